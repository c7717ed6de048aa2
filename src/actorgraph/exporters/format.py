"""What a format is: what it is called, what it keeps, what it cannot carry and by which clause, and what writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.exporters.contents import RETRACTED, Content

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.exporters.extract import Extract


@dataclass(frozen=True, kw_only=True)
class Loss:
    """What a format cannot carry.

    Attributes:
        contents: What stays behind.
        clause: Why, in a clause that begins with what the format has and ends with where it says so.
    """

    contents: tuple[Content, ...]
    clause: str


@dataclass(frozen=True, kw_only=True)
class Format:
    """A format that a dataset can leave in.

    Attributes:
        name: What it is called on the command line.
        suffixes: How the names of its files end; a format that shares one with another is chosen by its name alone.
        keeps: What it keeps, in a sentence without its full stop.
        losses: What it cannot carry.
        write: Returns what goes out as the format has it: a text, or bytes.
        is_drawn: Whether it tells places and colours, which take a while to find out.
        needs: The package that it needs besides those that actorgraph always has; empty for none.
        extra: The extra of actorgraph that brings it.
    """

    name: str
    suffixes: tuple[str, ...]
    keeps: str
    losses: tuple[Loss, ...] = ()
    write: Callable[[Extract], str | bytes]
    is_drawn: bool = False
    needs: str = ""
    extra: str = ""

    def left_out(self, extract: Extract) -> list[tuple[Content, int]]:
        """Return how much of what goes out it cannot carry, by what it is."""
        lost = dict.fromkeys((RETRACTED, *(content for loss in self.losses for content in loss.contents)))
        return [(content, number) for content in lost if (number := content.count(extract))]
