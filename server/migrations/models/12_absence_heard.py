"""Whose inboxes change when somebody is away or leaves is not known by the account alone: all are told."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
CREATE TRIGGER accounts_changed AFTER UPDATE OF deputy_id, absent_from, absent_until, deactivated_at ON user_account
    FOR EACH ROW WHEN ((OLD.deputy_id, OLD.absent_from, OLD.absent_until, OLD.deactivated_at)
    IS DISTINCT FROM (NEW.deputy_id, NEW.absent_from, NEW.absent_until, NEW.deactivated_at))
    EXECUTE FUNCTION accounts_changed();
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TRIGGER accounts_changed ON user_account;"


MODELS_STATE = ""
