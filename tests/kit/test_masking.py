"""Secrets do not stand in what is kept of failures."""

import pytest

from server.kit import masking
from server.kit.masking import failure, masked


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("cannot reach smtp://robot:p@ss:word@mail.example:587/", "cannot reach smtp://***@mail.example:587/"),
        ("postgresql://me:secret@host/db is away", "postgresql://***@host/db is away"),
        ("token rdr_01JD0123456789ABCDEFxyz was refused", "token rdr_*** was refused"),
        ("sent Authorization: Bearer abcdefgh12345678", "sent Authorization: *** ***"),
        ("Bearer abcdefgh12345678.xyz", "Bearer ***"),
        ('{"password": "open sesame", "user": "ada"}', '{"password": ***, "user": "ada"}'),
        ("GET /hook?api_key=12345&page=2", "GET /hook?api_key=***&page=2"),
        ("x-signature=" + "ab12" * 16, "x-signature=***"),
        ("digest " + "ab12" * 16 + " differs", "digest *** differs"),
        ("claim clm_01JDABCDEFGHJKMNPQRSTVWXYZ is gone", "claim clm_01JDABCDEFGHJKMNPQRSTVWXYZ is gone"),
        ("line one\nline two", "line one line two"),
        ("550 5.1.1 no such user", "550 5.1.1 no such user"),
    ],
)
def test_secrets_are_hidden(said: str, told: str) -> None:
    assert masked(said) == told


def test_what_is_long_is_cut() -> None:
    assert len(masked("a " * 1000)) == masking.LONGEST
    assert masked("a " * 1000).endswith("…")


def test_a_failure_names_its_kind() -> None:
    assert failure(ValueError("password=1")) == "ValueError: password=***"
    assert failure(TimeoutError()) == "TimeoutError"
