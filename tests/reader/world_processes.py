"""Rows of the tables of processes, and what is computed of them, said once more without SQL."""

import random
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import orjson

from tests.make import claims, processes

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]
TABLES = (
    "claim_blocker",
    "process_definition",
    "process_version",
    "process_instance",
    "process_scope",
    "process_token",
    "process_task",
    "task_note",
    "assignment",
    "event_subscription",
    "process_entry",
)
EXPRESSIONS: dict[str, Callable[[Row], Any]] = {
    "{t}.closed_at > {t}.due_at": lambda row: (
        None if row["closed_at"] is None or row["due_at"] is None else row["closed_at"] > row["due_at"]
    ),
}
"""By their SQL."""
_STATUSES = ("RUNNING", "SUSPENDED", "COMPLETED", "CANCELLED")
_ASKED = {
    "name": "Ask",
    "kind": "USER",
    "lane": "Ours",
    "outcomes": [{"key": "yes", "label": "Да", "reasonRequired": True}],
    "form": {"type": "object", "properties": {"n": {"type": "number"}}},
}
_ELEMENTS = {"p": {"a": _ASKED, "b": {"name": "", "kind": "END"}}, "q": {"f": {"kind": "FLOW"}}}


async def make(
    chance: random.Random, key: Callable[[str, int], str], texts: tuple[str, ...], times: tuple[datetime, ...]
) -> None:
    """Insert a few rows of each table."""
    for at in range(1, 4):
        await processes.definition(
            id=key("pdf", at), key=f"key{at}", name=chance.choice(texts), latest_id=key("pdv", at) if at > 1 else None,
            subject_kind=(None, "CLAIM", "PARTNER")[at - 1], is_locked=at == 3, start_statuses=["SATISFIED"][: at % 2],
            start_reasons=[key("rsn", 1)][: at % 2], retired_at=chance.choice(times) if at == 2 else None,
        )  # fmt: skip
    for at in range(1, 4):
        await processes.version(
            id=key("pdv", at), definition_id=key("pdf", 1 + at % 3), number=at, elements=_ELEMENTS if at > 1 else {},
        )  # fmt: skip
        await claims.blocker(id=key("blk", at), claim_id=key("clm", at), source_id=key("pin", at))
        await _assignment(chance, key, at, texts, times)
    for at in range(1, 13):
        await _instance(chance, key, at, texts, times)


async def _assignment(
    chance: random.Random,
    key: Callable[[str, int], str],
    at: int,
    texts: tuple[str, ...],
    times: tuple[datetime, ...],
) -> None:
    await processes.assignment(
        id=key("asg", at), number=f"A-{at}", title=chance.choice(texts),
        subject=(None, key("clm", 3), key("ptn", 2))[at - 1],
        created_by=(None, key("usr", 1), key("usr", 2))[at - 1], performer_id=key("usr", at) if at > 1 else None,
        role_id=key("rol", 1) if at == 1 else None, checker_id=(None, key("usr", 2), None)[at - 1],
        status=("ACTIVE", "DRAFT", "COMPLETED")[at - 1], due_at=chance.choice(times),
        ended_at=chance.choice(times) if at > 2 else None, instance_id=key("pin", at),
        parent_task_id=key("tsk", 1) if at == 3 else None,
    )  # fmt: skip


