"""Which column of an unknown file is which field: guessed by its name, and by what stands in it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from typing import Any

from server.claims.rules.words import WORDS
from server.imports.rules import templates, values
from server.imports.rules.headings import HEADINGS, VAGUE, Headings
from server.imports.rules.values import Unfit

MOST_VALUES = 30
"""A column of no more different values may be one of words."""
MOST_SAMPLES = 100
LONGEST = 200
KINDS = {
    "status": "status",
    "direction": "direction",
    "importance": "importance",
    "severity": "severity",
    "channel": "channel",
    "remedy_sought": "remedy",
    "remedy_given": "remedy",
}
"""The fields that are words of a closed list, and of which."""
MOMENTS = ("registered_at", "closed_at", "date", "cancelled_at")
AMOUNTS = ("amount_claimed", "amount_settled", "quantity", "price", "amount")
LISTS = ("reason", "tags")
PEOPLE = ("responsible", "at_fault_employee", "manager")
_FORMATS = (
    "%d.%m.%Y", "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%y", "%d/%m/%Y", "%m/%d/%Y", "%m/%d/%Y %H:%M",
    "%Y/%m/%d", "%d-%m-%Y", "%d %b %Y",
)  # fmt: skip
_LOGIN = re.compile(r"[\w.+@-]+")


@dataclass
class Seen:
    """What stands in a column: how many cells are filled, its different values unless they are many, the first."""

    name: str
    filled: int = 0
    values: set[str] | None = field(default_factory=set)
    samples: list[str] = field(default_factory=list)

    def see(self, cell: str) -> None:
        if not cell:
            return
        self.filled += 1
        if len(self.samples) < MOST_SAMPLES:
            self.samples.append(cell[:LONGEST])
        if self.values is not None and cell not in self.values:
            self.values.add(cell)
            if len(self.values) > MOST_VALUES or len(cell) > LONGEST:
                self.values = None


def suggested(columns: Sequence[Seen], *, system: str, headings: Headings = HEADINGS) -> dict[str, Any]:
    """Return as much of a map as the columns tell; what is required and not found is left for people."""
    found = _fields(columns, headings)
    external = found.pop("external_id", None)
    told: dict[str, Any] = {
        "system": system[:64] or "import",
        "external_id": _place(external) if external else f"{{{templates.ROW}}}",
    }
    if any(_decimal(found[name].samples) == "," for name in AMOUNTS if name in found):
        told["file"] = {"decimal": ","}
    fields = {name: _cell(name, found[name]) for name in headings if name in found}
    return {**told, "fields": {name: cell for name, cell in fields.items() if cell is not None}}


def _fields(columns: Sequence[Seen], headings: Headings) -> dict[str, Seen]:
    """Return a column for each field: one of the very name, else one whose name begins with it."""
    names = [plain(column.name) for column in columns]
    left = {
        name: column
        for name, column in zip(names, columns, strict=True)
        if names.count(name) == 1 and not {"{", "}"} & {*column.name}
    }
    found: dict[str, Seen] = {}
    for fits in (_same, _longer):
        for of in [each for each in headings if each not in found]:
            name = next((name for each in headings[of] for name in left if fits(name, each)), None)
            if name is not None:
                found[of] = left.pop(name)
    return found


def _same(name: str, heading: str) -> bool:
    return name == heading


def _longer(name: str, heading: str) -> bool:
    return heading not in VAGUE and name.startswith(f"{heading} ")


def plain(name: str) -> str:
    """Return a column's name without case, marks and the dots of ё."""
    told = name.casefold().replace("ё", "е").replace("№", " номер ")
    return " ".join(re.findall(r"[^\W_]+", told))


def _place(column: Seen) -> str:
    return f"{{{column.name}}}"


def _cell(name: str, column: Seen) -> Any:
    """Return how the field is made of the column; None where what stands there does not fit."""
    if name in MOMENTS:
        return _moment(column)
    if name in KINDS:
        return _word(column, KINDS[name])
    if name in PEOPLE and not all(map(_LOGIN.fullmatch, column.samples)):
        return None  # names: people are told by their logins
    return [_place(column)] if name in LISTS else _place(column)


def _moment(column: Seen) -> Any:
    """Return the column with the format that all its samples are in, unless that is ISO 8601."""
    if _fit(values.moment((), UTC), column.samples):
        return _place(column)
    form = next((each for each in _FORMATS if _fit(values.moment((each,), UTC), column.samples)), None)
    return {"value": _place(column), "format": form} if form else _place(column)


def _word(column: Seen, kind: str) -> Any:
    """Return the column with a table of those of its values that mean something."""
    known = {word.casefold(): value for words in WORDS.values() for value, word in words[kind].items()}
    codes = {*WORDS["en"][kind]}
    met = sorted(column.values or ())
    if all(values.word(each) in codes for each in met):
        return _place(column)
    table = {each: str(known.get(each.casefold()) or values.word(each)) for each in met}
    return {"value": _place(column), "values": {each: value for each, value in table.items() if value in codes}}


def _decimal(samples: Sequence[str]) -> str:
    return "," if not _fit(values.amount("."), samples) and _fit(values.amount(","), samples) else "."


def _fit(read: Callable[[str], Any], samples: Sequence[str]) -> bool:
    try:
        for sample in samples:
            read(sample)
    except Unfit:
        return False
    return True
