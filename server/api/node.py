"""What every record shows."""

from datetime import datetime

import strawberry

from server.api import declare


@strawberry.interface(description="A record with an id of its own, found by `node`.")
class Node:
    id: strawberry.ID = declare.column("The record's id, for ever.")


@strawberry.interface(description="A record that is kept with its making and its changes.")
class Record(Node):
    created_at: datetime = declare.column("When it was made.", order=True)
    updated_at: datetime = declare.column("When it was last changed.", order=True)
    version: int = declare.column("Rises with every change: give it as `expectedVersion`.", where=False)
