"""The figure itself: one of the views on a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import tostring

from actorgraph.exporters.html.heading import heading_of
from actorgraph.exporters.svg.described import description_of
from actorgraph.exporters.svg.elements import element, number, told
from actorgraph.exporters.svg.matrix import matrix
from actorgraph.exporters.svg.network import network
from actorgraph.exporters.svg.remarks import names_words, remarks_of
from actorgraph.exporters.svg.sheet import MARGIN, ROOM, WIDTH, Sheet, write_foot, write_head, write_sources
from actorgraph.exporters.svg.subject import Subject
from actorgraph.exporters.svg.timeline.view import timeline
from actorgraph.exporters.svg.views import VIEWS
from actorgraph.model.rolled import pictured
from actorgraph.scene.labels import FACE
from actorgraph.scene.scene import drawn
from actorgraph.scene.sides import sides_of
from actorgraph.scene.timeline.gauge import gauge_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.html.heading import Heading
    from actorgraph.exporters.svg.subject import Drawing
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection

    View = Callable[[Subject, float], Drawing]

_DRAWN_BY: Final[Mapping[str, View]] = dict(zip(VIEWS, (network, matrix, timeline), strict=True))


def figure_of(
    dataset: Dataset,
    selected: Selection,
    *,
    view: str = VIEWS[0],
    language: str = "en",
    title: str | None = None,
    weight: str | None = None,
) -> str:
    """Return a figure as one SVG text; the same input gives the same bytes.

    Args:
        dataset: The dataset.
        selected: Which ties are drawn; its day, or its period, is that of the figure.
        view: One of :data:`VIEWS`.
        language: The language of its words.
        title: A title instead of the dataset's own.
        weight: What the bars of a timeline are as thick as, one of :data:`~.weights.WEIGHTS`.

    Raises:
        QuestionError: If no tie says what bars are to be as thick as.
    """
    dataset = pictured(dataset, selected)
    shown = selected.at_its_own_time(dataset)
    gauge = None if weight is None else gauge_of(drawn(dataset, shown), weight)
    subject = Subject(dataset=dataset, selected=shown, sides=sides_of(dataset, shown), language=language, gauge=gauge)
    heading = heading_of(dataset, selected, title, language)
    drawing = _DRAWN_BY[view](subject, ROOM)
    return tostring(_drawn(subject, heading, drawing, f"{dataset.hash}-{view}"), encoding="unicode") + "\n"


def _drawn(subject: Subject, heading: Heading, drawing: Drawing, name: str) -> Element:
    """Return the whole of a figure; what its title and its description are known by begins with a name."""
    sheet = Sheet(subject)
    lacks = remarks_of(subject) if drawing.remarks is None else drawing.remarks
    remarks = [*lacks, *names_words(subject, drawing.actors)]
    write_head(sheet, heading, drawing, remarks)
    sheet.place(*drawing.elements, x=MARGIN, y=sheet.y)
    sheet.leave(drawing.height + 12)
    write_sources(sheet, drawing)
    write_foot(sheet, heading, drawing)
    return element(
        "svg",
        told("title", heading.title, id=f"{name}-title"),
        told("desc", description_of(subject, drawing, remarks), id=f"{name}-desc"),
        element("rect", width=WIDTH, height=sheet.y, fill=subject.palette.paper),
        *sheet.elements,
        xmlns="http://www.w3.org/2000/svg",
        width=WIDTH,
        height=sheet.y,
        viewBox=f"0 0 {number(WIDTH)} {number(sheet.y)}",
        lang=subject.language,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        font_family=FACE,
    )
