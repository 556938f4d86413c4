"""Every change of partners, their references and contact persons."""

from collections.abc import Collection, Sequence
from typing import Any, Unpack

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal, missing
from server.partners import queries, rules
from server.partners.models import ContactPerson, Partner
from server.partners.rules import ContactFields, PartnerFields, Reference

_TAKEN = "A partner has this reference already."


async def partner_create(
    viewer: Viewer,
    *,
    contact_persons: Sequence[ContactFields] = (),
    references: Sequence[Reference] = (),
    **fields: Unpack[PartnerFields],
) -> Partner:
    """Create a partner with its contact persons and what other systems call it."""
    _require_every(viewer)
    checks = Checks()
    clean = rules.partner(fields, checks)
    contacts = [
        rules.contact_person(each, checks, "contactPersons", str(at), new=True)
        for at, each in enumerate(contact_persons)
    ]
    given = rules.references(references, checks)
    async with db.transaction():
        await _check_manager(clean, checks)
        await _check_free(given, checks)
        checks.refuse()
        partner = await Partner.create(id=ids.new("ptn"), **changes.made(actor=viewer.id), **clean)
        await events.record("partner.create", partner.id, version=1, actor=viewer.id)
        for at, each in enumerate(given):
            await _refer(partner.id, each, "references", str(at))
        for contact in contacts:
            await _contact_person(viewer, partner.id, contact)
    return partner


async def partners_ensure(viewer: Viewer, *, names: Collection[str], **common: Unpack[PartnerFields]) -> dict[str, str]:
    """Return the ids of active partners by name, creating at once those missing."""
    _require_every(viewer)
    wanted = {name: name.strip() for name in names}
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext('partners_ensure'))")
        found = await queries.by_names(set(wanted.values()))
        checks = Checks()
        absent = [name for name in dict.fromkeys(wanted.values()) if name not in found]
        clean = [rules.partner({**common, "name": name}, checks) for name in absent]
        checks.refuse()
        blank = vars(Partner(**changes.made(actor=viewer.id)))
        columns = [name for name in Partner._meta.fields_db_projection if name != "search"]  # noqa: SLF001 - Tortoise tells them there alone
        made = [{name: each.get(name, blank[name]) for name in columns} | {"id": ids.new("ptn")} for each in clean]
        await db.copy("partner", made)
        versions = [(each["id"], 1) for each in made]
        await events.record_all("partner.create", versions, actor=viewer.id, data={})
    found |= {each["name"]: each["id"] for each in made}
    return {name: found[trimmed] for name, trimmed in wanted.items()}


async def partner_update(
    viewer: Viewer, *, partner_id: str, expected_version: int, **fields: Unpack[PartnerFields]
) -> Partner:
    """Change the given fields; None clears."""
    async with db.transaction():
        partner = await _opened(viewer, partner_id, expected_version)
        checks = Checks()
        kinds = {name: getattr(partner, name) for name in rules.KINDS}
        clean = rules.partner(fields, checks, kinds=kinds)
        if clean.get("manager_id") != partner.manager_id:
            await _check_manager(clean, checks)
        checks.refuse()
        await changes.write(partner, "partner.update", actor=viewer.id, **clean)
    return partner


async def partner_archive(viewer: Viewer, *, partner_id: str, expected_version: int) -> Partner:
    """Take the partner out of use; its claims stay. Archived already, it stays as it is."""
    async with db.transaction():
        partner = await _opened(viewer, partner_id, expected_version, ends=True)
        at = partner.archived_at or clock.now()
        await changes.write(partner, "partner.archive", actor=viewer.id, archived_at=at)
    return partner


async def partner_unarchive(viewer: Viewer, *, partner_id: str, expected_version: int) -> Partner:
    async with db.transaction():
        partner = await _opened(viewer, partner_id, expected_version)
        await changes.write(partner, "partner.unarchive", actor=viewer.id, archived_at=None)
    return partner


