"""Two people change one claim: nothing is lost, and the later one chooses field by field."""

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.web import browser as tools
from tests.web.browser import set_theme, violations
from tests.web.cards import Claim, opened, panel, registered
from tests.web.process import Service


async def _changing(page: Page, field: str, text: str) -> None:
    """Open a text of the card and type another one."""
    await panel(page, field).get_by_role("button", name=field).click()
    await panel(page, field).get_by_role("textbox", name=field).fill(text)


async def _retitled(page: Page, title: str) -> None:
    await page.get_by_role("button", name="Change the subject").click()
    await page.get_by_role("textbox", name="Subject").fill(title)


def _side(dialog: Locator, field: str, side: str) -> Locator:
    return dialog.get_by_role("radiogroup", name=field).get_by_role("radio", name=side)


async def test_two_browsers_change_the_same_fields(page: Page, chromium: Browser, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await _retitled(page, "Twelve cups came broken")
    await _changing(page, "Description", "Twelve of forty, by the driver's fault.")

    other = await chromium.new_context(base_url=service.address)
    theirs = await other.new_page()
    watch = tools.watched(theirs, service)
    await opened(theirs, claim, "admin")
    await _retitled(theirs, "Cups and plates came broken")
    await _changing(theirs, "Description", "Twelve cups, two plates.")
    await theirs.get_by_role("button", name="Importance").click()
    await theirs.get_by_role("combobox", name="Importance").select_option("HIGH")
    await theirs.get_by_role("button", name="Save").click()
    await expect(tools.news(theirs, "Saved")).to_be_visible()
    await other.close()
    assert watch.complaints() == []

    await page.keyboard.press("Control+Enter")
    dialog = page.get_by_role("dialog", name="Somebody changed the claim meanwhile")
    await expect(dialog).to_contain_text("saved other changes at")
    subject = dialog.get_by_role("radiogroup", name="Subject")
    await expect(subject).to_contain_text("Twelve cups came broken")
    await expect(subject).to_contain_text("Cups and plates came broken")
    await expect(dialog).to_contain_text("Changed by others alone")
    await expect(dialog).to_contain_text("High")
    await dialog.get_by_role("button", name="Save so").click()
    await expect(dialog.get_by_text("Choose one of the two.")).to_have_count(2)
    assert claim.read()["title"] == "Cups and plates came broken"
    await _side(dialog, "Subject", "The other version").click()
    await _side(dialog, "Description", "My version").click()
    await dialog.get_by_role("button", name="Save so").click()
    await expect(dialog).to_be_hidden()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Cups and plates came broken")
    found = claim.read()
    assert found["title"] == "Cups and plates came broken"
    assert found["description"] == "Twelve of forty, by the driver's fault."
    assert found["importance"] == "HIGH"
    await page.reload()
    await expect(page.get_by_role("region", name="Changes not saved")).to_have_count(0)


async def test_back_from_the_choice_to_what_was_typed(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await _retitled(page, "Mine")
    claim.change(title="Theirs")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Back to my changes").click()
    await expect(page.get_by_role("textbox", name="Subject")).to_have_value("Mine")
    await page.get_by_role("button", name="Save").click()  # and again
    await _side(page.get_by_role("dialog"), "Subject", "My version").click()
    await page.get_by_role("button", name="Save so").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Mine")
    assert claim.read()["title"] == "Mine"


async def test_theirs_alone_saves_nothing(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await _retitled(page, "Mine")
    claim.change(title="Theirs")
    await page.keyboard.press("Enter")
    await _side(page.get_by_role("dialog"), "Subject", "The other version").click()
    await page.get_by_role("button", name="Save so").click()
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Theirs")
    assert _version(claim) == 2  # the other one's


def _version(claim: Claim) -> int:
    return int(claim.read()["version"])


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_the_choice_shuts_nobody_out(page: Page, service: Service, theme: str, lang: str) -> None:
    await set_theme(page, theme)
    await page.set_viewport_size(tools.PHONE)
    claim = registered(service)
    await opened(page, claim, lang=lang)
    await page.locator("#field-title").click()
    await expect(page.locator(".card-open input")).to_be_focused()
    await page.keyboard.type("!")
    await page.locator("#field-description").click()
    claim.change(title="Theirs", severity="MAJOR")
    await page.keyboard.press("Control+Enter")
    await expect(page.get_by_role("radio")).to_have_count(2)
    assert await violations(page, within="[role=dialog]") == []
    assert await tools.overflow(page) == 0
