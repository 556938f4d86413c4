"""GraphQL over HTTP at one path: who asks, what for, within which limits; the answer in one send.

The order of refusal: credentials, method, media, body, document, variables, cost. A deadline holds for all of
it, and cancels the SQL; so does a caller that goes away.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

import orjson
from graphql import ExecutionResult, GraphQLSchema, OperationType, execute
from graphql.execution.values import VariableValues
from starlette.requests import HTTPConnection
from starlette.types import Receive, Scope, Send

from server.accounts.rules import Viewer
from server.api import acting, faults, negotiation, parameters
from server.api.context import Context, Rejected
from server.api.documents import Document, Documents, Operation
from server.api.faults import Reply
from server.api.limits import Limits
from server.api.parameters import Left, Parameters
from server.api.rates import Buckets, Rate
from server.api.watch import Watch
from server.kit import ids
from server.reader.read import Answer, Reader

NEW_DOCUMENT = 100
"""What a document that was not seen lately takes from the rate: reading it is work too."""
_OK = 200


@dataclass
class Call:
    """One HTTP request, as far as it has got."""

    scope: Scope
    receive: Receive
    headers: Mapping[bytes, bytes]
    request_id: str
    media: bytes = negotiation.JSON
    arrived: bool = False


@dataclass(frozen=True)
class Prepared:
    """A sound operation: its variables, its cost, and what its caller may still spend."""

    operation: Operation
    variables: VariableValues
    cost: int
    left: int


class GraphQLApp:
    """The ASGI endpoint; `reader` answers what it can in one statement for each root field."""

    def __init__(
        self,
        schema: GraphQLSchema,
        reader: Reader | None,
        *,
        viewer_of: Callable[[HTTPConnection], Awaitable[Viewer]],
        deadline: float = 10.0,
        limits: Limits | None = None,
        rate: Rate | None = None,
    ) -> None:
        self.schema = schema
        self.reader = reader
        self.viewer_of = viewer_of
        self.deadline = deadline
        self.documents = Documents(schema, limits or Limits())
        self.buckets = Buckets(rate or Rate())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request_id = scope.get("state", {}).get("request_id") or ids.new("req")
        call = Call(scope, receive, dict(scope["headers"]), request_id)
        reply = await self._replied(call)
        if reply is None:
            return
        status = _OK if reply.outcome and call.media is negotiation.JSON else reply.status
        headers = [
            (b"content-type", b"%b; charset=utf-8" % call.media),
            (b"content-length", b"%d" % len(reply.body)),
            *((name.lower().encode(), value.encode()) for name, value in reply.headers.items()),
        ]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": reply.body})

    async def _replied(self, call: Call) -> Reply | None:
        """Return the answer, whatever happens; None when nobody waits for it."""
        try:
            async with asyncio.timeout(self.deadline) as clock:
                return await self._answered(call)
        except Left:
            return None
        except Exception as error:  # noqa: BLE001 - here every error gets its answer, and a bug its log line
            if isinstance(error, TimeoutError) and clock.expired():
                error = self._too_late(call)
            return faults.reply(error, call.request_id)

    async def _answered(self, call: Call) -> Reply:
        media = negotiation.answer_media(call.headers.get(b"accept", b""))
        call.media = media or negotiation.JSON
        viewer = await self.viewer_of(HTTPConnection(call.scope))
        _check_form(call, media)
        most = parameters.most_for(viewer)
        body = await parameters.body_of(call.headers, call.receive, most=most)
        given = parameters.parsed(body)
        call.arrived = True
        prepared = self.prepared(given, viewer)
        operation = prepared.operation
        parameters.check_length(len(body), operation.node, viewer)
        if operation.node.operation is OperationType.SUBSCRIPTION:
            raise faults.invalid("BAD_USER_INPUT", "Send subscriptions over a WebSocket.", operation.node)
        with Watch(call.receive):
            if self.reader:
                answer = await self._read_or_acted(self.reader, operation, prepared.variables, viewer)
                if answer:
                    return self._reply(call, prepared, answer)
            context = Context(viewer, call.request_id, self.reader)
            answer = await self._executed(operation, given, context)
        return self._reply(call, prepared, answer)

    def prepared(self, given: Parameters, viewer: Viewer) -> Prepared:
        """Check what a caller sent, and have the viewer pay for it."""
        operation = self._document(given.query, viewer).operation(given.operation_name)
        variables = operation.variables.of(given.variables)
        cost = operation.cost(variables.coerced)
        return Prepared(operation, variables, cost, self.buckets.take(viewer.id, cost))

    async def _read_or_acted(
        self, reader: Reader, operation: Operation, variables: VariableValues, viewer: Viewer
    ) -> Answer | None:
        """Answer without an executor where that can be."""
        if operation.node.operation is OperationType.MUTATION:
            return await acting.answered(reader, operation, variables, viewer)
        return await reader.read(operation.document, operation.node, variables, viewer)

    def _document(self, text: str, viewer: Viewer) -> Document:
        document = self.documents.kept(text)
        if document is None:
            self.buckets.take(viewer.id, NEW_DOCUMENT)
            document = self.documents.read(text)
        return document

    async def _executed(self, operation: Operation, given: Parameters, context: Context) -> Answer:
        """Run what the reader does not answer: introspection, mutations of another form."""
        made: Any = execute(
            self.schema,
            operation.document,
            context_value=context,
            variable_values=given.variables,
            operation_name=given.operation_name,
            hide_suggestions=True,
        )
        result: ExecutionResult = await made if isawaitable(made) else made
        errors = result.errors or []
        lost = next((each.original_error for each in errors if faults.is_away(each.original_error)), None)
        if lost and not any((result.data or {}).values()):
            raise lost
        return Answer(orjson.dumps(result.data), errors)

    def _reply(self, call: Call, prepared: Prepared, answer: Answer) -> Reply:
        rate = self.buckets.rate
        cost = b'{"requested":%d,"limit":%d,"available":%d,"restoreRate":%d' % (
            prepared.cost,
            rate.limit,
            prepared.left,
            rate.restored,
        )
        if call.headers.get(b"graphql-cost-debug") == b"1":
            paths = {line.path: line.price for line in prepared.operation.bill(prepared.variables.coerced)}
            cost += b',"paths":' + orjson.dumps(paths)
        errors = b""
        if answer.errors:
            told = faults.beside_data(answer.errors, call.request_id)
            errors = b'"errors":%b,' % orjson.dumps(told, default=str)
        return Reply(_OK, b'{%b"data":%b,"extensions":{"cost":%b}}}' % (errors, answer.data, cost))

    def _too_late(self, call: Call) -> Rejected:
        if not call.arrived:
            return Rejected(408, "TIMEOUT", "The request did not arrive in time.", {"Connection": "close"})
        return Rejected(504, "TIMEOUT", f"This took longer than {self.deadline:g} s and was stopped.")


def _check_form(call: Call, media: bytes | None) -> None:
    if call.scope["method"] != "POST":
        raise Rejected(405, "METHOD_NOT_ALLOWED", "Send operations by POST.", {"Allow": "POST"})
    if media is None:
        accepted = f"{negotiation.GRAPHQL.decode()} or {negotiation.JSON.decode()}"
        raise Rejected(406, "NOT_ACCEPTABLE", f"Accept {accepted}.")
    if not negotiation.is_json(call.headers.get(b"content-type", b"")):
        raise Rejected(415, "UNSUPPORTED_MEDIA_TYPE", "Send application/json in UTF-8.")
    if not negotiation.is_plain(call.headers.get(b"content-encoding", b"")):
        raise Rejected(415, "UNSUPPORTED_ENCODING", "Send the body as it is, not compressed.")
