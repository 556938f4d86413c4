"""What happened to a record, written in the transaction that did it; history and conflicts read it.

Once it has committed, every process hears of it by NOTIFY: `subject version kind`. Rooms whose rows are one
person's each tell of them by the same channel, and add that person's id.
"""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from tortoise import fields
from tortoise.models import Model

from server.kit import clock, db, ids, outbox, remembered
from server.kit.ids import IdField

CHANNEL = "redress_events"
_PLACE = re.compile(r"\$(\d+)")
_TELL = f"""pg_notify('{CHANNEL}', concat_ws(' ', subject, version, kind))"""


class Event(Model):
    """One change of one record: its kind (`claim.transition`), what changed, by whom."""

    id = IdField(primary_key=True)
    subject = IdField()
    version = fields.IntField(description="The record's version after the change")
    kind = fields.CharField(max_length=64)
    data = fields.JSONField[dict[str, Any]](description="Changed fields: {name: [before, after]}, and notes")
    actor = IdField(null=True)
    at = fields.DatetimeField()

    class Meta:
        table = "event"
        indexes = (("subject", "version"),)


Handler = Callable[[Event], Awaitable[None]]

_handlers: dict[str, list[Handler]] = {}


def listen(kind: str, handler: Handler) -> None:
    """Have `handler` run in the transaction of each event of `kind`: how a lower room reaches an upper one.

    Its refusal undoes the whole change. Wired once, in app.py; a second time changes nothing.
    """
    handlers = _handlers.setdefault(kind, [])
    if handler not in handlers:
        handlers.append(handler)


async def record(
    kind: str, subject: str, *, version: int, actor: str | None, data: Mapping[str, Any] | None = None
) -> Event:
    """Write an event within the open transaction, and have its listeners run."""
    return await record_with("SELECT 1", (), kind, subject, version=version, actor=actor, data=data)


async def record_with(
    change: str,
    values: Sequence[Any],
    kind: str,
    subject: str,
    *,
    version: int,
    actor: str | None,
    data: Mapping[str, Any] | None = None,
) -> Event:
    """Send the SQL of a change and its event in one round trip, and have the event's listeners run."""
    event = _made(kind, subject, version, actor, data or {})
    columns = [event.id, subject, version, kind, orjson.dumps(event.data).decode(), actor, event.at]
    places = ", ".join(f"${at}" for at in range(len(values) + 1, len(values) + len(columns) + 1))
    kept = f", kept AS (INSERT INTO outbox (id) VALUES (${len(values) + 1}))" if _waits(event) else ""
    await db.execute(
        f"""WITH change AS ({change}){kept}
        INSERT INTO event (id, subject, version, kind, data, actor, at) VALUES ({places}) RETURNING {_TELL}""",
        *values,
        *columns,
    )
    await _tell([event])
    return event


@dataclass(frozen=True)
class Happened:
    """An event that is to be written."""

    kind: str
    subject: str
    version: int
    data: Mapping[str, Any]


async def record_batch(
    changes: Sequence[tuple[str, Sequence[Any]]],
    happened: Sequence[Happened],
    *,
    actor: str | None,
    told: Sequence[str] = (),
) -> list[Event]:
    """Send changes, each with its own values from $1 on, and their events in one round trip; have listeners run.

    `told` are notifications that go without an event: `subject version kind`.
    """
    made = [_made(each.kind, each.subject, each.version, actor, each.data) for each in happened]
    sql, values = _batch(changes, made, told)
    await db.execute(sql, *values)
    await _tell(made)
    return made


def _batch(
    changes: Sequence[tuple[str, Sequence[Any]]], made: Sequence[Event], told: Sequence[str]
) -> tuple[str, list[Any]]:
    values: list[Any] = []
    parts = []
    for at, (change, given) in enumerate(changes):
        parts.append(f"change{at} AS ({_numbered(change, len(values))})")
        values += given
    if made:
        parts.append(
            f"""told AS (INSERT INTO event (id, subject, version, kind, data, actor, at)
            SELECT id, subject, version, kind, data, actor, at
            FROM jsonb_populate_recordset(NULL::event, ${len(values) + 1}::text::jsonb) RETURNING {_TELL})"""
        )
        values.append(orjson.dumps([_columns(event) for event in made]).decode())
        parts.append(f"kept AS (INSERT INTO outbox (id) SELECT unnest(${len(values) + 1}::text[]))")
        values.append([event.id for event in made if _waits(event)])
    values.append(list(told))
    last = f"SELECT pg_notify('{CHANNEL}', line) FROM unnest(${len(values)}::text[]) AS line"
    return f"WITH {', '.join(parts)} {last}" if parts else last, values


def _numbered(sql: str, after: int) -> str:
    """Return the SQL with its parameters numbered behind so many others."""
    return _PLACE.sub(lambda found: f"${int(found[1]) + after}", sql)


def _columns(event: Event) -> dict[str, Any]:
    names = ("id", "subject", "version", "kind", "data", "actor", "at")
    return {name: getattr(event, name) for name in names}


async def record_all(
    kind: str, versions: Iterable[tuple[str, int]], *, actor: str | None, data: Mapping[str, Any], heard: bool = True
) -> None:
    """Write one like event for each (subject, version): the trace of a change made by one SQL statement.

    Where one event of another record tells it all, they need not be `heard` by listeners one by one.
    """
    await record_each(kind, ((subject, version, data) for subject, version in versions), actor=actor, heard=heard)


async def record_each(
    kind: str, told: Iterable[tuple[str, int, Mapping[str, Any]]], *, actor: str | None, heard: bool = True
) -> None:
    """Write an event for each (subject, version, data), by one SQL statement."""
    at = clock.now()
    made = [
        Event(id=ids.new("evt"), subject=subject, version=version, kind=kind, data=dict(data), actor=actor, at=at)
        for subject, version, data in told
    ]
    await db.execute(
        f"""WITH kept AS (INSERT INTO outbox (id) SELECT unnest($8::text[]))
        INSERT INTO event (id, subject, version, kind, data, actor, at)
        SELECT id, subject, version, $5, data, $6, $7
        FROM unnest($1::text[], $2::text[], $3::int[], $4::jsonb[]) AS made (id, subject, version, data)
        RETURNING {_TELL}""",
        [event.id for event in made],
        [event.subject for event in made],
        [event.version for event in made],
        [orjson.dumps(event.data).decode() for event in made],
        kind,
        actor,
        at,
        [event.id for event in made if _waits(event)],
    )
    if heard:
        await _tell(made)


def _made(kind: str, subject: str, version: int, actor: str | None, data: Mapping[str, Any]) -> Event:
    at = clock.now()
    return Event(id=ids.new("evt"), subject=subject, version=version, kind=kind, data=dict(data), actor=actor, at=at)


def _waits(event: Event) -> bool:
    """Tell whether the event is to be acted on once it has committed."""
    return outbox.wanted(event.kind, event.data)


async def _tell(made: Iterable[Event]) -> None:
    for event in made:
        remembered.forget_after_commit(event.kind.partition(".")[0])
        for handler in _handlers.get(event.kind, ()):
            await handler(event)


async def since(subject: str, version: int) -> list[Event]:
    """Return what happened to `subject` after `version`, oldest first."""
    return await Event.filter(subject=subject, version__gt=version).order_by("version", "id")
