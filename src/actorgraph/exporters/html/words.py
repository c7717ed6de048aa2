"""What the viewer says in each language: its messages, and the parts of a date."""

from __future__ import annotations

import json
import re
from datetime import date
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from actorgraph.model.dates import CalendarDate, Known
from actorgraph.wording import LANGUAGES
from actorgraph.wording.dates import day_words, grammar_of
from actorgraph.wording.phrases import forms, phrase, term

if TYPE_CHECKING:
    from collections.abc import Mapping

_YEAR: Final = 2001
_WRITTEN: Final = (Known.BETWEEN, Known.UNKNOWN)
_CASE: Final = re.compile(r"\{(?:first|last):(\w+)\}")


def messages() -> Mapping[str, str | list[str]]:
    """Return the messages of the viewer by the names it has for them: English, or English for one and for several."""
    path = resources.files(__package__).joinpath("static", "words.json")
    found: dict[str, str | list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def languages() -> dict[str, Any]:
    """Return what the viewer says, by language.

    Each has its own ``name``, its ``words``, and as a date has them the ``days`` of a month that are not called by
    their mere number, and the ``months``; how dates are told (``dates``), and what stands before a ``year``, a
    ``day`` and the ``months`` in each of the ``cases``.
    """
    return {
        language: {
            "name": phrase("English", language, context="name of the language"),
            "words": words(language),
            "days": {str(day): name for day in range(1, 32) if (name := _parts(1, day, language)[0]) != str(day)},
            "months": [_parts(month, 1, language)[1] for month in range(1, 13)],
            "dates": _grammar(language),
            "cases": _cases(language),
        }
        for language in LANGUAGES
    }


def words(language: str) -> dict[str, str | list[str]]:
    """Return the messages of the viewer in a language, by their names."""
    return {
        name: term(message, language) if isinstance(message, str) else forms(message[0], message[1], language)
        for name, message in messages().items()
    }


def _grammar(language: str) -> dict[str, Any]:
    """Return how a language tells dates that follow from others, which are known in other ways than written ones."""
    grammar = grammar_of(language)
    roles = {role: getattr(grammar, role) for role in ("since", "begins", "ends", "happened")}
    told = {
        role: {str(known): text for known, text in texts.items() if known not in _WRITTEN}
        for role, texts in roles.items()
    }
    return {"fromUntil": grammar.from_until, "apart": grammar.apart, **told}


def _cases(language: str) -> dict[str, dict[str, str | list[str]]]:
    """Return by case what a language puts before a year, before its months (a list if that differs), before a day."""
    grammar = grammar_of(language)
    found = {}
    for case in sorted({"", *_CASE.findall(str(_grammar(language)))}):
        dates = [
            CalendarDate(_YEAR),
            *(CalendarDate(_YEAR, month) for month in range(1, 13)),
            CalendarDate(_YEAR, 1, 2),
        ]
        year, *months, day = (grammar.say(each, case).removesuffix(grammar.say(each, "")) for each in dates)
        found[case] = {"year": year, "months": months[0] if len(set(months)) == 1 else months, "day": day}
    return found


def _parts(month: int, day: int, language: str) -> tuple[str, str]:
    """Return the day and the month of a date in words, which ends with its year."""
    number, _, rest = day_words(date(_YEAR, month, day).toordinal(), language).partition(" ")
    return number, rest.removesuffix(f" {_YEAR}")
