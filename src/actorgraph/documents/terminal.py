"""What a terminal needs: colour where it is wanted, columns that line up, nothing that could command it."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass

_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_BREAKS = re.compile(r"(?<![\t\r ])[\t\r ]*+\n\s*|\n\s*|\t+")
"""A line break with the space around it; a run of spaces is looked at once, not once from each space."""


@dataclass(frozen=True, slots=True)
class Paint:
    """Wraps text in terminal colours, or leaves it alone.

    Attributes:
        enabled: Whether to colour at all.
    """

    enabled: bool = False

    def bold(self, text: str) -> str:
        """Return a text that stands out."""
        return self._wrap(text, "1")

    def dim(self, text: str) -> str:
        """Return a text that steps back."""
        return self._wrap(text, "2")

    def red(self, text: str) -> str:
        """Return a text that warns."""
        return self._wrap(text, "1;31")

    def green(self, text: str) -> str:
        """Return a text that is new."""
        return self._wrap(text, "32")

    def yellow(self, text: str) -> str:
        """Return a text that cautions."""
        return self._wrap(text, "33")

    def _wrap(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.enabled and text else text


def clean(text: str) -> str:
    r"""Return a text in which no character can command a terminal or turn its direction.

    >>> clean("a\x1b[31mb\u202ec")
    'a\\x1b[31mb\\u202ec'
    """
    if text.isprintable():
        return text
    return _UNSAFE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def escape_json(text: str) -> str:
    r"""Return JSON in which no character can command a terminal or turn its direction; its meaning is the same.

    >>> escape_json('"a\u202eb"')
    '"a\\u202eb"'
    """
    return text if text.isprintable() else _UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], text)


def one_line(text: str) -> str:
    """Return a clean text without line breaks: each becomes a space, with the indentation that follows it."""
    line = text.strip()
    return line if line.isprintable() else clean(_BREAKS.sub(" ", line))


def width(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """Return a text filled with spaces to a number of columns."""
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks
