"""Who the people of an audience are, what they have chosen, and whether they may see what they would be told of."""

from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from asyncpg import Record

from server.accounts import queries as accounts
from server.accounts.rules import Viewer
from server.kit import clock, db
from server.notifications.queries.facts import SUBJECTS, Facts
from server.notifications.rules import kinds, mailing
from server.notifications.rules.kinds import NotificationKind, Way
from server.notifications.rules.mailing import Cadence, Rhythm
from server.notifications.rules.telling import Audience, Told
from server.reader import policy

_DEPARTMENT = "SELECT id FROM user_account WHERE department_id = ANY($1::text[]) AND kind = 'STAFF'"
_HEADS = "SELECT head_id AS id FROM department WHERE id = ANY($1::text[]) AND head_id IS NOT NULL"
_ADMINISTRATORS = "SELECT id FROM user_account WHERE staff_role = 'ADMINISTRATOR' AND deactivated_at IS NULL"
_ASKER = """SELECT q.created_by AS id FROM task_note a JOIN task_note q ON q.id = a.answers_id
    WHERE a.id = $1::text AND q.created_by IS NOT NULL"""
_CHOSEN = """SELECT u.id, u.email, u.time_zone, p.cadence, p.digest_hour, p.ways,
        EXISTS (SELECT FROM department d WHERE d.head_id = u.id) AS leads
    FROM user_account u LEFT JOIN notification_preference p ON p.user_id = u.id
    WHERE u.id = ANY($1::text[]) AND u.kind = 'STAFF' AND u.deactivated_at IS NULL"""


@dataclass(frozen=True)
class Recipient:
    """Who is told something, in which way; `rhythm` is there where e-mail is wanted and there is an address."""

    user_id: str
    kind: NotificationKind
    way: Way
    rhythm: Rhythm | None


async def recipients(told: Sequence[tuple[Facts, Sequence[Told]]]) -> list[tuple[Facts, Recipient]]:
    """Return who is told of which event: never its actor, nobody twice, nobody who may not see the record."""
    wanted = [(facts, *pair) for facts, tellings in told for pair in (await _wanted(facts, tellings)).items()]
    known = await _chosen({user_id for _, user_id, _ in wanted})
    chosen = [(facts, _recipient(known[user_id], kind)) for facts, user_id, kind in wanted if user_id in known]
    chosen = [(facts, found) for facts, found in chosen if found.way is not Way.NONE]
    viewers = {each.id: each for each in await accounts.viewers_of({found.user_id for _, found in chosen})}
    return [
        (facts, found)
        for facts, found in chosen
        if found.user_id in viewers and await _sees(viewers[found.user_id], facts.event.subject)
    ]


async def _wanted(facts: Facts, tellings: Iterable[Told]) -> dict[str, NotificationKind]:
    """Return who an event concerns, and what each would be told."""
    wanted: dict[str, NotificationKind] = {}
    for each in tellings:
        for user_id in await _PEOPLE[each.audience](facts):
            if user_id and user_id != facts.event.actor:
                wanted.setdefault(user_id, each.kind)
    return wanted


async def _chosen(user_ids: Collection[str]) -> dict[str, Record]:
    rows = await db.rows(_CHOSEN, sorted(user_ids)) if user_ids else []
    return {row["id"]: row for row in rows}


def _recipient(row: Record, kind: NotificationKind) -> Recipient:
    way = kinds.way(kind, orjson.loads(row["ways"] or "{}"), leads=row["leads"])
    rhythm = None
    if way.by_mail and row["email"]:
        hour = mailing.DEFAULT_HOUR if row["digest_hour"] is None else row["digest_hour"]
        rhythm = Rhythm(Cadence(row["cadence"] or Cadence.AT_ONCE), hour, row["time_zone"])
    return Recipient(row["id"], kind, way, rhythm)


async def _sees(viewer: Viewer, subject: str) -> bool:
    """Tell whether the viewer sees the record, which is there: an event's word must not tell what a policy hides."""
    known = SUBJECTS[subject[:3]]
    clause = known.visible_to(viewer)
    return clause is policy.EVERY or await policy.sees(known.table, clause, viewer, subject)


async def _ids(sql: str, *args: Any) -> list[str]:
    return [found["id"] for found in await db.rows(sql, *args)]


async def _responsible(facts: Facts) -> list[str]:
    return [facts.subject["responsible_id"]]


async def _former(facts: Facts) -> list[str]:
    return [(facts.event.data.get("responsible_id") or [None])[0]]


async def _into(facts: Facts) -> list[str]:
    return [facts.subject["into_responsible_id"]]


def _departments(facts: Facts) -> list[str]:
    return [each for each in (facts.subject["department_id"], facts.subject["at_fault_department_id"]) if each]


async def _department(facts: Facts) -> list[str]:
    return [*await _heads(facts), *await _ids(_DEPARTMENT, _departments(facts))]


async def _heads(facts: Facts) -> list[str]:
    return await _ids(_HEADS, _departments(facts))


async def _performer(facts: Facts) -> list[str]:
    """Return whose task it is, and who stands in for them while they are away."""
    found = facts.subject.get("claimed_by_id") or facts.subject.get("performer_id")
    if not found:
        return []
    away = await accounts.stand_ins([found], clock.now())
    deputy = away.get(found)
    return [found, deputy.user_id] if deputy and not deputy.is_absent else [found]


async def _role(facts: Facts) -> list[str]:
    task = facts.subject
    if not task.get("role_id") or task.get("claimed_by_id"):
        return []
    found = await accounts.performers(task["role_id"], task["main_object"], task["additional_object"])
    return [*found.user_ids]


async def _coordinators(facts: Facts) -> list[str]:
    task = facts.subject
    if not task.get("role_id"):
        return []
    return [*(await accounts.coordinators(task["main_object"], task["additional_object"])).user_ids]


async def _author(facts: Facts) -> list[str]:
    return [facts.subject.get("author_id") or ""]


async def _asker(facts: Facts) -> list[str]:
    return await _ids(_ASKER, facts.event.data.get("note"))


async def _named(facts: Facts) -> list[str]:
    named = facts.event.data.get("to") or []
    return [named] if isinstance(named, str) else [str(each) for each in named]


async def _administrators(_: Facts) -> list[str]:
    return await _ids(_ADMINISTRATORS)


_PEOPLE: dict[Audience, Callable[[Facts], Awaitable[list[str]]]] = {
    Audience.RESPONSIBLE: _responsible,
    Audience.FORMER: _former,
    Audience.INTO: _into,
    Audience.DEPARTMENT: _department,
    Audience.HEADS: _heads,
    Audience.PERFORMER: _performer,
    Audience.ROLE: _role,
    Audience.COORDINATORS: _coordinators,
    Audience.AUTHOR: _author,
    Audience.ASKER: _asker,
    Audience.NAMED: _named,
    Audience.ADMINISTRATORS: _administrators,
}
