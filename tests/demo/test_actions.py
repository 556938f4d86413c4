"""Loading the demo company: when it is refused, what it uses of what is there, how it leaves the tables."""

from datetime import date

import pytest

from server.accounts import actions as accounts
from server.demo import actions
from server.kit import db
from server.kit.errors import Refusal
from tests.make import accounts as make

UNTIL = date(2026, 11, 23)


@pytest.mark.usefixtures("rollback")
async def test_a_database_with_claims_is_left_alone() -> None:
    await actions.load(None, claims=10, seed=1, lang="en")
    with pytest.raises(Refusal, match="holds claims") as refused:
        await actions.load(None, claims=10, seed=1, lang="en")
    assert refused.value.code == "DEMO_NOT_EMPTY"


@pytest.mark.usefixtures("rollback")
async def test_a_taken_login_is_told() -> None:
    await make.user(login="agent")
    with pytest.raises(Refusal, match="agent") as refused:
        await actions.load(None, claims=10, seed=1, lang="en")
    assert refused.value.code == "DEMO_NOT_EMPTY"


@pytest.mark.usefixtures("rollback")
async def test_what_the_first_start_named_is_named_in_the_companys_language() -> None:
    await accounts.organisation_ensure(language="en")
    await actions.load(None, claims=10, seed=1, lang="ru")
    named = await db.rows("SELECT name, short_name FROM performer_role WHERE code = 'COORDINATOR'")
    assert [tuple(row) for row in named] == [("Координатор выполнения задач", "Координатор")]


@pytest.mark.usefixtures("rollback")
async def test_what_is_there_is_used() -> None:
    await accounts.organisation_ensure()
    await db.execute("UPDATE organisation SET name = 'Ours', version = 2")
    before = await db.value("SELECT id FROM performer_role WHERE code = 'COORDINATOR'")
    await actions.load(None, claims=10, seed=1, lang="en")
    assert await db.value("SELECT name FROM organisation") == "Ours"
    assert await db.value("SELECT count(*) FROM role_member WHERE role_id = $1", before) == 3


@pytest.mark.parametrize(
    ("claims", "lang", "path"),
    [(0, "en", "claims"), (1_000_001, "en", "claims"), (1, "fr", "lang")],
)
async def test_a_wrong_order_is_refused(claims: int, lang: str, path: str) -> None:
    with pytest.raises(Refusal) as refused:
        await actions.load(None, claims=claims, seed=1, lang=lang)
    assert refused.value.problems[0].path == (path,)


@pytest.mark.usefixtures("rollback")
async def test_only_an_administrator_loads() -> None:
    with pytest.raises(Refusal) as refused:
        await actions.load(make.manager(), claims=1, seed=1, lang="en")
    assert refused.value.code == "FORBIDDEN"


_OF_TABLES = """SELECT pg_get_indexdef(indexrelid) made FROM pg_index
    WHERE indrelid = ANY($1::text[]::regclass[])
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger
    WHERE tgrelid = ANY($1::text[]::regclass[]) AND NOT tgisinternal
    UNION ALL SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = ANY($1::text[]::regclass[])
    ORDER BY made"""


@pytest.mark.usefixtures("rollback")
async def test_many_come_as_few_do_and_leave_the_tables_as_they_were() -> None:
    tables = ["claim", "participant", "event", "partner", "user_account", "source_document", "document_line"]
    before = await db.rows(_OF_TABLES, tables)
    await accounts.organisation_ensure()
    history = await db.rows("SELECT * FROM event ORDER BY id")
    kept = [row["id"] for row in history]
    told: list[int] = []
    await actions.load(None, claims=20_001, seed=1, lang="en", until=UNTIL, progress=lambda done, _: told.append(done))
    assert await db.value("SELECT count(*) FROM claim") == told[-1] == 20_001
    assert told == sorted(told)
    assert await db.rows(_OF_TABLES, tables) == before
    assert history == await db.rows("SELECT * FROM event WHERE id = ANY($1::text[]) ORDER BY id", kept)
    for table, column in (("claim", "title"), ("source_document", "number")):
        vectors = f"SELECT id, search::text FROM {table} ORDER BY id LIMIT 500"
        loaded = await db.rows(vectors)
        made = [row["id"] for row in loaded]
        await db.execute(f"UPDATE {table} SET {column} = {column} WHERE id = ANY($1::text[])", made)
        assert await db.rows(vectors) == loaded  # as the trigger makes them
