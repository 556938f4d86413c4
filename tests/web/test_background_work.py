"""Background work in the settings: what failed is tried anew or given up."""

from collections.abc import Iterator
from typing import Any

import asyncpg
import pytest
from playwright.async_api import Page, expect

from server.kit import db
from server.kit.postgres import Postgres
from tests.web import process
from tests.web.browser import signed_in, violations
from tests.web.process import Service

FAIL = """WITH failed AS (
    INSERT INTO pgqueuer (priority, status, entrypoint, payload, attempts)
    SELECT 0, 'failed', 'notifications.tell', '{"event": "evt_00000000000000000000000000"}', 4
    FROM generate_series(1, $1::int) RETURNING id
) INSERT INTO pgqueuer_log (job_id, status, priority, entrypoint, traceback)
SELECT id, 'failed', 0, 'notifications.tell', '{"exception_message": "TimeoutError: it took too long"}' FROM failed"""


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """Serve a company whose jobs these stories spoil."""
    with process.running("en") as running:
        yield running


async def _fail(service: Service, count: int) -> None:
    """Leave jobs that have failed in the service's own database."""
    with Postgres(service.folder).running() as url:
        connection = await asyncpg.connect(**db.credentials(url))
        await connection.execute(FAIL, count)
        await connection.close()


async def test_a_failed_job_is_tried_anew_and_others_are_given_up(page: Page, service: Service) -> None:
    await _fail(service, 3)
    await signed_in(page, service, "admin")
    await page.goto("/settings/work")
    failed = page.get_by_role("region", name="Failed jobs")
    rows = failed.get_by_role("row").filter(has_text="Tell people of an event")
    await expect(rows).to_have_count(3)
    await expect(rows.first).to_contain_text("TimeoutError: it took too long")
    await expect(rows.first.get_by_role("cell").nth(1)).to_have_text("5")
    assert await violations(page) == []
    await rows.first.get_by_role("button", name="Try anew").click()
    await expect(page.get_by_role("status").filter(has_text="The job is tried anew")).to_be_visible()
    await expect(rows).to_have_count(2)
    await rows.first.get_by_role("button", name="Give up").click()
    await page.get_by_role("dialog").get_by_role("button", name="Give up").click()
    await expect(rows).to_have_count(1)
    await failed.get_by_role("button", name="Try all anew").click()
    await expect(failed.get_by_text("Nothing has failed")).to_be_visible()
    clock = page.get_by_role("region", name="By the clock")
    await expect(clock.get_by_role("row").filter(has_text="Clear away expired sessions")).to_be_visible()


async def test_what_fails_meanwhile_is_shown(page: Page, service: Service) -> None:
    await signed_in(page, service, "admin", lang="ru")
    await page.goto("/settings/work")
    await expect(page.get_by_text("Невыполненных нет")).to_be_visible()
    await _fail(service, 25)
    failed: Any = page.get_by_role("region", name="Невыполненные задания")
    await expect(failed.get_by_role("row")).to_have_count(21, timeout=30_000)
    await failed.get_by_role("button", name="Более ранние").click()
    await expect(failed.get_by_role("row")).to_have_count(6)
    await failed.get_by_role("button", name="Снять все").click()
    await page.get_by_role("dialog").get_by_role("button", name="Снять").click()
    await expect(failed.get_by_text("Невыполненных нет")).to_be_visible()
    assert await violations(page) == []


async def test_it_is_for_administrators(page: Page, service: Service) -> None:
    await signed_in(page, service, "manager")
    await page.goto("/settings")
    await expect(page.get_by_role("main").get_by_role("link", name="Organisation", exact=True).first).to_be_visible()
    await expect(page.get_by_role("link", name="Background work")).to_have_count(0)
    await page.goto("/settings/work")
    await expect(page.get_by_role("alert")).to_contain_text("No access")
