"""Shapes: what the SQL depends on, in the order of the values that are bound; and the limits of arguments."""

from enum import Enum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.kit import ids
from server.kit.errors import Refusal
from server.reader import shapes
from server.reader.shapes import Slot
from server.reader.sources import AnyNode, Page
from tests.reader.conftest import Asking

PAGE = Page()
NODE = AnyNode()


class Way(Enum):
    UP = "UP"
    DOWN = "DOWN"


def shape(**arguments: Any) -> tuple[Any, list[Any]]:
    values: list[Any] = []
    return shapes.shape(PAGE, arguments, values), values


def refusal(source: Any = PAGE, **arguments: Any) -> str:
    with pytest.raises(Refusal) as caught:
        shapes.shape(source, arguments, [])
    return caught.value.code


LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.text(st.characters(exclude_characters="\0"), max_size=3))
FILTERS = st.recursive(
    st.dictionaries(st.sampled_from("abcd"), LEAVES | st.lists(st.text("xyz"), max_size=3), max_size=3),
    lambda inner: st.dictionaries(st.sampled_from("abcd"), inner | st.lists(inner, max_size=2), max_size=3),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(where=FILTERS, first=st.integers(0, 100), search=st.none() | st.text("x"))
def test_shape_and_slots_meet_values_in_one_order(where: dict[str, Any], first: int, search: str | None) -> None:
    given = {"where": where, "first": first, "search": search}
    _, values = shape(**given)
    seen: list[Slot] = []

    def restored(value: Any) -> Any:
        if isinstance(value, Slot):
            seen.append(value)
            return values[value.at]
        if isinstance(value, dict):
            return {name: restored(each) for name, each in value.items()}
        return [restored(each) for each in value] if isinstance(value, list) else value

    assert restored(shapes.slots(PAGE, given, 7)) == given
    assert [(slot.site, slot.at) for slot in seen] == [(7, at) for at in range(len(values))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"where": {"a": {"eq": "x"}}}, {"where": {"a": {"eq": "y"}}}),
        ({"where": {"a": {"in": ["x"]}}}, {"where": {"a": {"in": []}}}),
        ({"after": "x"}, {"after": "y"}),
        ({"search": "x"}, {"search": ""}),
    ],
)
def test_values_do_not_change_the_shape(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert shape(**one)[0] == shape(**other)[0]
    assert shape(**one)[1] != shape(**other)[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"first": 1}, {"first": 2}),
        ({"first": 1}, {"last": 1}),
        ({"after": "x"}, {"after": None}),
        ({"where": {"a": {"eq": "x"}}}, {"where": {"a": {"neq": "x"}}}),
        ({"where": {"a": {"eq": "x"}}}, {"where": {"b": {"eq": "x"}}}),
        ({"where": {"a": {"eq": "x"}}}, {"where": {"a": {"eq": None}}}),
        ({"where": {"a": {"eq": "x"}}}, {"where": {"a": {"eq": ["x"]}}}),
        ({"where": {"a": {"isNull": True}}}, {"where": {"a": {"isNull": False}}}),
        ({"where": {"or": [{"a": {"eq": 1}}]}}, {"where": {"or": [{"a": {"eq": 1}}, {"a": {"eq": 1}}]}}),
        ({"where": {"or": [{"a": {"eq": 1}}, {}]}}, {"where": {"or": [{}, {"a": {"eq": 1}}]}}),
        (
            {"orderBy": [{"field": Way.UP, "direction": Way.UP}]},
            {"orderBy": [{"field": Way.UP, "direction": Way.DOWN}]},
        ),
        ({"orderBy": []}, {"orderBy": None}),
    ],
)
def test_what_the_sql_depends_on_changes_the_shape(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert shape(**one)[0] != shape(**other)[0]


@pytest.mark.parametrize("size", [-1, 101, 2**31 - 1])
def test_a_page_is_at_most_a_hundred(size: int) -> None:
    assert refusal(first=size) == refusal(last=size) == "PAGE_SIZE_EXCEEDED"
    assert shape(first=0)[0] != shape(first=100)[0]


def test_first_and_last_exclude_each_other() -> None:
    assert refusal(first=1, last=1) == "PAGE_SIZE_EXCEEDED"
    assert shape(first=1, last=None)[1] == []


def test_fifty_leaves_fit() -> None:
    def filled(count: int) -> dict[str, Any]:
        return {"and": [{"a": {"eq": at}} for at in range(count)]}

    # Each condition here is a leaf in two objects.
    assert len(shape(where={f"a{at}": at for at in range(50)})[1]) == 50
    assert refusal(where={f"a{at}": at for at in range(51)}) == "BAD_USER_INPUT"
    assert refusal(where={f"a{at}": None for at in range(51)}) == "BAD_USER_INPUT"
    assert refusal(where=filled(51)) == "BAD_USER_INPUT"


def test_a_list_holds_250_values() -> None:
    assert shape(where={"a": {"in": ["x"] * 250}})[1] == [["x"] * 250]
    assert refusal(where={"a": {"in": ["x"] * 251}}) == "BAD_USER_INPUT"


@pytest.mark.parametrize("logic", ["and", "or", "not"])
def test_logic_nests_four_deep(logic: str) -> None:
    def nested(depth: int) -> dict[str, Any]:
        inner = {"a": {"eq": "x"}} if depth == 0 else nested(depth - 1)
        return inner if depth == 0 else {logic: inner if logic == "not" else [inner]}

    assert shape(where=nested(4))[1] == ["x"]
    assert refusal(where=nested(5)) == "BAD_USER_INPUT"
    assert refusal(where={"partner": {"claims": {"some": nested(5)}}}) == "BAD_USER_INPUT"


def test_a_filter_is_sixteen_levels_deep() -> None:
    def deep(levels: int) -> dict[str, Any]:
        return {"a": "x"} if levels == 1 else {"partner": deep(levels - 1)}

    assert shape(where=deep(16))[1] == ["x"]
    assert refusal(where=deep(17)) == "BAD_USER_INPUT"
    assert refusal(where=deep(900)) == "BAD_USER_INPUT"


def test_four_sort_keys_fit() -> None:
    key = {"field": Way.UP, "direction": Way.UP}
    assert shape(orderBy=[key] * 4)[1] == []
    assert refusal(orderBy=[key] * 5) == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "arguments",
    [{"search": "a\0"}, {"after": "\0"}, {"where": {"a": {"eq": "\0"}}}, {"where": {"a": {"in": ["a", "\0"]}}}],
)
def test_no_text_holds_a_null_character(arguments: dict[str, Any]) -> None:
    assert refusal(**arguments) == "BAD_USER_INPUT"


