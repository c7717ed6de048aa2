"""Messages and words in a language: the English is the key, and whatever has no text in a language is refused."""

from __future__ import annotations

from actorgraph.wording import ENGLISH
from actorgraph.wording.catalogue import catalogue, plural_of


def phrase(english: str, language: str, context: str | None = None) -> str:
    """Return a message in a language, its places still to be filled in.

    Args:
        english: The message; written out where it is asked for, so that it can be gathered for the catalogue.
        language: One of the languages.
        context: What tells it from a message that is the same in English and not in another language.

    Raises:
        KeyError: If it has not been put into that language.
    """
    return english if language == ENGLISH else catalogue(language)[context, english][0]


def counted(one: str, many: str, number: int, language: str, **values: object) -> str:
    """Return a message in the form that goes with a number, ``{n}`` and its other places filled in.

    >>> counted("{n} step", "{n} steps", 1, "en"), counted("{n} step", "{n} steps", 2, "fr")
    ('1 step', '2 étapes')

    Raises:
        KeyError: If it has not been put into that language.
    """
    return forms(one, many, language)[plural_of(language)(number)].format(n=number, **values)


def forms(one: str, many: str, language: str) -> list[str]:
    """Return every form of a message that counts something, in the order in which a language has them.

    Raises:
        KeyError: If it has not been put into that language.
    """
    return [one, many] if language == ENGLISH else catalogue(language)[None, one]


def term(word: str, language: str, context: str | None = None) -> str:
    """Return a word of the program's own vocabulary (a column, a status, a measure, a note) in a language.

    Unlike those of :func:`phrase`, such words come from registries; whoever adds one puts it into every language.

    Raises:
        KeyError: If it has not been put into that language.
    """
    return phrase(word, language, context)
