"""Partners: found, made, changed in place, merged, archived; their people, codes and claims."""

import re
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.web.browser import PHONE, news, overflow, settled, signed_in, violations
from tests.web.cards import asked, choose, panel, registered, some
from tests.web.process import Service

CREATE = "mutation ($input: PartnerCreateInput!) { partnerCreate(input: $input) { partner { id version } } }"
_UPDATE = "mutation ($input: PartnerUpdateInput!) { partnerUpdate(input: $input) { errors { code } } }"
_READ = """query ($id: ID!) { partner(id: $id) { version name legalName taxNumber phones emails address archivedAt
  isCustomer isCarrier manager { name } mergedInto { name } references { nodes { system value } }
  contactPersons { nodes { name position phones archivedAt } } claims { totalCount } } }"""


def made(service: Service, name: str, **fields: Any) -> str:
    """Create a partner in another browser."""
    given = {"name": name, "isCustomer": True, **fields}
    return str(asked(service, CREATE, "admin", input=given)["partnerCreate"]["partner"]["id"])


def read(service: Service, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = asked(service, _READ, "admin", id=id_)["partner"]
    return found


def change(service: Service, id_: str, **fields: Any) -> None:
    """Change it in another browser."""
    given = {"id": id_, "expectedVersion": read(service, id_)["version"], **fields}
    assert asked(service, _UPDATE, "admin", input=given)["partnerUpdate"]["errors"] == []


async def opened(page: Page, service: Service, id_: str, login: str = "manager") -> None:
    await signed_in(page, service, login)
    await page.goto(f"/partners/{id_}")
    await settled(page)


async def test_a_new_partner_needs_a_name_and_a_kind(page: Page, service: Service) -> None:
    await signed_in(page, service)
    await page.goto("/partners")
    await page.get_by_role("button", name="New partner").click()
    dialog = page.get_by_role("dialog", name="New partner")
    await dialog.get_by_role("checkbox", name="Customer").uncheck()
    await dialog.get_by_role("textbox", name="E-mail").fill("nowhere")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog.get_by_text("Fill this in.")).to_be_visible()
    await expect(dialog.get_by_text("Choose one kind at least.")).to_be_visible()
    await expect(dialog.get_by_text("This cannot be an e-mail address.")).to_be_visible()
    assert await violations(page) == []
    await dialog.get_by_role("textbox", name="Name", exact=True).fill("Kettle & Sons")
    await dialog.get_by_role("textbox", name="E-mail").fill("ask@kettle.example")
    await dialog.get_by_role("checkbox", name="Carrier").check()
    await dialog.get_by_role("button", name="Create").click()
    await expect(page.get_by_role("heading", level=1, name="Kettle & Sons")).to_be_visible()
    await expect(panel(page, "Details")).to_contain_text("Carrier")
    await expect(panel(page, "Details").get_by_role("link", name="ask@kettle.example")).to_be_visible()


async def test_facts_are_changed_in_place(page: Page, service: Service) -> None:
    id_ = made(service, "Facts Ltd", phones=["+15550100"])
    await opened(page, service, id_)
    details = panel(page, "Details")
    await details.get_by_role("button", name="Change: Address").click()
    await expect(details.get_by_role("textbox", name="Address")).to_be_focused()
    await details.get_by_role("textbox", name="Address").fill("1 Bright Lane")
    await details.get_by_role("textbox", name="Name", exact=True).fill("")
    await details.get_by_role("textbox", name="Phones").fill("call me")
    await details.get_by_role("button", name="Save").click()
    await expect(details.get_by_text("Fill this in.")).to_be_visible()
    await expect(details.get_by_text("One of these cannot be a telephone number.")).to_be_visible()
    assert await violations(page) == []
    await expect(details.get_by_role("textbox", name="Address")).to_have_value("1 Bright Lane")
    await details.get_by_role("textbox", name="Name", exact=True).fill("Bright Facts Ltd")
    await details.get_by_role("textbox", name="Phones").fill("+1 (555) 0100")
    await details.get_by_role("button", name="Another one: Phones").click()
    await expect(details.get_by_role("textbox", name="Phones, 2")).to_be_focused()
    await page.keyboard.type("+15550102")
    await choose(details, "Manager", some(service, "users", '{login: {eq: "agent"}}')["name"])
    await details.get_by_role("textbox", name="Address").press("Control+Enter")
    await expect(news(page, "Saved")).to_be_visible()
    await expect(page.get_by_role("heading", level=1, name="Bright Facts Ltd")).to_be_visible()
    found = read(service, id_)
    assert (found["name"], found["address"]) == ("Bright Facts Ltd", "1 Bright Lane")
    assert found["phones"] == ["+15550100", "+15550102"]
    await details.get_by_role("button", name="Change: Address").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")
    await expect(details.get_by_role("button", name="Change: Address")).to_be_focused()


