"""Files set in one way: two spaces a level, lines of any width; comments, quotes and braces stay as they are."""

from __future__ import annotations

import re
from typing import Final

from ruamel.yaml.error import YAMLError

from actorgraph.editing.comments import comments_of, has_lost_text, with_comments_beside
from actorgraph.editing.order import in_order
from actorgraph.editing.roundtrip import dump, load
from actorgraph.errors import EditError
from actorgraph.loading.nodes import Document, Mapping, Node, Sequence, parse
from actorgraph.loading.plain import Plain, plain, plain_text
from actorgraph.problems import Problem, Severity

_START: Final = re.compile(r"\A(?:[ \t]*(?:#.*)?\n)*---[ \t]*(?:#.*)?(?:\n\s*\n|\n|\Z)")
_LEADING: Final = re.compile(r"\A(?:[ \t]*\n)+")
_END: Final = re.compile(r"^\.\.\.[ \t]*(?:#.*)?\n?(?:[ \t]*(?:#.*)?\n)*\Z", re.MULTILINE)


def formatted(path: str, text: str, *, sort: bool = False) -> str:
    r"""Return the text of a file set in one way; it says the same, and set again it stays as it is.

    Args:
        path: The file, for messages.
        text: What it says.
        sort: Whether sections, actors, sources and ties are put in order too (:func:`~.order.in_order`).

    Raises:
        EditError: If it cannot be set so without changing what it says, or a comment: it is written in an unusual way.

    >>> print(formatted("", "supports:\n- {from: A,   to: 'B'}  # why\n"), end="")
    supports:
      - {from: A, to: 'B'}  # why
    """
    lines = text.replace("\r\n", "\n")
    try:
        found = _formatted(in_order(lines) if sort else lines)
        again = found if found == lines else _formatted(in_order(found) if sort else found)
        kept = again == found and not has_lost_text(lines) and _says_the_same(lines, found, sort=sort)
    except (YAMLError, RecursionError, ValueError, AttributeError) as error:
        raise EditError(path) from error
    if not kept:
        raise EditError(path)
    return found.replace("\n", "\r\n") if "\r\n" in text else found


def errors_in(path: str, text: str) -> tuple[Problem, ...]:
    """Return what keeps a file from being read; nothing if its YAML is sound.

    Args:
        path: The file.
        text: What it says.
    """
    return tuple(problem for problem in parse(path, text).problems if problem.severity is Severity.ERROR)


def _formatted(text: str) -> str:
    start = _START.match(text)
    head = start[0] if start else ""
    end = _END.search(text, len(head))
    tail = end[0] if end else ""
    body = _LEADING.sub("", text[len(head) : len(text) - len(tail)])
    if plain_text(body) is None:
        return head + body + tail
    return head + with_comments_beside(dump(load(body)), body) + tail


def _says_the_same(before: str, after: str, *, sort: bool) -> bool:
    one, other = parse("", before), parse("", after)
    if sort:
        said = _unordered(plain(one.root)) == _unordered(plain(other.root))
        return said and sorted(comments_of(before)) == sorted(comments_of(after))
    same = _exactly(one) == _exactly(other)
    return same and comments_of(before) == comments_of(after)


def _exactly(document: Document) -> object:
    """Return what a file says with the order of its keys, and what is to be told of it besides errors."""
    return _ordered(document.root), sorted((problem.code, problem.message) for problem in document.problems)


def _ordered(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return [(key.text, _ordered(value)) for key, value in node.entries]
    if isinstance(node, Sequence):
        return [_ordered(item) for item in node.items]
    return (node is None or node.is_null, "" if node is None else node.text)


def _unordered(value: Plain) -> object:
    """Return what a file says wherever its entries stand in their sections: that of ties says nothing."""
    if not isinstance(value, dict):
        return value
    return {
        name: sorted(entries, key=repr) if isinstance(entries, list) and name not in ("sides", "story") else entries
        for name, entries in value.items()
    }
