"""Printing a claim: as a PDF by the template in force, or as pages on the screen by one that is being written."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import orjson
import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from server.accounts import rules
from server.accounts.rules import Scope, Viewer
from server.api import context, requests, sending
from server.api.context import Rejected
from server.api.documents import Documents, Operation
from server.api.limits import Limits
from server.api.requests import answered
from server.api.slots import Slots
from server.kit import clock
from server.kit.checks import Checks
from server.kit.errors import Problem, Refusal
from server.kit.press import Form, Printed, Remark
from server.papers.actions import printing
from server.papers.rules import reading, samples, terms
from server.papers.rules.contents import Read
from server.papers.rules.terms import PaperKind
from server.reader.read import Reader

MOST_BYTES = 256 * 1024
MOST_SHOWN = 20
"""Pages of a preview."""
_KNOWN = {"claimId", "kind", "language", "source"}

log = structlog.get_logger("papers")


class Papers:
    """What the app prints by; claims are read by `reader`, as their viewer sees them."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.documents = Documents(reader.schema, Limits())
        self.operation = lru_cache(maxsize=None)(self._operation)  # of a handful of documents
        self.printing = Slots(each=32, together=128)
        self.trying = Slots(each=2, together=4)
        self.routes: list[BaseRoute] = [
            Route("/api/papers/preview", answered(self.preview), methods=["POST"]),
            Route("/api/papers/{claim}/{kind}", answered(self.print), methods=["GET"]),
        ]

    async def print(self, request: Request) -> Response:
        """Send a claim's paper: to be looked at, or as a file where `download` is asked for."""
        viewer = await context.viewer_of(request)
        kind = terms.NAMES.get(request.path_params["kind"])
        if kind is None or not terms.may_print(viewer, kind):
            raise _missing("paper")
        checks = Checks()
        wanted = request.query_params.get("language") or await sending.usual_language(viewer)
        language = sending.language(wanted, checks)
        checks.refuse()
        with self.printing.taken(viewer.id):
            read = await self._read(request.path_params["claim"], kind, viewer)
            made = await printing.of_claim(read, kind, language, now=clock.now(), form=Form.PDF)
        log.info("printed", viewer=viewer.id, claim=read.claim["number"], kind=kind.value, language=language)
        name = f"{terms.TITLES[kind][language]} {read.claim['number']}.pdf"
        return sending.sent(made.pages[0], name, "application/pdf", saved="download" in request.query_params)

    async def preview(self, request: Request) -> Response:
        """Answer with a paper's pages as SVG, and with what the compiler says of its template.

        Without `claimId` it is of a made-up claim. `source`, for who may change templates, is tried instead of the
        template in force.
        """
        viewer = await context.viewer_of(request)
        given = await requests.json_of(request, most=MOST_BYTES)
        kind, language = _asked(given)
        if not terms.may_print(viewer, kind):
            raise _missing("paper")
        source = given.get("source")
        if source is not None:
            rules.require(viewer, Scope.CATALOGUES_WRITE)
        slots = self.printing if source is None else self.trying
        with slots.taken(viewer.id):
            claim = given.get("claimId")
            read = await self._read(claim, kind, viewer) if claim else samples.full(language)
            try:
                made = await printing.of_claim(read, kind, language, now=clock.now(), form=Form.SVG, source=source)
            except Refusal as refusal:
                if refusal.code != "INVALID":
                    raise
                return _told(Printed((), ()), [_problem(each) for each in refusal.problems])
        return _told(made, [_remark(each) for each in made.warnings])

    async def _read(self, claim_id: str, kind: PaperKind, viewer: Viewer) -> Read:
        found = await self._answer(reading.CLAIM[kind], {"id": claim_id}, viewer)
        if not found.get("claim"):
            raise _missing("claim")
        lists = {name: await self._all(text, claim_id, viewer) for name, text in reading.LISTS[kind].items()}
        return Read(found["organisation"], found["claim"], lists)

    async def _all(self, text: str, claim_id: str, viewer: Viewer) -> Sequence[Any]:
        nodes: list[Any] = []
        after: str | None = None
        while True:
            found = await self._answer(text, {"id": claim_id, "after": after}, viewer)
            page = found.get("list") or (found.get("claim") or {}).get("list")
            if not page:  # what the viewer may not read
                return nodes
            nodes += page["nodes"]
            after = page["pageInfo"]["endCursor"]
            if not page["pageInfo"]["hasNextPage"]:
                return nodes

    async def _answer(self, text: str, given: Mapping[str, Any], viewer: Viewer) -> dict[str, Any]:
        operation = self.operation(text)
        variables = operation.variables.of(given)
        answer = await self.reader.read(operation.document, operation.node, variables, viewer)
        found: dict[str, Any] | None = orjson.loads(answer.data) if answer else None
        return found or {}

    def _operation(self, text: str) -> Operation:
        return self.documents.read(text).operation(None)


def _missing(what: str) -> Rejected:
    """Return the answer where there is none, or none that the viewer may have: the two are told alike."""
    return Rejected(404, "NOT_FOUND", f"The {what} was not found.")


def _asked(given: Mapping[str, Any]) -> tuple[PaperKind, str]:
    """Return the kind and the language that are wanted; refuse with all that is wrong."""
    checks = Checks()
    for name in given.keys() - _KNOWN:
        checks.note("INVALID", f"There is no {name[:40]!r}.", (name[:40],))
    for name in ("claimId", "source"):
        if not isinstance(given.get(name), str | None):
            checks.note("INVALID", f"{name} is a text.", (name,))
    kind = given.get("kind")
    if kind not in list(PaperKind):
        checks.note("INVALID", f"kind is one of {', '.join(PaperKind)}.", ("kind",))
    language = sending.language(given.get("language"), checks)
    if isinstance(source := given.get("source"), str) and len(source) > terms.LONGEST_SOURCE:
        message = f"source is longer than {terms.LONGEST_SOURCE} characters."
        checks.note("TOO_LONG", message, ("source",), max=terms.LONGEST_SOURCE)
    checks.refuse()
    return PaperKind(str(kind)), language


def _told(made: Printed, problems: Sequence[Mapping[str, Any]]) -> Response:
    pages = [page.decode() for page in made.pages[:MOST_SHOWN]]
    told = {"pages": pages, "pageCount": len(made.pages), "problems": problems}
    return Response(orjson.dumps(told), media_type="application/json", headers={"Cache-Control": "private, no-store"})


def _problem(problem: Problem) -> dict[str, Any]:
    names = ("rule", "line", "column", "hints")
    return {"isError": True, "message": problem.message, **{name: problem.details.get(name) for name in names}}


def _remark(remark: Remark) -> dict[str, Any]:
    told = {"line": remark.line, "column": remark.column, "hints": remark.hints}
    return {"isError": False, "message": remark.message, "rule": "TEMPLATE", **told}
