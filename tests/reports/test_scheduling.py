"""Making, changing, pausing, leaving and deleting schedules: who may, and all that is refused."""

from typing import Any

import pytest

from server import wiring
from server.accounts import actions as people
from server.accounts.rules import Viewer
from server.accounts.rules.calendar import Weekday
from server.kit import db
from server.kit.errors import Refusal
from server.kit.events import Event
from server.reports.actions import scheduling, turns
from server.reports.models import ReportDelivery, ReportSchedule
from server.reports.queries import schedules as queries
from server.reports.rules import schedules
from server.reports.rules.due import Frequency
from server.reports.rules.periods import RelativePeriod
from server.reports.rules.schedules import MailedFormat
from tests.make import accounts
from tests.make import schedules as make

pytestmark = pytest.mark.usefixtures("rollback", "no_jobs", "_running")
ADMINISTRATOR = accounts.administrator()


@pytest.fixture(autouse=True)
async def _company(rollback: None) -> None:  # noqa: ARG001 - within its transaction
    await accounts.organisation(records_claims=True, time_zone="Europe/Riga")
    wiring.listen()


async def refused(doing: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refusal) as found:
        await doing
    return [(each.code, ".".join(each.path)) for each in found.value.problems]


async def manager() -> Viewer:
    return accounts.viewer(await accounts.user(staff_role="MANAGER"))


async def asked(**fields: Any) -> dict[str, Any]:
    """Return the fields of a schedule that is fine."""
    told: dict[str, Any] = {"name": "Quality", "report": "registrationDynamics", "format": MailedFormat.PDF}
    told |= {"frequency": Frequency.DAILY, "time": "09:00", "period": RelativePeriod.LAST_TWELVE_MONTHS}
    if "recipients" not in fields:
        told["recipients"] = [(await accounts.user()).id]
    return told | fields


async def kinds(schedule: ReportSchedule) -> list[str]:
    return [each.kind.partition(".")[2] for each in await Event.filter(subject=schedule.id).order_by("id")]


async def letters(schedule: ReportSchedule) -> list[tuple[str, str | None]]:
    found = await ReportDelivery.filter(schedule_id=schedule.id).order_by("id")
    return [(each.outcome, each.reason) for each in found]


async def test_a_schedule_is_made_with_its_people() -> None:
    me, other = await manager(), await accounts.user()
    variables = {"filter": {"directions": ["TO_SUPPLIER"]}, "interval": "WEEK"}
    made = await scheduling.create(me, **await asked(variables=variables, recipients=[other.id, me.id]))
    kept = await ReportSchedule.get(id=made.id)
    assert (kept.owner_id, kept.variables, kept.period, kept.weekdays) == (me.id, variables, "LAST_TWELVE_MONTHS", [])
    assert await queries.recipients(made.id) == [other.id, me.id]
    assert kept.next_at == await turns.following(vars(kept) | {"time": "09:00"})
    assert await kinds(made) == ["create"]


async def test_all_that_is_wrong_is_told_at_once() -> None:
    given = await asked(name="", report="claims", time="25:00", recipients=[], variables=[1])
    found = await refused(scheduling.create(await manager(), **given))
    assert {path for _, path in found} == {"name", "report", "time", "recipients", "variables"}
    assert await ReportSchedule.all().count() == 0


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"filter": {"reasons": ["x"]}}, ("INVALID", "variables.filter.reasons")),
        ({"filter": {"colour": "red"}}, ("BAD_USER_INPUT", "variables")),
        ({"interval": "HOUR"}, ("BAD_USER_INPUT", "variables")),
        ({"first": 10}, ("INVALID", "variables.first")),
        ({"filter": {"to": "2026-01-01"}}, ("INVALID", "variables.filter.to")),
    ],
)
async def test_what_the_report_refuses_is_refused(variables: Any, expected: tuple[str, str]) -> None:
    assert await refused(scheduling.create(await manager(), **await asked(variables=variables))) == [expected]


async def test_who_may_not_have_reports_mailed() -> None:
    given = await asked()
    for viewer in (accounts.customer(partner_id="ptn_x"), accounts.client_viewer(), accounts.agent(scopes=frozenset())):
        assert (await refused(scheduling.create(viewer, **given)))[0][0] == "FORBIDDEN"


@pytest.mark.parametrize("other", [{"partner_id": "ptn_01ARZ3NDEKTSV4RRFFQ69G5FAV"}, {"deactivated_at": "2026-01-01"}])
async def test_letters_go_to_the_staff(other: dict[str, Any]) -> None:
    stranger = (await accounts.user(**other)).id if "partner_id" not in other else "usr_01ARZ3NDEKTSV4RRFFQ69G5FAV"
    given = await asked(recipients=[(await accounts.user()).id, stranger])
    assert await refused(scheduling.create(await manager(), **given)) == [("NOT_FOUND", "recipients.1")]


async def test_so_many_schedules_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedules, "MOST_SCHEDULES", 1)
    me = await manager()
    await scheduling.create(me, **await asked())
    assert await refused(scheduling.create(me, **await asked())) == [("TOO_MANY", "")]
    await scheduling.create(await manager(), **await asked())


