"""Names of people and companies, tax numbers, addresses."""

from random import Random

from server.demo.rules.chances import pick
from server.demo.rules.copy import Row
from server.demo.rules.texts import Texts

_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [*"abvgdee", "zh", *"ziyklmnoprstufh", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya"],
        strict=True,
    )
)
_WEIGHTS_OF_TAX_NUMBER = (2, 4, 10, 3, 5, 9, 4, 6, 8)


def latin(words: str) -> str:
    """Return the words as a part of an address: lower case, Latin letters, no spaces."""
    return "".join(_LATIN.get(letter, letter) for letter in words.lower() if letter.isalnum())


def person(texts: Texts, random: Random) -> str:
    first, last = texts.male if random.random() < 0.5 else texts.female  # noqa: PLR2004 - one in two
    return f"{pick(first, random)} {pick(last, random)}"


def phone(texts: Texts, random: Random) -> str:
    return f"{texts.phone}{random.randrange(10**6, 10**7)}"


def tax_number(lang: str, random: Random) -> str:
    """Return a number whose check digit is right."""
    if lang == "en":
        return f"GB{random.randrange(10**8, 10**9)}"
    digits = [7, 7, *(random.randrange(10) for _ in range(7))]
    check = sum(weight * digit for weight, digit in zip(_WEIGHTS_OF_TAX_NUMBER, digits, strict=True)) % 11 % 10
    return "".join(map(str, [*digits, check]))


def company(texts: Texts, at: int, random: Random) -> Row:
    """Return how the company of this index is called and reached; companies differ in name."""
    roots, ends, cities = texts.company_roots, texts.company_ends, texts.cities
    plain = len(roots) * len(ends)
    word = at * 1237 % plain  # coprime with their number: neighbours differ, and none repeats
    name = texts.company_name.format(root=roots[word % len(roots)], end=ends[word // len(roots)])
    branch, city = at // plain, pick(cities, random)
    if branch:
        city = cities[(branch - 1) % len(cities)]
        name = f"{name} {city}" if branch <= len(cities) else f"{name} {city}-{branch // len(cities) + 1}"
    street = texts.street.format(city=city, street=pick(texts.streets, random), house=random.randrange(1, 140))
    return {
        "name": name,
        "legal_name": texts.legal_name.format(name=name),
        "emails": [f"info@{latin(name)}.example"],
        "phones": [phone(texts, random)],
        "address": street,
    }
