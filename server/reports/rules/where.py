"""The `where` that opens exactly the claims which a figure counts, as `claims(where:)` takes it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from server.accounts.rules import StaffRole, Viewer
from server.reports.rules.filters import Filter, PartnerKind

Where = dict[str, Any]

_FLAGS = {
    PartnerKind.CUSTOMER: "isCustomer",
    PartnerKind.SUPPLIER: "isSupplier",
    PartnerKind.COMPETITOR: "isCompetitor",
    PartnerKind.CARRIER: "isCarrier",
    PartnerKind.OTHER: "isOther",
}
NONE: Where = {"id": {"in": []}}
"""What no claim meets."""


def counted(viewer: Viewer, wanted: Filter) -> Where:
    """Return what all claims of a report meet, whenever they came."""
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
        kinds = [{_FLAGS[kind]: {"eq": True}} for kind in wanted.partner_kinds]
        found["partner"] = found.get("partner", {}) | {"or": kinds}
    return found | _own_department(viewer)


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
    """Return the conditions of both."""
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


def of(field: str, record_id: str) -> Where:
    return {field: {"id": {"eq": record_id}}}


def other(field: str, record_ids: Sequence[str]) -> Where:
    """Return claims that name another record than these."""
    return {field: {"id": {"notIn": [*record_ids], "isNull": False}}}


def unset(field: str) -> Where:
    return {field: {"id": {"isNull": True}}}


def moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
