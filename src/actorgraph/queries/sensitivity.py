"""How scores of balance depend on the day they are taken on, and on which signs the types of tie have."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from actorgraph.graph.balance import score
from actorgraph.graph.signs import settled, signed_pairs
from actorgraph.model.localtext import LocalText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.graph.balance import Score
    from actorgraph.graph.selection import Selection
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation

AMBIVALENT = LocalText((("en", "both friends and enemies"), ("fr", "à la fois amis et ennemis")))
IN_FORCE = LocalText((("en", "as they are"), ("fr", "inchangé")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The score on a day (an ordinal)."""

    day: int
    score: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The score under other signs.

    Attributes:
        changed: The label of the type, or of the pairs, whose sign is another; :data:`IN_FORCE` for none.
        type: The name of that type; None for pairs and for none.
        sign: The sign it has instead; None where none is changed.
        score: The score.
    """

    changed: LocalText
    type: str | None = None
    sign: int | None
    score: Score


def over_time(dataset: Dataset, selected: Selection) -> tuple[Moment, ...]:
    """Return the score at the end of each year in which a signed tie began or ended, and on the last day.

    Args:
        dataset: The dataset.
        selected: Which ties count; its day, or else the dataset's, is the last.
    """
    last = dataset.day if selected.day is None else selected.day
    ties = [tie for tie in replace(selected, day=None).of(dataset) if tie.type.sign]
    moments = []
    for day in _days(ties, last):
        _, holding = replace(selected, day=day).network_of(dataset)
        moments.append(Moment(day=day, score=score(settled(signed_pairs(holding)))))
    return tuple(moments)


def policies(relations: Sequence[Relation]) -> tuple[Policy, ...]:
    """Return the score under the signs in force, and under others, one change at a time.

    A friendly or hostile type becomes neutral; a neutral one friendly, then hostile; pairs that are both friendly and
    hostile, otherwise left out, become friends, then enemies.

    Args:
        relations: The ties.
    """
    types = {relation.type.name: relation.type for relation in relations}
    signs = {name: kind.sign for name, kind in types.items()}
    pairs = signed_pairs(relations)
    found = [Policy(changed=IN_FORCE, sign=None, score=score(settled(pairs)))]
    for name, sign in signs.items():
        for other in (0,) if sign else (1, -1):
            changed = settled(signed_pairs(relations, {**signs, name: other}))
            found.append(Policy(changed=types[name].label, type=name, sign=other, score=score(changed)))
    if any(not pair.sign for pair in pairs.values()):
        for sign in (1, -1):
            resolved = {actors: pair.sign or sign for actors, pair in pairs.items()}
            found.append(Policy(changed=AMBIVALENT, sign=sign, score=score(resolved)))
    return tuple(found)


def _days(ties: Sequence[Relation], last: int) -> list[int]:
    """Return the last day of each year in which something changes, up to the last day of all."""
    years = {date.fromordinal(day).year for day in _changes(ties) if day <= last}
    ends = {date(year, 12, 31).toordinal() for year in years}
    return sorted({min(day, last) for day in ends} | {last})


def _changes(ties: Sequence[Relation]) -> Iterator[int]:
    for tie in ties:
        first, last = tie.period.possible
        if first is not None:
            yield first
        if last is not None:
            yield min(last + 1, date.max.toordinal())
