"""Assignments of the demo company: who gives what to whom, until when, and how far it has come."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from random import Random
from zoneinfo import ZoneInfo

from server.demo.rules.chances import pick
from server.demo.rules.company import Plan


class Course(StrEnum):
    """How far an assignment has come."""

    OPEN = "OPEN"
    TAKEN = "TAKEN"
    DONE = "DONE"
    REFUSED = "REFUSED"
    RETURNED = "RETURNED"
    CONFIRMED = "CONFIRMED"
    STOPPED = "STOPPED"
    DEFERRED = "DEFERRED"


SIGN_INS = ("manager", "agent", "admin")
_DUE = (-5, -2, -1, 0, 0, 1, 2, 4, 7, 9, 16)
"""In how many days what waits for those who sign in is due."""
_ROLES = ("claims", "quality", "stock", "legal")
_COURSES = (
    *[Course.CONFIRMED] * 9,
    *[Course.DONE] * 4,
    *[Course.RETURNED] * 3,
    Course.REFUSED,
    Course.STOPPED,
    Course.DEFERRED,
)
_IMPORTANCE = ("NORMAL", "NORMAL", "NORMAL", "HIGH", "LOW")
_CLOSES = time(17)


@dataclass(frozen=True)
class Given:
    """An assignment as it is to be given; people are known by login, roles by code, claims by their place."""

    author: str
    performer: str | None
    role: str | None
    title: str
    content: str
    importance: str
    given_at: datetime
    due_at: datetime
    course: Course
    claim: int | None


def given(plan: Plan, colleagues: Sequence[str]) -> Iterator[Given]:
    """Yield what is given, the earliest first; `colleagues` are logins of those who sign in seldom."""
    random = Random(f"{plan.seed}:assignments")  # noqa: S311 - not for secrets
    made = [*_of_sign_ins(plan, random), *_of_roles(plan, random), *_of_others(plan, random, colleagues)]
    return iter(sorted(made, key=lambda each: (each.given_at, each.title, each.due_at)))


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _of_sign_ins(plan: Plan, random: Random) -> Iterator[Given]:
    """Yield what waits for those who sign in, so that each part of their inboxes holds something."""
    for performer in SIGN_INS:
        for at, days in enumerate(_DUE):
            author = "agent" if performer == "manager" else "manager"
            claim = at if at < 4 and performer == "agent" else None  # noqa: PLR2004 - a few, as they hold it open
            course = Course.TAKEN if random.random() < 0.3 else Course.OPEN  # noqa: PLR2004 - some
            yield _one(plan, random, days, author=author, performer=performer, course=course, claim=claim)


def _of_roles(plan: Plan, random: Random) -> Iterator[Given]:
    for role in _ROLES:
        for days in (-1, 1, 3):
            yield _one(plan, random, days, author="manager", role=role)


def _of_others(plan: Plan, random: Random, colleagues: Sequence[str]) -> Iterator[Given]:
    """Yield what colleagues were given by those who sign in: most is done, some waits to be checked."""
    for course in _COURSES:
        author = pick(SIGN_INS[:2], random)
        days = -random.randint(1, 40) if course is Course.CONFIRMED else random.randint(0, 6)
        yield _one(plan, random, days, author=author, performer=pick(colleagues, random), course=course)


def _one(
    plan: Plan,
    random: Random,
    days: int,
    *,
    author: str,
    performer: str | None = None,
    role: str | None = None,
    course: Course = Course.OPEN,
    claim: int | None = None,
) -> Given:
    zone = ZoneInfo(plan.texts.time_zone)
    due = datetime.combine(plan.until + timedelta(days=days), _CLOSES, zone).astimezone(UTC)
    before = midnight(plan.until) - timedelta(hours=random.randint(8, 60))
    title, content = pick(plan.texts.assignments, random)
    given_at = min(before, due - timedelta(days=random.randint(3, 8)))
    return Given(
        author=author,
        performer=performer,
        role=role,
        title=title,
        content=content,
        importance=pick(_IMPORTANCE, random),
        given_at=given_at,
        due_at=due,
        course=course,
        claim=claim,
    )


Words = Mapping[str, str]


def said(plan: Plan, at: int) -> Words:
    """Return what is said about the `at`-th assignment when it is done, returned, refused."""
    texts = plan.texts
    return {
        "result": texts.results[at % len(texts.results)],
        "return": texts.returns[at % len(texts.returns)],
        "refusal": texts.refusals[at % len(texts.refusals)],
    }
