"""What a template is given: a claim as words of the paper's language, nothing of it for another kind of paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from server.claims.rules.words import WORDS
from server.papers.rules import eight_d, manners
from server.papers.rules.terms import PaperKind

Raw = Mapping[str, Any]


@dataclass(frozen=True)
class Read:
    """What was read for a paper: the answer to `reading.CLAIM`, and the nodes of each of `reading.LISTS`."""

    organisation: Raw
    claim: Raw
    lists: Mapping[str, Sequence[Raw]]


def composed(read: Read, kind: PaperKind, language: str, now: datetime) -> dict[str, Any]:
    """Return the data of a paper: texts ready to be set, None where nothing is known."""
    zone = ZoneInfo(read.organisation["timeZone"])
    internal = kind is not PaperKind.CLAIM_FORM
    data = {
        "paper": {
            "kind": kind.value,
            "language": language,
            "printedOn": manners.moment(now.isoformat(), language, zone),
        },
        "organisation": {"name": read.organisation["name"]},
        "claim": _claim(read.claim, language, zone, internal=internal),
        "partner": _partner(read.claim.get("partner")),
        "contact": _contact(read.claim.get("contactPerson")),
        **_lines(read.lists["lines"], language, internal=internal),
    }
    if internal:
        data["responsible"] = _responsible(read.claim.get("responsible"))
    if kind is PaperKind.EIGHT_D:
        data |= eight_d.composed(read.claim, read.lists["tasks"], read.lists["assignments"], language, zone)
    return data


def _claim(raw: Raw, language: str, zone: ZoneInfo, *, internal: bool) -> dict[str, Any]:
    words = WORDS[language]

    def word(kind: str, name: str) -> str | None:
        return words[kind].get(raw[name]) if raw.get(name) else None

    told = {
        "number": raw["number"],
        "title": raw["title"],
        "description": raw["description"],
        "status": word("status", "status"),
        "statusCode": raw["status"],
        "direction": word("direction", "direction"),
        "directionCode": raw["direction"],
        "channel": word("channel", "channel"),
        "registeredOn": manners.moment(raw["registeredAt"], language, zone),
        "closedOn": manners.moment(raw.get("closedAt"), language, zone),
        "basis": manners.basis(raw.get("basis"), language),
        "remedySought": word("remedy", "remedySought"),
        "remedyGiven": word("remedy", "remedyGiven"),
        "resolution": raw.get("resolution"),
        "amountClaimed": manners.money(raw.get("amountClaimed"), language),
    }
    if internal:
        told["amountSettled"] = manners.money(raw.get("amountSettled"), language)
        told["severity"] = word("severity", "severity")
    return told


def _partner(raw: Raw | None) -> dict[str, Any]:
    known = raw or {}
    return {
        "name": known.get("name"),
        "legalName": known.get("legalName") or known.get("name"),
        "taxNumber": known.get("taxNumber"),
        "address": known.get("address"),
        "phones": manners.joined(known.get("phones", ())),
        "emails": manners.joined(known.get("emails", ())),
    }


def _contact(raw: Raw | None) -> dict[str, Any]:
    known = raw or {}
    return {
        "name": known.get("name"),
        "position": known.get("position"),
        "title": manners.joined((known.get("name"), known.get("position"))),
        "phones": manners.joined(known.get("phones", ())),
        "emails": manners.joined(known.get("emails", ())),
    }


def _responsible(raw: Raw | None) -> dict[str, Any] | None:
    return {"name": raw["name"], "department": (raw.get("department") or {}).get("name")} if raw else None


def _lines(nodes: Sequence[Raw], language: str, *, internal: bool) -> dict[str, Any]:
    told = {
        "lines": [_line(each, language, internal=internal) for each in nodes],
        "linesTotal": _total(nodes, "amountClaimed", language),
    }
    return told | {"linesSettled": _total(nodes, "amountSettled", language)} if internal else told


def _total(nodes: Sequence[Raw], name: str, language: str) -> str | None:
    known = [each for each in nodes if each.get(name) is not None]
    documents = (((each.get("line") or {}).get("document") or {}) for each in known)
    currency = next((each["currency"] for each in documents if each), "")
    amount = sum((Decimal(each[name]) for each in known), Decimal(0))
    return manners.money({"amount": amount, "currency": currency}, language) if known else None


def _line(node: Raw, language: str, *, internal: bool) -> dict[str, Any]:
    line = node.get("line") or {}
    told = {
        "item": line.get("item") or "",
        "unit": line.get("unit"),
        "quantityClaimed": manners.number(node["quantityClaimed"], language),
        "amountClaimed": manners.number(node["amountClaimed"], language, places=2),
    }
    if internal:
        settled, amount = node.get("quantitySettled"), node.get("amountSettled")
        told["quantitySettled"] = manners.number(settled, language) if settled is not None else None
        told["amountSettled"] = manners.number(amount, language, places=2) if amount is not None else None
    return told
