"""Variables as graphql-core reads them, with what the document tells looked up once."""

from typing import Any

import pytest
from graphql import build_schema, get_operation_ast, parse
from graphql.execution import get_variable_values
from graphql.execution.values import VariableValues

from server.api.faults import Invalid
from server.api.variables import Coercion

SCHEMA = build_schema("""
    enum Colour { RED BLUE }
    input Paint { colour: Colour! layers: Int = 2 tags: [String!] }
    type Query { painted(id: ID, colour: Colour, layers: Int, tags: [String!], paint: Paint): Int }
""")
DOCUMENT = """query ($id: ID!, $colour: Colour = RED, $layers: Int, $tags: [String!], $paint: Paint) {
    painted(id: $id, colour: $colour, layers: $layers, tags: $tags, paint: $paint) }"""
OPERATION = get_operation_ast(parse(DOCUMENT))
assert OPERATION
COERCION = Coercion(SCHEMA, OPERATION)
FULL: dict[str, Any] = {"id": 7, "colour": "BLUE", "layers": 1, "tags": ["a"], "paint": {"colour": "RED"}}


@pytest.mark.parametrize(
    "given",
    [
        FULL,
        {"id": "x"},
        {**FULL, "layers": None},
        {**FULL, "tags": "one"},
        {**FULL, "unknown": 1},
    ],
)
def test_values_are_those_of_graphql_core(given: dict[str, Any]) -> None:
    assert OPERATION
    expected = get_variable_values(SCHEMA, OPERATION.variable_definitions or (), given)
    assert isinstance(expected, VariableValues)
    found = COERCION.of(given)
    assert found.coerced == expected.coerced
    told = [{name: source.value for name, source in each.sources.items()} for each in (found, expected)]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {**FULL, "id": None},
        {**FULL, "colour": "GREEN"},
        {**FULL, "layers": "1"},
        {**FULL, "tags": [None]},
        {**FULL, "paint": {"layers": 1}},
        {**FULL, "paint": 5},
    ],
)
def test_what_does_not_fit_is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(Invalid) as refused:
        COERCION.of(given)
    assert refused.value.errors[0].extensions == {"code": "BAD_USER_INPUT"}
