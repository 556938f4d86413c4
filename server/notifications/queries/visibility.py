"""Whose notifications, and whose settings of them, a viewer sees: its own."""

from server.accounts.rules import Viewer, ViewerKind
from server.reader import policy
from server.reader.policy import Clause

_OWN = Clause("({t}.recipient_id = {me} AND {t}.in_app)", {"me": lambda viewer: viewer.id})
_MINE = Clause("{t}.user_id = {me}", {"me": lambda viewer: viewer.id})


def visible_to(viewer: Viewer) -> Clause:
    """Show a person what the app tells it, and a partner system nothing."""
    return policy.NONE if viewer.kind is ViewerKind.CLIENT else _OWN


def settings_visible_to(viewer: Viewer) -> Clause:
    return policy.NONE if viewer.kind is ViewerKind.CLIENT else _MINE
