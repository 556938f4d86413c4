"""Enums of processes, described for the schema."""

from collections.abc import Mapping
from enum import Enum

from server.api.describing import describe
from server.processes.rules import assignments, inbox, state, terms

__all__ = [
    "AssignmentStatus",
    "InboxGroup",
    "ProcessEntryKind",
    "ProcessEventKind",
    "ProcessStatus",
    "ProcessSubjectKind",
    "ProcessTaskStatus",
    "ProcessTokenStatus",
    "TaskNoteKind",
]


def _described(enum: type[Enum], name: str, about: str, values: Mapping[str, str]) -> None:
    describe(enum, about, values, name=name)


ProcessStatus = state.InstanceStatus
ProcessTokenStatus = state.TokenStatus
ProcessTaskStatus = state.TaskStatus
ProcessEventKind = state.SubscriptionKind
ProcessEntryKind = state.HistoryKind
ProcessSubjectKind = terms.SubjectKind
TaskNoteKind = terms.NoteKind

_described(
    ProcessSubjectKind,
    "ProcessSubjectKind",
    "What a process is about.",
    {"CLAIM": "A claim.", "PARTNER": "A partner."},
)
_described(
    ProcessStatus,
    "ProcessStatus",
    "How far a process has come.",
    {
        "RUNNING": "It goes on.",
        "SUSPENDED": "It is stopped, and can be continued.",
        "COMPLETED": "It has come to its end.",
        "CANCELLED": "It was given up.",
    },
)
_described(
    ProcessTokenStatus,
    "ProcessTokenStatus",
    "What keeps a process where it is.",
    {
        "MOVING": "Nothing: it is moving on.",
        "WAITING": "A task, an event, a service or what goes on inside.",
        "JOINING": "Other ways, which meet here.",
        "FAILED": "A failure, until it is retried.",
    },
)
_described(
    ProcessTaskStatus,
    "ProcessTaskStatus",
    "How far a task has come.",
    {
        "OPEN": "It waits to be done.",
        "DONE": "It is done.",
        "CANCELLED": "The process went on without it.",
        "REDIRECTED": "It was given to somebody else: another task stands for it.",
    },
)
_described(
    ProcessEventKind,
    "ProcessEventKind",
    "What a process waits for.",
    {"TIMER": "A moment.", "MESSAGE": "A message for it alone.", "SIGNAL": "A signal for all."},
)
_described(
    ProcessEntryKind,
    "ProcessEntryKind",
    "What happened in a process.",
    {
        "STARTED": "The process began.",
        "ENTERED": "An element was come to.",
        "PASSED": "An element was done with.",
        "TAKEN": "A flow was gone along.",
        "LEFT_UNDONE": "An element was stopped before its end.",
        "TASK_OPENED": "A task was given.",
        "TASK_DONE": "A task was done.",
        "TASK_CANCELLED": "A task was taken back.",
        "TASK_REDIRECTED": "A task was given to somebody else.",
        "FAILED": "Something failed.",
        "RETRIED": "What had failed was tried again.",
        "SUSPENDED": "The process was stopped.",
        "RESUMED": "The process was continued.",
        "MIGRATED": "The process was moved to another version.",
        "COMPLETED": "The process came to its end.",
        "CANCELLED": "The process was given up.",
    },
)
_described(
    TaskNoteKind,
    "TaskNoteKind",
    "What is said about a task.",
    {"COMMENT": "A remark.", "QUESTION": "A question to somebody.", "ANSWER": "The answer to a question."},
)
AssignmentStatus = assignments.AssignmentStatus
InboxGroup = inbox.InboxGroup

_described(
    AssignmentStatus,
    "AssignmentStatus",
    "How far an assignment has come.",
    {
        "DRAFT": "It is not put in hand yet.",
        "DEFERRED": "It starts later.",
        "ACTIVE": "It is performed, or checked.",
        "STOPPED": "It is stopped, and can be continued.",
        "COMPLETED": "It is done, or its refusal is confirmed.",
        "CANCELLED": "Its author, or a manager, gave it up.",
    },
)
_described(
    InboxGroup,
    "InboxGroup",
    "When tasks are due, as days and weeks are for the viewer; each is in the first part that fits.",
    {
        "OVERDUE": "Before now.",
        "TODAY": "Today.",
        "THIS_WEEK": "Before next Monday.",
        "NEXT_WEEK": "In the week from next Monday on.",
        "LATER": "After that, or never.",
    },
)
