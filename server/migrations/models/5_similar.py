"""Finding texts that share a word, whatever its form."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
-- Null, which matches nothing, where the words are none or say nothing, as "of the" does.
CREATE FUNCTION redress_any(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', '|')::tsquery
    FROM unnest(to_tsvector('russian', redress_plain(words)))
$$;

CREATE FUNCTION redress_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('russian', redress_plain(words))
$$;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP FUNCTION redress_words;
DROP FUNCTION redress_any;
"""


MODELS_STATE = ""
