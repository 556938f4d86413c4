"""Reports on schedule on the real database to a real mail server: what each recipient gets, and what becomes of it."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from server import wiring
from server.kit import clock, db, jobs, mail, posting
from server.kit.events import Event
from server.notifications.actions import telling
from server.notifications.models import Notification
from server.reports.actions import outcomes, scheduling, sending, turns
from server.reports.models import ReportDelivery, ReportSchedule
from server.reports.rules import schedules
from tests.make import accounts, catalogues, claims
from tests.make import schedules as make
from tests.make.mailbox import Mailbox, mailing

pytestmark = pytest.mark.usefixtures("rollback", "no_jobs", "_running")
NINE = datetime(2026, 11, 30, 7, tzinfo=UTC)  # in Riga
ANYONE: dict[str, Any] = {"language": "en", "time_zone": "UTC"}


@pytest.fixture(autouse=True)
async def _company(rollback: None) -> None:  # noqa: ARG001 - within its transaction
    await accounts.organisation(name="Cups & Co", records_claims=True, time_zone="Europe/Riga", language="en")
    wiring.listen()


async def manager(**fields: Any) -> Any:
    return await accounts.user(**ANYONE | {"staff_role": "MANAGER", "email": "ada@example.org", "name": "Ada"} | fields)


async def due_now(**fields: Any) -> ReportSchedule:
    """Insert a schedule that is due at nine, to a manager unless told."""
    if "recipients" not in fields:
        fields["recipients"] = [(await manager()).id]
    return await make.schedule(next_at=NINE, **fields)


async def deliveries(schedule: ReportSchedule) -> Sequence[ReportDelivery]:
    return await ReportDelivery.filter(schedule_id=schedule.id).order_by("id")


async def sent(schedule: ReportSchedule) -> Sequence[ReportDelivery]:
    """Take the turn and send its letters; return what became of them."""
    with clock.fixed(NINE):
        await turns.take_due()
        for each in await deliveries(schedule):
            await sending.send(each.id)
    return await deliveries(schedule)


def file_of(letter: EmailMessage) -> tuple[str, bytes]:
    (found,) = letter.iter_attachments()
    content = found.get_payload(decode=True)
    assert isinstance(content, bytes)
    return found.get_filename() or "", content


def text_of(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body
    return str(body.get_content()).replace("\r\n", "\n")


async def test_a_letter_brings_the_report_of_its_period(box: Mailbox) -> None:
    reason = await catalogues.claim_reason(name="Torn")
    for registered in (NINE, NINE - timedelta(days=40)):
        await claims.claim(registered_at=registered, reason_id=reason.id)
    user = await manager(name="Ада", language="ru")
    variables = {"filter": {"reasons": [reason.id]}}
    schedule = await due_now(recipients=[user.id], name="Качество", format="XLSX", variables=variables)
    (delivery,) = await sent(schedule)
    assert (delivery.outcome, delivery.reason, delivery.due_at, delivery.tries) == ("SENT", None, NINE, 1)
    (letter,) = box.letters
    assert box.recipients == ["ada@example.org"]
    assert letter["Subject"] == "Качество: 01.11.2026–30.11.2026"
    assert letter["Message-ID"] == f"<{delivery.id}@example.org>"
    assert letter["References"] == f"<{schedule.id}@example.org>"
    assert letter["List-Unsubscribe"] == "<https://claims.example.org/settings/scheduled-reports>"
    link = f"/reports/structure?period=2026-11-01..2026-11-30&reasons={reason.id}"
    assert f"https://claims.example.org{link}\n" in text_of(letter)
    name, content = file_of(letter)
    assert name == "Структура возникновения 01.11.2026–30.11.2026.xlsx"
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    rows = book.get_sheet_by_name(next(each for each in book.sheet_names if "причин" in each.lower())).to_python()
    assert rows[1][:2] == ["Torn", 1.0]
    now = await ReportSchedule.get(id=schedule.id)
    assert (now.last_result, now.last_due_at, now.last_sent_at, now.version) == ("SENT", NINE, NINE, 1)
    assert now.next_at == NINE + timedelta(days=1)


@pytest.mark.parametrize(("form", "begins"), [("PDF", b"%PDF"), ("CSV", b"\xef\xbb\xbf")])
async def test_the_file_is_as_the_schedule_says(box: Mailbox, form: str, begins: bytes) -> None:
    await sent(await due_now(format=form, language="ru"))
    (letter,) = box.letters
    name, content = file_of(letter)
    assert content.startswith(begins)
    assert name == f"Структура возникновения 01.11.2026–30.11.2026.{form.lower()}"
    assert "The report “Structure of claims”" in text_of(letter)


async def test_each_gets_what_it_may_see(box: Mailbox) -> None:
    ours, theirs = await accounts.department(), await accounts.department()
    for department in (ours, theirs, theirs):
        responsible = await accounts.user(department_id=department.id)
        fault = {"at_fault_department_id": department.id, "responsible_id": responsible.id}
        await claims.claim(registered_at=NINE, **fault)
    agent = await accounts.user(**ANYONE, department_id=ours.id, email="agent@example.org")
    await sent(await due_now(recipients=[agent.id, (await manager()).id]))
    told = {}
    for letter in box.letters:
        rows = csv.reader(io.StringIO(file_of(letter)[1].decode("utf-8-sig"), newline=""))
        by_department = {row[0]: row[1] for row in rows if row and row[0] in {ours.name, theirs.name}}
        told[str(letter["To"]).partition("<")[2]] = by_department
    assert told == {"agent@example.org>": {ours.name: "1"}, "ada@example.org>": {ours.name: "1", theirs.name: "2"}}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"email": None}, "NO_EMAIL"),
        ({"deactivated_at": NINE}, "DEACTIVATED"),
        ({"kind": "CUSTOMER", "staff_role": None}, "NOT_ALLOWED"),
    ],
)
async def test_who_cannot_get_it_is_skipped_and_told(box: Mailbox, change: dict[str, Any], reason: str) -> None:
    gone, there = await manager(email="gone@example.org"), await manager()
    schedule = await due_now(recipients=[gone.id, there.id])
    await gone.update_from_dict(change).save()
    first, second = await sent(schedule)
    assert (first.outcome, first.reason, second.outcome) == ("SKIPPED", reason, "SENT")
    assert box.recipients == ["ada@example.org"]
    assert (await ReportSchedule.get(id=schedule.id)).last_result == "PARTLY_SENT"


async def test_a_report_that_refuses_is_told_to_the_owner(box: Mailbox) -> None:
    owner = await manager()
    schedule = await due_now(owner_id=owner.id)
    await accounts.organisation(records_claims=False)
    (delivery,) = await sent(schedule)
    assert (delivery.outcome, delivery.reason, box.letters) == ("FAILED", "REPORT", [])
    assert delivery.problem
    (event,) = await Event.filter(kind="report_schedule.fail")
    assert (event.subject, event.data) == (schedule.id, {"to": owner.id, "text": delivery.problem})
    await telling.tell([event.id])
    (told,) = await Notification.filter(recipient_id=owner.id)
    assert (told.kind, told.title, told.details) == ("REPORT_FAILED", schedule.name, {"text": delivery.problem})


async def test_what_may_pass_is_tried_again_and_in_the_end_the_owner_is_told(box: Mailbox) -> None:
    schedule = await due_now()
    box.on_data += ["451 not now"] * posting.MOST_TRIES
    with pytest.raises(jobs.Later):
        await sent(schedule)
    (delivery,) = await deliveries(schedule)
    assert (delivery.outcome, delivery.tries, delivery.leased_until) == ("WAITING", 1, None)
    assert "451" in (delivery.problem or "")
    for _ in range(posting.MOST_TRIES - 2):
        with pytest.raises(jobs.Later):
            await sending.send(delivery.id)
    with pytest.raises(jobs.Hopeless, match="451"):
        await sending.send(delivery.id)
    (delivery,) = await deliveries(schedule)
    assert (delivery.outcome, delivery.reason) == ("FAILED", "MAIL")
    assert delivery.problem == "ada@example.org: 451 not now"
    assert (await ReportSchedule.get(id=schedule.id)).last_result == "NOT_SENT"
    assert await Event.filter(kind="report_schedule.fail").count() == 1
    await sending.send(delivery.id)  # an administrator had the job tried anew
    assert (await ReportSchedule.get(id=schedule.id)).last_result == "SENT"
    assert len(box.letters) == 1


async def test_the_first_failure_of_a_turn_is_told_alone(box: Mailbox) -> None:
    schedule = await due_now(recipients=[(await manager()).id for _ in range(3)])
    box.on_recipient += ["550 no such user"] * 3
    with clock.fixed(NINE):
        assert await turns.take_due() == 3
    for each in await deliveries(schedule):
        with pytest.raises(jobs.Hopeless, match="550"):
            await sending.send(each.id)
    assert await Event.filter(kind="report_schedule.fail").count() == 1


async def test_a_file_that_is_too_large_is_left_out(box: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedules, "MOST_ATTACHED", 10)
    (delivery,) = await sent(await due_now())
    assert (delivery.outcome, delivery.reason) == ("SENT", "TOO_LARGE")
    (letter,) = box.letters
    assert [*letter.iter_attachments()] == []
    assert "The file is not attached" in text_of(letter)


@pytest.mark.usefixtures("_running")
async def test_a_mail_server_that_takes_no_letter_of_that_size_gets_the_link() -> None:
    async with mailing(data_size_limit=4000) as small:
        (delivery,) = await sent(await due_now(format="PDF"))
    assert (delivery.outcome, delivery.reason) == ("SENT", "TOO_LARGE")
    (letter,) = small.letters
    assert [*letter.iter_attachments()] == []


async def test_a_letter_is_one_processs_and_is_sent_once(box: Mailbox) -> None:
    schedule = await due_now()
    (delivery,) = await sent(schedule)
    await sending.send(delivery.id)
    assert len(box.letters) == 1
    later = clock.now() + timedelta(minutes=1)
    await delivery.update_from_dict({"outcome": "WAITING", "leased_until": later}).save()
    with pytest.raises(jobs.Later):
        await sending.send(delivery.id)
    assert len(box.letters) == 1
    await sending.send("rdl_unknown")


async def test_without_a_mail_server_it_is_tried_again() -> None:
    mail.use(None)
    with pytest.raises(jobs.Later, match="no mail server"):
        await sent(await due_now())


async def test_missed_turns_are_made_up_for_once(box: Mailbox) -> None:
    schedule = await due_now(period="LAST_MONTH")
    with clock.fixed(NINE + timedelta(days=3, hours=2)):
        assert await turns.take_due() == 1
        assert await turns.take_due() == 0
        (delivery,) = await deliveries(schedule)
        await sending.send(delivery.id)
    assert delivery.due_at == NINE + timedelta(days=3)
    assert (await ReportSchedule.get(id=schedule.id)).next_at == NINE + timedelta(days=4)
    (letter,) = box.letters
    assert "2026-11-01–2026-11-30" in letter["Subject"]  # as of the day when it was due: in December


async def test_what_is_paused_or_not_due_is_not_sent(box: Mailbox) -> None:
    await due_now(is_paused=True)
    await ReportSchedule.all().update(next_at=None)
    await make.schedule(next_at=NINE + timedelta(minutes=1), recipients=[(await manager()).id])
    with clock.fixed(NINE):
        assert await turns.take_due() == 0
    assert box.letters == []


async def test_another_time_zone_is_followed() -> None:
    coming = await due_now()
    overdue = await make.schedule(next_at=NINE - timedelta(days=1))
    paused = await make.schedule(is_paused=True)
    with clock.fixed(NINE - timedelta(hours=1)):
        await turns.zone_changed("America/New_York")
    assert (await ReportSchedule.get(id=coming.id)).next_at == datetime(2026, 11, 30, 14, tzinfo=UTC)
    assert (await ReportSchedule.get(id=overdue.id)).next_at == NINE - timedelta(days=1)
    assert (await ReportSchedule.get(id=paused.id)).next_at is None


async def test_letters_that_no_job_ends_are_told_and_old_ones_forgotten(box: Mailbox) -> None:
    schedule = await due_now()
    with clock.fixed(NINE):
        await turns.take_due()
    with clock.fixed(NINE + timedelta(days=1)):
        await outcomes.sweep()
    assert [each.outcome for each in await deliveries(schedule)] == ["WAITING"]
    with clock.fixed(NINE + timedelta(days=3)):
        await outcomes.sweep()
    assert [(each.outcome, each.reason) for each in await deliveries(schedule)] == [("FAILED", "LOST")]
    with clock.fixed(NINE + timedelta(days=100)):
        await outcomes.sweep()
    assert await deliveries(schedule) == []
    assert box.letters == []


async def test_letters_of_a_schedule_that_is_deleted_are_not_sent(box: Mailbox) -> None:
    owner = await manager()
    schedule = await due_now(owner_id=owner.id)
    with clock.fixed(NINE):
        await turns.take_due()
    (delivery,) = await deliveries(schedule)
    await scheduling.delete(accounts.viewer(owner), schedule_id=schedule.id, expected_version=1)
    await sending.send(delivery.id)
    assert box.letters == []
    assert await db.value("SELECT count(*) FROM report_delivery") == 0
