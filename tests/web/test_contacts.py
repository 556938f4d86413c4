"""Contact persons on a partner's card: added, changed, archived, two made one."""

from playwright.async_api import Page, expect

from tests.web.browser import focus_is, news, violations
from tests.web.cards import asked, panel, registered
from tests.web.process import Service
from tests.web.test_partners import made, opened, read


async def test_contact_persons(page: Page, service: Service) -> None:
    id_ = made(service, "People Ltd", contactPersons=[{"name": "Ann First", "phones": ["+15550101"]}])
    await opened(page, service, id_)
    people = panel(page, "Contact persons")
    await people.get_by_role("button", name="Add a person").click()
    dialog = page.get_by_role("dialog", name="New contact person")
    await dialog.get_by_role("textbox", name="Position").fill("Buyer")
    await dialog.get_by_role("textbox", name="E-mail").fill("not one")
    await dialog.get_by_role("button", name="Add").click()
    await expect(dialog.get_by_text("Fill this in.")).to_be_visible()
    await expect(dialog.get_by_text("One of these cannot be an e-mail address.")).to_be_visible()
    assert await violations(page) == []
    await dialog.get_by_role("textbox", name="Name").fill("Bob Second")
    await dialog.get_by_role("textbox", name="E-mail").fill("bob@people.example")
    await dialog.get_by_role("button", name="Add").click()
    await expect(people).to_contain_text("Bob Second")
    await people.get_by_role("button", name="Change: Ann First").click()
    edited = page.get_by_role("dialog", name="Contact person")
    await edited.get_by_role("textbox", name="Position").fill("Head of buying")
    await page.keyboard.press("Enter")
    await expect(people).to_contain_text("Head of buying")
    await people.get_by_role("button", name="Archive: Ann First").click()
    sure = page.get_by_role("dialog", name="Archive “Ann First”?")
    await expect(sure).to_contain_text("No claim names this person.")
    await sure.get_by_role("button", name="Archive").click()
    await expect(people.get_by_text("Ann First")).to_have_count(0)
    await people.get_by_role("button", name="Show 1 archived").click()
    await people.get_by_role("button", name="Take back into use: Ann First").click()
    await expect(news(page, "“Ann First” is in use again")).to_be_visible()
    found = {each["name"]: each["archivedAt"] for each in read(service, id_)["contactPersons"]["nodes"]}
    assert found == {"Ann First": None, "Bob Second": None}


async def test_two_contact_persons_become_one(page: Page, service: Service) -> None:
    people = [{"name": "Eve Stays"}, {"name": "Eve Goes", "phones": ["+15550177"]}]
    id_ = made(service, "Eves Ltd", contactPersons=people)
    query = "query ($id: ID!) { partner(id: $id) { contactPersons { nodes { id name } } } }"
    nodes = asked(service, query, id=id_)["partner"]["contactPersons"]["nodes"]
    gone = next(each["id"] for each in nodes if each["name"] == "Eve Goes")
    claim = registered(service, partnerId=id_, contactPersonId=gone)
    await opened(page, service, id_)
    shown = panel(page, "Contact persons")
    await shown.get_by_role("button", name="Change: Eve Goes").click()
    await page.get_by_role("dialog").get_by_role("button", name="Merge into another…").click()
    dialog = page.get_by_role("dialog", name="Merge “Eve Goes” into another")
    await dialog.get_by_role("button", name="Merge", exact=True).click()
    await focus_is(page, "The person that stays")
    await expect(dialog).to_contain_text("1 claim will name the person that stays.")
    assert await violations(page) == []
    await dialog.get_by_role("combobox", name="The person that stays").select_option("Eve Stays")
    await dialog.get_by_role("button", name="Merge", exact=True).click()
    await expect(news(page, "Merged into “Eve Stays”")).to_be_visible()
    await expect(shown.get_by_text("Eve Goes")).to_have_count(0)
    await expect(shown).to_contain_text("+15550177")
    assert claim.read()["contactPerson"] == {"name": "Eve Stays"}
