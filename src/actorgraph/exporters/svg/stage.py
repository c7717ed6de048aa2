"""Where everything of a network stands, in the pixels of its picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.curves import Curve, End, ring
from actorgraph.scene.courses import Ring, courses_of
from actorgraph.scene.labels import BOLD, TITLE_LIMIT, lines_of, short_label, width_of
from actorgraph.scene.standings import Standing, by_pair, judged, pair_of
from actorgraph.scene.style import PLAIN, shape_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.scene.picture import Picture
    from actorgraph.scene.shown import ShownTie
    from actorgraph.scene.style import Shape

    Point = tuple[float, float]
    Box = tuple[float, float, float, float]

LINE: Final = 16.0
_GAP: Final = 4.0
_EDGE: Final = 8.0
_INDENT: Final = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A network in its picture.

    Attributes:
        subject: What the figure is of.
        picture: Who stands where.
        ties: The ties among them.
        curves: The curves of those between two.
        rings: The middle and the radius of the ring of each tie with oneself.
    """

    subject: Subject
    picture: Picture
    ties: Sequence[ShownTie]
    curves: Mapping[str, Curve]
    rings: Mapping[str, tuple[Point, float]]

    def label(self, actor: str) -> list[tuple[str, Point]]:
        """Return the lines of an actor's name, each with the middle of its baseline."""
        return _label(self.subject, self.picture, actor)

    def titles(self) -> dict[int, tuple[str, Point]]:
        """Return the name of each side as it stands in its region, and where that begins."""
        return {
            side: (
                short_label(self.subject.side_name(side), TITLE_LIMIT),
                (at.x - at.width / 2 + _INDENT, at.y - at.height / 2 + LINE),
            )
            for side, at in self.picture.regions.items()
        }

    def boxes(self) -> list[Box]:
        """Return the boxes round all names and all marks."""
        marks = ((x, y, self.picture.radii[actor]) for actor, (x, y) in self.picture.marks.items())
        titles = ((x, y - LINE, x + BOLD * width_of(name), y + 4) for name, (x, y) in self.titles().values())
        names = (_line_box(line, *place) for actor in self.picture.marks for line, place in self.label(actor))
        return [*(_around(x, y, r * 1.2) for x, y, r in marks), *names, *titles]

    def bounds(self) -> Box:
        """Return the box round everything."""
        picture = self.picture
        regions = (
            (r.x - r.width / 2, r.y - r.height / 2, r.x + r.width / 2, r.y + r.height / 2)
            for r in picture.regions.values()
        )
        lines = ((x, y, x, y) for curve in self.curves.values() for x, y in curve.samples())
        rings = (_around(x, y, radius) for (x, y), radius in self.rings.values())
        found = [*self.boxes(), *regions, *lines, *rings] or [(0.0, 0.0, 0.0, 0.0)]
        lefts, tops, rights, bottoms = zip(*found, strict=True)
        return min(lefts) - _EDGE, min(tops) - _EDGE, max(rights) + _EDGE, max(bottoms) + _EDGE

    def looks(self) -> dict[str, Shape]:
        """Return the shape of each actor: the plain one, which means nothing, where all have the same."""
        shapes = {actor: shape_of(self.subject.dataset.actors[actor].kind) for actor in self.picture.marks}
        return shapes if len(set(shapes.values())) > 1 else dict.fromkeys(shapes, PLAIN)

    def torn(self) -> dict[str, ShownTie]:
        """Return the first tie of each pair that is friendly and hostile at once, by its id."""
        pairs = by_pair(self.ties).values()
        return {ties[0].tie.id: ties[0] for ties in pairs if judged(ties).standing is Standing.BOTH}

    def misfits(self) -> list[ShownTie]:
        """Return the ties that do not fit the sides: of friends on two of them, or of enemies on one."""
        odd = set(self.subject.sides.misplaced)
        ends = ((shown, pair_of(shown.tie.subject, shown.tie.object)) for shown in self.ties if shown.tie.type.sign)
        return [shown for shown, pair in ends if pair in odd]


def stage_of(subject: Subject, picture: Picture, ties: Sequence[ShownTie]) -> Stage:
    """Return where everything of a network stands.

    Args:
        subject: What the figure is of.
        picture: Who stands where.
        ties: The ties among them.
    """
    ends = {
        actor: End(place, picture.radii[actor], [_line_box(line, *at) for line, at in _label(subject, picture, actor)])
        for actor, place in picture.marks.items()
    }
    bends = {**picture.bends} | {(other, one): -bend for (one, other), bend in picture.bends.items()}
    courses = courses_of([shown.tie for shown in ties])
    curves, rings = {}, {}
    for shown in ties:
        tie, course = shown.tie, courses[shown.tie.id]
        if isinstance(course, Ring):
            rings[tie.id] = ring(ends[tie.subject], course)
        else:
            bend = course + bends.get((tie.subject, tie.object), 0.0)
            curves[tie.id] = Curve.of(ends[tie.subject], ends[tie.object], bend)
    return Stage(subject=subject, picture=picture, ties=ties, curves=curves, rings=rings)


def _line_box(line: str, x: float, baseline: float) -> Box:
    """Return the box round a line of a name: left, top, right and bottom."""
    half = width_of(line) / 2
    return x - half, baseline - 0.75 * LINE, x + half, baseline + 0.25 * LINE


def _label(subject: Subject, picture: Picture, actor: str) -> list[tuple[str, Point]]:
    (x, y), radius, lines = picture.marks[actor], picture.radii[actor], lines_of(subject.name(actor))
    top = y - radius - _GAP - LINE * len(lines) if actor in picture.raised else y + radius + _GAP
    return [(line, (x, top + LINE * place + 0.75 * LINE)) for place, line in enumerate(lines)]


def _around(x: float, y: float, reach: float) -> Box:
    return x - reach, y - reach, x + reach, y + reach
