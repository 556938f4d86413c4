"""How long a page of an inbox takes among very many open tasks: of people with few and with many, and of roles."""

import statistics
import time
from typing import Any

from graphql import parse
from graphql.execution.values import VariableValues, get_variable_values
from rich.console import Console

from server.accounts.rules import ROLE_SCOPES, StaffRole, Viewer, ViewerKind
from server.api import schema
from server.kit import db, ids
from server.reader.read import Reader

_PAGE = """{ inbox(first: 20) { nodes {
    id title dueAt importance status round instance { id title } subjectId viewerPermissions { canComplete } } } }"""
_INSERT = """INSERT INTO process_task (id, created_at, updated_at, version, instance_id, version_id, process_id,
        node_id, token_id, title, round, status, home, address, due_at, importance, data)
    SELECT 'tsk_' || lpad(n::text, 26, '0'), now(), now(), 1, $1, $2, 'p', 'a', 'tkn_' || lpad(n::text, 26, '0'),
        'Task ' || n, 1, 'OPEN', who, who, CASE WHEN n % 10 > 0 THEN now() + (n % 5000) * interval '1 hour' END,
        'NORMAL', '{}' FROM (SELECT n, CASE WHEN n % 2 = 0 THEN $3 ELSE
            'usr_' || lpad((floor(power(random(), 3) * 5000))::int::text, 26, '0') END AS who
            FROM generate_series(1, $4::int) n) made"""


async def measured(role: str, count: int, console: Console) -> None:
    """Insert tasks, half of them for one role, the others for 5,000 people, most for a few; read pages."""
    found = await db.row("SELECT id, definition_version_id FROM process_instance LIMIT 1")
    assert found is not None
    await db.execute(_INSERT, found["id"], found["definition_version_id"], role, count)
    await db.execute("VACUUM ANALYZE process_task")
    reader = Reader(schema.core(schema.build()), _secret)
    people = await db.rows(
        """SELECT address, count(*) AS many FROM process_task WHERE status = 'OPEN' AND address LIKE 'usr%'
        GROUP BY 1 ORDER BY 2 DESC"""
    )
    cases = {
        f"a person with {people[0]['many']:,} tasks": (people[0]["address"],),
        f"a person with {people[-1]['many']:,}": (people[-1]["address"],),
        f"a role with {count // 2:,}": (role,),
        "a person and that role": (people[len(people) // 2]["address"], role),
        "somebody without any": (ids.new("usr"),),
    }
    for name, addresses in cases.items():
        who = Viewer(
            addresses[0], ViewerKind.STAFF, "Bench", ROLE_SCOPES[StaffRole.AGENT], StaffRole.AGENT,
            role_addresses=addresses[1:],
        )  # fmt: skip
        spent = await _spent(reader, who)
        median, worst = statistics.median(spent), max(spent)
        console.print(f"Inbox of {name}, {count:,} open tasks: a page in {median:.1f} ms, {worst:.1f} at worst")


async def _secret() -> bytes:
    return b"s" * 32


async def _spent(reader: Reader, viewer: Viewer) -> list[float]:
    document: Any = parse(_PAGE)
    operation = document.definitions[0]
    variables = get_variable_values(reader.schema, (), {})
    assert isinstance(variables, VariableValues)
    spent = []
    for _ in range(20):
        began = time.perf_counter()
        answer = await reader.read(document, operation, variables, viewer)
        spent.append((time.perf_counter() - began) * 1000)
        assert answer is not None
        assert not answer.errors
    return spent
