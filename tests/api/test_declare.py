"""Each sort of declaration says where its field comes from, and what it needs."""

from typing import Any

import pytest

from server.api import declare
from server.reader import sources


def upper(_: Any, name: str) -> str:
    return name.upper()


def source(field: Any, name: str = "field_name") -> sources.Source:
    found: sources.Source = field.metadata["declared"].source(name)
    return found


DECLARED = [
    (declare.column("It."), sources.Column(name="field_name")),
    (declare.column("It.", name="other", order=True), sources.Column(name="other", order=True)),
    (declare.expression("It.", "{t}.a + 1"), sources.Expression(sql="{t}.a + 1")),
    (declare.one("It."), sources.One(column="field_name_id")),
    (declare.one("It.", column="parent"), sources.One(column="parent")),
    (declare.many("It.", column="claim_id"), sources.Many(column="claim_id")),
    (declare.either("It.", column="basis"), sources.Either(column="basis")),
    (declare.embedded("It.", {"amount": "a"}, present="a"), sources.Embedded(columns={"amount": "a"}, present="a")),
    (declare.derived("It.", upper, {"name": "{t}.n"}), sources.Derived(function=upper, needs={"name": "{t}.n"})),
    (declare.derived("It.", upper), sources.Derived(function=upper)),
    (declare.page("It."), sources.Page()),
    (declare.lookup("It.", "{t}.n = {n}", arguments={"n": (str, "N.")}), sources.Lookup(condition="{t}.n = {n}")),
    (declare.by_id("It."), sources.Lookup(condition="{t}.id = {id}")),
    (declare.any_node("It.", "id", str, "The id."), sources.AnyNode()),
    (declare.own("It."), sources.Own()),
    (declare.of_viewer("It.", str, "text[]"), sources.OfViewer(value=str, type="text[]")),
    (declare.result("It.", str), sources.Result(id_of=str)),
]


@pytest.mark.parametrize(("field", "expected"), DECLARED)
def test_a_field_says_where_it_comes_from(field: Any, expected: sources.Source) -> None:
    assert source(field) == expected
    assert field.description == "It."


SCOPED = [
    declare.column("It.", scope="a:read"),
    declare.expression("It.", "1", scope="a:read"),
    declare.one("It.", scope="a:read"),
    declare.many("It.", column="c", scope="a:read"),
    declare.either("It.", column="c", scope="a:read"),
    declare.embedded("It.", {}, present="c", scope="a:read"),
    declare.derived("It.", upper, scope="a:read"),
    declare.page("It.", scope="a:read"),
    declare.by_id("It.", scope="a:read"),
    declare.of_viewer("It.", str, scope="a:read"),
]


@pytest.mark.parametrize("field", SCOPED)
def test_a_scope_is_told_and_kept(field: Any) -> None:
    assert source(field).scope == "a:read"
    assert field.description == "It. Needs the scope `a:read`."
    assert [each.scopes for each in field.directives] == [["a:read"]]


@pytest.mark.parametrize(
    ("field", "where"),
    [
        (declare.column("It."), True),
        (declare.column("It.", where=False), False),
        (declare.expression("It.", "1"), True),
        (declare.expression("It.", "1", where=False), False),
        (declare.one("It."), True),
        (declare.many("It.", column="c"), True),
        (declare.embedded("It.", {}, present="c"), True),
        (declare.either("It.", column="c"), False),
        (declare.derived("It.", upper), False),
        (declare.of_viewer("It.", str), False),
    ],
)
def test_what_can_be_filtered_by(field: Any, where: bool) -> None:  # noqa: FBT001 - a case
    assert field.metadata["declared"].where is where


def test_a_lookup_has_the_arguments_it_names() -> None:
    field = declare.lookup("It.", "TRUE", arguments={"system": (str, "The system."), "value": (str, "The value.")})
    assert [(each.graphql_name, each.description) for each in field.arguments] == [
        ("system", "The system."),
        ("value", "The value."),
    ]
