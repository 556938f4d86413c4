"""Typesetting by the real compiler: values stay data, templates stay within their bounds, errors have their place."""

import asyncio
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from server.kit import press
from server.kit.errors import Refusal
from server.kit.press import Form
from tests.make.prints import pages_of, text_of

SHOW = "#let data = json(bytes(sys.inputs.data))\n#data.text"
SLOW = "#for a in range(9999) { for b in range(9999) { for c in range(9999) { } } }"
HOSTILE = [
    '#read("/etc/passwd") #panic("no") #eval("1 + 1")',
    "$x^2$ *bold* _thin_ = heading @label <label> // comment /* more */",
    '"); #set page(width: 1cm) #("',
    '#let data = 1\n#import "redress.typ": *\n]]}}))',
    "\\u{23} \\# \" ' ` ```typ #panic()``` ~ -- ---",
    "{{ 7 * 7 }} <script>alert(1)</script> %s ${env} \u202e\u2066",
]


async def printed(source: str, text: Any = "", **more: Any) -> str:
    made = await press.printed(source, {"text": text}, **more)
    return text_of(made.pages[0])


async def refused(source: str, text: Any = "", **more: Any) -> list[tuple[str, Any, Any, Any]]:
    """Return what is told of a template that fails: message, rule, line, column."""
    with pytest.raises(Refusal) as caught:
        await press.printed(source, {"text": text}, **more)
    assert {each.code for each in caught.value.problems} == {"INVALID"}
    assert {each.path for each in caught.value.problems} == {("source",)}
    return [
        (each.message, each.details["rule"], each.details.get("line"), each.details.get("column"))
        for each in caught.value.problems
    ]


@pytest.mark.parametrize("text", HOSTILE)
async def test_values_are_set_letter_by_letter(text: str) -> None:
    found = await printed(SHOW, text)
    assert _letters(found) == _letters(text)


def _letters(text: str) -> str:
    return "".join(each for each in text if each.isprintable() and not each.isspace())


async def test_both_alphabets_are_set_by_shipped_letters() -> None:
    assert await printed(SHOW, "Съешь ещё этих мягких булок. Ünïcode fox № 5") == (
        "Съешь ещё этих мягких булок. Ünïcode fox № 5"
    )


async def test_the_same_values_make_the_same_bytes() -> None:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    one, other = [await press.printed(SHOW, {"text": "Да"}, at=at) for _ in range(2)]
    assert one == other
    later = await press.printed(SHOW, {"text": "Да"}, at=datetime(2026, 3, 2, tzinfo=UTC))
    assert later.pages != one.pages


@pytest.mark.parametrize(("form", "begins"), [(Form.SVG, b"<svg"), (Form.PNG, b"\x89PNG"), (Form.PDF, b"%PDF")])
async def test_pages_come_in_three_forms(form: Form, begins: bytes) -> None:
    made = await press.printed("One #pagebreak() two", None, form=form)
    assert [page[: len(begins)] for page in made.pages] == [begins] * (1 if form is Form.PDF else 2)


