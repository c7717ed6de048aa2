"""What a cell says of a number: never another than was meant, else none, with the reason.

A point is that of decimals and a space or an apostrophe parts thousands, wherever that is the only way to read it. A
comma, or a point before three digits, can be either: it takes somebody to say which.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.blanks import MISSING, is_among
from actorgraph.aggregation.quantities import SIGNS
from actorgraph.aggregation.reasons import Reason

if TYPE_CHECKING:
    Column = Any
    """A column of Ibis."""

DECIMALS: Final = ("point", "comma")
"""What can part the decimals of numbers in text."""
MONEY: Final = "decimal(18, 4)"
_WHOLE: Final = "decimal(18, 3)"
"""As what a whole number in text is read, since it can end in a point and zeros; it has fifteen places before it."""
_SPACES: Final = " '\N{RIGHT SINGLE QUOTATION MARK}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_BEYOND: Final = {False: 10**15, True: 10**14}
"""For whole numbers and for money, what no number reaches: their sums have to fit."""
_EXACT: Final = float(2**39)
"""Below it, a number that a program keeps in binary has all of its four decimals."""

# What ends a text is \z here: to Spark, $ is before a line separator at its end, too.
_SURE: Final = {False: r"^[0-9]{1,15}\z", True: r"^[0-9]{1,14}([.]([0-9]{1,2}|[0-9]{4}0*))?\z"}
"""What most numbers are like, and what nobody reads otherwise."""
_KEPT: Final = {False: r"^[0-9]{1,15}([.]0*)?\z", True: r"^[0-9]{1,14}([.][0-9]{0,4}0*)?\z"}
"""What is kept of a number whose signs are those of a program: money to four decimals."""
_BESIDE: Final = r"[A-Za-z\x{00C0}-\x{024F}\x{20A0}-\x{20BF}$£¥]"
"""A letter or the sign of a currency."""
_UNIT: Final = rf"^({_BESIDE}[^0-9]*[0-9][0-9., ]*|[+]?[0-9][0-9.,{_SPACES}]*{_BESIDE}[^0-9]*)\z"
_UNCLEAR: Final = r"^[+]?[1-9][0-9]{0,2}[.][0-9]{3}\z"


def _spelled(parting: str, decimal: str) -> str:
    return rf"^[+]?([0-9]+|[1-9][0-9]{{0,2}}([{parting}{_SPACES}][0-9]{{3}})+)([{decimal}][0-9]*)?\z"


_POINT: Final = _spelled(",", ".")
_COMMA: Final = _spelled(".", ",")
_PLAIN: Final = _spelled("", ".")


def number_of(column: Column, *, money: bool, decimal: str | None = None, unit: str = "") -> tuple[Column, Column]:
    """Return the number that a column says, null where it says none, and 0 or the reason why it cannot be taken.

    Args:
        column: The column, of whatever type.
        money: Whether numbers can have decimals; otherwise they are whole.
        decimal: Which of :data:`DECIMALS` parts the decimals; None if nobody says it.
        unit: The unit that can stand beside a number in text, such as a currency; empty if nobody says it.
    """
    import ibis

    kind, beyond = MONEY if money else "int64", _BEYOND[money]
    if column.type().is_integer():
        fits = (column >= 0) & (column < beyond)
        number, missing = column, column.isnull()
    elif column.type().is_floating():
        column = column.cast("float64")
        exact = (column == column.floor()) | ((column < _EXACT) if money else ibis.literal(False))
        fits = (column >= 0) & (column < float(beyond)) & exact
        number, missing = column, column.isnull() | column.isnan()
    else:
        return _of_text(column, money=money, decimal=decimal, unit=unit)
    number = ibis.ifelse(fits & ~missing, number, ibis.null(number.type())).cast(kind)
    return number, ibis.ifelse(missing | fits, 0, int(Reason.NUMBER))


def _of_text(column: Column, *, money: bool, decimal: str | None, unit: str) -> tuple[Column, Column]:
    import ibis

    typed = not column.type().is_string()
    said = column.cast("string").fill_null("")
    text, sure = _without(unit, said.strip()), said.re_search(_SURE[money])
    tidy = text if typed else _tidied(text, decimal)
    fits = tidy.re_search(_KEPT[money])
    number = ibis.ifelse(sure, said, ibis.ifelse(fits, tidy, ibis.null("string")))
    why = ibis.cases(
        (_is_unclear(text) & (decimal is None), int(Reason.UNCLEAR)),
        (text.re_search(_UNIT), int(Reason.UNIT)),
        else_=int(Reason.NUMBER),
    )
    amiss = ibis.ifelse(sure, 0, ibis.ifelse(fits | is_among(text, ("", *MISSING)), 0, why))
    return number.cast(MONEY) if money else number.cast(_WHOLE).cast("int64"), amiss


def _without(unit: str, text: Column) -> Column:
    """Return a text without the unit before or behind its figures, as it was said, in capitals or not, or by its sign.

    Engines differ in what they take for the capitals of a letter: each spelling stands in the pattern.
    """
    import ibis

    if not unit:
        return text
    spellings = dict.fromkeys((unit, unit.upper(), unit.lower(), *SIGNS.get(unit.upper(), ())))
    longest_first = map(re.escape, sorted(spellings, key=len, reverse=True))
    spelled = "|".join(longest_first).replace(r"\ ", rf"[{_SPACES}]")
    before, behind = rf"^({spelled})[{_SPACES}]*", rf"[{_SPACES}]*({spelled})\z"
    return ibis.cases(
        (text.re_search(rf"{before}[0-9]"), text.re_replace(before, "")),
        (text.re_search(rf"[0-9]{behind}"), text.re_replace(behind, "")),
        else_=text,
    )


def _is_unclear(text: Column) -> Column:
    """Whether a text is a number only once it is said what parts the decimals."""
    is_plain = text.re_search(_PLAIN) & ~text.re_search(_UNCLEAR)
    return (text.re_search(_POINT) | text.re_search(_COMMA)) & ~is_plain


def _tidied(text: Column, decimal: str | None) -> Column:
    """Return a number with the signs that programs give it, or nothing if it cannot be told what it is."""
    import ibis

    spaced = rf"[+{_SPACES}]"
    if decimal is None:
        sure = text.re_search(_PLAIN) & ~text.re_search(_UNCLEAR)
        return ibis.ifelse(sure, text.re_replace(spaced, ""), "")
    if decimal == DECIMALS[0]:
        return ibis.ifelse(text.re_search(_POINT), text.re_replace(spaced, "").replace(",", ""), "")
    plain = text.re_replace(spaced, "").replace(".", "").replace(",", ".")
    return ibis.ifelse(text.re_search(_COMMA), plain, "")
