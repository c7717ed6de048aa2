"""Labels of actors in the picture, and the room that they take whatever the font."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from actorgraph.wording import LANGUAGES

if TYPE_CHECKING:
    from actorgraph.model.actor import Actor

FONT_SIZE: Final = 14
FACE: Final = "arial, sans-serif"
"""What labels are written in; who has no Arial has something else, which may be wider."""

LABEL_LIMIT: Final = 60
"""Longer labels are cut in the picture; the panel shows them whole."""

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
_LINE: Final = 20.0


def short_label(label: str) -> str:
    """Return a label as it stands in the picture."""
    return label if len(label) <= LABEL_LIMIT else label[: LABEL_LIMIT - 1] + "…"


def box_of(actor: Actor, radius: float) -> tuple[float, float]:
    """Return width and height of what is drawn for an actor: its shape, and below it its label in any language."""
    labels = {short_label(actor.label_in(language)) for language in LANGUAGES}
    return max(2 * radius, *map(_width_of, labels)), 2 * radius + _LINE


def _width_of(label: str) -> float:
    return FONT_SIZE * sum(map(_letter_width, label)) / 100


def _letter_width(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return _FULL
    return _WIDTHS.get(unicodedata.normalize("NFD", letter)[0], _COMMON)
