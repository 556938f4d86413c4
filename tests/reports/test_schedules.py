"""What a schedule may say, what becomes of its turns, and the letters that bring its reports."""

from datetime import date
from typing import Any

import pytest

from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.reports.rules import letters, schedules
from server.reports.rules.files.catalogue import REPORTS
from server.reports.rules.letters import Sending
from server.reports.rules.schedules import ScheduleResult
from tests.make import accounts

WHOLE: dict[str, Any] = {
    "name": " Weekly ",
    "report": "claimLoad",
    "variables": {"filter": {"statuses": ["REGISTERED"]}},
    "period": "LAST_MONTH",
    "format": "XLSX",
    "language": "ru",
    "frequency": "WEEKLY",
    "weekdays": ["FRIDAY", "MONDAY", "FRIDAY"],
    "day_of_month": 3,
    "time": "09:30",
}
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def paths(given: dict[str, Any], kept: Any = WHOLE) -> set[str]:
    checks = Checks()
    schedules.schedule(given, kept, checks)  # type: ignore[arg-type]  # as wrong as callers are
    return {".".join(each.path) for each in checks.problems}


def test_a_schedule_is_made_clean() -> None:
    checks = Checks()
    clean = schedules.schedule(WHOLE, {}, checks)  # type: ignore[arg-type]  # a mapping
    assert checks.problems == []
    assert (clean["name"], clean["weekdays"], clean["day_of_month"]) == ("Weekly", ["MONDAY", "FRIDAY"], None)
    daily = schedules.schedule({"frequency": "DAILY"}, WHOLE, checks)  # type: ignore[typeddict-item]  # as text
    assert daily == {"frequency": "DAILY", "weekdays": [], "day_of_month": None}


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 251}, "name"),
        ({"report": "claims"}, "report"),
        ({"report": None}, "report"),
        ({"format": None}, "format"),
        ({"frequency": None}, "frequency"),
        ({"language": "de"}, "language"),
        ({"time": "24:00"}, "time"),
        ({"time": "9:00"}, "time"),
        ({"time": None}, "time"),
        ({"weekdays": []}, "weekdays"),
        ({"frequency": "MONTHLY", "day_of_month": None}, "dayOfMonth"),
        ({"frequency": "MONTHLY", "day_of_month": 32}, "dayOfMonth"),
        ({"variables": [1]}, "variables"),
        ({"variables": {"filter": {"partners": ["x" * 9000]}}}, "variables"),
        ({"variables": {"filter": {"from": "2026-01-01"}}}, "variables.filter.from"),
        ({"variables": {"filter": {"asOf": "2026-01-01"}}}, "variables.filter.asOf"),
    ],
)
def test_what_is_wrong_is_told_by_its_place(given: dict[str, Any], wrong: str) -> None:
    assert paths(given) == {wrong}


@pytest.mark.parametrize(
    ("given", "code"), [([], "REQUIRED"), (None, "REQUIRED"), ([*map(str, range(101))], "TOO_MANY")]
)
def test_some_people_get_it_and_not_too_many(given: Any, code: str) -> None:
    checks = Checks()
    schedules.recipients(given, checks)
    assert [(each.code, each.path) for each in checks.problems] == [(code, ("recipients",))]
    assert schedules.recipients(["a", "b", "a"], Checks()) == ["a", "b"]


def test_staff_who_may_run_reports_have_them_mailed() -> None:
    schedules.check_author(accounts.auditor())
    for viewer in (
        accounts.client_viewer(),
        accounts.customer(partner_id="ptn_x"),
        accounts.manager(scopes=frozenset()),
    ):
        with pytest.raises(Refusal) as refused:
            schedules.check_author(viewer)
        assert refused.value.code == "FORBIDDEN"


def test_the_owner_and_administrators_change_it() -> None:
    manager = accounts.manager()
    assert schedules.may_change(manager, manager.id)
    assert schedules.may_change(accounts.administrator(), manager.id)
    assert not schedules.may_change(accounts.manager(), manager.id)


