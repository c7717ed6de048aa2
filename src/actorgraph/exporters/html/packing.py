"""Plain values with every repeated key and value written once: half the bytes, still text that people can read.

A page stands inside articles and is loaded on phones. Its data says the same things often: the keys of ties, the
dates in words, the note of an event that made ten ties. Servers compress pages, and what is alike is compressed best
where it stands together: objects of a list are written key by key.
"""

from __future__ import annotations

import json
from collections import Counter
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LIST: Final = 0
_NEGATIVE: Final = -1
_COLUMNS: Final = -2
_WORTH_SHARING: Final = 30
"""What is shorter is compressed better where it stands than as a reference."""

_WORTH_COLUMNS: Final = 4
_SPARSE: Final = 3
"""So many objects are written key by key, unless most of them lack most of the keys."""


class _Place(int):
    """Where a text, a list or an object stands in the pool; other values stand for themselves."""


class _Pool:
    """Every distinct text, list and object once, each after those it is made of."""

    def __init__(self) -> None:
        self.places: dict[str, _Place] = {}
        self.shapes: dict[tuple[str, ...], int] = {}
        self.contents: list[str | tuple[Any, ...]] = []

    def add(self, value: Any) -> Any:
        """Return the place of a value, or the value itself if it is a number, a truth value or None."""
        if isinstance(value, str):
            return self._place(f'"{value}', value)
        if isinstance(value, dict):
            return self._made_of(self._shape(value), [self.add(part) for part in value.values()])
        if isinstance(value, list | tuple):
            keys = _keys_of(value)
            return self._columns(keys, value) if keys else self._made_of(_LIST, [self.add(part) for part in value])
        return value

    def _columns(self, keys: Sequence[str], objects: Sequence[dict[str, Any]]) -> _Place:
        lacking = self._place("", ())
        columns = [[self.add(each[key]) if key in each else lacking for each in objects] for key in keys]
        return self._made_of(_COLUMNS, [self._shape(keys), *(self._made_of(_LIST, column) for column in columns)])

    def _shape(self, keys: Iterable[str]) -> int:
        return self.shapes.setdefault(tuple(keys), len(self.shapes) + 1)

    def _made_of(self, shape: int, parts: list[Any]) -> _Place:
        key = " ".join(f"@{int(part)}" if isinstance(part, _Place) else repr(part) for part in parts)
        return self._place(f"{shape} {key}", (shape, *parts))

    def _place(self, key: str, content: str | tuple[Any, ...]) -> _Place:
        place = self.places.get(key)
        if place is None:
            place = self.places[key] = _Place(len(self.contents))
            self.contents.append(content)
        return place


def packed(value: Any) -> dict[str, Any]:
    """Return the same value in fewer words; the viewer's ``unpack`` undoes it.

    A negative number stands for a value in ``shared``, counted from -1. An array stands for a list (``0`` first), an
    object (the number of its shape first, from 1), a negative number (``-1`` first) or a list of objects (``-2``
    first, the number of a shape, and for each of its keys the list of what the objects have there, an empty array
    where one has nothing). The rest stands for itself.

    Args:
        value: Objects with text keys, lists, texts, numbers, truth values, None.

    Returns:
        ``keys``; ``shapes``, the places among the keys that each kind of object has; ``shared``, what is used more
        than once; and ``root``.

    >>> packed([{"en": "Mali"}, {"en": "Mali"}, 2025])
    {'keys': ['en'], 'shapes': [[0]], 'shared': [], 'root': [0, [1, 'Mali'], [1, 'Mali'], 2025]}
    >>> packed([{"a": 1, "b": 2}] * 3 + [{"a": 3}])["root"]
    [-2, 1, [0, 1, 1, 1, 3], [0, 2, 2, 2, []]]
    """
    pool = _Pool()
    root = pool.add(value)
    uses = Counter(part for content in pool.contents if not isinstance(content, str) for part in _places(content))
    shared: list[Any] = []
    forms: list[Any] = []

    def form(part: Any) -> Any:
        if isinstance(part, _Place):
            return forms[part]
        return [_NEGATIVE, part] if part is not None and part < 0 else part

    for place, content in enumerate(pool.contents):
        made: Any = content if isinstance(content, str) else [*content[:1], *map(form, content[1:])]
        if uses[place] > 1 and len(json.dumps(made, ensure_ascii=False)) >= _WORTH_SHARING:
            shared.append(made)
            made = -len(shared)
        forms.append(made)
    keys = list(dict.fromkeys(key for shape in pool.shapes for key in shape))
    shapes = [[keys.index(key) for key in shape] for shape in pool.shapes]
    return {"keys": keys, "shapes": shapes, "shared": shared, "root": form(root)}


def _keys_of(values: Sequence[Any]) -> tuple[str, ...]:
    """Return the keys of objects that are to be written key by key, in their order; none of other values."""
    if len(values) < _WORTH_COLUMNS or not all(isinstance(value, dict) for value in values):
        return ()
    order: TopologicalSorter[str] = TopologicalSorter()
    for shape in dict.fromkeys(map(tuple, values)):
        for before, key in pairwise((*shape[:1], *shape)):
            order.add(key, *({before} - {key}))
    try:
        keys = tuple(order.static_order())
    except CycleError:
        return ()
    return keys if len(keys) * len(values) <= _SPARSE * sum(map(len, values)) else ()


def _places(content: tuple[Any, ...]) -> list[int]:
    return [int(part) for part in content if isinstance(part, _Place)]
