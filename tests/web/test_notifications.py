"""The bell and the page of notifications: told live in another browser, read, and how one wants to be told."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.web import process
from tests.web.assignments import somebody
from tests.web.browser import (
    PHONE,
    comes_true,
    focus_is,
    news,
    overflow,
    press,
    set_theme,
    signed_in,
    tab_to,
    violations,
)
from tests.web.process import Service

ME = "{ viewer { id name } }"
ASSIGN = "mutation ($input: ClaimAssignInput!) { claimAssign(input: $input) { errors { code } } }"


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """Serve a company for these stories alone: they fill its people's bells."""
    with process.running("en") as running:
        yield running


def _ask(browser: Any, query: str, **variables: Any) -> Any:
    found = browser.post("/graphql", json={"query": query, "variables": variables}).json()
    assert "errors" not in found, found
    return found["data"]


def _told(service: Service, login: str) -> int:
    """Return how many notifications somebody has."""
    counts = _ask(service.session(login), "{ notificationCounts { totalCount } }")["notificationCounts"]
    return int(counts["totalCount"])


async def _given(page: Page, service: Service, login: str, *, count: int = 1) -> list[str]:
    """Make somebody responsible for claims, and wait until that is told; return their numbers."""
    before = _told(service, login)
    numbers = _give(service, login, count=count)
    await comes_true(page, lambda: _told(service, login) == before + count)
    return numbers


def _give(service: Service, login: str, *, count: int = 1) -> list[str]:
    """Make somebody responsible for claims, as the manager does in another browser; return their numbers."""
    person = _ask(service.session(login), ME)["viewer"]["id"]
    others = f'{{responsible: {{id: {{neq: "{person}"}}}}, archivedAt: {{isNull: true}}}}'
    text = f"{{ claims(first: 60, where: {others}) {{ nodes {{ id number version }} }} }}"
    manager = service.session("manager")
    claims = _ask(manager, text)["claims"]["nodes"][:count]
    for claim in claims:
        given = {"id": claim["id"], "expectedVersion": claim["version"], "responsibleId": person}
        assert _ask(manager, ASSIGN, input=given)["claimAssign"]["errors"] == []
    return [claim["number"] for claim in claims]


async def _opened(page: Page, service: Service, path: str, login: str, lang: str = "en") -> Page:
    await signed_in(page, service, login, lang=lang)
    await page.goto(path)
    await page.locator("h1").wait_for()
    return page


async def test_the_bell_rings_in_another_browser(page: Page, service: Service) -> None:
    login = somebody(service, "Bella")
    await _opened(page, service, "/partners", login)
    bell = page.get_by_role("banner").get_by_role("button", name="Notifications")
    await expect(bell).to_have_accessible_name("Notifications: none unread")
    (number,) = _give(service, login)
    await expect(bell).to_have_accessible_name("Notifications: 1 unread")
    await expect(page.get_by_role("status").filter(has_text="New notification")).to_have_count(1)
    await bell.focus()
    await page.keyboard.press("Enter")
    newest = page.get_by_role("dialog", name="Notifications")
    await expect(newest.get_by_role("link", name=f"made you responsible for {number}")).to_be_visible()
    assert await violations(page) == []
    _give(service, login)
    await expect(newest.get_by_role("listitem")).to_have_count(2)
    await page.keyboard.press("Escape")
    await expect(newest).to_have_count(0)
    await focus_is(page, "Notifications")
    await bell.click()
    await newest.get_by_role("link", name=f"made you responsible for {number}").click()
    await expect(page).to_have_url(f"{service.address}/claims/{number}")
    await expect(bell).to_have_accessible_name("Notifications: 1 unread")
    await bell.click()
    await newest.get_by_role("button", name="Mark all as read").click()
    await expect(bell).to_have_accessible_name("Notifications: none unread")


