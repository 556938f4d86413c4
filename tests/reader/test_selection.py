"""What a document selects: aliases, fragments, merging, directives."""

from typing import Any

import pytest
from graphql import GraphQLSchema, OperationDefinitionNode, get_operation_ast, parse
from graphql.execution import get_variable_values
from graphql.execution.values import VariableValues

from server.reader import selection, shapes
from server.reader.selection import Selected, Selector
from tests.reader.conftest import Asking

Tree = dict[str, Any]


def tree(core: GraphQLSchema, text: str, **given: Any) -> Tree:
    """Return the selected keys, each with what is below it by type."""
    document = parse(text)
    operation = get_operation_ast(document)
    assert operation is not None
    values = get_variable_values(core, operation.variable_definitions or (), given)
    assert isinstance(values, VariableValues)
    selector = Selector(core, selection.fragments_of(document), values)
    return {each.key: _below(each) for each in selector.operation(operation).fields}


def _below(selected: Selected) -> Tree | str:
    if not selected.below:
        return selected.name
    found = {name: {each.key: _below(each) for each in fields} for name, fields in selected.below.items()}
    return {name: below for name, below in found.items() if below}


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("id", {"id": "id"}),
        ("a: id b: id", {"a": "id", "b": "id"}),
        ("id id", {"id": "id"}),
        ("partner { id } partner { name }", {"partner": {"Partner": {"id": "id", "name": "name"}}}),
        ("... { id }", {"id": "id"}),
        ("... on Claim { id }", {"id": "id"}),
        ("... on Record { id } ... on Node { id }", {"id": "id"}),
        ("...F ...F", {"number": "number", "title": "title"}),
        ("partner { id } ...G", {"partner": {"Partner": {"id": "id", "name": "name"}}}),
        ("id title @skip(if: true)", {"id": "id"}),
        ("id title @include(if: false)", {"id": "id"}),
        ("id title @include(if: true) @skip(if: false)", {"id": "id", "title": "title"}),
        ("id title @include(if: true) @skip(if: true)", {"id": "id"}),
        ("id ... @skip(if: true) { title }", {"id": "id"}),
        ("id ...F @include(if: false)", {"id": "id"}),
        ("id title @include(if: $yes) number @skip(if: $yes)", {"id": "id", "title": "title"}),
        ("id ...F @skip(if: $yes) ...G", {"id": "id", "partner": {"Partner": {"name": "name"}}}),
        ("__typename id", {"__typename": "__typename", "id": "id"}),
    ],
)
def test_an_object(core: GraphQLSchema, inner: str, expected: Tree) -> None:
    text = f"""query($yes: Boolean!) {{ claim(id: "c") {{ {inner} }} }}
        fragment F on Claim {{ number ... on Claim {{ title }} }} fragment G on Record {{ ... on Claim {{ ...H }} }}
        fragment H on Claim {{ partner {{ name }} }}"""
    assert tree(core, text, yes=True) == {"claim": {"Claim": expected}}


def test_a_union_has_what_each_of_its_types_gets(core: GraphQLSchema) -> None:
    inner = "__typename ... on Partner { name } ... on Node { id } ... on ExternalDocument { number }"
    basis = tree(core, f'{{ claim(id: "c") {{ basis {{ {inner} }} }} }}')["claim"]["Claim"]["basis"]
    node = {"__typename": "__typename", "id": "id"}
    documents = dict.fromkeys(["CustomerOrder", "Shipment", "CustomerReturn"], node)
    assert basis == documents | {"Partner": node | {"name": "name"}, "ExternalDocument": node | {"number": "number"}}


def test_an_interface_has_what_each_of_its_types_gets(core: GraphQLSchema) -> None:
    node = tree(core, '{ node(id: "c") { id ... on Record { version } ... on Claim { id: number } } }')["node"]
    assert node["Claim"] == {"id": "id", "version": "version"}
    assert node["Partner"] == {"id": "id", "version": "version"}
    assert "ClaimReference" not in node, "it is no Node"


def test_keys_keep_the_order_of_the_document(core: GraphQLSchema) -> None:
    found = tree(core, '{ claim(id: "c") { title ...F number title } } fragment F on Claim { id title }')
    assert list(found["claim"]["Claim"]) == ["title", "id", "number"]


def test_a_site_without_variables_is_coerced_once(core: GraphQLSchema) -> None:
    document = parse("query($n: Int) { a: claims(first: 2) { __typename } b: claims(first: $n) { __typename } }")
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    values = get_variable_values(core, operation.variable_definitions or (), {"n": 3})
    assert isinstance(values, VariableValues)
    first, second = Selector(core, {}, values).operation(operation).sites
    assert first.arguments(values) is first.arguments(values)
    assert first.arguments(values) == {"first": 2}
    assert second.arguments(values) == {"first": 3}


@pytest.mark.parametrize(
    ("given", "values"),
    [
        ({"name": "x", "more": "y"}, ["x", "y", "z"]),
        ({"name": None, "more": "y"}, ["y", "z"]),
        ({"name": "x", "more": "y", "or": [{"number": {"eq": "w"}}]}, ["w", "x", "y", "z"]),
    ],
)
def test_what_is_bound_is_what_the_shape_takes_out(
    core: GraphQLSchema, given: dict[str, Any], values: list[Any]
) -> None:
    """The shape that is known beforehand, and the one of values that have a part in it."""
    document = parse("""query($name: String, $more: String, $or: [ClaimWhereInput!], $n: Int = 3) {
        claims(first: $n) { __typename }
        other: claims(where: {title: {eq: $name, startsWith: $more}, number: {neq: "z"}, or: $or}) { __typename }
    }""")
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    variables = get_variable_values(core, operation.variable_definitions or (), given)
    assert isinstance(variables, VariableValues)
    sites = Selector(core, {}, variables).operation(operation).sites
    for site in sites:
        expected: list[Any] = []
        shape = shapes.shape(site.source, site.arguments(variables), expected)
        assert site.bound(variables) == (expected, shape)
    assert sorted(sites[1].bound(variables)[0]) == values


def test_conditions_are_the_variables_of_directives_alone() -> None:
    document = parse(
        """query($a: Boolean!, $b: Boolean!, $n: Int) { claims(first: $n) { nodes { id @skip(if: $a) ...F } } }
        fragment F on Claim { title @include(if: $b) number @skip(if: true) }"""
    )
    (operation, _) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    assert selection.conditions_of(operation, selection.fragments_of(document)) == ("a", "b")


async def test_a_directive_is_obeyed_anew_for_each_request(ask: Asking) -> None:
    text = "query($yes: Boolean!) { viewer { id @include(if: $yes) kind @skip(if: $yes) } }"
    assert list((await ask(text, yes=True))["viewer"]) == ["id"]
    assert list((await ask(text, yes=False))["viewer"]) == ["kind"]


async def test_nothing_may_be_left_of_a_selection(ask: Asking) -> None:
    inner = "nodes { id @skip(if: true) } edges { node { id @skip(if: true) } } pageInfo { endCursor @skip(if: true) }"
    assert await ask(
        f"{{ viewer {{ id @skip(if: true) }} organisation @skip(if: true) {{ id }} claims {{ {inner} }} }}"
    ) == {
        "viewer": {},
        "claims": {"nodes": [], "edges": [], "pageInfo": {}},
    }
