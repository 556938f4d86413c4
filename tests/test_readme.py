"""What the documents show: README's first ten minutes pasted into a shell, the guides' quotations and links."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from graphql import parse, validate

from server.api import schema
from server.kit.postgres import Postgres

ROOT = Path(__file__).parents[1]
_FENCED = re.compile(r"^```(sh|json)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = [sys.executable, "-m", "server.cli"]
_SHOWN = "…"
_PATIENCE = 120  # seconds; a machine may be busy


def blocks() -> list[tuple[str, str]]:
    """Return the section's fenced blocks: each a language and a text."""
    text = (ROOT / "README.md").read_text()
    section = text.partition("\n## The first ten minutes\n")[2].partition("\n## ")[0]
    return [(found[1], found[2]) for found in _FENCED.finditer(section)]


def answers(text: str) -> list[Any]:
    """Return the JSON values that stand one after another in a text."""
    found, rest = [], text.strip()
    while rest:
        value, end = json.JSONDecoder().raw_decode(rest)
        found.append(value)
        rest = rest[end:].lstrip()
    return found


def holds(real: Any, shown: Any) -> bool:
    """Tell whether an answer holds all that is shown of it; text that ends with … is shortened."""
    if isinstance(shown, dict):
        return isinstance(real, dict) and all(name in real and holds(real[name], shown[name]) for name in shown)
    if isinstance(shown, list):
        return isinstance(real, list) and len(real) == len(shown) and all(map(holds, real, shown))
    if isinstance(shown, str) and shown.endswith(_SHOWN):
        return isinstance(real, str) and real.startswith(shown.removesuffix(_SHOWN))
    return bool(real == shown)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Serve a hundred demo claims; yield the environment of commands beside it."""
    var = tmp_path_factory.mktemp("readme")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("REDRESS_")}
    env = clean | {"REDRESS_VAR": str(var), "PORT": str(port)}
    service = subprocess.Popen([*_COMMAND, "serve"], env=env, stdout=subprocess.PIPE, text=True)
    try:
        assert service.stdout
        assert f"http://127.0.0.1:{port}" in service.stdout.readline()
        subprocess.run([*_COMMAND, "demo", "--claims", "100"], env=env, check=True, capture_output=True)
        yield env
    finally:
        service.terminate()
        service.communicate(timeout=_PATIENCE)
        Postgres(var).stop()


def pasted(commands: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    here = commands.replace("127.0.0.1:8000", f"127.0.0.1:{env['PORT']}")
    here = here.replace(".venv/bin/redress", " ".join(_COMMAND))
    words = ["bash", "-e", "-c", here]
    return subprocess.run(words, env=env, cwd=ROOT, capture_output=True, text=True, check=False, timeout=_PATIENCE)


def test_the_first_ten_minutes_go_as_they_are_told(served: dict[str, str]) -> None:
    shells = [text for language, text in blocks() if language == "sh"]
    shown = [value for language, text in blocks() if language == "json" for value in answers(text)]
    done = pasted("\n".join(shells), served)
    assert (done.returncode, done.stderr) == (0, "")
    real = answers(done.stdout)
    assert [each for each in zip(real, shown, strict=True) if not holds(*each)] == []


def test_they_reach_every_status_and_every_no() -> None:
    shown = "".join(text for language, text in blocks() if language == "json")
    statuses = {"REGISTERED", "IN_PROGRESS", "SATISFIED", "PARTIALLY_SATISFIED", "NOT_SATISFIED", "WITHDRAWN"}
    words = {"REQUIRED", "TRANSITION_NOT_ALLOWED", "VERSION_CONFLICT"}
    assert {word for word in statuses | words if f'"{word}"' not in shown} == set()
    assert '"isReplay": true' in shown


@pytest.mark.parametrize(
    ("real", "shown", "same"),
    [
        ({"a": 1, "b": 2}, {"a": 1}, True),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ({"a": ["clm_1"]}, {"a": ["clm_…"]}, True),
        ({"a": ["ptn_1"]}, {"a": ["clm_…"]}, False),
        ([1, 2], [1], False),
        (None, "…", False),
        (True, 2, False),
    ],
)
def test_what_is_shown_is_compared(real: Any, shown: Any, *, same: bool) -> None:
    assert holds(real, shown) is same


def test_what_the_guide_quotes_is_in_the_code() -> None:
    guide = (ROOT / "docs" / "adding-a-field.md").read_text()
    quoted = re.findall(r"^```python\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    code = "\n".join(path.read_text() for path in (ROOT / "server" / "api").rglob("*.py"))
    lines = [line for text in quoted for line in text.splitlines()]
    assert len(lines) > len(quoted) > 10
    assert [line for line in lines if f"\n{line}\n" not in code] == []


def test_the_examples_of_documents_are_valid() -> None:
    guide = (ROOT / "docs" / "api.md").read_text()
    documents = re.findall(r"^```graphql\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    core = schema.core(schema.build())
    assert [validate(core, parse(each)) for each in documents] == [[]] * 2


@pytest.mark.parametrize("path", [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", path.read_text())
    assert [link for link in links if not (path.parent / link).exists()] == []
