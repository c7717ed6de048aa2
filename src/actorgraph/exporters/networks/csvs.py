"""Actors and ties as two tables with the heads that programs for networks look for: Id, Label, Source, Target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.documents.csv import csv_of, harmless
from actorgraph.exporters.networks.attributes import ACTOR, TIE, said_of
from actorgraph.exporters.networks.kinds import kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actorgraph.exporters.extract import Extract

_NODES: Final = ("Id", "Label", *(each.name for each in ACTOR))
_EDGES: Final = ("Source", "Target", "Type", "Kind", "Id", "Label", "from", "to", *(each.name for each in TIE))


def nodes_csv(extract: Extract) -> str:
    """Return the actors as CSV: ``Id``, ``Label``, and what else is said of each."""
    return _table(
        _NODES, ({"Id": actor.id, "Label": actor.label, **said_of(ACTOR, actor, extract)} for actor in extract.actors)
    )


def edges_csv(extract: Extract) -> str:
    """Return the ties as CSV: ``Source`` and ``Target`` are ids of actors, ``Type`` is Directed or Undirected.

    ``Kind`` is the type, with a number for each further tie of the type between the same two: Gephi keeps one edge of
    a kind between two nodes.
    """
    kinds, id_of = kinds_of(extract.ties), extract.id_of
    return _table(
        _EDGES,
        (
            {
                "Source": id_of[tie.subject],
                "Target": id_of[tie.object],
                "Type": "Undirected" if tie.mutual else "Directed",
                "Kind": kinds[tie.id],
                "Id": tie.id,
                "Label": tie.type.name,
                "from": tie.subject,
                "to": tie.object,
                **said_of(TIE, tie, extract),
            }
            for tie in extract.ties
        ),
    )


def _table(heads: Sequence[str], rows: Iterable[dict[str, object]]) -> str:
    return csv_of(heads, ([_cell(row.get(head)) for head in heads] for row in rows)) + "\n"


def _cell(value: object) -> object:
    """Return a value as programs read it, of which most know no True."""
    return str(value).lower() if isinstance(value, bool) else harmless(value)
