"""What opens the claims that a figure counts, tried on the list of claims."""

from collections.abc import Iterable
from typing import Any

import orjson

from server.accounts.rules import Viewer
from server.reports.rules.where import Where
from tests.reader.conftest import Asking

_COUNT = "query ($where: {type}WhereInput) {{ {root}(where: $where) {{ totalCount totalCountPrecision }} }}"
_TYPES = {
    "claims": "Claim",
    "cancelledLines": "DocumentLine",
    "assignments": "Assignment",
    "processTasks": "ProcessTask",
}


async def check(asking: Asking, viewer: Viewer, told: Iterable[tuple[int, Where]], root: str = "claims") -> None:
    """Assert that each `where` opens as many claims as it tells of, after a journey as JSON."""
    seen: dict[bytes, int] = {}
    for count, where in told:
        text = orjson.dumps(where)
        if text not in seen:
            seen[text] = await _opened(asking, viewer, orjson.loads(text), root)
        assert seen[text] == count, where


async def _opened(asking: Asking, viewer: Viewer, where: Any, root: str) -> int:
    document = _COUNT.format(type=_TYPES[root], root=root)
    found = (await asking(document, viewer=viewer, where=where))[root]
    assert found["totalCountPrecision"] == "EXACT"
    return int(found["totalCount"])
