"""For how long a letter is tried, and what ends that."""

from datetime import timedelta

import pytest

from server.kit import jobs, posting
from server.kit.mail import Refused, TooLarge, Unavailable


def test_a_letter_is_tried_for_about_a_day() -> None:
    pauses = [posting.pause(tries) for tries in range(1, posting.MOST_TRIES)]
    assert pauses[:4] == [timedelta(minutes=each) for each in (1, 4, 16, 64)]
    assert timedelta(hours=20) < sum(pauses, timedelta()) < timedelta(hours=28)


@pytest.mark.parametrize("error", [Refused("550 no"), TooLarge("552 no")])
def test_what_is_refused_for_good_is_not_tried_again(error: Refused) -> None:
    assert isinstance(posting.verdict(error, 1), jobs.Hopeless)


def test_what_may_pass_is_tried_again_for_so_long() -> None:
    later = posting.verdict(Unavailable("450 busy"), 3)
    assert isinstance(later, jobs.Later)
    assert (later.delay, str(later)) == (timedelta(minutes=16), "450 busy")
    assert isinstance(posting.verdict(Unavailable("450 busy"), posting.MOST_TRIES), jobs.Hopeless)
