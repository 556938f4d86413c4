"""Departments as a tree: made, moved, archived; their heads and the people who work there."""

from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from tests.web.browser import PHONE, focus_is, news, overflow, settled, signed_in, violations
from tests.web.cards import asked, choose, registered, some
from tests.web.process import Service

_CREATE = "mutation ($input: DepartmentCreateInput!) { departmentCreate(input: $input) { department { id } } }"
_UPDATE = "mutation ($input: DepartmentUpdateInput!) { departmentUpdate(input: $input) { errors { code } } }"
_READ = """query ($id: ID!) { department(id: $id) { name archivedAt version parent { name } head { name }
  users { nodes { name } } } }"""


def made(service: Service, name: str, parent: str | None = None) -> str:
    """Create a department in another browser."""
    given = {"name": name, "parentId": parent}
    return str(asked(service, _CREATE, "admin", input=given)["departmentCreate"]["department"]["id"])


def read(service: Service, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = asked(service, _READ, "admin", id=id_)["department"]
    return found


async def opened(page: Page, service: Service, id_: str | None = None, login: str = "admin") -> None:
    await signed_in(page, service, login)
    await page.goto(f"/departments?id={id_}" if id_ else "/departments")
    await settled(page)


def item(page: Page, name: str) -> Locator:
    return page.get_by_role("treeitem", name=name, exact=True)


async def test_a_department_is_made_with_its_head(page: Page, service: Service) -> None:
    head = some(service, "users", '{login: {eq: "manager"}}')["name"]
    await opened(page, service, made(service, "Works"))
    await page.get_by_role("button", name="New below it").click()
    dialog = page.get_by_role("dialog", name="New department")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog.get_by_text("Fill this in.")).to_be_visible()
    await dialog.get_by_role("textbox", name="Name").fill("Paint shop")
    await choose(dialog, "Head", head)
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Create").click()
    await expect(page.get_by_role("heading", level=2, name="Paint shop")).to_be_visible()
    await expect(page.get_by_role("combobox", name="Head")).to_have_value(head)
    await expect(item(page, "Paint shop")).to_have_attribute("aria-level", "2")


async def test_a_department_is_renamed_while_somebody_else_changes_it(page: Page, service: Service) -> None:
    id_ = made(service, "Dispatch")
    head = some(service, "users", '{login: {eq: "agent"}}')
    await opened(page, service, id_)
    await page.get_by_role("textbox", name="Name").fill("Dispatching")
    asked(service, _UPDATE, "admin", input={"id": id_, "expectedVersion": 1, "headId": head["id"]})
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Somebody changed the record meanwhile.")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Name")).to_have_value("Dispatching")
    await page.get_by_role("button", name="Save").click()
    await expect(news(page, "Saved")).to_be_visible()
    found = read(service, id_)
    assert (found["name"], found["head"]["name"]) == ("Dispatching", head["name"])


async def test_a_department_is_dragged_below_another(page: Page, service: Service) -> None:
    made(service, "00 above")
    id_ = made(service, "01 dragged")
    await opened(page, service)
    await item(page, "01 dragged").drag_to(item(page, "00 above"))
    sure = page.get_by_role("dialog", name="Move the department?")
    await expect(sure).to_contain_text("“01 dragged” will stand under “00 above”.")
    await sure.get_by_role("button", name="Move").click()
    await expect(news(page, "Moved")).to_be_visible()
    assert read(service, id_)["parent"] == {"name": "00 above"}


async def test_a_department_is_moved_by_the_dialog(page: Page, service: Service) -> None:
    id_ = made(service, "Zz moved", made(service, "Zz from"))
    made(service, "Zz goal")
    await opened(page, service, id_)
    await page.get_by_role("button", name="Move…").click()
    dialog = page.get_by_role("dialog", name="Move “Zz moved”")
    await dialog.get_by_role("searchbox").fill("Zz")
    await expect(dialog.get_by_role("treeitem", name="Zz from")).to_have_attribute("aria-disabled", "true")
    await dialog.get_by_role("treeitem", name="Zz goal").click()
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Move").click()
    await expect(news(page, "Moved")).to_be_visible()
    assert read(service, id_)["parent"] == {"name": "Zz goal"}


async def test_people_are_placed_and_taken_out(page: Page, service: Service) -> None:
    id_ = made(service, "Crew")
    name = some(service, "users", '{login: {eq: "auditor"}}')["name"]
    await opened(page, service, id_)
    await expect(page.get_by_text("Nobody works here.")).to_be_visible()
    await choose(page, "Add somebody", name)
    await expect(news(page, f"{name} works here now")).to_be_visible()
    people = page.get_by_role("table", name="People")
    await expect(people).to_contain_text(f"{name} · Auditor")
    assert await violations(page) == []
    assert read(service, id_)["users"]["nodes"] == [{"name": name}]
    await page.get_by_role("button", name=f"Take out: {name}").click()
    await expect(page.get_by_text("Nobody works here.")).to_be_visible()
    assert read(service, id_)["users"]["nodes"] == []


