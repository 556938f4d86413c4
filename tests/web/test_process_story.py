"""A process from the empty sheet to the settled claim: drawn, published, started by a claim, done, seen live."""

import re
from collections.abc import Awaitable, Callable

from playwright.async_api import Locator, Page, expect

from tests.web import assignments, drawing, maps
from tests.web.browser import news, settled, violations
from tests.web.cards import Claim, choose, opened, panel, registered, some
from tests.web.process import Service

_NAME = "Look and decide"
_RESULT = "The money is back."
_STATES = {
    "ahead": ("^((?!is-).)*$", "Not reached"),
    "here": ("is-here", "Here now"),
    "passed": ("is-passed", "Passed"),
    "twice": ("is-passed", "Passed 2 times"),
}
"""How a step is coloured on the map, and worded beside it."""


async def _draw(page: Page) -> None:
    """Draw two parts side by side, a decision with a way back, a service and the end, all by the keyboard's twin."""
    await drawing.add(page, "Start", "Decision", "Round")
    await drawing.add(page, "Round", "Parallel ways", "Both")
    await drawing.add(page, "Both", "Task of a person", "Inspect")
    await drawing.add(page, "Both", "Task of a person", "Trace")
    await drawing.add(page, "Inspect", "Parallel ways", "Together")
    await drawing.lead(page, "Trace", "Together")
    await drawing.add(page, "Together", "Task of a person", "Decide")
    await drawing.add(page, "Decide", "Decision", "Enough?")
    await drawing.add(page, "Enough?", "Service", "Settle")
    await drawing.add(page, "Settle", "End", "Settled")
    await drawing.lead(page, "Enough?", "Round")


async def _assign(page: Page, roles: dict[str, str]) -> None:
    """Give each part to its role, and the decision to whoever is responsible for the claim."""
    for step, role in roles.items():
        await drawing.choose(page, step)
        await page.get_by_label("Who does it").select_option(label="A role")
        await choose(page, "Role", role)
        await expect(page.get_by_role("combobox", name="Role", exact=True)).to_have_value(role)
    await drawing.choose(page, "Decide")
    await page.get_by_label("Who does it").select_option(label="As a variable says")
    await page.get_by_label("Variable with the performer").select_option("claim.responsible")
    await drawing.outcome(page, 1, "Enough", "enough")
    await drawing.outcome(page, 2, "Once more", "again")
    await page.get_by_role("group", name="outcome Once more").get_by_label("A reason is required").check()


async def _direct(page: Page, problems: Locator) -> None:
    """Say when the way back is taken, and that the other one satisfies the claim."""
    await problems.get_by_role("button", name=re.compile("Enough\\? → Settle: ")).click()
    await page.get_by_label("Taken when no other way is").check()
    await problems.get_by_role("button", name=re.compile("Enough\\? → Round: ")).click()
    await page.get_by_role("button", name="Once more", exact=True).click()
    await drawing.choose(page, "Settle")
    await page.get_by_label("What it does").select_option(label="Move the claim on")
    await page.get_by_label("Step (required)").select_option(label="Satisfy")
    await page.get_by_role("group", name="Result").get_by_label("Result").fill(_RESULT)
    await page.keyboard.press("Tab")


async def _publish(page: Page, roles: dict[str, str]) -> None:
    """Draw and publish it, and have it start when a claim is taken in work."""
    await drawing.new(page, _NAME)
    problems = page.get_by_role("region", name="Problems")
    await _draw(page)
    await _assign(page, roles)
    await _direct(page, problems)
    await expect(problems).to_contain_text("Nothing forbids publishing it.")
    assert await maps.mark(page) == maps.UNCHANGED
    await drawing.publish(page, "Two look, one decides")
    await expect(page.get_by_text("As published")).to_be_visible()
    await page.get_by_role("link", name="To the process").click()
    starts = page.get_by_role("region", name="How it starts")
    await starts.get_by_role("checkbox", name="In progress").check()
    await starts.get_by_role("button", name="Save").click()
    await expect(news(page, "Saved")).to_be_visible()


