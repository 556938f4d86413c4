"""The inbox: what waits for one, live; a role's task that a colleague takes; filters in the address; keys; a phone."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from playwright.async_api import Browser, Locator, Page, Route, expect

from tests.web import assignments
from tests.web import browser as tools
from tests.web.assignments import due, given, somebody
from tests.web.browser import PHONE, Watch, overflow, press, settled, signed_in, until, violations
from tests.web.cards import asked, registered
from tests.web.process import Service

_SOON = 8_000  # milliseconds; the service promises half a second, and the machine may be busy
_CUT = """const Real = WebSocket; const opened = [];
window.cut = () => opened.splice(0).forEach((each) => each.close(4000));
const follow = ({ data }) => { window.follows ||= JSON.parse(data).type === "connection_ack"; };
window.WebSocket = class extends Real { constructor(...given) {
  super(...given); opened.push(this); this.addEventListener("message", follow); } };"""
_LATE = """const Real = WebSocket; const go = new Promise((resolve) => { window.letGo = resolve; });
window.WebSocket = class extends Real { send(text) { void go.then(() => super.send(text)); } };"""
Opener = Callable[[str], Awaitable[Page]]


@pytest.fixture
async def browser_of(chromium: Browser, service: Service) -> AsyncIterator[Opener]:
    """Open the inbox in a browser of somebody's own; none may complain."""
    opened: list[Page] = []

    async def open_inbox(login: str) -> Page:
        context = await chromium.new_context(base_url=service.address, viewport=tools.DESK, reduced_motion="reduce")
        page = await context.new_page()
        page.watch = tools.watched(page, service)  # type: ignore[attr-defined]  # kept with its page
        opened.append(page)
        await _inbox(page, service, login)
        return page

    yield open_inbox
    for page in opened:
        await page.context.close()
        assert page.watch.complaints() == []  # type: ignore[attr-defined]  # the opener put it there


def _line(page: Page, title: str) -> Locator:
    return page.get_by_role("list", name=re.compile("Tasks|Задачи")).get_by_role("link", name=re.compile(title))


async def _inbox(page: Page, service: Service, login: str, query: str = "", lang: str = "en") -> None:
    await signed_in(page, service, login, lang=lang)
    await page.goto(f"/tasks{query}")
    await settled(page)


async def test_what_others_give_appears_by_itself(service: Service, browser_of: Opener) -> None:
    anna = somebody(service, "Anna")
    page = await browser_of(anna)
    count = page.locator(".place-count")
    await expect(page.get_by_role("heading", name="All done")).to_be_visible()
    await expect(count).to_have_count(0)
    task = given(service, "Weigh what came back", to=anna, dueAt=due(days=400))
    await expect(_line(page, "Weigh what came back")).to_be_visible(timeout=_SOON)
    await expect(count).to_have_text("1")
    await expect(page.get_by_role("group", name="Due")).to_contain_text("Later 1")
    await expect(page.get_by_role("heading", name="Later")).to_be_visible()
    task.complete(anna, "done")  # in another browser
    await expect(page.get_by_role("heading", name="All done")).to_be_visible()
    await expect(count).to_have_count(0)


async def test_a_roles_task_that_one_takes_is_gone_for_the_other(service: Service, browser_of: Opener) -> None:
    anna, boris = somebody(service, "Anna"), somebody(service, "Boris")
    role = assignments.role(service, f"Control {anna}", anna, boris)
    task = given(service, "Look through the photos", to=None, roleId=role)
    annas, boriss = await browser_of(anna), await browser_of(boris)
    await expect(_line(boriss, "Look through")).to_contain_text(f"Control {anna}")
    await expect(_line(annas, "Look through")).to_be_visible()
    await press(annas, "j i")
    await expect(annas.get_by_text("It is yours now: Look through the photos")).to_be_visible()
    await expect(_line(annas, "Look through")).not_to_contain_text(f"Control {anna}")
    await expect(_line(boriss, "Look through")).to_have_count(0)
    await expect(boriss.get_by_role("heading", name="All done")).to_be_visible()
    await _line(annas, "Look through").click()
    await annas.get_by_role("button", name="Give it back").click()
    await expect(_line(boriss, "Look through")).to_be_visible()
    assert task.task["claimedBy"] is None


