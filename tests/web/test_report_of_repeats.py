"""The radar's window, and the control chart beside the period before: in the app, in the address, in the file."""

import re
from pathlib import Path

from playwright.async_api import Page, expect

from tests.web.browser import signed_in, violations
from tests.web.process import Service
from tests.web.reporting import drawn, opens_as_many, table


async def test_the_window_of_the_radar_stands_in_its_address(page: Page, service: Service, tmp_path: Path) -> None:
    await signed_in(page, service)
    await page.goto("/reports/radar")
    days, least = (page.get_by_role("spinbutton", name=name) for name in ("Within days", "At least claims"))
    await expect(days).to_have_value("30")
    usual = page.get_by_text(re.compile(r"(Nowhere|At least) 3 claims within 30 days\."))  # other stories register some
    await expect(usual).to_have_count(3)
    await days.fill("0")
    await expect(page.get_by_role("alert")).to_have_text("From 1 to 366")
    assert await violations(page) == []
    await days.fill("200")
    await least.fill("2")
    await expect(page).to_have_url(re.compile("windowDays=200.*least=2"))
    await expect(page.get_by_role("alert")).to_have_count(0)
    await drawn(page)
    await expect(page.get_by_text("At least 2 claims within 200 days.").first).to_be_visible()
    found = table(page, "Of one partner for one reason")
    await expect(found.get_by_role("columnheader", name="Period before")).to_be_visible()
    await opens_as_many(page, found.get_by_role("link").first)
    count = await found.get_by_role("row").count() - 1
    async with page.expect_download() as downloading:
        await page.get_by_role("link", name="CSV").click()
    file = await downloading.value
    await file.save_as(tmp_path / "file")
    assert (tmp_path / "file").read_text("utf-8-sig").count("Partner and reason") == count
    await page.reload()
    await expect(days).to_have_value("200")
    await days.fill("30")
    await expect(page).not_to_have_url(re.compile("windowDays"))
    await page.goto("/reports/radar?windowDays=999&least=x")
    await expect(days).to_have_value("30")
    await expect(least).to_have_value("3")


async def test_the_control_chart_stands_beside_the_period_before(page: Page, service: Service) -> None:
    await signed_in(page, service)
    await page.goto("/reports/control")
    await drawn(page)
    rows = table(page, "Mean and limits").get_by_role("row")
    await expect(rows).to_have_count(1 + 3)
    told = [await rows.nth(1).get_by_role("cell").nth(at).inner_text() for at in (0, 1)]
    assert all(re.fullmatch(r"\d+(\.\d)?", each) for each in told)
    assert await violations(page) == []
    await page.goto("/reports/control?period=2026-01-01..2026-02-20")
    await expect(page.get_by_text("The period before has fewer than 8 whole weeks")).to_be_visible()
