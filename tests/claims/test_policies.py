"""The catalogue of deadline policies: what one holds, one for each partner, reason and importance."""

from typing import Any

import pytest

from server.claims.actions import catalogues as reasons
from server.claims.actions import partners as merging
from server.claims.actions import policies as actions
from server.claims.models import DeadlinePolicy
from server.claims.rules import policies as rules
from server.claims.rules.deadlines import Policy, Span, TimeUnit
from server.claims.rules.policies import PolicyFields
from server.kit import events
from server.kit.checks import Checks
from tests.claims.refusals import refused
from tests.make import accounts, catalogues, deadlines, partners

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()
TWO_DAYS = Span(2, TimeUnit.WORKING_DAYS)


def problems(given: dict[str, Any]) -> list[tuple[str, str]]:
    checks = Checks()
    rules.columns(given, checks)
    return [(problem.code, ".".join(problem.path)) for problem in checks.problems]


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"name": " "}, ("REQUIRED", "name")),
        ({"importance": "HUGE"}, ("INVALID", "importance")),
        ({"warn_percent": 100}, ("INVALID", "warnPercent")),
        ({"response": Span(0, TimeUnit.HOURS)}, ("INVALID", "response.amount")),
        ({"resolution": Span(1001, TimeUnit.WORKING_DAYS)}, ("INVALID", "resolution.amount")),
        ({"escalate_after": Span(-1, TimeUnit.DAYS)}, ("INVALID", "escalateAfter.amount")),
        ({"hands_over_to": "BOSS"}, ("INVALID", "handsOverTo")),
    ],
)
def test_what_a_policy_may_not_hold(given: dict[str, Any], wrong: tuple[str, str]) -> None:
    assert problems(given) == [wrong]


async def test_a_policy_from_its_making_to_its_end() -> None:
    policy = await actions.create(MANAGER, name=" All ", resolution=TWO_DAYS)
    assert (policy.name, policy.warn_percent, policy.resolution_amount) == ("All", 80, 2)
    await actions.update(
        MANAGER, policy_id=policy.id, expected_version=1, response=Span(4, TimeUnit.WORKING_HOURS), warn_percent=None
    )
    row = await DeadlinePolicy.get(id=policy.id)
    assert rules.policy(vars(row)) == Policy(policy.id, response=Span(4, TimeUnit.WORKING_HOURS), resolution=TWO_DAYS)
    await actions.archive(MANAGER, policy_id=policy.id, expected_version=2)
    other = await actions.create(MANAGER, name="New", resolution=TWO_DAYS)
    again = actions.unarchive(MANAGER, policy_id=policy.id, expected_version=3)
    assert await refused(again) == [("DUPLICATE", "reasonId")]
    await actions.archive(MANAGER, policy_id=other.id, expected_version=1)
    await actions.unarchive(MANAGER, policy_id=policy.id, expected_version=3)
    kinds = [event.kind for event in await events.since(policy.id, 0)]
    assert kinds == [f"deadline_policy.{each}" for each in ("create", "update", "archive", "unarchive")]


async def test_there_is_one_for_each_partner_reason_and_importance() -> None:
    reason, partner = await catalogues.claim_reason(), await partners.partner()
    conditions: list[PolicyFields] = [{}, {"reason_id": reason.id}, {"partner_id": partner.id}, {"importance": "HIGH"}]
    for each in conditions:
        given: PolicyFields = {"name": "One", "resolution": TWO_DAYS, **each}
        made = await actions.create(MANAGER, **given)
        assert await refused(actions.create(MANAGER, **given)) == [("DUPLICATE", "reasonId")]
        await actions.update(MANAGER, policy_id=made.id, expected_version=1, name="Still one")


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"resolution": None}, ("REQUIRED", "resolution")),
        ({"hands_over_to": "USER", "escalate_after": TWO_DAYS}, ("REQUIRED", "handsOverToUserId")),
        ({"raises_importance": True}, ("REQUIRED", "escalateAfter")),
        ({"hands_over_to": "HEAD"}, ("REQUIRED", "escalateAfter")),
        ({"partner_id": "ptn_none"}, ("NOT_FOUND", "partnerId")),
        ({"hands_over_to_user_id": "usr_none"}, ("NOT_FOUND", "handsOverToUserId")),
    ],
)
async def test_what_a_policy_lacks(given: dict[str, Any], wrong: tuple[str, str]) -> None:
    assert await refused(actions.create(MANAGER, **{"name": "One", "resolution": TWO_DAYS, **given})) == [wrong]


async def test_agents_read_them_only() -> None:
    assert await refused(actions.create(accounts.agent(), name="One", resolution=TWO_DAYS)) == [("FORBIDDEN", "")]


async def test_policies_follow_a_merge() -> None:
    source, into = await catalogues.claim_reason(), await catalogues.claim_reason()
    moved = await deadlines.policy(reason_id=source.id, importance="HIGH")
    lost = await deadlines.policy(reason_id=source.id)
    await deadlines.policy(reason_id=into.id)
    await reasons.reason_merge(MANAGER, source_id=source.id, into_id=into.id, expected_version=1)
    assert (await DeadlinePolicy.get(id=moved.id)).reason_id == into.id
    assert (await DeadlinePolicy.get(id=lost.id)).archived_at
    here, there = await partners.partner(), await partners.partner()
    theirs = await deadlines.policy(partner_id=here.id)
    await merging.partner_merged(source_id=here.id, into_id=there.id, actor=None)
    assert (await DeadlinePolicy.get(id=theirs.id)).partner_id == there.id
