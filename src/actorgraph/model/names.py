"""What makes two spellings the same name, and what a name becomes in an id."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": None})
_LATIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ʿ": None, "ʾ": None})
_SUN_LETTERS = {
    "ad": ("d",), "an": ("n",), "ar": ("r",), "as": ("s",), "at": ("t",), "az": ("z",),
    "ash": ("sh",), "ath": ("th",), "adh": ("dh",), "ed": ("d",), "en": ("n",), "er": ("r",), "es": ("s",),
    "et": ("t",), "ez": ("z",), "esh": ("sh",), "ech": ("ch",),
}  # fmt: skip
_WORD = re.compile(r"[^\x00-/:-@\[-`{-\x7f]+")
"""Letters and digits; what else is not ASCII has become a space or nothing."""
_BREAK = re.compile(r"[\s\x00-\x1f\x7f_-]+")
"""What parts words in whatever way: other dashes have become spaces."""
_APOSTROPHES = re.compile(r"['’ʼ‘‛ʻ`´ʿʾ′]")
_BETWEEN_WORDS = re.compile(r"(?<!\d) | (?!\d)")
"""A space that does not part two numbers: `Division 1 12` is not `Division 11 2`."""

_LETTERS_OF_THEIR_OWN = {"и\u0306": "й", "у\u0306": "ў", "і\u0308": "ї"}
"""What is written with a diacritic and is another letter without it."""

_SOFT_HYPHEN = "\u00ad"
_MINUS = "\u2212"
_INVISIBLE = frozenset("\u034f\u115f\u1160\u3164\uffa0") | {chr(c) for c in range(0xFE00, 0xFE10)}


_ISOLATES: Final = "\u2066\u2067\u2068\u2069"
"""What a screen puts around what runs from right to left."""


def strict_key(name: str) -> str:
    r"""Return what all spellings have in common that nobody would take for another name.

    Compatibility forms (NFKC), case, diacritics, apostrophes, dashes and spaces make no difference; an article, a
    bracket or a ``+`` does.

    >>> strict_key("Al\u2011Qaïda") == strict_key("al qaida") == strict_key("AL-QAIDA")
    True
    >>> strict_key("OPEC+") == strict_key("OPEC") or strict_key("El Salvador") == strict_key("Salvador")
    False
    """
    return _BETWEEN_WORDS.sub("", _BREAK.sub(" ", _folded(name)).strip()) or name.strip().casefold()


def loose_key(name: str) -> str:
    """Return what all spellings of a name have in common, also without punctuation and the Arabic article.

    It finds an actor only where no name has the same :func:`strict_key`: what it leaves out can tell names apart.

    >>> loose_key("(Al-Qaida)") == loose_key("El Qaida") == loose_key("Qaida")
    True
    >>> loose_key("القاعدة") == loose_key("قاعدة")
    True
    >>> loose_key("Al-Qaida") == loose_key("Al-Qaeda")
    False
    """
    words = [_without_arabic_article(word) for word in _words(name)]
    kept = [word for i, word in enumerate(words) if not _is_article(word, words[i + 1 :])]
    return _BETWEEN_WORDS.sub("", " ".join(kept)) or name.strip().casefold()


def named_id(name: str) -> str | None:
    """Return the id in ``id:`` and an id, as a screen that isolates it gives it too; None of any other name."""
    return name.removeprefix("id:").strip(_ISOLATES) if name.startswith("id:") else None


def slug(name: str) -> str:
    r"""Return a name as it stands in an id: lower case, without diacritics, words joined by hyphens.

    >>> slug("Katiba Macina"), slug("Al\u2011Qaïda"), slug("القاعدة")
    ('katiba-macina', 'al-qaida', 'القاعده')
    """
    return "-".join(_words(name))[:120].strip("-") or "unnamed"


def _words(name: str) -> list[str]:
    folded = _folded(name)
    return _WORD.findall(folded if folded.isascii() else "".join(map(_of_word, folded)))


def _folded(name: str) -> str:
    """Return a name without case, diacritics, apostrophes and what is invisible; any dash and space is a space."""
    plain = _APOSTROPHES.sub("", name)
    if plain.isascii():
        return plain.casefold()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold())
    plain = _APOSTROPHES.sub("", plain)
    if plain.isascii():
        return plain
    for written, letter in _LETTERS_OF_THEIR_OWN.items():
        plain = plain.replace(written, letter)
    return "".join(map(_kept, plain)).translate(_LATIN).translate(_ARABIC)


def _kept(character: str) -> str:
    """Return a character as it is, a space for any dash or space, and nothing for a diacritic.

    The vowel signs of Indic, Burmese or Thai script are combining marks too, yet they tell names apart: diacritics
    are the marks whose combining class says that they only stand above, below, or in Hebrew and Arabic as points.
    """
    category = unicodedata.category(character)
    if category[0] == "M":
        place = unicodedata.combining(character)
        is_diacritic = category == "Me" or 10 <= place <= 36 or place >= 200 or character in _INVISIBLE
        return "" if is_diacritic else character
    if character in (_SOFT_HYPHEN, _MINUS) or category in ("Pd", "Pc") or category[0] == "Z" or category == "Cc":
        return " "
    return "" if category == "Cf" or character in _INVISIBLE else character


def _of_word(character: str) -> str:
    return character if unicodedata.category(character)[0] in "LMN" else " "


def _without_arabic_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _is_article(word: str, following: list[str]) -> bool:
    if not following:
        return False
    return word in ("al", "el", "ul") or following[0].startswith(_SUN_LETTERS.get(word, ("\0",)))
