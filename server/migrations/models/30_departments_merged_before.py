"""Departments that were merged before know where they went: the record of their merges tells."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
WITH RECURSIVE merged AS (
    SELECT DISTINCT ON (e.subject) e.subject AS id, e.data->'merged_into'->>1 AS into_id
    FROM event e JOIN department d ON d.id = e.subject AND d.archived_at IS NOT NULL
    WHERE e.kind = 'department.merge' ORDER BY e.subject, e.version DESC
), followed AS (
    SELECT id, into_id, 1 AS hops FROM merged
    UNION ALL SELECT f.id, m.into_id, f.hops + 1 FROM followed f JOIN merged m ON m.id = f.into_id WHERE f.hops < 100
), last AS (
    SELECT DISTINCT ON (id) id, into_id FROM followed ORDER BY id, hops DESC
) UPDATE department d SET merged_into_id = last.into_id FROM last WHERE d.id = last.id;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "UPDATE department SET merged_into_id = NULL;"


MODELS_STATE = ""
