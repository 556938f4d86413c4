"""The items that a claim disputes stand in its facts, which are found by partner, too.

Looking each disputed line up took reports as long as all else.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_KEYED = ("partner", "reason", "at_fault_department", "at_fault_employee", "responsible")
_PLAIN = (
    "registered_at", "closed_at", "first_responded_at", "response_due_at", "resolution_due_at", "waiting_since",
    "reopen_count", "direction", "status", "currency", "amount_claimed", "amount_settled", "basis",
)  # fmt: skip
_KEYS = ", ".join(f"{each}_key" for each in _KEYED)
_ASKED = f"direction, status, partner_kinds, {_KEYS}"
_FLAGS = ("is_customer", "is_supplier", "is_competitor", "is_carrier", "is_other")
_FROM = ", ".join(
    ["c.id", *(f"c.{each}" for each in _PLAIN), *(f"id_key(c.{each}_id)" for each in _KEYED)]
    + [" + ".join(f"{2**at} * p.{each}::int" for at, each in enumerate(_FLAGS)), "greatest(c.updated_at, e.at)"]
)
_ITEMS = """array_agg(DISTINCT l.item::text ORDER BY l.item::text) AS items
    FROM claim_line d JOIN document_line l ON l.id = d.line_id"""
_BY_CLAIM = f"LEFT JOIN (SELECT d.claim_id, {_ITEMS} GROUP BY d.claim_id) d ON d.claim_id = c.id"
_INDEXES = """CREATE INDEX claim_fact_disputed ON claim_fact (registered_at) WHERE items IS NOT NULL;
    CREATE INDEX claim_fact_partner ON claim_fact (partner_key, registered_at);"""


def _fill(column: str = "", value: str = "", joined: str = "", indexes: str = "") -> str:
    """Return the function that makes all facts anew, in the order of registration."""
    return f"""CREATE OR REPLACE FUNCTION claim_fact_fill() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE claim IN SHARE ROW EXCLUSIVE MODE;
    DROP INDEX IF EXISTS claim_fact_registered, claim_fact_closed, claim_fact_based, claim_fact_changed,
        claim_fact_disputed, claim_fact_partner;
    DELETE FROM claim_fact;
    INSERT INTO claim_fact (claim_id, {", ".join(_PLAIN)}, {_KEYS}, partner_kinds, changed_at{column})
        SELECT {_FROM}{value} FROM claim c JOIN partner p ON p.id = c.partner_id
        LEFT JOIN (SELECT subject, max(at) AS at FROM event WHERE kind = 'claim.deadlines' GROUP BY subject) e
            ON e.subject = c.id
        {joined} WHERE c.archived_at IS NULL ORDER BY c.registered_at;
    CREATE INDEX claim_fact_registered ON claim_fact (registered_at);
    CREATE INDEX claim_fact_closed ON claim_fact (closed_at)
        INCLUDE ({_ASKED}, registered_at, resolution_due_at) WHERE closed_at IS NOT NULL;
    CREATE INDEX claim_fact_based ON claim_fact (registered_at)
        INCLUDE ({_ASKED}, claim_id, basis) WHERE basis IS NOT NULL;
    CREATE INDEX claim_fact_changed ON claim_fact USING brin (registered_at, changed_at)
        WITH (pages_per_range = 1, autosummarize = on);
    {indexes}
END $$;"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
ALTER TABLE claim_fact ADD COLUMN items TEXT[];
{_fill(", items", ", d.items", _BY_CLAIM, _INDEXES)}
TRUNCATE claim_fact;  -- rows written into the gaps of old ones would stand in no order
SELECT claim_fact_fill();
ANALYZE claim_fact;

