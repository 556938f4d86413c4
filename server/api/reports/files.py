"""Reports as files over HTTP: by the arguments of its query; as CSV, XLSX, PDF or a picture."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import orjson
import structlog
from graphql import GraphQLSchema, OperationDefinitionNode, parse
from graphql.execution import get_variable_values
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from server.accounts import rules
from server.accounts.rules import Scope, Viewer
from server.api import context, faults, sending
from server.api.context import Rejected
from server.api.reports import assignments, inputs
from server.api.requests import answered
from server.api.slots import Slots
from server.kit import clock
from server.kit.checks import Checks
from server.reader.sources import Asked, source_of
from server.reports.actions import making
from server.reports.actions.making import ALONE, FileForm
from server.reports.rules.files.catalogue import REPORTS
from server.reports.rules.files.words import Say
from server.reports.rules.filters import Wanted

MOST_BYTES = 32 * 1024
"""Of `variables`: conditions of hundreds of ids fit."""
_KNOWN = {"format", "language", "variables", "table", "download"}
_MEDIA: Mapping[FileForm, str] = {
    FileForm.CSV: "text/csv; charset=utf-8",
    FileForm.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileForm.PDF: "application/pdf",
    FileForm.JSON: "application/json",
    FileForm.SVG: "image/svg+xml",
    FileForm.PNG: "image/png",
}
_WANTED: Mapping[str, Callable[[Any], Wanted]] = {
    "cancellationReport": inputs.wanted_lines,
    "assignmentReport": inputs.wanted_assignments,
}
_PAGE = ("first", "after")
"""Arguments that a file has no use for: it holds all rows."""

log = structlog.get_logger("reports")


class ReportFiles:
    """Files of what the schema's reports show."""

    def __init__(self, core: GraphQLSchema) -> None:
        self.core = core
        self.slots = Slots(each=4, together=16)
        path = "/api/exports/reports"
        self.routes: list[BaseRoute] = [
            Route(path, answered(self.about), methods=["GET"]),
            Route(f"{path}/{{name}}", answered(self.report), methods=["GET"]),
        ]

    async def about(self, request: Request) -> Response:
        """Tell which reports there are, and in which forms."""
        viewer = await context.viewer_of(request)
        rules.require(viewer, Scope.REPORTS_RUN)
        told = [
            {"name": name, "title": {each: Say(each)(report.title) for each in rules.LANGUAGES}}
            for name, report in REPORTS.items()
        ]
        return JSONResponse({"formats": [*FileForm], "languages": [*rules.LANGUAGES], "reports": told})

    async def report(self, request: Request) -> Response:
        """Answer with the file: to be saved, or to be looked at where `download` is 0."""
        viewer = await context.viewer_of(request)
        rules.require(viewer, Scope.REPORTS_RUN)
        name = request.path_params["name"]
        if name not in REPORTS:
            raise Rejected(404, "NOT_FOUND", "There is no such report.")
        checks = Checks()
        for each in request.query_params.keys() - _KNOWN:
            checks.note("INVALID", f"There is no {each[:40]!r}.", (each[:40],))
        language = await _language(request, viewer, checks)
        form, only = _form(request, checks), _table(request, checks)
        checks.refuse()
        found, wanted = await self._found(viewer, name, request.query_params.get("variables", "{}"))
        with self.slots.taken(viewer.id):
            now = clock.now()
            counted = await making.counted(viewer, name, found, wanted, language, now=now)
            content = await making.made(counted, form, only=only, now=now)
        log.info("report made", viewer=viewer.id, report=name, form=form.value)
        called = f"{counted.paper.title} {now.astimezone(counted.zone).date().isoformat()}.{form.value}"
        return sending.sent(content, called, _MEDIA[form], saved=request.query_params.get("download") != "0")

    async def _found(self, viewer: Viewer, name: str, told: str) -> tuple[Any, Wanted]:
        """Run the report as its query would; return what it found, and what it was narrowed by."""
        field = self.core.query_type.fields[name]  # type: ignore[union-attr]  # there is a query type
        source = source_of(field)
        assert isinstance(source, Asked)  # noqa: S101 - every report is one, as the schema says
        given = {source.names[each]: value for each, value in self._arguments(name, told).items()}
        narrowed: Callable[[Any], Wanted] = _WANTED.get(name, inputs.wanted)
        run: Callable[..., Awaitable[Any]] = assignments.run_whole if name == "assignmentReport" else source.function
        return await run(viewer, **given), narrowed(given.get("filter"))

    def _arguments(self, name: str, told: str) -> dict[str, Any]:
        """Return the arguments of a report's query, coerced as the schema says."""
        if len(told.encode()) > MOST_BYTES:
            raise Rejected(414, "BODY_TOO_LARGE", f"variables is longer than {MOST_BYTES} bytes.")
        given = _json(told)
        taken = self.core.query_type.fields[name].args  # type: ignore[union-attr]  # as above
        known = {each: argument.type for each, argument in taken.items() if each not in _PAGE}
        checks = Checks()
        for each in given.keys() - known.keys():
            checks.note("INVALID", f"There is no {each[:40]!r}.", ("variables", each[:40]))
        checks.refuse()
        declared = ", ".join(f"${each}: {type_}" for each, type_ in known.items())
        (operation,) = parse(f"query ({declared}) {{ __typename }}").definitions
        assert isinstance(operation, OperationDefinitionNode)  # noqa: S101 - for the type checker
        found = get_variable_values(
            self.core, operation.variable_definitions or (), given, max_errors=faults.MOST_ERRORS, hide_suggestions=True
        )
        if isinstance(found, list):
            raise faults.coded(found, "BAD_USER_INPUT")
        return {each: value for each, value in found.coerced.items() if value is not None}


def _json(told: str) -> dict[str, Any]:
    try:
        given = orjson.loads(told)
    except orjson.JSONDecodeError:
        given = None
    if not isinstance(given, dict):
        raise Rejected(400, "BAD_USER_INPUT", "variables is a JSON object.")
    return given


async def _language(request: Request, viewer: Viewer, checks: Checks) -> str:
    given = request.query_params.get("language")
    return await sending.usual_language(viewer) if given is None else sending.language(given, checks)


def _form(request: Request, checks: Checks) -> FileForm:
    given = request.query_params.get("format", FileForm.XLSX.value).lower()
    if given not in [*FileForm]:
        checks.note("INVALID", f"format is one of {', '.join(FileForm)}.", ("format",))
        return FileForm.XLSX
    return FileForm(given)


def _table(request: Request, checks: Checks) -> int | None:
    """Return the place of a table from 0; callers count from 1."""
    given = request.query_params.get("table")
    if given is None:
        return None
    if not (given.isascii() and given.isdigit() and 0 < int(given) < 100):  # noqa: PLR2004 - no report has so many
        checks.note("INVALID", "table is a number from 1.", ("table",))
        return None
    if request.query_params.get("format", "").lower() not in [FileForm.CSV, *ALONE]:
        checks.note("INVALID", "table is of csv, svg and png alone.", ("table",))
    return int(given) - 1
