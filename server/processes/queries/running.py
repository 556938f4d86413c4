"""An instance locked and read whole, by one statement: what a step needs, as the rules know it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson
from asyncpg import Record

from server.kit import db
from server.processes.rules.state import (
    Incident,
    Instance,
    InstanceStatus,
    Performer,
    Phase,
    Scope,
    ScopeKind,
    State,
    Subscription,
    SubscriptionKind,
    TaskStatus,
    Token,
    TokenStatus,
    UserTask,
)

Row = dict[str, Any]

_OF_INSTANCE = "$1"
_OF_TASK = "(SELECT instance_id FROM process_task WHERE id = $1)"
_SQL = """WITH locked AS (
        SELECT id, version, definition_id, definition_version_id, process_id, title, subject, status, started_at,
            ended_at, incidents, variables, outcomes, votes, rounds, created_by, assignment_id
        FROM process_instance WHERE id = {which} FOR NO KEY UPDATE
    ) SELECT l.*, (SELECT s.version FROM process_instance s WHERE s.id = l.id) AS seen,
        (SELECT json_agg(t ORDER BY t.id) FROM process_token t WHERE t.instance_id = l.id) AS tokens,
        (SELECT json_agg(c ORDER BY c.id) FROM process_scope c WHERE c.instance_id = l.id) AS scopes,
        (SELECT json_agg(t ORDER BY t.id) FROM process_task t
            WHERE t.instance_id = l.id AND t.status = 'OPEN') AS tasks,
        (SELECT json_agg(e ORDER BY e.id) FROM event_subscription e WHERE e.instance_id = l.id) AS subscriptions
    FROM locked l"""
_BY_INSTANCE, _BY_TASK = _SQL.format(which=_OF_INSTANCE), _SQL.format(which=_OF_TASK)


@dataclass
class Running:
    """An instance as it stands: the rules' state, and the rows that it was made of."""

    state: State
    definition_id: str
    title: str
    subject: str | None
    author: str | None
    assignment: str | None = None
    tokens: dict[str, Row] = field(default_factory=dict)
    scopes: dict[str, Row] = field(default_factory=dict)
    tasks: dict[str, Row] = field(default_factory=dict)
    subscriptions: dict[str, Row] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.state.instance.id


async def lock(instance_id: str) -> Running | None:
    """Lock an instance until the transaction ends."""
    return await _locked(_BY_INSTANCE, instance_id)


async def lock_of_task(task_id: str) -> Running | None:
    """Lock the instance of a task."""
    return await _locked(_BY_TASK, task_id)


async def _locked(sql: str, of: str) -> Running | None:
    """Read again where the statement had to wait for the lock: its view of the other tables is older than the lock."""
    found = await db.row(sql, of)
    if found is not None and found["seen"] != found["version"]:
        found = await db.row(sql, of)
    return _running(found) if found is not None else None


def _running(found: Record) -> Running:
    tokens, scopes, tasks, subscriptions = (
        {row["id"]: row for row in orjson.loads(found[name] or "[]")}
        for name in ("tokens", "scopes", "tasks", "subscriptions")
    )
    state = State(
        _instance(found),
        _made(map(_scope, scopes.values())),
        _made(map(_token, tokens.values())),
        _made(map(_task, tasks.values())),
        _made(map(_subscription, subscriptions.values())),
    )
    about = {name: found[name] for name in ("definition_id", "title", "subject")}
    return Running(
        state,
        **about,
        author=found["created_by"],
        assignment=found["assignment_id"],
        tokens=tokens,
        scopes=scopes,
        tasks=tasks,
        subscriptions=subscriptions,
    )


def _made(rows: Iterable[Any]) -> Mapping[str, Any]:
    return {row.id: row for row in rows}


def _instance(found: Record) -> Instance:
    return Instance(
        id=found["id"],
        version_id=found["definition_version_id"],
        process_id=found["process_id"],
        status=InstanceStatus(found["status"]),
        started_at=found["started_at"],
        variables=orjson.loads(found["variables"]),
        outcomes=orjson.loads(found["outcomes"]),
        votes=orjson.loads(found["votes"]),
        rounds=orjson.loads(found["rounds"]),
        incidents=found["incidents"],
        revision=found["version"],
        ended_at=found["ended_at"],
    )


def _scope(row: Row) -> Scope:
    names = ("id", "parent_id", "token_id", "node_id", "version_id", "process_id")
    more = ("variables", "outcomes", "votes", "started", "completed", "outcome")
    values = {name: row[name] for name in (*names, *more)}
    return Scope(kind=ScopeKind(row["kind"]), items=tuple(row["items"]), **values)


def _token(row: Row) -> Token:
    names = ("id", "scope_id", "node_id", "flow_id", "outcome")
    told = row["incident"]
    incident = told and Incident(
        Phase(told["phase"]),
        told["rule"],
        told["message"],
        datetime.fromisoformat(told["at"]),
        told.get("code"),
        tuple(told.get("lacks", ())),
    )
    return Token(status=TokenStatus(row["status"]), incident=incident, **{name: row[name] for name in names})


def _task(row: Row) -> UserTask:
    names = ("id", "scope_id", "token_id", "process_id", "node_id", "round", "importance", "outcome", "reason", "data")
    performer = Performer(
        row["performer_id"], row["role_id"], row["main_object"], row["lane"], row["additional_object"]
    )
    return UserTask(
        name=row["title"],
        status=TaskStatus(row["status"]),
        performer=performer,
        opened_at=datetime.fromisoformat(row["created_at"]),
        due_at=moment(row["due_at"]),
        **{name: row[name] for name in names},
    )


def _subscription(row: Row) -> Subscription:
    names = ("id", "scope_id", "token_id", "node_id", "name", "correlation")
    values = {name: row[name] for name in names}
    return Subscription(kind=SubscriptionKind(row["kind"]), due_at=moment(row["due_at"]), **values)


def moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
