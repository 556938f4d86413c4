"""A SQL statement under construction: its parameters as recipes, its tables' aliases, what it touches."""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLError

from server.kit.errors import Refusal
from server.reader.cursors import Signer
from server.reader.policy import Clause
from server.reader.selection import Selected
from server.reader.shapes import Slot
from server.reader.sources import Gate, Source, Table


@dataclass(frozen=True)
class Given:
    """What a statement's parameters are taken from at a request."""

    values: Sequence[Sequence[Any]]
    """By argument site, in the order of `shapes.shape`."""
    viewer: Any
    signer: Signer
    payload: Any = None
    """A mutation's payload, whose record is read."""


Recipe = Callable[[Given], Any]
MAX_MOMENTS = 2
"""Each looks through all that has happened since."""
_PLACEHOLDER = re.compile(r"\$(\d+)")


@dataclass
class Statement:
    """Collects parameters: an equal recipe is bound once."""

    viewer: Any
    tagged: bool = False
    """Whether rows of an abstract type tell their type under `$type`."""
    recipes: list[Recipe] = field(default_factory=list)
    gates: dict[Gate, None] = field(default_factory=dict)
    """Of the tables that it reads: those that refuse it while they are shut."""
    denied: dict[int, GraphQLError] = field(default_factory=dict)
    """What the viewer may not read, once for each selection of it."""
    _known: dict[Hashable, str] = field(default_factory=dict)
    _behind: list[Gate] = field(default_factory=list)
    """Gates of the records that the compiler is at, which are hidden while these are shut."""
    _aliases: int = 0
    _moments: int = 0

    def bind(self, recipe: Recipe, key: Hashable, type_: str) -> str:
        """Return the placeholder of a value, cast to its SQL type."""
        if key not in self._known:
            self.recipes.append(recipe)
            self._known[key] = f"${len(self.recipes)}::{type_}"
        return self._known[key]

    def slot(self, slot: Slot, type_: str) -> str:
        site, at = slot.site, slot.at
        return self.bind(lambda given: given.values[site][at], (slot, type_), type_)

    def of_viewer(self, value: Callable[[Any], Any], type_: str) -> str:
        return self.bind(lambda given: value(given.viewer), (value, type_), type_)

    def alias(self) -> str:
        self._aliases += 1
        return f"t{self._aliases}"

    def look_back(self) -> None:
        """Refuse to look at more moments that have passed than one statement has time for."""
        self._moments += 1
        if self._moments > MAX_MOMENTS:
            message = f"At most {MAX_MOMENTS} conditions `asOf` fit in one filter."
            raise Refusal("BAD_USER_INPUT", message, ("asOf",), max=MAX_MOMENTS)

    def enter(self, table: Table) -> None:
        """Refuse the whole statement while the table is switched off."""
        if table.gate and table.gate not in self._behind:
            self.gates[table.gate] = None

    def visible(self, table: Table, alias: str) -> str:
        """Return the row policy over `alias`; the only way a table enters a statement."""
        self.enter(table)
        return self.holds(table.policy(self.viewer), alias)

    @contextmanager
    def named(self, table: Table, alias: str) -> Iterator[str]:
        """Yield the row policy of a record that another's row names: switched off, it is hidden, with all it holds."""
        if table.gate is None or table.gate in self.gates or table.gate in self._behind:
            yield self.visible(table, alias)
            return
        self._behind.append(table.gate)
        yield f"{table.gate.open} AND {self.visible(table, alias)}"
        self._behind.pop()

    def holds(self, clause: Clause, alias: str) -> str:
        """Return a condition over `alias` whose values are taken from the viewer."""
        names = {name: self._policy_value(value) for name, value in clause.values.items()}
        return f"({clause.sql.format(t=alias, **names)})"

    def _policy_value(self, value: Callable[[Any], Any]) -> str:
        # A policy's values are ids: PostgreSQL infers text or text[] from where they stand.
        if value not in self._known:
            self.recipes.append(lambda given: value(given.viewer))
            self._known[value] = f"${len(self.recipes)}"
        return self._known[value]

    def finished(self, sql: str) -> tuple[str, list[Recipe], list[Recipe]]:
        """Return the text, the recipes of its parameters, and those that it has no use for.

        PostgreSQL refuses a parameter that nothing refers to, such as a cursor where only the count is asked.
        """
        used = sorted({int(number) for number in _PLACEHOLDER.findall(sql)})
        number = {str(old): f"${new}" for new, old in enumerate(used, 1)}
        unused = [each for at, each in enumerate(self.recipes, 1) if at not in used]
        text = _PLACEHOLDER.sub(lambda found: number[found[1]], sql)
        return text, [self.recipes[at - 1] for at in used], unused

    def allows(self, source: Source | None) -> bool:
        return source is None or source.scope is None or source.scope in self.viewer.scopes

    def deny(self, selected: Selected) -> None:
        """Record that the viewer may not read this field; it will be null."""
        self.denied[id(selected)] = forbidden(selected)

    def require(self, source: Source, name: str) -> None:
        """Refuse to filter or sort by what the viewer may not read."""
        if not self.allows(source):
            message = f"Filtering or sorting by `{name}` needs the scope {source.scope}."
            raise Refusal("FORBIDDEN", message, (name,), required_scope=source.scope)


def forbidden(selected: Selected) -> GraphQLError:
    scope = selected.source.scope if selected.source else None
    extensions = {"code": "FORBIDDEN", "requiredScope": scope}
    return GraphQLError(f"`{selected.name}` needs the scope {scope}.", selected.node, extensions=extensions)
