"""`make screenshots`: every page of the app, and what opens over it, at two widths, in both themes and languages.

The pictures go into web/screenshots. `python -m tests.web.screenshots claims claim-merge` makes those alone.
"""

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Literal

from playwright.async_api import Browser, Error, Page, async_playwright

from tests.web import assignments, catalogs, documents, pages, process, processes, scenes
from tests.web.browser import CHROMIUM, DESK, FLAGS, PHONE, settled, signed_in
from tests.web.process import Service
from tools import node

FOLDER = node.WEB / "screenshots"
_THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_SHOWN = """{ claims(first: 100, where: {status: {eq: IN_PROGRESS}, waitingSince: {isNull: true}}) { nodes {
  number responsible { id } amountClaimed { amount } participants { totalCount } links { totalCount }
  history { totalCount } } } }"""
Play = Callable[[Page], Awaitable[None]]
Pictured = dict[str, tuple[Play, bool]]
"""By the picture's name: what brings it about, and whether on a wide screen alone."""


def _claim(service: Service) -> str:
    """Return the number of an open claim with much to show."""
    with service.browser("admin") as admin:
        nodes = admin.post("/graphql", json={"query": _SHOWN}).json()["data"]["claims"]["nodes"]

    def much(node: Any) -> tuple[int, ...]:
        counts = [node[name]["totalCount"] for name in ("participants", "links", "history")]
        return (bool(node["responsible"]) + bool(node["amountClaimed"]) + sum(map(bool, counts)), *counts)

    number: str = max(nodes, key=much)["number"]
    return number


def _page(path: str) -> Play:
    async def play(page: Page) -> None:
        await page.goto(path)
        await settled(page)
        await page.wait_for_load_state("networkidle")  # the console's editors come late

    return play


def _scene(scene: scenes.Scene, texts: scenes.Texts, keys: dict[str, str]) -> Play:
    async def play(page: Page) -> None:
        await scenes.play(page, scene, texts, keys)

    return play


async def _pictured(page: Page, service: Service, lang: str, only: list[str]) -> Pictured:
    """Return all that is pictured, or what is asked for."""
    sample = processes.sample(service, lang)
    keys = {"claim": _claim(service), "process": sample["processes"], "instance": sample["instances"]}
    keys["task"] = assignments.soonest(service, "admin")
    keys |= documents.samples(service)
    paths = await pages.all_of(page, service) | {"claims-number": f"/claims/{keys['claim']}"}
    paths.pop("sign-in")
    texts = catalogs.texts(lang)
    all_: Pictured = {name: (_page(path), False) for name, path in paths.items()}
    all_ |= {name: (_scene(scene, texts, keys), scene.wide) for name, scene in scenes.SCENES.items()}
    return {name: found for name, found in all_.items() if not only or name in only}


@asynccontextmanager
async def _opened(browser: Browser, service: Service, **how: Any) -> AsyncIterator[Page]:
    context = await browser.new_context(base_url=service.address, reduced_motion="reduce", **how)
    context.set_default_timeout(15_000)
    yield await context.new_page()
    await context.close()


async def _shoot(page: Page, name: str) -> None:
    for theme in _THEMES:
        await page.emulate_media(color_scheme=theme)
        await page.wait_for_timeout(50)
        await page.screenshot(path=FOLDER / f"{name.format(theme=theme)}.png")


async def _picture(browser: Browser, service: Service, lang: str, only: list[str]) -> list[str]:
    """Picture all in a language; return what could not be pictured."""
    async with _opened(browser, service, viewport=DESK) as page:
        await signed_in(page, service, "admin", lang=lang)
        wanted = await _pictured(page, service, lang, only)
    failed = []
    for width, viewport in (("1280", DESK), ("390", PHONE)):
        async with _opened(browser, service, viewport=viewport, locale=lang) as page:
            if not only or "sign-in" in only:
                await _page("/sign-in")(page)
                await _shoot(page, f"sign-in-{width}-{{theme}}-{lang}")
            await signed_in(page, service, "admin", lang=lang)
            for name, (play, wide) in wanted.items():
                if wide and viewport is PHONE:
                    continue
                try:
                    await play(page)
                    await _shoot(page, f"{name}-{width}-{{theme}}-{lang}")
                except Error as error:
                    failed.append(f"{name} at {width} in {lang}: {error.message.splitlines()[0]}")
    return failed


async def _all(only: list[str]) -> list[str]:
    failed = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for lang in ("en", "ru"):
            with process.running(lang) as service:
                assignments.waiting(service, "admin")
                failed += await _picture(browser, service, lang, only)
        await browser.close()
    return failed


if __name__ == "__main__":
    if not sys.argv[1:]:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(exist_ok=True)
    if missing := asyncio.run(_all(sys.argv[1:])):
        sys.exit("Not pictured:\n" + "\n".join(missing))
