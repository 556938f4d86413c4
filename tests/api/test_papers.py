"""Papers at the door: who prints what, what stands in it, what is told of a template, over HTTP and in GraphQL."""

import asyncio
import re
from decimal import Decimal
from typing import Any

import httpx

from server.accounts.rules import Scope
from server.claims.models import Claim
from server.orders.models import DocumentLine
from server.orders.rules.terms import DocumentKind
from server.papers.rules import shipped
from server.papers.rules.terms import PaperKind
from tests.api.conftest import Call, token_for, token_of
from tests.api.printing import got, text
from tests.make import accounts, catalogues, claims, orders, papers, partners, prints, processes

SECRETS = {
    "internal_comment": "Secret remark",
    "responsible": "Rita Responsible",
    "employee": "Edgar Employee",
    "department": "Faulty works",
    "reason": "Faulty glue",
    "third": "Third party",
    "settled": "777.77",
}


async def previewed(service: httpx.AsyncClient, token: str, **given: Any) -> httpx.Response:
    asked = {"kind": "CLAIM_FORM", "language": "en"} | given
    return await service.post("/api/papers/preview", json=asked, headers={"authorization": f"Bearer {token}"})


def codes(answer: httpx.Response) -> tuple[int, list[tuple[str, str | None]]]:
    errors = [each["extensions"] for each in answer.json()["errors"]]
    return answer.status_code, [(each["code"], each.get("argument")) for each in errors]


async def full_claim(**fields: Any) -> Claim:
    """Make a claim of which all is known, the internal part by words that are found nowhere else."""
    partner = await partners.partner(name="Buyer", legal_name="Buyer Ltd", address="1 Main Street", tax_number="123")
    department = await accounts.department(name=SECRETS["department"])
    shipment = await orders.document(kind=DocumentKind.SHIPMENT, partner_id=partner.id, number="S-9", lines=2)
    given: dict[str, Any] = {
        "partner_id": partner.id,
        "contact_person_id": (await partners.contact_person(partner_id=partner.id, name="Carl Contact")).id,
        "status": "PARTIALLY_SATISFIED",
        "resolution": "We replace #two of them.",
        "remedy_given": "REPLACEMENT",
        "amount_claimed": Decimal("1234.50"),
        "amount_settled": Decimal(SECRETS["settled"]),
        "currency": "EUR",
        "basis": shipment.id,
        "internal_comment": SECRETS["internal_comment"],
        "reason_id": (await catalogues.claim_reason(name=SECRETS["reason"])).id,
        "at_fault_department_id": department.id,
        "at_fault_employee_id": (await accounts.user(name=SECRETS["employee"])).id,
        "responsible_id": (await accounts.user(name=SECRETS["responsible"], department_id=department.id)).id,
    }
    claim = await claims.claim(**given | fields)
    for line in await DocumentLine.filter(document_id=shipment.id).order_by("position"):
        claimed = {"quantity_claimed": 3, "amount_claimed": Decimal("6.20"), "amount_settled": Decimal("5.10")}
        await orders.claim_line(claim_id=claim.id, line_id=line.id, **claimed)
    third = await partners.partner(name=SECRETS["third"])
    await claims.participant(claim_id=claim.id, partner_id=third.id)
    return claim


async def test_a_customer_prints_the_form_of_its_own_claims_alone(service: httpx.AsyncClient) -> None:
    claim, other = await full_claim(), await claims.claim()
    customer = await token_of(partner_id=claim.partner_id)
    found = await text(service, claim, "claim-form", customer)
    for words in (f"Claim {claim.number}", "Buyer Ltd", "Carl Contact", "1,234.50 EUR", "Shipment S-9", "12.40 EUR",
                  "Partially satisfied", "We replace #two of them.", "The box arrived torn.", "Acme"):  # fmt: skip
        assert words in found, words
    assert [name for name, secret in SECRETS.items() if secret in found] == []
    for kind, of in (("answer-letter", claim), ("eight-d", claim), ("claim-form", other), ("nothing", claim)):
        assert (await got(service, f"{of.id}/{kind}", customer)).status_code == 404


async def test_a_form_is_the_same_whoever_prints_it(service: httpx.AsyncClient) -> None:
    claim = await full_claim()
    viewers = [await token_of(partner_id=claim.partner_id), await token_of(staff_role="ADMINISTRATOR")]
    one, other = [await text(service, claim, "claim-form", token) for token in viewers]
    assert one == other


