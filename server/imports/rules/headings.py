"""What columns of claims are called in files, in English and Russian; the headings of exported files are among them."""

from collections.abc import Mapping

HEADINGS: Mapping[str, tuple[str, ...]] = {
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
"""By the field of a map; without case, marks and the dots of ё."""
VAGUE = frozenset({"id", "no", "number", "date", "номер", "код", "дата"})
"""What says nothing where more follows, as in `date of birth`."""
