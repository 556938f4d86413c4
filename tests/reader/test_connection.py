"""Connections: which of their fields are asked decides the SQL; every mix of them tells the same list."""

from itertools import combinations
from typing import Any

import pytest

from server.reader import connection
from tests.make import claims, partners
from tests.reader.conftest import Asking
from tests.reader.world import key

PARTS: dict[str, dict[str, Any]] = {
    "nodes { id }": {"nodes": [{"id": key("clm", 2)}, {"id": key("clm", 1)}]},
    "edges { node { id } }": {"edges": [{"node": {"id": key("clm", 2)}}, {"node": {"id": key("clm", 1)}}]},
    "pageInfo { hasNextPage hasPreviousPage }": {"pageInfo": {"hasNextPage": True, "hasPreviousPage": False}},
    "totalCount totalCountPrecision": {"totalCount": 3, "totalCountPrecision": "EXACT"},
    "__typename": {"__typename": "ClaimConnection"},
}
MIXES = [mix for size in (1, 2, 3, 5) for mix in combinations(PARTS, size)]
pytestmark = pytest.mark.usefixtures("rows")


@pytest.fixture
async def rows(ask: Asking) -> None:  # noqa: ARG001 - its transaction holds the rows
    partner = await partners.partner(id=key("ptn", 1))
    for at in range(3):
        await claims.claim(id=key("clm", at), partner_id=partner.id, number=f"2026-00000{at}")
    for at in range(2):
        await claims.participant(id=key("par", at), claim_id=key("clm", at), partner_id=partner.id)


@pytest.mark.parametrize("mix", MIXES)
async def test_each_mix_tells_the_same_list(ask: Asking, mix: tuple[str, ...]) -> None:
    order = "orderBy: [{field: NUMBER, direction: DESC}]"
    expected: dict[str, Any] = {}
    for part in mix:
        expected |= PARTS[part]
    assert await ask(f"{{ claims(first: 2, {order}) {{ {' '.join(mix)} }} }}") == {"claims": expected}


@pytest.mark.parametrize("mix", MIXES)
async def test_a_last_page_is_told_in_the_lists_order(ask: Asking, mix: tuple[str, ...]) -> None:
    order = "orderBy: [{field: NUMBER, direction: ASC}]"
    info = {"pageInfo": {"hasNextPage": False, "hasPreviousPage": True}}
    expected: dict[str, Any] = {}
    for part in mix:
        told = PARTS[part]
        expected |= info if "pageInfo" in told else {name: _turned(value) for name, value in told.items()}
    assert await ask(f"{{ claims(last: 2, {order}) {{ {' '.join(mix)} }} }}") == {"claims": expected}


def _turned(value: Any) -> Any:
    return value[::-1] if isinstance(value, list) else value


async def test_the_same_list_may_be_asked_twice(ask: Asking) -> None:
    found = await ask(
        """{ claims(first: 1) { a: nodes { id } b: nodes { number } c: edges { cursor } d: edges { node { id } }
        e: pageInfo { endCursor } f: pageInfo { startCursor } g: totalCount h: totalCount } }"""
    )
    page = found["claims"]
    assert page["a"] == [{"id": key("clm", 2)}]
    assert page["b"] == [{"number": "2026-000002"}]
    assert page["d"] == [{"node": {"id": key("clm", 2)}}]
    assert page["c"][0]["cursor"] == page["e"]["endCursor"] == page["f"]["startCursor"]
    assert page["g"] == page["h"] == 3


async def test_an_empty_page(ask: Asking) -> None:
    for page in ("first: 0", "last: 0"):
        found = await ask(
            f"{{ claims({page}) {{ nodes {{ id }} edges {{ cursor }} pageInfo {{ startCursor endCursor }} }} }}"
        )
        assert found["claims"] == {"nodes": [], "edges": [], "pageInfo": {"startCursor": None, "endCursor": None}}


async def test_nested_lists_are_of_their_own_row(ask: Asking) -> None:
    found = await ask("{ claims { nodes { id participants { nodes { claim { id } } totalCount } } } }")
    for node in found["claims"]["nodes"]:
        assert all(each["claim"]["id"] == node["id"] for each in node["participants"]["nodes"])
    assert [node["participants"]["totalCount"] for node in found["claims"]["nodes"]] == [0, 1, 1]


async def test_lists_below_nodes_and_edges_and_unions(ask: Asking) -> None:
    lists = "participants { nodes { id claim { participants { edges { node { id } } totalCount } } } }"
    ids = [key("clm", 1), key("ptn", 1)]
    of_partner = f"claims(last: 1) {{ edges {{ node {{ {lists} }} }} }}"
    inner = f"... on Claim {{ {lists} }} ... on Partner {{ {of_partner} }}"
    found = await ask(f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ {inner} }} }}", ids=ids)
    (first, second) = found["nodes"]
    assert first["participants"]["nodes"][0]["claim"]["participants"] == {
        "edges": [{"node": {"id": key("par", 1)}}],
        "totalCount": 1,
    }
    assert [each["node"]["participants"]["nodes"][0]["id"] for each in second["claims"]["edges"]] == [key("par", 0)]


async def test_counting_ends_somewhere(ask: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "COUNT_LIMIT", 2)
    counts = {
        "totalCount": 'least("$total"."$count", 2)',
        "totalCountPrecision": "CASE WHEN \"$total\".\"$count\" > 2 THEN 'AT_LEAST' ELSE 'EXACT' END",
    }
    monkeypatch.setattr(connection, "COUNTS", counts)
    asked = "totalCount totalCountPrecision"
    where = f'(where: {{id: {{neq: "{key("clm", 1)}"}}}})'
    found = await ask(f"{{ all: claims {{ {asked} }} two: claims{where} {{ {asked} }} }}")
    assert found["all"] == {"totalCount": 2, "totalCountPrecision": "AT_LEAST"}
    assert found["two"] == {"totalCount": 2, "totalCountPrecision": "EXACT"}
