"""Importing orders, shipments and returns from a file, as their own system would tell them."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

from server.accounts import queries as people
from server.accounts import rules as accounts
from server.accounts.rules import Organisation, Scope, Viewer
from server.imports import queries
from server.imports.actions import claims, names
from server.imports.actions.run import Progress, Run
from server.imports.rules import orders as rules
from server.imports.rules import rows
from server.imports.rules.orders import OrderMap, Told
from server.imports.rules.report import OnError, Report
from server.kit import db, tables
from server.kit.errors import Refusal
from server.orders.actions import putting
from server.orders.actions.putting import Item, Result
from server.orders.queries import documents
from server.orders.rules.inputs import MOST_DOCUMENTS
from server.orders.rules.terms import DocumentOutcome
from server.partners import rules as partners

_REASON = "cancellation_reason"


async def import_orders(
    viewer: Viewer,
    *,
    source: Path,
    mapping: OrderMap,
    dry_run: bool = False,
    on_error: OnError = OnError.ABORT,
    sheet: str | None = None,
    progress: Progress | None = None,
) -> Report:
    """Import the documents of a file, a row for each line: new ones are made, the others brought up to date.

    With `skip` the good ones are written, a thousand at a time; with `abort` all of them or none. A dry run does all
    of it, and takes it back. The report counts rows.
    """
    run = Run(viewer, mapping.system, await allowed(viewer), dry_run=False, on_error=OnError.SKIP)
    told = mapping.file
    opened = tables.opened(source, encoding=told.encoding, delimiter=told.delimiter, sheet=sheet or told.sheet)
    with ExitStack() as stack:
        table = await asyncio.to_thread(stack.enter_context, opened)  # a workbook takes seconds
        read = rows.reading(mapping, table.header, claims.zone(told.time_zone or run.settings.time_zone))
        found = rules.documents(read(table.rows))
        if on_error is OnError.SKIP and not dry_run:
            await _load(run, mapping, found, progress)
        else:
            await _load_or_not(run, mapping, found, progress, dry_run=dry_run)
    run.report.problems.sort(key=lambda problem: problem.line)
    return run.report


async def allowed(viewer: Viewer) -> Organisation:
    """Refuse who may not import orders; return the settings that they are imported by."""
    accounts.require(viewer, Scope.ORDERS_WRITE)
    accounts.require(viewer, Scope.PARTNERS_READ)
    if not partners.acts_for_every(viewer):
        raise Refusal("FORBIDDEN", "Who acts for some partners only cannot import orders.")
    return await people.organisation()


async def _load_or_not(
    run: Run, mapping: OrderMap, found: Iterator[Told], progress: Progress | None, *, dry_run: bool
) -> None:
    """Load all, and take it back where it is a rehearsal or something is wrong."""
    async with db.transaction():
        await db.execute("SAVEPOINT import")
        await _load(run, mapping, found, progress)
        if dry_run or run.report.problems:
            await db.execute("ROLLBACK TO SAVEPOINT import")
        if run.report.problems and not dry_run:
            run.report.undo()


async def _load(run: Run, mapping: OrderMap, found: Iterator[Told], progress: Progress | None) -> None:
    while batch := [*islice(found, MOST_DOCUMENTS)]:
        async with db.transaction():
            await _check(run, batch)
            good = [each for each in batch if not each.problems]
            await names.find_partners(run, {each.header["partner"] for each in good})
            results = await _put(run, mapping, good)
        for each, result in zip(good, results, strict=True):
            _count(run.report, each, result)
        for each in batch:
            run.report.read += len(each.rows)
            if each.problems:
                run.report.skipped += len(each.rows)
                run.report.left_out.update(row.line for row in each.rows)
                run.report.note(each.problems)
        if progress:
            progress(run.report.read)


async def _put(run: Run, mapping: OrderMap, told: Sequence[Told]) -> list[Result]:
    """Tell of the documents, and note the reasons of cancelling that are made for them."""
    items = [_item(run, mapping, each) for each in told]
    named = {line[_REASON] for each in items for line in each.fields["lines"] if line.get(_REASON)}
    unmet = named - run.known.cancellation_reasons
    before = await documents.reasons_by_name(unmet) if unmet else {}
    results = await putting.put(run.viewer, kind=mapping.kind, system=run.system, items=items)
    after = await documents.reasons_by_name(unmet) if unmet - before.keys() else before
    run.report.cancellation_reasons += sorted(after.keys() - before.keys())
    run.known.cancellation_reasons |= unmet
    return results


async def _check(run: Run, batch: Sequence[Told]) -> None:
    """Note what is known to be wrong before a document is told: its id, its partner's and its manager's names."""
    logins = {each.header["manager"] for each in batch if each.header.get("manager")} - run.known.staff.keys()
    if logins:
        run.known.staff |= dict.fromkeys(logins) | await queries.staff_by_login(logins)
    for each in batch:
        first = each.rows[0]
        if not each.problems and not each.header.get("partner"):
            each.problems.append(rows.problem(first.line, first.told, "partner", "REQUIRED", "partner is required."))
        line = run.seen.setdefault(each.external_id, first.line)
        if line != first.line:
            message = f"The external id {each.external_id!r} stands in line {line} already, and others between."
            each.problems.append(rows.problem(first.line, first.told, "external_id", "DUPLICATE", message))
        manager = each.header.get("manager")
        if manager and not run.known.staff[manager]:
            message = f"{manager!r} is no active user of the staff."
            each.problems.append(rows.problem(first.line, first.told, "manager", "NOT_FOUND", message))


def _item(run: Run, mapping: OrderMap, told: Told) -> Item:
    header = dict(told.header)
    fields = {"partner_id": run.known.partners[header.pop("partner")]}
    if "manager" in header:
        fields["manager_id"] = run.known.staff[header.pop("manager")] or ""
    return Item(told.external_id, {**header, **fields, "lines": rules.told_reasons(mapping, told.lines)})


def _count(report: Report, told: Told, result: Result) -> None:
    told.problems += [told.problem(each) for each in result.problems]
    count = len(told.rows)
    report.imported += count if result.outcome is DocumentOutcome.CREATED else 0
    report.updated += count if result.outcome is DocumentOutcome.UPDATED else 0
    report.unchanged += count if result.outcome is DocumentOutcome.UNCHANGED else 0
