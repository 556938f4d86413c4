"""Maps as text: what is written reads back as it was."""

import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.imports.rules import mapping, writing
from server.kit.errors import Refusal
from tests.imports.tables import COMPLAINTS_MAP, SMALL

NO_SURROGATES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
CELL = st.one_of(
    NO_SURROGATES,
    st.fixed_dictionaries({"value": NO_SURROGATES}, optional={"values": st.dictionaries(NO_SURROGATES, NO_SURROGATES)}),
)


@pytest.mark.parametrize("text", [SMALL, COMPLAINTS_MAP.read_text()])
def test_a_map_is_written_as_it_was_read(text: str) -> None:
    read = tomllib.loads(text)
    written = writing.written(read)
    assert tomllib.loads(written) == read
    assert mapping.parse(written) == mapping.parse(text)


@settings(derandomize=True, max_examples=200, deadline=None, database=None)
@given(
    st.fixed_dictionaries(
        {"system": NO_SURROGATES, "external_id": CELL, "fields": st.dictionaries(NO_SURROGATES, CELL | st.lists(CELL))},
        optional={"file": st.dictionaries(NO_SURROGATES, NO_SURROGATES)},
    )
)
def test_whatever_stands_in_it(read: dict[str, Any]) -> None:
    assert tomllib.loads(writing.written(read)) == read


def test_what_is_null_is_left_out() -> None:
    read = {"system": "x", "external_id": {"value": "a", "default": None}, "file": None, "fields": {"title": None}}
    assert tomllib.loads(writing.written(read)) == {"system": "x", "external_id": {"value": "a"}, "fields": {}}


GOOD: dict[str, Any] = {
    "system": "old", "external_id": "{No}",
    "fields": {"title": "{T}", "description": "{T}", "partner": "{P}", "registered_at": "{D}"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({}, ("map", "system")),
        (None, ("map",)),
        (GOOD | {"system": 5}, ("map", "system")),
        (GOOD | {"system": "x" * 65}, ("map", "system")),
        (GOOD | {"more": 1}, ("map", "more")),
        (GOOD | {"external_id": "{No"}, ("map", "external_id", "value")),
        (GOOD | {"file": {"delimiter": ";;"}}, ("map", "file", "delimiter")),
        (GOOD | {"fields": {}}, ("map", "fields", "title")),
        (GOOD | {"fields": GOOD["fields"] | {"reason": 5}}, ("map", "fields", "reason", "0")),
        (GOOD | {"fields": GOOD["fields"] | {"closed_at": {"value": "{D}", "format": "%Q"}}},
         ("map", "fields", "closed_at", "format", "0")),
        (GOOD | {"fields": GOOD["fields"] | {"closed_at": {"value": "{D}", "format": "%d%d"}}},
         ("map", "fields", "closed_at", "format", "0")),
        (GOOD | {"fields": GOOD["fields"] | {"closed_at": {"value": "{D}", "format": "%"}}},
         ("map", "fields", "closed_at", "format", "0")),
        (GOOD | {"fields": GOOD["fields"] | {"closed_at": {"value": "{D}", "format": "x" * 101}}},
         ("map", "fields", "closed_at", "format", "0")),
    ],
)  # fmt: skip
def test_a_map_from_json_is_checked_as_the_files_is(given: Any, path: tuple[str, ...]) -> None:
    with pytest.raises(Refusal) as refused:
        mapping.read(given)
    assert refused.value.problems[0].path == path
    assert mapping.read(GOOD).system == "old"
