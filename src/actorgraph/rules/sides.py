"""Doubts about who is said to stand together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.message import Message
from actorgraph.model.names import strict_key
from actorgraph.problems import Problem
from actorgraph.rules.naming import life, quoted, short, side_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.side import Side
    from actorgraph.model.span import Span


class _Stay(NamedTuple):
    """When a side can have been in force, or an actor on it, and which in the order of the sides it is."""

    span: Span
    number: int


def actors_on_two_sides(dataset: Dataset) -> Iterator[Problem]:
    """An actor that can have stood on two sides at one time; one finding for those of the same two sides."""
    spans = [side.period.possible for side in dataset.sides]
    sides_of: defaultdict[str, list[int]] = defaultdict(list)
    for number, side in enumerate(dataset.sides):
        for label in side.members:
            sides_of[label].append(number)
    shared: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for label, numbers in sides_of.items():
        if len(numbers) > 1:
            life_span = dataset.actors[label].life.possible
            for pair in _overlapping(_Stay(spans[number] & life_span, number) for number in numbers):
                shared[pair].append(label)
    for (first, second), labels in shared.items():
        one, other = dataset.sides[first], dataset.sides[second]
        told = "on two sides at one time, '{side}' and '{other}': {actors}"
        names = {"side": side_name(one), "other": side_name(other)}
        yield _problem("AG317", other, Message.of(told, **names, actors=quoted(labels)))


def sides_of_one_name(dataset: Dataset) -> Iterator[Problem]:
    """Two sides that can have been in force at one time and have a name in common."""
    names = [{strict_key(text): text for _, text in side.name.versions} for side in dataset.sides]
    stays: defaultdict[str, list[_Stay]] = defaultdict(list)
    for number, side in enumerate(dataset.sides):
        for key in names[number]:
            stays[key].append(_Stay(side.period.possible, number))
    shared = {pair: key for key, of_one in stays.items() for pair in _overlapping(of_one)}
    for (first, second), key in shared.items():
        yield _called_alike(dataset.sides[first], dataset.sides[second], names[second][key])


def absent_members(dataset: Dataset) -> Iterator[Problem]:
    """A member that had ended, or had not begun, for the whole time of its side."""
    for side in dataset.sides:
        span = side.period.possible
        for label in side.members:
            actor = dataset.actors[label]
            if actor.life.since is None and actor.life.until is None:
                continue
            if not span.is_empty and (span & actor.life.possible).is_empty and not actor.life.is_backwards:
                told = "the side '{side}' lies outside the life of '{label}' ({life})"
                values = {"side": side_name(side), "label": label, "life": life(actor)}
                yield _problem("AG319", side, Message.of(told, **values))


def _overlapping(stays: Iterable[_Stay]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of two that share a day, for each that does the one before that lasts longest."""
    longest: _Stay | None = None
    for stay in sorted(stay for stay in stays if not stay.span.is_empty):
        if longest is not None and not (longest.span & stay.span).is_empty:
            first, second = sorted((longest.number, stay.number))
            yield first, second
        if longest is None or stay.span.last > longest.span.last:
            longest = stay


def _called_alike(one: Side, other: Side, name: str) -> Problem:
    place = str(one.origin or "")
    told = "another side is called '{side}' at the same time: rename one, or say until when the other was"
    if place:
        told = "the side at {place} is called '{side}' at the same time: rename one, or say until when the other was"
    return _problem("AG318", other, Message.of(told, side=short(name), place=place))


def _problem(code: str, side: Side, message: Message) -> Problem:
    return Problem.saying(code, message.in_one_line(), side.origin)


RULES: Final = (actors_on_two_sides, sides_of_one_name, absent_members)
