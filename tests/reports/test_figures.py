"""Reports of claims against the same figures worked out row by row; each figure opens the claims that it counts."""

import os
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tortoise.transactions import in_transaction

from server.reports.queries import dynamics, satisfaction, structure
from server.reports.queries.dynamics import Series
from server.reports.rules.groups import Share
from server.reports.rules.periods import Interval
from server.reports.rules.where import Where
from tests.reader.conftest import Asking
from tests.reports import afterwards, independent, opening, world
from tests.reports.independent import DONE, Independent, Key
from tests.reports.world import Row

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
PROFILE = settings(
    max_examples=1000 if THOROUGH else 60,
    derandomize=not THOROUGH,
    deadline=None,
    phases=[Phase.generate],
    database=None,
    suppress_health_check=list(HealthCheck),
)
SEEDS = st.integers(0, 2**64 - 1)


@asynccontextmanager
async def worked_out(seed: int) -> AsyncIterator[tuple[Random, Independent]]:
    """Make a world, who asks and for what, half the time as of a day that has passed; leave nothing of it."""
    chance = Random(seed)  # noqa: S311 - rows, not secrets
    async with in_transaction() as inner:
        made, as_of = await world.make(chance), None
        if chance.random() < 0.5:
            made, as_of = await afterwards.go_on(chance, made)
        wanted = replace(world.wanted(chance, made), as_of=as_of)
        yield chance, Independent(made, chance.choice(made.viewers), wanted)
        await inner.rollback()


def keys(found: Sequence[Share]) -> list[Key]:
    return [(each.kind.value, each.id) for each in found]


def opened(found: Sequence[Share]) -> Iterator[tuple[int, Where]]:
    yield from ((each.count, each.where) for each in found)


def check_groups(found: Sequence[Share], now: Sequence[Row], before: Sequence[Row], column: str, most: int) -> None:
    """Assert that groups are those of the claims of both periods, and have their shares."""
    expected = independent.grouped([*now, *before], column, most, now)
    assert keys(found) == [*expected]
    so_far = 0
    for each, claims in zip(found, expected.values(), strict=True):
        count = len([claim for claim in claims if claim in now])
        so_far += count
        assert (each.count, each.previous_count) == (count, len(claims) - count)
        assert each.share == independent.share(count, len(now))
        assert each.cumulative_share == independent.share(so_far, len(now))


@PROFILE
@given(seed=SEEDS)
async def test_registration_dynamics(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (chance, known):
        interval = chance.choice([*Interval])
        found = await dynamics.run(known.viewer, known.wanted, interval)
        begins = independent.BEGINS[interval]
        now, before = (independent.split(days, begins) for days in (known.days(), known.days_before()))
        for points, days in ((found.points, now), (found.previous_points, before)):
            rows = [known.claims("registered_at", each) for each in days]
            assert [(each.period.first, each.period.last) for each in points] == [
                (first, independent.last(end)) for first, end in days
            ]
            assert [each.registered for each in points] == [len(each) for each in rows]
            assert [each.worked_out for each in points] == [
                len([claim for claim in each if claim["status"] in DONE]) for each in rows
            ]
        most = max(each.registered for each in found.points)
        assert [each.is_worst for each in found.points] == [each.registered == most > 0 for each in found.points]
        for series, column in ((found.by_department, "at_fault_department_id"), (found.by_reason, "reason_id")):
            check_groups(series, *_both(known, "registered_at"), column, 5)
            _check_series(known, series, column, now, before)
        every = [*found.points, *found.previous_points, found.total, found.previous_total]
        told = [pair for each in every for pair in ((each.registered, each.where),)]
        told += [(each.worked_out, each.worked_out_where) for each in every]
        told += [(each.not_worked_out, each.not_worked_out_where) for each in every]
        told += [
            pair
            for each in [*found.by_department, *found.by_reason]
            for pair in zip(each.counts, each.wheres, strict=True)
        ]
        told += [*opened(found.by_department), *opened(found.by_reason)]
        await opening.check(asking, known.viewer, chance.sample(told, min(len(told), 60)))


def _both(known: Independent, field: str) -> tuple[list[Row], list[Row]]:
    return known.claims(field, known.days()), known.claims(field, known.days_before())


def _check_series(
    known: Independent,
    found: Sequence[Series],
    column: str,
    now: Sequence[independent.Days],
    before: Sequence[independent.Days],
) -> None:
    current, previous = _both(known, "registered_at")
    expected = independent.grouped([*current, *previous], column, 5, current)
    for each, claims in zip(found, expected.values(), strict=True):
        for counts, parts in ((each.counts, now), (each.previous_counts, before)):
            assert [*counts] == [
                len([claim for claim in claims if first <= known.day(claim["registered_at"]) < end])
                for first, end in parts
            ]


@PROFILE
@given(seed=SEEDS)
async def test_satisfaction_statistics(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (_, known):
        found = await satisfaction.run(known.viewer, known.wanted)
        now, before = ([each for each in some if each["status"] in DONE] for some in _both(known, "closed_at"))
        expected = independent.grouped([*now, *before], "reason_id", 100, now)
        assert [(each.kind.value, each.id) for each in found.rows] == [*expected]
        told = []
        for row, claims in [*zip(found.rows, expected.values(), strict=True), (found.total, [*now, *before])]:
            present = independent.counts([each for each in claims if each in now])
            past = independent.counts([each for each in claims if each not in now])
            judged = [some.total() - some["WITHDRAWN"] for some in (present, past)]
            for status, count in (
                ("SATISFIED", row.satisfied),
                ("PARTIALLY_SATISFIED", row.partially_satisfied),
                ("NOT_SATISFIED", row.not_satisfied),
                ("WITHDRAWN", row.withdrawn),
            ):
                assert (count.count, count.previous_count) == (present[status], past[status])
                told.append((count.count, count.where))
            assert [row.total.count, row.total.previous_count] == judged
            assert row.satisfied_share == independent.share(present["SATISFIED"], judged[0])
            assert row.previous_satisfied_share == independent.share(past["SATISFIED"], judged[1])
            told.append((row.total.count, row.total.where))
        await opening.check(asking, known.viewer, told)


@PROFILE
@given(seed=SEEDS)
async def test_structure(asking: Asking, seed: int) -> None:
    async with worked_out(seed) as (_, known):
        found = await structure.run(known.viewer, known.wanted)
        now, before = _both(known, "registered_at")
        assert (found.total.count, found.total.previous_count) == (len(now), len(before))
        check_groups(found.by_reason, now, before, "reason_id", 100)
        check_groups(found.by_department, now, before, "at_fault_department_id", 5)
        check_groups(found.by_employee, now, before, "at_fault_employee_id", 5)
        check_groups(found.reasons, now, before, "reason_id", 20)
        check_groups(found.matrix, now, before, "at_fault_department_id", 20)
        columns = independent.grouped([*now, *before], "reason_id", 20, now).values()
        rows = independent.grouped([*now, *before], "at_fault_department_id", 20, now).values()
        told = [(found.total.count, found.total.where)]
        for row, claims in zip(found.matrix, rows, strict=True):
            cells = [len([each for each in claims if each in now and each in column]) for column in columns]
            assert [*row.counts] == cells
            told += zip(row.counts, row.wheres, strict=True)
        for groups in (found.by_reason, found.by_department, found.by_employee, found.reasons, found.matrix):
            told += opened(groups)
        await opening.check(asking, known.viewer, told)
