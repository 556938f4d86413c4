"""Plans: equal shapes share one, other shapes and policies have their own, and no more than so many are kept."""

from typing import Any

import pytest
from graphql import parse

from server.accounts.rules import Scope, Viewer
from server.reader import plans
from server.reader.plans import Cache, Plan
from server.reader.read import Reader
from tests.make import accounts, claims
from tests.reader.conftest import ADMINISTRATOR, Asking, secret

DOCUMENT = """query($w: ClaimWhereInput, $f: Int, $a: String, $o: [ClaimOrderInput!], $s: Boolean! = false) {
    claims(where: $w, first: $f, after: $a, orderBy: $o) { nodes { id title @skip(if: $s) } pageInfo { endCursor } }
}"""
PARSED = parse(DOCUMENT)
TITLE = [{"field": "TITLE", "direction": "ASC"}]


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[Plan]:
    """Collect the plans that are compiled from here on."""
    found: list[Plan] = []
    compile_ = plans.compiled

    def noting(*args: Any, **more: Any) -> Plan:
        found.append(compile_(*args, **more))
        return found[-1]

    monkeypatch.setattr(plans, "compiled", noting)
    return found


async def plans_of(
    ask: Asking, compiled: list[Plan], *asked: dict[str, Any], viewers: tuple[Viewer, ...] = (ADMINISTRATOR,)
) -> int:
    """Return how many plans it takes to ask the one document with each set of variables, for each viewer."""
    compiled.clear()
    for viewer in viewers:
        for variables in asked:
            await ask.answer(PARSED, variables, viewer)
    return len(compiled)


def title(operator: str, value: Any) -> dict[str, Any]:
    return {"w": {"title": {operator: value}}}


SHARED: list[tuple[dict[str, Any], ...]] = [
    ({}, {}),
    (title("eq", "a"), title("eq", "b'\"$1")),
    (title("in", []), title("in", ["a"] * 250)),
    ({"w": {"or": [{"rating": {"gt": 1}}]}}, {"w": {"or": [{"rating": {"gt": 5}}]}}),
]
APART: list[tuple[dict[str, Any], ...]] = [
    ({}, {"w": None}, {"f": 1}, {"f": 2}, {"o": TITLE}, {"o": TITLE * 2}),
    (
        title("eq", "a"),
        title("neq", "a"),
        title("in", ["a"]),
        {"w": {"title": {"isNull": True}}},
        {"w": {"title": {"isNull": False}}},
    ),
    ({"w": {"or": [{}]}}, {"w": {"or": [{}, {}]}}, {"w": {"and": [{}]}}),
    ({"s": True}, {"s": False}),
]


@pytest.mark.parametrize("asked", SHARED)
async def test_equal_shapes_share_a_plan(ask: Asking, compiled: list[Plan], asked: tuple[dict[str, Any], ...]) -> None:
    assert await plans_of(ask, compiled, *asked, *asked) == 1


@pytest.mark.parametrize("asked", APART)
async def test_other_shapes_have_their_own(
    ask: Asking, compiled: list[Plan], asked: tuple[dict[str, Any], ...]
) -> None:
    assert await plans_of(ask, compiled, *asked, *asked) == len(asked)
    assert len({plan.roots[0].sql for plan in compiled}) >= len(asked) - 1


async def test_cursors_are_values(ask: Asking, compiled: list[Plan]) -> None:
    for _ in range(3):
        await claims.claim()
    first = (await ask(DOCUMENT, f=1))["claims"]["pageInfo"]["endCursor"]
    second = (await ask(DOCUMENT, f=1, a=first))["claims"]["pageInfo"]["endCursor"]
    assert first != second
    assert await plans_of(ask, compiled, {"f": 1, "a": first}, {"f": 1, "a": second}) == 1


async def test_viewers_of_one_policy_share_a_plan(ask: Asking, compiled: list[Plan]) -> None:
    customers = accounts.customer(partner_id="one"), accounts.customer(partner_id="other")
    assert await plans_of(ask, compiled, {}, viewers=customers) == 1


async def test_other_policies_do_not(ask: Asking, compiled: list[Plan]) -> None:
    viewers = (
        ADMINISTRATOR,
        accounts.manager(),
        accounts.agent(),
        accounts.agent(department_only=True),
        accounts.customer(partner_id="ptn"),
        accounts.client_viewer(Scope.CLAIMS_READ),
        accounts.client_viewer(Scope.CLAIMS_READ, Scope.PARTNERS_READ),
        accounts.client_viewer(Scope.CLAIMS_READ, partner_ids=("ptn",)),
    )
    assert await plans_of(ask, compiled, {}, viewers=viewers) == len(viewers)


async def test_plans_are_bounded(ask: Asking, compiled: list[Plan]) -> None:
    small = Asking(ask.core, Reader(ask.core, secret, plans_kept=3))
    sizes = [{"f": size} for size in range(5)]
    assert await plans_of(small, compiled, *sizes) == 5
    assert await plans_of(small, compiled, *sizes[2:]) == 0
    assert await plans_of(small, compiled, *sizes[:2]) == 2


async def test_a_document_parsed_again_is_another(ask: Asking, compiled: list[Plan]) -> None:
    """Nodes are told apart by identity: those that are known stay alive, so that no other takes their place."""
    for _ in range(50):
        answer = await ask.answer(parse("{ claims { totalCount } }"), {}, ADMINISTRATOR)
        assert answer is not None
        assert answer.data == b'{"claims":{"totalCount":0}}'
        answer = await ask.answer(parse("{ claims { nodes { id } } }"), {}, ADMINISTRATOR)
        assert answer is not None
        assert answer.data == b'{"claims":{"nodes":[]}}'
    assert len(compiled) == 100


def test_the_cache_drops_what_was_not_used_for_longest() -> None:
    cache: Cache[str, int] = Cache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    assert cache.get("a") == 1
    cache.put("c", 3)
    assert [cache.get(each) for each in "abc"] == [1, None, 3]
