"""What the wizard imports: claims, or orders, shipments and returns; who may, what their maps hold, how they run."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from server.accounts.rules import Viewer
from server.api.import_reports import Suggest
from server.imports.actions import claims, orders
from server.imports.rules import guesses
from server.imports.rules import orders as order_rules
from server.imports.rules.mapping import ClaimMap, FileMap
from server.imports.rules.orders import OrderMap
from server.imports.rules.report import Report
from server.orders.rules.terms import DocumentKind


@dataclass(frozen=True)
class Importing:
    """A kind of records that files hold."""

    name: str
    """As the path has it."""
    allowed: Callable[[Viewer], Awaitable[Any]]
    map_type: type[FileMap]
    suggested: Suggest
    run: Callable[..., Awaitable[Report]]
    about: dict[str, Any] = field(default_factory=dict)
    """What else is told of what is taken."""


KINDS = (
    Importing("claims", claims.allowed, ClaimMap, guesses.suggested, claims.import_claims),
    Importing(
        "orders",
        orders.allowed,
        OrderMap,
        order_rules.suggested,
        orders.import_orders,
        {"kinds": [each.value for each in DocumentKind]},
    ),
)
