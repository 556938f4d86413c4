"""The GraphQL endpoint in a small app, called without a network, over a schema that can go wrong."""

from typing import Any

import httpx
import orjson
from graphql import GraphQLSchema, build_schema
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection
from starlette.routing import Route

from server.accounts.rules import Viewer
from server.api.envelope import Envelope
from server.api.transport import GraphQLApp
from server.kit import db
from server.kit.errors import Problem, Refusal
from tests.make import accounts as make

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
VIEWER = make.administrator()
SECRET = "what the caller sent"
_SDL = """
type Query {
  name(text: String, id: ID, number: Int, flag: Boolean): String
  must(text: String): String!
  thing: Thing
  things(first: Int, last: Int, after: String): ThingConnection!
  nodes(ids: [ID!]!): [Thing]!
  few: [Thing!]
  bug(text: String): String
  refused: String
  away: String
  slow(seconds: Float!): String
}
type Mutation { change(text: String): Thing, slowChange: String, userSetPassword: Thing, bug: String }
type Thing { id: ID, name: String, thing: Thing, few: [Thing!], things(first: Int, last: Int): ThingConnection! }
type ThingConnection { nodes: [Thing!]!, edges: [ThingEdge!]!, pageInfo: PageInfo!, totalCount: Int! }
type ThingEdge { cursor: String!, node: Thing! }
type PageInfo { hasNextPage: Boolean! }
"""


def _bug(_: Any, _info: Any, **_arguments: Any) -> None:
    raise KeyError("internal detail")


def _refused(_: Any, _info: Any) -> None:
    raise Refusal.of([Problem("FORBIDDEN", "No.", (), {"required_scope": "admin"}), Problem("INVALID", "Nor this.")])


def _away(_: Any, _info: Any) -> None:
    raise ConnectionRefusedError("unix socket /secret/place")


async def _slow(_: Any, _info: Any, seconds: float) -> str:
    await db.value("SELECT 'slow reading' FROM pg_sleep($1)", seconds)
    return "slept"


async def _slow_change(_: Any, _info: Any) -> str:
    async with db.transaction():
        await db.execute("CREATE TABLE slow_change (id int)")
        await db.value("SELECT 'slow change' FROM pg_sleep(30)")
    return "slept"


def small() -> GraphQLSchema:
    """Build a schema whose fields sleep, break and refuse."""
    schema = build_schema(_SDL)
    for name, resolve in {"bug": _bug, "refused": _refused, "away": _away, "slow": _slow}.items():
        schema.type_map["Query"].fields[name].resolve = resolve  # type: ignore[attr-defined]  # it is an object
    changes = schema.type_map["Mutation"].fields  # type: ignore[attr-defined]  # the same
    changes["change"].resolve = lambda *_, text=None: {"id": "1", "name": text}
    changes["slowChange"].resolve = _slow_change
    changes["bug"].resolve = _bug
    return schema


SMALL = small()


def client(schema: GraphQLSchema = SMALL, *, viewer: Viewer = VIEWER, **options: Any) -> httpx.AsyncClient:
    """Return a client of an endpoint that takes every caller for `viewer`."""

    async def viewer_of(_: HTTPConnection) -> Viewer:
        return viewer

    options = {"reader": None, "viewer_of": viewer_of} | options
    return served(GraphQLApp(schema, **options))


def served(endpoint: GraphQLApp) -> httpx.AsyncClient:
    app = Starlette(routes=[Route("/graphql", endpoint)], middleware=[Middleware(Envelope, https=False)])
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://redress", headers={"Accept": GRAPHQL})


async def ask(client: httpx.AsyncClient, query: Any, accept: str = GRAPHQL, **members: Any) -> httpx.Response:
    content = orjson.dumps({"query": query, **members})
    return await client.post("/graphql", content=content, headers={"Content-Type": JSON, "Accept": accept})


def codes(answer: httpx.Response) -> list[str]:
    """Return the errors' codes; each error has the response's request id."""
    errors = answer.json()["errors"]
    assert {error["extensions"]["requestId"] for error in errors} == {answer.headers["x-request-id"]}
    return [error["extensions"]["code"] for error in errors]
