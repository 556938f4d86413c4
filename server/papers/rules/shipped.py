"""The templates that the product brings, and what each of them may import."""

from functools import cache
from importlib import resources

from server.papers.rules.terms import PaperKind

_LIBRARY = "redress.typ"


@cache
def template(kind: PaperKind, language: str) -> str:
    return _read(f"{kind.lower().replace('_', '-')}.{language}.typ")


@cache
def library() -> dict[str, str]:
    """Return what lies beside every template, by name."""
    return {_LIBRARY: _read(_LIBRARY)}


def _read(name: str) -> str:
    return (resources.files(__package__) / "templates" / name).read_text(encoding="utf-8")
