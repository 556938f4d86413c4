"""What opens the claims that a figure counts, tried on the list of claims."""

from collections.abc import Iterable
from typing import Any

import orjson

from server.accounts.rules import Viewer
from server.reports.rules.where import Where
from tests.reader.conftest import Asking

_COUNT = "query ($where: ClaimWhereInput) { claims(where: $where) { totalCount totalCountPrecision } }"


async def check(asking: Asking, viewer: Viewer, told: Iterable[tuple[int, Where]]) -> None:
    """Assert that each `where` opens as many claims as it tells of, after a journey as JSON."""
    seen: dict[bytes, int] = {}
    for count, where in told:
        text = orjson.dumps(where)
        if text not in seen:
            seen[text] = await _opened(asking, viewer, orjson.loads(text))
        assert seen[text] == count, where


async def _opened(asking: Asking, viewer: Viewer, where: Any) -> int:
    found = (await asking(_COUNT, viewer=viewer, where=where))["claims"]
    assert found["totalCountPrecision"] == "EXACT"
    return int(found["totalCount"])
