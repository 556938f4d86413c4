"""Claims as they stood, put where a report's statement names their tables: its text is that of the present."""

import re
from collections.abc import Callable, Collection

from server.claims.queries import past
from server.orders.queries import past as orders
from server.reports.queries import narrowing

CHANGED = "changed_since"
BEFORE = "claim_before"
_KEYS = {f"{each.removesuffix('_id')}_key": each for each in past.FIELDS if each.endswith("_id")}
_KINDS = f"(SELECT {narrowing.kinds_of('f')} FROM partner f WHERE f.id = p.partner_id)"
_MADE = {name: f"id_key(p.{column})" for name, column in _KEYS.items()} | {"partner_kinds": _KINDS}
_MADE |= {name: f'p.{name}::text COLLATE "C"' for name in ("direction", "status", "currency", "basis")}
"""Columns of the facts, as they are made of a claim: of the same types, so that the planner looks into both halves."""
_OF_FACTS = {each: each for each in past.FIELDS.keys() - {"archived_at", "due_at", *_KEYS.values()}} | _KEYS
_OF_FACTS["partner_kinds"] = "partner_id"
"""The columns of the claims' facts, and those of claims that they are made of."""
_FACTS = """SELECT c.claim_id, {present} FROM claim_fact c
    WHERE c.registered_at < {at} AND {unchanged} AND {seen}
    UNION ALL
    SELECT p.id, {then} FROM ({rebuilt}) p WHERE p.archived_at IS NULL AND p.registered_at < {at}"""


def compared(sql: str, before: str, seen: Callable[[], str], within: tuple[str, str] | None = None) -> str:
    """Return a statement of claims that finds those of the moment `before`, too, under a name of their own.

    Its claims of the present, or of the moment that they are put of, stay as they are. Of those before it asks no more
    than such as were registered `within` two moments, if these are given.
    """
    names, changed = _claims_named(sql), "changed_before"
    earlier = past.rows(before, names, changed=changed, seen=seen())
    since = past.present_changed(before, within)
    return _preceded(sql, f"{changed} AS MATERIALIZED ({since}), {BEFORE} AS NOT MATERIALIZED ({earlier})")


def put(sql: str, at: str, seen: Callable[[], str], seen_facts: Callable[[], str]) -> str:
    """Return the statement on the claims of the moment `at`, and on their facts, by the clock of then.

    Both are its rows `c`; `seen` tells the row policies, which are of the claims as they are.
    """
    asked = set(re.findall(r"\bc\.(\w+)", sql))
    names = _claims_named(sql)
    policy = seen()
    parts = [f"{CHANGED} AS MATERIALIZED ({past.present_changed(at)})"]
    if _names(sql, "claim_fact"):
        facts = _facts(at, sorted(asked & _OF_FACTS.keys()), names, policy, seen_facts())
        parts.append(f"claim_fact AS NOT MATERIALIZED ({facts})")
    if _names(sql, "claim_line"):
        parts.append(f"claim_line AS ({orders.lines(at)})")
    if _names(sql, "claim"):
        claims = past.rows(at, names, changed=CHANGED, seen=policy)
        parts.append(f"claim AS NOT MATERIALIZED ({claims})")
    return _preceded(sql, ", ".join(parts)).replace("now()", at)


def _preceded(sql: str, parts: str) -> str:
    return f"WITH {parts}, {sql.removeprefix('WITH ')}" if sql.startswith("WITH ") else f"WITH {parts} {sql}"


def _claims_named(sql: str) -> set[str]:
    """Return the columns of claims that a statement asks of them, or of their facts."""
    asked = re.findall(r"\bc\.(\w+)", sql)
    return {_OF_FACTS.get(each, each) for each in asked} & past.FIELDS.keys() | {"archived_at"}


def _facts(at: str, columns: Collection[str], names: Collection[str], seen: str, seen_facts: str) -> str:
    return _FACTS.format(
        at=at,
        unchanged=past.UNCHANGED.format(alias="c", at=at),
        seen=seen_facts,
        present=", ".join(f"c.{each}" for each in columns),
        then=", ".join(_MADE.get(each, f"p.{each}") for each in columns),
        rebuilt=past.rebuilt(at, names, changed=CHANGED, seen=seen),
    )


def _names(sql: str, table: str) -> bool:
    return re.search(rf"\b(FROM|JOIN) {table} ", sql) is not None
