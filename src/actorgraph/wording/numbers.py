"""Numbers for people: rounded, with the decimal mark of a language."""

from __future__ import annotations

from typing import Final

_SIGNIFICANT: Final = 4


def number_words(value: float, language: str) -> str:
    """Return a number to four significant digits.

    >>> number_words(0.86764, "en"), number_words(0.86764, "fr"), number_words(3, "fr")
    ('0.8676', '0,8676', '3')
    """
    return _marked(f"{value:.{_SIGNIFICANT}g}", language)


def share_words(value: float, language: str) -> str:
    """Return a share of one in percent; what is not quite nothing or everything is never rounded to it.

    >>> share_words(5 / 6, "en"), share_words(5 / 6, "fr"), share_words(0.9996, "en"), share_words(0.0004, "fr")
    ('83%', '83 %', '99.96%', '0,04 %')
    """
    percent = 100 * value
    digits = 0
    while round(percent, digits) in (0, 100) and percent not in (0, 100) and digits < _SIGNIFICANT:
        digits += 1
    return _marked(f"{percent:.{digits}f}", language) + ("\N{NO-BREAK SPACE}%" if language == "fr" else "%")


def _marked(digits: str, language: str) -> str:
    return digits.replace(".", ",") if language == "fr" else digits
