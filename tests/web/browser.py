"""A page of a browser that hears everything that goes wrong in it, and what stories do with one."""

import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import ConsoleMessage, Locator, Page, Request, ViewportSize, expect
from playwright.async_api import TimeoutError as Late

from tests.web.process import Service
from tools import node

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]
DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
PATIENCE = 15_000  # milliseconds; a slow machine may need them, a green run does not
_PAUSE = 50  # milliseconds
_AXE = node.WEB / "node_modules" / "axe-core" / "axe.min.js"
_OFF = {"region": {"enabled": False}}  # lists that are open stand at the body's end
_LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_OVERFLOW = """async () => {
  const { documentElement: page } = document;
  const end = performance.now() + 15_000;
  while (page.scrollWidth > page.clientWidth && performance.now() < end) await new Promise(requestAnimationFrame);
  return page.scrollWidth - page.clientWidth;
}"""


@dataclass
class Watch:
    """What a page said and asked for; all of it fails the test but what the story expects."""

    address: str
    heard: list[str] = field(default_factory=list)
    _expected: list[str] = field(default_factory=list)

    def expect(self, pattern: str) -> None:
        """Let the browser tell of this; Chromium tells of each refused request."""
        self._expected.append(pattern)

    def on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.heard.append(f"{message.type}: {message.text} ({message.location['url']})")

    def on_error(self, error: object) -> None:
        self.heard.append(f"uncaught: {error}")

    def on_request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.heard.append(f"another origin: {request.url}")

    def complaints(self) -> list[str]:
        return [said for said in self.heard if not any(re.search(each, said) for each in self._expected)]


def watched(page: Page, service: Service) -> Watch:
    watch = Watch(service.address)
    page.on("console", watch.on_console)
    page.on("pageerror", watch.on_error)
    page.on("request", watch.on_request)
    return watch


async def set_language(page: Page, lang: str) -> None:
    """Have every page of the browser open in this language."""
    await page.context.add_init_script(f"localStorage.setItem('redress.language', '{lang}')")


async def set_theme(page: Page, theme: str) -> None:
    """Have every page of the browser open in this theme: light or dark."""
    await page.context.add_init_script(f"localStorage.setItem('redress.theme', '{theme}')")


async def signed_in(page: Page, service: Service, login: str = "manager", *, lang: str = "en") -> Page:
    """Sign in without the form; the page then goes where the story wants: `page.goto("/claims")`."""
    await set_language(page, lang)
    session = service.session(login)
    await page.context.add_cookies(
        [{"name": name, "value": value, "url": service.address} for name, value in session.cookies.items()]
    )
    return page


def news(page: Page, text: str) -> Locator:
    """Return what a corner of the page tells: what is "not saved" elsewhere is no "Saved"."""
    return page.locator(".toasts").get_by_text(text)


async def settled(page: Page) -> None:
    """Wait until the page shows its title and waits for nothing more."""
    await page.locator("h1").first.wait_for()
    await expect(page.locator("[data-loading], [aria-busy=true]")).to_have_count(0)


async def violations(page: Page, *, within: str | None = None, rules: list[str] | None = None) -> list[str]:
    """Return what axe finds wrong in the page, or in a part of it: rule, element, and what to do."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(_AXE.read_text())  # not as a script element, which the page's policy refuses
    await page.evaluate("Promise.all(document.getAnimations().map(each => each.finished.catch(() => null)))")
    found: dict[str, Any] = await page.evaluate(
        """async ([within, levels, off]) => {
          await new Promise((go) => setTimeout(go, 10));  // the focus is back where it was, and in view
          if (!within) scrollTo(0, 0);  // what lies half under the header is no target
          return axe.run(within ?? document, {runOnly: levels, rules: off, resultTypes: ['violations']});
        }""",
        [within, rules or _LEVELS, {} if rules else _OFF],
    )
    return [
        f"{rule['id']}: {element['target']}: {element['failureSummary']}"
        for rule in found["violations"]
        for element in rule["nodes"]
    ]


async def press(page: Page, keys: Iterable[str] | str) -> None:
    """Press keys one after another: `"g c"` or `["g", "c"]`."""
    for key in keys.split() if isinstance(keys, str) else keys:
        await page.keyboard.press(key)


async def tab_to(page: Page, name: str, *, most: int = 60) -> None:
    """Press Tab until the element of that name has the focus, as who has no mouse does, and round again."""
    presses, end = 0, time.monotonic() + PATIENCE / 1000  # it may still be coming
    while presses < most or time.monotonic() < end:
        await page.keyboard.press("Tab")
        presses += 1
        if name in (now := await focused(page)):
            return
        if not now:
            await page.wait_for_timeout(_PAUSE)
    raise AssertionError(f"Tab does not reach {name}")


async def focused(page: Page) -> str:
    """Return role and name of what has the focus, as `button "Save"`; nothing behind the last element."""
    found = page.locator(":focus")
    try:
        return await found.aria_snapshot(timeout=1000) if await found.count() else ""
    except Late:
        return ""  # it went just then, with the page that had it


async def focus_is(page: Page, name: str) -> None:
    """Wait until what has the focus is named so, as `button "Save"`: it may come back a moment after a dialog went."""
    end = time.monotonic() + PATIENCE / 1000
    while name not in (now := await focused(page)):
        assert time.monotonic() < end, f"The focus is not at {name} but at {now}"
        await page.wait_for_timeout(_PAUSE)


async def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than the window, once what it holds has taken its new size."""
    return int(await page.evaluate(_OVERFLOW))


async def comes_true(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until something holds outside the page, which goes on meanwhile."""
    end = time.monotonic() + PATIENCE / 1000
    while not holds():
        assert time.monotonic() < end, "It did not come true"
        await page.wait_for_timeout(_PAUSE)


async def until(page: Page, condition: str) -> None:
    """Wait until an expression holds in the page, whose policy lets no text be evaluated by the page itself."""
    frames = "for (let at = 0; at < 900; at++)"
    wait = f"{frames} {{ if ({condition}) return true; await new Promise(requestAnimationFrame); }}"
    assert await page.evaluate(f"async () => {{ {wait} return false; }}"), condition