async def test_parts_and_filters_stand_in_the_address(page: Page, service: Service) -> None:
    anna = somebody(service, "Anna")
    claim = registered(service, title="Kettles leak")
    given(service, "Fill the kettle", to=anna, subjectId=claim.id, dueAt=due(days=40))
    given(service, "Write to the supplier", to=anna, importance="HIGH", dueAt=due(days=41))
    given(service, "Weigh the parcel", to=anna)
    await _inbox(page, service, anna, query="?due=LATER")
    await expect(_line(page, "Fill the kettle")).to_contain_text(f"{claim.number} Kettles leak")
    await expect(_line(page, "Weigh the parcel")).to_have_count(0)
    await expect(page.get_by_role("button", name="Later 2")).to_have_attribute("aria-pressed", "true")
    await page.get_by_role("combobox", name="Importance").select_option("HIGH")
    await expect(_line(page, "Fill the kettle")).to_have_count(0)
    await expect(_line(page, "Important: Write to the supplier")).to_be_visible()
    await expect(page).to_have_url(re.compile("due=LATER&importance=HIGH"))
    await page.get_by_role("combobox", name="Whose").select_option("roles")
    await expect(page.get_by_role("heading", name="No tasks match")).to_be_visible()
    assert await violations(page) == []
    await page.get_by_role("button", name="Clear the filters").click()
    await expect(_line(page, "Weigh the parcel")).to_be_visible()
    await press(page, "/")
    await expect(page.get_by_role("searchbox")).to_be_focused()
    await page.keyboard.type("kettle")
    await expect(_line(page, "Write to the supplier")).to_have_count(0)
    await expect(_line(page, "Fill the kettle")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("searchbox")).to_have_value("kettle")


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_the_inbox_by_keyboard_alone(page: Page, service: Service, lang: str) -> None:
    anna = somebody(service, "Anna")
    first = given(service, "Weigh the parcel", to=anna)
    given(service, "Call the carrier", to=anna, dueAt=due(hours=3))
    await signed_in(page, service, anna, lang=lang)
    await page.goto("/claims")
    await settled(page)
    await press(page, "g t")
    await page.wait_for_url("**/tasks")
    await expect(_line(page, "Weigh the parcel")).to_be_visible()
    await press(page, "j")
    await expect(page.locator(":focus")).to_contain_text("Weigh the parcel")
    await press(page, "j k Enter")
    card = page.get_by_role("complementary")
    await expect(card.get_by_role("heading", level=2, name="Weigh the parcel")).to_be_visible()
    assert await violations(page) == []
    await press(page, "e")
    await expect(page.locator(".task-complete textarea")).to_be_focused()
    await page.keyboard.type("41 kg")
    await page.keyboard.press("Control+Enter")
    await expect(card.get_by_role("heading", level=2, name="Call the carrier")).to_be_visible()  # the next one
    assert first.read()["executed"] == "done"
    assert [task["reason"] for task in first.read()["tasks"]["nodes"]] == [None, "41 kg"]
    await press(page, "Escape")
    await expect(card).to_have_count(0)


async def test_a_lost_socket_is_told_and_caught_up(page: Page, service: Service) -> None:
    await page.add_init_script(_CUT)
    await _inbox(page, service, somebody(service, "Anna"))
    await expect(page.get_by_role("heading", name="All done")).to_be_visible()
    await until(page, "window.follows")
    await page.evaluate("cut()")
    await expect(page.get_by_text("The connection is back: the tasks are up to date again.")).to_be_visible()


async def test_what_comes_before_the_socket_is_not_missed(page: Page, service: Service) -> None:
    await page.add_init_script(_LATE)
    anna = somebody(service, "Anna")
    await _inbox(page, service, anna)
    await expect(page.get_by_role("heading", name="All done")).to_be_visible()
    given(service, "Come at once", to=anna)
    await page.evaluate("letGo()")
    await expect(_line(page, "Come at once")).to_be_visible()
    await expect(page.locator(".place-count")).to_have_text("1")


async def test_the_inbox_on_a_phone(page: Page, service: Service) -> None:
    anna = somebody(service, "Anna")
    given(service, "Photograph the broken lids", to=anna)
    await page.set_viewport_size(PHONE)
    await _inbox(page, service, anna)
    assert await overflow(page) == 0
    assert await violations(page) == []
    await _line(page, "Photograph the broken lids").click()
    await expect(page.get_by_role("heading", level=1, name="Photograph the broken lids")).to_be_visible()
    assert await overflow(page) == 0
    assert await violations(page) == []
    await page.get_by_role("textbox", name="Result").fill("Twelve photos")
    await page.get_by_role("button", name="Done", exact=True).click()
    await expect(page.get_by_role("region", name="How it ended")).to_contain_text("Twelve photos")


async def test_the_teams_queue_when_all_is_done(page: Page, service: Service) -> None:
    home = asked(service, "{ viewer { department { id name } } }", "agent")["viewer"]["department"]
    anna, boris = (somebody(service, name, departmentId=home["id"]) for name in ("Anna", "Boris"))
    given(service, "Weigh the parcel of the team", to=boris, dueAt=due(minutes=-4))
    await _inbox(page, service, anna)
    await expect(page.get_by_role("heading", name="All done")).to_be_visible()
    team = page.get_by_role("region", name=f"Your team's queue: {home['name']}")
    await expect(team.get_by_role("link", name="Weigh the parcel of the team")).to_be_visible()
    assert await violations(page) == []


async def test_a_deputy_has_the_tasks_of_who_is_away(page: Page, service: Service) -> None:
    boris = somebody(service, "Boris")
    anna = somebody(
        service, "Anna", deputyId=assignments.person(service, boris), absentFrom=due(days=-1), absentUntil=due(days=9)
    )
    given(service, "Answer the shop", to=anna)
    await _inbox(page, service, boris, query="?whose=away")
    await expect(_line(page, "Answer the shop")).to_be_visible()
    await page.get_by_role("combobox", name="Whose").select_option("mine")
    await expect(page.get_by_role("heading", name="No tasks match")).to_be_visible()


async def test_a_list_that_cannot_be_loaded_says_so(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("503")
    await page.add_init_script(_LATE)  # no socket has the page try again by itself
    await signed_in(page, service, "agent")

    async def refuse(route: Route) -> None:
        if "InboxPage" in (route.request.post_data or ""):
            await route.fulfill(status=503, body="")
        else:
            await route.continue_()

    await page.route("**/graphql", refuse)
    await page.goto("/tasks")
    await expect(page.get_by_role("alert")).to_contain_text("This could not be loaded")
    await page.unroute("**/graphql")
    await page.get_by_role("button", name="Try again").click()
    await expect(page.get_by_role("alert")).to_have_count(0)
