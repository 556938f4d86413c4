"""Importing orders by the wizard: a document's rows stand together, what is there is brought up to date."""

import csv
import io
from datetime import datetime

import xlsxwriter  # type: ignore[import-untyped]  # it has no types
from playwright.async_api import FilePayload, Locator, Page, expect

from tests.web.browser import PHONE, overflow, set_theme, settled, signed_in, tab_to, violations
from tests.web.cards import asked
from tests.web.process import Service

HEADER = "Order,Date,Customer,Item,Qty,Price,Cancellation reason\n"
GOOD = "IM-1,2026-01-02,Import Ltd,Cup,3,1.50,\nIM-1,2026-01-02,Import Ltd,Pot,1,20,Sold out of pots\n"
BAD = "IM-2,2026-01-03,Import Ltd,Cup,0,1.50,\nIM-2,2026-01-03,Import Ltd,Pot,1,20,\n"
_FOUND = """query ($numbers: [String!]!) { customerOrders(where: {number: {in: $numbers}}) { nodes { number amount
  partner { name } lines { nodes { item cancellationReason { name } } } } } }"""


def _table(name: str, text: str) -> FilePayload:
    return {"name": name, "mimeType": "text/csv", "buffer": text.encode()}


def _figure(page: Page, label: str) -> Locator:
    return page.locator("dl > div", has=page.get_by_text(label, exact=True)).get_by_role("definition")


async def _sent(page: Page, file: FilePayload) -> None:
    await page.locator("input[type=file]").set_input_files(file)


async def _is_well(page: Page) -> None:
    assert await violations(page) == []
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
    await page.set_viewport_size({"width": 1280, "height": 800})


async def test_orders_are_imported_and_brought_up_to_date(page: Page, service: Service) -> None:
    await signed_in(page, service)
    await page.goto("/orders")
    await page.get_by_role("link", name="Import…").click()
    await expect(page.get_by_role("heading", level=1, name="Import of orders")).to_be_visible()
    await settled(page)
    await _is_well(page)
    await _sent(page, _table("trade.csv", HEADER + GOOD + BAD))
    await expect(page.get_by_role("combobox", name="What the file holds")).to_have_value("ORDER")
    await expect(page.get_by_role("combobox", name="Number there")).to_have_value("column:Order")
    await _is_well(page)
    await page.get_by_role("button", name="Check the file").click()
    await expect(_figure(page, "Rows of new documents")).to_have_text("2")
    await expect(_figure(page, "Bad rows")).to_have_text("2")
    await expect(page.get_by_role("table", name="What is wrong")).to_contain_text("It is no quantity above zero")
    await _is_well(page)
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Download the bad rows").click()
    bad = (await (await download.value).path()).read_text(encoding="utf-8-sig")
    assert [row[5:9] for row in csv.reader(io.StringIO(bad))][1:] == [
        ["IM-2", "2026-01-03", "Import Ltd", "Cup"],
        ["IM-2", "2026-01-03", "Import Ltd", "Pot"],
    ]
    await page.get_by_role("link", name="Go on to the import").click()
    await page.get_by_role("button", name="Import 2 rows").click()
    await expect(_figure(page, "Rows imported")).to_have_text("2")
    await _is_well(page)
    await page.get_by_role("link", name="See the documents").click()
    await page.get_by_role("searchbox", name="Find documents").fill("IM-1")  # the latest stand first, and it is old
    await expect(page.get_by_role("link", name="Order IM-1")).to_be_visible()
    [order] = asked(service, _FOUND, numbers=["IM-1", "IM-2"])["customerOrders"]["nodes"]
    assert (order["amount"], order["partner"]) == ("4.50", {"name": "Import Ltd"})
    assert order["lines"]["nodes"][1]["cancellationReason"] == {"name": "Sold out of pots"}

    await page.goto("/import?of=orders")
    await _sent(page, _table("trade.csv", HEADER + GOOD.replace(",3,", ",4,")))
    await page.get_by_role("button", name="Check the file").click()
    await expect(_figure(page, "Rows of documents that change")).to_have_text("2")
    await page.get_by_role("link", name="Go on to the import").click()
    await page.get_by_role("button", name="Import 2 rows").click()
    await expect(_figure(page, "Rows brought up to date")).to_have_text("2")
    [order] = asked(service, _FOUND, numbers=["IM-1"])["customerOrders"]["nodes"]
    assert order["amount"] == "6.00"


async def test_a_workbook_of_returns_by_the_keyboard_alone(page: Page, service: Service) -> None:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet, day = book.add_worksheet("Возвраты"), book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write_row(0, 0, ["Номер возврата", "Дата", "Клиент", "Номенклатура", "Количество", "Цена"])
        sheet.write_string(1, 0, "ВЗ-1")
        sheet.write_datetime(1, 1, datetime(2026, 2, 3), day)  # noqa: DTZ001 - a cell has no zone
        sheet.write_row(1, 2, ["Импорт-клиент", "Чашка", 2.5, 10])
    await set_theme(page, "dark")
    await signed_in(page, service, lang="ru")
    await page.goto("/import?of=orders")
    await settled(page)
    media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    await _sent(page, {"name": "Возвраты.xlsx", "mimeType": media, "buffer": written.getvalue()})
    await expect(page.get_by_role("combobox", name="Что в файле")).to_have_value("RETURN")
    await settled(page)
    assert await violations(page) == []
    await tab_to(page, "Проверить файл", most=90)
    await page.keyboard.press("Enter")
    await expect(_figure(page, "Строк новых документов")).to_have_text("1")
    await tab_to(page, "Перейти к импорту", most=90)
    await page.keyboard.press("Enter")
    await tab_to(page, "Импортировать 1 строку", most=90)
    await page.keyboard.press("Enter")
    await expect(_figure(page, "Импортировано строк")).to_have_text("1")
    assert await violations(page) == []
    await tab_to(page, "К документам", most=90)
    await page.keyboard.press("Enter")
    await page.get_by_role("searchbox", name="Найти документы").fill("ВЗ-1")
    await expect(page.get_by_role("link", name="Возврат ВЗ-1")).to_be_visible()
