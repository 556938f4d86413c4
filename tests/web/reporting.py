"""What stories of reports share: charts drawn, tables by their names, figures that open as many rows as they say."""

import re

from playwright.async_api import Locator, Page, expect

from tests.web.browser import settled
from tests.web.cards import asked
from tests.web.process import Service

CLAIMS = ".claims-total"
_SHORT = 10
"""Of so many rows all are in the page."""
_CREATE = """mutation ($input: SavedViewCreateInput!) { savedViewCreate(input: $input) {
  savedView { id } errors { code path } } }"""


async def drawn(page: Page) -> None:
    """Wait until every chart is drawn."""
    await settled(page)
    await expect(page.locator(".report-chart").first).to_be_visible()
    await expect(page.locator(".report-result[aria-busy=true]")).to_have_count(0)
    await expect(page.locator(".report-chart:not([data-drawn])")).to_have_count(0)


def table(page: Page, name: str) -> Locator:
    return page.get_by_role("table", name=name, exact=True)


async def count_of(figure: Locator) -> int:
    return int(re.sub(r"\D", "", await figure.inner_text()))


async def opens_as_many(page: Page, figure: Locator) -> None:
    """Open a figure, see as many claims as it says, and go back."""
    count = await count_of(figure)
    await figure.click()
    await expect(page.locator(CLAIMS)).to_have_text(re.compile(rf"^{count} claims?$"))
    await page.go_back()
    await drawn(page)


async def opens_rows(page: Page, figure: Locator, name: str) -> list[str]:
    """Open a figure, see a list of that name with as many rows as it says, and go back; return what those shown say."""
    count = await count_of(figure)
    await figure.click()
    listed = table(page, name)
    await expect(listed).to_have_attribute("aria-rowcount", str(1 + count))
    await expect(listed).to_have_attribute("aria-busy", "false")
    rows = listed.get_by_role("row")
    if count < _SHORT:
        await expect(rows).to_have_count(1 + count)
    told = (await rows.all_inner_texts())[1:]
    await page.go_back()
    await drawn(page)
    return told


def variant(service: Service, name: str, login: str = "manager", **given: object) -> str:
    """Save a variant of the dynamics over HTTP; return its id."""
    must = {"page": "reports/dynamics", "name": name, "query": {"period": "lastYear", "interval": "QUARTER"}}
    made = asked(service, _CREATE, login, input=must | given)["savedViewCreate"]
    assert made["errors"] == []
    return str(made["savedView"]["id"])
