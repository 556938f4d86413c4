"""What holds for each page, in both languages and themes: nobody is shut out, and no page is wider than a phone."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Page, Route, expect
from playwright.async_api import TimeoutError as Late

from tests.web import assignments, pages
from tests.web.browser import DESK, PHONE, Watch, overflow, settled, signed_in, violations
from tests.web.process import Service

Check = Callable[[Page], Awaitable[list[str]]]
_PARTS = 3
"""A story that visits all pages would take a slow machine minutes."""
parts = pytest.mark.parametrize("part", range(_PARTS))


async def _wrong(page: Page) -> list[str]:
    """Return what is wrong with the page that is open."""
    found = await violations(page)
    await page.emulate_media(color_scheme="dark")
    await expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    found += [f"dark: {each}" for each in await violations(page, rules=["color-contrast"])]
    await page.emulate_media(color_scheme="light")
    if await page.locator("h1").count() != 1:
        found.append("a page has one title")
    if not (await page.title()).endswith(" · Redress"):
        found.append("the tab tells the page's title")
    await page.set_viewport_size(PHONE)
    if wider := await overflow(page):
        found.append(f"{wider} pixels wider than a phone")
    await page.set_viewport_size(DESK)
    return found


async def _walked(page: Page, paths: list[str], check: Check) -> dict[str, list[str]]:
    """Return what `check` finds wrong, by page."""
    found: dict[str, list[str]] = {}
    for path in paths:
        await page.goto(path)
        await settled(page)
        if wrong := await check(page):
            found[path] = wrong
    return found


@parts
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_every_page(page: Page, service: Service, lang: str, part: int) -> None:
    assignments.waiting(service, "admin")
    await signed_in(page, service, "admin", lang=lang)
    paths = list((await pages.all_of(page, service)).values())
    assert await _walked(page, paths[part::_PARTS], _wrong) == {}


@parts
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_every_page_of_an_empty_company(empty_page: Page, empty_service: Service, lang: str, part: int) -> None:
    await signed_in(empty_page, empty_service, "admin", lang=lang)
    paths = list((await pages.all_of(empty_page, empty_service)).values())
    assert await _walked(empty_page, paths[part::_PARTS], _wrong) == {}


async def _refuse(route: Route) -> None:
    """Answer as the service does whose database is away, but tell who is signed in."""
    if "query Viewer" in (route.request.post_data or ""):
        return await route.continue_()
    body = '{"errors": [{"message": "The database is away.", "extensions": {"code": "UNAVAILABLE"}}]}'
    return await route.fulfill(status=503, content_type="application/graphql-response+json", body=body)


async def _says_so(page: Page) -> list[str]:
    """Return what is wrong with a page whose data could not be loaded."""
    try:
        await page.get_by_role("alert").first.wait_for()
    except Late:
        return ["it does not say that it failed"]
    return await _wrong(page)


@parts
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_every_page_without_its_data(page: Page, service: Service, watch: Watch, lang: str, part: int) -> None:
    watch.expect(re.escape("503 (Service Unavailable)"))
    await signed_in(page, service, "admin", lang=lang)
    paths = [path for path in (await pages.all_of(page, service)).values() if path not in _WITHOUT_DATA]
    await page.route(re.compile("/graphql$|/api/imports/"), _refuse)
    assert await _walked(page, paths[part::_PARTS], _says_so) == {}


_WITHOUT_DATA = {"/sign-in", "/api-console", "/claims/new", "/settings", "/reports"}
