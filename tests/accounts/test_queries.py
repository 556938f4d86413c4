"""Who sees which rows of accounts, and what upper rooms ask."""

from collections.abc import Callable

import pytest

from server.accounts import queries
from server.accounts.rules import Viewer
from server.kit import clock, db, ids
from server.reader.policy import Clause
from tests.make import accounts as make
from tests.make import partners

pytestmark = pytest.mark.usefixtures("rollback")
Policy = Callable[[Viewer], Clause]
POLICIES: dict[str, Policy] = {
    "organisation": queries.organisation_visible_to,
    "user_account": queries.users_visible_to,
    "department": queries.departments_visible_to,
    "performer_role": queries.performer_roles_visible_to,
    "role_member": queries.role_members_visible_to,
    "client": queries.clients_visible_to,
    "access_token": queries.tokens_visible_to,
    "session": queries.sessions_visible_to,
}
PEOPLE = {"organisation": 1, "user_account": 3, "department": 1, "performer_role": 1, "role_member": 1}
ALL = PEOPLE | {"client": 1, "access_token": 3, "session": 2}


async def test_every_kind_of_viewer_sees_its_rows() -> None:
    staff, customer, client = await _people()
    cases: list[tuple[Viewer, dict[str, int]]] = [
        (make.administrator(), ALL),
        (make.administrator(scopes=frozenset({"admin"})), ALL),
        (make.manager(), PEOPLE),
        (make.auditor(), PEOPLE),
        (staff, PEOPLE | {"access_token": 1, "session": 1}),
        (make.agent(id=staff.id, scopes=frozenset({"claims:read"})), _own(1)),
        (customer, _own(1)),
        (make.customer(partner_id="ptn_1", id=customer.id, scopes=frozenset({"people:read"})), _own(1)),
        (make.customer(partner_id="ptn_1"), {"organisation": 1}),
        (make.client_viewer("claims:read"), {"organisation": 1}),
        (make.client_viewer("people:read", id=client.id), PEOPLE | {"client": 1, "access_token": 1}),
    ]
    for viewer, expected in cases:
        seen = {table: await _count(table, viewer) for table in POLICIES}
        assert {table: number for table, number in seen.items() if number} == expected, viewer


async def test_departments_of_a_subtree_and_by_name() -> None:
    top = await make.department(name="Sales")
    middle = await make.department(name="Retail", parent_id=top.id)
    leaf = await make.department(name="Shop", parent_id=middle.id, archived_at=clock.now())
    other = await make.department(name="Sales")
    assert await queries.department_subtree([top.id]) == [top.id, middle.id, leaf.id]
    assert await queries.department_subtree([leaf.id, other.id]) == [leaf.id, other.id]
    assert await queries.department_subtree([ids.new("dep")]) == []
    found = await queries.departments_by_name(["Sales", "Shop", "Retail", "sales"])
    assert found == {"Sales": top.id, "Retail": middle.id}
    assert not await queries.department_active(leaf.id)
    assert await queries.department_active(top.id)


async def test_who_is_active() -> None:
    staff, gone = await make.user(), await make.user(deactivated_at=clock.now())
    customer = await make.user(partner_id=(await partners.partner()).id)
    active = [await queries.user_active(each.id) for each in (staff, gone, customer)]
    of_staff = [await queries.staff_active(each.id) for each in (staff, gone, customer)]
    assert (active, of_staff) == ([True, False, True], [True, False, False])


async def _people() -> tuple[Viewer, Viewer, Viewer]:
    """Insert one or more rows of every table; return a staff user, a customer and a client."""
    await db.execute("DELETE FROM user_account")
    await make.organisation()
    department, role, client = await make.department(), await make.performer_role(), await make.client()
    staff = await make.user(department_id=department.id)
    customer = await make.user(partner_id=(await partners.partner()).id)
    await make.user()
    await make.role_member(role_id=role.id, user_id=staff.id)
    for user in (staff, customer):
        await make.session(user_id=user.id)
        await make.token(user_id=user.id)
    await make.token(client_id=client.id)
    return make.viewer(staff), make.viewer(customer), make.client_viewer(id=client.id)


def _own(number: int) -> dict[str, int]:
    return {"organisation": 1} | dict.fromkeys(("user_account", "access_token", "session"), number)


async def _count(table: str, viewer: Viewer) -> int:
    condition, values = POLICIES[table](viewer).bind(viewer, alias="t", start=1)
    return int(await db.value(f"SELECT count(*) FROM {table} t WHERE {condition}", *values))
