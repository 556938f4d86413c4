"""Changes of partners and contact persons, on the real database."""

import pytest

from server.kit import db, events
from server.kit.errors import Refusal
from server.partners import actions, queries
from server.partners.models import ContactPerson, Partner
from server.partners.rules import Reference
from tests.make import accounts
from tests.make import partners as make

pytestmark = pytest.mark.usefixtures("rollback")

AGENT = accounts.agent()


def told(refusal: pytest.ExceptionInfo[Refusal]) -> list[tuple[str, str]]:
    return [(problem.code, ".".join(problem.path)) for problem in refusal.value.problems]


async def kinds(subject: str) -> list[str]:
    return [event.kind for event in await events.since(subject, 0)]


async def test_create_with_contacts_and_references() -> None:
    manager = await accounts.user()
    made = await actions.partner_create(
        AGENT,
        name=" Ромашка ",
        is_customer=True,
        is_carrier=True,
        manager_id=manager.id,
        emails=["Info@Romashka.ru"],
        contact_persons=[{"name": "Анна", "phones": ["+7 495 123-45-67"]}, {"name": "Пётр"}],
        references=[Reference("erp", "001"), Reference("crm", "001")],
    )
    row = await db.row("SELECT * FROM partner WHERE id = $1", made.id)
    assert row is not None
    assert (row["name"], row["is_carrier"], row["is_other"]) == ("Ромашка", True, False)
    assert (row["emails"], row["manager_id"], row["version"]) == (["info@romashka.ru"], manager.id, 1)
    assert row["created_by"] == AGENT.id
    contacts = await db.rows("SELECT name, phones FROM contact_person WHERE partner_id = $1 ORDER BY id", made.id)
    assert {each["name"]: each["phones"] for each in contacts} == {"Анна": ["+74951234567"], "Пётр": []}
    assert await queries.by_references("erp", ["001", "002"]) == {"001": made.id}
    assert await kinds(made.id) == ["partner.create"]


async def test_create_tells_all_that_is_wrong_and_leaves_no_trace() -> None:
    other = await make.partner()
    await make.partner_reference(partner_id=other.id, system="erp", value="7")
    gone = await accounts.user(deactivated_at="2026-01-01T00:00:00Z")
    with pytest.raises(Refusal) as refusal:
        await actions.partner_create(
            AGENT,
            emails=["nobody"],
            manager_id=gone.id,
            contact_persons=[{"name": "Анна"}, {"name": " "}],
            references=[Reference("erp", "6"), Reference("erp", "7")],
        )
    assert sorted(told(refusal)) == [
        ("DUPLICATE", "references.1"),
        ("INVALID", "emails.0"),
        ("NOT_FOUND", "managerId"),
        ("REQUIRED", "contactPersons.1.name"),
        ("REQUIRED", "isCustomer"),
        ("REQUIRED", "name"),
    ]
    duplicate = next(problem for problem in refusal.value.problems if problem.code == "DUPLICATE")
    assert duplicate.details == {"existing": other.id}
    assert await Partner.all().count() == 1
    assert await ContactPerson.all().count() == 0


async def test_who_may_create() -> None:
    own = await make.partner()
    for viewer in (accounts.auditor(), accounts.client_viewer(partner_ids=(own.id,))):
        with pytest.raises(Refusal) as refusal:
            await actions.partner_create(viewer, name="A", is_customer=True)
        assert refusal.value.code == "FORBIDDEN"
    system = accounts.client_viewer()
    assert (await actions.partner_create(system, name="A", is_customer=True)).created_by == system.id


async def test_update_keeps_what_is_absent_and_clears_what_is_none() -> None:
    partner = await make.partner(legal_name="ООО А", address="Lane 1", emails=["a@b.cd"])
    updated = await actions.partner_update(
        AGENT,
        partner_id=partner.id,
        expected_version=1,
        name="Б",
        legal_name=None,
        emails=None,
        is_supplier=True,
    )
    row = await Partner.get(id=partner.id)
    assert updated.version == row.version == 2
    assert (row.name, row.legal_name, row.address, row.emails) == ("Б", None, "Lane 1", [])
    assert (row.is_customer, row.is_supplier) == (True, True)
    (event,) = await events.since(partner.id, 1)
    assert event.data["legal_name"] == ["ООО А", None]
    assert "address" not in event.data
    same = await actions.partner_update(AGENT, partner_id=partner.id, expected_version=2, name="Б ")
    assert same.version == 2


async def test_a_manager_who_left_stays_until_replaced() -> None:
    left = await accounts.user(deactivated_at="2026-01-01T00:00:00Z")
    partner = await make.partner(manager_id=left.id)
    changed = await actions.partner_update(
        AGENT, partner_id=partner.id, expected_version=1, manager_id=left.id, address="Lane 1"
    )
    assert (changed.manager_id, changed.version) == (left.id, 2)
    customer = await accounts.user(partner_id=partner.id)
    with pytest.raises(Refusal) as refusal:
        await actions.partner_update(AGENT, partner_id=partner.id, expected_version=2, manager_id=customer.id)
    assert told(refusal) == [("NOT_FOUND", "managerId")]
    await actions.partner_update(AGENT, partner_id=partner.id, expected_version=2, manager_id=None)
    assert (await Partner.get(id=partner.id)).manager_id is None


