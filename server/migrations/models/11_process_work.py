"""What inboxes and timers look up, who hears of new performers, and versions that stay as they were published."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
CREATE INDEX process_task_inbox ON process_task (address, due_at, id) WHERE status = 'OPEN';
CREATE INDEX process_task_due ON process_task (due_at, id) WHERE status = 'OPEN';
CREATE INDEX event_subscription_due ON event_subscription (due_at) WHERE kind = 'TIMER';
CREATE INDEX process_instance_failed ON process_instance (id) WHERE incidents > 0;
CREATE INDEX process_instance_running ON process_instance (definition_id, subject)
    WHERE status IN ('RUNNING', 'SUSPENDED');
ALTER TABLE process_instance SET (fillfactor = 70);
ALTER TABLE process_token SET (fillfactor = 70);

CREATE FUNCTION process_version_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published version is never changed';
END $$;
CREATE TRIGGER process_version_kept BEFORE UPDATE OF xml, sha256, number, definition_id, calls ON process_version
    FOR EACH ROW EXECUTE FUNCTION process_version_kept();

CREATE TRIGGER accounts_changed AFTER INSERT OR UPDATE OR DELETE ON role_member
    FOR EACH STATEMENT EXECUTE FUNCTION accounts_changed();
CREATE TRIGGER accounts_changed AFTER INSERT ON performer_address
    FOR EACH STATEMENT EXECUTE FUNCTION accounts_changed();
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP TRIGGER accounts_changed ON performer_address;
DROP TRIGGER accounts_changed ON role_member;
DROP TRIGGER process_version_kept ON process_version;
DROP FUNCTION process_version_kept;
ALTER TABLE process_token RESET (fillfactor);
ALTER TABLE process_instance RESET (fillfactor);
DROP INDEX process_instance_running;
DROP INDEX process_instance_failed;
DROP INDEX event_subscription_due;
DROP INDEX process_task_due;
DROP INDEX process_task_inbox;
"""


MODELS_STATE = ""
