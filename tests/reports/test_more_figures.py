"""Reports of work, quality and money against the same figures worked out row by row."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import fmean, median
from typing import Any

from hypothesis import given

from server.kit import clock
from server.reports.queries import ageing, control, load, money, radar, reopenings, repeats, times
from server.reports.queries.times import Times
from server.reports.rules.echoes import EchoKind
from tests.reader.conftest import Asking
from tests.reports import independent, opening
from tests.reports.independent import DONE, Days, Independent
from tests.reports.test_figures import PROFILE, SEEDS, check_groups, opened, worked_out
from tests.reports.world import FAR, Row


def _still(known: Independent) -> list[Row]:
    """Return what is open, whenever it came."""
    return [
        each for each in known.world.claims if each["status"] not in DONE and known.seen(each) and known.meets(each)
    ]


def _ids(rows: Iterable[Row]) -> set[str]:
    return {each["id"] for each in rows}


@PROFILE
@given(seed=SEEDS)
async def test_load(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (_, known):
        found = await load.run(known.viewer, known.wanted)
        still = _still(known)
        late = [each for each in still if each["due_at"] and each["due_at"] < FAR]
        now, before = (known.claims("registered_at", days) for days in (known.days(), known.days_before()))
        closed, ago = (_done(known.claims("closed_at", days)) for days in (known.days(), known.days_before()))
        every = {each["id"]: each for each in [*still, *now, *before, *closed, *ago]}.values()
        expected = independent.grouped(every, "responsible_id", 50, still)
        assert [(each.kind.value, each.id) for each in found.rows] == [*expected]
        told = []
        for row, claims in [*zip(found.rows, expected.values(), strict=True), (found.total, every)]:
            mine = _ids(claims)
            for count, rows, past in (
                (row.open, still, []),
                (row.overdue, late, []),
                (row.registered, now, before),
                (row.closed, closed, ago),
            ):
                assert (count.count, count.previous_count) == (len(_ids(rows) & mine), len(_ids(past) & mine))
                told.append((count.count, count.where))
        await opening.check(asking, known.viewer, told)


def _done(claims: list[Row]) -> list[Row]:
    return [each for each in claims if each["status"] in DONE]


@PROFILE
@given(seed=SEEDS)
async def test_ageing(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (_, known):
        at = datetime.combine(known.world.middle, datetime.min.time(), known.world.zone) + timedelta(days=3, hours=5)
        if known.wanted.as_of:
            at = known.now - timedelta(microseconds=1)
        with clock.fixed(clock.now() if known.wanted.as_of else at):
            found = await ageing.run(known.viewer, known.wanted)
        still = [each for each in known.claims("registered_at", known.days()) if each["status"] not in DONE]
        apart = known.days()[0] - known.days_before()[0]
        ago = known.day(at) - apart  # nothing has changed since but what the world tells
        before = [
            each
            for each in known.claims("registered_at", known.days_before())
            if each["status"] not in DONE and known.day(each["registered_at"]) <= ago
        ]
        ages = {each["id"]: (known.day(at) - known.day(each["registered_at"])).days for each in still}
        ages_before = {each["id"]: (ago - known.day(each["registered_at"])).days for each in before}
        bands = [(each.least_days, each.most_days) for each in found.bands]
        assert bands == [(0, 3), (4, 7), (8, 14), (15, 30), (31, 60), (61, 90), (91, 180), (181, None)]

        def counts(claims: Sequence[Row], ages: Mapping[str, int]) -> list[int]:
            mine = [ages[each["id"]] for each in claims if each["id"] in ages]
            return [
                len([1 for age in mine if (least <= age or not least) and age <= (most or 1e9)])
                for least, most in bands
            ]

        assert [each.count for each in found.bands] == counts(still, ages)
        assert [each.previous_count for each in found.bands] == counts(before, ages_before)
        assert (found.total.count, found.total.previous_count) == (len(still), len(before))
        check_groups(found.by_responsible, still, before, "responsible_id", 20)
        told = [(found.total.count, found.total.where), *((each.count, each.where) for each in found.bands)]
        expected = independent.grouped([*still, *before], "responsible_id", 20, still)
        for row, claims in zip(found.by_responsible, expected.values(), strict=True):
            assert [*row.counts] == counts([each for each in claims if each in still], ages)
            assert [*row.previous_counts] == counts([each for each in claims if each in before], ages_before)
            told += zip(row.counts, row.wheres, strict=True)
        await opening.check(asking, known.viewer, [*told, *opened(found.by_responsible)])


@PROFILE
@given(seed=SEEDS)
async def test_reopenings(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (_, known):
        found = await reopenings.run(known.viewer, known.wanted)
        now, before = (
            [each for each in known.claims("registered_at", days) if each["closed_at"] or each["reopen_count"]]
            for days in (known.days(), known.days_before())
        )
        told = []
        for rows, column in ((found.by_reason, "reason_id"), (found.by_responsible, "responsible_id")):
            expected = independent.grouped([*now, *before], column, 20, now)
            assert [(each.kind.value, each.id) for each in rows] == [*expected]
            for row, claims in [*zip(rows, expected.values(), strict=True), (found.total, [*now, *before])]:
                counts = [[each for each in claims if each in some] for some in (now, before)]
                back = [len([each for each in some if each["reopen_count"]]) for some in counts]
                assert [row.closed.count, row.closed.previous_count] == [len(some) for some in counts]
                assert [row.reopened.count, row.reopened.previous_count] == back
                assert row.reopened_share == independent.share(back[0], len(counts[0]))
                assert row.previous_reopened_share == independent.share(back[1], len(counts[1]))
                told += [(row.closed.count, row.closed.where), (row.reopened.count, row.reopened.where)]
        await opening.check(asking, known.viewer, told)


@PROFILE
@given(seed=SEEDS)
async def test_response_times(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (_, known):
        found = await times.run(known.viewer, known.wanted)
        told: list[Any] = []
        for waiting, axis, ends, kept in (
            (found.response, "registered_at", "first_responded_at", _answered_in_time),
            (
                found.resolution,
                "closed_at",
                "closed_at",
                lambda each: _compared(each["closed_at"], each["resolution_due_at"]),
            ),
        ):
            now, before = (known.claims(axis, days) for days in (known.days(), known.days_before()))
            if axis == "closed_at":
                now, before = (
                    [each for each in _done(some) if each["status"] != "WITHDRAWN"] for some in (now, before)
                )
            _check_times(waiting.total, now, ends, kept)
            _check_times(waiting.previous, before, ends, kept)
            for rows, column in ((waiting.by_reason, "reason_id"), (waiting.by_responsible, "responsible_id")):
                mine = {each.id: each for each in rows}
                assert set(mine) == {each[column] for each in now}
                for record, row in mine.items():
                    _check_times(row, [each for each in now if each[column] == record], ends, kept)
            for row in (waiting.total, waiting.previous, *waiting.by_reason, *waiting.by_responsible):
                told += [(row.count, row.where), (row.kept, row.kept_where), (row.broken, row.broken_where)]
        await opening.check(asking, known.viewer, told)


def _compared(at: datetime | None, due: datetime | None) -> bool | None:
    return None if at is None or due is None else at <= due


def _answered_in_time(claim: Row) -> bool | None:
    answered, due, stood = claim["first_responded_at"], claim["response_due_at"], claim["waiting_since"]
    if answered is None and claim["status"] == "REGISTERED" and due and due < FAR and (stood is None or due <= stood):
        return False
    return _compared(answered, due)


def _check_times(found: Times, claims: Sequence[Row], ends: str, kept: Any) -> None:
    took = sorted((each[ends] - each["registered_at"]).total_seconds() for each in claims if each[ends])
    assert found.count == len(took)
    if took:
        assert found.median_seconds is not None
        assert abs(found.median_seconds - median(took)) <= 0.5
        at = 0.9 * (len(took) - 1)
        low, high = took[int(at)], took[min(int(at) + 1, len(took) - 1)]
        assert found.nine_in_ten_seconds is not None
        assert abs(found.nine_in_ten_seconds - (low + (at - int(at)) * (high - low))) <= 0.6
    met = Counter(kept(each) for each in claims)
    assert (found.kept, found.broken) == (met[True], met[False])
    assert found.kept_share == independent.share(met[True], met[True] + met[False])


def _weeks(known: Independent, days: Days) -> tuple[list[Days], list[int]]:
    """Return the whole weeks that are over, and how many claims came in each."""
    weeks = [
        (first, end)
        for first, end in independent.split(days, independent.BEGINS["WEEK"])
        if first.weekday() == 0 and (end - first).days == 7 and end <= known.day(known.now)
    ]
    return weeks, [len(known.claims("registered_at", each)) for each in weeks]


@PROFILE
@given(seed=SEEDS)
async def test_control_chart(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (_, known):
        found = await control.run(known.viewer, known.wanted)
        weeks, counts = _weeks(known, known.days())
        assert [(each.period.first, each.count) for each in found.weeks] == [
            (first, count) for (first, _), count in zip(weeks, counts, strict=True)
        ]
        for limits, some in ((found.limits, counts), (found.previous_limits, _weeks(known, known.days_before())[1])):
            if len(some) < 8:
                assert limits is None
            else:
                assert limits is not None
                reach = 2.66 * fmean(abs(one - other) for one, other in pairwise(some))
                assert abs(limits.mean - fmean(some)) < 0.01
                assert abs(limits.upper - fmean(some) - reach) < 0.01
        await opening.check(asking, known.viewer, [(each.count, each.where) for each in found.weeks])


@PROFILE
@given(seed=SEEDS)
async def test_repeats(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (_, known):
        found = await repeats.run(known.viewer, known.wanted)
        now, before = (known.claims("registered_at", days) for days in (known.days(), known.days_before()))
        assert (found.total.count, found.total.previous_count) == (len(now), len(before))
        shares = []
        for some in (now, before):
            many = [count for count in Counter(each["partner_id"] for each in some).values() if count > 1]
            shares.append(independent.share(sum(many), len(some)))
        assert [found.repeat_share, found.previous_repeat_share] == shares
        by_partner = Counter(each["partner_id"] for each in now)
        expected = sorted(((-count, key) for key, count in by_partner.items() if count > 1))
        assert [(-each.count, each.id) for each in found.by_partner] == expected
        items = _items(known, now)
        past = _items(known, before)
        assert [(each.name, each.count, each.previous_count) for each in found.by_item] == [
            (item, len(some), len(past.get(item, ())))
            for item, some in sorted(items.items(), key=lambda each: (-len(each[1]), each[0]))
            if len(some) > 1
        ]
        told = [(found.total.count, found.total.where)]
        told += [(each.count, each.where) for each in [*found.by_partner, *found.by_item]]
        await opening.check(asking, known.viewer, told)


def _items(known: Independent, claims: Sequence[Row]) -> dict[str, set[str]]:
    found = defaultdict(set)
    for each in known.world.disputes:
        if each["claim_id"] in _ids(claims) and known.sees_of(known.world.documents[each["document_id"]]):
            found[each["item"]].add(each["claim_id"])
    return found


def _densest(known: Independent, days: Days, window: timedelta) -> dict[tuple[str, Any], int]:
    """Return the most claims of a period within the window, by what they are about."""
    claims = known.claims("registered_at", days)
    by: dict[tuple[str, Any], list[datetime]] = defaultdict(list)
    for each in claims:
        if each["reason_id"]:
            by["PARTNER_AND_REASON", (each["partner_id"], each["reason_id"])].append(each["registered_at"])
        if each["basis"] and known.sees_of(known.world.documents[each["basis"]]):
            by["DOCUMENT", (each["basis"], None)].append(each["registered_at"])
    for item, some in _items(known, claims).items():
        by["ITEM", (item, None)] += [each["registered_at"] for each in claims if each["id"] in some]
    return {
        key: max(len([1 for at in some if 0 <= (last - at) / window <= 1]) for last in some) for key, some in by.items()
    }


@PROFILE
@given(seed=SEEDS)
async def test_radar(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (chance, known):
        days, least = chance.choice((1, 30)), chance.choice((2, 3))
        found = await radar.run(known.viewer, known.wanted, window_days=days, least=least)
        window = timedelta(days=days)
        most, past = (_densest(known, some, window) for some in (known.days(), known.days_before()))
        assert {(each.kind.value, _key(each)): each.count for each in found.echoes} == {
            key: count for key, count in most.items() if count >= least
        }
        assert all(each.previous_count == past.get((each.kind.value, _key(each)), 0) for each in found.echoes)
        assert all(each.last_at - each.first_at <= window for each in found.echoes)
        await opening.check(asking, known.viewer, [(each.count, each.where) for each in found.echoes])


def _key(echo: radar.Echo) -> tuple[str | None, str | None]:
    return (echo.name if echo.kind is EchoKind.ITEM else echo.id), echo.reason_id


@PROFILE
@given(seed=SEEDS)
async def test_money(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (_, known):
        found = await money.run(known.viewer, known.wanted)
        now, before = (
            [each for each in known.claims("registered_at", days) if each["currency"]]
            for days in (known.days(), known.days_before())
        )
        assert [each.currency for each in found.currencies] == sorted({each["currency"] for each in [*now, *before]})
        told = []
        for each in found.currencies:
            mine, past = ([row for row in some if row["currency"] == each.currency] for some in (now, before))
            assert _told(each) == _sums(mine)
            assert _told(each.previous) == _sums(past)
            reasons = {row.id: row for row in each.by_reason}
            assert set(reasons) == {row["reason_id"] for row in mine}
            for reason, row in reasons.items():
                assert _told(row) == _sums([claim for claim in mine if claim["reason_id"] == reason])
                told.append((row.count, row.where))
            told.append((each.count, each.where))
        await opening.check(asking, known.viewer, told)


def _told(found: money.Sums) -> tuple[Any, ...]:
    return found.count, found.claimed, found.settled, found.refused, found.pending, found.lost


def _sums(claims: Sequence[Row]) -> tuple[Any, ...]:
    def left(each: Row) -> Decimal:
        return max((each["amount_claimed"] or Decimal(0)) - (each["amount_settled"] or 0), Decimal(0))

    done = [each for each in claims if each["status"] in DONE]
    lost = sum(each["amount_settled"] or 0 for each in claims if each["direction"] == "FROM_CUSTOMER")
    lost += sum(left(each) for each in done if each["direction"] == "TO_SUPPLIER")
    return (
        len(claims),
        sum(each["amount_claimed"] or 0 for each in claims),
        sum(each["amount_settled"] or 0 for each in claims),
        sum(left(each) for each in done),
        sum(left(each) for each in claims if each not in done),
        lost,
    )
