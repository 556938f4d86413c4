"""The service as callers meet it: over HTTP, by bearer token, in the test's own transaction."""

from collections.abc import AsyncIterator
from typing import Any, Protocol

import httpx
import pytest

from server import app
from server.kit import ids
from server.settings import Settings
from tests.make import accounts as make


class Call(Protocol):
    """Sends a document; returns `data`, or the whole answer when `whole`."""

    async def __call__(
        self, document: str, variables: dict[str, Any] | None = None, *, token: str, whole: bool = False
    ) -> Any: ...


@pytest.fixture
async def call(rollback: None) -> AsyncIterator[Call]:  # noqa: ARG001 - the transaction is around the calls
    await make.organisation(records_claims=True)
    transport = httpx.ASGITransport(app.build(Settings(), "postgresql://"))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:

        async def send(
            document: str, variables: dict[str, Any] | None = None, *, token: str, whole: bool = False
        ) -> Any:
            answer = await client.post(
                "/graphql",
                json={"query": document, "variables": variables or {}},
                headers={"authorization": f"Bearer {token}"},
            )
            found = answer.json()
            if whole:
                return found
            assert "errors" not in found, found["errors"]
            return found["data"]

        yield send


@pytest.fixture
async def service(rollback: None) -> AsyncIterator[httpx.AsyncClient]:  # noqa: ARG001 - around the requests
    """Serve plain requests over HTTP, in the transaction of the test."""
    await make.organisation(records_claims=True, name="Acme", language="en", time_zone="UTC")
    transport = httpx.ASGITransport(app.build(Settings(), "postgresql://"))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        yield client


async def token_of(**user: Any) -> str:
    """Make a user and a token of it with all its scopes; return the token."""
    made = await make.user(**user)
    return await token_for(user_id=made.id)


async def token_for(**owner: Any) -> str:
    """Make a token of a user or a client with all its scopes; return it."""
    secret = f"rdr_{ids.new('tst')[4:]}{'x' * 17}"
    await make.token(secret=secret, **owner)
    return secret
