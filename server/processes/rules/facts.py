"""Fields of a process's subject as typed variables: `claim.amountClaimed > 100.0`. What is not set is empty or zero."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from server.processes.rules.expressions import VariableType
from server.processes.rules.terms import SubjectKind

_TEXT, _NUMBER, _TIME = VariableType.STRING, VariableType.NUMBER, VariableType.TIME

FACTS: Mapping[SubjectKind, Mapping[str, VariableType]] = {
    SubjectKind.CLAIM: {
        "claim.id": _TEXT,
        "claim.number": _TEXT,
        "claim.title": _TEXT,
        "claim.status": _TEXT,
        "claim.direction": _TEXT,
        "claim.channel": _TEXT,
        "claim.importance": _TEXT,
        "claim.severity": _TEXT,
        "claim.reason": _TEXT,
        "claim.partner": _TEXT,
        "claim.responsible": _TEXT,
        "claim.atFaultDepartment": _TEXT,
        "claim.atFaultEmployee": _TEXT,
        "claim.remedySought": _TEXT,
        "claim.remedyGiven": _TEXT,
        "claim.resolution": _TEXT,
        "claim.currency": _TEXT,
        "claim.amountClaimed": _NUMBER,
        "claim.amountSettled": _NUMBER,
        "claim.registeredAt": _TIME,
        "claim.closedAt": _TIME,
        "claim.reopenCount": VariableType.INTEGER,
        "claim.rating": VariableType.INTEGER,
        "claim.tags": VariableType.LIST,
    },
    SubjectKind.PARTNER: {
        "partner.id": _TEXT,
        "partner.name": _TEXT,
        "partner.manager": _TEXT,
        "partner.isCustomer": VariableType.BOOLEAN,
        "partner.isSupplier": VariableType.BOOLEAN,
    },
}
_EMPTY: Mapping[VariableType, Any] = {
    VariableType.STRING: "",
    VariableType.NUMBER: 0.0,
    VariableType.INTEGER: 0,
    VariableType.BOOLEAN: False,
    VariableType.LIST: (),
}


def known(kind: SubjectKind | None, xml: str) -> Mapping[str, VariableType]:
    """Return the facts that a diagram may name; none where it names none, so that none need be looked up."""
    if kind is None or f"{kind.lower()}." not in xml:
        return {}
    return FACTS[kind]


def column(fact: str) -> str:
    """Return the column of a fact.

    >>> column("claim.atFaultDepartment")
    'at_fault_department'
    """
    name = fact.partition(".")[2]
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name)


def of_row(kind: SubjectKind, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts of a subject from its columns, by their names; a time that is not set has no value."""
    found = {}
    for fact, type_ in FACTS[kind].items():
        value = row[column(fact)]
        if value is None:
            value = _EMPTY.get(type_)
        if value is not None:
            found[fact] = _plain(value)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, list):
        return tuple(value)
    return value