async def test_two_change_the_same_partner(page: Page, service: Service) -> None:
    id_ = made(service, "Both Ltd", address="Old street")
    await opened(page, service, id_)
    details = panel(page, "Details")
    await details.get_by_role("button", name="Change: Address").click()
    await details.get_by_role("textbox", name="Address").fill("My street")
    await details.get_by_role("textbox", name="Legal name").fill("Both Limited")
    change(service, id_, address="Their street", taxNumber="123456")
    await details.get_by_role("button", name="Save").click()
    clash = details.get_by_role("alert")
    await expect(clash).to_contain_text("Changed: Tax number and Address.")
    await expect(details).to_contain_text("Theirs: Their street")
    await expect(details.get_by_role("textbox", name="Address")).to_have_value("My street")
    await expect(details.get_by_role("textbox", name="Tax number")).to_have_value("123456")
    assert await violations(page) == []
    await details.get_by_role("button", name="Take theirs: Address").click()
    await expect(details.get_by_role("textbox", name="Address")).to_have_value("Their street")
    await details.get_by_role("button", name="Save").click()
    await expect(news(page, "Saved")).to_be_visible()
    found = read(service, id_)
    assert (found["address"], found["legalName"], found["taxNumber"]) == ("Their street", "Both Limited", "123456")


async def test_mine_is_kept_when_i_save_again(page: Page, service: Service) -> None:
    id_ = made(service, "Mine Ltd", address="Old street")
    await opened(page, service, id_)
    details = panel(page, "Details")
    await details.get_by_role("button", name="Change: Address").click()
    await details.get_by_role("textbox", name="Address").fill("My street")
    change(service, id_, address="Their street")
    await details.get_by_role("button", name="Save").click()
    await expect(details).to_contain_text("Theirs: Their street")
    await details.get_by_role("button", name="Save").click()
    await expect(news(page, "Saved")).to_be_visible()
    assert read(service, id_)["address"] == "My street"


async def test_external_codes(page: Page, service: Service) -> None:
    made(service, "First Holder", references=[{"system": "erp", "value": "00-17"}])
    id_ = made(service, "Second Holder")
    await opened(page, service, id_)
    codes = panel(page, "External codes")
    await codes.get_by_role("button", name="Add a code").click()
    dialog = page.get_by_role("dialog", name="External code")
    await dialog.get_by_role("textbox", name="System").fill("erp")
    await dialog.get_by_role("textbox", name="Code").fill("00-17")
    await dialog.get_by_role("button", name="Add").click()
    await expect(dialog.get_by_text("A partner has this code already.")).to_be_visible()
    await expect(dialog.get_by_role("link", name="Open that partner")).to_be_visible()
    assert await violations(page) == []
    await dialog.get_by_role("textbox", name="Code").fill("00-18")
    await dialog.get_by_role("button", name="Add").click()
    await expect(codes).to_contain_text("00-18 erp")
    await codes.get_by_role("button", name="Remove 00-18").click()
    await page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    await expect(codes).to_contain_text("No other system has a code for it.")
    assert read(service, id_)["references"]["nodes"] == []


async def test_a_partner_is_merged_into_another(page: Page, service: Service) -> None:
    people = [{"name": "Moving Person"}]
    id_ = made(service, "Twin One", contactPersons=people, references=[{"system": "crm", "value": "t1"}])
    stays = made(service, "Twin Two")
    await opened(page, service, id_)
    await page.get_by_role("button", name="Merge into another…").click()
    dialog = page.get_by_role("dialog", name="Merge “Twin One” into another")
    await expect(dialog.get_by_role("listitem")).to_have_text(["1 contact person", "1 external code"])
    await dialog.get_by_role("button", name="Merge").click()
    await expect(dialog.get_by_text("Fill this in.")).to_be_visible()
    await choose(dialog, "The partner that stays", "Twin One")
    await expect(dialog.get_by_text("A partner is not merged into itself.")).to_be_visible()
    assert await violations(page) == []
    await choose(dialog, "The partner that stays", "Twin Two")
    await dialog.get_by_role("button", name="Merge").click()
    await expect(page.get_by_role("heading", level=1, name="Twin Two")).to_be_visible()
    await expect(panel(page, "Contact persons")).to_contain_text("Moving Person")
    await page.go_back()
    await expect(page.get_by_text("This partner was merged into Twin Two")).to_be_visible()
    await expect(page.get_by_role("button", name="Change")).to_have_count(0)
    assert read(service, id_)["mergedInto"] == {"name": "Twin Two"}
    assert read(service, stays)["references"]["nodes"] == [{"system": "crm", "value": "t1"}]


