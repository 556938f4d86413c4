"""Who gets what is addressed to a role: the members for both its objects, else for the main one, else for any."""

from collections.abc import Mapping
from dataclasses import dataclass

from server.accounts import rules
from server.accounts.models import Organisation, PerformerRole
from server.accounts.queries.lookups import department_active
from server.accounts.rules import AddressMatch, ObjectKind
from server.kit import db, ids
from server.kit.errors import Problem

_MATCHES = (AddressMatch.ROLE, AddressMatch.MAIN, AddressMatch.MAIN_AND_ADDITIONAL)
_MEMBERS = """WITH fitting AS (
        SELECT DISTINCT m.user_id, num_nonnulls(m.main_object, m.additional_object) AS closeness
        FROM role_member m JOIN performer_role r ON r.id = m.role_id
        JOIN user_account u ON u.id = m.user_id AND u.deactivated_at IS NULL
        WHERE {role} AND (m.main_object IS NULL OR m.main_object = $2)
            AND (m.additional_object IS NULL OR m.additional_object = $3)
    ) SELECT user_id, closeness FROM fitting WHERE closeness = (SELECT max(closeness) FROM fitting) ORDER BY user_id"""
_OF_ROLE = _MEMBERS.format(role="m.role_id = $1")
_OF_CODE = _MEMBERS.format(role="r.code = $1")


@dataclass(frozen=True)
class Performers:
    """Active users who get what is addressed so, and by how much of the address they were found."""

    match: AddressMatch
    user_ids: tuple[str, ...] = ()


async def performers(role_id: str, main_object: str | None = None, additional_object: str | None = None) -> Performers:
    """Return who gets what is addressed to a role with these objects."""
    return await _found(_OF_ROLE, role_id, main_object, additional_object)


async def coordinators(main_object: str | None = None, additional_object: str | None = None) -> Performers:
    """Return the task coordinators for these objects, who answer for what nobody gets."""
    return await _found(_OF_CODE, rules.COORDINATOR, main_object, additional_object)


async def address_problems(
    role_id: str, main_object: str | None = None, additional_object: str | None = None
) -> list[Problem]:
    """Return what is wrong with an address: a role in use, and objects of the kinds that it names, in use too."""
    role = await PerformerRole.get_or_none(id=role_id) if ids.prefix_of(role_id) == "rol" else None
    if role is None or role.archived_at:
        return [Problem("NOT_FOUND", "The role is one in use.", ("roleId",))]
    objects = {"mainObject": main_object, "additionalObject": additional_object}
    return await object_problems(role, objects)


async def object_problems(role: PerformerRole, objects: Mapping[str, str | None]) -> list[Problem]:
    """Return what is wrong with the objects that a role is narrowed by."""
    kinds = {"mainObject": role.main_object_kind, "additionalObject": role.additional_object_kind}
    found = rules.addressing(kinds, objects, ids.prefix_of)
    wrong = {problem.path[0] for problem in found}
    for path, given in objects.items():
        if given and path not in wrong and not await _exists(given, kinds[path]):
            found.append(Problem("NOT_FOUND", "There is no such object in use.", (path,)))
    return found


async def _found(sql: str, role: str, main_object: str | None, additional_object: str | None) -> Performers:
    found = await db.rows(sql, role, main_object, additional_object)
    if not found:
        return Performers(AddressMatch.NOBODY)
    return Performers(_MATCHES[found[0]["closeness"]], tuple(each["user_id"] for each in found))


async def _exists(given: str, kind: str | None) -> bool:
    if kind == ObjectKind.DEPARTMENT:
        return await department_active(given)
    return await Organisation.exists(id=given)
