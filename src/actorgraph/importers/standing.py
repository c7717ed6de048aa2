"""Which rows say what the files beside which they are to stand say already: they are not taken a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.importers.writing import NAME, Entry, Refused, written
from actorgraph.loading import read_texts
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.facts import exact_of
from actorgraph.rules.ties import said_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.model.relation import Relation


def standing(entries: Sequence[Entry], beside: Mapping[str, str]) -> dict[Entry, Refused | None]:
    """Return the entries whose ties are there already; where their evidence differs, with where they stand.

    Args:
        entries: The entries, which the language takes.
        beside: What the files say beside which they are to stand, by their paths.
    """
    text, lines = written(entries)
    dataset = read_texts({**beside, NAME: text}, Dataset).dataset if beside else None
    there: dict[tuple[object, ...], list[Relation]] = {}
    new: dict[Entry, list[Relation]] = {}
    for tie in () if dataset is None else dataset.relations:
        if tie.origin is not None and tie.origin.path == NAME:
            new.setdefault(lines[tie.origin.line][0], []).append(tie)
        else:
            there.setdefault(said_of(tie), []).append(tie)
    among = {entry: [there.get(said_of(tie), []) for tie in ties] for entry, ties in new.items()}
    return {entry: _differing(entry, new[entry], found) for entry, found in among.items() if all(found)}


def _differing(entry: Entry, ties: Sequence[Relation], among: Sequence[Sequence[Relation]]) -> Refused | None:
    for tie, like in zip(ties, among, strict=True):
        if exact_of(tie) not in [exact_of(other) for other in like]:
            told = "it stands at {place} already, with other evidence: add there what is new of it"
            return Refused(entry.line, Message.of(told, place=str(like[0].origin or "")))
    return None