async def partner_merge(
    viewer: Viewer,
    *,
    source_id: str,
    into_id: str,
    expected_version: int,
    expected_into_version: int | None = None,
) -> Partner:
    """Give all that the source has to the partner that stays, which is returned, and archive the source.

    Upper rooms hear `partner.merge` of the source and move what they keep.
    """
    accounts.require(viewer, Scope.PARTNERS_WRITE)
    if source_id == into_id:
        raise Refusal("INVALID", "A partner is not merged into itself.", ("intoId",))
    async with db.transaction():
        source, into = await _pair(viewer, source_id, into_id)
        await changes.compare(source, expected_version)
        await changes.compare(into, into.version if expected_into_version is None else expected_into_version)
        rules.check_unmerged(source, "sourceId")
        rules.check_active(into, "intoId")
        await _move(source, into, viewer)
        both = rules.united(source, into)
        await changes.write(into, "partner.absorb", actor=viewer.id, notes={"absorbed": source.id}, **both)
        at = source.archived_at or clock.now()
        await changes.write(source, "partner.merge", actor=viewer.id, merged_into_id=into.id, archived_at=at)
    return into


async def partner_reference_add(
    viewer: Viewer, *, partner_id: str, expected_version: int, system: str, value: str
) -> Partner:
    async with db.transaction():
        partner = await _opened(viewer, partner_id, expected_version)
        checks = Checks()
        given = rules.reference(Reference(system, value), checks)
        checks.refuse()
        await _refer(partner.id, given, "value")
        notes = {"references": [None, {"system": given.system, "value": given.value}]}
        await changes.write(partner, "partner.reference_add", actor=viewer.id, notes=notes)
    return partner


async def partner_reference_remove(
    viewer: Viewer, *, partner_id: str, expected_version: int, system: str, value: str
) -> Partner:
    async with db.transaction():
        partner = await _opened(viewer, partner_id, expected_version)
        sql = "DELETE FROM partner_reference WHERE partner_id = $1 AND system = $2 AND value = $3 RETURNING id"
        if not await db.value(sql, partner.id, system, value):
            raise missing("The reference", ("value",))
        notes = {"references": [{"system": system, "value": value}, None]}
        await changes.write(partner, "partner.reference_remove", actor=viewer.id, notes=notes)
    return partner


async def contact_person_create(viewer: Viewer, *, partner_id: str, **fields: Unpack[ContactFields]) -> ContactPerson:
    accounts.require(viewer, Scope.PARTNERS_WRITE)
    checks = Checks()
    clean = rules.contact_person(fields, checks, new=True)
    checks.refuse()
    async with db.transaction():
        rules.check_active(await queries.lock(viewer, partner_id, "partnerId"), "partnerId")
        return await _contact_person(viewer, partner_id, clean)


async def contact_person_update(
    viewer: Viewer, *, contact_id: str, expected_version: int, **fields: Unpack[ContactFields]
) -> ContactPerson:
    async with db.transaction():
        contact = await _opened_contact(viewer, contact_id, expected_version)
        checks = Checks()
        clean = rules.contact_person(fields, checks)
        checks.refuse()
        await changes.write(contact, "contact_person.update", actor=viewer.id, **clean)
    return contact


async def contact_person_archive(viewer: Viewer, *, contact_id: str, expected_version: int) -> ContactPerson:
    async with db.transaction():
        contact = await _opened_contact(viewer, contact_id, expected_version)
        at = contact.archived_at or clock.now()
        await changes.write(contact, "contact_person.archive", actor=viewer.id, archived_at=at)
    return contact


async def contact_person_unarchive(viewer: Viewer, *, contact_id: str, expected_version: int) -> ContactPerson:
    async with db.transaction():
        contact = await _opened_contact(viewer, contact_id, expected_version)
        await changes.write(contact, "contact_person.unarchive", actor=viewer.id, archived_at=None)
    return contact


async def contact_person_merge(viewer: Viewer, *, source_id: str, into_id: str, expected_version: int) -> ContactPerson:
    """Give what the source has to the person of the same partner that stays, which is returned; archive the source.

    Upper rooms hear `contact_person.merge` of the source and move what they keep.
    """
    async with db.transaction():
        for each in sorted((source_id, into_id)):  # in one order, lest two merges wait for each other
            await queries.lock_contact_person(viewer, each, "sourceId" if each == source_id else "intoId")
        source = await _opened_contact(viewer, source_id, expected_version)
        into = await queries.lock_contact_person(viewer, into_id)
        rules.check_same(source, into)
        both = rules.united_person(source, into)
        await changes.write(into, "contact_person.absorb", actor=viewer.id, notes={"absorbed": source.id}, **both)
        told = {"merged_into": [None, into.id]}
        at = source.archived_at or clock.now()
        await changes.write(source, "contact_person.merge", actor=viewer.id, notes=told, archived_at=at)
    return into


