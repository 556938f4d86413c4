"""The list of partners: found, filtered, read while it is scrolled; what it says when it cannot be loaded."""

import re

from playwright.async_api import Page, expect

from tests.web.browser import Watch, settled, signed_in
from tests.web.process import Service
from tests.web.test_partners import CREATE, made


async def test_a_partner_is_found_by_words_and_kind_and_the_address_keeps_it(page: Page, service: Service) -> None:
    made(service, "Найтли Kites", taxNumber="9988776655", isCustomer=False, isCarrier=True)
    await signed_in(page, service)
    await page.goto("/partners")
    await settled(page)
    await page.keyboard.press("/")
    await page.keyboard.type("99887")
    table = page.get_by_role("table", name="Partners")
    await expect(table.get_by_role("row")).to_have_count(2)  # the head is one
    await expect(page.get_by_text("1 partner", exact=True)).to_be_visible()
    await page.get_by_role("button", name="Supplier").click()
    await expect(page.get_by_role("heading", name="No such partners")).to_be_visible()
    await page.get_by_role("button", name="Carrier").click()
    await expect(page).to_have_url(re.compile("q=.*99887.*isSupplier.*isCarrier"))
    await page.reload()
    await expect(page.get_by_role("searchbox", name="Find partners")).to_have_value("99887")
    await table.get_by_role("link", name="Найтли Kites").click()
    await expect(page.get_by_role("heading", level=1, name="Найтли Kites")).to_be_visible()
    await page.go_back()
    await expect(table.get_by_role("link", name="Найтли Kites")).to_be_visible()


async def test_the_list_is_read_while_it_is_scrolled(own_service: Service, page: Page) -> None:
    with own_service.browser("admin") as browser:
        for at in range(130):
            given = {"name": f"Zeta {at:03}", "isCustomer": True}
            browser.post("/graphql", json={"query": CREATE, "variables": {"input": given}})
    page.watch.address = own_service.address  # type: ignore[attr-defined]  # it watches the other company
    await signed_in(page, own_service)
    await page.goto(f"{own_service.address}/partners")
    await settled(page)
    rows = page.locator(".list-row")
    region = page.get_by_role("region", name="Partners")
    last = page.get_by_role("link", name="Zeta 129")
    for _ in range(200):
        await region.evaluate("each => each.scrollTo({ top: each.scrollHeight })")
        assert await rows.count() <= 60
        if await last.count():
            break
        await page.wait_for_timeout(50)
    await last.click()
    await expect(page.get_by_role("heading", level=1, name="Zeta 129")).to_be_visible()
    await settled(page)
    await page.go_back()
    await expect(page.get_by_role("link", name="Zeta 129")).to_be_visible()  # where it was left


async def test_the_list_says_when_it_could_not_be_loaded(page: Page, service: Service, watch: Watch) -> None:
    watch.expect(re.escape("503 (Service Unavailable)"))
    await signed_in(page, service)
    await page.goto("/claims")
    await settled(page)
    body = '{"errors": [{"message": "Away.", "extensions": {"code": "UNAVAILABLE"}}]}'
    kind = "application/graphql-response+json"
    await page.route("**/graphql", lambda route: route.fulfill(status=503, content_type=kind, body=body))
    await page.get_by_role("navigation", name="Main menu").get_by_role("link", name="Partners").click()
    await expect(page.get_by_role("heading", name="This could not be loaded")).to_be_visible()
    await page.unroute("**/graphql")
    await page.get_by_role("button", name="Try again").click()
    await expect(page.get_by_role("table", name="Partners").get_by_role("row").nth(3)).to_be_visible()
