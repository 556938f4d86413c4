"""The conditions of one file: compiled, and together within a bound."""

from server.processes.rules.expressions import Condition, ExpressionError, Language
from server.processes.rules.parse.report import Element, Report, called

MOST = 200
MOST_TEXT = 20_000


class Conditions:
    """Compiles what elements write; the language knows the variables of the process at hand."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.language = Language({})
        self.number = self.text = 0

    def read(self, written: Element | None, at: str, name: str) -> Condition | None:
        """Return the condition, None when none is written or what is written is reported."""
        if written is None:
            return None
        text = (written.text or "").strip()
        self.number, self.text = self.number + 1, self.text + len(text)
        if self.number > MOST or self.text > MOST_TEXT:
            message = f"The diagram has more than {MOST} conditions, or {MOST_TEXT:,} characters in them."
            self.report.problem(at, "conditions", message, "TOO_LONG")
            return None
        language = written.get("language", "")
        if language and "cel" not in language.lower():
            message = f"The condition of {called(name, at)} is not written in CEL."
            self.report.problem(at, "condition.language", message, "UNSUPPORTED")
            return None
        try:
            return self.language.condition(text)
        except ExpressionError as error:
            self.report.problem(at, "condition", f"{called(name, at)}: {error}")
            return None
