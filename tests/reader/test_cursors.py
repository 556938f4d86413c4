"""Cursors: PostgreSQL and Python sign alike, and whatever else is given is refused by its code."""

import base64
import hashlib
import hmac
import json
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.kit import db
from server.kit.errors import Refusal
from server.reader import cursors
from server.reader.cursors import Signer
from tests.make import claims, partners
from tests.reader.conftest import SECRET, Asking

ORDER = "claim:title+,id+"
KEYS = ["plain", 'O\'Brien \\ "x"', "Ёлка 🎄", "", None, "a" * 500, "%\n\t\u2028"]
FIRST = "query($a: String, $b: String) { claims(first: 2, after: $a, before: $b) { nodes { id } } }"
OTHERS = (
    "query($a: String) { claims(after: $a, orderBy: [{field: TITLE, direction: ASC}]) { nodes { id } } }",
    "query($a: String) { claims(after: $a, orderBy: [{field: REGISTERED_AT, direction: ASC}]) { nodes { id } } }",
    "query($a: String) { partners(after: $a) { nodes { id } } }",
    "query($a: String) { claims(after: $a) { totalCount } }",
)


@pytest.mark.usefixtures("rollback")
@pytest.mark.parametrize("secret", [b"s", b"x" * 32, b"\x00\xff" * 32])
async def test_sql_and_python_sign_alike(secret: bytes) -> None:
    signer = Signer(secret)
    names = [f"${at + 3}" for at in range(len(KEYS))]
    sql = cursors.expression([f"{name}::text" for name in names], ORDER, "$1::bytea", "$2::bytea")
    made = await db.value(f"SELECT {sql}", signer.inner, signer.outer, *KEYS)
    assert signer.keys(made, ORDER) == KEYS
    assert set(made) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


async def cursor(ask: Asking) -> str:
    partner = await partners.partner()
    for _ in range(3):
        await claims.claim(partner_id=partner.id)
    page = await ask("{ claims(first: 1) { pageInfo { endCursor } } }")
    found: str = page["claims"]["pageInfo"]["endCursor"]
    return found


async def refused(ask: Asking, document: str, **variables: Any) -> str:
    with pytest.raises(Refusal) as caught:
        await ask(document, **variables)
    return caught.value.code


async def test_every_tampering_is_refused(ask: Asking) -> None:
    good = await cursor(ask)
    raw = base64.urlsafe_b64decode(good + "=" * (-len(good) % 4))
    assert len((await ask(FIRST, a=good))["claims"]["nodes"]) == 2
    for at in range(len(raw)):
        changed = bytes([*raw[:at], raw[at] ^ 1, *raw[at + 1 :]])
        assert await refused(ask, FIRST, a=base64.urlsafe_b64encode(changed).decode().rstrip("=")) == "INVALID_CURSOR"
    for part in (good[:-4], good[:16], good + "AAAA", "AAAA" + good):
        assert await refused(ask, FIRST, b=part) == "INVALID_CURSOR"


@pytest.mark.parametrize("document", OTHERS[:3])
async def test_a_cursor_is_good_for_its_list_and_order_alone(ask: Asking, document: str) -> None:
    assert await refused(ask, document, a=await cursor(ask)) == "INVALID_CURSOR"


async def test_a_cursor_of_another_secret_is_refused(ask: Asking) -> None:
    raw = base64.urlsafe_b64decode(await cursor(ask) + "===")
    order = b"claim:registered_at-,id-"
    for secret, good in ((b"y" * 32, False), (SECRET, True)):
        mac = _mac(secret, order + raw[12:])
        forged = base64.urlsafe_b64encode(mac + raw[12:]).decode()
        if good:
            assert len((await ask(FIRST, a=forged))["claims"]["nodes"]) == 2
        else:
            assert await refused(ask, FIRST, a=forged) == "INVALID_CURSOR"


def _mac(secret: bytes, message: bytes) -> bytes:
    return hmac.digest(secret, message, hashlib.sha256)[:12]


@pytest.mark.parametrize("document", [FIRST, *OTHERS])
@pytest.mark.parametrize(
    "garbage", ["", "null", "=", "A", "AAAA", "Ж", "\ud7ff🎄", "A" * 5000, "../", "\x00", "W10", "[]"]
)
async def test_garbage_is_refused_by_its_code(ask: Asking, document: str, garbage: str) -> None:
    """Text with a null character is refused before as such."""
    code = "BAD_USER_INPUT" if "\0" in garbage else "INVALID_CURSOR"
    assert await refused(ask, document, a=garbage) == code


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.one_of(st.text(), st.binary().map(lambda raw: base64.urlsafe_b64encode(raw).decode())))
def test_the_signer_knows_no_other_exception(text: str) -> None:
    with pytest.raises(Refusal, match="cursor"):
        Signer(SECRET).keys(text, ORDER)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.one_of(st.none(), st.text()), max_size=3))
def test_unsigned_keys_are_refused(keys: list[str | None]) -> None:
    for payload in (json.dumps(keys).encode(), orjson.dumps(["x"]), b"", b"{"):
        unsigned = base64.urlsafe_b64encode(bytes(12) + payload).decode()
        with pytest.raises(Refusal):
            Signer(SECRET).keys(unsigned, ORDER)
