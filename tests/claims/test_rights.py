"""Who may do what with a claim, as tables."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.accounts.rules import Scope, Viewer
from server.claims.rules import rights
from server.claims.rules.states import ClaimState
from server.claims.rules.terms import ClaimStatus, ClaimTransition
from tests.make import accounts

NOW = datetime(2026, 3, 1, tzinfo=UTC)
AGENT = accounts.agent(id="me", department_ids=("mine", "below"))
CUSTOMER = accounts.customer(partner_id="ptn")
SOMEONES = {
    "responsible_id": "other",
    "responsible_department_id": "theirs",
    "at_fault_department_id": "theirs",
}


def state(status: str = ClaimStatus.REGISTERED, **fields: Any) -> ClaimState:
    return ClaimState(status=status, registered_at=NOW, **{**SOMEONES, **fields})


@pytest.mark.parametrize(
    ("viewer", "fields", "works"),
    [
        (AGENT, {}, False),
        (AGENT, {"responsible_id": "me"}, True),
        (AGENT, {"responsible_id": None}, True),
        (AGENT, {"at_fault_department_id": "below"}, True),
        (AGENT, {"responsible_department_id": "mine"}, True),
        (AGENT, {"at_fault_department_id": None, "responsible_department_id": None}, False),
        (accounts.manager(), {}, True),
        (accounts.administrator(), {}, True),
        (accounts.auditor(), {"responsible_id": None}, False),
        (CUSTOMER, {"responsible_id": None}, False),
        (accounts.client_viewer(), {}, True),
    ],
)
def test_works_on(viewer: Viewer, fields: dict[str, Any], works: bool) -> None:  # noqa: FBT001 - a column of a table
    assert rights.works_on(viewer, state(**fields)) is works


@pytest.mark.parametrize(
    ("viewer", "status", "names", "paths"),
    [
        (CUSTOMER, "REGISTERED", ["title", "description", "contact_person_id", "basis_id"], []),
        (CUSTOMER, "REGISTERED", ["remedy_sought", "amount_claimed", "currency"], []),
        (CUSTOMER, "REGISTERED", ["reason_id", "title"], ["reasonId"]),
        (
            CUSTOMER,
            "REGISTERED",
            ["internal_comment", "responsible_id"],
            ["internalComment", "responsibleId"],
        ),
        (CUSTOMER, "REGISTERED", ["amount_settled", "tags"], ["amountSettled", "tags"]),
        (CUSTOMER, "IN_PROGRESS", ["title"], [""]),
        (CUSTOMER, "SATISFIED", ["title"], [""]),
        (AGENT, "REGISTERED", ["title"], [""]),
        (accounts.manager(), "SATISFIED", ["title", "reason_id", "internal_comment"], []),
        (accounts.client_viewer(Scope.CLAIMS_READ), "REGISTERED", [], [""]),
        (accounts.auditor(), "REGISTERED", [], [""]),
        (accounts.client_viewer(Scope.CLAIMS_WRITE), "REGISTERED", ["title", "reason_id"], ["reasonId"]),
        (accounts.client_viewer(Scope.CLAIMS_WRITE, Scope.CLAIMS_INTERNAL), "REGISTERED", ["reason_id"], []),
    ],
)
def test_changing(viewer: Viewer, status: str, names: list[str], paths: list[str]) -> None:
    found = rights.changing(viewer, state(status), names)
    assert [".".join(each.path) for each in found] == paths
    assert {each.code for each in found} <= {"FORBIDDEN"}


@pytest.mark.parametrize(
    ("viewer", "transition", "closed", "allowed"),
    [
        (CUSTOMER, ClaimTransition.WITHDRAW, None, True),
        (CUSTOMER, ClaimTransition.TAKE, None, False),
        (CUSTOMER, ClaimTransition.SATISFY, None, False),
        (CUSTOMER, ClaimTransition.REOPEN, timedelta(days=30), True),
        (CUSTOMER, ClaimTransition.REOPEN, timedelta(days=30, seconds=1), False),
        (accounts.manager(), ClaimTransition.REOPEN, timedelta(days=300), True),
        (accounts.agent(id="other"), ClaimTransition.REOPEN, timedelta(days=1), False),
        (accounts.agent(id="other"), ClaimTransition.TAKE, None, True),
        (AGENT, ClaimTransition.TAKE, None, False),
        (accounts.auditor(), ClaimTransition.TAKE, None, False),
        (accounts.client_viewer(Scope.CLAIMS_WRITE), ClaimTransition.TAKE, None, False),
        (accounts.client_viewer(Scope.CLAIMS_TRANSITION), ClaimTransition.REOPEN, timedelta(days=99), True),
    ],
)
def test_moving(
    viewer: Viewer,
    transition: ClaimTransition,
    closed: timedelta | None,
    allowed: bool,  # noqa: FBT001 - a column
) -> None:
    claim = state(closed_at=NOW - closed if closed else None)
    assert (rights.moving(viewer, claim, transition, NOW) is None) is allowed
