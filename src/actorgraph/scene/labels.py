"""Labels of actors in the picture, and the room that they take whatever the font."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from actorgraph.wording import LANGUAGES

if TYPE_CHECKING:
    from actorgraph.model.actor import Actor

FONT_SIZE: Final = 14

BOLD: Final = 1.15
"""How much wider bold letters are."""
FACE: Final = "arial, sans-serif"
"""What labels are written in; who has no Arial has something else, which may be wider."""

LABEL_LIMIT: Final = 60
"""Longer labels are cut in the picture; the panel shows them whole."""

_END: Final = 26
"""So much of the end of a long label stays."""

_LINE_LIMIT: Final = 16
"""Lines are broken before they are longer, if there is a space."""

_CLASSES: Final = {
    28: "'ijl",
    35: " ,.:;If",
    42: "!()-/[]rt",
    56: "?JL_csz",
    62: "FTaekovxy",
    70: "ABEKPSVXYZ",
    79: "&CDGHNOQRUw",
    99: "%@MWm—…",
}
"""Letters by width, in hundredths of the size: the most that they take in Arial, DejaVu Sans, Noto Sans and Roboto."""

_WIDTHS: Final = {letter: width for width, letters in _CLASSES.items() for letter in letters}
_COMMON: Final = 64
_FULL: Final = 100
_LINE: Final = 16.0
_BELOW: Final = 4.0


TITLE_LIMIT: Final = 40
"""Longer names of sides are cut in the picture: they stand on one line."""


def short_label(label: str, limit: int = LABEL_LIMIT) -> str:
    """Return a label as it stands in the picture: of a long one its beginning and its end, by which names differ.

    >>> short_label("The Committee for the Preparation of the " + "Very " * 10 + "Long Conference, Second Session")
    'The Committee for the Preparation…Conference, Second Session'
    """
    if len(label) <= limit:
        return label
    return f"{label[: limit - _END - 1]}…{label[-_END:]}"


def lines_of(label: str) -> list[str]:
    """Return the lines of a label as it stands in the picture, broken between words, each about as long as the others.

    >>> lines_of("JNIM"), lines_of("Malian Armed Forces")
    (['JNIM'], ['Malian Armed', 'Forces'])
    """
    lines = [""]
    for word in short_label(label).split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _LINE_LIMIT:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def box_of(actor: Actor, radius: float) -> tuple[float, float]:
    """Return width and height of what is drawn for an actor: its shape, and below it its label in any language.

    On a day it can be called by a name that it had then.
    """
    then = [former.name for former in actor.former if former.period.until is not None]
    names = (name for language in LANGUAGES for name in (actor.label_in(language), *(n.in_(language) for n in then)))
    labels = [lines_of(name) for name in names]
    width = max(width_of(line) for lines in labels for line in lines)
    return max(2 * radius, width), 2 * radius + _LINE * max(map(len, labels)) + _BELOW


def width_of(line: str) -> float:
    """Return the most that a line takes in any of the usual fonts, in pixels."""
    return FONT_SIZE * sum(map(_letter_width, line)) / 100


def _letter_width(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return _FULL
    return _WIDTHS.get(unicodedata.normalize("NFD", letter)[0], _COMMON)
