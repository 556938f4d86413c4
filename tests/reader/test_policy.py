"""A viewer sees its own rows alone, by every path: lists, counts, filters, look-ups, nested objects, history.

Each path is asked by the administrator too, who is answered otherwise: so the path leads somewhere.
"""

from typing import Any

import pytest

from server.accounts.rules import CUSTOMER_SCOPES, Scope, Viewer
from server.kit import clock
from server.kit.errors import Refusal
from server.kit.events import Event
from tests.make import accounts, catalogues, claims, partners
from tests.reader.conftest import Asking
from tests.reader.world import key

MINE, THEIRS = key("clm", 1), key("clm", 2)
OWN, OTHER = key("ptn", 1), key("ptn", 2)
OUR_DEPARTMENT, THEIR_DEPARTMENT = (key("dep", at) for at in (1, 2))
VIEWERS = {
    "agent": accounts.agent(
        id=key("usr", 1), department_id=OUR_DEPARTMENT, department_ids=(OUR_DEPARTMENT,), department_only=True
    ),
    "customer": accounts.customer(id=key("usr", 3), partner_id=OWN),
    "client": accounts.client_viewer(*CUSTOMER_SCOPES, id=key("cli", 1), partner_ids=(OWN,)),
    "supplier": accounts.client_viewer(
        Scope.CLAIMS_READ, Scope.CLAIMS_INTERNAL, Scope.PARTNERS_READ, Scope.PEOPLE_READ,
        id=key("cli", 2), partner_ids=(OWN,),
    ),
}  # fmt: skip

