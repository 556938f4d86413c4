"""Writing a batch of claims by COPY: claims, their references, their events."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from server.claims.actions import registration
from server.claims.rules import terms
from server.imports.actions.run import Run
from server.imports.rules.rows import Draft
from server.kit import changes, db, ids

_GIVEN = (
    "title", "description", "direction", "status", "registered_at", "closed_at", "resolution", "internal_comment",
    "currency", "amount_claimed", "amount_settled", "remedy_sought", "remedy_given", "importance", "severity",
    "channel", "search",
)  # fmt: skip
_FOUND = ("partner_id", "reason_id", "at_fault_department_id", "at_fault_employee_id", "responsible_id")
_MADE = ("created_at", "updated_at", "created_by", "version")
_CLAIM = ("id", "number", "tags", "reopen_count", *_MADE, *_FOUND, *_GIVEN)
_Table = tuple[str, Sequence[str], Iterable[tuple[Any, ...]]]

_REFERENCE = ("id", "claim_id", "system", "value")
_EVENT = ("id", "subject", "version", "kind", "data", "actor", "at")


async def records(run: Run, drafts: Sequence[Draft]) -> Sequence[_Table]:
    """Return what to write of the drafts, made as it is written; what they name is known."""
    made = changes.made(actor=run.viewer.id)
    numbers = await _numbers(run, drafts)
    new = tuple(made.values())
    endings = [ids.new("")[1:] for _ in drafts]
    claims = (
        (f"clm_{ending}", number, draft.fields.get("tags", ()), 0, *new, *_columns(run, draft.fields))
        for ending, number, draft in zip(endings, numbers, drafts, strict=True)
    )
    references = (
        (f"ref_{ending}", f"clm_{ending}", run.system, draft.external_id)
        for ending, draft in zip(endings, drafts, strict=True)
    )
    events = (
        (f"evt_{ending}", f"clm_{ending}", 1, "claim.import", "{}", run.viewer.id, made["created_at"])
        for ending in endings
    )
    return ("claim", _CLAIM, claims), ("claim_reference", _REFERENCE, references), ("event", _EVENT, events)


async def copy(tables: Iterable[_Table]) -> None:
    """Write the records within the open transaction."""
    async with db.connection() as raw:
        await raw.set_type_codec("tsvector", schema="pg_catalog", encoder=bytes, decoder=bytes, format="binary")
        for table, columns, records in tables:
            await raw.copy_records_to_table(table, columns=columns, records=records)


def _columns(run: Run, fields: dict[str, Any]) -> tuple[Any, ...]:
    get, known = fields.get, run.known
    return (
        known.partners[fields["partner_id"]],
        known.reasons.get(get("reason_id", ())),
        known.departments.get(get("at_fault_department_id", "")),
        known.staff.get(get("at_fault_employee_id", "")),
        known.staff.get(get("responsible_id", "")),
        *map(get, _GIVEN),
    )


async def _numbers(run: Run, drafts: Sequence[Draft]) -> list[str]:
    """Take a number for each draft from its year; years always in one order, so that imports never deadlock."""
    zone = ZoneInfo(run.settings.time_zone)
    years = [_year(draft.fields["registered_at"], zone) for draft in drafts]
    counts = Counter(years)
    issued = {year: iter(await registration.issue(year, counts[year])) for year in sorted(counts)}
    return [terms.number(year, next(issued[year])) for year in years]


def _year(at: datetime, zone: ZoneInfo) -> int:
    return at.year if at.tzinfo is zone else at.astimezone(zone).year
