"""What callers may set of the catalogues of claims, made clean; the roles that the product speaks of."""

from typing import Any, TypedDict

from server.kit.checks import Checks

LONGEST_NAME = 250
LONGEST_DESCRIPTION = 10_000
PREDEFINED_ROLES = {
    "CLIENT": {"en": "Client", "ru": "Клиент"},
    "COMPETITOR": {"en": "Competitor", "ru": "Конкурент"},
}


class ReasonFields(TypedDict, total=False):
    """What a caller may set of a reason; what is absent stays, None clears."""

    name: str | None
    description: str | None


def reason(given: ReasonFields, checks: Checks) -> dict[str, Any]:
    """Return the given fields made clean."""
    clean: dict[str, Any] = {**given}
    if "name" in clean:
        clean["name"] = name(clean["name"], checks)
    if "description" in clean:
        clean["description"] = checks.text(clean["description"], "description", limit=LONGEST_DESCRIPTION)
    return clean


def name(given: str | None, checks: Checks) -> str:
    return checks.text(given, "name", limit=LONGEST_NAME, required=True) or ""