NO_CLAIM: dict[str, tuple[str, Any]] = {
    "list": ("{ claims { nodes { id } } }", {"claims": {"nodes": [{"id": MINE}]}}),
    "edges": ("{ claims(last: 9) { edges { node { id } } } }", {"claims": {"edges": [{"node": {"id": MINE}}]}}),
    "count": ("{ claims { totalCount } }", {"claims": {"totalCount": 1}}),
    "more": ("{ claims(first: 1) { pageInfo { hasNextPage } } }", {"claims": {"pageInfo": {"hasNextPage": False}}}),
    "search": ('{ claims(search: "тайна") { totalCount nodes { id } } }', {"claims": {"totalCount": 0, "nodes": []}}),
    "where": (f'{{ claims(where: {{id: {{eq: "{THEIRS}"}}}}) {{ totalCount }} }}', {"claims": {"totalCount": 0}}),
    "or": (
        f'{{ claims(where: {{or: [{{title: {{eq: "Тайна"}}}}, {{id: {{eq: "{THEIRS}"}}}}]}}) {{ totalCount }} }}',
        {"claims": {"totalCount": 0}},
    ),
    "not": (f'{{ claims(where: {{not: {{id: {{eq: "{MINE}"}}}}}}) {{ totalCount }} }}', {"claims": {"totalCount": 0}}),
    "relation": (
        '{ claims(where: {mergedInto: {title: {startsWith: "т"}}}) { totalCount } }',
        {"claims": {"totalCount": 0}},
    ),
    "related id": (
        f'{{ claims(where: {{mergedInto: {{id: {{in: ["{THEIRS}"]}}}}}}) {{ totalCount }} }}',
        {"claims": {"totalCount": 0}},
    ),
    "hidden is not set": (
        "{ claims(where: {mergedInto: {id: {isNull: false}}}) { totalCount } }",
        {"claims": {"totalCount": 0}},
    ),
    "some": (
        '{ partners(where: {claims: {some: {title: {eq: "Тайна"}}}}) { totalCount nodes { id } } }',
        {"partners": {"totalCount": 0, "nodes": []}},
    ),
    "none": (
        f'{{ partners(where: {{id: {{eq: "{OWN}"}}, claims: {{none: {{mergedInto: {{}}}}}}}}) {{ nodes {{ id }} }} }}',
        {"partners": {"nodes": [{"id": OWN}]}},
    ),
    "node": (f'{{ node(id: "{THEIRS}") {{ id }} }}', {"node": None}),
    "nodes": (
        f'{{ nodes(ids: ["{THEIRS}", "{MINE}", "{THEIRS}"]) {{ __typename id }} }}',
        {"nodes": [None, {"__typename": "Claim", "id": MINE}, None]},
    ),
    "lookup": (f'{{ claim(id: "{THEIRS}") {{ id }} }}', {"claim": None}),
    "number": ('{ claimByNumber(number: "2026-000002") { id } }', {"claimByNumber": None}),
    "reference": (
        '{ claimByExternalReference(system: "erp", value: "2") { id } }',
        {"claimByExternalReference": None},
    ),
    "nested": (f'{{ claim(id: "{MINE}") {{ mergedInto {{ id }} }} }}', {"claim": {"mergedInto": None}}),
    "participant": (
        f'{{ node(id: "{key("par", 2)}") {{ id ... on Participant {{ claim {{ id }} }} }} }}',
        {"node": None},
    ),
    "link": (f'{{ node(id: "{key("lnk", 1)}") {{ id }} }}', {"node": None}),
}
NO_INTERNAL: dict[str, tuple[str, Any]] = {
    "links": (
        f'{{ claim(id: "{MINE}") {{ links {{ totalCount nodes {{ id }} }} linkedFrom {{ totalCount }} }} }}',
        {"claim": {"links": {"totalCount": 0, "nodes": []}, "linkedFrom": {"totalCount": 0}}},
    ),
    "by links": ("{ claims(where: {links: {some: {}}}) { totalCount } }", {"claims": {"totalCount": 0}}),
    "by no links": ("{ claims(where: {linkedFrom: {none: {}}}) { totalCount } }", {"claims": {"totalCount": 1}}),
    "reason": (
        "{ claimReasons { nodes { claims { totalCount nodes { id } } } } }",
        {"claimReasons": {"nodes": [{"claims": {"totalCount": 1, "nodes": [{"id": MINE}]}}]}},
    ),
    "by reason": (
        '{ claimReasons(where: {claims: {some: {title: {eq: "Тайна"}}}}) { totalCount } }',
        {"claimReasons": {"totalCount": 0}},
    ),
    "history": (
        "{ claims { nodes { history { nodes { id } totalCount } } } }",
        {"claims": {"nodes": [{"history": {"nodes": [{"id": key("evt", 1)}], "totalCount": 1}}]}},
    ),
}
NO_PARTNER: dict[str, tuple[str, Any]] = {
    "list": ("{ partners { nodes { id } totalCount } }", {"partners": {"nodes": [{"id": OWN}], "totalCount": 1}}),
    "node": (f'{{ node(id: "{OTHER}") {{ id }} partner(id: "{OTHER}") {{ id }} }}', {"node": None, "partner": None}),
    "reference": (
        '{ partnerByExternalReference(system: "erp", value: "2") { id } }',
        {"partnerByExternalReference": None},
    ),
    "search": ('{ partners(search: "чужой") { totalCount } }', {"partners": {"totalCount": 0}}),
    "basis": (f'{{ claim(id: "{MINE}") {{ basis {{ __typename }} }} }}', {"claim": {"basis": None}}),
    "document": (
        "{ externalDocuments { nodes { number partner { id } } } }",
        {"externalDocuments": {"nodes": [{"number": "1", "partner": {"id": OWN}}]}},
    ),
    "contact": (f'{{ node(id: "{key("con", 2)}") {{ id }} }}', {"node": None}),
    "contacts": (
        "{ contactPersons { nodes { partner { id } } } }",
        {"contactPersons": {"nodes": [{"partner": {"id": OWN}}]}},
    ),
    "by contact": (
        '{ claims(where: {contactPerson: {name: {eq: "Чужая"}}}) { totalCount } }',
        {"claims": {"totalCount": 0}},
    ),
    "of claim": (f'{{ claim(id: "{MINE}") {{ contactPerson {{ id }} }} }}', {"claim": {"contactPerson": None}}),
    "merged": (f'{{ partner(id: "{OWN}") {{ mergedInto {{ name }} }} }}', {"partner": {"mergedInto": None}}),
}
NO_THIRD_PARTY: dict[str, tuple[str, Any]] = {
    "participants": (
        f'{{ claim(id: "{MINE}") {{ participants {{ totalCount nodes {{ id }} }} }} }}',
        {"claim": {"participants": {"totalCount": 1, "nodes": [{"id": key("par", 1)}]}}},
    ),
    "node": (f'{{ node(id: "{key("par", 3)}") {{ id }} }}', {"node": None}),
    "by its partner": (
        f'{{ claims(where: {{participants: {{some: {{partner: {{id: {{neq: "{OWN}"}}}}}}}}}}) {{ totalCount }} }}',
        {"claims": {"totalCount": 0}},
    ),
}
PATHS = [
    pytest.param(viewer, document, expected, id=f"{viewer}: {name}")
    for viewers, paths in (
        (("agent", "customer", "client", "supplier"), NO_CLAIM),
        (("agent", "supplier"), NO_INTERNAL),
        (("customer", "client", "supplier"), NO_PARTNER),
        (("customer", "client"), NO_THIRD_PARTY),
    )
    for name, (document, expected) in paths.items()
    for viewer in viewers
]


