"""Taking a claim from step to step: what it lacks is asked for at once, and it is told why a step cannot be taken."""

import re

import pytest
from playwright.async_api import Locator, Page, expect

from tests.web.browser import PHONE, focus_is, overflow, press, set_theme, violations
from tests.web.cards import asked, choose, opened, panel, registered, some
from tests.web.process import Service


def _current(page: Page) -> Locator:
    return panel(page, "Status").locator("[aria-current=step]")


async def test_a_step_asks_at_once_for_all_that_it_lacks(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await panel(page, "Status").get_by_role("button", name="Satisfy", exact=True).click()
    dialog = page.get_by_role("dialog", name="Satisfy")
    await dialog.get_by_role("button", name="Satisfy").click()
    reason = dialog.get_by_role("combobox", name="Reason")
    await expect(reason).to_be_focused()
    await expect(reason).to_have_attribute("aria-invalid", "true")
    await expect(dialog.get_by_role("textbox", name="Result")).to_have_attribute("aria-invalid", "true")
    assert claim.read()["status"] == "REGISTERED"
    await choose(dialog, "Reason", "qual")
    await dialog.get_by_role("textbox", name="Result").fill("The money is back.")
    await dialog.get_by_role("textbox", name="Comment").fill("Spoke with the store.")
    await page.keyboard.press("Control+Enter")
    await expect(dialog).to_be_hidden()
    await expect(_current(page)).to_have_text("Satisfied")
    await expect(panel(page, "Result and settlement")).to_contain_text("The money is back.")
    await expect(panel(page, "History")).to_contain_text("Status: Registered → Satisfied")
    await expect(panel(page, "History")).to_contain_text("Comment: Spoke with the store.")
    found = claim.read()
    assert found["status"] == "SATISFIED"
    assert found["reason"]


async def test_a_step_by_keyboard_alone(page: Page, service: Service) -> None:
    claim = registered(service, reasonId=some(service, "claimReasons")["id"])
    await opened(page, claim)
    await page.keyboard.press("s")
    await focus_is(page, "Begin work")
    await press(page, "Tab Tab Tab Enter")
    dialog = page.get_by_role("dialog", name="Reject")
    await expect(dialog.get_by_role("textbox", name="Result")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()
    await focus_is(page, "Reject")
    await page.keyboard.press("Enter")
    await expect(dialog.get_by_role("textbox", name="Result")).to_be_focused()
    await page.keyboard.type("The cups were whole when they left.")
    await press(page, "Control+Enter")
    await expect(_current(page)).to_have_text("Not satisfied")
    await expect(page.get_by_role("status").filter(has_text="Not satisfied").first).to_be_visible()
    await page.keyboard.press("s")
    await focus_is(page, "Reopen")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog", name="Reopen").get_by_role("textbox")).to_be_focused()
    await page.keyboard.type("New photos came.")
    await press(page, "Control+Enter")
    await expect(_current(page)).to_have_text("In progress")


async def test_it_is_told_why_a_step_cannot_be_taken(page: Page, service: Service) -> None:
    agent = asked(service, "{ viewer { id } }", "agent")["viewer"]["id"]
    parent = registered(service, responsibleId=agent, reasonId=some(service, "claimReasons")["id"])
    child = registered(service, title="Two of the cups")
    link = "mutation ($input: ClaimLinkInput!) { claimLinkAdd(input: $input) { errors { code } } }"
    given = {"claimId": child.id, "otherId": parent.id, "kind": "PARENT"}
    assert asked(service, link, input=given)["claimLinkAdd"]["errors"] == []
    await opened(page, parent, "agent")
    status = panel(page, "Status")
    await expect(status.get_by_role("button", name="Begin work")).to_be_visible()
    await expect(status.get_by_role("button", name="Satisfy", exact=True)).to_have_count(0)
    why = status.get_by_role("listitem").filter(has_text=re.compile("^Satisfy:"))
    await expect(why).to_contain_text("Claims below this one are still open")
    assert await violations(page) == []


async def test_a_manager_closes_it_all_the_same_and_says_why(page: Page, service: Service) -> None:
    parent = registered(service, reasonId=some(service, "claimReasons")["id"], resolution="Paid.")
    child = registered(service, title="Two of the cups")
    link = "mutation ($input: ClaimLinkInput!) { claimLinkAdd(input: $input) { errors { code } } }"
    asked(service, link, input={"claimId": child.id, "otherId": parent.id, "kind": "PARENT"})
    await opened(page, parent)
    await panel(page, "Status").get_by_role("button", name="Satisfy", exact=True).click()
    await page.get_by_role("textbox", name="Why it was closed all the same").fill("The carrier pays later.")
    await page.keyboard.press("Control+Enter")
    await expect(_current(page)).to_have_text("Satisfied")
    assert parent.read()["status"] == "SATISFIED"


async def test_what_was_typed_for_a_step_survives_a_reload(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await panel(page, "Status").get_by_role("button", name="Reject").click()
    await page.get_by_role("textbox", name="Result").fill("Not ours.")
    await page.reload()
    await panel(page, "Status").get_by_role("button", name="Reject").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_role("textbox", name="Result")).to_have_value("Not ours.")
    await expect(dialog).to_contain_text("As you typed it on")
    await dialog.get_by_role("button", name="Begin anew").click()
    await expect(dialog.get_by_role("textbox", name="Result")).to_have_value("")


async def test_a_step_after_somebody_changed_the_claim(page: Page, service: Service) -> None:
    claim = registered(service, reasonId=some(service, "claimReasons")["id"])
    await opened(page, claim)
    await panel(page, "Status").get_by_role("button", name="Begin work").click()
    claim.change(title="Forty cups came broken")
    dialog = page.get_by_role("dialog", name="Begin work")
    await dialog.get_by_role("textbox", name="Comment").fill("Mine.")
    await page.keyboard.press("Control+Enter")
    await expect(dialog.get_by_role("alert")).to_contain_text("Changed: Subject.")
    assert await violations(page, within="[role=dialog]") == []
    await page.keyboard.press("Control+Enter")
    await expect(_current(page)).to_have_text("In progress")
    assert claim.read()["title"] == "Forty cups came broken"


async def test_a_step_from_the_palette(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await page.keyboard.press("Control+k")
    await page.get_by_role("combobox", name="Command").fill("withdraw")
    await page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Withdraw")
    await expect(dialog.get_by_role("textbox", name="Comment")).to_be_focused()
    await page.keyboard.type("The customer found the cups.")
    await page.keyboard.press("Control+Enter")
    await expect(_current(page)).to_have_text("Withdrawn")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_the_dialog_shuts_nobody_out(page: Page, service: Service, theme: str, lang: str) -> None:
    await set_theme(page, theme)
    await page.set_viewport_size(PHONE)
    await opened(page, registered(service, amountClaimed="120.00"), lang=lang)
    steps = page.locator("#steps").get_by_role("button")
    await expect(steps).to_have_count(5)
    await steps.nth(2).click()  # in part: it has every field
    dialog = page.get_by_role("dialog")
    await dialog.locator("button[type=submit]").click()
    await expect(dialog.locator("[aria-invalid=true]")).to_have_count(3)
    assert await violations(page, within="[role=dialog]") == []
    assert await overflow(page) == 0
