"""The catalogue of a language: every message by its English, read from a gettext ``.po`` file.

The files are read as they stand: that takes no longer than reading what ``msgfmt`` makes of them, and nothing compiled
can be older than its source. English has no file: its messages are the keys.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from actorgraph.wording import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Key = tuple[str | None, str]
    """A context, None where a message needs none, and the English."""

_FIELD: Final = re.compile(r'^msg(ctxt|id|id_plural|str|str\[\d+\]) "(.*)"\n((?:".*"\n)*)', re.MULTILINE)
"""A field, and the lines that go on with it; remarks and obsolete messages start with ``#``."""

_ESCAPED: Final = re.compile(r"\\(.)")
_MEANT: Final = {"n": "\n", "r": "\r", "t": "\t"}
_RULE: Final = re.compile(r"^Plural-Forms:.*\bplural=([^;\n]+)", re.MULTILINE)
_HEADER: Final = (None, "")


@cache
def catalogue(language: str) -> Mapping[Key, list[str]]:
    """Return the messages of a language, each with its forms: one, or one for each plural.

    A message without a text is none.
    """
    path = resources.files(__package__).joinpath("locale", f"{language}.po")
    return {key: forms for key, forms in _read(path.read_text(encoding="utf-8")).items() if all(forms)}


@cache
def plural_of(language: str) -> Callable[[int], int]:
    """Return the rule of a language: which form of a message goes with a number."""
    if language == ENGLISH:
        return lambda number: int(number != 1)
    from gettext import c2py

    rule = _RULE.search(catalogue(language)[_HEADER][0])
    return c2py(rule[1] if rule else "0")


def _read(text: str) -> dict[Key, list[str]]:
    messages: dict[Key, list[str]] = {}
    context = None
    forms: list[str] = []
    for name, start, more in _FIELD.findall(text):
        value = _unescaped(start + "".join(line[1:-1] for line in more.splitlines()))
        if name == "ctxt":
            context = value
        elif name == "id":
            forms = messages[context, value] = []
            context = None
        elif name != "id_plural":
            forms.append(value)
    return messages


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: _MEANT.get(match[1], match[1]), text) if "\\" in text else text
