"""Notifications, and how people want them, as the API shows them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Viewer
from server.api import declare, tables
from server.api.accounts.types import User
from server.api.enums import Cadence, NotificationKind, Way
from server.api.node import Node
from server.kit import mail
from server.notifications.rules import kinds, telling


def _path(_: Viewer, subject: str, details: Mapping[str, Any]) -> str:
    return telling.path(subject, details.get("number"))


@declare.record(tables.NOTIFICATION, "What one person was told of one event.")
class Notification(Node):
    kind: NotificationKind = declare.column("What it tells of.")
    subject_id: strawberry.ID = declare.column(
        "The claim, the task, the process or the schedule that it is about.", name="subject"
    )
    title: str = declare.column("What that is called.", where=False)
    path: str = declare.derived("Where the app shows it.", _path, {"subject": "{t}.subject", "details": "{t}.details"})
    actor_name: str | None = declare.column("Who did it; null where the clock or a process did.", where=False)
    actor: User | None = declare.one("Who did it, where it was a user.")
    details: JSON = declare.column(
        "What happened, as it was known then: number, partner, from, to, text, rating, deadline, dueAt, into, about.",
        where=False,
    )
    created_at: datetime = declare.column("When it happened.")
    read_at: datetime | None = declare.column("When it was read; null while it is unread.")


@strawberry.type(description="How much the viewer was told.")
class NotificationCounts:
    total_count: int = declare.expression("How many notifications there are.", "count(*)")
    unread_count: int = declare.expression(
        "How many of them are unread.", "count(*) FILTER (WHERE {t}.read_at IS NULL)"
    )


@strawberry.type(description="How one kind of notifications comes to the viewer.")
class NotificationChoice:
    kind: NotificationKind = strawberry.field(description="The kind.")
    way: Way = strawberry.field(description="How it comes.")
    is_default: bool = strawberry.field(description="Whether that is so by default.")
    default_way: Way = strawberry.field(description="How it comes by default.")


def _choices(_: Viewer, ways: Mapping[str, str], leads: bool) -> list[NotificationChoice]:  # noqa: FBT001 - a column
    return [
        NotificationChoice(
            kind=kind,
            way=kinds.way(kind, ways, leads=leads),
            is_default=kind not in ways,
            default_way=kinds.default(kind, leads=leads),
        )
        for kind in NotificationKind
    ]


def _is_mail_on(_: Viewer) -> bool:
    return mail.mailer() is not None


@declare.record(tables.NOTIFICATION_SETTINGS, "How a person wants to be told.")
class NotificationSettings(Node):
    version: int = declare.column("Rises with every change, from 0: give it as `expectedVersion`.", where=False)
    cadence: Cadence = declare.column("How often e-mail comes.", where=False)
    digest_hour: int = declare.column("At which hour of one's own time zone it comes, when daily.", where=False)
    email: str | None = declare.column("Where it goes; null: nowhere.", where=False)
    mail_problem: str | None = declare.column("Why the last letter could not be sent, if it could not.", where=False)
    is_mail_on: bool = declare.derived("Whether the installation sends e-mail at all.", _is_mail_on)
    choices: list[NotificationChoice] = declare.derived(
        "How each kind comes, in their order.", _choices, {"ways": "{t}.ways", "leads": "{t}.leads"}
    )
