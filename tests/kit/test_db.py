"""The database answers, and a test's writes leave no trace."""

import pytest

from server.accounts.models import Department
from server.kit import clock, db, ids

pytestmark = pytest.mark.usefixtures("rollback")


@pytest.mark.parametrize("_", [1, 2])
async def test_rolled_back(_: int) -> None:
    assert await Department.all().count() == 0
    await Department.create(id=ids.new("dep"), name="Склад", created_at=clock.now(), updated_at=clock.now())
    assert await db.value("SELECT count(*) FROM department") == 1
