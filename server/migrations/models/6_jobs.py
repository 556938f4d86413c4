"""The queue of jobs, as pgqueuer 1.6 wants it."""

from pgqueuer.adapters.persistence.qb import QueryBuilderEnvironment
from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return QueryBuilderEnvironment().build_install_query()


async def downgrade(db: BaseDBAsyncClient) -> str:
    return QueryBuilderEnvironment().build_uninstall_query()


MODELS_STATE = ""
