"""The one expected error: a refusal, which rolls back and is told to the caller."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: a code for programs, a sentence for people, the input's path.

    `details` holds what a typed error shows beside these (min and max, versions, what is missing).
    """

    code: str
    message: str
    path: tuple[str, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)


class Refusal(Exception):  # noqa: N818 - the domain's word: a refusal is not a fault
    """An expected "no", with every problem told at once."""

    def __init__(self, code: str, message: str, path: Sequence[str] = (), **details: Any) -> None:
        super().__init__(message)
        self.problems: tuple[Problem, ...] = (Problem(code, message, tuple(path), details),)

    @classmethod
    def of(cls, problems: Sequence[Problem]) -> "Refusal":
        first = problems[0]
        refusal = cls(first.code, first.message, first.path)
        refusal.problems = tuple(problems)
        return refusal

    @property
    def code(self) -> str:
        return self.problems[0].code


def missing(what: str, path: Sequence[str] = ("id",)) -> Refusal:
    """Refuse what is absent or invisible: the two are told alike."""
    return Refusal("NOT_FOUND", f"{what} was not found.", path)
