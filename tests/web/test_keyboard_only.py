"""A day's work without a mouse: sign in, register, find, take a step, sign out."""

import re

from playwright.async_api import Page, expect

from tests.web.browser import focus_is, press, settled, tab_to


async def _type(page: Page, name: str, text: str) -> None:
    """Go to the field of that name by Tab, and type."""
    await tab_to(page, name)
    await page.keyboard.type(text)


async def test_from_signing_in_to_a_step_of_the_claim(page: Page) -> None:
    await _sign_in(page)
    number = await _register(page)
    await _begin_work(page)
    await _find(page, number)
    await page.keyboard.press("Control+k")
    await expect(page.get_by_role("combobox", name="Command")).to_be_focused()
    await page.keyboard.type("sign out")
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile("/sign-in"))


async def _sign_in(page: Page) -> None:
    await page.goto("/sign-in")
    await settled(page)
    await focus_is(page, "textbox")
    await page.keyboard.type("manager")
    await _type(page, "Password", "redress-demo")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Dashboard")


async def _register(page: Page) -> str:
    """Register a claim of a new partner; return its number."""
    await press(page, "c")
    await expect(page.get_by_role("combobox", name="Partner", exact=True)).to_be_focused()
    await page.keyboard.type("Mouseless Works")
    await expect(page.get_by_role("option", name="New partner")).to_have_attribute("data-combobox-selected", "true")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog").get_by_role("textbox", name="Name", exact=True)).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("combobox", name="Partner", exact=True)).to_have_value("Mouseless Works")
    await expect(page.get_by_role("combobox", name="Partner", exact=True)).to_be_focused()
    await _type(page, 'textbox "Subject"', "Typed from end to end")
    await _type(page, 'textbox "Description"', "Not a single click.")
    await tab_to(page, 'combobox "Reason"')
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("listbox", name="Reason").get_by_role("option").first).to_be_visible()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("combobox", name="Reason", exact=True)).not_to_have_value("")
    await tab_to(page, 'button "Register"')
    await page.keyboard.press("Enter")
    news = page.get_by_role("status").filter(has_text="is registered")
    found = re.search(r"\d{4}-\d+", await news.inner_text())
    assert found
    await expect(page).to_have_url(re.compile(f"/claims/{found[0]}$"))
    return found[0]


async def _begin_work(page: Page) -> None:
    await expect(page.get_by_role("heading", name="Typed from end to end")).to_be_visible()
    await press(page, "s")
    await focus_is(page, "Begin work")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    await page.keyboard.press("Control+Enter")
    await expect(page.locator("[aria-current=step]")).to_have_text("In progress")
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def _find(page: Page, number: str) -> None:
    await press(page, "g c")
    await expect(page.get_by_role("heading", name="Claims", level=1)).to_be_visible()
    await tab_to(page, "searchbox")
    await page.keyboard.type("typed from end to end")
    await expect(page.get_by_text(number).first).to_be_visible()
