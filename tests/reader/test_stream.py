"""A whole list in one statement: the rows that its pages show, for each viewer, as of one moment."""

from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
from graphql import GraphQLSchema, get_operation_ast, parse
from graphql.execution import get_variable_values
from graphql.execution.values import VariableValues

from server.accounts.rules import Scope, Viewer
from server.kit import db
from server.kit.errors import Refusal
from server.reader import stream
from server.reader.stream import Stream
from tests.make import accounts, claims, partners
from tests.reader import world as worlds
from tests.reader.conftest import Asking

ARGUMENTS = "($where: ClaimWhereInput, $search: String, $orderBy: [ClaimOrderInput!])"
WHOLE = f"""query {ARGUMENTS} {{ claims(where: $where, search: $search, orderBy: $orderBy) {{ nodes {{
  number title status registeredAt amountClaimed {{ amount currency }} partner {{ name }}
  basis {{ ... on Partner {{ name }} ... on ExternalDocument {{ type number }} }}
  references(first: 3) {{ nodes {{ value }} }} }} }} }}"""
PAGE = WHOLE.replace("claims(", "claims(first: 100, ")
CASES: list[dict[str, Any]] = [
    {},
    {"where": {"status": {"in": ["REGISTERED", "SATISFIED"]}, "participants": {"some": {}}}},
    {"search": "чашка"},
    {"orderBy": [{"field": "CLOSED_AT", "direction": "DESC"}, {"field": "TITLE", "direction": "ASC"}]},
    {"where": {"title": {"eq": "nothing"}}},
]


def coerced(core: GraphQLSchema, document: str, variables: dict[str, Any]) -> VariableValues:
    operation = get_operation_ast(parse(document))
    assert operation
    found = get_variable_values(core, operation.variable_definitions or (), variables)
    assert isinstance(found, VariableValues), found
    return found


async def made(core: GraphQLSchema, viewer: Viewer, document: str = WHOLE, **variables: Any) -> Stream:
    return await stream.of(core, parse(document), coerced(core, document, variables), viewer)


async def read(found: Stream, database: Any) -> list[Any]:
    return [orjson.loads(row) async for batch in found.batches(database) for row in batch]


@pytest.mark.parametrize("variables", CASES)
async def test_a_list_has_the_rows_of_its_pages(core: GraphQLSchema, ask: Asking, variables: dict[str, Any]) -> None:
    world = await worlds.make()
    for name, viewer in world.viewers.items():
        if Scope.CLAIMS_READ not in viewer.scopes:
            continue
        found = await made(core, viewer, **variables)
        async with db.connection() as raw:
            rows = await read(found, raw)
            total = await found.total(raw)
        pages = await ask(PAGE, viewer=viewer, **variables)
        assert rows == pages["claims"]["nodes"], name
        assert total == len(rows)


async def test_what_the_viewer_may_not_read_is_refused_all_at_once(core: GraphQLSchema, ask: Asking) -> None:  # noqa: ARG001 - opens claims
    customer = accounts.customer(partner_id="ptn_1")
    document = "{ claims { nodes { number internalComment reason { name parent { name } } } } }"
    with pytest.raises(Refusal) as refused:
        await made(core, customer, document)
    told = [(each.code, each.path, each.details["required_scope"]) for each in refused.value.problems]
    scope = "claims.internal:read"
    assert told == [("FORBIDDEN", ("internalComment",), scope), ("FORBIDDEN", ("reason",), scope)]
    for variables in ({"where": {"importance": {"eq": "HIGH"}}}, {"where": {"reason": {"name": {"eq": "x"}}}}):
        with pytest.raises(Refusal) as refused:
            await made(core, customer, **variables)
        assert refused.value.code == "FORBIDDEN"
    with pytest.raises(Refusal) as refused:
        await made(core, accounts.client_viewer(Scope.PARTNERS_READ))
    assert [(each.code, each.path) for each in refused.value.problems] == [("FORBIDDEN", ("claims",))]


async def test_claims_switched_off_are_not_listed(core: GraphQLSchema, rollback: None) -> None:  # noqa: ARG001 - around the row
    await accounts.organisation(records_claims=False)
    with pytest.raises(Refusal) as refused:
        await made(core, accounts.manager())
    assert refused.value.code == "OPTION_OFF"


@pytest.fixture
async def kept(database: str) -> AsyncIterator[None]:  # noqa: ARG001 - connects
    """Insert claims that other connections see, and leave the tables as empty as they were."""
    await accounts.organisation(records_claims=True)
    partner = await partners.partner()
    for _ in range(1200):
        await claims.claim(partner_id=partner.id)
    yield
    for table in ("claim", "partner", "organisation"):
        await db.execute(f"DELETE FROM {table}")


@pytest.mark.usefixtures("kept")
async def test_a_list_is_as_of_one_moment(core: GraphQLSchema) -> None:
    found = await made(core, accounts.manager(), "{ claims { nodes { title } } }")
    async with db.snapshot() as database:
        total = await found.total(database)
        sizes: list[int] = []
        titles: list[str] = []
        async for batch in found.batches(database):
            if not sizes:
                await db.execute("UPDATE claim SET title = 'changed'")
                await db.execute("DELETE FROM claim WHERE id = (SELECT min(id) FROM claim)")
            sizes.append(len(batch))
            titles += [orjson.loads(row)["title"] for row in batch]
    assert (total, sizes) == (1200, [500, 500, 200])
    assert "changed" not in titles
    assert len(set(titles)) == 1200


@pytest.mark.usefixtures("kept")
async def test_a_snapshot_changes_nothing_and_leaves_no_connection() -> None:
    sql = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
    before = await db.value(sql)
    with pytest.raises(Exception, match="read-only transaction"):
        async with db.snapshot() as database:
            await database.execute("DELETE FROM claim")
    async with db.snapshot() as database:
        assert await database.fetchval("SELECT count(*) FROM claim") == 1200
    for _ in range(50):
        if await db.value(sql) == before:
            break
        await db.value("SELECT pg_sleep(0.02)")
    assert await db.value(sql) == before
