"""Each comparator of each kind of value, relations, some and none, and/or/not, within: told as tables of cases."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from server.accounts.rules import CUSTOMER_SCOPES, Scope
from server.kit.errors import Refusal
from tests.make import accounts, catalogues, claims, partners
from tests.reader.conftest import Asking
from tests.reader.world import key

TITLES = {"a": "alpha", "b": "Бета% _\\", "c": "АЛЬФА", "n": ""}
LABELS = {title: label for label, title in TITLES.items()}
T1, T2, T3 = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(microseconds=at) for at in range(3))
CLAIMS = "query($w: ClaimWhereInput) { claims(first: 100, where: $w) { nodes { title } totalCount } }"


@pytest.fixture
async def rows(ask: Asking) -> None:  # noqa: ARG001 - its transaction holds the rows
    """Insert claims a, b, c, and n in which all that can be absent is; P1 has a and b, P2 the others."""
    await accounts.user(id=key("usr", 1), name="Манагер")
    await partners.partner(id=key("ptn", 1), name="O'Brien", manager_id=key("usr", 1), emails=["a@b", "O'B\"{},\\"])
    await partners.partner(id=key("ptn", 2), name="o'neill", is_customer=False, is_supplier=True)
    for at, parent in (1, None), (2, 1), (3, 2), (4, None):
        await catalogues.claim_reason(id=key("rsn", at), name=f"R{at}", parent_id=parent and key("rsn", parent))
    one, two = ({"partner_id": key("ptn", at)} for at in (1, 2))
    await claims.claim(**one, **_claim("a", 1, T1, "10.00", "REFUND", ["x", "O'Brien"], 1))
    await claims.claim(**one, **_claim("b", 3, T2, "10.50", "REPAIR", ["y", "x"], 3))
    await claims.claim(**two, **_claim("c", 5, T3, "999999.99", "REPAIR", [], 4))
    await claims.claim(**two, id=key("clm", ord("n")), title="")
    for at, label, number, comment in (1, "a", 1, "x"), (2, "a", 2, None), (3, "b", 2, "y"):
        await claims.participant(
            id=key("par", at), claim_id=key("clm", ord(label)), partner_id=key("ptn", number), comment=comment
        )
    await claims.reference(claim_id=key("clm", ord("c")), system="erp", value="7")


def _claim(label: str, rating: int, at: datetime, amount: str, remedy: str, tags: list[str], reason: int) -> Any:
    return {
        "id": key("clm", ord(label)), "title": TITLES[label], "rating": rating, "closed_at": at, "status": "SATISFIED",
        "amount_claimed": Decimal(amount), "currency": "EUR", "remedy_sought": remedy, "tags": tags,
        "reason_id": key("rsn", reason),
    }  # fmt: skip


async def found(ask: Asking, where: Any, **more: Any) -> str:
    """Return the labels of what a filter finds, and check that its count says the same."""
    page = (await ask(CLAIMS, w=where, **more))["claims"]
    assert page["totalCount"] == len(page["nodes"])
    return "".join(sorted(LABELS[node["title"]] for node in page["nodes"]))


SCALARS: list[tuple[str, str, Any, str]] = [
    ("id", "eq", key("clm", ord("a")), "a"),
    ("id", "eq", "nonsense", ""),
    ("id", "neq", key("clm", ord("a")), "bcn"),
    ("id", "in", [key("clm", ord("a")), key("clm", ord("n")), "x"], "an"),
    ("id", "in", [], ""),
    ("id", "notIn", [key("clm", ord("a"))], "bcn"),
    ("id", "notIn", [], "abcn"),
    ("id", "isNull", False, "abcn"),
    ("title", "eq", "Бета% _\\", "b"),
    ("title", "eq", "", "n"),
    ("title", "eq", "ALPHA", ""),
    ("title", "eq", "' OR TRUE --", ""),
    ("title", "neq", "alpha", "bcn"),
    ("title", "in", ["alpha", "", "{t}", "$1"], "an"),
    ("title", "notIn", ["alpha", ""], "bc"),
    ("title", "startsWith", "ALPH", "a"),
    ("title", "startsWith", "альф", "c"),
    ("title", "startsWith", "бета% _\\", "b"),
    ("title", "startsWith", "%", ""),
    ("title", "startsWith", "_", ""),
    ("title", "startsWith", "", "abcn"),
    ("title", "similarTo", "Альфы и бета", "bc"),
    ("title", "similarTo", "alphas, betas", "a"),
    ("title", "similarTo", "' | \\ :* & !", ""),
    ("title", "similarTo", "of the", ""),
    ("title", "similarTo", "", ""),
    ("rating", "eq", 3, "b"),
    ("rating", "neq", 3, "acn"),
    ("rating", "gt", 3, "c"),
    ("rating", "gte", 3, "bc"),
    ("rating", "lt", 3, "a"),
    ("rating", "lte", 3, "ab"),
    ("rating", "lte", 2**31 - 1, "abc"),
    ("rating", "gt", -(2**31), "abc"),
    ("rating", "in", [1, 5, 2**31 - 1], "ac"),
    ("rating", "isNull", True, "n"),
    ("rating", "isNull", False, "abc"),
    ("closedAt", "eq", "2026-01-01T00:00:00.000001Z", "b"),
    ("closedAt", "eq", "2026-01-01T03:00:00.000001+03:00", "b"),
    ("closedAt", "neq", "2026-01-01T00:00:00.000001Z", "acn"),
    ("closedAt", "gt", "2026-01-01T00:00:00.000001Z", "c"),
    ("closedAt", "gte", "2026-01-01T00:00:00.000001Z", "bc"),
    ("closedAt", "lt", "2026-01-01T00:00:00.000001Z", "a"),
    ("closedAt", "lte", "2026-01-01T00:00:00.000001Z", "ab"),
    ("closedAt", "lte", "9999-12-31T23:59:59Z", "abc"),
    ("closedAt", "isNull", True, "n"),
    ("amountClaimed", "eq", "10.5", "b"),
    ("amountClaimed", "eq", "10.500000", "b"),
    ("amountClaimed", "neq", "10.50", "acn"),
    ("amountClaimed", "gt", "10.5", "c"),
    ("amountClaimed", "gte", "10.5", "bc"),
    ("amountClaimed", "lt", "10.500001", "ab"),
    ("amountClaimed", "lte", "-0.0", ""),
    ("amountClaimed", "lte", "999999999999999.999999", "abc"),
    ("amountClaimed", "isNull", True, "n"),
    ("amountClaimed", "isNull", False, "abc"),
    ("remedySought", "eq", "REPAIR", "bc"),
    ("remedySought", "neq", "REPAIR", "an"),
    ("remedySought", "in", ["REFUND", "REPAIR"], "abc"),
    ("remedySought", "in", [], ""),
    ("remedySought", "notIn", ["REFUND"], "bcn"),
    ("remedySought", "isNull", True, "n"),
    ("status", "eq", "REGISTERED", "n"),
    ("tags", "has", "x", "ab"),
    ("tags", "has", "O'Brien", "a"),
    ("tags", "has", "", ""),
]


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize(("name", "operator", "operand", "labels"), SCALARS)
async def test_comparators(ask: Asking, name: str, operator: str, operand: Any, labels: str) -> None:
    assert await found(ask, {name: {operator: operand}}) == labels
    others = "".join(sorted(set("abcn") - set(labels)))
    assert await found(ask, {"not": {name: {operator: operand}}}) == others
    assert await found(ask, {name: {operator: None}}) == "abcn"


P1, P2 = ({"id": {"eq": key("ptn", at)}} for at in (1, 2))
A, B, C = ({"title": {"eq": TITLES[label]}} for label in "abc")
COMPOSED: list[tuple[Any, str]] = [
    (None, "abcn"),
    ({}, "abcn"),
    ({"title": None}, "abcn"),
    ({"title": {}}, "abcn"),
    ({"rating": {"gt": 1, "lt": 5}}, "b"),
    ({"rating": {"gt": 1}, "remedySought": {"eq": "REPAIR"}}, "bc"),
    ({"and": [A, B]}, ""),
    ({"or": [A, B]}, "ab"),
    ({"and": []}, "abcn"),
    ({"or": []}, "abcn"),
    ({"or": [{}]}, "abcn"),
    ({"or": [A, {}]}, "abcn"),
    ({"not": {}}, ""),
    ({"not": {"or": [A, B]}}, "cn"),
    ({"not": {"not": A}}, "a"),
    ({"not": {"rating": {"gt": 3}}}, "abn"),
    ({"or": [A, B], "and": [{"not": A}]}, "b"),
    ({"or": [{"and": [A, {"rating": {"eq": 1}}]}, {"not": {"rating": {"lte": 5}}}]}, "an"),
    ({"partner": P1}, "ab"),
    ({"partner": {"id": {"neq": key("ptn", 1)}}}, "cn"),
    ({"partner": {"id": {"in": [key("ptn", 1), key("ptn", 2)]}}}, "abcn"),
    ({"partner": {"name": {"startsWith": "O'"}}}, "abcn"),
    ({"partner": {"name": {"startsWith": "O'"}, "isCustomer": {"eq": True}}}, "ab"),
    ({"partner": {"isCustomer": {"eq": False}}}, "cn"),
    ({"partner": {"emails": {"has": "O'B\"{},\\"}}}, "ab"),
    ({"partner": {"manager": {"name": {"eq": "Манагер"}}}}, "ab"),
    ({"partner": {"manager": {"id": {"isNull": True}}}}, "cn"),
    ({"partner": {"manager": {}}}, "ab"),
    ({"reason": {"id": {"isNull": True}}}, "n"),
    ({"reason": {"id": {"neq": key("rsn", 4)}}}, "abn"),
    ({"reason": {}}, "abc"),
    ({"not": {"reason": {}}}, "n"),
    ({"reason": {"within": [key("rsn", 1)]}}, "ab"),
    ({"reason": {"within": [key("rsn", 2)]}}, "b"),
    ({"reason": {"within": [key("rsn", 3), key("rsn", 4)]}}, "bc"),
    ({"reason": {"within": []}}, ""),
    ({"reason": {"within": ["nonsense"]}}, ""),
    ({"not": {"reason": {"within": [key("rsn", 1)]}}}, "cn"),
    ({"reason": {"parent": {"parent": {"name": {"eq": "R1"}}}}}, "b"),
    ({"participants": {"some": {}}}, "ab"),
    ({"participants": {"none": {}}}, "cn"),
    ({"participants": {}}, "abcn"),
    ({"participants": {"some": None}}, "abcn"),
    ({"participants": {"some": {"partner": P1}}}, "a"),
    ({"participants": {"none": {"partner": P1}}}, "bcn"),
    ({"participants": {"some": {"partner": P2}, "none": {"partner": P1}}}, "b"),
    ({"participants": {"some": {"claim": {"rating": {"eq": 3}}}}}, "b"),
    ({"references": {"some": {"system": {"eq": "erp"}, "value": {"in": ["7", "8"]}}}}, "c"),
    ({"partner": {"claims": {"some": A}}}, "ab"),
    ({"partner": {"claims": {"none": C}}}, "ab"),
]


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize(("where", "labels"), COMPOSED, ids=lambda value: str(value)[:70])
async def test_composed_filters(ask: Asking, where: Any, labels: str) -> None:
    assert await found(ask, where) == labels


@pytest.mark.parametrize(
    ("operator", "operand", "numbers"),
    [
        ("eq", "2026-02-28", "2"),
        ("neq", "2026-02-28", "13"),
        ("gt", "2026-02-28", "3"),
        ("gte", "2026-02-28", "23"),
        ("lt", "2026-03-01", "2"),
        ("lte", "2026-03-01", "23"),
        ("isNull", True, "1"),
        ("isNull", False, "23"),
    ],
)
async def test_dates(ask: Asking, operator: str, operand: Any, numbers: str) -> None:
    for number, day in (1, None), (2, date(2026, 2, 28)), (3, date(2026, 3, 1)):
        await claims.external_document(number=str(number), date=day)
    document = """query($w: ExternalDocumentWhereInput) { externalDocuments(where: $w,
        orderBy: [{field: NUMBER, direction: ASC}]) { nodes { number } } }"""
    rows = (await ask(document, w={"date": {operator: operand}}))["externalDocuments"]["nodes"]
    assert "".join(row["number"] for row in rows) == numbers


async def test_within_follows_the_whole_tree(ask: Asking) -> None:
    names: dict[str, str] = {}
    for name, above in ("A", None), ("B", "A"), ("C", "B"), ("D", None):
        names[name] = (await accounts.department(name=name, parent_id=above and names[above])).id
    document = "query($w: DepartmentWhereInput) { departments(where: $w) { nodes { name } } }"
    for roots, below in ("A", "ABC"), ("B", "BC"), ("BD", "BCD"), ("", ""):
        where = {"within": [names[root] for root in roots]}
        rows = (await ask(document, w=where))["departments"]["nodes"]
        assert "".join(row["name"] for row in rows) == below


@pytest.mark.usefixtures("rows")
async def test_search_joins_a_filter(ask: Asking) -> None:
    document = "query($q: String, $w: ClaimWhereInput) { claims(search: $q, where: $w) { nodes { title } totalCount } }"
    for words, where, labels in ("альфы", None, "c"), ("альфа", {"not": C}, ""), ("o'brien", {"not": A}, "b"):
        page = (await ask(document, q=words, w=where))["claims"]
        assert "".join(sorted(LABELS[node["title"]] for node in page["nodes"])) == labels
        assert page["totalCount"] == len(labels)


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize(
    ("argument", "scope"),
    [
        ('where: {reason: {name: {eq: "x"}}}', Scope.CLAIMS_INTERNAL),
        ("where: {not: {or: [{severity: {isNull: true}}]}}", Scope.CLAIMS_INTERNAL),
        ('where: {amountSettled: {gt: "1"}}', Scope.CLAIMS_INTERNAL),
        ('where: {responsible: {id: {eq: "x"}}}', Scope.PEOPLE_READ),
        ("where: {partner: {manager: {id: {isNull: true}}}}", Scope.PEOPLE_READ),
        ('where: {partner: {claims: {some: {tags: {has: "x"}}}}}', Scope.CLAIMS_INTERNAL),
        ("where: {mergedInto: {links: {none: {}}}}", Scope.CLAIMS_INTERNAL),
    ],
)
async def test_nobody_filters_by_what_it_may_not_read(ask: Asking, argument: str, scope: Scope) -> None:
    client = accounts.client_viewer(*CUSTOMER_SCOPES, partner_ids=(key("ptn", 1),))
    assert scope not in client.scopes
    for field in "totalCount", "nodes { id }":
        with pytest.raises(Refusal) as caught:
            await ask(f"{{ claims({argument}) {{ {field} }} }}", viewer=client)
        (problem,) = caught.value.problems
        assert (problem.code, problem.details["required_scope"]) == ("FORBIDDEN", scope)
