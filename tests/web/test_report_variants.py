"""Variants of a report: saved, changed, shared by a link, changed by two at once, found from elsewhere."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Locator, Page, expect

from tests.web.browser import PHONE, focus_is, news, overflow, press, set_theme, settled, signed_in, tab_to, violations
from tests.web.process import Service
from tests.web.reporting import variant

CURRENT = re.compile("page|true")


def _tab(page: Page, name: str) -> Locator:
    return page.get_by_role("navigation", name="Variants").get_by_role("link", name=name)


async def _act(page: Page, name: str) -> None:
    await page.get_by_role("button", name="Variant…", exact=True).click()
    await page.get_by_role("dialog", name="Variant").get_by_role("button", name=name).click()


async def test_a_variant_is_saved_reloaded_changed_and_deleted(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/reports/dynamics?period=lastYear&interval=QUARTER&statuses=SATISFIED")
    await settled(page)
    await page.get_by_role("button", name="Save as a variant…").click()
    dialog = page.get_by_role("dialog", name="Save as a variant")
    await dialog.get_by_role("button", name="Save").click()
    await expect(dialog.get_by_text("Fill this in")).to_be_visible()
    await dialog.get_by_label("Name").fill("Satisfied by quarter")
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Save").click()
    tab = _tab(page, "Satisfied by quarter")
    await expect(tab).to_have_attribute("aria-current", CURRENT)
    await expect(page).to_have_url(re.compile("view=svw_"))
    await page.reload()
    await expect(tab).to_have_attribute("aria-current", CURRENT)
    await expect(page.get_by_role("button", name="Period: Last year")).to_be_visible()

    await _tab(page, "Usual").click()
    await expect(page.get_by_role("button", name="Period: Last 12 months")).to_be_visible()
    await expect(page.get_by_role("button", name="Save as a variant…")).to_have_count(0)
    await tab.click()
    await page.get_by_role("button", name="Clear all").click()
    await expect(tab).to_contain_text("changed")
    await _act(page, "Undo the changes")
    await expect(page.get_by_role("button", name="Status: Satisfied")).to_be_visible()
    await page.get_by_label("Parts of the period", exact=True).select_option("MONTH")
    await _act(page, "Save the changes")
    await expect(news(page, "The variant is saved").last).to_be_visible()
    await expect(tab).not_to_contain_text("changed")
    await _act(page, "Rename…")
    await page.get_by_role("textbox", name="Name").fill("Satisfied by month")
    await page.get_by_role("button", name="Save", exact=True).click()
    tab = _tab(page, "Satisfied by month")
    await expect(tab).to_have_attribute("aria-current", CURRENT)
    await _act(page, "Delete…")
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(tab).to_have_count(0)
    await expect(page.get_by_role("button", name="Status: Satisfied")).to_be_visible()


async def test_a_colleague_opens_the_link_of_a_shared_variant(page: Page, service: Service) -> None:
    key = variant(service, "Quarters of last year", isShared=True)
    await signed_in(page, service, "agent")
    await page.goto(f"/reports/dynamics?period=lastYear&interval=QUARTER&view={key}")
    tab = _tab(page, "Quarters of last year")
    await expect(tab).to_have_attribute("aria-current", CURRENT)
    await expect(page.get_by_role("button", name="Period: Last year")).to_be_visible()
    await page.get_by_role("button", name="Variant…", exact=True).click()
    acts = page.get_by_role("dialog", name="Variant").get_by_role("button")
    await expect(acts).to_have_text(["Save as another variant…"])
    await page.keyboard.press("Escape")

    await page.get_by_role("link", name="All reports").click()
    listed = page.get_by_role("list", name="Variants of “Registration dynamics”")
    assert await violations(page) == []
    await listed.get_by_role("link", name="Quarters of last year").click()
    await expect(tab).to_have_attribute("aria-current", CURRENT)
    await expect(page).to_have_url(re.compile(f"interval=QUARTER.*view={key}"))


async def test_a_variant_of_ones_own_is_nobody_elses_even_by_its_link(page: Page, service: Service) -> None:
    key = variant(service, "Mine alone")
    await signed_in(page, service, "agent")
    await page.goto(f"/reports/dynamics?period=lastYear&view={key}")
    await expect(page.get_by_role("button", name="Period: Last year")).to_be_visible()
    await expect(page.get_by_role("button", name="Save as a variant…")).to_be_visible()
    await expect(_tab(page, "Mine alone")).to_have_count(0)


async def test_who_comes_second_hears_of_the_other_and_loses_nothing(
    browser_of: Callable[[str], Awaitable[Page]], own_service: Service
) -> None:
    key = variant(own_service, "Ours", login="admin", isShared=True)
    one, other = await browser_of("admin"), await browser_of("admin")
    for page in (one, other):
        await page.goto(f"/reports/dynamics?period=lastYear&interval=QUARTER&view={key}")
        await expect(_tab(page, "Ours")).to_have_attribute("aria-current", CURRENT)
    for page, interval in ((one, "WEEK"), (other, "DAY")):
        await page.get_by_label("Parts of the period", exact=True).select_option(interval)
        await expect(_tab(page, "Ours")).to_contain_text("changed")
    await _act(one, "Save the changes")
    await expect(_tab(one, "Ours")).not_to_contain_text("changed")
    await _act(other, "Save the changes")
    await expect(news(other, "Somebody changed the record meanwhile.")).to_be_visible()
    await expect(_tab(other, "Ours")).to_contain_text("changed")
    await expect(other.get_by_label("Parts of the period", exact=True)).to_have_value("DAY")
    await _act(other, "Save the changes")
    await expect(_tab(other, "Ours")).not_to_contain_text("changed")

    await _act(one, "Delete…")
    await one.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(news(one, "Somebody changed the record meanwhile.")).to_be_visible()
    await _act(one, "Undo the changes")
    await expect(one.get_by_label("Parts of the period", exact=True)).to_have_value("DAY")


async def test_variants_by_the_keyboard_alone(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/reports/structure?period=lastYear")
    await settled(page)
    await tab_to(page, 'button "Save as a variant…"')
    await page.keyboard.press("Enter")
    await focus_is(page, 'textbox "Name"')
    await page.keyboard.type("By keys")
    await page.keyboard.press("Enter")
    await expect(_tab(page, "By keys")).to_have_attribute("aria-current", CURRENT)
    await focus_is(page, 'button "Variant…"')
    await page.keyboard.press("Enter")
    await focus_is(page, 'button "Rename…"')
    await press(page, "Tab Enter")
    await expect(news(page, "The variant is shared")).to_be_visible()
    await focus_is(page, 'button "Variant…"')
    await page.goto("/claims")
    await page.get_by_role("heading", name="Claims").wait_for()
    await press(page, "Control+k")
    await focus_is(page, 'combobox "Command"')
    await page.keyboard.type("by keys")
    await expect(page.get_by_role("option", name="By keys")).to_have_attribute("aria-selected", "true")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Structure of claims")).to_be_visible()
    await expect(_tab(page, "By keys")).to_have_attribute("aria-current", CURRENT)
    await expect(page.get_by_role("button", name="Period: Last year")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_many_variants_have_room_on_a_phone(page: Page, service: Service, theme: str) -> None:
    for at in range(5):
        variant(service, f"Отдел качества, удовлетворённые по неделям, {theme} {at}", isShared=True)
    key = variant(service, f"Последний, {theme}")
    await set_theme(page, theme)
    await signed_in(page, service, "manager", lang="ru")
    await page.set_viewport_size(PHONE)
    for path in ("/reports", f"/reports/dynamics?view={key}"):
        await page.goto(path)
        await settled(page)
        assert await overflow(page) == 0
        assert await violations(page) == []
    current = page.get_by_role("navigation", name="Варианты").get_by_role("link", name=f"Последний, {theme}")
    await expect(current).to_be_in_viewport()
    await expect(current).to_contain_text("с изменениями")
