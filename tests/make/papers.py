"""Templates of papers, which are there, as a test wants them."""

from server.papers.models import DocumentTemplate


async def template(kind: str, language: str, *, source: str | None = None) -> DocumentTemplate:
    """Return the template of a kind and language, with this source where one is given."""
    found = await DocumentTemplate.get(kind=kind, language=language)
    if source is not None:
        found.source = source
        await found.save()
    return found
