"""Drawing a process by the designer's panel, as who has no mouse does."""

from typing import Any

from playwright.async_api import Page, expect

from tests.web import processes
from tests.web.browser import settled, signed_in
from tests.web.process import Service


async def opened(page: Page, service: Service, key: str) -> dict[str, Any]:
    """Publish the template of a task and open its sheet."""
    made = processes.published(service, key, processes.template("task"), key.title())
    await signed_in(page, service, "admin")
    await page.goto(f"/processes/{made['id']}/design")
    await page.locator(".djs-palette").wait_for()
    await expect(page.get_by_role("button", name="Publish…")).to_be_enabled()
    return made


async def new(page: Page, name: str) -> None:
    await page.goto("/processes")
    await settled(page)
    await page.get_by_role("button", name="New process").first.click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Name").fill(name)
    await dialog.get_by_role("button", name="Draw it").click()
    await page.locator(".djs-palette").wait_for()


async def choose(page: Page, name: str) -> None:
    """Choose a step by its line among the steps, and show what is set of it."""
    await page.get_by_role("tab", name="Steps").click()
    await page.get_by_role("tabpanel").get_by_role("button", name=name, exact=True).click()
    await page.get_by_role("tab", name="Properties").click()


async def rename(page: Page, name: str) -> None:
    await page.get_by_label("Name", exact=True).fill(name)
    await page.keyboard.press("Tab")


async def add(page: Page, after: str, kind: str, name: str) -> None:
    """Add a step of a kind after another, and name it."""
    await choose(page, after)
    await page.get_by_label("Add a step after it").select_option(label=kind)
    await rename(page, name)


async def lead(page: Page, step: str, to: str) -> None:
    """Draw a way between two steps that are there."""
    await choose(page, step)
    await page.get_by_label("Lead it to a step").select_option(label=to)


async def outcome(page: Page, at: int, label: str, key: str) -> None:
    """Give the task that is chosen one more outcome."""
    await page.get_by_role("button", name="Add an outcome").click()
    row = page.get_by_role("group", name=f"outcome {at}")
    await row.get_by_label("Key").fill(key)
    await page.keyboard.press("Tab")
    await row.get_by_label("On the button").fill(label)
    await page.keyboard.press("Tab")


async def publish(page: Page, note: str) -> None:
    await page.get_by_role("button", name="Publish…").click()
    dialog = page.get_by_role("dialog", name="Publish")
    await dialog.get_by_label("What is new").fill(note)
    await dialog.get_by_role("button", name="Publish", exact=True).click()
    await expect(dialog).to_have_count(0)
