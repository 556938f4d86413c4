"""A claim on paper: printed from its card, by a template that somebody changes, breaks, mends and takes back."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.make.prints import text_of
from tests.web.browser import PHONE, focus_is, news, overflow, press, set_theme, signed_in, violations
from tests.web.cards import Claim, asked, opened, registered
from tests.web.process import Service

_UPDATE = """mutation ($input: DocumentTemplateUpdateInput!) {
  documentTemplateUpdate(input: $input) { errors { code } } }"""
_FIND = "{ documentTemplates { nodes { id version kind language isChanged source } } }"
_RESET = "mutation ($input: VersionedInput!) { documentTemplateReset(input: $input) { errors { code } } }"


def template(service: Service, kind: str, language: str = "en") -> dict[str, object]:
    nodes = asked(service, _FIND)["documentTemplates"]["nodes"]
    found: dict[str, object] = next(each for each in nodes if (each["kind"], each["language"]) == (kind, language))
    return found


def put_back(service: Service, kind: str, language: str = "en") -> None:
    """Leave a template as it was shipped, for the other stories."""
    found = template(service, kind, language)
    given = {"id": found["id"], "expectedVersion": found["version"]}
    assert asked(service, _RESET, input=given)["documentTemplateReset"]["errors"] == []


async def _printing(page: Page, claim: Claim, paper: str) -> None:
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name=paper).click()
    await expect(page.get_by_role("dialog").get_by_role("img", name=re.compile(r"Page 1 of \d"))).to_be_visible()
    await expect(page.get_by_role("dialog", name=f"Claim {claim.number} on paper")).to_be_visible()


async def test_a_claim_is_printed_from_its_card(page: Page, service: Service) -> None:
    claim = registered(service, title="Cups #4 came in $pieces")
    await opened(page, claim, "agent")
    await _printing(page, claim, "Claim form…")
    dialog = page.get_by_role("dialog")
    await focus_is(page, "Paper")
    assert await violations(page) == []
    link = dialog.get_by_role("link", name="Open as PDF")
    answer = await page.request.get(str(await link.get_attribute("href")))
    assert answer.headers["content-type"] == "application/pdf"
    text = text_of(await answer.body())
    assert f"Claim {claim.number}" in text
    assert "Cups #4 came in $pieces" in text
    await dialog.get_by_label("Paper").select_option("8D report")
    await dialog.get_by_label("Language").select_option("Русский")
    async with page.expect_download() as kept:
        await dialog.get_by_role("link", name="Download").click()
    file = await kept.value
    assert file.suggested_filename == f"Отчёт 8D {claim.number}.pdf"
    await set_theme(page, "dark")
    assert await violations(page) == []
    await page.keyboard.press("Escape")
    await focus_is(page, "More")


async def test_the_palette_prints(page: Page, service: Service) -> None:
    claim = registered(service)
    await opened(page, claim, "auditor")
    await press(page, "Control+k")
    await page.get_by_role("combobox", name="Command").fill("answer letter")
    await expect(page.get_by_role("option").first).to_have_text(re.compile("Answer letter…"))
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog", name=f"Claim {claim.number} on paper")).to_be_visible()
    await expect(page.get_by_role("dialog").get_by_label("Paper")).to_have_value("ANSWER_LETTER")


async def test_a_template_is_changed_broken_mended_and_taken_back(page: Page, service: Service) -> None:
    claim = registered(service, title="Torn boxes")
    await signed_in(page, service, "manager")
    await page.goto("/settings")
    await page.get_by_role("main").get_by_role("link", name="Document templates").click()
    await page.get_by_role("link", name="Claim form, English").click()
    source = page.get_by_role("textbox", name="Text of the template")
    preview = page.get_by_role("region", name="Preview")
    await expect(preview.get_by_role("img", name="Page 1 of 1")).to_be_visible()
    assert await violations(page) == []
    await source.fill('#import "redress.typ": *\nOf *#data.claim.titel*\n')
    problems = page.get_by_role("list", name="Problems")
    await expect(problems).to_contain_text("Line 2, column 17")
    await expect(problems).to_contain_text('does not contain key "titel"')
    await expect(preview).to_contain_text("The pages are those of the last version without errors.")
    assert await violations(page) == []
    await page.get_by_role("button", name="Save", exact=True).click()
    await expect(page.get_by_role("alert")).to_contain_text("It is not saved")
    await problems.get_by_role("button", name="Line 2, column 17").click()
    await focus_is(page, "Text of the template")
    place = await source.evaluate("area => area.value.slice(area.selectionStart)")
    assert place.startswith("titel")
    await page.get_by_role("link", name="All templates").click()
    await page.get_by_role("dialog", name="Leave without saving?").get_by_role("button", name="Cancel").click()
    await source.fill('#import "redress.typ": *\nOf *#data.claim.title*\n')
    await expect(problems).to_have_count(0)
    await preview.get_by_role("combobox", name="Of the claim").fill(claim.number)
    await page.get_by_role("option", name=claim.number).click()
    await expect(preview.get_by_role("img", name="Page 1 of 1")).to_be_visible()
    await page.get_by_role("button", name="Save", exact=True).click()
    await expect(news(page, "Saved")).to_be_visible()
    await expect(page.get_by_text("Changed here")).to_be_visible()
    printed = await page.request.get(f"/api/papers/{claim.id}/claim-form?language=en")
    assert text_of(await printed.body()) == "Of Torn boxes"
    await page.get_by_role("button", name="Back to the shipped one…").click()
    await page.get_by_role("dialog").get_by_role("button", name="Go back to it").click()
    await expect(news(page, "The shipped template is back")).to_be_visible()
    await expect(source).to_have_value(re.compile("#head"))
    assert template(service, "CLAIM_FORM")["isChanged"] is False


async def test_two_change_a_template(page: Page, service: Service) -> None:
    found = template(service, "EIGHT_D")
    await signed_in(page, service, "manager")
    await page.goto(f"/settings/templates/{found['id']}")
    source = page.get_by_role("textbox", name="Text of the template")
    await source.fill("Mine")
    given = {"id": found["id"], "expectedVersion": found["version"], "source": "Theirs\n"}
    assert asked(service, _UPDATE, "admin", input=given)["documentTemplateUpdate"]["errors"] == []
    await page.get_by_role("button", name="Save", exact=True).click()
    await expect(page.get_by_role("alert")).to_contain_text("Somebody changed the record meanwhile.")
    await expect(source).to_have_value("Mine")
    await page.get_by_role("button", name="Take theirs").click()
    await expect(source).to_have_value("Theirs\n")
    put_back(service, "EIGHT_D")


async def test_a_broken_template_is_told_where_it_is_printed(page: Page, service: Service) -> None:
    """It typesets what was made up, and fails on a claim without a partner's address."""
    found = template(service, "ANSWER_LETTER")
    given = {"id": found["id"], "expectedVersion": found["version"]}
    given["source"] = '#import "redress.typ": *\n#if data.claim.number.starts-with("2026-000042") [] else { panic() }'
    assert asked(service, _UPDATE, "admin", input=given)["documentTemplateUpdate"]["errors"] == []
    claim = registered(service)
    await opened(page, claim)
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Answer letter…").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_role("alert")).to_contain_text("The template of this paper has an error.")
    await expect(dialog.get_by_role("link")).to_have_count(0)
    assert await violations(page) == []
    put_back(service, "ANSWER_LETTER")


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_the_editor_fits_a_phone(page: Page, service: Service, lang: str) -> None:
    await signed_in(page, service, "manager", lang=lang)
    await page.set_viewport_size(PHONE)
    await page.goto(f"/settings/templates/{template(service, 'EIGHT_D', lang)['id']}")
    await expect(page.get_by_role("img").first).to_be_visible()
    assert await overflow(page) == 0
    assert await violations(page) == []
