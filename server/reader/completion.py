"""What SQL cannot write: fields computed in Python, keys too long for a column, types of abstract rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLError, get_named_type, is_abstract_type
from graphql.pyutils import Path

from server.reader.selection import Selected
from server.reader.sources import Derived


@dataclass(frozen=True)
class Place:
    """A place in the response, and what was refused in it so far."""

    path: Path | None = None
    errors: list[GraphQLError] = field(default_factory=list)

    def at(self, key: str | int) -> "Place":
        return Place(Path(self.path, key, None), self.errors)

    def refuse(self, error: GraphQLError) -> None:
        """Note a field that is null here as the viewer may not read it."""
        path = self.path.as_list() if self.path else None
        self.errors.append(GraphQLError(error.message, error.nodes, path=path, extensions=error.extensions))


class Completion:
    """Finishes one root field's parsed tree, touching only what needs it.

    For the executor (`for_executor`) computed values stay Python objects, refused fields become errors and
    rows of abstract types keep `$type`; otherwise the tree becomes the response itself.
    """

    def __init__(
        self, renamed: Mapping[str, str], denied: Mapping[int, GraphQLError], *, tagged: bool, for_executor: bool
    ) -> None:
        self.renamed = renamed
        self.denied = denied
        self.tagged = tagged
        self.for_executor = for_executor
        self._needed: dict[int, bool] = {}

    def needed(self, selected: Selected) -> bool:
        """Tell whether anything at or below the field is left to do."""
        known = self._needed.get(id(selected))
        if known is None:
            known = self._needs(selected)
            self._needed[id(selected)] = known
        return known

    def _needs(self, selected: Selected) -> bool:
        if isinstance(selected.source, Derived) or selected.key in self.renamed or id(selected) in self.denied:
            return True
        if self.tagged and is_abstract_type(selected.type):
            return True
        return any(self.needed(each) for fields in selected.below.values() for each in fields)

    def value(self, selected: Selected, value: Any, viewer: Any, place: Place) -> Any:
        """Return the finished value of the field at `place`."""
        denied = self.denied.get(id(selected))
        if denied:
            return denied if self.for_executor else place.refuse(denied)
        if value is None or not self.needed(selected):
            return value
        if isinstance(selected.source, Derived):
            found = selected.source.function(viewer, **value)
            return found if self.for_executor else project(selected, found)
        if not selected.below:
            return value
        if isinstance(value, list):
            return [
                None if each is None else self._object(selected, each, viewer, place.at(at))
                for at, each in enumerate(value)
            ]
        return self._object(selected, value, viewer, place)

    def _object(self, selected: Selected, row: dict[str, Any], viewer: Any, place: Place) -> dict[str, Any]:
        type_ = row.get("$type", selected.type.name)
        found = {
            each.key: self.value(each, row[self.renamed.get(each.key, each.key)], viewer, place.at(each.key))
            for each in selected.below[type_]
        }
        return {"$type": type_, **found} if self.for_executor and is_abstract_type(selected.type) else found


def project(selected: Selected, value: Any) -> Any:
    """Return a Python value as the response shows it: objects by attribute, leaves serialized."""
    if value is None:
        return None
    if isinstance(value, list | tuple):
        return [project(selected, each) for each in value]
    if not selected.below:
        leaf: Any = get_named_type(selected.definition.type)
        return leaf.serialize(value)
    return {
        each.key: each.parent if each.name == "__typename" else project(each, getattr(value, attribute(each)))
        for each in selected.only
    }


def attribute(selected: Selected) -> str:
    return str(selected.definition.extensions.get("attribute", selected.name))
