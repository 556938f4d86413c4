"""Sending one letter of a schedule: counted for its recipient, by one process, tried again for a day.

A letter whose process dies between the mail server's yes and the note of it is sent again, under the same Message-ID.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import orjson
from asyncpg import Record

from server.accounts import queries as accounts
from server.accounts.rules import Scope, Viewer
from server.kit import clock, db, jobs, mail, posting
from server.kit.errors import Refusal
from server.kit.mail import Attachment, Letter
from server.reports.actions import making, outcomes, turns
from server.reports.actions.making import FileForm
from server.reports.queries import running
from server.reports.rules import letters, periods, schedules
from server.reports.rules.letters import Sending
from server.reports.rules.schedules import DeliveryOutcome, Reason

_LEASE = """UPDATE report_delivery SET leased_until = $3, tries = tries + 1
    WHERE id = $1 AND outcome IN ('WAITING', 'FAILED') AND (leased_until IS NULL OR leased_until < $2)
    RETURNING schedule_id, user_id, due_at, tries"""
_OPEN = "SELECT outcome IN ('WAITING', 'FAILED') FROM report_delivery WHERE id = $1"
_SCHEDULE = """SELECT s.name, s.report, s.variables, s.period, s.format, s.language, o.name AS owner
    FROM report_schedule s JOIN user_account o ON o.id = s.owner_id WHERE s.id = $1"""
_TO = "SELECT name, email, language, deactivated_at FROM user_account WHERE id = $1"
_TRY_AGAIN = "UPDATE report_delivery SET leased_until = NULL, problem = $2 WHERE id = $1"


@dataclass(frozen=True)
class _Taken:
    """A letter that is this process's to send, for a while."""

    letter: outcomes.Letter
    tries: int
    schedule: Record
    person: Record
    viewer: Viewer | None


@dataclass(frozen=True)
class _Made:
    """What there is to send."""

    sending: Sending
    file: Attachment


async def send(delivery_id: str) -> None:
    """Send a letter unless it has ended; ask for another try, or tell that none would help."""
    taken = await _take(delivery_id)
    if taken is None:
        return
    if reason := _unreachable(taken):
        await outcomes.note(taken.letter, DeliveryOutcome.SKIPPED, reason)
        return
    try:
        made = await _made(taken)
    except Refusal as refusal:
        await _note_refusal(taken, refusal)
        return
    try:
        alone = await _hand_in(taken, made)
    except (mail.Refused, mail.Unavailable) as error:
        raise await _verdict(taken, error) from None
    await outcomes.note(taken.letter, DeliveryOutcome.SENT, Reason.TOO_LARGE if alone else None)


async def _take(delivery_id: str) -> _Taken | None:
    """Lease a letter to this process; None when there is nothing to send. One that another sends is for later."""
    now = clock.now()
    found = await db.row(_LEASE, delivery_id, now, now + posting.LEASE)
    if not found:
        if await db.value(_OPEN, delivery_id):
            raise jobs.Later(posting.LEASE, "another process is sending it")
        return None
    schedule, person = await db.row(_SCHEDULE, found["schedule_id"]), await db.row(_TO, found["user_id"])
    if not schedule or not person:  # deleted meanwhile, and the letter with it
        return None
    viewers = await accounts.viewers_of([found["user_id"]])
    letter = outcomes.Letter(delivery_id, found["schedule_id"], found["due_at"])
    return _Taken(letter, found["tries"], schedule, person, viewers[0] if viewers else None)


def _unreachable(taken: _Taken) -> Reason | None:
    """Return why a recipient gets no letter, if it gets none."""
    if taken.viewer is None:
        return Reason.DEACTIVATED
    if not taken.viewer.is_staff or Scope.REPORTS_RUN not in taken.viewer.scopes:
        return Reason.NOT_ALLOWED
    return None if taken.person["email"] else Reason.NO_EMAIL


async def _made(taken: _Taken) -> _Made:
    """Count the report for its recipient, and make its file."""
    assert taken.viewer  # noqa: S101 - who is not there was skipped
    schedule, now = taken.schedule, clock.now()
    today = periods.day_of(taken.letter.due_at, await turns.zone())
    variables = schedules.asked(orjson.loads(schedule["variables"]), schedule["period"], today)
    found, wanted = await running.run(taken.viewer, schedule["report"], variables)
    language = schedule["language"] or taken.person["language"]
    counted = await making.counted(taken.viewer, schedule["report"], found, wanted, language, now=now)
    form = FileForm(schedule["format"].lower())
    sending = Sending(schedule["name"], schedule["owner"], schedule["report"], variables, _days(found, wanted))
    name = letters.file_name(sending, language, form.value, today)
    return _Made(
        sending, Attachment(name, making.MEDIA[form].partition(";")[0], await making.made(counted, form, now=now))
    )


def _days(found: Any, wanted: Any) -> tuple[date, date] | None:
    """Return the days that a report has counted; none where it is of no period."""
    if period := getattr(found, "period", None):
        return period.first, period.last
    return (wanted.first, wanted.last) if wanted.first and wanted.last else None


async def _hand_in(taken: _Taken, made: _Made) -> bool:
    """Send the file, or the link alone where it is too large to be attached; tell which."""
    size = len(made.file.content)
    alone = size > schedules.MOST_ATTACHED
    letter = _letter(taken, made, too_large=size)
    if not alone:
        try:
            await mail.send(replace(_letter(taken, made), attachments=[made.file]))
        except mail.TooLarge:
            alone = True
    if alone:
        await mail.send(letter)
    return alone


def _letter(taken: _Taken, made: _Made, *, too_large: int | None = None) -> Letter:
    used = mail.mailer()
    origin = used.origin if used else ""
    written = letters.write(made.sending, taken.person["language"], origin, too_large=too_large)
    return Letter(
        key=taken.letter.id,
        to=taken.person["email"],
        name=taken.person["name"],
        subject=written.subject,
        text=written.text,
        html=written.html,
        thread=taken.letter.schedule_id,
        headers={"List-Unsubscribe": f"<{origin}{letters.SETTINGS}>"},
    )


async def _note_refusal(taken: _Taken, refusal: Refusal) -> None:
    """Note that the report refuses to be run: by a right that its recipient lacks, or at all."""
    if refusal.code == "FORBIDDEN":
        await outcomes.note(taken.letter, DeliveryOutcome.SKIPPED, Reason.NOT_ALLOWED)
    else:
        await outcomes.note(taken.letter, DeliveryOutcome.FAILED, Reason.REPORT, str(refusal))


async def _verdict(taken: _Taken, error: mail.Refused | mail.Unavailable) -> Exception:
    """Note what the mail server said; return what the job ends with."""
    verdict = posting.verdict(error, taken.tries)
    if isinstance(verdict, jobs.Hopeless):
        await outcomes.note(taken.letter, DeliveryOutcome.FAILED, Reason.MAIL, f"{taken.person['email']}: {error}")
    else:
        await db.execute(_TRY_AGAIN, taken.letter.id, str(error))
    return verdict
