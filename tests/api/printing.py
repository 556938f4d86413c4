"""Papers asked for over HTTP, and their words."""

import httpx

from server.claims.models import Claim
from tests.make import prints


async def got(service: httpx.AsyncClient, path: str, token: str) -> httpx.Response:
    return await service.get(f"/api/papers/{path}", headers={"authorization": f"Bearer {token}"})


async def text(service: httpx.AsyncClient, claim: Claim, kind: str, token: str, language: str = "en") -> str:
    answer = await got(service, f"{claim.id}/{kind}?language={language}", token)
    assert answer.status_code == 200, answer.text
    return prints.text_of(answer.content).replace("\u00a0", " ")
