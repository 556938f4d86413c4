"""Tables of what is told to whom, how it comes, when letters go out, and what may be chosen."""

from datetime import datetime
from typing import Any

import pytest

from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.notifications.rules import kinds, mailing, preferences, telling
from server.notifications.rules.kinds import NotificationKind as Kind
from server.notifications.rules.kinds import Way
from server.notifications.rules.mailing import Cadence, Rhythm
from server.notifications.rules.telling import Audience


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("event", "data", "expected"),
    [
        ("claim.register", {}, "CLAIM_ASSIGNED RESPONSIBLE, CLAIM_IN_DEPARTMENT DEPARTMENT"),
        (
            "claim.assign",
            {"responsible_id": ["usr_1", "usr_2"]},
            "CLAIM_ASSIGNED RESPONSIBLE, CLAIM_TAKEN_AWAY FORMER, CLAIM_IN_DEPARTMENT DEPARTMENT",
        ),
        ("claim.update", {"title": ["a", "b"]}, ""),
        ("claim.update", {"at_fault_department_id": [None, "dep_1"]}, "CLAIM_IN_DEPARTMENT DEPARTMENT"),
        ("claim.transition", {"status": ["REGISTERED", "IN_PROGRESS"]}, "CLAIM_STATUS RESPONSIBLE"),
        ("claim.transition", {}, ""),
        ("claim.comment", {}, ""),
        ("claim.rate", {"rating": [None, 2]}, "CLAIM_RATED RESPONSIBLE"),
        ("claim.merge", {}, "CLAIM_MERGED RESPONSIBLE, CLAIM_MERGED INTO"),
        ("claim.absorb", {}, ""),
        ("claim.due_soon", {}, "CLAIM_DUE_SOON RESPONSIBLE"),
        ("claim.overdue", {}, "CLAIM_OVERDUE RESPONSIBLE"),
        (
            "claim.escalate",
            {},
            "CLAIM_ESCALATED RESPONSIBLE, CLAIM_ESCALATED FORMER, CLAIM_ESCALATED HEADS",
        ),
        ("task.open", {}, "TASK_ASSIGNED PERFORMER, TASK_OFFERED ROLE"),
        ("task.open", {"round": 1}, "TASK_ASSIGNED PERFORMER, TASK_OFFERED ROLE"),
        ("task.open", {"round": 2}, "TASK_RETURNED PERFORMER, TASK_RETURNED ROLE"),
        ("task.open", {"redirected": True, "round": 2}, "TASK_REDIRECTED PERFORMER, TASK_REDIRECTED ROLE"),
        ("task.redirect", {}, "TASK_CANCELLED PERFORMER"),
        ("task.done", {}, "TASK_DONE AUTHOR"),
        ("task.cancel", {}, "TASK_CANCELLED PERFORMER"),
        ("task.ask", {}, "TASK_ASKED NAMED"),
        ("task.answer", {}, "TASK_ANSWERED ASKER"),
        ("task.comment", {}, "TASK_COMMENTED PERFORMER, TASK_COMMENTED AUTHOR"),
        ("task.remind", {}, "TASK_REMINDER PERFORMER, TASK_REMINDER ROLE"),
        (
            "task.overdue",
            {},
            "TASK_OVERDUE PERFORMER, TASK_OVERDUE ROLE, TASK_OVERDUE COORDINATORS, TASK_OVERDUE AUTHOR",
        ),
        ("process.incident", {}, "PROCESS_INCIDENT ADMINISTRATORS"),
        ("process.notify", {}, "PROCESS_MESSAGE NAMED"),
        ("report_schedule.fail", {}, "REPORT_FAILED NAMED"),
        ("partner.merge", {}, ""),
    ],
)
def test_what_is_told_to_whom(event: str, data: dict[str, Any], expected: str) -> None:
    found = telling.told(event, data)
    assert ", ".join(f"{each.kind} {each.audience}" for each in found) == expected
    assert telling.concerns(event, data) == bool(expected or event == "claim.comment")


def test_what_a_customer_says_is_told() -> None:
    (found,) = telling.told("claim.comment", {}, by_customer=True)
    assert (found.kind, found.audience) == (Kind.CLAIM_COMMENTED, Audience.RESPONSIBLE)


