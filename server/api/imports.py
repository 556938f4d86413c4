"""Importing claims of other systems, some hundreds at a time."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

import strawberry

from server.accounts.rules import Viewer
from server.api import payload
from server.api.enums import Channel, ClaimDirection, ClaimStatus, Importance, Remedy, Severity
from server.api.payload import INPUT, KEY, Payload
from server.api.refusals import ErrorCode
from server.claims.rules.rights import camel
from server.imports.actions import claims as actions
from server.imports.rules.report import OnError, Report, RowProblem

_ABOUT = f"""Import up to {actions.MOST_ROWS} claims by what another system calls them: a claim that is there already \
is left as it is. Partners, departments and reasons are given by name and made where there are none. \
Needs the scopes `claims:write` and `partners:read`; statuses but REGISTERED need `claims:transition`, \
new partners `partners:write`, new departments and reasons `catalogues:write`."""

strawberry.enum(OnError, name="ImportOnError", description="What becomes of the good rows when others are bad.")
for _value in OnError.__strawberry_definition__.values:  # type: ignore[attr-defined]  # strawberry has put it there
    _value.description = {"SKIP": "They are imported.", "ABORT": "Nothing is imported."}[_value.name]


@strawberry.input(description="A claim of another system.")
class ClaimImportRow:
    external_id: str = strawberry.field(description="What the other system calls it.")
    title: str = strawberry.field(description="What it is about, at most 250 characters.")
    description: str = strawberry.field(description="What happened.")
    partner: str = strawberry.field(description="Whose claim it is, or to whom, by name.")
    registered_at: datetime = strawberry.field(description="When it was registered.")
    status: ClaimStatus | None = strawberry.field(default=None, description="REGISTERED when absent.")
    closed_at: datetime | None = strawberry.field(
        default=None, description="When it was settled; a final status needs it, another ignores it."
    )
    direction: ClaimDirection | None = strawberry.field(default=None, description="From a customer when absent.")
    reason: list[str] | None = strawberry.field(default=None, description="The names from the root of the tree down.")
    at_fault_department: str | None = strawberry.field(default=None, description="The department at fault, by name.")
    at_fault_employee: str | None = strawberry.field(default=None, description="The employee at fault, by login.")
    responsible: str | None = strawberry.field(default=None, description="Who works on it, by login.")
    resolution: str | None = strawberry.field(default=None, description="What was decided, and why.")
    internal_comment: str | None = strawberry.field(default=None, description="For staff only.")
    currency: str | None = strawberry.field(default=None, description="ISO 4217 code; the organisation's when absent.")
    amount_claimed: Decimal | None = strawberry.field(default=None, description="What is claimed.")
    amount_settled: Decimal | None = strawberry.field(default=None, description="What was paid.")
    remedy_sought: Remedy | None = strawberry.field(default=None, description="What the customer asks for.")
    remedy_given: Remedy | None = strawberry.field(default=None, description="What the customer got.")
    importance: Importance | None = strawberry.field(default=None, description="NORMAL when absent.")
    severity: Severity | None = strawberry.field(default=None, description="How bad the consequence is.")
    channel: Channel | None = strawberry.field(default=None, description="IMPORT when absent.")
    tags: list[str] | None = strawberry.field(default=None, description="Free words, at most 20.")


@strawberry.input(description="Claims to import.")
class ClaimsImportInput:
    system: str = strawberry.field(description="The system that the external ids are of.")
    rows: list[ClaimImportRow] = strawberry.field(description=f"The claims, at most {actions.MOST_ROWS}.")
    on_error: OnError = strawberry.field(
        default=OnError.ABORT, description="What becomes of the good rows when others are bad."
    )
    dry_run: bool = strawberry.field(default=False, description="Write nothing; tell what would come of it.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.type(description="Why a row is bad.")
class ClaimsImportProblem:
    index: int = strawberry.field(description="Of the row, from 0.")
    code: ErrorCode = strawberry.field(description="What is wrong, for programs.")
    message: str = strawberry.field(description="What is wrong, in English, for people.")
    path: list[str] = strawberry.field(description="Where in the input.")


@strawberry.type(description="What came of an import, or would come of it in a dry run.")
class ClaimsImportPayload(Payload):
    imported: int = strawberry.field(default=0, description="How many claims are new.")
    unchanged: int = strawberry.field(default=0, description="How many were there already.")
    skipped: int = strawberry.field(default=0, description="How many rows are not imported as something is wrong.")
    partners_created: int = strawberry.field(default=0, description="How many partners are new.")
    departments_created: int = strawberry.field(default=0, description="How many departments are new.")
    reasons_created: int = strawberry.field(default=0, description="How many reasons are new.")
    problems: list[ClaimsImportProblem] = strawberry.field(default_factory=list, description="Of rows, all at once.")


_COUNTS = ("imported", "unchanged", "skipped", "partners_created", "departments_created", "reasons_created")


@dataclass(frozen=True)
class _Imported:
    """A report whose counts, in a text, are what an idempotency key keeps."""

    report: Report

    @property
    def id(self) -> str:
        found = self.report
        created = (len(found.partners), len(found.departments), len(found.reasons))
        return "/".join(map(str, (found.imported, found.unchanged, found.skipped, *created)))


async def _import(viewer: Viewer, given: ClaimsImportInput, *, dry_run: bool) -> _Imported:
    rows = [vars(row) for row in given.rows]
    return _Imported(
        await actions.import_rows(viewer, rows=rows, system=given.system, on_error=given.on_error, dry_run=dry_run)
    )


def _told(problem: RowProblem) -> ClaimsImportProblem:
    path = ["rows", str(problem.line), *([camel(problem.field)] if problem.field else [])]
    return ClaimsImportProblem(index=problem.line, code=ErrorCode[problem.code], message=problem.message, path=path)


async def _claims_import(info: strawberry.Info, input: Any) -> Any:  # noqa: A002 - the API's word
    """Import, and tell the problems; those of a replay are found again, as its key keeps the counts alone."""
    done: list[_Imported] = []

    async def act(viewer: Viewer) -> _Imported:
        done[:] = [await _import(viewer, input, dry_run=input.dry_run)]
        return done[0]

    found = await payload.answer(ClaimsImportPayload, info.context.viewer, info.field_name, act, given=input)
    if found.is_replay:
        done[:] = [await _import(info.context.viewer, input, dry_run=True)]
    if found.record_id and done:
        found.problems = [_told(each) for each in done[0].report.problems]
        for name, count in zip(_COUNTS, found.record_id.split("/"), strict=True):
            setattr(found, name, int(count))
    return found


_claims_import.__annotations__ = {
    "info": strawberry.Info,
    "input": Annotated[ClaimsImportInput, INPUT],
    "return": ClaimsImportPayload,
}


@strawberry.type
class ImportMutation:
    claims_import = strawberry.mutation(resolver=_claims_import, description=_ABOUT)