async def test_a_letter_tells_what_was_decided_and_nothing_of_who_is_at_fault(service: httpx.AsyncClient) -> None:
    claim = await full_claim()
    found = await text(service, claim, "answer-letter", await token_of(staff_role="AUDITOR"))
    for words in ("Dear Carl Contact,", "accepted in part", "777.77 EUR", SECRETS["responsible"], "10.20 EUR"):
        assert words in found, words
    hidden = {"internal_comment", "employee", "reason", "third"}
    assert [name for name in hidden if SECRETS[name] in found] == []
    russian = await text(service, claim, "answer-letter", await token_of(staff_role="AGENT"), "ru")
    for words in ("Здравствуйте, Carl Contact!", "удовлетворена частично", "777,77 EUR", "Отгрузка № S-9"):
        assert words in russian, words


async def test_an_8d_report_is_filled_from_what_was_done(service: httpx.AsyncClient) -> None:
    claim = await full_claim()
    running = await processes.instance(subject=claim.id)
    ann = await accounts.user(name="Ann Actor")
    done = {"subject": claim.id, "status": "DONE", "closed_by": ann.id, "closed_at": claim.registered_at}
    await processes.task(of=running, title="D3 Isolate it", node_id="D3", data={"containment": "Lot is locked"}, **done)
    await processes.task(of=running, title="Buy new glue", node_id="Any", reason="Bought on Monday", **done)
    await processes.assignment(subject=claim.id, title="Tell the supplier", performer_id=ann.id, status="ACTIVE")
    manager = await token_of(staff_role="MANAGER")
    found = await text(service, claim, "eight-d", manager)
    done_by = ["Ann Actor", "Isolate it", "Lot is locked", "Buy new glue", "Bought on Monday", "Tell the supplier"]
    for words in [*done_by, *(SECRETS[name] for name in ("reason", "department", "employee", "third", "responsible"))]:
        assert words in found, words
    assert SECRETS["internal_comment"] not in found
    assert "Коренная причина" in await text(service, claim, "eight-d", manager, "ru")


async def test_each_viewer_prints_what_it_sees(service: httpx.AsyncClient) -> None:
    home = await accounts.department()
    claim = await full_claim()
    stranger = await partners.partner()
    able = [Scope.CLAIMS_READ, Scope.CLAIMS_INTERNAL]
    client = {
        "every partner": await accounts.client(scopes=able),
        "its own": await accounts.client(scopes=able, partner_ids=[claim.partner_id]),
        "another's": await accounts.client(scopes=able, partner_ids=[stranger.id]),
        "public": await accounts.client(scopes=[Scope.CLAIMS_READ]),
        "no claims": await accounts.client(scopes=[Scope.PARTNERS_READ]),
    }
    expected = {"every partner": (200, 200), "its own": (200, 200), "another's": (404, 404), "public": (200, 404),
                "no claims": (404, 404)}  # fmt: skip
    for name, each in client.items():
        token = await token_for(client_id=each.id, scopes=each.scopes)
        answers = [await got(service, f"{claim.id}/{kind}", token) for kind in ("claim-form", "eight-d")]
        assert tuple(answer.status_code for answer in answers) == expected[name], name
    agent = await token_of(staff_role="AGENT", department_id=home.id)
    assert (await got(service, f"{claim.id}/eight-d", agent)).status_code == 200
    await accounts.organisation(agents_read_all=False)
    assert (await got(service, f"{claim.id}/eight-d", agent)).status_code == 404
    assert (await service.get(f"/api/papers/{claim.id}/claim-form")).status_code == 401


async def test_a_paper_comes_as_a_file_with_a_name(service: httpx.AsyncClient) -> None:
    claim = await claims.claim()
    token = await token_of(language="ru")
    shown = await got(service, f"{claim.id}/claim-form", token)
    assert shown.headers["content-type"] == "application/pdf"
    assert shown.headers["content-disposition"].startswith("inline; filename*=utf-8''%D0%9F")
    assert shown.headers["cache-control"] == "private, no-store"
    assert shown.headers["x-content-type-options"] == "nosniff"
    kept = await got(service, f"{claim.id}/claim-form?language=en&download=1", token)
    assert kept.headers["content-disposition"] == f"attachment; filename*=utf-8''Claim%20{claim.number}.pdf"