async def test_a_stale_version_conflicts_before_anything_else() -> None:
    partner = await make.partner()
    await actions.partner_update(AGENT, partner_id=partner.id, expected_version=1, address="Lane 2")
    with pytest.raises(Refusal) as refusal:
        await actions.partner_update(accounts.agent(), partner_id=partner.id, expected_version=1, name="")
    (problem,) = refusal.value.problems
    assert (problem.code, problem.details["current_version"]) == ("VERSION_CONFLICT", 2)
    assert problem.details["changed_fields"] == ["address"]
    assert problem.details["changed_by"] == AGENT.id


async def test_another_partner_is_missing_for_a_confined_client() -> None:
    own, other = await make.partner(), await make.partner()
    person = await make.contact_person(partner_id=other.id)
    viewer = accounts.client_viewer(partner_ids=(own.id,))
    assert (await actions.partner_update(viewer, partner_id=own.id, expected_version=1, name="A")).name == "A"
    with pytest.raises(Refusal, match="not found"):
        await actions.partner_update(viewer, partner_id=other.id, expected_version=1, name="A")
    with pytest.raises(Refusal, match="not found"):
        await actions.contact_person_update(viewer, contact_id=person.id, expected_version=1, name="A")
    with pytest.raises(Refusal, match="not found"):
        await actions.contact_person_create(viewer, partner_id=other.id, name="A")


async def test_archive_and_back() -> None:
    partner = await make.partner()
    archived = await actions.partner_archive(AGENT, partner_id=partner.id, expected_version=1)
    assert archived.archived_at
    assert not await queries.active(partner.id)
    assert (await actions.partner_archive(AGENT, partner_id=partner.id, expected_version=2)).version == 2
    with pytest.raises(Refusal, match="archived"):
        await actions.contact_person_create(AGENT, partner_id=partner.id, name="Анна")
    await actions.partner_unarchive(AGENT, partner_id=partner.id, expected_version=2)
    assert await queries.active(partner.id)
    assert await kinds(partner.id) == ["partner.archive", "partner.unarchive"]


async def test_references_come_and_go() -> None:
    partner, other = await make.partner(), await make.partner()
    await make.partner_reference(partner_id=other.id, system="erp", value="2")
    added = await actions.partner_reference_add(
        AGENT, partner_id=partner.id, expected_version=1, system=" erp", value="1"
    )
    assert added.version == 2
    assert await queries.by_references("erp", ["1", "2"]) == {"1": partner.id, "2": other.id}
    with pytest.raises(Refusal) as refusal:
        await actions.partner_reference_add(AGENT, partner_id=partner.id, expected_version=2, system="erp", value="2")
    assert (refusal.value.code, refusal.value.problems[0].details) == ("DUPLICATE", {"existing": other.id})
    await actions.partner_reference_remove(AGENT, partner_id=partner.id, expected_version=2, system="erp", value="1")
    assert await queries.by_references("erp", ["1"]) == {}
    with pytest.raises(Refusal, match="not found"):
        await actions.partner_reference_remove(
            AGENT, partner_id=partner.id, expected_version=3, system="erp", value="2"
        )


async def test_contact_person() -> None:
    partner = await make.partner()
    made = await actions.contact_person_create(AGENT, partner_id=partner.id, name="Анна", emails=["A@b.cd"])
    await actions.contact_person_update(AGENT, contact_id=made.id, expected_version=1, position="Buyer")
    found = await queries.active_contact_person(made.id)
    assert found is not None
    assert (found.partner_id, found.position, found.emails) == (partner.id, "Buyer", ["a@b.cd"])
    with pytest.raises(Refusal) as refusal:
        await actions.contact_person_archive(AGENT, contact_id=made.id, expected_version=1)
    assert refusal.value.code == "VERSION_CONFLICT"
    await actions.contact_person_archive(AGENT, contact_id=made.id, expected_version=2)
    assert await queries.active_contact_person(made.id) is None
    await actions.contact_person_unarchive(AGENT, contact_id=made.id, expected_version=3)
    assert await queries.active_contact_person(made.id)


async def test_partners_are_ensured_by_name_at_once() -> None:
    known = await make.partner(name="Ромашка")
    await make.partner(name="Gone", archived_at="2026-01-01T00:00:00Z")
    names = ["Ромашка", "Gone", " New ", "New"]
    found = await actions.partners_ensure(AGENT, names=names, is_supplier=True)
    assert found["Ромашка"] == known.id
    assert found[" New "] == found["New"]
    made = await Partner.filter(is_supplier=True).order_by("name")
    assert [(each.name, each.id) for each in made] == [("Gone", found["Gone"]), ("New", found["New"])]
    assert await kinds(found["New"]) == ["partner.create"]
    assert await actions.partners_ensure(AGENT, names=names, is_supplier=True) == found
