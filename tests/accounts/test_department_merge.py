"""Two departments become one: people, departments below, roles' objects and claims follow."""

from importlib import import_module
from typing import Any

import pytest

from server.accounts import actions
from server.accounts.models import Department, RoleMember, User
from server.claims import jobs
from server.claims.models import Claim
from server.kit import clock, db, events
from server.kit.errors import Refusal
from tests.make import accounts as make
from tests.make import claims

pytestmark = pytest.mark.usefixtures("rollback")
ADMIN = make.administrator()


async def _merge(source: Department, into: Department, version: int = 1) -> Department:
    return await actions.department_merge(ADMIN, source_id=source.id, into_id=into.id, expected_version=version)


async def test_all_that_names_the_source_names_the_one_that_stays() -> None:
    events.listen("department.merge", jobs.department_merged)
    source, into = await make.department(), await make.department(name="Retail")
    below = await make.department(parent_id=source.id)
    user = await make.user(department_id=source.id)
    claim = await claims.claim(at_fault_department_id=source.id)
    kept = await _merge(source, into)
    assert (kept.id, kept.version) == (into.id, 2)
    gone = await Department.get(id=source.id)
    assert (gone.version, gone.archived_at is None) == (2, False)
    assert (await Department.get(id=below.id)).parent_id == into.id
    assert (await User.get(id=user.id)).department_id == into.id
    moved = await Claim.get(id=claim.id)
    assert (moved.at_fault_department_id, moved.version) == (into.id, 2)


async def test_the_head_is_kept_where_there_is_none() -> None:
    head = await make.user()
    source, into = await make.department(head_id=head.id), await make.department()
    assert (await _merge(source, into)).head_id == head.id


async def test_a_membership_for_both_stays_once() -> None:
    source, into = await make.department(), await make.department()
    role, user = await make.performer_role(main_object_kind="DEPARTMENT"), await make.user()
    for department in (into, source):
        await make.role_member(role_id=role.id, user_id=user.id, main_object=department.id)
    await _merge(source, into)
    (member,) = await RoleMember.filter(role_id=role.id)
    assert member.main_object == into.id


async def test_what_is_not_merged() -> None:
    source, into = await make.department(), await make.department()
    below = await make.department(parent_id=source.id)
    gone = await make.department(archived_at=clock.now())
    for target, told in ((source, "itself"), (below, "itself"), (gone, "archived")):
        with pytest.raises(Refusal, match=told):
            await _merge(source, target)
    with pytest.raises(Refusal) as stale:
        await _merge(source, into, version=7)
    assert stale.value.code == "VERSION_CONFLICT"
    with pytest.raises(Refusal) as refused:
        await actions.department_merge(make.manager(), source_id=source.id, into_id=into.id, expected_version=1)
    assert refused.value.code == "FORBIDDEN"


async def test_departments_that_were_merged_before_know_where_they_went() -> None:
    first, second, last = [await make.department() for _ in range(3)]
    again = await make.department()
    for source, into in ((first, second), (second, last), (again, last)):
        told: dict[str, Any] = {"actor": None, "data": {"merged_into": [None, into.id]}, "heard": False}
        await events.record_all("department.merge", [(source.id, 2)], **told)
    await Department.filter(id__in=[first.id, second.id]).update(archived_at=clock.now())
    step: Any = import_module("server.migrations.models.30_departments_merged_before")
    await db.execute(await step.upgrade(None))
    found = {each.id: each.merged_into_id for each in await Department.all()}
    assert [found[each.id] for each in (first, second, last, again)] == [last.id, last.id, None, None]
