"""GraphQL over HTTP: media, methods, bodies, and which status each outcome has."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import orjson
import pytest

from server.api import negotiation
from server.api.context import Rejected
from server.api.parameters import MOST_BYTES
from tests.api.serving import GRAPHQL, JSON, SMALL, ask, client, codes
from tests.make import accounts as make

GOOD = b'{"query": "{ name }"}'


@pytest.fixture
async def api() -> AsyncIterator[httpx.AsyncClient]:
    async with client() as given:
        yield given


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (JSON, JSON),
        (GRAPHQL, GRAPHQL),
        (f"{GRAPHQL}; charset=utf-8, {JSON}; charset=UTF-8", GRAPHQL),
        (f"{JSON}, {GRAPHQL}", GRAPHQL),
        (f"{JSON}, {GRAPHQL};q=0.9", JSON),
        (f"{GRAPHQL};q=0.5, */*;q=0.1", GRAPHQL),
        (f"{JSON};q=0, */*", GRAPHQL),
        ("APPLICATION/JSON", JSON),
        ("text/html, */*;q=0.8", JSON),
        ("text/html", None),
        (f"{JSON};q=0", None),
        (f"{JSON};q=nan", None),
        (f"{GRAPHQL};q=0", None),
        (f"{JSON}; charset=utf-16", None),
        (";;,,=", None),
    ],
)
def test_the_media_that_an_accept_header_wants(accept: str, media: str | None) -> None:
    found = negotiation.answer_media(accept.encode())
    assert found == (media.encode() if media else None)


@pytest.mark.parametrize(
    ("content_type", "is_json"),
    [
        ("application/json", True),
        ("application/json; charset=utf-8", True),
        ('Application/JSON;charset="UTF-8"', True),
        ("application/json; charset=latin-1", False),
        ("application/json, text/plain", False),
        ("application/graphql", False),
        ("multipart/form-data; boundary=x", False),
        ("", False),
    ],
)
def test_which_content_types_are_json(content_type: str, is_json: bool) -> None:  # noqa: FBT001 - a table's column
    assert negotiation.is_json(content_type.encode()) is is_json


async def test_a_good_request(api: httpx.AsyncClient) -> None:
    answer = await ask(api, "{ name }")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == f"{GRAPHQL}; charset=utf-8"
    assert answer.json()["data"] == {"name": None}
    assert "errors" not in answer.json()
    cost = answer.json()["extensions"].pop("cost")
    assert 999_900 <= cost.pop("available") < 1_000_000
    assert cost == {"requested": 0, "limit": 1_000_000, "restoreRate": 20_000}
    assert answer.json().keys() == {"data", "extensions"}
    plain = await ask(api, "{ name }", accept="*/*")
    assert plain.headers["content-type"] == f"{JSON}; charset=utf-8"


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
async def test_only_post_is_allowed(api: httpx.AsyncClient, method: str) -> None:
    answer = await api.request(method, "/graphql", params={"query": "{ name }"})
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize(
    "content_type",
    [None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/graphql"],
)
async def test_only_json_is_taken(api: httpx.AsyncClient, content_type: str | None) -> None:
    headers = {"Content-Type": content_type} if content_type else {}
    answer = await api.post("/graphql", content=GOOD, headers=headers)
    assert (answer.status_code, codes(answer)) == (415, ["UNSUPPORTED_MEDIA_TYPE"])


async def test_compressed_bodies_are_not_taken(api: httpx.AsyncClient) -> None:
    headers = {"Content-Type": JSON, "Content-Encoding": "gzip"}
    answer = await api.post("/graphql", content=GOOD, headers=headers)
    assert (answer.status_code, codes(answer)) == (415, ["UNSUPPORTED_ENCODING"])


async def test_who_reads_neither_media_is_told_in_json(api: httpx.AsyncClient) -> None:
    answer = await ask(api, "{ name }", accept="text/html")
    assert (answer.status_code, codes(answer)) == (406, ["NOT_ACCEPTABLE"])
    assert answer.headers["content-type"] == f"{JSON}; charset=utf-8"


MALFORMED = {
    "nothing": b"",
    "not JSON": b"{",
    "not UTF-8": b'{"query": "\xff\xfe"}',
    "half a surrogate": b'{"query": "{ name }", "variables": {"text": "\\ud800"}}',
    "a batch": b"[" + GOOD + b"]",
    "an empty batch": b"[]",
    "a string": b'"{ name }"',
    "null": b"null",
    "no query": b"{}",
    "a null query": b'{"query": null}',
    "a query of numbers": b'{"query": 1}',
    "variables in a list": b'{"query": "{ name }", "variables": []}',
    "variables in a string": b'{"query": "{ name }", "variables": "{}"}',
    "an operation's number": b'{"query": "{ name }", "operationName": 1}',
    "extensions in a list": b'{"query": "{ name }", "extensions": [1]}',
    "not a number": b'{"query": "{ name }", "variables": {"number": NaN}}',
    "endless": b'{"query": "{ name }", "variables": {"number": Infinity}}',
    "deep": b'{"query": "{ name }", "variables": {"a": ' + b"[" * 50_000 + b"]" * 50_000 + b"}}",
    "deeper than allowed": b'{"query": "{ name }", "variables": {"a": ' + b'{"a":' * 40 + b"1" + b"}" * 40 + b"}}",
    "a null character": b'{"query": "query ($t: String) { name(text: $t) }", "variables": {"t": "a\\u0000"}}',
    "a hidden null character": b'{"query": "{ name }", "variables": {"t": [{"\\u0000": 1}]}}',
}


@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED)
async def test_malformed_bodies(api: httpx.AsyncClient, body: bytes, accept: str) -> None:
    answer = await api.post("/graphql", content=body, headers={"Content-Type": JSON, "Accept": accept})
    assert answer.status_code == 400
    assert set(codes(answer)) <= {"BAD_JSON", "BAD_USER_INPUT", "DEPTH_LIMIT_EXCEEDED"}
    assert "data" not in answer.json()


async def test_odd_but_sound_bodies(api: httpx.AsyncClient) -> None:
    odd = (
        b'{"query": 1, "query": "{ name }", "variables": null, "operationName": null, "extensions": {}, "more": [[1]]}'
    )
    answer = await api.post("/graphql", content=odd, headers={"Content-Type": JSON})
    assert answer.status_code == 200
    twice = b'{"query": "{ name }", "variables": {"t": "\\\\u0000"}, "operationName": ""}'
    assert (await api.post("/graphql", content=twice, headers={"Content-Type": JSON})).status_code == 200


@pytest.mark.parametrize("announced", [True, False])
async def test_a_body_has_a_limit(announced: bool) -> None:  # noqa: FBT001 - a table's column
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(1000):
            sent += 16_384
            yield b" " * 16_384

    headers = {"Content-Type": JSON} | ({"Content-Length": str(10**30)} if announced else {})
    async with client(SMALL, viewer=make.agent()) as api:
        answer = await api.post("/graphql", content=endless(), headers=headers)
    assert (answer.status_code, codes(answer)) == (413, ["BODY_TOO_LARGE"])
    assert sent <= MOST_BYTES + 2 * 16_384


@pytest.mark.parametrize(
    ("query", "members", "code"),
    [
        ("{", {}, "GRAPHQL_PARSE_FAILED"),
        ("", {}, "GRAPHQL_PARSE_FAILED"),
        ("{ nome }", {}, "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { name }", {}, "GRAPHQL_VALIDATION_FAILED"),
        ("query A { name } query B { name }", {}, "BAD_USER_INPUT"),
        ("query A { name }", {"operationName": "B"}, "BAD_USER_INPUT"),
        ("query ($n: Int!) { name(number: $n) }", {}, "BAD_USER_INPUT"),
        ("query ($n: Int) { name(number: $n) }", {"variables": {"n": 10**18}}, "BAD_USER_INPUT"),
        ("query ($n: Int) { name(number: $n) }", {"variables": {"n": "1"}}, "BAD_USER_INPUT"),
        ('{ name(text: "\\u0000") }', {}, "BAD_USER_INPUT"),
        ("{ things(first: 101) { totalCount } }", {}, "PAGE_SIZE_EXCEEDED"),
    ],
)
async def test_refused_documents(api: httpx.AsyncClient, query: str, members: dict[str, Any], code: str) -> None:
    """GraphQL's own media tells by the status; plain JSON is 200, as clients that read only it expect."""
    modern, legacy = await ask(api, query, **members), await ask(api, query, accept=JSON, **members)
    assert (modern.status_code, legacy.status_code) == (400, 200)
    for answer in (modern, legacy):
        assert set(codes(answer)) == {code}
        assert "data" not in answer.json()


