"""A row for each kind of paper and language: until somebody changes it, the product's own template is in force."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_PAPERS = [(kind, language) for kind in ("CLAIM_FORM", "ANSWER_LETTER", "EIGHT_D") for language in ("en", "ru")]


async def upgrade(db: BaseDBAsyncClient) -> str:
    rows = ", ".join(
        f"('tpl_{number:026}', now(), now(), 1, '{kind}', '{language}')"
        for number, (kind, language) in enumerate(_PAPERS, 1)
    )
    return f"""INSERT INTO document_template (id, created_at, updated_at, version, kind, language) VALUES {rows}
    ON CONFLICT DO NOTHING;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DELETE FROM document_template;"


MODELS_STATE = ""
