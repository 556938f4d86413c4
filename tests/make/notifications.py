"""Builders of notifications: rows as they are, no rules asked."""

from typing import Any

from server.kit import clock, ids
from server.notifications.models import Notification
from server.notifications.rules.kinds import NotificationKind
from tests.make import accounts


async def notification(*, recipient_id: str | None = None, **fields: Any) -> Notification:
    """Insert an unread notification of a claim that is in the app and not to be sent, of a new agent unless named."""
    defaults: dict[str, Any] = {
        "id": ids.new("ntf"),
        "recipient_id": recipient_id or (await accounts.user()).id,
        "event_id": ids.new("evt"),
        "kind": NotificationKind.CLAIM_ASSIGNED,
        "subject": ids.new("clm"),
        "title": "Broken cups",
        "details": {"number": "2026-000001", "partner": "Cups & Co"},
        "in_app": True,
        "created_at": clock.now(),
    }
    return await Notification.create(**defaults | fields)
