"""A claim about an order: registered from it, its lines disputed and settled; conflicts, mistakes, what others see."""

import re
from typing import Any

from playwright.async_api import Locator, Page, expect

from tests.web.browser import PHONE, focus_is, news, overflow, set_theme, settled, signed_in, tab_to, violations
from tests.web.cards import Claim, asked, choose, opened, panel, registered, some
from tests.web.documents import told
from tests.web.process import Service

_LINES = """query ($id: ID!) { claim(id: $id) { version linesClaimed linesSettled amountClaimed { amount }
  amountSettled { amount } basis { __typename } participants { nodes { contact { name } } }
  lines { nodes { quantityClaimed amountClaimed quantitySettled amountSettled line { position } } } } }"""
_PUT = "mutation ($input: ClaimLinesPutInput!) { claimLinesPut(input: $input) { errors { code path } } }"
_FIND = """query ($number: String!) { claimByNumber(number: $number) { id } }"""
_BASIS = "query ($id: ID!) { node(id: $id) { ... on SourceDocument { lines { nodes { id } } } } }"


def _read(service: Service, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = asked(service, _LINES, id=id_)["claim"]
    return found


def _based(service: Service, number: str, **fields: Any) -> tuple[Claim, list[str]]:
    """Make a claim about an order of three lines; return it with the ids of the lines."""
    order = told(service, number)
    nodes = asked(service, _BASIS, id=order)["node"]["lines"]["nodes"]
    return registered(service, basisId=order, **fields), [each["id"] for each in nodes]


def _put(service: Service, claim: Claim, **line: Any) -> None:
    """Dispute a line in another browser."""
    given = {"id": claim.id, "expectedVersion": claim.read()["version"], "lines": [line]}
    assert asked(service, _PUT, "admin", input=given)["claimLinesPut"]["errors"] == []


def _sum(page: Page, name: str, item: str) -> Locator:
    return panel(page, "Disputed lines").get_by_role("textbox", name=f"{name}: {item}", exact=True)


def _box(page: Page, item: str) -> Locator:
    return panel(page, "Disputed lines").get_by_role("checkbox", name=re.compile(f": {item}$"))


async def test_from_an_order_to_a_settled_claim(page: Page, service: Service) -> None:
    contact = some(service, "contactPersons", f'{{partner: {{id: {{eq: "{_customer(service)}"}}}}}}')
    told(service, "STORY-1", contactId=contact["id"])
    await signed_in(page, service)
    await page.goto("/orders?q=story-1")
    await page.get_by_role("link", name="Order STORY-1").click()
    await page.get_by_role("link", name="New claim from this").click()
    await expect(page.get_by_role("combobox", name="Basis")).to_have_value("Order STORY-1")
    await expect(page.get_by_role("combobox", name="Contact person")).to_have_value(contact["name"])
    await expect(page.get_by_text(f"{contact['name']}, its contact person, will take part")).to_be_visible()
    await settled(page)
    assert await violations(page) == []
    await page.get_by_role("textbox", name="Subject").fill("Cups broken, a teapot missing")
    await page.get_by_role("textbox", name="Description").fill("Three cups came in pieces.")
    await choose(page, "Reason", some(service, "claimReasons")["name"])
    await page.get_by_role("button", name="Register").click()
    await expect(page).to_have_url(re.compile(r"/claims/\d{4}-\d+$"))
    claim_id = asked(service, _FIND, number=page.url.rsplit("/", 1)[1])["claimByNumber"]["id"]
    assert [each["contact"] for each in _read(service, claim_id)["participants"]["nodes"]] == [
        {"name": contact["name"]}
    ]
    await _disputed(page, service, claim_id)
    await _settled(page, service, claim_id)


async def _disputed(page: Page, service: Service, claim_id: str) -> None:
    await _box(page, "Cup, white").check()
    await expect(_sum(page, "Quantity disputed", "Cup, white")).to_have_value("12")
    await _sum(page, "Quantity disputed", "Cup, white").fill("3")
    await expect(_sum(page, "Claimed", "Cup, white")).to_have_value("7.50")
    await _box(page, "Teapot").check()
    await _sum(page, "Quantity disputed", "Teapot").fill("1")
    await _sum(page, "Claimed", "Teapot").fill("25")
    await settled(page)
    assert await violations(page) == []
    await page.get_by_role("button", name="Save 2 lines").click()
    await expect(news(page, "Saved")).to_be_visible()
    found = _read(service, claim_id)
    assert (found["linesClaimed"], found["amountClaimed"]) == ("32.50", {"amount": "32.50"})


async def _settled(page: Page, service: Service, claim_id: str) -> None:
    await page.get_by_role("button", name="Begin work").click()
    await page.get_by_role("dialog").get_by_role("button", name="Begin work").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await _sum(page, "Quantity settled", "Cup, white").fill("3")
    await _sum(page, "Settled", "Cup, white").fill("7,50")
    await _sum(page, "Settled", "Teapot").fill("20")
    await page.get_by_role("button", name="Save 2 lines").click()
    await expect(panel(page, "Demand")).to_contain_text("32.50")
    await expect(panel(page, "Result and settlement")).to_contain_text("27.50")
    await page.get_by_role("button", name="Satisfy in part").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("textbox", name="Result").fill("Refunded; the teapot in part.")
    await dialog.get_by_role("button", name="Satisfy in part").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    found = _read(service, claim_id)
    assert (found["linesSettled"], found["amountSettled"]) == ("27.50", {"amount": "27.50"})
    lines = {
        each["line"]["position"]: (each["quantitySettled"], each["amountSettled"]) for each in found["lines"]["nodes"]
    }
    assert lines == {1: ("3.000", "7.50"), 2: (None, "20.00")}


def _customer(service: Service) -> str:
    return some(service, "partners", "{isCustomer: {eq: true}}")["id"]


async def test_a_basis_is_found_by_its_day_and_by_its_partner(page: Page, service: Service) -> None:
    told(service, "DAY-1", "SHIPMENT", date="2026-03-04")
    told(service, "DAY-2", "RETURN", date="2026-03-05")
    partner = some(service, "partners", "{isCustomer: {eq: true}}")
    await signed_in(page, service)
    await page.goto("/claims/new")
    basis = page.get_by_role("combobox", name="Basis")
    options = page.get_by_role("listbox", name="Basis").get_by_role("option")
    await basis.fill("04.03.2026")
    await expect(options.filter(has_text="Shipment DAY-1")).to_be_visible()
    await expect(options.filter(has_text="DAY-2")).to_have_count(0)
    await basis.fill(partner["name"])
    await expect(options.filter(has_text="·").first).to_contain_text(partner["name"])
    await basis.fill("day-2")
    await options.filter(has_text="Return DAY-2").click()
    await expect(page.get_by_role("combobox", name="Partner", exact=True)).to_have_value(partner["name"])
    await expect(basis).to_have_value("Return DAY-2")
    await settled(page)
    assert await violations(page) == []


async def test_the_basis_of_a_claim_is_chosen_on_its_card(page: Page, service: Service) -> None:
    order, claim = told(service, "CARD-1"), registered(service)
    await opened(page, claim)
    await page.get_by_role("button", name="Change the basis").click()
    dialog = page.get_by_role("dialog", name="Basis")
    await choose(dialog, "Document", "CARD-1")
    await dialog.get_by_role("button", name="Save").click()
    await expect(panel(page, "Disputed lines")).to_contain_text("Teapot")
    await expect(panel(page, "Disputed lines").get_by_role("link", name="Order CARD-1")).to_have_attribute(
        "href", f"/orders/{order}"
    )
    await _box(page, "Saucer").check()
    await page.get_by_role("button", name="Save 1 line").click()
    await expect(page.get_by_role("button", name="Save 1 line")).to_have_count(0)
    await page.get_by_role("button", name="Change the basis").click()
    await dialog.get_by_role("combobox", name="What caused the claim").select_option("The partner as such")
    await choose(dialog, "Partner", some(service, "partners", "{isCustomer: {eq: true}}")["name"])
    await dialog.get_by_role("button", name="Save").click()
    await expect(dialog.get_by_text("The claim disputes lines of its basis. Take them back first.")).to_be_visible()


async def test_mistakes_are_told_at_their_fields(page: Page, service: Service) -> None:
    claim, _ = _based(service, "WRONG-1")
    await set_theme(page, "dark")
    await opened(page, claim)
    await _box(page, "Teapot").check()
    await _sum(page, "Quantity disputed", "Teapot").fill("3")
    await _sum(page, "Claimed", "Teapot").fill("a lot")
    await page.get_by_role("button", name="Save 1 line").click()
    await expect(panel(page, "Disputed lines")).to_contain_text("An amount such as 1500.50 is expected.")
    await _sum(page, "Claimed", "Teapot").fill("10")
    await _sum(page, "Settled", "Teapot").fill("11")
    await page.get_by_role("button", name="Save 1 line").click()
    await expect(panel(page, "Disputed lines")).to_contain_text("The value must be at most 2.")
    await expect(panel(page, "Disputed lines")).to_contain_text("The value must be at most 10.")
    await focus_is(page, "Quantity disputed: Teapot")
    assert await violations(page) == []
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
    assert await violations(page) == []
    await page.get_by_role("button", name="Cancel", exact=True).click()
    await expect(_box(page, "Teapot")).not_to_be_checked()
    assert _read(service, claim.id)["lines"]["nodes"] == []


async def test_somebody_else_was_faster_with_a_line(page: Page, service: Service) -> None:
    claim, [cups, pot, _] = _based(service, "CLASH-1")
    _put(service, claim, lineId=cups, quantityClaimed="2", amountClaimed="5.00")
    await opened(page, claim)
    await _sum(page, "Claimed", "Cup, white").fill("4")
    _put(service, claim, lineId=cups, quantityClaimed="2", amountClaimed="4.50")
    _put(service, claim, lineId=pot, quantityClaimed="1", amountClaimed="30.00")
    await page.get_by_role("button", name="Save 1 line").click()
    lines = panel(page, "Disputed lines")
    await expect(lines.get_by_role("alert")).to_contain_text("Somebody changed the claim meanwhile")
    await expect(lines.get_by_text("Now: 4.50")).to_be_visible()
    await expect(_sum(page, "Claimed", "Cup, white")).to_have_value("4")
    await expect(_box(page, "Teapot")).to_be_checked()
    await settled(page)
    assert await violations(page) == []
    await page.get_by_role("button", name="Save 1 line").click()
    await expect(news(page, "Saved")).to_be_visible()
    found = {each["line"]["position"]: each["amountClaimed"] for each in _read(service, claim.id)["lines"]["nodes"]}
    assert found == {1: "4.00", 2: "30.00"}


async def test_totals_stand_beside_the_claims_own_amounts(page: Page, service: Service) -> None:
    claim, [cups, _, __] = _based(service, "SUM-1", amountClaimed="100", currency="EUR")
    _put(service, claim, lineId=cups, quantityClaimed="4", amountClaimed="10.00")
    await opened(page, claim)
    lines = panel(page, "Disputed lines")
    await expect(lines.get_by_role("row", name="The lines come to")).to_contain_text("10.00")
    await expect(lines.get_by_role("row", name="The claim tells")).to_contain_text("100.00")
    await lines.get_by_role("button", name="Take over from the lines").click()
    await expect(panel(page, "Demand")).to_contain_text("10.00")
    await expect(lines.get_by_role("button", name="Take over from the lines")).to_have_count(0)
    await _box(page, "Cup, white").uncheck()
    await page.get_by_role("button", name="Save 1 line").click()
    await expect(page.get_by_role("button", name="Save 1 line")).to_have_count(0)
    await expect(lines.get_by_role("row", name="The lines come to")).to_have_count(0)
    assert _read(service, claim.id)["lines"]["nodes"] == []


async def test_lines_are_disputed_by_the_keyboard_alone(page: Page, service: Service) -> None:
    claim, _ = _based(service, "KEYS-1")
    await opened(page, claim)
    await tab_to(page, "Dispute line 1: Cup, white", most=120)
    await page.keyboard.press("Space")
    await tab_to(page, "Quantity disputed: Cup, white")
    await page.keyboard.type("5")
    await tab_to(page, "Claimed: Cup, white")
    await page.keyboard.press("Enter")
    await expect(news(page, "Saved")).to_be_visible()
    [line] = _read(service, claim.id)["lines"]["nodes"]
    assert (line["quantityClaimed"], line["amountClaimed"]) == ("5.000", "12.50")