CREATE FUNCTION claim_fact_dispute(claims text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- Whoever waits here for another change of the claim sees what that has done.
    PERFORM FROM claim_fact WHERE claim_id = ANY(claims) ORDER BY claim_id FOR NO KEY UPDATE;
    UPDATE claim_fact f SET items = found.items
    FROM (SELECT given.id, (SELECT items FROM (SELECT {_ITEMS} WHERE d.claim_id = given.id) one) AS items
        FROM unnest(claims) AS given (id)) found
    WHERE f.claim_id = found.id AND f.items IS DISTINCT FROM found.items;
END $$;
CREATE FUNCTION claim_fact_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM claim_fact_dispute(ARRAY(SELECT DISTINCT claim_id FROM lines));
    RETURN NULL;
END $$;
CREATE FUNCTION claim_fact_lines_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM claim_fact_dispute(ARRAY[OLD.claim_id, NEW.claim_id]);
    RETURN NULL;
END $$;
CREATE FUNCTION claim_fact_updated_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM document_line WHERE id IN (SELECT line_id FROM claim_line WHERE claim_id = NEW.id)
        ORDER BY id FOR KEY SHARE;
    PERFORM claim_fact_dispute(ARRAY[NEW.id]);
    RETURN NULL;
END $$;
CREATE FUNCTION claim_fact_item_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM document_line WHERE id = OLD.id FOR UPDATE;
    RETURN NEW;
END $$;
CREATE FUNCTION claim_fact_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM claim_fact_dispute(ARRAY(SELECT claim_id FROM claim_line WHERE line_id = NEW.id));
    RETURN NULL;
END $$;
CREATE TRIGGER claim_fact_lines_added AFTER INSERT ON claim_line
    REFERENCING NEW TABLE AS lines FOR EACH STATEMENT EXECUTE FUNCTION claim_fact_lines();
CREATE TRIGGER claim_fact_lines_removed AFTER DELETE ON claim_line
    REFERENCING OLD TABLE AS lines FOR EACH STATEMENT EXECUTE FUNCTION claim_fact_lines();
CREATE TRIGGER claim_fact_lines_moved AFTER UPDATE OF claim_id, line_id ON claim_line
    FOR EACH ROW EXECUTE FUNCTION claim_fact_lines_moved();
-- By its name it follows the trigger that has made the facts of a claim which is back from the archive.
CREATE TRIGGER claim_fact_updated_back AFTER UPDATE OF archived_at ON claim
    FOR EACH ROW WHEN (OLD.archived_at IS NOT NULL AND NEW.archived_at IS NULL)
    EXECUTE FUNCTION claim_fact_updated_back();
-- Whoever disputes a line has locked its key; whoever calls the line another item waits for that, and the other way
-- round. So neither misses what the other has done.
CREATE TRIGGER claim_fact_item_locked BEFORE UPDATE OF item ON document_line
    FOR EACH ROW WHEN (OLD.item <> NEW.item) EXECUTE FUNCTION claim_fact_item_locked();
CREATE TRIGGER claim_fact_item AFTER UPDATE OF item ON document_line
    FOR EACH ROW WHEN (OLD.item <> NEW.item) EXECUTE FUNCTION claim_fact_item();
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
DROP TRIGGER claim_fact_item ON document_line;
DROP TRIGGER claim_fact_item_locked ON document_line;
DROP TRIGGER claim_fact_updated_back ON claim;
DROP TRIGGER claim_fact_lines_moved ON claim_line;
DROP TRIGGER claim_fact_lines_removed ON claim_line;
DROP TRIGGER claim_fact_lines_added ON claim_line;
DROP FUNCTION claim_fact_item;
DROP FUNCTION claim_fact_item_locked;
DROP FUNCTION claim_fact_updated_back;
DROP FUNCTION claim_fact_lines_moved;
DROP FUNCTION claim_fact_lines;
DROP FUNCTION claim_fact_dispute;
{_fill()}
DROP INDEX claim_fact_partner, claim_fact_disputed;
ALTER TABLE claim_fact DROP COLUMN items;
"""


MODELS_STATE = ""
