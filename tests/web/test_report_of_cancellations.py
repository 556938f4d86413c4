"""Why orders are cancelled: the report's figures open exactly their lines and orders; narrowed, shared, taken out."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.web import documents
from tests.web.browser import PHONE, focus_is, overflow, press, set_theme, settled, signed_in, tab_to, violations
from tests.web.documents import LINES, told
from tests.web.process import Service
from tests.web.reporting import count_of, drawn, opens_rows, table

_ITEMS = [str(line["item"]) for line in LINES]


def _cancelled(service: Service, name: str) -> str:
    """Have a reason with two lines of one order and one of another, of this month; its id."""
    why = documents.reason(service, name)
    documents.cancel(service, told(service, f"{name}-1"), why, *_ITEMS[:2])
    documents.cancel(service, told(service, f"{name}-2"), why, _ITEMS[1])
    return why


async def test_every_figure_opens_exactly_its_lines(page: Page, service: Service) -> None:
    _cancelled(service, "SPILT")
    await signed_in(page, service)
    await page.goto("/reports")
    await page.get_by_role("link", name="Reasons for cancelling orders").click()
    await drawn(page)
    await expect(page.get_by_role("button", name="Period: This month")).to_be_visible()
    assert await violations(page) == []
    row = table(page, "By reason").get_by_role("row", name="SPILT")
    lines, orders = (row.get_by_role("link").nth(at) for at in (0, 1))
    assert (await count_of(lines), await count_of(orders)) == (3, 2)
    found = await opens_rows(page, lines, "Cancelled lines")
    assert sorted(line.split("\n")[0] for line in found) == ["SPILT-1", "SPILT-1", "SPILT-2"]
    found = await opens_rows(page, orders, "Orders")
    assert sorted(line.split("\n")[0] for line in found) == ["SPILT-1", "SPILT-2"]
    for name in ("By reason", "Managers by reasons", "Price groups by reasons", "By item"):
        links = table(page, name).get_by_role("link")
        for at in {0, await links.count() // 2, await links.count() - 1}:
            is_of_orders = "order" in (await links.nth(at).get_attribute("aria-label") or "").split(":")[-1]
            await opens_rows(page, links.nth(at), "Orders" if is_of_orders else "Cancelled lines")


async def test_orders_of_a_row_may_be_in_others_and_the_page_says_so(page: Page, service: Service) -> None:
    order = told(service, "TWICE-1")
    documents.cancel(service, order, documents.reason(service, "Once"), _ITEMS[0])
    documents.cancel(service, order, documents.reason(service, "Twice"), _ITEMS[1])
    await signed_in(page, service)
    await page.goto("/reports/cancellations")
    await drawn(page)
    await expect(page.get_by_text("shares past 100%").first).to_be_visible()
    rows = table(page, "By reason").get_by_role("row")
    orders = [await count_of(rows.nth(at).get_by_role("cell").nth(4)) for at in range(1, await rows.count())]
    assert sum(orders[:-1]) > orders[-1]


async def test_the_report_is_narrowed_and_shared_by_its_address(page: Page, service: Service) -> None:
    why = _cancelled(service, "BURNT")
    await signed_in(page, service)
    await page.goto("/reports/cancellations")
    await drawn(page)
    await press(page, "f")
    await focus_is(page, 'combobox "Field"')
    await page.keyboard.type("cancellation")
    await page.keyboard.press("Enter")
    await page.get_by_role("combobox", name="Cancellation reason").fill("BURNT")
    await page.get_by_role("option", name="BURNT").click()
    await page.keyboard.press("Escape")
    await expect(page).to_have_url(re.compile(f"cancellationReasons={why}"))
    rows = table(page, "By reason").get_by_role("row")
    await expect(rows).to_have_count(1 + 1 + 1)
    address = page.url
    await signed_in(page, service, "admin")
    await page.goto(address)
    await expect(page.get_by_role("button", name="Cancellation reason: BURNT")).to_be_visible()
    await expect(rows).to_have_count(1 + 1 + 1)


async def test_a_list_of_a_figure_by_the_keyboard(page: Page, service: Service) -> None:
    _cancelled(service, "TORN")
    await signed_in(page, service)
    await page.goto("/reports/cancellations")
    await drawn(page)
    await tab_to(page, 'group "By reason"')
    await tab_to(page, 'link "TORN, Cancelled lines')
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Cancelled lines of orders")).to_be_visible()
    await settled(page)
    await expect(page.locator(".cancelled-total")).to_have_text("3 lines of 2 orders")
    assert await violations(page) == []
    await page.get_by_label("Sorted by", exact=True).select_option("earliest")
    await expect(page).to_have_url(re.compile("sort=earliest"))
    await settled(page)
    await tab_to(page, 'region "Cancelled lines"')
    await page.keyboard.press("Tab")
    await focus_is(page, 'link "Order TORN-')
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Order TORN-")).to_be_visible()
    await page.go_back()
    await page.get_by_role("button", name="Remove the filter: As counted by the report").press("Enter")
    await expect(page).not_to_have_url(re.compile("more="))
    here = page.get_by_role("navigation", name="Kinds of documents").locator("[aria-current=page]")
    await expect(here).to_have_text("Cancelled lines")


async def test_a_period_without_cancelled_lines_says_so(page: Page, service: Service) -> None:
    await signed_in(page, service)
    await page.goto("/reports/cancellations?period=1990-01-01..1990-01-31")
    await expect(page.get_by_text("No cancelled lines in this period")).to_be_visible()
    await page.get_by_role("button", name="All of the last 12 months").click()
    await drawn(page)


async def test_an_agent_has_the_lines_of_its_orders(page: Page, service: Service) -> None:
    _cancelled(service, "LOST")
    await signed_in(page, service, "agent")
    await page.goto("/reports/cancellations?period=last12Months")
    await drawn(page)
    total = table(page, "By reason").get_by_role("row").last
    await opens_rows(page, total.get_by_role("link").nth(0), "Cancelled lines")
    await opens_rows(page, total.get_by_role("link").nth(1), "Orders")


@pytest.mark.parametrize(("lang", "theme"), [("ru", "dark"), ("en", "light")])
async def test_the_report_on_a_phone(page: Page, service: Service, lang: str, theme: str) -> None:
    await set_theme(page, theme)
    await signed_in(page, service, lang=lang)
    await page.set_viewport_size(PHONE)
    await page.goto("/reports/cancellations?period=last12Months")
    await drawn(page)
    assert await overflow(page) == 0
    assert await violations(page) == []
    await page.locator(".report-figure").first.click()
    await expect(page).to_have_url(re.compile("/orders"))
    await settled(page)
    assert await overflow(page) == 0
    assert await violations(page) == []


async def test_the_report_leaves_as_a_file(page: Page, service: Service, tmp_path: Path) -> None:
    _cancelled(service, "SOLD")
    await signed_in(page, service)
    await page.goto("/reports/cancellations")
    await drawn(page)
    async with page.expect_download() as downloading:
        await page.get_by_role("link", name="CSV").click()
    file = await downloading.value
    await file.save_as(tmp_path / "file")
    assert "SOLD,3" in (tmp_path / "file").read_text("utf-8-sig")
