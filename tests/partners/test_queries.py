"""Who sees which partner, and the look-ups."""

import pytest

from server.accounts.rules import Scope, Viewer
from server.kit import db
from server.partners import queries
from tests.make import accounts
from tests.make import partners as make

pytestmark = pytest.mark.usefixtures("rollback")


async def seen(viewer: Viewer) -> tuple[int, int, int]:
    """Count the partners, contact persons and references that the viewer sees."""
    counts = []
    for table, clause in (
        ("partner", queries.visible_to(viewer)),
        ("contact_person", queries.contact_persons_visible_to(viewer)),
        ("partner_reference", queries.references_visible_to(viewer)),
    ):
        condition, values = clause.bind(viewer, alias="t", start=1)
        counts.append(await db.value(f"SELECT count(*) FROM {table} t WHERE {condition}", *values))
    return counts[0], counts[1], counts[2]


async def test_row_policy() -> None:
    own, other = await make.partner(), await make.partner()
    for partner in (own, other):
        await make.contact_person(partner_id=partner.id)
        await make.partner_reference(partner_id=partner.id)
    assert await seen(accounts.auditor()) == (2, 2, 2)
    assert await seen(accounts.customer(partner_id=own.id)) == (1, 1, 1)
    assert await seen(accounts.customer(partner_id=own.id, partner_ids=())) == (0, 0, 0)
    assert await seen(accounts.client_viewer(partner_ids=(other.id,))) == (1, 1, 1)
    assert await seen(accounts.client_viewer()) == (2, 2, 2)
    assert await seen(accounts.client_viewer(Scope.CLAIMS_READ)) == (0, 0, 0)


async def test_by_names_takes_the_eldest_in_use() -> None:
    await make.partner(name="A", archived_at="2026-01-01T00:00:00Z")
    eldest = await make.partner(id="ptn_01", name="A")
    await make.partner(id="ptn_02", name="A")
    await make.partner(name="a")
    assert await queries.by_names(["A", "B"]) == {"A": eldest.id}


async def test_duplicates() -> None:
    viewer = accounts.agent()
    named = await make.partner(name="ООО «Ромашка»")
    taxed = await make.partner(name="Flowers", tax_number="7701234567")
    await make.partner(name="Ромашка и партнёры")
    await make.partner(name="Ромашка", archived_at="2026-01-01T00:00:00Z")
    assert await queries.duplicates(viewer, name="РОМАШКА, АО") == [named.id]
    assert await queries.duplicates(viewer, name="Other", tax_number="77 01 23 45 67") == [taxed.id]
    found = await queries.duplicates(viewer, name="Ромашка", tax_number="7701234567")
    assert found == [taxed.id, named.id]
    assert await queries.duplicates(viewer, name="", tax_number=None) == []
    confined = accounts.client_viewer(partner_ids=(taxed.id,))
    assert await queries.duplicates(confined, name="Ромашка") == []


async def test_who_may_manage() -> None:
    agent, customer = await accounts.user(), await accounts.user(partner_id=(await make.partner()).id)
    left = await accounts.user(deactivated_at="2026-01-01T00:00:00Z")
    assert [await queries.is_active_staff(user.id) for user in (agent, customer, left)] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("words", ["ромашки", "Ромашка»", "«Ромашка", "звезда", "рома", "«звезда — ромашка»"])
async def test_search_passes_over_quotes_and_dashes(words: str) -> None:
    found = await make.partner(name="ООО «Ромашка» — «Звезда\N{NO-BREAK SPACE}№5»")
    sql = "SELECT array_agg(id) FROM partner WHERE search @@ redress_query($1)"
    assert await db.value(sql, words) == [found.id]
