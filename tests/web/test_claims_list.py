"""The list of claims: found, filtered, sorted, selected, and laid out as each one likes it."""

import re

import pytest
from playwright.async_api import Locator, Page, Response, Route, expect

from tests.web.browser import PHONE, Watch, focus_is, overflow, press, set_theme, settled, signed_in, violations
from tests.web.process import CLAIMS, Service

UNKNOWN = "0" * 26
FILTERS = {
    "status": "!WITHDRAWN,SATISFIED",
    "partner": f"ptn_{UNKNOWN}",
    "responsible": "me",
    "reason": f"!rsn_{UNKNOWN}",
    "registeredAt": "thisYear",
    "closedAt": ">30d",
    "updatedAt": "7d",
    "createdAt": "2020-01-01..2030-12-31",
    "atFaultDepartment": "-",
    "atFaultEmployee": "*",
    "amountClaimed": "10.50..20000",
    "amountSettled": "..100",
    "importance": "HIGH",
    "severity": "!MINOR",
    "direction": "FROM_CUSTOMER",
    "channel": "PHONE,MAIL",
    "remedySought": "REFUND",
    "remedyGiven": "-",
    "number": "20",
    "title": "late delivery",
    "contactPerson": "*",
    "participants": f"!ptn_{UNKNOWN}",
    "tags": "urgent",
    "references": "A",
    "rating": "1..3",
    "reopenCount": "1..",
    "links": "DUPLICATE",
    "linkedFrom": "!PARENT",
    "history": "me",
    "mergedInto": "-",
    "archivedAt": "*",
}


async def _opened(page: Page, service: Service, path: str = "/claims", *, lang: str = "en") -> Locator:
    await signed_in(page, service, lang=lang)
    await page.goto(path)
    await settled(page)
    return page.locator("[role=row][aria-selected]")


async def _numbers(rows: Locator) -> list[str]:
    await expect(rows.nth(9)).to_be_visible()
    return await rows.locator("[role=gridcell]:nth-child(2)").all_inner_texts()


async def _width(element: Locator) -> int:
    return int(await element.evaluate("element => element.getBoundingClientRect().width"))


async def _is_wide(element: Locator, width: int) -> None:
    await expect(element).to_have_css("width", f"{width}px")


async def _total(page: Page) -> int:
    total = page.locator(".claims-total")
    await expect(total).to_have_text(re.compile(r"\d"))
    return int(re.sub(r"\D", "", await total.inner_text()))


async def test_claims_are_found_by_words(page: Page, service: Service) -> None:
    rows = await _opened(page, service, lang="ru")
    number = (await _numbers(rows))[3]
    await page.keyboard.press("/")
    box = page.get_by_role("searchbox", name="Найти претензии")
    await expect(box).to_be_focused()
    await box.fill(number)
    await expect(rows).to_have_count(1)
    await expect(page).to_have_url(re.compile(rf"q=.*{number}"))
    await expect(page.locator(".claims-total")).to_have_text("1 претензия")
    await box.fill("nothing has these words")
    await expect(page.get_by_role("heading", name="Ничего не найдено")).to_be_visible()
    assert await violations(page) == []
    await page.get_by_role("button", name="Сбросить отбор").click()
    await expect(page.get_by_role("row").nth(5)).to_be_visible()
    await expect(box).to_have_value("")
    await page.go_back()
    await expect(box).to_have_value("nothing has these words")


