"""Comparators of `where`: one input for each kind of scalar. All that are given must hold; null is as absent."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

import strawberry
from strawberry import UNSET

_WORDS = {
    "eq": "Equals.",
    "neq": "Differs from, or is not set.",
    "in": "Is one of these, at most 250.",
    "notIn": "Is none of these, or is not set.",
    "gt": "Is greater or later than.",
    "gte": "Is at least.",
    "lt": "Is less or earlier than.",
    "lte": "Is at most.",
    "startsWith": "Begins with this, whatever the case of letters.",
    "similarTo": "Shares a word with this, in whatever form, Russian or English.",
    "has": "The list holds this.",
    "isNull": "Whether the value is not set.",
}
_EQUAL = ("eq", "neq", "in", "notIn", "isNull")
_RANGE = ("eq", "neq", "gt", "gte", "lt", "lte", "isNull")


def build(name: str, members: Mapping[str, tuple[Any, str]], about: str, *, required: bool = False) -> Any:
    """Make an input of the named members: each one's type and description."""
    default: dict[str, Any] = {} if required else {"default": UNSET}
    body: dict[str, Any] = {
        f"f{at}": strawberry.field(name=member, description=words, **default)
        for at, (member, (_, words)) in enumerate(members.items())
    }
    types = [type_ if required else type_ | None for type_, _ in members.values()]
    body["__annotations__"] = {f"f{at}": type_ for at, type_ in enumerate(types)}
    return strawberry.input(type(name, (), body), description=about)


def _build(name: str, type_: Any, operators: tuple[str, ...], about: str) -> Any:
    kinds: dict[str, Any] = {"in": list[type_], "notIn": list[type_], "isNull": bool}
    return build(name, {each: (kinds.get(each, type_), _WORDS[each]) for each in operators}, about)


SCALARS: dict[Any, Any] = {
    strawberry.ID: _build("IDFilter", strawberry.ID, _EQUAL, "Compares ids."),
    str: _build("StringFilter", str, (*_EQUAL, "startsWith", "similarTo"), "Compares text."),
    int: _build("IntFilter", int, (*_RANGE, "in"), "Compares whole numbers."),
    bool: _build("BooleanFilter", bool, ("eq", "isNull"), "Compares yes and no."),
    datetime: _build("DateTimeFilter", datetime, _RANGE, "Compares moments."),
    date: _build("DateFilter", date, _RANGE, "Compares dates."),
    Decimal: _build("DecimalFilter", Decimal, _RANGE, "Compares decimal numbers."),
}
TEXTS = _build("StringListFilter", str, ("has",), "Looks into a list of texts.")


@cache
def of_enum(enum: type[Enum]) -> Any:
    return _build(f"{enum.__name__}Filter", enum, _EQUAL, f"Compares values of {enum.__name__}.")
