"""`python -m tests.bench.interactions`: how long keys and clicks take until the picture has changed.

Event Timing tells of each, from the press to the next paint. With 10,000 claims, on the list and on a card.
"""

import asyncio
import os
import sys

import typer
from playwright.async_api import Page, async_playwright

from tests.web import process
from tests.web.browser import CHROMIUM, DESK, FLAGS, press, settled, signed_in
from tests.web.process import Service

CLAIMS = 10_000
WORST = 100.0
"""Milliseconds that the slowest of all may take."""
_WATCH = """() => {
  self.presses = [];
  const note = (list) => {
    for (const each of list.getEntries()) {
      const {name, duration, processingStart, processingEnd} = each;
      if (/^(keydown|keyup|click|pointerdown|pointerup)$/.test(name))
        presses.push({name, duration, work: processingEnd - processingStart});
    }
  };
  new PerformanceObserver(note).observe({type: 'event', durationThreshold: 16, buffered: true});
}"""
_Worst = dict[str, tuple[float, float]]
"""By what was done: milliseconds until the paint, and of them in the app's listeners."""


async def _measured(page: Page, worst: _Worst, name: str, *keys: str, click: str = "") -> None:
    """Do something, and note the slowest press of it."""
    await page.evaluate("presses.length = 0")
    if click:
        await page.locator(click).first.click()
    await press(page, keys)
    await page.wait_for_timeout(400)  # entries come after the paint
    found = await page.evaluate("presses")
    slowest = max(found, key=lambda each: float(each["duration"]), default={"duration": 0, "work": 0})
    worst[name] = (float(slowest["duration"]), float(slowest["work"]))


async def _list(page: Page, worst: _Worst) -> None:
    await page.goto("/claims")
    await settled(page)
    await page.locator("[role=row][aria-selected]").first.wait_for()
    await page.evaluate(_WATCH)
    await _measured(page, worst, "the next row, five times", *"jjjjj")
    await _measured(page, worst, "select up to a row", "x", "j", "j", "Shift+x")
    await _measured(page, worst, "select all that are loaded", click="[role=columnheader] input")
    await _measured(page, worst, "undo the selection", "Escape")
    await _measured(page, worst, "peek", "Space")
    await _measured(page, worst, "peek at the next", "Shift+j")
    await _measured(page, worst, "close the peek", "Escape")
    await _measured(page, worst, "the palette", "Control+k")
    await _measured(page, worst, "type into the palette", *"clai")
    await _measured(page, worst, "close the palette", "Escape")
    await _measured(page, worst, "fields to filter by", "f")
    await _measured(page, worst, "close them", "Escape")
    await _measured(page, worst, "sort", click=".claims-title")
    await _measured(page, worst, "those of a status", click=".claims-count:nth-child(3)")
    await _measured(page, worst, "type into the search", "/", *"late")


async def _card(page: Page, worst: _Worst) -> None:
    await page.goto("/claims?status=IN_PROGRESS")
    await settled(page)
    await page.locator("[role=row][aria-selected] a").first.click()
    await page.locator("#steps button").first.wait_for()
    await settled(page)
    await page.evaluate(_WATCH)
    await _measured(page, worst, "change the description", "e")
    await _measured(page, worst, "type into it", *"more")
    await _measured(page, worst, "undo the change", "Escape", "Escape")
    await _measured(page, worst, "a step's dialog", click="#steps button")
    await _measured(page, worst, "type into the dialog", *"done")
    await _measured(page, worst, "close the dialog", "Escape")


async def _all(service: Service) -> _Worst:
    worst: _Worst = {}
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = await browser.new_context(base_url=service.address, viewport=DESK, reduced_motion="reduce")
        page = await signed_in(await context.new_page(), service)
        await _list(page, worst)
        await _card(page, worst)
        await browser.close()
    return worst


def main() -> int:
    """Print a line for each; fail when one is too slow."""
    with process.running("en", claims=CLAIMS) as service:
        worst = asyncio.run(_all(service))
    for name, (whole, work) in worst.items():
        typer.echo(f"{whole:4.0f} ms to the paint, {work:4.0f} ms of them at work: {name}")
    slowest = max(whole for whole, _ in worst.values())
    typer.echo(f"{slowest:4.0f} of {WORST:.0f} ms at the most; the machine's load is {os.getloadavg()[0]:.1f}")
    return int(slowest > WORST)


if __name__ == "__main__":
    sys.exit(main())
