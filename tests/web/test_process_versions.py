"""Drafts and versions: files kept byte by byte, who saved meanwhile, what differs before publishing."""

from pathlib import Path

from playwright.async_api import Page, expect

from tests.web import drawing, maps, processes
from tests.web.browser import signed_in, violations
from tests.web.process import Service

_REPORT = processes.template("eight-d")


async def test_a_file_comes_out_as_it_went_in(page: Page, service: Service, tmp_path: Path) -> None:
    await drawing.opened(page, service, "filed")
    async with page.expect_file_chooser() as chosen:
        await page.get_by_role("button", name="Import a file…").click()
    given = {"name": "8d.bpmn", "mimeType": "application/xml", "buffer": _REPORT.encode()}
    await (await chosen.value).set_files(given)  # type: ignore[arg-type]  # a file's content
    await expect(page.locator("[data-element-id=D4Occurred]").first).to_be_visible()
    await expect(page.get_by_text("Draft saved")).to_be_visible()
    async with page.expect_download() as got:
        await page.get_by_role("button", name="Export").click()
    await (await got.value).save_as(tmp_path / "out.bpmn")
    assert (tmp_path / "out.bpmn").read_text() == _REPORT

    async with page.expect_file_chooser() as chosen:
        await page.get_by_role("button", name="Import a file…").click()
    await (await chosen.value).set_files({"name": "x.bpmn", "mimeType": "application/xml", "buffer": b"<no"})
    await expect(page.get_by_role("alert")).to_contain_text("This file cannot be opened as a diagram")


async def test_what_differs_is_shown_before_publishing(page: Page, service: Service) -> None:
    made = await drawing.opened(page, service, "compared")
    await page.locator("[data-element-id=Check]").first.click()
    await page.get_by_label("Name", exact=True).fill("Check it twice")
    await page.keyboard.press("Tab")
    await page.get_by_label("To be done within").fill("P2D")
    await page.keyboard.press("Tab")
    await page.get_by_label("Add a step after it").select_option(label="Service")
    await page.get_by_role("button", name="Publish…").click()
    dialog = page.get_by_role("dialog", name="Publish")
    changes = dialog.get_by_role("list", name="Changes")
    await expect(changes.get_by_role("listitem").filter(has_text="Check it twice")).to_contain_text(
        "name and performer"
    )
    await expect(changes.get_by_role("listitem").filter(has_text="Service")).to_contain_text("Added")
    await expect(dialog.locator("[data-element-id=Check].is-changed")).to_have_count(1)
    assert await violations(page) == []
    await dialog.get_by_role("button", name="Publish", exact=True).click()
    await expect(dialog.get_by_role("alert")).to_contain_text("It does not say which service of the catalogue it asks.")
    await page.keyboard.press("Escape")

    await page.goto(f"/processes/{made['id']}")
    await page.get_by_role("button", name="Version 1").click()
    await expect(page.get_by_role("dialog").locator("[data-element-id=Check]").first).to_be_visible()


async def test_two_who_draw_at_once_are_told(page: Page, service: Service) -> None:
    made = await drawing.opened(page, service, "shared")
    theirs = processes.template("task").replace('name="Perform"', 'name="Theirs"')
    processes.redrawn(service, made, theirs)
    await page.locator("[data-element-id=Execute]").first.click()
    await page.get_by_label("Name", exact=True).fill("Mine")
    await page.keyboard.press("Tab")
    notice = page.get_by_role("alert").filter(has_text="Somebody changed this process meanwhile")
    await expect(notice).to_be_visible()
    assert await violations(page) == []
    await notice.get_by_role("button", name="Save mine over theirs").click()
    await expect(page.get_by_text("Draft saved")).to_be_visible()
    await page.reload()
    await expect(page.locator("[data-element-id=Execute]").first).to_contain_text("Mine")


async def test_the_makers_mark_stays_in_the_dark(page: Page, service: Service) -> None:
    keys = processes.sample(service)
    await signed_in(page, service, "admin")
    await page.emulate_media(color_scheme="dark")
    for path in (f"/processes/{keys['processes']}", f"/processes/instances/{keys['instances']}"):
        await page.goto(path)
        await page.locator(".djs-element").first.wait_for()
        assert await maps.mark(page) == maps.UNCHANGED
