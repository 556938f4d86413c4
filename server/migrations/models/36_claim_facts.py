"""What reports count claims by: a narrow row for each, with numbers for ids, kept with every change of the claim."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_KEYED = ("partner", "reason", "at_fault_department", "at_fault_employee", "responsible")
_PLAIN = (
    "registered_at", "closed_at", "first_responded_at", "response_due_at", "resolution_due_at", "waiting_since",
    "reopen_count", "direction", "status", "currency", "amount_claimed", "amount_settled", "basis",
)  # fmt: skip
_COLUMNS = ", ".join(["claim_id", *_PLAIN, *(f"{each}_key" for each in _KEYED), "partner_kinds"])
_SOURCES = ("archived_at", *_PLAIN, *(f"{each}_id" for each in _KEYED))
_ASKED = ", ".join(["direction", "status", "partner_kinds", *(f"{each}_key" for each in _KEYED)])
_NAMED = ("partner", "claim_reason", "department", "user_account")


def _values(row: str) -> str:
    return ", ".join(
        [f"{row}.id", *(f"{row}.{each}" for each in _PLAIN), *(f"id_key({row}.{each}_id)" for each in _KEYED)]
    )


_FLAGS = ("is_customer", "is_supplier", "is_competitor", "is_carrier", "is_other")


def _kinds(row: str) -> str:
    """Return SQL that tells the kinds of a partner by bits."""
    return " + ".join(f"{2**at} * {row}.{each}::int" for at, each in enumerate(_FLAGS))


def _row(row: str) -> str:
    return f"ROW({', '.join(f'{row}.{each}' for each in _SOURCES)})"


_KINDS_NOW = f"(SELECT {_kinds('p')} FROM partner p WHERE p.id = NEW.partner_id)"
_FILL = f"""INSERT INTO claim_fact ({_COLUMNS}) SELECT {_values("c")}, {_kinds("p")}
        FROM {{}} c JOIN partner p ON p.id = c.partner_id WHERE c.archived_at IS NULL"""
_SET = f"""UPDATE claim_fact SET ({_COLUMNS}) = ROW({_values("NEW")},
            CASE WHEN NEW.partner_id = OLD.partner_id THEN partner_kinds ELSE {_KINDS_NOW} END)
        WHERE claim_id = OLD.id"""

_INDEXES = """CREATE INDEX claim_registered_asked ON claim (registered_at) INCLUDE (status, direction, reason_id,
    at_fault_department_id, at_fault_employee_id, responsible_id, partner_id, reopen_count, closed_at,
    first_responded_at, response_due_at, waiting_since, currency, amount_claimed, amount_settled, id, basis)
    WHERE archived_at IS NULL;
CREATE INDEX claim_closed_asked ON claim (closed_at) INCLUDE (status, direction, reason_id, at_fault_department_id,
    at_fault_employee_id, responsible_id, partner_id, registered_at, resolution_due_at)
    WHERE archived_at IS NULL AND closed_at IS NOT NULL;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
CREATE FUNCTION id_key(text) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN hashtextextended($1, 0);
{"".join(f"CREATE UNIQUE INDEX {each}_key ON {each} (id_key(id));" for each in _NAMED)}

