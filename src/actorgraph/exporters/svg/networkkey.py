"""The key of a network: what occurs in it and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.exporters.svg.elements import path
from actorgraph.exporters.svg.shapes import mark
from actorgraph.exporters.svg.standingmarks import pale_words
from actorgraph.exporters.svg.subject import Entry
from actorgraph.exporters.svg.tielook import DOTS, both, enmity, line_of, mark_of, misfit
from actorgraph.model.relation import Status
from actorgraph.scene.standings import lacks_of
from actorgraph.scene.style import TOLD_APART
from actorgraph.wording.authored import kind_words
from actorgraph.wording.phrases import phrase
from actorgraph.wording.sorting import sorted_in
from actorgraph.wording.ties import sign_words
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.exporters.svg.stage import Stage
    from actorgraph.scene.style import Shape

_SAMPLE = 34.0
_RADIUS = 6.0


def key_of(stage: Stage) -> Iterator[Entry]:
    """Yield the entries of the key."""
    yield from _signs(stage)
    yield from _doubts(stage)
    yield from _news(stage)
    yield from _apart(stage)
    yield from _shapes(stage)


def _signs(stage: Stage) -> Iterator[Entry]:
    palette, language = stage.subject.palette, stage.subject.language
    for sign in (1, -1, 0):
        if any(shown.tie.type.sign == sign for shown in stage.ties):
            line = path(f"M0 0h{_SAMPLE}", **line_of(sign, palette))
            marks = enmity(_SAMPLE / 2, 0, palette.hostile, palette.paper) if sign < 0 else []
            yield Entry(icon=[line, *marks], width=_SAMPLE, text=sign_words(sign, language))
    for kind in dict.fromkeys(shown.tie.type for shown in stage.ties):
        if kind.name in TOLD_APART:
            line = path(f"M0 0h{_SAMPLE}", **line_of(kind.sign, palette, dash=kind.dash))
            marks = mark_of(kind, _SAMPLE / 2, 0, palette.signs[kind.sign], palette.paper)
            yield Entry(icon=[line, *marks], width=_SAMPLE, text=label_words(kind, language))


def _doubts(stage: Stage) -> Iterator[Entry]:
    palette, language = stage.subject.palette, stage.subject.language
    if lacks := lacks_of(stage.ties):
        halves = [
            path("M0 0h15", **line_of(1, palette, pale=True)),
            path("M19 0h15", **line_of(-1, palette, pale=True)),
        ]
        yield Entry(icon=halves, width=_SAMPLE, text=pale_words(lacks, language))
    if any(shown.is_contested for shown in stage.ties):
        line = path(f"M0 0h{_SAMPLE}", **{**line_of(1, palette, dots=DOTS[Status.CONTESTED]), "stroke": palette.soft})
        yield Entry(icon=[line], width=_SAMPLE, text=phrase("dotted: sources disagree", language))
    if any(shown.is_alleged for shown in stage.ties):
        look = {**line_of(1, palette, dots=DOTS[Status.ALLEGED], pale=True), "stroke": palette.pale(palette.soft)}
        yield Entry(
            icon=[path(f"M0 0h{_SAMPLE}", **look)], width=_SAMPLE, text=phrase("dots far apart: alleged", language)
        )


def _news(stage: Stage) -> Iterator[Entry]:
    palette, language = stage.subject.palette, stage.subject.language
    if stage.torn():
        yield Entry(icon=both(6, 0, palette), width=12, text=phrase("friendly and hostile", language))
    signs = {shown.tie.type.sign for shown in stage.misfits()}
    if 1 in signs:
        words = phrase("does not fit the sides: a friendly tie across them", language)
        yield Entry(icon=misfit(6, 0, palette), width=12, text=words)
    if -1 in signs:
        words = phrase("does not fit the sides: a hostile tie within one", language)
        yield Entry(icon=misfit(6, 0, palette), width=12, text=words)


def _apart(stage: Stage) -> Iterator[Entry]:
    palette, side_of = stage.subject.palette, stage.subject.sides.side_of
    if stage.picture.regions and any(actor not in side_of for actor in stage.picture.marks):
        spot = mark("dot", _RADIUS, 0, _RADIUS, fill=palette.apart, stroke=palette.soft, stroke_width=1.5)
        words = "on no side" if stage.subject.sides.written else "on no side of 3 or more actors"
        yield Entry(icon=[spot], width=2 * _RADIUS, text=phrase(words, stage.subject.language))


def _shapes(stage: Stage) -> Iterator[Entry]:
    """Yield the shapes, each with the kinds that have it, where shapes differ."""
    looks, language = stage.looks(), stage.subject.language
    if len(set(looks.values())) < 2:
        return
    kinds: dict[Shape, dict[str, None]] = {}
    for actor, shape in looks.items():
        kind = stage.subject.dataset.actors[actor].kind
        words = kind_words(kind, language) if kind else phrase("not stated", language)
        kinds.setdefault(shape, {})[words] = None
    palette = stage.subject.palette
    named = {", ".join(sorted_in(words, language)): shape for shape, words in kinds.items()}
    for words in sorted_in(named, language):
        shape = named[words]
        fill = palette.soft if shape.filled else palette.paper
        icon = mark(shape.name, _RADIUS, 0, _RADIUS, fill=fill, stroke=palette.soft, stroke_width=1.5)
        yield Entry(icon=[icon], width=2 * _RADIUS, text=words)
