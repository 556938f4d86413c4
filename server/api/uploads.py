"""Importing records from a file that is sent: a look into it, a map of its columns, a run told line by line."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from datetime import timedelta
from functools import partial
from pathlib import PurePath
from typing import IO, Any

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from server.accounts import rules
from server.accounts.rules import Viewer
from server.api import context, import_reports, negotiation, requests
from server.api.context import Rejected
from server.api.files import MADE, UPLOADED, Files
from server.api.import_kinds import KINDS, Importing
from server.api.progress import Progress, Tell, Told
from server.api.requests import answered
from server.api.slots import Slots
from server.imports.actions import uploads
from server.imports.rules import mapping, writing
from server.imports.rules.mapping import FileMap, Source
from server.imports.rules.report import OnError, Report
from server.kit import tables
from server.kit.checks import Checks
from server.kit.files import Kept

MOST_MAP_BYTES = 256 * 1024
TOML = "application/toml"
LONGEST = timedelta(minutes=30)
_PATIENCE = timedelta(minutes=10)
_LINGERING = 5  # seconds
_KEPT = 5
"""How many files each caller may have sent: the eldest make room."""
_RUN = {"map", "dryRun", "onError", "language"}

log = structlog.get_logger("imports")


class Uploads:
    """What the wizard of imports talks to."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self.sending = Slots(each=2, together=6)
        self.running = Slots(each=1, together=3)
        self.routes: list[BaseRoute] = [route for kind in KINDS for route in self._routes(kind)]

    def _routes(self, kind: Importing) -> Iterator[BaseRoute]:
        path = f"/api/imports/{kind.name}"
        for below, method, handler in (
            ("", "GET", self.about),
            ("", "POST", self.send),
            ("/map", "POST", self.map),
            ("/{id}", "GET", self.look),
            ("/{id}", "DELETE", self.discard),
            ("/{id}/run", "POST", self.run),
        ):
            yield Route(path + below, answered(partial(handler, kind)), methods=[method])

    async def about(self, kind: Importing, request: Request) -> Response:
        """Tell what files are taken, and what can be made of their columns."""
        await _importer(kind, request)
        taken = {"mostBytes": uploads.MOST_BYTES, "encodings": uploads.ENCODINGS, "delimiters": [*tables.DELIMITERS]}
        known = mapping.fields_of(kind.map_type).items()
        fields = [import_reports.field(name, required=required) for name, required in known]
        return JSONResponse({**taken, "fields": fields, **kind.about})

    async def send(self, kind: Importing, request: Request) -> Response:
        """Take a file as the request's body; answer with a look into it."""
        viewer = await _importer(kind, request)
        _check_form(request)
        with self.sending.taken(viewer.id):
            kept = await self._received(request, viewer)
            try:
                await asyncio.to_thread(uploads.check, kept.path)
                name = _file_name(request)
                found = await asyncio.to_thread(uploads.look, kept.path, Source())
            except BaseException:
                kept.discard()
                raise
        return JSONResponse(import_reports.looked(kept, found, name, kind.suggested), 201)

    async def look(self, kind: Importing, request: Request) -> Response:
        """Look into a file again, told how it is written."""
        viewer = await _importer(kind, request)
        kept = self._kept(request, viewer)
        told = request.query_params
        source = Source.model_construct(
            encoding=told.get("encoding"), delimiter=told.get("delimiter"), sheet=told.get("sheet")
        )
        uploads.check_told(source)
        with self.sending.taken(viewer.id):
            found = await asyncio.to_thread(uploads.look, kept.path, source)
        return JSONResponse(import_reports.looked(kept, found, _file_name(request), kind.suggested))

    async def discard(self, kind: Importing, request: Request) -> Response:
        self._kept(request, await _importer(kind, request)).discard()
        return Response(status_code=204)

    async def map(self, kind: Importing, request: Request) -> Response:
        """Write a map as the command line takes it, or read such a file."""
        await _importer(kind, request)
        if requests.media_of(request) == TOML:
            body = await requests.body_of(request, TOML, most=MOST_MAP_BYTES)
            told = mapping.plain(kind.map_type, body)
            return JSONResponse({"map": told}, headers={"Cache-Control": "no-store"})
        given = await _given(request, {"map"})
        mapping.read_as(kind.map_type, given["map"])
        named = f'attachment; filename="{kind.name}.toml"'
        headers = {"Content-Disposition": named, "Cache-Control": "no-store"}
        return Response(writing.written(given["map"]), headers=headers, media_type=TOML)

    async def run(self, kind: Importing, request: Request) -> Progress:
        """Import, or try out what would come of it."""
        viewer = await _importer(kind, request)
        given = await _given(request, _RUN)
        file_map = mapping.read_as(kind.map_type, given["map"])
        uploads.check_told(file_map.file)
        kept = self._kept(request, viewer)
        held = ExitStack()
        held.enter_context(self.running.taken(viewer.id))
        return Progress(
            lambda tell: self._imported(kind, kept, file_map, given, viewer, tell), requests.request_id(request), held
        )

    async def _imported(
        self, kind: Importing, kept: Kept, file_map: FileMap, given: dict[str, Any], viewer: Viewer, tell: Tell
    ) -> Told:
        dry_run, on_error = bool(given.get("dryRun")), OnError(given.get("onError") or OnError.ABORT)
        async with asyncio.timeout(LONGEST.total_seconds()):
            report = await kind.run(
                viewer,
                source=kept.path,
                mapping=file_map,
                dry_run=dry_run,
                on_error=on_error,
                progress=lambda done: tell({"rows": done}),
            )
            bad = await self._bad_rows(kept, file_map.file, report, given.get("language") or "en", viewer)
        told = {"viewer": viewer.id, "rows": report.read, "imported": report.imported, "dry_run": dry_run}
        log.info("imported", kind=kind.name, **told)
        return {"report": import_reports.reported(report), "dryRun": dry_run, "badRows": bad}

    async def _bad_rows(self, kept: Kept, told: Source, report: Report, language: str, viewer: Viewer) -> Told | None:
        if not report.problems:
            return None
        made = self.files.shelf.new(MADE, viewer.id, ".csv", most=_KEPT)
        try:
            await asyncio.to_thread(
                uploads.write_bad_rows, made.part, source=kept.path, told=told, report=report, language=language
            )
            made.finish()
        except BaseException:
            made.discard()
            raise
        return await self.files.told(made, {"en": "Bad rows.csv", "ru": "Строки с ошибками.csv"}[language], viewer)

    async def _received(self, request: Request, viewer: Viewer) -> Kept:
        """Write the body to a file as it comes, but never more than a file may have."""
        announced = request.headers.get("content-length", "")
        if announced.isdecimal() and int(announced[:20]) > uploads.MOST_BYTES:
            raise await _too_large(request.stream())
        try:
            async with asyncio.timeout(_PATIENCE.total_seconds()):
                return await self._written(request, viewer)
        except TimeoutError as error:
            raise Rejected(408, "TIMEOUT", "The file did not arrive in time.", {"Connection": "close"}) from error

    async def _written(self, request: Request, viewer: Viewer) -> Kept:
        body = aiter(request.stream())
        start = b""
        while len(start) < 4 and (chunk := await anext(body, b"")):  # noqa: PLR2004 - what tells a workbook
            start += chunk
        kept = self.files.shelf.new(UPLOADED, viewer.id, uploads.suffix_of(start), most=_KEPT)
        try:
            with kept.part.open("wb") as file:
                await _pour(start, body, file)
            kept.finish()
        except BaseException:
            kept.discard()
            raise
        return kept

    def _kept(self, request: Request, viewer: Viewer) -> Kept:
        kept = self.files.shelf.find(request.path_params["id"], viewer.id)
        if kept is None or not kept.id.startswith(UPLOADED):
            raise Rejected(404, "NOT_FOUND", "There is no such file, or no longer: send it again.")
        return kept


