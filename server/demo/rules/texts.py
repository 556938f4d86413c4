"""What a language gives to the demo company: its names and the sentences of its claims."""

from dataclasses import dataclass
from typing import NamedTuple


class Goods(NamedTuple):
    """An article, in the two forms that sentences need."""

    name: str
    of: str
    """The genitive in Russian: «не хватает кофе молотого»."""


class Reason(NamedTuple):
    """A reason as people read it, and how its claims are worded."""

    name: str
    description: str
    titles: tuple[str, ...]
    openings: tuple[str, ...]


@dataclass(frozen=True)
class Texts:
    """Sentences have slots: {goods} {of_goods} {few} {many} {document} {day} {city} {carrier} {percent}."""

    company: str
    time_zone: str
    currency: str
    departments: dict[str, str]
    reason_groups: dict[str, str]
    reasons: dict[str, Reason]
    goods: tuple[Goods, ...]
    cities: tuple[str, ...]
    carriers: tuple[str, ...]
    details: tuple[str, ...]
    asks: dict[str, tuple[str, ...]]
    """By remedy sought."""
    resolutions: dict[str, tuple[str, ...]]
    """By final status."""
    comments: tuple[str, ...]
    """Internal."""
    participations: tuple[str, ...]
    reopenings: tuple[str, ...]
    withdrawals: tuple[str, ...]
    waitings: tuple[str, ...]
    """What customers are asked for."""
    policies: dict[str, str]
    """Names of the policies of deadlines."""
    country: str
    """Whose public holidays are free, by its code."""
    assignments: tuple[tuple[str, str], ...]
    """Titles, and what is to be done."""
    results: tuple[str, ...]
    """Of assignments that are done."""
    returns: tuple[str, ...]
    """Why they are returned."""
    refusals: tuple[str, ...]
    """Why they are not done."""
    tags: tuple[str, ...]
    male: tuple[tuple[str, ...], tuple[str, ...]]
    """First names, surnames."""
    female: tuple[tuple[str, ...], tuple[str, ...]]
    positions: tuple[str, ...]
    company_roots: tuple[str, ...]
    company_ends: tuple[str, ...]
    company_name: str
    """How a partner is called: {root} {end}."""
    legal_name: str
    street: str
    """Slots {city} {house} {street}."""
    streets: tuple[str, ...]
    phone: str
    """Seven digits follow."""
    document_types: tuple[tuple[str, str], ...]
    """Type and the prefix of its numbers."""
    external_system: str
    unit: str
    """In which goods are counted."""
    price_groups: tuple[str, ...]
    cancellations: dict[str, tuple[str, str, bool]]
    """Name, description, whether customers may choose it."""
    performer_roles: dict[str, tuple[str, str]]
    """Name and short name."""
    participant_roles: dict[str, str]
    sign_ins: dict[str, str]
    """Names of the people who sign in."""
