"""Changing partners and their contact persons."""

from typing import Any

import strawberry
from strawberry import UNSET

from server.accounts.rules import Viewer
from server.api import declare, payload
from server.api.partners.types import ContactPerson, Partner
from server.api.payload import KEY, VERSION, MergeInput, Named, Payload, VersionedInput, given_fields, mutation
from server.partners import actions
from server.partners.rules import Reference

NEEDS = " Needs the scope `partners:write`."


@strawberry.type(description="A partner after a change.")
class PartnerPayload(Payload):
    partner: Partner | None = declare.result("The partner; after a version conflict: as it is now.", payload.record_id)


@strawberry.type(description="A contact person after a change.")
class ContactPersonPayload(Payload):
    contact_person: ContactPerson | None = declare.result(
        "The contact person; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.input(description="What another system calls a record.")
class ReferenceInput:
    system: str = strawberry.field(description="The other system.")
    value: str = strawberry.field(description="The identifier there.")


@strawberry.input(description="A person to talk to at a partner.")
class ContactInput:
    name: str | None = strawberry.field(default=UNSET, description="The person's name.")
    position: str | None = strawberry.field(default=UNSET, description="The person's position.")
    emails: list[str] | None = strawberry.field(default=UNSET, description="E-mail addresses.")
    phones: list[str] | None = strawberry.field(default=UNSET, description="Telephone numbers.")


@strawberry.input(description="What can be set of a partner.")
class PartnerFields:
    name: str | None = strawberry.field(default=UNSET, description="How it is called, at most 250 characters.")
    legal_name: str | None = strawberry.field(default=UNSET, description="The full legal name.")
    tax_number: str | None = strawberry.field(default=UNSET, description="The tax number.")
    is_customer: bool | None = strawberry.field(default=UNSET, description="Buys from us.")
    is_supplier: bool | None = strawberry.field(default=UNSET, description="Sells to us.")
    is_competitor: bool | None = strawberry.field(default=UNSET, description="Sells what we sell.")
    is_carrier: bool | None = strawberry.field(default=UNSET, description="Carries goods.")
    is_other: bool | None = strawberry.field(default=UNSET, description="Anything else.")
    manager_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Who looks after it.")
    emails: list[str] | None = strawberry.field(default=UNSET, description="E-mail addresses.")
    phones: list[str] | None = strawberry.field(default=UNSET, description="Telephone numbers.")
    address: str | None = strawberry.field(default=UNSET, description="Postal address.")
    language: str | None = strawberry.field(default=UNSET, description="Language of letters: ru or en.")


@strawberry.input(description="A new partner; at least one kind must be true.")
class PartnerCreateInput(PartnerFields):
    contact_persons: list[ContactInput] = strawberry.field(default_factory=list, description="People to talk to there.")
    references: list[ReferenceInput] = strawberry.field(default_factory=list, description="What other systems call it.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a partner: what is absent stays, null clears.")
class PartnerUpdateInput(PartnerFields):
    id: strawberry.ID = strawberry.field(description="The partner.")
    expected_version: int = strawberry.field(description=VERSION)


@strawberry.input(description="What another system calls a partner.")
class PartnerReferenceInput(ReferenceInput):
    id: strawberry.ID = strawberry.field(description="The partner.")
    expected_version: int = strawberry.field(description=VERSION)


@strawberry.input(description="A new contact person.")
class ContactPersonCreateInput(ContactInput):
    partner_id: strawberry.ID = strawberry.field(description="Where the person works.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a contact person: what is absent stays, null clears.")
class ContactPersonUpdateInput(ContactInput):
    id: strawberry.ID = strawberry.field(description="The contact person.")
    expected_version: int = strawberry.field(description=VERSION)


async def _create(viewer: Viewer, given: PartnerCreateInput) -> Named:
    return await actions.partner_create(
        viewer,
        contact_persons=[given_fields(each) for each in given.contact_persons],
        references=[Reference(each.system, each.value) for each in given.references],
        **given_fields(given, "contact_persons", "references"),
    )


def _partner(action: Any) -> Any:
    """Let an action that needs no more than the record and its version take an input."""
    return lambda viewer, given: action(viewer, partner_id=given.id, expected_version=given.expected_version)


def _contact(action: Any) -> Any:
    return lambda viewer, given: action(viewer, contact_id=given.id, expected_version=given.expected_version)


def _reference(action: Any) -> Any:
    return lambda viewer, given: action(
        viewer, partner_id=given.id, expected_version=given.expected_version, system=given.system, value=given.value
    )


@strawberry.type
class PartnerMutation:
    partner_create = mutation("Create a partner." + NEEDS, PartnerPayload, PartnerCreateInput, _create)
    partner_update = mutation(
        "Change a partner." + NEEDS,
        PartnerPayload,
        PartnerUpdateInput,
        lambda viewer, given: actions.partner_update(
            viewer, partner_id=given.id, expected_version=given.expected_version, **given_fields(given)
        ),
    )
    partner_archive = mutation(
        "Take a partner out of use; its claims stay." + NEEDS,
        PartnerPayload,
        VersionedInput,
        _partner(actions.partner_archive),
    )
    partner_unarchive = mutation(
        "Take a partner into use again." + NEEDS, PartnerPayload, VersionedInput, _partner(actions.partner_unarchive)
    )
    partner_merge = mutation(
        "Merge a duplicate into the partner that stays." + NEEDS,
        PartnerPayload,
        MergeInput,
        lambda viewer, given: actions.partner_merge(viewer, **vars(given)),
    )
    partner_reference_add = mutation(
        "Note what another system calls a partner." + NEEDS,
        PartnerPayload,
        PartnerReferenceInput,
        _reference(actions.partner_reference_add),
    )
    partner_reference_remove = mutation(
        "Forget what another system calls a partner." + NEEDS,
        PartnerPayload,
        PartnerReferenceInput,
        _reference(actions.partner_reference_remove),
    )
    contact_person_create = mutation(
        "Create a contact person." + NEEDS,
        ContactPersonPayload,
        ContactPersonCreateInput,
        lambda viewer, given: actions.contact_person_create(viewer, **given_fields(given)),
    )
    contact_person_update = mutation(
        "Change a contact person." + NEEDS,
        ContactPersonPayload,
        ContactPersonUpdateInput,
        lambda viewer, given: actions.contact_person_update(
            viewer, contact_id=given.id, expected_version=given.expected_version, **given_fields(given)
        ),
    )
    contact_person_merge = mutation(
        "Merge a duplicate contact person into the one of the same partner that stays; claims follow." + NEEDS,
        ContactPersonPayload,
        MergeInput,
        lambda viewer, given: actions.contact_person_merge(viewer, **vars(given)),
    )
    contact_person_archive = mutation(
        "Take a contact person out of use." + NEEDS,
        ContactPersonPayload,
        VersionedInput,
        _contact(actions.contact_person_archive),
    )
    contact_person_unarchive = mutation(
        "Take a contact person into use again." + NEEDS,
        ContactPersonPayload,
        VersionedInput,
        _contact(actions.contact_person_unarchive),
    )