async def test_a_filter_by_keyboard_alone(page: Page, service: Service) -> None:
    rows = await _opened(page, service)
    whole = await _total(page)
    await page.keyboard.press("f")
    await expect(page.get_by_role("combobox", name="Field")).to_be_focused()
    await page.keyboard.type("seve")
    await page.keyboard.press("Enter")
    editor = page.get_by_role("dialog", name="Severity")
    await expect(editor.get_by_role("combobox", name="Condition")).to_be_focused()
    await press(page, "Tab Space Escape")
    await expect(editor).to_be_hidden()
    chip = page.get_by_role("button", name="Severity: Critical", exact=True)
    await expect(chip).to_be_focused()
    await expect(page).to_have_url(re.compile("severity=CRITICAL"))
    await expect(page.locator(".claims-total")).not_to_have_text(f"{whole} claims")
    assert 0 < await _total(page) < whole
    await page.get_by_role("button", name="Remove the filter: Severity").press("Enter")
    await expect(chip).to_be_hidden()
    await expect(page.locator(".claims-total")).to_have_text(f"{whole} claims")
    await focus_is(page, "Add filter")
    await page.go_back()
    await expect(chip).to_be_visible()
    await expect(rows.first).to_be_visible()


async def test_a_filter_by_a_partner_that_is_looked_for(page: Page, service: Service) -> None:
    rows = await _opened(page, service)
    partner = await rows.first.locator("[role=gridcell]").nth(3).inner_text()
    await page.get_by_role("button", name="Add filter").click()
    await page.get_by_role("option", name="Partner").click()
    editor = page.get_by_role("dialog", name="Partner")
    await editor.get_by_role("combobox", name="Partner", exact=True).fill(partner)
    await page.get_by_role("option", name=partner).first.click()
    await expect(page.get_by_role("button", name=f"Partner: {partner}", exact=True)).to_be_visible()
    await expect(editor.get_by_text(partner)).to_be_visible()
    await expect(rows.filter(has_not_text=partner)).to_have_count(0)
    assert await violations(page) == []
    await page.mouse.click(700, 700)
    await expect(editor).to_be_hidden()
    await page.reload()
    await expect(page.get_by_role("button", name=f"Partner: {partner}", exact=True)).to_be_visible()


async def test_dates_by_period_and_by_day(page: Page, service: Service) -> None:
    await _opened(page, service, "/claims?registeredAt=thisYear")
    await page.get_by_role("button", name="Registered at: This year").click()
    editor = page.get_by_role("dialog", name="Registered at")
    await editor.get_by_role("radio", name="Last month").check()
    await expect(page).to_have_url(re.compile("registeredAt=lastMonth"))
    await editor.get_by_role("combobox", name="Condition").select_option("range")
    await editor.get_by_label("From").fill("2020-02-01")
    await editor.get_by_label("To").fill("2020-02-29")
    await editor.get_by_role("button", name="Apply").click()
    await expect(page).to_have_url(re.compile("registeredAt=2020-02-01"))
    await expect(page.get_by_role("heading", name="No claims match")).to_be_visible()
    await page.get_by_role("button", name="Clear all").click()
    await expect(page).to_have_url(re.compile("/claims$"))


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_the_service_understands_every_filter(page: Page, service: Service, lang: str) -> None:
    await _opened(page, service, lang=lang)
    for name, value in FILTERS.items():
        async with page.expect_response(_is_of_rows) as answering:
            await page.evaluate("path => self.__TSR_ROUTER__.history.push(path)", f"/claims?{name}={value}")
        answer = await answering.value
        assert "errors" not in await answer.json(), name
        await expect(page.locator("[role=row][aria-selected], [role=status] h2").first).to_be_visible()
        await expect(page.locator(".chip")).to_have_count(1)
        await expect(page.get_by_role("alert")).to_have_count(0)
        assert name in page.url


def _is_of_rows(answer: Response) -> bool:
    return "ClaimRows" in (answer.request.post_data or "")