def test_variables_get_the_days_of_the_period() -> None:
    today = date(2026, 11, 30)
    given = {"filter": {"statuses": ["REGISTERED"]}, "interval": "DAY"}
    days = {"from": "2026-10-01", "to": "2026-10-31"}
    assert schedules.asked(given, "LAST_MONTH", today) == {**given, "filter": {**given["filter"], **days}}  # type: ignore[dict-item]  # a mapping
    assert schedules.asked({"filter": None}, "LAST_MONTH", today) == {"filter": days}
    assert schedules.asked(given, None, today) == given


def test_what_a_report_refuses_is_told_by_its_place_in_the_schedule() -> None:
    found = schedules.refused(Refusal("INVALID", "No.", ("filter", "reasons")))
    assert found.problems[0].path == ("variables", "filter", "reasons")
    assert schedules.refused(Refusal("FORBIDDEN", "No.")).problems[0].path == ()


@pytest.mark.parametrize(
    ("counts", "result"),
    [
        ({"WAITING": 1, "SENT": 3, "FAILED": 1}, ScheduleResult.SENDING),
        ({"SENT": 3}, ScheduleResult.SENT),
        ({"SENT": 3, "SKIPPED": 1}, ScheduleResult.PARTLY_SENT),
        ({"SENT": 3, "FAILED": 1}, ScheduleResult.PARTLY_SENT),
        ({"SKIPPED": 1, "FAILED": 1}, ScheduleResult.NOT_SENT),
        ({}, ScheduleResult.NOT_SENT),
    ],
)
def test_what_becomes_of_a_turn(counts: dict[str, int], result: ScheduleResult) -> None:
    assert schedules.result(counts) == result


def sending(**fields: Any) -> Sending:
    told: dict[str, Any] = {"name": "Quality", "owner": "Anna & Co", "report": "claimStructure"}
    return Sending(**told | {"variables": {"filter": {"reasons": ["rsn_1", "rsn_2"]}}, "days": NOVEMBER} | fields)


def test_a_letter_in_english() -> None:
    written = letters.write(sending(), "en", "https://claims.example")
    link = "https://claims.example/reports/structure?period=2026-11-01..2026-11-30&reasons=rsn_1,rsn_2"
    assert written.subject == "Quality: 2026-11-01–2026-11-30"
    assert written.text.splitlines()[0] == (
        "The report “Structure of claims” for 2026-11-01–2026-11-30, as you may see it. Anna & Co has it sent to you."
    )
    assert f"Open in the app: {link}\n" in written.text
    assert "not attached" not in written.text
    assert "Anna &amp; Co has it sent" in written.html
    assert link.replace("&", "&amp;") in written.html
    assert "https://claims.example/settings/scheduled-reports" in written.text


def test_a_letter_in_russian_that_is_too_large() -> None:
    written = letters.write(sending(days=None, report="claimAgeing"), "ru", "", too_large=13 << 20)
    assert written.subject == "Quality"
    assert written.text.startswith("Отчёт «Возраст открытых претензий» по данным, доступным вам.")
    assert "13,0 МБ" in written.text
    assert "13,0 МБ" in written.html
    assert "/reports/ageing?reasons=rsn_1,rsn_2" in written.text


def test_a_file_is_called_by_report_and_period() -> None:
    today = date(2026, 12, 1)
    assert letters.file_name(sending(), "ru", "pdf", today) == "Структура возникновения 01.11.2026–30.11.2026.pdf"
    assert letters.file_name(sending(days=None), "en", "csv", today) == "Structure of claims 2026-12-01.csv"


def test_every_report_has_its_page() -> None:
    for each in REPORTS:
        variables = {"interval": "DAY", "filter": {"from": "2026-01-01", "to": None, "statuses": []}}
        assert letters.path(each, variables, None).endswith("?interval=DAY")
        assert letters.path(each, {}, None).startswith("/reports/")


def test_a_condition_has_the_name_that_the_app_has_for_it() -> None:
    asked = {"filter": {"reasons": ["cnr_1"]}}
    assert letters.path("cancellationReport", asked, None) == "/reports/cancellations?cancellationReasons=cnr_1"
    radar = {"windowDays": 60, "least": 2, "filter": {"reasons": ["rsn_1"]}}
    assert letters.path("repeatRadar", radar, None) == "/reports/radar?windowDays=60&least=2&reasons=rsn_1"
