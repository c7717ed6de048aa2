"""What an engine does, and what it says when it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from actorgraph.errors import ActorgraphError
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.aggregation.files import Files


_WIDTH: Final = 80
"""Of a line that is no row, so many signs are shown."""


class EngineError(ActorgraphError):
    """An engine that is not there, or could not do what it was asked."""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no row.

    Attributes:
        path: The file; empty if the engine does not say.
        line: Its number, from 1; None if the engine does not say.
        text: What it says.
    """

    path: str
    line: int | None
    text: str


class Engine(Protocol):
    """What runs the expression."""

    def table(self, files: Files) -> Any:
        """Return files as a table of Ibis."""

    def small(self, rows: Sequence[tuple[str | int, ...]], columns: Mapping[str, str]) -> Any:
        """Return rows as a table of Ibis, with columns of texts and whole numbers: ``string``, ``int32``, ``int8``."""

    def kept(self, table: Any) -> Any:
        """Return a table that can be read several times at little cost."""

    def fetched(self, table: Any) -> Any:
        """Return the rows of an expression as a table of Arrow."""

    def bad_lines(self) -> tuple[int, list[BadLine]]:
        """Return how many lines of the files were no rows, and the first of them."""

    def share_done(self) -> float:
        """Return which share of what runs is done, from 0 to 1."""


def failed(error: Exception) -> EngineError:
    """Return what an engine says went wrong, in its own words."""
    said: Sequence[str] = str(error).strip().splitlines() or [type(error).__name__]
    return EngineError(Message.of("the engine gave up: {reason}", reason=said[0][:300]))


def cut(text: str) -> str:
    """Return what is shown of a line that is no row: its begin, and how many lines an open quote took with it."""
    first, *more = text.strip("\r\n").splitlines() or [""]
    shown = first if len(first) <= _WIDTH else f"{first[:_WIDTH]}\N{HORIZONTAL ELLIPSIS}"
    return shown if not more else f"{shown} (+{len(more)})"
