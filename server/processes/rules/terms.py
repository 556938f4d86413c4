"""The words of processes beyond the engine's own: subjects, notes, ids."""

from enum import StrEnum


class SubjectKind(StrEnum):
    CLAIM = "CLAIM"
    PARTNER = "PARTNER"


class NoteKind(StrEnum):
    COMMENT = "COMMENT"
    QUESTION = "QUESTION"
    ANSWER = "ANSWER"


SUBJECTS = {"clm": SubjectKind.CLAIM, "ptn": SubjectKind.PARTNER}
"""What a process may be about, by the prefix of the record's id."""
