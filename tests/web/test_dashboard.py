"""The app's first page: every figure opens exactly what it counts; each sees what fits the role."""

import re

import pytest
from playwright.async_api import Locator, Page, expect

from tests.web.browser import DESK, PHONE, focus_is, overflow, press, set_theme, settled, signed_in, violations
from tests.web.process import Service
from tests.web.reporting import table


def _tile(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title)


async def _opened(page: Page, service: Service, login: str, lang: str = "en") -> None:
    await signed_in(page, service, login, lang=lang)
    await page.goto("/")
    await settled(page)


async def test_every_figure_opens_exactly_its_claims(page: Page, service: Service) -> None:
    await _opened(page, service, "manager")
    figures = page.locator('.dashboard-figure[href^="/claims"]')
    count = await figures.count()
    assert count > 12
    for at in range(count):
        told = re.sub(r"\D", "", await figures.nth(at).locator("strong").inner_text())
        await figures.nth(at).click()
        expected = "No claims match" if told == "0" else re.compile(rf"^{told} claims?$")
        place = (
            page.get_by_role("status").filter(has_text="No claims match")
            if told == "0"
            else page.locator(".claims-total")
        )
        await expect(place).to_contain_text(expected)
        await page.go_back()
        await settled(page)


@pytest.mark.parametrize(
    ("tile", "link", "opens"),
    [
        ("Satisfaction, last 90 days", "of those worked out", r"/reports/satisfaction\?period=last90Days"),
        ("Top reasons, last 90 days", "All reasons", r"/reports/structure\?period=last90Days"),
        ("New claims", "Registration by week", r"/reports/dynamics\?period=\S+&interval=WEEK"),
    ],
)
async def test_a_tile_opens_the_report_of_its_own_days(
    page: Page, service: Service, tile: str, link: str, opens: str
) -> None:
    await _opened(page, service, "manager")
    await _tile(page, tile).get_by_role("link", name=link).click()
    await expect(page).to_have_url(re.compile(opens))
    await expect(page.locator(".report-section").first).to_be_visible()


async def test_new_claims_are_those_of_the_report(page: Page, service: Service) -> None:
    await _opened(page, service, "manager")
    told = [each.get_by_role("strong") for each in await _tile(page, "New claims").get_by_role("link").all()]
    this_week, last_week = [re.sub(r"\D", "", await told[at].inner_text()) for at in (0, 2)]
    await page.goto("/reports/dynamics?period=thisWeek")
    whole = table(page, "Registered claims").get_by_role("row", name="Whole period").get_by_role("cell")
    await expect(whole.nth(0)).to_have_text(this_week)
    await expect(whole.nth(3)).to_have_text(last_week)


async def test_tasks_open_their_part_of_the_inbox(page: Page, service: Service) -> None:
    await _opened(page, service, "manager")
    await _tile(page, "My work").get_by_role("link").last.click()
    await expect(page).to_have_url(re.compile(r"/tasks\?due="))


async def test_one_request_brings_it_all(page: Page, service: Service) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.post_data or "") if "/graphql" in request.url else None)
    await _opened(page, service, "manager")
    assert [each for each in asked if "claimStructure" in each or "claims(" in each] == [
        each for each in asked if "query Dashboard" in each
    ]
    assert sum("query Dashboard" in each for each in asked) == 1


async def test_load_is_for_managers(page: Page, service: Service) -> None:
    await _opened(page, service, "manager")
    await expect(_tile(page, "Load")).to_be_visible()
    await _opened(page, service, "agent")
    await expect(_tile(page, "Open claims")).to_be_visible()
    await expect(_tile(page, "Load")).to_have_count(0)


async def test_the_dashboard_by_keys(page: Page, service: Service) -> None:
    await signed_in(page, service, "auditor")
    await page.goto("/reports")
    await page.get_by_role("heading", name="Reports").wait_for()
    await press(page, "g h")
    await expect(page.get_by_role("heading", name="Dashboard")).to_be_visible()
    await page.keyboard.press("Control+k")
    await focus_is(page, 'combobox "Command"')
    await page.keyboard.type("Reports")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Reports")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "en"])
async def test_the_dashboard_shuts_nobody_out(page: Page, service: Service, lang: str, theme: str) -> None:
    await set_theme(page, theme)
    await _opened(page, service, "manager", lang)
    assert await violations(page) == []
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
    await page.set_viewport_size(DESK)