async def test_a_merge_is_refused_when_the_other_is_archived_meanwhile(page: Page, service: Service) -> None:
    id_, other = made(service, "Late One"), made(service, "Late Two")
    await opened(page, service, id_)
    await page.get_by_role("button", name="Merge into another…").click()
    dialog = page.get_by_role("dialog")
    await choose(dialog, "The partner that stays", "Late Two")
    document = "mutation ($input: VersionedInput!) { partnerArchive(input: $input) { errors { code } } }"
    asked(service, document, "admin", input={"id": other, "expectedVersion": 1})
    await dialog.get_by_role("button", name="Merge").click()
    await expect(dialog.get_by_text("it is archived or merged itself")).to_be_visible()
    assert read(service, id_)["mergedInto"] is None


async def test_archiving_tells_how_much_it_is_used(page: Page, service: Service) -> None:
    used = asked(service, "{ claims(first: 1, where: {status: {eq: IN_PROGRESS}}) { nodes { partner { id name } } } }")
    partner = used["claims"]["nodes"][0]["partner"]
    await opened(page, service, partner["id"])
    await page.get_by_role("button", name="Archive…").click()
    dialog = page.get_by_role("dialog", name=f"Archive “{partner['name']}”?")
    await expect(dialog).to_contain_text(re.compile(r"\d+ claims? stays? with it\. \d+ of them (is|are) open\."))
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Archive").click()
    await expect(news(page, "is archived")).to_be_visible()
    await expect(page.get_by_role("link", name="New claim")).to_have_count(0)
    await page.get_by_role("button", name="Take back into use").click()
    await expect(news(page, "is in use again")).to_be_visible()
    assert read(service, partner["id"])["archivedAt"] is None


async def test_the_claims_of_a_partner(page: Page, service: Service) -> None:
    most = asked(service, "{ partners(first: 100) { nodes { id name claims(first: 0) { totalCount } } } }")
    partner = max(most["partners"]["nodes"], key=lambda each: int(each["claims"]["totalCount"]))
    await opened(page, service, partner["id"])
    claims = panel(page, "Claims")
    first = await claims.get_by_role("row").nth(1).inner_text()
    if partner["claims"]["totalCount"] > 15:
        await claims.get_by_role("button", name="Next").click()
        await expect(claims.get_by_role("button", name="Previous")).to_be_enabled()
        await expect(claims.get_by_role("row").nth(1)).not_to_contain_text(first.splitlines()[0])
        await claims.get_by_role("button", name="Previous").click()
        await expect(claims.get_by_role("row").nth(1)).to_contain_text(first.splitlines()[0])
    await claims.get_by_role("link", name="Show all").click()
    await expect(page).to_have_url(re.compile(f"/claims.partner={partner['id']}"))
    await page.go_back()
    await expect(claims).to_be_visible()
    await page.get_by_role("link", name="New claim").click()
    await expect(page).to_have_url(re.compile(f"/claims/new.partner={partner['id']}"))
    await expect(page.get_by_role("combobox", name="Partner", exact=True)).to_have_value(partner["name"])


async def test_the_figures_of_a_partner(page: Page, service: Service) -> None:
    id_ = made(service, "Figures Ltd")
    reason = some(service, "claimReasons", "{archivedAt: {isNull: true}}")
    money = {"currency": "EUR", "amountClaimed": "1200.50"}
    first = registered(service, partnerId=id_, reasonId=reason["id"], **money)
    registered(service, partnerId=id_, reasonId=reason["id"])
    registered(service, partnerId=id_)
    first.act("claimTransition", transition="SATISFY", resolution="Paid.", amountSettled="1000")
    await opened(page, service, id_)
    figures = panel(page, "Figures")
    told = {
        "Claims": "3",
        "Open": "2",
        "Satisfied": "100%",
        "To close, on average": "0 days",
        "Amount claimed": "€1,200.50",
        "Amount settled": "€1,000.00",
    }
    await expect(figures.locator("dt")).to_have_text([*told])
    await expect(figures.locator("dd")).to_have_text([*told.values()])
    rows = figures.get_by_role("table", name="By reason").get_by_role("row")
    await expect(rows).to_contain_text(["Reason", reason["name"], "Not established"])
    await expect(rows.nth(1).get_by_role("cell")).to_contain_text([reason["name"], "2", "1", "100%"])
    assert await violations(page) == []
    await rows.nth(2).get_by_role("link").click()
    await expect(page).to_have_url(re.compile(f"partner={id_}.*reason=-"))
    await expect(page.locator(".claims-total")).to_have_text("1 claim")
    await page.go_back()
    await figures.get_by_role("link", name="2", exact=True).click()
    await expect(page).to_have_url(re.compile(f"partner={id_}.*status=REGISTERED"))


