"""The `where` that opens exactly the claims which a figure counts, as `claims(where:)` takes it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from server.accounts.rules import StaffRole, Viewer
from server.reports.rules.filters import AssignmentFilter, Filter, OrderFilter, PartnerKind

Where = dict[str, Any]

_FLAGS = {
    PartnerKind.CUSTOMER: "isCustomer",
    PartnerKind.SUPPLIER: "isSupplier",
    PartnerKind.COMPETITOR: "isCompetitor",
    PartnerKind.CARRIER: "isCarrier",
    PartnerKind.OTHER: "isOther",
}
_PLAIN = frozenset({"item", "priceGroup"})
"""Fields that name no record."""


def counted(viewer: Viewer, wanted: Filter, *, at: datetime | None = None) -> Where:
    """Return what all claims of a report meet, whenever they came; as they stood `at` a moment, where one is given."""
    found = _asked(wanted)
    if at:
        found = {"asOf": {"at": moment(at), "where": found}}
    return found | _own_department(viewer)


def _asked(wanted: Filter) -> Where:
    """Return what the filter asks of a claim."""
    found: Where = {"archivedAt": {"isNull": True}, "direction": {"in": [*wanted.directions]}}
    if wanted.statuses:
        found["status"] = {"in": [*wanted.statuses]}
    for field, operator, ids in (
        ("atFaultDepartment", "within", wanted.departments),
        ("reason", "within", wanted.reasons),
    ):
        if ids:
            found[field] = {operator: [*ids]}
    for field, ids in (
        ("atFaultEmployee", wanted.employees),
        ("responsible", wanted.responsibles),
        ("partner", wanted.partners),
    ):
        if ids:
            found[field] = {"id": {"in": [*ids]}}
    if wanted.partner_kinds:
        found["partner"] = found.get("partner", {}) | of_kinds(wanted.partner_kinds)
    return found


def of_cancelled(viewer: Viewer, wanted: OrderFilter) -> Where:
    """Return what all cancelled lines of a report meet, whenever they were cancelled."""
    order: Where = {"archivedAt": {"isNull": True}}
    for field, ids in (("manager", wanted.managers), ("partner", wanted.partners)):
        if ids:
            order[field] = {"id": {"in": [*ids]}}
    if wanted.partner_kinds:
        order["partner"] = order.get("partner", {}) | of_kinds(wanted.partner_kinds)
    if viewer.role is StaffRole.AGENT:
        order["or"] = [{"manager": {"id": {"eq": viewer.id}}}, {"manager": {"id": {"isNull": True}}}]
        if viewer.department_id:
            order["or"].append({"manager": {"department": {"within": [viewer.department_id]}}})
    found: Where = {"order": order}
    return found | {"cancellationReason": {"id": {"in": [*wanted.reasons]}}} if wanted.reasons else found


def of_assignments(viewer: Viewer, wanted: AssignmentFilter) -> Where:
    """Return what all assignments of a report meet, whenever they were put in hand."""
    found: Where = {}
    for field, ids in (("author", wanted.authors), ("performer", wanted.performers)):
        if ids:
            found[field] = {"id": {"in": [*ids]}}
    if viewer.role is StaffRole.AGENT:
        found["or"] = [{field: {"id": {"eq": viewer.id}}} for field in ("author", "performer")]
        if viewer.department_id:
            below = {"department": {"within": [viewer.department_id]}}
            found["or"] += [{field: below} for field in ("author", "performer")]
    return found


def of_kinds(kinds: Sequence[PartnerKind]) -> Where:
    """Return what a partner of any of these kinds meets."""
    return {"or": [{_FLAGS[kind]: {"eq": True}} for kind in kinds]}


def _own_department(viewer: Viewer) -> Where:
    """Return what an agent's reports are confined to, whatever else it may read."""
    if viewer.role is not StaffRole.AGENT:
        return {}
    own: list[Where] = [
        {"responsible": {"id": {"eq": viewer.id}}},
        {"responsible": {"id": {"isNull": True}}},
    ]
    if viewer.department_id:
        below = {"within": [viewer.department_id]}
        own += [{"atFaultDepartment": below}, {"responsible": {"department": below}}]
    return {"or": own}


def narrowed(where: Where, more: Mapping[str, Any]) -> Where:
    """Return the conditions of both: on a claim as it stood, where one is."""
    if then := where.get("asOf"):
        return where | {"asOf": then | {"where": narrowed(then["where"], more)}}
    found = dict(where)
    for name, value in more.items():
        known = found.get(name)
        if name == "or" and known is not None:
            found["and"] = [*found.get("and", []), {"or": value}]
        elif isinstance(known, Mapping) and isinstance(value, Mapping):
            found[name] = narrowed(dict(known), value)
        else:
            found[name] = value if known is None else _both(name, known, value)
    return found


def _both(operator: str, one: Any, other: Any) -> Any:
    """Return the operand that asks what both do; moments are written alike."""
    if operator == "in":
        return [each for each in one if each in other]
    return {"gte": max, "lt": min}.get(operator, lambda _, last: last)(one, other)


def during(field: str, since: datetime, until: datetime) -> Where:
    return {field: {"gte": moment(since), "lt": moment(until)}}


def within(*statuses: str) -> Where:
    return {"status": {"in": [*statuses]}}


def of(field: str, value: str) -> Where:
    """Return what names this record, or has this value; a `field` is a path, as in order.manager."""
    return _nested(field, {"eq": value})


def other(field: str, values: Sequence[str]) -> Where:
    """Return what names another record, or has another value, than these."""
    return _nested(field, {"notIn": [*values], "isNull": False})


def unset(field: str) -> Where:
    return _nested(field, {"isNull": True})


def _nested(field: str, condition: Where) -> Where:
    names = field.split(".")
    found = condition if names[-1] in _PLAIN else {"id": condition}
    for name in reversed(names):
        found = {name: found}
    return found


def moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
