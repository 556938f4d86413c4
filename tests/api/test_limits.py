"""What a document may hold, what it costs, and what one principal may spend."""

import time
from typing import Any

import pytest
from graphql import OperationDefinitionNode, parse, validate

from server.api import bill, limits
from server.api.documents import Documents
from server.api.faults import Invalid
from server.api.limits import Limits
from server.api.prices import Pricing
from server.api.rates import Buckets, Rate
from server.api.transport import NEW_DOCUMENT
from server.kit.errors import Refusal
from tests.api.serving import SMALL, ask, client, codes

DEEP = "{ " + "thing { " * 11 + "id" + " }" * 12


def _chain(length: int, last: str, between: str = "...F{}") -> str:
    """Return fragments of which each spreads the next, after an operation that spreads the first."""
    fragments = [f"fragment F{n} on Thing {{ {between.replace('{}', str(n + 1))} }}" for n in range(length)]
    return "{ thing { ...F0 } } " + " ".join(fragments) + f" fragment F{length} on Thing {{ {last} }}"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (DEEP, None),
        (DEEP.replace("id", "thing { id }"), "DEPTH_LIMIT_EXCEEDED"),
        (_chain(20, "id"), None),
        (_chain(9, "id", "thing { ...F{} }"), None),
        (_chain(11, "id", "thing { ...F{} }"), "DEPTH_LIMIT_EXCEEDED"),
        (_chain(3, "id", "... { ... on Thing { ...F{} } }"), None),
        ("{ " + " ".join(f"a{n}: name" for n in range(30)) + " }", None),
        ("{ " + " ".join(f"a{n}: name" for n in range(31)) + " }", "ALIAS_LIMIT_EXCEEDED"),
        (_chain(4, "a: id", "...F{} ...F{}"), None),
        (_chain(5, "a: id", "...F{} ...F{}"), "ALIAS_LIMIT_EXCEEDED"),
        ("{ " + "name " * 31 + "}", "ALIAS_LIMIT_EXCEEDED"),
        ("{ name " + "@skip(if: true) @include(if: true) " * 26 + "}", "DIRECTIVE_LIMIT_EXCEEDED"),
        ("query ($a: Int @x) { name }" + " @x" * 60, "GRAPHQL_PARSE_FAILED"),
        ("{ " + "name, " * 999 + "}", "TOKEN_LIMIT_EXCEEDED"),
        ("#\n" * 1001 + "{ name }", "TOKEN_LIMIT_EXCEEDED"),
        ("{ name }" + " " * 51_200, "DOCUMENT_TOO_LARGE"),
        ("{ name } # " + "ё" * 25_600, "DOCUMENT_TOO_LARGE"),
        ("{ name(text: " + "[" * 400 + "]" * 400 + ") }", "DEPTH_LIMIT_EXCEEDED"),
        ("{ " + "... { " * 300 + "name" + " }" * 301, "DEPTH_LIMIT_EXCEEDED"),
        ("mutation { " + " ".join(f"c{n}: change {{ id }}" for n in range(10)) + " }", None),
        ("mutation { " + " ".join(f"c{n}: change {{ id }}" for n in range(11)) + " }", "MUTATION_LIMIT_EXCEEDED"),
        ("mutation { userSetPassword { id } }", None),
        ("mutation { a: userSetPassword { id } b: userSetPassword { id } }", "MUTATION_LIMIT_EXCEEDED"),
        (
            "mutation { userSetPassword { id } ...F } fragment F on Mutation { change { id } }",
            "MUTATION_LIMIT_EXCEEDED",
        ),
        ("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ things(first: 100) { totalCount } }", None),
        ("{ things(first: -1) { totalCount } }", "PAGE_SIZE_EXCEEDED"),
        ("{ things(last: 101) { nodes { id } } }", "PAGE_SIZE_EXCEEDED"),
        ("{ things(first: 1, last: 1) { nodes { id } } }", "PAGE_SIZE_EXCEEDED"),
        ("{ things(first: 9999999999) { nodes { id } } }", "GRAPHQL_VALIDATION_FAILED"),
    ],
)
def test_documents_within_and_beyond_the_limits(document: str, code: str | None) -> None:
    documents = Documents(SMALL, Limits())
    if code is None:
        documents.read(document)
        return
    with pytest.raises(Invalid) as refused:
        documents.read(document)
    assert {(error.extensions or {})["code"] for error in refused.value.errors} == {code}
    assert documents.kept(document) is None


