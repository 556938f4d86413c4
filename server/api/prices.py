"""What an operation costs: compiled once for a document, evaluated for the variables of each request.

A scalar is 0, an object 1, a connection 2 and its size times what one row costs, a counted total 5, a mutation
10, introspection 100. A connection without `first` or `last` counts 20 rows. Other lists count five rows, or as
many as the `ids` that they are asked for. A mutation of many `items` costs as many times what one of them does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
)

from server.api import faults
from server.api.limits import INTROSPECTION, fragments_of, in_order

OBJECT, CONNECTION, TOTAL, MUTATION, INTROSPECTED = 1, 2, 5, 10, 100
PAGE, MOST, LISTED = 20, 100, 5
ROWS = frozenset({"nodes", "edges"})
RESULTS = "results"
"""What a mutation of many items tells: one for each of them."""
Variables = Mapping[str, Any]


@dataclass(frozen=True)
class Size:
    """How many rows a list has at most, told by arguments: constants, or names of variables."""

    node: FieldNode
    arguments: Mapping[str, ValueNode]

    @property
    def constant(self) -> bool:
        return not any(isinstance(value, VariableNode) for value in self.arguments.values())

    def rows(self, variables: Variables) -> int:
        """Return the number; raise Invalid when no page is that long."""
        given = {name: _value(node, variables) for name, node in self.arguments.items()}
        if "input" in given:
            given = {"items": (given["input"] or {}).get("items")}
        for name in ("ids", "items"):
            if name in given:
                return len(given[name]) if isinstance(given[name], list | tuple) else 1
        first, last = given.get("first"), given.get("last")
        for name, size in (("first", first), ("last", last)):
            if size is not None and not 0 <= size <= MOST:
                raise self._refused(f"`{name}` must be from 0 to {MOST}.")
        if first is not None and last is not None:
            raise self._refused("Ask for `first` or for `last`, not for both.")
        size = last if first is None else first
        return PAGE if size is None else int(size)

    def _refused(self, message: str) -> faults.Invalid:
        return faults.invalid("PAGE_SIZE_EXCEEDED", message, self.node, max=MOST)


@dataclass
class Sum:
    """A price: what is fixed, and what depends on variables as (times, step of the price)."""

    fixed: int = 0
    parts: list[tuple[int | Size, int]] = field(default_factory=list)

    def add(self, other: "Sum") -> None:
        self.fixed += other.fixed
        self.parts += other.parts


@dataclass(frozen=True)
class Price:
    """Steps, each a sum over earlier ones; the last is the whole."""

    steps: Sequence[Sum]

    def of(self, variables: Variables) -> int:
        found: list[int] = []
        for step in self.steps:
            total = step.fixed
            for times, at in step.parts:
                total += (times if isinstance(times, int) else times.rows(variables)) * found[at]
            found.append(total)
        return found[-1]


class Pricing:
    """Prices of one valid document."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self.schema = schema
        self.fragments = fragments_of(document)
        self._steps: list[Sum] = []
        self._known: dict[tuple[str, bool], Sum] = {}
        # What each fragment spreads is priced before it, so that no recursion follows a chain of them.
        for name in in_order(self.fragments):
            node = self.fragments[name]
            type_ = schema.get_type(node.type_condition.name.value)
            for rows in (False, True):
                total = self._set(node.selection_set, type_, rows=rows)
                self._known[name, rows] = self._step(total)

    def operation(self, node: OperationDefinitionNode) -> Price:
        """Return the operation's price; raise Invalid for a page of constant size that is too long."""
        root = self.schema.get_root_type(node.operation)
        return self._price(self._set(node.selection_set, root, rows=False))

    def field(self, node: FieldNode, parent: Any) -> Price:
        """Return the price of one field with all below it."""
        return self._price(self._field(node, parent))

    def row(self, node: FieldNode, parent: Any) -> Price:
        """Return the price of one row of a connection."""
        type_ = get_named_type(parent.fields[node.name.value].type)
        return self._price(self._set(below(node), type_, rows=True))

    def _price(self, total: Sum) -> Price:
        return Price([*self._steps, total])

    def _set(self, selection_set: SelectionSetNode, parent: Any, *, rows: bool) -> Sum:
        """Sum what is selected: of a connection its rows, or all but its rows."""
        total = Sum()
        for node in selection_set.selections:
            if isinstance(node, FieldNode):
                if rows is (is_connection(parent) and node.name.value in ROWS):
                    total.add(self._field(node, parent))
            elif isinstance(node, FragmentSpreadNode):
                total.add(self._known[node.name.value, rows])
            else:
                total.add(self._set(below(node), self.narrowed(node, parent), rows=rows))
        return total

    def _field(self, node: FieldNode, parent: Any) -> Sum:
        name = node.name.value
        if name in INTROSPECTION:
            return Sum(INTROSPECTED)
        if node.selection_set is None:
            return Sum(TOTAL if name == "totalCount" else 0)
        definition = parent.fields[name]
        type_ = get_named_type(definition.type)
        total = self._set(node.selection_set, type_, rows=False)
        if is_connection(type_):
            row = self._set(node.selection_set, type_, rows=True)
            total.add(self._times(size_of(node), row))
            total.fixed += CONNECTION
        elif parent is self.schema.mutation_type:
            total.fixed += MUTATION
            if size := items_of(node, parent):
                total = self._times(size, total)
        elif not is_connection(parent):
            total.fixed += OBJECT
            if name != RESULTS and is_list_type(get_nullable_type(definition.type)):
                total = self._times(size_of(node) if "ids" in definition.args else LISTED, total)
        elif name == "nodes":
            total.fixed += OBJECT
        return total

    def _times(self, size: int | Size, row: Sum) -> Sum:
        if isinstance(size, Size) and size.constant:
            size = size.rows({})
        if isinstance(size, int) and not row.parts:
            return Sum(size * row.fixed)
        return Sum(0, [(size, self._at(row))])

    def _step(self, total: Sum) -> Sum:
        return Sum(0, [(1, self._at(total))]) if total.parts else total

    def _at(self, total: Sum) -> int:
        self._steps.append(total)
        return len(self._steps) - 1

    def narrowed(self, node: Any, parent: Any) -> Any:
        """Return the type that an inline fragment selects from."""
        condition = node.type_condition
        return self.schema.get_type(condition.name.value) if condition else parent


def is_connection(type_: Any) -> bool:
    return "pageInfo" in getattr(type_, "fields", ())


def size_of(node: FieldNode) -> Size:
    names = ("first", "last", "ids")
    given = {each.name.value: each.value for each in node.arguments or () if each.name.value in names}
    return Size(node, given)


def items_of(node: FieldNode, parent: Any) -> Size | None:
    """Return how many items a mutation takes; None where it does not take many."""
    given = parent.fields[node.name.value].args.get("input")
    if given is None or "items" not in getattr(get_nullable_type(given.type), "fields", ()):
        return None
    value = next(each.value for each in node.arguments or () if each.name.value == "input")
    if isinstance(value, ObjectValueNode):
        return Size(node, {each.name.value: each.value for each in value.fields if each.name.value == "items"})
    return Size(node, {"input": value})


def below(node: Any) -> SelectionSetNode:
    found: SelectionSetNode = node.selection_set
    return found


def _value(node: ValueNode, variables: Variables) -> Any:
    if isinstance(node, VariableNode):
        return variables.get(node.name.value)
    if isinstance(node, IntValueNode):
        return int(node.value)
    return node.values if isinstance(node, ListValueNode) else None
