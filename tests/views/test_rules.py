"""What a view may hold and whose it is: tables of cases."""

import re
from typing import Any

import pytest

from server.accounts.rules import Scope, Viewer
from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.views import rules
from tests.make import accounts
from tools import node

ME = "usr_me"


def codes(given: Any, of: str = "claims") -> list[tuple[str, str]]:
    checks = Checks()
    rules.view(given, of, checks)
    return [(each.code, each.path[-1]) for each in checks.problems]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, []),
        ({"name": " Mine ", "query": {}, "is_shared": True, "position": 0}, []),
        ({"name": " "}, [("REQUIRED", "name")]),
        ({"name": None}, [("REQUIRED", "name")]),
        ({"name": "x" * 251}, [("TOO_LONG", "name")]),
        ({"query": None}, [("INVALID", "query")]),
        ({"query": []}, [("INVALID", "query")]),
        ({"query": "status"}, [("INVALID", "query")]),
        ({"query": {"n": 10**100}}, [("INVALID", "query")]),
        ({"query": {"text": "\ud800"}}, [("INVALID", "query")]),
        ({"query": {"text": "x" * 8181}}, []),
        ({"query": {"text": "x" * 8182}}, [("TOO_LONG", "query")]),
        ({"query": {"text": "я" * 5000}}, [("TOO_LONG", "query")]),
        ({"is_shared": None}, [("REQUIRED", "isShared")]),
        ({"position": None}, [("INVALID", "position")]),
        ({"position": -1}, [("INVALID", "position")]),
        ({"position": 10_000}, [("INVALID", "position")]),
    ],
)
def test_fields(given: Any, expected: list[tuple[str, str]]) -> None:
    assert codes(given) == expected


def test_a_query_is_kept_as_json_has_it() -> None:
    given: rules.ViewFields = {"query": {"n": float("inf"), "list": (1, 2)}}
    assert rules.view(given, "claims", Checks()) == {"query": {"n": None, "list": [1, 2]}}


def test_no_end_of_levels_is_refused() -> None:
    deep: dict[str, Any] = {}
    for _ in range(300):
        deep = {"deeper": deep}
    assert codes({"query": deep}) == [("INVALID", "query")]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, []),
        ({"period": "lastQuarter", "interval": "WEEK", "statuses": "SATISFIED,WITHDRAWN", "days": 30, "all": True}, []),
        ({"period": "2026-02-01..2026-02-28"}, []),
        ({"period": "2026-02-01..2026-02-01"}, []),
        ({"period": "2026-02-02..2026-02-01"}, ["period"]),
        ({"period": "2026-02-30..2026-03-01"}, ["period"]),
        ({"period": "2026-02-01"}, ["period"]),
        ({"period": "lastDecade"}, ["period"]),
        ({"period": 2026}, ["period"]),
        ({"reasons": ["rsn_1"]}, ["reasons"]),
        ({"more": {"number": {"eq": "1"}}}, ["more"]),
        ({"as of": "2026-01-01"}, ["as of"]),
        ({"directions": None}, ["directions"]),
    ],
)
def test_what_a_variant_of_a_report_keeps(query: Any, expected: list[str]) -> None:
    assert codes({"query": query}, "reports/dynamics") == [("INVALID", name) for name in expected]
    assert codes({"query": query}) == []


def test_a_variant_may_be_of_each_report_that_the_app_has() -> None:
    told = (node.WEB / "src/features/reports/reports.ts").read_text()
    assert set(re.findall(r"^  (\w+): \{$", told, re.MULTILINE)) <= set(rules.REPORTS)
    told = (node.WEB / "src/features/reports/period.ts").read_text()
    (periods,) = re.findall(r"presets = \[(.+?)\]", told, re.DOTALL)
    assert re.findall(r"'(\w+)'", periods) == list(rules.PERIODS)


@pytest.mark.parametrize(
    ("page", "fits"),
    [
        ("claims", True),
        ("claims/new", True),
        ("a1-b", True),
        ("reports/dynamics", True),
        ("reports/bogus", False),
        ("reports/", False),
        ("", False),
        ("Claims", False),
        ("/x", False),
        ("x" * 65, False),
    ],
)
def test_pages(page: str, fits: bool) -> None:  # noqa: FBT001 - a case's outcome
    checks = Checks()
    rules.page(page, checks)
    assert [each.code for each in checks.problems] == ([] if fits else ["INVALID"])


@pytest.mark.parametrize(
    ("viewer", "changes"),
    [
        (accounts.auditor(id=ME), True),
        (accounts.manager(), False),
        (accounts.administrator(), True),
        (accounts.administrator(scopes=frozenset({Scope.CLAIMS_READ})), False),
    ],
)
def test_who_changes_a_view(viewer: Viewer, changes: bool) -> None:  # noqa: FBT001 - the same
    assert rules.may_change(viewer, ME) is changes


@pytest.mark.parametrize("viewer", [accounts.customer(partner_id="ptn_x"), accounts.client_viewer()])
def test_views_are_the_staffs(viewer: Viewer) -> None:
    with pytest.raises(Refusal) as refused:
        rules.check_staff(viewer)
    assert refused.value.code == "FORBIDDEN"
