"""Public holidays of a country, and the days that are worked instead: what the library `holidays` knows."""

from collections.abc import Mapping, Sequence
from functools import cache

from server.accounts.rules.calendar import Day
from server.kit.checks import Checks

_LANGUAGES = {"ru": ("ru", "en_US", "en_GB"), "en": ("en_US", "en_GB", "en")}


@cache
def countries() -> tuple[str, ...]:
    """Return the codes (ISO 3166, two letters) of the countries whose holidays are known."""
    import holidays  # noqa: PLC0415 - a second's import that few processes need

    return tuple(sorted(code for code in holidays.list_supported_countries() if len(code) == 2))  # noqa: PLR2004 - as above


def public(country: str, year: int, language: str, week: Mapping[str, Sequence[str]], checks: Checks) -> list[Day]:
    """Return the holidays of a year, and the days off that are worked instead: by the hours of the first day worked."""
    import holidays  # noqa: PLC0415 - the same

    if country not in countries():
        checks.note("INVALID", f"There is no country {country!r} whose holidays are known.", ("country",))
        return []
    told = set(holidays.list_localized_countries().get(country, ()))
    spoken = next((each for each in _LANGUAGES[language] if each in told), None)
    found = holidays.country_holidays(country, years=year, language=spoken)
    opens, closes = week[min(week)]
    free = [Day(date, name=name[:250]) for date, name in found.items() if date.year == year]
    swapped = getattr(found, "weekend_workdays", ())
    worked = [Day(date, opens, closes) for date in swapped if date.year == year]
    return sorted([*free, *worked])
