"""Whether what comes with a command fits the process: its variables and their types, a task's outcomes and form."""

from server.kit.errors import Problem, Refusal
from server.processes.rules import expressions
from server.processes.rules.commands import Complete, Values
from server.processes.rules.graph import Outcome, Task
from server.processes.rules.step.work import Work

_A_REASON = "Say why: this outcome needs a reason."


def check(work: Work, scope_id: str | None, data: Values, task: Task | None = None, *, path: str = "data") -> None:
    """Refuse values that the process has no variable for, or of another type; tell all at once, by the input's name."""
    known = work.process(scope_id).variables
    also = task.form.get("properties", {}) if task and task.form else {}
    problems = [
        Problem("INVALID", f"The process has no variable “{name}”.", (path, name))
        for name in data
        if name not in known and name not in also
    ]
    problems += [
        Problem("INVALID", f"The variable “{name}” is of the type {known[name].value}.", (path, name))
        for name, value in data.items()
        if name in known and not expressions.fits(value, known[name])
    ]
    problems += [
        Problem("INVALID", f"“{name}” is a field of the subject, and not set here.", (path, name))
        for name in data
        if name in work.world.facts
    ]
    if too_large := expressions.too_large(data):
        problems.append(Problem("TOO_LONG", too_large, (path,)))
    if problems:
        raise Refusal.of(problems)


def outcome(command: Complete, outcomes: tuple[Outcome, ...]) -> str | None:
    """Return the outcome of a task; its only one need not be named."""
    if not outcomes and command.outcome is None:
        return None
    given = command.outcome if command.outcome is not None or len(outcomes) != 1 else outcomes[0].key
    chosen = next((each for each in outcomes if each.key == given), None)
    if chosen is None:
        keys = ", ".join(each.key for each in outcomes) or "none"
        raise Refusal("INVALID", f"The outcomes of this task are: {keys}.", ("outcome",))
    if chosen.reason_required and not (command.reason or "").strip():
        raise Refusal("REQUIRED", _A_REASON, ("reason",))
    return chosen.key
