"""Claims that are none: by them a template is tried before it is kept, and shown where no claim is chosen."""

from collections.abc import Mapping
from typing import Any

from server.papers.rules.contents import Read

_TEXTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "organisation": "Our company", "partner": "Sample & Sons", "legal": "Sample & Sons Ltd",
        "address": "12 Harbour Street\nRiga LV-1010", "contact": "Anna Sample", "position": "buyer",
        "title": "Parcel damaged on the way", "item": "Valve DN 50 #4 ($ 12.50 each)", "unit": "pcs",
        "description": "Two boxes of the delivery were torn open.\n\nFour valves are scratched, three are missing.",
        "resolution": "We replace the four valves and credit the three that are missing.",
        "responsible": "Pat Agent", "department": "Customer care", "parent": "Delivery", "reason": "Damaged in transit",
        "fault": "Warehouse", "role": "Client", "d3": "D3 Check the other parcels of the day",
        "r3": "None of the others is damaged.", "d4": "D4 Why did it occur?", "r4": "Stacked without edge guards.",
        "action": "Order edge guards for pallets", "done": "Ordered 500 pieces.", "form": "Result",
    },
    "ru": {
        "organisation": "Наша организация", "partner": "Образец", "legal": "ООО «Образец и сыновья»",
        "address": "Москва, ул. Причальная, 12", "contact": "Анна Образцова", "position": "закупщик",
        "title": "Груз повреждён при перевозке", "item": "Клапан Ду 50 № 4", "unit": "шт.",
        "description": "Два короба из поставки вскрыты.\n\nЧетыре клапана поцарапаны, трёх не хватает.",
        "resolution": "Четыре клапана заменяем, стоимость трёх недостающих возвращаем.",
        "responsible": "Ольга Ответственная", "department": "Отдел по работе с клиентами", "parent": "Доставка",
        "reason": "Повреждение в пути", "fault": "Склад", "role": "Клиент", "d3": "D3 Проверить остальные грузы дня",
        "r3": "Остальные грузы целы.", "d4": "D4 Почему это произошло?", "r4": "Уложено без защитных уголков.",
        "action": "Заказать защитные уголки для паллет", "done": "Заказано 500 штук.", "form": "Результат",
    },
}  # fmt: skip
_AT = "2026-03-{}T09:30:00Z"


def full(language: str) -> Read:
    """Return a claim of which everything is known, with what reads like markup in it."""
    words = _TEXTS[language]
    claim = {
        **bare(language).claim,
        "description": words["description"],
        "status": "PARTIALLY_SATISFIED",
        "closedAt": _AT.format("09"),
        "resolution": words["resolution"],
        "remedySought": "REFUND",
        "remedyGiven": "REPLACEMENT",
        "amountClaimed": {"amount": "1250.00", "currency": "EUR"},
        "amountSettled": {"amount": "640.50", "currency": "EUR"},
        "basis": {"__typename": "Shipment", "number": "S-1042", "date": "2026-02-27"},
        "contactPerson": {
            "name": words["contact"], "position": words["position"], "emails": ["anna@example.org"],
            "phones": ["+371 2000 0000"],
        },
        "responsible": {"name": words["responsible"], "department": {"name": words["department"]}},
        "severity": "MAJOR",
        "reason": {"name": words["reason"], "parent": {"name": words["parent"], "parent": None}},
        "atFaultDepartment": {"name": words["fault"]},
        "atFaultEmployee": {"name": words["responsible"]},
        "participants": {"nodes": [{"partner": {"name": words["partner"]}, "partnerRole": {"name": words["role"]},
                                    "contact": {"name": words["contact"]}, "contactRole": None}]},
    }  # fmt: skip
    return Read({"name": words["organisation"], "timeZone": "UTC"}, claim, _lists(words))


def bare(language: str) -> Read:
    """Return a claim of which nothing is known that need not be."""
    words = _TEXTS[language]
    claim = {
        "number": "2026-000042",
        "title": words["title"],
        "description": words["title"],
        "direction": "FROM_CUSTOMER",
        "status": "REGISTERED",
        "registeredAt": _AT.format("02"),
        "channel": "MAIL",
        "partner": {
            "name": words["partner"], "legalName": words["legal"], "taxNumber": "40003000000",
            "address": words["address"], "emails": ["claims@example.org"], "phones": ["+371 6000 0000"],
        },
    }  # fmt: skip
    return Read(
        {"name": words["organisation"], "timeZone": "UTC"}, claim, {"lines": [], "tasks": [], "assignments": []}
    )


def _lists(words: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
    line = {"item": words["item"], "unit": words["unit"], "document": {"currency": "EUR"}}
    claimed = {"quantityClaimed": "7", "amountClaimed": "87.50", "quantitySettled": "4", "amountSettled": "50.00"}
    assignment = _task(words["action"], "Execute", words, words["done"])
    return {
        "lines": [{"line": line, **claimed}],
        "tasks": [_task(words["d3"], "D3", words, words["r3"]), _task(words["d4"], "D4Occurred", words, words["r4"])],
        "assignments": [
            {"title": words["action"], "status": "COMPLETED", "executed": "done", "dueAt": _AT.format("08"),
             "executedAt": _AT.format("07"), "performer": {"name": words["responsible"]},
             "tasks": {"nodes": [assignment]}},
        ],
    }  # fmt: skip


def _task(title: str, element: str, words: Mapping[str, str], result: str) -> dict[str, Any]:
    return {
        "title": title,
        "elementId": element,
        "status": "DONE",
        "data": {"result": result},
        "form": {"properties": {"result": {"title": words["form"]}}},
        "dueAt": _AT.format("06"),
        "closedAt": _AT.format("05"),
        "closedBy": {"name": words["responsible"]},
    }
