"""What the designer's panel sets: what a start asks, a role's objects, importance by a variable, a service's inputs."""

import re
from typing import Any

from playwright.async_api import Locator, Page, expect

from tests.web import drawing, processes
from tests.web.browser import comes_true, violations
from tests.web.cards import asked, choose, some
from tests.web.process import Service

_DRAFT = "query ($id: ID!) { processDefinition(id: $id) { draft } }"
_VARIABLES = "query ($id: ID!) { processInstance(id: $id) { variables } }"
_ROLE = """mutation ($input: PerformerRoleCreateInput!) { performerRoleCreate(input: $input) {
  performerRole { id } errors { code } } }"""
_DEPARTMENT = "{ departments(first: 1) { nodes { id name } } organisation { id name } }"


async def _saved(page: Page, service: Service, made: dict[str, Any], *words: str) -> None:
    """Wait until the draft is saved, and see these words in it."""
    await comes_true(page, lambda: all(word in _draft(service, made) for word in words))
    await expect(page.get_by_text("Draft saved")).to_be_visible()


def _draft(service: Service, made: dict[str, Any]) -> str:
    return str(asked(service, _DRAFT, "admin", id=made["id"])["processDefinition"]["draft"])


async def _asks(page: Page) -> None:
    """Have the start ask for a whole number that must be given, and for a date."""
    await drawing.choose(page, "Start")
    part = page.get_by_role("heading", name="Asked at the start").locator("xpath=ancestor::section")
    await part.get_by_role("button", name="Add a field").click()
    row = part.get_by_role("group", name="field 1")
    await row.get_by_label("Variable").fill("1st")
    await page.keyboard.press("Tab")
    await expect(row).to_contain_text("Latin letters, digits and _ only")
    await row.get_by_label("Variable").fill("boxes")
    await row.get_by_label("Answer").select_option(label="A whole number")
    await row.get_by_label("Required").check()
    await row.get_by_label("Question").fill("How many boxes?")
    await page.keyboard.press("Tab")


async def test_what_a_start_asks_is_drawn_and_then_asked(page: Page, service: Service) -> None:
    made = await drawing.opened(page, service, "asking")
    await _asks(page)
    await expect(page.get_by_role("region", name="Problems").get_by_role("status")).to_have_text("1 warning")
    assert await violations(page) == []
    await drawing.publish(page, "It asks")
    await page.goto(f"/processes/{made['id']}")
    await page.get_by_role("button", name="Start…").click()
    dialog = page.get_by_role("dialog", name="Start a process")
    about = processes.claim(service, {"status": {"eq": "IN_PROGRESS"}})
    await dialog.get_by_label("Claim").fill(about["number"])
    await page.locator("[role=option]").filter(has_text=about["number"]).click()
    boxes = dialog.get_by_label("How many boxes?")
    for typed, fault in (("", "Fill this in."), ("many", "This value does not fit.")):
        await boxes.fill(typed)
        await dialog.get_by_role("button", name="Start", exact=True).click()
        await expect(boxes).to_be_focused()
        await expect(dialog).to_contain_text(fault)
    assert await violations(page) == []
    await boxes.fill("12")
    await dialog.get_by_role("button", name="Start", exact=True).click()
    await expect(page).to_have_url(re.compile("/processes/instances/pin_"))
    instance = page.url.rpartition("/")[2]
    assert asked(service, _VARIABLES, "admin", id=instance)["processInstance"]["variables"] == {"boxes": 12}


