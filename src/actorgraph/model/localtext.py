"""A text in one or several languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

UNSTATED = ""
"""The language of a text whose author did not say which it is."""


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text in one or several languages.

    Attributes:
        versions: ``(language, text)`` in the author's order; the language is a BCP 47 tag or ``""``.
    """

    versions: tuple[tuple[str, str], ...]

    @classmethod
    def plain(cls, text: str) -> Self:
        """Return a text whose language is not stated."""
        return cls(((UNSTATED, text),))

    def in_(self, language: str) -> str:
        """Return the text in a language, else in English, else as first given.

        >>> LocalText((("en", "talks"), ("fr", "pourparlers"))).in_("fr")
        'pourparlers'
        """
        versions = dict(self.versions)
        for wanted in (language, "en"):
            if wanted in versions:
                return versions[wanted]
        return self.versions[0][1]

    def as_dict(self) -> dict[str, str]:
        """Return ``{language: text}``."""
        return dict(self.versions)

    def __str__(self) -> str:
        return self.in_("en")
