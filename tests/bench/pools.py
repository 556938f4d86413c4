"""What varies from request to request: ids and filters drawn from the data, the same in every run."""

from random import Random
from typing import Any

import asyncpg

from tests.bench import documents
from tests.bench.documents import Document

Variables = dict[str, Any]

MOVES = 12_000
_COUNTED_EXACTLY = 10_000
_SQL = {
    documents.PAGE.name: """SELECT reason_id AS reason FROM claim
        WHERE reason_id IS NOT NULL GROUP BY 1 HAVING count(*) >= 50 ORDER BY 1""",
    documents.FILTERED.name: f"""SELECT at_fault_department_id AS department, status FROM claim
        WHERE at_fault_department_id IS NOT NULL
        GROUP BY 1, 2 HAVING count(*) BETWEEN 50 AND {_COUNTED_EXACTLY} ORDER BY 1, 2""",
    documents.ONE.name: "SELECT id FROM claim ORDER BY md5(id) LIMIT 5000",
    documents.BRIEF.name: """SELECT responsible_id AS responsible, status FROM claim
        WHERE responsible_id IS NOT NULL GROUP BY 1, 2 HAVING count(*) >= 20 ORDER BY 1, 2""",
}


async def variables(connection: asyncpg.Connection, document: Document) -> list[Variables]:
    found = [dict(row) for row in await connection.fetch(_SQL[document.name])]
    Random(document.name).shuffle(found)  # noqa: S311 - a seed makes the runs alike
    return found


async def moves(connection: asyncpg.Connection, run: str, count: int = MOVES) -> list[Variables]:
    """Return a move that each of `count` claims can make now: closed ones are reopened, open ones withdrawn."""
    rows = await connection.fetch(
        """SELECT id, CASE WHEN closed_at IS NULL THEN 'WITHDRAW' ELSE 'REOPEN' END AS transition, version
        FROM claim WHERE archived_at IS NULL ORDER BY md5(id || $1) LIMIT $2""",
        run,
        count,
    )
    return [
        {
            "id": row["id"],
            "transition": row["transition"],
            "expectedVersion": row["version"],
            "comment": "The customer asks for it.",
        }
        for row in rows
    ]
