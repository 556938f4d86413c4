"""Rules of accounts as tables of cases."""

from datetime import UTC, datetime, timedelta

import pytest

from server.accounts import rules
from server.accounts.rules import Scope, StaffRole, ViewerKind
from server.kit import ids
from server.kit.checks import Checks
from server.kit.errors import Refusal
from tests.make import accounts as make

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("viewer", "reads_people", "manages", "administers"),
    [
        (make.administrator(), True, True, True),
        (make.manager(), True, True, False),
        (make.agent(), True, False, False),
        (make.auditor(), True, False, False),
        (make.agent(scopes=frozenset({"claims:read"})), False, False, False),
        (make.administrator(scopes=frozenset({"admin"})), True, True, True),
        (make.customer(partner_id="ptn_1"), False, False, False),
        (make.customer(partner_id="ptn_1", scopes=frozenset({"people:read"})), False, False, False),
        (make.client_viewer("claims:read"), False, False, False),
        (make.client_viewer("people:read"), True, False, False),
    ],
)
def test_what_a_viewer_may(viewer: rules.Viewer, *, reads_people: bool, manages: bool, administers: bool) -> None:
    assert (viewer.reads_people, viewer.manages) == (reads_people, manages)
    assert (Scope.ADMIN in viewer.scopes) is administers


def test_scopes_rise_with_the_role() -> None:
    auditor, agent, manager, administrator = (
        rules.scopes_of(ViewerKind.STAFF, StaffRole[name]) for name in ("AUDITOR", "AGENT", "MANAGER", "ADMINISTRATOR")
    )
    assert auditor < agent < manager < administrator == {*Scope}
    customer = rules.scopes_of(ViewerKind.CUSTOMER, None)
    assert customer.isdisjoint({"claims.internal:read", "people:read", "partners:write", "admin"})


def test_one_of_the_scopes_is_required() -> None:
    rules.require(make.manager(), Scope.ADMIN, Scope.CATALOGUES_WRITE)
    with pytest.raises(Refusal) as refused:
        rules.require(make.agent(), Scope.CATALOGUES_WRITE, Scope.ADMIN)
    assert refused.value.code == "FORBIDDEN"
    assert refused.value.problems[0].details == {"required_scope": "catalogues:write"}


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ([], [("REQUIRED", ("scopes",))]),
        (["claims:read"], []),
        (["claims:read", "admin"], [("FORBIDDEN", ("scopes", "1"))]),
        (["rule:world"], [("INVALID", ("scopes", "0"))]),
    ],
)
def test_scopes_of_a_token(given: list[str], problems: list[tuple[str, tuple[str, ...]]]) -> None:
    checks = Checks()
    assert rules.scopes(given, {"claims:read"}, checks) == sorted(given)
    assert _told(checks) == problems


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (" Anna.Smith ", "anna.smith"),
        ("АННА", "анна"),
        ("a+b@c-d.example", "a+b@c-d.example"),
        ("", None),
        ("two words", None),
        ("nul\0", None),
        ("x" * 151, None),
    ],
)
def test_login(given: str, kept: str | None) -> None:
    assert rules.login(given) == kept


@pytest.mark.parametrize(
    ("kind", "given", "problems"),
    [
        ("STAFF", {"login": "a", "name": "A", "staff_role": "AGENT"}, []),
        ("STAFF", {}, [("REQUIRED", "login"), ("REQUIRED", "name"), ("REQUIRED", "staffRole")]),
        (
            "STAFF",
            {"login": "a b", "name": "A", "staff_role": "KING", "partner_id": "ptn_1"},
            [("INVALID", "login"), ("INVALID", "staffRole"), ("INVALID", "partnerId")],
        ),
        ("CUSTOMER", {"login": "a", "name": "A", "partner_id": "ptn_1"}, []),
        (
            "CUSTOMER",
            {"login": "a", "name": "A", "staff_role": "AGENT", "department_id": "dep_1"},
            [("REQUIRED", "partnerId"), ("INVALID", "staffRole"), ("INVALID", "departmentId")],
        ),
        (
            "CUSTOMER",
            {
                "login": "a",
                "name": "A",
                "partner_id": "ptn_1",
                "email": "no",
                "language": "xx",
                "time_zone": "Mars",
            },
            [("INVALID", "email"), ("INVALID", "language"), ("INVALID", "timeZone")],
        ),
    ],
)
def test_a_new_user(kind: str, given: rules.UserFields, problems: list[tuple[str, str]]) -> None:
    checks = Checks()
    rules.user(given, checks, kind=ViewerKind(kind), new=True)
    assert _told(checks) == [(code, (path,)) for code, path in problems]


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({}, []),
        ({"name": " Acme ", "time_zone": "Europe/Berlin", "currency": "RUB", "records_claims": False}, []),
        ({"name": ""}, [("REQUIRED", ("name",))]),
        ({"currency": "euro"}, [("INVALID", ("currency",))]),
        (
            {"time_zone": None, "records_claims": None},
            [("INVALID", ("timeZone",)), ("REQUIRED", ("recordsClaims",))],
        ),
    ],
)
def test_organisation(given: rules.OrganisationFields, problems: list[tuple[str, tuple[str, ...]]]) -> None:
    checks = Checks()
    rules.organisation(given, checks)
    assert _told(checks) == problems


