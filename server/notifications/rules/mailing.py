"""When e-mail goes out: at once, hourly or daily by the recipient's clock."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

PATIENCE = timedelta(minutes=2)
"""What is read in the app within this time is not sent."""
MOST_SHOWN = 50
"""Notifications that one letter shows."""
HOURS = range(24)
DEFAULT_HOUR = 8
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


class Cadence(StrEnum):
    """How often e-mail comes."""

    AT_ONCE = "AT_ONCE"
    HOURLY = "HOURLY"
    DAILY = "DAILY"


@dataclass(frozen=True)
class Rhythm:
    """When a person wants e-mail."""

    cadence: Cadence
    hour: int
    zone: str


def due(rhythm: Rhythm, now: datetime) -> datetime:
    """Return when a notification of this moment is to be sent, unless it is read before."""
    if rhythm.cadence is Cadence.AT_ONCE:
        return now + PATIENCE
    local = now.astimezone(ZoneInfo(rhythm.zone)).replace(minute=0, second=0, microsecond=0)
    if rhythm.cadence is Cadence.HOURLY:
        return local.astimezone(UTC) + _HOUR
    today = local.replace(hour=rhythm.hour, fold=0)
    wanted = today if today.astimezone(UTC) > now else (today.replace(tzinfo=None) + _DAY).replace(tzinfo=today.tzinfo)
    return wanted.astimezone(UTC)
