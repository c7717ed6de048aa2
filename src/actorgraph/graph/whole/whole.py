"""What a measure of a whole graph is: what it is called, its arithmetic, its definition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from actorgraph.graph.projections import neighbours_of
from actorgraph.graph.signs import Pair
from actorgraph.graph.triads import Triad, triads
from actorgraph.model.relation import Relation

Value = int | float | None
"""A count, a share or a mean; None where it is not defined."""


@dataclass(frozen=True, kw_only=True)
class Ties:
    """A graph to be measured as a whole; self-ties are left out, and several ties between two count once.

    Attributes:
        neighbours: With whom each actor has ties, whichever way they run.
        arrows: Who has a tie that runs to whom; a mutual tie is two.
        groups: To which group actors belong, by what they are grouped by; who is in none is missing.
    """

    neighbours: Mapping[str, set[str]]
    arrows: frozenset[tuple[str, str]]
    groups: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(
        cls, actors: Iterable[str], relations: Sequence[Relation], groups: Mapping[str, Mapping[str, str]] | None = None
    ) -> Ties:
        """Return the graph of some actors and ties.

        Args:
            actors: The labels of all actors, isolated ones too.
            relations: The ties.
            groups: To which group actors belong, by what they are grouped by.
        """
        arrows = {(tie.subject, tie.object) for tie in relations if tie.subject != tie.object}
        arrows |= {(tie.object, tie.subject) for tie in relations if tie.mutual and tie.subject != tie.object}
        return cls(neighbours=neighbours_of(actors, relations), arrows=frozenset(arrows), groups=groups or {})

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The actors that are joined, in alphabetical order."""
        return tuple(sorted((a, b) for a, others in self.neighbours.items() for b in others if a < b))

    @cached_property
    def triangles(self) -> tuple[Triad, ...]:
        """Every three actors that are all joined."""
        return tuple(triads(dict.fromkeys(self.pairs, 1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A measure of a whole graph, or several that are found together.

    Attributes:
        rows: What each value is called, and of what it is; nothing if it is simply that of the graph.
        compute: Gives the values, in the order of the rows.
        formula: How they are defined.
        undefined: Where they are not, or what is taken there.
        source: The publication that defines them.
    """

    rows: tuple[tuple[str, str], ...]
    compute: Callable[[Ties], Sequence[Value]]
    formula: str
    undefined: str
    source: str
