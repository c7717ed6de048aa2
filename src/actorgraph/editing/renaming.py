"""An actor that is called otherwise from now on, wherever a file names it: not a byte of anything else is changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from actorgraph.editing.inplace import NotPlainError, Text, spliced
from actorgraph.editing.roundtrip import flow
from actorgraph.errors import EditError
from actorgraph.loading.nodes import Mapping, Scalar, Sequence, parse
from actorgraph.model.names import slug, strict_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Said

    from actorgraph.loading.nodes import Node

_NAMING: Final = frozenset((
    "from", "to", "into", "between", "parties", "mediators", "claimed_by", "denied_by", "actor", "actors", "path",
    "members", "focus", "distinct_from",
))  # fmt: skip
"""Under which keys the name of an actor stands, by itself or in lists."""

_ARROW: Final = re.compile(r"(\s*(?:<[-=]+>|[-=]+>|↔|→)\s*)")
_NOT_TIES: Final = frozenset(("sides", "story"))
"""Sections that are lists, and have no ties in them."""


def with_names(path: str, text: str, names: Said[str, str]) -> str:
    r"""Return the text of a file that names actors as they are called from now on.

    An alias stays: it is theirs still. The keys of `actors:` stay too, and the ids of ties in a story follow.

    Args:
        path: The file, for messages.
        text: What it says.
        names: What each is called now, by what it was called.

    Raises:
        EditError: If a name stands in a way in which it cannot be replaced by itself.

    >>> print(with_names("", "supports:\n  - A -> B  # 1\n  - {from: B, to: A}\n", {"A": "New: A"}), end="")
    supports:
      - "New: A -> B"  # 1
      - {from: B, to: "New: A"}
    """
    lines = text.split("\n")
    known = _Names(names)
    try:
        place = Text(lines)
        spans = [(start, place.end(node), put) for node, put in known.in_file(parse(path, text).root)
                 for start in [(node.line - 1, node.column - 1)]]  # fmt: skip
    except NotPlainError:
        raise EditError(path) from None
    return "\n".join(spliced(lines, spans)) if spans else text


class _Names:
    """What is written instead of the nodes that name somebody."""

    def __init__(self, names: Said[str, str]) -> None:
        self._names = {strict_key(old): new for old, new in names.items()}
        self._slugs = {slug(old): slug(new) for old, new in names.items()}

    def in_file(self, root: Node | None) -> Iterator[tuple[Scalar, str]]:
        """Yield the nodes of a file that say something else, with what they say now."""
        for key, value in root.entries if isinstance(root, Mapping) else ():
            if isinstance(value, Sequence) and key.text not in _NOT_TIES:
                for item in value.items:
                    if isinstance(item, Scalar) and key.text not in _NAMING:
                        yield from self._short(item)
            yield from self._below(key.text, value)

    def _below(self, key: str, node: Node) -> Iterator[tuple[Scalar, str]]:
        if isinstance(node, Scalar):
            if key in _NAMING:
                yield from self._name(node)
            elif key == "tie":
                yield from self._id(node)
        elif isinstance(node, Sequence):
            for item in node.items:
                yield from self._below(key, item)
        else:
            for name, value in node.entries:
                if key == "positions" and isinstance(value, Mapping):
                    for actor, _ in value.entries:
                        yield from self._name(actor)
                else:
                    yield from self._below(name.text, value)

    def _name(self, node: Scalar) -> Iterator[tuple[Scalar, str]]:
        new = self._names.get(strict_key(node.text))
        if new is not None:
            yield node, flow(new)

    def _short(self, node: Scalar) -> Iterator[tuple[Scalar, str]]:
        parts = _ARROW.split(node.text, maxsplit=1)
        put = "".join(self._names.get(strict_key(part), part) for part in parts)
        if len(parts) > 1 and put != node.text:
            yield node, flow(put)

    def _id(self, node: Scalar) -> Iterator[tuple[Scalar, str]]:
        put = "/".join(self._slugs.get(part, part) for part in node.text.split("/"))
        if put != node.text:
            yield node, flow(put)
