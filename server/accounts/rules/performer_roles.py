"""Performer roles: what they are addressed with, and what a member may be named for."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypedDict

from server.kit.checks import Checks
from server.kit.errors import Problem, Refusal

COORDINATOR = "COORDINATOR"
"""The code of the predefined performer role whose members answer for tasks that nobody can take."""


class ObjectKind(StrEnum):
    """What a performer role may be addressed with; warehouses come with their room."""

    ORGANISATION = "ORGANISATION"
    DEPARTMENT = "DEPARTMENT"


class AddressMatch(StrEnum):
    """By how much of a task's address its performers were found: the closest that has any."""

    MAIN_AND_ADDITIONAL = "MAIN_AND_ADDITIONAL"
    MAIN = "MAIN"
    ROLE = "ROLE"
    NOBODY = "NOBODY"


OBJECT_PREFIXES = {ObjectKind.ORGANISATION: "org", ObjectKind.DEPARTMENT: "dep"}


class RoleFields(TypedDict, total=False):
    """What a caller may set of a performer role; what is absent stays, None clears."""

    name: str | None
    short_name: str | None
    main_object_kind: str | None
    additional_object_kind: str | None


def performer_role(given: RoleFields, checks: Checks, *, new: bool = False) -> dict[str, Any]:
    """Return the given fields made clean; `check_kinds` then asks whether the kinds go together."""
    clean: dict[str, Any] = {"name": None, **given} if new else {**given}
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=250, required=True)
    if "short_name" in clean:
        clean["short_name"] = checks.text(clean["short_name"], "shortName", limit=50)
    checks.one_of(clean.get("main_object_kind"), [*ObjectKind], "mainObjectKind")
    checks.one_of(clean.get("additional_object_kind"), [*ObjectKind], "additionalObjectKind")
    return clean


def check_kinds(main: str | None, additional: str | None, checks: Checks) -> None:
    if additional and not main:
        checks.note("REQUIRED", "An additional object needs a main one.", ("mainObjectKind",))


def addressing(
    kinds: Mapping[str, str | None], objects: Mapping[str, str | None], prefix_of: Callable[[str], str | None]
) -> list[Problem]:
    """Return what is wrong with a member's objects: each fits the kind that its role names for it.

    Both mappings are by input name (`mainObject`). An object left out means: whatever the object is.
    """
    problems = []
    for name, given in objects.items():
        kind = kinds[name]
        if given is None:
            continue
        if kind is None:
            problems.append(Problem("INVALID", f"The role is not addressed with a {name}.", (name,)))
        elif prefix_of(given) != OBJECT_PREFIXES[ObjectKind(kind)]:
            problems.append(Problem("INVALID", f"{name} is of the kind {kind}.", (name,)))
    if objects.get("additionalObject") and not objects.get("mainObject"):
        problems.append(Problem("REQUIRED", "An additional object needs a main one.", ("mainObject",)))
    return problems


def check_may_archive(code: str | None) -> None:
    if code is not None:
        raise Refusal("INVALID", "A predefined role cannot be archived.", ("id",))


def address(role: str, main: str | None = None, additional: str | None = None) -> str:
    """Return how a role with its objects is written as one text.

    >>> address("rol_1", "dep_2")
    'rol_1/dep_2'
    """
    return "/".join(each for each in (role, main, additional) if each)
