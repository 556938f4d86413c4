"""Checks clean what they are given and tell every problem at once."""

import pytest

from server.kit.checks import Checks
from server.kit.errors import Refusal


@pytest.mark.parametrize(
    ("value", "clean", "code"),
    [
        ("  Склад\t", "Склад", None),
        ("   ", None, "REQUIRED"),
        (None, None, "REQUIRED"),
        ("a" * 10, "a" * 10, None),
        ("a" * 11, "a" * 11, "TOO_LONG"),
        ("a\0b", "a\0b", "INVALID"),
        ("a\ud800", "a\ud800", "INVALID"),
        ("a\nb", "a\nb", None),
    ],
)
def test_text(value: str | None, clean: str | None, code: str | None) -> None:
    checks = Checks()
    assert checks.text(value, "lines", "0", "name", limit=10, required=True) == clean
    assert [problem.code for problem in checks.problems] == ([code] if code else [])
    assert all(problem.path == ("lines", "0", "name") for problem in checks.problems)


def test_all_problems_are_told_at_once() -> None:
    checks = Checks()
    checks.text("", "name", required=True)
    checks.one_of("fr", ("en", "ru"), "language")
    checks.one_of(None, ("en", "ru"), "language")
    with pytest.raises(Refusal) as caught:
        checks.refuse()
    assert [(problem.code, problem.path) for problem in caught.value.problems] == [
        ("REQUIRED", ("name",)),
        ("INVALID", ("language",)),
    ]
    Checks().refuse()