def _require_every(viewer: Viewer) -> None:
    accounts.require(viewer, Scope.PARTNERS_WRITE)
    if not rules.acts_for_every(viewer):
        raise Refusal("FORBIDDEN", "Who acts for some partners only cannot create others.")


async def _opened(viewer: Viewer, partner_id: str, expected_version: int, *, ends: bool = False) -> Partner:
    """Lock the partner for a change."""
    accounts.require(viewer, Scope.PARTNERS_WRITE)
    partner = await queries.lock(viewer, partner_id, ends=ends)
    await changes.compare(partner, expected_version)
    rules.check_unmerged(partner, "id")
    return partner


async def _opened_contact(viewer: Viewer, contact_id: str, expected_version: int) -> ContactPerson:
    """Lock the contact person for a change."""
    accounts.require(viewer, Scope.PARTNERS_WRITE)
    contact = await queries.lock_contact_person(viewer, contact_id)
    await changes.compare(contact, expected_version)
    return contact


async def _pair(viewer: Viewer, source_id: str, into_id: str) -> tuple[Partner, Partner]:
    """Lock the two partners of a merge, in one order, lest two merges wait for each other."""
    paths = {source_id: "sourceId", into_id: "intoId"}
    found = {each: await queries.lock(viewer, each, paths[each], ends=each == source_id) for each in sorted(paths)}
    return found[source_id], found[into_id]


async def _move(source: Partner, into: Partner, viewer: Viewer) -> None:
    """Give the target the source's contact persons, references, customers and clients."""
    kept = (("contact_person", "contact_person.update"), ("user_account", "user.update"))
    for table, kind in kept:
        await changes.repoint(table, "partner_id", kind, source=source.id, target=into.id, actor=viewer.id)
    await db.execute("UPDATE partner_reference SET partner_id = $2 WHERE partner_id = $1", source.id, into.id)
    sql = """UPDATE client SET version = version + 1, updated_at = $3,
        partner_ids = array_remove(array_remove(partner_ids, $1), $2) || $2
        WHERE $1 = ANY(partner_ids) RETURNING id, version"""
    moved = [(row["id"], row["version"]) for row in await db.rows(sql, source.id, into.id, clock.now())]
    told = {"partner_ids": [source.id, into.id]}
    await events.record_all("client.update", moved, actor=viewer.id, data=told)


async def _contact_person(viewer: Viewer, partner_id: str, clean: dict[str, Any]) -> ContactPerson:
    made = changes.made(actor=viewer.id)
    contact = await ContactPerson.create(id=ids.new("con"), partner_id=partner_id, **made, **clean)
    await events.record("contact_person.create", contact.id, version=1, actor=viewer.id)
    return contact


async def _check_manager(clean: dict[str, Any], checks: Checks) -> None:
    manager_id = clean.get("manager_id")
    if manager_id and not await queries.is_active_staff(manager_id):
        checks.note("NOT_FOUND", "The manager is an active user of the staff.", ("managerId",))


async def _check_free(references: Sequence[Reference], checks: Checks) -> None:
    """Note the references that a partner has already."""
    held = await queries.holders(references)
    for at, each in enumerate(references):
        if each in held:
            checks.note("DUPLICATE", _TAKEN, ("references", str(at)), existing=held[each])


async def _refer(partner_id: str, reference: Reference, *path: str) -> None:
    """Write a reference; refuse it when a partner has it, be it since a moment."""
    sql = """INSERT INTO partner_reference (id, partner_id, system, value)
        VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id"""
    if not await db.value(sql, ids.new("ref"), partner_id, reference.system, reference.value):
        held = await queries.holders([reference])
        raise Refusal("DUPLICATE", _TAKEN, path, existing=held.get(reference))
