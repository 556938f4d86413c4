"""The parts of an inbox, as days and weeks are for who looks."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from server.processes.rules import inbox
from server.processes.rules.inbox import InboxGroup

RIGA = ZoneInfo("Europe/Riga")
TUESDAY = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
"""Already Wednesday in Riga, half past midnight."""


@pytest.mark.parametrize(
    ("due", "zone", "group"),
    [
        ("2026-11-24T22:29Z", "UTC", InboxGroup.OVERDUE),
        ("2026-11-24T22:30Z", "UTC", InboxGroup.TODAY),
        ("2026-11-24T23:59Z", "UTC", InboxGroup.TODAY),
        ("2026-11-25T00:00Z", "UTC", InboxGroup.THIS_WEEK),
        ("2026-11-25T21:59Z", "Europe/Riga", InboxGroup.TODAY),
        ("2026-11-25T22:00Z", "Europe/Riga", InboxGroup.THIS_WEEK),
        ("2026-11-29T23:59Z", "UTC", InboxGroup.THIS_WEEK),
        ("2026-11-29T22:00Z", "Europe/Riga", InboxGroup.NEXT_WEEK),
        ("2026-11-30T00:00Z", "UTC", InboxGroup.NEXT_WEEK),
        ("2026-12-06T23:59Z", "UTC", InboxGroup.NEXT_WEEK),
        ("2026-12-07T00:00Z", "UTC", InboxGroup.LATER),
    ],
)
def test_when_a_task_is_due(due: str, zone: str, group: InboxGroup) -> None:
    assert inbox.group_of(datetime.fromisoformat(due), TUESDAY, ZoneInfo(zone)) is group


def test_what_is_never_due_is_for_later() -> None:
    assert inbox.group_of(None, TUESDAY, RIGA) is InboxGroup.LATER


def test_on_sunday_nothing_is_left_of_the_week() -> None:
    sunday = datetime(2026, 11, 29, 12, tzinfo=UTC)
    span = inbox.spans(sunday, ZoneInfo("UTC"))[InboxGroup.THIS_WEEK]
    assert span.since == span.before


def test_the_parts_follow_one_another_over_a_change_of_the_clock() -> None:
    found = [*inbox.spans(datetime(2026, 10, 24, 12, tzinfo=UTC), RIGA).values()]
    assert [each.before for each in found[:-1]] == [each.since for each in found[1:]]
    days = [each.before.astimezone(RIGA).isoformat() for each in found[1:-1] if each.before]
    assert days == ["2026-10-25T00:00:00+03:00", "2026-10-26T00:00:00+02:00", "2026-11-02T00:00:00+02:00"]


def test_a_week_begins_on_monday_where_one_is() -> None:
    assert inbox.monday(datetime(2026, 11, 29, 23, 30, tzinfo=UTC), RIGA) == datetime(2026, 11, 29, 22, tzinfo=UTC)
    assert inbox.monday(datetime(2026, 11, 29, 21, 30, tzinfo=UTC), RIGA) == datetime(2026, 11, 22, 22, tzinfo=UTC)
