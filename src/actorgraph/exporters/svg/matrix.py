"""The matrix: who stands with whom, against whom, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.chart import BAR, GAP, NAMES, TITLES, Chart, chart_of
from actorgraph.exporters.svg.citing import Evidence
from actorgraph.exporters.svg.elements import element, text, told
from actorgraph.exporters.svg.lines import fitted, wide
from actorgraph.exporters.svg.standingmarks import key_of, standing_mark
from actorgraph.exporters.svg.subject import Drawing
from actorgraph.scene.contrast import mixed
from actorgraph.scene.matrix import Counts, Matrix, matrix_of
from actorgraph.scene.shown import shown_ties
from actorgraph.scene.standings import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.chart import Block
    from actorgraph.exporters.svg.elements import Value
    from actorgraph.exporters.svg.subject import Subject

_COUNT: Final = 11.0
_LEAST_COUNT: Final = 7.0
_MARK: Final = 0.21


def matrix(subject: Subject, room: float) -> Drawing:
    """Return the matrix as it is drawn.

    Args:
        subject: What the figure is of.
        room: How wide it can be.
    """
    found = matrix_of(shown_ties(subject.dataset, subject.selected), subject.sides)
    ties = tuple(shown for between in found.ties.values() for shown in between)
    evidence, chart = Evidence(subject, found.actors, ties), chart_of(subject, found, room)
    odd = {pair for pair in subject.sides.misplaced if pair in found.ties}
    parts = (
        _grounds(subject, chart),
        _cells(subject, found, chart, evidence),
        _names(subject, chart),
        _frames(subject, found, chart),
    )
    return Drawing(
        elements=[element("g", *part) for part in parts],
        height=chart.bottom,
        actors=found.actors,
        ties=ties,
        key=list(key_of(subject, found, misfits=bool(odd))),
        documents=evidence.documents(),
    )


def _grounds(subject: Subject, chart: Chart) -> Iterator[Element]:
    """Yield what lies below the marks: the cells of each side among itself, who meets oneself, and the grid."""
    palette, cell = subject.palette, chart.cell
    for block in chart.blocks:
        if block.side is not None:
            own = {"x": block.x, "y": block.y + chart.band, "width": block.length, "height": block.length}
            yield element("rect", **own, fill=palette.region(subject.side_colour(block.side)))
    for actor, x in chart.columns.items():
        fill = mixed(palette.paper, palette.soft, 0.22)
        yield element("rect", x=x, y=chart.rows[actor], width=cell, height=cell, fill=fill)
    right = chart.left + cell * len(chart.columns)
    grid: dict[str, Value] = {"stroke": mixed(palette.paper, palette.soft, 0.28), "stroke_width": 0.7}
    for x in chart.columns.values():
        yield element("line", x1=x, y1=chart.top, x2=x, y2=chart.bottom, **grid)
    for y in chart.rows.values():
        yield element("line", x1=chart.left, y1=y, x2=right, y2=y, **grid)


def _cells(subject: Subject, matrix: Matrix, chart: Chart, evidence: Evidence) -> Iterator[Element]:
    palette, half = subject.palette, chart.cell / 2
    odd = set(subject.sides.misplaced)
    for pair, judged in matrix.cells.items():
        title = f"{' · '.join(map(subject.name, pair))}: {evidence.tie_words(matrix.ties[pair])}"
        for one, other in (pair, pair[::-1]):
            x, y = chart.columns[other] + half, chart.rows[one] + half
            aside = 0.22 * chart.cell if judged.is_doubtful or pair in odd else 0.0
            shape = standing_mark(judged.standing, x - aside, y, _MARK * chart.cell, palette, pale=bool(judged.lacks))
            sign = "?" * judged.is_doubtful + "!" * (pair in odd)
            place, size = (x + 0.06 * chart.cell, y + 0.2 * chart.cell), 0.58 * chart.cell
            words = [text(sign, *place, size=size, fill=palette.ink, bold=True)] if sign else []
            yield element("g", told("title", title), *shape, *words)


def _names(subject: Subject, chart: Chart) -> Iterator[Element]:
    """Yield the names of rows and, upright, those of columns."""
    size, drop, ink = chart.size, chart.cell / 2 + 0.35 * chart.size, subject.palette.ink
    for actor, x in chart.columns.items():
        name = fitted(subject.name(actor), size, NAMES)
        yield text(name, chart.left - BAR - GAP, chart.rows[actor] + drop, size=size, fill=ink, anchor="end")
        yield text(name, x + drop, chart.top - BAR - GAP, size=size, fill=ink, turned=-90)


def _frames(subject: Subject, matrix: Matrix, chart: Chart) -> Iterator[Element]:
    """Yield the frames of the sides, each with its name and how many ties it has with each."""
    if not chart.band:
        return
    for row in chart.blocks:
        colour = subject.side_colour(row.side)
        yield element("rect", x=chart.left - BAR - 1, y=row.y, width=BAR, height=chart.band + row.length, fill=colour)
        yield element("rect", x=row.x, y=chart.top - BAR - 1, width=row.length, height=BAR, fill=colour)
        name = fitted(subject.side_name(row.side), chart.size, TITLES, bold=True)
        place = chart.left - BAR - GAP, row.y + chart.band - GAP
        yield text(name, *place, size=chart.size, fill=subject.palette.ink, bold=True, anchor="end")
        for column in chart.blocks:
            yield _frame(subject, chart, row, column)
            counts = matrix.counts.get(frozenset((row.side, column.side)))
            place = column.x, row.y + chart.band / 2
            yield from _counts(subject, counts, place, column.length) if counts else ()


def _frame(subject: Subject, chart: Chart, row: Block, column: Block) -> Element:
    palette, own = subject.palette, row is column and row.side is not None
    stroke = palette.edge(subject.side_colour(row.side)) if own else palette.soft
    size = {"width": column.length, "height": chart.band + row.length}
    return element("rect", x=column.x, y=row.y, **size, fill="none", stroke=stroke, stroke_width=2.4 if own else 1.0)


def _counts(subject: Subject, counts: Counts, place: tuple[float, float], room: float) -> Iterator[Element]:
    """Yield how many friendly, hostile and doubtful ties there are, as large as there is room for."""
    signs = ((Standing.FRIEND, counts.friendly), (Standing.ENEMY, counts.hostile), (None, counts.doubtful))
    said = [(standing, str(count)) for standing, count in signs if count]
    needed = sum(_COUNT + wide(count, _COUNT) + 4 for _, count in said)
    size = min(_COUNT, _COUNT * (room - 4) / needed) if said else 0.0
    if size < _LEAST_COUNT:
        return
    x, base = place[0] + 4 * size / _COUNT, place[1] + 0.35 * size
    for standing, count in said:
        if standing is None:
            yield text("?", x, base, size=size, fill=subject.palette.ink, bold=True)
        else:
            yield from standing_mark(standing, x + 0.3 * size, base - 0.35 * size, 0.32 * size, subject.palette)
        yield text(count, x + 0.8 * size, base, size=size, fill=subject.palette.ink)
        x += (size + wide(count, size)) + 4 * size / _COUNT
