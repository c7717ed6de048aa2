"""Texts in English and French as the page has them: once where both are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.wording import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actorgraph.model.localtext import LocalText


def both(words: Callable[[str], str]) -> dict[str, str] | str:
    """Return the words in each language, or once if they are the same."""
    return versions_by_language([words(language) for language in LANGUAGES])


def versions_by_language(texts: Sequence[str]) -> dict[str, str] | str:
    """Return the versions of a text, which stand in the order of the languages, likewise."""
    return dict(zip(LANGUAGES, texts, strict=True)) if len(set(texts)) > 1 else texts[0]


def by_language(text: LocalText | None) -> dict[str, str] | None:
    """Return a text of an author by language."""
    return text.as_dict() if text else None
