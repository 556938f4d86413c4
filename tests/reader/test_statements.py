"""One SQL statement for each root field, whatever is nested, counted or derived."""

from typing import Any

import pytest

from server.kit.errors import Refusal
from tests.make import accounts, catalogues, claims, partners, processes
from tests.reader.conftest import Asking
from tests.reader.world import key

CLAIM, PARTNER = key("clm", 1), key("ptn", 1)
LIST = "claims(first: 5) { nodes { id } }"
COUNT = "claims { totalCount totalCountPrecision }"
NESTED = """claims(
    orderBy: [{field: CLOSED_AT, direction: DESC}], where: {partner: {claims: {some: {}}}}, search: "a"
) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { number } }
    nodes {
        partner { name manager { department { parent { name } } } contactPersons { nodes { name } totalCount } }
        reason { parent { name } } basis { ... on Partner { name } ... on ExternalDocument { number } }
        participants(last: 3) { edges { cursor node { partner { name } contact { name } } } totalCount }
        links { nodes { other { history { nodes { data } } } } } references { nodes { value } }
    }
}"""
DERIVED = "claims { nodes { availableTransitions { transition missing { code } } viewerPermissions { canUpdate } } }"
ROOTS = {
    "list": LIST,
    "count": COUNT,
    "nested": NESTED,
    "derived": DERIVED,
    "node": f'node(id: "{CLAIM}") {{ id ... on Claim {{ number participants {{ totalCount }} }} }}',
    "nodes": f'nodes(ids: ["{CLAIM}", "{PARTNER}", "{key("clm", 9)}"]) {{ __typename id ... on Partner {{ name }} }}',
    "by id": f'claim(id: "{CLAIM}") {{ availableTransitions {{ transition }} partner {{ name }} }}',
    "by number": 'claimByNumber(number: "2026-000001") { id }',
    "by reference": 'claimByExternalReference(system: "erp", value: "1") { id }',
    "counts": 'claimsByStatus(where: {title: {eq: "a"}}, search: "a") { status totalCount totalCountPrecision }',
    "figures": 'claimFigures(search: "a") { openCount amounts { settled } byReason { reason { name } totalCount } }',
    "viewer": "viewer { name scopes user { department { name } } }",
    "organisation": "organisation { name }",
    "long key": f"claims {{ nodes {{ {'a' * 64}: number }} }}",
}


@pytest.fixture
async def rows(ask: Asking) -> None:  # noqa: ARG001 - its transaction holds the rows
    """Insert more than one row of everything nested, so that a statement for each would show."""
    user = await accounts.user(department_id=(await accounts.department()).id)
    reason = await catalogues.claim_reason(parent_id=(await catalogues.claim_reason()).id)
    for at in (1, 2, 3):
        partner = await partners.partner(id=key("ptn", at), name=f"A {at}", manager_id=user.id)
        await partners.contact_person(partner_id=partner.id)
        claim = await claims.claim(
            id=key("clm", at), number=f"2026-00000{at}", partner_id=partner.id, reason_id=reason.id,
            title="a", basis=partner.id,
        )  # fmt: skip
        await claims.reference(claim_id=claim.id, value=str(at))
        for _ in range(2):
            await claims.participant(claim_id=claim.id)


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize("name", ROOTS)
async def test_a_root_field_takes_one_statement(ask: Asking, name: str) -> None:
    sent = await ask.statements(f"{{ {ROOTS[name]} }}")
    assert len(sent) == 1, sent
    assert sent[0].startswith("SELECT ")


@pytest.mark.usefixtures("rows")
async def test_each_root_field_takes_its_own(ask: Asking) -> None:
    fields = [f"r{at}: {field}" for at, field in enumerate(ROOTS.values())]
    assert len(await ask.statements("{ " + " ".join(fields) + " }")) == len(fields)


