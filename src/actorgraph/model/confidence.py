"""How sure the author is: a word, or an Admiralty code, and how the two compare.

The Admiralty code (NATO AJP-2.1, STANAG 2511) grades the reliability of a source from A to F and the credibility of
a piece of information from 1 to 6; F and 6 say that it cannot be judged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Self

ADMIRALTY = re.compile(r"[A-F][1-6]")


class Level(IntEnum):
    """Grades of evidence, the better the higher; what nobody graded stands between low and medium."""

    LOW = 1
    UNSTATED = 2
    MEDIUM = 3
    HIGH = 4


LEVELS: tuple[str, ...] = ("low", "medium", "high")
"""The words an author can write, weakest first."""

_RELIABILITY = {
    "A": Level.HIGH,
    "B": Level.HIGH,
    "C": Level.MEDIUM,
    "D": Level.LOW,
    "E": Level.LOW,
    "F": Level.UNSTATED,
}
_CREDIBILITY = {
    "1": Level.HIGH,
    "2": Level.HIGH,
    "3": Level.MEDIUM,
    "4": Level.LOW,
    "5": Level.LOW,
    "6": Level.UNSTATED,
}

GRADES: tuple[str, ...] = (*LEVELS, *(letter + digit for letter in _RELIABILITY for digit in _CREDIBILITY))
"""Everything an author can write."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure the author is of a statement.

    Attributes:
        written: ``high``, ``medium``, ``low``, an Admiralty code such as ``B2``, or ``""`` if nothing was said.
        level: What it amounts to, on one scale.
    """

    written: str
    level: Level

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a word or an Admiralty code; the weaker half of a code decides its level.

        Raises:
            ValueError: If it is neither.

        >>> Confidence.parse("B4").level.name
        'LOW'
        """
        if text in LEVELS:
            return cls(text, Level[text.upper()])
        if ADMIRALTY.fullmatch(text) is None:
            raise ValueError(text)
        return cls(text, min(_RELIABILITY[text[0]], _CREDIBILITY[text[1]]))


UNGRADED = Confidence("", Level.UNSTATED)
