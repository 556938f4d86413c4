"""A report mailed on schedule: set up from its page, received, changed, left, deleted; refused at its fields."""

import re
from collections.abc import AsyncIterator, Iterator
from email.message import EmailMessage

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.make.mailbox import Mailbox, receiving
from tests.web import process
from tests.web.assignments import person
from tests.web.browser import PHONE, Watch, news, overflow, settled, signed_in, violations
from tests.web.cards import asked
from tests.web.conftest import browsing
from tests.web.process import Service

PAGE = "/settings/scheduled-reports"
NAME = "Where claims arise"


@pytest.fixture
async def box() -> AsyncIterator[Mailbox]:
    async with receiving() as found:
        yield found


@pytest.fixture
def mailing(box: Mailbox) -> Iterator[Service]:
    """Serve a company whose letters come into the box."""
    settings = {"REDRESS_SMTP_URL": f"smtp://127.0.0.1:{box.port}", "REDRESS_MAIL_FROM": "Claims <claims@example.org>"}
    with process.running("en", claims=60, settings=settings) as running:
        yield running


async def _form(page: Page, path: str) -> Locator:
    await page.goto(path)
    await settled(page)
    await page.get_by_role("button", name="Mail on schedule…").click()
    form = page.get_by_role("dialog", name="Mail on schedule")
    await form.wait_for()
    return form


async def _add(page: Page, form: Locator, login: str) -> None:
    """Add a person to the recipients."""
    people = form.get_by_role("list", name="Recipients").get_by_role("listitem")
    count = await people.count()
    await form.get_by_role("combobox", name="Recipients", exact=True).fill(login)
    found = page.get_by_role("listbox", name="Recipients", exact=True).get_by_role("option")
    await expect(found).to_have_count(1)  # not one of those before the search
    await found.click()
    await expect(people).to_have_count(count + 1)


def _files(letters: list[EmailMessage]) -> set[str | None]:
    return {each.get_filename() for letter in letters for each in letter.iter_attachments()}


async def test_a_manager_has_a_report_mailed(chromium: Browser, mailing: Service, box: Mailbox) -> None:
    async with browsing(chromium, mailing) as page:
        await signed_in(page, mailing, "manager")
        form = await _form(page, "/reports/structure?period=lastMonth&statuses=REGISTERED")
        await expect(form.get_by_label("Period")).to_have_value("LAST_MONTH")
        await form.get_by_label("Name").fill(NAME)
        await form.get_by_label("How often").select_option(label="Every month")
        await form.get_by_label("Day of the month").select_option(label="31, the last")
        await form.get_by_label("Time", exact=True).fill("09:30")
        await _add(page, form, "agent")
        assert await violations(page) == []
        await form.get_by_role("button", name="Create").click()
        await expect(news(page, "mailed on schedule from now on")).to_be_visible()
        await page.goto(PAGE)
        item = page.get_by_role("listitem", name=NAME)
        await expect(item).to_contain_text("on the last day of each month at 09:30 · next ")
        link = item.get_by_role("link", name="Structure of claims")
        await expect(link).to_have_attribute("href", "/reports/structure?period=lastMonth&statuses=REGISTERED")
        await item.get_by_role("button", name=f"Send now: {NAME}").click()
        await box.wait(2)
        assert len(_files(box.letters)) == 1
        assert all(str(letter["Subject"]).startswith(f"{NAME}: ") for letter in box.letters)
        await expect(item).to_contain_text("· Sent", timeout=20_000)
        await item.get_by_role("button", name=f"Letters: {NAME}").click()
        letters = item.get_by_role("list", name=f"Letters: {NAME}").get_by_role("listitem")
        await expect(letters).to_have_count(2)
        await expect(letters.first).to_contain_text("Sent")
        assert await violations(page) == []
        await _leave(chromium, mailing)
        await _change(page, item)


async def _leave(chromium: Browser, service: Service) -> None:
    """See as the agent what others have sent, and receive it no longer."""
    async with browsing(chromium, service) as page:
        await signed_in(page, service, "agent")
        await page.goto(PAGE)
        received = page.get_by_role("region", name="Sent to me by others")
        await expect(received.get_by_role("button", name=f"Change: {NAME}")).to_have_count(0)
        await received.get_by_role("button", name=f"Receive no longer: {NAME}").click()
        await page.get_by_role("dialog").get_by_role("button", name="Receive no longer").click()
        await expect(page.get_by_text("No report is mailed on schedule yet")).to_be_visible()


async def _change(page: Page, item: Locator) -> None:
    """Change a schedule that somebody has left meanwhile, pause it, delete it."""
    await item.get_by_role("button", name=f"Pause: {NAME}").click()
    await expect(news(page, "Somebody changed").first).to_be_visible()
    await page.reload()
    await expect(item).to_contain_text("Recipients")
    await item.get_by_role("button", name=f"Pause: {NAME}").click()
    await expect(item).to_contain_text("Paused")
    await item.get_by_role("button", name=f"Change: {NAME}").click()
    form = page.get_by_role("dialog", name="Change the schedule")
    await expect(form.get_by_role("list", name="Recipients").get_by_role("listitem")).to_have_count(1)
    await form.get_by_label("How often").select_option(label="Every day")
    await form.get_by_role("button", name="Save").click()
    await expect(item).to_contain_text("every day at 09:30")
    await item.get_by_role("button", name=f"Resume: {NAME}").click()
    await expect(item).to_contain_text("next ")
    await item.get_by_role("button", name=f"Delete: {NAME}").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(page.get_by_text("No report is mailed on schedule yet")).to_be_visible()


