"""Calls to addresses that customers name, against a real TLS server, and against every way to lead them inside."""

import asyncio
import ipaddress
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from server.kit import outbound
from server.kit.outbound import Forbidden, Outbound, Unreached, is_public
from tests.kit import tls


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a certificate for localhost that signs itself, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    (folder / "cert.pem").write_text(tls.CERTIFICATE)
    (folder / "key.pem").write_text(tls.KEY)
    return folder


class Server:
    """Answers every request in the same way, and keeps what it was sent."""

    def __init__(self, folder: Path, answer: bytes, pause: float = 0) -> None:
        self.folder, self.answer, self.pause = folder, answer, pause
        self.heard: list[bytes] = []
        self.port = 0

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Outbound]:
        """Listen; yield a client that may call this server alone."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / "cert.pem", self.folder / "key.pem")
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=context)
        self.port = server.sockets[0].getsockname()[1]
        trust = ssl.create_default_context(cafile=str(self.folder / "cert.pem"))
        async with server:
            yield Outbound(lambda address: str(address) == "127.0.0.1", self.port, trust)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")
        )
        self.heard.append(head + await reader.readexactly(length))
        await asyncio.sleep(self.pause)
        writer.write(self.answer)
        await writer.drain()
        writer.close()

    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}/hook"


def answer(status: str, *headers: str, body: str = "") -> bytes:
    lines = [f"HTTP/1.1 {status}", *headers, f"content-length: {len(body)}", "connection: close", "", body]
    return "\r\n".join(lines).encode()


async def test_a_call_comes_through_with_its_host_and_body(certificate: Path) -> None:
    server = Server(certificate, answer("202 Accepted", body="secret"))
    async with server.running() as client:
        assert await client.post(server.url, b'{"a":1}', {"x-redress-call": "cal_1"}) == 202
    (heard,) = server.heard
    assert heard.startswith(b"POST /hook HTTP/1.1\r\n")
    assert heard.endswith(b'{"a":1}')
    assert f"host: localhost:{server.port}".encode() in heard.lower()
    assert b"x-redress-call: cal_1" in heard.lower()


@pytest.mark.parametrize("status", ["301 Moved Permanently", "307 Temporary Redirect"])
async def test_redirects_are_not_followed(certificate: Path, status: str) -> None:
    server = Server(certificate, answer(status, "location: https://localhost/elsewhere"))
    async with server.running() as client:
        with pytest.raises(Unreached, match=f"the answer was {status[:3]}"):
            await client.post(server.url, b"{}", {})
    assert len(server.heard) == 1


async def test_what_is_answered_is_never_told(certificate: Path) -> None:
    server = Server(certificate, answer("500 Internal Server Error", body="secret"))
    async with server.running() as client:
        with pytest.raises(Unreached) as caught:
            await client.post(server.url, b"{}", {})
    assert "secret" not in str(caught.value)


async def test_an_answer_without_end_is_not_read(certificate: Path) -> None:
    endless = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + b"10000\r\n" + b"x" * 65536
    server = Server(certificate, endless)
    async with server.running() as client, asyncio.timeout(3):
        assert await client.post(server.url, b"{}", {}) == 200


async def test_who_does_not_answer_is_left(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbound, "_PATIENCE", 0.2)
    server = Server(certificate, answer("200 OK"), pause=1)
    async with server.running() as client:
        with pytest.raises(Unreached, match="no answer in time"):
            await client.post(server.url, b"{}", {})


async def test_a_certificate_that_is_not_trusted_is_not_called(certificate: Path) -> None:
    server = Server(certificate, answer("200 OK"))
    async with server.running() as client:
        stranger = Outbound(client.allowed, client.port)
        with pytest.raises(Unreached):
            await stranger.post(server.url, b"{}", {})
    assert server.heard == []


async def test_a_name_that_leads_elsewhere_at_the_second_look_is_pinned(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is looked up once: what it would say a moment later is not asked."""
    looks = 0
    loop = asyncio.get_running_loop()
    look_up = loop.getaddrinfo

    async def counted(host: str, port: int, **more: int) -> object:
        nonlocal looks
        if host == "localhost":
            looks += 1
            host = "127.0.0.1" if looks == 1 else "10.0.0.1"
        return await look_up(host, port, **more)

    monkeypatch.setattr(loop, "getaddrinfo", counted)
    server = Server(certificate, answer("200 OK"))
    async with server.running() as client:
        assert await client.post(server.url, b"{}", {}) == 200
    assert looks == 1


async def test_one_address_inside_among_others_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    async def mixed(*_: object, **__: object) -> object:
        return [(0, 0, 0, "", (name, 443)) for name in ("93.184.216.34", "10.0.0.1")]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", mixed)
    with pytest.raises(Forbidden):
        await Outbound().post("https://both.example.org/", b"{}", {})


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/", "ftp://example.org/", "//example.org/", "example.org", "",
        "https://example.org:8443/", "https://example.org:22/", "https://u:p@example.org/", "https://u@example.org/",
        "https:///nowhere", "https://[::1", "https://exa mple.org/", "https://example.org/\r\nx: y", "https://пример.рф/",
        "https://127.0.0.1/", "https://127.1/", "https://0/", "https://2130706433/", "https://0x7f000001/",
        "https://017700000001/", "https://0177.0.0.1/", "https://localhost/", "https://[::1]/", "https://[::]/",
        "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/", "https://10.1.2.3/", "https://172.16.0.1/", "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data/", "https://[fe80::1]/", "https://[fd00:ec2::254]/",
        "https://100.64.0.1/", "https://0.0.0.0/", "https://224.0.0.1/", "https://255.255.255.255/",
        "https://198.18.0.1/", "https://192.0.2.1/",
    ],
)  # fmt: skip
async def test_nothing_inside_is_called(url: str) -> None:
    with pytest.raises(Forbidden):
        await Outbound().post(url, b"{}", {})


async def test_too_much_is_not_sent() -> None:
    with pytest.raises(Forbidden):
        await Outbound().post("https://example.org/", b"x" * (outbound.MOST_BYTES + 1), {})


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1:248:1893:25c8:1946", True), ("64:ff9b::5db8:d822", True),
        ("::ffff:93.184.216.34", True), ("192.88.99.1", True), ("64:ff9b:1::1", False), ("fec0::1", False),
        ("::7f00:1", False), ("2001:db8::1", False), ("ff02::1", False), ("240.0.0.1", False),
    ],
)  # fmt: skip
def test_what_is_public(address: str, *, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public
