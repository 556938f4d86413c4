"""Telling people of events: each once, whoever does it and however often."""

from collections.abc import Sequence
from datetime import datetime

import orjson

from server.kit import clock, db, events, ids, mail
from server.notifications.queries import facts as lookup
from server.notifications.queries import people
from server.notifications.queries.facts import Facts
from server.notifications.queries.people import Recipient
from server.notifications.rules import mailing, telling

_INSERT = f"""INSERT INTO notification (id, recipient_id, event_id, kind, subject, title, actor_id, actor_name,
        details, in_app, created_at, mail_at)
    SELECT id, recipient_id, event_id, kind, subject, title, actor_id, actor_name, details, in_app, $12, mail_at
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::jsonb[], $10::bool[], $11::timestamptz[])
        AS given (id, recipient_id, event_id, kind, subject, title, actor_id, actor_name, details, in_app, mail_at)
    ON CONFLICT (event_id, recipient_id) DO NOTHING
    RETURNING pg_notify('{events.CHANNEL}', concat_ws(' ', id, 1, 'notification.add', recipient_id))"""


async def tell(event_ids: Sequence[str]) -> int:
    """Tell everybody whom one of the events concerns, unless they have been told; return how many are told now."""
    told = [(each, _told(each)) for each in await lookup.facts(event_ids)]
    found = await people.recipients(told)
    if not found:
        return 0
    now = clock.now()
    columns = zip(*(_row(facts, each, now) for facts, each in found), strict=True)
    return len(await db.rows(_INSERT, *map(list, columns), now))


def _told(facts: Facts) -> list[telling.Told]:
    return telling.told(facts.event.kind, facts.data, by_customer=facts.by_customer)


def _row(facts: Facts, recipient: Recipient, now: datetime) -> tuple[object, ...]:
    event = facts.event
    return (
        ids.new("ntf"),
        recipient.user_id,
        event.id,
        recipient.kind.value,
        event.subject,
        facts.title,
        event.actor,
        facts.actor_name,
        orjson.dumps(dict(facts.details)).decode(),
        recipient.way.in_app,
        _mail_at(recipient, now),
    )


def _mail_at(recipient: Recipient, now: datetime) -> datetime | None:
    """Return when a letter is due: never while no mail server is set."""
    return mailing.due(recipient.rhythm, now) if recipient.rhythm and mail.mailer() else None
