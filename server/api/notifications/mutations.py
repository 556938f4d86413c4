"""Marking notifications, and choosing how they come."""

from collections.abc import Awaitable
from datetime import datetime
from typing import Annotated

import strawberry
from strawberry import UNSET, Info

from server.accounts.rules import Viewer
from server.api import declare, payload, refusals
from server.api.enums import Cadence, NotificationKind, Way
from server.api.notifications.types import NotificationSettings
from server.api.payload import VERSION, Done, Payload, mutation
from server.kit.errors import Refusal
from server.notifications.actions import preferences, reading


@strawberry.type(description="What came of marking notifications.")
class NotificationsPayload(Payload):
    count: int = strawberry.field(default=0, description="How many were marked; those that were so already are not.")


@strawberry.type(description="The viewer's choices after a change.")
class NotificationSettingsPayload(Payload):
    notification_settings: NotificationSettings | None = declare.result(
        "The choices; after a version conflict: as they are now.", payload.record_id
    )


@strawberry.input(description="Some of the viewer's notifications.")
class NotificationsInput:
    ids: list[strawberry.ID] = strawberry.field(description=f"At most {reading.MOST_MARKED}.")


@strawberry.input(description="The viewer's notifications.")
class NotificationReadAllInput:
    until: datetime | None = strawberry.field(default=None, description="Those of this moment or before; else all.")


@strawberry.input(description="How one kind of notifications is to come.")
class NotificationChoiceInput:
    kind: NotificationKind = strawberry.field(description="The kind.")
    way: Way | None = strawberry.field(default=None, description="How it comes; null: by default.")


@strawberry.input(description="Changes of the viewer's choices: what is absent stays.")
class NotificationSettingsUpdateInput:
    expected_version: int = strawberry.field(description=VERSION)
    cadence: Cadence | None = strawberry.field(default=UNSET, description="How often e-mail comes.")
    digest_hour: int | None = strawberry.field(default=UNSET, description="0 to 23, in one's own time zone.")
    choices: list[NotificationChoiceInput] | None = strawberry.field(
        default=UNSET, description="Kinds to come otherwise; the others stay."
    )


async def _marked(doing: Awaitable[int]) -> NotificationsPayload:
    try:
        return NotificationsPayload(count=await doing)
    except Refusal as refusal:
        return NotificationsPayload(errors=refusals.told(refusal))


async def _read(
    info: Info,
    input: Annotated[NotificationsInput, payload.INPUT],  # noqa: A002 - the API's word
) -> NotificationsPayload:
    return await _marked(reading.mark(info.context.viewer, ids=input.ids, read=True))


async def _unread(
    info: Info,
    input: Annotated[NotificationsInput, payload.INPUT],  # noqa: A002 - the same
) -> NotificationsPayload:
    return await _marked(reading.mark(info.context.viewer, ids=input.ids, read=False))


async def _read_all(
    info: Info,
    input: Annotated[NotificationReadAllInput, payload.INPUT],  # noqa: A002 - the same
) -> NotificationsPayload:
    return await _marked(reading.mark_all(info.context.viewer, until=input.until))


async def _choose(viewer: Viewer, given: NotificationSettingsUpdateInput) -> payload.Named:
    fields = payload.given_fields(given, "choices")
    if given.choices:
        fields["ways"] = [(each.kind.value, each.way and each.way.value) for each in given.choices]
    return Done(await preferences.update(viewer, expected_version=given.expected_version, **fields))


@strawberry.type
class NotificationMutation:
    notification_read: NotificationsPayload = strawberry.mutation(
        resolver=_read, description="Mark notifications as read; those that wait to be sent by e-mail are not sent."
    )
    notification_unread: NotificationsPayload = strawberry.mutation(
        resolver=_unread, description="Mark notifications as unread."
    )
    notification_read_all: NotificationsPayload = strawberry.mutation(
        resolver=_read_all, description="Mark all notifications as read."
    )
    notification_settings_update = mutation(
        "Choose what to be told, how and when.",
        NotificationSettingsPayload,
        NotificationSettingsUpdateInput,
        _choose,
    )
