"""Importing claims from a file: sent, mapped, checked, imported, and every way in which that ends early."""

import csv
import io
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no types
from playwright.async_api import FilePayload, Locator, Page, Route, expect

from tests.imports.tables import COMPLAINTS
from tests.imports.test_complaints import STATUSES
from tests.web import process
from tests.web.browser import PHONE, Watch, overflow, press, settled, signed_in, tab_to, violations
from tests.web.process import PASSWORD, Service

MAP = Path(__file__).parents[2] / "docs" / "examples" / "consumer_complaints.toml"
HEADER = "Номер;Тема;Описание;Клиент;Дата;Статус;Сумма\n"
GOOD = "1;Разбита чашка;В осколках;ООО «Ромашка»;01.02.2024;Зарегистрирована;1 200,50\n"
NO_TITLE = "2;;Нет темы;ООО «Ромашка»;02.02.2024;Зарегистрирована;900,00\n"
NEW_WORD = "3;Не тот цвет;Заказан синий;АО «Лютик»;03.02.2024;Новая;700,00\n"
COUNTS = "{ claims(first: 0) { totalCount } partners(first: 0) { totalCount } }"


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """Serve a company for these stories alone, which fill it."""
    with process.running("en") as running:
        yield running


def _table(name: str, *lines: str) -> FilePayload:
    return {"name": name, "mimeType": "text/csv", "buffer": "".join([HEADER, *lines]).encode("cp1251")}


def _counts(service: Service) -> tuple[int, int]:
    """Return how many claims and partners there are."""
    with service.browser("admin") as admin:
        found = admin.post("/graphql", json={"query": COUNTS}).json()["data"]
    return found["claims"]["totalCount"], found["partners"]["totalCount"]


async def _opened(page: Page, service: Service, login: str = "manager", lang: str = "ru") -> None:
    await signed_in(page, service, login, lang=lang)
    await page.goto("/import")
    await settled(page)


async def _sent(page: Page, file: FilePayload | Path) -> None:
    """Pick a file, as its dialog does."""
    await page.locator("input[type=file]").set_input_files(file)


async def _checked(page: Page) -> None:
    """Have a file with the columns that these stories have checked."""
    await page.get_by_role("button", name="Проверить файл").click()
    await expect(page.get_by_role("region", name="Что получится")).to_be_visible()


def _figure(page: Page, label: str) -> Locator:
    return page.locator("dl > div", has=page.get_by_text(label, exact=True)).get_by_role("definition")


async def _is_well(page: Page) -> None:
    assert await violations(page) == []
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
    await page.set_viewport_size({"width": 1280, "height": 800})


async def test_a_public_record_is_imported(page: Page, service: Service) -> None:
    await _opened(page, service, lang="en")
    claims, partners = _counts(service)
    await _sent(page, COMPLAINTS)
    await expect(page.get_by_role("heading", name="3,186 rows, 14 columns")).to_be_visible()
    await expect(page.get_by_role("status").filter(has_text="Still missing")).to_have_text("Still missing: Description")
    await _is_well(page)
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Load columns from a file").click()
    await (await chooser.value).set_files(MAP)
    await expect(page.get_by_text("A complaint about Santander Bank US on Bank account")).to_be_visible()
    async with page.expect_download() as download:
        await page.get_by_role("button", name="Save columns as a file").click()
    saved = tomllib.loads((await (await download.value).path()).read_text())
    loaded = tomllib.loads(MAP.read_text())
    assert (saved["fields"], saved["system"], saved["external_id"]) == (loaded["fields"], "cfpb", "{#}")
    assert saved["file"] == {"encoding": "utf-8-sig", "delimiter": ",", "time_zone": "America/New_York"}

    await page.get_by_role("button", name="Check the file").click()
    await expect(_figure(page, "Good rows")).to_have_text("3,186", timeout=60_000)
    await expect(page.get_by_text("2,104 partners")).to_be_visible()
    assert _counts(service) == (claims, partners)
    await page.reload()
    await expect(_figure(page, "Bad rows")).to_have_text("0")
    await page.get_by_role("link", name="Go on to the import").click()
    await page.get_by_role("button", name="Import 3,186 claims").click()
    await expect(_figure(page, "Claims imported")).to_have_text("3,186", timeout=60_000)
    await _is_well(page)
    assert _counts(service) == (claims + 3186, partners + 2104)
    assert _by_status(service) == _statuses_of_the_file()
    await page.reload()
    await expect(page.get_by_role("status").filter(has_text="All is imported")).to_be_visible()
    await page.get_by_role("link", name="See the imported claims").click()
    await expect(page).to_have_url(re.compile(r"/claims\?createdAt=.?20\d\d-\d\d-\d\d"))
    await expect(page.get_by_role("status").filter(has_text="3,186 claims")).to_have_count(1)


