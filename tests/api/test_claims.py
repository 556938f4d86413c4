"""Claims over the API: every business action, and every way of saying no."""

from datetime import timedelta
from typing import Any

from server.kit import clock
from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts as make
from tests.make import catalogues, claims, partners

ERRORS = """errors { __typename code message path
  ... on ValidationError { max }
  ... on TransitionError { from allowed }
  ... on VersionConflictError { expectedVersion currentVersion changedFields changedBy changedAt }
  ... on DuplicateError { existing { id } } }"""
REGISTER = """mutation ($input: ClaimRegisterInput!) { claimRegister(input: $input) {
  claim { id number status version partner { id } participants { nodes { partner { id } } } } isReplay %s } }"""
UPDATE = """mutation ($input: ClaimUpdateInput!) { claimUpdate(input: $input) {
  claim { id title version reason { id } } %s warnings { code path } } }"""
MOVE = """mutation ($input: ClaimTransitionInput!) { claimTransition(input: $input) {
  claim { id status version closedAt reopenCount } isReplay warnings { code } %s } }"""


async def _register(call: Call, token: str, **fields: Any) -> Any:
    given = {"title": "A broken cup", "description": "It came in pieces."} | fields
    return (await call(REGISTER % ERRORS, {"input": given}, token=token))["claimRegister"]


async def _move(call: Call, token: str, claim: Any, transition: str, **fields: Any) -> Any:
    given = {"id": claim["id"], "expectedVersion": claim["version"], "transition": transition} | fields
    return (await call(MOVE % ERRORS, {"input": given}, token=token))["claimTransition"]


