"""Looking after what runs: failures and retries, stopping, giving up, moving to another version, the claim's route."""

import re

from playwright.async_api import Page, expect

from tests.web import processes
from tests.web.browser import overflow, settled, signed_in, violations
from tests.web.process import Service

_TASK = processes.template("task")


async def test_what_failed_is_found_and_tried_again(page: Page, service: Service) -> None:
    made = processes.published(service, "retried", _TASK, "Retried task")
    about = processes.registered(service, "Nobody is responsible")
    processes.assign(service, about["number"], nobody=True)
    processes.started(service, made["id"], about["id"], "It cannot begin")
    await signed_in(page, service, "admin")
    await page.goto("/processes/instances")
    await settled(page)
    await page.get_by_label("Process", exact=True).select_option(label="Retried task")
    await page.get_by_label("Only where something failed").check()
    await expect(page).to_have_url(re.compile("failed=true"))
    await page.get_by_role("link", name="It cannot begin").click()
    step = page.get_by_role("listitem").filter(has=page.get_by_role("button", name="Perform"))
    await expect(step).to_contain_text("Stopped here: Nobody is found who does it.")
    await expect(page.locator(".djs-element[data-element-id=Execute]")).to_have_class(re.compile("is-failed"))
    assert await violations(page) == []

    await step.get_by_role("button", name="Try again").click()
    await expect(page.get_by_text("It failed again")).to_be_visible()
    processes.assign(service, about["number"])
    await step.get_by_role("button", name="Try again").click()
    await expect(step).to_contain_text("Here now")


async def test_a_process_is_stopped_continued_and_given_up(page: Page, service: Service) -> None:
    made = processes.published(service, "stopped", _TASK, "Stopped task")
    about = processes.claim(service, {"status": {"eq": "IN_PROGRESS"}})
    instance = processes.started(service, made["id"], about["id"], "It is stopped")
    await signed_in(page, service, "admin")
    await page.goto(f"/processes/instances/{instance}")
    await page.get_by_role("button", name="Suspend…").click()
    await page.get_by_role("dialog").get_by_label("Reason").fill("We wait for the lawyer")
    await page.get_by_role("dialog").get_by_role("button", name="Suspend").click()
    await expect(page.get_by_text("Suspended", exact=True)).to_be_visible()
    await expect(page.get_by_role("region", name="Record")).to_contain_text("We wait for the lawyer")
    await page.get_by_role("button", name="Resume").click()
    await expect(page.get_by_text("Running", exact=True)).to_be_visible()
    await page.get_by_role("button", name="Cancel the process…").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name="Cancel the process").click()
    await expect(dialog).to_contain_text("Fill this in.")
    await dialog.get_by_label("Reason").fill("Settled by phone")
    await dialog.get_by_role("button", name="Cancel the process").click()
    await expect(page.get_by_text("Cancelled", exact=True)).to_be_visible()


async def test_a_process_is_moved_to_another_version(page: Page, service: Service) -> None:
    made = processes.published(service, "moved", _TASK, "Moved task")
    about = processes.claim(service, {"status": {"eq": "IN_PROGRESS"}})
    instance = processes.started(service, made["id"], about["id"], "It is moved")
    later = processes.redrawn(service, made, _TASK.replace('"Execute"', '"Perform"').replace(">Execute<", ">Perform<"))
    with service.browser("admin") as admin:
        processes.publish(admin, later)
    await signed_in(page, service, "admin")
    await page.goto(f"/processes/instances/{instance}")
    await page.get_by_role("button", name="Move to another version…").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name="Check").click()
    await expect(dialog.get_by_role("alert")).to_contain_text("Perform: it cannot go on there")
    await dialog.get_by_label("Perform").select_option(label="Perform")
    await dialog.get_by_role("button", name="Check").click()
    await expect(dialog).to_contain_text("All can be moved")
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Move", exact=True).click()
    await expect(page.get_by_role("link", name="Moved task, version 2")).to_be_visible()


async def test_a_claim_shows_its_route(page: Page, service: Service) -> None:
    processes.published(service, "routed", _TASK, "Routed task")
    about = processes.registered(service, "It goes along a route")
    await signed_in(page, service, "admin")
    await page.goto(f"/claims/{about['number']}")
    route = page.get_by_role("region", name="Route")
    await route.get_by_role("button", name="Start a process").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Process").select_option(label="Routed task")
    await dialog.get_by_role("button", name="Start", exact=True).click()
    step = route.get_by_role("listitem").filter(has=page.get_by_role("button", name="Perform"))
    await expect(step).to_contain_text("Here now")
    assert await violations(page, within=".card-route") == []
    await page.set_viewport_size({"width": 390, "height": 844})
    assert await overflow(page) == 0
