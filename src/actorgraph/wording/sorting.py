"""Names in the order in which a language sorts them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from actorgraph.wording import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIGATURES: Final = str.maketrans({"æ": "ae", "œ": "oe"})


def sorted_in(names: Iterable[str], language: str) -> list[str]:
    """Return names in the order of a language: first by their letters alone, then by accents, then by capitals.

    English ones stand by their code points, as the labels do in JSON and CSV.

    >>> sorted_in(["Zaïre", "école", "Etat", "État"], "fr"), sorted_in(["b", "B", "a"], "en")
    (['école', 'Etat', 'État', 'Zaïre'], ['B', 'a', 'b'])
    """
    return sorted(names, key=None if language == ENGLISH else _key)


def _key(name: str) -> tuple[str, str, str]:
    letters = unicodedata.normalize("NFKD", name.casefold().translate(_LIGATURES))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)), letters, name
