"""Writing what a claim says: sentences of its language filled with one set of facts."""

from datetime import date
from random import Random

from server.demo.rules.chances import pick, pick_early
from server.demo.rules.texts import Texts

_DETAILS = (0, 1, 1, 1, 2, 2)
_FEW = (*range(5, 21), 25, 26, 27, 28, 30, 40)
"""Numbers after which every Russian noun has the same form."""
_ALL = slice(None)
_GOODS = {"expired": slice(13), "warranty": slice(18, 28), "incomplete": slice(16, 35)}
"""What can be past its date, be repaired, lack a part."""


class Wording:
    """The facts of one claim: goods, counts, a document, a city; every sentence about it agrees on them."""

    def __init__(self, texts: Texts, reason: str, day: date, document: str, random: Random) -> None:
        goods = pick_early(texts.goods[_GOODS.get(reason, _ALL)], random)
        few = pick(_FEW, random)
        self.texts = texts
        self._random = random
        self._facts = {
            "goods": goods.name,
            "of_goods": goods.of,
            "few": few,
            "many": few * 10 * (1 + int(random.random() * 6)),
            "document": document,
            "day": f"{day:%d.%m.%Y}",
            "city": pick(texts.cities, random),
            "carrier": pick(texts.carriers, random),
            "percent": 3 + int(random.random() * 45),
        }

    def of(self, sentences: tuple[str, ...]) -> str:
        """Fill one of the sentences."""
        return pick(sentences, self._random).format_map(self._facts)

    def title(self, reason: str) -> str:
        return self.of(self.texts.reasons[reason].titles)

    def description(self, reason: str, remedy: str) -> str:
        opening = self.of(self.texts.reasons[reason].openings)
        details = {self.of(self.texts.details): None for _ in range(pick(_DETAILS, self._random))}
        return " ".join([opening, *details, self.of(self.texts.asks[remedy])])
