"""Registering claims on the real database."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from server.accounts.rules import Scope, Viewer
from server.claims.actions import registration as actions
from server.claims.actions.references import Reference
from server.claims.models import Claim, ClaimReference, Participant
from server.claims.queries import bases
from server.claims.queries.bases import Basis
from server.claims.rules import terms
from server.claims.rules.inputs import ParticipantFields
from server.kit import clock, db, events, ids
from tests.claims.refusals import refused
from tests.make import accounts, catalogues, partners
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
WORDS: dict[str, Any] = {"title": "Torn box", "description": "The box arrived torn."}


async def staff(role: str = "MANAGER", **fields: Any) -> Viewer:
    return accounts.viewer(await accounts.user(staff_role=role, **fields))


async def test_staff_registers_with_every_field() -> None:
    viewer = await staff()
    contact = await partners.contact_person()
    given: dict[str, Any] = {
        "partner_id": contact.partner_id,
        "contact_person_id": contact.id,
        "direction": "TO_SUPPLIER",
        "registered_at": datetime(2026, 2, 1, tzinfo=UTC),
        "reason_id": (await catalogues.claim_reason()).id,
        "at_fault_department_id": (await accounts.department()).id,
        "at_fault_employee_id": (await accounts.user()).id,
        "responsible_id": (await accounts.user()).id,
        "internal_comment": "Again",
        "currency": "USD",
        "amount_claimed": Decimal("10.50"),
        "amount_settled": Decimal(0),
        "remedy_sought": "REFUND",
        "importance": "HIGH",
        "severity": "MAJOR",
        "channel": "MAIL",
        "tags": ["late"],
    }
    made = await actions.register(viewer, **WORDS, **given)
    claim = await Claim.get(id=made.id)
    assert {name: getattr(claim, name) for name in given} == given
    assert (claim.status, claim.version, claim.created_by) == ("REGISTERED", 1, viewer.id)
    assert [event.kind for event in await events.since(claim.id, 0)] == ["claim.register"]


@pytest.mark.parametrize(
    ("kind", "channel", "responsible"),
    [("staff", "PHONE", True), ("client", "API", False), ("customer", "PORTAL", False)],
)
async def test_defaults(kind: str, channel: str, responsible: bool) -> None:  # noqa: FBT001 - a column of a table
    partner = await partners.partner()
    own = {"partner_ids": (partner.id,)}
    viewer = {
        "staff": await staff(),
        "client": accounts.client_viewer(Scope.CLAIMS_WRITE, **own),
        "customer": accounts.customer(partner_id=partner.id),
    }[kind]
    claim = await actions.register(viewer, partner_id=partner.id, **WORDS, amount_claimed=Decimal(1))
    assert (claim.channel, claim.responsible_id) == (channel, viewer.id if responsible else None)
    assert (claim.direction, claim.importance, claim.currency) == ("FROM_CUSTOMER", "NORMAL", "EUR")


async def test_a_customer_registers_for_its_own_partner() -> None:
    partner, other = await partners.partner(), await partners.partner()
    viewer = accounts.customer(partner_id=partner.id)
    claim = await actions.register(viewer, **WORDS, remedy_sought="REFUND")
    assert claim.partner_id == partner.id
    stranger = await partners.contact_person(partner_id=other.id)
    assert await refused(actions.register(viewer, **WORDS, partner_id=other.id)) == [("NOT_FOUND", "partnerId")]
    assert await refused(actions.register(viewer, **WORDS, contact_person_id=stranger.id)) == [
        ("NOT_FOUND", "contactPersonId")
    ]
    assert await refused(actions.register(viewer, **WORDS, internal_comment="x", tags=[])) == [
        ("FORBIDDEN", "internalComment"),
        ("FORBIDDEN", "tags"),
    ]
    third: ParticipantFields = {"partner_id": other.id}
    assert await refused(actions.register(viewer, **WORDS, participants=[third])) == [("FORBIDDEN", "participants")]


async def test_everything_wrong_is_told_at_once() -> None:
    gone = await partners.partner(archived_at=clock.now())
    reason = await catalogues.claim_reason(archived_at=clock.now())
    department = await accounts.department(archived_at=clock.now())
    left = await accounts.user(deactivated_at=clock.now())
    customer = await accounts.user(partner_id=(await partners.partner()).id)
    action = actions.register(
        await staff(),
        partner_id=gone.id,
        title="",
        reason_id=reason.id,
        contact_person_id=(await partners.contact_person()).id,
        at_fault_department_id=department.id,
        at_fault_employee_id=left.id,
        responsible_id=customer.id,
        basis_id=ids.new("xdc"),
        amount_claimed=Decimal(-1),
        participants=[{"partner_id": gone.id}, {"comment": "Who?"}],
        references=[Reference("", "1")],
    )
    assert set(await refused(action)) == {
        ("NOT_FOUND", "basisId"),
        ("REQUIRED", "title"),
        ("REQUIRED", "description"),
        ("INVALID", "amountClaimed"),
        ("NOT_FOUND", "partnerId"),
        ("NOT_FOUND", "contactPersonId"),
        ("NOT_FOUND", "reasonId"),
        ("NOT_FOUND", "atFaultDepartmentId"),
        ("NOT_FOUND", "atFaultEmployeeId"),
        ("NOT_FOUND", "responsibleId"),
        ("NOT_FOUND", "participants.0.partnerId"),
        ("REQUIRED", "participants.1.partnerId"),
        ("REQUIRED", "references.0.system"),
    }


async def test_nothing_given() -> None:
    assert await refused(actions.register(await staff())) == [
        ("REQUIRED", "partnerId"),
        ("REQUIRED", "title"),
        ("REQUIRED", "description"),
    ]


async def test_who_may_not_register() -> None:
    partner = await partners.partner()
    for viewer in (accounts.auditor(), accounts.client_viewer(Scope.CLAIMS_READ)):
        assert await refused(actions.register(viewer, partner_id=partner.id, **WORDS)) == [("FORBIDDEN", "")]
    client = accounts.client_viewer(Scope.CLAIMS_WRITE, partner_ids=(ids.new("ptn"),))
    assert await refused(actions.register(client, partner_id=partner.id, **WORDS)) == [("NOT_FOUND", "partnerId")]


async def test_participants_and_references_come_along() -> None:
    role, contact = await catalogues.participant_role(), await partners.contact_person()
    joining: ParticipantFields = {
        "partner_id": contact.partner_id,
        "contact_id": contact.id,
        "partner_role_id": role.id,
    }
    claim = await actions.register(
        await staff(),
        partner_id=(await partners.partner()).id,
        **WORDS,
        participants=[joining],
        references=[Reference("crm", "7")],
    )
    participant = await Participant.get(claim_id=claim.id)
    assert {name: getattr(participant, name) for name in joining} == {**joining}
    assert (await ClaimReference.get(claim_id=claim.id)).value == "7"
    again = actions.register(await staff(), partner_id=claim.partner_id, **WORDS, references=[Reference("crm", "7")])
    assert await refused(again) == [("DUPLICATE", "references.0")]


async def test_a_basis_fills_in_what_was_not_given() -> None:
    partner, other = await partners.partner(), await partners.partner()
    document = await make.external_document(partner_id=partner.id)
    viewer = await staff()
    from_document = await actions.register(viewer, basis_id=document.id, **WORDS)
    from_partner = await actions.register(viewer, basis_id=partner.id, **WORDS)
    told = await actions.register(viewer, basis_id=document.id, partner_id=other.id, **WORDS)
    found = [(claim.basis, claim.partner_id) for claim in (from_document, from_partner, told)]
    assert found == [(document.id, partner.id), (partner.id, partner.id), (document.id, other.id)]


async def test_an_upper_room_brings_its_kind_of_basis() -> None:
    partner = await partners.partner()
    words: dict[str, Any] = {"title": "Re: box", "description": "Dear sirs"}

    async def find(_: Viewer, basis_id: str) -> Basis | None:
        joining: tuple[ParticipantFields] = ({"partner_id": partner.id, "comment": basis_id},)
        return Basis({"partner_id": partner.id, **words}, joining)

    bases.extend("tst", "MESSAGE", find)
    try:
        basis_id = ids.new("tst")
        claim = await actions.register(await staff(), basis_id=basis_id, title="Mine")
        assert (claim.title, claim.description, claim.basis) == ("Mine", "Dear sirs", basis_id)
        assert (await Participant.get(claim_id=claim.id)).comment == basis_id
        assert terms.BASIS_KINDS["tst"] == "MESSAGE"
    finally:
        del terms.BASIS_KINDS["tst"]


async def test_a_customer_bases_a_claim_on_what_it_may_read() -> None:
    partner = await partners.partner()
    mine, foreign = await make.external_document(partner_id=partner.id), await make.external_document()
    viewer = accounts.customer(partner_id=partner.id)
    assert (await actions.register(viewer, **WORDS, basis_id=mine.id)).basis == mine.id
    assert await refused(actions.register(viewer, **WORDS, basis_id=foreign.id)) == [("NOT_FOUND", "basisId")]
    other = (await partners.partner()).id
    assert ("NOT_FOUND", "basisId") in await refused(actions.register(viewer, **WORDS, basis_id=other))


@pytest.mark.parametrize(
    ("at", "zone", "year"),
    [
        (datetime(2031, 12, 31, 21, 30, tzinfo=UTC), "Europe/Moscow", 2032),
        (datetime(2031, 12, 31, 20, 30, tzinfo=UTC), "Europe/Moscow", 2031),
        (datetime(2032, 1, 1, 4, tzinfo=UTC), "America/New_York", 2031),
    ],
)
async def test_numbers_rise_within_the_organisations_year(at: datetime, zone: str, year: int) -> None:
    await accounts.organisation(time_zone=zone)
    partner, viewer = await partners.partner(), await staff()
    with clock.fixed(at):
        made = [await actions.register(viewer, partner_id=partner.id, **WORDS) for _ in range(2)]
    assert [claim.number for claim in made] == [f"{year}-000001", f"{year}-000002"]


async def test_numbers_can_be_taken_many_at_once() -> None:
    assert [await actions.issue(2040, 3), await actions.issue(2040)] == [range(1, 4), range(4, 5)]
    assert await db.value("SELECT issued FROM claim_number WHERE year = 2040") == 4


async def test_too_many_participants_and_the_same_reference_twice() -> None:
    partner = await partners.partner()
    action = actions.register(
        await staff(),
        partner_id=partner.id,
        **WORDS,
        participants=[{"partner_id": partner.id}] * 101,
        references=[Reference("crm", "7"), Reference(" crm ", "7")],
    )
    assert await refused(action) == [("TOO_LONG", "participants"), ("INVALID", "references.1")]
