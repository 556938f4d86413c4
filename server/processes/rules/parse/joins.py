"""Which inclusive joins are structured: they close a block that one gateway opens and nothing else enters or leaves."""

from server.processes.rules.graph import Kind, Node, Process
from server.processes.rules.parse.report import Report, called


def warn(process: Process, report: Report) -> None:
    """Warn of inclusive joins whose waiting a reader of the diagram cannot see at once."""
    joins = [node for node in process.nodes.values() if node.kind is Kind.INCLUSIVE and len(node.incoming) > 1]
    if not joins:
        return
    blocks = Blocks(process)
    for join in joins:
        if not blocks.closes(join):
            message = (
                f"{called(join.name, join.id)} does not close a block that one gateway opens. "
                "It waits for every branch that can still come; check that this is meant."
            )
            report.warning(join.id, "join.unstructured", message)


class Blocks:
    """The dominators of a process: what every way to a node passes."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.forward = {node.id: process.leads_from(node) for node in process.nodes.values()}
        self.backward: dict[str, list[str]] = {at: [] for at in self.forward}
        for at, targets in self.forward.items():
            for target in targets:
                self.backward[target].append(at)
        self.order: dict[str, int] = {}
        self.above: dict[str, str | None] = {}
        for starts in process.starts.values():
            self._dominate(starts)

    def closes(self, join: Node) -> bool:
        """Tell whether all between a join and what dominates it enters by the one and leaves by the other."""
        split = self.above.get(join.id)
        if split is None:
            return False
        inside: set[str] = set()
        stack = [target for target in self.forward[split] if target != join.id]
        while stack:
            at = stack.pop()
            if at in inside:
                continue
            inside.add(at)
            if at == split or not self.forward[at]:
                return False
            stack += [target for target in self.forward[at] if target != join.id]
        entries = {at for member in inside for at in self.backward[member]} | set(self.backward[join.id])
        return entries <= inside | {split}

    def _dominate(self, starts: tuple[str, ...]) -> None:
        """Find immediate dominators by Cooper, Harvey and Kennedy, under a root above all starts."""
        order = self._postorder(starts)
        self.order.update({at: place for place, at in enumerate(order)})
        self.above.update(dict.fromkeys(starts))
        changed = True
        while changed:
            changed = False
            for at in reversed(order):
                if at in starts:
                    continue
                known = [before for before in self.backward[at] if before in self.above]
                new = self._meet(known)
                if at not in self.above or self.above[at] != new:
                    self.above[at], changed = new, True

    def _meet(self, nodes: list[str]) -> str | None:
        met: str | None = nodes[0]
        for other in nodes[1:]:
            left, right = met, other
            while left != right:
                if left is None or right is None:
                    return None
                if self.order[left] < self.order[right]:
                    left = self.above[left]
                else:
                    right = self.above[right]  # type: ignore[assignment]  # None ends the loop above
            met = left
        return met

    def _postorder(self, starts: tuple[str, ...]) -> list[str]:
        seen, order = set(starts), []
        stack = [(start, iter(self.forward[start])) for start in reversed(starts)]
        while stack:
            at, targets = stack[-1]
            unseen = next((target for target in targets if target not in seen), None)
            if unseen is None:
                order.append(at)
                stack.pop()
            else:
                seen.add(unseen)
                stack.append((unseen, iter(self.forward[unseen])))
        return order
