"""A manager sees who has how much to do, and gives tasks of one to others, many at a time."""

from playwright.async_api import Page, expect

from tests.web.assignments import due, given, person, somebody
from tests.web.browser import settled, signed_in, violations
from tests.web.cards import choose
from tests.web.process import Service


async def test_tasks_of_one_are_given_to_another(page: Page, service: Service) -> None:
    anna = somebody(service, "Anna Opal")
    somebody(service, "Boris Onyx")
    until = [due(minutes=-4), due(days=1), due(days=2)]
    tasks = [given(service, f"Check pallet {at}", to=anna, dueAt=each) for at, each in enumerate(until, 1)]
    done = given(service, "Count the pallets", to=anna)
    done.complete(anna, "done")
    await signed_in(page, service, "manager")
    await page.goto("/tasks/load")
    await settled(page)
    row = page.get_by_role("row").filter(has_text="Anna Opal")
    await expect(row.get_by_role("cell")).to_have_text(["3", "1", "0", "1"])
    await row.get_by_role("button", name="Anna Opal").click()
    listed = page.get_by_role("region", name="Tasks of the performer")
    await expect(listed).to_contain_text("3 tasks")
    assert await violations(page) == []
    await listed.get_by_role("checkbox", name="Choose all").check()
    tasks[1].complete(anna, "done")  # meanwhile, in another browser
    await listed.get_by_role("checkbox", name="Check pallet 3").uncheck()
    await listed.get_by_role("button", name="Redirect 2…").click()
    dialog = page.get_by_role("dialog", name="Redirect tasks")
    await choose(dialog, "Person", "Boris Onyx")
    await dialog.get_by_role("button", name="Redirect").click()
    await expect(dialog).to_contain_text("1 of 2 were redirected. These were not:")
    await expect(dialog).to_contain_text("Check pallet 2: The task is no longer open")
    await dialog.get_by_role("button", name="Close").last.click()
    await expect(listed).to_contain_text("1 task")
    assert tasks[0].task["performer"]["name"] == "Boris Onyx"
    await expect(page.get_by_role("row").filter(has_text="Boris Onyx").get_by_role("cell").first).to_have_text("1")


async def test_the_load_is_for_managers(page: Page, service: Service) -> None:
    await signed_in(page, service, "agent")
    await page.goto(f"/tasks/load?of={person(service, 'manager')}")
    await expect(page.get_by_role("alert")).to_contain_text("No access")
    await expect(page.get_by_role("navigation", name="Tasks").get_by_role("link", name="Load")).to_have_count(0)
