"""How hard a picture is to read, for whoever looks at thousands of drafts of it: many ties and boxes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]

_THROUGH: Final = 4
"""A tie that runs through the box of another actor seems to end there, so it is worse than one that crosses a tie."""


class Tangle:
    """Counts what hurts a reader most (Purchase 1997): ties through boxes, and ties that cross.

    Args:
        sizes: Width and height of each box, by actor.
        ties: The two ends of each tie, drawn as a straight line.
        marks: How far above the middle of its box each actor's mark is, at which its ties end; 0 by default.

    Attributes:
        work: How many pairs of what is drawn are compared for one picture.
    """

    def __init__(
        self,
        sizes: Mapping[str, Size],
        ties: Sequence[tuple[str, str]],
        marks: Mapping[str, float] | None = None,
    ) -> None:
        number = {actor: i for i, actor in enumerate(sizes)}
        self._actors = tuple(sizes)
        self._half = np.array(list(sizes.values()), dtype=float).reshape(-1, 2) / 2
        self._ends = np.array([(number[a], number[b]) for a, b in ties], dtype=int).reshape(-1, 2)
        self._above = np.array([[0.0, (marks or {}).get(actor, 0.0)] for actor in sizes]).reshape(-1, 2)
        boxes = np.arange(len(self._actors))
        self._strange = (self._ends[:, :1] != boxes) & (self._ends[:, 1:] != boxes)
        first, second = self._ends[:, None, :], self._ends[None, :, :]
        shared = (first[..., :, None] == second[..., None, :]).any(axis=(2, 3))
        self._pairs = np.triu(~shared, k=1)
        self.work = self._strange.size + self._pairs.size

    def cost(self, points: Mapping[str, Point]) -> int:
        """Return how tangled a picture is; 0 if no tie meets anything but its ends.

        Args:
            points: The middle of each box.
        """
        if not len(self._ends):
            return 0
        boxes = np.array([points[actor] for actor in self._actors], dtype=float)
        marks = boxes - self._above
        start, end = marks[self._ends[:, 0]], marks[self._ends[:, 1]]
        return int(_THROUGH * self._through(boxes, start, end) + self._crossings(start, end))

    def _through(self, boxes: Any, start: Any, end: Any) -> Any:
        """Return how many ties enter a box that is not theirs: neither axis, nor the line itself, separates them."""
        half = (end - start) / 2
        apart = (start + half)[:, None, :] - boxes[None, :, :]
        near = (np.abs(apart) < self._half + np.abs(half)[:, None, :]).all(axis=2)
        over = np.abs(apart[..., 0] * half[:, 1:] - apart[..., 1] * half[:, :1])
        reach = self._half[:, 0] * np.abs(half[:, 1:]) + self._half[:, 1] * np.abs(half[:, :1])
        return np.count_nonzero(near & (over < reach) & self._strange)

    def _crossings(self, start: Any, end: Any) -> Any:
        """Return how many lines cross: both ends of each lie on different sides of the other."""
        way, near = (end - start)[:, None, :], start[None, :, :] - start[:, None, :]
        far = end[None, :, :] - start[:, None, :]
        before = way[..., 0] * near[..., 1] - way[..., 1] * near[..., 0]
        after = way[..., 0] * far[..., 1] - way[..., 1] * far[..., 0]
        cut = before * after < 0
        return np.count_nonzero(cut & cut.T & self._pairs)
