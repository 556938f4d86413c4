"""Strategies of operations: hypothesis-graphql selects; arguments, fragments, directives and variables are added."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

import hypothesis_graphql
from graphql import (
    DocumentNode,
    FieldNode,
    InlineFragmentNode,
    NamedTypeNode,
    NameNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ast_from_value,
    build_schema,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_leaf_type,
    print_ast,
    print_schema,
)
from hypothesis import strategies as st

from server.reader.sources import Asked
from tests.reader.arguments import Arguments, often, some
from tests.reader.oracle import Oracle

_DEEP = 4
_TELLING = [*["claims"] * 16, *["partners", "nodes"] * 5, *["claim", "node", "claimReasons", "users"] * 2]
"""The roots with the most below them, as often as they are tried beside all others."""
_LONG = "averyveryveryveryveryveryveryveryveryveryveryverylongkey"


@dataclass(frozen=True)
class Operation:
    text: str
    variables: dict[str, Any]
    viewer: str


@dataclass
class _Made:
    """What belongs to the operation as a whole."""

    variables: dict[str, Any] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    fragments: list[str] = field(default_factory=list)
    number: int = 0

    def variable(self, value: Any, type_: str, *, absent: bool = False) -> str:
        name = f"v{len(self.types)}"
        self.types[name] = type_
        if not absent:
            self.variables[name] = value
        return f"${name}"

    def next(self) -> int:
        self.number += 1
        return self.number


class Operations:
    """Draws operations over the rows of an oracle's world."""

    def __init__(self, oracle: Oracle) -> None:
        self.schema = oracle.schema
        self.arguments = Arguments(oracle)
        self.viewers = sorted(oracle.world.viewers)
        bare = build_schema(print_schema(oracle.schema))
        for type_ in bare.type_map.values():
            for each in getattr(type_, "fields", {}).values() if not type_.name.startswith("__") else ():
                if hasattr(each, "args"):
                    each.args = {}

        self.bare = bare
        declared = oracle.declared
        read = [name for name in declared.field_names("Query") if not isinstance(declared.source("Query", name), Asked)]
        self.roots = [*read, *_TELLING]
        self.strategy = st.composite(self._operation)()

    def _operation(self, draw: st.DrawFn) -> Operation:
        # Drawn one by one, choices would be few and alike: Hypothesis prefers the simple and varies what it had.
        chance = Random(draw(st.integers(0, 2**64 - 1)))  # noqa: S311 - a document, not a secret
        made = _Made()
        roots = chance.choices(self.roots, k=2 if often(chance, 5) else 1)
        nodes = [node for root in roots for node in draw(self._selections(root))]
        body = self._selected(chance, made, "Query", SelectionSetNode(selections=tuple(nodes)), 0)
        declared = ", ".join(f"${name}: {type_}" for name, type_ in made.types.items())
        head = f"query({declared}) " if declared else ""
        return Operation(head + body + " ".join(made.fragments), made.variables, chance.choice(self.viewers))

    def _selections(self, root: str) -> st.SearchStrategy[Sequence[Any]]:
        def of(document: DocumentNode) -> Sequence[Any]:
            (operation,) = document.definitions
            assert isinstance(operation, OperationDefinitionNode)
            return operation.selection_set.selections

        return hypothesis_graphql.queries(self.bare, fields=[root], print_ast=of)

    def _selected(self, chance: Random, made: _Made, parent: str, selection_set: SelectionSetNode, depth: int) -> str:
        parts = [self._selection(chance, made, parent, each, depth) for each in selection_set.selections]
        if often(chance, 6):
            parts.append("__typename")
        if often(chance, 8) and parent != "Query":
            parts = [*parts[:1], self._wrapped(chance, made, parent, parts[1:] or parts)]
        if often(chance, 8):
            parts.append(chance.choice(parts))
        return "{ " + " ".join(parts) + " }"

    def _wrapped(self, chance: Random, made: _Made, parent: str, parts: Sequence[str]) -> str:
        """Put selections into a fragment, of one kind or another."""
        body = "{ " + " ".join(parts) + " }"
        kind = chance.choice(("plain", "typed", "named", "conditional"))
        if kind == "named":
            name = f"F{made.next()}"
            made.fragments.append(f"fragment {name} on {parent} {body}")
            return f"...{name}"
        condition = self._directive(chance, made) if kind == "conditional" else ""
        return f"...{f' on {parent}' if kind == 'typed' else ''}{condition} {body}"

    def _directive(self, chance: Random, made: _Made) -> str:
        value = often(chance, 2)
        told = made.variable(value, "Boolean!") if often(chance, 2) else str(value).lower()
        return f" @{chance.choice(('skip', 'include'))}(if: {told})"

    def _selection(self, chance: Random, made: _Made, parent: str, node: Any, depth: int) -> str:
        if isinstance(node, InlineFragmentNode):
            assert node.type_condition is not None
            inner = node.type_condition.name.value
            return f"... on {inner} " + self._selected(chance, made, inner, node.selection_set, depth)
        return self._field(chance, made, parent, node, depth)

    def _field(self, chance: Random, made: _Made, parent: str, node: FieldNode, depth: int) -> str:
        name = node.name.value
        if name == "__typename":
            return name
        given = self.arguments.make(chance, parent, name, depth)
        alias = f"{node.alias.value}: " if node.alias else ""
        # Two selections of a field with arguments would have to agree on them.
        if given or often(chance, 9):
            alias = f"{name}_{made.next()}{chance.choice(('', '', '', '', '', _LONG))}: "
        directive = self._directive(chance, made) if often(chance, 12) else ""
        definition: Any = self.schema.type_map[parent].fields[name]  # type: ignore[attr-defined]  # an object type
        below = ""
        if node.selection_set:
            target = get_named_type(definition.type)
            chosen = node.selection_set
            if "nodes" in getattr(target, "fields", {}) and depth < _DEEP:
                chosen = SelectionSetNode(
                    selections=(*chosen.selections, *self._grown(chance, target, depth).selections)
                )
            below = " " + self._selected(chance, made, target.name, chosen, depth + bool(given))
        told = [
            f"{each}: {self._told(chance, made, definition.args[each].type, value)}" for each, value in given.items()
        ]
        return f"{alias}{name}{'(' + ', '.join(told) + ')' if told else ''}{directive}{below}"

    def _grown(self, chance: Random, type_: Any, depth: int) -> SelectionSetNode:
        """Select more of a list than hypothesis-graphql does, which spreads itself thin over a large schema."""
        if is_abstract_type(type_):
            types = chance.choices(self.schema.get_possible_types(type_), k=2)
            inner = [
                InlineFragmentNode(
                    type_condition=NamedTypeNode(name=NameNode(value=each.name)),
                    selection_set=self._grown(chance, each, depth + 1),
                )
                for each in types
            ]
            return SelectionSetNode(selections=tuple(inner))
        telling = [name for name, each in type_.fields.items() if not is_leaf_type(get_named_type(each.type))]
        pool = [*type_.fields, *telling * 2]
        names = some(chance, pool, 5)
        found = [each for name in names if (each := self._grown_field(chance, type_, name, depth + 1))]
        return SelectionSetNode(selections=tuple(found or [FieldNode(name=NameNode(value="__typename"))]))

    def _grown_field(self, chance: Random, type_: Any, name: str, depth: int) -> FieldNode | None:
        target = get_named_type(type_.fields[name].type)
        if is_leaf_type(target):
            return FieldNode(name=NameNode(value=name))
        if depth > _DEEP:
            return None
        return FieldNode(name=NameNode(value=name), selection_set=self._grown(chance, target, depth))

    def _told(self, chance: Random, made: _Made, type_: Any, value: Any, depth: int = 0) -> str:
        """Return an argument, or a part of it, as a literal or as a variable."""
        if often(chance, 3 + 4 * depth):
            return made.variable(value, str(type_), absent=depth < 2 and value is None)
        inner = get_nullable_type(type_)
        if isinstance(value, dict):
            fields = [
                f"{name}: {self._told(chance, made, inner.fields[name].type, each, depth + 1)}"
                for name, each in value.items()
            ]
            return "{" + ", ".join(fields) + "}"
        if isinstance(value, list):
            items = [self._told(chance, made, inner.of_type, each, depth + 1) for each in value]
            # A list of one may be told by its item, but not by the item's variable.
            return (
                items[0]
                if len(items) == 1 and items[0][0] != "$" and often(chance, 3)
                else "[" + ", ".join(items) + "]"
            )
        node = ast_from_value(value, type_)
        assert node is not None
        return print_ast(node)
