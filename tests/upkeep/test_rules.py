"""Ids of jobs, and how a job of the clock is doing."""

from datetime import UTC, datetime, timedelta

import pytest

from server.kit.errors import Refusal
from server.upkeep import rules
from server.upkeep.rules import ClockState

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.mark.parametrize("number", [1, 42, 2**62])
def test_an_id_is_the_queues_number(number: int) -> None:
    [name] = rules.named([number])
    assert rules.number(name) == number


@pytest.mark.parametrize("given", ["", "job_", "job_1", "clm_" + "0" * 26, "job_" + "A" * 26, "job_" + "0" * 27])
def test_other_ids_are_refused(given: str) -> None:
    with pytest.raises(Refusal) as refused:
        rules.number(given)
    assert refused.value.code == "INVALID_ID"


@pytest.mark.parametrize(
    ("began", "ended", "error", "due", "expected"),
    [
        (None, None, None, 30, ClockState.NEW),
        (None, None, None, None, ClockState.NEW),
        (-10, None, None, 30, ClockState.RUNNING),
        (-10, None, None, -10, ClockState.RUNNING),
        (-10, -9, None, 30, ClockState.DONE),
        (-10, -9, None, -1, ClockState.DONE),
        (-10, -9, "no", 30, ClockState.FAILED),
        (-90, -89, None, -30, ClockState.LATE),
        (None, None, None, -30, ClockState.LATE),
    ],
)
def test_how_a_job_of_the_clock_is_doing(
    began: int | None, ended: int | None, error: str | None, due: int | None, expected: ClockState
) -> None:
    def at(minutes: int | None) -> datetime | None:
        return None if minutes is None else NOW + timedelta(minutes=minutes)

    found = rules.clock_state(began_at=at(began), ended_at=at(ended), error=error, next_at=at(due), now=NOW)
    assert found == expected
