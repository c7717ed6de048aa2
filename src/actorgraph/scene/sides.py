"""The sides of a picture: who stands with whom against whom, as an editor or the answer about blocs has it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.graph.frustration import Criterion, blocs, frustration
from actorgraph.graph.signs import settled, signed_pairs
from actorgraph.model.relation import Status
from actorgraph.queries.answers.measured import network
from actorgraph.scene.shown import holds_for_want_of_a_date
from actorgraph.scene.turns import turns_of
from actorgraph.wording import LANGUAGES
from actorgraph.wording.phrases import filled, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.graph.signs import SignedPair
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.model.side import Side
    from actorgraph.scene.turns import Turn

LEAST: Final = 3
"""Two friends are a tie, and no side yet."""

COLOURS: Final = ("#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442")
"""Colours of sides, which are no colours of ties (Okabe and Ito, Color Universal Design, 2008)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnSide:
    """A side as it is drawn.

    Attributes:
        names: What it is called, by language.
        members: The labels of its members; none of a side of other days, of which the turns know them.
        colour: Its colour, as ``#rrggbb``; None of those for which no colour is left.
        written: The side as an editor wrote it; None if it was found.
    """

    names: Mapping[str, str]
    members: tuple[str, ...]
    colour: str | None
    written: Side | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The sides on a day, or in a period.

    Attributes:
        sides: The sides: an editor's in the editor's order, or else those that were found, the larger ones first.
        misplaced: The pairs that do not fit: friends on different sides, enemies on one.
        written: Whether an editor wrote them. Those that were found no source names, and who draws them has to say so.
        others: The sides that an editor wrote of other days, numbered after these; sides of one name are one side.
        turns: From which day on each actor is on which of all these sides, if an editor dates them.
    """

    sides: tuple[DrawnSide, ...]
    misplaced: tuple[tuple[str, str], ...]
    written: bool
    others: tuple[DrawnSide, ...] = ()
    turns: tuple[Turn, ...] = ()

    @property
    def side_of(self) -> dict[str, int]:
        """The number of the side of each actor that belongs to one; of several the first one."""
        return {actor: number for number, side in reversed([*enumerate(self.sides)]) for actor in side.members}


class _Division(NamedTuple):
    """Who is friend or enemy of whom, and the blocs of three or more that have an enemy, the larger ones first."""

    pairs: dict[tuple[str, str], SignedPair]
    blocs: list[list[str]]


def sides_of(dataset: Dataset, selected: Selection) -> Sides:
    """Return the sides that an editor wrote and that are in force, or else those that the ties make.

    These are the blocs of three or more that have an enemy outside, each named after its most central member. Where
    nobody is against anybody, friends of friends are no side of anything. Ties that may hold in the past only for want
    of a date join nobody there: no picture draws them. What is merely alleged puts nobody on a side.

    Args:
        dataset: The dataset.
        selected: Which ties count; its day or its period is that of the picture.
    """
    found = _division(dataset, selected)
    written = dataset.sides_on(selected.on(dataset).span)
    sides = tuple(_as_written(written) if written else _as_found(dataset, found))
    division = Sides(sides=sides, misplaced=(), written=bool(written))
    return _with_other_days(dataset, replace(division, misplaced=tuple(_misplaced(found, division.side_of))))


def _division(dataset: Dataset, selected: Selection) -> _Division:
    when = selected.on(dataset)
    ties = [
        tie
        for tie in network(dataset, selected).relations
        if tie.status is not Status.ALLEGED and not holds_for_want_of_a_date(tie, when)
    ]
    pairs = signed_pairs(ties)
    signs = settled(pairs)
    found = [bloc for bloc in blocs(signs, frustration(signs, Criterion.WEAK)) if len(bloc) >= LEAST]
    return _Division(pairs, list(_opposed(found, signs)))


def _opposed(blocs: Sequence[list[str]], signs: Mapping[tuple[str, str], int]) -> Iterator[list[str]]:
    """Yield the blocs with an enemy outside: a side is a side against somebody."""
    bloc_of = {actor: number for number, bloc in enumerate(blocs) for actor in bloc}
    enemies = [(bloc_of.get(one), bloc_of.get(other)) for (one, other), sign in signs.items() if sign < 0]
    facing = {number for pair in enemies if pair[0] != pair[1] for number in pair}
    yield from (bloc for number, bloc in enumerate(blocs) if number in facing)


def _with_other_days(dataset: Dataset, division: Sides) -> Sides:
    """Return a division with what an editor says of other days."""
    drawn = {side.written.name: side for side in reversed(division.sides) if side.written}
    others = list({side.name: side for side in reversed(dataset.sides) if side.name not in drawn}.values())[::-1]
    taken = [side.colour for side in division.sides]
    colours = _colours([*taken, *(side.colour for side in others)])[len(taken) :]
    numbers = {name: division.sides.index(side) for name, side in drawn.items()}
    numbers |= {side.name: number for number, side in enumerate(others, len(division.sides))}
    turns = turns_of(dataset, numbers)
    further = (
        DrawnSide(names=_names(side), members=(), colour=colour, written=side)
        for side, colour in zip(others, colours, strict=True)
    )
    return replace(division, others=tuple(further) if turns else (), turns=turns)


def _as_written(written: Sequence[Side]) -> Iterator[DrawnSide]:
    for side, colour in zip(written, _colours([side.colour for side in written]), strict=True):
        yield DrawnSide(names=_names(side), members=side.members, colour=colour, written=side)


def _as_found(dataset: Dataset, found: _Division) -> Iterator[DrawnSide]:
    partners = _partners(found)
    for bloc, colour in zip(found.blocs, _colours([None] * len(found.blocs)), strict=True):
        yield DrawnSide(names=_named_after(dataset, _most_central(bloc, partners)), members=tuple(bloc), colour=colour)


def _colours(wanted: Sequence[str | None]) -> list[str | None]:
    """Return the colours that are wanted, and in place of None one that nobody else has, as long as there is any."""
    free = iter([colour for colour in COLOURS if colour not in wanted])
    return [colour or next(free, None) for colour in wanted]


def _names(side: Side) -> dict[str, str]:
    return {language: side.name.in_(language) for language in LANGUAGES}


def _misplaced(found: _Division, side_of: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield enemies on one side, and friends on two; nothing misplaces those who are on none that is drawn."""
    for pair, sign in settled(found.pairs).items():
        one, other = (side_of.get(actor) for actor in pair)
        if one is not None and other is not None and (one == other) != (sign > 0):
            yield pair


def _partners(found: _Division) -> dict[str, int]:
    """Return how many friends and enemies each actor has."""
    partners: dict[str, int] = {}
    for pair in found.pairs:
        for actor in pair:
            partners[actor] = partners.get(actor, 0) + 1
    return partners


def _most_central(bloc: Sequence[str], partners: Mapping[str, int]) -> str:
    return min(bloc, key=lambda actor: (-partners.get(actor, 0), actor))


def _named_after(dataset: Dataset, label: str) -> dict[str, str]:
    return {
        language: filled(phrase("{actor} and others", language), language, actor=dataset.called(label, language))
        for language in LANGUAGES
    }
