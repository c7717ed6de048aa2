"""What bars are as thick as, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.quantities import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal


def scale_words(fact: str, most: Decimal, unit: str, language: str) -> str:
    """Return what thickness stands for.

    Args:
        fact: The name of the fact that is drawn.
        most: What the greatest thickness stands for.
        unit: Its unit.
        language: ``en`` or ``fr``.

    >>> from decimal import Decimal
    >>> scale_words("amount", Decimal(290000), "EUR", "en")
    'thickness: amount; as thick as this: 290,000 EUR'
    """
    words = phrase("thickness: {fact}; as thick as this: {most}", language)
    return words.format(fact=term(fact, language), most=number_of(most, unit, language))


def thin_words(unit: str, others: Sequence[str], language: str) -> str:
    """Return why a bar is thin that has no figure.

    Args:
        unit: The unit of what is drawn.
        others: The currencies in which other ties say amounts.
        language: ``en`` or ``fr``.

    >>> thin_words("EUR", ("USD",), "en")
    'thin: not said how much, or in another currency (USD), never compared with EUR'
    """
    if not others:
        return phrase("thin: not said how much", language)
    words = phrase("thin: not said how much, or in another currency ({others}), never compared with {unit}", language)
    return words.format(others=", ".join(others), unit=unit)
