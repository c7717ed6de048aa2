"""The names of a proposed file that no actor has yet, declared in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.importers.writing import NAME, Entry, written
from actorgraph.loading import read_texts
from actorgraph.model.dataset import Dataset

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECTION: Final = "actors:\n"


def with_actors(text: str, beside: Mapping[str, str]) -> str:
    """Return the text of a proposed file with an entry for each name in it that no actor has yet.

    Args:
        text: The text, as :func:`~actorgraph.importers.writing.written` sets it.
        beside: What the files say beside which it is to stand, by their paths.
    """
    dataset = read_texts({**beside, NAME: text}, Dataset).dataset
    new = [
        Entry(0, "actors", {}, actor.label)
        for actor in (dataset.actors.values() if dataset else ())
        if not actor.declared and actor.origin is not None and actor.origin.path == NAME
    ]
    if not new:
        return text
    lines = written(new)[0].removeprefix(_SECTION)
    before, section, after = f"\n{text}".partition(f"\n{_SECTION}")
    return f"{before}{section}{lines}{after}"[1:] if section else f"{_SECTION}{lines}{text}"