async def test_the_page_shows_all_and_what_is_unread(page: Page, service: Service) -> None:
    await _given(page, service, "auditor", count=35)
    await _opened(page, service, "/claims", "auditor")
    await press(page, "g n")
    await expect(page).to_have_url(f"{service.address}/notifications")
    lines = page.get_by_role("main").get_by_role("listitem")
    await expect(lines).to_have_count(30)
    await page.get_by_role("button", name="Show more").click()
    await expect(lines).to_have_count(35)
    await lines.first.get_by_role("button", name="Mark as read").click()
    await expect(lines.first.get_by_role("button", name="Mark as unread")).to_be_visible()
    await page.get_by_text("Unread", exact=True).click()
    await expect(page).to_have_url(f"{service.address}/notifications?unread=true")
    await expect(lines).to_have_count(30)
    await lines.nth(1).get_by_role("button", name="Mark as read").focus()
    await page.keyboard.press("Enter")
    bell = page.get_by_role("banner").get_by_role("button", name="Notifications")
    await expect(bell).to_have_accessible_name("Notifications: 33 unread")
    await page.get_by_role("main").get_by_role("button", name="Mark all as read").click()
    await expect(page.get_by_text("Nothing unread")).to_be_visible()
    await expect(bell).to_have_accessible_name("Notifications: none unread")
    assert await violations(page) == []


async def test_one_chooses_what_to_be_told(page: Page, service: Service) -> None:
    login = somebody(service, "Clara")
    await _opened(page, service, "/settings/notifications", login)
    table = page.get_by_role("table")
    given = table.get_by_role("checkbox", name="A claim is given to me: in the app")
    mailed = table.get_by_role("checkbox", name="A claim is given to me: by e-mail")
    await expect(given).to_be_checked()
    await expect(mailed).to_be_checked()
    saved: list[str] = []
    page.on("response", lambda answer: saved.extend([answer.url] * ("mutation" in (answer.request.post_data or ""))))
    await given.uncheck()
    await mailed.uncheck()
    await expect(page.get_by_role("button", name="Back to the defaults")).to_be_visible()
    await page.get_by_label("When e-mail comes").select_option("Once a day")
    await page.get_by_label("At what time").select_option("07:00")
    await comes_true(page, lambda: len(saved) == 4)
    await expect(news(page, "Saved").first).to_be_visible()
    await page.reload()
    await expect(page.get_by_label("At what time")).to_have_value("7")
    await expect(given).not_to_be_checked()
    assert await violations(page) == []
    bell = page.get_by_role("banner").get_by_role("button", name="Notifications")
    before = await bell.text_content()
    _give(service, login)
    await page.get_by_role("button", name="Back to the defaults").click()
    await expect(given).to_be_checked()
    assert await bell.text_content() == before


async def test_two_windows_choose_at_once(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/notifications", "manager")
    choose = """mutation ($input: NotificationSettingsUpdateInput!) {
      notificationSettingsUpdate(input: $input) { errors { code } } }"""
    with service.browser("manager") as other:
        given = {"expectedVersion": 0, "cadence": "HOURLY"}
        assert _ask(other, choose, input=given)["notificationSettingsUpdate"]["errors"] == []
    await page.get_by_role("checkbox", name="The customer rates a claim of mine: by e-mail").click()
    await expect(page.get_by_role("alert").filter(has_text="Somebody changed the record")).to_be_visible()
    await expect(page.get_by_label("When e-mail comes")).to_have_value("HOURLY")


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_it_is_read_in_russian_on_a_phone(page: Page, service: Service, theme: str) -> None:
    await _given(page, service, "auditor", count=2)
    await set_theme(page, theme)
    await page.set_viewport_size(PHONE)
    await _opened(page, service, "/notifications", "auditor", lang="ru")
    await expect(page.get_by_role("heading", name="Уведомления")).to_be_visible()
    await expect(page.get_by_text("назначает вас ответственным за").first).to_be_visible()
    assert await overflow(page) == 0
    bell = page.get_by_role("banner").get_by_role("button", name="Уведомления")
    await bell.click()
    await expect(page.get_by_role("dialog", name="Уведомления").get_by_role("listitem").first).to_be_visible()
    assert await overflow(page) == 0
    assert await violations(page) == []


async def test_the_keyboard_alone_reads_them(page: Page, service: Service) -> None:
    (number,) = await _given(page, service, "auditor")
    await _opened(page, service, "/departments", "auditor")
    await expect(page.get_by_role("banner").get_by_role("button", name="Notifications")).to_be_visible()
    await tab_to(page, "Notifications:")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog", name="Notifications").get_by_role("listitem").first).to_be_visible()
    await tab_to(page, f"responsible for {number}")
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(f"{service.address}/claims/{number}")