async def _pour(start: bytes, body: AsyncIterator[bytes], file: IO[bytes]) -> None:
    left = uploads.MOST_BYTES - file.write(start)
    async for chunk in body:
        left -= file.write(chunk)
        if left < 0:
            raise await _too_large(body)


async def _importer(kind: Importing, request: Request) -> Viewer:
    """Return who calls; refuse who may not import these records."""
    viewer = await context.viewer_of(request)
    await kind.allowed(viewer)
    return viewer


def _check_form(request: Request) -> None:
    media = requests.media_of(request)
    if media.startswith("multipart/") or media in {requests.JSON, "application/x-www-form-urlencoded"}:
        raise Rejected(415, "UNSUPPORTED_MEDIA_TYPE", "Send the file itself as the body.")
    if not negotiation.is_plain(request.headers.get("content-encoding", "").encode()):
        raise Rejected(415, "UNSUPPORTED_ENCODING", "Send the file as it is, not compressed.")


async def _given(request: Request, known: Iterable[str]) -> dict[str, Any]:
    """Read a body; refuse with all that is wrong with it but the map."""
    given = await requests.json_of(request, most=MOST_MAP_BYTES)
    checks = Checks()
    for name in given.keys() - known:
        checks.note("INVALID", f"There is no {name[:40]!r}.", (name[:40],))
    if not isinstance(given.get("map"), Mapping):
        checks.note("REQUIRED", "map is an object.", ("map",))
    if not isinstance(given.get("dryRun", False), bool):
        checks.note("INVALID", "dryRun is true or false.", ("dryRun",))
    for name, allowed in (("onError", [*OnError]), ("language", rules.LANGUAGES)):
        if given.get(name) is not None and given[name] not in allowed:
            checks.note("INVALID", f"{name} is one of {', '.join(allowed)}.", (name,))
    checks.refuse()
    return given


def _file_name(request: Request) -> str:
    """Return what the caller calls the file: shown to it again, and never the name of a file here."""
    given = PurePath(request.query_params.get("name", "").replace("\\", "/")).name
    return "".join(filter(str.isprintable, given))[:200] or "file"


async def _too_large(rest: AsyncIterator[bytes]) -> Rejected:
    """Return the refusal once the rest has come, or some seconds later: cut off, browsers never read it."""
    with suppress(TimeoutError):
        async with asyncio.timeout(_LINGERING):
            async for _ in rest:
                pass
    message = f"A file has at most {uploads.MOST_BYTES} bytes."
    return Rejected(413, "BODY_TOO_LARGE", message, {"Connection": "close"})
