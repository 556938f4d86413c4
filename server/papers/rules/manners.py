"""How papers of each language write dates, amounts, quantities and what a claim is based on."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Any

_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "ru": ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
           "ноября", "декабря"),
}  # fmt: skip
_DOCUMENTS: Mapping[str, Mapping[str, str]] = {
    "en": {"CustomerOrder": "Order", "Shipment": "Shipment", "CustomerReturn": "Return"},
    "ru": {"CustomerOrder": "Заказ", "Shipment": "Отгрузка", "CustomerReturn": "Возврат"},
}
_OF = {"en": ("", "of"), "ru": ("№ ", "от")}
_SPACE = "\u00a0"


def day(value: date, language: str) -> str:
    """Return a date in words.

    >>> day(date(2026, 3, 1), "en").replace(_SPACE, " ")
    '1 March 2026'
    """
    told = f"{value.day}{_SPACE}{_MONTHS[language][value.month - 1]} {value.year}"
    return f"{told}{_SPACE}г." if language == "ru" else told


def moment(value: str | None, language: str, zone: tzinfo) -> str | None:
    """Return the day of a time, as it is on the clocks of the zone."""
    return day(datetime.fromisoformat(value).astimezone(zone).date(), language) if value else None


def number(value: Any, language: str, *, places: int | None = None) -> str:
    """Return a number with its thousands apart; without `places` no more decimals than it has.

    >>> number("12500.50", "en", places=2), number("3.000", "en")
    ('12,500.50', '3')
    """
    exact = Decimal(str(value))
    if places is None:
        exact = exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()
    told = f"{exact:,.{places}f}" if places is not None else f"{exact:,f}"
    return told.replace(",", _SPACE).replace(".", ",") if language == "ru" else told


def money(value: Mapping[str, Any] | None, language: str) -> str | None:
    return f"{number(value['amount'], language, places=2)}{_SPACE}{value['currency']}" if value else None


def basis(value: Mapping[str, Any] | None, language: str) -> str | None:
    """Return what a claim is based on: a partner's name, or a document with its number and date."""
    if value is None:
        return None
    if "number" not in value:
        return str(value["name"])
    mark, of = _OF[language]
    kind = value.get("type") or _DOCUMENTS[language].get(value["__typename"], "")
    told = f"{kind} {mark}{value['number']}"
    dated = value.get("date") or value.get("day")  # of a document here, of one that another system keeps
    return f"{told} {of} {day(date.fromisoformat(dated), language)}" if dated else told


def joined(values: Iterable[str | None], between: str = ", ") -> str | None:
    """Return what is known, in a line; None when nothing is."""
    return between.join(each for each in values if each) or None


def path(record: Mapping[str, Any] | None) -> str | None:
    """Return the names of a record of a tree, from the root down."""
    names = []
    while record:
        names.append(record["name"])
        record = record.get("parent")
    return joined(reversed(names), " / ")
