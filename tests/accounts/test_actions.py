"""Changing the organisation, departments, performer roles and clients."""

from typing import Any

import pytest

from server.accounts import actions, queries
from server.accounts.models import Department, PerformerRole, RoleMember
from server.kit import events, ids
from server.kit.errors import Refusal
from tests.make import accounts as make

pytestmark = pytest.mark.usefixtures("rollback")
ADMIN = make.administrator()


async def test_the_first_start_makes_one_organisation() -> None:
    first = await actions.organisation_ensure(name="Акме", language="ru")
    second = await actions.organisation_ensure(name="Other")
    assert (second.id, second.name, second.secret) == (first.id, "Акме", first.secret)
    assert len(first.secret) == 32
    assert (await PerformerRole.get(code="COORDINATOR")).name == "Координатор выполнения задач"
    settings = await queries.organisation()
    assert (settings.name, settings.records_claims, settings.secret) == ("Акме", True, first.secret)


async def test_updating_the_organisation() -> None:
    organisation = await make.organisation()
    changed = await actions.organisation_update(
        ADMIN, expected_version=1, records_claims=False, time_zone="Europe/Moscow"
    )
    assert changed.version == 2
    settings = await queries.organisation()
    assert (settings.records_claims, settings.time_zone) == (False, "Europe/Moscow")
    told = await events.since(organisation.id, 1)
    assert told[0].data == {"records_claims": [True, False], "time_zone": ["UTC", "Europe/Moscow"]}
    await _refused("VERSION_CONFLICT", actions.organisation_update(ADMIN, expected_version=1, name="X"))
    await _refused("FORBIDDEN", actions.organisation_update(make.manager(), expected_version=2, name="X"))


async def test_departments_make_a_tree() -> None:
    head = await make.user()
    top = await actions.department_create(ADMIN, name=" Sales ", head_id=head.id)
    below = await actions.department_create(ADMIN, name="Retail", parent_id=top.id)
    assert (top.name, below.parent_id) == ("Sales", top.id)
    move = actions.department_update(ADMIN, department_id=top.id, expected_version=1, parent_id=below.id)
    await _refused("INVALID", move, "parentId")
    itself = actions.department_update(ADMIN, department_id=top.id, expected_version=1, parent_id=top.id)
    await _refused("INVALID", itself, "parentId")
    freed = await actions.department_update(ADMIN, department_id=below.id, expected_version=1, parent_id=None)
    assert (freed.parent_id, freed.version) == (None, 2)


async def test_a_department_needs_those_it_names() -> None:
    unknown, customer = ids.new("dep"), await make.user(kind="CUSTOMER", staff_role=None)
    with pytest.raises(Refusal) as refused:
        await actions.department_create(ADMIN, name="", parent_id=unknown, head_id=customer.id)
    told = [(problem.code, problem.path) for problem in refused.value.problems]
    assert told == [("REQUIRED", ("name",)), ("NOT_FOUND", ("parentId",)), ("NOT_FOUND", ("headId",))]
    await _refused("FORBIDDEN", actions.department_create(make.manager(), name="Sales"))


async def test_an_archived_department_is_not_used() -> None:
    top = await make.department()
    below = await make.department(parent_id=top.id)
    await _refused("INVALID", actions.department_archive(ADMIN, department_id=top.id, expected_version=1))
    await actions.department_archive(ADMIN, department_id=below.id, expected_version=1)
    await actions.department_archive(ADMIN, department_id=top.id, expected_version=1)
    assert not await queries.department_active(top.id)
    await _refused("NOT_FOUND", actions.department_create(ADMIN, name="New", parent_id=top.id), "parentId")
    back = actions.department_unarchive(ADMIN, department_id=below.id, expected_version=2)
    await _refused("INVALID", back)
    renamed = await actions.department_update(ADMIN, department_id=below.id, expected_version=2, name="Old")
    assert renamed.name == "Old"
    await actions.department_unarchive(ADMIN, department_id=top.id, expected_version=2)
    await actions.department_unarchive(ADMIN, department_id=below.id, expected_version=3)
    assert await queries.department_active(below.id)


async def test_departments_are_ensured_by_name() -> None:
    there = await make.department(name="Sales")
    archived = await make.department(name="Old", archived_at=there.created_at)
    importer = make.client_viewer("catalogues:write")
    found = await actions.departments_ensure(importer, names=["Sales", " Sales ", "New", "Old"])
    assert found["Sales"] == found[" Sales "] == there.id
    assert found["Old"] != archived.id
    assert found == await actions.departments_ensure(importer, names=[*found])
    assert (await Department.get(id=found["New"])).created_by == importer.id
    assert [each.kind for each in await events.since(found["New"], 0)] == ["department.create"]
    await _refused("FORBIDDEN", actions.departments_ensure(make.agent(), names=["Sales"]))
    await _refused("REQUIRED", actions.departments_ensure(importer, names=[" "]))


