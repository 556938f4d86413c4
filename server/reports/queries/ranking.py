"""Ranking what was counted, in the same statement: the most frequent by name, the others together."""

_RANKED = """ranked AS (
        SELECT dim, id,
            row_number() OVER (
                PARTITION BY dim ORDER BY coalesce(sum(n) FILTER (WHERE part >= {first} AND {by}), 0) DESC, id
            ) AS place
        FROM counted WHERE id IS NOT NULL GROUP BY dim, id
    ), placed AS (
        SELECT c.dim, CASE WHEN c.id IS NULL THEN -1 WHEN r.place > {most} THEN 0 ELSE r.place END AS place,
            CASE WHEN c.dim <> 'cell' THEN c.what WHEN c.what IS NULL THEN '-1' WHEN o.place > {most} THEN '0'
                ELSE o.place::text END AS what, c.part, c.n
        FROM counted c LEFT JOIN ranked r ON r.dim = c.dim AND r.id = c.id
        LEFT JOIN ranked o ON c.dim = 'cell' AND o.dim = 'reason' AND o.id = c.what
    )"""
_TOLD = """SELECT dim, place, what, part, sum(n)::bigint AS n, NULL AS id, NULL AS name
    FROM placed GROUP BY dim, place, what, part
    UNION ALL SELECT dim, place, NULL, NULL, NULL, id, coalesce(
        (SELECT name FROM department WHERE id = ranked.id AND dim = 'department'),
        (SELECT name FROM claim_reason WHERE id = ranked.id AND dim = 'reason'),
        (SELECT name FROM partner WHERE id = ranked.id AND dim = 'partner'),
        (SELECT name FROM user_account WHERE id = ranked.id AND dim IN ('employee', 'responsible')),
        id)
    FROM ranked WHERE place <= {most} AND dim <> 'cell'"""


def sql(counted: str, *, first: int, most: int, by: str = "TRUE") -> str:
    """Return a whole statement of what `counted` selects: `dim, id, what, part, n`.

    Its rows are `dim, place, what, part, n` with the counts by place: from 1 to `most`, 0 all others, -1 without an id;
    and, without a part, `dim, place, id, name` of the records that have the places. Parts from `first` on are of the
    period itself, and alone decide the places; of these such as `by` tells; the earlier record of
    two that are as frequent has the better one. Of the dimension `cell`, a department with a reason, `what` becomes the
    place of the reason. What has no name is called by what is counted.
    """
    ranked = _RANKED.format(first=first, most=most, by=by)
    return f"WITH counted AS ({counted}), {ranked} {_TOLD.format(most=most)}"
