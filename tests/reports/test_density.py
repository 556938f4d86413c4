"""The densest windows equal those that counting one by one finds."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from server.reports.rules import density

CAME = st.lists(st.tuples(st.integers(0, 4), st.integers(-50, 50)), max_size=40)
KEYS = st.sampled_from([-(2**63), -1, 0, 7, 2**63 - 1])


def _by_hand(came: Sequence[tuple[int, int]], window: int) -> dict[int, tuple[int, int, int]]:
    """Return count, first and last of each group."""
    moments = defaultdict(list)
    for group, at in came:
        moments[group].append(at)
    found = {}
    for group, all_at in moments.items():
        windows = [[at for at in all_at if last - window <= at <= last] for last in all_at]
        most = max(len(each) for each in windows)
        latest = max((each for each in windows if len(each) == most), key=max)
        found[group] = (most, min(latest), max(latest))
    return found


@given(came=CAME, window=st.integers(0, 40))
def test_the_densest_window_of_each_group(came: list[tuple[int, int]], window: int) -> None:
    group, at = (np.array([each[column] for each in came], np.int64) for column in (0, 1))
    found = density.densest(group, at, window)
    assert {number: tuple(told) for number, *told in found.rows()} == _by_hand(came, window)


@given(came=CAME, most=st.integers(1, 4), least=st.integers(1, 4))
def test_the_most_and_those_that_equal_the_last_of_them(came: list[tuple[int, int]], most: int, least: int) -> None:
    group, at = (np.array([each[column] for each in came], np.int64) for column in (0, 1))
    found = [*density.densest(group, at, 10).most(most, least).rows()]
    ranked = sorted(((count, last) for count, _, last in _by_hand(came, 10).values() if count >= least), reverse=True)
    assert [(count, last) for _, count, _, last in found] == [each for each in ranked if each in ranked[:most]]


@given(rows=st.lists(st.tuples(KEYS, KEYS), min_size=1, max_size=30))
def test_rows_that_say_the_same_have_the_same_number(rows: list[tuple[int, int]]) -> None:
    numbers = density.numbered(*(np.array(column, np.int64) for column in zip(*rows, strict=True))).tolist()
    assert len({*zip(rows, numbers, strict=True)}) == len({*rows}) == len({*numbers}) == max(numbers) + 1
