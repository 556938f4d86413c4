"""How assignments go: the report's figures open exactly their assignments and tasks; paged, narrowed, on a phone."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Page, expect

from tests.web import assignments
from tests.web.assignments import due, given, somebody
from tests.web.browser import PHONE, focus_is, overflow, press, set_theme, settled, signed_in, violations
from tests.web.cards import asked, some
from tests.web.process import Service
from tests.web.reporting import count_of, drawn, opens_rows, table, variant

Opened = Callable[[str], Awaitable[Page]]
_KEEP = "mutation ($input: OrganisationUpdateInput!) { organisationUpdate(input: $input) { errors { code } } }"


def _worked(service: Service, name: str) -> str:
    """Have somebody do one assignment late, after a second cycle, refuse one, and have one in hand; its login."""
    login = somebody(service, name)
    late = given(service, f"{name}: late", to=login, dueAt=due(minutes=-4))
    late.complete(login, "done")
    late.complete("manager", "rework", "Once more.")
    late.complete(login, "done")
    late.complete("manager", "accept")
    refused = given(service, f"{name}: refused", to=login)
    refused.complete(login, "cancelled", "No.")
    refused.complete("manager", "cancel", "So be it.")
    given(service, f"{name}: in hand", to=login)
    return login


async def test_every_figure_opens_exactly_what_it_counts(page: Page, service: Service) -> None:
    name = "Lara"
    login = _worked(service, name)
    await signed_in(page, service)
    await page.goto("/reports")
    await page.get_by_role("link", name=re.compile("^Assignments")).click()
    await drawn(page)
    assert await violations(page) == []
    await page.goto(f"/reports/assignments?performers={assignments.person(service, login)}")
    await drawn(page)
    ends = table(page, "How assignments went")
    for state, titles in {"Done": ["late"], "Cancelled": ["refused"], "In work": ["in hand"]}.items():
        found = await opens_rows(page, ends.get_by_role("row", name=state).get_by_role("link"), "Assignments")
        assert [row.split("\n")[0] for row in found] == [f"{name}: {each}" for each in titles]
    row = table(page, "Assignments").get_by_role("row", name=f"{name}: late")
    await expect(row.get_by_role("cell").nth(3)).to_have_text("2")
    found = await opens_rows(page, table(page, "Tasks done late").get_by_role("link"), "Tasks")
    assert len(found) == 2
    assert all("late by" in each for each in found)
    await opens_rows(page, table(page, "Due by day").get_by_role("link").first, "Assignments")
    await opens_rows(page, table(page, "Authors by cycles").get_by_role("link").first, "Assignments")


async def test_tasks_that_hang_are_told_and_opened(page: Page, service: Service) -> None:
    nobody = assignments.role(service, "Night watch")
    for title in ("Watch the gate", "Watch the yard"):
        given(service, title, to=None, roleId=nobody)
    await signed_in(page, service)
    await page.goto("/reports/assignments")
    await drawn(page)
    figure = table(page, "Tasks that hang").get_by_role("row", name="Night watch").get_by_role("link")
    assert await count_of(figure) == 2
    found = await opens_rows(page, figure, "Tasks")
    assert sorted(row.split("\n")[0] for row in found) == ["Watch the gate", "Watch the yard"]
    await figure.click()
    await expect(page.get_by_role("heading", name="All tasks")).to_be_visible()
    await settled(page)
    assert await violations(page) == []
    await page.get_by_role("button", name="Remove the filter: As counted by the report").press("Enter")
    await expect(page).not_to_have_url(re.compile("more="))
    await page.get_by_role("navigation", name="Tasks").get_by_role("link", name="All assignments").click()
    await page.get_by_label("Sorted by", exact=True).select_option("due")
    await expect(page).to_have_url(re.compile("sort=due"))
    await settled(page)
    assert await violations(page) == []


async def test_all_assignments_stand_there_page_by_page(page: Page, service: Service) -> None:
    author = somebody(service, "Paula", staffRole="MANAGER")
    for at in range(52):
        given(service, f"Step {at}", by=author)
    await signed_in(page, service)
    await page.goto(f"/reports/assignments?authors={assignments.person(service, author)}")
    await drawn(page)
    rows = table(page, "Assignments").get_by_role("row")
    await expect(rows).to_have_count(1 + 50)
    await page.get_by_role("button", name="Earlier ones").press("Enter")
    await expect(rows).to_have_count(1 + 2)
    await expect(rows.last).to_contain_text("Step 0")
    await page.get_by_role("button", name="Later ones").press("Enter")
    await expect(rows).to_have_count(1 + 50)
    await rows.nth(1).get_by_role("link").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Step 51")


async def test_the_report_is_narrowed_to_what_i_gave(page: Page, service: Service) -> None:
    _worked(service, "Nina")
    await signed_in(page, service)
    await page.goto("/reports/assignments")
    await drawn(page)
    await press(page, "f")
    await focus_is(page, 'combobox "Field"')
    await page.keyboard.type("author")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Me, whoever looks").click()
    await page.keyboard.press("Escape")
    await expect(page).to_have_url(re.compile("authors=me"))
    await drawn(page)
    total = table(page, "How assignments went").get_by_role("row").last.get_by_role("link")
    count = await count_of(total)
    await total.click()
    await expect(page.locator(".all-total")).to_have_text(f"{count} assignments")
    await expect(page.get_by_role("button", name="As counted by the report: Author and Put in hand")).to_be_visible()


async def test_a_period_without_assignments_says_so(empty_page: Page, empty_service: Service) -> None:
    await signed_in(empty_page, empty_service, "admin")
    await empty_page.goto("/reports/assignments?period=1990-01-01..1990-01-31")
    await expect(empty_page.get_by_text("No assignments in this period")).to_be_visible()


async def test_the_palette_opens_a_report(page: Page, service: Service) -> None:
    await signed_in(page, service)
    await page.goto("/reports")
    await settled(page)
    await press(page, "Control+k")
    await page.get_by_role("combobox", name="Command").fill("cancelling")
    await page.get_by_role("option", name="Reasons for cancelling orders").click()
    await expect(page.get_by_role("heading", level=1, name="Reasons for cancelling orders")).to_be_visible()


async def test_without_claims_the_other_reports_and_tasks_stay(own_service: Service, browser_of: Opened) -> None:
    login = somebody(own_service, "Petra", staffRole="MANAGER")
    for title, kind in {"Ask the customer": "claims", "Call the partner": "partners", "Mop the floor": None}.items():
        given(own_service, title, to=login, subjectId=kind and some(own_service, kind, field="id")["id"])
    for page_of, name in {"dynamics": "Mine of claims", "assignments": "Mine of assignments"}.items():
        variant(own_service, name, login, page=f"reports/{page_of}")
    found = asked(own_service, "{ organisation { version } }", "admin")
    off = {"expectedVersion": found["organisation"]["version"], "recordsClaims": False}
    assert asked(own_service, _KEEP, "admin", input=off)["organisationUpdate"]["errors"] == []
    page = await browser_of("manager")
    await page.goto("/partners")
    await page.get_by_role("navigation").get_by_role("link", name="Reports").click()
    await expect(page.locator(".report-card")).to_have_count(2)
    await page.get_by_role("link", name=re.compile("^Assignments")).click()
    await drawn(page)
    page = await browser_of(login)
    for path in ("/tasks", "/tasks/all"):
        await page.goto(path)
        for title in ("Ask the customer", "Call the partner", "Mop the floor"):
            await expect(page.get_by_role("link", name=title)).to_be_visible()
    await page.get_by_role("link", name="Ask the customer").click()
    await expect(page.get_by_role("heading", level=1, name="Ask the customer")).to_be_visible()
    await (
        page.get_by_role("navigation", name="Main menu").get_by_role("link", name="Reasons").wait_for(state="detached")
    )
    await press(page, "Control+k")
    await page.get_by_role("combobox", name="Command").fill("mine of")
    await expect(page.get_by_role("option", name="Mine of assignments")).to_be_visible()
    await expect(page.get_by_role("option", name="Mine of claims")).to_have_count(0)


async def test_an_agent_has_the_assignments_of_its_department(page: Page, service: Service) -> None:
    given(service, "For the agent")
    await signed_in(page, service, "agent")
    await page.goto("/reports/assignments")
    await drawn(page)
    total = table(page, "How assignments went").get_by_role("row").last.get_by_role("link")
    count = await count_of(total)
    await total.click()
    await expect(page.locator(".all-total")).to_have_text(re.compile(f"^{count} assignments?$"))


@pytest.mark.parametrize(("lang", "theme"), [("ru", "light"), ("en", "dark")])
async def test_the_report_on_a_phone(page: Page, service: Service, lang: str, theme: str) -> None:
    _worked(service, f"Olga{lang}")
    await set_theme(page, theme)
    await signed_in(page, service, lang=lang)
    await page.set_viewport_size(PHONE)
    await page.goto("/reports/assignments")
    await drawn(page)
    assert await overflow(page) == 0
    assert await violations(page) == []
    for path in ("/tasks/assignments", "/tasks/all"):
        await page.goto(path)
        await settled(page)
        assert await overflow(page) == 0
        assert await violations(page) == []
