"""Views of each kind of document, and full-text search of documents kept by triggers."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
CREATE VIEW customer_order AS SELECT * FROM source_document WHERE kind = 'ORDER';
CREATE VIEW shipment AS SELECT * FROM source_document WHERE kind = 'SHIPMENT';
CREATE VIEW customer_return AS SELECT * FROM source_document WHERE kind = 'RETURN';

CREATE FUNCTION document_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search := array_to_tsvector(ARRAY[lower(NEW.number), coalesce(substring(NEW.number from '[1-9][0-9]*$'), '0')])
        || to_tsvector('russian', redress_plain(concat_ws(' ', NEW.number,
            (SELECT p.name FROM partner p WHERE p.id = NEW.partner_id))));
    RETURN NEW;
END $$;
CREATE TRIGGER document_search_insert BEFORE INSERT ON source_document
    FOR EACH ROW WHEN (NEW.search IS NULL) EXECUTE FUNCTION document_search();
CREATE TRIGGER document_search_update BEFORE UPDATE OF number, partner_id ON source_document
    FOR EACH ROW EXECUTE FUNCTION document_search();
CREATE INDEX source_document_search_idx ON source_document USING gin (search);

CREATE FUNCTION documents_partner_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE source_document SET number = number WHERE id IN (
        SELECT id FROM source_document WHERE partner_id = NEW.id ORDER BY id FOR NO KEY UPDATE);
    RETURN NULL;
END $$;
CREATE TRIGGER documents_partner_renamed AFTER UPDATE OF name ON partner
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION documents_partner_renamed();
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP TRIGGER documents_partner_renamed ON partner;
DROP FUNCTION documents_partner_renamed;
DROP INDEX source_document_search_idx;
DROP TRIGGER document_search_update ON source_document;
DROP TRIGGER document_search_insert ON source_document;
DROP FUNCTION document_search;
DROP VIEW customer_return;
DROP VIEW shipment;
DROP VIEW customer_order;
"""


MODELS_STATE = ""
