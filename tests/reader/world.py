"""A few dozen rows of every table, made to be hard to read: awkward texts, nulls, equal sort keys; and who reads."""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from server.accounts.rules import Scope, Viewer
from server.kit import db
from server.kit.events import Event
from tests.make import accounts, catalogues, claims, notifications, papers, partners, views
from tests.reader import world_deadlines, world_orders, world_processes, world_schedules

Rows = dict[str, list[dict[str, Any]]]
TEXTS = (
    "Разбитая чашка",
    "чашки, разбитые чашки",
    'O\'Brien & "Sons"',
    "100% _cotton_ \\ {t} $1 :x",
    "Ёлка 🎄 и\nновая строка\t.",
    "",
    "a",
    "A",
    "Z\u2028<b>",
    "Разбитая чашка",
)
WORDS = ("чашка", "cotton", "разбитые -новая", '"O\'Brien"', "2026-000003", "", "ёлка OR sons")
"""What is searched for."""
ODD = (*TEXTS, "\u007f\u0001", "null", "clm_1", "clm_0000000000000000000000000I", "'; --", "%", "ЁЛ", "раз")
"""What arguments say beside what rows hold."""
TIMES = tuple(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=at, microseconds=at * 7) for at in range(4))
_STATUSES = ("REGISTERED", "IN_PROGRESS", "SATISFIED", "PARTIALLY_SATISFIED", "NOT_SATISFIED", "WITHDRAWN")
_REMEDIES = ("REFUND", "REPAIR", None)
_PEOPLE = (
    "user_account",
    "department",
    "performer_role",
    "role_member",
    "client",
    "session",
    "access_token",
    "saved_view",
)
_WORK = ("job", "clock_job", "notification", "notification_settings", "document_template")
_PARTNERS = ("organisation", "partner", "partner_reference", "contact_person", "external_document")
_CLAIMS = ("claim", "claim_reason", "claim_reference", "claim_link", "participant", "participant_role", "event")
_OWN_TEMPLATE = {"{t}.source IS NOT NULL": lambda row: row["source"] is not None}
EXPRESSIONS = world_deadlines.EXPRESSIONS | world_orders.EXPRESSIONS | world_processes.EXPRESSIONS | _OWN_TEMPLATE


@dataclass(frozen=True)
class World:
    """All rows by table, the viewers, and what PostgreSQL's text search makes of words."""

    rows: Rows
    viewers: dict[str, Viewer]
    found: dict[tuple[str, str], set[str]]
    stems: dict[str, frozenset[str]]
    """The words of each text, as PostgreSQL cuts them."""


def key(prefix: str, number: int) -> str:
    """Return an id that is the same in every run."""
    return f"{prefix}_{number:026}"


async def make() -> World:
    chance = random.Random(20)  # noqa: S311 - rows, not secrets
    await accounts.organisation(name="O'Rg", records_claims=True)
    await _people(chance)
    await _partners(chance)
    await _catalogues(chance)
    await world_deadlines.policies(chance, key, TEXTS, TIMES)
    await _claims(chance)
    await world_deadlines.pauses(chance, key, TIMES)
    await world_orders.rows_of_orders(chance, key, TEXTS, TIMES)
    await _work()
    await _notifications(chance)
    await papers.template("CLAIM_FORM", "en", source=TEXTS[0])
    await papers.template("EIGHT_D", "ru", source="")
    await world_processes.make(chance, key, TEXTS, TIMES)
    await world_schedules.make(chance, key, TEXTS, TIMES)
    tables = (*_PEOPLE, *_PARTNERS, *_CLAIMS, *_WORK, *world_processes.TABLES, *world_deadlines.TABLES)
    every = (*tables, *world_schedules.TABLES, *world_orders.TABLES, "source_document")
    rows = {table: [dict(row) for row in await db.rows(f"SELECT * FROM {table}")] for table in every}
    world_orders.complete(rows)
    searched = ("claim", "partner", *world_orders.VIEWS)
    found = {(table, words): await _found(table, words) for table in searched for words in WORDS}
    return World(rows, _viewers(), found, await _stems(rows))


