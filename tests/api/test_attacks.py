"""What attackers send: each is answered fast, small and coded, and nothing unforeseen is ever a 5xx."""

import asyncio
import string
import time
from collections.abc import AsyncIterator, Iterator
from functools import cache, partial
from typing import Any, Protocol

import httpx
import orjson
import pytest
from graphql import GraphQLSchema, get_introspection_query
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.types import Message

from server import app
from server.accounts.rules import Viewer
from server.api import schema
from server.api.transport import GraphQLApp
from server.settings import Settings
from tests.api.conftest import Call, token_of
from tests.api.serving import GRAPHQL, JSON, VIEWER, ask, client, codes

SHORT = 0.1  # seconds that a refusal may take
BLOWUP = "{ ...F0 } " + " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(22))


@cache
def core() -> GraphQLSchema:
    return schema.core(schema.build())


@pytest.fixture
async def api() -> AsyncIterator[httpx.AsyncClient]:
    """Return a client of the real schema, which no document here gets to read from."""
    async with client(core()) as given:
        yield given


@pytest.fixture
async def service(rollback: None) -> AsyncIterator[httpx.AsyncClient]:  # noqa: ARG001 - the order matters
    """Return a client of the whole service, which knows nobody."""
    transport = httpx.ASGITransport(app.build(Settings(), "postgresql://"))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as given:
        yield given


def _nested(times: int, inner: str = "id") -> str:
    return "partner { claims { nodes { " * times + inner + " } } }" * times


ATTACKS = {
    "depth": ("{ claims { nodes { " + _nested(4) + " } } }", "DEPTH_LIMIT_EXCEEDED"),
    "depth by fragments": (
        """{ claims { nodes { ...A } } } fragment A on Claim { partner { claims { nodes { ...B } } } }
        fragment B on Claim { partner { claims { nodes { ...C } } } }
        fragment C on Claim { partner { claims { nodes { partner { id } } } } }""",
        "DEPTH_LIMIT_EXCEEDED",
    ),
    "doubling fragments at depth": (
        BLOWUP + " fragment F22 on Query { " + "viewer { " * 12 + "id" + " }" * 13,
        "DEPTH_LIMIT_EXCEEDED",
    ),
    "doubling fragments of aliases": (BLOWUP + " fragment F22 on Query { a: __typename }", "ALIAS_LIMIT_EXCEEDED"),
    "doubling fragments of cost": (
        BLOWUP + " fragment F22 on Query { claims(first: 100) { nodes { id } } }",
        "COST_LIMIT_EXCEEDED",
    ),
    "circular fragments": (
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        "GRAPHQL_VALIDATION_FAILED",
    ),
    "a fragment in itself": ("{ ...A } fragment A on Query { ...A viewer { id } }", "GRAPHQL_VALIDATION_FAILED"),
    "aliases": ("{ " + " ".join(f"a{n}: __typename" for n in range(300)) + " }", "ALIAS_LIMIT_EXCEEDED"),
    "one field again and again": ("{ " + "__typename " * 990 + "}", "ALIAS_LIMIT_EXCEEDED"),
    "fields": ("{ " + "__typename " * 2_000 + "}", "TOKEN_LIMIT_EXCEEDED"),
    "unknown fields": ("{ " + " ".join(f"f{n}" for n in range(990)) + " }", "GRAPHQL_VALIDATION_FAILED"),
    "directives": ("{ __typename " + "@a" * 495 + " }", "DIRECTIVE_LIMIT_EXCEEDED"),
    "many to compare": (
        "{ " + " ".join(f"... on Query {{ claim(id: {n}) {{ id }} }}" for n in range(70)) + " }",
        "ALIAS_LIMIT_EXCEEDED",
    ),
    "cost": (
        "{ claims(first: 100) { nodes { participants(first: 100) { nodes { partner { id } } } } } }",
        "COST_LIMIT_EXCEEDED",
    ),
    "pages": ("{ claims(first: 1000000) { nodes { id } } }", "PAGE_SIZE_EXCEEDED"),
    "mutations": (
        "mutation { "
        + " ".join(f'm{n}: claimArchive(input: {{id: "", expectedVersion: 1}}) {{ isReplay }}' for n in range(11))
        + " }",
        "MUTATION_LIMIT_EXCEEDED",
    ),
    "passwords by aliases": (
        "mutation { "
        + " ".join(
            f'p{n}: userSetPassword(input: {{id: "", expectedVersion: 1, password: "{n}"}}) {{ isReplay }}'
            for n in range(3)
        )
        + " }",
        "MUTATION_LIMIT_EXCEEDED",
    ),
    "introspection in circles": (
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
        "GRAPHQL_VALIDATION_FAILED",
    ),
    "introspection in fragments": (
        "{ __schema { types { ...F0 } } } "
        + " ".join(f"fragment F{n} on __Type {{ ofType {{ ...F{n + 1} }} ...F{n + 1} }}" for n in range(22))
        + " fragment F22 on __Type { fields { type { fields { type { fields { name } } } } } }",
        "GRAPHQL_VALIDATION_FAILED",
    ),
    "lists in lists": ("{ nodes(ids: " + "[" * 300 + "]" * 300 + ") { id } }", "DEPTH_LIMIT_EXCEEDED"),
    "blocks in blocks": ("{ " + "... {" * 240 + "__typename" + "}" * 241, "DEPTH_LIMIT_EXCEEDED"),
    "suggestions": ("{ claim(idd: 1) { titel } partnr { nam } }", "GRAPHQL_VALIDATION_FAILED"),
    "an open string": ('{ claim(id: "' + "a" * 40_000, "GRAPHQL_PARSE_FAILED"),
    "a null character": ('{ claim(id: "\\u0000") { id } }', "BAD_USER_INPUT"),
}


