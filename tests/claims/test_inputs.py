"""Inputs of claims made clean, as tables."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from server.claims.rules import inputs, terms
from server.claims.rules.states import ClaimState
from server.kit.checks import Checks

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def told(checks: Checks) -> list[tuple[str, str]]:
    return [(problem.code, ".".join(problem.path)) for problem in checks.problems]


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ({"title": " Torn box "}, {"title": "Torn box"}),
        ({"resolution": "  "}, {"resolution": None}),
        ({"tags": [" late ", "late", "torn"]}, {"tags": ["late", "torn"]}),
        ({"tags": None}, {"tags": []}),
        ({"amount_claimed": Decimal("10.50"), "currency": "EUR"}, None),
        ({"amount_claimed": Decimal(0), "amount_settled": None}, None),
        ({"amount_claimed": Decimal("1E+3")}, None),
        ({"severity": None, "remedy_sought": None}, None),
        ({"importance": "HIGH", "channel": "MAIL", "remedy_sought": "NONE"}, None),
        ({"registered_at": NOW + timedelta(minutes=4)}, None),
        ({}, {}),
    ],
)
def test_good_fields(given: dict[str, Any], clean: dict[str, Any] | None) -> None:
    checks = Checks()
    assert inputs.claim(given, checks, now=NOW) == (given if clean is None else clean)
    assert told(checks) == []


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"title": " "}, ("REQUIRED", "title")),
        ({"title": "a" * 251}, ("TOO_LONG", "title")),
        ({"description": None}, ("REQUIRED", "description")),
        ({"description": "a" * 50_001}, ("TOO_LONG", "description")),
        ({"internal_comment": "a" * 50_001}, ("TOO_LONG", "internalComment")),
        ({"partner_id": None}, ("REQUIRED", "partnerId")),
        ({"importance": None}, ("REQUIRED", "importance")),
        ({"importance": "URGENT"}, ("INVALID", "importance")),
        ({"direction": "SIDEWAYS"}, ("INVALID", "direction")),
        ({"amount_claimed": Decimal("-0.01")}, ("INVALID", "amountClaimed")),
        ({"amount_claimed": Decimal("0.001")}, ("INVALID", "amountClaimed")),
        ({"amount_settled": Decimal("1E+16")}, ("INVALID", "amountSettled")),
        ({"amount_settled": Decimal("Infinity")}, ("INVALID", "amountSettled")),
        ({"currency": "eur"}, ("INVALID", "currency")),
        ({"currency": "EURO"}, ("INVALID", "currency")),
        ({"registered_at": NOW + timedelta(minutes=6)}, ("INVALID", "registeredAt")),
        ({"tags": ["a" * 51]}, ("TOO_LONG", "tags.0")),
        ({"tags": [" "]}, ("REQUIRED", "tags.0")),
        ({"tags": [str(at) for at in range(21)]}, ("TOO_LONG", "tags")),
    ],
)
def test_bad_fields(given: dict[str, Any], problem: tuple[str, str]) -> None:
    checks = Checks()
    inputs.claim(given, checks, now=NOW)
    assert told(checks) == [problem]


def test_problems_are_told_at_once_with_their_place() -> None:
    checks = Checks()
    clean = inputs.claim({"title": "", "amount_claimed": Decimal(-1)}, checks, now=NOW, path=("parts", "1"))
    inputs.required(["title", "description"], clean, checks, "parts", "1")
    assert told(checks) == [
        ("REQUIRED", "parts.1.title"),
        ("INVALID", "parts.1.amountClaimed"),
        ("REQUIRED", "parts.1.description"),
    ]


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({"status": "REGISTERED"}, []),
        ({"status": "WITHDRAWN", "closed_at": NOW}, []),
        ({"status": "IN_PROGRESS"}, ["reasonId", "responsibleId"]),
        ({"status": "IN_PROGRESS", "reason_id": "rsn", "responsible_id": "usr"}, []),
        ({"status": "SATISFIED", "reason_id": "rsn"}, ["resolution"]),
        ({"status": "NOT_SATISFIED"}, ["reasonId", "resolution"]),
        (
            {
                "status": "PARTIALLY_SATISFIED",
                "reason_id": "r",
                "resolution": "r",
                "amount_claimed": Decimal(1),
            },
            ["amountSettled"],
        ),
        ({"status": "PARTIALLY_SATISFIED", "reason_id": "r", "resolution": "r"}, []),
        ({"status": "WITHDRAWN", "closed_at": NOW - timedelta(days=1)}, ["registeredAt"]),
    ],
)
def test_what_a_status_cannot_do_without(fields: dict[str, Any], problems: list[str]) -> None:
    checks = Checks()
    inputs.standing(ClaimState(registered_at=NOW, **fields), checks)
    assert [".".join(each.path) for each in checks.problems] == problems


@pytest.mark.parametrize(("value", "good"), [(0, False), (1, True), (5, True), (6, False)])
def test_rating(value: int, good: bool) -> None:  # noqa: FBT001 - a column of a table
    checks = Checks()
    inputs.rating(value, checks)
    assert (told(checks) == []) is good


@pytest.mark.parametrize(("issued", "number"), [(1, "2026-000001"), (1234567, "2026-1234567")])
def test_number(issued: int, number: str) -> None:
    assert terms.number(2026, issued) == number
