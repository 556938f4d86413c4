"""What accounts' records tell beside their columns."""

from datetime import datetime

from server.accounts import rules
from server.accounts.rules import Viewer
from server.kit import clock

ABSENCE = {"absent_from": "{t}.absent_from", "absent_until": "{t}.absent_until"}


def is_absent(_: Viewer, *, absent_from: str | None, absent_until: str | None) -> bool:
    return rules.is_absent(_moment(absent_from), _moment(absent_until), clock.now())


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
