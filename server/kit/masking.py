"""Taking secrets out of what programs say, before it is kept or shown."""

import re

LONGEST = 500
_HIDDEN = "***"
_SECRETS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=://)[^\s/@]+(?:@[^\s/@]+)*@"), f"{_HIDDEN}@"),  # user and password of an address
    (re.compile(r"\brdr_\w+"), f"rdr_{_HIDDEN}"),
    (re.compile(r"(?i)\b(bearer|basic|plain|login|cram-md5)\s+[\w.~+/=-]{8,}"), rf"\1 {_HIDDEN}"),
    (
        re.compile(
            r"(?i)([\w-]*(?:passw|secret|token|api[_-]?key|authorization|cookie|signature)[\w-]*[\"']?\s*[=:]\s*)"
            r"(\"[^\"]*\"|'[^']*'|[^\s,;&)}\]]+)"
        ),
        rf"\1{_HIDDEN}",
    ),
    (re.compile(r"\b(?=\w*\d)(?=\w*[A-Za-z])[\w-]{40,}"), _HIDDEN),  # keys and hashes; ids are shorter
)


def masked(text: str) -> str:
    """Return the text without what looks like a secret, on one line, cut to a length that people read."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def failure(error: BaseException) -> str:
    """Return what a failure says of itself, masked."""
    return masked(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)
