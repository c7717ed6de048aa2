"""What form a value has, a date or a text or a list of names, and how values of each form are written out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from actorgraph.model.cells import cell_of
from actorgraph.model.confidence import UNGRADED, Confidence
from actorgraph.model.dates import PartialDate, written
from actorgraph.model.localtext import UNSTATED, LocalText
from actorgraph.model.quantity import Quantity, plain_number

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Form(Generic[T]):
    """A form of values, and how one is written out.

    Attributes:
        nothing: The value where nothing is said.
        plain: Returns it as JSON has it.
        flat: Returns it as one text or number, for a cell or an attribute; None where nothing is said.
        whole: Returns all of it as one text, in every language, to tell what differs; None where nothing is said.
        full: Returns all of it as JSON has it, in every language, so that it can be read back.
        cell: Returns the same for one cell of a table (:func:`~.cells.cell_of`).
        exact: Returns it as JSON too, the same for the same matter however it is written, for the hash.
    """

    nothing: T
    plain: Callable[[T], Any]
    flat: Callable[[T], Any]
    whole: Callable[[T], str | None]
    full: Callable[[T], Any]
    cell: Callable[[T], Any]
    exact: Callable[[T], Any]


def form(
    nothing: T,
    plain: Callable[[T], Any],
    *,
    flat: Callable[[T], Any] | None = None,
    whole: Callable[[T], str | None] | None = None,
    full: Callable[[T], Any] | None = None,
    cell: Callable[[T], Any] | None = None,
    exact: Callable[[T], Any] | None = None,
) -> Form[T]:
    """Return a form; what is not said of how to write it out follows from the plain way and the flat one."""
    flat, full = flat or plain, full or plain
    return Form(
        nothing=nothing,
        plain=plain,
        flat=flat,
        whole=whole or flat,
        full=full,
        cell=cell or (lambda value: cell_of(full(value))),
        exact=exact or plain,
    )


def listed(parts: Iterable[str]) -> str | None:
    """Return texts as one that says where each ends; None if there are none.

    >>> listed(["arms", "money"]), listed(["Left; Right", "Centre"])
    ('arms; money', '["Left; Right", "Centre"]')
    """
    return None if (cell := cell_of(list(parts))) is None else str(cell)


def in_a_row(parts: Iterable[str]) -> str | None:
    """Return texts as one for people, who can tell where each ends; None if there are none."""
    return "; ".join(parts) or None


def _word(text: str | None) -> str | None:
    return None if text is None else str(text)


def _grade(confidence: Confidence) -> str | None:
    return confidence.written or None


def _in_english(text: LocalText | None) -> str | None:
    return str(text) if text else None


def _by_language(text: LocalText | None) -> dict[str, str]:
    return text.as_dict() if text else {}


def in_full(text: LocalText | None) -> str | dict[str, str] | None:
    """Return a text by language, or as it is if nobody says which its language is; None if there is none."""
    if text is None:
        return None
    return text.versions[0][1] if [tag for tag, _ in text.versions] == [UNSTATED] else text.as_dict()


def in_every_language(text: LocalText | None) -> str | None:
    """Return all versions of a text as one text for people; None if there is none."""
    return in_a_row(f"{tag}: {version}" if tag else version for tag, version in text.versions) if text else None


def _versions(text: LocalText | None) -> list[tuple[str, str]]:
    return sorted(text.versions) if text else []


def _as_written(quantity: Quantity | None) -> str | None:
    return None if quantity is None else quantity.written


def _in_bounds(quantity: Quantity | None) -> dict[str, Any] | None:
    """Return a quantity as JSON has it: as it is written, and its bounds, by which it can be sorted."""
    if quantity is None:
        return None
    low, high = plain_number(quantity.low), plain_number(quantity.high)
    return {"written": quantity.written, "low": low, "high": high, "unit": quantity.unit}


def _quantity() -> Form[Quantity | None]:
    return form(None, _in_bounds, flat=_as_written, cell=_as_written, exact=_as_written)


def _in_any_order(texts: Iterable[str]) -> str | None:
    return listed(sorted(texts))


TEXT: Form[str | None] = form(None, _word)
URL: Form[str | None] = form(None, _word)
LANGUAGE: Form[str | None] = form(None, _word)
CHOICE: Form[str | None] = form(None, _word)
"""One of a few words."""
DATE: Form[PartialDate | None] = form(None, written)
END: Form[PartialDate | None] = form(None, written)
"""A date, or ``unknown``."""
CONFIDENCE: Form[Confidence] = form(UNGRADED, _grade)
SHARE: Form[Quantity | None] = _quantity()
AMOUNT: Form[Quantity | None] = _quantity()
"""An amount of money, with its currency."""
COUNT: Form[Quantity | None] = _quantity()
QUANTITIES = (SHARE, AMOUNT, COUNT)
LOCAL_TEXT: Form[LocalText | None] = form(None, _in_english, whole=in_every_language, full=in_full, exact=_versions)
LOCAL_NAME: Form[LocalText | None] = form(
    None, _by_language, flat=_in_english, whole=in_every_language, full=in_full, exact=_versions
)
"""A text in several languages that is a name in each."""
NAME: Form[str | None] = form(None, _word)
"""A name that is the same in every language."""
TEXTS: Form[tuple[str, ...]] = form((), list, flat=listed)
"""Texts in an order that means something."""
NAMES: Form[tuple[str, ...]] = form((), list, flat=listed, whole=_in_any_order, exact=sorted)
TAGS: Form[tuple[str, ...]] = form((), list, flat=listed, whole=_in_any_order, exact=sorted)
"""Words of the author's own, by which things are found together."""
CHOICES: Form[tuple[str, ...]] = form((), list, flat=listed, whole=_in_any_order, exact=sorted)
