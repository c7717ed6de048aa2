"""Blocs: who stands with whom against whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from actorgraph.graph.frustration import Criterion, Frustration, frustration
from actorgraph.graph.frustration import blocs as divided
from actorgraph.graph.signs import settled, signed_pairs
from actorgraph.graph.size import size_of
from actorgraph.model.dataset import Dataset
from actorgraph.model.forms import listed
from actorgraph.model.selection import Selection
from actorgraph.queries.answers.columns import ACTOR, Column, as_written
from actorgraph.queries.answers.measured import network
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.answers.strength import pair_dict
from actorgraph.queries.signed.signed_answer import SignedAnswer


@dataclass(frozen=True, kw_only=True)
class Blocs(SignedAnswer):
    """A division of the actors, friends inside and enemies outside.

    Attributes:
        blocs: The members of each bloc of two or more, the larger blocs first.
        alone: Actors with friends or enemies but in no bloc.
        apart: Actors without any tie that counts: neither friends nor enemies of anybody, or both at once.
        frustration: The misplaced pairs, and how many there are at least.
    """

    blocs: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]
    apart: tuple[str, ...]
    frustration: Frustration

    query: ClassVar[str] = "blocs"
    table: ClassVar[tuple[Column, ...]] = (
        *as_written("bloc"), ACTOR,
        *as_written("friends_inside", "friends_outside", "enemies_inside", "enemies_outside", "misplaced_with"),
    )  # fmt: skip

    @property
    def found(self) -> bool:
        return bool(self.blocs)

    @property
    def solution(self) -> Frustration:
        return self.frustration

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        members = [(number, actor) for number, bloc in enumerate(self.blocs, start=1) for actor in bloc]
        return placed_rows(self, members, self.alone)

    def payload(self) -> dict[str, Any]:
        """Return ``blocs``, who is ``alone`` and ``apart``, and how good the division is.

        ``blocs`` are lists of actors, the largest first; ``alone`` are those with friends or enemies but in no bloc;
        ``apart`` those without a tie that counts. Then how many pairs are misplaced (``misplaced_count``), how many
        are at least (``misplaced_bound``), whether the two are equal (``proven``); the pairs ``misplaced`` and
        ``ambivalent``, as `balance` has them; and ``rows``.
        """
        return {
            "blocs": self.blocs,
            "alone": self.alone,
            "apart": self.apart,
            "misplaced_count": self.frustration.upper,
            "misplaced_bound": self.frustration.lower,
            "proven": self.frustration.proven,
            "misplaced": [pair_dict(pair, self.when) for pair in self.misplaced],
            "ambivalent": [pair_dict(pair, self.when) for pair in self.ambivalent],
            "rows": self.rows(),
        }


def placed_rows(
    answer: SignedAnswer, members: Sequence[tuple[int, str]], alone: Iterable[str] = ()
) -> list[dict[str, Any]]:
    """Return a row for each actor with its bloc and its friends and enemies inside and outside.

    Args:
        answer: The answer, whose misplaced pairs are told too.
        members: The actors of each bloc, with its number.
        alone: Actors in none.
    """
    number = {actor: bloc for bloc, actor in members}
    counts: Counter[tuple[str, str]] = Counter()
    for (a, b), sign in settled(answer.pairs).items():
        inside = a in number and number[a] == number.get(b)
        column = f"{'friends' if sign > 0 else 'enemies'}_{'inside' if inside else 'outside'}"
        counts.update([(a, column), (b, column)])
    others: defaultdict[str, list[str]] = defaultdict(list)
    for a, b in answer.solution.misplaced:
        others[a].append(b)
        others[b].append(a)
    return [
        {
            "bloc": bloc,
            "actor": actor,
            **{column: counts[actor, column] for column in answer.columns[2:-1]},
            "misplaced_with": listed(sorted(others[actor])),
        }
        for bloc, actor in (*members, *((None, actor) for actor in alone))
    ]


@of_wholes
def blocs(dataset: Dataset, selected: Selection | None = None) -> Blocs:
    """Return a division of the actors into blocs, friends inside and enemies outside.

    Of all divisions, into however many blocs, it is one that misplaces the fewest pairs (the criterion of Doreian and
    Mrvar 1996 with equal weights, known as correlation clustering): friends in different blocs, enemies in one. A bloc
    is held together by friendly ties; actors with enemies only stand alone.

    Args:
        dataset: The dataset.
        selected: Which ties count; None for those that hold as of the dataset's own date. Actors whose life surely
            lies elsewhere are left out, and their ties.

    Returns:
        The blocs, the misplaced pairs with their ties, whether fewer were proven impossible.

    >>> import actorgraph
    >>> answer = blocs(actorgraph.load("graph"))
    >>> [len(bloc) for bloc in answer.blocs[:3]], [pair.actors for pair in answer.misplaced]
    ([21, 7, 5], [('FLA', 'GATIA')])
    """
    chosen = selected or Selection().at_its_own_time(dataset)
    counted = network(dataset, chosen)
    pairs = signed_pairs(counted.relations)
    signs = settled(pairs)
    solution = frustration(signs, Criterion.WEAK)
    parts = divided(signs, solution)
    placed = {actor for part in parts for actor in part}
    return Blocs(
        dataset=dataset,
        selected=chosen,
        notes=counted.notes(signed=True),
        size=size_of(counted.actors, signs),
        blocs=tuple(tuple(part) for part in parts if len(part) > 1),
        alone=tuple(part[0] for part in parts if len(part) == 1),
        apart=tuple(actor for actor in counted.actors if actor not in placed),
        pairs=pairs,
        frustration=solution,
        types=tuple(relation.type for relation in counted.relations),
    )
