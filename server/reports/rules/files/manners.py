"""How each language writes numbers, days and moments in the files of reports."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Any

from server.kit import tables as texts
from server.reports.rules.files.tables import Kind
from server.reports.rules.periods import Span


@dataclass(frozen=True)
class Manner:
    delimiter: str
    decimal: str
    thousands: str
    day: str
    """As `strftime` has it."""
    month: str
    """Likewise."""
    day_of_cells: str
    """As a workbook's formats have it."""
    month_of_cells: str
    """Likewise."""

    def span(self, first: date, last: date) -> str:
        """Return a period by its first and last day; a single one alone."""
        told = [each.strftime(self.day) for each in (first, last)]
        return told[0] if first == last else "–".join(told)

    def part(self, part: Span) -> str:
        """Return a part of a period: a whole month by its number and year."""
        return part.first.strftime(self.month) if part.is_month else self.span(part.first, part.last)

    def part_of_cells(self, part: Span) -> str:
        """Return what a workbook writes the part's first day by: it shows the same, and is a date."""
        if part.is_month:
            return self.month_of_cells
        until = "" if part.first == part.last else f'"–{part.last.strftime(self.day)}"'
        return f"{self.day_of_cells}{until}"

    def moment(self, at: datetime, zone: tzinfo) -> str:
        return at.astimezone(zone).strftime(f"{self.day} %H:%M")

    def plain(self, value: Any, kind: Kind, zone: tzinfo) -> str:
        """Return a cell of CSV: numbers as a spreadsheet of the language reads them, text that computes nothing."""
        if value is None:
            return ""
        if isinstance(value, str):
            return texts.safe(value)
        if isinstance(value, Span):
            return self.part(value)
        if isinstance(value, date | datetime):
            return self._dated(value, kind, zone)
        return str(value).replace(".", self.decimal)

    def shown(self, value: Any, kind: Kind, zone: tzinfo) -> str:
        """Return a cell for people: thousands apart, shares in percent, a dash for nothing."""
        if value is None:
            return "–"
        if isinstance(value, str):
            return value
        if isinstance(value, Span):
            return self.part(value)
        if isinstance(value, date | datetime):
            return self._dated(value, kind, zone)
        return self._counted(Decimal(str(value)), kind)

    def _dated(self, value: Any, kind: Kind, zone: tzinfo) -> str:
        return self.moment(value, zone) if kind is Kind.TIME else value.strftime(self.day)

    def _counted(self, value: Decimal, kind: Kind) -> str:
        if kind is Kind.SHARE:
            return self._written(f"{value * 100:,.1f}") + "\u00a0%"
        return self._written(f"{value:,.{0 if kind is Kind.COUNT else 2}f}")

    def _written(self, english: str) -> str:
        return english.replace(",", " ").replace(".", self.decimal).replace(" ", self.thousands)


MANNERS: Mapping[str, Manner] = {
    "en": Manner(",", ".", ",", "%Y-%m-%d", "%Y-%m", "yyyy-mm-dd", "yyyy-mm"),
    "ru": Manner(";", ",", "\u00a0", "%d.%m.%Y", "%m.%Y", "dd.mm.yyyy", "mm.yyyy"),
}
