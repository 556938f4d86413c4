"""Log lines as an operator reads them."""

import json
import subprocess
import sys

import pytest

_LOG = """
import logging, sys, structlog
from server.kit import logs
logs.configure("info", sys.argv[1])
structlog.contextvars.bind_contextvars(request_id="req_1")
structlog.get_logger("room").info("told", number=7)
structlog.get_logger("room").debug("not told")
logging.getLogger("library").warning("told by %s", "another")
logging.getLogger("uvicorn.error").info("not told")
try:
    1 / 0
except ZeroDivisionError:
    structlog.get_logger("room").exception("a bug")
"""


def lines(form: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", _LOG, form], capture_output=True, text=True, check=True)
    assert done.stdout == ""
    return done.stderr.splitlines()


def test_json_has_one_object_for_each_event() -> None:
    told = [json.loads(line) for line in lines("json")]
    assert [line["event"] for line in told] == ["told", "told by another", "a bug"]
    assert {line["request_id"] for line in told} == {"req_1"}
    assert told[0]["number"] == 7
    assert told[0]["timestamp"].endswith("Z")
    assert "ZeroDivisionError" in told[2]["exception"]


@pytest.mark.parametrize("words", ["told", "number=7", "request_id=req_1", "told by another", "ZeroDivisionError"])
def test_a_console_shows_the_same(console: str, words: str) -> None:
    assert words in console


@pytest.fixture(scope="module")
def console() -> str:
    return "\n".join(lines("console"))
