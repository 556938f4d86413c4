"""What a reading finds wrong: problems that forbid publishing, warnings that do not, each naming its element."""

from dataclasses import dataclass, field

from lxml import etree

from server.kit.errors import Problem

LONGEST = 80
MOST = 200  # a text that is wrong all over need not be told all of it

Element = etree._Element  # noqa: SLF001 - lxml has no public name for the type of an element


@dataclass
class Report:
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def problem(self, element: str, rule: str, message: str, code: str = "INVALID") -> None:
        """Note what forbids publishing. `rule` is for programs, such as one that translates."""
        if len(self.problems) < MOST:
            self.problems.append(Problem(code, message, (element,), {"rule": rule}))

    def warning(self, element: str, rule: str, message: str) -> None:
        if len(self.warnings) < MOST:
            self.warnings.append(Problem("WARNING", message, (element,), {"rule": rule}))


def called(name: str, element: str) -> str:
    """Return what a person calls an element: its name, else its id."""
    return f"“{(name or element)[:LONGEST]}”"
