"""Partners' rules, as tables of cases."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.partners import rules
from server.partners.rules import Reference


def told(checks: Checks) -> list[tuple[str, str]]:
    return [(problem.code, ".".join(problem.path)) for problem in checks.problems]


@pytest.mark.parametrize(
    ("value", "clean"),
    [
        (" Ivan@Example.COM ", "ivan@example.com"),
        ("почта@пример.рф", "почта@пример.рф"),
        ("a@b", None),
        ("a@b.", None),
        ("a b@c.de", None),
        ("@c.de", None),
        ("a@c.de, b@c.de", None),
        ("a" * 250 + "@c.de", None),
        ("", None),
    ],
)
def test_email(value: str, clean: str | None) -> None:
    assert rules.email(value) == clean


@pytest.mark.parametrize(
    ("value", "clean"),
    [
        ("+7 (495) 123-45-67", "+74951234567"),
        ("8.800.555.35.35", "88005553535"),
        ("+44 20 7946 0000 ext. 12", "+442079460000 x12"),
        ("123-45-67 доб 8", "1234567 x8"),
        ("+442079460000 x12", "+442079460000 x12"),
        ("112", "112"),
        ("12", None),
        ("1234567890123456", None),
        ("call me", None),
        ("+7 495 CALL NOW", None),
        ("٣٣٣٣", None),
        ("", None),
    ],
)
def test_phone(value: str, clean: str | None) -> None:
    assert rules.phone(value) == clean


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ({"name": " Ромашка ", "is_customer": True}, {"name": "Ромашка", "is_customer": True}),
        (
            {"name": "A", "is_other": True, "is_carrier": None},
            {"name": "A", "is_other": True, "is_carrier": False},
        ),
        (
            {
                "name": "A",
                "is_supplier": True,
                "tax_number": " 77 01 234567 ",
                "legal_name": "",
                "language": "ru",
            },
            {
                "name": "A",
                "is_supplier": True,
                "tax_number": "7701234567",
                "legal_name": None,
                "language": "ru",
            },
        ),
        (
            {"name": "A", "is_customer": True, "emails": ["B@c.de", "b@c.de"], "phones": None},
            {"name": "A", "is_customer": True, "emails": ["b@c.de"], "phones": []},
        ),
    ],
)
def test_a_new_partner_is_cleaned(given: Any, clean: dict[str, Any]) -> None:
    checks = Checks()
    assert rules.partner(given, checks) == clean
    assert told(checks) == []


def test_all_that_is_wrong_is_told_at_once() -> None:
    checks = Checks()
    rules.partner(
        {
            "legal_name": "x" * 251,
            "tax_number": "1" * 33,
            "language": "fr",
            "emails": ["a@b.cd", "nobody"],
            "phones": ["1"] + [f"+7495000{n:04}" for n in range(20)],
            "is_customer": False,
        },
        checks,
    )
    assert sorted(told(checks)) == [
        ("INVALID", "emails.1"),
        ("INVALID", "language"),
        ("INVALID", "phones.0"),
        ("REQUIRED", "isCustomer"),
        ("REQUIRED", "name"),
        ("TOO_LONG", "legalName"),
        ("TOO_LONG", "phones"),
        ("TOO_LONG", "taxNumber"),
    ]


CUSTOMER = dict.fromkeys(rules.KINDS, False) | {"is_customer": True}


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({}, []),
        ({"address": None}, []),
        ({"name": None}, [("REQUIRED", "name")]),
        ({"is_customer": False}, [("REQUIRED", "isCustomer")]),
        ({"is_customer": None, "is_carrier": True}, []),
        ({"is_supplier": False}, []),
    ],
)
def test_a_change_is_checked_against_present_kinds(given: Any, problems: list[tuple[str, str]]) -> None:
    checks = Checks()
    clean = rules.partner(given, checks, kinds=CUSTOMER)
    assert told(checks) == problems
    assert set(clean) == set(given)


def test_contact_person() -> None:
    checks = Checks()
    clean = rules.contact_person({"position": " Buyer ", "phones": ["no"]}, checks, "contactPersons", "3", new=True)
    assert clean == {"name": None, "position": "Buyer", "phones": [None]}
    assert told(checks) == [("REQUIRED", "contactPersons.3.name"), ("INVALID", "contactPersons.3.phones.0")]


def test_references() -> None:
    checks = Checks()
    given = [Reference(" erp ", "1"), Reference("erp", "1 "), Reference("", "v" * 251)]
    assert rules.references(given, checks)[0] == Reference("erp", "1")
    assert told(checks) == [
        ("INVALID", "references.1"),
        ("REQUIRED", "references.2.system"),
        ("TOO_LONG", "references.2.value"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ООО «Ромашка»", "Ромашка, ООО", True),
        ("ООО «Ромашка»", "ромашка", True),
        ("Звёзды", "ЗВЕЗДЫ", True),
        ("Acme, Inc.", "ACME LLC", True),
        ("Acme", "Acme North", False),
        ("ООО", "АО", False),
    ],
)
def test_same_name(*, one: str, other: str, same: bool) -> None:
    assert rules.same_name(one, other) is same


def test_united() -> None:
    rest = {"legal_name": None, "tax_number": None, "manager_id": None, "address": None, "language": None}
    source = SimpleNamespace(
        **CUSTOMER,
        **rest | {"address": "Lane 1", "language": "ru"},
        emails=["a@b.cd", "c@d.ef"],
        phones=["112"],
    )
    into = SimpleNamespace(
        **CUSTOMER | {"is_customer": False, "is_carrier": True},
        **rest | {"language": "en"},
        emails=["c@d.ef"],
        phones=[],
    )
    assert rules.united(source, into) == {
        **CUSTOMER,
        "is_carrier": True,
        **rest,
        "address": "Lane 1",
        "language": "en",
        "emails": ["c@d.ef", "a@b.cd"],
        "phones": ["112"],
    }


def test_only_an_active_partner_stands() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    rules.check_active(SimpleNamespace(archived_at=None, merged_into_id=None))
    rules.check_unmerged(SimpleNamespace(archived_at=at, merged_into_id=None))
    with pytest.raises(Refusal, match="archived"):
        rules.check_active(SimpleNamespace(archived_at=at, merged_into_id=None), "partnerId")
    with pytest.raises(Refusal, match="merged"):
        rules.check_active(SimpleNamespace(archived_at=at, merged_into_id="ptn"), "partnerId")
