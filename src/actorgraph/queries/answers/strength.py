"""Which tie is the best evidenced, and pairs of actors as an answer shows them: by that."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from actorgraph.graph.signs import SignedPair
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation, Status
from actorgraph.model.snapshot import Snapshot
from actorgraph.queries.answers.answer import whole_tie_dict

_HOLDING: Final = {Certainty.NO: 0, Certainty.POSSIBLY: 1, Certainty.YES: 2}


def rank(tie: Relation, when: Snapshot) -> tuple[object, ...]:
    """Return what sorts ties, the best evidenced first.

    One that surely holds comes before one that may; then the better graded, the uncontested, the cited, the
    more recently evidenced one comes first.
    """
    return -holding(tie, when), -grading(tie), -recency(tie), tie.id


def holding(tie: Relation, when: Snapshot) -> int:
    """Return how surely a tie holds: 0 to 2."""
    return _HOLDING[when.holds(tie)]


def grading(tie: Relation) -> int:
    """Return its grade, then whether it stands uncontested, then whether anybody is cited at all, as one number."""
    return tie.confidence.level * 4 + (tie.status is Status.ACCEPTED) * 2 + bool(tie.citations)


def recency(tie: Relation) -> int:
    """Return the last day that the newest document cited for it can be of, as an ordinal; 0 if none is dated."""
    evidenced = tie.last_evidenced
    return (evidenced.latest if evidenced else None) or 0


def best_evidenced(ties: Iterable[Relation], when: Snapshot) -> Relation:
    """Return the first of some ties by :func:`rank`."""
    return min(ties, key=lambda tie: rank(tie, when))


def shown(pair: SignedPair, when: Snapshot) -> tuple[Relation, ...]:
    """Return the ties by which a pair is shown: its best evidenced, or the best of each sign if it has both."""
    either = (pair.friendly, pair.hostile)
    return tuple(best_evidenced(ties, when) if len(ties) > 1 else ties[0] for ties in either if ties)


def strength(pair: SignedPair) -> tuple[int, int, int]:
    """Return how well a pair is evidenced: the highest grade of its ties, how many there are, how many sources."""
    documents = {citation.source.id for tie in pair.ties for citation in tie.citations}
    return max(tie.confidence.level for tie in pair.ties), len(pair.ties), len(documents)


def pair_dict(pair: SignedPair, when: Snapshot) -> dict[str, Any]:
    """Return a pair as plain values, with the ties by which it is shown."""
    ties = [whole_tie_dict(tie, when) for tie in shown(pair, when)]
    return {"actors": list(pair.actors), "sign": pair.sign, "tie_count": len(pair.ties), "ties": ties}
