"""Plain values with every repeated key and value written once: half the bytes, still text that people can read.

A page stands inside articles and is loaded on phones. Its data says the same things often: the keys of ties, the
dates in words, the note of an event that made ten ties.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

_LIST: Final = 0
_NEGATIVE: Final = -1
_WORTH_SHARING: Final = 5
"""Texts shorter than this are not longer than a reference to them."""


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
            shape = self.shapes.setdefault(tuple(value), len(self.shapes) + 1)
            return self._made_of(shape, [self.add(part) for part in value.values()])
        if isinstance(value, list | tuple):
            return self._made_of(_LIST, [self.add(part) for part in value])
        return value

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
    object (the number of its shape first, from 1) or a negative number (``-1`` first). The rest stands for itself.

    Args:
        value: Objects with text keys, lists, texts, numbers, truth values, None.

    Returns:
        ``keys``; ``shapes``, the places among the keys that each kind of object has; ``shared``, what is used more
        than once; and ``root``.

    >>> packed([{"en": "Mali"}, {"en": "Mali"}, 2025])
    {'keys': ['en'], 'shapes': [[0]], 'shared': [[1, 'Mali']], 'root': [0, -1, -1, 2025]}
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
        text = isinstance(content, str)
        made: Any = content if text else [content[0], *map(form, content[1:])]
        if uses[place] > 1 and (not text or len(content) >= _WORTH_SHARING):
            shared.append(made)
            made = -len(shared)
        forms.append(made)
    keys = list(dict.fromkeys(key for shape in pool.shapes for key in shape))
    shapes = [[keys.index(key) for key in shape] for shape in pool.shapes]
    return {"keys": keys, "shapes": shapes, "shared": shared, "root": form(root)}


def _places(content: tuple[Any, ...]) -> list[int]:
    return [int(part) for part in content if isinstance(part, _Place)]
