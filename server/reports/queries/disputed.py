"""The items that claims dispute: from the facts where these tell all that is asked, else from each disputed line."""

from server.orders.queries.visibility import parts_visible_to
from server.reader import policy
from server.reports.queries.framing import Frame
from server.reports.queries.narrowing import Bound

_OF_FACTS = """SELECT unnest(c.items) AS item, c.registered_at AS at FROM claim_fact c
        WHERE c.items IS NOT NULL AND {came}"""
_OF_LINES = """SELECT DISTINCT l.item, c.claim_id, c.registered_at AS at
        FROM claim_line d JOIN claim_fact c ON c.claim_id = d.claim_id JOIN document_line l ON l.id = d.line_id
        WHERE c.basis IS NOT NULL AND {came} AND {lines}"""


def items(frame: Frame, came: str, bound: Bound) -> str:
    """Return SQL of `item` and `at`, once for each claim that came so and each item of it that the viewer sees.

    The facts know the items of the present, whoever may see them.
    """
    if frame.wanted.as_of is None and parts_visible_to(frame.viewer) is policy.EVERY:
        return _OF_FACTS.format(came=came)
    return _OF_LINES.format(came=came, lines=frame.holds(parts_visible_to, bound, alias="l"))