async def _watch(page: Page) -> None:
    """Open the map of what runs."""
    await page.get_by_role("link", name="Running: 1").click()
    await page.get_by_role("link", name=re.compile(_NAME)).first.click()
    await expect(page).to_have_url(re.compile("/processes/instances/pin_"))
    await page.locator(".djs-element").first.wait_for()


async def _seen(page: Page, **steps: str) -> None:
    """Wait until the map and the list beside it show these steps so, without anything done in this browser."""
    listed = page.get_by_role("list", name=f"Steps: Map of {_NAME}").get_by_role("listitem")
    for name, state in steps.items():
        drawn = page.locator(".djs-shape").filter(has_text=re.compile(f"^{name}$"))
        colour, words = _STATES[state]
        await expect(drawn).to_have_class(re.compile(colour))
        await expect(listed.filter(has=page.get_by_role("button", name=name, exact=True))).to_contain_text(words)


async def _do(page: Page, title: str, outcome: str = "Done", why: str | None = None) -> None:
    """Find a task in one's inbox, and do it."""
    await page.goto("/tasks")
    await settled(page)
    await page.get_by_role("list", name="Tasks").get_by_role("link", name=re.compile(title)).click()
    if why:
        await page.get_by_role("textbox", name="Result").fill(why)
    await page.get_by_role("button", name=outcome, exact=True).click()
    await expect(news(page, f"{outcome}: {title}")).to_be_visible()


def _step(page: Page) -> Locator:
    return panel(page, "Status").locator("[aria-current=step]")


async def _take(page: Page, claim: Claim, login: str) -> None:
    """Take the claim in work on its card, where the route appears at once."""
    await opened(page, claim, login)
    await panel(page, "Status").get_by_role("button", name="Begin work").click()
    await page.get_by_role("dialog", name="Begin work").get_by_role("button", name="Begin work").click()
    await expect(_step(page)).to_have_text("In progress")
    await expect(panel(page, "Route")).to_contain_text(_NAME)


async def test_from_an_empty_sheet_to_a_settled_claim(
    own_service: Service, browser_of: Callable[[str], Awaitable[Page]]
) -> None:
    anna, boris = (assignments.somebody(own_service, name) for name in ("Anna", "Boris"))
    carol = assignments.somebody(own_service, "Carol", staffRole="MANAGER")
    assignments.role(own_service, "Inspectors", anna)
    assignments.role(own_service, "Tracers", boris)
    reason = some(own_service, "claimReasons")["id"]
    head = assignments.person(own_service, carol)
    claim = registered(own_service, title="Cups came broken", reasonId=reason, responsibleId=head)
    admin = await browser_of("admin")
    await _publish(admin, {"Inspect": "Inspectors", "Trace": "Tracers"})

    manager, annas, boriss = [await browser_of(login) for login in (carol, anna, boris)]
    await _take(manager, claim, carol)
    await admin.reload()
    await _watch(admin)
    await _seen(admin, Inspect="here", Trace="here", Decide="ahead")
    await _do(annas, "Inspect")
    await _seen(admin, Inspect="passed", Trace="here", Decide="ahead")
    await _do(boriss, "Trace")
    await _seen(admin, Inspect="passed", Trace="passed", Decide="here")
    await _do(manager, "Decide", "Once more", "Where did the lorry stop?")
    await _seen(admin, Inspect="here", Trace="here", Decide="passed")
    await _do(boriss, "Trace")
    await _do(annas, "Inspect")
    await _seen(admin, Inspect="passed", Trace="passed", Decide="here")
    assert claim.read()["status"] == "IN_PROGRESS"
    await _do(manager, "Decide", "Enough")
    await expect(admin.get_by_text("Completed", exact=True)).to_be_visible()
    await _seen(admin, Inspect="twice", Trace="twice", Decide="twice", Settle="passed")
    assert await violations(admin) == []
    await opened(manager, claim, carol)
    await expect(_step(manager)).to_have_text("Satisfied")
    await expect(panel(manager, "Result and settlement")).to_contain_text(_RESULT)
