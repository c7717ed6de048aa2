"""Shares, amounts and counts in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.model.quantity import PERCENT, WHOLE, Quantity
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal


def quantity_words(quantity: Quantity, language: str) -> str:
    r"""Return a quantity in words, its numbers as exact as they were written.

    >>> quantity_words(Quantity.parse("59.8%"), "fr"), quantity_words(Quantity.parse("~60%"), "en")
    ('59,8\xa0%', 'about 60%')
    >>> quantity_words(Quantity.parse("25%..50%"), "en"), quantity_words(Quantity.parse(">290000 EUR"), "en")
    ('25% to 50%', 'more than 290,000 EUR')
    """
    low, high, unit = quantity.low, quantity.high, quantity.unit

    def told(number: Decimal) -> str:
        return number_of(number, unit, language)

    if quantity.about is not None:
        return phrase("about {number}", language).format(number=told(quantity.about))
    if high is None or (unit == PERCENT and high == WHOLE and low != high):
        return _above(low, told, language, is_open=quantity.low_open)
    if low == high:
        return told(low)
    if low == 0:
        return _below(high, told, language, is_open=quantity.high_open)
    return phrase("{low} to {high}", language).format(low=told(low), high=told(high))


def written_words(written: str, language: str) -> str:
    """Return a quantity in words, from its author's."""
    return quantity_words(Quantity.parse(written), language)


def number_of(number: Decimal, unit: str, language: str) -> str:
    r"""Return an exact number with its unit as a language has it.

    >>> from decimal import Decimal
    >>> number_of(Decimal("66.53"), "%", "fr"), number_of(Decimal(1500), "", "en")
    ('66,53\xa0%', '1,500')
    """
    digits = f"{number.normalize():,f}"
    marks = str.maketrans(
        {
            ",": phrase(",", language, context="between thousands"),
            ".": phrase(".", language, context="decimal mark"),
        }
    )
    digits = digits.translate(marks)
    if unit == PERCENT:
        return phrase("{n}%", language).format(n=digits)
    return phrase("{number} {currency}", language).format(number=digits, currency=unit) if unit else digits


def _above(low: Decimal, told: Callable[[Decimal], str], language: str, *, is_open: bool) -> str:
    words = phrase("more than {number}", language) if is_open else phrase("at least {number}", language)
    return words.format(number=told(low))


def _below(high: Decimal, told: Callable[[Decimal], str], language: str, *, is_open: bool) -> str:
    words = phrase("less than {number}", language) if is_open else phrase("at most {number}", language)
    return words.format(number=told(high))
