"""Partners and catalogues over the API."""

from typing import Any

from tests.api.conftest import Call, token_of
from tests.make import claims, partners

ERRORS = "errors { __typename code path ... on DuplicateError { existing { id __typename } } }"


async def _change(call: Call, token: str, name: str, field: str, kind: str, /, **given: Any) -> Any:
    """Call a mutation of one input; return the record, which must have been answered without an error."""
    document = f"""mutation ($input: {kind}!) {{ {name}(input: $input) {{
      {field} {{ id version }} {ERRORS} }} }}"""
    found = (await call(document, {"input": given}, token=token))[name]
    assert found["errors"] == []
    return found[field]


async def test_a_partner_through_its_life(call: Call) -> None:
    token = await token_of(staff_role="AGENT")
    made = await _change(
        call, token, "partnerCreate", "partner", "PartnerCreateInput",
        name="Ромашка", isCustomer=True, isCarrier=True, contactPersons=[{"name": "Анна"}],
        references=[{"system": "erp", "value": "42"}], emails=["info@romashka.example"],
    )  # fmt: skip
    found = await call(
        """{ partnerByExternalReference(system: "erp", value: "42") { id name isCarrier emails
          contactPersons { nodes { id version name } } references { nodes { system value } } } }""",
        token=token,
    )
    partner = found["partnerByExternalReference"]
    assert (partner["id"], partner["isCarrier"], partner["emails"]) == (made["id"], True, ["info@romashka.example"])
    assert partner["references"]["nodes"] == [{"system": "erp", "value": "42"}]
    (contact,) = partner["contactPersons"]["nodes"]
    key = {"id": made["id"], "expectedVersion": 1}
    changed = await _change(
        call, token, "partnerUpdate", "partner", "PartnerUpdateInput", **key, name="Василёк", emails=None
    )
    assert changed["version"] == 2
    for name, version in (("partnerArchive", 2), ("partnerUnarchive", 3)):
        key = {"id": made["id"], "expectedVersion": version}
        assert (await _change(call, token, name, "partner", "VersionedInput", **key))["version"] == version + 1
    reference = {"system": "crm", "value": "7"}
    for name, version in (("partnerReferenceAdd", 4), ("partnerReferenceRemove", 5)):
        key = {"id": made["id"], "expectedVersion": version}
        await _change(call, token, name, "partner", "PartnerReferenceInput", **key, **reference)
    key = {"id": contact["id"], "expectedVersion": contact["version"]}
    await _change(
        call, token, "contactPersonUpdate", "contactPerson", "ContactPersonUpdateInput", **key, position="Director"
    )
    await _change(
        call, token, "contactPersonArchive", "contactPerson", "VersionedInput", id=contact["id"], expectedVersion=2
    )
    await _change(
        call, token, "contactPersonUnarchive", "contactPerson", "VersionedInput", id=contact["id"], expectedVersion=3
    )
    await _change(
        call,
        token,
        "contactPersonCreate",
        "contactPerson",
        "ContactPersonCreateInput",
        partnerId=made["id"],
        name="Иван",
    )


async def test_a_reference_that_is_taken_names_who_has_it(call: Call) -> None:
    token = await token_of(staff_role="AGENT")
    taken = await partners.partner()
    await partners.partner_reference(partner_id=taken.id, system="erp", value="42")
    given = {"name": "Other", "isCustomer": True, "references": [{"system": "erp", "value": "42"}]}
    document = (
        f"mutation ($input: PartnerCreateInput!) {{ partnerCreate(input: $input) {{ partner {{ id }} {ERRORS} }} }}"
    )
    refused = (await call(document, {"input": given}, token=token))["partnerCreate"]
    assert refused["partner"] is None
    assert refused["errors"][0]["existing"] == {"id": taken.id, "__typename": "Partner"}


async def test_merged_partners_leave_one_that_has_all(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    source, into = await partners.partner(), await partners.partner()
    claim = await claims.claim(partner_id=source.id)
    given = {"sourceId": source.id, "intoId": into.id, "expectedVersion": 1}
    stays = await _change(call, token, "partnerMerge", "partner", "MergeInput", **given)
    assert stays["id"] == into.id
    found = await call(
        """query ($claim: ID!, $source: ID!) {
          claim(id: $claim) { partner { id } } partner(id: $source) { mergedInto { id } } }""",
        {"claim": claim.id, "source": source.id},
        token=token,
    )
    assert found["claim"]["partner"]["id"] == into.id
    assert found["partner"]["mergedInto"]["id"] == into.id


async def test_the_catalogues_of_claims(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    create = ("claimReasonCreate", "claimReason", "ClaimReasonCreateInput")
    quality = await _change(call, token, *create, name="Quality")
    transport = await _change(call, token, *create, name="Transport", parentId=quality["id"])
    await _change(
        call, token, "claimReasonUpdate", "claimReason", "ClaimReasonUpdateInput",
        id=transport["id"], expectedVersion=1, description="Damaged on the way",
    )  # fmt: skip
    await _change(
        call, token, "claimReasonMove", "claimReason", "ClaimReasonMoveInput", id=transport["id"], expectedVersion=2
    )
    for name, version in (("claimReasonArchive", 3), ("claimReasonUnarchive", 4)):
        await _change(call, token, name, "claimReason", "VersionedInput", id=transport["id"], expectedVersion=version)
    given = {"sourceId": transport["id"], "intoId": quality["id"], "expectedVersion": 5}
    assert (await _change(call, token, "claimReasonMerge", "claimReason", "MergeInput", **given))["id"] == quality["id"]
    role = await _change(
        call, token, "participantRoleCreate", "participantRole", "ParticipantRoleCreateInput", name="Expert"
    )
    key = {"id": role["id"], "expectedVersion": 1}
    await _change(
        call, token, "participantRoleUpdate", "participantRole", "ParticipantRoleUpdateInput", **key, name="Judge"
    )
    for name, version in (("participantRoleArchive", 2), ("participantRoleUnarchive", 3)):
        await _change(call, token, name, "participantRole", "VersionedInput", id=role["id"], expectedVersion=version)


async def test_an_agent_may_not_change_catalogues(call: Call) -> None:
    token = await token_of(staff_role="AGENT")
    document = f"""mutation {{ claimReasonCreate(input: {{name: "X"}}) {{ claimReason {{ id }} {ERRORS} }} }}"""
    refused = (await call(document, token=token))["claimReasonCreate"]
    assert [(each["__typename"], each["code"]) for each in refused["errors"]] == [("RefusedError", "FORBIDDEN")]
