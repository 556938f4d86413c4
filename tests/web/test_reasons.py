"""Reasons of claims as a tree, and the roles of participants: made, moved, merged, archived."""

from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from tests.web.browser import PHONE, focus_is, news, overflow, settled, signed_in, violations
from tests.web.cards import asked, registered
from tests.web.process import Service

_CREATE = "mutation ($input: ClaimReasonCreateInput!) { claimReasonCreate(input: $input) { claimReason { id } } }"
_UPDATE = "mutation ($input: ClaimReasonUpdateInput!) { claimReasonUpdate(input: $input) { errors { code } } }"
_READ = """query ($id: ID!) { claimReason(id: $id) { name description archivedAt version parent { name }
  claims { totalCount } } }"""


def made(service: Service, name: str, parent: str | None = None) -> str:
    """Create a reason in another browser."""
    given = {"name": name, "parentId": parent}
    return str(asked(service, _CREATE, "admin", input=given)["claimReasonCreate"]["claimReason"]["id"])


def read(service: Service, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = asked(service, _READ, "admin", id=id_)["claimReason"]
    return found


async def opened(page: Page, service: Service, id_: str | None = None, login: str = "manager") -> None:
    await signed_in(page, service, login)
    await page.goto(f"/reasons?id={id_}" if id_ else "/reasons")
    await settled(page)


def item(page: Page, name: str) -> Locator:
    return page.get_by_role("treeitem", name=name, exact=True)


async def test_a_reason_is_made_below_another(page: Page, service: Service) -> None:
    id_ = made(service, "Packing")
    await opened(page, service, id_)
    await page.get_by_role("button", name="New below it").click()
    dialog = page.get_by_role("dialog", name="New reason")
    await expect(dialog).to_contain_text("Under “Packing”")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog.get_by_text("Fill this in.")).to_be_visible()
    assert await violations(page) == []
    await dialog.get_by_role("textbox", name="Name").fill("Torn film")
    await dialog.get_by_role("textbox", name="When it applies").fill("The film is torn.")
    await dialog.get_by_role("button", name="Create").click()
    await expect(page.get_by_role("heading", level=2, name="Torn film")).to_be_visible()
    await expect(item(page, "Torn film")).to_have_attribute("aria-selected", "true")
    await expect(item(page, "Torn film")).to_have_attribute("aria-level", "2")
    await page.get_by_role("button", name="New reason").click()
    await dialog.get_by_role("textbox", name="Name").fill("Packing")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog.get_by_text("There is a reason of this name here already.")).to_be_visible()


async def test_a_reason_is_renamed_while_somebody_else_changes_it(page: Page, service: Service) -> None:
    id_ = made(service, "Wrong colour")
    await opened(page, service, id_)
    await page.get_by_role("textbox", name="Name").fill("Wrong shade")
    given = {"id": id_, "expectedVersion": 1, "description": "Not as ordered."}
    asked(service, _UPDATE, "admin", input=given)
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Somebody changed the record meanwhile.")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Name")).to_have_value("Wrong shade")
    await expect(page.get_by_text("Now: Not as ordered.")).to_be_visible()
    await page.get_by_role("button", name="Save").click()
    await expect(news(page, "Saved")).to_be_visible()
    found = read(service, id_)
    assert (found["name"], found["description"]) == ("Wrong shade", "Not as ordered.")


async def test_a_reason_is_dragged_below_another(page: Page, service: Service) -> None:
    above, id_ = made(service, "Aaa above"), made(service, "Aab dragged")
    await opened(page, service)
    await item(page, "Aab dragged").drag_to(item(page, "Aaa above"))
    sure = page.get_by_role("dialog", name="Move the reason?")
    await expect(sure).to_contain_text("“Aab dragged” will stand under “Aaa above”.")
    await sure.get_by_role("button", name="Move").click()
    await expect(news(page, "Moved")).to_be_visible()
    assert read(service, id_)["parent"] == {"name": "Aaa above"}
    await item(page, "Aaa above").drag_to(item(page, "Aab dragged"))  # not below itself
    await expect(sure).to_have_count(0)
    assert read(service, above)["parent"] is None


async def test_a_reason_is_moved_by_the_dialog(page: Page, service: Service) -> None:
    goal, id_ = made(service, "Zza goal"), made(service, "Zzb moved")
    await opened(page, service, id_)
    await page.get_by_role("button", name="Move…").click()
    dialog = page.get_by_role("dialog", name="Move “Zzb moved”")
    await expect(dialog.get_by_role("button", name="Move")).to_be_disabled()
    await dialog.get_by_role("searchbox").fill("Zza")
    await dialog.get_by_role("treeitem", name="Zza goal").click()
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Move").click()
    await expect(news(page, "Moved")).to_be_visible()
    await focus_is(page, "Move…")
    await page.get_by_role("button", name="Move…").click()
    await dialog.get_by_role("checkbox", name="To the top level").check()
    await dialog.get_by_role("button", name="Move").click()
    await expect(dialog).to_have_count(0)
    await expect(item(page, "Zzb moved")).to_have_attribute("aria-level", "1")
    assert (read(service, id_)["parent"], read(service, goal)["parent"]) == (None, None)


