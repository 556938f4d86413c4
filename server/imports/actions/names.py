"""Finding what rows name, and making what is not there."""

from collections.abc import Iterable, Sequence

from server.accounts import queries as accounts
from server.accounts.actions import departments
from server.claims.actions import catalogues
from server.claims.queries import catalogues as reasons
from server.claims.rules.terms import ClaimDirection
from server.imports import queries
from server.imports.actions.run import Run
from server.imports.rules.report import Path
from server.imports.rules.rows import FIELDS, Draft
from server.partners import actions as partners
from server.partners import queries as partner_queries

_PEOPLE = ("responsible_id", "at_fault_employee_id")


async def with_people(run: Run, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts whose people are users of the staff; note the others."""
    wanted = _values(drafts, _PEOPLE) - run.known.staff.keys()
    if wanted:
        run.known.staff |= dict.fromkeys(wanted) | await queries.staff_by_login(wanted)
    if not run.known.staff:
        return [*drafts]
    good = []
    for draft in drafts:
        unknown = [name for name in _PEOPLE if draft.fields.get(name) and not run.known.staff[draft.fields[name]]]
        run.report.note(
            [
                draft.problem(FIELDS[name], "NOT_FOUND", f"{draft.fields[name]!r} is no active user of the staff.")
                for name in unknown
            ]
        )
        if not unknown:
            good.append(draft)
    return good


async def find(run: Run, drafts: Sequence[Draft]) -> None:
    """Learn the ids of the partners, departments and reasons that the drafts name, making those missing."""
    for direction in ClaimDirection:
        of_it = [draft for draft in drafts if draft.fields["direction"] == direction]
        await find_partners(run, _values(of_it, ["partner_id"]), supplier=direction is ClaimDirection.TO_SUPPLIER)
    await _departments(run, _values(drafts, ["at_fault_department_id"]))
    await _reasons(run, {draft.fields["reason_id"] for draft in drafts if draft.fields.get("reason_id")})


async def find_partners(run: Run, names: set[str], *, supplier: bool = False) -> None:
    """Learn the ids of the partners of these names, making those missing."""
    known = run.known.partners
    if wanted := names - known.keys():
        known |= await partner_queries.by_names(wanted)
        absent = sorted(wanted - known.keys())
        if absent and run.writes:
            known |= await partners.partners_ensure(
                run.viewer, names=absent, is_customer=not supplier, is_supplier=supplier
            )
        run.report.partners += absent
        known |= dict.fromkeys(wanted - known.keys(), "")


async def _departments(run: Run, names: set[str]) -> None:
    known = run.known.departments
    if wanted := names - known.keys():
        known |= await accounts.departments_by_name(wanted)
        absent = sorted(wanted - known.keys())
        if absent and run.writes:
            known |= await departments.departments_ensure(run.viewer, names=absent)
        run.report.departments += absent
        known |= dict.fromkeys(wanted - known.keys(), "")


async def _reasons(run: Run, paths: set[Path]) -> None:
    """Learn the ids of reasons; those above a new one are new as well where they are not there."""
    known = run.known.reasons
    if wanted := paths - known.keys():
        known |= await reasons.reasons_by_path()
        starts = {path[:end] for path in wanted for end in range(1, len(path) + 1)}
        absent = sorted(starts - known.keys())
        if absent and run.writes:
            known |= await catalogues.ensure_reasons(run.viewer, paths=absent)
        run.report.reasons += absent
        known |= dict.fromkeys(starts - known.keys(), "")


def _values(drafts: Iterable[Draft], names: Iterable[str]) -> set[str]:
    return {value for draft in drafts for name in names if (value := draft.fields.get(name))}
