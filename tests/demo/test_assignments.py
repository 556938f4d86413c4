"""What the demo company's people were given: like plans give alike, and all of it can be given."""

from datetime import date

import pytest

from server.demo.rules import assignments
from server.demo.rules.assignments import Course
from server.demo.rules.company import Plan

UNTIL = date(2026, 5, 4)
COLLEAGUES = ["a", "b", "c", "d"]


def _plan(seed: int = 1, lang: str = "en") -> Plan:
    return Plan(10, seed, lang, UNTIL, frozenset())


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_like_plans_give_alike(lang: str) -> None:
    first, again, other = ([*assignments.given(_plan(seed, lang), COLLEAGUES)] for seed in (1, 1, 2))
    assert first == again != other


def test_all_that_is_given_is_given_before_it_is_due_and_before_today() -> None:
    found = [*assignments.given(_plan(), COLLEAGUES)]
    assert all(each.given_at < each.due_at and each.given_at < assignments.midnight(UNTIL) for each in found)
    assert found == sorted(found, key=lambda each: each.given_at)
    assert {each.course for each in found} == set(Course)
    assert all((each.performer is None) is not (each.role is None) for each in found)
    assert len({each.claim for each in found} - {None}) == 4


def test_what_is_said_goes_round() -> None:
    said = [assignments.said(_plan(), at)["result"] for at in range(12)]
    assert len(set(said)) == len(_plan().texts.results)