async def test_a_role_is_narrowed_by_both_its_objects_and_importance_comes_from_a_variable(
    page: Page, service: Service
) -> None:
    kinds = {"mainObjectKind": "DEPARTMENT", "additionalObjectKind": "ORGANISATION"}
    role = asked(service, _ROLE, "admin", input={"name": "Narrowed experts", **kinds})["performerRoleCreate"]
    there = asked(service, _DEPARTMENT, "admin")
    [department], organisation = there["departments"]["nodes"], there["organisation"]
    made = await drawing.opened(page, service, "narrowed")
    await drawing.choose(page, "Perform")
    await page.get_by_label("Who does it").select_option(label="A role")
    await choose(page, "Role", "Narrowed experts")
    await choose(page, "And of the organisation", organisation["name"])
    await expect(page.get_by_text("Fill in the first one, too.")).to_be_visible()
    await choose(page, "Of the department", department["name"])
    await expect(page.get_by_text("Fill in the first one, too.")).to_have_count(0)
    await page.get_by_label("Or the importance in a variable").select_option("claim.importance")
    assert await violations(page) == []
    objects = f'object="{department["id"]}" additional="{organisation["id"]}"'
    parts = {*objects.split(), f'role="{role["performerRole"]["id"]}"', 'importanceVariable="claim.importance"'}
    await _saved(page, service, made, *parts)
    await page.get_by_label("Or of what a variable holds").select_option("claim.atFaultDepartment")
    await expect(page.get_by_role("combobox", name="Of the department", exact=True)).to_have_value("")
    await expect(page.get_by_role("region", name="Problems").get_by_role("status")).to_have_text("1 warning")


def _input(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name, exact=True)


async def test_services_have_inputs_of_their_kinds_with_faults_at_the_field(page: Page, service: Service) -> None:
    made = await drawing.opened(page, service, "serving")
    await drawing.add(page, "Check", "Service", "Tell them")
    what = page.get_by_label("What it does")
    await what.select_option(label="Call another system")
    address = page.get_by_label("Address (https) (required)")
    await expect(_input(page, "Address (https)")).to_contain_text("Fill this in.")
    await address.fill("http://erp.example.org")
    await page.keyboard.press("Tab")
    await expect(_input(page, "Address (https)")).to_contain_text("begins with https://")
    await address.fill("https://erp.example.org/hook")
    await page.keyboard.press("Tab")
    await expect(_input(page, "Address (https)")).not_to_contain_text("begins with https://")
    await page.get_by_role("button", name="Send a value").click()
    row = page.get_by_role("group", name="value value1")
    await row.get_by_label("Or from a variable").select_option("claim.number")
    await row.get_by_label("Name").fill("number")
    await page.keyboard.press("Tab")
    assert await violations(page) == []
    await _saved(page, service, made, 'value="https://erp.example.org/hook"', 'name="number" variable="claim.number"')

    await what.select_option(label="Set a field of the claim")
    await page.get_by_label("Field (required)").select_option(label="Importance")
    await page.get_by_label("Value (required)").select_option(label="High")
    await page.get_by_label("Field (required)").select_option(label="Amount settled")
    await page.get_by_label("Value (required)").fill("12,5")
    await page.keyboard.press("Tab")
    await expect(_input(page, "Value")).to_contain_text("An amount is expected, as 120.50.")
    await what.select_option(label="Notify people")
    await choose(page, "To whom (required)", some(service, "users", field="name")["name"])
    await page.get_by_label("Text (required)").fill("It is done.")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("region", name="Problems")).not_to_contain_text("Tell them: The service lacks")
    await _saved(page, service, made, 'handler="notify"', 'value="usr_', 'value="It is done."')


async def test_what_was_removed_is_shown_at_its_old_place_before_publishing(page: Page, service: Service) -> None:
    await drawing.opened(page, service, "removed")
    await page.locator("[data-element-id=Check]").first.click()
    await page.keyboard.press("Delete")
    await expect(page.locator("[data-element-id=Check]")).to_have_count(0)
    await page.get_by_role("button", name="Publish…").click()
    dialog = page.get_by_role("dialog", name="Publish")
    await expect(dialog.get_by_role("button", name="After")).to_have_attribute("aria-pressed", "true")
    ghost = dialog.locator("[data-ghost=Check]")
    await expect(ghost).to_be_visible()
    await expect(ghost).to_contain_text("Check")
    assert await dialog.locator("[data-ghost^=Flow_]").count() > 0
    await dialog.get_by_role("list", name="Changes").get_by_role("button", name="Check", exact=True).click()
    await expect(ghost).to_have_class("diagram-ghost is-chosen")
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Before").click()
    await expect(dialog.locator("[data-element-id=Check].is-removed")).to_have_count(1)
    await expect(dialog.locator("[data-ghost]")).to_have_count(0)
