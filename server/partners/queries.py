"""Partners as viewers may see them, and the look-ups that actions and upper rooms need."""

from collections.abc import Collection, Iterable

from asyncpg import Record

from server.accounts.rules import Scope, Viewer
from server.kit import db
from server.kit.errors import missing
from server.partners import rules
from server.partners.models import ContactPerson, Partner
from server.partners.rules import Reference
from server.reader import policy
from server.reader.policy import Clause

_MOST_CANDIDATES = 200


def visible_to(viewer: Viewer) -> Clause:
    """Staff and an unlimited client see every partner, the others their own."""
    return _own(viewer, "id")


def contact_persons_visible_to(viewer: Viewer) -> Clause:
    return _own(viewer, "partner_id")


def references_visible_to(viewer: Viewer) -> Clause:
    return _own(viewer, "partner_id")


def _own(viewer: Viewer, column: str) -> Clause:
    if Scope.PARTNERS_READ not in viewer.scopes:
        return policy.NONE
    if rules.acts_for_every(viewer):
        return policy.EVERY
    return Clause(f"{{t}}.{column} = ANY({{partners}})", {"partners": lambda viewer: list(viewer.partner_ids)})


async def lock(viewer: Viewer, partner_id: str, *path: str, ends: bool = False) -> Partner:
    """Lock a partner that the viewer sees; refuse any other as missing.

    Where its use `ends`, this waits for all who count on it by `active`; else they do not meet.
    """
    if not await policy.sees("partner", visible_to(viewer), viewer, partner_id):
        raise missing("The partner", path or ("id",))
    return await Partner.filter(id=partner_id).select_for_update(no_key=not ends).get()


async def lock_contact_person(viewer: Viewer, contact_id: str, *path: str) -> ContactPerson:
    """Lock a contact person that the viewer sees; refuse any other as missing."""
    if not await policy.sees("contact_person", contact_persons_visible_to(viewer), viewer, contact_id):
        raise missing("The contact person", path or ("id",))
    return await ContactPerson.filter(id=contact_id).select_for_update().get()


async def active(partner_id: str) -> bool:
    """Tell whether the partner may be used, and hold it so until the transaction ends."""
    sql = "SELECT TRUE FROM partner WHERE id = $1 AND archived_at IS NULL FOR KEY SHARE"
    return bool(await db.value(sql, partner_id))


async def active_contact_person(contact_id: str) -> ContactPerson | None:
    """Return the contact person, whose `partner_id` tells whose it is, or None."""
    return await ContactPerson.get_or_none(id=contact_id, archived_at=None)


async def is_active_staff(user_id: str) -> bool:
    """Tell whether this user can manage a partner."""
    sql = "SELECT EXISTS (SELECT FROM user_account WHERE id = $1 AND kind = 'STAFF' AND deactivated_at IS NULL)"
    return bool(await db.value(sql, user_id))


async def by_names(names: Collection[str]) -> dict[str, str]:
    """Return the ids of active partners of exactly these names: the eldest of each name."""
    sql = """SELECT DISTINCT ON (name) name, id FROM partner
        WHERE name = ANY($1::text[]) AND archived_at IS NULL ORDER BY name, id"""
    return {found["name"]: found["id"] for found in await db.rows(sql, list(names))}


async def by_references(system: str, values: Collection[str]) -> dict[str, str]:
    """Return the ids of partners by what `system` calls them."""
    sql = "SELECT value, partner_id FROM partner_reference WHERE system = $1 AND value = ANY($2::text[])"
    return {found["value"]: found["partner_id"] for found in await db.rows(sql, system, list(values))}


async def holders(references: Iterable[Reference]) -> dict[Reference, str]:
    """Return the ids of the partners that have these references."""
    pairs = [(each.system, each.value) for each in references]
    sql = """SELECT r.system, r.value, r.partner_id FROM partner_reference r
        JOIN unnest($1::text[], $2::text[]) AS given (system, value) USING (system, value)"""
    found = await db.rows(sql, [system for system, _ in pairs], [value for _, value in pairs])
    return {Reference(each["system"], each["value"]): each["partner_id"] for each in found}


async def duplicates(viewer: Viewer, *, name: str, tax_number: str | None = None) -> list[str]:
    """Return the ids of active visible partners of the same tax number or the same name but for its form."""
    condition, values = visible_to(viewer).bind(viewer, alias="p", start=3)
    sql = f"""SELECT p.id, p.name, p.tax_number FROM partner p
        WHERE (p.tax_number = $1 OR p.search @@ plainto_tsquery('russian', redress_plain($2)))
        AND p.archived_at IS NULL AND {condition}
        ORDER BY p.tax_number = $1 DESC NULLS LAST, length(p.name), p.id LIMIT {_MOST_CANDIDATES}"""
    packed = rules.tax_number(tax_number)
    found = await db.rows(sql, packed, " ".join(rules.name_words(name)), *values)
    return [
        each["id"] for each in found if (packed and each["tax_number"] == packed) or rules.same_name(each["name"], name)
    ]


async def facts(partner_id: str) -> Record | None:
    """Return the partner's fields that upper rooms may know, whoever asks."""
    sql = "SELECT id, name, manager_id AS manager, is_customer, is_supplier FROM partner WHERE id = $1"
    return await db.row(sql, partner_id)
