"""Reports that can be asked for: each by one SQL statement, within what the viewer may see."""

import strawberry

from server.accounts.rules import Scope
from server.api import declare
from server.api.reports import claims
from server.api.reports.enums import Interval
from server.api.reports.inputs import FILTER

_SCOPE = Scope.REPORTS_RUN.value


@strawberry.type
class ReportQuery:
    registration_dynamics: claims.RegistrationDynamics | None = declare.asked(
        "How claims were registered and worked out. Without a period: the present month and the eleven before it.",
        claims.run_dynamics,
        arguments={**FILTER, "interval": (Interval | None, "The parts it is shown in; months unless told.")},
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
