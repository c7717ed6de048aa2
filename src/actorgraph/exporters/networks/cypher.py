"""Cypher, the language of Neo4j and its like: a script that can be run again, and then changes nothing.

Actors, documents and events are nodes by their ids, and a tie is a relationship of its type, by its id. Values are
literals in the script, escaped so that none of them is anything else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from actorgraph.exporters.networks.attributes import ACTOR, TIE, said_of
from actorgraph.exporters.networks.record import documents, events
from actorgraph.model.cells import cell_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.relation import Relation

_BATCH: Final = 200
"""So many rows are in one statement: each is planned anew."""
_LABELS: Final = ("Actor", "Source", "Event")
_UNWRITTEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_LISTS: Final = {"support": "support", "tags": "tags"}


def cypher(extract: Extract) -> str:
    """Return what goes out as a script of statements, each ended by a semicolon."""
    lines = [
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;"
        for label in _LABELS
    ]
    actors = ({"id": actor.id, "label": actor.label, **said_of(ACTOR, actor, extract)} for actor in extract.actors)
    lines += _nodes("Actor", actors)
    lines += _nodes("Source", map(_flat, documents(extract)))
    lines += _nodes("Event", map(_flat, events(extract)))
    lines += _relationships(extract)
    return "\n".join([*lines, ""])


def _flat(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said of something as properties, which have no parts."""
    return {name: cell_of(value) for name, value in said.items()}


def _nodes(label: str, rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for batch in _batches([_map(row) for row in rows]):
        yield f"UNWIND [\n  {_joined(batch)}\n] AS row\nMERGE (n:{label} {{id: row.id}})\nSET n = row;"


def _relationships(extract: Extract) -> Iterator[str]:
    by_type: defaultdict[str, list[Relation]] = defaultdict(list)
    for tie in extract.ties:
        by_type[tie.type.name].append(tie)
    for name in sorted(by_type):
        rows = [
            _map({"a": extract.id_of[tie.subject], "b": extract.id_of[tie.object], "said": _said(tie, extract)})
            for tie in by_type[name]
        ]
        for batch in _batches(rows):
            yield (
                f"UNWIND [\n  {_joined(batch)}\n] AS row\nMATCH (a:Actor {{id: row.a}}), (b:Actor {{id: row.b}})\n"
                f"MERGE (a)-[r:{_type(name)} {{id: row.said.id}}]->(b)\nSET r = row.said;"
            )


def _said(tie: Relation, extract: Extract) -> dict[str, Any]:
    """Return what is said of a tie; ids of sources are a list."""
    sources = list(dict.fromkeys(citation.source.id for citation in tie.citations))
    lists = {name: list(getattr(tie, of)) for name, of in _LISTS.items() if getattr(tie, of)}
    return {"id": tie.id, **said_of(TIE, tie, extract), "sources": sources, **lists}


def _batches(rows: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(rows), _BATCH):
        yield rows[start : start + _BATCH]


def _joined(rows: Iterable[str]) -> str:
    return ",\n  ".join(rows)


def _type(name: str) -> str:
    """Return the type of a relationship, such as ALLEGIANCE, in marks that let it be any text."""
    return "`" + re.sub(r"\W", "_", name.upper()) + "`"


def _map(said: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{name}: {_literal(value)}" for name, value in said.items()) + "}"


def _literal(value: Any) -> str:
    if isinstance(value, dict):
        return _map(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(_literal, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, int | float) else quoted(str(value))


def quoted(text: str) -> str:
    r"""Return a text as a literal on one line.

    A backslash is never followed by a u that was one of the text: a query is first read for characters by number,
    before it is known what is a text in it, and ``\u0027`` would end it.

    >>> print(quoted("it's a \\u0027"))
    'it\'s a \\' + 'u0027'
    """
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    escaped = escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    escaped = escaped.replace("\\\\u", "\\\\' + 'u")
    return "'" + _UNWRITTEN.sub(_by_number, escaped) + "'"


def _by_number(match: re.Match[str]) -> str:
    letter = match[0]
    return "\ufffd" if "\ud800" <= letter <= "\udfff" else f"\\u{ord(letter):04x}"
