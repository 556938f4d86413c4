"""Builders of saved views: rows as they are, no rules asked."""

from itertools import count
from typing import Any

from server.kit import changes, ids
from server.views.models import SavedView
from tests.make import accounts

_numbers = count(1)


async def saved_view(*, owner_id: str | None = None, **fields: Any) -> SavedView:
    """Insert a view of the page of claims, of a new agent when no owner is named."""
    defaults = {
        "id": ids.new("svw"),
        "owner_id": owner_id or (await accounts.user()).id,
        "name": f"View {next(_numbers)}",
        "page": "claims",
        "query": {"status": ["REGISTERED"]},
    }
    return await SavedView.create(**changes.made(actor=None) | defaults | fields)
