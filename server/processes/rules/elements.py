"""What is told of a model's elements to those who do not see the diagram, and kept with its version."""

from collections.abc import Mapping
from typing import Any

import orjson

from server.processes.rules.graph import Kind, Model, Node, Process

Told = dict[str, dict[str, Any]]


def told(model: Model) -> dict[str, Told]:
    """Return, by process and element, name and kind, with the outcomes of a task, and the form of a task or a start."""
    return {at: _process(process, starts=at == model.main) for at, process in model.processes.items()}


def _process(process: Process, *, starts: bool) -> Told:
    found = {at: _node(process, node, asks=starts or node.kind is not Kind.START) for at, node in process.nodes.items()}
    found |= {at: {"name": flow.name, "kind": "FLOW"} for at, flow in process.flows.items() if flow.name}
    return found


def _node(process: Process, node: Node, *, asks: bool) -> dict[str, Any]:
    lane = process.lanes.get(node.lane) if node.lane else None
    told_: dict[str, Any] = {"name": node.name, "kind": node.kind.value}
    if lane and lane.name:
        told_["lane"] = lane.name
    if node.task and node.task.outcomes:
        told_["outcomes"] = [
            {"key": each.key, "label": each.label, "reasonRequired": each.reason_required}
            for each in node.task.outcomes
        ]
    if asks and (form := form_of(node)):
        told_["form"] = orjson.dumps(dict(form)).decode()  # as text, where its fields keep their order
    return told_


def form_of(node: Node) -> Mapping[str, Any] | None:
    """Return what a task asks for, or a start."""
    return node.task.form if node.task else node.form


def start_form(model: Model) -> Mapping[str, Any] | None:
    """Return what is asked for when the model's process is started by hand."""
    process = model.process
    return next((form for at in process.starts[None] if (form := process.nodes[at].form)), None)
