"""The words of source documents: their kinds, and the prefix of the ids of each."""

from enum import StrEnum


class DocumentKind(StrEnum):
    ORDER = "ORDER"
    SHIPMENT = "SHIPMENT"
    RETURN = "RETURN"


PREFIXES = {DocumentKind.ORDER: "ord", DocumentKind.SHIPMENT: "shp", DocumentKind.RETURN: "ret"}
KINDS = {prefix: kind for kind, prefix in PREFIXES.items()}


class DocumentOutcome(StrEnum):
    """What came of one document of a batch."""

    CREATED = "CREATED"
    UPDATED = "UPDATED"
    UNCHANGED = "UNCHANGED"
    REFUSED = "REFUSED"


def event(kind: str, verb: str) -> str:
    """Return what an event of a document is called.

    >>> event("ORDER", "update")
    'order.update'
    """
    return f"{kind.lower()}.{verb}"
