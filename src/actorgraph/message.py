"""A sentence that the program says of something wrong, in English and fit to be told in any other language."""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Part = str | int | tuple[str, ...]
    """What stands in a place of a message: a text, another message, a number, or several texts one after the other."""

LIMIT: Final = 500
"""A message on one line has at most so many characters."""

_ALL: Final = 7
"""So many texts are told one by one."""
_LINE_BREAKS: Final = re.compile(r"[\t\r\n]+")


class Message(str):
    """An English text that knows the message it was made from.

    Attributes:
        english: The message, its places still to be filled in, by which a catalogue has it.
        values: What stands in each place.

    >>> told = Message.of("unknown source '{source}'", source="ja-2025")
    >>> told, told.english
    ("unknown source 'ja-2025'", "unknown source '{source}'")
    """

    __slots__ = ("english", "values")

    english: str
    values: Mapping[str, Part]

    @classmethod
    def of(cls, english: str, /, **values: Part) -> Self:
        """Return a message with its places filled in; written out where it is made, so that it can be gathered."""
        texts = {name: ", ".join(value) for name, value in values.items() if type(value) is tuple}
        return cls._made(english.format(**{**values, **texts} if texts else values), english, values)

    @classmethod
    def _made(cls, text: str, english: str, values: Mapping[str, Part]) -> Self:
        made = cls(text)
        made.english = english
        made.values = values
        return made

    def in_one_line(self) -> Self:
        """Return the same message, its text as one line that fits a terminal."""
        return self._made(abridged(self), self.english, self.values)


def and_also(texts: Sequence[str]) -> str:
    """Return texts one after the other, all of which are meant; the last ones as a number where there are many."""
    shown = texts if len(texts) <= _ALL else (*texts[: _ALL - 1], Message.of("{n} more", n=len(texts) - _ALL + 1))
    return reduce(lambda others, text: Message.of("{a} and {b}", a=others, b=text), shown)


def abridged(text: str) -> str:
    """Return a text as one line that fits a terminal: what stands in a file can be long and have line breaks."""
    line = _LINE_BREAKS.sub(" ", text)
    return line if len(line) <= LIMIT else f"{line[:300]} ... {line[-190:]}"
