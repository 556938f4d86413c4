"""What a partner is: its kinds, its fields made clean, what becomes of two that are merged."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypedDict

from server.accounts.rules import Viewer, ViewerKind
from server.kit.checks import Checks
from server.kit.errors import Refusal

KINDS = ("is_customer", "is_supplier", "is_competitor", "is_carrier", "is_other")
LANGUAGES = ("en", "ru")
MOST_ADDRESSES = 20
LONGEST_EMAIL = 254
PHONE_DIGITS = range(3, 16)
_PHONE = re.compile(r"(\+?)([0-9\s().-]+?)(?:(?:доб\.?|ext\.?|x|#)\s*([0-9]{1,6}))?", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@.,;<>]+(\.[^\s@.,;<>]+)+")
_RUSSIAN_FORMS = {"ооо", "оао", "зао", "пао", "ао", "нао", "ип", "тоо", "фгуп", "муп", "гуп"}
_OTHER_FORMS = {"llc", "ltd", "inc", "corp", "co", "plc", "gmbh", "ag", "sa", "sas", "srl", "bv", "oy", "ab"}
_LEGAL_FORMS = _RUSSIAN_FORMS | _OTHER_FORMS


class PartnerFields(TypedDict, total=False):
    """What a caller may set of a partner; what is absent stays, None clears."""

    name: str | None
    legal_name: str | None
    tax_number: str | None
    is_customer: bool | None
    is_supplier: bool | None
    is_competitor: bool | None
    is_carrier: bool | None
    is_other: bool | None
    manager_id: str | None
    emails: Sequence[str] | None
    phones: Sequence[str] | None
    address: str | None
    language: str | None


class ContactFields(TypedDict, total=False):
    """What a caller may set of a contact person; what is absent stays, None clears."""

    name: str | None
    position: str | None
    emails: Sequence[str] | None
    phones: Sequence[str] | None


@dataclass(frozen=True)
class Reference:
    """What another system calls a partner."""

    system: str
    value: str


class Standing(Protocol):
    """What decides whether a partner may still be changed."""

    @property
    def archived_at(self) -> datetime | None: ...

    @property
    def merged_into_id(self) -> str | None: ...


def acts_for_every(viewer: Viewer) -> bool:
    """Tell whether the viewer is not confined to partners of its own."""
    return viewer.is_staff or (viewer.kind is ViewerKind.CLIENT and not viewer.partner_ids)


def partner(given: PartnerFields, checks: Checks, *, kinds: Mapping[str, bool] | None = None) -> dict[str, Any]:
    """Return the given fields made clean; `kinds` are the present flags, None for a new partner."""
    clean: dict[str, Any] = {**given} if kinds is not None else {"name": None, **given}
    _texts(clean, checks, {"name": 250, "legal_name": 250, "address": 2000})
    if "tax_number" in clean:
        clean["tax_number"] = checks.text(tax_number(clean["tax_number"]), "taxNumber", limit=32)
    if "language" in clean:
        checks.one_of(clean["language"], LANGUAGES, "language")
    _addresses(clean, checks)
    told = {name: bool(clean[name]) for name in KINDS if name in clean}
    if (told or kinds is None) and not any({**(kinds or {}), **told}.values()):
        checks.note("REQUIRED", "A partner is of one kind at least.", ("isCustomer",))
    return clean | told


def contact_person(given: ContactFields, checks: Checks, *path: str, new: bool = False) -> dict[str, Any]:
    """Return the given fields made clean; `path` leads to them in the input."""
    clean: dict[str, Any] = {"name": None, **given} if new else {**given}
    _texts(clean, checks, {"name": 250, "position": 250}, *path)
    _addresses(clean, checks, *path)
    return clean


def references(given: Sequence[Reference], checks: Checks) -> list[Reference]:
    """Return the references made clean; the same one twice is a problem."""
    clean: list[Reference] = []
    for at, each in enumerate(given):
        found = reference(each, checks, "references", str(at))
        if found in clean:
            checks.note("INVALID", "The same reference is given twice.", ("references", str(at)))
        clean.append(found)
    return clean


def reference(given: Reference, checks: Checks, *path: str) -> Reference:
    system = checks.text(given.system, *path, "system", limit=64, required=True)
    value = checks.text(given.value, *path, "value", limit=250, required=True)
    return Reference(system or "", value or "")


def tax_number(value: str | None) -> str | None:
    """Return the number without spaces."""
    return re.sub(r"\s", "", value or "") or None


def email(value: str) -> str | None:
    """Return the address in lower case, or None when it cannot be one."""
    clean = value.strip().lower()
    return clean if len(clean) <= LONGEST_EMAIL and _EMAIL.fullmatch(clean) else None


def phone(value: str) -> str | None:
    """Return `+digits`, with ` x12` for an extension, or None when it cannot be a number.

    >>> phone("+7 (495) 123-45-67 доб. 12")
    '+74951234567 x12'
    """
    match = _PHONE.fullmatch(value.strip())
    digits = re.sub(r"[^0-9]", "", match[2]) if match else ""
    if not match or len(digits) not in PHONE_DIGITS:
        return None
    return f"{match[1]}{digits}" + (f" x{match[3]}" if match[3] else "")


def name_words(name: str) -> list[str]:
    """Return what tells a name from others: its words without case, punctuation and legal form."""
    words = re.findall(r"\w+", name.casefold())
    return [word for word in words if word not in _LEGAL_FORMS] or words


def same_name(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def united(source: Any, into: Any) -> dict[str, Any]:
    """Return what the target of a merge becomes: kinds and addresses united, its empty fields filled."""
    filled = ("legal_name", "tax_number", "manager_id", "address", "language")
    return {name: getattr(into, name) or getattr(source, name) for name in (*KINDS, *filled)} | _both(source, into)


def united_person(source: Any, into: Any) -> dict[str, Any]:
    """Return what the contact person that stays becomes."""
    return {"position": into.position or source.position} | _both(source, into)


def _both(source: Any, into: Any) -> dict[str, list[str]]:
    return {name: [*dict.fromkeys(getattr(into, name) + getattr(source, name))] for name in ("emails", "phones")}


def check_same(source: Any, into: Any) -> None:
    """Refuse to merge a contact person into itself, into one of another partner, or one out of use."""
    if source.id == into.id:
        raise Refusal("INVALID", "A contact person is not merged into itself.", ("intoId",))
    if source.partner_id != into.partner_id:
        raise Refusal("INVALID", "This is a contact person of another partner.", ("intoId",))
    if into.archived_at:
        raise Refusal("INVALID", "This contact person is archived.", ("intoId",))


def check_unmerged(partner: Standing, *path: str) -> None:
    """Refuse a partner that lives on in another."""
    if partner.merged_into_id:
        raise Refusal("INVALID", "This partner was merged into another.", path, merged_into=partner.merged_into_id)


def check_active(partner: Standing, *path: str) -> None:
    check_unmerged(partner, *path)
    if partner.archived_at:
        raise Refusal("INVALID", "This partner is archived.", path)


def _texts(clean: dict[str, Any], checks: Checks, limits: Mapping[str, int], *path: str) -> None:
    for name, limit in limits.items():
        if name in clean:
            clean[name] = checks.text(clean[name], *path, _camel(name), limit=limit, required=name == "name")


def _addresses(clean: dict[str, Any], checks: Checks, *path: str) -> None:
    for name, read in (("emails", email), ("phones", phone)):
        if name not in clean:
            continue
        found = [read(each) for each in clean[name] or ()]
        for at, each in enumerate(found):
            if each is None:
                checks.note("INVALID", f"This cannot be one of {name}.", (*path, name, str(at)))
        if len(found) > MOST_ADDRESSES:
            checks.note("TOO_LONG", f"At most {MOST_ADDRESSES} {name}.", (*path, name), max=MOST_ADDRESSES)
        clean[name] = [*dict.fromkeys(found)]


def _plain(name: str) -> str:
    return " ".join(name_words(name)).replace("ё", "е")


def _camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(map(str.capitalize, tail))
