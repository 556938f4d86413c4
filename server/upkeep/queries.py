"""Who sees the background work."""

from server.accounts.rules import Scope, Viewer
from server.reader import policy
from server.reader.policy import Clause


def visible_to(viewer: Viewer) -> Clause:
    """Administrators see all of it, the others nothing."""
    return policy.EVERY if Scope.ADMIN in viewer.scopes else policy.NONE
