"""The words of DOT, the language of Graphviz, with where each stands (graphviz.org/doc/info/lang.html)."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.errors import UnreadableError
from actorgraph.importers.limits import MOST_DEPTH, MOST_PARTS, place_in, too_deep, too_large
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LETTER: Final = r"[A-Za-z_]|[^\x00-\x7f]"
_TOKEN: Final = re.compile(
    r"(?P<blank>[ \t\r\n\f\v\0]++|//[^\n]*+|/\*.*?\*/)"
    rf"|(?P<name>(?:{_LETTER})(?:{_LETTER}|[0-9])*+|-?(?:\.[0-9]++|[0-9]++(?:\.[0-9]*+)?))"
    r'|"(?P<quoted>(?:[^"\\]|\\.)*+)"'
    r"|(?P<mark>->|--|[\[\]{};,=:+])"
    r"|(?P<html><)",
    re.DOTALL,
)
_LINE: Final = re.compile(r"^#[^\n]*", re.MULTILINE)
_TAG: Final = re.compile(r"<[^<>]*>")
_JOINED: Final = re.compile(r"(\\\\)|\\\r?\n")
"""A backslash that ends a line joins it to the next, unless it is the second of two."""
_MOST: Final = 2 * MOST_PARTS
"""So many words: an edge with all that is said of it has some fifty."""
_EDGE: Final = re.compile(r"[<>]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word.

    Attributes:
        text: What it says: a name as it is, a text in quotes as it stands between them.
        line: Its line.
        at: Where it begins in the text.
        is_mark: Whether it is a mark of the language, and no name.
        is_quoted: Whether it stood in quotes: no such word is one of the language.
    """

    text: str
    line: int
    at: int
    is_mark: bool = False
    is_quoted: bool = False


def tokens_in(path: Path, text: str) -> Iterator[Token]:
    """Yield the words of a text.

    Raises:
        UnreadableError: If something in it is none, or they are too many.
    """
    at, line, count = 0, 1, 0
    while at < len(text):
        match = _TOKEN.match(text, at) or (_LINE.match(text, at) if text[at] == "#" else None)
        if match is None:
            raise no_dot(path, text, at)
        end = _end_of_html(path, text, at) if match.lastgroup == "html" else match.end()
        count += 1
        if count > _MOST:
            raise too_large(path)
        if match.lastgroup == "html":
            yield Token(
                html.unescape(" ".join(_TAG.sub(" ", text[at + 1 : end - 1]).split())), line, at, is_quoted=True
            )
        elif match.lastgroup == "quoted":
            yield Token(_JOINED.sub(r"\1", match["quoted"]), line, at, is_quoted=True)
        elif match.lastgroup in ("name", "mark"):
            yield Token(match[0], line, at, is_mark=match.lastgroup == "mark")
        line += text.count("\n", at, end)
        at = end


def no_dot(path: Path, text: str, at: int) -> UnreadableError:
    """Return what says where a text is no DOT."""
    line, column = place_in(text, at)
    told = "line {line}, column {column}: it is no DOT"
    return UnreadableError(path.as_posix(), Message.of(told, line=line, column=column))


def _end_of_html(path: Path, text: str, at: int) -> int:
    depth = 0
    for mark in _EDGE.finditer(text, at):
        depth += 1 if mark[0] == "<" else -1
        if depth == 0:
            return mark.end()
        if depth > MOST_DEPTH:
            raise too_deep(path, text, mark.start())
    raise no_dot(path, text, at)