PRICES: list[tuple[str, dict[str, Any], int]] = [
    ("{ name }", {}, 0),
    ("{ thing { id name } }", {}, 1),
    ("{ thing { thing { id } } }", {}, 2),
    ("{ few { id thing { id } } }", {}, 10),
    ("{ things { nodes { id } } }", {}, 2 + 20),
    ("{ things { edges { cursor node { id } } pageInfo { hasNextPage } } }", {}, 2 + 20),
    ("{ things { totalCount } }", {}, 2 + 5),
    ("{ things(first: 0) { nodes { id } } }", {}, 2),
    ("{ things(first: null, last: 7) { nodes { id } } }", {}, 2 + 7),
    ("query ($n: Int) { things(first: $n) { nodes { id } } }", {"n": 50}, 2 + 50),
    ("query ($n: Int) { things(first: $n) { nodes { id } } }", {"n": None}, 2 + 20),
    ("query ($n: Int) { things(last: $n) { nodes { id } } }", {}, 2 + 20),
    ("{ things(first: 10) { nodes { things(first: 10) { nodes { id } } } } }", {}, 2 + 10 * (1 + 2 + 10)),
    (
        "query ($a: Int, $b: Int) { things(first: $a) { nodes { things(last: $b) { nodes { thing { id } } } } } }",
        {"a": 3, "b": 4},
        2 + 3 * (1 + 2 + 4 * 2),
    ),
    ("{ nodes(ids: [1, 2, 3]) { id thing { id } } }", {}, 6),
    ("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ["1", "2"]}, 2),
    ("query ($id: ID!) { nodes(ids: [$id, $id]) { id } }", {"id": "1"}, 2),
    ("{ things(first: 2) { ...P } } fragment P on ThingConnection { totalCount nodes { id } }", {}, 2 + 5 + 2),
    ("{ things(first: 2) { ... { nodes { ... on Thing { thing { id } } } } } }", {}, 2 + 2 * 2),
    ("mutation { change { thing { id } } }", {}, 10 + 1),
    ("{ __schema { types { name fields { name } } } name }", {}, 100),
    (_chain(22, "thing { id }", "...F{} ...F{}"), {}, 1 + 2**22),
    (
        """query ($n: Int) { things(first: $n) { nodes { ...A } } } fragment A on Thing { ...B ...B }
        fragment B on Thing { things(first: $n) { nodes { id } } }""",
        {"n": 5},
        2 + 5 * (1 + 2 * (2 + 5)),
    ),
]


@pytest.mark.parametrize(("document", "variables", "price"), PRICES)
def test_prices(document: str, variables: dict[str, Any], price: int) -> None:
    node = parse(document)
    assert validate(SMALL, node) == []
    operation = node.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    assert Pricing(SMALL, node).operation(operation).of(variables) == price


def test_a_page_told_by_a_variable_has_the_same_limit() -> None:
    documents = Documents(SMALL, Limits())
    operation = documents.read("query ($n: Int) { things(first: $n) { nodes { id } } }").operation(None)
    for size in (-1, 101):
        with pytest.raises(Invalid, match="from 0 to 100"):
            operation.cost({"n": size})


def test_a_refusal_names_what_would_fit() -> None:
    text = "{ things(first: 100) { nodes { things(first: 100) { nodes { thing { id } few { id } } } } } }"
    operation = Documents(SMALL, Limits()).read(text).operation(None)
    with pytest.raises(Invalid) as refused:
        operation.cost({})
    told = refused.value.errors[0]
    assert told.extensions == {
        "code": "COST_LIMIT_EXCEEDED",
        "cost": 2 + 100 * (1 + 2 + 100 * 7),
        "limit": 20_000,
        "path": "things",
        "first": 28,
    }
    assert "With `first: 28`, `things` would fit." in told.message
    Documents(SMALL, Limits()).read(text.replace("things(first: 100)", "things(first: 28)", 1)).operation(None).cost({})


def test_a_refusal_without_a_page_to_shorten() -> None:
    text = "{ " + " ".join(f"a{n}: thing {{ id }}" for n in range(5)) + " }"
    operation = Documents(SMALL, Limits(cost=4)).read(text).operation(None)
    with pytest.raises(Invalid, match=r"costs 5; at most 4 is allowed\. Ask for fewer"):
        operation.cost({})


def test_a_bill_is_bounded() -> None:
    text = _chain(22, "things { nodes { id } }", "...F{} ...F{}")
    node = parse(text)
    operation = node.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    started = time.process_time()
    found = bill.lines(SMALL, node, operation, {})
    assert time.process_time() - started < 1  # spread out it would take seconds
    assert [line.path for line in found] == ["thing", "thing.things"]


def test_kept_documents_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.api.documents._MOST_KEPT", 3)
    documents = Documents(SMALL, Limits())
    texts = [f"{{ a{n}: name }}" for n in range(4)]
    for text in texts[:3]:
        documents.read(text)
    assert documents.kept(texts[0])
    documents.read(texts[3])
    assert [bool(documents.kept(text)) for text in texts] == [True, False, True, True]
    monkeypatch.setattr("server.api.documents._MOST_CHARACTERS", 60)
    long = "{ name } #" + "x" * 45
    documents.read(long)
    assert documents.kept(long)
    assert not any(documents.kept(text) for text in texts)


def test_a_bucket_leaks() -> None:
    now = 0.0
    buckets = Buckets(Rate(limit=100, restored=10), clock=lambda: now)
    assert [buckets.take("a", 40), buckets.take("a", 40), buckets.take("b", 100)] == [60, 20, 0]
    with pytest.raises(Refusal) as refused:
        buckets.take("a", 45)
    assert refused.value.problems[0].details == {"retry_after": 3}
    now = 3.0
    assert buckets.take("a", 45) == 5
    now = 1000.0
    assert buckets.take("a", 1) == 99


def test_full_buckets_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.api.rates._MOST_KEPT", 10)
    now = 0.0
    buckets = Buckets(Rate(limit=100, restored=10), clock=lambda: now)
    for n in range(10):
        buckets.take(str(n), 50)
    now = 10.0
    for n in range(10, 30):
        buckets.take(str(n), 50)
    assert len(buckets._spent) <= 11  # noqa: SLF001 - what is forgotten shows nowhere else


async def test_who_spends_too_much_waits() -> None:
    async with client(rate=Rate(limit=NEW_DOCUMENT + 3 * 35, restored=1)) as api:
        query = "{ few { thing { id } few { id } } }"
        answers = [await ask(api, query) for _ in range(5)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
        last = answers[-1]
        assert codes(last) == ["RATE_LIMITED"]
        wait = last.json()["errors"][0]["extensions"]["retryAfter"]
        assert last.headers["retry-after"] == str(wait)
        assert 30 <= wait <= 35
        assert (await ask(api, "{ new: name }")).status_code == 429


def test_the_analysis_is_linear() -> None:
    started = time.process_time()
    for last in ("a: id", "thing { id }"):
        limits.in_order(limits.fragments_of(parse(_chain(60, last, "...F{} ...F{}"))))
        with pytest.raises(Invalid):
            limits.check(parse(_chain(60, last, "thing { ...F{} } ...F{}")), Limits())
    assert time.process_time() - started < 2  # spread out it would never end
