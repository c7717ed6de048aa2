"""Words of an author's own, which know how they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from actorgraph.model.localtext import LocalText


class OwnWord(str):
    """A word as it is written, which also knows what people read for it.

    Attributes:
        label: What it is called, per language; None if the word does.
    """

    __slots__ = ("label",)

    label: LocalText | None

    @classmethod
    def of(cls, word: str, *, label: LocalText | None = None) -> Self:
        """Return it from the word."""
        made = cls(word)
        made.label = label
        return made

    def __str__(self) -> str:
        """Return the same, which knows how it is told wherever it comes to."""
        return self