async def test_counts_by_status_choose_statuses(page: Page, service: Service) -> None:
    rows = await _opened(page, service)
    whole = await _total(page)
    group = page.get_by_role("group", name="Status")
    figures = await group.locator(".claims-figure").all_inner_texts()
    assert sum(map(int, figures)) == whole
    registered = group.get_by_role("button", name="Registered")
    await registered.click()
    await expect(registered).to_have_attribute("aria-pressed", "true")
    await expect(page.locator(".claims-total")).to_have_text(re.compile(rf"^{figures[0]} "))
    await group.get_by_role("button", name="In progress").click()
    await expect(page.locator(".claims-total")).to_have_text(f"{int(figures[0]) + int(figures[1])} claims")
    await expect(rows.filter(has_text=re.compile("atisfied|Withdrawn"))).to_have_count(0)
    await page.go_back()
    await expect(group.get_by_role("button", name="In progress")).to_have_attribute("aria-pressed", "false")
    await group.get_by_role("button", name="All", exact=True).click()
    await expect(page).to_have_url(re.compile("/claims$"))


async def test_headers_sort(page: Page, service: Service) -> None:
    rows = await _opened(page, service)
    header = page.get_by_role("columnheader", name="Number")
    await header.get_by_role("button").click()
    await expect(header).to_have_attribute("aria-sort", "ascending")
    await expect(page).to_have_url(re.compile("sort=number"))
    await expect(rows.first).to_contain_text("000001")
    await header.get_by_role("button").click()
    await expect(header).to_have_attribute("aria-sort", "descending")
    await expect(rows.first).not_to_contain_text("000001")
    numbers = await _numbers(rows)
    assert numbers == sorted(numbers, reverse=True)


async def test_rows_come_while_scrolling_and_few_are_in_the_page(page: Page, service: Service) -> None:
    rows = await _opened(page, service, "/claims?sort=number")
    total = await _total(page)
    assert total > CLAIMS * 0.9
    grid = page.get_by_role("grid")
    await expect(grid).to_have_attribute("aria-rowcount", str(total + 1))
    last = page.locator(f"[role=row][aria-rowindex='{total + 1}']")
    for _ in range(200):
        await page.locator(".claims-scroll").evaluate("element => element.scrollBy(0, 1000)")
        assert await page.get_by_role("row").count() <= 60
        if await last.count():
            break
        await page.wait_for_timeout(50)
    await expect(last).to_be_visible()
    await rows.last.get_by_role("link").click()
    await expect(page).to_have_url(re.compile(r"/claims/\d{4}-"))
    await page.go_back()
    await expect(last).to_be_visible()


async def test_the_list_by_keyboard_alone(page: Page, service: Service) -> None:
    rows = await _opened(page, service)
    numbers = await _numbers(rows)
    await press(page, "j j j k")
    await expect(rows.nth(1)).to_be_focused()
    await press(page, "x j j Shift+x")
    await expect(page.get_by_role("region", name="Selection")).to_contain_text("3 selected")
    await expect(rows.nth(2)).to_have_attribute("aria-selected", "true")
    assert await violations(page) == []
    await press(page, "Escape")
    await expect(page.get_by_role("region", name="Selection")).to_be_hidden()
    await expect(rows.nth(3)).to_be_focused()
    await press(page, "ArrowDown Home ArrowDown Enter")
    await expect(page).to_have_url(re.compile(rf"/claims/{numbers[1]}"))
    await expect(page.get_by_role("region", name="Status", exact=True)).to_be_visible()
    await page.go_back()
    await expect(rows.nth(1)).to_be_focused()


async def test_the_row_with_the_focus_stays_in_the_page(page: Page, service: Service) -> None:
    rows = await _opened(page, service)
    number = (await _numbers(rows))[0]
    await press(page, "j")
    await page.locator(".claims-scroll").evaluate("element => element.scrollTo(0, 3000)")
    await expect(page.locator("[role=row][aria-rowindex='80']")).to_be_visible()
    await focus_is(page, number)
    await press(page, "j")
    await expect(page.locator("[role=row][aria-rowindex='3']")).to_be_focused()
    await expect(page.locator("[role=row][aria-rowindex='3']")).to_be_in_viewport()


