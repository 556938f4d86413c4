"""What is refused before any row is read, found by walking the document: problems of arguments, fields denied."""

from collections.abc import Iterator
from typing import Any

from graphql import DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, get_named_type, is_abstract_type
from graphql.execution import get_argument_values, get_variable_values
from graphql.execution.collect_fields import FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues

from server.accounts.rules import Viewer
from server.kit.ids import prefix_of
from server.reader import sources
from tests.reader.oracle import Oracle
from tests.reader.oracle_lists import Lists
from tests.reader.oracle_policy import Policy

Path = tuple[str, ...]


class Checks:
    """Walks one operation for one viewer."""

    def __init__(self, oracle: Oracle, document: DocumentNode, variables: dict[str, Any], viewer: Viewer) -> None:
        self.schema = oracle.schema
        self.declared = oracle.declared
        self.viewer = viewer
        self.lists = Lists(self.declared, oracle.world, Policy(viewer, oracle.world.rows), oracle.secret)
        self.problems: set[str] = set()
        self.denied: dict[Path, str] = {}
        """The fields that the viewer may not read, by response keys and types."""
        fragments = [each for each in document.definitions if isinstance(each, FragmentDefinitionNode)]
        self.fragments = {each.name.value: FragmentDetails(each) for each in fragments}
        (self.operation,) = (each for each in document.definitions if isinstance(each, OperationDefinitionNode))
        values = get_variable_values(self.schema, self.operation.variable_definitions or (), variables)
        assert isinstance(values, VariableValues), values
        self.variables = values
        self._operation()

    def _operation(self) -> None:
        root = self.schema.query_type
        assert root is not None
        found = collect_fields(self.schema, self.fragments, self.variables, root, self.operation)
        for key, details in found.grouped_field_set.items():
            self._field(root, details, (key,), read=True)

    def _field(self, parent: Any, details: Any, path: Path, *, read: bool) -> None:
        """Check a field; `read` tells whether it comes into a statement at all."""
        node = details[0].node
        name = node.name.value
        if name.startswith("__"):
            return
        definition = parent.fields[name]
        arguments = get_argument_values(definition, node, self.variables)
        source = self.declared.source(parent.name, name)
        target = get_named_type(definition.type)
        self._sizes(source, target, arguments)
        if read and source and source.scope and source.scope not in self.viewer.scopes:
            self.denied[path] = name
            read = False
        if isinstance(source, sources.Page | sources.Many) and read:
            self._list(target, arguments)
        if isinstance(source, sources.Counts | sources.Figures) and read:
            scopes = [*self._scopes(source.rows, arguments.get("where") or {})]
            self._note(any(scope not in self.viewer.scopes for scope in scopes), "FORBIDDEN")
        if not isinstance(source, sources.Derived):
            self._below(source, target, details, arguments, path, read=read)

    def _below(self, source: Any, target: Any, details: Any, arguments: Any, path: Path, *, read: bool) -> None:
        types = self.schema.get_possible_types(target) if is_abstract_type(target) else [target]
        for type_ in types if any(each.node.selection_set for each in details) else ():
            read_here = read
            if isinstance(source, sources.AnyNode):
                asked = arguments.get("ids", [arguments.get("id")])
                read_here = self.declared.table(type_.name).prefix in {prefix_of(each) for each in asked}
            inner = collect_subfields(self.schema, self.fragments, self.variables, self.operation, type_, details)
            for key, below in inner.grouped_field_set.items():
                self._field(type_, below, (*path, type_.name, key), read=read_here)

    def _sizes(self, source: Any, target: Any, arguments: dict[str, Any]) -> None:
        if isinstance(source, sources.AnyNode):
            asked = arguments.get("ids", [arguments.get("id")])
            self._note(len(asked) > 100, "PAGE_SIZE_EXCEEDED")
            self._note(any(prefix_of(each) is None for each in asked), "INVALID_ID")
        if isinstance(source, sources.Lookup) and "id" in arguments:
            self._note(prefix_of(arguments["id"]) != self.declared.table(target.name).prefix, "INVALID_ID")
        pages = [arguments[name] for name in ("first", "last") if arguments.get(name) is not None]
        self._note(len(pages) == 2 or any(not 0 <= each <= 100 for each in pages), "PAGE_SIZE_EXCEEDED")
        self._note(len(arguments.get("orderBy") or ()) > 4, "BAD_USER_INPUT")
        where = arguments.get("where")
        self._note(where is not None and (_leaves(where) > 50 or _nesting(where) > 4), "BAD_USER_INPUT")

    def _note(self, wrong: bool, code: str) -> None:  # noqa: FBT001 - reads as a sentence
        if wrong:
            self.problems.add(code)

    def _list(self, connection: Any, arguments: dict[str, Any]) -> None:
        type_ = get_named_type(connection.fields["nodes"].type).name
        scopes = [*self._scopes(type_, arguments.get("where") or {})]
        self._note(any(scope not in self.viewer.scopes for scope in scopes), "FORBIDDEN")
        if arguments.get("orderBy"):
            shown = {name: self.declared.source(type_, name) for name in self.declared.field_names(type_)}
            columns = {each.name: each.scope for each in shown.values() if isinstance(each, sources.Column)}
            asked = [columns[name] for name, _ in self.lists.keys(type_, arguments["orderBy"])]
            self._note(any(scope and scope not in self.viewer.scopes for scope in asked), "FORBIDDEN")
        table = self.declared.table(type_).name
        keys = self.lists.keys(type_, arguments.get("orderBy"))
        cursors = [arguments[name] for name in ("after", "before") if arguments.get(name) is not None]
        self._note(any(self.lists.read(table, keys, each) is None for each in cursors), "INVALID_CURSOR")

    def _scopes(self, type_: str, where: dict[str, Any]) -> Iterator[str]:
        """Yield the scopes that a filter needs."""
        for name, value in where.items():
            if value is None or name == "within":
                continue
            if name in {"and", "or", "not"}:
                for each in value if isinstance(value, list) else [value]:
                    yield from self._scopes(type_, each)
                continue
            source = self.declared.source(type_, name)
            if source and source.scope:
                yield source.scope
            target = get_named_type(self.declared.field(type_, name).type)
            if isinstance(source, sources.One):
                yield from self._scopes(target.name, value)
            elif isinstance(source, sources.Many):
                row = get_named_type(target.fields["nodes"].type).name
                for each in value.values():
                    yield from self._scopes(row, each or {})


def _leaves(value: Any) -> int:
    if isinstance(value, dict):
        return sum(map(_leaves, value.values()))
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return sum(map(_leaves, value))
    return 1


def _nesting(value: Any) -> int:
    """Return how many levels of and, or, not stand in one another."""
    if isinstance(value, list):
        return max(map(_nesting, value), default=0)
    if not isinstance(value, dict):
        return 0
    return max((_nesting(each) + (name in {"and", "or", "not"}) for name, each in value.items()), default=0)