async def test_a_claim_from_registration_to_the_result_and_back(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    partner, reason = await partners.partner(), await catalogues.claim_reason()
    made = await _register(call, token, partnerId=partner.id, participants=[{"partnerId": partner.id}])
    claim = made["claim"]
    assert made["errors"] == []
    assert claim["status"] == "REGISTERED"
    assert claim["participants"]["nodes"] == [{"partner": {"id": partner.id}}]

    refused = await _move(call, token, claim, "TAKE")
    assert refused["claim"] is None
    assert [(each["code"], each["path"]) for each in refused["errors"]] == [("REQUIRED", ["reasonId"])]

    given = {"id": claim["id"], "expectedVersion": 1, "reasonId": reason.id, "title": "Two broken cups"}
    updated = (await call(UPDATE % ERRORS, {"input": given}, token=token))["claimUpdate"]
    assert updated["claim"] == {
        "id": claim["id"],
        "title": "Two broken cups",
        "version": 2,
        "reason": {"id": reason.id},
    }

    taken = (await _move(call, token, updated["claim"], "TAKE"))["claim"]
    assert (taken["status"], taken["version"]) == ("IN_PROGRESS", 3)
    settled = (await _move(call, token, taken, "SATISFY", resolution="Two new cups.", remedyGiven="REPLACEMENT"))[
        "claim"
    ]
    assert settled["status"] == "SATISFIED"
    assert settled["closedAt"].endswith("Z")
    reopened = (await _move(call, token, settled, "REOPEN", comment="They broke as well."))["claim"]
    assert (reopened["status"], reopened["reopenCount"], reopened["closedAt"]) == ("IN_PROGRESS", 1, None)
    withdrawn = (await _move(call, token, reopened, "WITHDRAW", comment="The customer gave up."))["claim"]
    assert withdrawn["status"] == "WITHDRAWN"


async def test_everything_wrong_with_an_input_is_told_at_once(call: Call) -> None:
    token = await token_of(staff_role="AGENT")
    refused = await _register(call, token, title=" ", description="x" * 50_001, amountClaimed="-1")
    assert refused["claim"] is None
    found = {(each["__typename"], each["code"], *each["path"]) for each in refused["errors"]}
    assert found == {
        ("ValidationError", "REQUIRED", "title"),
        ("ValidationError", "TOO_LONG", "description"),
        ("ValidationError", "INVALID", "amountClaimed"),
        ("ValidationError", "REQUIRED", "partnerId"),
    }


async def test_a_stale_version_is_told_with_what_changed_before_anything_else(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    claim = (await _register(call, token, partnerId=(await partners.partner()).id))["claim"]
    first = {"id": claim["id"], "expectedVersion": 1, "title": "Mine"}
    await call(UPDATE % ERRORS, {"input": first}, token=token)
    late = await _move(call, token, claim, "SATISFY")
    (conflict,) = late["errors"]
    assert conflict["__typename"] == "VersionConflictError"
    assert (conflict["expectedVersion"], conflict["currentVersion"]) == (1, 2)
    assert conflict["changedFields"] == ["title"]
    assert late["claim"]["version"] == 2


async def test_a_step_that_the_status_does_not_have(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    claim = (await _register(call, token, partnerId=(await partners.partner()).id))["claim"]
    (refused,) = (await _move(call, token, claim, "REOPEN", comment="No."))["errors"]
    assert refused["__typename"] == "TransitionError"
    assert refused["from"] == "REGISTERED"
    assert "TAKE" in refused["allowed"]


async def test_a_repeated_key_answers_again_without_acting_again(call: Call) -> None:
    token = await token_of(staff_role="AGENT")
    partner = (await partners.partner()).id
    first = await _register(call, token, partnerId=partner, idempotencyKey="k1")
    again = await _register(call, token, partnerId=partner, idempotencyKey="k1")
    assert (first["isReplay"], again["isReplay"]) == (False, True)
    assert again["claim"] == first["claim"]
    other = await _register(call, token, partnerId=partner, idempotencyKey="k1", title="Another")
    assert [each["code"] for each in other["errors"]] == ["IDEMPOTENCY_KEY_REUSED"]
    colleague = await _register(call, await token_of(), partnerId=partner, idempotencyKey="k1")
    assert colleague["isReplay"] is False


async def test_a_refused_request_leaves_its_key_free(call: Call) -> None:
    token = await token_of(staff_role="AGENT")
    assert (await _register(call, token, idempotencyKey="k2"))["errors"]
    partner = (await partners.partner()).id
    assert (await _register(call, token, partnerId=partner, idempotencyKey="k2"))["isReplay"] is False


async def test_a_customer_registers_and_sees_its_own_alone(call: Call) -> None:
    own, foreign = await partners.partner(), await partners.partner()
    other = await claims.claim(partner_id=foreign.id)
    token = await token_of(partner_id=own.id)
    assert (await _register(call, token, partnerId=own.id))["claim"]
    refused = await _register(call, token, partnerId=own.id, internalComment="x")
    assert [(each["code"], each["path"]) for each in refused["errors"]] == [("FORBIDDEN", ["internalComment"])]
    assert (await _register(call, token, partnerId=foreign.id))["claim"] is None
    found = await call(
        """query ($id: ID!) { claim(id: $id) { id } node(id: $id) { id }
        claims { totalCount nodes { partner { id } } } partners { nodes { id claims { totalCount } } } }""",
        {"id": other.id},
        token=token,
    )
    assert found["claim"] is None
    assert found["node"] is None
    assert found["claims"] == {"totalCount": 1, "nodes": [{"partner": {"id": own.id}}]}
    assert found["partners"]["nodes"] == [{"id": own.id, "claims": {"totalCount": 1}}]
    moved = await _move(call, token, {"id": other.id, "version": 1}, "WITHDRAW", comment="x")
    assert [each["__typename"] for each in moved["errors"]] == ["NotFoundError"]


async def test_internal_fields_are_null_and_told_and_not_to_be_filtered_by(call: Call) -> None:
    own = await partners.partner()
    claim = await claims.claim(partner_id=own.id, internal_comment="Secret", importance="HIGH")
    token = await token_of(partner_id=own.id)
    found = await call("{ claims { nodes { id internalComment reason { id } } } }", token=token, whole=True)
    assert found["data"]["claims"]["nodes"] == [{"id": claim.id, "internalComment": None, "reason": None}]
    assert {each["extensions"]["code"] for each in found["errors"]} == {"FORBIDDEN"}
    asked = "{ claims(where: {importance: {eq: HIGH}}) { totalCount } }"
    refused = await call(asked, token=token, whole=True)
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_a_partner_system_acts_for_its_partners_by_its_scopes(call: Call) -> None:
    own, foreign = await partners.partner(), await partners.partner()
    await claims.claim(partner_id=foreign.id)
    client = await make.client(partner_ids=[own.id], scopes=["claims:read", "partners:read"])
    token = await token_for(client_id=client.id, scopes=["claims:read", "partners:read"])
    assert (await call("{ claims { totalCount } }", token=token))["claims"]["totalCount"] == 0
    refused = await _register(call, token, partnerId=own.id)
    assert [(each["__typename"], each["code"]) for each in refused["errors"]] == [("RefusedError", "FORBIDDEN")]


async def test_switched_off_every_claim_operation_says_so_and_the_data_stay(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    partner = await partners.partner()
    await _register(call, token, partnerId=partner.id)
    switch = """mutation ($on: Boolean!, $version: Int!) { organisationUpdate(
      input: {expectedVersion: $version, recordsClaims: $on}) { organisation { version } errors { code } } }"""
    version = (await call("{ organisation { version } }", token=token))["organisation"]["version"]
    off = await call(switch, {"on": False, "version": version}, token=token)
    nested = "{ partners { nodes { claims { totalCount } } } }"
    for document in ("{ claims { totalCount } }", '{ claimByNumber(number: "1") { id } }', nested):
        answer = await call(document, token=token, whole=True)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["OPTION_OFF"]
    assert [each["code"] for each in (await _register(call, token, partnerId=partner.id))["errors"]] == ["OPTION_OFF"]
    version = off["organisationUpdate"]["organisation"]["version"]
    await call(switch, {"on": True, "version": version}, token=token)
    assert (await call("{ claims { totalCount } }", token=token))["claims"]["totalCount"] == 1


async def test_look_alikes_of_a_new_claim(call: Call) -> None:
    own, other = await partners.partner(), await partners.partner()
    now = clock.now()
    made: dict[str, Any] = {"partner_id": own.id, "title": "Чашки разбиты"}
    older = await claims.claim(**made, status="WITHDRAWN", registered_at=now - timedelta(days=29))
    newer = await claims.claim(**made | {"title": "Разбитая чашка"}, registered_at=now - timedelta(days=1))
    for different in ({"title": "Недостача"}, {"partner_id": other.id}, {"registered_at": now - timedelta(days=31)}):
        await claims.claim(**made | different)
    document = """query ($partner: ID!, $since: DateTime!, $title: String!) { claims(first: 5, where: {
      partner: {id: {eq: $partner}}, registeredAt: {gte: $since}, title: {similarTo: $title} }) { nodes { id } } }"""
    asked = {"partner": own.id, "since": (now - timedelta(days=30)).isoformat(), "title": "чашку разбили"}
    for token in (await token_of(staff_role="AGENT"), await token_of(partner_id=own.id)):
        found = await call(document, asked, token=token)
        assert [each["id"] for each in found["claims"]["nodes"]] == [newer.id, older.id]
    found = await call(document, asked, token=await token_of(partner_id=other.id))
    assert found["claims"]["nodes"] == []
