"""What callers may set of a claim and what stands around it, made clean."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, TypedDict

from server.claims.rules.rights import camel
from server.claims.rules.terms import (
    FINAL,
    Channel,
    ClaimDirection,
    ClaimStatus,
    Importance,
    Remedy,
    Severity,
)
from server.kit.checks import Checks

LONGEST_TEXT = 50_000
LONGEST_COMMENT = 10_000
MOST_TAGS = 20
LONGEST_TAG = 50
MOST_PARTICIPANTS = 100
RATINGS = range(1, 6)
_MOST = Decimal(10) ** 16
_CLOCKS_DIFFER = timedelta(minutes=5)
_CURRENCY = re.compile(r"[A-Z]{3}")
_TEXTS = {
    "title": 250,
    "description": LONGEST_TEXT,
    "resolution": LONGEST_TEXT,
    "internal_comment": LONGEST_TEXT,
}
_LISTS = {
    "direction": ClaimDirection,
    "remedy_sought": Remedy,
    "remedy_given": Remedy,
    "importance": Importance,
    "severity": Severity,
    "channel": Channel,
}
_WORDS = {name: [each.value for each in kind] for name, kind in _LISTS.items()}
_NEVER_EMPTY = ("title", "description", "partner_id", "direction", "importance", "channel", "registered_at")


class ClaimFields(TypedDict, total=False):
    """What a caller may set of a claim; what is absent stays, None clears."""

    partner_id: str | None
    title: str | None
    description: str | None
    direction: str | None
    registered_at: datetime | None
    contact_person_id: str | None
    reason_id: str | None
    at_fault_department_id: str | None
    at_fault_employee_id: str | None
    responsible_id: str | None
    basis_id: str | None
    resolution: str | None
    internal_comment: str | None
    currency: str | None
    amount_claimed: Decimal | None
    amount_settled: Decimal | None
    remedy_sought: str | None
    remedy_given: str | None
    importance: str | None
    severity: str | None
    channel: str | None
    tags: Iterable[str] | None


class ParticipantFields(TypedDict, total=False):
    """What a caller may set of a participant; what is absent stays, None clears."""

    partner_id: str | None
    partner_role_id: str | None
    contact_id: str | None
    contact_role_id: str | None
    comment: str | None


def claim(given: Mapping[str, Any], checks: Checks, *, now: datetime, path: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the given fields made clean; required ones may be absent but not empty."""
    clean = dict(given)
    for name in [each for each in _TEXTS if each in clean]:
        clean[name] = checks.text(clean[name], *path, camel(name), limit=_TEXTS[name], required=name in _NEVER_EMPTY)
    for name in [each for each in _WORDS if each in clean]:
        checks.one_of(clean[name], _WORDS[name], *path, camel(name))
    for name in _NEVER_EMPTY:
        if name in clean and name not in _TEXTS and clean[name] is None:
            checks.note("REQUIRED", f"{camel(name)} is required.", (*path, camel(name)))
    for name in ("amount_claimed", "amount_settled"):
        if name in clean:
            amount(clean[name], checks, *path, camel(name))
    currency(clean.get("currency"), checks, *path, "currency")
    past(clean.get("registered_at"), checks, now, *path, "registeredAt")
    if "tags" in clean:
        clean["tags"] = tags(clean["tags"] or (), checks, *path)
    return clean


def required(names: Iterable[str], clean: Mapping[str, Any], checks: Checks, *path: str) -> None:
    """Note the named fields that are absent."""
    for name in names:
        if name not in clean:
            checks.note("REQUIRED", f"{camel(name)} is required.", (*path, camel(name)))


def standing(after: Any, checks: Checks) -> None:
    """Note what a claim of this status cannot do without: `after` has the fields as they would become."""
    needed = {
        "reason_id": after.status not in {ClaimStatus.REGISTERED, ClaimStatus.WITHDRAWN},
        "responsible_id": after.status == ClaimStatus.IN_PROGRESS,
        "resolution": after.status in FINAL - {ClaimStatus.WITHDRAWN},
        "amount_settled": after.status == ClaimStatus.PARTIALLY_SATISFIED and after.amount_claimed is not None,
    }
    for name, is_needed in needed.items():
        if is_needed and getattr(after, name) is None:
            checks.note("REQUIRED", f"A claim of this status needs {camel(name)}.", (camel(name),))
    if after.closed_at and after.registered_at > after.closed_at:
        checks.note("INVALID", "A claim is registered before it is closed.", ("registeredAt",))


def participant(given: Mapping[str, Any], checks: Checks, *path: str) -> dict[str, Any]:
    clean = dict(given)
    if "partner_id" in clean and clean["partner_id"] is None:
        checks.note("REQUIRED", "partnerId is required.", (*path, "partnerId"))
    if "comment" in clean:
        clean["comment"] = checks.text(clean["comment"], *path, "comment", limit=LONGEST_COMMENT)
    return clean


def amount(value: Decimal | None, checks: Checks, *path: str) -> None:
    """Note what is not an amount of money: zero or more, two decimals at most."""
    if value is None:
        return
    fits = value.is_finite() and 0 <= value < _MOST
    if not fits:
        checks.note("INVALID", f"{path[-1]} is from 0 to {_MOST}.", path, min="0", max=str(_MOST))
    elif value != round(value, 2):
        checks.note("INVALID", f"{path[-1]} has two decimals at most.", path)


def currency(value: str | None, checks: Checks, *path: str) -> None:
    if value is not None and not _CURRENCY.fullmatch(value):
        checks.note("INVALID", "A currency is three capital letters of ISO 4217, such as EUR.", path)


def past(value: datetime | None, checks: Checks, now: datetime, *path: str) -> None:
    if value is not None and value > now + _CLOCKS_DIFFER:
        checks.note("INVALID", f"{path[-1]} is in the future.", path)


def rating(value: int, checks: Checks) -> None:
    if value not in RATINGS:
        checks.note("INVALID", "A rating is from 1 to 5.", ("rating",), min=1, max=5)


def tags(given: Iterable[str], checks: Checks, *path: str) -> list[str]:
    found = [
        checks.text(each, *path, "tags", str(at), limit=LONGEST_TAG, required=True) for at, each in enumerate(given)
    ]
    if len(found) > MOST_TAGS:
        checks.note("TOO_LONG", f"At most {MOST_TAGS} tags.", (*path, "tags"), max=MOST_TAGS)
    return [*dict.fromkeys(each for each in found if each)]
