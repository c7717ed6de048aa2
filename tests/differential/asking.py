"""What the program answers, asked through its public functions and told in the words of the oracle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import actorgraph
from differential.dates import days_of
from differential.oracle.world import Scope

Answer = Any
"""Plain values that can be compared: numbers, texts, tuples, sets, mappings of these."""


def selection_of(dataset: Any, scope: Scope) -> Any:
    """Return what a question is about, as the program has it; None for what a measure takes by itself."""
    if scope.kind == "own":
        return None
    time = {"day": {"as_of": scope.text}, "during": {"during": scope.text}, "all": {}}[scope.kind]
    return actorgraph.selection(
        dataset,
        layer=scope.layer,
        only=scope.only,
        excluded=scope.excluded,
        min_confidence=scope.min_grade,
        accepted=scope.accepted,
        roll_up=scope.roll_up,
        **time,
    )


def key(tie: Mapping[str, Any]) -> str:
    """Return what tells a tie from all others: its note and its ends, in whichever order they stand."""
    note = tie["note"] or tie["type"]
    return f"{note}:{'-'.join(sorted((tie['from'], tie['to'])))}"


def keys(ties: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    return frozenset(key(tie) for tie in ties)


def standing(ties: Iterable[Mapping[str, Any]]) -> frozenset[tuple[str, str]]:
    """Return ties with what is said of whether they hold."""
    return frozenset((key(tie), tie["holds"]) for tie in ties)


def ordinal(text: str | None) -> int | None:
    return None if text is None else date.fromisoformat(text).toordinal()


def bounds_of(text: str | None) -> tuple[int | None, int | None]:
    """Return between which days a date of the language lies; None where nothing bounds it.

    >>> bounds_of("..0001-01-02")
    (None, 2)
    """
    if text is None:
        return None, None
    first, dots, last = text.partition("..")
    return days_of(first)[0] if first else None, days_of(last if dots else first)[1] if last or not dots else None
