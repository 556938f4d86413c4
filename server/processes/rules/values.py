"""Values that come with a command, before the process itself looks at them."""

from collections.abc import Mapping
from typing import Any

from server.kit.errors import Refusal


def of_object(given: Any, name: str) -> dict[str, Any]:
    """Return an object's members; nothing is an empty object. Refuse all else."""
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise Refusal("INVALID", f"{name} is an object: names with values.", (name,))
    return dict(given)
