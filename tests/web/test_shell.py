"""The frame of every page: menu, palette, keys, account, theme, language, network, what is not there."""

import re

import pytest
from playwright.async_api import Locator, Page, expect

from tests.web.browser import PHONE, Watch, focus_is, overflow, press, set_theme, signed_in, tab_to, violations
from tests.web.process import Service


async def _opened(page: Page, service: Service, login: str = "manager", lang: str = "en") -> Locator:
    """Sign in and open the list of claims; return its heading."""
    await signed_in(page, service, login, lang=lang)
    await page.goto("/claims")
    heading = page.get_by_role("heading", level=1)
    await expect(heading).to_have_text("Претензии" if lang == "ru" else "Claims")
    return heading


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_nothing_of_the_shell_shuts_anybody_out(page: Page, service: Service, theme: str, lang: str) -> None:
    await set_theme(page, theme)
    await _opened(page, service, lang=lang)
    for keys in ("Control+k", "Shift+Slash"):
        await page.keyboard.press(keys)
        await expect(page.get_by_role("dialog")).to_be_visible()
        assert await violations(page, within="[role=dialog]") == []
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("dialog")).to_be_hidden()
    await page.get_by_role("button", name=re.compile("Account|Учётная запись")).click()
    await expect(page.get_by_role("menu")).to_be_visible()
    assert await violations(page, within=".shell-header") == []
    await page.get_by_role("menuitem").last.click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    assert await violations(page, within="[role=dialog]") == []
    await page.goto("/nothing-here")
    await expect(page.get_by_role("alert")).to_be_visible()
    await expect(page).to_have_title(re.compile("(Not found|Не найдено) · Redress"))
    assert await violations(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_the_sign_in_page_shuts_nobody_out(page: Page, watch: Watch, theme: str, lang: str) -> None:
    watch.expect("401.*/api/sign-in")
    await set_theme(page, theme)
    await page.context.add_init_script(f"localStorage.setItem('redress.language', '{lang}')")
    await page.goto("/")
    await expect(page.locator("input").first).to_be_focused()
    await page.locator("input").first.fill("nobody")
    await page.locator("input").last.fill("knows")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_be_visible()
    assert await violations(page) == []


async def test_the_palette_by_keyboard_alone(page: Page, service: Service) -> None:
    await _opened(page, service)
    await tab_to(page, "Find or do")
    await page.keyboard.press("Enter")
    command = page.get_by_role("combobox", name="Command")
    await expect(command).to_be_focused()
    await command.fill("dark")
    await expect(page.get_by_role("option").first).to_have_text(re.compile("Dark theme"))
    await page.keyboard.press("Enter")
    await expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await focus_is(page, "Find or do")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


async def test_arrows_go_round_the_palette(page: Page, service: Service) -> None:
    await _opened(page, service)
    await page.keyboard.press("Control+k")
    options = page.get_by_role("option")
    await expect(options.first).to_have_attribute("aria-selected", "true")
    await page.keyboard.press("ArrowUp")
    await expect(options.last).to_have_attribute("aria-selected", "true")
    await page.get_by_role("combobox", name="Command").fill("no such words")
    await expect(page.get_by_role("dialog")).to_contain_text("Nothing has these words.")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_be_visible()


async def test_keys_are_meant_by_their_place(page: Page, service: Service) -> None:
    await _opened(page, service)
    await page.goto("/nothing-here")
    await expect(page.get_by_role("heading", name="Not found")).to_be_visible()
    for key, code in (("п", "KeyG"), ("с", "KeyC")):  # as a Russian layout has them
        await page.evaluate(
            "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true}))",
            [key, code],
        )
    await expect(page).to_have_url(re.compile("/claims$"))


async def test_plain_keys_are_silent_in_inputs_and_can_be_switched_off(page: Page, service: Service) -> None:
    await _opened(page, service)
    search = page.get_by_role("searchbox").first
    await search.fill("")
    await search.press("Shift+Slash")
    await expect(search).to_have_value("?")
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await page.get_by_role("main").focus()
    await page.keyboard.press("Shift+Slash")
    await page.get_by_role("switch", name="Keys without Ctrl").press("Space")
    await page.keyboard.press("Escape")
    await page.goto("/nothing-here")
    await press(page, "Shift+Slash g c")
    await expect(page.get_by_role("heading", name="Not found")).to_be_visible()
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await page.keyboard.press("Control+k")
    await expect(page.get_by_role("dialog")).to_be_visible()


async def test_the_language_changes_at_once_and_for_good(page: Page, service: Service) -> None:
    answer = await page.context.request.post(
        f"{service.address}/api/sign-in", data={"login": "manager", "password": "redress-demo"}
    )
    assert answer.ok
    await page.goto("/claims")
    await expect(page.get_by_role("heading", name="Claims")).to_be_visible()
    await page.get_by_role("button", name="Account").click()
    await page.get_by_role("menuitemradio", name="Русский").click()
    await expect(page.get_by_role("heading", name="Претензии")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "ru")
    await expect(page).to_have_title("Претензии · Redress")
    await page.reload()
    await expect(page.get_by_role("heading", name="Претензии")).to_be_visible()


async def test_the_menu_of_a_phone(page: Page, service: Service) -> None:
    await page.set_viewport_size(PHONE)
    await _opened(page, service)
    assert await overflow(page) == 0
    button, menu = page.get_by_role("button", name="Menu"), page.get_by_role("navigation", name="Main menu")
    await expect(menu).to_be_hidden()
    await button.press("Enter")
    await expect(menu).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(menu).to_be_hidden()
    await expect(button).to_be_focused()
    await button.click()
    await menu.get_by_role("link", name="Claims").click()
    await expect(menu).to_be_hidden()
    assert await violations(page) == []


async def test_the_skip_link_leads_past_the_menu(page: Page, service: Service) -> None:
    await _opened(page, service)
    await page.keyboard.press("Tab")
    await focus_is(page, 'link "Skip to content"')
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("main")).to_be_focused()


