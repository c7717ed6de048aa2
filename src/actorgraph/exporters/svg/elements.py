"""Elements of SVG. Texts of the data are text in them and nothing else, whatever they say."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = str | float | None
"""What an attribute can be; None leaves it out."""

_UNFIT: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""What XML forbids or warns of (Extensible Markup Language 1.0, section 2.2), and what turns the direction of text."""

_GAPS: Final = re.compile(r"[^\S\xa0\u202f]+")
"""Where words are apart; a no-break space is none of these, since a line may not be broken there."""

_FROM_THE_RIGHT: Final = ("R", "AL")


def clean(text: str) -> str:
    r"""Return a text on one line, in which what may not stand is shown as missing.

    >>> clean("a\x1b[31m\n\n b\u202e")
    'a�[31m b�'
    """
    return _UNFIT.sub("\ufffd", _GAPS.sub(" ", text).strip(" "))


def element(name: str, *children: Element, **attributes: Value) -> Element:
    """Return an element; an underscore in the name of an attribute stands for a hyphen, and None leaves it out.

    >>> element("rect", x=1.04, stroke_width=2.0, rx=None).attrib
    {'x': '1', 'stroke-width': '2'}
    """
    said = {key.replace("_", "-"): value for key, value in attributes.items() if value is not None}
    made = Element(
        name, {key: clean(value) if isinstance(value, str) else number(value) for key, value in said.items()}
    )
    made.extend(children)
    return made


def told(name: str, text: str, **attributes: Value) -> Element:
    """Return an element that holds a text."""
    made = element(name, **attributes)
    made.text = clean(text)
    return made


def text(
    line: Iterable[str] | str,
    x: float,
    y: float,
    *,
    size: float,
    fill: str,
    bold: bool = False,
    anchor: str | None = None,
    halo: str | None = None,
    turned: float | None = None,
) -> Element:
    """Return a line of text whose baseline begins at a place.

    Args:
        line: What it says; of several parts, which stand apart by a space, none changes the direction of another.
        x: Where it begins, or where its anchor is.
        y: The baseline.
        size: The size of its letters.
        fill: Its colour.
        bold: Whether its letters are.
        anchor: ``middle`` or ``end``, if it does not begin there.
        halo: The colour of what keeps it apart from lines that run below it.
        turned: By how many degrees it is turned round the place.
    """
    made = element(
        "text",
        x=x,
        y=y,
        font_size=size,
        font_weight="bold" if bold else None,
        fill=fill,
        text_anchor=anchor,
        transform=None if turned is None else f"rotate({number(turned)} {number(x)} {number(y)})",
    )
    _fill(made, [clean(part) for part in ([line] if isinstance(line, str) else line)])
    return element("g", _halo(made, halo), made) if halo else made


def _halo(made: Element, colour: str) -> Element:
    """Return what keeps a text apart from the lines below it.

    It is no stroke of the text itself: that covers its letters where ``paint-order`` is unknown, as in LibreOffice.
    """
    below = deepcopy(made)
    below.attrib |= {"fill": colour, "stroke": colour, "stroke-width": "3", "stroke-linejoin": "round"}
    below.set("aria-hidden", "true")
    return below


def path(points: str, **attributes: Value) -> Element:
    """Return a path."""
    return element("path", d=points, **attributes)


def cross(x: float, y: float, reach: float) -> str:
    """Return a cross round a place, as the points of a path."""
    far, back = number(2 * reach), number(-2 * reach)
    return f"M{points([(x - reach, y - reach)])}l{far} {far}m0 {back}l{back} {far}"


def half_square(x: float, y: float, reach: float) -> str:
    """Return the half of a square round a place, as the points of a path."""
    far, back = number(2 * reach), number(-2 * reach)
    return f"M{points([(x - reach, y - reach)])}h{far}l{back} {far}z"


def number(value: float) -> str:
    """Return a number as it stands in an attribute: to a tenth.

    >>> number(12.34), number(-0.02), number(7)
    ('12.3', '0', '7')
    """
    words = f"{value:.1f}".removesuffix(".0")
    return "0" if words == "-0" else words


def points(places: Iterable[tuple[float, float]]) -> str:
    """Return places one after the other, as they stand in an attribute."""
    return " ".join(f"{number(x)} {number(y)}" for x, y in places)


def _fill(made: Element, parts: list[str]) -> None:
    """Fill a text with parts; one that runs from the right is kept to itself."""
    last: Element | None = None
    for place, part in enumerate(parts):
        gap = " " if place else ""
        if any(bidirectional(letter) in _FROM_THE_RIGHT for letter in part):
            last = _append(made, last, gap, part)
        elif last is None:
            made.text = f"{made.text or ''}{gap}{part}"
        else:
            last.tail = f"{last.tail or ''}{gap}{part}"


def _append(made: Element, last: Element | None, gap: str, part: str) -> Element:
    """Append a part that runs in the direction of its first letter, and begins where others would."""
    if last is None:
        made.text = f"{made.text or ''}{gap}"
    else:
        last.tail = f"{last.tail or ''}{gap}"
    isolated = element("tspan", unicode_bidi="plaintext")
    isolated.text = part
    made.append(isolated)
    return isolated
