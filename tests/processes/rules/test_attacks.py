"""Texts and conditions made to harm: each is refused, or done, within 100 ms of work."""

import itertools
import time
from typing import Any

import pytest

from server.processes.rules import expressions, parse
from server.processes.rules.expressions import ExpressionError, Language, VariableType
from tests.processes.draw import HEAD, flows, line, model, nodes, tasks

BOUND = 0.1
MANY = 1_900_000


def spent(began: float) -> float:
    return time.thread_time() - began


def xml(body: str, *, head: str = "") -> bytes:
    return f"{head}{HEAD}{body}</definitions>".encode()


LAUGHS = "".join(f"<!ENTITY x{n} '" + f"&x{n - 1};" * 10 + "'>" for n in range(1, 10))
TEXTS = {
    "entities": xml("&x9;", head=f'<!DOCTYPE d [<!ENTITY x0 "ha">{LAUGHS}]>'),
    "a file": xml("&x;", head='<!DOCTYPE d [<!ENTITY x SYSTEM "/etc/passwd">]>'),
    "a doctype elsewhere": xml("&x;", head='<!DOCTYPE d SYSTEM "http://127.0.0.1/d.dtd">'),
    "elements": xml("<a/>" * (MANY // 4)),
    "attributes": xml("<a " + " ".join(f"a{n}=''" for n in range(100_000)) + "/>"),
    "namespaces": xml("<a " + " ".join(f"xmlns:a{n}='u'" for n in range(100_000)) + "/>"),
    "depth": xml("<a>" * 200_000),
    "a long name": xml("<" + "a" * MANY + "/>"),
    "comments": xml("<!---->" * (MANY // 7)),
    "instructions": xml("<?a?>" * (MANY // 5)),
    "empty sections": xml("<a>" + "<![CDATA[]]>" * (MANY // 13) + "</a>"),
    "size": xml(" " * 2_000_001),
    "nothing": b"",
    "no XML": b"\0\1\2",
    "other letters": "<?xml version='1.0' encoding='utf-16'?><a/>".encode("utf-16"),
    "hidden letters": b"<?xml version='1.0' encoding='utf-7'?>+ADw-a/+AD4-",
    "other language": b"<html/>",
    "nodes": model(tasks(f"t{n}" for n in range(9_000))),
    "flows": model(tasks("ab") + flows(*["a -> b"] * 9_000)),
    "nesting": model('<subProcess id="a">' * 100),
    "ids": model(tasks("a") * 9_000),
    "conditions": model(tasks("ab") + flows(*[f"a -> b ? 'x{n}' == 'y'" for n in range(5_000)])),
    "long conditions": model(tasks("ab") + flows(*[f"a -> b ? {'!' * 990}true" for _ in range(1_000)])),
    "a deep form": line(
        f'<userTask id="a"><extensionElements><wf:form>{"[" * 100_000}</wf:form></extensionElements></userTask>'
    ),
}

RULES = {
    "entities": "xml.doctype",
    "a file": "xml.doctype",
    "a doctype elsewhere": "xml.doctype",
    "elements": "xml.too_many",
    "attributes": "xml.too_many",
    "namespaces": "xml.too_many",
    "depth": "xml.too_many",
    "a long name": "xml.malformed",
    "comments": "xml.too_many",
    "instructions": "xml.too_many",
    "empty sections": "xml.too_many",
    "size": "xml.too_large",
    "nothing": "xml.malformed",
    "no XML": "xml.malformed",
    "other letters": "xml.not_utf8",
    "hidden letters": "xml.malformed",
    "other language": "xml.not_bpmn",
    "nodes": "nodes",
    "flows": "flows",
    "nesting": "xml.malformed",
    "ids": "id.duplicate",
    "conditions": "conditions",
    "long conditions": "conditions",
    "a deep form": "form.schema",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_refused_in_time(name: str) -> None:
    began = time.thread_time()
    reading = parse.read(TEXTS[name])
    assert spent(began) < BOUND
    assert reading.model is None
    assert RULES[name] in {problem.details["rule"] for problem in reading.problems}
    assert len(reading.problems) <= 200


HARMLESS = {
    "text": xml("<documentation>" + "x" * MANY + "</documentation>" + '<process id="p"><startEvent id="s"/></process>'),
    "references": xml(
        "<documentation>" + "&#120;" * (MANY // 6) + '</documentation><process id="p"><task id="s"/></process>'
    ),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_a_large_text_is_read_in_time(name: str) -> None:
    began = time.thread_time()
    parse.read(HARMLESS[name])
    assert spent(began) < BOUND


def _largest(split: str) -> bytes:
    """Draw the most that is allowed: blocks of three branches, one after another."""
    shapes, written, after = [nodes(s="startEvent", e="endEvent")], [], "s"
    for n in range(98):
        shapes.append(f'<{split} id="x{n}"/><{split} id="y{n}"/>' + tasks([f"a{n}", f"b{n}", f"c{n}"]))
        written += [f"{after} -> x{n}", *(f"x{n} -> {t}{n} -> y{n}" for t in "abc")]
        after = f"y{n}"
    return model("".join(shapes) + flows(*written, f"{after} -> e"))


def test_the_largest_diagram_is_read_in_time() -> None:
    diagram = _largest("parallelGateway")
    began = time.thread_time()
    assert parse.read(diagram).problems == ()
    assert spent(began) < BOUND


def test_many_joins_are_judged_in_time() -> None:
    """Every join of this one can be reached from all before it, and none closes a block."""
    names = [f"y{n}" for n in range(300)]
    back = [f"{here} -> {names[n // 2]} ? true" for n, here in enumerate(names)]
    written = [f"{here} -> {after} ? true" for here, after in itertools.pairwise(names)]
    diagram = model(
        nodes(s="startEvent", e="endEvent", **dict.fromkeys(names, "inclusiveGateway"))
        + flows("s -> y0", *written[:160], *back[:30], *written[160:], f"{names[-1]} -> e ? true")
    )
    began = time.thread_time()
    parse.read(diagram)
    assert spent(began) < 2 * BOUND  # 200 conditions are compiled, too


KNOWN = {
    "s": VariableType.STRING,
    "l": VariableType.LIST,
    "o": VariableType.OBJECT,
    "x": VariableType.ANY,
    "n": VariableType.INTEGER,
}
LONG = "a" * 60_000
LIST = ["a"] * 1_900
VALUES = {"s": LONG, "l": LIST, "o": {str(n): n for n in range(1_900)}, "x": LIST, "n": 1}
HEAVY = [
    "l == l && " * 90 + "true",
    "o == o && " * 90 + "true",
    "+".join(["x"] * 21) + " == []",
    "+".join(["s"] * 21) + ' == ""',
    " && ".join(["!s.contains(s + 'b')"] * 20),
    " && ".join(["s != string(bytes(s))"] * 40),
    " && ".join(["!('b' in l)"] * 60),
    "[" + ",".join(["s"] * 400) + "] == []",
    "!" * 990 + "true",
    "-" * 980 + "1 == 1",
    "s.size() > 0 && " * 60 + "true",
]


@pytest.mark.parametrize("text", HEAVY, ids=lambda text: text[:12])
def test_a_heavy_condition_is_decided_in_time(text: str) -> None:
    language = Language(KNOWN)
    began = time.thread_time()
    language.condition(text).holds(VALUES)
    assert spent(began) < BOUND


REFUSED = [
    's.matches("(a?){900}b")',
    'matches(s, "(a|a)*b")',
    "+".join(["s"] * 30) + ' == ""',
    "(" * 400 + "true" + ")" * 400,
    "[" * 400 + "]" * 400 + " == []",
    "o" + ".a" * 480,
    "?true:".join(["true"] * 150),
    "true" + " " * 1_000,
    "l.map(a, l.map(b, l)) == []",
    "l.all(a, l.all(b, l.all(c, a == b)))",
    "__import__('os').system('true') == 0",
    "().__class__ == 1",
    "\0",
    "\ud800 == 1",
    "true\u202e",
]


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: ascii(text[:12]))
def test_a_hostile_condition_is_refused_in_time(text: str) -> None:
    language = Language(KNOWN)
    began = time.thread_time()
    with pytest.raises(ExpressionError):
        language.condition(text)
    assert spent(began) < BOUND


UNDECIDED: list[tuple[str, dict[str, Any]]] = [
    ("n == 1", {}),
    ("n == 1", {"n": "one"}),
    ("n == 1", {"n": 2**70}),
    ("1 / (n - 1) == 1", {"n": 1}),
    ("o.missing == 1", {"o": {}}),
    ("x > 1", {"x": None}),
    ("x", {"x": "true"}),
    ("x", {"x": object()}),
]


@pytest.mark.parametrize(("text", "values"), UNDECIDED)
def test_what_cannot_be_decided_is_not_true(text: str, values: dict[str, Any]) -> None:
    language = Language(KNOWN)
    with pytest.raises(ExpressionError):
        language.condition(text if text != "x" else "dyn(x) == true || x").holds(values)


TOO_LARGE: list[Any] = [
    {"s": "a" * 70_000},
    {"l": [0] * 2_001},
    {"l": [[[[]]] * 1_000]},
    {"s": "\ud800"},
    {"n": 2**70},
    {"x": object()},
    {1: "a"},
]


@pytest.mark.parametrize("values", TOO_LARGE, ids=lambda each: ascii(each)[:16])
def test_variables_are_plain_and_small(values: Any) -> None:
    began = time.thread_time()
    assert expressions.too_large(values)
    assert spent(began) < BOUND


def test_a_deep_value_is_refused_in_time() -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    began = time.thread_time()
    assert expressions.too_large({"x": deep})
    assert spent(began) < BOUND
