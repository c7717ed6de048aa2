"""Quantities as far as they are known: a share, an amount of money, a count, and ranges of these.

Numbers are kept exactly as they were written. A figure that its source rounds is a range: ``~60%`` stands for what
rounds to 60 at its last digit that is not 0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Self

from actorgraph.message import Message

if TYPE_CHECKING:
    from actorgraph.message import Part

PERCENT: Final = "%"
WHOLE: Final = Decimal(100)
_NOTHING: Final = Decimal(0)
_MOST_OFF: Final = Decimal(5)
"""A rounded share is off by so many points at most, so that ``~100%`` is 95 % or more."""

NUMBER: Final = r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?"
CURRENCY: Final = r"[A-Z]{3}"
_BOUND: Final = rf"{NUMBER}{PERCENT}?"
_QUANTITY: Final = re.compile(
    rf"(?:(?P<sign>~|>=|<=|>|<)?(?P<one>{_BOUND})|(?P<first>{_BOUND})? *\.\. *(?P<last>{_BOUND})?)"
    rf"(?: (?P<currency>{CURRENCY}))?"
)


class QuantityError(ValueError):
    """A text that is no quantity.

    Attributes:
        message: Why it is none; None if it has not the form of one.
    """

    def __init__(self, message: str | None = None, /, **values: Part) -> None:
        self.message = None if message is None else Message.of(message, **values)
        super().__init__(self.message)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number, known only within bounds.

    Attributes:
        written: The text as its author wrote it.
        unit: ``%``, the code of a currency (ISO 4217), or nothing where things are counted.
        low: The least that it can be.
        high: The most that it can be; None if nothing bounds it.
        low_open: Whether it is more than ``low``.
        high_open: Whether it is less than ``high``.
        about: The figure, if it is a rounded one.
    """

    written: str
    unit: str
    low: Decimal
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    about: Decimal | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a quantity of any unit.

        Args:
            text: ``59.8%``, ``290000 EUR`` or ``300``; ``A..B``, ``..B``, ``A..`` of these, a currency once, at the
                end; ``>A``, ``>=A``, ``<A``, ``<=A``, or ``~A`` for a rounded figure.

        Raises:
            QuantityError: If the text is none, or nothing can be so much.

        >>> Quantity.parse("25%..50%").high
        Decimal('50')
        >>> about = Quantity.parse("~60%")
        >>> about.low == 55, about.high == 65
        (True, True)
        """
        match = _QUANTITY.fullmatch(text)
        if match is None:
            raise QuantityError
        unit = _unit(match)
        one, first, last = (_number(match[end]) for end in ("one", "first", "last"))
        if unit == PERCENT and any(number is not None and number > WHOLE for number in (one, first, last)):
            raise QuantityError("'{text}' is more than the whole: a share is at most 100%", text=text)
        if one is not None:
            return cls._of_one(text, unit, match["sign"] or "", one)
        if first is None and last is None:
            raise QuantityError("'{text}' bounds nothing", text=text)
        if first is not None and last is not None and last < first:
            raise QuantityError("'{text}' runs backwards: write the smaller number first", text=text)
        written = f"{match['first'] or ''}..{match['last'] or ''}{f' {unit}' if match['currency'] else ''}"
        return cls(written, unit, _NOTHING if first is None else first, _most(unit) if last is None else last)

    @classmethod
    def _of_one(cls, text: str, unit: str, sign: str, number: Decimal) -> Self:
        """Return the quantity of one number, and the sign before it."""
        most = _most(unit)
        if (sign == ">" and number == most) or (sign == "<" and number == _NOTHING):
            raise QuantityError("'{text}' leaves nothing that it can be", text=text)
        if sign == "~":
            off = _off(number, unit)
            high = number + off if most is None else min(number + off, most)
            return cls(text, unit, max(number - off, _NOTHING), high, about=number)
        if sign.startswith(">"):
            return cls(text, unit, number, most, low_open=sign == ">")
        if sign.startswith("<"):
            return cls(text, unit, _NOTHING, number, high_open=sign == "<")
        return cls(text, unit, number, number)

    @property
    def middle(self) -> Decimal | None:
        """The figure, or what is halfway between the bounds; None if nothing bounds it above."""
        if self.about is not None or self.high is None:
            return self.about
        return (self.low + self.high) / 2

    def __str__(self) -> str:
        return self.written


def plain_number(number: Decimal | None) -> int | float | None:
    """Return a number as JSON has it.

    >>> plain_number(Decimal("59.80")), plain_number(Decimal("300"))
    (59.8, 300)
    """
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _unit(match: re.Match[str]) -> str:
    """Return the unit, which is the same for both bounds."""
    shares = {bound.endswith(PERCENT) for end in ("one", "first", "last") if (bound := match[end])}
    if len(shares) > 1 or (True in shares and match["currency"]):
        raise QuantityError
    return PERCENT if True in shares else match["currency"] or ""


def _number(bound: str | None) -> Decimal | None:
    return Decimal(bound.rstrip(PERCENT)) if bound else None


def _most(unit: str) -> Decimal | None:
    return WHOLE if unit == PERCENT else None


def _off(number: Decimal, unit: str) -> Decimal:
    """Return by how much a rounded figure can be off: by half a unit of its last digit that is not 0."""
    exponent = int(number.normalize().as_tuple().exponent) if number else 0
    off = Decimal(5).scaleb(exponent - 1)
    return min(off, _MOST_OFF) if unit == PERCENT else off
