"""The words of claims: statuses, transitions and the other closed lists; numbers."""

from enum import StrEnum


class ClaimStatus(StrEnum):
    REGISTERED = "REGISTERED"
    IN_PROGRESS = "IN_PROGRESS"
    SATISFIED = "SATISFIED"
    PARTIALLY_SATISFIED = "PARTIALLY_SATISFIED"
    NOT_SATISFIED = "NOT_SATISFIED"
    WITHDRAWN = "WITHDRAWN"


ACTIVE = frozenset({ClaimStatus.REGISTERED, ClaimStatus.IN_PROGRESS})
FINAL = frozenset(ClaimStatus) - ACTIVE


class ClaimTransition(StrEnum):
    TAKE = "TAKE"
    SATISFY = "SATISFY"
    PARTIALLY_SATISFY = "PARTIALLY_SATISFY"
    REJECT = "REJECT"
    WITHDRAW = "WITHDRAW"
    REOPEN = "REOPEN"


class ClaimDirection(StrEnum):
    FROM_CUSTOMER = "FROM_CUSTOMER"
    TO_SUPPLIER = "TO_SUPPLIER"


class Remedy(StrEnum):
    REFUND = "REFUND"
    REPLACEMENT = "REPLACEMENT"
    REPAIR = "REPAIR"
    DISCOUNT = "DISCOUNT"
    APOLOGY = "APOLOGY"
    NONE = "NONE"


class Importance(StrEnum):
    HIGH = "HIGH"
    NORMAL = "NORMAL"
    LOW = "LOW"


class Severity(StrEnum):
    CRITICAL = "CRITICAL"
    MAJOR = "MAJOR"
    MINOR = "MINOR"


class Channel(StrEnum):
    PHONE = "PHONE"
    MAIL = "MAIL"
    MEETING = "MEETING"
    PORTAL = "PORTAL"
    API = "API"
    IMPORT = "IMPORT"


class LinkKind(StrEnum):
    """What the other claim is to this one."""

    DUPLICATE = "DUPLICATE"
    PARENT = "PARENT"
    RELATED = "RELATED"


BASIS_KINDS: dict[str, str] = {"ptn": "PARTNER", "xdc": "EXTERNAL_DOCUMENT"}
"""What a claim may be based on, by the prefix of its id; `queries.bases.extend` adds kinds of upper rooms."""


def number(year: int, issued: int) -> str:
    """Return a claim's number.

    >>> number(2026, 123)
    '2026-000123'
    """
    return f"{year}-{issued:06}"
