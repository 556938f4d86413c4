"""The eight disciplines of a claim: team, problem, containment, cause, what was chosen, done, changed, concluded."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo
from typing import Any

from server.papers.rules import manners
from server.processes.rules.assignments import EXECUTE, AssignmentStatus

Raw = Mapping[str, Any]
_DISCIPLINE = re.compile(r"D\s?([1-8])(?![0-9])\W*")
_CHOSEN, _DONE = 5, 6
_PARTS = {
    1: "teamTold",
    2: "problem",
    3: "containment",
    4: "causes",
    _CHOSEN: "chosen",
    _DONE: "carriedOut",
    7: "prevention",
    8: "closing",
}
_WORDS = {
    "en": {"DONE": "Done", "OPEN": "In work", "CANCELLED": "Cancelled", "did": "Task: {}", "gave": "Assignment: {}"},
    "ru": {
        "DONE": "Выполнено",
        "OPEN": "В работе",
        "CANCELLED": "Отменено",
        "did": "Задача: {}",
        "gave": "Задание: {}",
    },
}
_ENDED = {AssignmentStatus.COMPLETED: "DONE", AssignmentStatus.CANCELLED: "CANCELLED"}
_NEVER_BEGUN = frozenset({AssignmentStatus.DRAFT, AssignmentStatus.DEFERRED})


def composed(
    claim: Raw, tasks: Sequence[Raw], assignments: Sequence[Raw], language: str, zone: tzinfo
) -> dict[str, Any]:
    """Return what the 8D report says beyond a letter.

    A task belongs to the discipline that its element, or its title, begins with, as in `D4 Root cause`. All other
    tasks and assignments are corrective actions: chosen, and carried out once they have ended.
    """
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in _PARTS.values()}
    own = [each for each in tasks if each["status"] != "REDIRECTED" and not each.get("assignment")]
    begun = [each for each in assignments if each["status"] not in _NEVER_BEGUN]
    for number, action in [*_of_tasks(own, language, zone), *_of_assignments(begun, language, zone)]:
        if number in _PARTS:
            found[_PARTS[number]].append(action)
        elif number is None:
            done = action["code"] == "DONE"
            found[_PARTS[_CHOSEN]].append(action | ({"result": None} if done else {}))
            if done:
                found[_PARTS[_DONE]].append(action)
    told = {name: [each["result"] for each in found.pop(name) if each["result"]] for name in ("teamTold", "problem")}
    return {
        "team": _team(claim, own, begun, language),
        **told,
        **found,
        "reason": manners.path(claim.get("reason")),
        "atFault": {
            "department": (claim.get("atFaultDepartment") or {}).get("name"),
            "employee": (claim.get("atFaultEmployee") or {}).get("name"),
        },
    }


def _of_tasks(tasks: Sequence[Raw], language: str, zone: tzinfo) -> Iterator[tuple[int | None, dict[str, Any]]]:
    for task in tasks:
        number = _discipline(task["elementId"]) or _discipline(task["title"])
        yield number, _action(task, task["status"], task.get("closedAt"), _result(task), language, zone)


def _of_assignments(
    assignments: Sequence[Raw], language: str, zone: tzinfo
) -> Iterator[tuple[int | None, dict[str, Any]]]:
    for each in assignments:
        done = [task for task in each["tasks"]["nodes"] if task["elementId"] == EXECUTE and task.get("closedAt")]
        last = max(done, key=lambda task: task["closedAt"], default=None)
        result = each.get("reason") or (_result({**last, "outcomes": ()}) if last else None)
        code = _ENDED.get(each["status"], "OPEN")
        at = each.get("executedAt") or each.get("endedAt") if code != "OPEN" else None
        yield _discipline(each["title"]), _action(each, code, at, result, language, zone)


def _action(raw: Raw, code: str, at: str | None, result: str | None, language: str, zone: tzinfo) -> dict[str, Any]:
    return {
        "title": _DISCIPLINE.sub("", raw["title"], count=1) if _discipline(raw["title"]) else raw["title"],
        "who": _who(raw),
        "dueOn": manners.moment(raw.get("dueAt"), language, zone),
        "doneOn": manners.moment(at, language, zone),
        "code": code,
        "state": _WORDS[language].get(code),
        "result": result,
    }


def _discipline(text: str) -> int | None:
    found = _DISCIPLINE.match(text)
    return int(found[1]) if found else None


def _who(raw: Raw) -> str | None:
    """Return who ended it, else whose it is."""
    named = raw.get("closedBy") or raw.get("performer") or raw.get("role")
    return named and named["name"]


def _result(task: Raw) -> str | None:
    """Return what the form was answered with, each answer under its title, and the reason that was given."""
    properties = (task.get("form") or {}).get("properties", {})
    answers = [(properties.get(name, {}).get("title", name), value) for name, value in (task.get("data") or {}).items()]
    told = [
        str(value) if len(answers) == 1 else f"{title}: {value}" for title, value in answers if value not in (None, "")
    ]
    return manners.joined([_ended(task), *told, task.get("reason")], "\n")


def _ended(task: Raw) -> str | None:
    """Return how a task ended, where it could have ended otherwise."""
    outcomes = task.get("outcomes") or ()
    return next((each["label"] for each in outcomes if len(outcomes) > 1 and each["key"] == task.get("outcome")), None)


def _team(claim: Raw, tasks: Sequence[Raw], assignments: Sequence[Raw], language: str) -> list[dict[str, Any]]:
    """Return who takes part, each once: the responsible, participants, performers of tasks and assignments."""
    words = _WORDS[language]
    members: dict[str, str | None] = {}
    if responsible := claim.get("responsible"):
        members[responsible["name"]] = (responsible.get("department") or {}).get("name")
    for each in (claim.get("participants") or {}).get("nodes", ()):
        name = manners.joined(((each.get("contact") or {}).get("name"), (each.get("partner") or {}).get("name")))
        roles = ((each.get("contactRole") or {}).get("name"), (each.get("partnerRole") or {}).get("name"))
        if name:
            members.setdefault(name, manners.joined(roles))
    for word, done in (("did", tasks), ("gave", assignments)):
        for each in done:
            if each["status"] != "CANCELLED" and (who := _who(each)):
                members.setdefault(who, words[word].format(each["title"]))
    return [{"name": name, "part": part} for name, part in members.items()]
