"""Did you mean: the words nearest to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from actorgraph.model.names import slug


def nearest(word: str, candidates: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return up to ``limit`` candidates that look like a word, the likeliest first.

    Candidates are compared without case, diacritics and punctuation, by the same letters in another order, and by
    containing the word whole.

    >>> nearest("hostilty", ["mergers", "hostility", "rivalry"]), nearest("JMIN", ["AQIM", "JNIM"])
    (('hostility',), ('JNIM',))
    """
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
    found = nearest(word, candidates, limit=1)
    return f"; did you mean '{found[0]}'?" if found else ""


def _letters(name: str) -> str:
    return slug(name).replace("-", "")
