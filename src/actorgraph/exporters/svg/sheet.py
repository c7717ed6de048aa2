"""What stands above and below a view: title, day and key, then sources, licence and how it was made."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import metadata
from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.described import count_words
from actorgraph.exporters.svg.elements import element, number, text, told
from actorgraph.exporters.svg.lines import Line, flowed, wide
from actorgraph.exporters.svg.remarks import capitalised, narrowing_words, sides_words, time_words
from actorgraph.wording.phrases import counted, phrase
from actorgraph.wording.ties import sign_words
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.html.heading import Heading
    from actorgraph.exporters.svg.subject import Drawing, Entry, Subject

    Block = list[Line]
    Column = list[Block]

WIDTH: Final = 1200.0
MARGIN: Final = 32.0
ROOM: Final = WIDTH - 2 * MARGIN
_TITLE: Final = 28.0
_STANDFIRST: Final = 15.0
_DAY: Final = 14.0
_KEY: Final = 13.0
_SMALL: Final = 11.5
_LEADING: Final = 1.32
_ROW: Final = 22.0
_COLUMNS: Final = (3, 2)
_SOURCE_LINES: Final = 9
"""So many lines of sources there are in a column; there are as many columns as show more of them."""

_GUTTER: Final = 24.0


@dataclass(slots=True)
class Sheet:
    """A sheet that is filled from top to bottom.

    Attributes:
        subject: What the figure is of.
        elements: What stands on it.
        y: How far it is filled.
    """

    subject: Subject
    elements: list[Element] = field(default_factory=list)
    y: float = MARGIN

    def write(self, lines: Iterable[Line], size: float, fill: str, *, bold: bool = False, x: float = MARGIN) -> None:
        """Write lines one below the other."""
        for line in lines:
            self.elements.append(text(line, x, self.y + 0.95 * size, size=size, fill=fill, bold=bold))
            self.y += _LEADING * size

    def place(self, *elements: Element, x: float, y: float) -> None:
        """Place elements whose own origin is elsewhere."""
        self.elements.append(element("g", *elements, transform=f"translate({number(x)} {number(y)})"))

    def leave(self, height: float) -> None:
        """Leave some room."""
        self.y += height


def write_head(sheet: Sheet, heading: Heading, drawing: Drawing, remarks: Iterable[str]) -> None:
    """Write what stands above a view.

    Args:
        sheet: The sheet.
        heading: Title and standfirst.
        drawing: The view.
        remarks: What the record lacks.
    """
    subject, palette = sheet.subject, sheet.subject.palette
    sheet.write(flowed([heading.title], _TITLE, ROOM, bold=True, most=4), _TITLE, palette.ink, bold=True)
    sheet.leave(2)
    sheet.write(flowed([heading.standfirst], _STANDFIRST, ROOM, most=4), _STANDFIRST, palette.soft)
    sheet.leave(6)
    day, whose = time_words(subject), sides_words(subject)
    sheet.write([(day,)] if day else [], _DAY, palette.ink, bold=True)
    facts = [*narrowing_words(subject), whose, count_words(subject, drawing), *remarks]
    sheet.write(flowed(_dotted(map(capitalised, facts)), _DAY, ROOM), _DAY, palette.ink)
    sheet.leave(8)
    _write_key(sheet, drawing.key)
    sheet.leave(8)


def _write_key(sheet: Sheet, key: Sequence[Entry]) -> None:
    x = MARGIN
    for entry in key:
        lines = flowed([entry.text], _KEY, ROOM - entry.width - 8)
        width = entry.width + 8 + max(wide(" ".join(line), _KEY) for line in lines)
        if x > MARGIN and x + width > WIDTH - MARGIN:
            x = MARGIN
            sheet.leave(_ROW)
        sheet.place(*entry.icon, x=x, y=sheet.y + _ROW / 2)
        for place, line in enumerate(lines):
            y = sheet.y + _ROW / 2 + 0.35 * _KEY + place * _LEADING * _KEY
            sheet.elements.append(text(line, x + entry.width + 8, y, size=_KEY, fill=sheet.subject.palette.soft))
        sheet.leave((len(lines) - 1) * _LEADING * _KEY)
        x += width + 20
    sheet.leave(_ROW if key else 0)


def write_sources(sheet: Sheet, drawing: Drawing) -> None:
    """Write the documents behind a view, numbered: as many as there is room for, and how many more there are."""
    subject, palette, sources = sheet.subject, sheet.subject.palette, drawing.documents
    if not sources and not drawing.ties:
        return
    if not sources:
        sheet.write([(phrase("No source is cited for the ties shown.", subject.language),)], _SMALL, palette.soft)
        return
    listed = element("g", told("desc", " ".join(f"[{place}] {words}" for place, words in enumerate(sources, start=1))))
    sheet.write([(phrase("Sources", subject.language),)], _SMALL, palette.ink, bold=True)
    columns = max((_columns(sources, count) for count in _COLUMNS), key=_listed)
    width = (ROOM + _GUTTER) / len(columns)
    for place, blocks in enumerate(columns):
        for row, line in enumerate(line for block in blocks for line in block):
            y = sheet.y + row * _LEADING * _SMALL + 0.95 * _SMALL
            listed.append(text(line, MARGIN + place * width, y, size=_SMALL, fill=palette.soft))
    sheet.elements.append(listed)
    sheet.leave(max(map(_height, columns)) * _LEADING * _SMALL)
    left = len(sources) - _listed(columns)
    if left:
        sheet.write([(counted("and {n} more", "and {n} more", left, subject.language),)], _SMALL, palette.soft)


def _columns(sources: Sequence[str], count: int) -> list[Column]:
    """Return as many columns, which are as short as they can be."""
    width = (ROOM + _GUTTER) / count - _GUTTER
    blocks = [flowed([f"[{place}]", words], _SMALL, width, most=2) for place, words in enumerate(sources, start=1)]
    least = -(-sum(map(len, blocks)) // count)
    filled = [_filled(blocks, count, high) for high in range(min(least, _SOURCE_LINES), _SOURCE_LINES + 1)]
    return max(filled, key=_listed)


def _filled(blocks: Sequence[Block], count: int, high: int) -> list[Column]:
    """Return columns of a height, filled one after the other."""
    columns: list[Column] = [[] for _ in range(count)]
    place = 0
    for block in blocks:
        while place < count and _height(columns[place]) + len(block) > high:
            place += 1
        if place == count:
            break
        columns[place].append(block)
    return columns


def _height(column: Column) -> int:
    return sum(map(len, column))


def _listed(columns: Sequence[Column]) -> int:
    """Return how many documents there are in columns."""
    return sum(map(len, columns))


def write_foot(sheet: Sheet, heading: Heading, drawing: Drawing) -> None:
    """Write whose data a view shows, and how it was made."""
    subject, palette = sheet.subject, sheet.subject.palette
    dataset, language = subject.dataset, subject.language
    title = dataset.title.in_(language) if dataset.title else ""
    authors = _named(subject, phrase("Authors", language), ", ".join(dataset.authors)) if dataset.authors else ""
    licence = _named(subject, phrase("Licence", language), dataset.license) if dataset.license else ""
    data = _named(subject, phrase("Data", language), dataset.hash)
    program = f"actorgraph {metadata.version('actorgraph')}"
    made = phrase("Made with {program}", language).format(program=program)
    facts = [title if title != heading.title else "", authors, licence, data, made]
    sheet.leave(8)
    sheet.write(flowed(_dotted(facts), _SMALL, ROOM), _SMALL, palette.soft)
    signs = ", ".join(_policy(subject, drawing))
    signs = _named(subject, phrase("Signs", language), signs) if signs else ""
    sheet.write(flowed([signs], _SMALL, ROOM), _SMALL, palette.soft)
    sheet.leave(MARGIN)


def _policy(subject: Subject, drawing: Drawing) -> Iterator[str]:
    """Yield which of the types that are drawn count as friendly, hostile or neither."""
    used = {shown.tie.type.name for shown in drawing.ties}
    for sign in (1, -1, 0):
        kinds = (kind for kind in subject.dataset.types.values() if kind.name in used and kind.sign == sign)
        labels = [label_words(kind, subject.language) for kind in kinds]
        if labels:
            yield f"{sign_words(sign, subject.language)} ({', '.join(labels)})"


def _dotted(facts: Iterable[str]) -> list[str]:
    """Return what is said, with dots between, each of them beside what it follows."""
    said = [fact for fact in facts if fact]
    return [part for place, fact in enumerate(said) for part in (("·", fact) if place else (fact,))]


def _named(subject: Subject, name: str, words: str) -> str:
    return phrase("{name}: {text}", subject.language).format(name=name, text=words)
