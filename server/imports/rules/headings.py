"""What columns of claims and of orders are called in files, in English and Russian; those of exported files too."""

from collections.abc import Mapping

Headings = Mapping[str, tuple[str, ...]]
"""By the field of a map, what its column is called: without case, marks and the dots of ё."""

HEADINGS: Headings = {
    "external_id": (
        "external id", "external ids", "id", "number", "no", "claim number", "claim id", "complaint id", "ticket",
        "ticket id", "reference", "номер", "код", "идентификатор", "ид", "номер претензии", "внешний идентификатор",
        "внешние идентификаторы",
    ),
    "title": (
        "title", "subject", "summary", "topic", "issue", "наименование", "тема", "заголовок", "суть", "суть претензии",
        "краткое описание", "предмет",
    ),
    "description": (
        "description", "details", "text", "body", "message", "what happened", "описание", "текст", "содержание",
        "подробности", "что случилось",
    ),
    "partner": (
        "partner", "customer", "client", "company", "account", "counterparty", "партнер", "клиент", "контрагент",
        "покупатель", "заказчик", "компания", "организация",
    ),
    "registered_at": (
        "registered", "registered at", "registration date", "date received", "received", "opened", "created",
        "created at", "date", "зарегистрирована", "дата регистрации", "дата создания", "дата получения", "создана",
        "дата",
    ),
    "closed_at": (
        "closed", "closed at", "date closed", "resolved", "resolved at", "закрыта", "дата закрытия",
        "дата завершения", "дата решения", "завершена",
    ),
    "status": ("status", "state", "статус", "состояние"),
    "direction": ("direction", "направление"),
    "reason": ("reason", "cause", "category", "причина", "причина возникновения", "категория"),
    "at_fault_department": ("department at fault", "department", "виновное подразделение", "подразделение", "отдел"),
    "at_fault_employee": ("employee at fault", "виновный сотрудник", "виновник"),
    "responsible": ("responsible", "assignee", "ответственный", "исполнитель"),
    "resolution": (
        "resolution", "result", "outcome", "decision", "результат", "результат рассмотрения", "результаты рассмотрения",
        "решение",
    ),
    "internal_comment": (
        "internal comment", "comment", "note", "notes", "внутренний комментарий", "комментарий", "примечание",
    ),
    "currency": ("currency", "валюта"),
    "amount_claimed": ("amount claimed", "amount", "sum", "claimed", "заявленная сумма", "сумма претензии", "сумма"),
    "amount_settled": ("amount settled", "settled", "paid", "урегулированная сумма", "возмещено", "выплачено"),
    "remedy_sought": ("remedy sought", "требование"),
    "remedy_given": ("remedy given", "remedy", "возмещение"),
    "importance": ("importance", "priority", "важность", "приоритет"),
    "severity": ("severity", "тяжесть"),
    "channel": ("channel", "source", "submitted via", "канал", "источник"),
    "tags": ("tags", "labels", "метки", "теги"),
}  # fmt: skip
"""Of claims."""
ORDER_HEADINGS: Headings = {
    "external_id": (
        "external id", "id", "guid", "uuid", "document id", "order id", "внешний идентификатор", "идентификатор", "ид",
        "ссылка",
    ),
    "number": (
        "number", "order number", "document number", "order no", "document no", "order", "document", "shipment",
        "return", "no", "номер", "номер заказа", "номер документа", "номер отгрузки", "номер реализации",
        "номер возврата", "заказ", "документ", "реализация", "возврат",
    ),
    "date": (
        "date", "order date", "document date", "shipped", "shipped at", "returned", "ordered", "ordered at", "дата",
        "дата заказа", "дата документа", "дата отгрузки", "дата реализации", "дата возврата",
    ),
    "partner": HEADINGS["partner"],
    "item": (
        "item", "product", "goods", "item name", "product name", "article", "sku", "номенклатура", "товар",
        "наименование", "наименование товара", "позиция номенклатуры", "артикул",
    ),
    "quantity": ("quantity", "qty", "count", "количество", "кол во"),
    "position": ("position", "line number", "line no", "номер строки", "позиция", "n строки"),
    "unit": ("unit", "unit of measure", "uom", "единица", "единица измерения", "ед", "ед изм"),
    "price_group": ("price group", "ценовая группа"),
    "price": ("price", "unit price", "цена"),
    "amount": ("amount", "sum", "total", "line total", "line amount", "сумма", "стоимость", "всего"),
    "manager": ("manager", "responsible", "salesman", "sales manager", "менеджер", "ответственный", "продавец"),
    "currency": ("currency", "валюта"),
    "cancellation_reason": (
        "cancellation reason", "cancelled because", "reason for cancelling", "причина отмены", "отменено по причине",
    ),
    "cancelled_at": ("cancelled at", "cancellation date", "дата отмены"),
}  # fmt: skip
"""Of orders, shipments and returns."""
VAGUE = frozenset({
    "id", "no", "number", "date", "номер", "код", "дата", "order", "document", "shipment", "return", "заказ",
    "документ", "реализация", "возврат", "позиция", "ссылка",
})  # fmt: skip
"""What says nothing where more follows, as in `date of birth`."""
