"""Every change of templates: one is kept only if it typesets claims of which all, and of which little, is known."""

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.kit import changes, clock, db
from server.kit.checks import Checks
from server.papers import queries
from server.papers.actions import printing
from server.papers.models import DocumentTemplate
from server.papers.rules import contents, samples, shipped, terms
from server.papers.rules.terms import PaperKind

_TRIAL = 4.0
"""Seconds that a made-up claim may take: it needs a twentieth of one."""


async def update(viewer: Viewer, *, template_id: str, expected_version: int, source: str) -> DocumentTemplate:
    """Keep a template; refuse with what is wrong with it, by line and column."""
    async with db.transaction():
        template = await _opened(viewer, template_id, expected_version)
    checks = Checks()
    clean = terms.source(source, checks)
    checks.refuse()
    kind = PaperKind(template.kind)
    await _try(clean, kind, template.language)  # which takes seconds: no lock and no connection waits for it
    own = None if clean == shipped.template(kind, template.language) else clean
    async with db.transaction():
        template = await _opened(viewer, template_id, expected_version)
        await changes.write(template, "document_template.update", actor=viewer.id, source=own)
    return template


async def reset(viewer: Viewer, *, template_id: str, expected_version: int) -> DocumentTemplate:
    """Go back to the template that the product brings, and follow it from now on."""
    async with db.transaction():
        template = await _opened(viewer, template_id, expected_version)
        await changes.write(template, "document_template.reset", actor=viewer.id, source=None)
    return template


async def _try(source: str, kind: PaperKind, language: str) -> None:
    for sample in (samples.full, samples.bare):
        data = contents.composed(sample(language), kind, language, clock.now())
        await printing.printed(source, data, deadline=_TRIAL)


async def _opened(viewer: Viewer, template_id: str, expected_version: int) -> DocumentTemplate:
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    template = await queries.lock(viewer, template_id)
    await changes.compare(template, expected_version)
    return template
