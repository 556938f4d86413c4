"""Signing in and out; a session that ends under an open page."""

import re

from playwright.async_api import Page, expect

from tests.web.browser import PHONE, Watch, set_language, signed_in
from tests.web.process import PASSWORD, Service


async def _fill(page: Page, login: str, password: str) -> None:
    await page.get_by_label("Логин").fill(login)
    await page.get_by_label("Пароль", exact=True).fill(password)
    await page.get_by_role("button", name="Войти").click()


async def test_a_manager_signs_in_and_comes_where_the_link_led(page: Page, watch: Watch) -> None:
    watch.expect("401.*/api/sign-in")
    await set_language(page, "ru")
    await page.goto("/claims?from=mail")
    await expect(page).to_have_url(re.compile("/sign-in"))
    await expect(page.get_by_label("Логин")).to_be_focused()
    await _fill(page, "manager", "wrong")
    await expect(page.get_by_role("alert")).to_have_text("Неверный логин или пароль.")
    await expect(page.get_by_label("Логин")).to_have_value("manager")
    await _fill(page, "manager", PASSWORD)
    await expect(page.get_by_role("heading", name="Претензии")).to_be_visible()
    await expect(page).to_have_url(re.compile(r"/claims\?from=mail"))


async def test_a_link_elsewhere_is_not_followed(page: Page) -> None:
    await set_language(page, "ru")
    await page.goto("/sign-in?next=//evil.example/")
    await _fill(page, "manager", PASSWORD)
    await expect(page.get_by_role("heading", name="Главная")).to_be_visible()
    await expect(page).to_have_url(re.compile(r"//[^/]+/$"))


async def test_a_session_ends_and_the_input_is_kept(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("401.*/graphql")
    await signed_in(page, service, "agent", lang="ru")
    await page.goto("/claims")
    search = page.get_by_role("searchbox", name="Найти претензии")
    await expect(page.get_by_role("row")).not_to_have_count(0)
    service.end_sessions("agent")
    await search.fill("damage")
    dialog = page.get_by_role("dialog", name="Сеанс завершён")
    await expect(dialog.get_by_label("Логин")).to_have_value("agent")
    await expect(dialog.get_by_label("Пароль", exact=True)).to_be_focused()
    await dialog.get_by_label("Пароль", exact=True).fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(dialog).to_be_hidden()
    await expect(search).to_have_value("damage")
    await expect(page).to_have_url(re.compile("/claims"))


async def test_signing_out(page: Page, service: Service) -> None:
    await page.set_viewport_size(PHONE)
    await signed_in(page, service, "auditor", lang="ru")
    await page.goto("/claims")
    await page.get_by_role("button", name="Учётная запись").click()
    await page.get_by_role("menuitem", name="Выйти", exact=True).click()
    await expect(page).to_have_url(re.compile("/sign-in"))
    await page.goto("/claims")
    await expect(page).to_have_url(re.compile("/sign-in"))


async def test_another_person_gets_a_fresh_page(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("401.*/graphql")
    await signed_in(page, service, "agent")
    await page.goto("/claims")
    search = page.get_by_role("searchbox").first
    await expect(page.get_by_role("row")).not_to_have_count(0)
    service.end_sessions("agent")
    await search.fill("damage")
    dialog = page.get_by_role("dialog", name="The session has ended")
    await dialog.get_by_label("Login").fill("manager")
    await dialog.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(dialog).to_be_hidden()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Dashboard")
    await page.get_by_role("button", name="Account").click()
    await expect(page.get_by_role("menu")).to_contain_text("Claims manager")


async def test_a_session_that_ended_before_the_page_was_opened(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("401.*/graphql")
    await signed_in(page, service, "auditor")
    await page.goto("/claims")
    await expect(page.get_by_role("heading", name="Claims")).to_be_visible()
    service.end_sessions("auditor")
    await page.goto("/claims?from=bookmark")
    await expect(page).to_have_url(re.compile(r"/sign-in\?next=.*bookmark"))
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_graphiql_is_reached_by_way_of_the_app(page: Page) -> None:
    await page.goto("/graphiql")
    await expect(page).to_have_url(re.compile(r"/sign-in\?next=/graphiql"))
    await page.get_by_label("Login").fill("manager")
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile("/graphiql$"))
    await expect(page.locator(".graphiql-query-editor")).to_be_visible()


async def test_a_link_to_a_file_leads_to_the_sign_in_and_back(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("401.*/graphql")
    await signed_in(page, service, "manager", lang="ru")
    await page.goto("/reports/structure?period=last12Months")
    await expect(page.locator(".report-chart").first).to_be_visible()
    await page.context.clear_cookies()
    await page.get_by_role("link", name="PDF").click()
    await expect(page).to_have_url(re.compile(r"/sign-in\?next=%2Fapi%2Fexports"))
    async with page.expect_download() as downloading:
        await _fill(page, "manager", PASSWORD)
    assert (await downloading.value).suggested_filename.endswith(".pdf")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Главная")
