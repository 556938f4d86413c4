"""Letters in both languages: every kind has its words, users' texts stay texts, moments are the reader's."""

import pytest

from server.notifications.rules import letters, mailing, words_en, words_ru
from server.notifications.rules.kinds import NotificationKind
from server.notifications.rules.letters import Item, Reader

ENGLISH = Reader("en", "Europe/Berlin", "Cups & Co", "https://claims.example.org")
RUSSIAN = Reader("ru", "Europe/Moscow", "Чашки", "https://claims.example.org")
DETAILS = {
    "number": "2026-000001",
    "partner": "Cups & Co",
    "from": "REGISTERED",
    "to": "IN_PROGRESS",
    "rating": 2,
    "deadline": "RESPONSE",
    "dueAt": "2026-11-30T21:30:00+00:00",
    "into": "2026-000002",
    "responsible": "Ada",
    "about": "2026-000001",
    "text": "Please look.",
}


def item(kind: NotificationKind = NotificationKind.CLAIM_STATUS, **more: object) -> Item:
    return Item(kind, "clm_1", "Broken cups", "Bob", DETAILS | more)


def test_every_kind_has_its_words() -> None:
    for words in (words_en, words_ru):
        assert set(words.SENTENCES) == set(words.SUBJECTS) == set(NotificationKind)
    assert set(words_en.TEXTS) == set(words_ru.TEXTS)


@pytest.mark.parametrize("kind", list(NotificationKind))
@pytest.mark.parametrize("reader", [ENGLISH, RUSSIAN])
def test_every_kind_reads_as_a_sentence(kind: NotificationKind, reader: Reader) -> None:
    told = letters.sentence(item(kind), reader)
    written = letters.write([item(kind)], reader)
    for text in (told, written.subject, written.text, written.html):
        assert "{{" not in text
        assert "None" not in text
    assert "  " not in told
    assert written.subject.strip()
    assert letters.write([Item(kind, "tsk_1", "T", None, {})], reader).text


def test_one_notification_in_english() -> None:
    written = letters.write([item()], ENGLISH)
    assert written.subject == "2026-000001: In progress"
    told = "Bob moved claim 2026-000001 “Broken cups” (Cups & Co) from “Registered” to “In progress”."
    assert written.text.startswith(f"{told}\n\nPlease look.\nhttps://claims.example.org/claims/2026-000001\n")
    assert "https://claims.example.org/settings/notifications" in written.text
    assert 'href="https://claims.example.org/claims/2026-000001"' in written.html


def test_moments_are_the_readers() -> None:
    overdue = item(NotificationKind.CLAIM_OVERDUE)
    assert "30.11.2026 22:30" in letters.sentence(overdue, ENGLISH)
    assert letters.sentence(overdue, RUSSIAN).endswith("прошёл: 01.12.2026 00:30.")


def test_several_in_one_letter() -> None:
    written = letters.write([item(), item(NotificationKind.CLAIM_RATED)], RUSSIAN)
    assert written.subject == "Уведомления Чашки: 2"
    assert "«Зарегистрирована» → «Обрабатывается»" in written.text
    assert "2 из 5" in written.text


def test_so_many_and_no_more() -> None:
    written = letters.write([item() for _ in range(mailing.MOST_SHOWN + 7)], ENGLISH)
    assert written.text.count("/claims/2026-000001") == mailing.MOST_SHOWN
    assert "And 7 more in the app." in written.html


def test_what_users_write_stays_text() -> None:
    evil = "<script>alert(1)</script>{{ 7 * 7 }}{% for x in ().__class__.__mro__ %}"
    written = letters.write([Item(NotificationKind.CLAIM_ASSIGNED, "clm_1", evil, evil, {"number": evil})], ENGLISH)
    assert "<script>" not in written.html
    assert "{{ 7 * 7 }}" in written.text
    assert "49" not in written.subject


def test_an_unknown_language_is_english() -> None:
    assert letters.sentence(item(), Reader("fr", "UTC", "x", "")).startswith("Bob moved")
