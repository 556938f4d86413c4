"""What listens to which event: how a lower room reaches an upper one."""

from server.claims import jobs as claims
from server.kit import events


def listen() -> None:
    """Wire the listeners; again changes nothing."""
    events.listen("partner.merge", claims.partner_merged)
