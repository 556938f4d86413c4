"""Plans: what a document's selection compiled to, kept by the shape of its arguments and the viewer's policy."""

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from graphql import GraphQLError, GraphQLNonNull
from graphql.execution.values import VariableValues

from server.reader import shapes
from server.reader.arguments import Site
from server.reader.compile import KEY_LIMIT, Compiler
from server.reader.completion import Completion
from server.reader.selection import Selected, Selection
from server.reader.sources import Derived, Gate
from server.reader.statement import Recipe, Statement, forbidden

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True)
class Root:
    """One root field: its statement, the recipes of its parameters, and what is left for Python."""

    selected: Selected
    sql: str
    recipes: Sequence[Recipe]
    unused: Sequence[Recipe]
    """Recipes of what the statement has no use for; a cursor among them is checked all the same."""
    completion: Completion
    refused: GraphQLError | None = None
    """Why the viewer may not read it at all."""

    @property
    def unparsed(self) -> bool:
        """Whether PostgreSQL's bytes are the answer as they are."""
        return not self.completion.needed(self.selected)

    @property
    def fatal(self) -> bool:
        """Whether the refusal of this field leaves no data at all."""
        return self.refused is not None and isinstance(self.selected.definition.type, GraphQLNonNull)


@dataclass(frozen=True)
class Plan:
    roots: tuple[Root, ...]
    gates: tuple[Gate, ...]
    """Of what it reads, each once."""


class Cache(Generic[Key, Value]):
    """The most recently used plans; bounded."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._kept: OrderedDict[Key, Value] = OrderedDict()

    def get(self, key: Key) -> Value | None:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Key, value: Value) -> Value:
        self._kept[key] = value
        if len(self._kept) > self.size:
            self._kept.popitem(last=False)
        return value


def bound(sites: Sequence[Site], variables: VariableValues) -> tuple[list[list[Any]], tuple[Hashable, ...]]:
    """Return the values of each site's arguments and their shapes, for one request."""
    found = [site.bound(variables) for site in sites]
    return [values for values, _ in found], tuple([shape for _, shape in found])


def slots(sites: Sequence[Site], variables: VariableValues) -> list[dict[str, Any]]:
    """Return each site's arguments with the places of their values."""
    return [shapes.slots(site.source, site.arguments(variables), at) for at, site in enumerate(sites)]


def compiled(
    selection: Selection,
    viewer: Any,
    variables: VariableValues,
    found: tuple[Hashable, ...],
    *,
    for_executor: bool = False,
) -> Plan:
    """Compile a selection for a viewer's policy and the shapes of its arguments."""
    places = slots(selection.sites, variables)
    roots: list[Root] = []
    gates: dict[Gate, None] = {}
    for selected in selection.fields:
        statement = Statement(viewer)
        statement.tagged = for_executor or _in_python(selected, statement)
        compiler = Compiler(statement, places, found)
        root = _root(selected, statement, compiler, for_executor=for_executor)
        roots.append(root)
        gates |= statement.gates
    return Plan(tuple(roots), tuple(gates))


def _root(selected: Selected, statement: Statement, compiler: Compiler, *, for_executor: bool) -> Root:
    refused = None if statement.allows(selected.source) else forbidden(selected)
    if refused:
        sql = ""
    elif selected.name == "__typename":
        sql = f"SELECT to_json('{selected.parent}'::text)::text"
    else:
        sql = compiler.root(selected)
    completion = Completion(compiler.renamed, statement.denied, tagged=statement.tagged, for_executor=for_executor)
    return Root(selected, *statement.finished(sql), completion, refused)


def _in_python(selected: Selected, statement: Statement) -> bool:
    """Tell whether the field, or any below it, is finished in Python: then abstract rows must tell their type."""
    known = statement.allows(selected.source) and not isinstance(selected.source, Derived)
    if not known or len(selected.key) > KEY_LIMIT:
        return True
    return any(_in_python(each, statement) for fields in selected.below.values() for each in fields)
