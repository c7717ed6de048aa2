"""Numbers for people: rounded, with the decimal mark of a language."""

from __future__ import annotations

import math
from typing import Final

from actorgraph.wording.phrases import phrase

SIGNIFICANT: Final = 4
"""So many digits are enough for most numbers."""

_NOTHING: Final = 1e-12
"""Less than this is what rounding leaves of 0."""


def number_words(value: float, language: str, digits: int = SIGNIFICANT) -> str:
    """Return a number to some significant digits, four if nobody says; whole numbers are never rounded.

    >>> number_words(0.86764, "en"), number_words(0.86764, "fr"), number_words(15344.0, "fr")
    ('0.8676', '0,8676', '15344')
    >>> number_words(0.0000012345, "en"), number_words(0.99996, "en"), number_words(0.99996, "en", 5)
    ('0.000001234', '1', '0.99996')
    """
    if value == int(value) or abs(value) < _NOTHING:
        return str(int(value))
    decimals = max(digits - 1 - math.floor(math.log10(abs(value))), 0)
    words = f"{value:.{decimals}f}"
    return _marked(words.rstrip("0").rstrip(".") if "." in words else words, language)


def share_words(value: float, language: str) -> str:
    """Return a share of one in percent; what is not quite nothing or everything is never rounded to it.

    >>> share_words(5 / 6, "en"), share_words(5 / 6, "fr"), share_words(0.9996, "en"), share_words(0.0004, "fr")
    ('83%', '83 %', '99.96%', '0,04 %')
    """
    percent = 100 * value
    digits = 0
    while round(percent, digits) in (0, 100) and percent not in (0, 100) and digits < SIGNIFICANT:
        digits += 1
    return phrase("{n}%", language).format(n=_marked(f"{percent:.{digits}f}", language))


def _marked(digits: str, language: str) -> str:
    return digits.replace(".", phrase(".", language, context="decimal mark"))
