"""Reports that can be asked for: each by one SQL statement, within what the viewer may see."""

import strawberry

from server.accounts.rules import Scope
from server.api import declare
from server.api.reports import assignments, claims, orders, quality, work
from server.api.reports.enums import Interval
from server.api.reports.inputs import FILTER, AssignmentReportFilter, CancellationReportFilter
from server.reports.queries import radar

_SCOPE = Scope.REPORTS_RUN.value


@strawberry.type
class ReportQuery:
    registration_dynamics: claims.RegistrationDynamics | None = declare.asked(
        "How claims were registered and worked out. Without a period: the present month and the eleven before it.",
        claims.run_dynamics,
        arguments={
            **FILTER,
            "interval": (
                Interval | None,
                "The parts it is shown in; unless told, months, or days where it is no longer than a month.",
            ),
        },
        scope=_SCOPE,
    )
    satisfaction_statistics: claims.SatisfactionStatistics | None = declare.asked(
        "How claims ended. Without a period: those closed in the present month.",
        claims.run_satisfaction,
        arguments=FILTER,
        scope=_SCOPE,
    )
    claim_structure: claims.ClaimStructure | None = declare.asked(
        "Where and why claims arose. Without a period: those registered in the present month.",
        claims.run_structure,
        arguments=FILTER,
        scope=_SCOPE,
    )
    claim_response_times: work.ClaimResponseTimes | None = declare.asked(
        "How long customers waited for an answer, and for the end. Without a period: in the present month.",
        work.run_times,
        arguments=FILTER,
        scope=_SCOPE,
    )
    claim_load: work.ClaimLoad | None = declare.asked(
        "Who works on how many claims. Without a period: the present month.",
        work.run_load,
        arguments=FILTER,
        scope=_SCOPE,
    )
    claim_ageing: work.ClaimAgeing | None = declare.asked(
        "How old open claims are. The period, if there is one, is that of their registration.",
        work.run_ageing,
        arguments=FILTER,
        scope=_SCOPE,
    )
    claim_reopenings: work.ClaimReopenings | None = declare.asked(
        "How often claims were reopened. Without a period: those registered in the present month.",
        work.run_reopenings,
        arguments=FILTER,
        scope=_SCOPE,
    )
    claim_control_chart: quality.ClaimControlChart | None = declare.asked(
        "Claims by week, with the limits of chance. Without a period: the present month and the eleven before it.",
        quality.run_control,
        arguments=FILTER,
        scope=_SCOPE,
    )
    repeat_claims: quality.RepeatClaims | None = declare.asked(
        "Who has several claims, and what several are about. Without a period: the present month. Needs the scope "
        "`orders:read`, too.",
        quality.run_repeats,
        arguments=FILTER,
        scope=_SCOPE,
    )
    repeat_radar: quality.RepeatRadar | None = declare.asked(
        "Where claims come thick and fast. Without a period: this month and the two before it. Needs the scope "
        "`orders:read`, too.",
        quality.run_radar,
        arguments={
            **FILTER,
            "window_days": (int | None, f"Within how many days; {radar.WINDOW} unless told."),
            "least": (int | None, f"How many claims are told; {radar.LEAST} unless told."),
        },
        scope=_SCOPE,
    )
    claim_money: quality.ClaimMoney | None = declare.asked(
        "What claims come to. Without a period: those registered in the present month.",
        quality.run_money,
        arguments=FILTER,
        scope=_SCOPE,
    )
    cancellation_report: orders.CancellationReport | None = declare.asked(
        "Why lines of customer orders were cancelled.",
        orders.run_cancellations,
        arguments={"filter": (CancellationReportFilter | None, "Which lines are counted.")},
        scope=_SCOPE,
    )
    assignment_report: assignments.AssignmentReport | None = declare.asked(
        "How assignments went: cycles and days, done and late.",
        assignments.run_assignments,
        arguments={"filter": (AssignmentReportFilter | None, "Which assignments are counted."), **assignments.PAGE},
        scope=_SCOPE,
    )
