"""What reports count by: indexes that hold all they ask of claims, and a tally by month kept with every change."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ASKED = "status, direction, reason_id, at_fault_department_id, at_fault_employee_id, responsible_id, partner_id"
_REGISTERED = """reopen_count, closed_at, first_responded_at, response_due_at, waiting_since, currency, amount_claimed,
    amount_settled"""
_CLOSED = "registered_at, resolution_due_at"
_KEY = "axis, month, direction, status, reason_id, at_fault_department_id, at_fault_employee_id"
_AXES = """(VALUES ('REGISTERED', {t}.registered_at), ('CLOSED', {t}.closed_at)) AS a (axis, at)"""
_MONTH = "date_trunc('month', a.at AT TIME ZONE claim_tally_zone())::date"
_NAMED = """{t}.direction, {t}.status, coalesce({t}.reason_id, ''), coalesce({t}.at_fault_department_id, ''),
        coalesce({t}.at_fault_employee_id, '')"""


def _summed(rows: str, sign: str) -> str:
    """Return SQL that adds rows of claims to the tally, or takes them away."""
    return f"""INSERT INTO claim_tally ({_KEY}, n)
        SELECT a.axis, {_MONTH}, {_NAMED.format(t="c")}, {sign}count(*)
        FROM {rows} c CROSS JOIN LATERAL {_AXES.format(t="c")}
        WHERE c.archived_at IS NULL AND a.at IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7"""


def _one(row: str, sign: str) -> str:
    return f"""SELECT a.axis, {_MONTH}, {_NAMED.format(t=row)}, {sign}1 FROM {_AXES.format(t=row)}
        WHERE {row}.archived_at IS NULL AND a.at IS NOT NULL"""


_COUNTED = (
    "registered_at", "closed_at", "direction", "status", "reason_id", "at_fault_department_id",
    "at_fault_employee_id", "archived_at",
)  # fmt: skip


async def upgrade(db: BaseDBAsyncClient) -> str:
    old, new = (", ".join(f"{row}.{name}" for name in _COUNTED) for row in ("OLD", "NEW"))
    return f"""
CREATE INDEX claim_registered_asked ON claim (registered_at) INCLUDE ({_ASKED}, {_REGISTERED})
    WHERE archived_at IS NULL;
CREATE INDEX claim_closed_asked ON claim (closed_at) INCLUDE ({_ASKED}, {_CLOSED})
    WHERE archived_at IS NULL AND closed_at IS NOT NULL;
CREATE INDEX document_line_cancelled ON document_line (cancelled_at, id) WHERE cancelled_at IS NOT NULL;

CREATE TABLE claim_tally (
    axis TEXT NOT NULL,
    month DATE NOT NULL,
    direction TEXT NOT NULL,
    status TEXT NOT NULL,
    reason_id TEXT COLLATE "C" NOT NULL,
    at_fault_department_id TEXT COLLATE "C" NOT NULL,
    at_fault_employee_id TEXT COLLATE "C" NOT NULL,
    n INT NOT NULL
);
COMMENT ON TABLE claim_tally IS 'Claims by month of the organisation, axis by axis: what is signed less is to be summed';
CREATE INDEX claim_tally_month ON claim_tally (axis, month);

CREATE FUNCTION claim_tally_zone() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT time_zone FROM organisation ORDER BY id LIMIT 1), 'UTC')
$$;
CREATE FUNCTION claim_tally_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {_summed("made", "")};
    RETURN NULL;
END $$;
CREATE FUNCTION claim_tally_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {_summed("gone", "-")};
    RETURN NULL;
END $$;
CREATE FUNCTION claim_tally_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO claim_tally ({_KEY}, n)
        {_one("OLD", "-")} UNION ALL {_one("NEW", "")};
    RETURN NULL;
END $$;
CREATE FUNCTION claim_tally_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM claim_tally;
    RETURN NULL;
END $$;
CREATE TRIGGER claim_tally_inserted AFTER INSERT ON claim
    REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION claim_tally_inserted();
CREATE TRIGGER claim_tally_deleted AFTER DELETE ON claim
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION claim_tally_deleted();
CREATE TRIGGER claim_tally_updated AFTER UPDATE OF {", ".join(_COUNTED)} ON claim
    FOR EACH ROW WHEN (ROW({old}) IS DISTINCT FROM ROW({new})) EXECUTE FUNCTION claim_tally_updated();
CREATE TRIGGER claim_tally_emptied AFTER TRUNCATE ON claim
    FOR EACH STATEMENT EXECUTE FUNCTION claim_tally_emptied();

CREATE FUNCTION claim_tally_fill() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE claim IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM claim_tally;
    {_summed("claim", "")};
END $$;
CREATE FUNCTION claim_tally_zoned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM claim) THEN
        PERFORM claim_tally_fill();
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER claim_tally_founded AFTER INSERT ON organisation
    FOR EACH ROW EXECUTE FUNCTION claim_tally_zoned();
CREATE TRIGGER claim_tally_zoned AFTER UPDATE OF time_zone ON organisation
    FOR EACH ROW WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone) EXECUTE FUNCTION claim_tally_zoned();
SELECT claim_tally_fill();
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP TRIGGER claim_tally_zoned ON organisation;
DROP TRIGGER claim_tally_founded ON organisation;
DROP FUNCTION claim_tally_zoned;
DROP FUNCTION claim_tally_fill;
DROP TRIGGER claim_tally_emptied ON claim;
DROP TRIGGER claim_tally_updated ON claim;
DROP TRIGGER claim_tally_deleted ON claim;
DROP TRIGGER claim_tally_inserted ON claim;
DROP FUNCTION claim_tally_emptied;
DROP FUNCTION claim_tally_updated;
DROP FUNCTION claim_tally_deleted;
DROP FUNCTION claim_tally_inserted;
DROP FUNCTION claim_tally_zone;
DROP TABLE claim_tally;
DROP INDEX document_line_cancelled;
DROP INDEX claim_closed_asked;
DROP INDEX claim_registered_asked;
"""


MODELS_STATE = ""