async def test_without_claims_partners_are_kept_all_the_same(own_service: Service, page: Page) -> None:
    with own_service.browser("admin") as browser:
        read = "{ organisation { version } partners(first: 1) { nodes { id } } }"
        found = browser.post("/graphql", json={"query": read}).json()["data"]
        document = (
            "mutation ($input: OrganisationUpdateInput!) { organisationUpdate(input: $input) { errors { code } } }"
        )
        given = {"expectedVersion": found["organisation"]["version"], "recordsClaims": False}
        answer = browser.post("/graphql", json={"query": document, "variables": {"input": given}}).json()
        assert answer["data"] == {"organisationUpdate": {"errors": []}}
    page.watch.address = own_service.address  # type: ignore[attr-defined]  # it watches the other company
    await signed_in(page, own_service)
    await page.goto(f"{own_service.address}/partners")
    await settled(page)
    await expect(page.get_by_role("table", name="Partners").get_by_role("row").nth(3)).to_be_visible()
    await expect(page.get_by_text("Open claims")).to_have_count(0)
    await page.goto(f"{own_service.address}/partners/{found['partners']['nodes'][0]['id']}")
    await settled(page)
    await expect(panel(page, "Details")).to_be_visible()
    await expect(panel(page, "Claims")).to_have_count(0)
    await page.get_by_role("button", name="Archive…").click()
    await expect(page.get_by_role("dialog")).to_contain_text("The partner can no longer be chosen")
    await expect(page.get_by_role("dialog")).not_to_contain_text("no claims")


async def test_the_palette_finds_a_partner(page: Page, service: Service) -> None:
    made(service, "Palette Partners", taxNumber="5544332211")
    await signed_in(page, service)
    await page.goto("/claims")
    await settled(page)
    await page.keyboard.press("Control+k")
    await page.get_by_role("combobox", name="Command").fill("55443")
    await page.get_by_role("option", name="Palette Partners").click()
    await expect(page.get_by_role("heading", level=1, name="Palette Partners")).to_be_visible()


async def test_an_auditor_only_reads(page: Page, service: Service) -> None:
    await opened(page, service, made(service, "Quiet Ltd"), "auditor")
    await expect(panel(page, "Details")).to_contain_text("Quiet Ltd")
    await expect(page.get_by_role("button", name=re.compile("Change|Merge|Archive|Add"))).to_have_count(0)
    await page.goto("/partners")
    await settled(page)
    await expect(page.get_by_role("button", name="New partner")).to_have_count(0)


async def test_a_partner_that_is_not_there(page: Page, service: Service) -> None:
    await signed_in(page, service)
    await page.goto("/partners/ptn_00000000000000000000000000")
    await expect(page.get_by_role("heading", level=1, name="Not found")).to_be_visible()
    await page.get_by_role("link", name="To the partners").click()
    await expect(page.get_by_role("heading", level=1, name="Partners")).to_be_visible()


async def test_what_was_typed_is_not_left_unasked(page: Page, service: Service) -> None:
    await opened(page, service, made(service, "Leaving Ltd"))
    await panel(page, "Details").get_by_role("button", name="Change: Legal name").click()
    await page.get_by_role("textbox", name="Legal name").fill("Left")
    await page.get_by_role("navigation", name="Main menu").get_by_role("link", name="Claims").click()
    await page.get_by_role("dialog", name="Leave without saving?").get_by_role("button", name="Cancel").click()
    await expect(page.get_by_role("textbox", name="Legal name")).to_have_value("Left")


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_on_a_phone(page: Page, service: Service, lang: str) -> None:
    people = [{"name": "Ann", "emails": ["a.very.long.address@pocket.example"]}]
    id_ = made(service, f"Pocket {lang}", contactPersons=people)
    await page.set_viewport_size(PHONE)
    await signed_in(page, service, lang=lang)
    await page.goto("/partners")
    await settled(page)
    assert (await overflow(page), await violations(page)) == (0, [])
    await page.goto(f"/partners/{id_}")
    await settled(page)
    assert (await overflow(page), await violations(page)) == (0, [])
    await page.locator(".partner-change").first.click()
    await page.locator("textarea").first.wait_for()
    assert (await overflow(page), await violations(page)) == (0, [])
