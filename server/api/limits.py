"""How large a document may be: tokens, depth, aliases, directives, mutations; in time linear to its size."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from graphlib import CycleError, TopologicalSorter
from typing import Any, NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    OperationType,
)

from server.api import faults

INTROSPECTION = frozenset({"__schema", "__type"})


@dataclass(frozen=True)
class Limits:
    """What one document may hold; fragments count wherever they are spread."""

    characters: int = 50 * 1024
    tokens: int = 1000
    depth: int = 12
    """Levels of fields; introspection has graphql-core's own limit."""
    aliases: int = 30
    repeats: int = 30
    """How often one field may be asked for under one name, side by side."""
    directives: int = 50
    mutations: int = 10
    guarded: frozenset[str] = frozenset({"userSetPassword"})
    """Mutations that try a secret: one to a document, so that a throttle of requests is one of tries."""
    cost: int = 20_000


class Extent(NamedTuple):
    """How far a selection set reaches, with all that is spread in it."""

    depth: int = 0
    aliases: int = 0
    roots: int = 0
    guarded: int = 0


Known = dict[str, Extent]


@dataclass(frozen=True)
class _Set:
    """A selection set at its level; its counts of names are shared by the inline fragments in it."""

    selection_set: Any
    level: int
    introspects: bool = False
    counts: dict[str, int] = field(default_factory=dict)


def check(document: DocumentNode, limits: Limits) -> None:
    """Raise Invalid for a document that is too large; it need not be valid yet."""
    fragments = fragments_of(document)
    known: Known = {}
    for name in in_order(fragments):
        known[name] = _extent(fragments[name].selection_set, known, limits)
    directives = 0
    for definition in document.definitions:
        directives += _directives(definition, limits)
        if isinstance(definition, OperationDefinitionNode):
            _check_operation(definition, _extent(definition.selection_set, known, limits), limits)
    if directives > limits.directives:
        message = f"A document has at most {limits.directives} directives."
        raise faults.invalid("DIRECTIVE_LIMIT_EXCEEDED", message, limit=limits.directives)


def fragments_of(document: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    found = (node for node in document.definitions if isinstance(node, FragmentDefinitionNode))
    return {node.name.value: node for node in found}


def in_order(fragments: Mapping[str, FragmentDefinitionNode]) -> Iterable[str]:
    """Return the fragments so that each comes after those it spreads; none when they form a circle."""
    spreads = {name: _spreads(node.selection_set) & fragments.keys() for name, node in fragments.items()}
    try:
        return list(TopologicalSorter(spreads).static_order())
    except CycleError:  # validation tells it with its place
        return []


def _check_operation(operation: OperationDefinitionNode, extent: Extent, limits: Limits) -> None:
    if extent.depth > limits.depth:
        message = f"The document is {extent.depth} levels deep; at most {limits.depth} are allowed."
        raise faults.invalid("DEPTH_LIMIT_EXCEEDED", message, operation, limit=limits.depth)
    if extent.aliases > limits.aliases:
        message = f"A document has at most {limits.aliases} aliases, counted wherever fragments are spread."
        raise faults.invalid("ALIAS_LIMIT_EXCEEDED", message, operation, limit=limits.aliases)
    if operation.operation is not OperationType.MUTATION:
        return
    if extent.roots > limits.mutations:
        message = f"A document has at most {limits.mutations} mutations."
        raise faults.invalid("MUTATION_LIMIT_EXCEEDED", message, operation, limit=limits.mutations)
    if extent.guarded and extent.roots > 1:
        message = f"{', '.join(sorted(limits.guarded))} stands alone in its document."
        raise faults.invalid("MUTATION_LIMIT_EXCEEDED", message, operation, limit=1)


def _extent(root: Any, known: Known, limits: Limits) -> Extent:
    depth = aliases = roots = guarded = 0
    stack: list[_Set] = [_Set(root, 1)]
    while stack:
        place = stack.pop()
        for node in place.selection_set.selections:
            if isinstance(node, FragmentSpreadNode):
                spread = known.get(node.name.value, Extent())
                aliases += spread.aliases
                depth = max(depth, 0 if place.introspects else place.level - 1 + spread.depth)
                if place.level == 1:
                    roots += spread.roots
                    guarded += spread.guarded
            elif not isinstance(node, FieldNode):
                stack.append(replace(place, selection_set=node.selection_set))
            else:
                name = node.name.value
                _count(node, place.counts, limits)
                aliases += node.alias is not None
                depth = max(depth, 0 if place.introspects else place.level)
                if place.level == 1:
                    roots += 1
                    guarded += name in limits.guarded
                if node.selection_set:
                    inner = place.introspects or name in INTROSPECTION
                    stack.append(_Set(node.selection_set, place.level + 1, inner))
    return Extent(depth, aliases, roots, guarded)


def _count(node: FieldNode, counts: dict[str, int], limits: Limits) -> None:
    """Refuse a field repeated without need: comparing the repeats takes the square of their number."""
    key = (node.alias or node.name).value
    counts[key] = counts.get(key, 0) + 1
    if counts[key] > limits.repeats:
        message = f"`{key[:40]}` is asked for more than {limits.repeats} times."
        raise faults.invalid("ALIAS_LIMIT_EXCEEDED", message, node, limit=limits.repeats)


def _spreads(root: Any) -> set[str]:
    found: set[str] = set()
    stack = [root]
    while stack:
        for node in stack.pop().selections:
            if isinstance(node, FragmentSpreadNode):
                found.add(node.name.value)
            elif node.selection_set:
                stack.append(node.selection_set)
    return found


def _directives(definition: Any, limits: Limits) -> int:
    """Count the directives of a definition, until there are too many."""
    found, stack = 0, [definition]
    while stack and found <= limits.directives:
        node = stack.pop()
        found += len(getattr(node, "directives", ()) or ())
        stack += getattr(node, "variable_definitions", ()) or ()
        selection_set = getattr(node, "selection_set", None)
        stack += selection_set.selections if selection_set else ()
    return found
