"""The network: actors by their sides, and the ties between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.citing import Evidence
from actorgraph.exporters.svg.curves import circle
from actorgraph.exporters.svg.elements import element, number, path, text, told
from actorgraph.exporters.svg.networkkey import key_of
from actorgraph.exporters.svg.places import places_on
from actorgraph.exporters.svg.shapes import mark
from actorgraph.exporters.svg.stage import stage_of
from actorgraph.exporters.svg.subject import Drawing
from actorgraph.exporters.svg.tielook import both, line_of_tie, mark_of, misfit
from actorgraph.scene.labels import FONT_SIZE
from actorgraph.scene.scene import drawn, first_picture
from actorgraph.scene.shown import shown_ties
from actorgraph.scene.style import TOLD_APART

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.stage import Stage
    from actorgraph.exporters.svg.subject import Subject

_HIGHEST: Final = 780.0
_LARGEST: Final = 1.35
_ROUNDNESS: Final = 14.0
_BORDER: Final = 1.5


def network(subject: Subject, room: float) -> Drawing:
    """Return the network as it is drawn.

    Args:
        subject: What the figure is of.
        room: How wide it can be.
    """
    dataset, selected = subject.dataset, subject.selected
    # Nobody can ask a figure for ties that are left out: whoever has no others is not in it.
    shown = [each.tie for each in shown_ties(dataset, selected)]
    picture = first_picture(dataset, shown, drawn(dataset, selected), subject.sides)
    stage = stage_of(subject, picture, shown_ties(dataset, selected, picture.marks))
    evidence = Evidence(subject, picture.marks, stage.ties)
    left, top, right, bottom = stage.bounds()
    scale = min(room / (right - left), _HIGHEST / (bottom - top), _LARGEST)
    begin = number((room - (right - left) * scale) / 2 - left * scale)
    place = f"translate({begin} {number(-top * scale)}) scale({scale:.4f})"
    parts = (_regions(stage), _ties(stage, evidence), _side_names(stage), _marks(stage), _signs(stage), _names(stage))
    drawing = element("g", *(element("g", *part) for part in parts), transform=place)
    return Drawing(
        elements=[drawing],
        height=(bottom - top) * scale,
        actors=tuple(picture.marks),
        ties=stage.ties,
        key=list(key_of(stage)),
        documents=evidence.documents(),
    )


def _regions(stage: Stage) -> Iterator[Element]:
    subject = stage.subject
    for side, at in stage.picture.regions.items():
        place = {"x": at.x - at.width / 2, "y": at.y - at.height / 2, "width": at.width, "height": at.height}
        yield element("rect", **place, rx=_ROUNDNESS, fill=subject.palette.region(subject.side_colour(side)))


def _side_names(stage: Stage) -> Iterator[Element]:
    subject, palette = stage.subject, stage.subject.palette
    for side, (name, place) in stage.titles().items():
        halo = palette.region(subject.side_colour(side))
        yield text(name, *place, size=FONT_SIZE, fill=palette.ink, bold=True, halo=halo)


def _ties(stage: Stage, evidence: Evidence) -> Iterator[Element]:
    """Yield the ties, those that are less sure below the others."""
    for shown in sorted(stage.ties, key=lambda shown: not shown.is_pale):
        look = line_of_tie(shown, stage.subject.palette)
        title = told("title", evidence.tie_words([shown]))
        if shown.tie.id in stage.rings:
            yield element("g", title, path(circle(*stage.rings[shown.tie.id]), **look))
            continue
        curve, arrow = stage.curves[shown.tie.id], not shown.tie.mutual
        heads = [path(curve.head(), fill=look["stroke"])] if arrow else []
        yield element("g", title, path(curve.line(arrow=arrow), **look), *heads)


def _marks(stage: Stage) -> Iterator[Element]:
    subject, palette, side_of = stage.subject, stage.subject.palette, stage.subject.sides.side_of
    for actor, shape in stage.looks().items():
        colour = subject.side_colour(side_of.get(actor))
        edge = palette.soft if actor not in side_of else palette.edge(colour)
        fill = colour if shape.filled else palette.paper
        place = stage.picture.marks[actor]
        yield mark(shape.name, *place, stage.picture.radii[actor], fill=fill, stroke=edge, stroke_width=_BORDER)


def _names(stage: Stage) -> Iterator[Element]:
    palette = stage.subject.palette
    for actor in stage.picture.marks:
        for line, place in stage.label(actor):
            yield text(line, *place, size=FONT_SIZE, fill=palette.ink, anchor="middle", halo=palette.paper)


def _signs(stage: Stage) -> Iterator[Element]:
    """Yield what is news of ties and what tells one from others, each where no other tie seems meant."""
    palette, torn, odd = stage.subject.palette, stage.torn(), {shown.tie.id for shown in stage.misfits()}
    told = {each.tie.id: each for each in stage.ties if each.tie.type.sign < 0 or each.tie.type.name in TOLD_APART}
    wanted = [name for name in dict.fromkeys((*odd, *torn, *told)) if name in stage.curves]
    tops = {name: (x, y - radius) for name, ((x, y), radius) in stage.rings.items() if name in told}
    for name, (x, y) in (places_on(stage.curves, wanted, stage.boxes()) | tops).items():
        if name in odd:
            yield from misfit(x, y, palette)
        elif name in torn:
            yield from both(x, y, palette)
        else:
            colour = line_of_tie(told[name], palette)["stroke"]
            yield from mark_of(told[name].tie.type, x, y, str(colour), palette.paper)
