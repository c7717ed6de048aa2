"""How often what joins two lines crosses others on its way: what an order of lines is judged by.

What joins two lines runs upright on one day, so it crosses the lines between them that are there on that day. That is
the storyline with time intervals of Dobler, Nöllenburg, Stojanovic, Villedieu and Wulms ("Crossing Minimization in Time
Interval Storylines", arXiv 2302.14213, 2023), but that lines keep their places here: a name stands beside one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.model.span import Span


class Link(NamedTuple):
    """What joins two lines on a day.

    Attributes:
        one: One of them.
        other: The other one.
        day: The day, as an ordinal.
    """

    one: str
    other: str
    day: int


def crossings(order: Sequence[str], links: Iterable[Link], lives: Mapping[str, Span]) -> int:
    """Return how often links cross lines.

    Args:
        order: The lines from top to bottom.
        links: What joins two of them; what joins others is left out.
        lives: From where to where each line runs.
    """
    places = {actor: place for place, actor in enumerate(order)}
    total = 0
    for one, other, day in links:
        if one in places and other in places:
            top, bottom = sorted((places[one], places[other]))
            total += sum(actor in lives and lives[actor].covers(day) for actor in order[top + 1 : bottom])
    return total
