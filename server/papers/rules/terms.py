"""The kinds of papers: what each is called in addresses, who may print it, what a template may hold."""

from collections.abc import Mapping
from enum import StrEnum

from server.accounts.rules import Scope, Viewer, ViewerKind
from server.kit.checks import Checks

LONGEST_SOURCE = 50_000
"""Characters of a template."""


class PaperKind(StrEnum):
    CLAIM_FORM = "CLAIM_FORM"
    ANSWER_LETTER = "ANSWER_LETTER"
    EIGHT_D = "EIGHT_D"


NAMES: Mapping[str, PaperKind] = {kind.lower().replace("_", "-"): kind for kind in PaperKind}
"""By what addresses call them: claim-form."""
TITLES: Mapping[PaperKind, Mapping[str, str]] = {
    PaperKind.CLAIM_FORM: {"en": "Claim", "ru": "Претензия"},
    PaperKind.ANSWER_LETTER: {"en": "Letter", "ru": "Письмо"},
    PaperKind.EIGHT_D: {"en": "8D report", "ru": "Отчёт 8D"},
}
"""What files of them are called, before the claim's number."""


def may_print(viewer: Viewer, kind: PaperKind) -> bool:
    """Tell whether a paper of this kind may show the viewer what it shows: all but the form hold internal facts."""
    if Scope.CLAIMS_READ not in viewer.scopes:
        return False
    internal = Scope.CLAIMS_INTERNAL in viewer.scopes and viewer.kind is not ViewerKind.CUSTOMER
    return kind is PaperKind.CLAIM_FORM or internal


def source(given: str, checks: Checks) -> str:
    """Return a template as it is kept: with lines that end as on Unix, its own spaces untouched."""
    clean = given.replace("\r\n", "\n")
    checks.text(clean, "source", limit=LONGEST_SOURCE, required=True)
    return clean
