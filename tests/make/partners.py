"""Builders of partners, their references and contact persons: rows as they are, no rules asked."""

from itertools import count
from typing import Any

from server.kit import changes, ids
from server.partners.models import ContactPerson, Partner, PartnerReference

_numbers = count(1)


async def partner(**fields: Any) -> Partner:
    """Insert a partner, a customer unless told otherwise."""
    defaults = {"id": ids.new("ptn"), "name": f"Partner {next(_numbers)}", "is_customer": True}
    return await Partner.create(**changes.made(actor=None) | defaults | fields)


async def contact_person(*, partner_id: str | None = None, **fields: Any) -> ContactPerson:
    """Insert a contact person, of a new partner when none is named."""
    owner = partner_id or (await partner()).id
    defaults = {"id": ids.new("con"), "name": f"Contact {next(_numbers)}", "partner_id": owner}
    return await ContactPerson.create(**changes.made(actor=None) | defaults | fields)


async def partner_reference(*, partner_id: str, system: str = "erp", value: str | None = None) -> PartnerReference:
    named = value or f"P-{next(_numbers)}"
    return await PartnerReference.create(id=ids.new("ref"), partner_id=partner_id, system=system, value=named)