async def test_a_merge_tells_what_moves(page: Page, service: Service) -> None:
    id_, stays = made(service, "Cracks"), made(service, "Cracked goods")
    made(service, "Cracked lids", id_)
    registered(service, reasonId=id_)
    registered(service, reasonId=id_)
    await opened(page, service, id_)
    await expect(page.get_by_text("2 claims have this reason")).to_be_visible()
    await page.get_by_role("button", name="Merge into another…").click()
    dialog = page.get_by_role("dialog", name="Merge “Cracks” into another")
    await dialog.get_by_role("searchbox").fill("Cracked")
    await expect(dialog.get_by_role("treeitem", name="Cracked lids")).to_have_attribute("aria-disabled", "true")
    await dialog.get_by_role("treeitem", name="Cracked goods").click()
    await expect(dialog).to_contain_text("To “Cracked goods” go: 2 claims, 1 reason below it.")
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Merge").click()
    await expect(page.get_by_role("heading", level=2, name="Cracked goods")).to_be_visible()
    await expect(page.get_by_text("2 claims have this reason")).to_be_visible()
    assert read(service, id_)["archivedAt"]
    assert read(service, stays)["claims"]["totalCount"] == 2


async def test_archiving_tells_the_use_and_is_taken_back(page: Page, service: Service) -> None:
    id_ = made(service, "Old reason")
    registered(service, reasonId=id_)
    await opened(page, service, id_)
    await page.get_by_role("button", name="Archive…").click()
    dialog = page.get_by_role("dialog", name="Archive “Old reason”?")
    await expect(dialog).to_contain_text("1 claim has it and keeps it.")
    await dialog.get_by_role("button", name="Archive").click()
    await expect(news(page, "“Old reason” is archived")).to_be_visible()
    await page.get_by_role("button", name="Take back into use").click()
    await expect(news(page, "“Old reason” is in use again")).to_be_visible()
    assert read(service, id_)["archivedAt"] is None


async def test_what_stands_above_others_is_not_archived(page: Page, service: Service) -> None:
    id_ = made(service, "Has below")
    made(service, "Is below", id_)
    await opened(page, service, id_)
    await page.get_by_role("button", name="Archive…").click()
    await expect(news(page, "1 reason below it is in use.")).to_be_visible()
    assert read(service, id_)["archivedAt"] is None


async def test_the_roles_of_participants(page: Page, service: Service) -> None:
    await signed_in(page, service)
    await page.goto("/reasons")
    await page.get_by_role("tab", name="Roles of participants").click()
    await page.get_by_role("button", name="New role").click()
    dialog = page.get_by_role("dialog", name="New role")
    await dialog.get_by_role("textbox", name="Name").fill("Insurer")
    assert await violations(page) == []
    await page.keyboard.press("Enter")
    row = page.get_by_role("row").filter(has_text="Insurer")
    await row.get_by_role("button", name="Rename: Insurer").click()
    await page.get_by_role("dialog").get_by_role("textbox", name="Name").fill("Insurance company")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Archive: Insurance company").click()
    sure = page.get_by_role("dialog", name="Archive “Insurance company”?")
    await expect(sure).to_contain_text("No claim has a participant in it.")
    await sure.get_by_role("button", name="Archive").click()
    await expect(page.get_by_role("row").filter(has_text="Insurance company")).to_have_count(0)
    await page.get_by_role("switch", name="Show archived").click()
    await page.get_by_role("button", name="Take back into use: Insurance company").click()
    await expect(news(page, "“Insurance company” is in use again")).to_be_visible()


async def test_the_keyboard_walks_the_tree(page: Page, service: Service) -> None:
    made(service, "Below key", made(service, "00 Key"))
    await opened(page, service)
    await item(page, "00 Key").focus()
    await page.keyboard.press("ArrowLeft")
    await expect(item(page, "Below key")).to_have_count(0)
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowDown")
    await focus_is(page, "Below key")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=2, name="Below key")).to_be_visible()


async def test_an_agent_only_reads(page: Page, service: Service) -> None:
    await opened(page, service, made(service, "Seen only"), "agent")
    await expect(page.get_by_role("textbox", name="Name")).to_have_attribute("readonly", "")
    for name in ("New reason", "Save", "Move…", "Archive…"):
        await expect(page.get_by_role("button", name=name)).to_have_count(0)


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_on_a_phone(page: Page, service: Service, lang: str) -> None:
    id_ = made(service, f"Pocket {lang}")
    await page.set_viewport_size(PHONE)
    await signed_in(page, service, lang=lang)
    await page.goto(f"/reasons?id={id_}")
    await settled(page)
    assert (await overflow(page), await violations(page)) == (0, [])
    await page.locator(".tree-back button").click()
    await expect(item(page, f"Pocket {lang}")).to_be_visible()
    assert (await overflow(page), await violations(page)) == (0, [])
