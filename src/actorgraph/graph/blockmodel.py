"""Signed blockmodels: a given number of blocks, friends inside and enemies across (Doreian and Mrvar 1996).

An exchange of actors between blocks, from many divisions by chance, finds a good one; then all divisions are tried, but
for those that cannot be better, as long as there are not too many.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import Final

from actorgraph.graph.signs import Pair

_FEW: Final = 60
"""Of so many actors all divisions are tried, and any two may change places."""
_STEPS: Final = 50_000
"""So many places of actors are tried at most: a limit in seconds would make answers differ by machine."""
_STARTS: Final = 50
"""The exchange begins so often by chance; less often where there are many pairs."""
_MOVES: Final = 2_000_000
"""What is left to look at for all starts together: actors and pairs."""

Weights = Sequence[Mapping[int, int]]
"""The sign of each actor's pair with each other that it has one with; actors by their numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blockmodel:
    """A division into blocks.

    Attributes:
        blocks: The members of each block in alphabetical order, the larger blocks first.
        misplaced: Enemies in one block and friends in two, in alphabetical order.
        criterion: What is minimised: alpha for each pair of enemies in one block, 1 − alpha for each of friends in two.
        proven: Whether no division into so many blocks has less.
    """

    blocks: tuple[tuple[str, ...], ...]
    misplaced: tuple[Pair, ...]
    criterion: Fraction
    proven: bool


@dataclass(frozen=True, slots=True)
class _Model:
    """What is to be divided; a pair in the wrong place costs a whole number.

    Attributes:
        weights: Who is joined with whom, by which sign.
        count: How many blocks there are.
        inside: What enemies in one block cost.
        across: What friends in two blocks cost.
    """

    weights: Weights
    count: int
    inside: int
    across: int

    def apart(self, sign: int) -> int:
        """Return how much more a pair of a sign costs in two blocks than in one."""
        return self.across if sign > 0 else -self.inside if sign < 0 else 0

    def costs(self, actor: int, block_of: Sequence[int | None]) -> list[int]:
        """Return what the pairs of an actor with those who are placed cost in each block."""
        inside = [0] * self.count
        friends = 0
        for other, sign in self.weights[actor].items():
            block = block_of[other]
            if block is not None:
                inside[block] += self.inside if sign < 0 else -self.across
                friends += self.across if sign > 0 else 0
        return [friends + cost for cost in inside]

    def cost(self, block_of: Sequence[int]) -> int:
        """Return what a division costs."""
        return sum(self.costs(actor, block_of)[block] for actor, block in enumerate(block_of)) // 2


def blockmodel(signs: Mapping[Pair, int], count: int, alpha: Fraction, seed: int = 0) -> Blockmodel:
    """Return a division into so many blocks, none of them empty, that has little of the criterion.

    The criterion is P(C) = αN + (1 − α)P, where N pairs are enemies in one block and P pairs friends in two; each pair
    counts once. It is the least of all divisions into k blocks where that is said to be proven: all others were tried,
    or ruled out. Else it is the least that an exchange of actors found, from many divisions by chance (Doreian, P., and
    Mrvar, A. (1996). A partitioning approach to structural balance. *Social Networks* 18(2), 149–168). Actors without
    friends and enemies are left out.

    Args:
        signs: The sign, +1 or -1, of each pair; at least ``count`` actors are in them.
        count: How many blocks.
        alpha: How much enemies in one block count, from 0 to 1.
        seed: What the divisions by chance follow from.
    """
    actors = sorted({actor for pair in signs for actor in pair})
    place = {actor: i for i, actor in enumerate(actors)}
    weights: list[dict[int, int]] = [{} for _ in actors]
    for (a, b), sign in signs.items():
        weights[place[a]][place[b]] = weights[place[b]][place[a]] = sign
    inside, across = alpha.numerator, alpha.denominator - alpha.numerator
    model = _Model(weights, count, inside, across)
    found = _exchanged(model, Random(seed))  # noqa: S311  (the same divisions each time, and no secrets)
    best, proven = _tried(model, found)
    members: list[list[str]] = [[] for _ in range(count)]
    for actor, block in zip(actors, best, strict=True):
        members[block].append(actor)
    wrong = (pair for pair, sign in signs.items() if (best[place[pair[0]]] == best[place[pair[1]]]) != (sign > 0))
    return Blockmodel(
        blocks=tuple(sorted(map(tuple, members), key=lambda block: (-len(block), block))),
        misplaced=tuple(sorted(wrong)),
        criterion=Fraction(model.cost(best), alpha.denominator),
        proven=proven,
    )