def _statuses_of_the_file() -> dict[str, int]:
    with COMPLAINTS.open(encoding="utf-8", newline="") as file:
        return Counter(STATUSES[row["Company response to consumer"]] for row in csv.DictReader(file))


def _by_status(service: Service) -> dict[str, int]:
    """Count the claims that have a number there."""
    query = """{ claimsByStatus(where: {references: {some: {system: {eq: "cfpb"}}}}) { status totalCount } }"""
    with service.browser("admin") as admin:
        found = admin.post("/graphql", json={"query": query}).json()["data"]["claimsByStatus"]
    return {each["status"]: each["totalCount"] for each in found if each["totalCount"]}


async def test_bad_rows_are_told_and_can_be_fetched(page: Page, service: Service) -> None:
    await _opened(page, service)
    before, _ = _counts(service)
    await _sent(page, _table("старые.csv", GOOD, NO_TITLE, NEW_WORD))
    await expect(page.get_by_role("combobox", name="Кодировка")).to_have_value("cp1251")
    await expect(page.get_by_text("1 без значения: строки с ним ошибочны")).to_be_visible()
    await _is_well(page)
    await _checked(page)
    told = page.get_by_role("table", name="Что не так").get_by_role("row")
    await expect(told.nth(1)).to_contain_text("Значение не заполнено.")
    await expect(told.nth(2)).to_contain_text(re.compile("Статус.*Новая.*Не указано, что означает этот текст"))
    await _is_well(page)
    await page.get_by_role("link", name="Изменить столбцы").click()
    await page.get_by_role("combobox", name="Статус: Новая").select_option("Зарегистрирована")
    await _checked(page)
    await expect(_figure(page, "Без ошибок")).to_have_text("2")
    await page.get_by_role("link", name="Перейти к импорту").click()
    await _is_well(page)
    await page.get_by_role("button", name="Импортировать 2 претензии").click()
    await expect(page.get_by_role("status").filter(has_text="Строки без ошибок импортированы")).to_be_visible()
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Скачать строки с ошибками").click()
    bad = (await (await download.value).path()).read_text(encoding="utf-8-sig")
    [_, row] = csv.reader(io.StringIO(bad), delimiter=";")
    assert (row[0], row[1], row[4], row[5]) == ("3", "Тема", "Значение не заполнено.", "2")
    assert _counts(service)[0] == before + 2


async def test_all_or_nothing_leaves_nothing(page: Page, service: Service) -> None:
    await _opened(page, service)
    before = _counts(service)
    await _sent(page, _table("всё.csv", GOOD.replace("Ромашка", "Новый партнёр"), NO_TITLE))
    await _checked(page)
    await page.get_by_role("link", name="Перейти к импорту").click()
    await page.get_by_role("radio", name="Всё или ничего").check()
    await page.get_by_role("button", name="Импортировать всё или ничего").click()
    await expect(page.get_by_role("status").filter(has_text="Ничего не импортировано")).to_be_visible()
    await expect(_figure(page, "Строк не импортировано")).to_have_text("2")
    assert _counts(service) == before


async def test_without_a_mouse(page: Page, service: Service) -> None:
    await _opened(page, service, lang="en")
    async with page.expect_file_chooser() as chooser:
        await tab_to(page, "Choose a file")
        await page.keyboard.press("Enter")
    table = "Number,Subject,Customer,Date\n1,Late,Keyboard Ltd,2024-02-01\n"
    await (await chooser.value).set_files({"name": "keys.csv", "mimeType": "text/csv", "buffer": table.encode()})
    await page.get_by_role("heading", name="1 row, 4 columns").wait_for()
    await tab_to(page, "Check the file", most=90)
    await page.keyboard.press("Enter")
    described = page.get_by_role("combobox", name="Description", exact=True)
    await expect(described).to_be_focused()
    await expect(described).to_have_attribute("aria-invalid", "true")
    await page.keyboard.press("S")
    await expect(described).to_have_value("column:Subject")
    await tab_to(page, "Check the file", most=90)
    await page.keyboard.press("Enter")
    await page.get_by_role("link", name="Go on to the import").wait_for()
    await tab_to(page, "Go on to the import")
    await page.keyboard.press("Enter")
    await page.get_by_role("radio", name="All or nothing").wait_for()
    await tab_to(page, "Import 1 claim")
    await press(page, "Enter")
    await expect(_figure(page, "Claims imported")).to_have_text("1")


