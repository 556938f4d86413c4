"""Published versions as models that run: read once by each process of the service, then remembered."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import orjson

from server.kit import db
from server.processes.rules import facts, parse
from server.processes.rules.commands import Definition
from server.processes.rules.graph import Model
from server.processes.rules.terms import SubjectKind

_MOST = 256
_ALL = """WITH RECURSIVE used (id) AS (
        SELECT $1::text COLLATE "C" UNION
        SELECT called.value COLLATE "C" FROM used JOIN process_version v ON v.id = used.id,
            LATERAL jsonb_each_text(v.calls) called
    ) SELECT v.id, v.xml, v.calls, v.subject_kind FROM used JOIN process_version v ON v.id = used.id"""


@dataclass(frozen=True)
class Loaded:
    """A version with all that it calls; `asks_facts` tells whether any of it names fields of the subject."""

    definitions: Mapping[str, Definition]
    asks_facts: bool


_loaded: dict[str, Loaded] = {}
"""Versions never change, so they are remembered until others take their place."""


async def loaded(version_id: str) -> Loaded:
    """Return a version that runs."""
    found = _loaded.get(version_id)
    if found is None:
        found = _loaded[version_id] = await _read(version_id)
        if len(_loaded) > _MOST:
            del _loaded[next(iter(_loaded))]
    return found


async def _read(version_id: str) -> Loaded:
    definitions, asks = {}, False
    for row in await db.rows(_ALL, version_id):
        kind = SubjectKind(row["subject_kind"]) if row["subject_kind"] else None
        definitions[row["id"]] = Definition(_model(row["xml"], kind), orjson.loads(row["calls"]))
        asks = asks or bool(facts.known(kind, row["xml"]))
    return Loaded(definitions, asks)


@lru_cache(_MOST)
def _model(xml: str, kind: SubjectKind | None) -> Model:
    return parse.read(xml.encode(), parse.Catalogue(facts.known(kind, xml))).required()


async def calls(keys: frozenset[str]) -> dict[str, str]:
    """Return the version that each process is called in now, by the process's key."""
    sql = """SELECT key, latest_id FROM process_definition
        WHERE key = ANY($1::text[]) AND latest_id IS NOT NULL AND retired_at IS NULL"""
    return {row["key"]: row["latest_id"] for row in await db.rows(sql, list(keys))}


async def callable_keys() -> frozenset[str]:
    """Return the keys of all processes that can be called."""
    rows = await db.rows("SELECT key FROM process_definition WHERE latest_id IS NOT NULL AND retired_at IS NULL")
    return frozenset(row["key"] for row in rows)
