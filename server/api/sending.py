"""Files that are made while their caller waits: in which language, and how they are sent."""

from typing import Any
from urllib.parse import quote

from starlette.responses import Response

from server.accounts import queries as accounts
from server.accounts import rules
from server.accounts.rules import Viewer
from server.kit.checks import Checks


async def usual_language(viewer: Viewer) -> str:
    """Return the viewer's language, else the organisation's."""
    return viewer.language or (await accounts.organisation()).language


def language(given: Any, checks: Checks) -> str:
    """Return a language that was asked for; note one that there is none of."""
    if given not in rules.LANGUAGES:
        checks.note("INVALID", f"language is one of {', '.join(rules.LANGUAGES)}.", ("language",))
    return str(given)


def sent(content: bytes, name: str, media_type: str, *, saved: bool) -> Response:
    """Answer with a file: to be `saved`, or to be looked at."""
    shown = "attachment" if saved else "inline"
    headers = {
        "Content-Disposition": f"{shown}; filename*=utf-8''{quote(name)}",
        "Cache-Control": "private, no-store",
    }
    return Response(content, media_type=media_type, headers=headers)
