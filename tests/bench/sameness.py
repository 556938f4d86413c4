"""Before anything is measured: all answer alike, and a transition does what it says."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import asyncpg

from tests.bench import documents, pools
from tests.bench.contenders import Contender
from tests.bench.documents import Document
from tests.bench.pools import Variables

_SAMPLE = 8
_LEFT_OUT = {"totalCountPrecision", "currency"}
_MOMENTS = {"at", "registeredAt", "closedAt", "createdAt", "updatedAt", "archivedAt"}


def check_reads(contenders: Sequence[Contender], document: Document, variables: Sequence[Variables]) -> None:
    """Raise unless all give the same answers to a sample of the variables."""
    for given in variables[:_SAMPLE]:
        answers = [plain(each.ask(document, given)) for each in contenders]
        for contender, answer in zip(contenders[1:], answers[1:], strict=True):
            if answer != answers[0]:
                where = difference(answers[0], answer)
                raise RuntimeError(f"{contenders[0].label} and {contender.label} differ in {document.name}: {where}")


async def check_moves(contenders: Sequence[Contender], connection: asyncpg.Connection) -> None:
    """Have each make a transition, and see in the database that it did."""
    for contender in contenders:
        [given] = await pools.moves(connection, f"check {contender.name}", 1)
        answer = contender.ask(documents.MOVE, given)["claimTransition"]
        status = {"REOPEN": "IN_PROGRESS", "WITHDRAW": "WITHDRAWN"}[given["transition"]]
        wanted = {"id": given["id"], "status": status, "version": given["expectedVersion"] + 1}
        row = await connection.fetchrow("SELECT id, status, version FROM claim WHERE id = $1", given["id"])
        event = await connection.fetchrow(
            "SELECT data FROM event WHERE subject = $1 AND version = $2", given["id"], wanted["version"]
        )
        if answer["claim"] != wanted or dict(row or {}) != wanted or event is None or answer.get("errors"):
            raise RuntimeError(f"{contender.label} did not make the transition: {answer}, {row}, {event}")


def plain(value: Any, name: str = "", *, within: str = "") -> Any:
    """Return an answer without what each writes in its own way: nested lists are put in order of id."""
    if isinstance(value, dict):
        kept = {key: plain(each, key, within=name) for key, each in value.items() if key not in _LEFT_OUT}
        return kept["amount"] if kept.keys() == {"amount"} else kept
    if isinstance(value, list):
        listed = [plain(each) for each in value]
        nested = name == "nodes" and within != "claims"
        return sorted(listed, key=lambda each: str(each["id"])) if nested else listed
    return datetime.fromisoformat(value) if value and name in _MOMENTS else value


def difference(one: Any, other: Any, path: str = "data") -> str:
    """Return where two answers first differ."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        found = (difference(one[key], other[key], f"{path}.{key}") for key in one if one[key] != other[key])
        return next(found, "")
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return next(difference(a, b, f"{path}[{at}]") for at, (a, b) in pairs if a != b)
    return f"{path}: {str(one)[:200]} != {str(other)[:200]}"
