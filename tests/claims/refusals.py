"""How tests of actions look at a refusal: what was told, and that nothing was written."""

from collections.abc import Awaitable
from typing import Any

import pytest

from server.kit import db
from server.kit.errors import Refusal

_TABLES = (
    "claim",
    "participant",
    "claim_link",
    "claim_reference",
    "external_document",
    "event",
    "claim_number",
)
_TRACE = " UNION ALL ".join(
    f"SELECT '{t}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {t} t" for t in _TABLES
)
_TRACE = f"{_TRACE} ORDER BY name"  # large tables are read side by side, in any order


async def refused(action: Awaitable[Any]) -> list[tuple[str, str]]:
    """Return the codes and paths that the action is refused with; it must leave no trace."""
    before = await db.rows(_TRACE)
    with pytest.raises(Refusal) as caught:
        await action
    assert await db.rows(_TRACE) == before
    return told(caught.value)


def told(refusal: Refusal) -> list[tuple[str, str]]:
    return [(problem.code, ".".join(problem.path)) for problem in refusal.problems]
