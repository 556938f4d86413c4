"""The report of assignments against the same figures worked out row by row."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from statistics import fmean
from typing import Any

from hypothesis import given
from tortoise.transactions import in_transaction

from server.accounts.rules import StaffRole, Viewer
from server.kit import clock, db
from server.reports.queries import assignments
from server.reports.rules.filters import AssignmentFilter
from tests.make import accounts, processes
from tests.reader.conftest import Asking
from tests.reports import opening
from tests.reports.test_figures import PROFILE, SEEDS

Row = dict[str, Any]
FIRST, LAST, NOW = date(2026, 3, 1), date(2026, 3, 31), datetime(2026, 4, 2, 9, tzinfo=UTC)
_DAY = timedelta(days=1)


@dataclass
class _World:
    rows: Sequence[Row]
    tasks: Sequence[Row]
    departments: dict[str, str | None]
    empty_role: str
    viewer: Viewer
    wanted: AssignmentFilter

    def seen(self, row: Row) -> bool:
        people = {row["created_by"], row["performer_id"]}
        viewer, wanted = self.viewer, self.wanted
        if viewer.role is StaffRole.AGENT and viewer.id not in people:
            own = {self.departments.get(each) for each in people if each} & set(viewer.department_ids)
            if not own:
                return False
        fits = not wanted.authors or row["created_by"] in wanted.authors
        return fits and (not wanted.performers or row["performer_id"] in wanted.performers)

    def started(self, first: date, last: date) -> list[Row]:
        return [
            each
            for each in self.rows
            if each["started_at"] and first <= each["started_at"].date() <= last and self.seen(each)
        ]


async def _made(chance: Random) -> _World:
    await accounts.organisation(time_zone="UTC")
    departments = [(await accounts.department()).id for _ in range(2)]
    users = [(await accounts.user(department_id=chance.choice([*departments, None]))).id for _ in range(4)]
    empty, full = await accounts.performer_role(), await accounts.performer_role()
    await accounts.role_member(role_id=full.id, user_id=users[0])
    for at in range(chance.choice((0, 5, 20))):
        started = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(hours=chance.choice((-1, 0, 1, 500, 743, 744, -600)))
        status = chance.choice(("ACTIVE", "STOPPED", "COMPLETED", "CANCELLED", "DEFERRED"))
        ended = started + timedelta(hours=chance.randint(1, 400)) if status in {"COMPLETED", "CANCELLED"} else None
        role = chance.choice((empty.id, full.id, None))
        instance = await processes.instance()
        made = await processes.assignment(
            number=f"A-1999-{at:06}",
            created_by=chance.choice(users),
            performer_id=None if role else chance.choice(users),
            role_id=role,
            status=status,
            executed=chance.choice(("done", "cancelled", None)),
            iteration=chance.randint(1, 4),
            started_at=None if status == "DEFERRED" else started,
            ended_at=ended,
            due_at=started + timedelta(hours=chance.choice((0, 24, 200))),
            instance_id=instance.id,
        )
        await processes.task(
            of=instance,
            assignment_id=made.id,
            status="DONE" if ended else "OPEN",
            role_id=role,
            due_at=chance.choice((made.due_at, None)),
            closed_at=ended,
            closed_by=chance.choice(users) if ended else None,
            claimed_by_id=chance.choice((users[0], None)),
        )
    rows = [dict(row.items()) for row in await db.rows("SELECT * FROM assignment")]
    tasks = [dict(row.items()) for row in await db.rows("SELECT * FROM process_task")]
    places = {row["id"]: row["department_id"] for row in await db.rows("SELECT id, department_id FROM user_account")}
    own = accounts.agent(id=users[0], department_id=departments[0], department_ids=(departments[0],))
    wanted = AssignmentFilter(
        first=FIRST,
        last=LAST,
        authors=users[:2] if chance.random() < 0.2 else [],
        performers=users[1:] if chance.random() < 0.2 else [],
    )
    return _World(rows, tasks, places, empty.id, chance.choice((accounts.manager(), own, accounts.auditor())), wanted)


@PROFILE
@given(seed=SEEDS)
async def test_assignments(asking: Asking, seed: int) -> None:
    async with in_transaction() as inner:
        world = await _made(Random(seed))  # noqa: S311 - rows, not secrets
        with clock.fixed(NOW):
            found = await assignments.run(world.viewer, world.wanted, first=7, after=1)
        now, before = world.started(FIRST, LAST), world.started(date(2026, 2, 1), date(2026, 2, 28))
        told = []
        for count, ends in (
            (found.all, {"ACTIVE", "STOPPED", "COMPLETED", "CANCELLED"}),
            (found.done, {"COMPLETED"}),
            (found.cancelled, {"CANCELLED"}),
            (found.in_work, {"ACTIVE", "STOPPED"}),
        ):
            counts = [len([each for each in some if _became(each) in ends]) for some in (now, before)]
            assert [count.count, count.previous_count] == counts
            told.append((count.count, count.where))
        ordered = sorted(now, key=lambda each: (each["started_at"], each["id"]), reverse=True)[1:8]
        assert [(each.id, each.status, each.iteration, each.days) for each in found.rows] == [
            (each["id"], _became(each), each["iteration"], _days((each["ended_at"] or NOW) - each["started_at"]))
            for each in ordered
        ]
        _check_authors(found, *([each for each in some if _became(each) == "COMPLETED"] for some in (now, before)))
        told += [(each.count, each.where) for each in [*found.by_iterations, *found.by_duration]]
        told += _due(found, world)
        await opening.check(asking, world.viewer, told, "assignments")
        await opening.check(asking, world.viewer, _tasks(found, world), "processTasks")
        await inner.rollback()


def _became(row: Row) -> str:
    """Return how far it has come: it is cancelled, too, when it was agreed that it will not be done."""
    agreed = row["status"] == "COMPLETED" and row["executed"] == "cancelled"
    return "CANCELLED" if agreed else str(row["status"])


def _days(time: timedelta) -> Decimal:
    return (Decimal(time / timedelta(microseconds=1)) / 86_400_000_000 + Decimal("1e-9")).quantize(Decimal("0.1"))


def _check_authors(found: assignments.Assignments, done: Sequence[Row], past: Sequence[Row]) -> None:
    mine: dict[str, list[Row]] = defaultdict(list)
    for each in done:
        mine[each["created_by"]].append(each)
    for author in found.by_duration:
        ago = [each for each in past if each["created_by"] == author.id]
        assert author.previous_count == len(ago)
        assert (author.previous_mean_days, author.previous_mean_iterations) == (None, None) or ago
        if ago:
            assert abs(float(author.previous_mean_iterations or 0) - fmean(each["iteration"] for each in ago)) < 0.006
    for some, figure in ((found.by_iterations, "mean_iterations"), (found.by_duration, "mean_days")):
        assert {each.id: each.count for each in some} == {author: len(rows) for author, rows in mine.items()}
        figures = [getattr(each, figure) for each in some]
        assert figures == sorted(figures, reverse=True)
    for author in found.by_iterations:
        assert abs(float(author.mean_iterations) - fmean(row["iteration"] for row in mine[author.id])) < 0.006
        days = [float(_days(row["ended_at"] - row["started_at"])) for row in mine[author.id]]
        assert abs(float(author.mean_days) - fmean(days)) < 0.06


def _due(found: assignments.Assignments, world: _World) -> list[tuple[int, Any]]:
    days = Counter(
        each["due_at"].date()
        for each in world.rows
        if each["started_at"] and each["ended_at"] is None and world.seen(each)
    )
    assert {each.day: each.count for each in found.due} == days
    return [(each.count, each.where) for each in found.due]


def _tasks(found: assignments.Assignments, world: _World) -> list[tuple[int, Any]]:
    of = {each["id"]: each for each in world.rows if each["started_at"] and world.seen(each)}
    mine = [each for each in world.tasks if each["assignment_id"] in of]
    late: dict[str, list[timedelta]] = defaultdict(list)
    ago: Counter[str] = Counter()
    for each in mine:
        due, at = each["due_at"], each["closed_at"]
        if at and due and at > due and FIRST <= at.date() <= LAST:
            late[each["closed_by"]].append(at - due)
        ago[each["closed_by"]] += bool(at and due and at > due and date(2026, 2, 1) <= at.date() < FIRST)
    assert {each.id: (each.count, each.previous_count) for each in found.late} == {
        who: (len(some), ago[who]) for who, some in late.items()
    }
    for who in found.late:
        assert who.most_days_late == _days(max(late[who.id]))
        assert abs(float(who.mean_days_late) - fmean(time / _DAY for time in late[who.id])) < 0.06
    open_ = [each for each in mine if each["status"] == "OPEN" and not each["claimed_by_id"]]
    hung = Counter(each["role_id"] for each in open_ if each["role_id"] == world.empty_role)
    assert {each.role_id: each.count for each in found.hung} == hung
    return [(some.count, some.where) for some in found.late] + [(some.count, some.where) for some in found.hung]
