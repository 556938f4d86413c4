"""What coordinators are told of tasks that hang, in both languages."""

from datetime import UTC, datetime, timedelta

import pytest

from server.processes.rules.lacking import Why, assignment

NOW = datetime(2027, 1, 31, 9, tzinfo=UTC)


@pytest.mark.parametrize("why", Why)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_each_reason_names_who_and_what(why: Why, language: str) -> None:
    told = assignment(why=why, language=language, name="Experts", task="Weigh it", coordinator="usr_1", now=NOW)
    assert "Experts" in told["title"]
    assert all(each in told["content"] for each in ("Experts", "Weigh it"))
    assert (told["importance"], told["performer_id"], told["due_at"]) == ("HIGH", "usr_1", NOW + timedelta(days=1))


def test_a_long_name_is_cut() -> None:
    told = assignment(why=Why.LEFT, language="ru", name="x" * 300, task="t", coordinator="usr_1", now=NOW)
    assert len(told["title"]) == 250
