"""How many ties, pairs and neighbours there are while ties come and go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from actorgraph.model.relation import Relation


class Tally:
    """The simple undirected graph of some ties, and how many of them have some qualities; self-ties are left out.

    Attributes:
        ties: How many ties there are.
        degrees: How many neighbours each actor has that has any.
        counts: How many ties there are of each quality.
    """

    def __init__(self) -> None:
        self.ties = 0
        self.degrees: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        self._joined: dict[tuple[str, str], int] = {}

    def add(self, tie: Relation, qualities: Iterable[str]) -> None:
        """Take in a tie."""
        self.ties += 1
        for quality in qualities:
            self.counts[quality] += 1
        pair = _pair(tie)
        times = self._joined[pair] = self._joined.get(pair, 0) + 1
        if times == 1:
            for actor in pair:
                self.degrees[actor] += 1

    def remove(self, tie: Relation, qualities: Iterable[str]) -> None:
        """Leave out a tie that was taken in."""
        self.ties -= 1
        for quality in qualities:
            self.counts[quality] -= 1
        pair = _pair(tie)
        self._joined[pair] -= 1
        if not self._joined[pair]:
            del self._joined[pair]
            for actor in pair:
                self.degrees[actor] -= 1
                if not self.degrees[actor]:
                    del self.degrees[actor]


def _pair(tie: Relation) -> tuple[str, str]:
    return (tie.subject, tie.object) if tie.subject < tie.object else (tie.object, tie.subject)