def _files(folder: Path) -> list[tuple[Path, str]]:
    """Return files that cannot be taken, and what is said of each."""
    contents: dict[str, tuple[bytes, str]] = {
        "empty.csv": (b"", "The file is empty."),
        "old.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook of the old kind"),
        "letter.pdf": (b"%PDF-1.7\0\0", "neither a CSV nor an XLSX"),
        "broken.xlsx": (b"PK\x03\x04 no workbook", "No table could be read from it"),
        "wide.csv": (b"a," * 600, "more than 500 columns"),
    }
    for name, (content, _) in contents.items():
        (folder / name).write_bytes(content)
    with (folder / "large.csv").open("wb") as large:
        large.truncate((64 << 20) + 1)
    return [*((folder / name, said) for name, (_, said) in contents.items()), (folder / "large.csv", "at most 64")]


async def test_files_that_cannot_be_taken(page: Page, service: Service, watch: Watch, tmp_path: Path) -> None:
    watch.expect("400 .*/api/imports/claims")
    await _opened(page, service, lang="en")
    await expect(page.get_by_text("CSV or XLSX, at most 64 MiB.")).to_be_visible()
    for path, said in _files(tmp_path):
        await _sent(page, path)
        alert = page.get_by_role("alert").filter(has_text=f"{path.name} was not taken")
        await expect(alert).to_contain_text(said)
    await _is_well(page)


async def test_a_sheet_of_a_workbook_is_chosen(page: Page, service: Service, tmp_path: Path) -> None:
    path = tmp_path / "claims.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Notes").write_column(0, 0, ["Read me", "first"])
        sheet = book.add_worksheet("Claims")
        sheet.write_row(0, 0, ["Number", "Subject", "Description", "Customer", "Date"])
        sheet.write_row(1, 0, [7, "Late", "A week", "Sheet Ltd", "2024-02-01"])
    await _opened(page, service, lang="en")
    await _sent(page, path)
    await page.get_by_role("combobox", name="Sheet").select_option("Claims")
    await expect(page.get_by_role("heading", name="1 row, 5 columns")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("combobox", name="Sheet")).to_have_value("Claims")
    await page.get_by_role("button", name="Check the file").click()
    await expect(_figure(page, "Good rows")).to_have_text("1")


async def test_a_table_is_pasted_or_dropped(page: Page, service: Service) -> None:
    await _opened(page, service, lang="en")
    given = """([type, name]) => {
        const data = new DataTransfer();
        if (type === 'paste') data.setData('text/plain', 'Number\\tSubject\\n1\\tLate\\n');
        else data.items.add(new File(['Number,Subject\\n1,Late\\n'], 'dropped.csv'));
        const Kind = type === 'paste' ? ClipboardEvent : DragEvent;
        const how = { bubbles: true, cancelable: true };
        document.querySelector(name).dispatchEvent(new Kind(type, {...how, dataTransfer: data, clipboardData: data}));
    }"""
    await page.evaluate(given, ["paste", "main"])
    await expect(page.get_by_role("combobox", name="Cells are parted by")).to_have_value("\t")
    await page.goto("/import")
    await settled(page)
    await page.evaluate(given, ["drop", ".import-drop"])
    await expect(page.get_by_text("dropped.csv")).to_be_visible()


