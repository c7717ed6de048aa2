"""The big changes of a record: what somebody would be shown who has half a minute for all of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final

from actorgraph.model.snapshot import Snapshot
from actorgraph.model.span import ALWAYS, Span
from actorgraph.scene.candidates import candidates
from actorgraph.scene.captions import dated_words
from actorgraph.wording import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.selection import Selection
    from actorgraph.scene.candidates import Candidate
    from actorgraph.scene.sides import Sides

MOST: Final = 12
"""So many changes can be told in half a minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BigChange:
    """A change.

    Attributes:
        day: The first day on which all of it surely is to be seen, as an ordinal.
        captions: What changed and when, by language, the date as it is known.
        briefs: The same where there is one line for it.
        ties: The ties that begin, happen or end.
    """

    day: int
    captions: Mapping[str, str]
    briefs: Mapping[str, str]
    ties: tuple[Relation, ...]


def big_changes(
    dataset: Dataset, relations: Sequence[Relation], sides: Sides, within: Span, *, narrowed: bool = False
) -> tuple[BigChange, ...]:
    """Return the big changes of a record in the order of their days: twelve at the most, and one of each date.

    There are three kinds: what joins, parts or renames actors, those with the most partners first; the first dated
    hostile tie between two sides, by how many there are between them; and the dates on which ties begin or end, by how
    many. The kinds take turns, each with the biggest that it has left, so that none is crowded out; of equal ones the
    later one comes first, and then the one whose tie has the lower id.

    What sources contest is no big change, nor what is dated no better than to more than a year. A change is shown on
    the last day that its date can be, when it surely has come about; an end on the day after.

    Args:
        dataset: The dataset.
        relations: The ties that are drawn.
        sides: The sides of the picture.
        within: The days that can be shown; none after the record's own is, whatever they are.
        narrowed: Whether ties were left out, whatever their time.
    """
    if dataset.day is None:
        return ()
    chosen: dict[object, Candidate] = {}
    kinds = candidates(dataset, relations, sides, narrowed=narrowed)
    ranked = (sorted(kind, key=lambda found: found.order) for kind in kinds)
    for found in filter(None, chain.from_iterable(zip_longest(*ranked))):
        if found.day <= dataset.day and within.first <= found.day <= within.last and len(chosen) < MOST:
            chosen.setdefault(found.date.span, found)
    return tuple(_told(found, dataset) for found in sorted(chosen.values(), key=lambda found: found.day))


def changes_of(
    dataset: Dataset, selected: Selection, relations: Sequence[Relation], sides: Sides
) -> tuple[BigChange, ...]:
    """Return the big changes that a page of a selection tells.

    Args:
        dataset: The dataset.
        selected: What the page is of.
        relations: The ties that are drawn.
        sides: The sides of the picture.
    """
    within = selected.during or ALWAYS
    return big_changes(dataset, relations, sides, within, narrowed=selected.is_narrowed)


def _told(found: Candidate, dataset: Dataset) -> BigChange:
    when = Snapshot(dataset, Span(found.day, found.day))
    captions = {each: dated_words(found.date, found.caption(when, each), each) for each in LANGUAGES}
    brief = found.brief or found.caption
    briefs = {each: dated_words(found.date, brief(when, each), each) for each in LANGUAGES}
    return BigChange(day=found.day, captions=captions, briefs=briefs, ties=found.ties)
