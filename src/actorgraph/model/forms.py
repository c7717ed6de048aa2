"""What form a value has, a date or a text or a list of names, and how values of each form are written out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from actorgraph.model.confidence import UNGRADED, Confidence
from actorgraph.model.dates import PartialDate, written
from actorgraph.model.localtext import LocalText

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Form(Generic[T]):
    """A form of values, and how one is written out.

    Attributes:
        nothing: The value where nothing is said.
        plain: Returns it as JSON has it.
        flat: Returns it as one text or number, for a cell or an attribute; None where nothing is said.
        whole: Returns all of it as one text, in every language, to tell what differs; None where nothing is said.
        exact: Returns it as JSON too, the same for the same matter however it is written, for the hash.
    """

    nothing: T
    plain: Callable[[T], Any]
    flat: Callable[[T], Any]
    whole: Callable[[T], str | None]
    exact: Callable[[T], Any]


def form(
    nothing: T,
    plain: Callable[[T], Any],
    *,
    flat: Callable[[T], Any] | None = None,
    whole: Callable[[T], str | None] | None = None,
    exact: Callable[[T], Any] | None = None,
) -> Form[T]:
    """Return a form of which each way of writing it out is, if nothing else is said, the one before."""
    flat = flat or plain
    return Form(nothing=nothing, plain=plain, flat=flat, whole=whole or flat, exact=exact or plain)


def joined(parts: Iterable[str]) -> str | None:
    """Return texts as one; None if there are none.

    >>> joined(["arms", "money"])
    'arms; money'
    """
    return "; ".join(parts) or None


def _word(text: str | None) -> str | None:
    return None if text is None else str(text)


def _grade(confidence: Confidence) -> str | None:
    return confidence.written or None


def _in_english(text: LocalText | None) -> str | None:
    return str(text) if text else None


def _by_language(text: LocalText | None) -> dict[str, str]:
    return text.as_dict() if text else {}


def _in_every_language(text: LocalText | None) -> str | None:
    return joined(f"{tag}: {version}" if tag else version for tag, version in text.versions) if text else None


def _versions(text: LocalText | None) -> list[tuple[str, str]]:
    return sorted(text.versions) if text else []


def _in_any_order(texts: Iterable[str]) -> str | None:
    return joined(sorted(texts))


TEXT: Form[str | None] = form(None, _word)
URL: Form[str | None] = form(None, _word)
LANGUAGE: Form[str | None] = form(None, _word)
CHOICE: Form[str | None] = form(None, _word)
"""One of a few words."""
DATE: Form[PartialDate | None] = form(None, written)
END: Form[PartialDate | None] = form(None, written)
"""A date, or ``unknown``."""
CONFIDENCE: Form[Confidence] = form(UNGRADED, _grade)
LOCAL_TEXT: Form[LocalText | None] = form(None, _in_english, whole=_in_every_language, exact=_versions)
LOCAL_NAME: Form[LocalText | None] = form(
    None, _by_language, flat=_in_english, whole=_in_every_language, exact=_versions
)
"""A text in several languages that is a name in each."""
TEXTS: Form[tuple[str, ...]] = form((), list, flat=joined)
"""Texts in an order that means something."""
NAMES: Form[tuple[str, ...]] = form((), list, flat=joined, whole=_in_any_order, exact=sorted)
CHOICES: Form[tuple[str, ...]] = form((), list, flat=joined, whole=_in_any_order, exact=sorted)
