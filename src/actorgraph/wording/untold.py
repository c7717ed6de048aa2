"""Steps of a story that are not told, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.wording.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def untold_words(left_out: Mapping[str, int], language: str) -> Iterator[str]:
    """Yield how many steps are left out of a story, and why: without the tie or the event that they show, or its time.

    Args:
        left_out: How many steps lack a ``tie``, an ``event`` or the ``time``.
        language: ``en`` or ``fr``.

    >>> next(untold_words({"tie": 1}, "en"))
    '1 step of the story is left out: it shows a tie that is not on this page'
    """
    if count := left_out.get("tie", 0):
        one = "{n} step of the story is left out: it shows a tie that is not on this page"
        many = "{n} steps of the story are left out: they show ties that are not on this page"
        yield counted(one, many, count, language)
    if count := left_out.get("event", 0):
        one = "{n} step of the story is left out: it shows an event that is not on this page"
        many = "{n} steps of the story are left out: they show events that are not on this page"
        yield counted(one, many, count, language)
    if count := left_out.get("time", 0):
        one = "{n} step of the story is left out: it shows what is outside of the period of this page"
        many = "{n} steps of the story are left out: they show what is outside of the period of this page"
        yield counted(one, many, count, language)
