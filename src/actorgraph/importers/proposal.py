"""The rows of a table of anybody's as a file to be looked at, and what could not be taken, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.importers.rows import cited_by, rows_of
from actorgraph.importers.standing import standing
from actorgraph.importers.writing import Entry, Refused, sound, written
from actorgraph.loading import read_texts
from actorgraph.model.dataset import Dataset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.importers.rows import Reading, Rows
    from actorgraph.importers.tabular import Table


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a table says as a file.

    Attributes:
        text: The text of the file; empty if no row could be taken.
        count: How many rows it has.
        refused: The rows that it has not, in their order.
        rows: How the rows were read.
        known: How many rows are left out as well, since the files say the same already.
    """

    text: str
    count: int
    refused: tuple[Refused, ...]
    rows: Rows
    known: int = 0


def proposal_of(table: Table, columns: Mapping[str, int], reading: Reading, beside: Mapping[str, str]) -> Proposal:
    """Return the file that says what a table says; a row that the language refuses is left out and told.

    Nor is one in it that says what the files say already.

    Args:
        table: The table.
        columns: In which column each field stands.
        reading: How it is read.
        beside: What the files say beside which it is to stand, by their paths; with their types and actors.

    Raises:
        QuestionError: If nothing says of which type the ties are.
    """
    rows = rows_of(table, columns, reading, beside)
    declared = _declared_in(beside) if table.actors else frozenset()
    new = [actor for actor in table.actors if declared.isdisjoint(reading.names.owners(actor[1]))]
    actors = [Entry(line, "actors", said, name) for line, name, said in new]
    left, wrong = sound([*rows.documents, *actors, *rows.entries], beside)
    there = standing(left, beside)
    differing = [refused for refused in there.values() if refused is not None]
    left = [entry for entry in left if entry not in there]
    ties = set(left) & set(rows.entries)
    cited = {name for entry in ties for name in cited_by(entry)}
    kept = [entry for entry in left if entry.section != "sources" or entry.key in cited]
    refused = tuple(sorted([*rows.refused, *wrong, *differing], key=lambda row: row.line))
    return Proposal(written(kept)[0] if ties else "", len(ties), refused, rows, len(there) - len(differing))


def _declared_in(beside: Mapping[str, str]) -> frozenset[str]:
    """Return the labels of the actors that files declare: no node of a network declares them again."""
    dataset = read_texts(beside, Dataset).dataset if beside else None
    return frozenset() if dataset is None else frozenset(key for key, actor in dataset.actors.items() if actor.declared)
