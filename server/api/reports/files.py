"""Reports as files over HTTP: by the arguments of its query; as CSV, XLSX, PDF or a picture."""

from typing import Any

import orjson
import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from server.accounts import rules
from server.accounts.rules import Scope, Viewer
from server.api import context, sending
from server.api.context import Rejected
from server.api.reports.running import Running
from server.api.requests import answered
from server.api.slots import Slots
from server.kit import clock
from server.kit.checks import Checks
from server.reports.actions import making
from server.reports.actions.making import ALONE, FileForm
from server.reports.rules.files.catalogue import REPORTS
from server.reports.rules.files.words import Say

MOST_BYTES = 32 * 1024
"""Of `variables`: conditions of hundreds of ids fit."""
_KNOWN = {"format", "language", "variables", "table", "download"}

log = structlog.get_logger("reports")


class ReportFiles:
    """Files of what the schema's reports show."""

    def __init__(self, running: Running) -> None:
        self.running = running
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
        variables = _given(request.query_params.get("variables", "{}"))
        found, wanted = await self.running.found(viewer, name, variables)
        with self.slots.taken(viewer.id):
            now = clock.now()
            counted = await making.counted(viewer, name, found, wanted, language, now=now)
            content = await making.made(counted, form, only=only, now=now)
        log.info("report made", viewer=viewer.id, report=name, form=form.value)
        called = f"{counted.paper.title} {now.astimezone(counted.zone).date().isoformat()}.{form.value}"
        return sending.sent(content, called, making.MEDIA[form], saved=request.query_params.get("download") != "0")


def _given(told: str) -> dict[str, Any]:
    """Return the variables of a report's query, as they were told."""
    if len(told.encode()) > MOST_BYTES:
        raise Rejected(414, "BODY_TOO_LARGE", f"variables is longer than {MOST_BYTES} bytes.")
    return _json(told)


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
