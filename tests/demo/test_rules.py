"""The demo company as rows, without a database."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from string import Formatter
from typing import Any

import pytest
from ulid_transform import ulid_to_timestamp

from server.claims.rules.terms import Remedy
from server.demo.rules import claims, company, names, world
from server.demo.rules.calendar import Calendar, working
from server.demo.rules.company import Plan
from server.demo.rules.copy import DAY, Batch, batch, milliseconds
from server.kit import ids
from server.reports.rules import limits

UNTIL = date(2026, 11, 23)
LANGUAGES = sorted(company.LANGUAGES)
SLOTS = {"goods", "of_goods", "few", "many", "document", "day", "city", "carrier", "percent"}


def plan(**fields: Any) -> Plan:
    return replace(Plan(claims=300, seed=1, lang="ru", until=UNTIL), **fields)


def everything(made: Plan) -> list[Batch]:
    world.world.cache_clear()
    return [
        *world.batches(made),
        *(each for first in claims.blocks(made) for each in claims.block(made, first)),
    ]


def table(made: Plan, name: str) -> list[dict[str, str]]:
    [found] = [each for each in everything(made) if each.table == name]
    lines = found.data.decode().splitlines()
    return [dict(zip(found.columns, line.split("\t"), strict=True)) for line in lines]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_like_plans_make_like_rows(lang: str) -> None:
    assert everything(plan(lang=lang)) == everything(plan(lang=lang))


@pytest.mark.parametrize("other", [{"seed": 2}, {"lang": "en"}, {"until": date(2026, 11, 24)}, {"claims": 301}])
def test_another_plan_makes_other_claims(other: dict[str, Any]) -> None:
    assert table(plan(), "claim") != table(plan(**other), "claim")


def test_a_known_role_is_used_and_not_made() -> None:
    made = plan(known=frozenset({("CLIENT", "prl_known")}))
    assert "CLIENT" not in {row["code"] for row in table(made, "participant_role")}
    assert "prl_known" in {row["partner_role_id"] for row in table(made, "participant")}


def test_ids_are_well_formed_unique_and_rise() -> None:
    rows = table(plan(), "claim")
    found = [row["id"] for row in rows]
    assert all(ids.prefix_of(each) == "clm" for each in found)
    assert found == sorted(set(found))
    assert [row["number"] for row in rows] == sorted(row["number"] for row in rows)


def test_the_id_of_a_claim_tells_when_it_came() -> None:
    for row in table(plan(), "claim"):
        at = datetime.fromisoformat(row["registered_at"])
        assert ulid_to_timestamp(row["id"][4:]) == int(at.timestamp() * 1000)


@pytest.mark.parametrize("count", [1, 7, 1000, 20_000])
def test_moments_rise_and_numbers_have_no_gap(count: int) -> None:
    made = Calendar(count, UNTIL)
    moments = [made.registered(at, 0.5) for at in range(count)]
    assert moments == sorted(moments)
    assert milliseconds(made.first_day) <= moments[0] <= moments[-1] < milliseconds(UNTIL)
    last: dict[int, int] = {}
    for at, each in enumerate(moments):
        year, number = made.number(at)
        assert year == datetime.fromtimestamp(each / 1000, UTC).year
        assert number == last.get(year, 0) + 1
        last[year] = number
    assert made.issued() == last


def test_weeks_differ_by_chance_within_the_limits_of_a_control_chart() -> None:
    made = Calendar(2_000, UNTIL)
    monday = milliseconds(date(2026, 11, 23))
    ago = Counter((monday - 1 - made.registered(at, 0.5)) // (7 * DAY) for at in range(2_000))
    weeks = [ago[at] for at in range(52)]
    found = limits.of(weeks)
    assert found is not None
    assert sum(map(bool, limits.signals(weeks, found))) < 10


def test_working_hours() -> None:
    saturday = milliseconds(date(2026, 11, 21)) + DAY // 2
    assert working(saturday, 0.0) == milliseconds(date(2026, 11, 23)) + DAY // 4
    assert working(saturday - DAY, 0.0) == saturday - DAY  # noon of Friday: never earlier than given


def sentences(lang: str) -> list[str]:
    texts = company.LANGUAGES[lang]
    lists = [texts.details, texts.comments, texts.participations, texts.reopenings, texts.withdrawals]
    lists += [*texts.asks.values(), *texts.resolutions.values()]
    for reason in texts.reasons.values():
        lists += [reason.titles, reason.openings]
    return [sentence for each in lists for sentence in each]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences_use_known_slots(lang: str) -> None:
    used = {slot for each in sentences(lang) for _, slot, _, _ in Formatter().parse(each) if slot is not None}
    assert used == SLOTS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_can_be_copied_as_they_are(lang: str) -> None:
    assert not [each for each in sentences(lang) if set(each) & set('\\\t\n"')]
    for each in everything(plan(lang=lang)):
        lines = each.data.decode().splitlines()
        assert {line.count("\t") for line in lines} == {len(each.columns) - 1}, each.table


@pytest.mark.parametrize("lang", LANGUAGES)
def test_languages_are_twins(lang: str) -> None:
    texts, twin = company.LANGUAGES[lang], company.LANGUAGES["ru"]
    assert texts.reasons.keys() == twin.reasons.keys() == company.CULPRITS.keys()
    assert texts.departments.keys() == twin.departments.keys()
    assert texts.participant_roles.keys() == twin.participant_roles.keys()
    assert set(texts.asks) == set(Remedy)
    assert len(texts.goods) == len(twin.goods)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_companies_differ_in_name(lang: str) -> None:
    texts = company.LANGUAGES[lang]
    random = Random(1)  # noqa: S311 - a seed makes the test repeat
    made = [names.company(texts, at, random)["name"] for at in range(100_000)]
    assert len(set(made)) == len(made)


def test_tax_numbers_pass_their_own_check() -> None:
    random = Random(1)  # noqa: S311 - a seed makes the test repeat
    number = names.tax_number("ru", random)
    weighed = sum(w * int(d) for w, d in zip((2, 4, 10, 3, 5, 9, 4, 6, 8), number[:9], strict=True))
    assert number[9] == str(weighed % 11 % 10)


def test_values_are_written_for_copy() -> None:
    row = {"a": None, "b": True, "c": ["x", "y z"], "d": {"q": 'say "no"'}, "e": UNTIL, "f": 3}
    assert batch("t", [row]).data.decode() == '\\N\tt\t{"x","y z"}\t{"q":"say \\\\"no\\\\""}\t2026-11-23\t3\n'