async def test_without_the_network_the_app_says_so(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("ERR_INTERNET_DISCONNECTED|dynamically imported")  # of the socket, if it was just being opened
    await _opened(page, service)
    banner = page.get_by_text("No connection.")
    await page.context.set_offline(offline=True)
    await expect(banner).to_be_visible()
    assert await violations(page) == []
    await page.context.set_offline(offline=False)
    await expect(banner).to_be_hidden()


async def test_signing_out_everywhere_is_asked_first(page: Page, service: Service) -> None:
    await _opened(page, service, "auditor")
    await page.get_by_role("button", name="Account").press("Enter")
    await expect(page.get_by_role("menuitem").first).to_be_focused()
    await page.keyboard.press("End")
    await page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Sign out everywhere?")
    await expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()
    await expect(page.get_by_role("button", name="Account")).to_be_focused()
    await page.get_by_role("button", name="Account").click()
    await page.get_by_role("menuitem", name="Sign out everywhere").click()
    await dialog.get_by_role("button", name="Sign out everywhere").click()
    await expect(page).to_have_url(re.compile("/sign-in"))


async def test_customers_are_told_that_the_app_is_for_staff(page: Page, service: Service) -> None:
    await signed_in(page, service, "customer", lang="ru")
    await page.goto("/")
    await expect(page.get_by_role("heading", name="Это приложение для сотрудников")).to_be_visible()
    assert await violations(page) == []
    await page.get_by_role("button", name="Выйти").click()
    await expect(page).to_have_url(re.compile("/sign-in"))


async def test_while_the_service_is_away_the_page_can_be_tried_again(
    page: Page, service: Service, watch: Watch
) -> None:
    watch.expect("503.*/graphql|CombinedError")
    await signed_in(page, service)
    unavailable = '{"errors": [{"message": "x", "extensions": {"code": "UNAVAILABLE", "requestId": "req_1"}}]}'
    await page.route("**/graphql", lambda route: route.fulfill(status=503, body=unavailable))
    await page.goto("/")
    alert = page.get_by_role("alert")
    await expect(alert).to_contain_text("The service is busy or restarting.")
    await expect(alert).to_contain_text("req_1")
    assert await violations(page) == []
    await page.unroute("**/graphql")
    await alert.get_by_role("button", name="Try again").click()
    await expect(page.get_by_role("heading", name="Dashboard")).to_be_visible()


async def test_a_page_of_a_version_that_is_gone(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("ERR_FAILED|dynamically imported module|Unable to preload")
    await signed_in(page, service, lang="ru")
    await page.route(re.compile("/assets/ClaimsPage"), lambda route: route.abort())
    await page.goto("/claims")
    alert = page.get_by_role("alert")
    await expect(alert).to_contain_text("Появилась новая версия")
    await page.unroute(re.compile("/assets/ClaimsPage"))
    await alert.get_by_role("button", name="Обновить страницу").click()
    await expect(page.get_by_role("heading", name="Претензии")).to_be_visible()
