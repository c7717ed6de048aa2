"""Signed blockmodels: as many blocks as are asked for, friends inside and enemies across."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.graph import blockmodel as models
from actorgraph.graph.frustration import Frustration
from actorgraph.graph.signs import Pair, settled, signed_pairs
from actorgraph.graph.size import size_of
from actorgraph.model.dataset import Dataset
from actorgraph.model.selection import Selection
from actorgraph.queries.answers.columns import Column
from actorgraph.queries.answers.measured import network
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.answers.strength import pair_dict
from actorgraph.queries.signed.blocs import Blocs, placed_rows
from actorgraph.queries.signed.signed_answer import SignedAnswer


@dataclass(frozen=True, kw_only=True)
class Blockmodel(SignedAnswer):
    """A division of the actors into a given number of blocks, friends inside and enemies across.

    Attributes:
        model: The blocks, the misplaced pairs and the criterion.
        apart: Actors without any tie that counts: neither friends nor enemies of anybody, or both at once.
        alpha: How much enemies in one block count; friends in two count the rest of one.
        seed: What the divisions by chance follow from.
    """

    model: models.Blockmodel
    apart: tuple[str, ...]
    alpha: float
    seed: int

    query: ClassVar[str] = "blockmodel"
    table: ClassVar[tuple[Column, ...]] = Blocs.table

    @property
    def solution(self) -> Frustration:
        return Frustration(len(self.model.misplaced) if self.model.proven else 0, self.model.misplaced)

    @property
    def criterion(self) -> float:
        """Alpha for each pair of enemies in one block, and the rest of one for each of friends in two."""
        return float(self.model.criterion)

    @property
    def enemies_inside(self) -> int:
        """How many pairs of enemies are in one block."""
        return sum(pair.sign < 0 for pair in self.misplaced)

    @property
    def friends_across(self) -> int:
        """How many pairs of friends are in two blocks."""
        return len(self.misplaced) - self.enemies_inside

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "blocks": len(self.model.blocks), "alpha": self.alpha, "seed": self.seed}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return placed_rows(self, [(i, actor) for i, block in enumerate(self.model.blocks, 1) for actor in block])

    def payload(self) -> dict[str, Any]:
        """Return ``blocks``, who is ``apart``, the ``criterion``, and what is misplaced.

        ``blocks`` are lists of actors, the largest first; ``apart`` those without a tie that counts; ``criterion`` is
        alpha times ``enemies_inside`` and 1 − alpha times ``friends_across``, which count pairs; ``proven`` says
        whether no division into so many blocks has less. Then the pairs ``misplaced`` and ``ambivalent``, as `balance`
        has them; and ``rows``.
        """
        return {
            "blocks": self.model.blocks,
            "apart": self.apart,
            "criterion": self.criterion,
            "enemies_inside": self.enemies_inside,
            "friends_across": self.friends_across,
            "proven": self.model.proven,
            "misplaced": [pair_dict(pair, self.when) for pair in self.misplaced],
            "ambivalent": [pair_dict(pair, self.when) for pair in self.ambivalent],
            "rows": self.rows(),
        }


@of_wholes
def blockmodel(
    dataset: Dataset, blocks: int, selected: Selection | None = None, *, alpha: float = 0.5, seed: int = 0
) -> Blockmodel:
    """Return a division of the actors into so many blocks, friends inside and enemies across.

    Args:
        dataset: The dataset.
        blocks: How many blocks; none of them is empty.
        selected: Which ties count; None for those that hold as of the dataset's own date.
        alpha: How much enemies in one block count, from 0 to 1; friends in two count the rest of one.
        seed: What the divisions by chance follow from.

    Raises:
        QuestionError: If fewer actors than blocks have friends or enemies, there is to be no block, or alpha is not
            between 0 and 1.
    """
    chosen = selected or Selection().at_its_own_time(dataset)
    counted = network(dataset, chosen)
    pairs = signed_pairs(counted.relations)
    signs = settled(pairs)
    model = models.blockmodel(signs, _count(blocks, signs), _alpha(alpha), seed)
    placed = {actor for block in model.blocks for actor in block}
    return Blockmodel(
        dataset=dataset,
        selected=chosen,
        notes=counted.notes(signed=True),
        size=size_of(counted.actors, signs),
        model=model,
        apart=tuple(actor for actor in counted.actors if actor not in placed),
        alpha=alpha,
        seed=seed,
        pairs=pairs,
        types=tuple(relation.type for relation in counted.relations),
    )


def _count(blocks: int, signs: Mapping[Pair, int]) -> int:
    most = len({actor for pair in signs for actor in pair})
    if not 1 <= blocks <= most:
        told = "{n} blocks cannot be made of the {most} actors that have friends or enemies"
        raise QuestionError(told, n=blocks, most=most)
    return blocks


def _alpha(alpha: float) -> Fraction:
    if not 0 <= alpha <= 1:
        raise QuestionError("alpha has to be between 0 and 1")
    return Fraction(str(alpha))