async def test_huge_numbers_are_bad_input(api: httpx.AsyncClient) -> None:
    body = b'{"query": "query ($n: Int) { name(number: $n) }", "variables": {"n": %b}}' % (b"9" * 400)
    answer = await api.post("/graphql", content=body, headers={"Content-Type": JSON})
    assert (answer.status_code, set(codes(answer))) <= (400, {"BAD_JSON", "BAD_USER_INPUT"})


async def test_at_most_ten_errors_without_suggestions(api: httpx.AsyncClient) -> None:
    answer = await ask(api, "{ " + " ".join(f"nam{n}" for n in range(100)) + " }")
    assert codes(answer) == ["GRAPHQL_VALIDATION_FAILED"] * 10
    wrong = ["{ nam }", "{ thing { nam } }", "{ name(txt: 1) }", "{ ... on Thin { id } }", "{ name @skp }"]
    for query in wrong:
        told = await ask(api, query)
        assert told.status_code == 400
        assert "mean" not in told.text


async def test_an_operation_is_chosen_by_name(api: httpx.AsyncClient) -> None:
    query = "query A { a: name } query B { b: name }"
    assert (await ask(api, query, operationName="B")).json()["data"] == {"b": None}


@pytest.mark.parametrize("method", ["POST", "GET"])
async def test_strangers_are_refused_first(method: str) -> None:
    async def stranger(_: object) -> None:
        raise Rejected(401, "UNAUTHENTICATED", "Sign in.", {"WWW-Authenticate": "Bearer"})

    async with client(SMALL, viewer_of=stranger) as api:
        answer = await api.request(method, "/graphql", content=b"{ no json")
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert answer.headers["content-type"] == f"{GRAPHQL}; charset=utf-8"
    assert codes(answer) == ["UNAUTHENTICATED"]


