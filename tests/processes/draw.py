"""Diagrams for tests, in a few words: nodes by their tags, flows as `a -> b`."""

import itertools
from collections.abc import Iterable

HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:wf="urn:redress:workflow:1" id="d">'
)


def model(inside: str, *, outside: str = "", variables: str = "") -> bytes:
    """Wrap the inside of a process `p`; `variables` is written `name:type name:type`."""
    process = f'<process id="p" isExecutable="true">{declared(variables)}{inside}</process>'
    return f"{HEAD}{outside}{process}</definitions>".encode()


def declared(variables: str) -> str:
    pairs = (each.split(":") for each in variables.split())
    written = "".join(f'<wf:variable name="{name}" type="{kind}"/>' for name, kind in pairs)
    return f"<extensionElements><wf:variables>{written}</wf:variables></extensionElements>" if written else ""


def flows(*written: str) -> str:
    """Write flows: `a -> b`, `a -> b -> c`, `x: a -> b` with an id, `a -> b ? question` with a condition."""
    return "".join(_flow(each, f"fl{number}") for number, each in enumerate(written))


def _flow(written: str, at: str) -> str:
    path, _, question = written.partition(" ? ")
    name, colon, rest = path.partition(": ")
    ends = (rest if colon else path).split(" -> ")
    asked = f"<conditionExpression><![CDATA[{question}]]></conditionExpression>" if question else ""
    single = len(ends) == 2
    return "".join(
        f'<sequenceFlow id="{(name if colon else at) + ("" if single else f"_{number}")}" '
        f'sourceRef="{source}" targetRef="{target}">{asked}</sequenceFlow>'
        for number, (source, target) in enumerate(itertools.pairwise(ends))
    )


def nodes(**kinds: str) -> str:
    """Write empty elements: `a="userTask"`."""
    return "".join(f'<{kind} id="{at}"/>' for at, kind in kinds.items())


def tasks(names: Iterable[str]) -> str:
    return nodes(**dict.fromkeys(names, "userTask"))


def line(inside: str, at: str = "a", **more: str) -> bytes:
    """Wrap one element between a start and an end."""
    return model(nodes(s="startEvent", e="endEvent") + inside + flows(f"s -> {at} -> e"), **more)
