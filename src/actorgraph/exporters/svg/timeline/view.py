"""The timeline: life lines by side, ties as bars for as long as they hold."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from actorgraph.exporters.svg.citing import Evidence
from actorgraph.exporters.svg.elements import element
from actorgraph.exporters.svg.remarks import beyond_words
from actorgraph.exporters.svg.subject import Drawing
from actorgraph.exporters.svg.timeline.chart import chart_of
from actorgraph.exporters.svg.timeline.days import days, grounds, titles
from actorgraph.exporters.svg.timeline.happenings import happenings, height_of, marks_of
from actorgraph.exporters.svg.timeline.key import key_of
from actorgraph.exporters.svg.timeline.lives import joins, lives, names
from actorgraph.exporters.svg.timeline.ties import links, ties
from actorgraph.model.span import ALWAYS, Span
from actorgraph.scene.scene import drawn, first_picture
from actorgraph.scene.shown import ShownTie, lacks_among, shown_ties
from actorgraph.scene.timeline.happenings import happenings_of
from actorgraph.scene.timeline.timeline import timeline_of
from actorgraph.wording.phrases import counted, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.exporters.svg.timeline.chart import Chart
    from actorgraph.model.event import Event
    from actorgraph.model.relation import Relation
    from actorgraph.scene.timeline.bars import Bar
    from actorgraph.scene.timeline.timeline import Timeline

_FIRST = "first"


def timeline(subject: Subject, room: float) -> Drawing:
    """Return the timeline as it is drawn: of those whom the network shows, and whom they came from.

    Where the network shows nobody, it is of whoever has a line.

    Args:
        subject: What the figure is of.
        room: How wide it can be.
    """
    begun = _begun(subject)
    cast = _cast(subject)
    happened = happenings_of(subject.dataset, subject.selected, _last(subject))
    found = _found(subject, begun, cast or subject.dataset.actors, happened)
    bars, axis = found.among(_FIRST), found.axes[_FIRST]
    lanes = (found.rows(_FIRST) if cast else found.lived()) if axis else []
    actors = tuple(actor for lane in lanes for actor in lane.actors)
    shown, more = _shown(subject, bars), found.beyond(_FIRST)
    events = happened if axis else []
    evidence = Evidence(subject, actors, shown, events)
    chart = chart_of(subject, lanes, bars, axis, room=room, more=more) if axis else None
    marks = marks_of(subject, chart, events) if chart else []
    said = {each.tie.id: evidence.tie_words([each]) for each in shown}
    return Drawing(
        elements=[
            *(element("g", *part) for part in (_parts(subject, chart, found, said) if chart else ())),
            *([element("g", *happenings(subject, marks, evidence.event_words))] if marks else ()),
        ],
        height=height_of(marks, chart) if chart else 0.0,
        actors=actors,
        ties=shown,
        key=list(key_of(subject, chart, found.lives, more=bool(more))) if chart else (),
        documents=evidence.documents(),
        remarks=[*beyond_words(subject), *_remarks(subject, begun, found)],
    )


def _found(subject: Subject, begun: Sequence[Relation], cast: Iterable[str], events: Iterable[Event]) -> Timeline:
    """Return the timeline of a cast in the period, or up to the day; later ties tell whose line goes on till then."""
    dataset, selected = subject.dataset, subject.selected
    days = (selected.during or ALWAYS) if selected.day is None else Span(last=selected.day)
    ties = begun if selected.day is None else drawn(dataset, selected)
    return timeline_of(dataset, ties, subject.sides, {_FIRST: cast}, days, events=events)


def _last(subject: Subject) -> float:
    """Return the last day that is told."""
    return inf if subject.selected.day is None else subject.selected.day


def _parts(subject: Subject, chart: Chart, found: Timeline, said: Mapping[str, str]) -> tuple[Iterator[Element], ...]:
    """Return what is drawn, from the bottom up."""
    return (
        grounds(subject, chart),
        days(subject, chart),
        links(subject, chart),
        lives(subject, chart, found.lives),
        joins(subject, chart, said),
        ties(subject, chart, said),
        titles(subject, chart),
        names(subject, chart, found),
    )


def _begun(subject: Subject) -> list[Relation]:
    """Return the ties that can have begun by the day of the figure."""
    dataset, last = subject.dataset, subject.selected.on(subject.dataset).span.last
    return [tie for tie in drawn(dataset, subject.selected) if dataset.timing_of(tie).possible.first <= last]


def _cast(subject: Subject) -> Sequence[str]:
    """Return the actors whom the network shows."""
    dataset, selected = subject.dataset, subject.selected
    now = [each.tie for each in shown_ties(dataset, selected)]
    return list(first_picture(dataset, now, drawn(dataset, selected), subject.sides).marks)


def _shown(subject: Subject, bars: Sequence[Bar]) -> list[ShownTie]:
    dataset, when = subject.dataset, subject.selected.on(subject.dataset)
    lacks = lacks_among(dataset, when, fades=subject.selected.during is None)
    return [ShownTie(tie=bar.tie, holds=when.holds(bar.tie), lacks=lacks(bar.tie)) for bar in bars]


def _remarks(subject: Subject, begun: Sequence[Relation], found: Timeline) -> Iterator[str]:
    """Yield how many ties are not drawn because nobody dates them, or that none is."""
    cast, known = found.casts[_FIRST], {tie.id for tie in (*(bar.tie for bar in found.bars), *found.earlier)}
    count = sum({tie.subject, tie.object} <= cast and tie.id not in known for tie in begun)
    if count:
        one = "{n} tie is not drawn: its dates do not say when it had begun."
        yield counted(
            one, "{n} ties are not drawn: their dates do not say when they had begun.", count, subject.language
        )
    if not found.among(_FIRST):
        yield phrase("No ties are shown.", subject.language)
