"""What coordinators are told when a role has nobody to do its tasks."""

from datetime import datetime, timedelta
from typing import Any

_GIVEN = timedelta(days=1)
_TITLES = {"en": "Assign performers: {0}", "ru": "Назначить исполнителей: {0}"}
_CONTENTS = {
    "en": "Nobody performs the role “{0}” for tasks such as “{1}”. Name its members, or redirect the tasks.",
    "ru": "Роль «{0}» никто не исполняет, а ей адресованы задачи, например «{1}». Назначьте исполнителей"
    " или перенаправьте задачи.",
}
NAMED = {"en": "The role has performers now.", "ru": "У роли появились исполнители."}
_LONGEST = 250


def assignment(*, language: str, role: str, task: str, coordinator: str, now: datetime) -> dict[str, Any]:
    """Return the fields of the assignment to name performers of a role; `role` is its name, `task` a task's title."""
    return {
        "title": _TITLES[language].format(role)[:_LONGEST],
        "content": _CONTENTS[language].format(role, task),
        "importance": "HIGH",
        "performer_id": coordinator,
        "due_at": now + _GIVEN,
        "check_required": False,
    }
