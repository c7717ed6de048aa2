"""Which language is spoken: the one that is asked for, or else that of the environment."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from actorgraph.wording import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where the language of messages stands; the first that is not empty decides."""


def language_spoken(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language of help and messages for what was typed: it is needed before that can be parsed.

    >>> language_spoken(["path", "--help", "--lang", "fr"], {"LANG": "en_GB.UTF-8"})
    'fr'
    >>> language_spoken(["path"], {"LC_ALL": "", "LANG": "fr_FR.UTF-8"})
    'fr'
    >>> language_spoken(["path"], {"LC_ALL": "C", "LANG": "fr_FR.UTF-8"})
    'en'
    """
    return _asked_for_in(words) or _language_of(environment)


def _asked_for_in(words: Sequence[str]) -> str | None:
    asked = None
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        if word == "--":  # what follows is no option
            break
        option, _, value = word.partition("=")
        if option == "--lang" and (value or following) in LANGUAGES:
            asked = value or following
    return asked


def _language_of(environment: Mapping[str, str]) -> str:
    """Return the language of a locale such as ``fr_FR.UTF-8``; English for ``C``, ``POSIX`` and what is unknown."""
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    tag = re.split(r"[.@]", locale, maxsplit=1)[0].replace("_", "-").lower()
    known = {language.lower(): language for language in LANGUAGES}
    return known.get(tag) or known.get(tag.partition("-")[0]) or ENGLISH
