"""Sending what is due by e-mail: gathered into one letter for each person, sent by one process, tried again for a day.

A letter whose process dies between the mail server's yes and the note of it is sent again, under the same Message-ID.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from asyncpg import Record

from server.accounts import queries as accounts
from server.kit import clock, db, ids, jobs, mail, posting
from server.kit.mail import Letter
from server.notifications.rules import letters
from server.notifications.rules.kinds import NotificationKind
from server.notifications.rules.letters import Item, Reader

SEND = "notifications.send"
_BATCH = 200
_DUE = """SELECT DISTINCT recipient_id FROM notification
    WHERE mail_at <= $1 AND mailing_id IS NULL AND read_at IS NULL LIMIT $2"""
_TAKE = """UPDATE notification SET mailing_id = $1
    WHERE recipient_id = $2 AND mail_at <= $3 AND mailing_id IS NULL AND read_at IS NULL RETURNING id"""
_LEASE = """UPDATE mailing SET leased_until = $3, tries = tries + 1
    WHERE id = $1 AND sent_at IS NULL AND skipped_at IS NULL AND (leased_until IS NULL OR leased_until < $2)
    RETURNING recipient_id, tries"""
_TO = """SELECT name, email, language, time_zone FROM user_account
    WHERE id = $1 AND deactivated_at IS NULL AND email IS NOT NULL"""
_ITEMS = """SELECT kind, subject, title, actor_name, details FROM notification
    WHERE mailing_id = $1 AND read_at IS NULL ORDER BY id"""


@dataclass(frozen=True)
class _Taken:
    """A letter that is this process's to send, for a while."""

    id: str
    recipient_id: str
    tries: int


async def post(now: datetime | None = None) -> int:
    """Gather what is due into letters, one for each person, each put down as a job; return how many."""
    if not mail.mailer():
        return 0
    at, made = now or clock.now(), 0
    while found := await db.rows(_DUE, at, _BATCH):
        for row in found:
            made += await _gather(row["recipient_id"], at)
    return made


async def send(mailing_id: str) -> None:
    """Send a letter, unless all of it was read meanwhile; ask for another try, or tell that none would help."""
    taken = await _take(mailing_id)
    if taken is None:
        return
    recipient = await db.row(_TO, taken.recipient_id)
    items = [_item(row) for row in await db.rows(_ITEMS, taken.id)]
    if not recipient or not items:
        await _note(taken, "skipped_at = $2", clock.now())
        return
    try:
        await mail.send(await _letter(taken, recipient, items))
    except (mail.Refused, mail.Unavailable) as error:
        await _note(taken, "error = $2", str(error))
        raise posting.verdict(error, taken.tries) from None
    await _note(taken, "sent_at = $2, error = NULL", clock.now())


async def _gather(recipient_id: str, at: datetime) -> int:
    """Make a letter of what is due to a person; of two processes at it, one finds nothing left."""
    name = ids.new("mlg")
    async with db.transaction():
        if not await db.rows(_TAKE, name, recipient_id, at):
            return 0
        sql = "INSERT INTO mailing (id, recipient_id, created_at, tries) VALUES ($1, $2, $3, 0)"
        await db.execute(sql, name, recipient_id, at)
        await jobs.enqueue(SEND, {"mailing": name})
    return 1


async def _take(mailing_id: str) -> _Taken | None:
    """Lease a letter to this process; None when there is nothing to send. One that another sends is for later."""
    now = clock.now()
    found = await db.row(_LEASE, mailing_id, now, now + posting.LEASE)
    if found:
        return _Taken(mailing_id, found["recipient_id"], found["tries"])
    sql = "SELECT sent_at IS NULL AND skipped_at IS NULL FROM mailing WHERE id = $1"
    if await db.value(sql, mailing_id):
        raise jobs.Later(posting.LEASE, "another process is sending it")
    return None


async def _note(taken: _Taken, change: str, value: Any) -> None:
    await db.execute(f"UPDATE mailing SET leased_until = NULL, {change} WHERE id = $1", taken.id, value)


async def _letter(taken: _Taken, recipient: Record, items: Sequence[Item]) -> Letter:
    organisation = await accounts.organisation()
    used = mail.mailer()
    origin = used.origin if used else ""
    reader = Reader(recipient["language"], recipient["time_zone"], organisation.name, origin)
    written = letters.write(items, reader)
    return Letter(
        key=taken.id,
        to=recipient["email"],
        name=recipient["name"],
        subject=written.subject,
        text=written.text,
        html=written.html,
        thread=items[0].subject if len({item.subject for item in items}) == 1 else None,
        headers={"List-Unsubscribe": f"<{origin}/settings/notifications>"},
    )


def _item(row: Record) -> Item:
    kind, details = NotificationKind(row["kind"]), orjson.loads(row["details"])
    return Item(kind, row["subject"], row["title"], row["actor_name"], details)
