"""The demo company in the database: it agrees with the rules of claims, and looks like life."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time

import pytest
from tortoise.transactions import in_transaction

from server.demo import actions
from server.demo.rules import company
from server.kit import clock, db, passwords
from server.processes.queries import inbox
from tests.make import accounts as make

UNTIL = date(2026, 11, 23)
CLAIMS = 2_000
_FINAL = "('SATISFIED', 'PARTIALLY_SATISFIED', 'NOT_SATISFIED', 'WITHDRAWN')"

BROKEN = {
    "final without reason, resolution or closing": f"""
        SELECT id FROM claim WHERE status IN {_FINAL} AND (reason_id IS NULL OR resolution IS NULL OR
        closed_at IS NULL)""",
    "closed before it is registered": "SELECT id FROM claim WHERE closed_at < registered_at",
    "open and closed": f"SELECT id FROM claim WHERE status NOT IN {_FINAL} AND closed_at IS NOT NULL",
    "in progress without reason or responsible": """
        SELECT id FROM claim WHERE status = 'IN_PROGRESS' AND (reason_id IS NULL OR responsible_id IS
        NULL)""",
    "partially satisfied without an amount": """
        SELECT id FROM claim WHERE status = 'PARTIALLY_SATISFIED' AND amount_claimed IS NOT NULL AND
        amount_settled IS NULL""",
    "settled above claimed": "SELECT id FROM claim WHERE amount_settled > amount_claimed",
    "rejected with a culprit": """
        SELECT id FROM claim WHERE status = 'NOT_SATISFIED' AND at_fault_department_id IS NOT NULL""",
    "amount without currency": "SELECT id FROM claim WHERE amount_claimed IS NOT NULL AND currency IS NULL",
    "rated while open": f"SELECT id FROM claim WHERE rating IS NOT NULL AND status NOT IN {_FINAL}",
    "employee of another department": """
        SELECT c.id FROM claim c JOIN user_account u ON u.id = c.at_fault_employee_id WHERE
        u.department_id <> c.at_fault_department_id""",
    "contact of another partner": """
        SELECT c.id FROM claim c JOIN contact_person p ON p.id = c.contact_person_id WHERE p.partner_id <>
        c.partner_id""",
    "basis of another partner": """
        SELECT c.id FROM claim c JOIN external_document d ON d.id = c.basis WHERE d.partner_id <>
        c.partner_id""",
    "order of another partner, or later": """
        SELECT c.id FROM claim c JOIN source_document d ON d.id = c.basis
        WHERE d.partner_id <> c.partner_id OR d.date >= c.registered_at""",
    "dispute of what is no basis": """
        SELECT s.id FROM claim_line s JOIN document_line l ON l.id = s.line_id JOIN claim c ON c.id = s.claim_id
        WHERE c.basis <> l.document_id OR s.quantity_claimed > l.quantity OR s.amount_settled > s.amount_claimed
        OR s.amount_claimed <> coalesce(c.amount_claimed, s.amount_claimed)""",
    "amount of a document that is not its lines'": """
        SELECT d.id FROM source_document d JOIN document_line l ON l.document_id = d.id
        GROUP BY d.id HAVING d.amount <> sum(CASE WHEN l.cancelled_at IS NULL THEN l.amount ELSE 0 END)""",
    "cancelled without a reason, or not of an order": """
        SELECT l.id FROM document_line l JOIN source_document d ON d.id = l.document_id
        WHERE (l.cancelled_at IS NULL) <> (l.cancellation_reason_id IS NULL)
        OR l.cancelled_at IS NOT NULL AND (d.kind <> 'ORDER' OR l.cancelled_at < d.date)""",
    "version is not the number of changes": """
        SELECT id FROM claim c WHERE version <> (SELECT count(*) FROM event e WHERE e.subject = c.id AND
        e.kind NOT IN ('claim.link_add', 'claim.hold'))""",
    "status is not where the events lead": """
        SELECT id FROM claim c WHERE status <> coalesce(( SELECT e.data->'status'->>1 FROM event e WHERE
        e.subject = c.id AND e.data ? 'status' ORDER BY version DESC LIMIT 1), 'REGISTERED')""",
    "changed at another moment than its last event": """
        SELECT id FROM claim c WHERE updated_at <> ( SELECT max(at) FROM event e WHERE e.subject = c.id
        AND e.kind NOT IN ('claim.link_add', 'claim.hold'))""",
    "reopened and not counted": """
        SELECT id FROM claim c WHERE reopen_count <> (SELECT count(*) FROM event e WHERE e.subject = c.id
        AND e.data->>'transition' = 'REOPEN')""",
    "closed over an open child": f"""
        SELECT p.id FROM claim_link l JOIN claim p ON p.id = l.other_id JOIN claim c ON c.id = l.claim_id
        WHERE l.kind = 'PARENT' AND p.status IN {_FINAL} AND c.status NOT IN {_FINAL}""",
    "two parents": "SELECT claim_id FROM claim_link WHERE kind = 'PARENT' GROUP BY 1 HAVING count(*) > 1",
    "something happens after the end": """
        SELECT id FROM event WHERE at >= '2026-11-23' AND subject LIKE 'clm_%'""",
    "not found by its own words": """
        SELECT id FROM claim WHERE search IS NULL OR NOT search @@ plainto_tsquery('russian', title)""",
    "department without a head": "SELECT id FROM department WHERE head_id IS NULL",
    "number out of its year": """
        SELECT id FROM claim WHERE number NOT LIKE extract(year FROM registered_at) || '-______'""",
}


@pytest.fixture(scope="module", params=sorted(company.LANGUAGES))
async def loaded(database: str, request: pytest.FixtureRequest) -> AsyncIterator[str]:  # noqa: ARG001 - the order
    """Load the company in each language, for all tests of this module, and take it back."""
    async with in_transaction() as transaction:
        await actions.load(None, claims=CLAIMS, seed=1, lang=request.param, until=UNTIL)
        yield request.param
        await transaction.rollback()


@pytest.mark.parametrize("what", BROKEN)
async def test_no_claim_breaks_the_rules(loaded: str, what: str) -> None:  # noqa: ARG001 - the fixture loads
    assert await db.rows(f"{BROKEN[what]} LIMIT 3") == []


async def test_the_figures_are_lifelike(loaded: str) -> None:  # noqa: ARG001 - the fixture loads
    counts = {row["status"]: row["n"] for row in await db.rows("SELECT status, count(*) n FROM claim GROUP BY 1")}
    assert sum(counts.values()) == CLAIMS
    assert counts["SATISFIED"] > counts["NOT_SATISFIED"] > counts["WITHDRAWN"] > 0
    assert counts["REGISTERED"] > 0 < counts["IN_PROGRESS"]
    assert 1.7 < await db.value("SELECT count(*) FROM participant") / CLAIMS < 2.4
    assert await db.value("SELECT max(n) FROM (SELECT count(*) n FROM participant GROUP BY claim_id) t") == 5
    assert {row["kind"] for row in await db.rows("SELECT DISTINCT kind FROM claim_link")} == {
        "RELATED", "DUPLICATE", "PARENT",
    }  # fmt: skip
    assert await db.value("SELECT count(DISTINCT title) FROM claim") > CLAIMS / 3
    assert await db.value("SELECT count(*) FROM claim WHERE archived_at IS NOT NULL") > 0
    assert await db.value("SELECT count(*) FROM claim c JOIN user_account u ON u.partner_id = c.partner_id") > 10


async def test_numbers_go_on_where_they_end(loaded: str) -> None:  # noqa: ARG001 - the fixture loads
    issued = await db.rows("SELECT year, issued FROM claim_number ORDER BY year")
    counted = await db.rows(
        "SELECT extract(year FROM registered_at)::int y, count(*)::int n FROM claim GROUP BY 1 ORDER BY 1"
    )
    assert [tuple(row) for row in issued] == [tuple(row) for row in counted]


@pytest.mark.parametrize(("lang", "words"), [("ru", "повреждённые коробки"), ("en", "crushed boxes")])
async def test_words_are_found_in_other_forms(loaded: str, lang: str, words: str) -> None:
    found = await db.value("SELECT count(*) FROM claim WHERE search @@ redress_query($1)", words)
    assert (found > 0) == (lang == loaded)


@pytest.mark.parametrize("login", ["admin", "manager", "agent"])
async def test_who_signs_in_finds_an_inbox_with_life(loaded: str, login: str) -> None:  # noqa: ARG001 - loads
    row = await db.row("SELECT id, staff_role FROM user_account WHERE login = $1", login)
    assert row
    roles = await db.rows("SELECT role_id FROM role_member WHERE user_id = $1", row["id"])
    viewer = make.agent(id=row["id"], role_addresses=tuple(each["role_id"] for each in roles))
    with clock.fixed(datetime.combine(UNTIL, time(8), UTC)):
        parts = {part.group.value: part.tasks for part in await inbox.parts(viewer)}
    assert parts["OVERDUE"] >= 3
    assert parts["TODAY"] >= 2
    assert min(parts[group] for group in ("THIS_WEEK", "NEXT_WEEK", "LATER")) > 0


async def test_assignments_have_come_as_far_as_they_can(loaded: str) -> None:  # noqa: ARG001 - the same
    counts = {row["status"]: row["n"] for row in await db.rows("SELECT status, count(*) n FROM assignment GROUP BY 1")}
    assert counts.keys() == {"ACTIVE", "STOPPED", "DEFERRED", "COMPLETED"}
    checks = "SELECT count(*) FROM process_task WHERE node_id = 'Check' AND status = 'OPEN'"
    assert await db.value(checks) >= 4
    assert await db.value("SELECT count(*) FROM assignment WHERE iteration > 1") == 3
    assert await db.value("SELECT count(*) FROM claim_blocker") == 4
    away = "SELECT d.login FROM user_account u JOIN user_account d ON d.id = u.deputy_id WHERE u.absent_from <= $1"
    assert await db.value(away, datetime.combine(UNTIL, time(8), UTC)) == "agent"


async def test_the_company_signs_in(loaded: str) -> None:
    rows = await db.rows("SELECT login, password_hash, staff_role FROM user_account WHERE password_hash IS NOT NULL")
    assert {row["login"]: row["staff_role"] for row in rows} == {**company.SIGN_INS, "customer": None}
    assert await passwords.matches(rows[0]["password_hash"], company.PASSWORD)
    name = await db.value("SELECT name FROM organisation")
    assert name == company.LANGUAGES[loaded].company
