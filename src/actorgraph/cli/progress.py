"""How far a long work is, drawn as a bar for people who wait: on a terminal, and only past one second."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE: Final = 1.0
"""Seconds before anything is drawn: short works stay silent."""

_OFTEN: Final = 0.2
"""Seconds between two looks at a work that tells of itself."""

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


@contextmanager
def watched(what: str, share_done: Callable[[], float], stages: int) -> Iterator[Callable[[int], None]]:
    """Draw how far a work is that tells of itself, while a call is waited for that returns when it is done.

    Args:
        what: What is being done, in front of the bar.
        share_done: Returns which share of the stage at work is done, from 0 to 1.
        stages: How many stages there are.

    Yields:
        A function that takes how many stages are over.
    """
    passed = [0]
    over = threading.Event()
    with progress(what) as report:

        def look() -> None:
            while not over.wait(_OFTEN):
                report(min((passed[0] + share_done()) / stages, 1.0))

        watcher = threading.Thread(target=look, daemon=True)
        watcher.start()
        try:
            yield lambda stage: passed.__setitem__(0, stage)
        finally:
            over.set()
            watcher.join()


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
