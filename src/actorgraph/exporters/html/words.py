"""What the viewer says in each language: its messages, and the parts of a date."""

from __future__ import annotations

import json
from datetime import date
from importlib import resources
from typing import TYPE_CHECKING, Any

from actorgraph.wording import LANGUAGES
from actorgraph.wording.dates import day_words
from actorgraph.wording.phrases import forms, phrase, term

if TYPE_CHECKING:
    from collections.abc import Mapping

_YEAR = 2001


def messages() -> Mapping[str, str | list[str]]:
    """Return the messages of the viewer by the names it has for them: English, or English for one and for several."""
    path = resources.files(__package__).joinpath("static", "words.json")
    found: dict[str, str | list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def languages() -> dict[str, Any]:
    """Return what the viewer says, by language.

    Each has its own ``name``, its ``words``, and as a date has them the ``days`` of a month that are not called by
    their mere number, and the ``months``.
    """
    return {
        language: {
            "name": phrase("English", language, context="name of the language"),
            "words": words(language),
            "days": {str(day): name for day in range(1, 32) if (name := _parts(1, day, language)[0]) != str(day)},
            "months": [_parts(month, 1, language)[1] for month in range(1, 13)],
        }
        for language in LANGUAGES
    }


def words(language: str) -> dict[str, str | list[str]]:
    """Return the messages of the viewer in a language, by their names."""
    return {
        name: term(message, language) if isinstance(message, str) else forms(message[0], message[1], language)
        for name, message in messages().items()
    }


def _parts(month: int, day: int, language: str) -> tuple[str, str]:
    """Return the day and the month of a date in words, which ends with its year."""
    number, _, rest = day_words(date(_YEAR, month, day).toordinal(), language).partition(" ")
    return number, rest.removesuffix(f" {_YEAR}")
