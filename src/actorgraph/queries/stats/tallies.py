"""How much there is in each layer, while ties come and go: the numbers of statistics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from actorgraph.graph.tally import Tally
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation import Relation, Status
from actorgraph.model.selection import LAYERS, Selection, in_layer

ALL = "all"


@dataclass(frozen=True, kw_only=True)
class Statistic:
    """What there is in one layer on one day. Shares run from 0 to 1; None where there is nothing to share.

    Attributes:
        day: The day, as an ordinal; None for all time.
        layer: One of the layers, or ``all``.
        actors: How many actors are there, whether or not they have ties.
        tied: How many of them have ties.
        ties: How many ties there are.
        pairs: How many pairs of different actors they join.
        density: The share of all pairs of actors that are joined; None for fewer than two actors.
        centralisation: How much the ties are those of one actor (Freeman 1978, of degree): 1 for a star, 0 where all
            have as many; None for fewer than three actors.
        hostile: The share of hostile ties.
        cited: The share of ties with a source.
        graded: The share of ties that somebody graded.
        fading: The share of ties that nothing has evidenced for long.
        contested: The share of ties that are contested.
        possible: The share of ties that only possibly hold on the day; None for all time.
        begun: How many ties there are that were not there on the day told of before; None on the first.
        ended: How many ties were there on that day and are not any more; None on the first.
        jaccard: The share of the ties of either day that are there on both (Jaccard 1901); None on the first, or if
            there are none.
    """

    day: int | None
    layer: str
    actors: int
    tied: int
    ties: int
    pairs: int
    density: float | None
    centralisation: float | None
    hostile: float | None
    cited: float | None
    graded: float | None
    fading: float | None
    contested: float | None
    possible: float | None
    begun: int | None = None
    ended: int | None = None
    jaccard: float | None = None


class Tallies:
    """How much there is in each layer, while ties come and go."""

    def __init__(self, dataset: Dataset, selected: Selection) -> None:
        """Begin with no tie.

        Args:
            dataset: The dataset.
            selected: If it names a layer, only that one is told of.
        """
        layers = (selected.layer,) if selected.layer else (ALL, *LAYERS)
        self._by_layer = {layer: Tally() for layer in layers}
        self._before: dict[str, int] | None = None
        self._begun: Counter[str] = Counter()
        self._among = {
            name: [(layer, tally) for layer, tally in self._by_layer.items() if layer == ALL or in_layer(kind, layer)]
            for name, kind in dataset.types.items()
        }

    def add(self, tie: Relation) -> None:
        """Take in a tie between two actors."""
        qualities = _lasting_qualities(tie)
        for layer, tally in self._among[tie.type.name]:
            tally.add(tie, qualities)
            self._begun[layer] += 1

    def remove(self, tie: Relation) -> None:
        """Leave out a tie that was taken in."""
        qualities = _lasting_qualities(tie)
        for _, tally in self._among[tie.type.name]:
            tally.remove(tie, qualities)

    def count(self, tie: Relation, quality: str, by: int) -> None:
        """Count a tie as one more or one less of a quality that it has on some days only."""
        for _, tally in self._among[tie.type.name]:
            tally.counts[quality] += by

    def told(self, day: int | None, actors: int) -> Iterator[Statistic]:
        """Yield what there is in each layer.

        Args:
            day: The day, as an ordinal; None for all time.
            actors: How many actors are there.
        """
        for layer, tally in self._by_layer.items():
            found = _statistic(day, layer, actors, tally)
            yield found if self._before is None else _turned(found, self._before[layer], self._begun[layer])
        self._before = {layer: tally.ties for layer, tally in self._by_layer.items()}
        self._begun.clear()


def _lasting_qualities(tie: Relation) -> tuple[str, ...]:
    """Return which of the shares a tie counts for, whatever the day."""
    found = {
        "hostile": tie.type.sign < 0,
        "cited": bool(tie.said_in),
        "graded": bool(tie.confidence.written),
        "contested": tie.status is Status.CONTESTED,
    }
    return tuple(name for name, applies in found.items() if applies)


def _statistic(day: int | None, layer: str, actors: int, tally: Tally) -> Statistic:
    degrees = [*tally.degrees.values()]
    share: dict[str, Any] = {name: tally.counts[name] / tally.ties if tally.ties else None for name in _SHARES}
    return Statistic(
        day=day,
        layer=layer,
        actors=actors,
        tied=len(degrees),
        ties=tally.ties,
        pairs=sum(degrees) // 2,
        density=sum(degrees) / (actors * (actors - 1)) if actors > 1 else None,
        centralisation=centralisation([*degrees, *[0] * (actors - len(degrees))]),
        **{**share, "possible": None if day is None else share["possible"]},
    )


def _turned(found: Statistic, before: int, begun: int) -> Statistic:
    """Return a statistic with how many ties have come and gone since there were so many before."""
    kept, either = found.ties - begun, before + begun
    return replace(found, begun=begun, ended=before - kept, jaccard=kept / either if either else None)


_SHARES = ("hostile", "cited", "graded", "fading", "contested", "possible")


def centralisation(degrees: Sequence[int]) -> float | None:
    """Return the degree centralisation of a simple graph (Freeman 1978); None for fewer than three actors.

    It is the sum over actors of how far their degree is below the greatest, divided by ``(n − 1)(n − 2)``, which is
    that sum in a star (Freeman 1978, Social Networks 1(3), 215–239).

    >>> centralisation([4, 1, 1, 1, 1]), centralisation([2, 2, 2])
    (1.0, 0.0)
    """
    count = len(degrees)
    if count < 3:
        return None
    return (count * max(degrees) - sum(degrees)) / ((count - 1) * (count - 2))