async def test_some_many_or_all_are_selected(page: Page, service: Service) -> None:
    rows = await _opened(page, service)
    total = await _total(page)
    selection = page.get_by_role("region", name="Selection")
    await rows.nth(1).get_by_role("checkbox").check()
    await rows.nth(4).get_by_role("checkbox").click(modifiers=["Shift"])
    await expect(selection).to_contain_text("4 selected")
    await page.get_by_role("checkbox", name="Select all loaded").check()
    await expect(selection).to_contain_text("100 selected")
    await selection.get_by_role("button", name=f"Select all {total} that match").click()
    await expect(selection).to_contain_text(f"All {total} selected")
    await rows.first.get_by_role("checkbox").uncheck()
    await expect(selection).to_contain_text("99 selected")
    await page.get_by_role("group", name="Status").get_by_role("button", name="Registered").click()
    await expect(selection).to_be_hidden()


async def test_columns_as_each_one_likes_them(page: Page, service: Service) -> None:
    await _opened(page, service)
    headers = page.get_by_role("columnheader")
    await expect(headers).to_have_count(7)
    assert await _width(page.get_by_role("columnheader", name="Subject")) >= 230
    await page.get_by_role("button", name="Columns").press("Enter")
    panel = page.get_by_role("dialog", name="Columns")
    await panel.get_by_label("Responsible", exact=True).uncheck()
    await panel.get_by_label("Reason", exact=True).check()
    await panel.get_by_role("button", name="Move up: Partner").press("Enter")
    await panel.get_by_label("Width of Number").fill("200")
    await panel.get_by_label("Width of Number").press("Enter")
    assert await violations(page) == []
    await page.keyboard.press("Escape")
    await focus_is(page, "Columns")
    await page.reload()
    await expect(headers.nth(2)).to_have_text("Partner")
    await expect(headers.last).to_have_text("Reason")
    number = page.get_by_role("columnheader", name="Number")
    await _is_wide(number, 200)
    edge = await number.locator(".claims-edge").bounding_box()
    assert edge
    await page.mouse.move(edge["x"] + 5, edge["y"] + 5)
    await page.mouse.down()
    await page.mouse.move(edge["x"] - 45, edge["y"] + 5, steps=5)
    await page.mouse.up()
    await _is_wide(number, 150)  # once the edge has followed
    await page.goto("/claims?columns=number,title")
    await expect(headers).to_have_count(3)


async def test_old_rows_stay_when_the_list_cannot_be_read_anew(page: Page, service: Service, watch: Watch) -> None:
    rows = await _opened(page, service)
    watch.expect("ERR_FAILED|503")

    async def refuse(route: Route) -> None:
        if "ClaimRows" in (route.request.post_data or ""):
            await route.fulfill(
                status=503, body='{"errors": [{"message": "x", "extensions": {"code": "UNAVAILABLE"}}]}'
            )
        else:
            await route.fallback()

    await page.route("**/graphql", refuse)
    await page.get_by_role("columnheader", name="Number").get_by_role("button").click()
    alert = page.get_by_role("alert")
    await expect(alert).to_contain_text("these rows are older")
    await expect(rows.first).to_be_visible()
    assert await violations(page) == []
    await page.unroute("**/graphql")
    await alert.get_by_role("button", name="Try again").click()
    await expect(alert).to_be_hidden()
    await expect(rows.first).to_contain_text("000001")


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_on_a_phone_a_claim_is_two_lines(page: Page, service: Service, theme: str) -> None:
    await set_theme(page, theme)
    await page.set_viewport_size(PHONE)
    rows = await _opened(page, service, "/claims?direction=FROM_CUSTOMER", lang="ru")
    assert await overflow(page) == 0
    await expect(rows.first).to_have_css("height", "64px")
    await page.get_by_role("combobox", name="Сортировать по").select_option("number")
    await expect(page).to_have_url(re.compile("sort=-number"))
    assert await violations(page) == []
    await page.get_by_role("button", name="Добавить отбор").click()
    await page.get_by_role("option", name="Важность").click()
    await expect(page.get_by_role("dialog", name="Важность")).to_be_in_viewport(ratio=1)
    assert await violations(page) == []
