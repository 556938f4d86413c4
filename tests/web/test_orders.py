"""Orders, shipments and returns: found, read, their lines cancelled, the reasons for that; for who may do what."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.web.browser import PHONE, focus_is, news, overflow, press, set_theme, settled, signed_in, violations
from tests.web.cards import asked, choose, panel, some
from tests.web.documents import CUPS, read, reason, told
from tests.web.process import Service

_CHANGE = """mutation ($input: CancellationReasonUpdateInput!) { cancellationReasonUpdate(input: $input) {
  errors { code } } }"""


async def _opened(page: Page, service: Service, path: str, login: str = "manager", lang: str = "en") -> None:
    await signed_in(page, service, login, lang=lang)
    await page.goto(path)
    await settled(page)


@pytest.mark.parametrize(("lang", "theme"), [("en", "dark"), ("ru", "light")])
async def test_documents_are_found_by_what_is_known_of_them(
    page: Page, service: Service, lang: str, theme: str
) -> None:
    number = f"FIND-{lang}"
    shipped = told(service, number, "SHIPMENT", date="2026-02-03")
    told(service, f"{number}-2", "SHIPMENT", date="2026-02-05")
    await set_theme(page, theme)
    await _opened(page, service, "/orders", lang=lang)
    shipments, find = ("Shipments", "Find documents") if lang == "en" else ("Отгрузки", "Найти документы")
    await page.get_by_role("navigation").get_by_role("link", name=shipments, exact=True).click()
    await expect(page).to_have_url(re.compile("kind=SHIPMENT"))
    await press(page, "/")
    await page.keyboard.type(number.lower())
    rows = page.get_by_role("table", name=shipments).get_by_role("row")
    await expect(rows).to_have_count(3)
    await page.locator("input[type=date]").last.fill("2026-02-04")
    await expect(rows).to_have_count(2)
    await expect(rows.nth(1)).to_contain_text(number)
    assert await violations(page) == []
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
    await page.reload()
    await expect(page.get_by_role("searchbox", name=find)).to_have_value(number.lower())
    await rows.nth(1).get_by_role("link").click()
    await expect(page).to_have_url(re.compile(f"/orders/{shipped}$"))
    await expect(page.get_by_role("heading", level=1)).to_contain_text(number)
    await settled(page)
    assert await violations(page) == []
    await page.go_back()
    await expect(rows).to_have_count(2)


async def test_the_palette_finds_a_document(page: Page, service: Service) -> None:
    told(service, "PAL-4711", "RETURN")
    await _opened(page, service, "/claims")
    await press(page, "Control+k")
    await page.get_by_role("combobox", name="Command").fill("pal-47")
    await page.get_by_role("option", name="Return PAL-4711").click()
    await expect(page.get_by_role("heading", level=1, name="Return PAL-4711")).to_be_visible()


async def test_a_filter_names_partner_and_manager(page: Page, service: Service) -> None:
    partner, manager = (
        some(service, "partners", "{isCustomer: {eq: true}}"),
        some(service, "users", '{login: {eq: "manager"}}'),
    )
    told(service, "MINE-1", managerId=manager["id"])
    await _opened(page, service, f"/orders?partner={partner['id']}&manager={manager['id']}")
    await expect(page.get_by_role("combobox", name="Partner", exact=True)).to_have_value(partner["name"])
    await expect(page.get_by_role("link", name="Order MINE-1")).to_be_visible()
    await page.get_by_role("button", name="With cancelled lines").click()
    await expect(page.get_by_role("heading", name="No such documents")).to_be_visible()
    assert await violations(page) == []
    await page.get_by_role("button", name="Clear the filter").click()
    await expect(page).to_have_url(re.compile("/orders$"))


async def test_lines_are_cancelled_and_taken_back(page: Page, service: Service) -> None:
    id_ = told(service, "CANCEL-1")
    reason(service, "Sold out everywhere")
    await _opened(page, service, f"/orders/{id_}")
    lines = panel(page, "Lines")
    await lines.get_by_role("checkbox", name="Line 2: Teapot").check()
    await lines.get_by_role("button", name="Cancel 1 line…").click()
    dialog = page.get_by_role("dialog", name="Cancel lines of CANCEL-1")
    await dialog.get_by_role("button", name="Cancel the lines").click()
    await expect(dialog.get_by_text("Fill this in.")).to_be_visible()
    assert await violations(page) == []
    await choose(dialog, "Why", "Sold out everywhere")
    await dialog.get_by_role("button", name="Cancel the lines").click()
    await expect(news(page, "The lines are cancelled")).to_be_visible()
    row = lines.get_by_role("row", name="Teapot")
    await expect(row).to_contain_text("Sold out everywhere")
    await expect(panel(page, "History")).to_contain_text("Lines cancelled: line 2")
    assert read(service, id_)["lines"]["nodes"][1]["cancellationReason"] == {"name": "Sold out everywhere"}
    assert await violations(page) == []
    await row.get_by_role("checkbox").check()
    await lines.get_by_role("button", name="Take back the cancellation of 1 line").click()
    await expect(news(page, "The lines are no longer cancelled")).to_be_visible()
    assert read(service, id_)["lines"]["nodes"][1]["cancelledAt"] is None


async def test_somebody_else_was_faster_with_the_order(page: Page, service: Service) -> None:
    id_ = told(service, "FAST-1")
    reason(service, "Nobody waits for it")
    await _opened(page, service, f"/orders/{id_}")
    told(service, "FAST-1", lines=CUPS)
    await panel(page, "Lines").get_by_role("checkbox", name="Line 1: Cup, white").check()
    await panel(page, "Lines").get_by_role("button", name="Cancel 1 line…").click()
    dialog = page.get_by_role("dialog")
    await choose(dialog, "Why", "Nobody waits for it")
    await dialog.get_by_role("button", name="Cancel the lines").click()
    await expect(dialog.get_by_role("alert")).to_be_visible()
    assert read(service, id_)["lines"]["nodes"][0]["cancelledAt"] is None


async def test_a_document_is_put_away_and_taken_back(page: Page, service: Service) -> None:
    id_ = told(service, "AWAY-1", "RETURN")
    await _opened(page, service, f"/orders/{id_}")
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Archive…").click()
    await page.get_by_role("dialog").get_by_role("button", name="Archive").click()
    await expect(news(page, "AWAY-1 is archived")).to_be_visible()
    await expect(page.get_by_role("link", name="New claim from this")).to_have_count(0)
    assert read(service, id_)["archivedAt"]
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Take out of the archive").click()
    await expect(page.get_by_role("link", name="New claim from this")).to_be_visible()


async def test_reasons_are_made_changed_and_archived(page: Page, service: Service) -> None:
    await _opened(page, service, "/orders/reasons")
    await page.get_by_role("button", name="New reason").click()
    dialog = page.get_by_role("dialog", name="New reason")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog.get_by_text("Fill this in.")).to_be_visible()
    assert await violations(page) == []
    await dialog.get_by_role("textbox", name="Name").fill("Cheaper elsewhere")
    await dialog.get_by_role("switch", name="Customers may choose it").check()
    await dialog.get_by_role("button", name="Create").click()
    row = page.get_by_role("row", name="Cheaper elsewhere")
    await expect(row).to_contain_text("Customers too")
    await page.get_by_role("button", name="New reason").click()
    await dialog.get_by_role("textbox", name="Name").fill("Cheaper elsewhere")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog.get_by_text("There is a reason of this name already.")).to_be_visible()
    await page.keyboard.press("Escape")
    await row.get_by_role("button", name="Archive").click()
    sure = page.get_by_role("dialog", name="Archive “Cheaper elsewhere”?")
    await expect(sure).to_contain_text("No order has a line cancelled for it.")
    await sure.get_by_role("button", name="Archive").click()
    await expect(row).to_have_count(0)
    await page.get_by_role("switch", name="Show archived").check()
    await row.get_by_role("button", name="Take back into use").click()
    await expect(news(page, "is in use again")).to_be_visible()


async def test_a_reason_is_changed_while_somebody_else_changes_it(page: Page, service: Service) -> None:
    id_ = reason(service, "Bought twice")
    await _opened(page, service, "/orders/reasons")
    await page.get_by_role("button", name="Change: Bought twice").click()
    dialog = page.get_by_role("dialog", name="Change “Bought twice”")
    await dialog.get_by_role("textbox", name="Name").fill("Ordered twice")
    asked(service, _CHANGE, "admin", input={"id": id_, "expectedVersion": 1, "description": "By mistake."})
    await dialog.get_by_role("button", name="Save").click()
    await expect(dialog.get_by_text("Now: By mistake.")).to_be_visible()
    await expect(dialog.get_by_role("textbox", name="Name")).to_have_value("Ordered twice")
    await dialog.get_by_role("button", name="Save").click()
    await expect(news(page, "Saved")).to_be_visible()


async def test_who_only_reads_changes_nothing(page: Page, service: Service) -> None:
    id_ = told(service, "READ-1")
    await _opened(page, service, f"/orders/{id_}", "auditor")
    await expect(panel(page, "Lines").get_by_role("row", name="Teapot")).to_be_visible()
    await expect(panel(page, "Lines").get_by_role("checkbox")).to_have_count(0)
    for name in ("New claim from this", "More"):
        await expect(page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name))).to_have_count(0)
    await page.goto("/orders/reasons")
    await settled(page)
    await expect(page.get_by_role("button", name="New reason")).to_have_count(0)
    await page.goto("/orders/ord_01HBPTYG0S3EDZ615449V7FM00")
    await expect(page.get_by_role("heading", name="Not found")).to_be_visible()


async def test_an_order_is_found_and_based_upon_by_the_keyboard_alone(page: Page, service: Service) -> None:
    told(service, "KEYS-4711")
    await _opened(page, service, "/claims")
    await press(page, "g o")
    await expect(page.get_by_role("heading", level=1, name="Orders, shipments, returns")).to_be_visible()
    await settled(page)
    await press(page, "/")
    await page.keyboard.type("keys-47")
    link = page.get_by_role("link", name="Order KEYS-4711")
    await expect(page.get_by_role("table", name="Orders").get_by_role("row")).to_have_count(2)
    await settled(page)
    for _ in range(60):  # a part of a day's field has the focus without being found by it
        if await link.evaluate("each => each === document.activeElement"):
            break
        await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1, name="Order KEYS-4711")).to_be_visible()
    await settled(page)
    await press(page, "c")
    await expect(page).to_have_url(re.compile("/claims/new"))
    await expect(page.get_by_role("combobox", name="Basis")).to_have_value("Order KEYS-4711")
    await focus_is(page, "Subject")
