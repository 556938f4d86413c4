"""The words of letters in English: templates over what is known of an event."""

from server.notifications.rules.kinds import NotificationKind as Kind

_CLAIM = "claim {{ number }} “{{ title }}”{% if partner %} ({{ partner }}){% endif %}"
_TASK = "“{{ title }}”{% if about %} ({{ about }}){% endif %}"
_DUE = "{% if due %} It is due on {{ due }}.{% endif %}"
_SAID = "{% if text %}\n\n{{ text }}{% endif %}"

SUBJECTS = {
    Kind.CLAIM_ASSIGNED: "{{ number }}: you are responsible",
    Kind.CLAIM_TAKEN_AWAY: "{{ number }}: somebody else is responsible",
    Kind.CLAIM_IN_DEPARTMENT: "{{ number }}: a claim in your department",
    Kind.CLAIM_STATUS: "{{ number }}: {{ to }}",
    Kind.CLAIM_COMMENTED: "{{ number }}: the customer has commented",
    Kind.CLAIM_RATED: "{{ number }}: the customer gives {{ rating }} of 5",
    Kind.CLAIM_MERGED: "{{ number }}: merged into {{ into }}",
    Kind.CLAIM_DUE_SOON: "{{ number }}: due soon",
    Kind.CLAIM_OVERDUE: "{{ number }}: overdue",
    Kind.CLAIM_ESCALATED: "{{ number }}: escalated",
    Kind.TASK_ASSIGNED: "Task: {{ title }}",
    Kind.TASK_OFFERED: "A task for your role: {{ title }}",
    Kind.TASK_REDIRECTED: "A task is handed to you: {{ title }}",
    Kind.TASK_RETURNED: "Returned for rework: {{ title }}",
    Kind.TASK_DONE: "Done: {{ title }}",
    Kind.TASK_CANCELLED: "No longer yours: {{ title }}",
    Kind.TASK_ASKED: "A question about {{ title }}",
    Kind.TASK_ANSWERED: "An answer about {{ title }}",
    Kind.TASK_COMMENTED: "A remark about {{ title }}",
    Kind.TASK_REMINDER: "Reminder: {{ title }}",
    Kind.TASK_OVERDUE: "Overdue: {{ title }}",
    Kind.PROCESS_INCIDENT: "A process stands still: {{ title }}",
    Kind.PROCESS_MESSAGE: "{{ title }}",
    Kind.REPORT_FAILED: "Not mailed: {{ title }}",
}

SENTENCES = {
    Kind.CLAIM_ASSIGNED: "{{ actor }} made you responsible for " + _CLAIM + ".",
    Kind.CLAIM_TAKEN_AWAY: "{{ actor }} gave " + _CLAIM + " to {{ responsible or 'nobody' }}.",
    Kind.CLAIM_IN_DEPARTMENT: "{{ actor }} brought " + _CLAIM + " to your department.",
    Kind.CLAIM_STATUS: "{{ actor }} moved " + _CLAIM + " from “{{ from_ }}” to “{{ to }}”." + _SAID,
    Kind.CLAIM_COMMENTED: "{{ actor }} commented on " + _CLAIM + "." + _SAID,
    Kind.CLAIM_RATED: "{{ actor }} rated " + _CLAIM + ": {{ rating }} of 5." + _SAID,
    Kind.CLAIM_MERGED: "{{ actor }} merged " + _CLAIM + " into {{ into }}.",
    Kind.CLAIM_DUE_SOON: "The {{ deadline }} of " + _CLAIM + " is due on {{ due }}.",
    Kind.CLAIM_OVERDUE: "The {{ deadline }} of " + _CLAIM + " was due on {{ due }}.",
    Kind.CLAIM_ESCALATED: "The {{ deadline }} of " + _CLAIM + " was due on {{ due }}. The claim is escalated.",
    Kind.TASK_ASSIGNED: "{{ actor }} gave you the task " + _TASK + "." + _DUE,
    Kind.TASK_OFFERED: "The task " + _TASK + " waits for somebody of your role." + _DUE,
    Kind.TASK_REDIRECTED: "{{ actor }} handed you the task " + _TASK + "." + _DUE + _SAID,
    Kind.TASK_RETURNED: "{{ actor }} returned the task " + _TASK + " for rework." + _DUE + _SAID,
    Kind.TASK_DONE: "{{ actor }} has done the task " + _TASK + "." + _SAID,
    Kind.TASK_CANCELLED: "The task " + _TASK + " is no longer yours to do." + _SAID,
    Kind.TASK_ASKED: "{{ actor }} asks you about the task " + _TASK + "." + _SAID,
    Kind.TASK_ANSWERED: "{{ actor }} answers about the task " + _TASK + "." + _SAID,
    Kind.TASK_COMMENTED: "{{ actor }} remarks on the task " + _TASK + "." + _SAID,
    Kind.TASK_REMINDER: "The task " + _TASK + " waits for you." + _DUE,
    Kind.TASK_OVERDUE: "The task " + _TASK + " was due on {{ due }}.",
    Kind.PROCESS_INCIDENT: "The process " + _TASK + " does not go on." + _SAID,
    Kind.PROCESS_MESSAGE: "From the process " + _TASK + ":" + _SAID,
    Kind.REPORT_FAILED: "The report “{{ title }}” could not be mailed to everybody." + _SAID,
}

TEXTS = {
    "digest": "{{ count }} notifications of {{ organisation }}",
    "open": "Open",
    "more": "And {{ more }} more in the app.",
    "choose": "Choose what is sent to you and when:",
    "system": "Redress",
    "date": "%d.%m.%Y %H:%M",
    "RESPONSE": "response",
    "RESOLUTION": "resolution",
}
