"""The queue and the clock as the API reads them: ids like those of all records, no payloads, no tracebacks."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
CREATE VIEW job AS SELECT
    ('job_' || lpad(q.id::text, 26, '0')) COLLATE "C" AS id,
    q.entrypoint AS kind,
    CASE q.status WHEN 'failed' THEN 'FAILED' WHEN 'picked' THEN 'RUNNING' ELSE 'WAITING' END AS state,
    substring(convert_from(q.payload, 'UTF8') from '[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}') AS subject,
    q.created AS created_at,
    q.updated AS changed_at,
    q.execute_after AS due_at,
    q.attempts + CASE WHEN q.status = 'failed' THEN 1 ELSE 0 END AS tries,
    (SELECT l.traceback ->> 'exception_message' FROM pgqueuer_log l
        WHERE l.job_id = q.id AND l.traceback IS NOT NULL ORDER BY l.created DESC, l.id DESC LIMIT 1) AS error
FROM pgqueuer q;
CREATE INDEX pgqueuer_failed ON pgqueuer (id) WHERE status = 'failed';
CREATE VIEW clock_job AS SELECT
    t.id, t.kind, t.cron, t.began_at, t.ended_at, t.error, t.failures,
    (SELECT s.next_run FROM pgqueuer_schedules s WHERE s.entrypoint = t.kind AND s.expression = t.cron) AS next_at
FROM clock_turn t;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP VIEW clock_job;
DROP INDEX pgqueuer_failed;
DROP VIEW job;
"""


MODELS_STATE = ""
