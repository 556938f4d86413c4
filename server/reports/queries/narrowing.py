"""The claims that a report counts, as SQL with bound values: there is no other way for a claim into a report."""

from collections.abc import Sequence
from typing import Any

from server.accounts.rules import Viewer
from server.claims.queries import past
from server.reader.policy import Clause
from server.reports.queries import visibility
from server.reports.rules.filters import Filter, PartnerKind

_BELOW = """WITH RECURSIVE below AS (SELECT id FROM {table} WHERE id = ANY({roots})
    UNION SELECT child.id FROM {table} child JOIN below ON child.parent_id = below.id) SELECT"""

_KINDS = (PartnerKind.CUSTOMER, PartnerKind.SUPPLIER, PartnerKind.COMPETITOR, PartnerKind.CARRIER, PartnerKind.OTHER)
"""As the bits of `partner_kinds` tell them, from the least on."""


class Bound:
    """The values of a statement, told in it by their places."""

    def __init__(self) -> None:
        self.values: list[Any] = []

    def __call__(self, value: Any, type_: str) -> str:
        self.values.append(value)
        return f"${len(self.values)}::{type_}"

    def texts(self, values: Sequence[str]) -> str:
        return self([str(each) for each in values], "text[]")


def condition(viewer: Viewer, wanted: Filter, bound: Bound) -> str:
    """Return the condition that a row `c` of claims is counted, whenever it came.

    Claims as they stood have met the row policy of the claim as it is already.
    """
    policy = past.visible_then if wanted.as_of else visibility.visible_to
    asked = _asked(wanted, bound, "c.{name}_id", "{id}")
    if wanted.partner_kinds:
        flags = " OR ".join(f"p.is_{kind.lower()}" for kind in wanted.partner_kinds)
        asked += f" AND EXISTS (SELECT FROM partner p WHERE p.id = c.partner_id AND ({flags}))"
    return f"c.archived_at IS NULL AND {asked} AND {holds(policy(viewer), viewer, bound, alias='c')}"


def facts(viewer: Viewer, wanted: Filter, bound: Bound) -> str:
    """Return the condition that a row `c` of the claims' facts is counted, whenever the claim came."""
    policy = visibility.facts_visible_then if wanted.as_of else visibility.facts_visible_to
    return f"{keyed(wanted, bound)} AND {holds(policy(viewer), viewer, bound, alias='c')}"


def keyed(wanted: Filter, bound: Bound) -> str:
    """Return what the filter alone asks of a row `c` that has keys for ids."""
    asked = _asked(wanted, bound, "c.{name}_key", "id_key({id})")
    if wanted.partner_kinds:
        bits = sum(2 ** _KINDS.index(kind) for kind in {*wanted.partner_kinds})
        asked += f" AND c.partner_kinds & {bound(bits, 'int')} <> 0"
    return asked


def kinds_of(partner: str) -> str:
    """Return SQL of the kinds of a partner, as facts tell them."""
    return " + ".join(f"{2**at} * {partner}.is_{kind.lower()}::int" for at, kind in enumerate(_KINDS))


def id_of(key: str, table: str) -> str:
    """Return SQL that tells the id of a record by its key."""
    return f"(SELECT named.id FROM {table} named WHERE id_key(named.id) = {key})"


def _asked(wanted: Filter, bound: Bound, column: str, value: str) -> str:
    parts = [f"c.direction = ANY({bound.texts(wanted.directions)})"]
    if wanted.statuses:
        parts.append(f"c.status = ANY({bound.texts(wanted.statuses)})")
    for name, ids in (
        ("at_fault_employee", wanted.employees),
        ("responsible", wanted.responsibles),
        ("partner", wanted.partners),
    ):
        if ids:
            told = f"SELECT {value.format(id='given')} FROM unnest({bound.texts(ids)}) given"
            parts.append(f"{column.format(name=name)} = ANY(ARRAY({told}))")
    for name, table, roots in (
        ("at_fault_department", "department", wanted.departments),
        ("reason", "claim_reason", wanted.reasons),
    ):
        if roots:
            below = _BELOW.format(table=table, roots=bound.texts(roots))
            parts.append(f"{column.format(name=name)} = ANY(ARRAY({below} {value.format(id='id')} FROM below))")
    return " AND ".join(parts)


def holds(policy: Clause, viewer: Viewer, bound: Bound, *, alias: str) -> str:
    """Return the condition that a row policy sets on the rows of an alias."""
    sql, values = policy.bind(viewer, alias=alias, start=len(bound.values) + 1)
    bound.values += values
    return f"({sql})"
