"""The API console: examples run in the session and tell what they cost; its editors keep to the policy and language."""

import re

import pytest
from playwright.async_api import Locator, Page, expect

from tests.web.browser import PHONE, overflow, set_theme, signed_in, tab_to, until, violations
from tests.web.process import Service


async def _opened(page: Page, service: Service, login: str = "manager", lang: str = "en") -> Locator:
    """Open the console; return the answer's window once the editors are there."""
    await signed_in(page, service, login, lang=lang)
    await page.goto("/api-console")
    await expect(page.locator(".console-ask").get_by_text("totalCountPrecision")).to_be_visible()
    return page.locator(".result-window")


async def _take(page: Page, example: str) -> None:
    await page.get_by_role("button", name="Examples").click()
    await page.get_by_role("menuitem", name=example).click()


async def test_an_example_runs_and_its_cost_is_told(page: Page, service: Service) -> None:
    answer = await _opened(page, service)
    await page.get_by_role("button", name="Run").click()
    await expect(answer.get_by_text("nodes").first).to_be_visible()
    cost = page.get_by_role("status").filter(has_text="points")
    await expect(cost).to_contain_text(re.compile(r"The operation cost \d+ points\. It took \d+ ms\."))
    await expect(cost).to_contain_text("of 1,000,000 points are left; 20,000 come back every second.")
    await cost.get_by_text("What it is made of").click()
    await expect(cost.get_by_role("listitem").first).to_contain_text(re.compile(r"claims: \d+ \(\d+ %\)"))


async def test_examples_name_records_that_exist(page: Page, service: Service) -> None:
    answer = await _opened(page, service)
    await _take(page, "One claim with all around it")
    await page.keyboard.press("Control+Enter")
    await expect(answer.get_by_text('"number"')).to_be_visible()
    await expect(answer.get_by_text('"errors"')).to_have_count(0)
    await _take(page, "Move a claim on")
    await expect(page.locator(".console-tools").get_by_text("clm_").first).to_be_visible()


async def test_what_was_typed_outlives_a_reload(page: Page, service: Service) -> None:
    await _opened(page, service)
    await _take(page, "Who asks")
    operation = page.locator(".console-ask .graphiql-editor").first
    await expect(operation.get_by_text("scopes")).to_be_visible()
    await until(page, "Object.values(sessionStorage).some((text) => text.includes('scopes'))")
    await page.reload()
    await expect(operation.get_by_text("scopes")).to_be_visible()


async def test_a_token_of_the_headers_takes_the_place_of_the_session(page: Page, service: Service) -> None:
    with service.browser("auditor") as browser:
        made = 'mutation { tokenCreate(input: {name: "console", scopes: ["people:read"]}) { secret } }'
        secret = browser.post("/graphql", json={"query": made}).json()["data"]["tokenCreate"]["secret"]
    answer = await _opened(page, service)
    await _take(page, "Who asks")
    await page.get_by_role("tab", name="Headers").click()
    await page.get_by_role("textbox", name="Headers").fill(f'{{"Authorization": "Bearer {secret}"}}')
    await page.get_by_role("button", name="Run").click()
    await expect(answer.get_by_text('"AUDITOR"')).to_be_visible()
    await expect(answer.get_by_text('"people:read"')).to_be_visible()


async def test_the_schema_is_read_by_keyboard_alone(page: Page, service: Service) -> None:
    await _opened(page, service)
    await tab_to(page, 'button "Schema"')
    await page.keyboard.press("Enter")
    await tab_to(page, "Find in the schema")
    await page.keyboard.type("claimTransition")
    await tab_to(page, "Mutation.claimTransition")
    await page.keyboard.press("Enter")
    schema = page.get_by_role("region", name="Schema")
    await expect(schema.get_by_role("heading", name="Mutation")).to_be_visible()
    await tab_to(page, "ClaimRegisterInput!")
    await page.keyboard.press("Enter")
    await expect(schema.get_by_role("heading", name="ClaimRegisterInput")).to_be_visible()
    await expect(schema.get_by_text("idempotencyKey")).to_be_visible()


async def test_tab_goes_through_the_editors(page: Page, service: Service) -> None:
    await _opened(page, service)
    for name in ("Operation", "Variables", "Answer"):
        await tab_to(page, f'textbox "{name}')
    await page.keyboard.press("Shift+Tab")
    await expect(page.get_by_role("textbox", name="Answer")).not_to_be_focused()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_the_console_shuts_nobody_out(page: Page, service: Service, theme: str, lang: str) -> None:
    await set_theme(page, theme)
    answer = await _opened(page, service, lang=lang)
    await page.get_by_role("button", name="Run" if lang == "en" else "Выполнить", exact=True).click()
    await expect(answer.get_by_text("nodes").first).to_be_visible()
    await page.get_by_role("button", name="Schema" if lang == "en" else "Схема").click()
    await page.get_by_role("button", name="Query", exact=True).click()
    assert await violations(page) == []
    await page.get_by_role("button", name="Examples" if lang == "en" else "Примеры").click()
    assert await violations(page) == []
    if lang == "ru":
        await expect(page.locator(".console-ask").get_by_text("# Новые претензии постранично")).to_be_visible()
        await expect(page.locator(".console-cost")).to_contain_text(re.compile(r"Операция стоила \d+ балл(а|ов)?\."))
        await expect(page.locator(".console-cost")).to_contain_text(re.compile(r"из 1\s000\s000"))
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