async def _found(table: str, words: str) -> set[str]:
    rows = await db.rows(f"SELECT id FROM {table} WHERE search @@ redress_query($1)", words)
    return {row["id"] for row in rows}


async def _stems(rows: Rows) -> dict[str, frozenset[str]]:
    texts = {value for table in rows.values() for row in table for value in row.values() if isinstance(value, str)}
    sql = "SELECT text, tsvector_to_array(redress_words(text)) AS stems FROM unnest($1::text[]) AS text"
    return {row["text"]: frozenset(row["stems"]) for row in await db.rows(sql, [*texts, *ODD])}


def _viewers() -> dict[str, Viewer]:
    own = (key("ptn", 1),)
    departments = (key("dep", 2), key("dep", 3))
    return {
        "administrator": accounts.administrator(id=key("usr", 1)),
        "agent": accounts.agent(
            id=key("usr", 2),
            department_id=departments[0],
            department_ids=departments,
            department_only=True,
            role_addresses=(key("rol", 1),),
        ),
        "customer": accounts.customer(id=key("usr", 6), partner_id=own[0]),
        "trade": accounts.client_viewer(Scope.ORDERS_READ, Scope.CLAIMS_READ, id=key("cli", 2), partner_ids=own),
        "client": accounts.client_viewer(Scope.CLAIMS_READ, id=key("cli", 1), partner_ids=own),
        "supplier": accounts.client_viewer(
            Scope.CLAIMS_READ, Scope.CLAIMS_INTERNAL, Scope.PARTNERS_READ, id=key("cli", 2), partner_ids=own
        ),
        "system": accounts.client_viewer(Scope.PARTNERS_READ, Scope.PEOPLE_READ, Scope.TASKS_READ, id=key("cli", 3)),
    }


def _dated(chance: random.Random) -> dict[str, Any]:
    return {"created_at": chance.choice(TIMES), "updated_at": chance.choice(TIMES), "version": chance.randint(1, 3)}


def _some(chance: random.Random, prefix: str, count: int) -> str:
    return key(prefix, chance.randint(1, count))


def _maybe(chance: random.Random, value: Any) -> Any:
    return value if chance.random() < 0.7 else None


async def _people(chance: random.Random) -> None:
    for at, parent in enumerate((None, 1, 2, 1, None), 1):
        name = chance.choice(TEXTS)
        await accounts.department(
            id=key("dep", at), name=name, parent_id=parent and key("dep", parent), **_dated(chance)
        )
    for at, (role, department) in enumerate(
        (("ADMINISTRATOR", None), ("AGENT", 2), ("AGENT", 3), ("MANAGER", 4), ("AUDITOR", 1)), 1
    ):
        place = department and key("dep", department)
        name, email = chance.choice(TEXTS), _maybe(chance, chance.choice(TEXTS))
        await accounts.user(
            id=key("usr", at), name=name, email=email, staff_role=role, department_id=place, **_dated(chance)
        )
    for at in (1, 2, 3):
        code = (None, "COORDINATOR", None)[at - 1]
        await accounts.performer_role(id=key("rol", at), name=chance.choice(TEXTS), code=code, **_dated(chance))
        await accounts.client(
            id=key("cli", at), name=f"{chance.choice(TEXTS)} {at}", partner_ids=[key("ptn", 1)][: at % 2]
        )
    for at in range(1, 7):
        await accounts.role_member(
            id=key("rmb", at), role_id=_some(chance, "rol", 3), user_id=_some(chance, "usr", 5),
            main_object=_maybe(chance, _some(chance, "dep", 5)), **_dated(chance),
        )  # fmt: skip
        await accounts.session(
            id=key("ses", at), user_id=_some(chance, "usr", 5), user_agent=_maybe(chance, chance.choice(TEXTS))
        )
    owners = [{"user_id": _some(chance, "usr", 5)} for _ in range(4)] + [{"client_id": key("cli", 1)}]
    for at, owner in enumerate(owners, 1):
        await accounts.token(
            id=key("tok", at), name=chance.choice(TEXTS), expires_at=_maybe(chance, chance.choice(TIMES)), **owner
        )
    for at in range(1, 9):
        query = {"q": chance.choice(TEXTS), "deep": {"list": [at, None, 1.5]}}
        await views.saved_view(
            id=key("svw", at), owner_id=_some(chance, "usr", 5), name=chance.choice(TEXTS), query=query,
            is_shared=at % 3 == 0, position=at % 4, page=("claims", "partners")[at % 2], **_dated(chance),
        )  # fmt: skip
    await db.execute("UPDATE department SET head_id = $1 WHERE id <> $2", key("usr", 4), key("dep", 5))


