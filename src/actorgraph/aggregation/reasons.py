"""Why a row is not among those that are counted: what is wrong with it, or what was not asked for."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.aggregation.layouts import Layout


class Reason(IntEnum):
    """Why a row is left out; of several that hold, the first."""

    NO_FIRST = 1
    NO_SECOND = 2
    DATE = 3
    NUMBER = 4
    TYPE = 5
    OUTSIDE = 6
    MAYBE_OUTSIDE = 7
    NOBODY = 8
    UNKNOWN = 9
    SHARED = 10
    SELF = 11
    LINE = 12
    COPY = 13
    CHARACTER = 14
    PLACE = 15
    PRECISION = 16
    UNCLEAR = 17
    ORDER = 18
    UNIT = 19

    @property
    def is_wrong(self) -> bool:
        """Whether something is wrong with the row itself."""
        return self in _WRONG


_WRONG: Final = (
    Reason.NO_FIRST, Reason.NO_SECOND, Reason.CHARACTER, Reason.DATE, Reason.ORDER, Reason.PRECISION, Reason.NUMBER,
    Reason.UNCLEAR, Reason.UNIT, Reason.LINE,
)  # fmt: skip

TOLD: Final[Mapping[Reason, Message]] = {
    Reason.NO_FIRST: Message.of("no first actor"),
    Reason.NO_SECOND: Message.of("no second actor"),
    Reason.CHARACTER: Message.of("of a name with a character that no name can have"),
    Reason.PLACE: Message.of("of a name that is of no country or known group, such as police of anywhere"),
    Reason.DATE: Message.of("no date, or one that cannot be"),
    Reason.ORDER: Message.of("a date such as 02/03/2017: --dates says what comes first, the day or the month"),
    Reason.PRECISION: Message.of("of a day of which the table says how exact it is in a way that the layout has not"),
    Reason.NUMBER: Message.of("a number that is negative, not whole where it has to be, or none"),
    Reason.UNIT: Message.of("a number with something beside it, such as a unit that --unit does not say"),
    Reason.UNCLEAR: Message.of(
        "a number with a comma, or a point before three digits: --decimal says which parts the decimals"
    ),
    Reason.TYPE: Message.of("of a type that was not asked for"),
    Reason.OUTSIDE: Message.of("outside the period"),
    Reason.MAYBE_OUTSIDE: Message.of("perhaps outside the period: the day is not known well enough"),
    Reason.NOBODY: Message.of("of nobody in particular, such as civilians or an unidentified group"),
    Reason.UNKNOWN: Message.of("of a name that no actor of the dataset has"),
    Reason.SHARED: Message.of("of a name that several actors of the dataset have"),
    Reason.SELF: Message.of("of an actor with itself"),
    Reason.COPY: Message.of("of the same id as another row, and saying the same"),
    Reason.LINE: Message.of(
        "not to be read as a row: too many or too few cells, a quote left open, "
        "or not in the encoding, which --encoding names"
    ),
}
"""What is said of rows that are left out."""

OF_ROWS: Final = (Reason.LINE, Reason.COPY)
"""The reasons for which rows are left out before it is looked at what they say, pairs of actors included."""

UNDATED: Final = (Reason.DATE, Reason.ORDER, Reason.PRECISION)
"""The reasons for which nothing is known of the day of an event."""


def is_amiss(reason: Reason, layout: Layout) -> bool:
    """Whether rows that are left out for a reason are wrong; in some layouts rows with one actor are usual."""
    return reason.is_wrong and not (layout.one_sided and reason is Reason.NO_SECOND)
