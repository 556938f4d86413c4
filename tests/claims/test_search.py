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


@pytest.mark.parametrize(
    ("title", "other", "is_similar"),
    [
        ("Повреждённые коробки", "Коробка порвана", True),
        ("Повреждённые коробки", "повреждение товара", True),
        ("Late delivery", "Deliveries are late again", True),
        ("Недостача по заказу ЗК-100319", "Опоздал заказ ЗК-100319", True),
        ("Заказ 100319", "Заявка 100320", False),
        ("Повреждённые коробки", "Недостача", False),
        ("Не работает", "Не пришло", False),
        ("The box is in the van", "The door of the house", False),
        ("it's c:\\temp 'quoted'", "quotes", True),
        ("«Ромашка»", "ромашки", True),
        ("", "", False),
    ],
)
async def test_titles_that_share_a_word_are_similar(title: str, other: str, is_similar: bool) -> None:  # noqa: FBT001
    for one, two in ((title, other), (other, title)):
        assert bool(await db.value("SELECT redress_words($1) @@ redress_any($2)", one, two)) is is_similar


async def test_look_alikes_of_a_partner_are_found_by_its_index() -> None:
    await db.execute("SET LOCAL enable_seqscan = off")
    sql = """EXPLAIN SELECT id FROM claim t WHERE t.partner_id = 'ptn_1' AND t.registered_at >= now() - interval '30 d'
        AND redress_words(t.title) @@ (SELECT redress_any('a box')) ORDER BY t.registered_at DESC, t.id DESC LIMIT 5"""
    plan = "\n".join(row[0] for row in await db.rows(sql))
    assert "Index Cond: ((partner_id = 'ptn_1'::text) AND (registered_at >=" in plan
    assert "Sort" not in plan
