"""What coordinators are told when tasks hang: their role is empty or not used any more, or their person has left."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

_GIVEN = timedelta(days=1)


class Why(StrEnum):
    """Why nobody does what is addressed so."""

    EMPTY = "EMPTY"
    """Nobody performs the role."""
    ARCHIVED = "ARCHIVED"
    """The role is not used any more."""
    LEFT = "LEFT"
    """The person's account is closed."""


_TITLES = {
    Why.EMPTY: {"en": "Assign performers: {0}", "ru": "Назначить исполнителей: {0}"},
    Why.ARCHIVED: {"en": "Redirect the tasks of the role: {0}", "ru": "Перенаправить задачи роли: {0}"},
    Why.LEFT: {"en": "Redirect the tasks of: {0}", "ru": "Перенаправить задачи: {0}"},
}
_CONTENTS = {
    Why.EMPTY: {
        "en": "Nobody performs the role “{0}” for tasks such as “{1}”. Name its members, or redirect the tasks.",
        "ru": "Роль «{0}» никто не исполняет, а ей адресованы задачи, например «{1}». Назначьте исполнителей"
        " или перенаправьте задачи.",
    },
    Why.ARCHIVED: {
        "en": "The role “{0}” is not used any more, and tasks such as “{1}” are addressed to it. Redirect them.",
        "ru": "Роль «{0}» больше не используется, а ей адресованы задачи, например «{1}». Перенаправьте их.",
    },
    Why.LEFT: {
        "en": "The account of {0} is closed, and tasks such as “{1}” are addressed to this person. Redirect them.",
        "ru": "Учётная запись «{0}» отключена, а задачи, например «{1}», адресованы этому человеку. Перенаправьте их.",
    },
}
NAMED = {"en": "Somebody has the tasks now.", "ru": "У задач появились исполнители."}
_LONGEST = 250


def assignment(*, why: Why, language: str, name: str, task: str, coordinator: str, now: datetime) -> dict[str, Any]:
    """Return the fields of the assignment to see to hanging tasks; `name` is the role's or the person's."""
    return {
        "title": _TITLES[why][language].format(name)[:_LONGEST],
        "content": _CONTENTS[why][language].format(name, task),
        "importance": "HIGH",
        "performer_id": coordinator,
        "due_at": now + _GIVEN,
        "check_required": False,
    }
