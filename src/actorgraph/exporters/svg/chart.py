"""Where everything of a matrix stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.lines import wide

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.scene.matrix import Matrix

NAMES: Final = 190.0
"""How much room there is for a name, in pixels."""

TITLES: Final = 300.0
"""The same for the name of a side."""

BAR: Final = 4.0
"""How wide the stroke in the colour of a side is."""

GAP: Final = 6.0
_LARGEST: Final = 28.0
_LETTERS: Final = 13.0
_BAND: Final = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The rows of a side, and its columns.

    Attributes:
        side: The number of the side; None of those on none.
        actors: The labels of the actors.
        x: Where its first column begins.
        y: Where its band begins, below which its first row does.
        length: How wide its columns are, and how high its rows.
    """

    side: int | None
    actors: Sequence[str]
    x: float
    y: float
    length: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A matrix with its measures, in pixels.

    Attributes:
        blocks: Its sides.
        columns: Where the column of each actor begins.
        rows: Where the row of each actor begins.
        cell: How wide and high a cell is.
        size: The size of its letters.
        band: How high the band is that names a side; 0 where nobody is on one.
    """

    blocks: Sequence[Block]
    columns: Mapping[str, float]
    rows: Mapping[str, float]
    cell: float
    size: float
    band: float

    @property
    def left(self) -> float:
        """Where its first column begins."""
        return self.blocks[0].x if self.blocks else 0.0

    @property
    def top(self) -> float:
        """Where its first row begins, or the band above it."""
        return self.blocks[0].y if self.blocks else 0.0

    @property
    def bottom(self) -> float:
        """Where its last row ends."""
        return self.blocks[-1].y + self.band + self.blocks[-1].length if self.blocks else 0.0


def chart_of(subject: Subject, matrix: Matrix, room: float) -> Chart:
    """Return a matrix as large as a width allows, in the middle of it.

    Args:
        subject: What the figure is of.
        matrix: The matrix.
        room: The width.
    """
    framed = any(rows.side is not None for rows in matrix.rows)
    band, count = _BAND if framed else 0.0, max(len(matrix.actors), 1)
    names = min(max((wide(subject.name(actor), _LETTERS) for actor in matrix.actors), default=0.0), NAMES)
    titles = [wide(subject.side_name(rows.side), _LETTERS, bold=True) for rows in matrix.rows if framed]
    head = max([names, *(min(title, TITLES) for title in titles)]) + BAR + 2 * GAP
    cell = min(_LARGEST, (room - head) / count)
    x, y = max((room - head - count * cell) / 2, 0.0) + head, names + BAR + 2 * GAP
    blocks = []
    for rows in matrix.rows:
        length = cell * len(rows.actors)
        blocks.append(Block(side=rows.side, actors=rows.actors, x=x, y=y, length=length))
        x, y = x + length, y + band + length
    return Chart(
        blocks=blocks,
        columns={actor: block.x + place * cell for block in blocks for place, actor in enumerate(block.actors)},
        rows={actor: block.y + band + place * cell for block in blocks for place, actor in enumerate(block.actors)},
        cell=cell,
        size=min(_LETTERS, cell - 1.5),
        band=band,
    )
