"""Who sat at one table: the parties of an event, each of one actor or several, and who mediated between them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gathering:
    """The parties of an event and its mediators, by the labels of the actors, in the order of the labels.

    Attributes:
        parties: The parties; there is a tie between any two actors of different ones, and none inside one.
        mediators: Who mediated; each has a tie of its own type to every actor of every party.
    """

    parties: tuple[tuple[str, ...], ...]
    mediators: tuple[str, ...] = ()