def test_nodes_share_a_shape_by_the_kinds_of_their_ids() -> None:
    def found(*asked: str) -> Any:
        return shapes.shape(NODE, {"ids": list(asked)}, [])

    claim, partner = ids.new("clm"), ids.new("ptn")
    assert found(claim) == found(ids.new("clm"), claim) != found(claim, partner)
    assert found(claim, partner) == found(partner, claim)
    assert shapes.slots(NODE, {"ids": [claim]}, 3) == {"ids": Slot(3, 0)}


def test_ids_are_checked_and_at_most_a_hundred() -> None:
    good = ids.new("clm")
    assert shapes.shape(NODE, {"ids": [good] * 100}, []) == ("clm",)
    assert refusal(NODE, ids=[good] * 101) == "PAGE_SIZE_EXCEEDED"
    for bad in ("", "clm", good.lower(), good + "\n", good + "0", "\0" * 30, "клм_" + good[4:]):
        assert refusal(NODE, id=bad) == refusal(NODE, ids=[good, bad]) == "INVALID_ID"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("first: 101", "PAGE_SIZE_EXCEEDED"),
        ('search: "a\\u0000"', "BAD_USER_INPUT"),
        ('where: {title: {startsWith: "\\u0000"}}', "BAD_USER_INPUT"),
        ("where: {not: {not: {not: {not: {not: {number: {isNull: true}}}}}}}", "BAD_USER_INPUT"),
    ],
)
async def test_limits_hold_in_nested_lists_too(ask: Asking, arguments: str, code: str) -> None:
    for document in (
        f"{{ claims({arguments}) {{ totalCount }} }}",
        f"{{ partners {{ nodes {{ claims({arguments}) {{ totalCount }} }} }} }}",
    ):
        with pytest.raises(Refusal) as caught:
            await ask(document)
        assert caught.value.code == code
