"""Which instances wait for what."""

from datetime import datetime

from server.kit import db


async def message(name: str, correlation: str | None) -> list[str]:
    """Return the instances that a message may reach, the one that has waited longest first."""
    sql = """SELECT instance_id FROM event_subscription
        WHERE kind = 'MESSAGE' AND name = $1 AND (correlation IS NULL OR correlation = $2) ORDER BY id LIMIT 20"""
    return [*dict.fromkeys(row["instance_id"] for row in await db.rows(sql, name, correlation))]


async def signal(name: str) -> list[str]:
    """Return the instances that a signal reaches."""
    sql = "SELECT DISTINCT instance_id FROM event_subscription WHERE kind = 'SIGNAL' AND name = $1 ORDER BY 1"
    return [row["instance_id"] for row in await db.rows(sql, name)]


async def due(now: datetime, most: int) -> list[tuple[str, str]]:
    """Return timers of running instances that should have fired, the earliest first."""
    sql = """SELECT e.instance_id, e.id FROM event_subscription e JOIN process_instance i ON i.id = e.instance_id
        WHERE e.kind = 'TIMER' AND e.due_at <= $1 AND i.status = 'RUNNING' ORDER BY e.due_at LIMIT $2"""
    return [(row["instance_id"], row["id"]) for row in await db.rows(sql, now, most)]