async def test_the_path_of_a_cost_on_request(api: httpx.AsyncClient) -> None:
    things = "things(first: $n) { totalCount nodes { id things(first: 3) { nodes { id } } } }"
    query = f"query ($n: Int) {{ {things} thing {{ id }} }}"
    content = orjson.dumps({"query": query, "variables": {"n": 10}})
    answer = await api.post("/graphql", content=content, headers={"Content-Type": JSON, "GraphQL-Cost-Debug": "1"})
    assert answer.json()["extensions"]["cost"]["requested"] == 2 + 5 + 10 * (1 + 2 + 3 * 1) + 1
    paths = {"things": 67, "thing": 1, "things.nodes.things": 50}
    assert answer.json()["extensions"]["cost"]["paths"] == paths


@pytest.mark.parametrize(
    ("given", "taken"), [("trace-0123.4567_AB", True), ("short", False), ("x" * 65, False), ("a b c d e f", False)]
)
async def test_a_request_keeps_the_id_it_came_with(api: httpx.AsyncClient, given: str, taken: bool) -> None:  # noqa: FBT001 - a table's column
    answer = await api.post("/graphql", content=b"", headers={"Content-Type": JSON, "X-Request-Id": given})
    assert (answer.headers["x-request-id"] == given) is taken
    assert codes(answer) == ["BAD_JSON"]
