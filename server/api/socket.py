"""GraphQL subscriptions over a WebSocket: Strawberry keeps the protocol, all else is as over HTTP.

Who follows is asked again before each answer, so that a session or a token that ends takes its sockets along.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import orjson
from graphql import GraphQLError, OperationType
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState
from strawberry import UNSET
from strawberry.exceptions import ConnectionRejectionError
from strawberry.http.async_base_view import AsyncWebSocketAdapter
from strawberry.http.exceptions import NonJsonMessageReceived, WebSocketDisconnected
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL as PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler as Handler
from strawberry.types.execution import ExecutionResult, PreExecutionError

from server.accounts.rules import Viewer
from server.api import context, faults, parameters
from server.api.context import Credentials, Rejected
from server.api.hub import Feed, Hub, Missed
from server.api.transport import GraphQLApp, Prepared
from server.kit import ids
from server.kit.errors import Refusal
from server.reader.read import Reader

_INIT = timedelta(seconds=10)
_MOST_FOLLOWED = 20  # subscriptions of one socket
_MOST_SOCKETS = 50  # of one viewer
_PULSE = 30.0  # seconds between two looks at who follows in silence
_UNAUTHENTICATED, _TOO_MANY, _TRY_AGAIN = 4401, 4429, 1013


@dataclass
class Caller:
    """Who opened the socket: the browser's session, or what the first message shows."""

    socket: WebSocket
    credentials: Credentials | None
    connection_params: dict[str, Any] = field(default_factory=dict)
    id: str | None = None

    async def viewer(self) -> Viewer:
        if self.credentials is None:
            raise Rejected(401, "UNAUTHENTICATED", "Sign in, or send a token.")
        return await self.credentials.viewer()

    async def end(self, code: int, why: str) -> None:
        if self.socket.application_state is not WebSocketState.DISCONNECTED:
            await self.socket.close(code, why)


