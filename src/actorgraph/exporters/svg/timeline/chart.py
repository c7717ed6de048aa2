"""Where everything of a timeline stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.exporters.svg.lines import wide
from actorgraph.exporters.svg.timeline.placing import SMALL, TAIL, place_of, stacked
from actorgraph.scene.timeline.lives import is_lineage
from actorgraph.scene.timeline.timeline import hosts_of
from actorgraph.scene.timeline.together import together

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.exporters.svg.timeline.placing import Placed
    from actorgraph.scene.timeline.axis import Axis
    from actorgraph.scene.timeline.bars import Bar
    from actorgraph.scene.timeline.lanes import Lane
    from actorgraph.scene.timeline.together import Together

NAMES: Final = 230.0
"""How much room there is for a name, in pixels."""

LETTERS: Final = 13.0
HEAD: Final = 26.0
"""How high the years are, and the name of a lane."""

LINE: Final = 22.0
"""How high the line of an actor is; below it stand its bars."""

_GAP: Final = 5.0
_SIGNS: Final = (-1, 1, 0)
"""Enemies first: they are what the side that an actor stands on does not say."""

_YEAR: Final = 36.0
"""How much room a year takes that is written."""

_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


class Band(NamedTuple):
    """A lane where it stands.

    Attributes:
        lane: The lane.
        top: Where it begins.
        bottom: Where it ends.
    """

    lane: Lane
    top: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A timeline with its measures, in pixels.

    Attributes:
        left: Where days begin.
        right: Where they end.
        axis: The days.
        bands: Its lanes.
        lines: The middle of each actor's line.
        bars: The ties that are bars or marks, those of one event as one.
        joins: Those that join lines.
        bottom: Where it ends.
    """

    left: float
    right: float
    axis: Axis
    bands: Sequence[Band]
    lines: Mapping[str, float]
    bars: Sequence[Placed]
    joins: Sequence[Bar]
    bottom: float

    @property
    def is_named(self) -> bool:
        """Whether its lanes have names: where anybody is on a side."""
        return any(band.lane.side is not None for band in self.bands)

    def x(self, day: float) -> float:
        """Return where a day begins."""
        return self.left + (self.right - self.left) * self.axis.place(day)

    def years(self) -> Iterator[tuple[int, float]]:
        """Yield the years that there is room for, each with the place of its first day."""
        first, last = date.fromordinal(max(self.axis.first - 1, 1)).year + 1, date.fromordinal(self.axis.last).year
        plain = self.axis.last - self.axis.first - sum(gap.last - gap.first for gap in self.axis.breaks)
        room = (self.right - self.left) / _YEAR
        step = next(step for step in _STEPS if plain / 365 / step < room or step == _STEPS[-1])
        taken = [(self.x(gap.first) + 1, self.x(gap.last) - 1) for gap in self.axis.breaks]
        for year in range(-(-first // step) * step, last + 1, step):
            x = self.x(date(year, 1, 1).toordinal())
            if not any(begin < x < end for begin, end in taken):
                taken.append((x - _YEAR, x + _YEAR))
                yield year, x


def rest_width(count: int) -> float:
    """Return how much room it takes to say beside a name how many more ties there are."""
    return wide(f"+{count}", SMALL) + 6 if count else 0.0


def chart_of(
    subject: Subject, lanes: Sequence[Lane], bars: Sequence[Bar], axis: Axis, *, room: float, more: Mapping[str, int]
) -> Chart:
    """Return a timeline as wide as a room.

    Args:
        subject: What the figure is of.
        lanes: Who is in it.
        bars: The ties among them.
        axis: The days.
        room: The width.
        more: How many more ties actors have.
    """
    actors = [actor for lane in lanes for actor in lane.actors]
    names = [wide(subject.name(actor), LETTERS) + rest_width(more.get(actor, 0)) for actor in actors]
    left, right = min(max(names, default=0.0), NAMES) + 2 * TAIL, room - TAIL
    empty = Chart(left=left, right=right, axis=axis, bands=(), lines={}, bars=(), joins=(), bottom=0.0)
    own = _by_host([bar for bar in bars if not is_lineage(bar)])
    y, head = HEAD, HEAD if any(lane.side is not None for lane in lanes) else 0.0
    bands, lines, placed = [], {}, []
    for lane in lanes:
        top, y = y, y + head
        for actor in lane.actors:
            lines[actor] = y + LINE / 2
            found, y = stacked([place_of(subject, actor, group, empty.x, right) for group in own[actor]], y + LINE)
            placed += found
        bands.append(Band(lane, top, y + _GAP))
        y += 2 * _GAP
    return Chart(
        left=left,
        right=right,
        axis=axis,
        bands=bands,
        lines=lines,
        bars=placed,
        joins=[bar for bar in bars if is_lineage(bar)],
        bottom=y + _GAP,
    )


def _by_host(bars: Sequence[Bar]) -> defaultdict[str, list[Together]]:
    """Return what is drawn as one by the actor at whose line it stands, what is hostile first."""
    hosts, own = hosts_of(bars), defaultdict(list)
    order = sorted(bars, key=lambda bar: (_SIGNS.index(bar.tie.type.sign), bar.drawn.first, bar.tie.id))
    for group in together(order):
        own[hosts[group[0].tie.id]].append(group)
    return own
