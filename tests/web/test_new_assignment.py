"""An assignment is given: from a claim, a partner, from nothing by its key, as a part of another."""

from playwright.async_api import Page, expect

from tests.web import assignments
from tests.web.assignments import given, somebody
from tests.web.browser import PHONE, overflow, press, settled, signed_in, violations
from tests.web.cards import asked, choose, opened, panel, registered, some
from tests.web.process import Service

_ABOUT = """query ($id: ID!) { assignments(first: 5, where: {subjectId: {eq: $id}}) { nodes {
  title importance checkRequired status checker { login } performer { name } parentTask { id } } } }"""


async def test_from_a_claim(page: Page, service: Service) -> None:
    somebody(service, "Anna Amber")
    claim = registered(service, title="Lamps flicker")
    await opened(page, claim)
    tasks = panel(page, "Tasks")
    await expect(tasks).to_contain_text("No tasks yet.")
    await tasks.get_by_role("button", name="New assignment").click()
    dialog = page.get_by_role("dialog", name="New assignment")
    await expect(dialog).to_contain_text(f"About: {claim.number} Lamps flicker")
    await dialog.get_by_role("button", name="Give").click()
    for said in ("Fill this in.", "Choose who does it.", "Say until when."):
        await expect(dialog.get_by_text(said)).to_be_visible()
    await expect(dialog.get_by_role("textbox", name="What is to be done")).to_be_focused()
    assert await violations(page, within="[role=dialog]") == []
    await dialog.get_by_role("textbox", name="What is to be done").fill("Measure the voltage")
    await choose(dialog, "Person", "Anna Amber")
    await dialog.get_by_label("Due").fill("2020-01-01T10:00")
    await dialog.get_by_role("button", name="Give").click()
    await expect(dialog.get_by_text("This moment has passed.")).to_be_visible()
    await dialog.get_by_role("button", name="In a week").click()
    await dialog.get_by_role("combobox", name="Importance").select_option("HIGH")
    await page.reload()  # what was typed is not lost
    await panel(page, "Tasks").get_by_role("button", name="New assignment").click()
    await expect(dialog.get_by_role("textbox", name="What is to be done")).to_have_value("Measure the voltage")
    await dialog.get_by_role("button", name="Give").click()
    await expect(dialog).to_have_count(0)
    await expect(tasks).to_contain_text("1 open")
    await expect(tasks.get_by_role("link", name="Measure the voltage").first).to_be_visible()
    await expect(tasks).to_contain_text("The claim cannot be closed before these end")
    assert await violations(page) == []
    found = asked(service, _ABOUT, id=claim.id)["assignments"]["nodes"][0]
    assert found["importance"] == "HIGH"
    assert found["checkRequired"] is True
    assert found["checker"] == {"login": "manager"}


async def test_from_a_partner_to_a_role_without_a_check(page: Page, service: Service) -> None:
    anna = somebody(service, "Anna Beryl")
    assignments.role(service, f"Clerks {anna}", anna)
    partner = some(service, "partners", "{isCustomer: {eq: true}}")
    await signed_in(page, service, "manager")
    await page.goto(f"/partners/{partner['id']}")
    await settled(page)
    await page.get_by_role("region", name="Tasks").get_by_role("button", name="New assignment").click()
    dialog = page.get_by_role("dialog", name="New assignment")
    await dialog.get_by_role("textbox", name="What is to be done").fill("Send the reconciliation")
    await dialog.get_by_text("Role", exact=True).click()
    await choose(dialog, "Role", f"Clerks {anna}")
    await expect(dialog.get_by_role("status", name="Who will get this?")).to_contain_text("Anna Beryl")
    await dialog.get_by_role("button", name="Tomorrow").click()
    await dialog.get_by_role("checkbox", name="The result is checked").uncheck()
    await dialog.get_by_role("button", name="Give").click()
    await expect(page.get_by_role("region", name="Tasks")).to_contain_text("Send the reconciliation")
    await page.get_by_role("link", name="Send the reconciliation").click()
    await expect(page.get_by_role("article")).to_contain_text("Not checked")


async def test_from_nothing_by_its_key_deferred_and_started(page: Page, service: Service) -> None:
    somebody(service, "Anna Coral")
    await signed_in(page, service, "manager")
    await page.goto("/claims")
    await settled(page)
    await press(page, "Shift+C")
    dialog = page.get_by_role("dialog", name="New assignment")
    await expect(dialog.get_by_role("textbox", name="What is to be done")).to_be_focused()
    await page.keyboard.type("Prepare the yearly report")
    await choose(dialog, "Person", "Anna Coral")
    await dialog.get_by_label("Due").fill("2031-05-01T18:00")
    await dialog.get_by_role("button", name="Reminder, deferred start").click()
    await dialog.get_by_label("Remind the performer").fill("2031-05-02T09:00")
    await dialog.get_by_label("Starts later").fill("2031-04-01T09:00")
    await page.keyboard.press("Control+Enter")
    await expect(dialog.get_by_text("One is reminded before it is due.")).to_be_visible()
    await dialog.get_by_label("Remind the performer").fill("2031-04-30T09:00")
    await page.keyboard.press("Control+Enter")
    await expect(page.get_by_text("Given: A-")).to_be_visible()
    await page.goto("/tasks/given?show=drafts")
    await page.get_by_role("link", name="Prepare the yearly report").click()
    await expect(page.get_by_role("article")).to_contain_text("Starts later")
    await page.get_by_role("button", name="Start now").click()
    await expect(page.get_by_text("Started: Prepare the yearly report")).to_be_visible()
    await expect(page.get_by_role("region", name="How it went")).to_contain_text("Anna Coral")
    assert await violations(page) == []


async def test_a_part_of_a_task_is_given_on(page: Page, service: Service) -> None:
    anna = somebody(service, "Anna Diamond")
    somebody(service, "Boris Agate")
    claim = registered(service, title="Doors creak")
    task = given(service, "Find out why", to=anna, subjectId=claim.id)
    await signed_in(page, service, anna)
    await page.goto(f"/tasks/{task.task['id']}")
    await page.get_by_role("button", name="More", exact=True).click()
    await page.get_by_role("menuitem", name="Give a part of it to somebody…").click()
    dialog = page.get_by_role("dialog", name="Give a part of the task")
    await expect(dialog).to_contain_text("A part of: Find out why.")
    await dialog.get_by_role("textbox", name="What is to be done").fill("Oil the hinges")
    await choose(dialog, "Person", "Boris Agate")
    await dialog.get_by_role("button", name="Tomorrow").click()
    await dialog.get_by_role("button", name="Give").click()
    await expect(dialog).to_have_count(0)
    found = {each["title"]: each for each in asked(service, _ABOUT, id=claim.id)["assignments"]["nodes"]}
    assert found["Oil the hinges"]["parentTask"] == {"id": task.task["id"]}


async def test_the_dialog_on_a_phone(page: Page, service: Service) -> None:
    await page.set_viewport_size(PHONE)
    await signed_in(page, service, "manager", lang="ru")
    await page.goto("/tasks")
    await settled(page)
    await page.get_by_role("button", name="Новое задание").click()
    dialog = page.get_by_role("dialog", name="Новое задание")
    await dialog.get_by_role("button", name="Выдать").click()
    await expect(dialog.get_by_text("Выберите исполнителя.")).to_be_visible()
    assert await overflow(page) == 0
    assert await violations(page, within="[role=dialog]") == []
