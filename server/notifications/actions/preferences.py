"""What people choose to be told, in which ways, and when."""

from collections.abc import Mapping
from typing import Any

from server.accounts.rules import Viewer, ViewerKind
from server.kit import changes, clock, db, events
from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.notifications.models import NotificationPreference
from server.notifications.rules import mailing, preferences
from server.notifications.rules.mailing import Cadence, Rhythm


async def update(viewer: Viewer, *, expected_version: int, **given: Any) -> str:
    """Change the viewer's choices; a kind without a way goes back to the default. Return the settings' id.

    The version of choices that were never made is 0.
    """
    if viewer.kind is ViewerKind.CLIENT:
        raise Refusal("FORBIDDEN", "Partner systems are told nothing.")
    checks = Checks()
    clean = preferences.clean(given, checks)
    checks.refuse()
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext($1))", f"notification preferences of {viewer.id}")
        kept = await _kept(viewer)
        await changes.compare(kept, expected_version)
        after = preferences.after(kept.cadence, kept.digest_hour, kept.ways, clean)
        if kept.version:
            await changes.write(kept, "notification_preference.update", actor=viewer.id, **after)
        else:
            await _create(viewer, kept.id, after)
        await _reschedule(viewer, after)
    return kept.id


def settings_id(user_id: str) -> str:
    """Return the id of a person's settings, which follows from the person's."""
    return f"npf_{user_id[4:]}"


async def _kept(viewer: Viewer) -> NotificationPreference:
    found = await NotificationPreference.get_or_none(user_id=viewer.id)
    name = settings_id(viewer.id)
    blank = {"cadence": Cadence.AT_ONCE, "digest_hour": mailing.DEFAULT_HOUR, "ways": {}, "version": 0}
    return found or NotificationPreference(id=name, user_id=viewer.id, **blank)


async def _create(viewer: Viewer, name: str, after: Mapping[str, Any]) -> None:
    made = changes.made(actor=viewer.id)
    await NotificationPreference.create(id=name, user_id=viewer.id, **made, **after)
    await events.record("notification_preference.create", name, version=1, actor=viewer.id)


async def _reschedule(viewer: Viewer, after: Mapping[str, Any]) -> None:
    """Let what waits to be sent go out by the new rhythm."""
    rhythm = Rhythm(Cadence(after["cadence"]), after["digest_hour"], viewer.time_zone or "UTC")
    await db.execute(
        """UPDATE notification SET mail_at = $2
        WHERE recipient_id = $1 AND mail_at IS NOT NULL AND mailing_id IS NULL""",
        viewer.id,
        mailing.due(rhythm, clock.now()),
    )
