"""Reports: the worst month found, its claims opened, filters, another period, the address shared, files taken out."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.async_api import Page, Route, expect

from tests.web.browser import PHONE, Watch, focus_is, overflow, press, signed_in, tab_to, violations
from tests.web.process import Service
from tests.web.reporting import count_of, drawn, opens_as_many, table

_MONTH_AGO = datetime.now(UTC) - timedelta(days=30)


async def test_a_head_of_quality_finds_the_worst_month_and_its_claims(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/claims")
    await page.get_by_role("heading", name="Claims").wait_for()
    await press(page, "g e")
    await page.get_by_role("link", name="Registration dynamics").click()
    await drawn(page)
    assert await violations(page) == []
    worst = table(page, "Registered claims").get_by_role("row").filter(has_text="most claims")
    await opens_as_many(page, worst.get_by_role("link").first)
    for name in ("Registered claims", "By department at fault", "By reason"):
        last = table(page, name).get_by_role("row").last
        for at in range(min(3, await last.get_by_role("link").count())):
            await opens_as_many(page, last.get_by_role("link").nth(at))


async def test_every_figure_of_a_report_opens_exactly_its_claims(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    for path, tables in (
        ("/reports/satisfaction?period=last12Months", ["How claims ended"]),
        ("/reports/structure?period=last12Months", ["By reason", "By employee at fault", "Departments by reasons"]),
        ("/reports/times?period=last12Months", ["First response, by reason", "Resolution, by responsible"]),
        ("/reports/load", ["By responsible"]),
        ("/reports/ageing", ["Open claims by age", "By responsible"]),
        ("/reports/control", ["Claims by week"]),
        ("/reports/repeats", ["Partners with several claims"]),
        ("/reports/money?period=last12Months", ["Money in GBP"]),
    ):
        await page.goto(path)
        await drawn(page)
        for name in tables:
            links = table(page, name).get_by_role("link")
            count = await links.count()
            for at in {0, count // 2, count - 1}:
                await opens_as_many(page, links.nth(at))


async def test_an_agents_figures_open_the_claims_of_its_department(page: Page, service: Service) -> None:
    await signed_in(page, service, "agent")
    await page.goto("/reports/dynamics")
    await drawn(page)
    await opens_as_many(page, table(page, "Registered claims").get_by_role("row").last.get_by_role("link").first)


async def test_filters_stand_in_an_address_that_a_colleague_opens(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/reports/dynamics")
    await drawn(page)
    await page.get_by_role("button", name="Period: Last 12 months").click()
    await page.get_by_role("radio", name="Last year").check()
    await page.keyboard.press("Escape")
    await focus_is(page, 'button "Period: Last year"')
    await page.get_by_label("Parts of the period", exact=True).select_option("QUARTER")
    await press(page, "f")
    await focus_is(page, 'combobox "Field"')
    await page.keyboard.type("status")
    await page.keyboard.press("Enter")
    await page.get_by_role("checkbox", name="Satisfied", exact=True).check()
    assert await violations(page, within=".popup") == []
    await page.keyboard.press("Escape")
    await expect(page).to_have_url(re.compile("period=lastYear.*interval=QUARTER.*statuses=SATISFIED"))
    await drawn(page)
    rows = table(page, "Registered claims").get_by_role("row")
    await expect(rows).to_have_count(1 + 4 + 1)
    told = await rows.last.inner_text()
    address = page.url

    await signed_in(page, service, "admin")
    await page.goto(address)
    await drawn(page)
    await expect(page.get_by_role("button", name="Status: Satisfied")).to_be_visible()
    assert await rows.last.inner_text() == told
    await page.get_by_role("button", name="Clear all").click()
    await expect(page).not_to_have_url(re.compile("statuses"))


async def test_a_period_that_is_not_over_says_so(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    for period, count in (("thisYear", 1), ("lastYear", 0)):
        await page.goto(f"/reports/structure?period={period}")
        await drawn(page)
        await expect(page.get_by_text("the period is not over yet")).to_have_count(count)


async def test_a_part_without_claims_has_no_empty_chart(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    day = datetime.now(UTC) + timedelta(days=3)
    await page.goto(f"/reports/structure?period={day:%Y-%m-%d}..{day + timedelta(days=60):%Y-%m-%d}")
    part = page.get_by_role("region", name="By reason")
    await expect(part.get_by_text("There are none in this period.")).to_be_visible()
    await expect(part.get_by_role("table").get_by_role("link").first).to_be_visible()  # those of the period before
    await expect(page.locator(".report-chart")).to_have_count(0)
    assert await violations(page) == []


async def test_a_period_without_claims_says_so_and_offers_a_longer_one(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/reports/structure?period=1990-01-01..1990-01-31")
    await expect(page.get_by_text("No claims in this period")).to_be_visible()
    assert await violations(page) == []
    await page.get_by_role("button", name="All of the last 12 months").click()
    await drawn(page)
    await page.get_by_role("button", name="Period: Last 12 months").click()
    await page.get_by_label("From").fill("2026-05-31")
    await page.get_by_label("To", exact=True).fill("2026-05-01")
    await page.get_by_role("button", name="Apply").click()
    await expect(page.get_by_role("alert")).to_contain_text("in this order")


async def test_what_failed_is_tried_again(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("503")
    await signed_in(page, service, "manager")
    await page.goto("/reports")
    await page.get_by_role("heading", name="Reports").wait_for()
    body = '{"errors": [{"message": "Away.", "extensions": {"code": "UNAVAILABLE"}}]}'

    async def refuse(route: Route) -> None:
        is_report = "ClaimStructure" in (route.request.post_data or "")
        await (route.fulfill(status=503, body=body) if is_report else route.continue_())

    await page.route("**/graphql", refuse)
    await page.get_by_role("link", name="Structure of claims").click()
    await expect(page.get_by_role("alert")).to_contain_text("could not be loaded")
    await page.unroute("**/graphql")
    await page.get_by_role("button", name="Try again").click()
    await expect(page.get_by_role("alert")).to_have_count(0)


async def test_a_table_and_a_chart_become_files(page: Page, service: Service, tmp_path: Path) -> None:
    await signed_in(page, service, "manager", lang="ru")
    await page.goto("/reports/dynamics")
    await drawn(page)
    files = page.get_by_role("group", name="Сохранить «Зарегистрированные претензии» в файл")
    found: dict[str, bytes] = {}
    for button in ("Таблица, CSV", "Диаграмма, SVG", "Диаграмма, PNG"):
        async with page.expect_download() as downloading:
            await files.get_by_role("button", name=button).click()
        file = await downloading.value
        await file.save_as(tmp_path / "file")
        found[Path(file.suggested_filename).suffix] = (tmp_path / "file").read_bytes()
    lines = found[".csv"].decode("utf-8-sig").splitlines()
    assert lines[0] == "Период;Зарегистрировано;Отработано;Не отработано;Прошлый период;Изменение"
    assert len(lines) == 1 + 12 + 1
    months, total = lines[1:-1], lines[-1]
    assert sum(int(line.split(";")[1]) for line in months) == int(total.split(";")[1])
    assert found[".svg"].startswith(b"<svg")
    assert "Зарегистрированные претензии" in found[".svg"].decode()
    assert found[".png"].startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/reports/structure?period=lastMonth", "By department at fault"),
        ("/reports/dynamics?period=last12Months", "By reason"),
        (f"/reports/structure?period=lastMonth&asOf={_MONTH_AGO:%Y-%m-%d}", "By reason"),
    ],
)
async def test_figures_of_the_period_before_open_their_claims(
    page: Page, service: Service, address: str, title: str
) -> None:
    await signed_in(page, service, "manager")
    await page.goto(address)
    await drawn(page)
    links = table(page, title).get_by_role("link", name="Period before")
    for link in (links.first, links.last):
        await opens_as_many(page, link)


async def test_groups_sum_up_to_all_claims(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/reports/structure?period=last12Months")
    await drawn(page)
    for title in ("By reason", "By department at fault", "By employee at fault"):
        rows = table(page, title).get_by_role("row").filter(has=page.get_by_role("link"))
        figures = [await count_of(row.get_by_role("cell").first) for row in await rows.all()]
        assert sum(figures[:-1]) == figures[-1] > 0
    await opens_as_many(page, table(page, "By reason").get_by_role("link").last)


async def test_a_report_by_the_keyboard_alone(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/reports/structure?period=last12Months")
    await drawn(page)
    await tab_to(page, 'group "By reason"')
    await press(page, "Tab Tab Tab")
    await focus_is(page, 'button "Share"')
    await page.keyboard.press("Enter")
    head = table(page, "By reason").get_by_role("columnheader", name="Share")
    await expect(head).to_have_attribute("aria-sort", "descending")
    await tab_to(page, 'link "Damage in transit')
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Claims")).to_be_visible()
    await expect(page.get_by_role("button", name=re.compile("Reason: exactly"))).to_be_visible()


async def test_a_bar_opens_its_claims(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/reports/structure?period=last12Months")
    await drawn(page)
    await page.locator(".report-chart").nth(1).scroll_into_view_if_needed()
    box = await page.locator(".report-chart").nth(1).bounding_box()
    assert box
    await page.mouse.click(box["x"] + box["width"] * 0.2, box["y"] + 26)
    await expect(page.locator(".claims-total")).to_have_text(re.compile("claims?"))
    first = page.get_by_role("button", name=re.compile("Department at fault: exactly"))
    await expect(first).to_be_visible()


@pytest.mark.parametrize("lang", ["ru", "en"])
async def test_charts_are_there_for_everybody(page: Page, service: Service, lang: str) -> None:
    await signed_in(page, service, "manager", lang=lang)
    await page.set_viewport_size(PHONE)
    await page.goto("/reports/dynamics")
    await drawn(page)
    images = page.locator(".report-chart[role=img]")
    await expect(images).to_have_count(3)
    for at in range(3):
        assert len(await images.nth(at).get_attribute("aria-label") or "") > 30
    assert await overflow(page) == 0
    assert await violations(page) == []
    await page.emulate_media(media="print")
    await expect(page.get_by_role("table")).to_have_count(3)
    await expect(page.get_by_role("button", name=re.compile("CSV"))).to_have_count(0)


async def test_a_whole_report_leaves_as_a_file_by_the_keyboard(page: Page, service: Service, tmp_path: Path) -> None:
    await signed_in(page, service, "manager", lang="ru")
    await page.goto("/reports/dynamics")
    await drawn(page)
    files = page.get_by_role("group", name="Сохранить весь отчёт в файл")
    for name, begin in {"XLSX": b"PK", "PDF": b"%PDF", "CSV": b"\xef\xbb\xbf"}.items():
        async with page.expect_download() as downloading:
            await files.get_by_role("link", name=name).press("Enter")
        file = await downloading.value
        assert file.suggested_filename.startswith("Динамика регистрации ")
        await file.save_as(tmp_path / "file")
        assert (tmp_path / "file").read_bytes().startswith(begin)


async def test_a_report_as_of_a_day_opens_the_claims_of_then(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/reports/satisfaction?period=last12Months")
    await drawn(page)
    await press(page, "f")
    await focus_is(page, 'combobox "Field"')
    await page.keyboard.type("as of")
    await page.keyboard.press("Enter")
    await page.get_by_label("At the end of the day").fill("2999-01-01")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("A day up to today is expected.")).to_be_visible()
    day = (datetime.now(UTC) - timedelta(days=60)).date().isoformat()
    await page.get_by_label("At the end of the day").fill(day)
    assert await violations(page, within=".popup") == []
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile(f"asOf={day}"))
    await expect(page.locator(":focus")).to_contain_text("As of:")
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Satisfaction as of")
    await drawn(page)
    assert await violations(page) == []
    await expect(page.get_by_role("link", name="XLSX")).to_have_attribute("href", re.compile(f"asOf%22%3A%22{day}"))
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
    await opens_as_many(page, table(page, "How claims ended").get_by_role("link").last)
