"""Where an operation's price comes from: for those who ask, and for a refusal that helps."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
)

from server.api import faults, prices
from server.api.limits import INTROSPECTION
from server.api.prices import Pricing, Variables

_MOST_LINES = 50
_MOST_VISITED = 1000


@dataclass(frozen=True)
class Line:
    """A root field or a connection: what it costs wherever it stands, and for a connection its rows."""

    path: str
    node: FieldNode
    price: int
    rows: int = 0
    row_price: int = 0


@dataclass(frozen=True)
class _Place:
    selection_set: SelectionSetNode
    parent: Any
    path: str = ""
    times: int = 1
    """How often the place occurs: the product of the sizes of the connections around it."""
    rows: int = 1
    """How long the connection is that the place is directly in."""


def lines(
    schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables
) -> list[Line]:
    """Return the first root fields and connections, the outermost first."""
    pricing = Pricing(schema, document)
    queue = deque([_Place(operation.selection_set, schema.get_root_type(operation.operation))])
    found: list[Line] = []
    visited = 0
    while queue and len(found) < _MOST_LINES and visited < _MOST_VISITED:
        place = queue.popleft()
        for node, parent in _fields(pricing, place):
            visited += 1
            if node.selection_set is None or node.name.value in INTROSPECTION:
                continue
            line, below = _visited(pricing, node, parent, place, variables)
            queue.append(below)
            if line.rows or not place.path:
                found.append(line)
    return found


def too_dear(found: list[Line], price: int, limit: int) -> faults.Invalid:
    """Refuse an operation, naming where a smaller `first` would help most."""
    message = f"The operation costs {price}; at most {limit} is allowed."
    for line in sorted(found, key=lambda line: -line.rows * line.row_price):
        excess = -(-(price - limit) // line.row_price) if line.row_price else line.rows
        if excess < line.rows:
            first = line.rows - excess
            message += f" With `first: {first}`, `{line.path}` would fit."
            details = {"path": line.path, "first": first}
            return faults.invalid("COST_LIMIT_EXCEEDED", message, line.node, cost=price, limit=limit, **details)
    message += " Ask for fewer things at once."
    return faults.invalid("COST_LIMIT_EXCEEDED", message, cost=price, limit=limit)


def _visited(
    pricing: Pricing, node: FieldNode, parent: Any, place: _Place, variables: Variables
) -> tuple[Line, _Place]:
    name = node.name.value
    path = f"{place.path}.{name}" if place.path else name
    type_ = get_named_type(parent.fields[name].type)
    is_rows = prices.is_connection(parent) and name in prices.ROWS
    times = place.times * (place.rows if is_rows else 1)
    price = pricing.field(node, parent).of(variables) * times
    items = prices.items_of(node, parent)
    below = _Place(prices.below(node), type_, path, times * (items.rows(variables) if items else 1))
    if not prices.is_connection(type_):
        return Line(path, node, price), below
    rows = prices.size_of(node).rows(variables)
    row_price = pricing.row(node, parent).of(variables) * times
    return Line(path, node, price, rows, row_price), _Place(below.selection_set, type_, path, times, rows)


def _fields(pricing: Pricing, place: _Place) -> Iterator[tuple[FieldNode, Any]]:
    """Return the fields selected at a place, those of fragments too, each fragment once."""
    stack, spread = [(place.selection_set, place.parent)], set()
    while stack:
        selection_set, parent = stack.pop()
        for node in selection_set.selections:
            if isinstance(node, FieldNode):
                yield node, parent
            elif not isinstance(node, FragmentSpreadNode):
                stack.append((prices.below(node), pricing.narrowed(node, parent)))
            elif node.name.value not in spread:
                spread.add(node.name.value)
                fragment = pricing.fragments[node.name.value]
                stack.append((fragment.selection_set, pricing.narrowed(fragment, parent)))
