"""Claims as they stood at a moment that has passed: rebuilt, field by field, from what their events tell since.

The value then is the old one in the first event since that names the field, else the present one. Only events since the
moment are read, and the claims that they are of; claims that came since are left out. Where claims that are put away do
not count, the facts of claims tell by when they changed last which claims' events these are.
"""

import re
from collections.abc import Collection, Mapping

from server.accounts.rules import Scope, Viewer, ViewerKind
from server.claims.queries import visibility
from server.claims.rules.terms import ACTIVE, ClaimDirection, ClaimStatus
from server.reader import policy
from server.reader.policy import Clause

_ID, _TEXT, _TIME, _MONEY = 'text COLLATE "C"', "text", "timestamptz", "numeric"
FIELDS: Mapping[str, str] = {
    "status": _TEXT,
    "direction": _TEXT,
    "registered_at": _TIME,
    "closed_at": _TIME,
    "reopen_count": "int",
    "partner_id": _ID,
    "reason_id": _ID,
    "at_fault_department_id": _ID,
    "at_fault_employee_id": _ID,
    "responsible_id": _ID,
    "basis": _ID,
    "currency": _TEXT,
    "amount_claimed": _MONEY,
    "amount_settled": _MONEY,
    "archived_at": _TIME,
    "first_responded_at": _TIME,
    "response_due_at": _TIME,
    "resolution_due_at": _TIME,
    "waiting_since": _TIME,
    "due_at": _TIME,
}
"""The columns that are known as they stood, and their types."""
_CLOCK = ("status", "direction", "archived_at", "first_responded_at", "waiting_since", "response_due_at")
_FOLLOWS = {"due_at": (*_CLOCK, "resolution_due_at"), "first_responded_at": ("status",)}
"""Columns that no event tells, or not each of those that change them: by what they are known."""
_WAS = "CASE WHEN h.was ? '{name}' THEN (h.was -> '{name}' ->> 0)::{type} ELSE {present} END"
_OPEN = ", ".join(f"'{each}'" for each in sorted(ACTIVE))
_CAME = "(ARRAY['claim.register', 'claim.import'])"
SINCE = f"e.at >= {{at}} AND starts_with(e.subject, 'clm_') AND e.kind <> ALL {_CAME}"
"""The condition on events `e` of claims that came before, worded as their index is."""
_NEW = f"SELECT e.subject AS id FROM event e WHERE e.at >= {{at}} AND e.kind = ANY {_CAME}"
_CHANGED = f"""SELECT n.id, NULL::jsonb AS was FROM ({_NEW}) n
    UNION ALL
    SELECT e.subject, redress_first(e.data ORDER BY e.version DESC, e.id DESC) FROM event e
    WHERE {SINCE} AND e.data ?| ARRAY[{{names}}] AND NOT EXISTS (SELECT FROM ({_NEW}) n WHERE n.id = e.subject)
    GROUP BY e.subject"""
_HOUR = "interval '1 hour'"
"""An event is written after its claim, in the same transaction, by the same clock: less than so much later."""
UNCHANGED = f"{{alias}}.changed_at < {{at}} - {_HOUR}"
"""The condition on the facts of claims `alias` that have stood as they do at least since `at`."""
_SUSPECTS = f"""SELECT f.claim_id AS id FROM claim_fact f
    WHERE f.changed_at >= {{at}} - {_HOUR} AND f.registered_at < {{until}}
    UNION SELECT c.id FROM claim c
    WHERE c.archived_at IS NOT NULL AND c.archived_at >= {{at}} - {_HOUR}
        AND c.registered_at >= {{since}} AND c.registered_at < {{until}}
    UNION SELECT e.subject FROM event e
    WHERE e.at >= {{at}} AND e.data ? 'registered_at' AND starts_with(e.subject, 'clm_')"""
_PRESENT_CHANGED = f"""SELECT s.id, h.was FROM ({_SUSPECTS}) s CROSS JOIN LATERAL (
        SELECT CASE WHEN bool_or(e.kind = ANY {_CAME}) THEN NULL
            ELSE redress_first(e.data ORDER BY e.version DESC, e.id DESC) END AS was
        FROM event e WHERE e.subject = s.id AND e.at >= {{at}}) h"""
