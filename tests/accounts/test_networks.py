"""Networks that tokens are good from: what is one, and who comes from it."""

import pytest

from server.accounts import rules
from server.kit.checks import Checks


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("192.0.2.0/24", "192.0.2.0/24"),
        (" 192.0.2.7 ", "192.0.2.7/32"),
        ("10.0.0.0/255.0.0.0", "10.0.0.0/8"),
        ("2001:DB8:0::/32", "2001:db8::/32"),
        ("2001:db8::1", "2001:db8::1/128"),
        ("::ffff:192.0.2.0/120", "192.0.2.0/24"),
        ("::ffff:192.0.2.7", "192.0.2.7/32"),
        ("0.0.0.0/0", "0.0.0.0/0"),
    ],
)
def test_a_network_is_kept_in_one_form(given: str, kept: str) -> None:
    checks = Checks()
    assert rules.networks([given, kept], checks) == [kept]
    assert checks.problems == []


@pytest.mark.parametrize(
    "given",
    [
        "",
        "office",
        "192.0.2.7/24",
        "192.0.2.0/33",
        "192.0.2",
        "192.0.2.0-9",
        "2001:db8::1/32",
        "fe80::%\0/64",
        "1",
        "*",
    ],
)
def test_what_is_no_network_is_told_at_its_place(given: str) -> None:
    checks = Checks()
    rules.networks(["192.0.2.0/24", given], checks)
    assert [(each.code, each.path) for each in checks.problems] == [("INVALID", ("networks", "1"))]


def test_networks_are_not_without_number() -> None:
    checks = Checks()
    named = [f"192.0.2.{at}" for at in range(rules.MOST_NETWORKS + 1)]
    assert rules.networks(named[1:], checks)
    assert checks.problems == []
    rules.networks(named, checks)
    assert [each.code for each in checks.problems] == ["TOO_MANY"]


@pytest.mark.parametrize(
    ("address", "lists", "reaches"),
    [
        ("192.0.2.7", [["192.0.2.0/24"]], True),
        ("192.0.3.7", [["192.0.2.0/24"]], False),
        ("192.0.3.7", [["192.0.2.0/24", "192.0.3.7/32"]], True),
        ("::ffff:192.0.2.7", [["192.0.2.0/24"]], True),
        ("2001:db8::7", [["2001:db8::/32"]], True),
        ("2001:db9::7", [["2001:db8::/32"]], False),
        ("2001:db8::7", [["0.0.0.0/0"]], False),
        ("192.0.2.7", [["::/0"]], False),
        ("192.0.2.7", [["192.0.2.0/24"], ["192.0.2.7/32"]], True),
        ("192.0.2.8", [["192.0.2.0/24"], ["192.0.2.7/32"]], False),
        ("192.0.2.8", [["192.0.2.0/24"], []], True),
        ("unix:", [["0.0.0.0/0", "::/0"]], False),
        (None, [["0.0.0.0/0"]], False),
    ],
)
def test_who_comes_from_where(address: str | None, lists: list[list[str]], *, reaches: bool) -> None:
    assert rules.reaches(address, rules.places(*lists)) is reaches


def test_without_networks_there_is_nothing_to_look_at() -> None:
    assert rules.places([], None) == ()
