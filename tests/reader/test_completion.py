"""What SQL cannot write: derived fields, long keys, types of abstract rows; and nothing of it shows."""

from typing import Any

import pytest
from graphql import ExecutionResult, execute, parse

from server.api.context import Context
from tests.make import claims, partners
from tests.reader.conftest import ADMINISTRATOR, Asking
from tests.reader.world import key

LONG = "k" * 64
FITS = "k" * 63
CLAIM, PARTNER, DOCUMENT = key("clm", 1), key("ptn", 1), key("xdc", 1)
pytestmark = pytest.mark.usefixtures("rows")


@pytest.fixture
async def rows(ask: Asking) -> None:  # noqa: ARG001 - its transaction holds the rows
    await partners.partner(id=PARTNER, name="P", emails=["a", "b"])
    await claims.external_document(id=DOCUMENT, number="7")
    await claims.claim(id=CLAIM, partner_id=PARTNER, basis=PARTNER, title="T")
    await claims.claim(id=key("clm", 2), partner_id=PARTNER, basis=DOCUMENT)
    await claims.participant(id=key("par", 1), claim_id=CLAIM, partner_id=PARTNER)


DOCUMENTS: list[tuple[str, Any]] = [
    (f"{{ {LONG}: viewer {{ kind }} }}", {LONG: {"kind": "STAFF"}}),
    (f'{{ partner(id: "{PARTNER}") {{ {LONG}: name }} }}', {"partner": {LONG: "P"}}),
    (f'{{ partner(id: "{PARTNER}") {{ {FITS}: name }} }}', {"partner": {FITS: "P"}}),
    (f'{{ partner(id: "{PARTNER}") {{ {LONG}: emails }} }}', {"partner": {LONG: ["a", "b"]}}),
    (f'{{ partner(id: "{PARTNER}") {{ a: name {LONG}1: name {LONG}2: id }} }}',
        {"partner": {"a": "P", f"{LONG}1": "P", f"{LONG}2": PARTNER}}),
    (f'{{ partner(id: "{PARTNER}") {{ {LONG}: legalName }} }}', {"partner": {LONG: None}}),
    (f'{{ claim(id: "{CLAIM}") {{ {LONG}: partner {{ {LONG}: name }} }} }}', {"claim": {LONG: {LONG: "P"}}}),
    (f'{{ claim(id: "{CLAIM}") {{ participants {{ {LONG}: edges {{ {LONG}: node {{ {LONG}: id }} }} }} }} }}',
        {"claim": {"participants": {LONG: [{LONG: {LONG: key("par", 1)}}]}}}),
    (f'{{ claim(id: "{CLAIM}") {{ participants {{ {LONG}: totalCount pageInfo {{ {LONG}: hasNextPage }} }} }} }}',
        {"claim": {"participants": {LONG: 1, "pageInfo": {LONG: False}}}}),
    (f'{{ claim(id: "{CLAIM}") {{ viewerPermissions {{ __typename {LONG}: canUpdate }} }} }}',
        {"claim": {"viewerPermissions": {"__typename": "ClaimPermissions", LONG: True}}}),
    (f'{{ claim(id: "{CLAIM}") {{ {LONG}: viewerPermissions {{ canUpdate }} }} }}',
        {"claim": {LONG: {"canUpdate": True}}}),
    (f'{{ claim(id: "{CLAIM}") {{ t: availableTransitions {{ transition missing {{ path }} }} }} }}', ...),
    (f'{{ node(id: "{CLAIM}") {{ ... on Claim {{ viewerPermissions {{ canUpdate }} basis {{ __typename }} }} }} }}',
        {"node": {"viewerPermissions": {"canUpdate": True}, "basis": {"__typename": "Partner"}}}),
    (f'{{ nodes(ids: ["{PARTNER}", "{key("clm", 9)}", "{CLAIM}"]) {{ id ... on Claim {{ {LONG}: title }} }} }}',
        {"nodes": [{"id": PARTNER}, None, {"id": CLAIM, LONG: "T"}]}),
    ("{ claims(last: 2) { nodes { viewerPermissions { canUpdate } basis { ... on ExternalDocument { number } } } } }",
        {"claims": {"nodes": [
            {"viewerPermissions": {"canUpdate": True}, "basis": {"number": "7"}},
            {"viewerPermissions": {"canUpdate": True}, "basis": {}},
        ]}}),
]  # fmt: skip


@pytest.mark.parametrize(("document", "expected"), DOCUMENTS)
async def test_what_is_finished_in_python(ask: Asking, document: str, expected: Any) -> None:
    found = await ask(document)
    assert ask.codes == []
    if expected is not ...:
        assert found == expected
    assert found == (await executed(ask, document)).data


async def executed(ask: Asking, document: str) -> ExecutionResult:
    made: Any = execute(ask.core, parse(document), context_value=Context(ADMINISTRATOR, "req", ask.reader))
    result: ExecutionResult = made if isinstance(made, ExecutionResult) else await made
    return result


async def test_the_order_of_keys_is_the_documents(ask: Asking) -> None:
    found = await ask(f'{{ claim(id: "{CLAIM}") {{ title {LONG}: id viewerPermissions {{ canUpdate }} number }} }}')
    assert list(found["claim"]) == ["title", LONG, "viewerPermissions", "number"]
