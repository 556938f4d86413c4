"""What is told of a model's elements to those who do not see the diagram, and kept with its version."""

from collections.abc import Mapping
from typing import Any

import orjson

from server.processes.rules.graph import Model, Node, Process

Told = dict[str, dict[str, Any]]


def told(model: Model) -> dict[str, Told]:
    """Return, by process and element, name and kind, with the outcomes and the form of a task."""
    return {at: _process(process) for at, process in model.processes.items()}


def _process(process: Process) -> Told:
    found = {at: _node(process, node) for at, node in process.nodes.items()}
    found |= {at: {"name": flow.name, "kind": "FLOW"} for at, flow in process.flows.items() if flow.name}
    return found


def _node(process: Process, node: Node) -> dict[str, Any]:
    lane = process.lanes.get(node.lane) if node.lane else None
    told_: dict[str, Any] = {"name": node.name, "kind": node.kind.value}
    if lane and lane.name:
        told_["lane"] = lane.name
    if node.task and node.task.outcomes:
        told_["outcomes"] = [
            {"key": each.key, "label": each.label, "reasonRequired": each.reason_required}
            for each in node.task.outcomes
        ]
    if form := form_of(node):
        told_["form"] = orjson.dumps(dict(form)).decode()  # as text, where its fields keep their order
    return told_


def form_of(node: Node) -> Mapping[str, Any] | None:
    return node.task.form.schema if node.task and node.task.form else None
