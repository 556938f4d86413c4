"""A row policy as SQL: written once per table, used by every read of it."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from server.kit import db


class Viewer(Protocol):
    """Who reads. `policy_key` says all that shapes SQL; the rest of a viewer is bound as values."""

    @property
    def policy_key(self) -> Hashable: ...

    @property
    def scopes(self) -> frozenset[str]: ...


@dataclass(frozen=True)
class Clause:
    """A condition over a row: `{t}` is the table's alias, `{name}` a value taken from the viewer.

    >>> Clause("{t}.partner_id = ANY({partners})", {"partners": lambda viewer: viewer.partner_ids})
    """

    sql: str
    values: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)

    def bind(self, viewer: Any, *, alias: str, start: int) -> tuple[str, list[Any]]:
        """Return the SQL over `alias` with parameters numbered from `start`, and their values."""
        names = {name: f"${start + at}" for at, name in enumerate(self.values)}
        return self.sql.format(t=alias, **names), [value(viewer) for value in self.values.values()]


EVERY = Clause("TRUE")
NONE = Clause("FALSE")


async def sees(table: str, clause: Clause, viewer: Any, record_id: str) -> bool:
    """Tell whether the policy shows this row of `table` to the viewer."""
    condition, values = clause.bind(viewer, alias="t", start=2)
    return bool(
        await db.value(f"SELECT EXISTS (SELECT FROM {table} t WHERE t.id = $1 AND {condition})", record_id, *values)
    )
