"""Telling every process that an account changed, so that none answers by what it remembers of it."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
CREATE FUNCTION account_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was jsonb := to_jsonb(OLD);
BEGIN
    PERFORM pg_notify('redress_accounts', coalesce(was ->> 'user_id', was ->> 'client_id', was ->> 'id'));
    RETURN NULL;
END $$;
CREATE TRIGGER account_changed AFTER UPDATE OR DELETE ON user_account
    FOR EACH ROW EXECUTE FUNCTION account_changed();
CREATE TRIGGER account_changed AFTER UPDATE OR DELETE ON client
    FOR EACH ROW EXECUTE FUNCTION account_changed();
CREATE TRIGGER account_changed AFTER UPDATE OR DELETE ON session
    FOR EACH ROW EXECUTE FUNCTION account_changed();
CREATE TRIGGER account_changed AFTER UPDATE OR DELETE ON access_token
    FOR EACH ROW EXECUTE FUNCTION account_changed();

CREATE FUNCTION accounts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('redress_accounts', '*');
    RETURN NULL;
END $$;
CREATE TRIGGER accounts_changed AFTER INSERT OR UPDATE OR DELETE ON department
    FOR EACH STATEMENT EXECUTE FUNCTION accounts_changed();
CREATE TRIGGER accounts_changed AFTER INSERT OR UPDATE OR DELETE ON organisation
    FOR EACH STATEMENT EXECUTE FUNCTION accounts_changed();
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP TRIGGER accounts_changed ON organisation;
DROP TRIGGER accounts_changed ON department;
DROP FUNCTION accounts_changed;
DROP TRIGGER account_changed ON access_token;
DROP TRIGGER account_changed ON session;
DROP TRIGGER account_changed ON client;
DROP TRIGGER account_changed ON user_account;
DROP FUNCTION account_changed;
"""


MODELS_STATE = ""