async def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    form = await _form(page, "/reports/dynamics?period=2026-01-01..2026-03-31&interval=WEEK")
    await expect(form).to_contain_text("choose a period that moves on")
    await expect(form).to_contain_text("This installation sends no e-mail yet")
    await form.get_by_label("Name").fill(" ")
    await form.get_by_label("File", exact=True).select_option(label="Document (PDF)")
    await form.get_by_role("checkbox", name="Monday").uncheck()
    await form.get_by_label("Time", exact=True).fill("")
    await form.get_by_role("list", name="Recipients").get_by_role("button").click()
    await page.keyboard.press("Escape") if await page.get_by_role("listbox").count() else None
    await form.get_by_role("button", name="Create").click()
    await expect(form.get_by_label("Name")).to_be_focused()
    for text in ("Choose a weekday at least.", "A time is like 09:00.", "Add somebody who gets it."):
        await expect(form).to_contain_text(text)
    assert await violations(page) == []
    await expect(form.get_by_label("File", exact=True)).to_have_value("PDF")
    await form.get_by_label("Name").fill("Weekly")
    await form.get_by_role("checkbox", name="Friday").check()
    await form.get_by_label("Time", exact=True).fill("07:00")
    await _add(page, form, "manager")
    await form.get_by_role("button", name="Create").click()
    await expect(news(page, "mailed on schedule from now on")).to_be_visible()
    await page.goto(PAGE)
    await expect(page.get_by_role("listitem", name="Weekly")).to_contain_text("every week: Friday, at 07:00")


async def test_two_change_a_schedule_at_once(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    form = await _form(page, "/reports/structure")
    await form.get_by_label("Name").fill("For two")
    await form.get_by_role("button", name="Create").click()
    await expect(form).to_have_count(0)
    await page.goto(PAGE)
    await page.get_by_role("button", name="Change: For two").click()
    form = page.get_by_role("dialog", name="Change the schedule")
    await form.get_by_label("Name").fill("For me")
    await form.get_by_label("How often").select_option(label="Every day")
    await _add(page, form, "agent")
    _others_change(service, "For two", name="For others", time="07:30", recipients=[person(service, "auditor")])
    await form.get_by_role("button", name="Save").click()
    notice = form.get_by_role("alert").filter(has_text="Somebody changed the record meanwhile.")
    await expect(notice).to_be_in_viewport()
    await expect(notice).to_contain_text("Name, Time, and Recipients")
    rows = notice.get_by_role("row")
    await expect(rows).to_have_count(3)
    await expect(rows.nth(1)).to_contain_text("For othersFor me")
    await expect(rows.nth(2)).to_contain_text(re.compile("Recipients.* and "))
    assert await violations(page) == []
    await rows.nth(1).get_by_role("button", name="Take theirs").click()
    await expect(form.get_by_label("Name")).to_have_value("For others")
    await form.get_by_role("button", name="Save").click()
    await expect(form).to_have_count(0)
    item = page.get_by_role("listitem", name="For others")
    await expect(item).to_contain_text("every day at 07:30")
    await expect(item).to_contain_text(re.compile("Recipients.* and "))


def _others_change(service: Service, known: str, **given: object) -> None:
    found = asked(service, "{ reportSchedules(first: 50) { nodes { id name version } } }", "admin")
    (one,) = (each for each in found["reportSchedules"]["nodes"] if each["name"] == known)
    document = (
        "mutation ($input: ReportScheduleUpdateInput!) { reportScheduleUpdate(input: $input) { errors { code } } }"
    )
    given |= {"id": one["id"], "expectedVersion": one["version"]}
    assert asked(service, document, "admin", input=given)["reportScheduleUpdate"]["errors"] == []


async def test_people_are_added_and_taken_out_by_the_keyboard(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    form = await _form(page, "/reports/structure")
    field = form.get_by_role("combobox", name="Recipients", exact=True)
    await _add(page, form, "agent")
    await expect(field).to_be_focused()
    await expect(field).to_have_value("")
    people = form.get_by_role("list", name="Recipients").get_by_role("listitem")
    names = await people.all_inner_texts()
    assert names == sorted(names)
    await people.first.get_by_role("button").focus()
    await page.keyboard.press("Enter")
    await expect(people).to_have_count(1)
    await expect(field).to_be_focused()


async def test_on_a_phone_in_russian(page: Page, service: Service, watch: Watch) -> None:
    await page.set_viewport_size(PHONE)
    await signed_in(page, service, "auditor", lang="ru")
    await page.goto("/reports/ageing")
    await settled(page)
    assert await overflow(page) == 0
    await page.get_by_role("button", name="Рассылать…").click()
    form = page.get_by_role("dialog", name="Рассылка по расписанию")
    await expect(form.get_by_label("Период")).to_have_value("")
    assert await violations(page) == []
    await form.get_by_role("button", name="Создать").click()
    await expect(form).to_have_count(0)
    await page.goto(PAGE)
    await expect(page.get_by_role("heading", name="Рассылка отчётов")).to_be_visible()
    await expect(page.locator(".schedule")).to_contain_text("каждую неделю: понедельник, в 08:00")
    assert await overflow(page) == 0
    assert await violations(page) == []
    assert watch.complaints() == []
