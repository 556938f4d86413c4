"""A claim's card: changed in place, with its participants, links and basis; drafts kept; rights, archive, print."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.web.browser import PHONE, Watch, focus_is, news, overflow, press, set_theme, settled, signed_in, violations
from tests.web.cards import asked, choose, opened, panel, registered, some
from tests.web.process import Service


async def _more(page: Page, act: str) -> None:
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name=act).click()


async def test_several_fields_are_changed_in_place_and_saved_at_once(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await panel(page, "Description").get_by_role("button", name="Description").click()
    await page.get_by_role("textbox", name="Description").fill("Thirteen of forty.")
    await page.get_by_role("button", name="Change the subject").click()
    await page.get_by_role("textbox", name="Subject").fill("")
    await page.get_by_role("button", name="Amount claimed").click()
    await page.get_by_role("textbox", name="Amount claimed").fill("a lot")
    await expect(page.get_by_text("3 changes not saved")).to_be_visible()
    await page.keyboard.press("Control+Enter")
    await expect(page.get_by_role("textbox", name="Subject")).to_be_focused()  # all at once, at their fields
    await expect(page.locator("[aria-invalid=true]")).to_have_count(2)
    assert await violations(page) == []
    assert claim.read()["description"] == "Twelve of forty."
    await page.get_by_role("textbox", name="Subject").fill("Cups came broken again")
    await page.get_by_role("textbox", name="Amount claimed").fill("1 234,50")
    await page.get_by_role("textbox", name="Currency").fill("EURO")
    await expect(page.get_by_role("textbox", name="Currency")).to_have_value("EUR")
    await page.get_by_role("button", name="Save").click()
    await expect(news(page, "Saved")).to_be_visible()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Cups came broken again")
    await expect(page.get_by_role("button", name="Amount claimed")).to_contain_text("€1,234.50")
    await expect(panel(page, "History")).to_contain_text("Subject: Cups came broken → Cups came broken again")
    assert claim.read()["description"] == "Thirteen of forty."
    await expect(page).to_have_title(re.compile("Cups came broken again · Redress"))


async def test_what_the_server_refuses_stands_at_its_field(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await page.get_by_role("button", name="Change the subject").click()
    await page.get_by_role("textbox", name="Subject").fill("x" * 251)
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("At most 250 characters.")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Subject")).to_have_value("x" * 251)
    await page.keyboard.press("Escape")
    await focus_is(page, "Change the subject")
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Cups came broken")


async def test_a_draft_is_offered_again_after_a_reload(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await panel(page, "Description").get_by_role("button", name="Description").click()
    await page.get_by_role("textbox", name="Description").fill("Thirteen of forty.")
    await page.reload()
    offer = page.get_by_role("region", name="Changes not saved")
    await expect(offer).to_contain_text("Description")
    await expect(offer.locator("time")).to_be_visible()
    assert await violations(page) == []
    await expect(panel(page, "Description")).to_contain_text("Twelve of forty.")
    await page.get_by_role("button", name="Change the subject").click()  # another change loses nothing
    await page.get_by_role("textbox", name="Subject").fill("Cups")
    await page.reload()
    await expect(offer).to_contain_text("Subject and Description")
    await offer.get_by_role("button", name="Go on with it").click()
    await expect(page.get_by_role("textbox", name="Description")).to_have_value("Thirteen of forty.")
    await page.get_by_role("button", name="Save").click()
    await expect(news(page, "Saved")).to_be_visible()
    assert claim.read()["description"] == "Thirteen of forty."
    await page.reload()
    await settled(page)
    await expect(offer).to_have_count(0)


async def test_a_draft_is_dropped(page: Page, service: Service) -> None:
    await opened(page, registered(service))
    await page.get_by_role("button", name="Change the subject").click()
    await page.get_by_role("textbox", name="Subject").fill("Cups")
    await page.reload()
    offer = page.get_by_role("region", name="Changes not saved")
    await offer.get_by_role("button", name="Drop it").click()
    await expect(offer).to_have_count(0)
    await page.reload()
    await settled(page)
    await expect(offer).to_have_count(0)


async def test_leaving_asks_while_something_is_not_saved(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await page.get_by_role("button", name="Change the subject").click()
    await page.get_by_role("textbox", name="Subject").fill("Cups")
    await page.get_by_role("navigation", name="Main menu").get_by_role("link", name="Claims").click()
    dialog = page.get_by_role("dialog", name="Leave without saving?")
    await dialog.get_by_role("button", name="Cancel").click()
    await expect(page.get_by_role("textbox", name="Subject")).to_have_value("Cups")
    await page.get_by_role("navigation", name="Main menu").get_by_role("link", name="Claims").click()
    await dialog.get_by_role("button", name="Leave").click()
    await expect(page.get_by_role("heading", level=1, name="Claims")).to_be_visible()
    await page.go_back()
    await expect(page.get_by_role("region", name="Changes not saved")).to_contain_text("Subject")


async def test_who_works_on_it_by_a_key(page: Page, service: Service) -> None:
    claim = registered(service, "admin")
    await opened(page, claim)
    await page.keyboard.press("a")
    dialog = page.get_by_role("dialog", name="Who works on it")
    await expect(dialog.get_by_role("combobox", name="Responsible")).to_be_focused()
    assert await violations(page, within="[role=dialog]") == []
    await dialog.get_by_role("button", name="Assign to me").click()
    await expect(dialog).to_have_count(0)
    manager = asked(service, "{ viewer { name } }")["viewer"]["name"]
    await expect(page.locator("#field-responsibleId")).to_contain_text(manager)
    assert claim.read()["responsible"]["name"] == manager
    await expect(panel(page, "History")).to_contain_text("Assigned the claim")


async def test_participants_come_change_and_go(page: Page, service: Service) -> None:
    claim = registered(service)
    supplier = some(service, "partners", "{isSupplier: {eq: true}}")["name"]
    await opened(page, claim)
    parties = panel(page, "Participants")
    await parties.get_by_role("button", name="Add a participant").click()
    dialog = page.get_by_role("dialog", name="New participant")
    await dialog.get_by_role("button", name="Save").click()
    await expect(dialog.get_by_role("combobox", name="Partner", exact=True)).to_have_attribute("aria-invalid", "true")
    assert await violations(page, within="[role=dialog]") == []
    await choose(dialog, "Partner", supplier)
    await dialog.get_by_role("combobox", name="Partner's role").select_option(index=1)
    await dialog.get_by_role("button", name="Save").click()
    await expect(parties).to_contain_text(supplier)
    await parties.get_by_role("button", name=f"Change participant {supplier}").click()
    await page.get_by_role("dialog").get_by_role("textbox", name="Comment").fill("Packed the cups.")
    await page.keyboard.press("Enter")
    await expect(parties).to_contain_text("Packed the cups.")
    [found] = claim.read()["participants"]["nodes"]
    assert found["partner"]["name"] == supplier
    assert found["partnerRole"]
    assert found["comment"] == "Packed the cups."
    await parties.get_by_role("button", name=f"Remove participant {supplier}").click()
    await page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    await expect(parties).not_to_contain_text(supplier)
    assert claim.read()["participants"]["nodes"] == []
    await expect(panel(page, "History")).to_contain_text(f"Removed a participant: {supplier}")


async def test_a_basis_with_a_link_to_it(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await page.get_by_role("button", name="Change the basis").click()
    dialog = page.get_by_role("dialog", name="Basis")
    await dialog.get_by_role("combobox", name="Document").fill("S-4711")
    await page.get_by_role("option", name="New document of another system “S-4711”…").click()
    new = page.get_by_role("dialog", name="New document")
    await new.get_by_role("combobox", name="Kind").or_(new.get_by_role("textbox", name="Kind")).fill("Shipment")
    system = new.get_by_role("combobox", name="System").or_(new.get_by_role("textbox", name="System"))
    await system.fill("ERP")
    await new.get_by_role("textbox", name="Link").fill("https://erp.example/S-4711")
    await new.get_by_role("button", name="Create").click()
    await dialog.get_by_role("button", name="Save").click()
    link = panel(page, "Cause").get_by_role("link", name="Shipment S-4711")
    await expect(link).to_have_attribute("href", "https://erp.example/S-4711")
    assert claim.read()["basis"]["number"] == "S-4711"


async def test_claims_are_linked_and_unlinked(page: Page, service: Service) -> None:
    claim, other = registered(service), registered(service, title="Saucers came broken")
    await opened(page, claim)
    links = panel(page, "Linked claims")
    await links.get_by_role("button", name="Link a claim").click()
    dialog = page.get_by_role("dialog", name="Link a claim")
    await choose(dialog, "Claim", other.number)
    await dialog.get_by_role("combobox", name="To this claim it is").select_option("Below it")
    assert await violations(page, within="[role=dialog]") == []
    await dialog.get_by_role("button", name="Link", exact=True).click()
    await expect(links).to_contain_text("Claim below")
    await expect(panel(page, "Status")).to_contain_text("Withdraw")
    await links.get_by_role("link", name=other.number).click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Saucers came broken")
    await expect(links).to_contain_text("Parent claim")
    await links.get_by_role("button", name=f"Unlink {claim.number}").click()
    await expect(links).to_contain_text("No other claim has to do with this one.")
    assert claim.read()["linkedFrom"]["nodes"] == []


async def test_claims_that_look_alike_stand_apart(page: Page, service: Service) -> None:
    title = "Zinc buckets leak"
    partner = some(service, "partners", "{isCustomer: {eq: true}, isSupplier: {eq: false}}")["id"]
    other = registered(service, title="A bucket leaks", partnerId=partner)
    await opened(page, registered(service, title=title, partnerId=partner))
    others = panel(page, "Other claims of the partner")
    await expect(others.get_by_role("heading", name="Look like this one")).to_be_visible()
    await expect(others).to_contain_text(other.number)


async def test_a_claim_is_merged_into_another(page: Page, service: Service) -> None:
    claim, other = registered(service), registered(service, title="The same cups")
    await opened(page, claim)
    await _more(page, "Merge into another…")
    dialog = page.get_by_role("dialog", name=f"Merge {claim.number} into another")
    await choose(dialog, "The claim that stays", other.number)
    assert await violations(page, within="[role=dialog]") == []
    await dialog.get_by_role("button", name="Merge").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("The same cups")
    assert claim.read()["mergedInto"]["number"] == other.number
    await page.goto(f"/claims/{claim.number}")
    await expect(page.get_by_role("status").filter(has_text="Merged into")).to_contain_text(other.number)
    await expect(page.get_by_role("button", name="Take out of the archive")).to_have_count(0)


async def test_a_claim_is_split(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await _more(page, "Split…")
    dialog = page.get_by_role("dialog", name=f"Split {claim.number}")
    await dialog.get_by_role("textbox", name="Subject of part 1").fill("Cups")
    await dialog.get_by_role("button", name="Split").click()
    second = dialog.get_by_role("textbox", name="Subject of part 2")
    await expect(second).to_have_attribute("aria-invalid", "true")
    assert await violations(page, within="[role=dialog]") == []
    await second.fill("Saucers")
    await dialog.get_by_role("button", name="Split").click()
    await expect(panel(page, "Linked claims").get_by_text("Claim below")).to_have_count(2)
    titles = {each["claim"]["title"] for each in claim.read()["linkedFrom"]["nodes"]}
    assert titles == {"Cups", "Saucers"}


async def test_an_archived_claim_is_at_rest(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await _more(page, "Archive…")
    await page.get_by_role("dialog").get_by_role("button", name="Archive").click()
    banner = page.get_by_role("status").filter(has_text="nothing here can be changed")
    await expect(banner).to_be_visible()
    await expect(page.get_by_role("button", name="Change the subject")).to_have_count(0)
    await expect(page.locator("#steps")).to_have_count(0)
    assert await violations(page) == []
    await banner.get_by_role("button", name="Take out of the archive").click()
    await expect(page.get_by_role("button", name="Change the subject")).to_be_visible()
    assert claim.read()["archivedAt"] is None


async def test_archived_by_somebody_while_it_is_changed(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    await page.get_by_role("button", name="Change the subject").click()
    await page.get_by_role("textbox", name="Subject").fill("Cups")
    claim.act("claimArchive")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status").filter(has_text="nothing here can be changed")).to_be_visible()
    assert claim.read()["title"] == "Cups came broken"


async def test_an_auditor_reads_and_changes_nothing(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim, "auditor")
    await expect(panel(page, "Description")).to_contain_text("Twelve of forty.")
    await expect(page.locator("main button:visible")).to_have_count(2)  # the link, and the menu
    await page.get_by_role("button", name="More").click()
    await expect(page.get_by_role("menuitem")).to_have_text(
        ["Copy link", "Print this page", "Claim form…", "Answer letter…", "8D report…"]
    )
    await page.keyboard.press("Escape")
    await press(page, "a e s")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page.get_by_role("textbox")).to_have_count(0)
    await expect(panel(page, "History")).to_contain_text("Registered the claim")


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_a_claim_that_is_not_there(page: Page, service: Service, lang: str) -> None:
    await signed_in(page, service, lang=lang)
    await page.goto("/claims/1999-000001")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Не найдено" if lang == "ru" else "Not found")
    assert await violations(page) == []
    await page.get_by_role("link", name="К претензиям" if lang == "ru" else "To the claims").click()
    await expect(page).to_have_url(re.compile("/claims$"))


async def test_the_link_is_copied(page: Page, service: Service) -> None:
    claim = registered(service)
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await opened(page, claim)
    await page.get_by_role("button", name="Copy link").click()
    await expect(news(page, "The link is copied")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == f"{service.address}/claims/{claim.number}"


async def test_printed_it_is_text_alone(page: Page, service: Service) -> None:
    await set_theme(page, "dark")
    await opened(page, registered(service))
    await page.emulate_media(media="print")
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    await expect(panel(page, "Description")).to_contain_text("Twelve of forty.")
    await expect(page.locator("nav:visible, .shell-header:visible, #steps:visible")).to_have_count(0)
    await expect(page.get_by_role("button", name="Add a participant")).to_be_hidden()
    await expect(page.get_by_text("not set").filter(visible=True)).to_have_count(0)
    color = await page.locator("h1").evaluate("each => getComputedStyle(each).color")
    assert color == "rgb(0, 0, 0)"


@pytest.mark.parametrize("words", ["number", "end", "saucepan lids"])
async def test_the_palette_finds_a_claim(page: Page, service: Service, words: str) -> None:
    claim = registered(service, title="Lids of saucepans do not fit")
    await signed_in(page, service)
    await page.goto("/reasons")
    await settled(page)
    typed = {"number": claim.number, "end": str(int(claim.number.split("-")[1]))}.get(words, words)
    await page.keyboard.press("Control+k")
    await page.get_by_role("combobox", name="Command").fill(typed)
    await page.get_by_role("option", name=claim.number).click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Lids of saucepans do not fit")


async def test_the_palette_takes_what_was_just_typed_not_what_it_found_before(page: Page, service: Service) -> None:
    before, claim = registered(service, title="Spoons bend"), registered(service, title="Forks bend")
    await signed_in(page, service)
    await page.goto("/reasons")
    await settled(page)
    await page.keyboard.press("Control+k")
    await page.get_by_role("combobox", name="Command").fill(before.number)
    await expect(page.get_by_role("option", name=before.number)).to_be_visible()
    await page.get_by_role("combobox", name="Command").fill(claim.number)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Forks bend")


async def test_earlier_history_is_shown_on_demand(page: Page, service: Service) -> None:
    claim = registered(service)
    for at in range(22):
        claim.change(title=f"Cups {at}")
    await opened(page, claim)
    history = panel(page, "History")
    await expect(history).to_contain_text("Subject: Cups 20 → Cups 21")
    await expect(history).not_to_contain_text("Registered the claim")
    await history.get_by_role("button", name="Show earlier").click()
    await expect(history).to_contain_text("Registered the claim")


async def test_numbers_of_other_systems(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim)
    numbers = panel(page, "External numbers")
    await numbers.get_by_role("button", name="Add a number").click()
    dialog = page.get_by_role("dialog", name="External number")
    await dialog.get_by_role("textbox", name="System").fill("crm")
    await dialog.get_by_role("textbox", name="Number").fill(f"C-{claim.number}")
    await page.keyboard.press("Enter")
    await expect(numbers).to_contain_text(f"C-{claim.number}")
    assert claim.read()["references"]["nodes"] == [{"system": "crm", "value": f"C-{claim.number}"}]


async def test_with_one_hand(page: Page, service: Service) -> None:
    await page.set_viewport_size(PHONE)
    await opened(page, registered(service))
    assert await overflow(page) == 0
    steps = await page.locator("#steps").bounding_box()
    assert steps
    assert steps["y"] > 700  # where the thumb is
    await page.get_by_role("button", name="Description").click()
    save = await page.get_by_role("button", name="Save").bounding_box()
    assert save
    assert save["y"] > 700
    assert save["height"] >= 36
    await expect(page.locator("#steps")).to_be_hidden()


async def test_a_change_that_does_not_arrive_stays_typed(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("ERR_INTERNET_DISCONNECTED|ERR_FAILED")
    claim = registered(service)
    await opened(page, claim)
    await page.get_by_role("button", name="Change the subject").click()
    await page.get_by_role("textbox", name="Subject").fill("Mugs")
    await page.context.set_offline(offline=True)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert").filter(has_text="cannot be reached")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Subject")).to_have_value("Mugs")
    await page.context.set_offline(offline=False)
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Mugs")
    assert claim.read()["title"] == "Mugs"
