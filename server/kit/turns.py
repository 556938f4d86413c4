"""What each job of the clock did at its last turn: when it began and ended, and what went wrong."""

import hashlib

from tortoise import fields
from tortoise.models import Model

from server.kit import clock, db, ids
from server.kit.ids import IdField


class ClockTurn(Model):
    """The last turn of one job of the clock; `failures` counts those that went wrong in a row."""

    id = IdField(primary_key=True)
    kind = fields.CharField(max_length=64, unique=True)
    cron = fields.CharField(max_length=64, description="In UTC")
    began_at = fields.DatetimeField(null=True)
    ended_at = fields.DatetimeField(null=True)
    error = fields.TextField(null=True, description="Masked")
    failures = fields.IntField(default=0)

    class Meta:
        table = "clock_turn"


async def announce(crons: dict[str, str]) -> None:
    """Note which jobs the clock has, by kind, and when each is due."""
    names = [ids.of_digest("clk", hashlib.sha256(kind.encode()).digest()) for kind in crons]
    await db.execute(
        """INSERT INTO clock_turn (id, kind, cron, failures)
        SELECT id, kind, cron, 0 FROM unnest($1::text[], $2::text[], $3::text[]) AS given (id, kind, cron)
        ON CONFLICT (kind) DO UPDATE SET cron = excluded.cron WHERE clock_turn.cron <> excluded.cron""",
        names,
        [*crons],
        [*crons.values()],
    )


async def begin(kind: str) -> None:
    await db.execute("UPDATE clock_turn SET began_at = $2, ended_at = NULL WHERE kind = $1", kind, clock.now())


async def end(kind: str, error: str | None) -> None:
    await db.execute(
        """UPDATE clock_turn SET ended_at = $2, error = $3,
            failures = CASE WHEN $3::text IS NULL THEN 0 ELSE failures + 1 END WHERE kind = $1""",
        kind,
        clock.now(),
        error,
    )
