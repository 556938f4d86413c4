"""What holds for each page, in both languages and themes: nobody is shut out, and no page is wider than a phone."""

import pytest
from playwright.async_api import Page

from tests.web import pages
from tests.web.browser import DESK, PHONE, overflow, settled, signed_in, violations
from tests.web.process import Service


async def _wrong(page: Page) -> list[str]:
    """Return what is wrong with the page that is open."""
    found = await violations(page)
    await page.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')")
    found += [f"dark: {each}" for each in await violations(page, rules=["color-contrast"])]
    if await page.locator("h1").count() != 1:
        found.append("a page has one title")
    if not (await page.title()).endswith(" · Redress"):
        found.append("the tab tells the page's title")
    await page.set_viewport_size(PHONE)
    if wider := await overflow(page):
        found.append(f"{wider} pixels wider than a phone")
    await page.set_viewport_size(DESK)
    return found


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_every_page(page: Page, service: Service, lang: str) -> None:
    await signed_in(page, service, "admin", lang=lang)
    found: dict[str, list[str]] = {}
    for path in (await pages.all_of(page, service)).values():
        await page.goto(path)
        await settled(page)
        if wrong := await _wrong(page):
            found[path] = wrong
    assert found == {}