@pytest.mark.parametrize(("document", "code"), ATTACKS.values(), ids=ATTACKS)
async def test_hostile_documents(api: httpx.AsyncClient, document: str, code: str) -> None:
    took = []
    for _ in range(3):  # the least of a busy machine's figures
        started = time.process_time()
        answer = await ask(api, document)
        took.append(time.process_time() - started)
    assert min(took) < SHORT
    assert (answer.status_code, set(codes(answer))) == (400, {code})
    assert len(answer.json()["errors"]) <= 10
    assert len(answer.content) < 10_000
    assert "mean" not in answer.text


async def test_doubling_fragments_are_answered_as_what_they_say(call: Call) -> None:
    token = await token_of(staff_role="AGENT", name="Anna")
    assert await call("{ viewer { name } }", token=token) == {"viewer": {"name": "Anna"}}
    started = time.process_time()
    answer = await call(BLOWUP + " fragment F22 on Query { __typename viewer { id: name } }", token=token, whole=True)
    assert time.process_time() - started < 5 * SHORT  # spread out it would take seconds
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["ALIAS_LIMIT_EXCEEDED"]
    answer = await call(BLOWUP + " fragment F22 on Query { __typename }", token=token)
    assert time.process_time() - started < 5 * SHORT
    assert answer == {"__typename": "Query"}


async def test_introspection_is_for_whoever_is_known(api: httpx.AsyncClient) -> None:
    answer = await ask(api, get_introspection_query(input_value_deprecation=True))
    assert answer.status_code == 200
    assert answer.json()["extensions"]["cost"]["requested"] == 100
    assert len(answer.json()["data"]["__schema"]["types"]) > 100


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer rdr_none"}, {"Cookie": "redress=x"}])
async def test_strangers_see_nothing(service: httpx.AsyncClient, headers: dict[str, str]) -> None:
    for query in ("{ __typename }", "{ __schema { types { name } } }", "{"):
        answer = await service.post("/graphql", json={"query": query}, headers=headers)
        assert answer.status_code in {401, 403}
        assert "data" not in answer.json()


TEXTS = st.text(st.characters(codec="utf-8"))
JSON_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers(-(2**63), 2**64 - 1) | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=20,
)
MEMBERS = st.dictionaries(
    st.sampled_from(["query", "variables", "operationName", "extensions", "id"]), JSON_VALUES, max_size=4
)
WORDS = st.lists(
    st.sampled_from([*'{}[]()!:$@=|&#,"\\', "...", "query", "mutation", "fragment F on Claim", "claims", "nodes", "id"])
    | st.text(string.printable, max_size=3),
    max_size=60,
)
QUIET = settings(max_examples=100, deadline=None)


class Post(Protocol):
    """Posts a body and returns the answer's status."""

    def __call__(self, body: bytes, content_type: bytes = ..., accept: bytes = ...) -> int: ...


@pytest.fixture(scope="module")
def status_of() -> Iterator[Post]:
    """Yield what calls the endpoint on a loop of its own: hypothesis calls tests that are not coroutines."""
    endpoint = GraphQLApp(core(), None, viewer_of=_anybody)
    with asyncio.Runner() as runner:

        def post(body: bytes, content_type: bytes = JSON.encode(), accept: bytes = GRAPHQL.encode()) -> int:
            headers = [(b"content-type", content_type), (b"accept", accept)]
            scope = {"type": "http", "method": "POST", "path": "/graphql", "headers": headers}
            sent: list[Any] = []
            runner.run(endpoint(scope, partial(_received, body), partial(_sent, sent)))
            return int(sent[0]["status"])

        yield post


async def _anybody(_: object) -> Viewer:
    return VIEWER


async def _received(body: bytes) -> Message:
    return {"type": "http.request", "body": body}


async def _sent(sent: list[Any], message: Message) -> None:
    sent.append(message)


@QUIET
@given(st.binary(max_size=200), st.sampled_from([GRAPHQL.encode(), JSON.encode()]))
def test_any_bytes(status_of: Post, body: bytes, accept: bytes) -> None:
    assert status_of(body, accept=accept) == 400


@QUIET
@given(MEMBERS)
def test_any_members(status_of: Post, members: dict[str, Any]) -> None:
    assert status_of(orjson.dumps(members)) == 400


@QUIET
@given(WORDS)
def test_any_words(status_of: Post, words: list[str]) -> None:
    assert status_of(orjson.dumps({"query": " ".join(words)})) in {200, 400}


@QUIET
@given(st.binary(max_size=40), st.binary(max_size=40))
def test_any_headers(status_of: Post, content_type: bytes, accept: bytes) -> None:
    assert status_of(b'{"query": "{ __typename }"}', content_type, accept) in {200, 406, 415}


@QUIET
@given(JSON_VALUES)
def test_any_variable(status_of: Post, value: Any) -> None:
    query = "query ($where: ClaimWhereInput, $first: Int) { claims(where: $where, first: $first) { totalCount } }"
    body = orjson.dumps({"query": query, "variables": {"where": {"title": value}, "first": 1000}})
    assert status_of(body) == 400
