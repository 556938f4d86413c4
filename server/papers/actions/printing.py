"""Typesetting a paper: by the template in force, or by one that is being written."""

from datetime import datetime
from typing import Any

from server.kit import press
from server.kit.press import Form, Printed
from server.papers import queries
from server.papers.rules import contents, shipped
from server.papers.rules.contents import Read
from server.papers.rules.terms import PaperKind


async def of_claim(
    read: Read, kind: PaperKind, language: str, *, now: datetime, form: Form, source: str | None = None
) -> Printed:
    """Typeset what was read of a claim; `source` is a template that is tried instead of the one in force."""
    data = contents.composed(read, kind, language, now)
    template = await queries.in_force(kind, language) if source is None else source
    return await printed(template, data, form=form, at=now)


async def printed(
    source: str, data: Any, *, form: Form = Form.PDF, at: datetime | None = None, deadline: float = press.DEADLINE
) -> Printed:
    return await press.printed(source, data, form=form, files=shipped.library(), at=at, deadline=deadline)
