"""The mapping file and its values: tables of cases without a database."""

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from server.imports.rules import mapping, templates, values
from server.imports.rules.values import Unfit
from server.kit.errors import Refusal
from tests.imports.tables import SMALL

PLACES = {"State": 0, "ZIP": 1, "A:B": 2, templates.ROW: 3}


@pytest.mark.parametrize(
    ("template", "cells", "text"),
    [
        ("{State}", ["VA", "1", "", "7"], "VA"),
        ("plain", ["VA", "1", "", "7"], "plain"),
        ("Consumer, {State} {ZIP}", ["VA", "24540", "", "7"], "Consumer, VA 24540"),
        ("Consumer[, {State}][ {ZIP}]", ["", "24540", "", "7"], "Consumer 24540"),
        ("[{State} {ZIP}]", ["VA", "", "", "7"], ""),
        ("{ZIP:0>5}", ["VA", "2368", "", "7"], "02368"),
        ("{A:B}-{#}", ["", "", "x", "7"], "x-7"),
        ("{{[[{State}]]}}", ["VA", "", "", "7"], "{[VA]}"),
        ("", ["VA", "", "", "7"], ""),
    ],
)
def test_a_template_is_written(template: str, cells: list[str], text: str) -> None:
    assert templates.parse(template).bind(PLACES)(cells) == text


@pytest.mark.parametrize("template", ["{State", "State}", "[x", "x]", "[a [b] c]", "{}"])
def test_a_template_that_is_not_whole_is_told(template: str) -> None:
    with pytest.raises(ValueError, match=r"bracket|partner"):
        templates.parse(template)


@pytest.mark.parametrize(
    ("given", "point", "amount"),
    [
        ("", ".", None),
        ("10", ".", "10"),
        ("1,234.50", ".", "1234.50"),
        ("1 234 567,5", ",", "1234567.5"),
        ("1.234,5", ",", "1234.5"),
        ("1\u00a0234", ".", "1234"),
        ("-3", ".", "-3"),
    ],
)
def test_an_amount_is_read(given: str, point: str, amount: str | None) -> None:
    assert values.amount(point)(given) == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(("given", "point"), [("1,50", "."), ("1.50", ","), ("x", "."), ("1,2,3", "."), ("NaN", ".")])
def test_what_could_be_another_amount_is_not_guessed(given: str, point: str) -> None:
    with pytest.raises(Unfit):
        values.amount(point)(given)


@pytest.mark.parametrize(
    ("given", "formats", "moment"),
    [
        ("7/29/2013", ("%m/%d/%Y",), datetime(2013, 7, 29, 4, tzinfo=UTC)),
        ("29.07.2013", ("%m/%d/%Y", "%d.%m.%Y"), datetime(2013, 7, 29, 4, tzinfo=UTC)),
        ("2013-07-29", ("%m/%d/%Y",), datetime(2013, 7, 29, 4, tzinfo=UTC)),
        ("2013-07-29T10:00:00+03:00", (), datetime(2013, 7, 29, 7, tzinfo=UTC)),
        ("", (), None),
    ],
)
def test_a_moment_is_read(given: str, formats: tuple[str, ...], moment: datetime | None) -> None:
    assert values.moment(formats, ZoneInfo("America/New_York"))(given) == moment


@pytest.mark.parametrize("given", ["29/7/2013", "soon", "0001-01-01x"])
def test_what_is_no_moment_is_told(given: str) -> None:
    with pytest.raises(Unfit, match="is not a date"):
        values.moment(("%m/%d/%Y",), ZoneInfo("UTC"))(given)


def problems(text: str) -> list[str]:
    with pytest.raises(Refusal) as refused:
        mapping.parse(text)
    return [each.message for each in refused.value.problems]


def test_all_that_is_wrong_with_a_map_is_told_at_once() -> None:
    text = SMALL.replace('system = "old"', 'system = ""').replace("title =", "titel =") + 'importance = "{"\nfoo = "x"'
    told = problems(text)
    assert "fields.titel: there is no such field." in told
    assert "fields.foo: there is no such field." in told
    assert "fields.title: Field required." in told
    assert [each.split(":")[0] for each in told if "partner in '{'" in each] == ["fields.importance.value"]
    assert any(each.startswith("system:") for each in told)
    assert len(told) == 5


def test_what_is_not_toml_is_told() -> None:
    assert "is not TOML" in problems("system = ")[0]


def test_columns_that_the_file_lacks_or_has_twice_are_told_at_once() -> None:
    with pytest.raises(Refusal) as refused:
        mapping.check_columns(mapping.parse(SMALL), ["No", "Subject", "Partner", "Date", "Date", "Status"])
    told = [each.message for each in refused.value.problems]
    assert "registered_at: the file has several columns 'Date'." in told
    assert "reason: the file has no column 'Detail'." in told
    assert len(told) == 7


def test_values_outside_their_table_are_told_or_get_the_default() -> None:
    cell = mapping.Cell.model_validate({"value": "{State}", "values": {"VA": "Virginia"}})
    with pytest.raises(Unfit, match="no value for 'MD'"):
        values.reader(cell, PLACES, values.text)(["MD", "", "", ""])
    assert values.reader(cell, PLACES, values.text)(["", "", "", ""]) is None
    other = cell.model_copy(update={"default": "elsewhere"})
    assert values.reader(other, PLACES, values.text)(["MD", "", "", ""]) == "elsewhere"
