"""What is guessed of an unknown file, by its columns' names and by what stands in them: tables of cases."""

from typing import Any

import pytest

from server.exports.rules.columns import COLUMNS
from server.imports.rules import guesses, mapping, orders
from server.imports.rules.guesses import MOST_VALUES, Seen
from server.imports.rules.headings import HEADINGS, ORDER_HEADINGS, VAGUE
from server.imports.rules.mapping import ClaimMap
from server.imports.rules.orders import OrderMap


def seen(name: str, *cells: str) -> Seen:
    column = Seen(name)
    for cell in cells:
        column.see(cell)
    return column


def fields(*columns: Seen | str) -> dict[str, Any]:
    given = [each if isinstance(each, Seen) else seen(each) for each in columns]
    found: dict[str, Any] = guesses.suggested(given, system="old")["fields"]
    return found


def test_a_russian_file() -> None:
    columns = [
        seen("№", "А-1"), seen("Тема", "Недостача"), seen("Текст"), seen("Клиент", "ООО «Ромашка»"),
        seen("Дата регистрации", "31.12.2020 10:00"), seen("Дата закрытия", "", "01.02.2021 11:00"),
        seen("Статус", "Зарегистрирована", "УДОВЛЕТВОРЕНА", "Потеряна"), seen("Сумма, руб.", "1 234,50"),
        seen("Ответственный", "Иванов И. И."), seen("Причина", "Доставка"),
    ]  # fmt: skip
    found = guesses.suggested(columns, system="1c")
    assert found == {
        "system": "1c",
        "external_id": "{№}",
        "file": {"decimal": ","},
        "fields": {
            "title": "{Тема}",
            "description": "{Текст}",
            "partner": "{Клиент}",
            "registered_at": {"value": "{Дата регистрации}", "format": "%d.%m.%Y %H:%M"},
            "closed_at": {"value": "{Дата закрытия}", "format": "%d.%m.%Y %H:%M"},
            "status": {
                "value": "{Статус}", "values": {"Зарегистрирована": "REGISTERED", "УДОВЛЕТВОРЕНА": "SATISFIED"},
            },
            "reason": ["{Причина}"],
            "amount_claimed": "{Сумма, руб.}",
        },
    }  # fmt: skip
    mapping.read(found)


def test_an_english_file() -> None:
    found = guesses.suggested(
        [seen("Ticket ID"), seen("Subject"), seen("Customer"), seen("Opened", "2020-01-02T10:00Z"), seen("Sum", "1.5"),
         seen("State", "in progress", "satisfied"), seen("Assignee", "anna", "b.smith@x"), seen("Labels", "a")],
        system="",
    )  # fmt: skip
    assert found == {
        "system": "import",
        "external_id": "{Ticket ID}",
        "fields": {
            "title": "{Subject}", "partner": "{Customer}", "registered_at": "{Opened}", "status": "{State}",
            "responsible": "{Assignee}", "amount_claimed": "{Sum}", "tags": ["{Labels}"],
        },
    }  # fmt: skip


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (["ТЕМА"], {"title": "{ТЕМА}"}),
        (["  Партнёр: "], {"partner": "{  Партнёр: }"}),
        (["Registered_At"], {"registered_at": "{Registered_At}"}),
        (["Status of the claim"], {"status": "{Status of the claim}"}),
        (["Date of birth"], {}),
        (["Statusbar"], {}),
        (["Title", "Subject"], {"title": "{Title}"}),
        (["Subject", "Subject"], {}),
        (["Status", "status"], {}),
        (["Title{x}"], {}),
        ([""], {}),
        (["Дата закрытия претензии", "Дата регистрации претензии"],
         {"registered_at": "{Дата регистрации претензии}", "closed_at": "{Дата закрытия претензии}"}),
    ],
)  # fmt: skip
def test_names(columns: list[str], expected: dict[str, str]) -> None:
    assert fields(*columns) == expected


@pytest.mark.parametrize(
    ("cells", "form"),
    [
        (["2020-01-31", "2020-02-01 10:00"], None),
        (["31.01.2020", "01.02.2020"], "%d.%m.%Y"),
        (["31.01.20"], "%d.%m.%y"),
        (["31/01/2020", "01/02/2020"], "%d/%m/%Y"),
        (["01/31/2020", "02/01/2020"], "%m/%d/%Y"),
        (["01/02/2020"], "%d/%m/%Y"),
        (["31.01.2020", "01/31/2020"], None),
        (["soon"], None),
        ([], None),
    ],
)
def test_dates(cells: list[str], form: str | None) -> None:
    expected: Any = {"value": "{Date}", "format": form} if form else "{Date}"
    assert fields(seen("Date", *cells)) == {"registered_at": expected}