async def test_what_is_asked_wrongly_is_told(service: httpx.AsyncClient) -> None:
    claim, token = await claims.claim(), await token_of()
    assert codes(await got(service, f"{claim.id}/claim-form?language=de", token)) == (400, [("INVALID", "language")])
    assert (await got(service, "nothing/claim-form", token)).status_code in {400, 404}
    wrong = await previewed(service, token, kind="POSTER", language=7, claimId=[], more=1)
    assert codes(wrong)[1] == [
        ("INVALID", "more"),
        ("INVALID", "claimId"),
        ("INVALID", "kind"),
        ("INVALID", "language"),
    ]
    await accounts.organisation(records_claims=False)
    assert codes(await got(service, f"{claim.id}/claim-form", token))[1][0][0] == "OPTION_OFF"


async def test_all_lines_of_a_large_claim_are_printed(service: httpx.AsyncClient) -> None:
    order = await orders.document(lines=130)
    claim = await claims.claim(basis=order.id, partner_id=order.partner_id)
    for line in await DocumentLine.filter(document_id=order.id):
        line.item = f"Item-{line.position:03}"
        await line.save()
        await orders.claim_line(claim_id=claim.id, line_id=line.id)
    found = await text(service, claim, "claim-form", await token_of())
    assert [f"Item-{at:03}" for at in range(1, 131) if f"Item-{at:03}" not in found] == []


async def test_long_and_hostile_texts_are_printed_as_they_are(service: httpx.AsyncClient) -> None:
    hostile = '#read("/etc/passwd") $x$ *b* _i_ = h @l <t> // c \\u{1} #panic("x") ]]}}'
    told = hostile + "\n\n" + "Всё сломано, № 5 и #6. " * 2200
    claim = await claims.claim(title=hostile[:250], description=told)
    found = await text(service, claim, "eight-d", await token_of(), "ru")
    found = re.sub(r"Acme · Отчёт 8D по претензии № [-\d]+ \d+ / \d+ ", "", found)
    assert found.count("Всё сломано, № 5 и #6.") == 2200
    assert found.replace(" ", "").count(hostile.replace(" ", "")) >= 2


async def test_many_print_at_once(service: httpx.AsyncClient) -> None:
    made = [await claims.claim() for _ in range(32)]
    token = await token_of()
    answers = await asyncio.gather(*[got(service, f"{each.id}/claim-form?language=en", token) for each in made])
    assert [answer.status_code for answer in answers] == [200] * 32
    for claim, answer in zip(made, answers, strict=True):
        assert f"Claim {claim.number}" in prints.text_of(answer.content)


async def test_a_preview_shows_pages_or_problems(service: httpx.AsyncClient) -> None:
    claim, manager = await full_claim(), await token_of(staff_role="MANAGER")
    for given in ({}, {"claimId": claim.id}, {"claimId": claim.id, "source": "One"}):
        told = (await previewed(service, manager, **given)).json()
        assert told["pages"][0].startswith("<svg")
        assert (told["pageCount"], told["problems"]) == (len(told["pages"]), [])
    told = (await previewed(service, manager, source="fine\n#nothing")).json()
    assert told["pages"] == []
    (problem,) = told["problems"]
    assert (problem["line"], problem["column"], problem["isError"], problem["rule"]) == (2, 2, True, "TEMPLATE")
    told = (await previewed(service, manager, source='#set text(font: "Nowhere")\nHere')).json()
    assert [(each["isError"], each["line"]) for each in told["problems"]] == [(False, 1)]
    many = (await previewed(service, manager, source="#for _ in range(29) { pagebreak() }")).json()
    assert (len(many["pages"]), many["pageCount"]) == (20, 30)


async def test_who_may_not_change_templates_tries_none(service: httpx.AsyncClient) -> None:
    claim = await claims.claim()
    agent, customer = await token_of(), await token_of(partner_id=claim.partner_id)
    assert (await previewed(service, agent, claimId=claim.id)).status_code == 200
    assert codes(await previewed(service, agent, source="x")) == (403, [("FORBIDDEN", None)])
    assert (await previewed(service, customer, claimId=claim.id)).status_code == 200
    assert codes(await previewed(service, customer, source="x")) == (403, [("FORBIDDEN", None)])
    assert (await previewed(service, customer, kind="EIGHT_D", claimId=claim.id)).status_code == 404
    other = await claims.claim()
    assert (await previewed(service, customer, claimId=other.id)).status_code == 404


