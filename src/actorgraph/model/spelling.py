"""Names of one table that are one name in two spellings, and those that look like each other.

Accents, case, dashes and spaces tell nobody apart: such spellings are one name, written as it stands most often. A
letter more, less or another may be a slip or may not: it is told, and left to whoever knows.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.model.names import loose_key, slug, strict_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONG: Final = 5
"""A word of fewer letters is another with one letter less: Mali is not Bali."""
_SHUFFLED: Final = 4
_LONGEST: Final = 80
"""No longer name is looked at: what is looked up grows with the square of the length."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name that is, or looks like, another of the same table.

    Attributes:
        name: The name.
        rows: How often it stands in the table.
        other: The other name.
        others: How often that does.
    """

    name: str
    rows: int
    other: str
    others: int


def labels_of(often: Mapping[str, int]) -> dict[str, str]:
    """Return the spelling that stands most often, the first of several, for each name that is spelt in another way.

    >>> labels_of({"Mouvement etudiant": 1, "Mouvement étudiant": 3})
    {'Mouvement etudiant': 'Mouvement étudiant'}
    """
    best: dict[str, str] = {}
    for name, count in often.items():
        key = strict_key(name)
        if key not in best or count > often[best[key]]:
            best[key] = name
    return {name: label for name in often if (label := best[strict_key(name)]) != name}


def alike(often: Mapping[str, int]) -> list[tuple[str, str]]:
    """Return names that look like one that stands more often, each with that name, in time that grows with the names.

    >>> alike({"Groupe A": 9, "Goupe A": 1, "Groupe B": 2})
    [('Goupe A', 'Groupe A')]
    """
    groups: defaultdict[object, list[str]] = defaultdict(list)
    for name in often:
        for trait in set(_traits(name)):
            groups[trait].append(name)
    found: dict[str, str] = {}
    for names in groups.values():
        first = max(names, key=lambda name: often[name])
        for name in names:
            if name != first and often[first] >= often[found.get(name, name)]:
                found[name] = first
    return sorted(((name, like) for name, like in found.items() if found.get(like) != name or name > like))


def _traits(name: str) -> Iterator[object]:
    """Yield what only names have in common that look like each other."""
    words = slug(name).split("-")
    letters = "".join(words)
    if len(letters) > _LONGEST or not any(map(str.isalnum, name)):
        return
    yield "loose", loose_key(name)
    if len(letters) >= _SHUFFLED and letters.isalpha():
        yield "shuffled", "".join(sorted(letters))
    for at, word in enumerate(words):
        if len(word) >= _LONG - 1 and word.isalpha():
            before, after = "-".join(words[:at]), "-".join(words[at + 1 :])
            shorter = {word[:cut] + word[cut + 1 :] for cut in range(len(word))} if len(word) >= _LONG else set()
            for left in {word, *shorter}:
                yield hash((before, left, after, at))
