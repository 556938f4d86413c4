"""What is mailed on schedule: what a schedule may say, who may change it, and what becomes of its letters."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from enum import StrEnum
from typing import Any, TypedDict

from server.accounts.rules import LANGUAGES, Scope, Viewer, require
from server.accounts.rules.calendar import Weekday
from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.reports.rules import periods
from server.reports.rules.due import Frequency, Timing
from server.reports.rules.files.catalogue import REPORTS
from server.reports.rules.periods import RelativePeriod

MOST_SCHEDULES, MOST_RECIPIENTS = 100, 100
"""How many schedules one owner may have, and to how many people each goes."""
LONGEST_VARIABLES = 8192
"""Bytes of JSON."""
MOST_ATTACHED = 7 << 20
"""Bytes: more would be above ten megabytes on the way, which many servers refuse."""
DAYS_OF_MONTH = range(1, 32)
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_DAYS = ("from", "to", "asOf")


class MailedFormat(StrEnum):
    XLSX = "XLSX"
    CSV = "CSV"
    PDF = "PDF"


class DeliveryOutcome(StrEnum):
    """What became of a letter."""

    WAITING = "WAITING"
    SENT = "SENT"
    SKIPPED = "SKIPPED"
    FAILED = "FAILED"


class Reason(StrEnum):
    """Why a letter was not sent, or not as it was meant."""

    TOO_LARGE = "TOO_LARGE"
    NO_EMAIL = "NO_EMAIL"
    DEACTIVATED = "DEACTIVATED"
    NOT_ALLOWED = "NOT_ALLOWED"
    TAKEN_OFF = "TAKEN_OFF"
    PAUSED = "PAUSED"
    REPORT = "REPORT"
    MAIL = "MAIL"
    LOST = "LOST"


class ScheduleResult(StrEnum):
    """What became of a turn: of all its letters together."""

    SENDING = "SENDING"
    SENT = "SENT"
    PARTLY_SENT = "PARTLY_SENT"
    NOT_SENT = "NOT_SENT"


class ScheduleFields(TypedDict, total=False):
    """What a caller may set of a schedule; what is absent stays."""

    name: str | None
    report: str | None
    variables: Any
    period: RelativePeriod | None
    format: MailedFormat | None
    language: str | None
    frequency: Frequency | None
    weekdays: Sequence[Weekday] | None
    day_of_month: int | None
    time: str | None
    recipients: Sequence[str] | None


def check_author(viewer: Viewer) -> None:
    """Refuse who may not have reports mailed."""
    if not viewer.is_staff:
        raise Refusal("FORBIDDEN", "Reports are mailed by the staff.")
    require(viewer, Scope.REPORTS_RUN)


def may_change(viewer: Viewer, owner_id: str) -> bool:
    """Tell whether a schedule that the viewer sees is the viewer's to change."""
    return owner_id == viewer.id or Scope.ADMIN in viewer.scopes


def schedule(given: ScheduleFields, kept: Mapping[str, Any], checks: Checks) -> dict[str, Any]:
    """Return the given fields made clean, and those that follow from them; `kept` is what stays."""
    clean: dict[str, Any] = {name: value for name, value in given.items() if name != "recipients"}
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=250, required=True)
    if "report" in clean:
        checks.one_of(clean["report"] or "", REPORTS, "report")
    if "variables" in clean:
        clean["variables"] = _variables(clean["variables"], checks)
    for name in ("format", "frequency"):
        if name in clean and clean[name] is None:
            checks.note("REQUIRED", f"{name} is required.", (name,))
    if clean.get("language"):
        checks.one_of(clean["language"], LANGUAGES, "language")
    if "time" in clean and not _TIME.fullmatch(clean["time"] or ""):
        checks.note("INVALID", "time is like 09:00.", ("time",))
    return clean | _days({**kept, **clean}, checks)


def recipients(given: Sequence[str] | None, checks: Checks) -> list[str]:
    """Return the people, each once."""
    found = list(dict.fromkeys(given or ()))
    if not found:
        checks.note("REQUIRED", "At least one recipient is required.", ("recipients",))
    if len(found) > MOST_RECIPIENTS:
        message = f"At most {MOST_RECIPIENTS} recipients."
        checks.note("TOO_MANY", message, ("recipients",), max=MOST_RECIPIENTS)
    return found


def timing(schedule: Mapping[str, Any]) -> Timing:
    """Return when a schedule that is clean is due."""
    hour, minute = map(int, schedule["time"].split(":"))
    return Timing(Frequency(schedule["frequency"]), time(hour, minute), schedule["weekdays"], schedule["day_of_month"])


def asked(variables: Mapping[str, Any], period: str | None, today: date) -> dict[str, Any]:
    """Return the variables of the report's query on a day: with the days of its period."""
    if period is None:
        return {**variables}
    span = periods.relative(RelativePeriod(period), today)
    days = {"from": str(span.first), "to": str(span.last)}
    return {**variables, "filter": {**(variables.get("filter") or {}), **days}}


def refused(refusal: Refusal) -> Refusal:
    """Return what a report refuses of a schedule's variables, by the place in the schedule."""
    return Refusal.of([replace(each, path=_within_variables(each.path)) for each in refusal.problems])


def result(counts: Mapping[str, int]) -> ScheduleResult:
    """Return what became of a turn, by how many of its letters have which outcome."""
    if counts.get(DeliveryOutcome.WAITING):
        return ScheduleResult.SENDING
    if not counts.get(DeliveryOutcome.SENT):
        return ScheduleResult.NOT_SENT
    return ScheduleResult.PARTLY_SENT if counts.keys() - {DeliveryOutcome.SENT} else ScheduleResult.SENT


def _within_variables(path: tuple[str, ...]) -> tuple[str, ...]:
    return ("variables", *path) if path and path[0] != "variables" else path


def _days(schedule: Mapping[str, Any], checks: Checks) -> dict[str, Any]:
    """Return the days of the schedule's frequency; those of another one are cleared."""
    frequency, weekdays, day = schedule.get("frequency"), schedule.get("weekdays"), schedule.get("day_of_month")
    if frequency == Frequency.WEEKLY and not weekdays:
        checks.note("REQUIRED", "At least one weekday is required.", ("weekdays",))
    if frequency == Frequency.MONTHLY and day not in DAYS_OF_MONTH:
        least, most = DAYS_OF_MONTH[0], DAYS_OF_MONTH[-1]
        code = "REQUIRED" if day is None else "INVALID"
        checks.note(code, f"dayOfMonth is from {least} to {most}.", ("dayOfMonth",), min=least, max=most)
    chosen = set(weekdays or ())
    return {
        "weekdays": [each.value for each in Weekday if each in chosen] if frequency == Frequency.WEEKLY else [],
        "day_of_month": day if frequency == Frequency.MONTHLY else None,
    }


def _variables(given: Any, checks: Checks) -> Any:
    """Return the variables as JSON keeps them; their days follow from the period."""
    kept: dict[str, Any] = checks.json(given or {}, "variables", limit=LONGEST_VARIABLES) or {}
    narrowed = kept.get("filter")
    for name in _DAYS:
        if isinstance(narrowed, Mapping) and narrowed.get(name) is not None:
            message = "The days of a report on schedule follow from its period."
            checks.note("INVALID", message, ("variables", "filter", name))
    return kept
