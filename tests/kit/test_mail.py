"""Letters to a real SMTP server: what arrives, in which ways, and what becomes of those that do not."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

import pytest

from server.kit import mail
from server.kit.mail import Attachment, Letter, Mailer, Refused, TooLarge, Unavailable
from tests.make import mailbox
from tests.make.mailbox import AUTHORITY, PASSWORD, USER, receiving

LETTER = Letter(
    key="mlg_1",
    to="ada@example.org",
    name="Ада Байрон",
    subject="Претензия 2026-000001",
    text="Здравствуйте!",
    html="<p>Здравствуйте!</p>",
    thread="clm_1",
    headers={"List-Unsubscribe": "<https://claims.example.org/settings/notifications>"},
)
SIGNED_IN = f"{USER}:{quote(PASSWORD)}@"


@pytest.fixture(autouse=True)
def _nobody_sends() -> Iterator[None]:
    yield
    mail.use(None)


def used(url: str) -> Mailer:
    found = Mailer(mail.server(url), mail.sender("Претензии <claims@example.org>"), "https://claims.example.org")
    mail.use(found)
    return found


@pytest.mark.parametrize(
    ("url", "host", "port", "encryption"),
    [
        ("smtp://mail.example", "mail.example", 25, "auto"),
        ("smtp://mail.example:587", "mail.example", 587, "auto"),
        ("smtp://me:p%40ss@mail.example", "mail.example", 25, "required"),
        ("smtp://me:x@mail.example?tls=never", "mail.example", 25, "never"),
        ("smtp://mail.example?tls=required&ca=/etc/ca.pem", "mail.example", 25, "required"),
        ("smtps://me:x@mail.example/", "mail.example", 465, "implicit"),
    ],
)
def test_an_address_of_a_server(url: str, host: str, port: int, encryption: str) -> None:
    found = mail.server(url)
    assert (found.host, found.port, found.encryption) == (host, port, encryption)
    assert "p@ss" not in repr(found)
    assert "p%40ss" not in repr(found)


@pytest.mark.parametrize(
    "url",
    ["mail.example", "http://mail.example", "smtp://", "smtp://h/path", "smtp://h?tls=perhaps", "smtp://h?a=b"],
)
def test_what_is_no_address_of_a_server(url: str) -> None:
    with pytest.raises(ValueError, match=r"expected|tls"):
        mail.server(url)


@pytest.mark.parametrize("given", ["", "Claims", "a@b@c", "x <a b@c.example>", "a\r\nBcc: b@c"])
def test_what_is_no_sender(given: str) -> None:
    with pytest.raises(ValueError, match="address"):
        mail.sender(given)


async def test_a_letter_arrives_whole() -> None:
    table = Attachment("../отчёт.csv", "text/csv", b"a;b\n")
    async with receiving() as box:
        used(f"smtp://127.0.0.1:{box.port}")
        await mail.send(replace(LETTER, attachments=[table]))
    (letter,) = box.letters
    assert box.recipients == ["ada@example.org"]
    assert letter["From"] == "Претензии <claims@example.org>"
    assert letter["To"] == "Ада Байрон <ada@example.org>"
    assert letter["Subject"] == "Претензия 2026-000001"
    assert (letter["Message-ID"], letter["References"]) == ("<mlg_1@example.org>", "<clm_1@example.org>")
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["List-Unsubscribe"] == "<https://claims.example.org/settings/notifications>"
    assert letter["Date"]
    parts = {part.get_content_type(): part for part in letter.walk()}
    assert parts["text/plain"].get_content().strip() == "Здравствуйте!"
    assert parts["text/html"].get_content().strip() == "<p>Здравствуйте!</p>"
    assert parts["text/csv"].get_filename() == "отчёт.csv"
    assert parts["text/csv"].get_payload(decode=True) == b"a;b\n"


@pytest.mark.parametrize(
    ("tls", "url"),
    [
        ("none", "smtp://{at}"),
        ("none", f"smtp://{SIGNED_IN}{{at}}?tls=never"),
        ("starttls", "smtp://{at}?ca={ca}"),
        ("starttls", "smtp://{at}?tls=required&ca={ca}"),
        ("starttls", f"smtp://{SIGNED_IN}{{at}}?ca={{ca}}"),
        ("implicit", "smtps://{at}?ca={ca}"),
    ],
)
async def test_every_way_in(tls: str, url: str) -> None:
    signs_in = SIGNED_IN in url
    async with receiving(tls=tls, auth=signs_in) as box:
        found = used(url.format(at=f"127.0.0.1:{box.port}", ca=AUTHORITY))
        await mail.check(found)
        await mail.send(LETTER)
    assert len(box.letters) == 1


@pytest.mark.parametrize(
    ("tls", "auth", "url"),
    [
        ("none", False, "smtp://{at}?tls=required"),  # the password would travel in the open
        ("none", True, f"smtp://{SIGNED_IN}{{at}}"),
        ("starttls", True, "smtp://{at}?ca={ca}"),  # nobody has signed in
        ("starttls", True, "smtp://robot:wrong@{at}?ca={ca}"),
        ("starttls", False, "smtp://{at}?tls=required"),  # nobody known vouches for the server
        ("implicit", False, "smtp://{at}?tls=never"),
        ("implicit", False, "smtps://{at}"),
    ],
)
async def test_a_server_that_does_not_let_us_in(
    tls: str,
    auth: bool,  # noqa: FBT001 - a column of the table
    url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mail, "_PATIENCE", 1.0)
    async with receiving(tls=tls, auth=auth) as box:
        used(url.format(at=f"127.0.0.1:{box.port}", ca=AUTHORITY))
        with pytest.raises(Unavailable) as told:
            await mail.send(LETTER)
    assert "sesame" not in str(told.value)
    assert box.letters == []


@pytest.mark.parametrize(
    ("at", "answer", "expected"),
    [
        ("on_recipient", "450 4.2.1 mailbox busy", Unavailable),
        ("on_recipient", "550 5.1.1 no such user", Refused),
        ("on_data", "451 4.3.0 try again", Unavailable),
        ("on_data", "552 5.3.4 too big", Refused),
        ("on_data", "554 5.7.1 spam", Refused),
        ("on_data", "421 4.3.2 closing", Unavailable),
    ],
)
async def test_what_a_server_answers(at: str, answer: str, expected: type[Exception]) -> None:
    async with receiving() as box:
        used(f"smtp://127.0.0.1:{box.port}")
        getattr(box, at).append(answer)
        with pytest.raises(expected) as told:
            await mail.send(LETTER)
        assert answer[:3] in str(told.value)
        await mail.send(LETTER)
    assert len(box.letters) == 1


async def test_nobody_there() -> None:
    async with receiving() as box:
        port = box.port
    found = used(f"smtp://127.0.0.1:{port}")
    for doing in (mail.send(LETTER), mail.check(found)):
        with pytest.raises(Unavailable):
            await doing
    mail.use(None)
    with pytest.raises(Unavailable):
        await mail.send(LETTER)


async def test_nobody_slips_a_header_in() -> None:
    evil = "x\r\nBcc: victim@example.org\r\n\r\nbody\u2028\x00"
    async with receiving() as box:
        used(f"smtp://127.0.0.1:{box.port}")
        table = Attachment(evil + ".csv", "text/csv", b"")
        await mail.send(replace(LETTER, subject=evil, name=evil, headers={"X-Note": evil}, attachments=[table]))
        for to in ("a@b.c\r\nBcc: v@x", "a@b.c, v@x.y", "no", "a@b.c\r\nRCPT TO:<v@x>", "<v@x>", ""):
            with pytest.raises(Refused):
                await mail.send(replace(LETTER, to=to))
    (letter,) = box.letters
    assert box.recipients == ["ada@example.org"]
    assert letter["Bcc"] is None
    assert letter["Subject"] == letter["X-Note"] == "x Bcc: victim@example.org body"


async def test_letters_that_the_server_cannot_carry() -> None:
    async with receiving() as box:
        used(f"smtp://127.0.0.1:{box.port}")
        with pytest.raises(Refused):
            await mail.send(replace(LETTER, to="ада@example.org"))
    async with receiving(enable_SMTPUTF8=True) as box:
        used(f"smtp://127.0.0.1:{box.port}")
        await mail.send(replace(LETTER, to="ада@example.org"))
    assert box.recipients == ["ада@example.org"]


def test_a_long_subject_is_cut() -> None:
    message = mail.written(replace(LETTER, subject="a" * 1000), used("smtp://h"))
    assert len(str(message["Subject"])) == 200
    assert mailbox.AUTHORITY.exists()


@pytest.mark.parametrize("announced", [True, False])
async def test_a_letter_that_is_too_large_is_told_apart(*, announced: bool) -> None:
    large = replace(LETTER, attachments=[Attachment("a.csv", "text/csv", b"x" * 200_000)])
    async with receiving(data_size_limit=100_000 if announced else 1 << 25) as box:
        used(f"smtp://127.0.0.1:{box.port}")
        box.on_data += [] if announced else ["552 5.3.4 too large"]
        with pytest.raises(TooLarge, match="552"):
            await mail.send(large)
        await mail.send(replace(large, attachments=()))
    assert len(box.letters) == 1
