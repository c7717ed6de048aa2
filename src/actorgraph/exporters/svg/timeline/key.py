"""The key of a timeline: what occurs in it and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.elements import element, path
from actorgraph.exporters.svg.subject import Entry
from actorgraph.exporters.svg.timeline.lives import DOTS, MAYBE, OPEN, UNSURE, dash_of
from actorgraph.exporters.svg.timeline.months import column, scale_of, shade
from actorgraph.exporters.svg.timeline.placing import BAR, THICKEST, THIN
from actorgraph.exporters.svg.timeline.ties import glyph, hollow, is_unsure, solid
from actorgraph.model.relation import Status
from actorgraph.wording.phrases import phrase
from actorgraph.wording.series import scale_of_months_words
from actorgraph.wording.thickness import scale_words, thin_words
from actorgraph.wording.ties import sign_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.exporters.svg.timeline.chart import Chart
    from actorgraph.scene.timeline.lives import Life

_SAMPLE: Final = 34.0


def key_of(subject: Subject, chart: Chart, lived: Mapping[str, Life], *, more: bool) -> Iterator[Entry]:
    """Yield the entries of the key.

    Args:
        subject: What the figure is of.
        chart: The timeline.
        lived: The lives of actors, in it or not.
        more: Whether anybody has ties that are not drawn.
    """
    palette, language = subject.palette, subject.language
    for sign in (1, -1, 0):
        if any(placed.bar.tie.type.sign == sign for placed in chart.bars):
            box = solid(0, _SAMPLE, 0, palette.signs[sign], 2)
            yield Entry(icon=[box, *glyph(sign, 7, 0, palette.paper)], width=_SAMPLE, text=sign_words(sign, language))
    yield from _bars(subject, chart)
    yield from _thickness(subject, chart)
    yield from _columns(subject, chart)
    yield from _lines(subject, chart, lived)
    if more:
        yield Entry(icon=[], width=0, text=phrase("+1: one more tie, not drawn here", language))


def _bars(subject: Subject, chart: Chart) -> Iterator[Entry]:
    palette, language = subject.palette, subject.language
    if any(piece.solid != piece.x for placed in chart.bars for piece in placed.pieces):
        box = hollow(1, _SAMPLE - 2, 0, fill=palette.paper, stroke=palette.neutral, rx=2)
        if subject.gauge is None:
            words = phrase("hollow: may hold, or long without a source", language)
        else:
            words = phrase("hollow, or dashed where thin: may hold, or long without a source", language)
        yield Entry(icon=[box], width=_SAMPLE, text=words)
    found = {bar.tie.status for bar in (*(each.bar for each in chart.bars), *chart.joins)}
    if Status.CONTESTED in found:
        dots = DOTS[Status.CONTESTED]
        box = hollow(1, _SAMPLE - 2, 0, fill=palette.paper, stroke=palette.neutral, stroke_dasharray=dots)
        yield Entry(icon=[box], width=_SAMPLE, text=phrase("dotted: sources disagree", language))
    if Status.ALLEGED in found:
        dots, colour = DOTS[Status.ALLEGED], palette.pale(palette.neutral)
        box = hollow(1, _SAMPLE - 2, 0, fill=palette.paper, stroke=colour, stroke_dasharray=dots)
        yield Entry(icon=[box], width=_SAMPLE, text=phrase("dots far apart: alleged", language))
    if any(placed.bar.is_event for placed in chart.bars):
        spot = element("circle", cx=BAR / 2, cy=0, r=BAR / 2, fill=palette.neutral)
        yield Entry(icon=[spot], width=BAR, text=phrase("round: something happened", language))


def _thickness(subject: Subject, chart: Chart) -> Iterator[Entry]:
    """Yield what bars are as thick as, if they are: how much the thickest is, what is a range, what says nothing."""
    gauge, palette, language = subject.gauge, subject.palette, subject.language
    if gauge is None:
        return
    said = [gauge.said(placed.bar.tie) for placed in chart.bars]
    box = solid(0, _SAMPLE, 0, palette.neutral, 2, height=THICKEST)
    yield Entry(icon=[box], width=_SAMPLE, text=scale_words(gauge.name, gauge.most, gauge.unit, language))
    if any(found is not None and found.low != found.high for found in said):
        icon = [solid(0, _SAMPLE, 0, palette.pale(palette.neutral), 2), solid(0, _SAMPLE, 0, palette.neutral, height=5)]
        words = phrase("in between: dark up to the least that it is, pale up to the most", language)
        yield Entry(icon=icon, width=_SAMPLE, text=words)
    if any(found is not None and found.high is None for found in said):
        box = solid(0, _SAMPLE, 0, palette.pale(palette.neutral), 2, height=THICKEST)
        yield Entry(icon=[box], width=_SAMPLE, text=phrase("pale and as thick as can be: nothing bounds it", language))
    if None in said:
        box = solid(0, _SAMPLE, 0, palette.neutral, height=THIN)
        yield Entry(icon=[box], width=_SAMPLE, text=thin_words(gauge.unit, gauge.others, language))


def _columns(subject: Subject, chart: Chart) -> Iterator[Entry]:
    """Yield what the columns in bars stand for, if there are any."""
    if most := scale_of(subject, chart):
        sample = "".join(column(share, 8.0 * at, 8.0 * at + 8, 0) for at, share in enumerate((1, 0.3, 0, 0.6)))
        icon = [solid(0, _SAMPLE, 0, subject.palette.neutral, 2), path(sample, fill=shade(subject, None))]
        yield Entry(icon=icon, width=_SAMPLE, text=scale_of_months_words(most, subject.language))


def _lines(subject: Subject, chart: Chart, lived: Mapping[str, Life]) -> Iterator[Entry]:
    palette, language = subject.palette, subject.language
    lives = [lived[actor] for actor in chart.lines if actor in lived]
    if any(map(any, [*(life.opens for life in lives), *(placed.bar.opens for placed in chart.bars)])):
        line = path(f"M0 0h{_SAMPLE}", stroke=palette.soft, stroke_width=2.4, stroke_dasharray=OPEN)
        words = phrase("broken off: no beginning, or no end, is recorded", language)
        yield Entry(icon=[line], width=_SAMPLE, text=words)
    if any(life.solid != life.drawn for life in lives):
        line = path(f"M0 0h{_SAMPLE}", stroke=palette.soft, stroke_width=UNSURE)
        yield Entry(icon=[line], width=_SAMPLE, text=phrase("thin: may have been there", language))
    if any(map(is_unsure, chart.bars)) or any(dash_of(bar) == MAYBE for bar in chart.joins):
        line = path(f"M0 0h{_SAMPLE}", stroke=palette.soft, stroke_width=3, stroke_dasharray=MAYBE)
        yield Entry(icon=[line], width=_SAMPLE, text=phrase("dashed: the day is not certain", language))
    if chart.joins:
        curve = path("M0 -5C17 -5 17 5 34 5", fill="none", stroke=palette.soft, stroke_width=3)
        words = phrase("curved: one became another, or part of it", language)
        yield Entry(icon=[curve], width=_SAMPLE, text=words)