class Wire(AsyncWebSocketAdapter):
    """Messages as JSON texts."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket = socket

    async def iter_json(self, *, ignore_parsing_errors: bool = False) -> AsyncGenerator[object]:
        while True:
            try:
                message = await self.socket.receive()
                if message["type"] == "websocket.disconnect":
                    return
                yield orjson.loads(message.get("text") or b"")
            except orjson.JSONDecodeError as error:
                if not ignore_parsing_errors:
                    raise NonJsonMessageReceived from error
            except WebSocketDisconnect:
                return

    async def send_json(self, message: Mapping[str, object]) -> None:
        try:
            await self.socket.send_text(orjson.dumps(message, default=str).decode())
        except (WebSocketDisconnect, RuntimeError) as error:
            raise WebSocketDisconnected from error

    async def close(self, code: int, reason: str) -> None:
        if self.socket.application_state is not WebSocketState.DISCONNECTED:
            await self.socket.close(code, reason)


class Sockets:
    """The ASGI endpoint; Strawberry's handler takes it for its view and its schema too."""

    def __init__(self, endpoint: GraphQLApp, reader: Reader, hub: Hub) -> None:
        self.endpoint = endpoint
        self.reader = reader
        self.hub = hub
        self._open: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        socket = WebSocket(scope, receive, send)
        try:
            caller = await _let_in(socket)
        except Rejected as rejected:
            await socket.send_denial_response(rejected.response(socket))
            return
        await socket.accept(PROTOCOL)
        own: Any = self
        try:
            await Handler(own, Wire(socket), caller, None, own, _INIT, _MOST_FOLLOWED).handle()
        finally:
            if caller.id:
                self._open -= Counter([caller.id])

    async def on_ws_connect(self, caller: Caller) -> object:
        """Let in who showed a session at the door, or shows a token in the first message."""
        names = {name.lower(): value for name, value in caller.connection_params.items()}
        if "authorization" in names:
            if caller.credentials:
                raise ConnectionRejectionError
            caller.credentials = context.bearer(str(names["authorization"]), caller.socket)
        try:
            viewer = await caller.viewer()
        except Rejected as rejected:
            raise ConnectionRejectionError from rejected
        if self._open[viewer.id] >= _MOST_SOCKETS:
            await caller.end(_TOO_MANY, "Too many sockets are open.")
            raise WebSocketDisconnected
        caller.id = viewer.id
        self._open[viewer.id] += 1
        return UNSET

    async def stream(
        self, query: Any, *, variable_values: Any, context_value: Caller, operation_name: Any, **_: Any
    ) -> AsyncIterator[ExecutionResult]:
        """Return what a subscription tells, one result after another."""
        body = {"query": query, "variables": variable_values, "operationName": operation_name}
        return self._told(context_value, orjson.dumps(body))

    async def _told(self, caller: Caller, body: bytes) -> AsyncGenerator[ExecutionResult]:
        request_id = ids.new("req")
        try:
            prepared = await self._prepared(caller, body)
            operation, viewer = prepared.operation, await caller.viewer()
            followed = self.reader.followed(operation.document, operation.node, prepared.variables, viewer)
            with self.hub.feed(followed) as feed:
                await self._answered(caller, prepared, "")  # what is wrong with it shows at once
                while True:
                    if found := await self._next(caller, feed, prepared, request_id):
                        yield found
        except Missed:
            await caller.end(_TRY_AGAIN, "Changes may have been missed: read anew.")
        except Rejected as rejected:
            await caller.end(_UNAUTHENTICATED, rejected.message)
        except Exception as error:  # noqa: BLE001 - as over HTTP: every error gets its answer, a bug its log line
            yield PreExecutionError(data=None, errors=_errors(error, request_id))

    async def _prepared(self, caller: Caller, body: bytes) -> Prepared:
        viewer = await caller.viewer()
        try:
            given = parameters.parsed(body)
        except Rejected as rejected:
            raise faults.invalid(rejected.code, rejected.message) from rejected
        prepared = self.endpoint.prepared(given, viewer)
        if prepared.operation.node.operation is not OperationType.SUBSCRIPTION:
            raise faults.invalid("BAD_USER_INPUT", "Send queries and mutations over HTTP.")
        return prepared

    async def _next(self, caller: Caller, feed: Feed, prepared: Prepared, request_id: str) -> ExecutionResult | None:
        """Return the next change that the caller is to hear of; None when there was none for a while."""
        subject = await feed.next(_PULSE)
        viewer = await caller.viewer()
        if subject is None:
            return None
        try:
            self.endpoint.buckets.take(viewer.id, prepared.cost)
        except Refusal as refusal:
            feed.hear(subject)
            await asyncio.sleep(refusal.problems[0].details["retry_after"])
            return None
        found = await self._answered(caller, prepared, subject)
        if found is None:
            return None
        errors = [_error(told) for told in faults.beside_data(found.errors, request_id)] if found.errors else None
        return ExecutionResult(data=orjson.loads(found.data), errors=errors)

    async def _answered(self, caller: Caller, prepared: Prepared, subject: str) -> Any:
        viewer = await caller.viewer()
        operation = prepared.operation
        async with asyncio.timeout(self.endpoint.deadline):
            return await self.reader.of_change(operation.document, operation.node, prepared.variables, viewer, subject)


async def _let_in(socket: WebSocket) -> Caller:
    """Return who is at the door; a token may still come with the first message."""
    shown = "authorization" in socket.headers or context.cookie_name(socket) in socket.cookies
    caller = Caller(socket, context.credentials(socket) if shown else None)
    if shown:
        await caller.viewer()
    if PROTOCOL not in socket.scope["subprotocols"]:
        raise Rejected(400, "UNSUPPORTED_PROTOCOL", f"Offer the protocol {PROTOCOL}.")
    return caller


def _errors(error: Exception, request_id: str) -> list[GraphQLError]:
    reply = faults.reply(error, request_id)
    return [_error(told) for told in orjson.loads(reply.body)["errors"]]


def _error(told: Mapping[str, Any]) -> GraphQLError:
    return GraphQLError(told["message"], path=told.get("path"), extensions=dict(told["extensions"]))
