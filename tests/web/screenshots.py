"""`make screenshots`: every page of the app at two widths, in both themes and languages, into web/screenshots."""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

from tests.web import pages, process
from tests.web.browser import CHROMIUM, DESK, FLAGS, PHONE, set_theme, settled, signed_in
from tests.web.process import Service
from tools import node

FOLDER = node.WEB / "screenshots"
_SCENES = {"palette": "Control+k", "keys": "Shift+Slash"}
"""What lies over a page, by the keys that open it."""


@asynccontextmanager
async def _opened(browser: Browser, service: Service, **how: Any) -> AsyncIterator[Page]:
    context = await browser.new_context(base_url=service.address, reduced_motion="reduce", **how)
    yield await context.new_page()
    await context.close()


async def _picture(browser: Browser, service: Service, lang: str, only: list[str]) -> None:
    async with _opened(browser, service, viewport=DESK) as page:
        await signed_in(page, service, "admin", lang=lang)
        wanted = {name: path for name, path in (await pages.all_of(page, service)).items() if not only or name in only}
    for width, viewport in (("1280", DESK), ("390", PHONE)):
        for theme in ("light", "dark"):
            async with _opened(browser, service, viewport=viewport) as page:
                await set_theme(page, theme)
                await signed_in(page, service, "admin", lang=lang)
                for name, path in wanted.items():
                    await page.goto(path)
                    await settled(page)
                    await page.screenshot(path=FOLDER / f"{name}-{width}-{theme}-{lang}.png")
                for name, keys in {} if only else _SCENES.items():
                    await page.goto("/")
                    await page.get_by_role("heading").first.wait_for()
                    await page.keyboard.press(keys)
                    await page.get_by_role("dialog").wait_for()
                    await page.screenshot(path=FOLDER / f"{name}-{width}-{theme}-{lang}.png")


async def _all(only: list[str]) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for lang in ("en", "ru"):
            with tempfile.TemporaryDirectory() as folder, process.running(Path(folder), lang) as service:
                await _picture(browser, service, lang, only)
        await browser.close()


if __name__ == "__main__":
    if not sys.argv[1:]:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(exist_ok=True)
    asyncio.run(_all(sys.argv[1:]))
