"""Who may cancel lines of an order, and by which reason."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from server.accounts.rules import Viewer, ViewerKind
from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.orders.rules.changing import Line


class Reason(Protocol):
    @property
    def customer_may_choose(self) -> bool: ...
    @property
    def archived_at(self) -> datetime | None: ...


class Order(Protocol):
    @property
    def archived_at(self) -> datetime | None: ...


def check_keeps(viewer: Viewer) -> None:
    """Refuse customers: documents come from staff and from other systems."""
    if viewer.kind is ViewerKind.CUSTOMER:
        raise Refusal("FORBIDDEN", "This is for staff and for other systems.")


def check_unarchived(order: Order) -> None:
    if order.archived_at:
        raise Refusal("INVALID", "This order is archived.", ("id",))


def check_moment(viewer: Viewer, cancelled_at: datetime | None) -> None:
    """Refuse a customer who tells when: its cancellation is of now."""
    if cancelled_at and viewer.kind is ViewerKind.CUSTOMER:
        raise Refusal("FORBIDDEN", "You may not set cancelledAt.", ("cancelledAt",))


def check(viewer: Viewer, reason: Reason | None, lines: Sequence[Line], asked: Sequence[str], checks: Checks) -> None:
    """Note why these lines cannot be cancelled by this reason."""
    if reason is None or reason.archived_at:
        checks.note("NOT_FOUND", "The reason is an active one.", ("reasonId",))
    elif viewer.kind is ViewerKind.CUSTOMER and not reason.customer_may_choose:
        checks.note("FORBIDDEN", "This reason is not for customers.", ("reasonId",))
    check_lines(lines, asked, checks)
    cancelled = {line.id for line in lines if line.cancelled_at}
    for at, each in enumerate(asked):
        if each in cancelled:
            checks.note("INVALID", "This line is cancelled already.", ("lineIds", str(at)))


def check_lines(lines: Sequence[Line], asked: Sequence[str], checks: Checks) -> None:
    """Note what is asked for and is none of the document's lines."""
    if not asked:
        checks.note("REQUIRED", "At least one line is required.", ("lineIds",))
    known = {line.id for line in lines}
    for at, each in enumerate(asked):
        if each not in known:
            checks.note("NOT_FOUND", "The document has no such line.", ("lineIds", str(at)))
