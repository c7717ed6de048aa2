"""JSON of others, read once: the document of a file, or those on each of its lines, within bounds."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from actorgraph.errors import UnreadableError
from actorgraph.importers import limits
from actorgraph.importers.limits import MOST_DEPTH, MOST_PARTS
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SCALARS: Final = 4
"""So many commas go with a bracket at most."""
_LONGEST: Final = 300
"""A number of more digits is a text: it would take long to read, and means nothing."""
_TOKEN: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[{\]}]', re.DOTALL)
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_OPENING: Final = "[{"
_CLOSING: Final = "]}"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file says as JSON.

    Attributes:
        path: The file.
        entries: Each of its documents with its line; one alone, if they do not stand on a line each.
    """

    path: Path
    entries: tuple[tuple[int, Any], ...]

    @property
    def document(self) -> Any:
        """Its one document; None if it has several."""
        return self.entries[0][1] if len(self.entries) == 1 else None

    def lists(self, *keys: str) -> bool:
        """Whether it is one document that has a list of objects at each of some keys."""
        said = self.document
        return isinstance(said, dict) and all(are_objects(said.get(key)) for key in keys)

    @property
    def objects(self) -> tuple[tuple[int, dict[str, Any]], ...]:
        """The objects that it lists, each on a line or all in one list, with their lines or their numbers."""
        said = self.document
        numbered = enumerate(said, start=1) if isinstance(said, list) else self.entries
        return tuple((number, thing) for number, thing in numbered if isinstance(thing, dict))

    @property
    def has_lines(self) -> bool:
        """Whether what says where an object stands is a line of the file, or else its number."""
        return not isinstance(self.document, list)


def parsed(path: Path) -> Parsed:
    """Read a file of JSON, or of JSON lines.

    Raises:
        UnreadableError: If it cannot be read, is no JSON, or is too large or too deep to be reviewed.
    """
    text = limits.text_in(path)
    if text.count("[") + text.count("{") > MOST_PARTS or text.count(",") > _SCALARS * MOST_PARTS:
        raise limits.too_large(path)
    _check_depth(path, text)
    try:
        found = Parsed(path, ((1, _read(text)),))
    except json.JSONDecodeError as error:
        if not error.msg.startswith("Extra data"):
            raise _no_json(path, error) from None
        found = Parsed(path, tuple(_lines(path, text, error)))
    _check_characters(found, text)
    return found


def are_objects(things: Any) -> bool:
    """Whether something is a list of objects."""
    return isinstance(things, list) and all(isinstance(thing, dict) for thing in things)


def texts_in(value: Any) -> list[str]:
    """Return the texts that a value is, or that it lists; nothing else of it."""
    listed = value if isinstance(value, list) else [value]
    return [text for item in listed if isinstance(item, str) and (text := " ".join(item.split()))]


def text_in(said: Any, *keys: str) -> str:
    """Return the text at the first of some keys that has one, on one line; nothing where none has."""
    found = (text for key in keys for text in texts_in(said.get(key))) if isinstance(said, dict) else iter(())
    return next(found, "")


def objects_in(said: Any, key: str) -> list[dict[str, Any]]:
    """Return the objects that stand at a key, in a list or alone."""
    value = said.get(key) if isinstance(said, dict) else None
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict)]


def _check_depth(path: Path, text: str) -> None:
    depth = 0
    for token in _TOKEN.finditer(text):
        mark = text[token.start()]
        depth += (mark in _OPENING) - (mark in _CLOSING)
        if depth > MOST_DEPTH:
            raise limits.too_deep(path, text, token.start())


def _check_characters(found: Parsed, text: str) -> None:
    """Refuse halves of characters, which JSON can say and nothing can write."""
    if _SURROGATE.search(text) is None:
        return
    for line, document in found.entries:
        try:
            json.dumps(document, ensure_ascii=False).encode("utf-8")
        except UnicodeEncodeError:
            told = Message.of("line {line}: it has half a character, which no text can have", line=line)
            raise UnreadableError(found.path.as_posix(), told) from None


def _lines(path: Path, text: str, extra: json.JSONDecodeError) -> Iterator[tuple[int, Any]]:
    """Yield the document of each line; what goes on after the end of one that has several lines is told where it is."""
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            if line.strip():
                yield number, _read(line)
        except json.JSONDecodeError as error:
            raise _no_json(path, extra if number < extra.lineno else error, number) from None


def _no_json(path: Path, error: json.JSONDecodeError, line: int | None = None) -> UnreadableError:
    told = "line {line}, column {column}: it is no JSON: {reason}"
    at = error.lineno if line is None or error.lineno > 1 else line
    return UnreadableError(path.as_posix(), Message.of(told, line=at, column=error.colno, reason=error.msg))


def _read(text: str) -> Any:
    return json.loads(text, parse_int=_whole, parse_constant=str)


def _whole(text: str) -> int | str:
    return int(text) if len(text) <= _LONGEST else text