async def _partners(chance: random.Random) -> None:
    for at in range(1, 9):
        flags = {f"is_{kind}": chance.random() < 0.5 for kind in ("customer", "supplier", "competitor", "other")}
        await partners.partner(
            id=key("ptn", at), name=chance.choice(TEXTS), legal_name=_maybe(chance, chance.choice(TEXTS)),
            manager_id=_maybe(chance, _some(chance, "usr", 5)), emails=list(TEXTS[: at % 3]),
            merged_into_id=key("ptn", 1) if at == 5 else None, **flags, **_dated(chance),
        )  # fmt: skip
    await accounts.user(id=key("usr", 6), name="Клиент", partner_id=key("ptn", 1))
    await accounts.user(id=key("usr", 7), name="Клиент", partner_id=key("ptn", 2))
    for at in range(1, 13):
        owner = _some(chance, "ptn", 4)
        await partners.partner_reference(partner_id=owner, system=("erp", "crm")[at % 2], value=TEXTS[at % 3] + str(at))
        await partners.contact_person(
            id=key("con", at), partner_id=owner, name=chance.choice(TEXTS), phones=list(TEXTS[: at % 2]),
            position=_maybe(chance, chance.choice(TEXTS)), **_dated(chance),
        )  # fmt: skip


async def _catalogues(chance: random.Random) -> None:
    for at, parent in enumerate((None, 1, 1, 2, None, 5), 1):
        await catalogues.claim_reason(
            id=key("rsn", at), name=chance.choice(TEXTS), parent_id=parent and key("rsn", parent), **_dated(chance)
        )
    for at in (1, 2, 3):
        await catalogues.participant_role(id=key("prl", at), name=chance.choice(TEXTS), **_dated(chance))
    for at in range(1, 9):
        await claims.external_document(
            id=key("xdc", at), number=chance.choice(TEXTS) + str(at), date=_maybe(chance, date(2026, 1, 1 + at // 3)),
            partner_id=_maybe(chance, _some(chance, "ptn", 3)), **_dated(chance),
        )  # fmt: skip


def _claim(chance: random.Random, at: int) -> dict[str, Any]:
    paid = {"amount_claimed": Decimal("0.10") * at, "currency": "EUR"} if at % 3 else {}
    settled = {"amount_settled": Decimal(at)} if at % 6 == 1 else {}
    status = chance.choice(_STATUSES)
    final = status not in _STATUSES[:2]
    return paid | settled | _dated(chance) | {
        "id": key("clm", at), "number": f"2026-{at:06}", "title": chance.choice(TEXTS), "status": status,
        "description": chance.choice(TEXTS), "registered_at": chance.choice(TIMES),
        "closed_at": chance.choice(TIMES) if final else None, "resolution": _maybe(chance, chance.choice(TEXTS)),
        "direction": chance.choice(("FROM_CUSTOMER", "TO_SUPPLIER")), "channel": chance.choice(("PHONE", "API")),
        "partner_id": _some(chance, "ptn", 4), "contact_person_id": _maybe(chance, _some(chance, "con", 12)),
        "reason_id": _maybe(chance, _some(chance, "rsn", 6)), "rating": _maybe(chance, chance.randint(1, 5)),
        "at_fault_department_id": _maybe(chance, _some(chance, "dep", 5)),
        "at_fault_employee_id": _maybe(chance, _some(chance, "usr", 5)),
        "responsible_id": _maybe(chance, _some(chance, "usr", 5)), "tags": list(TEXTS[: at % 3]),
        "basis": chance.choice((None, _some(chance, "ptn", 4), _some(chance, "xdc", 8))),
        "internal_comment": _maybe(chance, chance.choice(TEXTS)), "remedy_sought": chance.choice(_REMEDIES),
        "severity": chance.choice(("MAJOR", None)), "reopen_count": chance.randint(0, 2),
        "merged_into_id": key("clm", chance.randint(1, at - 1)) if at % 8 == 0 else None,
    }  # fmt: skip


async def _claims(chance: random.Random) -> None:
    for at in range(1, 37):
        await claims.claim(**_claim(chance, at), **world_deadlines.of_claim(chance, key, TIMES))
        await claims.participant(
            id=key("par", at), claim_id=_some(chance, "clm", at), partner_id=_some(chance, "ptn", 4),
            partner_role_id=_maybe(chance, _some(chance, "prl", 3)), comment=_maybe(chance, chance.choice(TEXTS)),
            contact_id=_maybe(chance, _some(chance, "con", 12)), **_dated(chance),
        )  # fmt: skip
        await _event(chance, at)
    for at in range(1, 13):
        kind = ("DUPLICATE", "PARENT", "PARENT", "RELATED")[at % 4]
        one, other = (_some(chance, "clm", 36) for _ in range(2))
        await claims.link(id=key("lnk", at), claim_id=one, other_id=other, kind=kind, **_dated(chance))
        await claims.reference(claim_id=one, system=("erp", "crm")[at % 2], value=TEXTS[at % 4] + str(at))


async def _event(chance: random.Random, at: int) -> None:
    subject = key("clm", chance.randint(1, at)) if at % 9 else key("ptn", 1)
    data = {"title": [chance.choice(TEXTS), None], "n": at, "deep": {"a": [1.5, True]}}
    await Event.create(
        id=key("evt", at), subject=subject, version=at, kind="claim.update", data=data,
        actor=_maybe(chance, key("usr", 1)), at=chance.choice(TIMES),
    )  # fmt: skip


async def _work() -> None:
    """Put down jobs in every state, and turns of the clock."""
    for at, status in enumerate(("queued", "picked", "failed", "failed", "queued"), 1):
        await db.execute(
            """INSERT INTO pgqueuer
                (id, priority, status, entrypoint, payload, attempts, created, updated, execute_after)
            VALUES ($1, 0, $2::text::pgqueuer_status, $3, $4, $5, $6, $6, $6)""",
            at, status, TEXTS[at % 2], f'{{"id": "{key("clm", at)}"}}'.encode() if at % 2 else b"{}", at, TIMES[at % 3],
        )  # fmt: skip
        await db.execute(
            """INSERT INTO pgqueuer_log (job_id, status, priority, entrypoint, traceback)
            VALUES ($1, 'queued', 0, 'x', jsonb_build_object('exception_message', $2::text))""",
            at, TEXTS[at],
        )  # fmt: skip
        await db.execute(
            """INSERT INTO clock_turn (id, kind, cron, began_at, ended_at, error, failures)
            VALUES ($1, $2, '* * * * *', $3, $4, $5, $6)""",
            key("clk", at), TEXTS[at], TIMES[0] if at % 2 else None, TIMES[1] if at < 4 else None,
            TEXTS[at] if at == 3 else None, at % 3,
        )  # fmt: skip


async def _notifications(chance: random.Random) -> None:
    for at in range(1, 17):
        await notifications.notification(
            id=key("ntf", at), recipient_id=_some(chance, "usr", 2), kind=chance.choice(("TASK_DONE", "CLAIM_RATED")),
            subject=_some(chance, "clm", 9), title=chance.choice(TEXTS), in_app=at % 5 > 0,
            actor_id=_maybe(chance, _some(chance, "usr", 3)), actor_name=_maybe(chance, chance.choice(TEXTS)),
            details={"number": chance.choice(TEXTS)}, created_at=chance.choice(TIMES),
            read_at=_maybe(chance, chance.choice(TIMES)),
        )  # fmt: skip
