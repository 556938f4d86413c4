"""Lists as Relay connections; the reader fills them."""

from enum import Enum
from typing import Generic, TypeVar

import strawberry

Row = TypeVar("Row")


@strawberry.enum(description="Whether a count is exact.")
class CountPrecision(Enum):
    EXACT = strawberry.enum_value("EXACT", description="As counted.")
    AT_LEAST = strawberry.enum_value("AT_LEAST", description="Counting stopped there: there are more.")


@strawberry.enum(description="Which way a list is sorted.")
class OrderDirection(Enum):
    ASC = strawberry.enum_value("ASC", description="Smallest, earliest or first in the alphabet first.")
    DESC = strawberry.enum_value("DESC", description="Largest, latest or last in the alphabet first.")


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether rows follow this page.")
    has_previous_page: bool = strawberry.field(description="Whether rows precede this page.")
    start_cursor: str | None = strawberry.field(description="Cursor of the page's first row.")
    end_cursor: str | None = strawberry.field(description="Cursor of the page's last row: give it as `after`.")


@strawberry.type(description="A row of a list, with its cursor.")
class Edge(Generic[Row]):
    cursor: str = strawberry.field(description="Where the row stands in the list's order.")
    node: Row = strawberry.field(description="The row.")


@strawberry.type(description="A page of a list.")
class Connection(Generic[Row]):
    nodes: list[Row] = strawberry.field(description="The page's rows.")
    edges: list[Edge[Row]] = strawberry.field(description="The page's rows, each with its cursor.")
    page_info: PageInfo = strawberry.field(description="Where the page stands in the list.")
    total_count: int = strawberry.field(description="How many rows the whole list has; counted up to 10,000.")
    total_count_precision: CountPrecision = strawberry.field(description="Whether `totalCount` is exact.")