@pytest.mark.parametrize(
    ("cells", "decimal"), [(["1,50"], ","), (["1.50"], None), (["1 000"], None), (["1,50", "1.50"], None)]
)
def test_decimals(cells: list[str], decimal: str | None) -> None:
    found = guesses.suggested([seen("Amount", *cells)], system="x")
    assert found.get("file") == ({"decimal": decimal} if decimal else None)


def test_a_column_of_many_values_is_not_told_by_them() -> None:
    few = seen("State", *[f"v{at}" for at in range(MOST_VALUES)], "", "v1")
    assert (few.filled, few.values and len(few.values)) == (MOST_VALUES + 1, MOST_VALUES)
    many = seen("State", *[f"v{at}" for at in range(MOST_VALUES + 1)])
    assert (many.filled, many.values, len(many.samples)) == (MOST_VALUES + 1, None, MOST_VALUES + 1)
    long = seen("State", "x" * 201)
    assert (long.values, long.samples) == (None, ["x" * 200])
    endless = seen("Text", *["x"] * 1000)
    assert (endless.filled, len(endless.samples)) == (1000, 100)


def test_headings_are_plain_and_of_one_field_each() -> None:
    every = set[str]()
    for headings, map_type in ((HEADINGS, ClaimMap), (ORDER_HEADINGS, OrderMap)):
        assert [*headings] == [*mapping.fields_of(map_type)]
        told = [heading for names in headings.values() for heading in names]
        assert len(told) == len(set(told))
        assert all(guesses.plain(heading) == heading for heading in told)
        every |= {*told}
    assert every >= VAGUE


_LINES = {
    "Дата": ("24.11.2026", "24.11.2026"), "№ заказа": ("РТ-1", "РТ-1"), "№ строки": ("1", "2"),
    "Контрагент": ("Ромашка", "Ромашка"), "Номенклатура": ("Чашка", "Блюдце"), "Ед. изм.": ("шт", "шт"),
    "Кол-во": ("3", "2"), "Цена": ("10,50", "4,00"), "Сумма": ("31,50", "8,00"), "Менеджер": ("Иван П.", "Иван П."),
    "Причина отмены": ("", "Нет на складе"),
}  # fmt: skip


def test_a_file_of_orders_is_understood() -> None:
    columns = [seen(name, *cells) for name, cells in _LINES.items()]
    found = orders.suggested(columns, system="Заказы 2026")
    assert (found["kind"], found["external_id"], found["file"]) == ("ORDER", "{№ заказа}", {"decimal": ","})
    assert found["fields"] == {
        "number": "{№ заказа}", "date": {"value": "{Дата}", "format": "%d.%m.%Y"}, "partner": "{Контрагент}",
        "item": "{Номенклатура}", "quantity": "{Кол-во}", "position": "{№ строки}", "unit": "{Ед. изм.}",
        "price": "{Цена}", "amount": "{Сумма}", "cancellation_reason": "{Причина отмены}",
    }  # fmt: skip
    mapping.read_as(OrderMap, found)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Shipments May", "SHIPMENT"), ("Возвраты", "RETURN"), ("Реализация", "SHIPMENT"), ("x", "ORDER")],
)
def test_the_name_of_a_file_tells_its_kind(name: str, kind: str) -> None:
    assert orders.suggested([seen("Order", "1"), seen("Id", "7")], system=name) == {
        "kind": kind, "system": name, "external_id": "{Id}", "fields": {"number": "{Order}"},
    }  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ru"])
def test_an_exported_file_is_understood(language: str) -> None:
    names = {
        "number": "external_id", "title": "title", "description": "description", "partner": "partner",
        "status": "status", "registeredAt": "registered_at", "closedAt": "closed_at", "direction": "direction",
        "reason": "reason",
        "atFaultDepartment": "at_fault_department", "resolution": "resolution", "currency": "currency",
        "internalComment": "internal_comment", "amountClaimed": "amount_claimed", "amountSettled": "amount_settled",
        "remedySought": "remedy_sought", "remedyGiven": "remedy_given", "importance": "importance",
        "severity": "severity", "channel": "channel", "tags": "tags",
    }  # fmt: skip
    headings = {name: COLUMNS[name].heading(language) for name in names}
    found = guesses.suggested([seen(each) for each in headings.values()], system="x")
    told = {"external_id": found["external_id"], **found["fields"]}
    for name, of in names.items():
        assert told[of] in (f"{{{headings[name]}}}", [f"{{{headings[name]}}}"]), name
