"""Full-text search: word forms of both languages, numbers, partners' names, kept up by triggers."""

import pytest

from server.claims.models import Claim
from server.kit import db
from tests.make import claims as make
from tests.make import partners

pytestmark = pytest.mark.usefixtures("organised")


async def found(words: str) -> bool:
    return bool(await db.value("SELECT EXISTS (SELECT FROM claim WHERE search @@ redress_query($1))", words))


async def the_claim() -> Claim:
    partner = await partners.partner(name='ООО "Ромашка"')
    return await make.claim(
        number="2026-000123",
        title="Повреждённые коробки",
        description="The couriers delivered late, as all deliveries.Упаковка порвана, ноутбуки разбиты.",
        partner_id=partner.id,
    )


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("коробка", True),
        ("коробками", True),
        ("повреждение", True),
        ("ноутбук", True),
        ("упаковку порвали", True),
        ("delivery", True),
        ("delivering late", True),
        ("ромашка", True),
        ("ромашки", True),
        ("2026-000123", True),
        ("123", True),
        ("000123", False),
        ("коро", True),
        ("deliv", True),
        ("холодильник", False),
        ("коробка холодильник", False),
        ("коробка or холодильник", True),
        ("коробка -ноутбук", False),
        ("'); DROP TABLE claim; --", False),
        ("", False),
    ],
)
async def test_words(words: str, is_found: bool) -> None:  # noqa: FBT001 - a column of a table
    await the_claim()
    assert await found(words) is is_found


async def test_search_follows_changes() -> None:
    claim = await the_claim()
    await Claim.filter(id=claim.id).update(title="Fridge")
    assert [await found("fridges"), await found("коробки")] == [True, False]
    await db.execute("UPDATE partner SET name = 'Василёк' WHERE id = $1", claim.partner_id)
    assert [await found("василёк"), await found("ромашка")] == [True, False]
    other = await partners.partner(name="Globex")
    await Claim.filter(id=claim.id).update(partner_id=other.id)
    assert [await found("globex"), await found("василёк")] == [True, False]