@pytest.mark.usefixtures("rows")
async def test_what_is_refused_takes_none(ask: Asking) -> None:
    viewer = accounts.customer(partner_id=PARTNER)
    document = "{ clients { totalCount } claims { totalCount } }"
    assert await ask.statements(document, viewer=viewer) == []
    assert ask.codes == ["FORBIDDEN"]


@pytest.mark.usefixtures("rows")
async def test_values_are_bound(ask: Asking) -> None:
    """No text that a caller gives stands in the SQL."""
    document = """query($w: ClaimWhereInput, $q: String) { claims(where: $w, search: $q) { totalCount nodes { id } }
        claimByExternalReference(system: "q'uote", value: "q'uote") { id } }"""
    where = {"title": {"startsWith": "q'uote", "in": ["q'uote"]}, "reason": {"within": ["q'uote"]}}
    sent = await ask.statements(document, w={"or": [where, {"tags": {"has": "q'uote"}}]}, q="q'uote")
    assert len(sent) == 2
    assert not [sql for sql in sent if "uote" in sql]


@pytest.mark.parametrize("root", ["claims { totalCount }", f'node(id: "{CLAIM}") {{ id ... on Claim {{ number }} }}'])
async def test_claims_switched_off_are_refused_before_any_statement(ask: Asking, root: str) -> None:
    await accounts.organisation(records_claims=False)
    with pytest.raises(Refusal) as caught:
        await ask.statements(f"{{ {root} }}")
    assert caught.value.code == "OPTION_OFF"
    assert await ask("{ partners { totalCount } }") == {"partners": {"totalCount": 0}}


ABOUT = """processTasks(orderBy: [{field: TITLE, direction: ASC}]) {
    totalCount pageInfo { hasNextPage }
    nodes {
        title subjectId assignment { number subject { __typename } } instance { subject { ... on Claim { id } } }
        subject { __typename ... on Partner { name } ... on Claim {
            title reason { name } participants { totalCount nodes { claim { number } } }
            links { nodes { other { id } } }
        } }
    }
}"""


@pytest.mark.usefixtures("rows")
async def test_what_is_about_claims_is_told_without_them_while_they_are_switched_off(ask: Asking) -> None:
    for at, subject in enumerate((CLAIM, PARTNER, None)):
        given = await processes.assignment(subject=subject, number=f"A-{at}")
        instance = await processes.instance(subject=subject)
        await processes.task(title=str(at), subject=subject, assignment_id=given.id, of=instance)
    assert [(each["subject"] or {}).get("__typename") for each in await _about(ask)] == ["Claim", "Partner", None]
    await accounts.organisation(records_claims=False)
    found = await _about(ask)
    assert [each["title"] for each in found] == ["0", "1", "2"]
    assert [each["subject"] for each in found] == [None, {"__typename": "Partner", "name": "A 1"}, None]
    assert [each["subjectId"] for each in found] == [CLAIM, PARTNER, None]
    assert [each["assignment"]["subject"] for each in found] == [None, {"__typename": "Partner"}, None]
    assert found[0]["instance"] == {"subject": None}


async def _about(ask: Asking) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await ask(f"{{ {ABOUT} }}"))["processTasks"]["nodes"]
    return found


@pytest.mark.parametrize("relation", ["claims { totalCount }", "claims { nodes { id partner { id } } }"])
async def test_a_list_of_claims_beside_other_things_is_refused_while_they_are_switched_off(
    ask: Asking, relation: str
) -> None:
    await accounts.organisation(records_claims=False)
    with pytest.raises(Refusal) as caught:
        await ask(f"{{ partners {{ nodes {{ id {relation} }} }} }}")
    assert caught.value.code == "OPTION_OFF"


@pytest.mark.usefixtures("rows")
async def test_claims_ask_once_whether_they_are_switched_off(ask: Asking) -> None:
    """Not again for each record that they name: the hottest lists are of claims."""
    assert "records_claims" not in (await ask.statements(f"{{ {NESTED} }}"))[0]
