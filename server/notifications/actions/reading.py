"""Marking notifications as read, and as not; clearing away those of long ago."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from server.accounts.rules import Viewer
from server.kit import clock, db, events
from server.kit.errors import Refusal
from server.notifications.queries import visibility

MOST_MARKED = 100
READ_KEPT, KEPT = timedelta(days=90), timedelta(days=365)
_TELL = f"pg_notify('{events.CHANNEL}', concat_ws(' ', %s, 1, 'notification.mark', $1::text))"


async def mark(viewer: Viewer, *, ids: Sequence[str], read: bool) -> int:
    """Mark some of the viewer's notifications; return how many changed. What is read is no longer sent."""
    if len(ids) > MOST_MARKED:
        raise Refusal("TOO_MANY", f"At most {MOST_MARKED} at once.", ("ids",), max=MOST_MARKED)
    return await _mark(viewer, "id = ANY($4::text[])", list(ids), read=read)


async def mark_all(viewer: Viewer, *, until: datetime | None = None) -> int:
    """Mark all of the viewer's notifications as read, or those until a moment; return how many changed."""
    return await _mark(viewer, "created_at <= coalesce($4::timestamptz, $2::timestamptz)", until, read=True)


async def purge() -> None:
    """Forget what was read three months ago, and all that is a year old."""
    now = clock.now()
    await db.execute(
        "DELETE FROM notification WHERE created_at < $2 OR (created_at < $1 AND read_at IS NOT NULL)",
        now - READ_KEPT,
        now - KEPT,
    )
    await db.execute("DELETE FROM mailing WHERE created_at < $1", now - READ_KEPT)


async def _mark(viewer: Viewer, which: str, given: Sequence[str] | datetime | None, *, read: bool) -> int:
    """Mark what the viewer sees, and tell its other windows once: of the newest that changed."""
    clause, values = visibility.visible_to(viewer).bind(viewer, alias="n", start=5)
    found = await db.rows(
        f"""WITH marked AS (
            UPDATE notification n SET read_at = CASE WHEN $3 THEN $2::timestamptz END,
                mail_at = CASE WHEN mailing_id IS NULL THEN NULL ELSE mail_at END
            WHERE recipient_id = $1 AND (read_at IS NULL) = $3 AND {which} AND {clause} RETURNING id
        ) SELECT count(*) AS marked, {_TELL % "max(id)"} FROM marked HAVING count(*) > 0""",
        viewer.id,
        clock.now(),
        read,
        given,
        *values,
    )
    return int(found[0]["marked"]) if found else 0