_REBUILT = """SELECT c.id, {was}
    FROM {changed} h CROSS JOIN LATERAL (SELECT * FROM claim c WHERE c.id = h.id OFFSET 0) c
    WHERE h.was IS NOT NULL AND {seen}"""
"""However many the planner takes them for, each is looked up: they are few."""
_ROWS = """SELECT c.id, {present} FROM claim c
    WHERE c.registered_at < {at} AND NOT EXISTS (SELECT FROM {changed} h WHERE h.id = c.id) AND {seen}
    UNION ALL
    SELECT p.id, {then} FROM ({rebuilt}) p WHERE p.registered_at < {at}"""


def visible_to(viewer: Viewer) -> Clause:
    """Show what a claim was to who sees its history: nobody else is to learn it from a condition."""
    if Scope.CLAIMS_INTERNAL not in viewer.scopes or viewer.kind is ViewerKind.CUSTOMER:
        return policy.NONE
    return visibility.own_department(viewer)


def visible_then(viewer: Viewer) -> Clause:
    """Keep from who acts for partners what their claims were while they were another's."""
    return visibility.of_partners(viewer)


def named(sql: str, alias: str) -> set[str]:
    """Return the columns of rows `alias` that a statement names, of those that are known as they stood."""
    return FIELDS.keys() & set(re.findall(rf"\b{alias}\.(\w+)", sql))


def changed(at: str, names: Collection[str]) -> str:
    """Return SQL of the claims that have changed in one of these columns since `at`, with what they `was`.

    Those that have come since were nothing.
    """
    told = ", ".join(f"'{each}'" for each in _read(names))
    return _CHANGED.format(at=at, names=told)


def present_changed(at: str, within: tuple[str, str] | None = None) -> str:
    """Return the same of the claims that were not put away at `at`, found by what has changed their facts since.

    Those that were registered `within` two moments are enough, if these are given.
    """
    since, until = within or ("'-infinity'", at)
    return _PRESENT_CHANGED.format(at=at, since=since, until=until)


def rows(at: str, names: Collection[str], *, changed: str, seen: str = "TRUE") -> str:
    """Return SQL of all claims at the moment `at`: ids, when they were registered, the columns of these `names`.

    `changed` names the rows of the function above; `seen` is a condition on the present claim `c`.
    """
    shown = sorted({*names, "registered_at"})
    return _ROWS.format(
        at=at,
        changed=changed,
        seen=seen,
        present=", ".join(f"c.{each}" for each in shown),
        rebuilt=rebuilt(at, names, changed=changed, seen=seen),
        then=", ".join(f"{_DUE} AS due_at" if each == "due_at" else f"p.{each}" for each in shown),
    )


def rebuilt(at: str, names: Collection[str], *, changed: str, seen: str = "TRUE") -> str:
    """Return SQL of the claims alone that have changed since: what they are known by, as it stood."""
    was = ", ".join(f"{_was(each, at)} AS {each}" for each in _read(names))
    return _REBUILT.format(was=was, changed=changed, seen=seen)


def of(at: str, names: Collection[str]) -> str:
    """Return SQL of all claims at the moment `at`, whole."""
    return f"WITH changed_since AS MATERIALIZED ({changed(at, names)}) {rows(at, names, changed='changed_since')}"


def _read(names: Collection[str]) -> list[str]:
    """Return the columns that the given ones are known by."""
    more = [each for name in names for each in _FOLLOWS.get(name, ())]
    return sorted({*names, *more, "registered_at"} - {"due_at"})


def _was(name: str, at: str) -> str:
    # A first response that came by a step of the claim is told by its own moment alone.
    present = f"CASE WHEN c.{name} < {at} THEN c.{name} END" if name == "first_responded_at" else f"c.{name}"
    return _WAS.format(name=name, type=FIELDS[name], present=present)


def _unmet(due: str) -> str:
    return f"CASE WHEN p.waiting_since IS NULL OR {due} <= p.waiting_since THEN {due} END"


_DUE = f"""CASE WHEN p.status IN ({_OPEN}) AND p.archived_at IS NULL AND p.direction = '{ClaimDirection.FROM_CUSTOMER}'
        THEN least({_unmet("p.resolution_due_at")}, CASE WHEN p.status = '{ClaimStatus.REGISTERED}'
            AND p.first_responded_at IS NULL THEN {_unmet("p.response_due_at")} END) END"""
"""The next deadline that had not been met, as `rules.deadlines.Timing` tells it."""
