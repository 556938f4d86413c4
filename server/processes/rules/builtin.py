"""The diagrams that the product brings itself, in the language of the organisation."""

from importlib import resources
from types import MappingProxyType

ASSIGNMENT = "redress.assignment"
"""The key of the definition that assignments run on."""
_NAMES = MappingProxyType({"en": "Assignment", "ru": "Задание"})
_ENGLISH = {
    "Задание": "Assignment",
    "Старт": "Start",
    "Выполнить": "Perform",
    "Выполнено": "Done",
    "Отменено": "Cancelled",
    "Проверять?": "To be checked?",
    "Проверить": "Check",
    "Подтвердить": "Confirm",
    "Подтвердить отмену": "Confirm the cancellation",
    "Вернуть": "Return",
    "Подтверждено?": "Confirmed?",
    "Завершение": "End",
    "да": "yes",
    "нет": "no",
    "вернуть": "return",
    "подтвердить": "confirm",
}


def name(language: str) -> str:
    return _NAMES[language]


def diagram(language: str) -> str:
    """Return the diagram of assignments, as BPMN 2.0."""
    xml = (resources.files(__package__) / "diagrams" / "assignment.bpmn").read_text("utf-8")
    if language == "ru":
        return xml
    for russian, english in _ENGLISH.items():
        for attribute in ("name", "label"):
            xml = xml.replace(f'{attribute}="{russian}"', f'{attribute}="{english}"')
    return xml
