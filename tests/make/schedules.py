"""Builders of reports on schedule: rows as they are, no rules asked."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from server.kit import changes, ids
from server.reports.models import ReportRecipient, ReportSchedule
from tests.make import accounts

_numbers = count(1)


async def schedule(*, owner_id: str | None = None, recipients: Sequence[str] = (), **fields: Any) -> ReportSchedule:
    """Insert a daily schedule of the structure of claims of this month as CSV, of a new manager unless one is named."""
    defaults: dict[str, Any] = {
        "id": ids.new("rsc"),
        "owner_id": owner_id or (await accounts.user(staff_role="MANAGER")).id,
        "name": f"Schedule {next(_numbers)}",
        "report": "claimStructure",
        "variables": {},
        "period": "THIS_MONTH",
        "format": "CSV",
        "language": None,
        "frequency": "DAILY",
        "weekdays": [],
        "time": "09:00",
    }
    made = await ReportSchedule.create(**changes.made(actor=None) | defaults | fields)
    for each in recipients:
        await ReportRecipient.create(id=ids.new("rrc"), schedule_id=made.id, user_id=each)
    return made
