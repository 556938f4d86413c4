"""Views of the list: the usual ones, one's own, shared ones; changed, renamed, deleted; peeking at a claim."""

import re

from playwright.async_api import Locator, Page, expect

from tests.web.browser import press, signed_in, violations
from tests.web.process import Service

CREATE = """mutation ($input: SavedViewCreateInput!) { savedViewCreate(input: $input) { savedView { id } } }"""


async def test_a_view_is_saved_changed_shared_and_deleted(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/claims?channel=MAIL&sort=title")
    await page.get_by_role("button", name="Save as a view…").click()
    dialog = page.get_by_role("dialog", name="Save as a view")
    await dialog.get_by_role("button", name="Save").click()
    await expect(dialog.get_by_text("Fill this in")).to_be_visible()
    await dialog.get_by_label("Name").fill("By mail")
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Save").click()
    tabs = page.get_by_role("navigation", name="Views")
    tab = tabs.get_by_role("link", name="By mail")
    await expect(tab).to_have_attribute("aria-current", re.compile("page|true"))

    await tabs.get_by_role("link", name="My open ones").click()
    await expect(page).to_have_url(re.compile("responsible=me"))
    await tab.click()
    await expect(page).to_have_url(re.compile("channel=MAIL.*sort=title|sort=title.*channel=MAIL"))

    await page.get_by_role("button", name="Registered", exact=False).first.click()
    await expect(tab).to_contain_text("changed")
    await page.get_by_role("button", name="View…").click()
    await page.get_by_role("button", name="Save the changes").click()
    await expect(page.get_by_text("The view is saved").last).to_be_visible()
    await expect(tab).not_to_contain_text("changed")

    await page.get_by_role("button", name="View…").click()
    await page.get_by_role("button", name="Share with the staff").click()
    await expect(page.get_by_text("The view is shared")).to_be_visible()
    await page.get_by_role("button", name="View…").click()
    await page.get_by_role("button", name="Delete…").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(tab).to_have_count(0)


async def test_a_shared_view_is_a_colleagues_to_use_but_not_to_change(page: Page, service: Service) -> None:
    with service.browser("manager") as manager:
        given = {"page": "claims", "name": "Phone calls", "query": {"channel": "PHONE"}, "isShared": True}
        made = manager.post("/graphql", json={"query": CREATE, "variables": {"input": given}}).json()
        assert made["data"]["savedViewCreate"]["savedView"]
    await signed_in(page, service, "agent")
    await page.goto("/claims")
    await page.get_by_role("link", name="Phone calls").click()
    await expect(page).to_have_url(re.compile("channel=PHONE"))
    await page.get_by_role("button", name="View…").click()
    await expect(page.get_by_role("button", name="Save as another view…")).to_be_visible()
    await expect(page.get_by_role("button", name="Delete…")).to_have_count(0)


async def test_a_claim_is_peeked_at_beside_the_list(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/claims")
    await page.get_by_role("row").nth(1).wait_for()
    await press(page, "j Space")
    panel = page.get_by_role("complementary")
    rows = page.locator("[role=row][aria-selected]")
    first, second = [await rows.nth(at).get_by_role("link").inner_text() for at in (0, 1)]
    one, other = [await rows.nth(at).get_by_role("gridcell").nth(1).inner_text() for at in (0, 1)]
    await _shows(panel, one, first)
    assert await violations(page) == []
    await panel.get_by_role("button", name="Next claim").click()
    await _shows(panel, other, second)
    await panel.get_by_role("button", name="Previous claim").click()
    await _shows(panel, one, first)
    await press(page, "Shift+j")
    await _shows(panel, other, second)
    await press(page, "Escape")
    await expect(panel).to_have_count(0)
    await expect(page.get_by_role("heading", name="Claims")).to_be_visible()


async def _shows(panel: Locator, number: str, title: str) -> None:
    """Wait for a claim by its number: of titles there are several that are the same."""
    await expect(panel.get_by_role("link", name=number, exact=True)).to_be_visible()
    await expect(panel.get_by_role("heading", level=2)).to_have_text(title)
