"""Changing a record that others may be changing: compare versions, write what differs, tell it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from server.kit import clock, db, events
from server.kit.errors import Refusal
from server.kit.records import Record


async def compare(record: Record, expected_version: int) -> None:
    """Refuse a stale version, naming what others changed since, who and when."""
    if record.version == expected_version:
        return
    later = await events.since(record.id, expected_version)
    last = later[-1] if later else None
    raise Refusal(
        "VERSION_CONFLICT",
        f"This record has changed: its version is {record.version}, not {expected_version}.",
        ("expectedVersion",),
        id=record.id,
        expected_version=expected_version,
        current_version=record.version,
        changed_fields=sorted({name for event in later for name in event.data}),
        changed_by=last.actor if last else None,
        changed_at=last.at if last else None,
    )


async def write(
    record: Record,
    kind: str,
    *,
    actor: str | None,
    notes: Mapping[str, Any] | None = None,
    untold: Collection[str] = (),
    **fields: Any,
) -> bool:
    """Set the given fields that differ, raise the version and record the event; tell whether anything changed.

    `record` must be locked by the open transaction. Foreign keys are named by column (`reason_id`).
    `notes` are added to the event: what a person should read there beside the fields. `untold` are fields that
    follow from others, and have no place in it.
    """
    changed = {name: [getattr(record, name), new] for name, new in fields.items() if getattr(record, name) != new}
    if not changed and not notes:
        return False
    record.update_from_dict({name: new for name, (_, new) in changed.items()})
    record.version += 1
    record.updated_at = clock.now()
    told = {name: [plain(old), plain(new)] for name, (old, new) in changed.items() if name not in untold}
    await events.record_with(
        *_update(record, [*changed, "version", "updated_at"]),
        kind,
        record.id,
        version=record.version,
        actor=actor,
        data={**told, **(notes or {})},
    )
    return True


def _update(record: Record, names: Sequence[str]) -> tuple[str, list[Any]]:
    """Return the SQL that writes these fields of a record, and its values."""
    meta = record._meta  # noqa: SLF001 - Tortoise tells a model's table and columns there alone
    values = [meta.fields_map[name].to_db_value(getattr(record, name), record) for name in names]
    columns = ", ".join(f'"{meta.fields_db_projection[name]}" = ${at}' for at, name in enumerate(names, 2))
    return f"UPDATE {meta.db_table} SET {columns} WHERE id = $1 RETURNING id", [record.id, *values]


async def insert(record: Record, kind: str, *, actor: str | None) -> None:
    """Insert a new record with its event, by one statement."""
    meta = record._meta  # noqa: SLF001 - as above
    names = list(meta.fields_db_projection)
    values = [meta.fields_map[name].to_db_value(getattr(record, name), record) for name in names]
    columns = ", ".join(f'"{meta.fields_db_projection[name]}"' for name in names)
    places = ", ".join(f"${at}" for at in range(1, len(names) + 1))
    sql = f"INSERT INTO {meta.db_table} ({columns}) VALUES ({places}) RETURNING id"
    await events.record_with(sql, values, kind, record.id, version=record.version, actor=actor)


async def repoint(
    table: str, column: str, kind: str, *, source: str, target: str, actor: str | None, heard: bool = True
) -> None:
    """Have the rows of `table` that name `source` in `column` name `target`, each by a change of its own."""
    moved = await db.rows(
        f"""UPDATE {table} SET {column} = $2, version = version + 1, updated_at = $3
        WHERE {column} = $1 RETURNING id, version""",
        source,
        target,
        clock.now(),
    )
    versions = [(row["id"], row["version"]) for row in moved]
    await events.record_all(kind, versions, actor=actor, data={column: [source, target]}, heard=heard)


def plain(value: Any) -> Any:
    """Return a value as JSON holds it."""
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def made(*, actor: str | None) -> dict[str, Any]:
    """Return the columns that every new record starts with."""
    at = clock.now()
    return {"created_at": at, "updated_at": at, "created_by": actor, "version": 1}
