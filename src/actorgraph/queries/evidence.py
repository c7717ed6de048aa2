"""Pairs of actors as an answer shows them: by their best evidenced tie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.model.period import Certainty
from actorgraph.model.relation import Status
from actorgraph.queries.base import whole_tie_dict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.graph.signs import SignedPair
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation


def best_evidenced(ties: Iterable[Relation], day: int) -> Relation:
    """Return the tie that surely holds on a day, then the better graded, uncontested, cited, and more recent one."""
    return min(ties, key=lambda tie: _rank(tie, day))


def shown(pair: SignedPair, day: int) -> tuple[Relation, ...]:
    """Return the ties by which a pair is shown: its best evidenced, or the best of each sign if it has both."""
    return tuple(best_evidenced(ties, day) for ties in (pair.friendly, pair.hostile) if ties)


def strength(pair: SignedPair) -> tuple[int, int, int]:
    """Return how well a pair is evidenced: the highest grade of its ties, how many there are, how many sources."""
    documents = {citation.source.id for tie in pair.ties for citation in tie.citations}
    return max(tie.confidence.level for tie in pair.ties), len(pair.ties), len(documents)


def pair_dict(pair: SignedPair, dataset: Dataset, day: int) -> dict[str, Any]:
    """Return a pair as plain values, with the ties by which it is shown."""
    ties = [whole_tie_dict(tie, dataset, day) for tie in shown(pair, day)]
    return {"actors": list(pair.actors), "sign": pair.sign, "tie_count": len(pair.ties), "ties": ties}


def _rank(tie: Relation, day: int) -> tuple[object, ...]:
    evidenced = tie.last_evidenced
    return (
        tie.holds_on(day) is not Certainty.YES,
        -tie.confidence.level,
        tie.status is not Status.ACCEPTED,
        not tie.citations,
        -((evidenced.latest if evidenced else None) or 0),
        tie.id,
    )
