"""What people may choose of being told."""

from collections.abc import Mapping, Sequence
from typing import Any

from server.kit.checks import Checks
from server.notifications.rules import mailing
from server.notifications.rules.kinds import NotificationKind, Way
from server.notifications.rules.mailing import Cadence

Choice = tuple[str, str | None]
"""A kind of notification and the way it comes; None: by default."""


def clean(given: Mapping[str, Any], checks: Checks) -> dict[str, Any]:
    """Return the given choices made clean; what is absent or null stays."""
    found = {name: value for name, value in given.items() if value is not None}
    checks.one_of(found.get("cadence"), [*Cadence], "cadence")
    if "digest_hour" in found and found["digest_hour"] not in mailing.HOURS:
        least, most = mailing.HOURS[0], mailing.HOURS[-1]
        message = f"digestHour is from {least} to {most}."
        checks.note("INVALID", message, ("digestHour",), min=least, max=most)
    choices: Sequence[Choice] = found.get("ways", ())
    for at, (kind, way) in enumerate(choices):
        checks.one_of(kind, [*NotificationKind], "ways", str(at), "kind")
        checks.one_of(way, [*Way], "ways", str(at), "way")
    return found


def after(cadence: str, digest_hour: int, ways: Mapping[str, str], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return all that is chosen once `given` is; a way that is the kind's default is kept, as defaults may change."""
    chosen = {**ways, **dict(given.get("ways", ()))}
    return {
        "cadence": given.get("cadence", cadence),
        "digest_hour": given.get("digest_hour", digest_hour),
        "ways": {kind: way for kind, way in chosen.items() if way is not None},
    }
