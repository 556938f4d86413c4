"""What the clock looks up of tasks and assignments; one asking of each coordinator for an address."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
CREATE INDEX process_task_untold ON process_task (due_at) WHERE status = 'OPEN' AND overdue_at IS NULL;
CREATE INDEX process_task_remind ON process_task (remind_at)
    WHERE status = 'OPEN' AND reminded_at IS NULL AND remind_at IS NOT NULL;
CREATE INDEX process_task_of_assignment ON process_task (assignment_id, id) WHERE assignment_id IS NOT NULL;
CREATE INDEX assignment_deferred ON assignment (starts_at) WHERE status = 'DEFERRED';
CREATE UNIQUE INDEX assignment_lacking ON assignment (lacking, performer_id)
    WHERE lacking IS NOT NULL AND status IN ('DRAFT', 'ACTIVE', 'STOPPED');
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP INDEX assignment_lacking;
DROP INDEX assignment_deferred;
DROP INDEX process_task_of_assignment;
DROP INDEX process_task_remind;
DROP INDEX process_task_untold;
"""


MODELS_STATE = ""