async def test_files_sent_before(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("404 .*/api/imports/claims")
    await _opened(page, service, lang="en")
    for name in ("first.csv", "second.csv"):
        await _sent(page, _table(name, GOOD))
        await expect(page).to_have_url(re.compile("step=columns"))
        await page.get_by_role("textbox", name="Name of the other system").fill(f"system of {name}")
        await page.get_by_role("link", name="File", exact=True).click()
    await page.reload()
    await page.get_by_role("link", name="Go on with first.csv").click()
    await expect(page.get_by_role("textbox", name="Name of the other system")).to_have_value("system of first.csv")
    await page.get_by_role("link", name="File", exact=True).click()
    await _is_well(page)
    await page.get_by_role("button", name="Delete first.csv").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(page.get_by_role("link", name="Go on with first.csv")).to_have_count(0)
    await page.get_by_role("link", name="Go on with second.csv").click()
    await page.get_by_role("textbox", name="Name of the other system").wait_for()
    found = re.search(r"upl_\w+", page.url)
    assert found
    headers = {"X-Redress-CSRF": "1", "Origin": service.address}
    await page.context.request.delete(f"{service.address}/api/imports/claims/{found[0]}", headers=headers)
    await page.reload()
    await expect(page.get_by_role("alert")).to_contain_text("second.csv is no longer kept. Send it again.")


async def test_an_import_that_is_cut_off(page: Page, service: Service) -> None:
    await _opened(page, service)
    await _sent(page, _table("связь.csv", GOOD, NO_TITLE))
    await _checked(page)
    await page.get_by_role("link", name="Перейти к импорту").click()

    async def cut(route: Route) -> None:
        await route.fulfill(status=200, content_type="application/x-ndjson", body='{"rows": 1}\n{"repo')

    await page.route("**/run", cut)
    await page.get_by_role("button", name="Импортировать 1 претензию").click()
    alert = page.get_by_role("alert").filter(has_text="Импорт оборвался")
    await expect(alert).to_contain_text(re.compile("1 из 2 строк.*второй раз не импортируется"))
    await _is_well(page)
    await page.reload()
    await expect(alert).to_be_visible()
    await page.unroute("**/run")
    await page.get_by_role("button", name="Импортировать 1 претензию").click()
    await expect(_figure(page, "Импортировано претензий")).to_have_text("1")


async def test_an_import_is_stopped(page: Page, service: Service) -> None:
    await _opened(page, service)
    await _sent(page, _table("стоп.csv", GOOD))
    await _checked(page)
    await page.get_by_role("link", name="Перейти к импорту").click()

    async def never(route: Route) -> None:
        """Leave the request without an answer."""

    await page.route("**/run", never)
    await page.get_by_role("button", name="Импортировать 1 претензию").click()
    await page.get_by_role("navigation", name="Главное меню").get_by_role("link", name="Претензии").click()
    dialog = page.get_by_role("dialog", name="Остановить импорт?")
    await expect(dialog).to_contain_text("Ничего импортировано не будет.")
    await dialog.get_by_role("button", name="Отмена").click()
    await page.get_by_role("button", name="Остановить").click()
    await expect(page.get_by_role("alert").filter(has_text="Импорт остановлен")).to_be_visible()


async def test_a_lost_session_loses_nothing(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("401")
    await _opened(page, service, "agent", "en")
    service.end_sessions("agent")
    await _sent(page, _table("lost.csv", GOOD))
    await _sign_in_again(page)
    await expect(page.get_by_role("heading", name="1 row, 7 columns")).to_be_visible()
    service.end_sessions("agent")
    await page.get_by_role("button", name="Check the file").click()
    await _sign_in_again(page)
    await expect(_figure(page, "Good rows")).to_have_text("1")


async def _sign_in_again(page: Page) -> None:
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Password", exact=True).fill(PASSWORD)
    await dialog.get_by_role("button", name="Sign in").click()


async def test_who_may_not_import(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("403 .*/api/imports/claims")
    await _opened(page, service, "auditor", "en")
    await expect(page.get_by_role("alert").filter(has_text="No access")).to_be_visible()
    await expect(page.get_by_role("navigation", name="Main menu").get_by_role("link", name="Import")).to_have_count(0)


async def test_a_map_that_does_not_fit(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("400 .*/api/imports/claims/map")
    await _opened(page, service, lang="en")
    await _sent(page, _table("other.csv", GOOD))
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Load columns from a file").click()
    await (await chooser.value).set_files({"name": "broken.toml", "mimeType": "", "buffer": b"system = "})
    await expect(page.get_by_role("alert").filter(has_text="broken.toml is no map of columns")).to_be_visible()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Load columns from a file").click()
    await (await chooser.value).set_files(MAP)
    await expect(page.get_by_text("The file has no column “Date received”.").first).to_be_visible()
    await page.get_by_role("button", name="Check the file").click()
    await expect(page).to_have_url(re.compile("step=columns"))
