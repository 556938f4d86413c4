"""What the app's English texts are in another language, as its catalogs have them."""

import re
from collections import defaultdict

from tools import node

_ENTRY = re.compile(r'^msgid (?P<id>(?:".*"\n)+)msgstr (?P<text>(?:".*"\n?)+)', re.MULTILINE)


def texts(lang: str) -> dict[str, list[str]]:
    """Return the translations of each text; in different contexts they may differ."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted((node.WEB / "src").rglob(f"locales/{lang}.po")):
        for entry in _ENTRY.finditer(path.read_text()):
            found[_joined(entry["id"])].append(_joined(entry["text"]))
    return found


def _joined(lines: str) -> str:
    return "".join(line[1:-1] for line in lines.splitlines()).replace('\\"', '"')
