"""A partner's new name reaches its claims in the order of their ids, as all else locks them."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
CREATE OR REPLACE FUNCTION partner_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM claim WHERE partner_id = NEW.id ORDER BY id FOR NO KEY UPDATE;
    UPDATE claim SET title = title WHERE partner_id = NEW.id;
    RETURN NULL;
END $$;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
CREATE OR REPLACE FUNCTION partner_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE claim SET title = title WHERE partner_id = NEW.id;
    RETURN NULL;
END $$;
"""


MODELS_STATE = ""
