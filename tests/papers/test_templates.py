"""Templates on the real database and the real compiler: kept when they typeset, told what is wrong, taken back."""

import pytest

from server.accounts.rules import ROLE_SCOPES, Scope, StaffRole, Viewer, ViewerKind
from server.kit import clock, press
from server.kit.errors import Refusal
from server.papers import queries
from server.papers.actions import printing, templates
from server.papers.models import DocumentTemplate
from server.papers.rules import contents, samples, shipped
from server.papers.rules.contents import Read
from server.papers.rules.terms import LONGEST_SOURCE, PaperKind
from tests.make import accounts, papers, prints

pytestmark = pytest.mark.usefixtures("rollback")


async def manager(**fields: object) -> Viewer:
    user = await accounts.user(staff_role="MANAGER", **fields)
    return Viewer(user.id, ViewerKind.STAFF, "Manager", ROLE_SCOPES[StaffRole.MANAGER], StaffRole.MANAGER)


async def test_there_is_a_template_for_every_paper_and_language() -> None:
    found = {(each.kind, each.language) for each in await DocumentTemplate.filter(source=None)}
    assert found == {(kind.value, language) for kind in PaperKind for language in ("en", "ru")}


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("sample", [samples.full, samples.bare])
async def test_what_is_shipped_typesets_whatever_is_known(kind: PaperKind, language: str, sample: object) -> None:
    read: Read = sample(language)  # type: ignore[operator]  # one of the two above
    made = await printing.of_claim(read, kind, language, now=clock.now(), form=press.Form.PDF)
    assert made.warnings == ()
    found = prints.meta_of(made.pages[0])
    assert found["language"] == language
    assert read.claim["number"] in str(found["title"])
    assert found["tagged"]


async def test_a_template_is_kept_and_printed_by() -> None:
    who, template = await manager(), await papers.template("CLAIM_FORM", "en")
    source = '#import "redress.typ": *\n*Form* of #data.claim.number, #data.organisation.name'
    kept = await templates.update(who, template_id=template.id, expected_version=1, source=source)
    assert (kept.version, kept.source) == (2, source)
    made = await printing.of_claim(samples.full("en"), PaperKind.CLAIM_FORM, "en", now=clock.now(), form=press.Form.PDF)
    assert prints.text_of(made.pages[0]) == "Form of 2026-000042, Our company"
    back = await templates.reset(who, template_id=template.id, expected_version=2)
    assert back.version == 3
    assert await queries.in_force(PaperKind.CLAIM_FORM, "en") == shipped.template(PaperKind.CLAIM_FORM, "en")


async def test_the_shipped_text_is_no_change_of_it() -> None:
    who, template = await manager(), await papers.template("EIGHT_D", "ru", source="own")
    source = shipped.template(PaperKind.EIGHT_D, "ru").replace("\n", "\r\n")
    kept = await templates.update(who, template_id=template.id, expected_version=1, source=source)
    assert kept.source is None


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("fine\n#nothing", [("INVALID", 2, 2)]),
        ('#import "redress.typ": *\n#data.claim.internalComment', [("INVALID", 2, 13)]),
        ('#import "redress.typ": *\n#data.responsible', [("INVALID", 2, 7)]),
        ('#import "redress.typ": *\n\n#data.claim.closedOn.len()', [("INVALID", 3, 2)]),
        ('#read("/etc/passwd")', [("INVALID", 1, 7)]),
        ("  ", [("REQUIRED", None, None)]),
        ("x" * (LONGEST_SOURCE + 1), [("TOO_LONG", None, None)]),
    ],
)
async def test_what_does_not_typeset_is_refused(source: str, told: list[tuple[str, int | None, int | None]]) -> None:
    """The fourth works on a claim that is closed, and fails on one that is not."""
    who, template = await manager(), await papers.template("CLAIM_FORM", "en")
    with pytest.raises(Refusal) as caught:
        await templates.update(who, template_id=template.id, expected_version=1, source=source)
    found = [(each.code, each.details.get("line"), each.details.get("column")) for each in caught.value.problems]
    assert found == told
    assert (await papers.template("CLAIM_FORM", "en")).source is None


async def test_a_stale_version_is_told_before_what_is_wrong() -> None:
    who, template = await manager(), await papers.template("CLAIM_FORM", "en")
    for change in (
        templates.update(who, template_id=template.id, expected_version=7, source="#nothing"),
        templates.reset(who, template_id=template.id, expected_version=7),
    ):
        with pytest.raises(Refusal) as caught:
            await change
        assert caught.value.code == "VERSION_CONFLICT"


@pytest.mark.parametrize(
    ("kind", "scopes", "code"),
    [
        (ViewerKind.STAFF, ROLE_SCOPES[StaffRole.AGENT], "FORBIDDEN"),
        (ViewerKind.CUSTOMER, frozenset({Scope.CLAIMS_READ, Scope.CATALOGUES_WRITE}), "NOT_FOUND"),
        (ViewerKind.CLIENT, frozenset({Scope.CATALOGUES_WRITE}), "NOT_FOUND"),
    ],
)
async def test_who_may_not_change_templates_does_not(kind: ViewerKind, scopes: frozenset[str], code: str) -> None:
    template = await papers.template("CLAIM_FORM", "en")
    who = Viewer((await accounts.user()).id, kind, "Somebody", scopes)
    with pytest.raises(Refusal) as caught:
        await templates.update(who, template_id=template.id, expected_version=1, source="x")
    assert caught.value.code == code


async def test_a_made_up_claim_is_printed_like_any_other() -> None:
    data = contents.composed(samples.full("ru"), PaperKind.ANSWER_LETTER, "ru", clock.now())
    made = await printing.printed(shipped.template(PaperKind.ANSWER_LETTER, "ru"), data)
    text = prints.text_of(made.pages[0])
    for words in ("Претензия удовлетворена частично.", "Здравствуйте, Анна Образцова!", "640,50 EUR", "С уважением,"):
        assert words in text.replace("\u00a0", " ")
