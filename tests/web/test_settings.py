"""The settings: found by words, shown by right, saved per section; oneself, one's password, the organisation."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from tests.web import process
from tests.web.browser import PHONE, Watch, focus_is, news, overflow, press, set_theme, signed_in, tab_to, violations
from tests.web.process import PASSWORD, Service


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """Serve a company for these stories alone: they change what all of it shares."""
    with process.running("en") as running:
        yield running


async def _opened(page: Page, service: Service, path: str, login: str = "admin", lang: str = "en") -> Page:
    await signed_in(page, service, login, lang=lang)
    await page.goto(path)
    await page.locator("h1").wait_for()
    return page


def _panel(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


def _change(service: Service, mutation: str, kind: str, given: dict[str, Any]) -> None:
    """Change something as another administrator does."""
    text = f"mutation($input: {kind}!) {{ {mutation}(input: $input) {{ errors {{ code }} }} }}"
    with service.browser("admin") as admin:
        told = admin.post("/graphql", json={"query": text, "variables": {"input": given}}).json()
    assert told["data"][mutation]["errors"] == []


def _organisation(service: Service, **given: Any) -> None:
    with service.browser("admin") as admin:
        told = admin.post("/graphql", json={"query": "{ organisation { version } }"}).json()
    version = told["data"]["organisation"]["version"]
    _change(service, "organisationUpdate", "OrganisationUpdateInput", {"expectedVersion": version, **given})


def _somebody(service: Service, login: str) -> str:
    """Create an auditor whose account the story may spoil."""
    given = {"login": login, "name": login.title(), "staffRole": "AUDITOR", "password": PASSWORD}
    _change(service, "userCreate", "UserCreateInput", given)
    return login


async def test_a_setting_is_found_by_words_and_opened(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings", "manager")
    await press(page, "/")
    await page.keyboard.type("password")
    results = page.get_by_role("main")
    await expect(results.get_by_role("link", name="My profile")).to_be_visible()
    await expect(results.get_by_role("link", name="Organisation", exact=True)).to_have_count(0)
    await results.get_by_role("link", name="Change password").click()
    await expect(page).to_have_url(re.compile("/settings/profile#password$"))
    await expect(_panel(page, "Change password")).to_be_in_viewport()
    await page.goto("/settings")
    await page.get_by_role("searchbox", name="Find a setting").fill("weather")
    await expect(page.get_by_role("heading", name="No such setting")).to_be_visible()
    assert await violations(page) == []
    await page.get_by_role("button", name="Clear the search").click()
    await expect(results.get_by_role("link", name="Organisation", exact=True)).to_be_visible()


READERS = (
    "My profile, Notifications, Scheduled reports, My tokens, "
    "Users, Performer roles, Organisation, Work calendar, Deadlines"
)


@pytest.mark.parametrize(
    ("login", "sees"),
    [
        (
            "admin",
            READERS.replace("Organisation", "Partner systems, Organisation") + ", Document templates, Background work",
        ),
        ("manager", READERS + ", Document templates"),
        ("auditor", READERS),
    ],
)
async def test_each_role_sees_its_sections(page: Page, service: Service, login: str, sees: str) -> None:
    await _opened(page, service, "/settings/profile", login)
    menu = page.get_by_role("navigation", name="Settings")
    await expect(menu.get_by_role("listitem")).to_have_text(sees.split(", "))


async def test_who_is_no_administrator_reads(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/organisation", "manager")
    await expect(page.get_by_text("Administrators can change these.")).to_be_visible()
    await expect(page.get_by_role("switch")).to_have_count(0)
    await expect(page.get_by_role("main").get_by_role("textbox")).to_have_count(0)
    await page.goto("/settings/clients")
    await expect(page.get_by_role("heading", name="No access")).to_be_visible()
    await page.goto("/settings/roles")
    await expect(page.get_by_role("button", name="New role")).to_be_visible()  # managers keep catalogues


async def test_what_is_saved_of_oneself_takes_effect_at_once(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/profile", _somebody(service, "speaker"))
    me = _panel(page, "Me")
    save = me.get_by_role("button", name="Save", exact=True)
    await expect(save).to_be_disabled()
    await me.get_by_role("textbox", name="Name").fill("")
    await save.click()
    await expect(me.get_by_role("textbox", name="Name")).to_be_focused()
    await expect(me).to_contain_text("Fill this in.")
    await me.get_by_role("textbox", name="Name").fill("Dr. Ada Quick")
    await me.get_by_label("Language").select_option("ru")
    await save.click()
    await expect(page.get_by_role("heading", name="Мой профиль")).to_be_visible()
    await page.get_by_role("button", name="Учётная запись").click()
    await expect(page.get_by_role("menu")).to_contain_text("Dr. Ada Quick")
    await page.reload()
    await expect(page.get_by_role("textbox", name="Name")).to_have_value("Dr. Ada Quick")  # each load begins in English


async def test_what_is_not_saved_is_asked_about(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/profile", "auditor")
    await page.get_by_role("textbox", name="Name").fill("Somebody else")
    await page.get_by_role("link", name="My tokens").click()
    dialog = page.get_by_role("dialog", name="Leave without saving?")
    await dialog.get_by_role("button", name="Cancel").click()
    await expect(page.get_by_role("textbox", name="Name")).to_have_value("Somebody else")
    await page.get_by_role("button", name="Undo what is not saved").click()
    await page.get_by_role("link", name="My tokens").click()
    await expect(page.get_by_role("heading", name="My tokens", level=1)).to_be_visible()


async def test_a_password_is_changed_and_other_browsers_are_out(page: Page, service: Service) -> None:
    login = _somebody(service, "changer")
    with service.browser(login) as other:
        await _opened(page, service, "/settings/profile", login)
        panel = _panel(page, "Change password")
        before, after = panel.get_by_label("Present password"), panel.get_by_label("New password")
        await before.fill("not this one")
        await after.fill("short")
        await page.keyboard.press("Enter")
        await expect(panel).to_contain_text("This is not your present password.")
        await before.fill(PASSWORD)
        await page.keyboard.press("Enter")
        await expect(panel).to_contain_text("A password has 8 to 200 characters.")
        assert await violations(page) == []
        await after.fill("a better password")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("Your other browsers have to sign in again.")).to_be_visible()
        await expect(before).to_have_value("")
        asked = {"query": "{ viewer { id } }"}
        assert other.post("/graphql", json=asked).status_code == 401
        await page.reload()
        await expect(page.get_by_role("heading", name="My profile")).to_be_visible()


async def test_theme_and_keys_are_kept_in_the_browser(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/profile", "auditor")
    await page.get_by_label("Theme").select_option("Dark")
    await expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    await page.get_by_role("switch", name="Keys without Ctrl").press("Space")
    await page.reload()
    await expect(page.get_by_label("Theme")).to_have_value("dark")
    await expect(page.get_by_role("switch", name="Keys without Ctrl")).not_to_be_checked()
    await page.get_by_role("main").focus()
    await press(page, "g d")
    await expect(page).to_have_url(re.compile("/settings/profile"))


async def test_signing_out_everywhere(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/profile", _somebody(service, "leaver"))
    await _panel(page, "Where you are signed in").get_by_role("button").click()
    await page.get_by_role("dialog").get_by_role("button", name="Sign out everywhere").click()
    await expect(page).to_have_url(re.compile("/sign-in"))


async def test_two_administrators_change_the_organisation(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/organisation")
    general = _panel(page, "General")
    await general.get_by_role("textbox", name="Name").fill("My words Ltd")
    await general.get_by_label("Default language").select_option("ru")
    _organisation(service, name="Their words Ltd", currency="USD")
    await general.get_by_role("button", name="Save", exact=True).click()
    notice = general.get_by_role("alert")
    await expect(notice).to_contain_text("Somebody changed the record meanwhile.")
    await expect(notice.get_by_role("row", name=re.compile("Name"))).to_contain_text("Their words Ltd")
    await expect(notice.get_by_role("row", name=re.compile("Name"))).to_contain_text("My words Ltd")
    assert await violations(page) == []
    await notice.get_by_role("button", name="Take theirs").click()
    await expect(general.get_by_role("textbox", name="Name")).to_have_value("Their words Ltd")
    await general.get_by_role("button", name="Save", exact=True).click()
    await expect(notice).to_be_hidden()
    await page.reload()
    await expect(general.get_by_role("textbox", name="Name")).to_have_value("Their words Ltd")
    await expect(general.get_by_label("Default language")).to_have_value("ru")


async def test_a_time_zone_and_a_currency_are_found_by_words(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/organisation")
    general = _panel(page, "General")
    for label, words, option in (
        ("Time zone", "riga", "Europe/Riga"),
        ("Currency", "swiss franc", "CHF"),
    ):
        field = general.get_by_label(label)
        await field.click()
        await field.fill(words)
        await page.get_by_role("option").filter(has_text=option).click()
    await general.get_by_role("button", name="Save", exact=True).click()
    await expect(news(page, "Saved")).to_be_visible()
    await page.reload()
    await expect(general.get_by_label("Currency")).to_have_value("CHF")
    await expect(general.get_by_label("Time zone")).to_have_value("Europe/Riga")


async def test_claims_are_switched_off_and_leave_the_app(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("400.*/graphql")  # whoever opens claims all the same
    await _opened(page, service, "/settings/organisation")
    switch = page.get_by_role("switch", name="Record customers' claims")
    menu = page.get_by_role("navigation", name="Main menu")
    await expect(menu.get_by_role("link", name="Claims")).to_be_visible()
    await switch.click()
    dialog = page.get_by_role("dialog", name="Switch claims off?")
    await dialog.get_by_role("button", name="Cancel").click()
    await expect(switch).to_be_checked()
    await switch.click()
    await dialog.get_by_role("button", name="Switch off").click()
    await expect(switch).not_to_be_checked()
    await expect(menu.get_by_role("link", name="Claims")).to_have_count(0)
    await expect(menu.get_by_role("link", name="Import")).to_have_count(0)
    await expect(page.get_by_role("link", name="New claim")).to_have_count(0)
    await page.goto("/claims")
    await expect(page.get_by_role("alert")).to_contain_text("Claims are switched off")
    await page.goto("/settings/organisation")
    await switch.click()
    await expect(menu.get_by_role("link", name="Claims")).to_be_visible()


async def test_what_agents_see(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/organisation")
    switch = page.get_by_role("switch", name="Agents read all claims")
    before = await switch.is_checked()
    await switch.click()
    await expect(news(page, "Switched")).to_be_visible()
    await expect(switch).to_be_checked(checked=not before)
    await page.reload()
    await expect(switch).to_be_checked(checked=not before)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_a_faulty_profile_shuts_nobody_out(page: Page, service: Service, theme: str, lang: str) -> None:
    await set_theme(page, theme)
    await _opened(page, service, "/settings/profile", lang=lang)
    await page.locator("#me input").first.fill("")
    await page.keyboard.press("Enter")
    await expect(page.locator("#me [aria-invalid=true]")).to_be_visible()
    assert await violations(page) == []
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
    assert await violations(page) == []


async def test_a_profile_by_keyboard_alone(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings", "auditor")
    await tab_to(page, "Time zone")
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile("#me"))
    await tab_to(page, 'textbox "Name"')
    await page.keyboard.type(" II")
    await tab_to(page, 'button "Save"')
    await focus_is(page, "Save")
    await page.keyboard.press("Enter")
    await expect(news(page, "Saved")).to_be_visible()
