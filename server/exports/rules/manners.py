"""How each language writes numbers and times, as the spreadsheets of its users expect them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    name: str
    """What the list is called."""
    delimiter: str
    decimal: str
    time: str
    """As `strftime` has it."""
    time_of_cells: str
    """As a workbook's formats have it."""


MANNERS: Mapping[str, Manner] = {
    "en": Manner("Claims", ",", ".", "%Y-%m-%d %H:%M", "yyyy-mm-dd hh:mm"),
    "ru": Manner("Претензии", ";", ",", "%d.%m.%Y %H:%M", "dd.mm.yyyy hh:mm"),
}
