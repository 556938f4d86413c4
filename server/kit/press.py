"""Typesetting: a template in Typst and values become the bytes of a PDF, or of pages as SVG or PNG.

Values reach a template as data alone, in `sys.inputs.data` as JSON: nothing in them is ever read as markup. Each
print is a process of its own (`typesetter.py`), which can open neither files nor sockets and is bounded in memory
and time, so that templates may be written by people who are not to read the server. The same template and values
give the same bytes.
"""

import asyncio
import os
import re
import struct
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import orjson
import structlog

from server.kit.errors import Problem, Refusal

MAIN = "main.typ"
"""What a template is called in the messages of the compiler, among the files beside it."""
DEADLINE = 10.0
"""Seconds that a print may take."""
MEMORY = 512 * 1024 * 1024
MOST_BYTES = 32 * 1024 * 1024
"""Of all pages together."""
PATH = ("source",)
_CHILD = Path(__file__).with_name("typesetter.py")
_MOST_WAITING, _WAIT = 60.0, 10
"""Seconds until a print is given up that found no place, and until it may be asked for again."""
_LONG_WORD = re.compile(r"[^\s\u200b]{33,}")
_PIECE = 16
_KILLED_BY_TIME = {-9, -24}
_WORDS = {
    "DEADLINE": "Typesetting took too long and was stopped.",
    "MEMORY": "Typesetting took too much memory and was stopped.",
    "SIZE": "The pages are too large.",
    "CRASH": "The compiler failed over this template and these values.",
}
_HEAD = re.compile(r"(error|warning): (.*)")
_PLACE = re.compile(r"\s*┌─ (\S+):(\d+):(\d+)")
_HINT = re.compile(r"\s*= hint: (.*)")

_places: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()
"""What is free for prints, of each event loop."""

log = structlog.get_logger("press")


class Form(StrEnum):
    PDF = "pdf"
    SVG = "svg"
    PNG = "png"


@dataclass(frozen=True)
class Remark:
    """What the compiler says of a template: a line and a column from 1, none where it is about the whole."""

    message: str
    line: int | None = None
    column: int | None = None
    hints: tuple[str, ...] = ()
    is_error: bool = True


@dataclass(frozen=True)
class Printed:
    """The pages, of a PDF one for all; and what is worth a look."""

    pages: tuple[bytes, ...]
    warnings: tuple[Remark, ...]


async def printed(
    source: str,
    data: Any,
    *,
    form: Form = Form.PDF,
    files: Mapping[str, str] | None = None,
    at: datetime | None = None,
    deadline: float = DEADLINE,
    ppi: float = 144,
) -> Printed:
    """Typeset a template with `data`, which is what JSON can hold.

    `files` are texts that the template may import or show, by their names: other templates, SVG images. `at` is when
    the document says that it was made. Refuse with every error of the template, by line and column.
    """
    job = {
        "files": {**(files or {}), MAIN: source},
        "inputs": {"data": orjson.dumps(_breakable(data)).decode()},
        "form": form,
        "ppi": ppi,
        "at": int(at.timestamp()) if at else 0,
        "memory": MEMORY,
        "seconds": int(deadline) + 1,
        "most": MOST_BYTES,
    }
    async with _place():
        code, out = await _run(orjson.dumps(job), deadline)
    return _read(code, out)


def remarks(told: str) -> tuple[Remark, ...]:
    """Read the compiler's own words: what is wrong, and where in the template itself."""
    lines = told.splitlines()
    starts = [(at, found) for at, line in enumerate(lines) if (found := _HEAD.match(line))]
    ends = [at for at, _ in starts[1:]] + [len(lines)]
    return tuple(_remark(found, lines[at:end]) for (at, found), end in zip(starts, ends, strict=False))


def _remark(found: re.Match[str], lines: Sequence[str]) -> Remark:
    places = [place for line in lines if (place := _PLACE.match(line))]
    own = next((place for place in places if Path(place[1]).name == MAIN), None)
    hints = tuple(hint[1] for line in lines if (hint := _HINT.match(line)))
    line, column = (int(own[2]), int(own[3]) + 1) if own else (None, None)
    return Remark(found[2], line, column, hints, is_error=found[1] == "error")


@asynccontextmanager
async def _place() -> AsyncIterator[None]:
    """Wait until fewer prints run than there are processors; refuse when that takes too long."""
    places = _places.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(os.cpu_count() or 1))
    try:
        async with asyncio.timeout(_MOST_WAITING):
            await places.acquire()
    except TimeoutError:
        raise Refusal("RATE_LIMITED", "Too much is being printed.", retry_after=_WAIT) from None
    try:
        yield
    finally:
        places.release()


async def _run(job: bytes, deadline: float) -> tuple[int, bytes]:
    """Return how the compiler's process ended, and what it wrote; it never outlives the call."""
    with tempfile.TemporaryDirectory(prefix="redress-press-") as empty:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-I", "-S", str(_CHILD), _compiler(),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
            cwd=empty, env={"RAYON_NUM_THREADS": "1"},
        )  # fmt: skip
        try:
            async with asyncio.timeout(deadline):
                out, _ = await process.communicate(job)
        except TimeoutError:
            return min(_KILLED_BY_TIME), b""
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
    return process.returncode or 0, out


@cache
def _compiler() -> str:
    """Return the folder that the compiler is installed in: this process need not load its eighty megabytes."""
    found = find_spec("typst")
    if found is None or found.origin is None:
        raise LookupError("the package typst is not installed")
    return str(Path(found.origin).parents[1])


def _read(code: int, out: bytes) -> Printed:
    if code in _KILLED_BY_TIME:
        raise _failed("DEADLINE")
    if code or len(out) < struct.calcsize(">I"):
        log.warning("typesetter ended", code=code)
        raise _failed("MEMORY")
    (length,) = struct.unpack_from(">I", out)
    start = struct.calcsize(">I") + length
    told = orjson.loads(out[start - length : start])
    if failed := told.get("failed"):
        log.warning("typesetter failed", failed=failed, why=told.get("why"))
        raise _failed(failed)
    found = remarks(told["problems"])
    if errors := [each for each in found if each.is_error]:
        raise Refusal.of([_problem(each) for each in errors])
    pages = []
    for size in told["sizes"]:
        pages.append(out[start : start + size])
        start += size
    return Printed(tuple(pages), found)


def _problem(remark: Remark) -> Problem:
    details = {"line": remark.line, "column": remark.column, "hints": list(remark.hints)}
    return Problem("INVALID", remark.message, PATH, {"rule": "TEMPLATE", **details})


def _failed(rule: str) -> Refusal:
    return Refusal("INVALID", _WORDS[rule], PATH, rule=rule)


def _breakable(value: Any) -> Any:
    """Let words that no line could hold be broken anywhere: they would run out of the page."""
    if isinstance(value, str):
        return _LONG_WORD.sub(_broken, value)
    if isinstance(value, Mapping):
        return {name: _breakable(each) for name, each in value.items()}
    return [_breakable(each) for each in value] if isinstance(value, list | tuple) else value


def _broken(found: re.Match[str]) -> str:
    word = found[0]
    return "\u200b".join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))
