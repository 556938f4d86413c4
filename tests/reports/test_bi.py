"""Views for BI tools: described, equal to the reports, and all that the documented role can read."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import asyncpg
import pytest

from server.kit import db
from server.reports.queries import dynamics
from server.reports.rules.filters import Filter
from server.reports.rules.periods import Interval
from tests.make import accounts, claims, orders, partners
from tests.reports import world

GUIDE = Path(__file__).parents[2] / "docs" / "bi.md"
VIEWS = {"claims", "claim_reasons", "departments", "employees", "partners", "claim_status_changes", "order_lines",
         "assignments"}  # fmt: skip
_REFUSED = (
    "SELECT * FROM public.user_account",
    "SELECT secret FROM public.organisation",
    "UPDATE bi.partners SET name = 'x'",
    "CREATE TABLE public.x (a int)",
    "CREATE VIEW bi.x AS SELECT 1",
)
_BLOCKS = [block.strip() for block in re.findall(r"```sql\n(.*?)```", GUIDE.read_text(), re.DOTALL)]


async def test_every_view_and_column_is_described(rollback: None) -> None:  # noqa: ARG001 - around the reading
    rows = await db.rows("""SELECT c.relname AS name, obj_description(c.oid) AS about, array_agg(a.attname)
            FILTER (WHERE coalesce(col_description(c.oid, a.attnum), '') = '') AS silent
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relnamespace = 'bi'::regnamespace GROUP BY c.oid, c.relname""")
    assert {row["name"] for row in rows} == VIEWS
    assert [row["name"] for row in rows if not row["about"] or row["silent"]] == []
    told = set(re.findall(r"`bi\.(\w+)`", GUIDE.read_text()))
    assert told == VIEWS


@pytest.mark.parametrize("seed", [1, 11, 13])
async def test_claims_by_month_are_those_of_the_report(rollback: None, seed: int) -> None:  # noqa: ARG001 - as above
    made = await world.make(Random(seed))  # noqa: S311 - no secret
    first = made.middle.replace(day=1) - timedelta(days=700)
    wanted = Filter(first=first.replace(day=1), last=made.middle + timedelta(days=300))
    report = await dynamics.run(accounts.manager(), wanted, Interval.MONTH)
    expected = {
        each.period.first.replace(day=1): (each.worked_out, each.not_worked_out)
        for each in report.points
        if each.registered
    }
    found = {row["month"].date(): (row["worked_out"], row["not_worked_out"]) for row in await db.rows(_BLOCKS[0])}
    assert found == expected


async def test_statuses_since_registration(rollback: None) -> None:  # noqa: ARG001 - as above
    await accounts.organisation(time_zone="Europe/Riga")
    claim = await claims.claim(registered_at=datetime(2025, 12, 31, 22, tzinfo=UTC))
    await db.execute(
        """INSERT INTO event (id, subject, version, kind, data, actor, at) VALUES ('evt_1', $1, 2, 'claim.transition',
        '{"status": ["REGISTERED", "SATISFIED"], "resolution": [null, "Done"]}', 'usr_1', $2)""",
        claim.id,
        datetime(2026, 1, 2, tzinfo=UTC),
    )
    rows = await db.rows("SELECT * FROM bi.claim_status_changes WHERE claim_id = $1 ORDER BY at", claim.id)
    assert [(str(row["at_day"]), row["from_status"], row["to_status"]) for row in rows] == [
        ("2026-01-01", None, "REGISTERED"),
        ("2026-01-02", "REGISTERED", "SATISFIED"),
    ]


async def test_lines_and_trees(rollback: None) -> None:  # noqa: ARG001 - as above
    await accounts.organisation(time_zone="UTC")
    order = await orders.document(partner_id=(await partners.partner(name="Buyer")).id, number="O-1")
    reason = await orders.cancellation_reason(name="Late")
    at = datetime(2026, 1, 2, tzinfo=UTC)
    await orders.line(document_id=order.id, position=1, cancelled_at=at, cancellation_reason_id=reason.id)
    (line,) = await db.rows("SELECT * FROM bi.order_lines WHERE order_id = $1", order.id)
    told = ("O-1", "Buyer", "Late", at.date())
    assert (line["order_number"], line["partner_name"], line["cancellation_reason_name"], line["cancelled_on"]) == told
    root = await accounts.department(name="Works")
    shop = await accounts.department(name="Paint", parent_id=root.id)
    (row,) = await db.rows("SELECT path, level FROM bi.departments WHERE id = $1", shop.id)
    assert (row["path"], row["level"]) == ("Works / Paint", 2)


@pytest.fixture
async def reading(database: str) -> AsyncIterator[Any]:
    """Make the role as the guide says, and connect by it."""
    owner = await asyncpg.connect(database)
    await owner.execute(_BLOCKS[1].replace("'…'", "'secret'"))
    address = {name: db.credentials(database)[name] for name in ("host", "port", "database")}
    role = await asyncpg.connect(**address, user="redress_bi", password="secret")
    try:
        yield role
    finally:
        await role.close()
        await owner.execute("DROP OWNED BY redress_bi; DROP ROLE redress_bi")
        await owner.close()


async def test_the_role_reads_the_views_and_nothing_else(reading: Any) -> None:
    for view in VIEWS:
        await reading.fetch(f"SELECT * FROM {view}")
    own = await reading.fetch("""SELECT n.nspname, c.relname FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'v', 'm', 'p', 'S') AND has_schema_privilege(n.oid, 'USAGE')
        AND CASE c.relkind WHEN 'S' THEN has_sequence_privilege(c.oid, 'USAGE, SELECT, UPDATE')
            ELSE has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE') END
        AND n.nspname NOT IN ('pg_catalog', 'information_schema')""")
    assert {(row["nspname"], row["relname"]) for row in own} == {("bi", view) for view in VIEWS}
    for sql in _REFUSED:
        with pytest.raises((asyncpg.InsufficientPrivilegeError, asyncpg.ReadOnlySQLTransactionError)):
            await reading.execute(sql)
    await reading.execute("SET default_transaction_read_only = off")
    for sql in ("UPDATE bi.partners SET name = 'x'", "DELETE FROM bi.partners", "CREATE TABLE public.x (a int)"):
        with pytest.raises(asyncpg.PostgresError, match="permission denied"):
            await reading.execute(sql)
