"""The list as a file: what the filters find, with the columns on screen, as a workbook and as text."""

import csv
import io
from pathlib import Path

from playwright.async_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.web.browser import Watch, signed_in, violations
from tests.web.process import Service


async def test_a_filtered_list_becomes_a_workbook(page: Page, service: Service, tmp_path: Path) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/claims?status=SATISFIED")
    await expect(page.locator(".claims-total")).to_contain_text("claims")
    total = await page.locator(".claims-total").inner_text()
    await page.get_by_role("button", name="Export", exact=True).click()
    dialog = page.get_by_role("dialog")
    assert await violations(page) == []
    async with page.expect_download() as downloading:
        await dialog.get_by_role("button", name="Export").click()
    file = await downloading.value
    await file.save_as(tmp_path / "claims.xlsx")
    rows = CalamineWorkbook.from_path(str(tmp_path / "claims.xlsx")).get_sheet_by_index(0).to_python()
    assert rows[0] == ["Number", "Title", "Partner", "Status", "Responsible", "Registered"]
    assert f"{len(rows) - 1} claims" == total
    await expect(dialog.get_by_text(f"The file is ready: {len(rows) - 1} claims")).to_be_visible()


async def test_all_columns_become_text_in_russian(page: Page, service: Service, tmp_path: Path) -> None:
    await signed_in(page, service, "manager", lang="ru")
    await page.goto("/claims?status=WITHDRAWN")
    await page.get_by_role("button", name="Выгрузить").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Текст (CSV)").check()
    await dialog.get_by_label("Все", exact=True).check()
    async with page.expect_download() as downloading:
        await dialog.get_by_role("button", name="Выгрузить").click()
    await (await downloading.value).save_as(tmp_path / "claims.csv")
    text = (tmp_path / "claims.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert "Наименование" in rows[0]
    assert {row[rows[0].index("Статус")] for row in rows[1:]} == {"Отозвана"}


async def test_an_export_that_breaks_off_says_so(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("ERR_")
    await signed_in(page, service, "manager")
    await page.goto("/claims")
    cut = '{"rows": 10, "total": 300}\n'
    await page.route(
        "**/api/exports/claims",
        lambda route: (
            route.fulfill(body=cut, content_type="application/x-ndjson")
            if route.request.method == "POST"
            else route.continue_()
        ),
    )
    await page.get_by_role("button", name="Export", exact=True).click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name="Export").click()
    await expect(dialog.get_by_role("alert")).to_contain_text("The connection broke before the file was ready.")
    await page.unroute("**/api/exports/claims")
    async with page.expect_download():
        await dialog.get_by_role("button", name="Export").click()
