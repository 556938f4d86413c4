"""What an import tells: how many rows became what, and what is wrong with which."""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

Path = tuple[str, ...]
MOST_PROBLEMS = 100_000
"""How many problems a report keeps."""
HEADINGS = {
    "en": ("Line", "Column", "Value", "Code", "What is wrong"),
    "ru": ("Строка", "Столбец", "Значение", "Код", "Что не так"),
}
"""Of a file of bad rows, before those of the rows' own columns."""
_RUSSIAN = {
    "REQUIRED": "Значение не заполнено.",
    "INVALID": "Значение не подходит.",
    "TOO_LONG": "Значение слишком длинное.",
    "TOO_MANY": "Значений слишком много.",
    "DUPLICATE": "Такой идентификатор в файле уже был.",
    "NOT_FOUND": "Такого действующего сотрудника нет.",
    "FORBIDDEN": "На это нет прав.",
}


class OnError(StrEnum):
    """What becomes of the good rows where there are bad ones."""

    SKIP = "skip"
    ABORT = "abort"


@dataclass(frozen=True)
class RowProblem:
    """Why a row is bad: its line in the file, the columns and what stood there, the field they were for."""

    line: int
    column: str
    value: str
    code: str
    message: str
    field: str = ""


@dataclass
class Report:
    """What came of an import; of a dry run, what would come of it."""

    read: int = 0
    imported: int = 0
    updated: int = 0
    """Rows of orders that were there and have changed; a claim is never changed."""
    unchanged: int = 0
    """Rows whose external id a claim has already: the claim is left as it is."""
    skipped: int = 0
    """Rows that are not imported because something is wrong: with abort, with any of them."""
    partners: list[str] = field(default_factory=list)
    departments: list[str] = field(default_factory=list)
    reasons: list[Path] = field(default_factory=list)
    cancellation_reasons: list[str] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    left_out: set[int] = field(default_factory=set)
    """Lines that may be good, but whose document has a bad one, and is left out as a whole."""
    untold: int = 0
    """How many more problems there are than are kept."""

    def note(self, problems: Collection[RowProblem]) -> None:
        """Keep what is wrong, but no more than anybody reads."""
        kept = [*islice(problems, MOST_PROBLEMS - len(self.problems))]
        self.problems += kept
        self.untold += len(problems) - len(kept)

    def undo(self) -> None:
        """Tell that what was written has been taken back."""
        self.skipped += self.imported + self.updated
        self.imported = self.updated = 0
        for created in (self.partners, self.departments, self.reasons, self.cancellation_reasons):
            created.clear()


def worded(problem: RowProblem, language: str) -> str:
    """Return what is wrong with a row, in the language of who reads it."""
    if language != "ru":
        return problem.message
    if (problem.code, problem.field) == ("NOT_FOUND", "cancellation_reason"):
        return "Такой действующей причины нет."
    return _RUSSIAN.get(problem.code, problem.message)
