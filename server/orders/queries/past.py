"""What claims disputed at a moment that has passed: the lines of today, and what events tell of them since."""

from server.claims.queries.past import SINCE

LINES = frozenset({"line_id"})
"""What is known of a disputed line as it stood: which it is, not how much was claimed for it."""
_CHANGED = f"""SELECT DISTINCT ON (e.subject, l.line_id) e.subject AS claim_id, l.line_id COLLATE "C" AS line_id,
        e.data ? 'into' OR e.kind = 'claim.lines_remove'
            OR e.kind = 'claim.lines_put' AND NOT e.data -> 'added' ? l.line_id AS was
    FROM event e CROSS JOIN LATERAL jsonb_array_elements_text(e.data -> 'lines') AS l (line_id)
    WHERE {SINCE}
    AND e.kind IN ('claim.lines_put', 'claim.lines_remove', 'claim.lines_move')
    ORDER BY e.subject, l.line_id, e.version, e.id"""
_ROWS = """SELECT d.claim_id, d.line_id FROM claim_line d WHERE NOT EXISTS (
        SELECT FROM lines_changed_since h WHERE h.claim_id = d.claim_id AND h.line_id = d.line_id)
    UNION ALL SELECT h.claim_id, h.line_id FROM lines_changed_since h WHERE h.was"""


def lines(at: str) -> str:
    """Return SQL of the lines that claims disputed at the moment `at`: `claim_id`, `line_id`."""
    return f"WITH lines_changed_since AS MATERIALIZED ({_CHANGED.format(at=at)}) {_ROWS}"