async def test_two_departments_become_one(page: Page, service: Service) -> None:
    stays = made(service, "Yard that stays")
    id_ = made(service, "Yard that goes")
    below = made(service, "Yard below", id_)
    claim = registered(service, atFaultDepartmentId=id_)
    await opened(page, service, id_)
    await page.get_by_role("button", name="Merge into another…").click()
    dialog = page.get_by_role("dialog", name="Merge “Yard that goes” into another")
    await dialog.get_by_role("searchbox").fill("yard")
    await expect(dialog.get_by_role("treeitem", name="Yard below")).to_have_attribute("aria-disabled", "true")
    await dialog.get_by_role("treeitem", name="Yard that stays").click()
    told = "To “Yard that stays” go: 1 claim, nobody, 1 department below it."
    await expect(dialog.get_by_role("status").filter(has_text=told)).to_be_visible()
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Merge", exact=True).click()
    await expect(page.get_by_role("heading", level=2, name="Yard that stays")).to_be_visible()
    await expect(page.get_by_text("At fault in 1 claim")).to_be_visible()
    await expect(item(page, "Yard that goes")).to_have_count(0)
    assert read(service, below)["parent"] == {"name": "Yard that stays"}
    assert read(service, id_)["archivedAt"]
    query = "query ($id: ID!) { claim(id: $id) { atFaultDepartment { id } } }"
    assert asked(service, query, id=claim.id)["claim"] == {"atFaultDepartment": {"id": stays}}


async def test_archiving_tells_the_use_and_is_taken_back(page: Page, service: Service) -> None:
    id_ = made(service, "Old shop")
    registered(service, atFaultDepartmentId=id_)
    await opened(page, service, id_)
    await expect(page.get_by_text("At fault in 1 claim")).to_be_visible()
    await page.get_by_role("button", name="Archive…").click()
    dialog = page.get_by_role("dialog", name="Archive “Old shop”?")
    await expect(dialog).to_contain_text("1 claim names it and goes on naming it. Nobody works there.")
    await dialog.get_by_role("button", name="Archive").click()
    await expect(news(page, "“Old shop” is archived")).to_be_visible()
    assert read(service, id_)["archivedAt"]
    await page.get_by_role("button", name="Take back into use").click()
    await expect(news(page, "“Old shop” is in use again")).to_be_visible()


async def test_what_stands_above_others_is_not_archived(page: Page, service: Service) -> None:
    id_ = made(service, "Above shop")
    made(service, "Below shop", id_)
    await opened(page, service, id_)
    await page.get_by_role("button", name="Archive…").click()
    await expect(news(page, "1 department below it is in use.")).to_be_visible()
    assert read(service, id_)["archivedAt"] is None


async def test_its_claims_are_a_link_away(page: Page, service: Service) -> None:
    id_ = made(service, "Linked shop")
    claim = registered(service, atFaultDepartmentId=id_)
    await opened(page, service, id_)
    await page.get_by_role("link", name="Show the claims").click()
    await expect(page.locator(".claims-total")).to_have_text("1 claim")
    await expect(page.get_by_text(claim.number)).to_be_visible()


async def test_a_manager_only_reads(page: Page, service: Service) -> None:
    await opened(page, service, made(service, "Seen shop"), "manager")
    await expect(page.get_by_role("heading", level=2, name="Seen shop")).to_be_visible()
    for name in ("New department", "Save", "Move…", "Archive…"):
        await expect(page.get_by_role("button", name=name)).to_have_count(0)
    await expect(page.get_by_role("combobox", name="Add somebody")).to_have_count(0)


async def test_the_keyboard_walks_the_tree(page: Page, service: Service) -> None:
    made(service, "Below walk", made(service, "00 Walk"))
    await opened(page, service)
    await item(page, "00 Walk").focus()
    await page.keyboard.press("ArrowLeft")
    await expect(item(page, "Below walk")).to_have_count(0)
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowDown")
    await focus_is(page, "Below walk")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=2, name="Below walk")).to_be_visible()


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_on_a_phone(page: Page, service: Service, lang: str) -> None:
    id_ = made(service, f"Pocket {lang}")
    await page.set_viewport_size(PHONE)
    await signed_in(page, service, "admin", lang=lang)
    await page.goto(f"/departments?id={id_}")
    await settled(page)
    assert (await overflow(page), await violations(page)) == (0, [])
    await page.locator(".tree-back button").click()
    await expect(item(page, f"Pocket {lang}")).to_be_visible()
    assert (await overflow(page), await violations(page)) == (0, [])
