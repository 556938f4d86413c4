"""Importing claims from a file, or from rows at hand."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from server.accounts import rules as accounts
from server.accounts.rules import Organisation, Scope, Viewer
from server.claims.actions import recounting
from server.claims.queries import claims as queries
from server.claims.queries import option, search
from server.claims.rules.terms import ACTIVE
from server.imports.actions import loading, names
from server.imports.actions.run import Progress, Run
from server.imports.rules import rows as rules
from server.imports.rules.mapping import ClaimMap
from server.imports.rules.report import OnError, Report, RowProblem
from server.imports.rules.rows import Draft, Given, Terms
from server.kit import clock, db, tables
from server.kit.errors import Refusal
from server.partners import rules as partners

BATCH = 2000
_FOUND_BY = ("title", "description", "partner_id")
"""The partner is still a name."""
MOST_ROWS = 500
"""How many rows one call of `import_rows` takes."""

Checked = list[Draft | list[RowProblem]]


async def import_claims(
    viewer: Viewer,
    *,
    source: Path,
    mapping: ClaimMap,
    dry_run: bool = False,
    on_error: OnError = OnError.ABORT,
    sheet: str | None = None,
    progress: Progress | None = None,
) -> Report:
    """Import the claims of a file, each once: rows whose external id a claim has already are left.

    With `skip` the good rows are loaded, batch by batch; with `abort` all of them or none. A dry run writes
    nothing, and tells all that would come of it.
    """
    run = Run(viewer, mapping.system, await allowed(viewer), dry_run, on_error)
    told = mapping.file
    opened = tables.opened(source, encoding=told.encoding, delimiter=told.delimiter, sheet=sheet or told.sheet)
    with ExitStack() as stack:
        table = await asyncio.to_thread(stack.enter_context, opened)  # a workbook takes seconds
        read = rules.reading(mapping, table.header, zone(told.time_zone or run.settings.time_zone))
        return await _import(run, read(table.rows), progress or (lambda _: None))


async def import_rows(
    viewer: Viewer,
    *,
    rows: Sequence[Mapping[str, Any]],
    system: str,
    dry_run: bool = False,
    on_error: OnError = OnError.ABORT,
) -> Report:
    """Import claims given as fields and names; a problem's `line` is the row's index."""
    if len(rows) > MOST_ROWS:
        raise Refusal("TOO_MANY", f"At most {MOST_ROWS} rows in one call.", ("rows",), max=MOST_ROWS)
    if not 0 < len(system) <= 64:  # noqa: PLR2004 - as wide as the column
        raise Refusal("INVALID", "system has 1 to 64 characters.", ("system",))
    run = Run(viewer, system, await allowed(viewer), dry_run, on_error)
    given = (Given(at, row, lambda name: (name, "")) for at, row in enumerate(rows))
    return await _import(run, given, lambda _: None)


async def allowed(viewer: Viewer) -> Organisation:
    """Refuse who may not import claims; return the settings that they are imported by."""
    accounts.require(viewer, Scope.CLAIMS_WRITE)
    accounts.require(viewer, Scope.PARTNERS_READ)
    if not partners.acts_for_every(viewer):
        raise Refusal("FORBIDDEN", "Who acts for some partners only cannot import claims.")
    return await option.opened()


def zone(name: str) -> ZoneInfo:
    """Return the time zone of a map; refuse a name that there is none of."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Refusal("INVALID", f"There is no time zone {name!r}.", ("map", "file", "time_zone")) from error


async def _import(run: Run, rows: Iterator[Given], progress: Progress) -> Report:
    against = Terms(run.viewer, clock.now(), run.settings.currency)
    async with _ahead(lambda: [rules.check(row, against) for row in islice(rows, BATCH)], run) as batches:
        if run.on_error is OnError.SKIP or run.dry_run:
            await _load(run, batches, progress)
        else:
            async with db.transaction():
                await db.execute("SAVEPOINT import")
                await _load(run, batches, progress)
                if run.report.problems:
                    await db.execute("ROLLBACK TO SAVEPOINT import")
                    run.report.undo()
    run.report.problems.sort(key=lambda problem: problem.line)
    return run.report


class Batches:
    """Batches made in a thread, one ahead at most; what their claims are found by, beside the transaction."""

    def __init__(self, make: Callable[[], Checked], run: Run) -> None:
        self.make = make
        self.run = run
        self.coming: asyncio.Task[Checked] | None = None

    def start(self) -> None:
        """Begin the next batch: best while PostgreSQL writes, for until then we need the interpreter as well."""
        self.coming = self.coming or asyncio.create_task(self._made())

    async def next(self) -> Checked:
        """Return the next batch, an empty one at the end."""
        self.start()
        coming, self.coming = self.coming, None
        return await coming if coming else []

    async def _made(self) -> Checked:
        batch = await asyncio.to_thread(self.make)
        drafts = [each for each in batch if isinstance(each, Draft)]
        if self.run.writes and drafts:
            words = [" ".join(draft.fields[name] for name in _FOUND_BY) for draft in drafts]
            for draft, vector in zip(drafts, await search.vectors(words), strict=True):
                draft.fields["search"] = vector
        return batch


@asynccontextmanager
async def _ahead(make: Callable[[], Checked], run: Run) -> AsyncIterator[Batches]:
    batches = Batches(make, run)
    try:
        yield batches
    finally:
        if batches.coming:
            await asyncio.wait([batches.coming])


async def _load(run: Run, batches: Batches, progress: Progress) -> None:
    while batch := await batches.next():
        drafts = [each for each in batch if isinstance(each, Draft)]
        run.report.note([problem for each in batch if not isinstance(each, Draft) for problem in each])
        run.report.read += len(batch)
        before = run.report.imported + run.report.unchanged
        async with db.transaction():
            await _write(run, drafts, batches)
        run.report.skipped += len(batch) - (run.report.imported + run.report.unchanged - before)
        progress(run.report.read)


async def _write(run: Run, drafts: Iterable[Draft], batches: Batches) -> None:
    """Write those of a batch that are not there yet."""
    if run.writes:
        await db.execute("SELECT pg_advisory_xact_lock(hashtext($1))", f"import {run.system}")
    once = _once(run, drafts)
    there = await queries.by_references(run.system, [draft.external_id for draft in once])
    run.report.unchanged += len(there)
    fresh = await names.with_people(run, [draft for draft in once if draft.external_id not in there])
    await names.find(run, fresh)
    if run.writes and fresh:
        records = await loading.records(run, fresh)
        batches.start()
        await loading.copy(records)
        if any(draft.fields["status"] in ACTIVE for draft in fresh):
            await recounting.ask_for_missing()
    run.report.imported += len(fresh)


def _once(run: Run, drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts whose external id is met for the first time; note the others."""
    found = []
    for draft in drafts:
        first = run.seen.setdefault(draft.external_id, draft.line)
        if first == draft.line:
            found.append(draft)
        else:
            message = f"The external id {draft.external_id!r} stands in line {first} already."
            run.report.note([draft.problem("external_id", "DUPLICATE", message)])
    return found