async def _instance(
    chance: random.Random,
    key: Callable[[str, int], str],
    at: int,
    texts: tuple[str, ...],
    times: tuple[datetime, ...],
) -> None:
    of: dict[str, Any] = {"definition_id": key("pdf", 1 + at % 3), "definition_version_id": key("pdv", 1 + at % 2)}
    subject = chance.choice((None, key("clm", chance.randint(1, 36)), key("ptn", chance.randint(1, 4))))
    made = await processes.instance(
        id=key("pin", at), **of, title=chance.choice(texts), subject=subject, status=_STATUSES[at % 4],
        created_by=chance.choice((None, key("usr", chance.randint(1, 5)))), started_at=chance.choice(times),
        ended_at=chance.choice(times) if at % 4 > 1 else None, incidents=at % 2, variables={"n": at, "t": texts[0]},
        assignment_id=key("asg", at) if at <= 3 else None,
    )  # fmt: skip
    failed = {"phase": "ENTER", "rule": "service", "message": texts[2], "at": times[0].isoformat()}
    await processes.token(
        id=key("tkn", at), instance_id=made.id, node_id="ab"[at % 2], incident=failed if at % 2 else None
    )
    for number in (2 * at - 1, 2 * at):
        home = chance.choice((None, key("usr", chance.randint(1, 5)), key("rol", chance.randint(1, 3))))
        claimed = chance.choice((None, key("usr", chance.randint(1, 5))))
        await processes.task(
            of=made, id=key("tsk", number), title=chance.choice(texts), node_id="ab"[number % 2], home=home,
            version_id=key("pdv", 1 + number % 3), address=claimed or home, claimed_by_id=claimed,
            role_id=home if home and home[:3] == "rol" else None, due_at=chance.choice((None, *times)),
            status=("OPEN", "DONE", "OPEN")[number % 3], closed_by=key("usr", 2) if number % 3 == 1 else None,
            performer_id=home if home and home[:3] == "usr" else None, importance=("HIGH", "NORMAL")[number % 2],
            assignment_id=made.assignment_id,
        )  # fmt: skip
        await processes.note(
            id=key("nte", number), task_id=key("tsk", chance.randint(1, 2 * at - 1)), text=chance.choice(texts),
            kind=("COMMENT", "QUESTION", "ANSWER")[number % 3], to_id=chance.choice((None, key("usr", 1))),
        )  # fmt: skip
        await processes.entry(
            id=key("hst", number), instance_id=made.id, kind=("PASSED", "ENTERED", "TAKEN", "STARTED")[number % 4],
            at=chance.choice(times), node_id=None if number % 4 == 2 else "a", flow_id="f" if number % 4 == 2 else None,
            task_id=key("tsk", number),
        )  # fmt: skip
    await processes.subscription(id=key("sub", at), instance_id=made.id, name=texts[at % 3])


def need(name: str, row: Row, rows: Rows) -> Any:
    """Return what a computed field is given, as JSON has it."""
    return _NEEDS[name](row, rows)


def _element(task: Row, rows: Rows) -> Any:
    (version,) = (each for each in rows["process_version"] if each["id"] == task["version_id"])
    found = orjson.loads(version["elements"]).get(task["process_id"], {})
    return found.get(task["node_id"])


def _tokens(instance: Row, rows: Rows) -> Any:
    found = [
        {
            "id": each["id"],
            "element": each["node_id"],
            "status": each["status"],
            "incident": orjson.loads(each["incident"] or "null"),
            "process": instance["process_id"],
            "version": instance["definition_version_id"],
        }
        for each in rows["process_token"]
        if each["instance_id"] == instance["id"]
    ]
    return sorted(found, key=lambda each: str(each["id"])) or None


def _visits(instance: Row, rows: Rows) -> Any:
    of = [
        each
        for each in rows["process_entry"]
        if each["instance_id"] == instance["id"] and each["kind"] in {"ENTERED", "PASSED", "TAKEN", "LEFT_UNDONE"}
    ]
    places = Counter(
        (each["process_id"], each["flow_id"] or each["node_id"], each["flow_id"] is not None) for each in of
    )
    found = []
    for process, element, is_flow in sorted(places):
        here = [
            each
            for each in of
            if (each["process_id"], each["flow_id"] or each["node_id"]) == (process, element)
            and (each["flow_id"] is not None) is is_flow
        ]
        found.append(
            {
                "process": process,
                "element": element,
                "isFlow": is_flow,
                "passed": sum(each["kind"] in {"PASSED", "TAKEN"} for each in here),
                "entered": sum(each["kind"] == "ENTERED" for each in here),
                "lastAt": max(each["at"] for each in here).isoformat(),
            }
        )
    return found or None


def _instance_status(task: Row, rows: Rows) -> Any:
    return next(each["status"] for each in rows["process_instance"] if each["id"] == task["instance_id"])


_NEEDS: dict[str, Callable[[Row, Rows], Any]] = {
    "element": _element,
    "tokens": _tokens,
    "visits": _visits,
    "instance_status": _instance_status,
    "elements": lambda row, _: orjson.loads(row["elements"]),
    "author": lambda row, _: row["created_by"],
    "claimed_by": lambda row, _: row["claimed_by_id"],
}
NEEDS = _NEEDS.keys()
