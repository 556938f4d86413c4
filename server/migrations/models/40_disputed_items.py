"""The items that a claim disputes stand in its facts, which are found by partner, too.

Looking each disputed line up took reports as long as all else.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ITEMS = """array_agg(DISTINCT l.item::text ORDER BY l.item::text) AS items
    FROM claim_line d JOIN document_line l ON l.id = d.line_id"""
_FILLED = f"""UPDATE claim_fact SET items = d.items
    FROM (SELECT d.claim_id, {_ITEMS} GROUP BY d.claim_id) d WHERE d.claim_id = claim_fact.claim_id;
    CREATE INDEX claim_fact_disputed ON claim_fact (registered_at) WHERE items IS NOT NULL;
    CREATE INDEX claim_fact_partner ON claim_fact (partner_key, registered_at);"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
ALTER TABLE claim_fact ADD COLUMN items TEXT[];
{_FILLED}
ANALYZE claim_fact;
ALTER FUNCTION claim_fact_fill() RENAME TO claim_fact_fill_of_claims;
CREATE FUNCTION claim_fact_fill() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DROP INDEX claim_fact_disputed, claim_fact_partner;
    PERFORM claim_fact_fill_of_claims();
    {_FILLED}
END $$;

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
DROP FUNCTION claim_fact_fill();
ALTER FUNCTION claim_fact_fill_of_claims() RENAME TO claim_fact_fill;
DROP INDEX claim_fact_partner, claim_fact_disputed;
ALTER TABLE claim_fact DROP COLUMN items;
"""


MODELS_STATE = ""