@pytest.mark.parametrize(("length", "fine"), [(0, False), (7, False), (8, True), (200, True), (201, False)])
def test_password_length(*, length: int, fine: bool) -> None:
    checks = Checks()
    rules.password("x" * length, checks, "password")
    assert bool(checks.problems) is not fine


@pytest.mark.parametrize(
    ("kinds", "objects", "problems"),
    [
        ((None, None), (None, None), []),
        (("DEPARTMENT", None), ("dep", None), []),
        (("DEPARTMENT", "ORGANISATION"), ("dep", "org"), []),
        ((None, None), ("dep", None), [("INVALID", ("mainObject",))]),
        (("ORGANISATION", None), ("dep", None), [("INVALID", ("mainObject",))]),
        (("DEPARTMENT", "ORGANISATION"), (None, "org"), [("REQUIRED", ("mainObject",))]),
        (
            ("DEPARTMENT", "DEPARTMENT"),
            ("usr", "org"),
            [("INVALID", ("mainObject",)), ("INVALID", ("additionalObject",))],
        ),
    ],
)
def test_what_a_member_is_named_for(
    kinds: tuple[str | None, str | None],
    objects: tuple[str | None, str | None],
    problems: list[tuple[str, tuple[str, ...]]],
) -> None:
    names = ("mainObject", "additionalObject")
    given = {name: prefix and ids.new(prefix) for name, prefix in zip(names, objects, strict=True)}
    found = rules.addressing(dict(zip(names, kinds, strict=True)), given, ids.prefix_of)
    assert [(problem.code, problem.path) for problem in found] == problems


def test_a_department_does_not_stand_below_itself() -> None:
    rules.check_move("dep_1", None, ["dep_2"])
    rules.check_move("dep_1", "dep_3", ["dep_2"])
    for parent in ("dep_1", "dep_2"):
        with pytest.raises(Refusal, match="below itself"):
            rules.check_move("dep_1", parent, ["dep_2"])


def test_the_last_administrator_stays() -> None:
    rules.check_not_last(["usr_1", "usr_2"], "usr_1")
    rules.check_not_last(["usr_2"], "usr_1")
    with pytest.raises(Refusal, match="last administrator"):
        rules.check_not_last(["usr_1"], "usr_1")


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (4, 0), (5, 1), (6, 2), (9, 16), (14, 512), (15, 900), (10_000, 900)]
)
def test_failures_block_longer_and_longer(failures: int, seconds: int) -> None:
    assert rules.block(failures, 5) == timedelta(seconds=seconds)


def test_failures_are_forgotten() -> None:
    assert rules.remembered(7, NOW - timedelta(minutes=59), NOW) == 7
    assert rules.remembered(7, NOW - timedelta(minutes=60), NOW) == 0


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8::1", "2001:db8::/64"),
        ("2001:db8:0:0:ffff::9", "2001:db8::/64"),
        ("2001:db8:0:1::9", "2001:db8:0:1::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        (None, "unknown"),
        ("unix:", "unknown"),
    ],
)
def test_what_counts_as_one_address(address: str | None, key: str) -> None:
    assert rules.address_key(address) == key


def _told(checks: Checks) -> list[tuple[str, tuple[str, ...]]]:
    return [(problem.code, problem.path) for problem in checks.problems]
