"""Documents, their lines and what is disputed of them, made clean."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from server.kit.checks import Checks
from server.orders.rules import changing, disputing, inputs
from server.orders.rules.terms import DocumentKind

NOW = datetime(2026, 1, 2, tzinfo=UTC)
LINE = {"item": "Cup", "quantity": Decimal(3), "price": Decimal(2)}


def problems(checks: Checks) -> list[tuple[str, str]]:
    return [(each.code, ".".join(each.path)) for each in checks.problems]


def clean(kind: DocumentKind = DocumentKind.ORDER, **given: Any) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    checks = Checks()
    return inputs.document(kind, given, checks, now=NOW), problems(checks)


def lines(*given: dict[str, Any], kind: DocumentKind = DocumentKind.ORDER) -> tuple[Any, list[tuple[str, str]]]:
    found, told = clean(kind, lines=given)
    return found["lines"], told


def test_what_is_absent_stays_and_what_is_empty_is_told() -> None:
    assert clean(number=" 7 ", currency=None, lines=None) == ({"number": "7"}, [])
    _, told = clean(number="", date=None, partner_id=None, currency="euro")
    assert told == [("REQUIRED", "number"), ("REQUIRED", "date"), ("REQUIRED", "partnerId"), ("INVALID", "currency")]


def test_what_a_new_document_needs() -> None:
    checks = Checks()
    inputs.required({"date": date(2026, 1, 1)}, checks)
    assert problems(checks) == [("REQUIRED", "number"), ("REQUIRED", "partnerId")]


@pytest.mark.parametrize(
    ("given", "price", "amount"),
    [
        ({"price": Decimal("1.005")}, "1.0050", "3.02"),
        ({"amount": Decimal(10)}, "3.3333", "10"),
        ({"price": Decimal(2), "amount": Decimal(5)}, "2.0000", "5"),
    ],
)
def test_price_and_amount_follow_from_one_another(given: dict[str, Any], price: str, amount: str) -> None:
    found, told = lines({"item": "Cup", "quantity": Decimal(3), **given})
    assert (str(found[1]["price"]), str(found[1]["amount"]), told) == (price, amount, [])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"item": " "}, ("REQUIRED", "item")),
        ({"quantity": None}, ("REQUIRED", "quantity")),
        ({"quantity": Decimal(0)}, ("INVALID", "quantity")),
        ({"quantity": Decimal("0.0001")}, ("INVALID", "quantity")),
        ({"quantity": Decimal("NaN")}, ("INVALID", "quantity")),
        ({"price": None}, ("REQUIRED", "amount")),
        ({"price": Decimal(-1)}, ("INVALID", "price")),
        ({"amount": Decimal("0.001")}, ("INVALID", "amount")),
        ({"position": -1}, ("INVALID", "position")),
        ({"cancelled_at": NOW}, ("REQUIRED", "cancellationReason")),
        ({"cancellation_reason": "Late", "cancelled_at": datetime(2027, 1, 1, tzinfo=UTC)}, ("INVALID", "cancelledAt")),
    ],
)
def test_lines_that_do_not_fit(given: dict[str, Any], told: tuple[str, str]) -> None:
    assert lines(LINE | given)[1] == [(told[0], f"lines.0.{told[1]}")]


def test_positions_are_those_of_the_list_unless_told() -> None:
    found, told = lines(LINE, LINE | {"position": 7}, LINE)
    assert ([*found], told) == ([1, 7, 3], [])
    assert lines(LINE, LINE | {"position": 1})[1] == [("DUPLICATE", "lines.1.position")]
    assert lines(*[LINE] * (inputs.MOST_LINES + 1))[1] == [("TOO_MANY", "lines")]


def test_only_an_orders_line_is_cancelled() -> None:
    given = LINE | {"cancellation_reason": "Late"}
    assert lines(given)[0][1]["cancellation_reason"] == "Late"
    assert lines(given, kind=DocumentKind.SHIPMENT)[1] == [("INVALID", "lines.0.cancellationReason")]
    assert lines(LINE | {"cancellation_reason": None})[0][1]["cancelled_at"] is None


def line(position: int, **fields: Any) -> Any:
    plain: dict[str, Any] = dict.fromkeys((*changing.TOLD, *changing.CANCELLED))
    told = {"item": "Cup", "quantity": Decimal(3), "price": Decimal(2), "amount": Decimal(6)}
    return SimpleNamespace(**plain | told | {"id": f"dln_{position}", "position": position} | fields)


def told_line(**fields: Any) -> dict[str, Any]:
    return {name: getattr(line(0), name) for name in changing.TOLD} | fields


def compare(before: list[Any], after: dict[int, Any], **disputed: Decimal) -> tuple[changing.LineChanges, Checks]:
    checks = Checks()
    there = {each.position: each for each in before}
    return changing.compare(there, after, disputed, checks, actor="cli_1", now=NOW), checks


def test_lines_are_known_again_by_position() -> None:
    found, checks = compare([line(1), line(2), line(3)], {1: told_line(), 2: told_line(item="Pot"), 4: told_line()})
    assert found.changed == {"dln_2": {"item": "Pot"}}
    assert ([*found.new], found.gone, found.amount) == ([4], ["dln_3"], Decimal(18))
    assert checks.problems == []
    assert found.told == {"new": 1, "changed": 1, "gone": 1}


def test_a_cancellation_told_again_keeps_its_moment_and_author() -> None:
    told = told_line(cancellation_reason_id="cnr_1", cancelled_at=None)
    found, _ = compare([line(1)], {1: told})
    assert found.changed["dln_1"] == {"cancellation_reason_id": "cnr_1", "cancelled_at": NOW, "cancelled_by": "cli_1"}
    assert found.amount == 0
    before = datetime(2025, 1, 1, tzinfo=UTC)
    cancelled = line(1, cancellation_reason_id="cnr_1", cancelled_at=before, cancelled_by="usr_1")
    assert compare([cancelled], {1: told})[0].changed == {}
    assert compare([cancelled], {1: told_line()})[0].amount == 0
    restored, _ = compare([cancelled], {1: told_line(cancellation_reason_id=None, cancelled_at=None)})
    assert (restored.changed["dln_1"], restored.amount) == (dict.fromkeys(changing.CANCELLED), Decimal(6))


def test_disputed_lines_stay() -> None:
    few = told_line(quantity=Decimal(1))
    _, checks = compare([line(1), line(2)], {1: few}, dln_1=Decimal(2), dln_2=Decimal(1))
    assert problems(checks) == [("INVALID", "lines.0.quantity"), ("INVALID", "lines")]


KNOWN: dict[str, Any] = {"dln_1": SimpleNamespace(quantity=Decimal(10), price=Decimal("1.5"))}


def dispute(*given: dict[str, Any], **present: Any) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    checks = Checks()
    return disputing.lines(given, KNOWN, present, checks), problems(checks)


def test_without_an_amount_the_quantity_at_the_lines_price_is_claimed() -> None:
    found, told = dispute({"line_id": "dln_1", "quantity_claimed": Decimal(3)})
    assert (found["dln_1"]["amount_claimed"], told) == (Decimal("4.50"), [])


def test_what_is_told_is_laid_over_what_is_there() -> None:
    there = {"quantity_claimed": Decimal(4), "amount_claimed": Decimal(6)}
    found, told = dispute({"line_id": "dln_1", "amount_settled": Decimal(5)}, dln_1=there)
    assert (found["dln_1"], told) == (there | {"amount_settled": Decimal(5), "quantity_settled": None}, [])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"quantity_claimed": Decimal(11)}, ("INVALID", "quantityClaimed")),
        ({"quantity_claimed": Decimal(0)}, ("INVALID", "quantityClaimed")),
        ({"quantity_claimed": None}, ("REQUIRED", "quantityClaimed")),
        ({"amount_claimed": Decimal(-1)}, ("INVALID", "amountClaimed")),
        ({"quantity_settled": Decimal(3)}, ("INVALID", "quantitySettled")),
        ({"amount_settled": Decimal("3.01")}, ("INVALID", "amountSettled")),
        ({"line_id": "dln_2"}, ("NOT_FOUND", "lineId")),
    ],
)
def test_disputes_that_do_not_fit(given: dict[str, Any], told: tuple[str, str]) -> None:
    assert dispute({"line_id": "dln_1", "quantity_claimed": Decimal(2), **given})[1] == [
        (told[0], f"lines.0.{told[1]}")
    ]


def test_nothing_may_be_settled() -> None:
    assert dispute({"line_id": "dln_1", "quantity_claimed": Decimal(2), "quantity_settled": Decimal(0)})[1] == []
    assert dispute()[1] == [("REQUIRED", "lines")]


def test_totals_and_where_they_differ() -> None:
    one = {"amount_claimed": Decimal(4), "amount_settled": None}
    other = {"amount_claimed": Decimal(6), "amount_settled": Decimal(1)}
    found = disputing.totals([one, other])
    assert found == disputing.Totals(Decimal(10), Decimal(1))
    assert disputing.totals([]) == disputing.Totals(None, None)
    same = SimpleNamespace(amount_claimed=Decimal(10), amount_settled=None)
    assert disputing.differing(found, same) == []
    [told] = disputing.differing(found, SimpleNamespace(amount_claimed=Decimal(11), amount_settled=Decimal(1)))
    assert (told.code, told.path) == ("LINES_DIFFER", ("amountClaimed",))
