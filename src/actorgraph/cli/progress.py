"""How far a long work is, drawn as a bar for people who wait: on a terminal, and only past one second."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE: Final = 1.0
"""Seconds before anything is drawn: short works stay silent."""

_WIDTH: Final = 30


@contextmanager
def progress(what: str) -> Iterator[Callable[[float], None]]:
    """Give a function that takes the share of a work that is done, from 0 to 1; the bar is gone when the work ends.

    Args:
        what: What is being done, in front of the bar.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    bar = _Bar(what, sys.stderr)
    try:
        yield bar.show
    finally:
        bar.clear()


def part_of(report: Callable[[float], None], first: float, last: float) -> Callable[[float], None]:
    """Return what takes the share of a part that is done, of a work of which the part is from one share to another."""
    return lambda share: report(first + share * (last - first))


class _Bar:
    """One line of a terminal, drawn again only when it changes."""

    def __init__(self, what: str, stream: TextIO) -> None:
        self._what = what
        self._stream = stream
        self._line = ""
        self._start = time.monotonic()

    def show(self, share: float) -> None:
        done = int(share * _WIDTH)
        line = f"{self._what} [{'#' * done}{'.' * (_WIDTH - done)}] {int(share * 100):>3} %"
        if line != self._line and time.monotonic() - self._start >= PATIENCE:
            self._line = line
            self._draw(line)

    def clear(self) -> None:
        if self._line:
            self._draw(" " * len(self._line) + "\r")

    def _draw(self, line: str) -> None:
        self._stream.write(f"\r{line}")
        self._stream.flush()
