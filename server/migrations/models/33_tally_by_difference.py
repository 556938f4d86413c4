"""Having the tally's trigger look itself at what differs: a condition of many columns is not told again as it was given."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_KEY = "axis, month, direction, status, reason_id, at_fault_department_id, at_fault_employee_id"
_COUNTED = (
    "registered_at", "closed_at", "direction", "status", "reason_id", "at_fault_department_id",
    "at_fault_employee_id", "archived_at",
)  # fmt: skip
_OLD, _NEW = (", ".join(f"{row}.{name}" for name in _COUNTED) for row in ("OLD", "NEW"))


def _one(row: str, sign: str) -> str:
    return f"""SELECT a.axis, date_trunc('month', a.at AT TIME ZONE claim_tally_zone())::date, {row}.direction, {row}.status,
            coalesce({row}.reason_id, ''), coalesce({row}.at_fault_department_id, ''),
            coalesce({row}.at_fault_employee_id, ''), {sign}1
        FROM (VALUES ('REGISTERED', {row}.registered_at), ('CLOSED', {row}.closed_at)) AS a (axis, at)
        WHERE {row}.archived_at IS NULL AND a.at IS NOT NULL"""


_INSERT = f"""INSERT INTO claim_tally ({_KEY}, n)
        {_one("OLD", "-")} UNION ALL {_one("NEW", "")};"""
_TRIGGER = f"""DROP TRIGGER claim_tally_updated ON claim;
CREATE TRIGGER claim_tally_updated AFTER UPDATE OF {", ".join(_COUNTED)} ON claim FOR EACH ROW"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
CREATE OR REPLACE FUNCTION claim_tally_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ROW({_OLD}) IS DISTINCT FROM ROW({_NEW}) THEN
        {_INSERT}
    END IF;
    RETURN NULL;
END $$;
{_TRIGGER} EXECUTE FUNCTION claim_tally_updated();
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
CREATE OR REPLACE FUNCTION claim_tally_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {_INSERT}
    RETURN NULL;
END $$;
{_TRIGGER} WHEN (ROW({_OLD}) IS DISTINCT FROM ROW({_NEW}))
    EXECUTE FUNCTION claim_tally_updated();
"""


MODELS_STATE = ""
