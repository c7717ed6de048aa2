"""Did you mean: the words nearest to a misspelt one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from actorgraph.message import Message
from actorgraph.model.names import slug

COMPARISONS: Final = 20_000
"""So many words are compared for one file or dataset: less than a second's work."""
LONGEST: Final = 200
"""No name and no key is longer, so nothing is like a longer word."""


class Adviser:
    """Likenesses for many words, as long as they are quick: where all are unknown, looking would take minutes."""

    def __init__(self, comparisons: int = COMPARISONS) -> None:
        self._left = comparisons

    def nearest(self, word: str, candidates: Collection[str], limit: int = 3) -> tuple[str, ...]:
        """Return what :func:`nearest` does, or nothing once too much has been compared."""
        if self._left <= 0 or not candidates:
            return ()
        self._left -= len(candidates)
        return nearest(word, candidates, limit)

    def hint(self, word: str, candidates: Collection[str]) -> str:
        """Return what :func:`hint` does, or nothing once too much has been compared."""
        return _told(self.nearest(word, candidates, limit=1))


def nearest(word: str, candidates: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return up to ``limit`` candidates that look like a word, the likeliest first.

    Candidates are compared without case, diacritics and punctuation, by the same letters in another order, and by
    containing the word whole.

    >>> nearest("hostilty", ["mergers", "hostility", "rivalry"]), nearest("JMIN", ["AQIM", "JNIM"])
    (('hostility',), ('JNIM',))
    """
    if len(word) > LONGEST:
        return ()
    by_key: dict[str, str] = {}
    for candidate in candidates:
        by_key.setdefault(_letters(candidate), candidate)
    key = _letters(word)
    found = get_close_matches(key, by_key, n=limit, cutoff=0.7)
    if len(key) >= 3:
        found += [k for k in by_key if sorted(k) == sorted(key) and k not in found]
        found += [k for k in sorted(by_key, key=lambda k: (len(k), k)) if key in k and k not in found]
    return tuple(by_key[k] for k in found[:limit])


def hint(word: str, candidates: Iterable[str]) -> str:
    """Return ``; did you mean 'x'?`` for the nearest candidate, or nothing."""
    return _told(nearest(word, candidates, limit=1))


def _told(found: tuple[str, ...]) -> str:
    return Message.of("; did you mean '{word}'?", word=found[0]) if found else ""


@lru_cache(maxsize=4096)
def _letters(name: str) -> str:
    return slug(name).replace("-", "")
