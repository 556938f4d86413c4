"""The states of a claim, as tables: every status by every transition by every thing that may be missing."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from server.accounts.rules import Scope, Viewer
from server.claims.rules import states
from server.claims.rules.states import ClaimState, Given
from server.claims.rules.terms import ACTIVE, FINAL, ClaimStatus, ClaimTransition
from server.kit.errors import Refusal
from tests.claims.refusals import told
from tests.make import accounts

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
MANAGER = accounts.manager()
READY: dict[str, Any] = {
    "registered_at": NOW - timedelta(days=9),
    "reason_id": "rsn",
    "responsible_id": "usr",
    "resolution": "Replaced.",
    "amount_claimed": Decimal(10),
    "amount_settled": Decimal(5),
}
SETTLING = {
    ClaimTransition.SATISFY: ClaimStatus.SATISFIED,
    ClaimTransition.PARTIALLY_SATISFY: ClaimStatus.PARTIALLY_SATISFIED,
    ClaimTransition.REJECT: ClaimStatus.NOT_SATISFIED,
}
LEADS = (
    {(ClaimStatus.REGISTERED, ClaimTransition.TAKE): ClaimStatus.IN_PROGRESS}
    | {(source, name): target for source in ACTIVE for name, target in SETTLING.items()}
    | {(source, ClaimTransition.WITHDRAW): ClaimStatus.WITHDRAWN for source in ACTIVE}
    | {(source, ClaimTransition.REOPEN): ClaimStatus.IN_PROGRESS for source in FINAL}
)


def ready(status: str = ClaimStatus.IN_PROGRESS, **fields: Any) -> ClaimState:
    closed = NOW - timedelta(days=1) if status in FINAL else None
    return ClaimState(**{"status": status, "closed_at": closed, **READY, **fields})


def move(
    state: ClaimState, name: ClaimTransition, viewer: Viewer = MANAGER, *, now: datetime = NOW, **given: Any
) -> states.Move:
    return states.transition(state, name, viewer=viewer, now=now, given=Given(**given))


def refused(state: ClaimState, name: ClaimTransition, viewer: Viewer = MANAGER, **given: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refusal) as caught:
        move(state, name, viewer, **given)
    return told(caught.value)


@pytest.mark.parametrize(("status", "name"), [*product(ClaimStatus, ClaimTransition)])
def test_every_status_by_every_transition(status: ClaimStatus, name: ClaimTransition) -> None:
    target = LEADS.get((status, name))
    if target:
        assert move(ready(status), name, comment="Why").fields["status"] == target
    else:
        assert refused(ready(status), name, comment="Why") == [("TRANSITION_NOT_ALLOWED", "transition")]


@pytest.mark.parametrize(
    ("name", "lacking", "problems"),
    [
        (ClaimTransition.TAKE, {"reason_id"}, {"reasonId"}),
        (ClaimTransition.TAKE, {"responsible_id"}, {"responsibleId"}),
        (ClaimTransition.TAKE, {"reason_id", "responsible_id"}, {"reasonId", "responsibleId"}),
        *((name, {"reason_id"}, {"reasonId"}) for name in SETTLING),
        *((name, {"resolution"}, {"resolution"}) for name in SETTLING),
        *((name, {"reason_id", "resolution"}, {"reasonId", "resolution"}) for name in SETTLING),
        *((name, {"comment"}, {"comment"}) for name in (ClaimTransition.WITHDRAW, ClaimTransition.REOPEN)),
        (ClaimTransition.PARTIALLY_SATISFY, {"amount_settled"}, {"amountSettled"}),
        (
            ClaimTransition.PARTIALLY_SATISFY,
            {"amount_settled", "reason_id", "resolution"},
            {"amountSettled", "reasonId", "resolution"},
        ),
    ],
)
def test_all_that_is_missing_is_told_at_once(name: ClaimTransition, lacking: set[str], problems: set[str]) -> None:
    for source in states.RULES[name].sources:
        state = ready(source, **dict.fromkeys(lacking - {"comment"}))
        comment = None if "comment" in lacking else "Why"
        assert set(refused(state, name, comment=comment)) == {("REQUIRED", path) for path in problems}
        missing = next(each for each in states.available(state, MANAGER, now=NOW) if each.transition == name)
        assert {".".join(each.path) for each in missing.missing} >= problems


@pytest.mark.parametrize(
    ("name", "lacking"),
    [
        (ClaimTransition.SATISFY, {"responsible_id", "amount_settled", "amount_claimed"}),
        (ClaimTransition.REJECT, {"responsible_id", "amount_settled"}),
        (ClaimTransition.PARTIALLY_SATISFY, {"amount_settled", "amount_claimed"}),
        (ClaimTransition.WITHDRAW, set(READY) - {"registered_at"}),
        (ClaimTransition.TAKE, {"resolution", "amount_settled"}),
    ],
)
def test_what_is_not_needed(name: ClaimTransition, lacking: set[str]) -> None:
    state = ready(ClaimStatus.REGISTERED, **dict.fromkeys(lacking))
    assert move(state, name, comment="Why").fields["status"] == states.RULES[name].target


def test_what_comes_with_the_transition_counts() -> None:
    state = ready(resolution=None, amount_settled=None)
    given: dict[str, Any] = {
        "resolution": " Paid half. ",
        "amount_settled": Decimal(5),
        "remedy_given": "REFUND",
    }
    assert move(state, ClaimTransition.PARTIALLY_SATISFY, **given).fields == {
        "status": "PARTIALLY_SATISFIED",
        "closed_at": NOW,
        "resolution": "Paid half.",
        "amount_settled": Decimal(5),
        "remedy_given": "REFUND",
    }


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({"closed_at": NOW - timedelta(days=10)}, [("INVALID", "closedAt")]),
        ({"closed_at": NOW + timedelta(days=1)}, [("INVALID", "closedAt")]),
        ({"closed_at": NOW - timedelta(days=9)}, []),
        ({"amount_settled": Decimal(-1)}, [("INVALID", "amountSettled")]),
        ({"amount_settled": Decimal("0.001")}, [("INVALID", "amountSettled")]),
        ({"amount_settled": Decimal("NaN")}, [("INVALID", "amountSettled")]),
        ({"remedy_given": "HUG"}, [("INVALID", "remedyGiven")]),
        ({"resolution": "a" * 50_001}, [("TOO_LONG", "resolution")]),
        (
            {"comment": "a\0", "amount_settled": Decimal(-1)},
            [("INVALID", "amountSettled"), ("INVALID", "comment")],
        ),
    ],
)
def test_what_is_given_is_checked(given: dict[str, Any], problems: list[tuple[str, str]]) -> None:
    if problems:
        assert refused(ready(), ClaimTransition.SATISFY, **given) == problems
    else:
        assert move(ready(), ClaimTransition.SATISFY, **given).fields["closed_at"] == given["closed_at"]


def test_reopening_counts_and_keeps_the_old_closure() -> None:
    done = move(ready(ClaimStatus.SATISFIED, rating=2, reopen_count=1), ClaimTransition.REOPEN, comment="Again")
    assert done.fields == {"status": "IN_PROGRESS", "closed_at": None, "rating": None, "reopen_count": 2}
    assert done.notes == {"comment": "Again", "resolution_before": "Replaced."}


@pytest.mark.parametrize("name", SETTLING)
def test_open_children_block_settling(name: ClaimTransition) -> None:
    blocked = ready(open_children=2)
    agent = accounts.agent(id="usr")
    assert refused(blocked, name, agent, override_reason="Because") == [("BLOCKED", "")]
    assert refused(blocked, name) == [("REQUIRED", "overrideReason")]
    assert move(blocked, name, override_reason="Because").notes["override_reason"] == "Because"
    assert move(ready(open_children=0), name, agent).notes == {}


def test_withdrawing_is_not_blocked() -> None:
    assert move(ready(open_children=2), ClaimTransition.WITHDRAW, comment="Why").fields["status"] == "WITHDRAWN"


@pytest.mark.parametrize(
    ("name", "fields", "codes"),
    [
        (ClaimTransition.REJECT, {"at_fault_department_id": "dep"}, ["CULPRIT_OF_REJECTED"]),
        (ClaimTransition.REJECT, {"at_fault_employee_id": "usr"}, ["CULPRIT_OF_REJECTED"]),
        (ClaimTransition.REJECT, {}, []),
        (ClaimTransition.SATISFY, {"at_fault_department_id": "dep"}, []),
        (ClaimTransition.SATISFY, {"amount_settled": Decimal(11)}, ["SETTLED_ABOVE_CLAIMED"]),
        (ClaimTransition.SATISFY, {"amount_settled": Decimal(11), "amount_claimed": None}, []),
    ],
)
def test_warnings(name: ClaimTransition, fields: dict[str, Any], codes: list[str]) -> None:
    assert [each.code for each in move(ready(**fields), name).warnings] == codes


def test_available_tells_what_can_be_given_and_what_cannot() -> None:
    bare = ready(reason_id=None, resolution=None, open_children=1)
    found = {each.transition: each for each in states.available(bare, MANAGER, now=NOW)}
    assert {name: each.allowed for name, each in found.items()} == {
        **dict.fromkeys(SETTLING, False),
        ClaimTransition.WITHDRAW: True,
    }
    paths = [".".join(each.path) for each in found[ClaimTransition.SATISFY].missing]
    assert paths == ["reasonId", "resolution", "overrideReason"]
    good = states.available(ready(resolution=None, open_children=1), MANAGER, now=NOW)
    assert all(each.allowed for each in good)
    agents = states.available(ready(open_children=1), accounts.agent(id="usr"), now=NOW)
    assert [each.transition for each in agents if each.allowed] == [ClaimTransition.WITHDRAW]


@pytest.mark.parametrize(
    ("viewer", "status", "allowed"),
    [
        (accounts.customer(partner_id="ptn"), ClaimStatus.REGISTERED, {"WITHDRAW": True}),
        (accounts.customer(partner_id="ptn"), ClaimStatus.SATISFIED, {"REOPEN": True}),
        (accounts.auditor(), ClaimStatus.SATISFIED, {"REOPEN": False}),
        (accounts.agent(id="usr"), ClaimStatus.SATISFIED, {"REOPEN": False}),
        (accounts.administrator(), ClaimStatus.SATISFIED, {"REOPEN": True}),
        (accounts.client_viewer(Scope.CLAIMS_READ), ClaimStatus.SATISFIED, {"REOPEN": False}),
    ],
)
def test_available_to_each_viewer(viewer: Viewer, status: str, allowed: dict[str, bool]) -> None:
    found = states.available(ready(status, reason_id=None), viewer, now=NOW)
    assert {each.transition: each.allowed for each in found} == allowed


def test_forbidden_transitions_do_not_tell_what_is_missing() -> None:
    found = states.available(ready(reason_id=None), accounts.auditor(), now=NOW)
    assert {problem.code for each in found for problem in each.missing} == {"FORBIDDEN"}


def test_archived_claims_do_not_move() -> None:
    archived = ready(archived_at=NOW)
    assert states.available(archived, MANAGER, now=NOW) == []
    assert refused(archived, ClaimTransition.SATISFY) == [("TRANSITION_NOT_ALLOWED", "transition")]


def test_a_refused_transition_names_those_allowed() -> None:
    with pytest.raises(Refusal) as caught:
        move(ready(ClaimStatus.WITHDRAWN), ClaimTransition.TAKE)
    details = caught.value.problems[0].details
    assert details == {"from_status": "WITHDRAWN", "allowed": [ClaimTransition.REOPEN]}


def test_what_upper_rooms_hold_open_blocks_settling_unless_a_manager_says_why() -> None:
    held, agent = ready(blockers=2), accounts.agent(id="usr")
    for viewer, expected in ((agent, ("BLOCKED", ("blockers",))), (MANAGER, ("REQUIRED", ("overrideReason",)))):
        with pytest.raises(Refusal, match="2 processes") as caught:
            move(held, ClaimTransition.SATISFY, viewer)
        assert [(each.code, each.path) for each in caught.value.problems] == [expected]
    done = move(held, ClaimTransition.SATISFY, MANAGER, override_reason="The customer left.")
    assert done.notes["override_reason"] == "The customer left."
    assert move(held, ClaimTransition.WITHDRAW, comment="Why").fields["status"] == "WITHDRAWN"