CREATE TABLE claim_fact (
    registered_at TIMESTAMPTZ NOT NULL,
    partner_key BIGINT NOT NULL,
    partner_kinds INT NOT NULL,
    reopen_count INT NOT NULL,
    direction TEXT COLLATE "C" NOT NULL,
    status TEXT COLLATE "C" NOT NULL,
    reason_key BIGINT,
    at_fault_department_key BIGINT,
    at_fault_employee_key BIGINT,
    responsible_key BIGINT,
    closed_at TIMESTAMPTZ,
    first_responded_at TIMESTAMPTZ,
    response_due_at TIMESTAMPTZ,
    resolution_due_at TIMESTAMPTZ,
    waiting_since TIMESTAMPTZ,
    currency TEXT COLLATE "C",
    amount_claimed NUMERIC,
    amount_settled NUMERIC,
    basis TEXT COLLATE "C",
    claim_id TEXT COLLATE "C" PRIMARY KEY
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
COMMENT ON TABLE claim_fact IS 'What reports count of each claim that is not archived; its keys are id_key(id)';

CREATE FUNCTION claim_fact_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {_FILL.format("made")};
    RETURN NULL;
END $$;
CREATE FUNCTION claim_fact_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM claim_fact f USING gone WHERE f.claim_id = gone.id;
    RETURN NULL;
END $$;
CREATE FUNCTION claim_fact_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {_row("OLD")} IS NOT DISTINCT FROM {_row("NEW")} THEN
        RETURN NULL;
    ELSIF NEW.archived_at IS NOT NULL THEN
        DELETE FROM claim_fact WHERE claim_id = OLD.id;
    ELSIF OLD.archived_at IS NOT NULL THEN
        PERFORM FROM partner WHERE id = NEW.partner_id FOR KEY SHARE;
        INSERT INTO claim_fact ({_COLUMNS}) VALUES ({_values("NEW")}, {_KINDS_NOW});
    ELSE
        {_SET};
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION claim_fact_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM claim_fact;
    RETURN NULL;
END $$;
CREATE FUNCTION claim_fact_fill() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE claim IN SHARE ROW EXCLUSIVE MODE;
    DROP INDEX IF EXISTS claim_fact_registered, claim_fact_closed, claim_fact_based;
    DELETE FROM claim_fact;
    {_FILL.format("claim")} ORDER BY c.registered_at;
    CREATE INDEX claim_fact_registered ON claim_fact (registered_at);
    CREATE INDEX claim_fact_closed ON claim_fact (closed_at)
        INCLUDE ({_ASKED}, registered_at, resolution_due_at) WHERE closed_at IS NOT NULL;
    CREATE INDEX claim_fact_based ON claim_fact (registered_at)
        INCLUDE ({_ASKED}, claim_id, basis) WHERE basis IS NOT NULL;
END $$;
CREATE TRIGGER claim_fact_inserted AFTER INSERT ON claim
    REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION claim_fact_inserted();
CREATE TRIGGER claim_fact_deleted AFTER DELETE ON claim
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION claim_fact_deleted();
CREATE TRIGGER claim_fact_updated AFTER UPDATE OF {", ".join(_SOURCES)} ON claim
    FOR EACH ROW EXECUTE FUNCTION claim_fact_updated();
CREATE TRIGGER claim_fact_emptied AFTER TRUNCATE ON claim
    FOR EACH STATEMENT EXECUTE FUNCTION claim_fact_emptied();

-- By this index the kinds are of the partner's key: who changes them waits for who registers a claim of it, and the
-- other way round, by the locks of the foreign key. So neither misses what the other has done.
CREATE UNIQUE INDEX partner_kinds ON partner (id, {", ".join(_FLAGS)});
CREATE FUNCTION claim_fact_partner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE claim_fact SET partner_kinds = {_kinds("NEW")}
    WHERE claim_id IN (SELECT id FROM claim WHERE partner_id = NEW.id) AND partner_kinds <> {_kinds("NEW")};
    RETURN NULL;
END $$;
CREATE TRIGGER claim_fact_partner AFTER UPDATE OF {", ".join(_FLAGS)} ON partner
    FOR EACH ROW EXECUTE FUNCTION claim_fact_partner();
SELECT claim_fact_fill();
CREATE STATISTICS claim_fact_together (ndistinct) ON status, direction, reason_key, at_fault_department_key,
    at_fault_employee_key, responsible_key FROM claim_fact;
CREATE STATISTICS claim_fact_pairs (ndistinct) ON partner_key, reason_key FROM claim_fact;
ANALYZE claim_fact;
DROP INDEX IF EXISTS claim_registered_asked, claim_closed_asked;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
{_INDEXES}
DROP TRIGGER claim_fact_partner ON partner;
DROP FUNCTION claim_fact_partner;
DROP INDEX partner_kinds;
DROP TRIGGER claim_fact_emptied ON claim;
DROP TRIGGER claim_fact_updated ON claim;
DROP TRIGGER claim_fact_deleted ON claim;
DROP TRIGGER claim_fact_inserted ON claim;
DROP FUNCTION claim_fact_fill;
DROP FUNCTION claim_fact_emptied;
DROP FUNCTION claim_fact_updated;
DROP FUNCTION claim_fact_deleted;
DROP FUNCTION claim_fact_inserted;
DROP TABLE claim_fact;
{"".join(f"DROP INDEX {each}_key;" for each in _NAMED)}
DROP FUNCTION id_key;
"""


MODELS_STATE = ""
