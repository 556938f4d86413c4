"""What a report's file tells of itself beside its figures: whose, of when, and what it was narrowed by, by names."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from server.accounts import queries as accounts
from server.accounts.rules import Viewer
from server.claims.queries import catalogues
from server.kit import db
from server.orders.queries import visibility as orders
from server.partners import queries as partners
from server.reader.policy import Clause
from server.reports.queries import narrowing
from server.reports.queries.narrowing import Bound
from server.reports.rules.files.manners import MANNERS
from server.reports.rules.files.words import Say
from server.reports.rules.filters import Wanted

Fact = tuple[str, str]

_TABLES: Mapping[str, tuple[str, Callable[[Viewer], Clause]]] = {
    "dep": ("department", accounts.departments_visible_to),
    "rsn": ("claim_reason", catalogues.reasons_visible_to),
    "usr": ("user_account", accounts.users_visible_to),
    "ptn": ("partner", partners.visible_to),
    "cnr": ("cancellation_reason", orders.reasons_visible_to),
}
_LABELS = {
    "departments": "Departments at fault",
    "reasons": "Reasons",
    "employees": "Employees at fault",
    "responsibles": "Responsibles",
    "partners": "Partners",
    "managers": "Managers",
    "authors": "Authors",
    "performers": "Performers",
}
_CODES = {"partner_kinds": "Partner kinds", "statuses": "Statuses", "directions": "Directions"}
_OPTIONS = {"interval": "Interval", "window_days": "Within days", "least": "At least"}


async def of(viewer: Viewer, found: Any, wanted: Wanted, say: Say, *, title: str, now: datetime) -> list[Fact]:
    """Return what is told above the figures, by label and value."""
    manner = MANNERS[say.language]
    facts = [(say("Organisation"), (await accounts.organisation()).name), (say("Report"), say(title))]
    if period := getattr(found, "period", None):
        before = found.previous_period
        facts.append((say("Period"), manner.span(period.first, period.last)))
        facts.append((say("Period before"), manner.span(before.first, before.last)))
    elif wanted.first and wanted.last:
        facts.append((say("Period"), manner.span(wanted.first, wanted.last)))
    if as_of := getattr(wanted, "as_of", None):
        facts.append((say("As of the end of"), as_of.strftime(manner.day)))
    if previous_at := getattr(found, "previous_at", None):
        facts.append((say("Compared with"), manner.moment(previous_at, ZoneInfo(found.time_zone))))
    facts.append((say("Time zone"), found.time_zone))
    facts.append((say("Counted at"), manner.moment(now, ZoneInfo(found.time_zone))))
    for name, label in _OPTIONS.items():
        if (value := getattr(found, name, None)) is not None:
            facts.append((say(label), say(value) if isinstance(value, str) else str(value)))
    return [*facts, *await _conditions(viewer, wanted, say)]


async def _conditions(viewer: Viewer, wanted: Wanted, say: Say) -> list[Fact]:
    """Return what the report was narrowed by; a record that the viewer does not see is told by its id."""
    facts = [(say(label), ", ".join(map(say, _given(wanted, name)))) for name, label in _CODES.items()]
    for name, prefix in wanted.PREFIXES.items():
        ids = _given(wanted, name)
        names = await _names(viewer, prefix, ids) if ids else {}
        facts.append((say(_LABELS[name]), ", ".join(names.get(each, each) for each in ids)))
    return [(label, told) for label, told in facts if told]


def _given(wanted: Wanted, name: str) -> Sequence[str]:
    return [str(each) for each in getattr(wanted, name, ())]


async def _names(viewer: Viewer, prefix: str, ids: Sequence[str]) -> dict[str, str]:
    table, policy = _TABLES[prefix]
    bound = Bound()
    listed = bound.texts(ids)
    seen = narrowing.holds(policy(viewer), viewer, bound, alias="t")
    rows = await db.rows(f"SELECT id, name FROM {table} t WHERE id = ANY({listed}) AND {seen}", *bound.values)
    return {row["id"]: row["name"] for row in rows}
