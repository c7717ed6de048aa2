"""The comments of a file, in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import yaml

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

_COMMENT: Final = re.compile(r"(?:(?<=\s)|(?<![^\n]))#[^\r\n\x85\u2028\u2029]*")
_HEADER: Final = re.compile(r"[|>][^\s#]*")
_BARE_HEADER: Final = re.compile(r"[|>][+-]?\s*(?:#.*)?")


def comments_of(text: str) -> tuple[str, ...]:
    r"""Return the comments of a file, without the space around them.

    Args:
        text: What it says; YAML that can be read.

    >>> comments_of("# what it is\na: \"# none\"  # one\nb: |  # another\n  # none\n")
    ('# what it is', '# one', '# another')
    """
    return tuple(match[0].rstrip() for match in _comments(text))


def with_comments_beside(text: str, before: str) -> str:
    """Return a file in which comments on lines of their own stand as deep as what they stood as deep as before.

    Args:
        text: The file as it is set now.
        before: As it was set; with the same comments.
    """
    lines, old = text.split("\n"), before.split("\n")
    own, own_before = _own_lines(text), _own_lines(before)
    if len(own) != len(own_before):
        return text
    for line, was in zip(own, own_before, strict=True):
        steps = (1, -1) if _indent(old[was]) else (1,)  # what ends a list without indentation may be about the file
        beside = next((step for step in steps if _depth(old, was, step, own_before) == _indent(old[was])), None)
        depth = None if beside is None else _depth(lines, line, beside, own)
        if depth is not None:
            lines[line] = " " * depth + lines[line].lstrip()
    return "\n".join(lines)


def _own_lines(text: str) -> dict[int, None]:
    """Return the lines, from 0, on which nothing but a comment stands."""
    starts = (match.start() for match in _comments(text))
    own = [start for start in starts if not text[text.rfind("\n", 0, start) + 1 : start].strip()]
    return {text.count("\n", 0, start): None for start in own}


def _depth(lines: Sequence[str], line: int, step: int, own: Container[int]) -> int | None:
    """Return how deep the next line stands in a direction that says something; None if none does."""
    line += step
    while 0 <= line < len(lines):
        if lines[line].strip() and line not in own:
            return _indent(lines[line])
        line += step
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _comments(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for start, stop in (*_texts(text), (len(text), len(text))):
        yield from _COMMENT.finditer(text, end, start)
        end = stop


def has_lost_text(text: str) -> bool:
    r"""Whether something stands in a file that YAML takes for the way in which a text is set, and its author did not.

    >>> has_lost_text("count: >5\n"), has_lost_text("note: >2\n    5\n")
    (True, False)
    """
    return any(
        not token.value.strip() and not _BARE_HEADER.fullmatch(_line_from(text, token.start_mark.index))
        for token in _scalars(text)
        if token.style in ("|", ">")
    )


def _scalars(text: str) -> Iterator[Any]:
    """Yield the tokens of texts.

    Raises:
        ValueError: If this scanner takes for wrong what that of :mod:`~actorgraph.loading.nodes` takes for right.
    """
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.ScalarToken):
                yield token
    except yaml.YAMLError as error:
        raise ValueError from error


def _line_from(text: str, place: int) -> str:
    return text[place : _end_of_line(text, place)]


def _texts(text: str) -> Iterator[tuple[int, int]]:
    """Yield where texts stand, in which there is no comment."""
    for token in _scalars(text):
        start, end = token.start_mark.index, token.end_mark.index
        header = _HEADER.match(text, start) if token.style in ("|", ">") else None
        yield (start, end) if header is None else (start, header.end())
        if header is not None:  # what stands behind it on its line is a comment
            first = min(_end_of_line(text, header.end()), end)
            yield first, end


def _end_of_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end
