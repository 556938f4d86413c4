"""Public holidays as the library knows them, in the organisation's language."""

from datetime import date

from server.accounts.rules import holidays as rules
from server.accounts.rules.calendar import DEFAULT_WEEK
from server.kit.checks import Checks


def test_every_country_is_two_letters() -> None:
    known = rules.countries()
    assert {"RU", "GB", "LV", "DE"} < set(known)
    assert all(len(code) == 2 and code.isupper() for code in known)


def test_names_are_told_in_the_language_where_the_library_knows_it() -> None:
    named = {
        (country, language): next(day.name for day in days if day.date.month == 1)
        for country in ("RU", "GB")
        for language in ("ru", "en")
        if (days := rules.public(country, 2025, language, DEFAULT_WEEK, Checks()))
    }
    assert named[("RU", "ru")] == "Новогодние каникулы"
    assert named[("RU", "en")] == "New Year Holidays"
    assert named[("GB", "en")] == named[("GB", "ru")] == "New Year's Day"


def test_days_off_that_are_worked_instead() -> None:
    days = {day.date: day for day in rules.public("RU", 2024, "en", DEFAULT_WEEK, Checks())}
    assert days[date(2024, 11, 2)][1:3] == ("09:00", "18:00")
    assert days[date(2024, 12, 31)].opens is None


def test_a_country_that_nobody_knows() -> None:
    checks = Checks()
    assert rules.public("XX", 2026, "en", DEFAULT_WEEK, checks) == []
    assert checks.problems[0].path == ("country",)
