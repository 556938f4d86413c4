"""Walking a list page by page, forward and backward, tells every row once, in the list's order."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.make import claims, partners
from tests.reader.conftest import Asking

COUNT = 23
DAY = datetime(2026, 1, 1, tzinfo=UTC)
FIELDS = {
    "CREATED_AT": "createdAt",
    "UPDATED_AT": "updatedAt",
    "NUMBER": "number",
    "TITLE": "title",
    "STATUS": "status",
    "REGISTERED_AT": "registeredAt",
    "CLOSED_AT": "closedAt",
    "REOPEN_COUNT": "reopenCount",
    "RATING": "rating",
}
Order = list[tuple[str, str]]
SINGLE: list[Order] = [[(field, direction)] for field in FIELDS for direction in ("ASC", "DESC")]
MIXED: list[Order] = [
    [],
    [("STATUS", "ASC"), ("TITLE", "ASC")],
    [("STATUS", "DESC"), ("TITLE", "ASC"), ("REOPEN_COUNT", "DESC")],
    [("CLOSED_AT", "ASC"), ("RATING", "DESC"), ("TITLE", "ASC"), ("STATUS", "DESC")],
    [("RATING", "DESC"), ("RATING", "ASC"), ("CLOSED_AT", "DESC")],
]
PAGE = """query($o: [ClaimOrderInput!], $f: Int, $a: String, $l: Int, $b: String) {
    claims(orderBy: $o, first: $f, after: $a, last: $l, before: $b) {
        nodes { number } edges { cursor } totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
}"""


def told(order: Order) -> list[dict[str, str]] | None:
    return [{"field": field, "direction": direction} for field, direction in order] or None


@pytest.fixture
async def numbers(ask: Asking) -> list[str]:  # noqa: ARG001 - its transaction holds the rows
    """Insert claims with many equal and absent sort keys; return their numbers."""
    partner = await partners.partner()
    rows = [await _claim(at, partner.id) for at in range(COUNT)]
    return [row.number for row in rows]


async def _claim(at: int, partner_id: str) -> Any:
    closed = at % 3 == 0
    return await claims.claim(
        partner_id=partner_id,
        title=("Б", "а", "a", "%'\\")[at % 4],
        status="SATISFIED" if closed else "REGISTERED",
        closed_at=DAY + timedelta(microseconds=at // 9) if closed else None,
        registered_at=DAY + timedelta(days=at // 5),
        rating=at % 4 or None,
        reopen_count=at % 2,
    )


async def walked(ask: Asking, order: Order, size: int, *, backward: bool) -> list[list[str]]:
    """Return the pages in the order of the list."""
    pages: list[list[str]] = []
    cursor = None
    while True:
        asked: dict[str, Any] = {"l": size, "b": cursor} if backward else {"f": size, "a": cursor}
        page = (await ask(PAGE, o=told(order), **asked))["claims"]
        info = page["pageInfo"]
        found = [node["number"] for node in page["nodes"]]
        assert page["totalCount"] == COUNT
        assert [info["startCursor"], info["endCursor"]] == [page["edges"][at]["cursor"] for at in (0, -1)]
        assert info["hasNextPage" if backward else "hasPreviousPage"] is (cursor is not None)
        pages.insert(0 if backward else len(pages), found)
        if not info["hasPreviousPage" if backward else "hasNextPage"]:
            return pages
        cursor = info["startCursor" if backward else "endCursor"]


@pytest.mark.parametrize("order", SINGLE + MIXED, ids=str)
async def test_walks_tell_each_row_once_in_order(ask: Asking, numbers: list[str], order: Order) -> None:
    names = " ".join(FIELDS.values())
    found = await ask(
        f"query($o: [ClaimOrderInput!]) {{ claims(first: 100, orderBy: $o) {{ nodes {{ id {names} }} }} }}",
        o=told(order),
    )
    rows = found["claims"]["nodes"]
    whole = [row["number"] for row in rows]
    assert sorted(whole) == sorted(numbers)
    assert rows == expected(rows, order or [("REGISTERED_AT", "DESC")])
    for size in (4, COUNT):
        for backward in (False, True):
            pages = await walked(ask, order, size, backward=backward)
            assert [number for page in pages for number in page] == whole
            assert sorted(map(len, pages), reverse=True)[:-1] == [size] * (len(pages) - 1)


def expected(rows: list[dict[str, Any]], order: Order) -> list[dict[str, Any]]:
    """Sort by the keys, what is not set last, then by id in the direction of the last key."""
    rows = sorted(rows, key=lambda row: row["id"], reverse=order[-1][1] == "DESC")
    for field, direction in reversed(order):
        name = FIELDS[field]
        known = [row for row in rows if row[name] is not None]
        known.sort(key=lambda row: row[name], reverse=direction == "DESC")
        rows = known + [row for row in rows if row[name] is None]
    return rows


@pytest.mark.parametrize("way", ["forward", "backward"])
@pytest.mark.parametrize("order", [[], [("CLOSED_AT", "ASC"), ("TITLE", "DESC")]], ids=str)
async def test_rows_that_come_meanwhile_shift_nothing(ask: Asking, numbers: list[str], order: Order, way: str) -> None:
    backward = way == "backward"
    seen: list[str] = []
    cursor = None
    while cursor is not None or not seen:
        asked: dict[str, Any] = {"l": 3, "b": cursor} if backward else {"f": 3, "a": cursor}
        page = (await ask(PAGE, o=told(order), **asked))["claims"]
        seen += [node["number"] for node in page["nodes"]]
        more, end = ("hasPreviousPage", "startCursor") if backward else ("hasNextPage", "endCursor")
        cursor = page["pageInfo"][end] if page["pageInfo"][more] else None
        if len(seen) < 2 * COUNT:
            await claims.claim(title="Б", registered_at=DAY + timedelta(days=len(seen) % 7))
            await claims.claim(title="a", status="WITHDRAWN", closed_at=DAY - timedelta(days=len(seen)))
    assert len(seen) == len(set(seen))
    assert set(numbers) <= set(seen)


async def test_a_nested_list_walks_too(ask: Asking) -> None:
    claim = await claims.claim()
    ids = [(await claims.participant(claim_id=claim.id)).id for _ in range(5)]
    await claims.participant()
    document = """query($i: ID!, $a: String) { claim(id: $i) { participants(first: 2, after: $a) {
        nodes { id } totalCount pageInfo { hasNextPage endCursor } } } }"""
    seen: list[str] = []
    cursor = None
    for more in (True, True, False):
        page = (await ask(document, i=claim.id, a=cursor))["claim"]["participants"]
        seen += [node["id"] for node in page["nodes"]]
        cursor = page["pageInfo"]["endCursor"]
        assert (page["totalCount"], page["pageInfo"]["hasNextPage"]) == (5, more)
    assert seen == ids


async def test_a_page_between_two_cursors(ask: Asking, numbers: list[str]) -> None:
    order: Order = [("NUMBER", "ASC")]
    edges = (await ask(PAGE, o=told(order), f=100))["claims"]["edges"]
    asked: dict[str, Any] = {"a": edges[2]["cursor"], "b": edges[8]["cursor"]}
    for size, window in ({"f": 3}, slice(3, 6)), ({"l": 3}, slice(5, 8)), ({"f": 50}, slice(3, 8)):
        page = (await ask(PAGE, o=told(order), **asked | size))["claims"]
        assert [node["number"] for node in page["nodes"]] == sorted(numbers)[window]
        assert page["pageInfo"]["hasNextPage"]
        assert page["pageInfo"]["hasPreviousPage"]


async def test_an_empty_page_has_no_cursors(ask: Asking, numbers: list[str]) -> None:
    page = (await ask(PAGE, f=0))["claims"]
    assert numbers
    assert page["nodes"] == page["edges"] == []
    assert page["totalCount"] == COUNT
    assert page["pageInfo"] == {
        "hasNextPage": True,
        "hasPreviousPage": False,
        "startCursor": None,
        "endCursor": None,
    }


async def test_twenty_rows_when_no_size_is_asked(ask: Asking, numbers: list[str]) -> None:
    assert len(numbers) > len((await ask("{ claims { nodes { id } } }"))["claims"]["nodes"]) == 20
