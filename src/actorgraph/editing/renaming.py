"""Actors, sources and events that are called otherwise, wherever a file names them, and nothing beside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
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
    from actorgraph.loading.plain import Plain

_NAMING: Final = frozenset((
    "from", "to", "into", "between", "parties", "mediators", "claimed_by", "denied_by", "actor", "actors", "path",
    "members", "focus", "distinct_from",
))  # fmt: skip
"""Under which keys the name of an actor stands, by itself or in lists."""

_CITING: Final = frozenset(("sources", "source", "disputed_by"))
"""Under which the id of a source does."""

_DATED: Final = frozenset(("since", "until", "date", "day"))
"""Under which a date does, that can hang on an event."""

_HUNG: Final = re.compile(r"(after +|before +|with +)(\S+)")
_ARROW: Final = re.compile(r"(\s*(?:<[-=]+>|[-=]+>|↔|→)\s*)")
_NOT_TIES: Final = frozenset(("sides", "story"))
"""Sections that are lists, and have no ties in them."""


@dataclass(frozen=True)
class Renames:
    """What is called otherwise from now on.

    Attributes:
        actors: What each actor is called now, by what it was called; in any spelling that is the same name.
        sources: The id that each source has now, by the one that it had.
        events: The same of events.
    """

    actors: Said[str, str] = field(default_factory=dict)
    sources: Said[str, str] = field(default_factory=dict)
    events: Said[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.actors or self.sources or self.events)

    @cached_property
    def _actors(self) -> Said[str, str]:
        return {strict_key(old): new for old, new in self.actors.items()}

    @cached_property
    def _slugs(self) -> Said[str, str]:
        return {slug(old): slug(new) for old, new in self.actors.items()}

    def text(self, key: str, said: str) -> str:
        """Return what a text says from now on that stands below a key, by itself or in lists."""
        if key in _NAMING:
            return self._actors.get(strict_key(said), said)
        if key in _CITING:
            return self.sources.get(said, said)
        if key in _DATED:
            hung = _HUNG.fullmatch(said)
            return f"{hung[1]}{self.events.get(hung[2], hung[2])}" if hung else said
        if key == "tie":
            return "/".join(self._slugs.get(part, part) for part in said.split("/"))
        return self.events.get(said, said) if key == "event" else said

    def short(self, said: str) -> str:
        """Return what a tie says from now on that is written as ``A -> B``."""
        parts = _ARROW.split(said, maxsplit=1)
        return "".join(self._actors.get(strict_key(part), part) for part in parts) if len(parts) > 1 else said

    def value(self, key: str, said: Plain) -> Plain:
        """Return what a value below a key says from now on."""
        if isinstance(said, str):
            return self.text(key, said)
        if isinstance(said, list):
            return [self.value(key, item) for item in said]
        return said if said is None else {name: self.value(name, item) for name, item in said.items()}


def with_names(path: str, text: str, names: Renames) -> str:
    r"""Return the text of a file that names actors, sources and events as they are called from now on.

    An alias stays: it is theirs still. The keys of their own sections stay too, and the ids of ties in a story follow.

    Args:
        path: The file, for messages.
        text: What it says.
        names: What is called otherwise.

    Raises:
        EditError: If a name stands in a way in which it cannot be replaced by itself.

    >>> print(with_names("", "supports:\n  - A -> B  # 1\n  - {from: B, to: A}\n", Renames({"A": "New: A"})), end="")
    supports:
      - "New: A -> B"  # 1
      - {from: B, to: "New: A"}
    """
    lines = text.split("\n")
    try:
        place = Text(lines)
        spans = [(start, place.end(node), put) for node, put in _in_file(parse(path, text).root, names)
                 for start in [(node.line - 1, node.column - 1)]]  # fmt: skip
    except NotPlainError:
        raise EditError(path) from None
    return "\n".join(spliced(lines, spans)) if spans else text


def _in_file(root: Node | None, names: Renames) -> Iterator[tuple[Scalar, str]]:
    """Yield the nodes of a file that say something else, with what they say now."""
    for key, value in root.entries if isinstance(root, Mapping) else ():
        if isinstance(value, Sequence) and key.text not in _NOT_TIES:
            for item in value.items:
                if isinstance(item, Scalar) and key.text not in _NAMING:
                    yield from _otherwise(item, names.short(item.text))
        yield from _below(key.text, value, names)


def _below(key: str, node: Node, names: Renames) -> Iterator[tuple[Scalar, str]]:
    if isinstance(node, Scalar):
        yield from _otherwise(node, names.text(key, node.text))
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _below(key, item, names)
    else:
        for name, value in node.entries:
            if key == "positions" and isinstance(value, Mapping):
                for actor, _ in value.entries:
                    yield from _otherwise(actor, names.text("actor", actor.text))
            else:
                yield from _below(name.text, value, names)


def _otherwise(node: Scalar, put: str) -> Iterator[tuple[Scalar, str]]:
    if put != node.text:
        yield node, flow(put)