async def test_a_broken_template_is_told_to_who_prints(service: httpx.AsyncClient) -> None:
    claim = await claims.claim()
    await papers.template("CLAIM_FORM", "en", source="\n #nothing")
    answer = await got(service, f"{claim.id}/claim-form?language=en", await token_of())
    (error,) = answer.json()["errors"]
    assert answer.status_code == 400
    assert (error["extensions"]["code"], error["extensions"]["line"], error["extensions"]["column"]) == (
        "INVALID",
        2,
        3,
    )


_TEMPLATES = "{ documentTemplates { nodes { id kind language isChanged source viewerPermissions { canUpdate } } } }"
_UPDATE = """mutation ($input: DocumentTemplateUpdateInput!) { documentTemplateUpdate(input: $input) {
    errors { code path message ... on ValidationError { rule line column hints } }
    documentTemplate { id version isChanged source } } }"""
_RESET = """mutation ($input: VersionedInput!) { documentTemplateReset(input: $input) {
    errors { code path } documentTemplate { version isChanged source shippedSource } } }"""


async def test_templates_are_listed_changed_and_taken_back(call: Call) -> None:
    manager = await token_of(staff_role="MANAGER")
    nodes = (await call(_TEMPLATES, token=manager))["documentTemplates"]["nodes"]
    assert [(each["kind"], each["language"]) for each in nodes] == [
        (kind, language) for kind in sorted(PaperKind) for language in ("en", "ru")
    ]
    assert {each["isChanged"] for each in nodes} == {False}
    first = nodes[0]
    assert first["source"] == shipped.template(PaperKind.ANSWER_LETTER, "en")
    assert first["viewerPermissions"] == {"canUpdate": True}
    given = {"id": first["id"], "expectedVersion": 1, "source": "Letter"}
    kept = (await call(_UPDATE, {"input": given}, token=manager))["documentTemplateUpdate"]
    assert kept["documentTemplate"] == {"id": first["id"], "version": 2, "isChanged": True, "source": "Letter"}
    stale = (await call(_UPDATE, {"input": given}, token=manager))["documentTemplateUpdate"]
    assert [each["code"] for each in stale["errors"]] == ["VERSION_CONFLICT"]
    back = await call(_RESET, {"input": {"id": first["id"], "expectedVersion": 2}}, token=manager)
    told = back["documentTemplateReset"]["documentTemplate"]
    assert (told["version"], told["isChanged"], told["source"]) == (3, False, told["shippedSource"])


async def test_what_is_wrong_with_a_template_is_told_by_line_and_column(call: Call) -> None:
    manager = await token_of(staff_role="ADMINISTRATOR")
    template = await papers.template("EIGHT_D", "ru")
    given = {"id": template.id, "expectedVersion": 1, "source": "Да\n#неведомо\n"}
    told = (await call(_UPDATE, {"input": given}, token=manager))["documentTemplateUpdate"]
    assert told["documentTemplate"] is None
    (error,) = told["errors"]
    assert error.pop("message").startswith("unknown variable")
    assert error == {"code": "INVALID", "path": ["source"], "rule": "TEMPLATE", "line": 2, "column": 2, "hints": []}


async def test_templates_are_for_the_staff(call: Call) -> None:
    agent, customer = await token_of(), await token_of(partner_id=(await partners.partner()).id)
    nodes = (await call(_TEMPLATES, token=agent))["documentTemplates"]["nodes"]
    assert {each["viewerPermissions"]["canUpdate"] for each in nodes} == {False}
    given = {"id": nodes[0]["id"], "expectedVersion": 1, "source": "x"}
    told = (await call(_UPDATE, {"input": given}, token=agent))["documentTemplateUpdate"]
    assert [each["code"] for each in told["errors"]] == ["FORBIDDEN"]
    answer = await call(f'{{ node(id: "{nodes[0]["id"]}") {{ id }} }}', token=customer, whole=True)
    assert answer["data"]["node"] is None
    answer = await call(_TEMPLATES, token=customer, whole=True)
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
