"""The marks of how two actors stand to each other, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.elements import cross, element, half_square, path, text
from actorgraph.exporters.svg.subject import Entry
from actorgraph.scene.shown import Lack
from actorgraph.scene.standings import Standing
from actorgraph.wording.phrases import phrase, term

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.scene.matrix import Matrix
    from actorgraph.scene.palette import Palette

_REACH: Final = 5.0
_ICON: Final = 12.0


def standing_mark(
    standing: Standing, x: float, y: float, reach: float, palette: Palette, *, pale: bool = False
) -> list[Element]:
    """Return the mark of a standing round a place: a dot of friends, a cross of enemies, a ring of neither."""
    friendly, hostile, neutral = (palette.pale(colour) if pale else colour for colour in palette.signs.values())
    if standing is Standing.FRIEND:
        return [element("circle", cx=x, cy=y, r=reach, fill=friendly)]
    if standing is Standing.NEITHER:
        return [element("circle", cx=x, cy=y, r=reach - 0.5, fill="none", stroke=neutral, stroke_width=1.2)]
    if standing is Standing.ENEMY:
        width = max(reach / 2.2, 1.4)
        return [path(cross(x, y, reach), fill="none", stroke=hostile, stroke_width=width)]
    corner = {"x": x - reach, "y": y - reach, "width": 2 * reach, "height": 2 * reach}
    square = element("rect", **corner, fill=palette.paper, stroke=palette.both, stroke_width=1.2)
    return [square, path(half_square(x, y, reach), fill=palette.both)]


def standing_words(standing: Standing, language: str) -> str:
    """Return a standing in words."""
    words = {
        Standing.FRIEND: "friendly",
        Standing.ENEMY: "hostile",
        Standing.BOTH: "friendly and hostile",
        Standing.NEITHER: "neutral",
    }[standing]
    return phrase(words, language)


def pale_words(lacks: Collection[Lack], language: str) -> str:
    """Return what it means that marks and lines are pale."""
    reasons = ", ".join(term(lack, language) for lack in Lack if lack in lacks)
    return phrase("pale: {reasons}", language).format(reasons=reasons)


def key_of(subject: Subject, matrix: Matrix, *, misfits: bool) -> Iterator[Entry]:
    """Yield the key of a matrix: what occurs in it and nothing else.

    Args:
        subject: What the figure is of.
        matrix: The matrix.
        misfits: Whether anything in it does not fit the sides.
    """
    palette, language = subject.palette, subject.language
    used = {judged.standing for judged in matrix.cells.values()}
    for standing in Standing:
        if standing in used:
            icon = standing_mark(standing, _REACH, 0, _REACH, palette)
            yield Entry(icon=icon, width=_ICON, text=standing_words(standing, language))
    if any(judged.is_doubtful for judged in matrix.cells.values()):
        sign = text("?", 1, 5, size=14, fill=palette.ink, bold=True)
        yield Entry(icon=[sign], width=_ICON, text=phrase("not certain", language))
    if lacks := frozenset(lack for judged in matrix.cells.values() for lack in judged.lacks):
        icon = standing_mark(Standing.FRIEND, _REACH, 0, _REACH, palette, pale=True)
        yield Entry(icon=icon, width=_ICON, text=pale_words(lacks, language))
    if misfits:
        sign = text("!", 3, 5, size=14, fill=palette.ink, bold=True)
        yield Entry(icon=[sign], width=_ICON, text=phrase("does not fit the sides", language))
