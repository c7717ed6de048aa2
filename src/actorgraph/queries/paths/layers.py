"""Chains of one length, step by step, without a dead end: whoever goes on can always go on to the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final, NamedTuple, TypeVar

from actorgraph.model.relation import Relation
from actorgraph.queries.paths.openings import FIRST_DAY, LAST_DAY

T = TypeVar("T")

GRADE_COUNT: Final = 3
"""By so many grades chains compare."""


class Choice(NamedTuple):
    """A tie that a step can take.

    Attributes:
        tie: The tie.
        first: The first day on which it can be taken.
        last: The last day on which it can be taken.
        grades: By what chains compare, the more important first: the higher, the better.
    """

    tie: Relation
    first: float
    last: float
    grades: tuple[int, int, int]


class Walk(NamedTuple):
    """A chain as the search has it.

    Attributes:
        nodes: Its actors, the start among them.
        choices: Its ties.
    """

    nodes: tuple[str, ...]
    choices: tuple[Choice, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its ties."""
        return tuple(choice.tie.id for choice in self.choices)

    @property
    def grades(self) -> tuple[int, ...]:
        """Its grades: its weakest tie decides each."""
        return tuple(map(min, zip(*(choice.grades for choice in self.choices), strict=True)))

    @property
    def order(self) -> tuple[object, ...]:
        """What sorts chains of one length, the best first, and then by the alphabet."""
        return tuple(-grade for grade in self.grades), self.nodes, self.ids


Layer = Mapping[str, Mapping[str, Sequence[Choice]]]
"""The ties of one step, by the actor that it leaves and the actor that it reaches."""


@dataclass(frozen=True)
class Layers:
    """The ties by which chains of one length can go on, step by step.

    Attributes:
        steps: The ties of each step that lead on to the end.
        deadlines: By when to be at each actor to get there, before each step and after the last.
    """

    steps: Sequence[Layer]
    deadlines: Sequence[Mapping[str, float]]

    @classmethod
    def of(cls, steps: Sequence[Layer], place: int = 0, lowest: float = -inf) -> Layers:
        """Return the ties that lead on to the end, backward from the last step.

        Args:
            steps: The ties of each step; all those of the last lead to the end.
            place: Which grade to look at.
            lowest: Ties of a lower one are left out.
        """
        ends = (other for onward in steps[-1].values() for other in onward)
        deadlines: list[dict[str, float]] = [dict.fromkeys(ends, LAST_DAY)]
        kept: list[Layer] = []
        for layer in reversed(steps):
            onward = {actor: _led_on(found, deadlines[-1], place, lowest) for actor, found in layer.items()}
            kept.append({actor: found for actor, found in onward.items() if found})
            deadlines.append({actor: _departure(found, deadlines[-1]) for actor, found in kept[-1].items()})
        return cls(kept[::-1], deadlines[::-1])

    def raised(self, place: int, lowest: float) -> Layers:
        """Return the same without the ties below a grade."""
        return Layers.of(self.steps, place, lowest)

    def grades(self, place: int) -> set[int]:
        """Return the grades that its ties have."""
        ways = (choices for layer in self.steps for onward in layer.values() for choices in onward.values())
        return {choice.grades[place] for choices in ways for choice in choices}

    def walks(self) -> Iterator[Walk]:
        """Yield the chains in the order of the alphabet, first that of their actors, then that of their ties' ids."""
        for nodes in self.node_paths():
            for choices in taken_in_time(self.between(nodes)):
                yield Walk(nodes, choices)

    def between(self, nodes: Sequence[str]) -> list[Sequence[Choice]]:
        """Return the ties of each step along some actors."""
        return [layer[nodes[place]][nodes[place + 1]] for place, layer in enumerate(self.steps)]

    def node_paths(self) -> Iterator[tuple[str, ...]]:
        """Yield the chains as actors, in the order of the alphabet."""

        def onward(nodes: Sequence[str], clock: float) -> Iterator[tuple[str, float]]:
            place = len(nodes)
            by = self.deadlines[place]
            layer = self.steps[place - 1][nodes[-1]] if nodes else dict.fromkeys(by, ())
            for other, choices in layer.items():
                arrival = _arrival(choices, clock) if nodes else clock
                if arrival <= by[other]:
                    yield other, arrival

        return _depth_first(len(self.deadlines), onward)


def taken_in_time(steps: Sequence[Iterable[Choice]]) -> Iterator[tuple[Choice, ...]]:
    """Yield the ways to take one tie at each step in the order of time, those before that take the first ones."""
    latest: list[float] = [LAST_DAY]
    for choices in reversed(steps):
        latest.append(_latest(choices, latest[-1]))
    latest.reverse()

    def onward(taken: Sequence[Choice], clock: float) -> Iterator[tuple[Choice, float]]:
        deadline = latest[len(taken) + 1]
        for choice in steps[len(taken)]:
            arrival = max(clock, choice.first)
            if arrival <= choice.last and arrival <= deadline:
                yield choice, arrival

    return _depth_first(len(steps), onward)


def _depth_first(
    length: int, onward: Callable[[Sequence[T], float], Iterator[tuple[T, float]]]
) -> Iterator[tuple[T, ...]]:
    """Yield the sequences of a length that go on as a function says, given what is taken so far and the day."""
    taken: list[T] = []
    options = [onward(taken, FIRST_DAY)]
    while options:
        found = next(options[-1], None)
        if found is None:
            options.pop()
            del taken[-1:]
        elif len(options) == length:
            yield (*taken, found[0])
        else:
            taken.append(found[0])
            options.append(onward(taken, found[1]))


def _led_on(
    onward: Mapping[str, Sequence[Choice]], deadlines: Mapping[str, float], place: int, lowest: float
) -> dict[str, Sequence[Choice]]:
    """Return the ties to actors from whom one gets on if one gets there in time."""
    kept: dict[str, Sequence[Choice]] = {}
    for other, choices in onward.items():
        if other in deadlines:
            by = deadlines[other]
            found = [choice for choice in choices if choice.first <= by and choice.grades[place] >= lowest]
            if found:
                kept[other] = found
    return kept


def _departure(onward: Mapping[str, Sequence[Choice]], deadlines: Mapping[str, float]) -> float:
    return max(_latest(choices, deadlines[other]) for other, choices in onward.items())


def _latest(choices: Iterable[Choice], deadline: float) -> float:
    """Return the last day, up to a day, on which one of some ties can be taken; minus infinity if none can."""
    return max((min(choice.last, deadline) for choice in choices if choice.first <= deadline), default=-inf)


def _arrival(choices: Iterable[Choice], clock: float) -> float:
    """Return the first day, from a day on, on which one of some ties can be taken; infinite if none can."""
    return min((max(clock, choice.first) for choice in choices if clock <= choice.last), default=inf)
