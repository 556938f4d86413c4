"""A partner system: confined to networks, told what is wrong with them, and given a secret for OAuth 2.0."""

import re

import httpx
from playwright.async_api import Page, expect

from tests.web.browser import PHONE, news, overflow, signed_in, violations
from tests.web.process import Service


async def test_a_partner_system_gets_networks_and_a_secret(page: Page, service: Service) -> None:
    await signed_in(page, service, "admin", lang="en")
    await page.goto("/settings/clients")
    await page.get_by_role("button", name="New partner system").click()
    dialog = page.get_by_role("dialog", name="New partner system")
    await dialog.get_by_label("Name").fill("Web shop")
    await dialog.get_by_role("checkbox", name=re.compile("claims:read")).check()
    await dialog.get_by_label("From which networks").fill("127.0.0.0/8\n192.0.2.7/24")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog).to_contain_text("No. 2 is neither an address nor a network")
    await expect(dialog.get_by_label("From which networks")).to_be_focused()
    await dialog.get_by_label("From which networks").fill("127.0.0.0/8\n2001:db8::/32")
    await dialog.get_by_role("button", name="Create").click()

    await expect(page.get_by_role("heading", name="Web shop", level=1)).to_be_visible()
    panel = page.get_by_role("region", name="Access by OAuth 2.0")
    first = await _secret(page, "Issue a secret")
    client_id = page.url.rpartition("/")[2]
    await expect(panel).to_contain_text(client_id)
    assert _granted(service, client_id, first) == 200
    await panel.get_by_role("button", name="Replace the secret…").click()
    await page.get_by_role("dialog").get_by_role("button", name="Replace").click()
    second = await _shown(page)
    assert [_granted(service, client_id, secret) for secret in (first, second)] == [401, 200]
    assert await violations(page) == []

    networks = page.get_by_label("From which networks")
    await expect(networks).to_have_value("127.0.0.0/8\n2001:db8::/32")
    await networks.fill("198.51.100.0/24")
    await page.get_by_role("button", name="Save", exact=True).click()
    await expect(news(page, "Saved")).to_be_visible()
    assert _granted(service, client_id, second) == 401
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
    await page.get_by_role("link", name="All partner systems").click()
    await expect(page.get_by_role("row", name=re.compile("Web shop"))).to_contain_text("198.51.100.0/24")


async def _secret(page: Page, button: str) -> str:
    await page.get_by_role("button", name=button).click()
    return await _shown(page)


async def _shown(page: Page) -> str:
    shown = page.get_by_role("dialog", name="Secret of “Web shop”")
    secret = await shown.get_by_role("textbox", name="Secret").input_value()
    assert await violations(page, within="[role=dialog]") == []
    await shown.get_by_role("button", name="I have copied it").click()
    return secret


def _granted(service: Service, client_id: str, secret: str) -> int:
    form = {"grant_type": "client_credentials"}
    return httpx.post(f"{service.address}/oauth/token", data=form, auth=(client_id, secret)).status_code
