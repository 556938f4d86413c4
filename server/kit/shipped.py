"""Where the documents and the built app are: in the repository, or within the package that a wheel has brought."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_WITHIN = _PACKAGE / "shipped"
ROOT = _WITHIN if _WITHIN.is_dir() else _PACKAGE.parent
