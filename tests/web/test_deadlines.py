"""Deadlines: the calendar and the policies in settings, the clock on a claim's card, what is overdue in the list."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Page, expect

from tests.web import process
from tests.web.browser import PHONE, focus_is, news, overflow, press, set_theme, signed_in, violations
from tests.web.cards import asked, opened, panel, registered
from tests.web.process import Service


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """Serve a company for these stories alone: they change what all of it shares."""
    with process.running("en") as running:
        yield running


async def _settings(page: Page, service: Service, path: str, login: str = "admin", lang: str = "en") -> None:
    await signed_in(page, service, login, lang=lang)
    await page.goto(path)
    await page.locator("section").first.wait_for()


async def test_the_week_is_changed_and_holidays_are_filled_in(page: Page, service: Service) -> None:
    await _settings(page, service, "/settings/calendar")
    week = panel(page, "Hours of the week")
    await week.get_by_role("checkbox", name="Saturday").check()
    await week.get_by_label("Saturday: work ends").fill("14:00")
    await week.get_by_role("button", name="Save").click()
    await expect(news(page, "Saved")).to_be_visible()
    found = asked(service, "{ workCalendar { week { weekday closes } } }")["workCalendar"]["week"]
    assert found[-1] == {"weekday": "SATURDAY", "closes": "14:00"}
    days = panel(page, "Holidays and other days")
    for _ in range(3):
        await days.get_by_role("button", name="The next year").click()
    year = datetime.now(UTC).year + 3
    await expect(days).to_contain_text(f"Every date of {year} is worked")
    await days.get_by_role("button", name="Fill in public holidays…").click()
    dialog = page.get_by_role("dialog", name=f"Public holidays of {year}")
    await dialog.get_by_role("combobox", name="Country").fill("Latvia")
    await page.get_by_role("option", name="Latvia").click()
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Fill in").click()
    await expect(dialog).to_be_hidden()
    await expect(days.get_by_role("table")).to_contain_text("Christmas Day")
    await days.get_by_role("button", name=f"Copy to {year + 1}…").click()
    await page.get_by_role("button", name="Copy", exact=True).click()
    await expect(days.get_by_role("table", name=f"Days of {year + 1}")).to_contain_text("Christmas Day")


async def test_a_list_is_pasted_and_a_date_removed(page: Page, service: Service) -> None:
    await _settings(page, service, "/settings/calendar")
    year = datetime.now(UTC).year
    days = panel(page, "Holidays and other days")
    await days.get_by_role("button", name="Paste a list…").click()
    dialog = page.get_by_role("dialog", name="Paste a list of dates")
    field = dialog.get_by_label("Dates, one a line")
    await field.fill(f"{year}-06-30 09:00-13:00 Stocktaking\nsoon")
    await expect(dialog).to_contain_text("Not understood: line 2")
    await expect(dialog.get_by_role("button", name="Set these dates")).to_be_disabled()
    await field.fill(f"30.06.{year} 09:00-13:00 Stocktaking")
    await dialog.get_by_role("button", name="Set these dates").click()
    row = days.get_by_role("row", name="Stocktaking")
    await expect(row).to_contain_text("09:00 – 13:00")
    await row.get_by_role("button").click()
    await expect(row).to_have_count(0)


async def test_who_may_not_change_the_calendar_reads_it(page: Page, service: Service) -> None:
    await _settings(page, service, "/settings/calendar", "agent")
    await expect(panel(page, "Hours of the week").get_by_role("checkbox", name="Monday")).to_be_disabled()
    await expect(page.get_by_role("button", name="Save")).to_have_count(0)
    await expect(page.get_by_role("button", name="Paste a list…")).to_have_count(0)
    assert await violations(page) == []


async def test_a_policy_is_made_changed_and_archived(page: Page, service: Service) -> None:
    await _settings(page, service, "/settings/deadlines", "manager")
    await page.get_by_role("button", name="New policy").click()
    dialog = page.get_by_role("dialog", name="New policy")
    await dialog.get_by_label("Name").fill("Of little importance")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog).to_contain_text("Tell how soon claims are answered, settled, or both.")
    await dialog.get_by_label("Importance", exact=True).select_option("Low")
    await dialog.get_by_label("To settle the claim", exact=True).fill("10")
    await dialog.get_by_label("Escalate after", exact=True).fill("2")
    await dialog.get_by_label("Make the claim more important").check()
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog).to_be_hidden()
    row = page.get_by_role("row", name="Of little importance")
    await expect(row).to_contain_text("importance: low")
    await expect(row).to_contain_text("to settle: 10 working days")
    await expect(row).to_contain_text("escalated in 2 working hours")
    await row.get_by_role("button", name="Change").click()
    change = page.get_by_role("dialog", name="Change the policy")
    await change.get_by_label("To settle the claim", exact=True).fill("12")
    await change.get_by_role("button", name="Save").click()
    await expect(row).to_contain_text("to settle: 12 working days")
    await row.get_by_role("button", name="Archive").click()
    await expect(panel(page, "Archived").get_by_role("row", name="Of little importance")).to_be_visible()
    await expect(panel(page, "Policies in use")).not_to_contain_text("Of little importance")


async def test_the_clock_stands_while_the_customer_is_awaited(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    deadlines = panel(page, "Deadlines")
    await expect(deadlines).to_contain_text("Answer due")
    await expect(deadlines).to_contain_text("By the policy “")
    await deadlines.get_by_role("button", name="Wait for the customer…").click()
    dialog = page.get_by_role("dialog", name="Wait for the customer")
    await dialog.get_by_role("button", name="Wait for the customer").click()
    await expect(dialog.get_by_label("What is awaited")).to_have_attribute("aria-invalid", "true")
    await expect(dialog.get_by_label("What is awaited")).to_be_focused()
    await page.keyboard.type("Photos of the cups")
    assert await violations(page) == []
    await press(page, "Control+Enter")
    await expect(dialog).to_be_hidden()
    await expect(deadlines).to_contain_text("The clock has stood since")
    await expect(deadlines).to_contain_text("clock stopped")
    await expect(panel(page, "History")).to_contain_text("Asked the customer: the clock stands")
    await expect(panel(page, "History")).to_contain_text("Photos of the cups")
    await focus_is(page, "Go on…")
    await press(page, "Enter")
    await page.get_by_role("dialog", name="Go on with the claim").get_by_label("What came").fill("Three photos")
    await press(page, "Control+Enter")
    await expect(deadlines).not_to_contain_text("The clock has stood since")
    await expect(panel(page, "History")).to_contain_text("Went on: the clock runs again")
    assert await violations(page) == []


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_what_is_overdue_is_seen_in_the_list_and_on_the_card(page: Page, service: Service, lang: str) -> None:
    past = (datetime.now(UTC) - timedelta(days=40)).isoformat()
    late = registered(service, registeredAt=past, title=f"Late {lang}")
    waiting = registered(service, registeredAt=past, title=f"In time {lang}")
    words = {"en": ("Overdue", "overdue, ", "Deadlines"), "ru": ("Просроченные", "просрочена, ", "Сроки")}[lang]
    await signed_in(page, service, "manager", lang=lang)
    await page.goto("/claims")
    await page.get_by_role("link", name=words[0], exact=True).click()
    row = page.get_by_role("row").filter(has_text=late.number)
    await expect(row.locator(".due[data-tone=late]")).to_contain_text(words[1])
    assert await violations(page) == []
    await set_theme(page, "dark")
    assert await violations(page) == []
    await page.goto(f"/claims?q={waiting.number}")
    await expect(
        page.get_by_role("row").filter(has_text=waiting.number).locator(".due[data-tone=late]")
    ).to_be_visible()
    await page.set_viewport_size(PHONE)
    await page.goto(f"/claims/{late.number}")
    await expect(panel(page, words[2])).to_contain_text(words[1])
    assert await overflow(page) == 0
    assert await violations(page) == []
