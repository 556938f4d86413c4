"""Durations and moments as they are written in diagrams."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.processes.rules import moments
from server.processes.rules.moments import Due

NOW = datetime(2027, 1, 31, 9, tzinfo=UTC)

AFTER = [
    ("PT0S", NOW),
    ("PT90M", NOW + timedelta(minutes=90)),
    ("P1DT2H3M4S", NOW + timedelta(days=1, hours=2, minutes=3, seconds=4)),
    ("P1M", datetime(2027, 2, 28, 9, tzinfo=UTC)),
    ("P13M", datetime(2028, 2, 29, 9, tzinfo=UTC)),
    ("P1Y2W", datetime(2028, 2, 14, 9, tzinfo=UTC)),
]


@pytest.mark.parametrize(("text", "then"), AFTER)
def test_a_duration_leads_to_a_moment(text: str, then: datetime) -> None:
    assert moments.duration(text).after(NOW) == then


@pytest.mark.parametrize("text", ["0", "P", "PT", "P1", "1D", "P1DT", "P-1D", "P1.5D", "PT1D", "P1D ", "p1d", "P٣D"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        moments.duration(text)


def test_a_moment_is_of_utc_unless_it_says_otherwise() -> None:
    assert moments.moment("2027-01-31T12:00:00+03:00") == NOW
    assert moments.moment("2027-01-31T09:00:00") == NOW
    assert moments.moment("2027-01-31") == NOW.replace(hour=0)


@pytest.mark.parametrize("variable", ["P1D", datetime(2027, 2, 1, 9, tzinfo=UTC), "2027-02-01T09:00Z"])
def test_a_variable_may_hold_either(variable: object) -> None:
    assert Due(variable="due").at(NOW, {"due": variable}) == NOW + timedelta(days=1)


@pytest.mark.parametrize("text", ["P9999Y", "P9999M9999W99999D", "PT999999H"])
def test_what_is_too_far_is_refused_or_reached(text: str) -> None:
    try:
        assert moments.duration(text).after(NOW) > NOW
    except (ValueError, OverflowError):
        assert "Y" in text


@pytest.mark.parametrize("text", ["9999-12-31T23:59:59-10:00", "0001-01-01T00:00:00+10:00", "soon", "1800-01-01"])
def test_what_is_no_moment_of_ours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        moments.moment(text)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        moments.read(text)
    except ValueError:
        return
    assert text
