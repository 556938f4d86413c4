"""What papers read of a claim, in GraphQL, as the one who prints may see it: without what its kind does not show."""

from collections.abc import Mapping

from server.papers.rules.terms import PaperKind

_PUBLIC = """number title description direction status registeredAt closedAt channel resolution remedySought remedyGiven
    amountClaimed { amount currency }
    basis { __typename ... on Partner { name } ... on ExternalDocument { type number day: date }
        ... on SourceDocument { number date } }
    partner { name legalName taxNumber address emails phones }
    contactPerson { name position emails phones }"""
_OF_STAFF = "amountSettled { amount currency } responsible { name department { name } }"
_OF_QUALITY = """severity reason { name parent { name parent { name parent { name parent { name } } } } }
    atFaultDepartment { name } atFaultEmployee { name }
    participants(first: 100) { nodes {
        partner { name } partnerRole { name } contact { name } contactRole { name } } }"""
_LINE = "line { item unit document { ... on SourceDocument { currency } } } quantityClaimed amountClaimed"
_SETTLED = "quantitySettled amountSettled"
_TASK = """title elementId status outcome outcomes { key label } reason data form dueAt closedAt
    performer { name } role { name } closedBy { name }"""
_ASSIGNMENT = f"""title status executed dueAt executedAt endedAt reason performer {{ name }} role {{ name }}
    tasks(first: 50) {{ nodes {{ {_TASK} }} }}"""

CLAIM: Mapping[PaperKind, str] = {
    kind: f"query ($id: ID!) {{ organisation {{ name timeZone }} claim(id: $id) {{ {' '.join(parts)} }} }}"
    for kind, parts in {
        PaperKind.CLAIM_FORM: (_PUBLIC,),
        PaperKind.ANSWER_LETTER: (_PUBLIC, _OF_STAFF),
        PaperKind.EIGHT_D: (_PUBLIC, _OF_STAFF, _OF_QUALITY),
    }.items()
}
"""The claim itself, by the kind of paper."""


def _list(field: str, nodes: str) -> str:
    page = f"nodes {{ {nodes} }} pageInfo {{ hasNextPage endCursor }}"
    return f"query ($id: ID!, $after: String) {{ claim(id: $id) {{ list: {field} {{ {page} }} }} }}"


_ASSIGNMENTS = f"""query ($id: ID!, $after: String) {{
    list: assignments(first: 50, after: $after, where: {{ subjectId: {{ eq: $id }} }}) {{
        nodes {{ {_ASSIGNMENT} }} pageInfo {{ hasNextPage endCursor }} }} }}"""
_LINES = "lines(first: 100, after: $after)"

LISTS: Mapping[PaperKind, Mapping[str, str]] = {
    PaperKind.CLAIM_FORM: {"lines": _list(_LINES, _LINE)},
    PaperKind.ANSWER_LETTER: {"lines": _list(_LINES, f"{_LINE} {_SETTLED}")},
    PaperKind.EIGHT_D: {
        "lines": _list(_LINES, f"{_LINE} {_SETTLED}"),
        "tasks": _list("tasks(first: 100, after: $after)", f"{_TASK} assignment {{ id }}"),
        "assignments": _ASSIGNMENTS,
    },
}
"""What belongs to it and is read page by page, as `list`."""
