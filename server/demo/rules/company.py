"""How the demo company is built, whatever its language: departments, reasons, roles, who signs in."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from server.demo.rules import en, ru
from server.demo.rules.texts import Texts

LANGUAGES = {"ru": ru.TEXTS, "en": en.TEXTS}
PASSWORD = "redress-demo"  # noqa: S105 - it opens demo data only
COORDINATOR, CLIENT, COMPETITOR = "COORDINATOR", "CLIENT", "COMPETITOR"
LEAST_PARTNERS = 50

DEPARTMENTS: dict[str, tuple[str, ...]] = {
    "company": ("sales", "logistics", "purchasing", "quality", "finance", "service", "it"),
    "sales": ("wholesale", "retail", "online", "key_accounts"),
    "logistics": ("central", "north", "transport", "returns"),
    "purchasing": ("imports", "domestic"),
    "quality": ("laboratory", "inspection"),
    "finance": ("accounting", "legal"),
    "service": ("care", "warranty"),
}
"""Children by parent."""

REASONS: dict[str, dict[str, int]] = {
    "quality": {"defect": 18, "damaged": 14, "wrong_item": 9, "expired": 6, "packaging": 4},
    "quantity": {"shortage": 12, "incomplete": 4, "surplus": 2},
    "delivery": {"late": 11, "lost": 3, "address": 2, "driver": 2},
    "documents": {"invoice": 4, "papers": 3, "certificate": 2},
    "money": {"price": 5, "discount": 3, "payment": 1},
    "service": {"warranty": 3, "silence": 2, "manner": 2, "portal": 1},
}
"""Weights of the reasons of each group."""

CULPRITS: dict[str, dict[str, int]] = {
    "defect": {"imports": 5, "domestic": 3, "inspection": 2, "laboratory": 1},
    "damaged": {"transport": 6, "central": 3, "north": 2},
    "wrong_item": {"central": 6, "north": 3, "online": 1},
    "expired": {"domestic": 4, "central": 3, "inspection": 1},
    "packaging": {"central": 3, "domestic": 2, "imports": 1},
    "shortage": {"central": 6, "north": 3, "transport": 2},
    "incomplete": {"imports": 3, "inspection": 2},
    "surplus": {"central": 2, "north": 1},
    "late": {"transport": 7, "wholesale": 1, "key_accounts": 1},
    "lost": {"transport": 1},
    "address": {"transport": 2, "online": 1},
    "driver": {"transport": 1},
    "invoice": {"accounting": 5, "wholesale": 1},
    "papers": {"accounting": 2, "central": 1},
    "certificate": {"imports": 2, "legal": 1, "domestic": 1},
    "price": {"wholesale": 3, "key_accounts": 2, "online": 1},
    "discount": {"key_accounts": 2, "wholesale": 1, "retail": 1},
    "payment": {"accounting": 1},
    "warranty": {"warranty": 1},
    "silence": {"care": 1, "wholesale": 1, "online": 1},
    "manner": {"retail": 2, "care": 1, "wholesale": 1},
    "portal": {"it": 3, "online": 1},
}
"""Departments at fault by reason."""

POLICIES: dict[str, dict[str, Any]] = {
    "all": {
        "response": (4, "WORKING_HOURS"),
        "resolution": (5, "WORKING_DAYS"),
        "escalate": (3, "WORKING_DAYS"),
        "raises_importance": True,
    },
    "high": {
        "response": (2, "WORKING_HOURS"),
        "resolution": (2, "WORKING_DAYS"),
        "escalate": (1, "WORKING_DAYS"),
        "importance": "HIGH",
        "hands_over_to": "HEAD",
    },
    "warranty": {"response": (1, "WORKING_DAYS"), "resolution": (10, "WORKING_DAYS"), "reason": "warranty"},
    "first": {"response": (1, "WORKING_HOURS"), "resolution": (3, "WORKING_DAYS"), "partner": True},
}
"""Policies of deadlines: `reason` is a code, `partner` the first customer."""

SIGN_INS = {"admin": "ADMINISTRATOR", "manager": "MANAGER", "agent": "AGENT", "auditor": "AUDITOR"}
"""Staff roles by login."""
LOGINS = (*SIGN_INS, "customer")
"""All who sign in; the customer is the first partner's."""


@dataclass(frozen=True)
class Plan:
    """All that decides the rows: like plans make like rows."""

    claims: int
    seed: int
    lang: str
    until: date
    """Nothing happens on this day or later."""
    known: frozenset[tuple[str, str]] = frozenset()
    """Ids that the database has already, by code of a predefined role."""

    @property
    def texts(self) -> Texts:
        return LANGUAGES[self.lang]

    @property
    def partners(self) -> int:
        return max(LEAST_PARTNERS, self.claims // 10)