@pytest.mark.parametrize(
    ("kind", "chosen", "leads", "expected"),
    [
        (Kind.CLAIM_ASSIGNED, {}, False, Way.BOTH),
        (Kind.CLAIM_STATUS, {}, False, Way.APP),
        (Kind.CLAIM_IN_DEPARTMENT, {}, False, Way.NONE),
        (Kind.CLAIM_IN_DEPARTMENT, {}, True, Way.APP),
        (Kind.CLAIM_IN_DEPARTMENT, {"CLAIM_IN_DEPARTMENT": "EMAIL"}, False, Way.EMAIL),
        (Kind.TASK_OVERDUE, {"TASK_OVERDUE": "NONE"}, False, Way.NONE),
        (Kind.TASK_OVERDUE, {"TASK_OVERDUE": "PIGEON"}, False, Way.BOTH),
    ],
)
def test_how_it_comes(kind: Kind, chosen: dict[str, str], leads: bool, expected: Way) -> None:  # noqa: FBT001 - a column
    assert kinds.way(kind, chosen, leads=leads) is expected


@pytest.mark.parametrize(
    ("way", "in_app", "by_mail"),
    [(Way.NONE, False, False), (Way.APP, True, False), (Way.EMAIL, False, True), (Way.BOTH, True, True)],
)
def test_ways(way: Way, in_app: bool, by_mail: bool) -> None:  # noqa: FBT001 - a column
    assert (way.in_app, way.by_mail) == (in_app, by_mail)


@pytest.mark.parametrize(
    ("cadence", "hour", "zone", "now", "expected"),
    [
        (Cadence.AT_ONCE, 8, "UTC", "2026-11-30T12:00:30+00:00", "2026-11-30T12:02:30+00:00"),
        (Cadence.HOURLY, 8, "UTC", "2026-11-30T12:00:30+00:00", "2026-11-30T13:00:00+00:00"),
        (Cadence.HOURLY, 8, "Asia/Kolkata", "2026-11-30T12:10:00+00:00", "2026-11-30T12:30:00+00:00"),
        (Cadence.DAILY, 8, "UTC", "2026-11-30T07:59:00+00:00", "2026-11-30T08:00:00+00:00"),
        (Cadence.DAILY, 8, "UTC", "2026-11-30T08:00:00+00:00", "2026-12-01T08:00:00+00:00"),
        (Cadence.DAILY, 8, "Europe/Moscow", "2026-11-30T04:00:00+00:00", "2026-11-30T05:00:00+00:00"),
        (Cadence.DAILY, 0, "Asia/Vladivostok", "2026-11-30T13:00:00+00:00", "2026-11-30T14:00:00+00:00"),
        # the clock was set back in the night: eight is an hour later by UTC
        (Cadence.DAILY, 8, "Europe/Berlin", "2026-10-24T12:00:00+00:00", "2026-10-25T07:00:00+00:00"),
        (Cadence.DAILY, 8, "Europe/Berlin", "2026-03-28T12:00:00+00:00", "2026-03-29T06:00:00+00:00"),
    ],
)
def test_when_a_letter_goes_out(cadence: Cadence, hour: int, zone: str, now: str, expected: str) -> None:
    assert mailing.due(Rhythm(cadence, hour, zone), at(now)) == at(expected)


def test_choices_are_merged() -> None:
    kept = {"CLAIM_STATUS": "BOTH", "CLAIM_RATED": "NONE"}
    given = preferences.clean(
        {"cadence": "DAILY", "digest_hour": None, "ways": [("CLAIM_STATUS", None), ("TASK_DONE", "EMAIL")]}, Checks()
    )
    assert preferences.after("AT_ONCE", 9, kept, given) == {
        "cadence": "DAILY",
        "digest_hour": 9,
        "ways": {"CLAIM_RATED": "NONE", "TASK_DONE": "EMAIL"},
    }


def test_wrong_choices_are_told_at_once() -> None:
    checks = Checks()
    preferences.clean({"cadence": "NOW", "digest_hour": 24, "ways": [("NO", "APP"), ("TASK_DONE", "NO")]}, checks)
    with pytest.raises(Refusal) as refused:
        checks.refuse()
    paths = [".".join(problem.path) for problem in refused.value.problems]
    assert paths == ["cadence", "digestHour", "ways.0.kind", "ways.1.way"]


@pytest.mark.parametrize(
    ("subject", "number", "expected"),
    [
        ("clm_1", "2026-000001", "/claims/2026-000001"),
        ("tsk_1", None, "/tasks/tsk_1"),
        ("pin_1", None, "/processes/instances/pin_1"),
        ("xyz_1", None, "/notifications"),
    ],
)
def test_where_the_app_shows_it(subject: str, number: str | None, expected: str) -> None:
    assert telling.path(subject, number) == expected
