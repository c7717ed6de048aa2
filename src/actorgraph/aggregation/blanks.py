"""What programs write where there is nothing: a missing value, or one that could not be computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    Column = Any
    """A column of Ibis."""

MISSING: Final = ("na", "n/a", "#n/a", "<na>", "null", "none", "nan", "nil", "-", "\N{EN DASH}", "\N{EM DASH}")
"""What stands for a missing value, in lower case: R, pandas, SQL, spreadsheets and people write it so."""
FAILED: Final = ("#value!", "#ref!", "#name?", "#div/0!", "#num!", "#null!", "#spill!", "#calc!", "#getting_data")
"""What spreadsheets write where they could not compute a value, in lower case."""
BLANKS: Final = frozenset(("", *MISSING, *FAILED))
"""What no actor and no source is called."""


def is_among(text: Column, words: Iterable[str]) -> Column:
    """Return whether a text without spaces at its ends is one of some words, in whatever case.

    It is asked as a pattern: DuckDB makes a join of a long list, in each query of a table that has it in a column,
    whether that is looked at or not.
    """
    pattern = "|".join(word.replace("?", "[?]") for word in sorted(words))
    return text.lower().re_search(rf"^({pattern})\z")
