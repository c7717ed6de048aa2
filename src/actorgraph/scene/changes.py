"""What changed in a record: the big changes, which fill half a minute, and those that came last, of any size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final

from actorgraph.model.snapshot import Snapshot
from actorgraph.model.span import ALWAYS, Span
from actorgraph.scene.candidates import candidates
from actorgraph.scene.captions import dated_words
from actorgraph.wording import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.selection import Selection
    from actorgraph.scene.candidates import Candidate
    from actorgraph.scene.sides import Sides

MOST: Final = 12
"""So many changes can be told in half a minute."""

LATEST: Final = 100
"""So many that came last are told on their days; a page of a large record has to stay small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is said of a change where there is one line for it.

    Attributes:
        texts: What changed and when, by language.
        named: The ties that it names.
    """

    texts: Mapping[str, str]
    named: tuple[Relation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change.

    Attributes:
        day: The first day on which all of it surely is to be seen, as an ordinal; at the latest the record's own.
        captions: What changed and when, by language, the date as it is known.
        ties: The ties that begin, happen or end.
        lines: The same in a line, by whom it is told beside: each names rather ties among those.
    """

    day: int
    captions: Mapping[str, str]
    ties: tuple[Relation, ...]
    lines: Mapping[str, Line]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed, in the order of the days.

    Attributes:
        big: The big changes: twelve at the most.
        latest: Those that came last, one of each date, whatever their size; big ones among them are the same values.
        is_all: Whether no dated change came before the latest.
    """

    big: tuple[Change, ...]
    latest: tuple[Change, ...]
    is_all: bool


def changes_of(
    dataset: Dataset,
    selected: Selection,
    relations: Sequence[Relation],
    sides: Sides,
    casts: Mapping[str, Container[str]],
) -> Changes:
    """Return what changed in a record, as a page of a selection tells it.

    There are three kinds of big changes: what joins, parts or renames actors, those with the most partners first; the
    first dated hostile tie between two sides, by how many there are between them; and the dates on which ties begin or
    end, by how many. The kinds take turns, each with the biggest that it has left, so that none is crowded out; of
    equal ones the later one comes first, and then the one whose tie has the lower id.

    What sources contest is no change here, nor what is dated no better than to more than a year. A big change is shown
    on the last day that its date can be, when it surely has come about; an end on the day after. Of those that came
    last, one whose date goes on after the record's own day is told on that day, which knows that it began or happened.

    Args:
        dataset: The dataset.
        selected: What the page is of; nothing outside of its days is told, nor after the record's own.
        relations: The ties that are drawn.
        sides: The sides of the picture.
        casts: Who is in each picture that has a line of what changed, by the picture's name.
    """
    if dataset.day is None:
        return Changes(big=(), latest=(), is_all=True)
    within = (selected.during or ALWAYS) & Span(ALWAYS.first, dataset.day)
    kinds = candidates(dataset, relations, sides, narrowed=selected.is_narrowed)
    big, dated = _biggest(kinds, within), _of_each_date(kinds, within)
    inline = {found.date.span: found for found in dated}
    told = {
        found.date.span: _told(found, dataset, _lines(inline.get(found.date.span, found), dataset, casts))
        for found in (*dated[-LATEST:], *big)
    }
    return Changes(
        big=tuple(told[found.date.span] for found in big),
        latest=tuple(told[found.date.span] for found in dated[-LATEST:]),
        is_all=len(dated) <= LATEST,
    )


def _biggest(kinds: Iterable[Sequence[Candidate]], within: Span) -> list[Candidate]:
    """Return the biggest of each kind in turns, one of each date, in the order of their days."""
    ranked = (sorted(kind, key=lambda found: found.order) for kind in kinds)
    chosen: dict[Span, Candidate] = {}
    for found in filter(None, chain.from_iterable(zip_longest(*ranked))):
        if within.covers(found.day) and len(chosen) < MOST:
            chosen.setdefault(found.date.span, found)
    return sorted(chosen.values(), key=lambda found: found.day)


def _of_each_date(kinds: Sequence[Sequence[Candidate]], within: Span) -> list[Candidate]:
    """Return one change of each date, what begins before what ends, those that can only have come later at the end."""
    lineage, _, many = kinds
    chosen: dict[Span, Candidate] = {}
    for found in sorted((*lineage, *many), key=lambda found: found.is_end):
        if within.covers(found.day) or not (found.is_end or (found.date.span & within).is_empty):
            chosen.setdefault(found.date.span, found)
    return sorted(chosen.values(), key=lambda found: found.date.span)


def _told(found: Candidate, dataset: Dataset, lines: Mapping[str, Line]) -> Change:
    when = _when_seen(found, dataset)
    captions = {each: dated_words(found.date, found.caption(when, each), each) for each in LANGUAGES}
    return Change(day=when.day, captions=captions, ties=found.ties, lines=lines)


def _lines(found: Candidate, dataset: Dataset, casts: Mapping[str, Container[str]]) -> dict[str, Line]:
    """Return all that changed on a date in a line for each picture."""
    when = _when_seen(found, dataset)
    return {picture: _line(found, when, found.named(cast, when)) for picture, cast in casts.items()}


def _line(found: Candidate, when: Snapshot, named: Sequence[Relation]) -> Line:
    said = partial(found.brief, named) if found.brief else found.caption
    return Line(
        texts={each: dated_words(found.date, said(when, each), each) for each in LANGUAGES},
        named=tuple(named),
    )


def _when_seen(found: Candidate, dataset: Dataset) -> Snapshot:
    day = min(found.day, dataset.day or found.day)
    return Snapshot(dataset, Span(day, day))
