"""Telling people of an event: each once, whoever does it and however often."""

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
    SELECT id, recipient_id, $5, kind, $6, $7, $8, $9, $10::jsonb, in_app, $11, mail_at
    FROM unnest($1::text[], $2::text[], $3::text[], $4::bool[], $12::timestamptz[])
        AS given (id, recipient_id, kind, in_app, mail_at)
    ON CONFLICT (event_id, recipient_id) DO NOTHING
    RETURNING pg_notify('{events.CHANNEL}', concat_ws(' ', id, 1, 'notification.add', recipient_id))"""


async def tell(event_id: str) -> int:
    """Tell everybody whom an event concerns, unless they have been told; return how many are told now."""
    facts = await lookup.facts(event_id)
    if facts is None:
        return 0
    told = telling.told(facts.event.kind, facts.data, by_customer=facts.by_customer)
    found = await people.recipients(facts, told)
    return await _insert(facts, found) if found else 0


async def _insert(facts: Facts, found: Sequence[Recipient]) -> int:
    now, event = clock.now(), facts.event
    rows = await db.rows(
        _INSERT,
        [ids.new("ntf") for _ in found],
        [each.user_id for each in found],
        [each.kind.value for each in found],
        [each.way.in_app for each in found],
        event.id,
        event.subject,
        facts.title,
        event.actor,
        facts.actor_name,
        orjson.dumps(dict(facts.details)).decode(),
        now,
        [_mail_at(each, now) for each in found],
    )
    return len(rows)


def _mail_at(recipient: Recipient, now: datetime) -> datetime | None:
    """Return when a letter is due: never while no mail server is set."""
    return mailing.due(recipient.rhythm, now) if recipient.rhythm and mail.mailer() else None
