"""Which claims a viewer's reports count: those that it sees; an agent's, those of its own department."""

from server.accounts.rules import Scope, Viewer
from server.claims.queries import visibility as claims
from server.reader import policy
from server.reader.policy import Clause


def visible_to(viewer: Viewer) -> Clause:
    return claims.own_department(viewer) if Scope.REPORTS_RUN in viewer.scopes else policy.NONE