def _exchanged(model: _Model, chance: Random) -> list[int]:
    """Return the best of several divisions by chance, each improved until no actor is better off elsewhere."""
    size = len(model.weights)
    starts = max(1, min(_STARTS, _MOVES // (10 * (size + sum(map(len, model.weights))))))
    divisions = (_improved(model, _by_chance(size, model.count, chance)) for _ in range(starts))
    return min(divisions, key=model.cost)


def _by_chance(size: int, count: int, chance: Random) -> list[int]:
    """Return a division by chance in which no block is empty."""
    division = [*range(count), *(chance.randrange(count) for _ in range(size - count))]
    chance.shuffle(division)
    return division


def _improved(model: _Model, block_of: list[int]) -> list[int]:
    """Move actors to the block where they cost least, or let two change places, until that helps no more."""
    while _moved(model, block_of) or _swapped(model, block_of):
        pass
    return block_of


def _moved(model: _Model, block_of: list[int]) -> bool:
    """Move each actor once, where that costs less and leaves no block empty."""
    sizes = [block_of.count(block) for block in range(model.count)]
    moved = False
    for actor, block in enumerate(block_of):
        costs = model.costs(actor, block_of)
        best = costs.index(min(costs))
        if costs[best] < costs[block] and sizes[block] > 1:
            sizes[block] -= 1
            sizes[best] += 1
            block_of[actor] = best
            moved = True
    return moved


def _swapped(model: _Model, block_of: list[int]) -> bool:
    """Let two actors change places, the first two for whom that costs less; of many actors, nobody."""
    if len(block_of) > _FEW:
        return False
    costs = [model.costs(actor, block_of) for actor in range(len(block_of))]
    for actor, beside in enumerate(model.weights):
        mine = block_of[actor]
        for other in range(actor + 1, len(block_of)):
            theirs = block_of[other]
            change = costs[actor][theirs] - costs[actor][mine] + costs[other][mine] - costs[other][theirs]
            if mine != theirs and change + 2 * model.apart(beside.get(other, 0)) < 0:
                block_of[actor], block_of[other] = theirs, mine
                return True
    return False


def _tried(model: _Model, known: list[int]) -> tuple[list[int], bool]:
    """Return the best of all divisions, and whether all were tried that could be better than the one known."""
    least = model.cost(known)
    if not least or len(known) > _FEW:
        return known, not least
    search = _Search(model, _in_order(model.weights), known, least)
    search.go_on(0, 0, 0)
    return search.best, search.steps <= _STEPS


class _Search:
    """All divisions that can be better than the best known, one actor after the other.

    What those who are placed cost, and what the others cost at least beside them, is never more than the whole will.
    """

    def __init__(self, model: _Model, order: Sequence[int], known: Sequence[int], least: int) -> None:
        self.best = list(known)
        self.steps = 0
        self._model = model
        self._order = order
        self._least = least
        self._block_of: list[int | None] = [None] * len(order)
        self._costs = [[0] * model.count for _ in order]

    def go_on(self, depth: int, used: int, cost: int) -> None:
        """Place the next actor in each block in turn, an empty one last, and those after it likewise."""
        if depth == len(self._order):
            self.best, self._least = [block or 0 for block in self._block_of], cost
            return
        actor, left = self._order[depth], len(self._order) - depth - 1
        own = self._costs[actor]
        for block in sorted(range(min(used + 1, self._model.count)), key=lambda block: (own[block], block)):
            opened = max(used, block + 1)
            self.steps += 1
            if self.steps > _STEPS:
                return
            if left >= self._model.count - opened:
                self._place(depth, opened, cost, block)

    def _place(self, depth: int, used: int, cost: int, block: int) -> None:
        """Place an actor in a block, see if that can be better, go on, and take it back."""
        actor = self._order[depth]
        kept = {}
        self._block_of[actor] = block
        for other, sign in self._model.weights[actor].items():
            if self._block_of[other] is None:
                kept[other] = self._costs[other]
                self._costs[other] = self._beside(self._costs[other], sign, block)
        placed = cost + self._costs[actor][block]
        if placed + sum(min(self._costs[other]) for other in self._order[depth + 1 :]) < self._least:
            self.go_on(depth + 1, used, placed)
        self._block_of[actor] = None
        for other, costs in kept.items():
            self._costs[other] = costs

    def _beside(self, costs: Sequence[int], sign: int, block: int) -> list[int]:
        """Return what an actor costs in each block once one that it has a pair with is in a block."""
        here, elsewhere = (0, self._model.across) if sign > 0 else (self._model.inside, 0)
        return [cost + (here if number == block else elsewhere) for number, cost in enumerate(costs)]


def _in_order(weights: Weights) -> list[int]:
    """Return the actors, each as well joined with those before it as can be."""
    joined = [0] * len(weights)
    left = set(range(len(weights)))
    order: list[int] = []
    while left:
        first = max(left, key=lambda actor: (joined[actor], len(weights[actor]), -actor))
        left.remove(first)
        order.append(first)
        for other in weights[first]:
            joined[other] += 1
    return order
