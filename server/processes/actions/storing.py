"""Writing what a step changed: all of it, with its events, in one round trip."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from typing import Any

import orjson
from tortoise.models import Model

from server.kit import clock, events, ids
from server.kit.events import Happened
from server.processes.actions import telling
from server.processes.models import (
    EventSubscription,
    ProcessEntry,
    ProcessInstance,
    ProcessScope,
    ProcessTask,
    ProcessToken,
)
from server.processes.queries.performers import Addressed
from server.processes.queries.running import Running
from server.processes.rules.state import Entry, Instance, Result, Rows, Scope, Subscription, Token, UserTask

Row = dict[str, Any]
Change = tuple[str, Sequence[Any]]
_JSON = frozenset({"variables", "outcomes", "votes", "rounds"})
_INSTANCE = {"version_id": "definition_version_id", "revision": "version"}
_KEPT = frozenset({"id", "instance_id", "reminded_at", "overdue_at"})
"""Columns that no step sets in a row that is there: the clock's jobs do, without the instance's lock."""
LONGEST_TITLE = 250


async def save(
    before: Running,
    result: Result,
    *,
    actor: str | None,
    addresses: Mapping[str, Addressed],
    claimed: Mapping[str, str] | None = None,
    more: Sequence[Happened] = (),
    new: Row | None = None,
) -> None:
    """Write a step. `addresses` are those of new tasks, by id; `claimed` says who takes a task by doing it.

    `new` is the row of an instance that begins.
    """
    rows = _Rows(before, result, addresses, claimed or {})
    tasks = rows.tasks()
    instance = upsert(ProcessInstance, [new]) if new else _instance(before, result)
    parts = [instance, *rows.parts(), *_entries(before.id, result.diff.history)]
    if tasks:
        parts.append(upsert(ProcessTask, tasks))
    happened = [*telling.of_step(before, result, tasks, actor), *more]
    step = f"{before.id} {result.state.instance.revision} process.step"
    await events.record_batch(parts, happened, actor=actor, told=(step,))


def upsert(model: type[Model], rows: Sequence[Row]) -> Change:
    """Return the SQL that inserts rows, or sets all columns of those that are there."""
    return _upsert_sql(model), [orjson.dumps(list(rows)).decode()]


@cache
def _upsert_sql(model: type[Model]) -> str:
    table, columns = _columns(model)
    changed = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in _KEPT)
    return f"{_insert_sql(model)} ON CONFLICT (id) DO UPDATE SET {changed}" if table else ""


@cache
def _insert_sql(model: type[Model]) -> str:
    table, columns = _columns(model)
    names = ", ".join(columns)
    rows = f"jsonb_populate_recordset(NULL::{table}, $1::text::jsonb)"
    return f"INSERT INTO {table} ({names}) SELECT {names} FROM {rows}"


@cache
def _columns(model: type[Model]) -> tuple[str, tuple[str, ...]]:
    meta = model._meta  # noqa: SLF001 - Tortoise tells a model's table and columns there alone
    return meta.db_table, tuple(sorted(meta.fields_db_projection.values()))


def _instance(before: Running, result: Result) -> Change:
    """Return the change of the instance: the columns that differ, at the version that was locked."""
    found = {_INSTANCE.get(name, name): value for name, value in result.diff.instance.items()}
    found["updated_at"] = clock.now()
    values: list[Any] = [before.id, before.state.instance.revision]
    sets = []
    for name, value in found.items():
        held = orjson.dumps(value).decode() if name in _JSON else value
        values.append(held)
        sets.append(f"{name} = ${len(values)}{'::text::jsonb' if name in _JSON else ''}")
    return f"UPDATE process_instance SET {', '.join(sets)} WHERE id = $1 AND version = $2", values


def _entries(instance_id: str, history: Sequence[Entry]) -> Iterator[Change]:
    if history:
        rows = [{"id": ids.new("hst"), "instance_id": instance_id, **_entry(each)} for each in history]
        yield _insert_sql(ProcessEntry), [orjson.dumps(rows).decode()]


def _entry(entry: Entry) -> Row:
    return {
        "kind": entry.kind,
        "at": entry.at,
        "actor": entry.actor,
        "process_id": entry.process_id,
        "scope_id": entry.scope_id,
        "node_id": entry.node_id,
        "flow_id": entry.flow_id,
        "task_id": entry.task_id,
        "data": entry.data,
    }


class _Rows:
    """The rows of one step, table by table."""

    def __init__(
        self, before: Running, result: Result, addresses: Mapping[str, Addressed], claimed: Mapping[str, str]
    ) -> None:
        self.before, self.diff, self.state = before, result.diff, result.state
        self.addresses, self.claimed = addresses, claimed

    def parts(self) -> Iterator[Change]:
        """Yield the changes of the tables that only live while the instance runs."""
        yield from self._table(ProcessToken, "process_token", self.diff.tokens, self.state.tokens, _token)
        yield from self._table(ProcessScope, "process_scope", self.diff.scopes, self.state.scopes, _scope)
        awaited = self.state.subscriptions
        yield from self._table(EventSubscription, "event_subscription", self.diff.subscriptions, awaited, _subscription)

    def _table(
        self, model: type[Model], table: str, rows: Rows[Any], after: Mapping[str, Any], row: Any
    ) -> Iterator[Change]:
        kept = [*rows.added, *(after[at] for at in rows.changed)]
        if kept:
            yield upsert(model, [{"instance_id": self.before.id, **row(each)} for each in kept])
        if rows.removed:
            yield f"DELETE FROM {table} WHERE id = ANY($1::text[])", [list(rows.removed)]

    def tasks(self) -> list[Row]:
        """Return the rows of new and of changed tasks."""
        added = [self._new_task(task) for task in self.diff.tasks.added]
        return [*added, *(self._changed_task(at, columns) for at, columns in self.diff.tasks.changed.items())]

    def _new_task(self, task: UserTask) -> Row:
        place: Instance | Scope = self.state.scopes[task.scope_id] if task.scope_id else self.state.instance
        now = clock.now()
        return {
            "id": task.id,
            "instance_id": self.before.id,
            "version_id": place.version_id,
            "process_id": task.process_id,
            "node_id": task.node_id,
            "scope_id": task.scope_id,
            "token_id": task.token_id,
            "subject": self.before.subject,
            "title": self._title(task),
            "assignment_id": self.before.assignment,
            "round": task.round,
            "status": task.status,
            "due_at": task.due_at,
            "importance": task.importance or "NORMAL",
            "data": task.data,
            "version": 1,
            "created_at": task.opened_at,
            "created_by": self.before.author,
            "updated_at": now,
            **asdict(self.addresses[task.id]),
            **_closed(task),
        }

    def _title(self, task: UserTask) -> str:
        """Return what a task is called: as the assignment is, or else as its element."""
        named = self.before.title if self.before.assignment else task.name
        return (named or task.node_id)[:LONGEST_TITLE]

    def _changed_task(self, at: str, columns: Mapping[str, Any]) -> Row:
        row = dict(self.before.tasks[at])
        changed = {{"name": "title"}.get(name, name): value for name, value in columns.items()}
        if "process_id" in changed or "node_id" in changed or self._moved(row):
            place = self.state.scopes.get(row["scope_id"], self.state.instance)
            changed["version_id"] = place.version_id
        if at in self.claimed and row["claimed_by_id"] is None:
            changed |= {"claimed_by_id": self.claimed[at], "claimed_at": clock.now(), "address": self.claimed[at]}
        return {**row, **changed, "version": row["version"] + 1, "updated_at": clock.now()}

    def _moved(self, row: Row) -> bool:
        return "version_id" in self.diff.instance and row["version_id"] == self.before.state.instance.version_id


def _closed(task: UserTask) -> Row:
    return {
        "outcome": task.outcome,
        "reason": task.reason,
        "closed_at": task.closed_at,
        "closed_by": task.closed_by,
    }


def _token(token: Token) -> Row:
    return {
        "id": token.id,
        "scope_id": token.scope_id,
        "node_id": token.node_id,
        "status": token.status,
        "flow_id": token.flow_id,
        "outcome": token.outcome,
        "incident": token.incident and asdict(token.incident),
    }


def _scope(scope: Scope) -> Row:
    return {**asdict(scope), "items": list(scope.items)}


def _subscription(subscription: Subscription) -> Row:
    return asdict(subscription)
