"""Exporting a filtered list of claims: asked for in JSON, told line by line, ready as a file."""

import asyncio
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from graphql import GraphQLSchema, get_operation_ast, parse
from graphql.execution import get_variable_values
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from server.accounts import queries as accounts
from server.accounts import rules
from server.accounts.rules import Organisation, Viewer
from server.api import context, faults, requests
from server.api.files import MADE, Files
from server.api.progress import Progress, Tell, Told
from server.api.requests import answered
from server.api.slots import Slots
from server.exports.actions import claims as actions
from server.exports.rules import columns
from server.exports.rules.columns import Column
from server.exports.rules.manners import MANNERS
from server.kit import clock, db
from server.kit.checks import Checks
from server.reader import stream
from server.reader.sources import source_of
from server.reader.stream import Stream

MOST_BYTES = 64 * 1024
LONGEST = timedelta(minutes=30)
"""No work takes longer: its snapshot keeps the database from tidying up."""
MOST_KEPT = 10
_SUFFIXES = {"CSV": ".csv", "XLSX": ".xlsx"}
_LIST = ("where", "search", "orderBy")
_KNOWN = {"format", "columns", "language", "timeZone", *_LIST}

log = structlog.get_logger("exports")


@dataclass(frozen=True)
class Asked:
    """What is wanted, checked."""

    suffix: str
    columns: dict[str, Column]
    language: str
    zone: ZoneInfo
    variables: dict[str, Any]


class Exports:
    """Exports of what the schema's lists show."""

    def __init__(self, core: GraphQLSchema, files: Files) -> None:
        self.core = core
        self.files = files
        self.slots = Slots(each=2, together=6)
        path = "/api/exports/claims"
        self.routes: list[BaseRoute] = [
            Route(path, answered(self.about), methods=["GET"]),
            Route(path, answered(self.claims), methods=["POST"]),
        ]

    async def about(self, request: Request) -> Response:
        """Tell which columns the viewer may choose."""
        viewer = await context.viewer_of(request)
        rules.require(viewer, rules.Scope.CLAIMS_READ)
        told = [
            {"name": name, "kind": each.kind.value, "heading": {"en": each.en, "ru": each.ru}}
            for name, each in columns.COLUMNS.items()
            if self._readable(each, viewer)
        ]
        return JSONResponse({"formats": [*_SUFFIXES], "languages": [*MANNERS], "columns": told})

    def _readable(self, column: Column, viewer: Viewer) -> bool:
        claim: Any = self.core.type_map["Claim"]
        source = source_of(claim.fields[column.field])
        return source is None or source.scope is None or source.scope in viewer.scopes

    async def claims(self, request: Request) -> Progress:
        """Refuse what cannot be exported; then tell how far it has come, and where the file is."""
        viewer = await context.viewer_of(request)
        given = await requests.json_of(request, most=MOST_BYTES)
        asked = _asked(given, viewer, await accounts.organisation())
        found = await self._stream(asked, viewer)
        held = ExitStack()
        held.enter_context(self.slots.taken(viewer.id))
        return Progress(lambda tell: self._made(asked, found, viewer, tell), requests.request_id(request), held)

    async def _stream(self, asked: Asked, viewer: Viewer) -> Stream:
        document = parse(columns.document([*asked.columns.values()]))
        operation = get_operation_ast(document)
        definitions = operation.variable_definitions if operation else ()
        found = get_variable_values(
            self.core, definitions or (), asked.variables, max_errors=faults.MOST_ERRORS, hide_suggestions=True
        )
        if isinstance(found, list):
            raise faults.coded(found, "BAD_USER_INPUT")
        return await stream.of(self.core, document, found, viewer)

    async def _made(self, asked: Asked, found: Stream, viewer: Viewer, tell: Tell) -> Told:
        async with asyncio.timeout(LONGEST.total_seconds()), db.snapshot() as database:
            total = await found.total(database)
            actions.check_fits(total, asked.suffix)
            tell({"rows": 0, "total": total})
            kept = self.files.shelf.new(MADE, viewer.id, asked.suffix, most=MOST_KEPT)
            try:
                rows = await actions.write(
                    found.batches(database),
                    path=kept.part,
                    suffix=asked.suffix,
                    columns=[*asked.columns.values()],
                    language=asked.language,
                    zone=asked.zone,
                    progress=lambda done: tell({"rows": done, "total": total}),
                )
                kept.finish()
            except BaseException:
                kept.discard()
                raise
        log.info("exported", viewer=viewer.id, rows=rows, columns=[*asked.columns], suffix=asked.suffix)
        return {"rows": rows, "total": total, **await self.files.told(kept, _name(asked), viewer)}


def _asked(given: dict[str, Any], viewer: Viewer, organisation: Organisation) -> Asked:
    """Return what is wanted; refuse with all that is wrong with it."""
    checks = Checks()
    for name in given.keys() - _KNOWN:
        checks.note("INVALID", f"There is no {name[:40]!r}.", (name[:40],))
    form = _text(given, "format", "CSV", [*_SUFFIXES], checks)
    language = _text(given, "language", viewer.language or organisation.language, [*MANNERS], checks)
    zone = _text(given, "timeZone", viewer.time_zone or organisation.time_zone, rules.time_zones(), checks)
    names = given.get("columns")
    if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
        checks.note("INVALID", "columns is a list of names.", ("columns",))
        names = []
    chosen = columns.chosen(names, checks) if names or given.get("columns") == [] else {}
    checks.refuse()
    return Asked(_SUFFIXES[form], chosen, language, ZoneInfo(zone), {name: given.get(name) for name in _LIST})


def _text(given: dict[str, Any], name: str, default: str, allowed: Any, checks: Checks) -> str:
    value = given.get(name)
    if value is None:
        return default
    if not isinstance(value, str) or value not in allowed:
        told = f"is one of {', '.join(allowed)}" if isinstance(allowed, list) else "is a name such as Europe/Riga"
        checks.note("INVALID", f"{name} {told}.", (name,))
        return default
    return value


def _name(asked: Asked) -> str:
    """Return what the file is called: the list and the day."""
    day = clock.now().astimezone(asked.zone).date().isoformat()
    return f"{MANNERS[asked.language].name} {day}{asked.suffix}"
