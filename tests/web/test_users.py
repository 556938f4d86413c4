"""Users, performer roles and partner systems: found, created, changed, shut out."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.async_api import Locator, Page, expect

from tests.web import process
from tests.web.browser import PHONE, Watch, overflow, press, set_theme, signed_in, violations
from tests.web.process import PASSWORD, Service

LATER = "a better password"


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """Serve a company for these stories alone: they change who may sign in."""
    with process.running("en") as running:
        yield running


async def _opened(page: Page, service: Service, path: str, login: str = "admin", lang: str = "en") -> None:
    await signed_in(page, service, login, lang=lang)
    await page.goto(path)
    await page.locator("h1").wait_for()


def _panel(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


def _ask(service: Service, text: str, **variables: Any) -> dict[str, Any]:
    """Ask or change something as another administrator does."""
    with service.browser("admin") as admin:
        told = admin.post("/graphql", json={"query": text, "variables": variables}).json()
    assert "errors" not in told
    data: dict[str, Any] = told["data"]
    return data


def _created(service: Service, login: str) -> str:
    """Create an agent; return the id."""
    given = {"login": login, "name": login.title(), "staffRole": "AGENT", "password": PASSWORD}
    made = _ask(
        service, "mutation($input: UserCreateInput!) { userCreate(input: $input) { user { id } } }", input=given
    )
    return str(made["userCreate"]["user"]["id"])


def _signs_in(service: Service, login: str, password: str = PASSWORD) -> bool:
    headers = {"X-Redress-CSRF": "1", "Origin": service.address}
    given = {"login": login, "password": password}
    return httpx.post(f"{service.address}/api/sign-in", json=given, headers=headers).status_code == 200


def _told(service: Service, secret: str) -> httpx.Response:
    """Ask by token who asks and which partners it sees."""
    headers = {"Authorization": f"Bearer {secret}"}
    asked = {"query": "{ viewer { kind } partners { nodes { id } } }"}
    return httpx.post(f"{service.address}/graphql", headers=headers, json=asked)


async def _choose(page: Page, field: Locator, words: str) -> None:
    await field.fill(words)
    await expect(page.locator("[role=option][data-combobox-selected=true]").filter(has_text=words)).to_be_visible()
    await field.press("Enter")
    await expect(field).not_to_have_attribute("aria-expanded", "true")


async def test_a_user_is_found_by_words_and_role(page: Page, service: Service) -> None:
    _created(service, "zebulon")
    await _opened(page, service, "/settings/users", "auditor")
    await expect(page.get_by_role("button", name="New user")).to_have_count(0)
    await expect(page.get_by_role("row")).to_have_count(51)  # fifty and the head
    await page.get_by_role("button", name="Next").click()
    await expect(page).to_have_url(re.compile("after="))
    await page.get_by_role("button", name="Previous").click()
    await expect(page.get_by_role("button", name="Previous")).to_be_disabled()
    await press(page, "/")
    await page.keyboard.type("zeb")
    await expect(page.get_by_role("row")).to_have_count(2)
    await expect(page).to_have_url(re.compile("q=zeb"))
    await page.get_by_label("Role").select_option("Auditor")
    await expect(page.get_by_role("heading", name="No such users")).to_be_visible()
    assert await violations(page) == []
    await page.get_by_role("button", name="Clear the filter").click()
    await expect(page.get_by_role("row")).to_have_count(51)
    await page.get_by_label("Role").select_option("Customers")
    await page.get_by_role("table").get_by_role("link").first.click()
    await expect(page.get_by_role("heading", level=2, name="Data")).to_be_visible()
    await expect(page.get_by_role("main").get_by_role("textbox")).to_have_count(0)  # an auditor reads


async def test_a_user_is_created_and_signs_in(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/users")
    await page.get_by_role("button", name="New user").click()
    dialog = page.get_by_role("dialog", name="New user")
    await dialog.get_by_label("Login").fill("Admin")
    await dialog.get_by_label("E-mail").fill("nowhere")
    await dialog.get_by_label("First password").fill("short")
    await dialog.get_by_role("button", name="Create").click()
    for told in ("Fill this in.", "This is not an e-mail address.", "A password has 8 to 200 characters."):
        await expect(dialog).to_contain_text(told)
    assert await violations(page, within="[role=dialog]") == []
    await dialog.get_by_label("Name").fill("Nina Novak")
    await dialog.get_by_label("E-mail").fill("nina@demo.example")
    await dialog.get_by_label("First password").fill(PASSWORD)
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog).not_to_contain_text("Fill this in.")  # the second answer, not still the first
    await expect(dialog).to_contain_text("Somebody has this login already.")
    await dialog.get_by_label("Login").fill("nina")
    await _choose(page, dialog.get_by_role("combobox", name="Department"), "Quality")
    await dialog.get_by_role("button", name="Create").click()
    await expect(page.get_by_role("heading", name="Nina Novak")).to_be_visible()
    await expect(page.get_by_role("combobox", name="Department")).to_have_value(re.compile("Quality"))
    assert _signs_in(service, "nina")
    await page.goto("/settings/users?q=nina")
    await expect(page.get_by_role("row", name=re.compile("Nina Novak"))).to_contain_text("Claims agent")


async def test_a_customer_is_of_a_partner(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/users")
    await page.get_by_role("button", name="New user").click()
    dialog = page.get_by_role("dialog", name="New user")
    await dialog.get_by_label("Name").fill("Carl Client")
    await dialog.get_by_label("Login").fill("carl")
    await dialog.get_by_label("Role").select_option("Customer of a partner")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog).to_contain_text("Fill this in.")
    await dialog.get_by_role("combobox", name=re.compile("^Partner")).click()
    await page.locator("[role=option]").first.click()
    await dialog.get_by_role("button", name="Create").click()
    await expect(page.get_by_role("heading", name="Carl Client")).to_be_visible()
    await expect(page.get_by_label("Department")).to_have_count(0)


async def test_two_administrators_change_a_user(page: Page, service: Service) -> None:
    user = _created(service, "contested")
    await _opened(page, service, f"/settings/users/{user}")
    data = _panel(page, "Data")
    await data.get_by_label("Role").select_option("Auditor")
    await data.get_by_label("E-mail").fill("mine@demo.example")
    change = "mutation($input: UserUpdateInput!) { userUpdate(input: $input) { errors { code } } }"
    given = {"id": user, "expectedVersion": 1, "email": "theirs@demo.example", "name": "Renamed Meanwhile"}
    _ask(service, change, input=given)
    await data.get_by_role("button", name="Save", exact=True).click()
    notice = data.get_by_role("alert")
    await expect(notice).to_contain_text("Somebody changed the record meanwhile.")
    await expect(notice.get_by_role("row", name=re.compile("E-mail"))).to_contain_text("theirs@demo.example")
    await expect(data.get_by_label("Name")).to_have_value("Renamed Meanwhile")
    assert await violations(page) == []
    await data.get_by_role("button", name="Save", exact=True).click()
    await expect(notice).to_be_hidden()
    now = _ask(service, "query($id: ID!) { user(id: $id) { name email staffRole } }", id=user)["user"]
    assert now == {"name": "Renamed Meanwhile", "email": "mine@demo.example", "staffRole": "AUDITOR"}


async def test_a_user_is_shut_out_and_let_in_again(page: Page, service: Service) -> None:
    user = _created(service, "leaver")
    with service.browser("leaver") as other:
        await _opened(page, service, f"/settings/users/{user}")
        access = _panel(page, "Access")
        await access.get_by_role("button", name="Deactivate").click()
        await page.get_by_role("dialog").get_by_role("button", name="Deactivate").click()
        await expect(page.get_by_text("Leaver can no longer sign in")).to_be_visible()
        assert other.post("/graphql", json={"query": "{ viewer { id } }"}).status_code == 401
    assert not _signs_in(service, "leaver")
    await page.goto("/settings/users?q=leaver")
    await expect(page.get_by_role("heading", name="No such users")).to_be_visible()
    await page.get_by_role("switch", name="Deactivated too").press("Space")
    await expect(page.get_by_role("row", name=re.compile("Leaver"))).to_contain_text("Deactivated")
    await page.get_by_role("link", name="Leaver").click()
    await page.get_by_role("button", name="Let sign in again").click()
    await expect(access.get_by_role("button", name="Deactivate")).to_be_visible()
    assert _signs_in(service, "leaver")


async def test_an_administrator_sets_a_password_and_ends_sessions(page: Page, service: Service) -> None:
    user = _created(service, "forgetful")
    await _opened(page, service, f"/settings/users/{user}")
    await page.get_by_role("button", name="Set a password").click()
    dialog = page.get_by_role("dialog", name="New password for Forgetful")
    await dialog.get_by_label("New password").fill("short")
    await page.keyboard.press("Enter")
    await expect(dialog).to_contain_text("A password has 8 to 200 characters.")
    await dialog.get_by_label("New password").fill(LATER)
    await page.keyboard.press("Enter")
    await expect(dialog).to_be_hidden()
    assert not _signs_in(service, "forgetful")
    assert _signs_in(service, "forgetful", LATER)
    await page.get_by_role("button", name="Sign out everywhere").click()
    await page.get_by_role("dialog").get_by_role("button", name="Sign out everywhere").click()
    await expect(page.get_by_text("1 session ended")).to_be_visible()


async def test_the_last_administrator_stays(page: Page, service: Service) -> None:
    found = _ask(service, '{ users(where: {login: {eq: "admin"}}) { nodes { id } } }')
    await _opened(page, service, f"/settings/users/{found['users']['nodes'][0]['id']}")
    await expect(_panel(page, "Access").get_by_role("button")).to_have_count(0)
    await expect(_panel(page, "Access")).to_contain_text("This is you")
    data = _panel(page, "Data")
    await data.get_by_label("Role").select_option("Auditor")
    await data.get_by_role("button", name="Save", exact=True).click()
    await expect(data.get_by_role("alert")).to_contain_text("This is the last administrator")
    await expect(data.get_by_label("Role")).to_have_value("AUDITOR")  # what was chosen stays
    await data.get_by_role("button", name="Undo").click()
    await expect(data.get_by_label("Role")).to_have_value("ADMINISTRATOR")


async def test_another_users_tokens_are_revoked(page: Page, service: Service) -> None:
    user = _created(service, "scripted")
    with service.browser("scripted") as other:
        made = 'mutation { tokenCreate(input: {name: "robot", scopes: ["people:read"]}) { secret } }'
        assert other.post("/graphql", json={"query": made}).status_code == 200
    await _opened(page, service, f"/settings/users/{user}")
    tokens = _panel(page, "Tokens")
    await expect(tokens.get_by_role("button", name="New token")).to_have_count(0)
    await tokens.get_by_role("button", name="Revoke robot").click()
    await page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    await expect(tokens).to_contain_text("No tokens")


async def test_a_performer_role_gets_members(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/roles", "manager")
    await page.get_by_role("button", name="New role").click()
    dialog = page.get_by_role("dialog", name="New role")
    await dialog.get_by_label("And by").select_option("Department")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog).to_contain_text("Fill this in.")
    await expect(dialog).to_contain_text("Choose this before the second one.")
    assert await violations(page, within="[role=dialog]") == []
    await dialog.get_by_label("And by").select_option("Not narrowed")
    await dialog.get_by_label("Narrowed by").select_option("Department")
    await dialog.get_by_role("textbox", name=re.compile("^Name")).fill("Photographer")
    await dialog.get_by_role("button", name="Create").click()
    await expect(page.get_by_role("heading", name="Photographer")).to_be_visible()
    members = _panel(page, "Performed by")
    await _choose(page, members.get_by_role("combobox", name="Add somebody"), "Grace")
    await _choose(page, members.get_by_role("combobox", name="For", exact=True), "Quality")
    await members.get_by_role("button", name="Add", exact=True).click()
    await expect(members.get_by_role("row")).to_contain_text("Quality")
    assert await violations(page) == []
    await page.get_by_label("Narrowed by").select_option("Organisation")
    await page.get_by_role("button", name="Save", exact=True).click()
    await expect(_panel(page, "Role")).to_contain_text("Members are named for such objects")
    await page.get_by_role("button", name="Undo").click()
    await members.get_by_role("button", name=re.compile("Take out")).click()
    await expect(members).to_contain_text("Nobody performs it.")
    await page.get_by_role("button", name="Archive").click()
    await expect(page.get_by_role("button", name="Take back into use")).to_be_visible()
    await page.get_by_role("link", name="All performer roles").click()
    await expect(page.get_by_role("link", name="Photographer")).to_have_count(0)
    await page.get_by_role("link", name="participants' roles").click()
    await expect(page).to_have_url(re.compile("/reasons"))


async def test_a_partner_system_gets_rights_partners_and_a_token(page: Page, service: Service) -> None:
    await _opened(page, service, "/settings/clients")
    await page.get_by_role("button", name="New partner system").click()
    dialog = page.get_by_role("dialog", name="New partner system")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog).to_contain_text("Choose one right at least.")
    await dialog.get_by_role("textbox", name=re.compile("^Name")).fill("Web shop")
    await dialog.get_by_role("checkbox", name=re.compile("claims:write")).check()
    await dialog.get_by_role("checkbox", name=re.compile("partners:read")).check()
    await dialog.get_by_role("combobox", name="Acts for partners").click()
    await page.locator("[role=option]").first.click()
    await expect(dialog.get_by_role("list", name="Acts for partners").get_by_role("listitem")).to_have_count(1)
    assert await violations(page, within="[role=dialog]") == []
    await dialog.get_by_role("button", name="Create").click()
    await expect(page.get_by_role("heading", name="Web shop")).to_be_visible()
    await expect(page.get_by_role("list", name="Acts for partners").get_by_role("listitem")).to_have_count(1)
    await page.get_by_role("button", name="New token").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_role("checkbox")).to_have_count(2)
    await dialog.get_by_label("What it is for").fill("shop")
    await dialog.get_by_role("checkbox", name=re.compile("partners:read")).check()
    await dialog.get_by_role("button", name="Create").click()
    secret = await dialog.get_by_role("textbox", name="Token").input_value()
    told = _told(service, secret).json()
    assert told["data"]["viewer"]["kind"] == "CLIENT"
    assert len(told["data"]["partners"]["nodes"]) == 1
    await dialog.get_by_role("button", name="I have copied it").click()
    assert await violations(page) == []
    await page.get_by_role("button", name="Deactivate").click()
    await page.get_by_role("dialog").get_by_role("button", name="Deactivate").click()
    await expect(page.get_by_role("button", name="Let it call again")).to_be_visible()
    assert _told(service, secret).status_code == 401


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_pages_of_people_shut_nobody_out(
    page: Page, service: Service, watch: Watch, theme: str, lang: str
) -> None:
    watch.expect("400.*/graphql")  # an id that cannot be one
    await set_theme(page, theme)
    made = _ask(service, "{ performerRoles(first: 1) { nodes { id } } users(first: 1) { nodes { id } } }")
    role, user = (made[kind]["nodes"][0]["id"] for kind in ("performerRoles", "users"))
    await signed_in(page, service, "admin", lang=lang)
    for path in (f"/settings/roles/{role}", f"/settings/users/{user}", "/settings/users/usr_1"):
        await page.goto(path)
        await page.locator("h1").wait_for()
        assert await violations(page) == []
    for path, button in (("/settings/users", "New user|Новый пользователь"), ("/settings/clients", "New|Новая")):
        await page.goto(path)
        await page.get_by_role("button", name=re.compile(button)).click()
        await page.get_by_role("dialog").wait_for()
        assert await violations(page, within="[role=dialog]") == []
        await page.set_viewport_size(PHONE)
        assert await overflow(page) == 0


async def test_an_absence_with_a_deputy_who_is_away_too(page: Page, service: Service) -> None:
    user, deputy = _created(service, "traveller"), _created(service, "standby")
    away = {"id": deputy, "expectedVersion": 1, "absentFrom": "2026-01-01T00:00:00Z"}
    _ask(service, "mutation($input: UserUpdateInput!) { userUpdate(input: $input) { errors { code } } }", input=away)
    await _opened(page, service, "/settings/profile", "traveller")
    panel = _panel(page, "Absence")
    await panel.get_by_label("Back on").fill("2026-01-05T09:00")
    await panel.get_by_role("button", name="Save", exact=True).click()
    await expect(panel).to_contain_text("Say since when, or clear the return.")
    await panel.get_by_label("Away from").fill("2026-01-02T09:00")
    await panel.get_by_label("Back on").fill("")
    await panel.get_by_role("combobox", name="Deputy").fill("standby")
    await page.get_by_role("option", name="Standby").click()
    await panel.get_by_role("button", name="Save", exact=True).click()
    await expect(panel).to_contain_text("Standby is away, too: nobody stands in.")
    assert await violations(page) == []
    await page.goto(f"/settings/users/{deputy}")
    await expect(_panel(page, "Absence")).to_contain_text("Deputy of Traveller (away)")
    await page.goto(f"/settings/users/{user}")
    await expect(_panel(page, "Absence")).to_contain_text("Standby")
