"""One's own tokens: made with rights and an end, shown once, revoked."""

import re

import httpx
import pytest
from playwright.async_api import Page, expect

from tests.web.browser import PHONE, news, overflow, set_theme, signed_in, violations
from tests.web.process import Service


async def _opened(page: Page, service: Service, login: str = "manager", lang: str = "en") -> None:
    await signed_in(page, service, login, lang=lang)
    await page.goto("/settings/tokens")
    await page.locator("h1").wait_for()


def _asks(service: Service, secret: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {secret}"}
    return httpx.post(f"{service.address}/graphql", headers=headers, json={"query": "{ viewer { scopes } }"})


async def test_a_token_is_made_used_and_revoked(page: Page, service: Service) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await _opened(page, service)
    await page.get_by_role("button", name="New token").click()
    dialog = page.get_by_role("dialog", name="New token")
    await expect(dialog.get_by_label("What it is for")).to_be_focused()
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog.get_by_text("Fill this in.")).to_have_count(2)  # what for, and which rights
    assert await violations(page, within="[role=dialog]") == []
    await expect(dialog.get_by_role("checkbox", name=re.compile("admin"))).to_have_count(0)  # more than a manager may
    await dialog.get_by_label("What it is for").fill("Nightly")
    await dialog.get_by_role("checkbox", name=re.compile("partners:read")).check()
    await dialog.get_by_label("It ends").select_option("in 30 days")
    await dialog.get_by_role("button", name="Create").click()

    shown = page.get_by_role("dialog", name="Token “Nightly”")
    secret = await shown.get_by_role("textbox", name="Token").input_value()
    assert _asks(service, secret).json()["data"]["viewer"]["scopes"] == ["partners:read"]
    assert await violations(page, within="[role=dialog]") == []
    await page.keyboard.press("Escape")  # not by a slip
    await expect(shown).to_be_visible()
    await shown.get_by_role("button", name="Copy", exact=True).click()
    await expect(news(page, "Copied")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == secret
    await shown.get_by_role("button", name="I have copied it").click()
    await expect(page.get_by_role("button", name="New token")).to_be_focused()
    await expect(page.get_by_text(secret)).to_have_count(0)

    row = page.get_by_role("row", name=re.compile("Nightly"))
    await expect(row).to_contain_text("Read partners and contact persons")
    await row.get_by_role("button", name="Revoke Nightly").click()
    await page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    await expect(row).to_have_count(0)
    assert _asks(service, secret).status_code == 401
    await page.get_by_role("switch", name="Show revoked and expired ones too").press("Space")
    await expect(row).to_contain_text("Revoked")


async def test_a_token_ends_in_the_future(page: Page, service: Service) -> None:
    await _opened(page, service, "auditor")
    await page.get_by_role("button", name="New token").click()
    dialog = page.get_by_role("dialog", name="New token")
    await dialog.get_by_label("What it is for").fill("Late")
    await dialog.get_by_role("checkbox").first.check()
    await dialog.get_by_label("It ends").select_option("on a date")
    await dialog.get_by_label("Date").fill("2020-01-01")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog).to_contain_text("The token has to end in the future.")
    await expect(dialog.get_by_label("What it is for")).to_have_value("Late")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_tokens_shut_nobody_out(page: Page, service: Service, theme: str, lang: str) -> None:
    await set_theme(page, theme)
    await _opened(page, service, "agent", lang)
    await page.get_by_role("button", name="New token" if lang == "en" else "Новый токен").click()
    await page.get_by_role("dialog").wait_for()
    assert await violations(page, within="[role=dialog]") == []
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
    await page.get_by_role("dialog").get_by_role("textbox").first.fill(f"{theme} {lang}")
    await page.get_by_role("dialog").get_by_role("checkbox").first.check()
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name=re.compile("I have copied it|Токен скопирован")).click()
    await expect(page.get_by_role("row", name=re.compile(f"{theme} {lang}"))).to_be_visible()
    assert await violations(page) == []
    assert await overflow(page) == 0