@pytest.fixture
async def scene(ask: Asking) -> None:  # noqa: ARG001 - its transaction holds the rows
    """Insert a claim of ours that leads in every way to a claim and a partner of others."""
    for at, name in (1, "Наш"), (2, "Чужой"):
        await accounts.department(id=key("dep", at), name=name)
        await accounts.user(id=key("usr", at), department_id=key("dep", at))
    await partners.partner(id=OTHER, name="Чужой")
    await partners.partner(id=OWN, name="Наш", merged_into_id=OTHER)
    await accounts.user(id=key("usr", 3), partner_id=OWN)
    await catalogues.claim_reason(id=key("rsn", 1))
    for at, partner, name in (1, OWN, "Наша"), (2, OTHER, "Чужая"):
        await partners.contact_person(id=key("con", at), partner_id=partner, name=name)
        await partners.partner_reference(partner_id=partner, value=str(at))
        await claims.external_document(partner_id=partner, number=str(at))
    more = {"reason_id": key("rsn", 1), "contact_person_id": key("con", 2)}
    await claims.claim(
        id=THEIRS, number="2026-000002", partner_id=OTHER, title="Тайна", responsible_id=key("usr", 2),
        at_fault_department_id=THEIR_DEPARTMENT, merged_into_id=None, **more,
    )  # fmt: skip
    await claims.claim(
        id=MINE, number="2026-000001", partner_id=OWN, title="Явь", responsible_id=key("usr", 2),
        at_fault_department_id=OUR_DEPARTMENT, merged_into_id=THEIRS, basis=OTHER, **more,
    )  # fmt: skip
    for at, claim, partner in (1, MINE, OWN), (2, THEIRS, OWN), (3, MINE, OTHER):
        await claims.participant(id=key("par", at), claim_id=claim, partner_id=partner)
    for at, claim in (1, MINE), (2, THEIRS):
        await claims.reference(claim_id=claim, value=str(at))
        await Event.create(id=key("evt", at), subject=claim, version=1, kind="claim.create", data={}, at=clock.now())
    await claims.link(id=key("lnk", 1), claim_id=MINE, other_id=THEIRS)
    await claims.link(id=key("lnk", 2), claim_id=THEIRS, other_id=MINE, kind="PARENT")


@pytest.mark.usefixtures("scene")
@pytest.mark.parametrize(("viewer", "document", "expected"), PATHS)
async def test_no_path_leads_to_what_is_hidden(ask: Asking, viewer: str, document: str, expected: Any) -> None:
    assert await ask(document, viewer=VIEWERS[viewer]) == expected
    assert ask.codes == []
    assert await ask(document) != expected


@pytest.mark.usefixtures("scene")
@pytest.mark.parametrize("viewer", ["customer", "client"])
async def test_history_is_internal(ask: Asking, viewer: str) -> None:
    found = await ask("{ claims { nodes { id history { totalCount } } } }", viewer=VIEWERS[viewer])
    assert found == {"claims": {"nodes": [{"id": MINE, "history": None}]}}
    assert (ask.codes, ask.paths) == (["FORBIDDEN"], [["claims", "nodes", 0, "history"]])
    with pytest.raises(Refusal):
        await ask("{ claims(where: {history: {some: {}}}) { totalCount } }", viewer=VIEWERS[viewer])


@pytest.mark.usefixtures("scene")
async def test_a_department_only_agent_sees_what_is_its_own(ask: Asking) -> None:
    async def seen(viewer: Viewer) -> int:
        count: int = (await ask("{ claims { totalCount } }", viewer=viewer))["claims"]["totalCount"]
        return count

    agent = VIEWERS["agent"]
    await claims.claim(responsible_id=agent.id, at_fault_department_id=THEIR_DEPARTMENT)
    await claims.claim(responsible_id=None, at_fault_department_id=THEIR_DEPARTMENT)
    colleague = await accounts.user(department_id=OUR_DEPARTMENT)
    await claims.claim(responsible_id=colleague.id)
    assert await seen(agent) == 4
    assert await seen(accounts.agent(id=agent.id)) == 5
    stranger = accounts.agent(id=key("usr", 9), department_only=True)
    assert await seen(stranger) == 1


@pytest.mark.usefixtures("scene")
@pytest.mark.parametrize(
    "viewer",
    [
        accounts.customer(partner_id=OWN, partner_ids=()),
        accounts.client_viewer(Scope.PARTNERS_READ),
        accounts.client_viewer(Scope.CLAIMS_READ, partner_ids=(key("ptn", 9),)),
    ],
)
async def test_who_has_no_claims_sees_none(ask: Asking, viewer: Viewer) -> None:
    found = await ask(f'{{ nodes(ids: ["{MINE}", "{key("par", 1)}", "{key("lnk", 1)}"]) {{ id }} }}', viewer=viewer)
    assert found == {"nodes": [None, None, None]}


@pytest.mark.usefixtures("scene")
async def test_one_plan_serves_each_customer_its_own(ask: Asking) -> None:
    for partner, claim in (OWN, MINE), (OTHER, THEIRS), (OWN, MINE):
        found = await ask("{ claims { nodes { id } } }", viewer=accounts.customer(partner_id=partner))
        assert found == {"claims": {"nodes": [{"id": claim}]}}


@pytest.mark.usefixtures("scene")
async def test_people_are_hidden_from_a_customer(ask: Asking) -> None:
    document = f"""{{ viewer {{ user {{ id }} }} nodes(ids: ["{key("usr", 1)}", "{key("dep", 1)}"]) {{ id }}
        partner(id: "{OWN}") {{ manager {{ id }} }} users {{ totalCount }} }}"""
    assert await ask(document, viewer=VIEWERS["customer"]) is None
    assert (ask.codes, ask.paths) == (["FORBIDDEN"], [["users"]])
    found = await ask(document.replace("users { totalCount }", ""), viewer=VIEWERS["customer"])
    assert found == {"viewer": {"user": {"id": key("usr", 3)}}, "nodes": [None, None], "partner": {"manager": None}}
