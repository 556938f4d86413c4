"""The database answers, and a test's writes leave no trace."""

import pytest

from server.accounts.models import Department
from server.kit import clock, db, ids
from server.kit.errors import Refusal

pytestmark = pytest.mark.usefixtures("rollback")


@pytest.mark.parametrize("_", [1, 2])
async def test_rolled_back(_: int) -> None:
    assert await Department.all().count() == 0
    await Department.create(id=ids.new("dep"), name="Склад", created_at=clock.now(), updated_at=clock.now())
    assert await db.value("SELECT count(*) FROM department") == 1


@pytest.mark.usefixtures("rollback")
async def test_a_savepoint_undoes_its_block_alone() -> None:
    insert = "INSERT INTO claim_number (year, issued) VALUES ($1, 1)"

    async def fail(year: int) -> None:
        async with db.savepoint():
            await db.execute(insert, year)
            raise Refusal("INVALID", "No.")

    async with db.transaction():
        await db.execute(insert, 1)
        with pytest.raises(Refusal):
            await fail(2)
        async with db.savepoint():
            await db.execute(insert, 3)
    assert await db.value("SELECT array_agg(year ORDER BY year) FROM claim_number") == [1, 3]
