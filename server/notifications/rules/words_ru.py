"""The words of letters in Russian: templates over what is known of an event."""

from server.notifications.rules.kinds import NotificationKind as Kind

_CLAIM = "{{ number }} «{{ title }}»{% if partner %} ({{ partner }}){% endif %}"
_TASK = "«{{ title }}»{% if about %} ({{ about }}){% endif %}"
_DUE = "{% if due %} Срок: {{ due }}.{% endif %}"
_SAID = "{% if text %}\n\n{{ text }}{% endif %}"

SUBJECTS = {
    Kind.CLAIM_ASSIGNED: "{{ number }}: вы ответственный",
    Kind.CLAIM_TAKEN_AWAY: "{{ number }}: ответственный сменился",
    Kind.CLAIM_IN_DEPARTMENT: "{{ number }}: претензия в вашем подразделении",
    Kind.CLAIM_STATUS: "{{ number }}: {{ to }}",
    Kind.CLAIM_COMMENTED: "{{ number }}: комментарий клиента",
    Kind.CLAIM_RATED: "{{ number }}: оценка клиента {{ rating }} из 5",
    Kind.CLAIM_MERGED: "{{ number }}: объединена с {{ into }}",
    Kind.CLAIM_DUE_SOON: "{{ number }}: скоро срок",
    Kind.CLAIM_OVERDUE: "{{ number }}: просрочена",
    Kind.CLAIM_ESCALATED: "{{ number }}: эскалация",
    Kind.TASK_ASSIGNED: "Задача: {{ title }}",
    Kind.TASK_OFFERED: "Задача для вашей роли: {{ title }}",
    Kind.TASK_REDIRECTED: "Вам передана задача: {{ title }}",
    Kind.TASK_RETURNED: "Возвращена на доработку: {{ title }}",
    Kind.TASK_DONE: "Выполнена: {{ title }}",
    Kind.TASK_CANCELLED: "Задача больше не ваша: {{ title }}",
    Kind.TASK_ASKED: "Вопрос по задаче: {{ title }}",
    Kind.TASK_ANSWERED: "Ответ по задаче: {{ title }}",
    Kind.TASK_COMMENTED: "Комментарий к задаче: {{ title }}",
    Kind.TASK_REMINDER: "Напоминание: {{ title }}",
    Kind.TASK_OVERDUE: "Просрочена: {{ title }}",
    Kind.PROCESS_INCIDENT: "Процесс остановился: {{ title }}",
    Kind.PROCESS_MESSAGE: "{{ title }}",
    Kind.REPORT_FAILED: "Не отправлен: {{ title }}",
}

SENTENCES = {
    Kind.CLAIM_ASSIGNED: "Вы ответственный за претензию " + _CLAIM + ". Назначил(а): {{ actor }}.",
    Kind.CLAIM_TAKEN_AWAY: "Ответственный за претензию " + _CLAIM + " теперь {{ responsible or 'не назначен' }}. "
    "Изменил(а): {{ actor }}.",
    Kind.CLAIM_IN_DEPARTMENT: "В вашем подразделении претензия " + _CLAIM + ". Автор: {{ actor }}.",
    Kind.CLAIM_STATUS: "Статус претензии " + _CLAIM + ": «{{ from_ }}» → «{{ to }}». Изменил(а): {{ actor }}." + _SAID,
    Kind.CLAIM_COMMENTED: "Комментарий к претензии " + _CLAIM + ", автор: {{ actor }}." + _SAID,
    Kind.CLAIM_RATED: "Оценка претензии " + _CLAIM + ": {{ rating }} из 5. Автор: {{ actor }}." + _SAID,
    Kind.CLAIM_MERGED: "Претензия " + _CLAIM + " объединена с {{ into }}. Объединил(а): {{ actor }}.",
    Kind.CLAIM_DUE_SOON: "Срок {{ deadline }} претензии " + _CLAIM + ": {{ due }}.",
    Kind.CLAIM_OVERDUE: "Срок {{ deadline }} претензии " + _CLAIM + " прошёл: {{ due }}.",
    Kind.CLAIM_ESCALATED: "Срок {{ deadline }} претензии " + _CLAIM + " прошёл: {{ due }}. Претензия эскалирована.",
    Kind.TASK_ASSIGNED: "Вам назначена задача " + _TASK + ". Автор: {{ actor }}." + _DUE,
    Kind.TASK_OFFERED: "Задача " + _TASK + " ждёт исполнителя вашей роли." + _DUE,
    Kind.TASK_REDIRECTED: "Вам передана задача " + _TASK + ". Передал(а): {{ actor }}." + _DUE + _SAID,
    Kind.TASK_RETURNED: "Задача " + _TASK + " возвращена на доработку. Вернул(а): {{ actor }}." + _DUE + _SAID,
    Kind.TASK_DONE: "Задача " + _TASK + " выполнена. Исполнитель: {{ actor }}." + _SAID,
    Kind.TASK_CANCELLED: "Задача " + _TASK + " больше не ваша." + _SAID,
    Kind.TASK_ASKED: "Вопрос по задаче " + _TASK + ", автор: {{ actor }}." + _SAID,
    Kind.TASK_ANSWERED: "Ответ по задаче " + _TASK + ", автор: {{ actor }}." + _SAID,
    Kind.TASK_COMMENTED: "Комментарий к задаче " + _TASK + ", автор: {{ actor }}." + _SAID,
    Kind.TASK_REMINDER: "Задача " + _TASK + " ждёт вас." + _DUE,
    Kind.TASK_OVERDUE: "Срок задачи " + _TASK + " прошёл: {{ due }}.",
    Kind.PROCESS_INCIDENT: "Процесс " + _TASK + " не продолжается." + _SAID,
    Kind.PROCESS_MESSAGE: "Из процесса " + _TASK + ":" + _SAID,
    Kind.REPORT_FAILED: "Отчёт «{{ title }}» не удалось отправить всем получателям." + _SAID,
}

TEXTS = {
    "digest": "Уведомления {{ organisation }}: {{ count }}",
    "open": "Открыть",
    "more": "И ещё {{ more }} в приложении.",
    "choose": "Что и когда вам присылать:",
    "system": "Redress",
    "date": "%d.%m.%Y %H:%M",
    "RESPONSE": "ответа",
    "RESOLUTION": "решения",
}