async def test_a_change_moves_what_is_due_next() -> None:
    me = await manager()
    schedule = await scheduling.create(me, **await asked())
    key: dict[str, Any] = {"schedule_id": schedule.id}
    named = await scheduling.update(me, **key, expected_version=1, name="New", recipients=[me.id])
    assert (named.name, named.next_at, named.version) == ("New", schedule.next_at, 2)
    assert await queries.recipients(schedule.id) == [me.id]
    weekly: dict[str, Any] = {"frequency": Frequency.WEEKLY, "weekdays": [Weekday.SUNDAY]}
    moved = await scheduling.update(me, **key, expected_version=2, **weekly)
    assert moved.next_at
    assert moved.next_at.strftime("%A") == "Sunday"
    assert await refused(scheduling.update(me, **key, expected_version=2, name="Late")) == [
        ("VERSION_CONFLICT", "expectedVersion")
    ]
    wrong: dict[str, Any] = {"expected_version": 3, "variables": {"filter": {"partners": ["x"]}}, "recipients": []}
    assert await refused(scheduling.update(me, **key, **wrong)) == [("REQUIRED", "recipients")]
    wrong["recipients"] = [me.id]
    assert await refused(scheduling.update(me, **key, **wrong)) == [("INVALID", "variables.filter.partners")]
    assert await kinds(schedule) == ["create", "update", "update"]


async def test_who_closed_the_account_may_stay_among_the_recipients() -> None:
    me, gone = await manager(), await accounts.user()
    schedule = await scheduling.create(me, **await asked(recipients=[gone.id]))
    await gone.update_from_dict({"deactivated_at": "2026-01-01"}).save()
    await scheduling.update(me, schedule_id=schedule.id, expected_version=1, recipients=[gone.id, me.id])
    assert await queries.recipients(schedule.id) == [gone.id, me.id]


async def test_what_waits_when_it_is_paused_is_not_sent() -> None:
    me = await manager()
    schedule = await scheduling.create(me, **await asked(recipients=[me.id]))
    key: dict[str, Any] = {"schedule_id": schedule.id}
    await scheduling.send(me, **key, expected_version=1)
    paused = await scheduling.pause(me, **key, expected_version=2)
    assert (paused.is_paused, paused.next_at) == (True, None)
    assert await letters(schedule) == [("SKIPPED", "PAUSED")]
    assert await refused(scheduling.send(me, **key, expected_version=2)) == [("VERSION_CONFLICT", "expectedVersion")]
    await scheduling.send(me, **key, expected_version=3)  # by hand also while it is paused
    changed = await scheduling.update(me, **key, expected_version=4, time="10:00")
    assert changed.next_at is None
    resumed = await scheduling.resume(me, **key, expected_version=5)
    assert (resumed.is_paused, resumed.next_at is None, resumed.version) == (False, False, 6)
    assert (await scheduling.resume(me, **key, expected_version=6)).version == 6
    assert await kinds(schedule) == ["create", "send", "pause", "send", "update", "resume"]


async def test_recipients_take_themselves_off() -> None:
    me = await manager()
    first, second = await manager(), await manager()
    schedule = await scheduling.create(me, **await asked(recipients=[first.id, second.id]))
    key: dict[str, Any] = {"schedule_id": schedule.id}
    await scheduling.send(me, **key, expected_version=1)
    assert await refused(scheduling.leave(me, **key, expected_version=2)) == [("NOT_FOUND", "id")]
    assert await refused(scheduling.update(first, **key, expected_version=2, name="Mine")) == [("FORBIDDEN", "")]
    left = await scheduling.leave(first, **key, expected_version=2)
    assert (left.is_paused, await queries.recipients(schedule.id)) == (False, [second.id])
    assert await letters(schedule) == [("SKIPPED", "TAKEN_OFF"), ("WAITING", None)]
    assert await refused(scheduling.leave(first, **key, expected_version=3)) == [("NOT_FOUND", "id")]
    empty = await scheduling.leave(second, **key, expected_version=3)
    assert (empty.is_paused, empty.next_at) == (True, None)
    for doing in (scheduling.resume, scheduling.send):
        assert await refused(doing(me, **key, expected_version=4)) == [("REQUIRED", "recipients")]


async def test_who_sees_it_and_who_changes_it() -> None:
    me, recipient, stranger = await manager(), await manager(), await manager()
    schedule = await make.schedule(owner_id=me.id, recipients=[recipient.id])
    key: dict[str, Any] = {"schedule_id": schedule.id, "expected_version": 1}
    for viewer, code in ((recipient, "FORBIDDEN"), (stranger, "NOT_FOUND"), (accounts.client_viewer(), "NOT_FOUND")):
        for doing in (scheduling.pause, scheduling.send, scheduling.delete):
            assert (await refused(doing(viewer, **key)))[0][0] == code
    await scheduling.delete(ADMINISTRATOR, **key)
    assert not await ReportSchedule.exists(id=schedule.id)
    assert await db.value("SELECT count(*) FROM report_recipient") == 0


async def test_the_organisations_time_zone_is_followed() -> None:
    schedule = await scheduling.create(await manager(), **await asked())
    organisation = await accounts.organisation()
    given: dict[str, Any] = {"expected_version": organisation.version, "time_zone": "Asia/Tokyo"}
    await people.organisation_update(ADMINISTRATOR, **given)
    moved = (await ReportSchedule.get(id=schedule.id)).next_at
    assert moved
    assert moved.hour == 0


async def test_reports_follow_what_they_are_narrowed_by_when_it_is_merged() -> None:
    source, into = (await accounts.department()).id, (await accounts.department()).id
    schedule = await make.schedule(variables={"filter": {"departments": [source]}})
    await people.department_merge(ADMINISTRATOR, source_id=source, into_id=into, expected_version=1)
    now = await ReportSchedule.get(id=schedule.id)
    assert (now.variables, now.version) == ({"filter": {"departments": [into]}}, 2)
