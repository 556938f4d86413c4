"""A field's arguments, request by request: what is constant is coerced once, variables are put in their places.

graphql-core coerces an argument by asking every field of its input type whether it was given, which for a filter
of thirty fields takes longer than all else that the reader does; the document alone tells which are. It mostly
tells the arguments' shape, too.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    ListValueNode,
    ObjectValueNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    value_from_ast_untyped,
)
from graphql.execution import get_argument_values
from graphql.execution.values import VariableValues
from graphql.utilities import coerce_input_literal

from server.kit.errors import Refusal
from server.kit.ids import prefix_of
from server.reader import shapes
from server.reader.sources import AnyNode, Changed, Lookup, Source, table_of

Variables = Mapping[str, Any]
Template = Callable[[Variables], Any]
_SHAPING = (type(None), bool, list, dict)


@dataclass(frozen=True)
class _Variable:
    """Stands for a variable's value."""

    name: str


class _Unknown(dict[str, Any]):
    """Variables before their values are known."""

    def __missing__(self, name: str) -> _Variable:
        return _Variable(name)


Bound = tuple[list[Any], Hashable]
"""The values of arguments, and their shape."""


class Site:
    """A field with arguments."""

    def __init__(
        self, node: FieldNode, definition: GraphQLField, source: Source | None, variables: VariableValues
    ) -> None:
        self.node = node
        self.definition = definition
        self.source = source
        self._occurring = _variables(node)
        self._names = frozenset(self._occurring)
        self._constant = None if self._names else get_argument_values(definition, node, variables)
        self._templates = {
            each.name.value: _template(each.value, definition.args[each.name.value].type)
            for each in node.arguments or ()
        }
        self._defaults = any(argument.default_value is not Undefined for argument in definition.args.values())
        self._known = self._found()

    def arguments(self, variables: VariableValues) -> dict[str, Any]:
        """Return the arguments as graphql-core coerces them."""
        if self._constant is not None:
            return self._constant
        given = variables.coerced
        # Absent and null variables have rules of their own; graphql-core knows them.
        if self._defaults or any(given.get(name) is None for name in self._names):
            return get_argument_values(self.definition, self.node, variables)
        return {name: template(given) for name, template in self._templates.items()}

    def bound(self, variables: VariableValues) -> Bound:
        """Return the arguments' values and shape; raise Refusal for what no schema can say."""
        given = variables.coerced
        if self._known and all(_is_plain(given.get(name)) for name in self._names):
            values, shape = self._known
            return [given[each.name] if isinstance(each, _Variable) else each for each in values], shape
        arguments = self.arguments(variables)
        _check_id(self, arguments)
        found: list[Any] = []
        shape = shapes.shape(self.source, arguments, found)
        return found, shape

    def _found(self) -> Bound | None:
        """Return values and shape with variables for values; None where values are looked into."""
        whole = any(_variables(each.value) for each in self.node.arguments or () if each.name.value in shapes.WHOLE)
        if whole or self._defaults or isinstance(self.source, AnyNode | Changed | Lookup):
            return None
        unknown = _Unknown()
        values: list[Any] = []
        shape = shapes.shape(self.source, {name: each(unknown) for name, each in self._templates.items()}, values)
        # A variable that is not among the values stands within one of them.
        bound = [each for each in values if isinstance(each, _Variable)]
        return (values, shape) if len(bound) == len(self._occurring) else None


def _is_plain(value: Any) -> bool:
    """Tell whether a value has no part in the shape, and nothing that the shape refuses."""
    return not isinstance(value, _SHAPING) and not (isinstance(value, str) and "\0" in value)


def _check_id(site: Site, given: dict[str, Any]) -> None:
    if isinstance(site.source, Lookup | Changed) and "id" in given:
        expected = table_of(get_named_type(site.definition.type)).prefix
        if prefix_of(given["id"]) != expected:
            message = f"An id that begins with {expected}_ is expected, not {given['id'][:40]!r}."
            raise Refusal("INVALID_ID", message, ("id",))


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
