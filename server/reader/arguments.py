"""A field's arguments, request by request: what is constant is coerced once, variables are put in their places.

graphql-core coerces an argument by asking every field of its input type whether it was given, which for a filter
of thirty fields takes longer than all else that the reader does; the document alone tells which are.
"""

from collections.abc import Callable, Mapping
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    ListValueNode,
    ObjectValueNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    value_from_ast_untyped,
)
from graphql.execution import get_argument_values
from graphql.execution.values import VariableValues
from graphql.utilities import coerce_input_literal

from server.reader.sources import Source

Variables = Mapping[str, Any]
Template = Callable[[Variables], Any]


class Site:
    """A field with arguments."""

    def __init__(
        self, node: FieldNode, definition: GraphQLField, source: Source | None, variables: VariableValues
    ) -> None:
        self.node = node
        self.definition = definition
        self.source = source
        self._names = frozenset(_variables(node))
        self._constant = None if self._names else get_argument_values(definition, node, variables)
        self._templates = {
            each.name.value: _template(each.value, definition.args[each.name.value].type)
            for each in node.arguments or ()
        }
        self._defaults = any(argument.default_value is not Undefined for argument in definition.args.values())

    def arguments(self, variables: VariableValues) -> dict[str, Any]:
        """Return the arguments as graphql-core coerces them."""
        if self._constant is not None:
            return self._constant
        given = variables.coerced
        # Absent and null variables have rules of their own; graphql-core knows them.
        if self._defaults or any(given.get(name) is None for name in self._names):
            return get_argument_values(self.definition, self.node, variables)
        return {name: template(given) for name, template in self._templates.items()}


def _template(node: ValueNode, type_: Any) -> Template:
    """Return what makes a value of the variables; the document is valid."""
    if isinstance(node, VariableNode):
        name = node.name.value
        return lambda given: given[name]
    if not any(True for _ in _variables(node)):
        constant = coerce_input_literal(node, type_)
        return lambda _: constant
    inner = get_nullable_type(type_)
    if is_leaf_type(inner):  # JSON: variables stand anywhere in it
        return lambda given: value_from_ast_untyped(node, dict(given))
    if isinstance(node, ListValueNode) and is_list_type(inner):
        items = [_template(each, inner.of_type) for each in node.values]
        return lambda given: [item(given) for item in items]
    if not isinstance(node, ObjectValueNode):
        raise TypeError(f"a {node.kind} holds no variables")
    if is_list_type(inner):  # one value stands for a list of one
        only = _template(node, inner.of_type)
        return lambda given: [only(given)]
    fields = {each.name.value: _template(each.value, inner.fields[each.name.value].type) for each in node.fields}
    return lambda given: {name: field(given) for name, field in fields.items()}


def _variables(node: Any) -> list[str]:
    names = []
    stack: list[Any] = [argument.value for argument in node.arguments or ()] if isinstance(node, FieldNode) else [node]
    while stack:
        value = stack.pop()
        if isinstance(value, VariableNode):
            names.append(value.name.value)
        stack.extend(getattr(value, "values", ()))
        stack.extend(each.value for each in getattr(value, "fields", ()))
    return names
