"""What changes from lines to others, as ``diff -u`` has it, in linear time however much changes.

:mod:`difflib` takes hours for a file of a hundred thousand lines in which many say the same. So lines that stand once
on both sides are found first, and held to where their order is the same (the patience diff of Bram Cohen); only what is
between them is compared line by line, and what is large and has no such line is taken as replaced.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Change = tuple[int, int, int, int]
"""The first line that is replaced and the line after the last one, and where those stand that come instead of them."""

_CONTEXT: Final = 3
_LARGE: Final = 20_000
"""So many pairs of lines are compared at most where nothing says which belong together."""


def unified(before: Sequence[str], after: Sequence[str], names: tuple[str, str]) -> Iterator[str]:
    """Yield the lines of a unified diff; nothing if nothing changes.

    Args:
        before: The lines as they were.
        after: As they are to be.
        names: What is said of the one and of the other in the head.

    >>> list(unified(["a", "b"], ["a", "c"], ("old", "new")))
    ['--- old', '+++ new', '@@ -1,2 +1,2 @@', ' a', '-b', '+c']
    """
    changes = list(changes_of(before, after))
    if changes:
        yield f"--- {names[0]}"
        yield f"+++ {names[1]}"
    for group in _grouped(changes):
        yield from _hunk(group, before, after)


def changes_of(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Yield what is replaced by what, in order."""
    todo = [(0, len(before), 0, len(after))]
    while todo:
        first, end, start, stop = _trimmed(todo.pop(), before, after)
        anchors = _anchors(before[first:end], after[start:stop]) if first < end and start < stop else []
        if anchors:
            edges = [(0, 0), *((one + 1, other + 1) for one, other in anchors)]
            ends = [*anchors, (end - first, stop - start)]
            gaps = [
                (first + one, first + to, start + other, start + until)
                for (one, other), (to, until) in zip(edges, ends, strict=True)
            ]
            todo += reversed([gap for gap in gaps if gap[0] < gap[1] or gap[2] < gap[3]])
        elif first < end or start < stop:
            yield from _compared((first, end, start, stop), before, after)


def _trimmed(change: Change, before: Sequence[str], after: Sequence[str]) -> Change:
    """Return a change without the lines at its beginning and its end that stay."""
    first, end, start, stop = change
    while first < end and start < stop and before[first] == after[start]:
        first, start = first + 1, start + 1
    while first < end and start < stop and before[end - 1] == after[stop - 1]:
        end, stop = end - 1, stop - 1
    return first, end, start, stop


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of lines that stand once on both sides, as many as are in the same order."""
    once_here, once_there = (
        {line for line, count in Counter(lines).items() if count == 1} for lines in (before, after)
    )
    places = {line: at for at, line in enumerate(after) if line in once_there}
    pairs = [(at, places[line]) for at, line in enumerate(before) if line in once_here and line in places]
    tails: list[int] = []
    last: list[int] = []
    came_from: list[int] = []
    for at, (_, place) in enumerate(pairs):
        length = bisect_left(tails, place)
        came_from.append(last[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        last[length : length + 1] = [at]
    found: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        found.append(pairs[at])
        at = came_from[at]
    return found[::-1]


def _compared(change: Change, before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    first, end, start, stop = change
    if not (end - first) * (stop - start) or (end - first) * (stop - start) > _LARGE:
        yield change
        return
    for tag, one, two, three, four in SequenceMatcher(
        None, before[first:end], after[start:stop], autojunk=False
    ).get_opcodes():
        if tag != "equal":
            yield first + one, first + two, start + three, start + four


def _grouped(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Yield changes that stand so near each other that what is around them meets."""
    group: list[Change] = []
    for change in changes:
        if group and change[0] - group[-1][1] > 2 * _CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _hunk(group: Sequence[Change], before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    first, start = max(group[0][0] - _CONTEXT, 0), max(group[0][2] - _CONTEXT, 0)
    end, stop = min(group[-1][1] + _CONTEXT, len(before)), min(group[-1][3] + _CONTEXT, len(after))
    yield f"@@ -{_range(first, end)} +{_range(start, stop)} @@"
    at = first
    for one, two, three, four in group:
        yield from (f" {line}" for line in before[at:one])
        yield from (f"-{line}" for line in before[one:two])
        yield from (f"+{line}" for line in after[three:four])
        at = two
    yield from (f" {line}" for line in before[at:end])


def _range(first: int, end: int) -> str:
    """Return lines as the head of a part tells them: none stand after the line that is told."""
    count = end - first
    place = first + 1 if count else first
    return str(place) if count == 1 else f"{place},{count}"
