"""Full-text search kept by triggers, and the foreign keys that would form a cycle between tables."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
ALTER TABLE department ADD CONSTRAINT department_head_fkey FOREIGN KEY (head_id) REFERENCES user_account (id);
ALTER TABLE user_account ADD CONSTRAINT user_partner_fkey FOREIGN KEY (partner_id) REFERENCES partner (id);

-- Where the database's character type is C, the parser takes « and — for letters.
CREATE FUNCTION redress_plain(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(words, '[^[:alnum:]!-~]+', ' ', 'g')
$$;

CREATE FUNCTION redress_query(words text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT websearch_to_tsquery('russian', redress_plain(words))
        || CASE WHEN words ~ '^[[:space:]]*[[:alnum:]][[:alnum:]-]*[[:space:]]*$'
           THEN (quote_literal(lower(trim(words))) || ':*')::tsquery ELSE ''::tsquery END
$$;

CREATE FUNCTION partner_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search := to_tsvector('russian', redress_plain(concat_ws(' ', NEW.name, NEW.legal_name, NEW.tax_number)));
    RETURN NEW;
END $$;
CREATE TRIGGER partner_search BEFORE INSERT OR UPDATE OF name, legal_name, tax_number ON partner
    FOR EACH ROW EXECUTE FUNCTION partner_search();
CREATE INDEX partner_search_idx ON partner USING gin (search);

CREATE FUNCTION claim_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search := array_to_tsvector(ARRAY[lower(NEW.number), coalesce(substring(NEW.number from '[1-9][0-9]*$'), '0')])
        || to_tsvector('russian', redress_plain(concat_ws(' ', NEW.title, NEW.description,
            (SELECT p.name FROM partner p WHERE p.id = NEW.partner_id))));
    RETURN NEW;
END $$;
CREATE TRIGGER claim_search_insert BEFORE INSERT ON claim
    FOR EACH ROW WHEN (NEW.search IS NULL) EXECUTE FUNCTION claim_search();
CREATE TRIGGER claim_search_update BEFORE UPDATE OF number, title, description, partner_id ON claim
    FOR EACH ROW EXECUTE FUNCTION claim_search();
CREATE INDEX claim_search_idx ON claim USING gin (search);

CREATE FUNCTION partner_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE claim SET title = title WHERE partner_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER partner_renamed AFTER UPDATE OF name ON partner
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION partner_renamed();
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP TRIGGER partner_renamed ON partner;
DROP FUNCTION partner_renamed;
DROP INDEX claim_search_idx;
DROP TRIGGER claim_search_update ON claim;
DROP TRIGGER claim_search_insert ON claim;
DROP FUNCTION claim_search;
DROP INDEX partner_search_idx;
DROP TRIGGER partner_search ON partner;
DROP FUNCTION partner_search;
DROP FUNCTION redress_query;
DROP FUNCTION redress_plain;
ALTER TABLE user_account DROP CONSTRAINT user_partner_fkey;
ALTER TABLE department DROP CONSTRAINT department_head_fkey;
"""


MODELS_STATE = ""
