"""What tally and facts must say: the claims told anew, in the same snapshot; and writers that change claims."""

import random
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from asyncpg import Connection

from server.claims.rules.terms import ACTIVE, ClaimStatus
from server.kit import db

KEY = "axis, month, direction, status, reason_id, at_fault_department_id, at_fault_employee_id"
_PLAIN = """registered_at, closed_at, first_responded_at, response_due_at, resolution_due_at, waiting_since,
    reopen_count, direction, status, currency, amount_claimed, amount_settled, basis"""
_KEYED = ("partner", "reason", "at_fault_department", "at_fault_employee", "responsible")
DIFFERENCE = f"""WITH told AS (
        SELECT {KEY}, sum(n) AS n FROM claim_tally GROUP BY {KEY} HAVING sum(n) <> 0
    ), counted AS (
        SELECT a.axis, date_trunc('month', a.at AT TIME ZONE (SELECT time_zone FROM organisation LIMIT 1))::date,
            direction, status, coalesce(reason_id, ''), coalesce(at_fault_department_id, ''),
            coalesce(at_fault_employee_id, ''), count(*) AS n
        FROM claim CROSS JOIN LATERAL (VALUES ('REGISTERED', registered_at), ('CLOSED', closed_at)) AS a (axis, at)
        WHERE archived_at IS NULL AND a.at IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7
    ), facts AS (
        SELECT claim_id, {_PLAIN}, {", ".join(f"{each}_key" for each in _KEYED)}, partner_kinds, items
        FROM claim_fact
    ), claims AS (
        SELECT c.id, {_PLAIN}, {", ".join(f"hashtextextended({each}_id, 0)" for each in _KEYED)}, p.is_customer::int
            + 2 * p.is_supplier::int + 4 * p.is_competitor::int + 8 * p.is_carrier::int + 16 * p.is_other::int,
            (SELECT array_agg(DISTINCT l.item::text ORDER BY l.item::text) FROM claim_line d
                JOIN document_line l ON l.id = d.line_id WHERE d.claim_id = c.id)
        FROM claim c JOIN partner p ON p.id = c.partner_id WHERE c.archived_at IS NULL
    )
    SELECT (SELECT count(*) FROM (TABLE told EXCEPT TABLE counted) d)
        + (SELECT count(*) FROM (TABLE counted EXCEPT TABLE told) d)
        + (SELECT count(*) FROM (TABLE facts EXCEPT TABLE claims) d)
        + (SELECT count(*) FROM (TABLE claims EXCEPT TABLE facts) d)"""
_INSERT = """INSERT INTO claim (id, created_at, updated_at, version, number, title, description, direction, status,
        registered_at, closed_at, reopen_count, partner_id, reason_id, at_fault_department_id, importance, channel,
        tags)
    SELECT id, now(), now(), 1, id, 'Torn', 'Torn.', 'FROM_CUSTOMER', $2, $3, $4, 0, $5, $6, $7, 'NORMAL', 'PHONE', '{}'
    FROM unnest($1::text[]) AS id"""
_STATUS = "UPDATE claim SET status = $2, closed_at = $3, version = version + 1 WHERE id = $1"
_CHANGES = (
    "UPDATE claim SET reason_id = $2 WHERE id = $1",
    "UPDATE claim SET at_fault_department_id = $2 WHERE id = $1",
    "UPDATE claim SET amount_settled = length($2), basis = $2 WHERE id = $1",
)
_DISPUTE = """INSERT INTO claim_line (id, created_at, updated_at, version, claim_id, line_id, quantity_claimed,
        amount_claimed) SELECT $1 || '/' || $2, now(), now(), 1, $1, $2, 1, 1
    WHERE EXISTS (SELECT FROM claim WHERE id = $1) ON CONFLICT DO NOTHING"""
