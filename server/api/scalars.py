"""Scalars: exact times, decimals as strings, and money."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import strawberry
from strawberry.types.scalar import ScalarDefinition

_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)")
_DECIMAL = re.compile(r"-?\d{1,15}(\.\d{1,6})?")


def _time_in(value: Any) -> datetime:
    if not isinstance(value, str) or not _RFC3339.fullmatch(value):
        raise ValueError("A time is written as in 2026-01-31T12:00:00Z, with its offset.")
    found = datetime.fromisoformat(value.upper()).astimezone(UTC)
    if found.year < 1900:  # noqa: PLR2004 - what no claim is about
        raise ValueError("A time before 1900 is not accepted.")
    return found


def _time_out(value: Any) -> str:
    return value if isinstance(value, str) else value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _date_in(value: Any) -> date:
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise ValueError("A date is written as in 2026-01-31.")
    return date.fromisoformat(value)


def _date_out(value: Any) -> str:
    return value if isinstance(value, str) else value.isoformat()


def _decimal_in(value: Any) -> Decimal:
    if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
        raise ValueError('A decimal is a string as in "1234.50", of at most 15 digits before the point and 6 after.')
    try:
        return Decimal(value)
    except InvalidOperation as error:
        raise ValueError("This is not a decimal.") from error


DateTime = ScalarDefinition(
    name="DateTime",
    description="A moment: RFC 3339 with an offset when given, UTC with `Z` and microseconds when told.",
    specified_by_url="https://datatracker.ietf.org/doc/html/rfc3339",
    serialize=_time_out,
    parse_value=_time_in,
    parse_literal=None,
    origin=datetime,
)
Date = ScalarDefinition(
    name="Date",
    description="A calendar date, as in 2026-01-31.",
    specified_by_url="https://datatracker.ietf.org/doc/html/rfc3339#section-5.6",
    serialize=_date_out,
    parse_value=_date_in,
    parse_literal=None,
    origin=date,
)
Decimal_ = ScalarDefinition(
    name="Decimal",
    description='An exact decimal number, always a string, as in "1234.50".',
    specified_by_url="https://speleotrove.com/decimal/daconvs.html",
    serialize=str,
    parse_value=_decimal_in,
    parse_literal=None,
    origin=Decimal,
)
REGISTRY: dict[object, ScalarDefinition] = {datetime: DateTime, date: Date, Decimal: Decimal_}


@strawberry.type(description="An amount of money.")
class Money:
    amount: Decimal = strawberry.field(description="How much, in the currency's main unit.")
    currency: str = strawberry.field(description="ISO 4217 code, as in EUR.")
