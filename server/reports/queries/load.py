"""The load of those who work on claims: what is open and overdue now, what came and what was closed in the period."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.accounts.rules import Viewer
from server.claims.rules.terms import ACTIVE, FINAL
from server.reports.queries import framing, narrowing, ranking
from server.reports.queries.framing import Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Count, Counted, Group
from server.reports.rules.where import Where

MOST = 50
_OPEN, _FINAL = (", ".join(f"'{each}'" for each in sorted(some)) for some in (ACTIVE, FINAL))
_COUNTED = f"""SELECT 'responsible' AS dim, {narrowing.id_of("responsible", "user_account")} AS id, what, part::int, n
    FROM (
        SELECT c.responsible_key AS responsible, 'REGISTERED' AS what, c.registered_at >= {{present}} AS part,
            count(*) AS n
        FROM claim_fact c WHERE c.registered_at >= {{since}} AND c.registered_at < {{until}} AND {{condition}}
        GROUP BY 1, 3
        UNION ALL
        SELECT c.responsible_key, 'CLOSED', c.closed_at >= {{present}}, count(*) FROM claim_fact c
        WHERE c.closed_at >= {{since}} AND c.closed_at < {{until}} AND c.status IN ({_FINAL}) AND {{condition}}
        GROUP BY 1, 3
        UNION ALL
        SELECT id_key(c.responsible_id), o.what, TRUE, count(*)
        FROM claim c JOIN (VALUES ('OPEN'), ('OVERDUE')) AS o (what) ON o.what = 'OPEN' OR c.due_at < now()
        WHERE c.status IN ({_OPEN}) AND {{still}} GROUP BY c.responsible_id, o.what
    ) c"""


@dataclass(frozen=True)
class Load(Group):
    open: Count
    overdue: Count
    registered: Count
    closed: Count


@dataclass(frozen=True)
class Loads(Report):
    rows: Sequence[Load]
    total: Load


async def run(viewer: Viewer, wanted: Filter) -> Loads:
    frame = await framing.framed(viewer, wanted)
    bound = Bound()
    counted = frame.compared(_COUNTED, bound, still=frame.condition(bound))
    rows = await frame.rows(ranking.sql(counted, first=1, most=MOST, by="what = 'OPEN'"), bound)
    found = groups.counted(rows, "responsible", MOST)
    still = where.narrowed(frame.where(), where.within(*sorted(ACTIVE)))
    opens = {
        "OPEN": still,
        "OVERDUE": where.narrowed(still, {"isOverdue": {"eq": True}}),
        "REGISTERED": frame.where("registeredAt"),
        "CLOSED": where.narrowed(frame.where("closedAt"), where.within(*sorted(FINAL))),
    }
    return Loads(frame, [_row(each, opens) for each in found], _row(groups.whole(found), opens))


def _row(found: Counted, opens: dict[str, Where]) -> Load:
    def count(what: str) -> Count:
        return Count(found.cell(1, what), found.cell(0, what), where.narrowed(opens[what], found.group.meets))

    return Load(
        **vars(found.group),
        open=count("OPEN"),
        overdue=count("OVERDUE"),
        registered=count("REGISTERED"),
        closed=count("CLOSED"),
    )