_MERGE = """UPDATE claim_line l SET claim_id = $2, id = $2 || '/' || line_id WHERE claim_id = $1
    AND EXISTS (SELECT FROM claim WHERE id = $2)
    AND NOT EXISTS (SELECT FROM claim_line own WHERE own.claim_id = $2 AND own.line_id = l.line_id)"""
_RENAME = "UPDATE document_line SET item = CASE item WHEN 'Cup' THEN 'Mug' ELSE 'Cup' END WHERE id = $1"
_FLAGS = ("is_supplier", "is_carrier", "is_other")
_BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)


class Writer:
    """Registers claims, moves them on, changes what they name or dispute, puts them away, deletes them.

    Each is a statement, which a deadlock may end: nothing of it is left then.
    """

    def __init__(
        self,
        number: int,
        partner: str,
        reasons: Sequence[str] = (),
        departments: Sequence[str] = (),
        lines: Sequence[str] = (),
    ) -> None:
        self.chance = random.Random(number)  # noqa: S311 - rows, not secrets
        self.number = number
        self.partner = partner
        self.named = ([*reasons, None], [*departments, None], ["doc_1", "doc_12", None])
        self.lines = lines
        self.mine: list[str] = []
        self.made = 0

    async def act(self, raw: Connection) -> None:
        """Do one thing; a claim that another writer has deleted is left alone."""
        often = [self.register, self._move, self._move, self._name, self._put_away, self._delete]
        seldom = [self.become]
        if self.lines:
            often += [self.dispute, self.dispute, self._take_back, self._merge]
            seldom.append(self.rename)
        act = self.chance.choices([*often, *seldom], [40] * len(often) + [1] * len(seldom))[0]
        with suppress(*db.CONTENTION):
            await act(raw)

    def _moment(self) -> datetime:
        return _BEGINNING + timedelta(minutes=self.chance.randint(0, 200_000))

    async def register(self, raw: Connection) -> None:
        ids = [f"clm_{self.number:06}{self.made + at:020}" for at in range(self.chance.choice((1, 1, 20)))]
        self.made += len(ids)
        status = self.chance.choice([*ClaimStatus])
        closed = None if status in ACTIVE else self._moment()
        reason, department, _ = (self.chance.choice(some) for some in self.named)
        await raw.execute(_INSERT, ids, status.value, self._moment(), closed, self.partner, reason, department)
        self.mine += ids

    async def _move(self, raw: Connection) -> None:
        status = self.chance.choice([*ClaimStatus])
        await raw.execute(_STATUS, self._one(), status.value, None if status in ACTIVE else self._moment())

    async def _name(self, raw: Connection) -> None:
        at = self.chance.randrange(len(_CHANGES))
        await raw.execute(_CHANGES[at], self._one(), self.chance.choice(self.named[at]))

    async def _put_away(self, raw: Connection) -> None:
        at = self.chance.choice((None, self._moment()))
        await raw.execute("UPDATE claim SET archived_at = $2 WHERE id = $1", self._one(), at)

    async def become(self, raw: Connection) -> None:
        flag = self.chance.choice(_FLAGS)
        await raw.execute(f"UPDATE partner SET {flag} = NOT {flag} WHERE id = $1", self.partner)

    async def _delete(self, raw: Connection) -> None:
        await raw.execute("DELETE FROM claim WHERE id = $1", self._one())

    async def dispute(self, raw: Connection) -> None:
        await raw.execute(_DISPUTE, self._one(), self.chance.choice(self.lines))

    async def _take_back(self, raw: Connection) -> None:
        await raw.execute("DELETE FROM claim_line WHERE claim_id = $1", self._one())

    async def _merge(self, raw: Connection) -> None:
        await raw.execute(_MERGE, self._one(), self._one())

    async def rename(self, raw: Connection) -> None:
        await raw.execute(_RENAME, self.chance.choice(self.lines))

    def _one(self) -> str:
        return self.chance.choice(self.mine) if self.mine else "clm_none"
