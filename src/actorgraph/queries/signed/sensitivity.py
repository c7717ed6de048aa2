"""How scores of balance depend on the day they are taken on, and on which signs the types of tie have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from actorgraph.graph.balance import Score, score
from actorgraph.graph.events import in_force, overruling_days
from actorgraph.graph.signs import Pair, settled, signed_pairs
from actorgraph.model.course import course
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.queries.answers.measured import judges_events, network
from actorgraph.queries.answers.years import last_days

IN_FORCE = "as they are"
"""The policy that changes no sign."""

AMBIVALENT = "both friends and enemies"
"""The pairs that are left out unless a policy says what they are."""


Known = tuple[Mapping[Pair, int], Score]
"""A signed graph and its score."""

_COURSE: Final = 3
"""The bounds of all graphs of a course take no more work than those of so many alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayScore:
    """The score on a day (an ordinal)."""

    day: int
    score: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The score under other signs.

    Attributes:
        changed: The name of the type whose sign is another, :data:`AMBIVALENT`, or :data:`IN_FORCE`.
        sign: The sign it has instead; None where none is changed.
        score: The score.
    """

    changed: str
    sign: int | None
    score: Score


def over_time(
    dataset: Dataset, selected: Selection, known: Known, report: Callable[[float], None]
) -> tuple[DayScore, ...]:
    """Return the score at the end of each year in which something can change, and on the last day.

    What begins and ends within one year is at the end of none. The graphs of the days share the work that a few large
    ones may take: of many large ones the bounds are further apart.

    Args:
        dataset: The dataset.
        selected: Which ties count; its day, or else the dataset's, is the last.
        known: A signed graph and its score, which is taken over for days that have the same graph.
        report: Takes the share of the days that are scored, from 0 to 1.
    """
    days = last_days(dataset, selected)
    ties = [tie for tie in selected.at_all_times().of(dataset) if tie.type.sign]
    ends = overruling_days(dataset.relations) if judges_events(replace(selected, day=days[-1])) else {}
    graphs = list(_graphs(dataset, ties, ends, days))
    scored = _Scores(known, effort=min(1.0, _COURSE / len({_key(signs) for signs in graphs})))
    moments = []
    for done, (day, signs) in enumerate(zip(days, graphs, strict=True)):
        report(done / len(days))
        moments.append(DayScore(day=day, score=scored(signs)))
    return tuple(moments)


def _graphs(
    dataset: Dataset, ties: Iterable[Relation], ends: Mapping[str, int], days: Sequence[int]
) -> Iterator[dict[Pair, int]]:
    """Yield the signed graph of each day, in one sweep over the ties that come and go."""
    held: dict[str, Relation] = {}
    changes = course(dataset.days_of(ties), days)
    for day, change in zip(days, changes, strict=True):
        for tie in change.gone:
            del held[tie.id]
        held.update((tie.id, tie) for tie in change.come)  # maybe again, after a pause
        yield settled(signed_pairs(in_force(held.values(), ends, day)))


def policies(dataset: Dataset, selected: Selection) -> tuple[Policy, ...]:
    """Return the score under the signs in force, and under others, one change at a time.

    A friendly or hostile type becomes neutral; a neutral one friendly, then hostile; pairs that are both friendly and
    hostile, otherwise left out, become friends, then enemies.

    Args:
        dataset: The dataset.
        selected: Which ties count; under other signs, other events are overruled.
    """
    counted = network(dataset, selected)
    signs = {tie.type.name: tie.type.sign for tie in (*counted.relations, *counted.overruled)}
    pairs = signed_pairs(counted.relations)
    scored = _Scores()
    found = [Policy(changed=IN_FORCE, sign=None, score=scored(settled(pairs)))]
    for name, sign in signs.items():
        for other in (0,) if sign else (1, -1):
            policy = {**signs, name: other}
            changed = settled(signed_pairs(network(dataset, selected, policy).relations, policy))
            found.append(Policy(changed=name, sign=other, score=scored(changed)))
    if any(not pair.sign for pair in pairs.values()):
        for sign in (1, -1):
            resolved = {actors: pair.sign or sign for actors, pair in pairs.items()}
            found.append(Policy(changed=AMBIVALENT, sign=sign, score=scored(resolved)))
    return tuple(found)


class _Scores:
    """Scores of signed graphs, each computed once: many years and policies have the same."""

    def __init__(self, known: Known | None = None, effort: float = 1.0) -> None:
        self._known = {} if known is None else {_key(known[0]): known[1]}
        self._effort = effort

    def __call__(self, signs: Mapping[Pair, int]) -> Score:
        key = _key(signs)
        if key not in self._known:
            self._known[key] = score(signs, self._effort)
        return self._known[key]


def _key(signs: Mapping[Pair, int]) -> frozenset[tuple[Pair, int]]:
    return frozenset(signs.items())
