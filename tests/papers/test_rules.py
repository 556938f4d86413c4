"""What a paper is given, and who may print it: rules without a database."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from server.accounts.rules import ROLE_SCOPES, Scope, StaffRole, Viewer, ViewerKind
from server.kit.checks import Checks
from server.papers.rules import contents, eight_d, manners, reading, samples, shipped, terms
from server.papers.rules.contents import Read
from server.papers.rules.terms import PaperKind

NOW = datetime(2026, 3, 31, 22, 30, tzinfo=UTC)
CUSTOMER = frozenset({Scope.CLAIMS_READ, Scope.CLAIMS_WRITE})


def plain(text: Any) -> Any:
    return text.replace("\u00a0", " ") if isinstance(text, str) else text


@pytest.mark.parametrize(
    ("value", "language", "places", "told"),
    [
        ("0", "en", 2, "0.00"),
        ("1234567.5", "en", 2, "1,234,567.50"),
        ("1234567.5", "ru", 2, "1 234 567,50"),
        ("-12.345", "ru", None, "-12,345"),
        ("3.000", "en", None, "3"),
        ("1200", "ru", None, "1 200"),
        ("0.250", "en", None, "0.25"),
    ],
)
def test_numbers_are_written_as_the_language_does(value: str, language: str, places: int | None, told: str) -> None:
    assert plain(manners.number(value, language, places=places)) == told


def test_dates_are_words() -> None:
    assert plain(manners.day(date(2026, 12, 3), "en")) == "3 December 2026"
    assert plain(manners.day(date(2026, 12, 3), "ru")) == "3 декабря 2026 г."
    assert manners.moment(None, "ru", UTC) is None


@pytest.mark.parametrize(
    ("basis", "en", "ru"),
    [
        (None, None, None),
        ({"__typename": "Partner", "name": "Acme"}, "Acme", "Acme"),
        ({"__typename": "CustomerOrder", "number": "7", "date": "2026-01-05"}, "Order 7 of 5 January 2026",
         "Заказ № 7 от 5 января 2026 г."),
        ({"__typename": "ExternalDocument", "type": "Invoice", "number": "A-1", "day": None}, "Invoice A-1",
         "Invoice № A-1"),
    ],
)  # fmt: skip
def test_a_basis_is_told_in_a_line(basis: Any, en: str | None, ru: str | None) -> None:
    assert [plain(manners.basis(basis, language)) for language in ("en", "ru")] == [en, ru]


def test_days_are_those_of_the_organisation() -> None:
    read = samples.bare("en")
    organisation = {"name": "Acme", "timeZone": "Europe/Riga"}
    data = contents.composed(Read(organisation, read.claim, read.lists), PaperKind.CLAIM_FORM, "en", NOW)
    assert plain(data["paper"]["printedOn"]) == "1 April 2026"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_form_holds_nothing_internal(language: str) -> None:
    data = contents.composed(samples.full(language), PaperKind.CLAIM_FORM, language, NOW)
    assert data.keys() == {"paper", "organisation", "claim", "partner", "contact", "lines", "linesTotal"}
    assert not {"amountSettled", "severity", "internalComment", "reason"} & data["claim"].keys()
    assert {each for line in data["lines"] for each in line} == {"item", "unit", "quantityClaimed", "amountClaimed"}
    words = samples._TEXTS[language]  # noqa: SLF001 - what is made up
    for name in ("responsible", "department", "fault", "r3", "r4", "action"):
        assert words[name] not in str(data)


def test_no_paper_asks_for_the_internal_comment_and_the_form_for_public_fields_alone() -> None:
    asked = {kind: " ".join([reading.CLAIM[kind], *reading.LISTS[kind].values()]) for kind in PaperKind}
    assert not [kind for kind, text in asked.items() if "internalComment" in text]
    internal = ("responsible", "reason {", "atFault", "severity", "Settled", "participants", "tasks", "assignments")
    assert not [name for name in internal if name in asked[PaperKind.CLAIM_FORM]]
    assert not [name for name in ("reason {", "atFault", "tasks") if name in asked[PaperKind.ANSWER_LETTER]]


def _task(title: str, **more: Any) -> dict[str, Any]:
    return {"title": title, "elementId": "Task_1", "status": "DONE", "closedAt": "2026-03-02T10:00:00Z"} | more


def test_tasks_go_to_their_disciplines_and_all_else_is_corrective() -> None:
    claim = samples.bare("en").claim
    ends = [{"key": "works", "label": "It works"}, {"key": "failed", "label": "It does not"}]
    tasks = [
        _task("D1 Gather", data={"team": "Ann, Bob"}),
        _task("D2 Describe", elementId="D2", data={"problem": "Cracks"}),
        _task("Isolate the lot", elementId="D3", closedBy={"name": "Ann"}),
        _task("D 4: Why?", reason="Wrong glue", performer={"name": "Bob"}),
        _task("Train the shift", status="OPEN", closedAt=None, dueAt="2026-05-01T10:00:00Z", role={"name": "Head"}),
        _task("Replace glue", data={"cost": 5, "note": "", "lot": "L7"},
              form={"properties": {"cost": {"title": "Cost"}}}),
        _task("Look again", outcome="works", outcomes=ends, reason="Thrice"),
        _task("D7 Update the rules"),
        _task("D8 Thank"),
        _task("D12 is no discipline", status="CANCELLED"),
        _task("Handed on", status="REDIRECTED"),
        _task("Of an assignment", assignment={"id": "asg"}),
    ]  # fmt: skip
    found = eight_d.composed(claim, tasks, [], "en", UTC)
    titles = {name: [each["title"] for each in found[name]] for name in
              ("containment", "causes", "chosen", "carriedOut", "prevention", "closing")}  # fmt: skip
    assert titles == {
        "containment": ["Isolate the lot"],
        "causes": ["Why?"],
        "chosen": ["Train the shift", "Replace glue", "Look again", "D12 is no discipline"],
        "carriedOut": ["Replace glue", "Look again"],
        "prevention": ["Update the rules"],
        "closing": ["Thank"],
    }
    assert (found["teamTold"], found["problem"]) == (["Ann, Bob"], ["Cracks"])
    assert found["carriedOut"][1]["result"] == "It works\nThrice"
    assert found["causes"][0]["result"] == "Wrong glue"
    assert found["carriedOut"][0]["result"] == "Cost: 5\nlot: L7"
    chosen = found["chosen"][0]
    assert (chosen["who"], chosen["state"], plain(chosen["dueOn"])) == ("Head", "In work", "1 May 2026")
    assert [each["name"] for each in found["team"]] == ["Ann", "Bob", "Head"]


def test_assignments_are_corrective_actions_with_the_last_result() -> None:
    def assignment(status: str, *results: str, **more: Any) -> dict[str, Any]:
        tasks = [
            _task("x", elementId="Execute", reason=result, closedAt=f"2026-03-0{at + 1}T10:00:00Z")
            for at, result in enumerate(results)
        ]
        checks = [_task("x", elementId="Check", reason="looked at")]
        return {"title": status, "status": status, "tasks": {"nodes": [*tasks, *checks]}} | more

    given = [
        assignment("COMPLETED", "half", "all of it", executedAt="2026-03-02T10:00:00Z"),
        assignment("ACTIVE", performer={"name": "Ann"}),
        assignment("CANCELLED", reason="not needed"),
        assignment("DRAFT"),
    ]
    found = eight_d.composed(samples.bare("ru").claim, [], given, "ru", UTC)
    assert [(each["title"], each["state"], each["result"]) for each in found["chosen"]] == [
        ("COMPLETED", "Выполнено", None),
        ("ACTIVE", "В работе", None),
        ("CANCELLED", "Отменено", "not needed"),
    ]
    assert [(each["title"], each["result"]) for each in found["carriedOut"]] == [("COMPLETED", "all of it")]
    assert found["team"] == [{"name": "Ann", "part": "Задание: ACTIVE"}]


def _viewer(kind: ViewerKind, scopes: frozenset[str], role: StaffRole | None = None) -> Viewer:
    return Viewer("usr", kind, "Somebody", scopes, role)


@pytest.mark.parametrize(
    ("viewer", "kinds"),
    [
        *[(_viewer(ViewerKind.STAFF, ROLE_SCOPES[role], role), set(PaperKind)) for role in StaffRole],
        (_viewer(ViewerKind.CUSTOMER, CUSTOMER), {PaperKind.CLAIM_FORM}),
        (_viewer(ViewerKind.CUSTOMER, CUSTOMER | {Scope.CLAIMS_INTERNAL}), {PaperKind.CLAIM_FORM}),
        (_viewer(ViewerKind.CLIENT, frozenset({Scope.CLAIMS_READ})), {PaperKind.CLAIM_FORM}),
        (_viewer(ViewerKind.CLIENT, frozenset({Scope.CLAIMS_READ, Scope.CLAIMS_INTERNAL})), set(PaperKind)),
        (_viewer(ViewerKind.CLIENT, frozenset({Scope.PARTNERS_READ})), set()),
    ],
)
def test_who_may_print_what(viewer: Viewer, kinds: set[PaperKind]) -> None:
    assert {kind for kind in PaperKind if terms.may_print(viewer, kind)} == kinds


@pytest.mark.parametrize(
    ("given", "kept", "codes"),
    [
        ("  a\r\n  b\n", "  a\n  b\n", []),
        (" \n ", " \n ", ["REQUIRED"]),
        ("x" * (terms.LONGEST_SOURCE + 1), None, ["TOO_LONG"]),
        ("a\x00b", None, ["INVALID"]),
    ],
)
def test_a_template_keeps_its_own_spaces(given: str, kept: str | None, codes: list[str]) -> None:
    checks = Checks()
    found = terms.source(given, checks)
    assert [each.code for each in checks.problems] == codes
    assert kept in {None, found}


def test_every_template_is_shipped_in_both_languages() -> None:
    for kind in PaperKind:
        assert len({shipped.template(kind, language) for language in ("en", "ru")}) == 2
