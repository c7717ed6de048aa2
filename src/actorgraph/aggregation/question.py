"""What is asked of a table of events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.layouts import is_directed
from actorgraph.aggregation.quantities import NOTHING, numbered
from actorgraph.errors import QuestionError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.aggregation.layouts import Layout
    from actorgraph.model.dataset import Dataset


DIRECTED: Final = "directed"
"""What is asked where events go from the first actor to the second."""
UNDIRECTED: Final = "undirected"
"""What is asked where the order of two actors means nothing."""

_NO_COUNTRY: Final = (
    "no column says of which country an actor is, and names in '{layout}' are those of roles too, such as police; "
    "say which, as in --map from-country=HEAD,to-country=HEAD"
)


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked of a table.

    Attributes:
        layout: How it is laid out.
        columns: The head of the column of each field.
        directed: Whether an event goes from the first actor to the second.
        directed_types: The types of event of which alone it does.
        direction: ``directed`` or ``undirected`` if that was asked; None if it is as the tables say.
        order: What comes first in days such as 02/03/2017.
        decimal: What parts the decimals of numbers in text.
        unit: The unit of amounts, if they have one.
        since: The first day of what counts, as an ordinal.
        until: The last day of what counts, likewise.
        types: The types of event that count; all if there is none.
        by_type: Whether each type of event of a dyad has a row of its own.
        together: Whether dyads are of actors on one side instead of those that met.
        months: Whether each month of a dyad has a row of its own.
        pause: After so many days without an event the next one begins a spell; None if nobody asks for spells.
        least: A dyad of fewer events has no row; by type, a type of which it has fewer.
        dataset: The dataset whose actors are meant; None if names stand for themselves.
        new_names: Whether names that no actor has stand for themselves.
    """

    layout: Layout
    columns: Mapping[str, str]
    directed: bool = False
    directed_types: tuple[str, ...] = ()
    direction: str | None = None
    order: str | None = None
    decimal: str | None = None
    unit: str = ""
    since: int | None = None
    until: int | None = None
    types: tuple[str, ...] = ()
    by_type: bool = False
    together: bool = False
    months: bool = False
    pause: int | None = None
    least: int = 1
    dataset: Dataset | None = None
    new_names: bool = False


def question_of(
    layout: Layout,
    columns: Mapping[str, str],
    direction: str | None = None,
    *,
    number_is: str | None = None,
    unit: str = "",
    **asked: Any,
) -> Question:
    """Return a question whose direction is that of the tables, unless another is asked.

    Args:
        layout: How the tables are laid out.
        columns: The head of the column of each field.
        direction: :data:`DIRECTED` or :data:`UNDIRECTED` if that is asked; None if it is as the tables say.
        number_is: What the numbers are, one of :data:`~actorgraph.aggregation.quantities.SAID`, if somebody says it.
        unit: The unit of amounts, if they have one.
        asked: What else is asked, by the attributes of the question.

    Raises:
        QuestionError: If no column says who acted together, and that is asked, or of which country actors are, where
        names mean nobody without; if a direction is asked that a database denies; or if nothing says what the
        numbers are.
    """
    if asked.get("together") and not {"with-from", "with-to"} & set(columns):
        raise QuestionError("no column says who acted together; say which, as in --map with-from=HEAD")
    if layout.placed and not {"from-country", "to-country"} <= set(columns):
        raise QuestionError(_NO_COUNTRY, layout=layout.name)
    if direction == DIRECTED and layout.remark is not None and not layout.directed:
        raise QuestionError("--directed cannot be: {reason}", reason=layout.remark)
    goes = is_directed(layout, columns) if direction is None else direction == DIRECTED
    types = layout.directed_types if direction is None else ()
    if number_is == NOTHING:
        columns = {name: head for name, head in columns.items() if name != "number"}
    layout = numbered(layout, columns, number_is, unit)
    return Question(
        layout=layout, columns=columns, directed=goes, directed_types=types, direction=direction, unit=unit, **asked
    )
