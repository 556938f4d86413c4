"""A role is an address by itself, from the moment that there is one."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
INSERT INTO performer_address (id, role_id) SELECT id, id FROM performer_role ON CONFLICT (id) DO NOTHING;
CREATE FUNCTION performer_role_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO performer_address (id, role_id) VALUES (NEW.id, NEW.id) ON CONFLICT (id) DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER performer_role_made AFTER INSERT ON performer_role
    FOR EACH ROW EXECUTE FUNCTION performer_role_made();
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP TRIGGER performer_role_made ON performer_role;
DROP FUNCTION performer_role_made;
"""


MODELS_STATE = ""
