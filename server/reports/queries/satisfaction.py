"""Report 2, satisfaction: how claims ended that were closed in the period, by reason. Open claims are none of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from server.accounts.rules import Viewer
from server.claims.rules.terms import FINAL, ClaimStatus
from server.reports.queries import framing, narrowing, ranking, sources
from server.reports.queries.framing import Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Count, Counted, Group
from server.reports.rules.where import Where

MOST = 100
_FINAL = ", ".join(f"'{each}'" for each in sorted(FINAL))
_COUNTED = f"""SELECT 'reason' AS dim, {narrowing.id_of("reason", "claim_reason")} AS id, what, part::int, n
    FROM (
        SELECT c.reason_key AS reason, c.status AS what, {{part}} AS part, {{n}} AS n
        FROM {{rows}} AND c.status IN ({_FINAL}) GROUP BY 1, 2, 3 {{having}}
    ) c"""
JUDGED = (ClaimStatus.SATISFIED, ClaimStatus.PARTIALLY_SATISFIED, ClaimStatus.NOT_SATISFIED)
"""Of what the share is taken: withdrawn claims are left out."""
_BEFORE, _NOW = range(1), range(1, 2)


@dataclass(frozen=True)
class Satisfaction(Group):
    """How the claims of a reason ended; the shares are those satisfied of all judged."""

    satisfied: Count
    partially_satisfied: Count
    not_satisfied: Count
    withdrawn: Count
    total: Count
    satisfied_share: Decimal | None
    previous_satisfied_share: Decimal | None


@dataclass(frozen=True)
class SatisfactionStatistics(Report):
    rows: Sequence[Satisfaction]
    total: Satisfaction


async def run(viewer: Viewer, wanted: Filter) -> SatisfactionStatistics:
    frame = await framing.framed(viewer, wanted)
    bound = Bound()
    source = sources.of(frame, "closed_at", (frame.previous_period, frame.period), bound)
    counted = _COUNTED.format(**vars(source))
    rows = await frame.rows(ranking.sql(counted, first=1, most=MOST), bound)
    found = groups.counted(rows, "reason", MOST)
    base = frame.where("closedAt")
    return SatisfactionStatistics(frame, [_row(each, base) for each in found], _row(groups.whole(found), base))


def _row(found: Counted, base: Where) -> Satisfaction:
    def count(*statuses: ClaimStatus) -> Count:
        now, before = (found.sum(part, *statuses) for part in (_NOW, _BEFORE))
        met = where.narrowed(base, found.group.meets)
        return Count(now, before, where.narrowed(met, where.within(*statuses)))

    satisfied, total = count(ClaimStatus.SATISFIED), count(*JUDGED)
    return Satisfaction(
        **vars(found.group),
        satisfied=satisfied,
        partially_satisfied=count(ClaimStatus.PARTIALLY_SATISFIED),
        not_satisfied=count(ClaimStatus.NOT_SATISFIED),
        withdrawn=count(ClaimStatus.WITHDRAWN),
        total=total,
        satisfied_share=groups.share(satisfied.count, total.count),
        previous_satisfied_share=groups.share(satisfied.previous_count, total.previous_count),
    )
