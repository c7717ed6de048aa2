"""Texts in lines that fit, whatever the font: as wide as the widest of the usual ones would have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.exporters.svg.elements import clean
from actorgraph.scene.labels import BOLD, FONT_SIZE, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Line = tuple[str, ...]
"""The parts of a line, which stand apart by a space."""


def wide(text: str, size: float, *, bold: bool = False) -> float:
    """Return the most that a text takes on one line."""
    return width_of(text) * size / FONT_SIZE * (BOLD if bold else 1.0)


def fitted(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """Return a name on one line; of one that is too long its beginning and its end, by which names differ."""
    whole = clean(text)
    if wide(whole, size, bold=bold) <= room:
        return whole
    half = (room - wide("…", size, bold=bold)) / 2
    tail = _filling(whole[::-1], size, half, bold=bold)
    return f"{whole[: _filling(whole, size, half, bold=bold)].rstrip()}…{whole[len(whole) - tail :].lstrip()}"


def flowed(
    parts: Iterable[str], size: float, room: float, *, bold: bool = False, most: int | None = None
) -> list[Line]:
    """Return texts one after the other, in lines broken between words; a word that fills more than a line is cut.

    Args:
        parts: The texts; of none the words are mixed with those of another.
        size: The size of the letters.
        room: How wide a line can be.
        bold: Whether the letters are.
        most: How many lines there can be; the last one says by … that something is left out.
    """
    lines: list[list[tuple[int, str]]] = [[]]
    space, used = wide(" ", size, bold=bold), 0.0
    for place, word in _words(parts, size, room, bold=bold):
        width = wide(word, size, bold=bold)
        if lines[-1] and used + space + width > room:
            lines.append([])
        used = used + space + width if lines[-1] else width
        lines[-1].append((place, word))
    joined = [_joined(line) for line in lines if line]
    if most is None or len(joined) <= most:
        return joined
    last = joined[most - 1]
    before = sum(wide(f"{part} ", size, bold=bold) for part in last[:-1])
    return [*joined[: most - 1], (*last[:-1], _cut(last[-1], size, room - before, bold=bold))]


def _cut(text: str, size: float, room: float, *, bold: bool) -> str:
    """Return the beginning of a text, with … at its end."""
    return f"{text[: _filling(text, size, room - wide(' …', size, bold=bold), bold=bold)].rstrip()} …"


def _words(parts: Iterable[str], size: float, room: float, *, bold: bool) -> Iterator[tuple[int, str]]:
    for place, part in enumerate(parts):
        for word in filter(None, clean(part).split(" ")):
            start = 0
            while start < len(word):
                length = max(_filling(word, size, room, bold=bold, start=start), 1)
                yield place, word[start : start + length]
                start += length


def _filling(text: str, size: float, room: float, *, bold: bool, start: int = 0) -> int:
    """Return how many letters of a text there is room for, from a place in it on."""
    used = 0.0
    for place in range(start, len(text)):
        used += wide(text[place], size, bold=bold)
        if used > room:
            return place - start
    return len(text) - start


def _joined(words: Sequence[tuple[int, str]]) -> Line:
    parts: dict[int, list[str]] = {}
    for place, word in words:
        parts.setdefault(place, []).append(word)
    return tuple(" ".join(found) for found in parts.values())
