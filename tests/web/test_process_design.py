"""Drawing a process: by mouse and by keyboard, what is wrong told as one draws, publishing, starting, the live map."""

import re

from playwright.async_api import Locator, Page, expect

from tests.web import drawing, maps, processes
from tests.web.browser import press, signed_in, violations
from tests.web.process import Service

_TASKS = """query($id: ID!) { processInstance(id: $id) {
  tasks(first: 10, where: {status: {eq: OPEN}}) { nodes { id version } } } }"""
_DONE = """mutation($input: ProcessTaskCompleteInput!) { processTaskComplete(input: $input) {
  errors { code message path } } }"""


def _complete(service: Service, instance: str, outcome: str) -> None:
    """Do the one open task of a process, in another browser."""
    with service.browser("admin") as admin:
        task = processes.ask(admin, _TASKS, id=instance)["processInstance"]["tasks"]["nodes"][0]
        given = {"id": task["id"], "expectedVersion": task["version"], "outcome": outcome}
        processes.ask(admin, _DONE, input=given)


async def _draw(page: Page, problems: Locator) -> None:
    """Draw a task by the mouse, and the rest by the keyboard: a decision, a way back, an end."""
    await page.get_by_role("button", name="Draw a task of a person").click()
    sheet = await page.locator(".design-sheet").bounding_box()
    assert sheet
    await page.mouse.click(sheet["x"] + 420, sheet["y"] + 240)
    await problems.get_by_role("button", name=re.compile("Nothing leads here")).click()
    await drawing.rename(page, "Look at it")
    await expect(problems).to_contain_text("Look at it: Nothing leads here.")
    await drawing.choose(page, "Start")
    await page.get_by_label("Lead it to a step").select_option(label="Look at it")
    await expect(problems).not_to_contain_text("Nothing leads here.")
    await drawing.choose(page, "Look at it")
    await page.get_by_label("Add a step after it").select_option(label="Decision")
    await page.get_by_label("Add a step after it").select_option(label="End")
    await drawing.choose(page, "Decision")
    await page.get_by_label("Lead it to a step").select_option(label="Look at it")
    await expect(problems).to_contain_text("This way needs a condition")


async def _assign(page: Page) -> None:
    """Give the task to whoever is responsible, with two outcomes."""
    await drawing.choose(page, "Look at it")
    await page.get_by_label("Who does it").select_option(label="As a variable says")
    await page.get_by_label("Variable with the performer").select_option("claim.responsible")
    await drawing.outcome(page, 1, "Good", "good")
    await drawing.outcome(page, 2, "Again", "again")


async def _start(page: Page, number: str) -> str:
    """Start the process that is open about a claim; return the id of what runs."""
    await page.get_by_role("button", name="Start…").click()
    dialog = page.get_by_role("dialog", name="Start a process")
    await dialog.get_by_label("Claim").fill(number)
    await page.locator("[role=option]").filter(has_text=number).click()
    await dialog.get_by_role("button", name="Start", exact=True).click()
    await expect(page).to_have_url(re.compile("/processes/instances/pin_"))
    return page.url.rpartition("/")[2]


async def test_an_administrator_draws_a_process_and_it_runs(page: Page, service: Service) -> None:
    await signed_in(page, service, "admin")
    await drawing.new(page, "Small check")
    problems = page.get_by_role("region", name="Problems")
    await expect(problems).to_contain_text("Nothing leads on from it.")
    assert await maps.mark(page) == maps.UNCHANGED
    await _draw(page, problems)
    await _assign(page)
    await problems.get_by_role("button", name=re.compile("Decision → End: ")).click()
    await page.get_by_label("Taken when no other way is").check()
    await problems.get_by_role("button", name=re.compile("Decision → Look at it: ")).click()
    await page.get_by_role("button", name="Again", exact=True).click()
    await expect(problems).to_contain_text("Nothing forbids publishing it.")
    await press(page, "Control+z")
    await expect(problems).to_contain_text("This way needs a condition")
    await press(page, "Control+y")
    await expect(problems).to_contain_text("Nothing forbids publishing it.")
    assert await violations(page) == []
    await drawing.publish(page, "A first try")
    await expect(page.get_by_text("As published")).to_be_visible()

    await page.get_by_role("link", name="To the process").click()
    await expect(page.get_by_role("region", name="Versions")).to_contain_text("A first try")
    about = processes.claim(service, {"status": {"eq": "IN_PROGRESS"}})
    processes.assign(service, about["number"])
    instance = await _start(page, about["number"])
    steps = page.get_by_role("list", name="Steps: Map of Small check").get_by_role("listitem")
    looking, deciding = (steps.filter(has=page.get_by_role("button", name=name)) for name in ("Look at it", "Decision"))
    await expect(looking).to_contain_text("Here now")
    drawn = page.locator(".djs-element[data-element-id^=Activity_]")
    await expect(drawn).to_have_class(re.compile("is-here"))
    assert await maps.mark(page) == maps.UNCHANGED
    _complete(service, instance, "again")
    await expect(deciding).to_contain_text("Passed")
    await expect(drawn).to_have_class(re.compile("is-here"))
    _complete(service, instance, "good")
    await expect(page.get_by_text("Completed", exact=True)).to_be_visible()
    await expect(looking).to_contain_text("Passed 2 times")
    await expect(drawn).to_have_class(re.compile("is-passed"))
    assert await violations(page) == []
