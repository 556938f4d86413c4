"""Claims made to be hard to count, near midnights that come twice or never; who reads, and what is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from server.accounts.rules import ROLE_SCOPES, StaffRole, Viewer
from server.claims.rules.deadlines import Timing
from server.claims.rules.terms import ACTIVE, ClaimDirection, ClaimStatus
from server.kit import db
from server.orders.rules.terms import DocumentKind
from server.reports.rules.filters import Filter, PartnerKind
from tests.make import accounts, catalogues, orders, partners

Row = dict[str, Any]
NIGHTS = {
    "Europe/Riga": date(2026, 3, 29),  # an hour is left out at night
    "America/Havana": date(2025, 11, 2),  # midnight comes twice
    "Asia/Beirut": date(2025, 10, 26),  # the last hour of the day before comes twice
    "America/Sao_Paulo": date(2017, 10, 15),  # there is no midnight
    "Pacific/Apia": date(2011, 12, 30),  # there is no such day
    "Asia/Kathmandu": date(2026, 1, 1),  # a quarter past
    "UTC": date(2026, 1, 1),
}
FAR = datetime(2100, 1, 1, tzinfo=UTC)
_DISPUTES = """SELECT d.claim_id, l.item, l.document_id FROM claim_line d
    JOIN document_line l ON l.id = d.line_id"""
_FLAGS = ("is_customer", "is_supplier", "is_competitor", "is_carrier", "is_other")


@dataclass(frozen=True)
class World:
    zone: ZoneInfo
    middle: date
    """Around which most happens."""
    claims: Sequence[Row]
    departments: Sequence[Row]
    reasons: Sequence[Row]
    partners: Sequence[Row]
    disputes: Sequence[Row]
    """Claims, the items that they dispute, whose these are."""
    documents: Mapping[str, str]
    """Whose each is."""
    users: Sequence[Row]
    viewers: Sequence[Viewer]
    present: Mapping[str, Row] = field(default_factory=dict)
    """Claims as they are now, where `claims` are as they stood."""


async def make(chance: Random) -> World:
    """Insert some records of every kind, and claims that refer to them; return them as they are."""
    zone = chance.choice(sorted(NIGHTS))
    await accounts.organisation(time_zone=zone, records_claims=True)
    departments = await _tree(chance, accounts.department, 8)
    reasons = await _tree(chance, catalogues.claim_reason, 8)
    users = [(await accounts.user(department_id=chance.choice([*departments, None]))).id for _ in range(7)]
    firms = [(await partners.partner(**{flag: chance.random() < 0.4 for flag in _FLAGS})).id for _ in range(5)]
    kinds = (DocumentKind.SHIPMENT, DocumentKind.ORDER)
    goods = [(await orders.document(kind=kind, partner_id=firms[at], lines=2)) for at, kind in enumerate(kinds)]
    count = chance.choice((0, 3, 40))
    made = [_clocked(_claim(chance, at, zone, departments, reasons, users, firms)) for at in range(count)]
    for each in made:
        each["basis"] = chance.choice([*(document.id for document in goods), None])
    await db.copy("claim", made)
    await _dispute(chance, made)
    tree = await rows("department")
    return World(
        ZoneInfo(zone),
        NIGHTS[zone],
        claims=await rows("claim"),
        departments=tree,
        reasons=await rows("claim_reason"),
        partners=await rows("partner"),
        documents={each.id: each.partner_id for each in goods},
        disputes=[dict(row.items()) for row in await db.rows(_DISPUTES)],
        users=await rows("user_account"),
        viewers=_viewers(chance, tree, users, firms),
    )


async def _dispute(chance: Random, claims: list[Row]) -> None:
    """Have claims dispute lines of their basis: of three items, two of which have the same name."""
    for at, line in enumerate(
        await db.rows("SELECT id, document_id FROM document_line ORDER BY document_id, position")
    ):
        await db.execute("UPDATE document_line SET item = $2 WHERE id = $1", line["id"], "Cup" if at < 3 else "Jug")
        for claim in claims:
            if claim["basis"] == line["document_id"] and chance.random() < 0.5:
                await orders.claim_line(claim_id=claim["id"], line_id=line["id"])


async def _tree(chance: Random, build: Any, count: int) -> list[str]:
    found: list[str] = []
    for _ in range(count):
        found.append((await build(parent_id=chance.choice([*found, None, None]))).id)
    return found


def _claim(
    chance: Random, at: int, zone: str, departments: list[str], reasons: list[str], users: list[str], firms: list[str]
) -> Row:
    registered = _moment(chance, zone)
    status = chance.choice([*ClaimStatus])
    closed = None if status in ACTIVE else max(registered, _moment(chance, zone))
    # The first are more frequent: rankings have something to tell.
    return {
        "id": f"clm_{at:026}",
        "created_at": registered,
        "updated_at": registered,
        "version": 1,
        "number": f"1999-{at:06}",
        "title": "Torn",
        "description": "Torn.",
        "resolution": None if status in ACTIVE else "Settled.",
        "direction": chance.choice((*[ClaimDirection.FROM_CUSTOMER] * 4, ClaimDirection.TO_SUPPLIER)).value,
        "status": status.value,
        "registered_at": registered,
        "closed_at": closed,
        "reopen_count": chance.choice((0, 0, 1, 2)),
        "partner_id": _some(chance, firms),
        "reason_id": _some(chance, [*reasons, None]),
        "at_fault_department_id": _some(chance, [*departments, None]),
        "at_fault_employee_id": _some(chance, [*users, None]),
        "responsible_id": _some(chance, [*users, None]),
        "importance": "NORMAL",
        "channel": "PHONE",
        "tags": [],
        **_amounts(chance),
        **_deadlines(chance, registered, is_open=status in ACTIVE),
        "archived_at": registered if chance.random() < 0.1 else None,
    }


def _clocked(claim: Row) -> Row:
    """Return a claim with its next deadline, as the rules tell it."""
    timing = Timing(**{each.name: claim[each.name] for each in fields(Timing) if each.name in claim})
    return claim | {"due_at": min(timing.unmet().values(), default=None)}


def _amounts(chance: Random) -> Row:
    claimed = Decimal(chance.randint(0, 9999)) / 100 if chance.random() < 0.6 else None
    settled = Decimal(chance.randint(0, 9999)) / 100 if chance.random() < 0.4 else None
    currency = chance.choice(("EUR", "RUB")) if (claimed, settled) != (None, None) else None
    return {"amount_claimed": claimed, "amount_settled": settled, "currency": currency}


def _deadlines(chance: Random, registered: datetime, *, is_open: bool) -> Row:
    """Return deadlines: all have passed by now, or are far ahead."""

    def later() -> datetime | None:
        return registered + timedelta(minutes=chance.choice((0, 1, 60, 5000))) if chance.random() < 0.7 else None

    return {
        "first_responded_at": later(),
        "response_due_at": chance.choice((later(), FAR)),
        "resolution_due_at": chance.choice((later(), FAR)),
        "waiting_since": later() if is_open and chance.random() < 0.3 else None,
    }


def _some(chance: Random, of: Sequence[Any]) -> Any:
    return of[int(len(of) * chance.random() ** 1.5)]


def _moment(chance: Random, zone: str) -> datetime:
    """Return a moment near a midnight, mostly near the one that is odd."""
    days = chance.choice((0, 0, 0, 1, -1, 31, -31, chance.randint(-400, 100)))
    midnight = datetime.combine(NIGHTS[zone] + timedelta(days=days), time.min, ZoneInfo(zone)).astimezone(UTC)
    return midnight + timedelta(
        minutes=chance.choice((0, -1, 1, -60, 60, 59, 61, -61, 119, chance.randint(-2000, 2000))),
        microseconds=chance.choice((0, 0, -1, 1)),
    )


async def rows(table: str) -> list[Row]:
    return [dict(row.items()) for row in await db.rows(f"SELECT * FROM {table}")]


def _viewers(chance: Random, departments: list[Row], users: list[str], firms: list[str]) -> list[Viewer]:
    own = chance.choice(departments)["id"]
    agent = {"id": chance.choice(users), "department_id": own, "department_ids": tuple(below([own], departments))}
    return [
        accounts.administrator(),
        accounts.manager(),
        accounts.auditor(),
        accounts.agent(**agent),
        accounts.agent(**agent, department_only=True),
        accounts.agent(id=chance.choice(users)),
        accounts.client_viewer(*ROLE_SCOPES[StaffRole.AUDITOR], partner_ids=tuple(chance.sample(firms, 2))),
        accounts.client_viewer(*ROLE_SCOPES[StaffRole.AUDITOR]),
    ]


def anew(viewer: Viewer, departments: Sequence[Row]) -> Viewer:
    """Return the viewer as the next request finds it, after its department has been merged, or others moved."""
    if viewer.department_id is None:
        return viewer
    into = {each["id"]: each["merged_into_id"] for each in departments}
    own = viewer.department_id
    while into[own]:
        own = into[own]
    return replace(viewer, department_id=own, department_ids=tuple(below([own], departments)))


def below(roots: Sequence[str], tree: Sequence[Row]) -> set[str]:
    """Return these records of a tree and all below them."""
    found = set(roots)
    while more := {each["id"] for each in tree if each["parent_id"] in found} - found:
        found |= more
    return found


def wanted(chance: Random, world: World) -> Filter:
    """Return a filter: mostly of a few conditions, over a month, some weeks or a year."""
    first = (
        world.middle.replace(day=1) if chance.random() < 0.4 else world.middle - timedelta(days=chance.randint(0, 9))
    )
    last = first + timedelta(days=chance.choice((0, 1, 27, 29, 30, 364)))
    if first.day == 1 and chance.random() < 0.6:
        last = (first + timedelta(days=chance.choice((31, 90, 370)))).replace(day=1) - timedelta(days=1)

    def ids(rows: Sequence[Row]) -> list[str]:
        return [each["id"] for each in chance.choices(rows, k=2)] if chance.random() < 0.2 else []

    def values(of: Any) -> Any:
        return chance.sample([*of], 2) if chance.random() < 0.2 else []

    return Filter(
        first=first,
        last=last,
        departments=ids(world.departments),
        reasons=ids(world.reasons),
        employees=ids(world.users),
        responsibles=ids(world.users),
        partners=ids(world.partners),
        partner_kinds=values(PartnerKind),
        statuses=values(ClaimStatus),
        directions=values(ClaimDirection) or [ClaimDirection.FROM_CUSTOMER],
    )
