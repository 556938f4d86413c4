"""The app as its users meet it: a browser, the built app, the real service and its database."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from server.settings import Settings
from tests.web import browser as tools
from tests.web import process
from tests.web.browser import Watch
from tests.web.process import Service

expect.set_options(timeout=tools.PATIENCE)


@pytest.fixture(scope="session")
def service() -> Iterator[Service]:
    """Serve a company with English data; stories that spoil it take `own_service`."""
    assert (Settings().web / "index.html").exists(), "Build the app first: make web"
    with process.running("en") as running:
        yield running


@pytest.fixture(scope="session")
def russian_service() -> Iterator[Service]:
    """Serve a company with Russian data."""
    with process.running("ru") as running:
        yield running


@pytest.fixture(scope="session")
def empty_service() -> Iterator[Service]:
    """Serve a company that has an administrator and nothing else."""
    with process.running("en", empty=True) as running:
        yield running


@pytest.fixture
def own_service() -> Iterator[Service]:
    """Serve a company for one test alone."""
    with process.running("en") as running:
        yield running


@pytest.fixture(scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=tools.CHROMIUM, args=tools.FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
def watch(page: Page) -> Watch:
    """Return what the page said; `watch.expect("401")` lets a story cause it."""
    watch: Watch = page.watch  # type: ignore[attr-defined]  # the fixture below put it there
    return watch


@asynccontextmanager
async def browsing(chromium: Browser, service: Service) -> AsyncIterator[Page]:
    """Open a browser of its own at the size of a desk's screen; fail on all that goes wrong in it."""
    context = await chromium.new_context(
        base_url=service.address,
        viewport=tools.DESK,
        locale="en-GB",
        timezone_id="Europe/Berlin",
        reduced_motion="reduce",
    )
    context.set_default_timeout(tools.PATIENCE)
    page = await context.new_page()
    watch = page.watch = tools.watched(page, service)  # type: ignore[attr-defined]  # kept with its page
    yield page
    await context.close()
    assert watch.complaints() == []


@pytest.fixture
async def page(chromium: Browser, service: Service) -> AsyncIterator[Page]:
    """Open a page of the company with English data."""
    async with browsing(chromium, service) as page:
        yield page


@pytest.fixture
async def empty_page(chromium: Browser, empty_service: Service) -> AsyncIterator[Page]:
    """Open a page of the company that has an administrator and nothing else."""
    async with browsing(chromium, empty_service) as page:
        yield page


@pytest.fixture
async def browser_of(chromium: Browser, own_service: Service) -> AsyncIterator[Callable[[str], Awaitable[Page]]]:
    """Open a browser for each of several people of a company of one's own."""
    async with AsyncExitStack() as open_ones:

        async def opened(login: str) -> Page:
            page = await open_ones.enter_async_context(browsing(chromium, own_service))
            return await tools.signed_in(page, own_service, login)

        yield opened
