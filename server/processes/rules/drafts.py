"""What designers may set of a definition, made clean; and all that is checked of a diagram without a database."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypedDict

from server.claims.rules.terms import ClaimStatus
from server.kit.checks import Checks
from server.kit.errors import Problem
from server.processes.rules import elements, facts, forms, handlers, parse
from server.processes.rules.graph import Assignment, AssignmentKind, Model
from server.processes.rules.parse import Catalogue, Reading
from server.processes.rules.parse.source import MOST_BYTES
from server.processes.rules.terms import SubjectKind

LONGEST_NAME = 250
LONGEST_DESCRIPTION = 10_000
MOST_REASONS = 200
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,63}", re.ASCII)


class DefinitionFields(TypedDict, total=False):
    """What a caller may set of a definition; what is absent stays, None clears."""

    key: str | None
    name: str | None
    description: str | None
    subject_kind: str | None
    draft: str | None
    starts_by_hand: bool | None
    start_statuses: Collection[str] | None
    start_reasons: Collection[str] | None
    blocks_closing: bool | None


def definition(given: Mapping[str, Any], checks: Checks, *, new: bool = False) -> dict[str, Any]:
    """Return the given fields made clean."""
    clean: dict[str, Any] = {"key": None, "name": None, **given} if new else dict(given)
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=LONGEST_NAME, required=True)
    if "description" in clean:
        clean["description"] = checks.text(clean["description"], "description", limit=LONGEST_DESCRIPTION)
    if "key" in clean and not _KEY.fullmatch(clean["key"] or ""):
        checks.note("INVALID", "A key has up to 64 Latin letters, digits, dots and dashes.", ("key",))
    checks.one_of(clean.get("subject_kind"), [*SubjectKind], "subjectKind")
    if len((clean.get("draft") or "").encode()) > MOST_BYTES:
        checks.note("TOO_LONG", f"A diagram has at most {MOST_BYTES:,} bytes.", ("xml",), max=MOST_BYTES)
    for name, path in (("starts_by_hand", "startsByHand"), ("blocks_closing", "blocksClosing")):
        if name in clean and clean[name] is None:
            checks.note("REQUIRED", f"{path} is required.", (path,))
    _triggers(clean, checks)
    return clean


def _triggers(clean: dict[str, Any], checks: Checks) -> None:
    for name in ("start_statuses", "start_reasons"):
        if name in clean:
            clean[name] = [*dict.fromkeys(clean[name] or ())]
    for at, status in enumerate(clean.get("start_statuses", ())):
        checks.one_of(status, [*ClaimStatus], "startStatuses", str(at))
    if len(clean.get("start_reasons", ())) > MOST_REASONS:
        checks.note("TOO_MANY", f"At most {MOST_REASONS} reasons.", ("startReasons",), max=MOST_REASONS)


def check_triggers(after: Mapping[str, Any], checks: Checks) -> None:
    """Note triggers that no process of this kind can have."""
    if (after["start_statuses"] or after["start_reasons"]) and after["subject_kind"] != SubjectKind.CLAIM:
        checks.note("INVALID", "Only a process about a claim starts by a claim.", ("subjectKind",))


def read(xml: str, subject: SubjectKind | None, processes: frozenset[str]) -> Reading:
    """Read a diagram with all that forbids publishing it, or is doubtful."""
    known = Catalogue(facts.known(subject, xml), frozenset(handlers.CATALOGUE), processes)
    reading = parse.read(xml.encode("utf-8", "replace"), known)
    if reading.model is None:
        return reading
    problems = (*handlers.problems(reading.model, subject), *_forms(reading.model))
    return Reading(None if problems else reading.model, problems, reading.warnings)


def _forms(model: Model) -> Iterator[Problem]:
    for process in model.processes.values():
        for node in process.nodes.values():
            if (schema := elements.form_of(node)) and (sentence := forms.wrong(schema)):
                yield Problem("INVALID", sentence, (node.id,), {"rule": "form.schema"})


def assignments(model: Model) -> dict[str, Assignment]:
    """Return who is named by a model, by the element that names them."""
    found: dict[str, Assignment] = {}
    for process in model.processes.values():
        found |= {at: lane.assignment for at, lane in process.lanes.items() if lane.assignment}
        nodes = process.nodes.items()
        found |= {at: node.task.assignment for at, node in nodes if node.task and node.task.assignment}
    return {at: each for at, each in found.items() if each.kind in {AssignmentKind.PERSON, AssignmentKind.ROLE}}
