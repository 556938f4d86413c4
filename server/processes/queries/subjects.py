"""What a process is about: whether the viewer sees it, its fields as variables, what to call it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from asyncpg import Record

from server.accounts.rules import Viewer
from server.claims.queries import facts as claims
from server.claims.queries import visibility
from server.kit import ids
from server.kit.errors import missing
from server.partners import queries as partners
from server.processes.rules import facts as rules
from server.processes.rules.terms import SUBJECTS, SubjectKind
from server.reader import policy
from server.reader.policy import Clause

_READ: Mapping[SubjectKind, Callable[[str], Awaitable[Record | None]]] = {
    SubjectKind.CLAIM: claims.facts,
    SubjectKind.PARTNER: partners.facts,
}
_POLICIES: Mapping[SubjectKind, tuple[str, Callable[[Viewer], Clause]]] = {
    SubjectKind.CLAIM: ("claim", visibility.visible_to),
    SubjectKind.PARTNER: ("partner", partners.visible_to),
}


def kind_of(subject: str | None) -> SubjectKind | None:
    return SUBJECTS.get(ids.prefix_of(subject) or "") if subject else None


async def facts(subject: str | None) -> dict[str, Any]:
    """Return the subject's fields as variables; none where there is no subject."""
    kind = kind_of(subject)
    row = await _READ[kind](subject) if kind and subject else None
    return rules.of_row(kind, dict(row)) if kind and row else {}


async def check_visible(viewer: Viewer, subject: str, *path: str) -> None:
    """Refuse what the viewer does not see, or what no process can be about."""
    if not await sees(viewer, subject):
        raise missing("The subject", path or ("subjectId",))


async def sees(viewer: Viewer, subject: str) -> bool:
    """Tell whether this is something that a process can be about, and the viewer sees it."""
    kind = kind_of(subject)
    if kind is None:
        return False
    table, clause = _POLICIES[kind]
    return await policy.sees(table, clause(viewer), viewer, subject)
