"""The app's files: what is sent for which address, how long it is kept, and what it may load."""

import gzip
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from server import app
from server.settings import Settings

INDEX = "<!doctype html><script>chosen()</script><script src=/assets/main-1a2b.js></script>"
DIGEST = "sha256-wf2eZQu5NINVVTp07QfJGz4uHfWAtoME/sLiym4hE5w="
PAGE = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(INDEX)
    (tmp_path / "icon.svg").write_text("<svg/>")
    (tmp_path / "assets/main-1a2b.js").write_text("main()")
    (tmp_path / "assets/main-1a2b.js.gz").write_bytes(gzip.compress(b"main()", mtime=0))
    (tmp_path / "assets/main-1a2b.js.br").write_bytes(b"as brotli has it")
    return tmp_path


async def _asking(folder: Path) -> httpx.AsyncClient:
    service = app.build(Settings(web=folder), "postgresql://")
    return httpx.AsyncClient(transport=httpx.ASGITransport(service), base_url="http://127.0.0.1:8000")


@pytest.fixture
async def browser(built: Path) -> AsyncIterator[httpx.AsyncClient]:
    async with await _asking(built) as browser:
        yield browser


@pytest.mark.parametrize("path", ["/", "/claims", "/claims/2026-000123", "/settings/users/usr_1?tab=x", "/sign-in"])
async def test_addresses_of_the_app_show_the_app(browser: httpx.AsyncClient, path: str) -> None:
    answer = await browser.get(path, headers=PAGE)
    assert (answer.status_code, answer.text) == (200, INDEX)
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("method", "path", "accept"),
    [
        ("GET", "/claims", "application/json"),
        ("POST", "/claims", "text/html"),
        ("GET", "/api/nothing", "text/html"),
        ("GET", "/robots.txt", "text/html"),
        ("GET", "/assets/main-0000.js", "*/*"),
        ("GET", "/assets/", "text/html"),
        ("GET", "/assets/../index.html", "*/*"),
        ("GET", "/graphiql/assets/nothing.js", "text/html"),
    ],
)
async def test_what_is_no_page_is_not_found(browser: httpx.AsyncClient, method: str, path: str, accept: str) -> None:
    answer = await browser.request(method, path, headers={"Accept": accept})
    assert answer.status_code == 404
    assert INDEX not in answer.text


async def test_the_policy_allows_own_scripts_and_the_one_within_the_page(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/")
    rules = dict(rule.split(" ", 1) for rule in answer.headers["content-security-policy"].split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == f"'self' '{DIGEST}'"
    assert rules["connect-src"] == "'self'"
    assert rules["frame-ancestors"] == "'none'"


@pytest.mark.parametrize(
    ("accepted", "coding", "body"),
    [
        ("gzip, deflate, br", "br", b"as brotli has it"),
        ("gzip", "gzip", gzip.compress(b"main()", mtime=0)),
        ("identity", None, b"main()"),
    ],
)
async def test_files_are_kept_for_ever_and_sent_compressed(
    built: Path, accepted: str, coding: str | None, body: bytes
) -> None:
    async with (
        await _asking(built) as browser,
        browser.stream("GET", "/assets/main-1a2b.js", headers={"Accept-Encoding": accepted}) as answer,
    ):
        sent = b"".join([part async for part in answer.aiter_raw()])
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-type"].startswith("text/javascript")
        assert (answer.headers.get("content-encoding"), answer.headers["vary"]) == (coding, "Accept-Encoding")
        assert sent == body


async def test_a_new_build_is_seen_at_once(browser: httpx.AsyncClient, built: Path) -> None:
    assert (await browser.get("/")).text == INDEX
    (built / "index.html").write_text("<!doctype html>new")
    assert (await browser.get("/")).text == "<!doctype html>new"


async def test_without_a_build_the_page_says_how(tmp_path: Path) -> None:
    async with await _asking(tmp_path) as browser:
        for path in ("/", "/claims"):
            answer = await browser.get(path, headers=PAGE)
            assert answer.status_code == 503
            assert "make web" in answer.text
        assert "<form" in (await browser.get("/sign-in")).text
        assert (await browser.get("/icon.svg")).status_code == 404


async def test_the_documents_have_a_page_of_links(browser: httpx.AsyncClient) -> None:
    page = await browser.get("/docs/")
    assert 'href="/docs/readme"' in page.text
    assert (await browser.get("/docs/readme")).text.startswith("# Redress")
    assert (await browser.get("/docs/nothing")).status_code == 404
