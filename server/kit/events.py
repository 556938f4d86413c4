"""What happened to a record, written in the transaction that did it; history and conflicts read it.

Once it has committed, every process hears of it by NOTIFY: `subject version kind`.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any

import orjson
from tortoise import fields
from tortoise.models import Model

from server.kit import clock, db, ids
from server.kit.ids import IdField

CHANNEL = "redress_events"
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
    await db.execute(
        f"""WITH change AS ({change})
        INSERT INTO event (id, subject, version, kind, data, actor, at) VALUES ({places}) RETURNING {_TELL}""",
        *values,
        *columns,
    )
    await _tell([event])
    return event


async def record_all(
    kind: str, versions: Iterable[tuple[str, int]], *, actor: str | None, data: Mapping[str, Any]
) -> None:
    """Write one like event for each (subject, version): the trace of a change made by one SQL statement."""
    await record_each(kind, ((subject, version, data) for subject, version in versions), actor=actor)


async def record_each(kind: str, told: Iterable[tuple[str, int, Mapping[str, Any]]], *, actor: str | None) -> None:
    """Write an event for each (subject, version, data), by one SQL statement."""
    at = clock.now()
    made = [
        Event(id=ids.new("evt"), subject=subject, version=version, kind=kind, data=dict(data), actor=actor, at=at)
        for subject, version, data in told
    ]
    await db.execute(
        f"""INSERT INTO event (id, subject, version, kind, data, actor, at)
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
    )
    await _tell(made)


def _made(kind: str, subject: str, version: int, actor: str | None, data: Mapping[str, Any]) -> Event:
    at = clock.now()
    return Event(id=ids.new("evt"), subject=subject, version=version, kind=kind, data=dict(data), actor=actor, at=at)


async def _tell(made: Iterable[Event]) -> None:
    for event in made:
        for handler in _handlers.get(event.kind, ()):
            await handler(event)


async def since(subject: str, version: int) -> list[Event]:
    """Return what happened to `subject` after `version`, oldest first."""
    return await Event.filter(subject=subject, version__gt=version).order_by("version", "id")
