"""Telling every process that a table has changed of which it remembers what it read."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_TABLES = ("work_calendar", "calendar_day", "deadline_policy", "claim_reason", "organisation", "process_definition")


async def upgrade(db: BaseDBAsyncClient) -> str:
    triggers = "".join(
        f"""CREATE TRIGGER settings_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION settings_changed();
"""
        for table in _TABLES
    )
    return f"""
CREATE FUNCTION settings_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('redress_settings', TG_TABLE_NAME);
    RETURN NULL;
END $$;
{triggers}"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    triggers = "".join(f"DROP TRIGGER settings_changed ON {table};\n" for table in _TABLES)
    return f"{triggers}DROP FUNCTION settings_changed;"


MODELS_STATE = ""
