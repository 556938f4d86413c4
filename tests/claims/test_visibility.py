"""Who sees which claims and what stands around them: one row policy for every viewer."""

from dataclasses import dataclass

import pytest

from server.accounts.rules import ROLE_SCOPES, Scope, StaffRole, Viewer
from server.claims.queries import visibility
from server.kit import db, events
from server.reader.policy import Clause
from tests.make import accounts, partners
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
POLICIES = {
    "claim": visibility.visible_to,
    "participant": visibility.participants_visible_to,
    "claim_link": visibility.links_visible_to,
    "claim_reference": visibility.references_visible_to,
    "external_document": visibility.external_documents_visible_to,
    "event": visibility.history_visible_to,
}
ALL = {
    "claim": "mine departments free theirs",
    "participant": "mine-own mine-third theirs-own",
    "claim_link": "mine-departments mine-theirs",
    "claim_reference": "mine theirs",
    "external_document": "mine theirs nobodys",
    "event": "mine theirs",
}


@dataclass
class World:
    viewers: dict[str, Viewer]
    names: dict[str, str]
    """What the tests call the rows, by id."""


async def world() -> World:
    """Make two partners' claims, some of the agent's department, with everything around them."""
    ours, foreign = await partners.partner(), await partners.partner()
    department = await accounts.department()
    colleague = await accounts.user(department_id=department.id)
    stranger = (await accounts.user()).id
    mine = await make.claim(partner_id=ours.id, responsible_id=colleague.id)
    departments = await make.claim(partner_id=ours.id, responsible_id=stranger, at_fault_department_id=department.id)
    free = await make.claim(partner_id=ours.id)
    theirs = await make.claim(partner_id=foreign.id, responsible_id=stranger)
    rows = {
        "mine": mine,
        "departments": departments,
        "free": free,
        "theirs": theirs,
        "mine-own": await make.participant(claim_id=mine.id, partner_id=ours.id),
        "mine-third": await make.participant(claim_id=mine.id, partner_id=foreign.id),
        "theirs-own": await make.participant(claim_id=theirs.id, partner_id=ours.id),
        "mine-departments": await make.link(claim_id=mine.id, other_id=departments.id),
        "mine-theirs": await make.link(claim_id=mine.id, other_id=theirs.id),
    }
    names = {row.id: name for name, row in rows.items()}
    for name, owner in (("mine", ours.id), ("theirs", foreign.id), ("nobodys", None)):
        names[(await make.external_document(partner_id=owner)).id] = name
    for name in ("mine", "theirs"):
        names[(await make.reference(claim_id=rows[name].id)).id] = name
        names[(await events.record("claim.update", rows[name].id, version=1, actor=None)).id] = name
    names[(await events.record("partner.update", ours.id, version=1, actor=None)).id] = "a partner's"
    own = {"department_ids": (department.id,)}
    confined = {"partner_ids": (ours.id,)}
    return World(
        {
            "administrator": accounts.administrator(),
            "auditor": accounts.auditor(),
            "agent": accounts.agent(**own),
            "confined agent": accounts.agent(**own, department_only=True),
            "customer": accounts.customer(partner_id=ours.id),
            "greedy customer": accounts.customer(partner_id=ours.id, scopes=ROLE_SCOPES[StaffRole.MANAGER]),
            "nobody's customer": accounts.customer(partner_id=ours.id, partner_ids=()),
            "client": accounts.client_viewer(Scope.CLAIMS_READ, Scope.CLAIMS_INTERNAL),
            "confined client": accounts.client_viewer(Scope.CLAIMS_READ, **confined),
            "trusted client": accounts.client_viewer(Scope.CLAIMS_READ, Scope.CLAIMS_INTERNAL, **confined),
            "client without scope": accounts.client_viewer(Scope.PARTNERS_READ, **confined),
        },
        names,
    )


async def seen(table: str, clause: Clause, viewer: Viewer) -> list[str]:
    condition, values = clause.bind(viewer, alias="t", start=1)
    return [row["id"] for row in await db.rows(f"SELECT t.id FROM {table} t WHERE {condition}", *values)]


OURS = {
    "claim": "mine departments free",
    "participant": "mine-own",
    "claim_link": "mine-departments",
    "claim_reference": "mine",
    "external_document": "mine",
    "event": "",
}
NOTHING = dict.fromkeys(ALL, "")


@pytest.mark.parametrize(
    ("viewer", "expected"),
    [
        ("administrator", ALL),
        ("auditor", ALL),
        ("agent", ALL | {"event": "mine"}),
        (
            "confined agent",
            ALL
            | {
                "claim": "mine departments free",
                "participant": "mine-own mine-third",
                "claim_link": "mine-departments",
                "claim_reference": "mine",
                "event": "mine",
            },
        ),
        ("customer", OURS),
        ("greedy customer", OURS),
        ("nobody's customer", NOTHING),
        ("client", ALL),
        ("confined client", OURS),
        ("trusted client", OURS | {"participant": "mine-own mine-third", "event": "mine"}),
        ("client without scope", NOTHING),
    ],
)
async def test_each_viewer_sees_its_own(viewer: str, expected: dict[str, str]) -> None:
    made = await world()
    who = made.viewers[viewer]
    for table, policy in POLICIES.items():
        found = await seen(table, policy(who), who)
        assert sorted(made.names.get(row, row) for row in found) == sorted(expected[table].split()), table


async def test_a_customers_claims_are_found_by_index() -> None:
    clause = visibility.visible_to(accounts.customer(partner_id="ptn"))
    assert clause.sql == "{t}.partner_id = ANY({partners})"