async def test_files_beside_a_template_are_imported_and_shown() -> None:
    files = {
        "parts.typ": "#let twice(it) = [#it#it]",
        "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    }
    made = await press.printed('#import "parts.typ": twice\n#twice[ab] #image("dot.svg")', None, files=files)
    assert text_of(made.pages[0]) == "abab"


async def test_errors_are_told_by_line_and_column() -> None:
    assert await refused("Текст #неведомо\n#let x = ") == [("expected expression", "TEMPLATE", 2, 9)]
    assert await refused("Текст #неведомо") == [("unknown variable: неведомо", "TEMPLATE", 1, 8)]
    several = await refused("#let x = \n#foo(")
    assert [(line, column) for _, _, line, column in several] == [(1, 9), (2, 5)]


async def test_an_error_within_a_file_is_told_where_the_template_calls_it() -> None:
    files = {"parts.typ": "\n\n\n#let of(it) = it.nothing"}
    told = await refused('#import "parts.typ": of\n\nHere #of((a: 1))', files=files)
    assert told == [('dictionary does not contain key "nothing"', "TEMPLATE", 3, 7)]


async def test_what_is_doubtful_does_not_stop_a_print() -> None:
    made = await press.printed('#set text(font: "Nowhere Sans")\nHere', None)
    (warning,) = made.warnings
    assert (warning.message, warning.line, warning.is_error) == ("unknown font family: nowhere sans", 1, False)


@pytest.mark.parametrize(
    "source",
    [
        '#read("/etc/passwd")',
        '#read("../../../../../../etc/passwd")',
        '#image("/proc/self/environ")',
        '#json("/proc/self/cmdline")',
        '#import "@preview/cetz:0.3.0"',
        '#import "@local/own:1.0.0"',
        '#plugin("/usr/lib/x.wasm")',
        '#bibliography("/etc/hosts")',
    ],
)
async def test_a_template_reads_neither_files_nor_the_network(source: str) -> None:
    ((_, rule, line, _),) = await refused(source)
    assert (rule, line) == ("TEMPLATE", 1)


@contextmanager
def _folder(path: Path) -> Iterator[str]:
    yield str(path)


async def test_not_even_a_file_in_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The compiler would show it: the process cannot open it."""
    (tmp_path / "near.txt").write_text("seen")
    monkeypatch.setattr(tempfile, "TemporaryDirectory", lambda **_: _folder(tmp_path))
    ((message, rule, _, _),) = await refused('#read("near.txt")')
    assert rule == "TEMPLATE"
    assert "seen" not in message


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ('#let x = "x" * 2000000000\n#x.len()', "MEMORY"),
        ("#let a = range(30000000)\n#let b = a + a + a\n#b.len()", "MEMORY"),
        (SLOW, "DEADLINE"),
    ],
)
async def test_a_runaway_is_stopped(source: str, rule: str) -> None:
    started = time.monotonic()
    assert [(found, line) for _, found, line, _ in await refused(source, deadline=1)] == [(rule, None)]
    assert time.monotonic() - started < 5


async def test_pages_without_an_end_are_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "MOST_BYTES", 1000)
    assert [found[1] for found in await refused("Some page")] == ["SIZE"]


@pytest.mark.parametrize("source", ["(" * 50_000, "#{" * 20_000, "[" * 50_000, "#(" * 50_000, "=" * 50_000])
async def test_nesting_without_an_end_ends(source: str) -> None:
    """What comes of it is no matter, but a print or a refusal it is."""
    with suppress(Refusal):
        await press.printed(source, None)
    assert await printed(SHOW, "after") == "after"


@pytest.mark.parametrize("word", ["Я" * 50_000, "x" * 50_000, "я1" * 25_000])
async def test_a_word_longer_than_any_line_is_broken(word: str) -> None:
    made = await press.printed(SHOW, {"text": word})
    assert _letters(text_of(made.pages[0])) == word
    assert pages_of(made.pages[0]) > 5


async def test_a_long_text_takes_many_pages() -> None:
    text = "Слово и дело, 2 % #5.\n\n" * 2200
    made = await press.printed(SHOW, {"text": text})
    assert text_of(made.pages[0]).count("Слово и дело, 2 % #5.") == 2200


async def test_many_print_at_once_while_others_run_away() -> None:
    async def one(at: int) -> str:
        return await printed(SHOW, f"Print {at}")

    runaway = asyncio.gather(*[refused(SLOW, deadline=1) for _ in range(2)])
    found = await asyncio.gather(*[one(at) for at in range(32)])
    assert found == [f"Print {at}" for at in range(32)]
    assert [told[0][1] for told in await runaway] == ["DEADLINE"] * 2


async def test_who_leaves_leaves_no_process() -> None:
    running = asyncio.create_task(press.printed(SLOW, None))
    await asyncio.sleep(0.3)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert await printed(SHOW, "after") == "after"