async def test_performer_roles_and_their_members() -> None:
    manager, department, user = make.manager(), await make.department(), await make.user()
    role = await actions.performer_role_create(
        manager, name="Inspector", short_name="Insp", main_object_kind="DEPARTMENT"
    )
    add = {"role_id": role.id, "user_id": user.id}
    member = await actions.role_member_add(manager, **add, main_object=department.id)
    await _refused("DUPLICATE", actions.role_member_add(manager, **add, main_object=department.id), "userId")
    everywhere = await actions.role_member_add(manager, **add)
    wrong = actions.role_member_add(manager, **add, main_object=ids.new("org"))
    await _refused("INVALID", wrong, "mainObject")
    unknown = actions.role_member_add(manager, **add, main_object=ids.new("dep"))
    await _refused("NOT_FOUND", unknown, "mainObject")
    kept = actions.performer_role_update(manager, role_id=role.id, expected_version=1, main_object_kind=None)
    await _refused("INVALID", kept, "mainObjectKind")
    await actions.role_member_remove(manager, member_id=member.id)
    await actions.performer_role_update(manager, role_id=role.id, expected_version=1, main_object_kind=None)
    assert [each.id for each in await RoleMember.filter(role_id=role.id)] == [everywhere.id]
    await _refused("NOT_FOUND", actions.role_member_remove(manager, member_id=member.id))
    await _refused("FORBIDDEN", actions.role_member_remove(make.agent(), member_id=everywhere.id))


async def test_roles_are_archived_but_the_predefined() -> None:
    manager, user = make.manager(), await make.user()
    role = await make.performer_role()
    coordinator = await make.performer_role(code="COORDINATOR")
    await actions.performer_role_archive(manager, role_id=role.id, expected_version=1)
    await _refused("INVALID", actions.role_member_add(manager, role_id=role.id, user_id=user.id), "roleId")
    archive = actions.performer_role_archive(manager, role_id=coordinator.id, expected_version=1)
    await _refused("INVALID", archive)
    pair = actions.performer_role_create(manager, name="R", additional_object_kind="DEPARTMENT")
    await _refused("REQUIRED", pair, "mainObjectKind")
    await actions.performer_role_unarchive(manager, role_id=role.id, expected_version=2)
    customer = await make.user(kind="CUSTOMER", staff_role=None)
    member = actions.role_member_add(manager, role_id=role.id, user_id=customer.id)
    await _refused("NOT_FOUND", member, "userId")


async def test_clients() -> None:
    partner_id = ids.new("ptn")
    client = await actions.client_create(
        ADMIN, name="Shop", scopes=["claims:write", "claims:read"], partner_ids=[partner_id, partner_id]
    )
    assert (client.scopes, client.partner_ids) == (["claims:read", "claims:write"], [partner_id])
    changed = await actions.client_update(
        ADMIN, client_id=client.id, expected_version=1, scopes=["claims:read"], partner_ids=None
    )
    assert (changed.scopes, changed.partner_ids, changed.name) == (["claims:read"], [], "Shop")
    closed = await actions.client_deactivate(ADMIN, client_id=client.id, expected_version=2)
    assert closed.deactivated_at is not None
    opened = await actions.client_activate(ADMIN, client_id=client.id, expected_version=3)
    assert opened.deactivated_at is None


async def test_what_a_client_cannot_be() -> None:
    with pytest.raises(Refusal) as refused:
        await actions.client_create(ADMIN, name="", scopes=["magic"], partner_ids=["usr_1"])
    told = [(problem.code, problem.path) for problem in refused.value.problems]
    assert told == [("REQUIRED", ("name",)), ("INVALID", ("scopes", "0")), ("INVALID", ("partnerIds", "0"))]
    await _refused("FORBIDDEN", actions.client_create(make.manager(), name="Shop", scopes=["claims:read"]))
    await make.client(name="Shop")
    await _refused("DUPLICATE", actions.client_create(ADMIN, name="Shop", scopes=["claims:read"]), "name")


async def _refused(code: str, doing: Any, *path: str) -> None:
    with pytest.raises(Refusal) as refused:
        await doing
    assert refused.value.code == code
    assert refused.value.problems[0].path == path or not path
