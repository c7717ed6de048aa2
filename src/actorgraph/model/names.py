"""What makes two spellings the same name, and what a name becomes in an id."""

from __future__ import annotations

import re
import unicodedata

_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": None})
_LATIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ʿ": None, "ʾ": None})
_SUN_LETTERS = {
    "ad": ("d",), "an": ("n",), "ar": ("r",), "as": ("s",), "at": ("t",), "az": ("z",),
    "ash": ("sh",), "ath": ("th",), "adh": ("dh",), "ed": ("d",), "en": ("n",), "er": ("r",), "es": ("s",),
    "et": ("t",), "ez": ("z",), "esh": ("sh",), "ech": ("ch",),
}  # fmt: skip
_WORD = re.compile(r"[^\x00-/:-@\[-`{-\x7f]+")
"""Letters and digits; what else is not ASCII has become a space or nothing."""
_APOSTROPHES = re.compile(r"['’ʼ‘‛ʻ`´ʿʾ′]")
_BETWEEN_WORDS = re.compile(r"(?<!\d) | (?!\d)")
"""A space that does not part two numbers: `Division 1 12` is not `Division 11 2`."""

_SOFT_HYPHEN = "\u00ad"
_INVISIBLE = frozenset("\u034f\u115f\u1160\u3164\uffa0") | {chr(c) for c in range(0xFE00, 0xFE10)}


def name_key(name: str) -> str:
    r"""Return what all spellings of a name have in common.

    Compatibility forms (NFKC), case, diacritics, dashes, spaces, apostrophes, other punctuation and the Arabic article
    in any of its spellings make no difference. Two names that differ in more than that are different names.

    >>> name_key("Al\u2011Qaïda") == name_key("al qaida") == name_key("AL-QAIDA") == name_key("El Qaida")
    True
    >>> name_key("القاعدة") == name_key("قاعدة")
    True
    >>> name_key("Al-Qaida") == name_key("Al-Qaeda")
    False
    """
    words = [_without_arabic_article(word) for word in _words(name)]
    kept = [word for i, word in enumerate(words) if not _is_article(word, words[i + 1 :])]
    return _BETWEEN_WORDS.sub("", " ".join(kept)) or name.strip().casefold()


def slug(name: str) -> str:
    r"""Return a name as it stands in an id: lower case, without diacritics, words joined by hyphens.

    >>> slug("Katiba Macina"), slug("Al\u2011Qaïda"), slug("القاعدة")
    ('katiba-macina', 'al-qaida', 'القاعده')
    """
    return "-".join(_words(name))[:120].strip("-") or "unnamed"


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name)).casefold())
    plain = _APOSTROPHES.sub("", plain)
    if not plain.isascii():
        plain = "".join(map(_kept, plain)).translate(_LATIN).translate(_ARABIC)
    return _WORD.findall(plain)


def _kept(character: str) -> str:
    """Return a letter, digit or vowel sign as it is, a space for what parts words, and nothing for a diacritic.

    The vowel signs of Indic, Burmese or Thai script are combining marks too, yet they tell names apart: diacritics
    are the marks whose combining class says that they only stand above, below, or in Hebrew and Arabic as points.
    """
    category = unicodedata.category(character)
    if category[0] == "M":
        place = unicodedata.combining(character)
        is_diacritic = category == "Me" or 10 <= place <= 36 or place >= 200 or character in _INVISIBLE
        return "" if is_diacritic else character
    if character == _SOFT_HYPHEN:
        return " "
    if category == "Cf" or character in _INVISIBLE:
        return ""
    return character if category[0] in "LN" else " "


def _without_arabic_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _is_article(word: str, following: list[str]) -> bool:
    if not following:
        return False
    return word in ("al", "el", "ul") or following[0].startswith(_SUN_LETTERS.get(word, ("\0",)))
