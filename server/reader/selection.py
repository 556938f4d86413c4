"""What a document selects, with fragments, aliases and directives resolved: a tree of fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLIncludeDirective,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLSkipDirective,
    OperationDefinitionNode,
    SchemaMetaFieldDef,
    SelectionSetNode,
    TypeMetaFieldDef,
    TypeNameMetaFieldDef,
    VariableNode,
    get_named_type,
    is_abstract_type,
)
from graphql.execution import get_directive_values
from graphql.execution.values import VariableValues

from server.reader.arguments import Site
from server.reader.sources import Source, source_of

_META = {"__typename": TypeNameMetaFieldDef, "__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}
Fragments = Mapping[str, FragmentDefinitionNode]


@dataclass
class Selected:
    """One response key: its field, source, arguments' site, and what is selected below it by type."""

    key: str
    name: str
    parent: str
    """Name of the type that the field belongs to."""
    definition: GraphQLField
    source: Source | None
    site: int | None
    node: FieldNode
    below: dict[str, list["Selected"]] = field(default_factory=dict)
    types: list[GraphQLObjectType] = field(default_factory=list)

    @property
    def type(self) -> Any:
        return get_named_type(self.definition.type)

    @property
    def only(self) -> list["Selected"]:
        """What is selected below a field whose type is a single object type."""
        return self.below[self.type.name]


@dataclass
class Selection:
    """An operation's fields, for one set of its directives' values."""

    fields: list[Selected]
    sites: list[Site]
    root: GraphQLObjectType
    inputs: dict[str, Site] = field(default_factory=dict)
    """What mutations are given, by response key: no statement depends on it."""
    parts: dict[int, "Selection"] = field(default_factory=dict)

    def part(self, selected: Selected) -> "Selection":
        """Return the selection of a field below, as if it were a root."""
        found = self.parts.get(id(selected))
        if found is None:
            found = self.parts[id(selected)] = Selection([selected], self.sites, self.root)
        return found


def possible_types(schema: GraphQLSchema, type_: Any) -> list[GraphQLObjectType]:
    return list(schema.get_possible_types(type_)) if is_abstract_type(type_) else [type_]


def fragments_of(document: DocumentNode) -> Fragments:
    found = (node for node in document.definitions if isinstance(node, FragmentDefinitionNode))
    return {node.name.value: node for node in found}


def conditions_of(operation: OperationDefinitionNode, fragments: Fragments) -> tuple[str, ...]:
    """Return the variables that @skip and @include depend on: they shape the selection."""
    names: set[str] = set()
    stack: list[Any] = [operation, *fragments.values()]
    while stack:
        node = stack.pop()
        for directive in node.directives or ():
            values = (argument.value for argument in directive.arguments or ())
            names.update(value.name.value for value in values if isinstance(value, VariableNode))
        selection_set = getattr(node, "selection_set", None)
        stack.extend(selection_set.selections if selection_set else ())
    return tuple(sorted(names))


class Selector:
    """Builds the selection of one operation."""

    def __init__(self, schema: GraphQLSchema, fragments: Fragments, variables: VariableValues) -> None:
        self.schema = schema
        self.fragments = fragments
        self.variables = variables
        self.sites: list[Site] = []
        self.inputs: dict[str, Site] = {}

    def operation(self, node: OperationDefinitionNode) -> Selection:
        root = self.schema.get_root_type(node.operation)
        if root is None:
            raise LookupError(f"no root for {node.operation}")
        fields = self._fields(root, [node.selection_set])
        return Selection(fields, self.sites, root, self.inputs)

    def field(self, parent: GraphQLObjectType, nodes: list[FieldNode]) -> Selection:
        """Select one field that the executor has reached."""
        key = nodes[0].alias or nodes[0].name
        return Selection([self._field(parent, key.value, nodes)], self.sites, parent)

    def _fields(self, parent: GraphQLObjectType, sets: list[SelectionSetNode]) -> list[Selected]:
        grouped: dict[str, list[FieldNode]] = {}
        visited: set[str] = set()
        for selection_set in sets:
            for node in self._flat(parent, selection_set, visited):
                grouped.setdefault((node.alias or node.name).value, []).append(node)
        return [self._field(parent, key, nodes) for key, nodes in grouped.items()]

    def _flat(
        self, parent: GraphQLObjectType, selection_set: SelectionSetNode, visited: set[str]
    ) -> Iterator[FieldNode]:
        for node in selection_set.selections:
            if not self._included(node):
                continue
            if isinstance(node, FieldNode):
                yield node
                continue
            target: Any = node
            if isinstance(node, FragmentSpreadNode):
                if node.name.value in visited:
                    continue
                visited.add(node.name.value)
                target = self.fragments[node.name.value]
            if self._applies(target, parent):
                yield from self._flat(parent, target.selection_set, visited)

    def _included(self, node: Any) -> bool:
        if not node.directives:
            return True
        skip = get_directive_values(GraphQLSkipDirective, node, self.variables)
        include = get_directive_values(GraphQLIncludeDirective, node, self.variables)
        return not (skip and skip["if"]) and (include is None or bool(include["if"]))

    def _applies(self, fragment: Any, parent: GraphQLObjectType) -> bool:
        if fragment.type_condition is None:
            return True
        condition = self.schema.get_type(fragment.type_condition.name.value)
        if condition is parent:
            return True
        return is_abstract_type(condition) and self.schema.is_sub_type(condition, parent)

    def _field(self, parent: GraphQLObjectType, key: str, nodes: list[FieldNode]) -> Selected:
        node = nodes[0]
        name = node.name.value
        definition = _META.get(name) or parent.fields[name]
        source = source_of(definition)
        site = self._site(parent, key, node, definition, source)
        selected = Selected(key, name, parent.name, definition, source, site, node)
        sets = [each.selection_set for each in nodes if each.selection_set]
        if sets:
            selected.types = possible_types(self.schema, get_named_type(definition.type))
            selected.below = {each.name: self._fields(each, sets) for each in selected.types}
        return selected

    def _site(
        self, parent: GraphQLObjectType, key: str, node: FieldNode, definition: GraphQLField, source: Source | None
    ) -> int | None:
        if not definition.args:
            return None
        site = Site(node, definition, source, self.variables)
        if parent is self.schema.mutation_type:
            self.inputs[key] = site
            return None
        self.sites.append(site)
        return len(self.sites) - 1
