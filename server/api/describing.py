"""Making a room's enum an enum of the schema, every value described."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

import strawberry


def describe(enum: type[Enum], about: str, values: Mapping[str, str], *, name: str | None = None) -> None:
    """Describe the enum and each of its values; without `name` the schema calls it as Python does."""
    made: Any = strawberry.enum(enum, name=name, description=about)
    for value in made.__strawberry_definition__.values:
        value.description = values[value.name]
