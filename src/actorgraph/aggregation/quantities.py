"""What the numbers of a table of anybody's are: dead, money, or a count of something else."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from actorgraph.aggregation.layouts import COLUMNS
from actorgraph.errors import QuestionError
from actorgraph.model.names import loose_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.aggregation.layouts import Layout

FATALITIES: Final = "fatalities"
AMOUNT: Final = "amount"
COUNT: Final = "count"
NOTHING: Final = "nothing"
"""What is said of a column of numbers that is to be left out."""

HEADS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        FATALITIES: ("fatalities", "deaths", "dead", "killed", "morts", "tués", "décès"),
        AMOUNT: ("amount", "value", "price", "sum", "montant", "valeur", "prix", "somme"),
        COUNT: ("count", "quantity", "quantité"),
    }
)
"""What a number can be, and the heads of columns that say so."""
SIGNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "EUR": ("€",),
        "USD": ("$", "US$"),
        "GBP": ("£",),
        "JPY": ("¥",),
        "CNY": ("¥",),
        "XOF": ("F CFA", "FCFA", "CFA"),
        "XAF": ("F CFA", "FCFA", "CFA"),
    }
)
"""What stands for a currency beside a number, where the unit is said to be that."""
SAID: Final = (*HEADS, NOTHING)
"""What can be said of numbers."""


def numbered(layout: Layout, columns: Mapping[str, str], said: str | None = None, unit: str = "") -> Layout:
    """Return a layout that says what its numbers are.

    Args:
        layout: The layout; that of a database that has numbers says it itself.
        columns: The head of the column of each field.
        said: What they are, one of :data:`SAID`, if somebody said it.
        unit: The unit of amounts, which alone have one.

    Raises:
        QuestionError: If neither the head of their column nor anybody says it, or a database says otherwise.
    """
    if unit and layout.name != COLUMNS.name and layout.number != AMOUNT:
        raise QuestionError("--unit is of amounts, and '{layout}' has none", layout=layout.name)
    if layout.name != COLUMNS.name and layout.number is not None:
        if said not in (None, layout.number):
            told = "the numbers of {layout} are its {kind}: --number-is is for tables of anybody's"
            raise QuestionError(told, layout=layout.name, kind=layout.number)
        return layout
    if "number" not in columns:
        if said not in (None, NOTHING):
            raise QuestionError("no column says a number; say which, as in --map number=HEAD")
        return replace(layout, number=None)
    kind = said or _by_head(columns["number"]) or (AMOUNT if unit else None)
    if kind is None:
        told = "nothing says what the numbers of '{head}' are; say it, as in --number-is amount; known are {words}"
        raise QuestionError(told, head=columns["number"], words=SAID)
    if unit and kind != AMOUNT:
        raise QuestionError("--unit is of amounts, and the numbers of '{head}' are none", head=columns["number"])
    return replace(layout, number=kind)


def _by_head(head: str) -> str | None:
    key = loose_key(head)
    return next((kind for kind, heads in HEADS.items() if key in {loose_key(each) for each in heads}), None)
