"""Running a report by the name and the variables of its query: the door knows both, and is told here."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from server.accounts.rules import Viewer
from server.reports.rules.filters import Wanted

Run = Callable[[Viewer, str, Mapping[str, Any]], Awaitable[tuple[Any, Wanted]]]
"""Returns what a report has found for a viewer, and what it was narrowed by; refuses what its query refuses."""

_used: list[Run] = []


def use(found: Run) -> None:
    """Run reports so from now on."""
    _used[:] = [found]


async def run(viewer: Viewer, name: str, variables: Mapping[str, Any]) -> tuple[Any, Wanted]:
    return await _used[-1](viewer, name, variables)
