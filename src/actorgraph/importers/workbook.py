"""A workbook as the lines of its sheets: its XML parts as they lie, in a third of the time that openpyxl takes.

What a number is, a date or a share, is told by the format of its cell; that is left to openpyxl.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from xml.etree.ElementTree import fromstring, iterparse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

_WIDEST: Final = 300
"""Nobody has so many columns."""

_DIGITS: Final = "0123456789"
_GENERAL: Final = "General"
_ESCAPED: Final = re.compile(r"_x005F(?=_x[0-9A-Fa-f]{4}_)")
_TEXTS: Final = ("s", "str", "inlineStr")


class Cell(NamedTuple):
    """What stands in a cell.

    Attributes:
        value: A text, a number, a truth value, a date, a time; what a formula said when it was saved; None if nothing.
        kind: ``s`` of a text, ``e`` of an error, ``f`` of a formula of which no value was saved, else as numbers are.
        form: The format of its number.
        formula: The formula by which it says so, with its sign; nothing if there is none.
    """

    value: Any
    kind: str
    form: str = _GENERAL
    formula: str = ""


EMPTY: Final = Cell(None, "n")


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet.

    Attributes:
        title: What it is called.
        lines: The lines that there are, each with its number and its cells, all of one length.
        merged: The first lines of merged cells.
    """

    title: str
    lines: Sequence[tuple[int, Sequence[Cell]]]
    merged: Sequence[int]

    @property
    def head(self) -> Cell:
        """The first cell of its first line."""
        return self.lines[0][1][0] if self.lines and self.lines[0][0] == 1 and self.lines[0][1] else EMPTY


def pages_in(packed: ZipFile) -> Iterator[Page]:
    """Yield the sheets of a workbook, in their order.

    A file that is broken makes it raise whatever it stumbles over.
    """
    workbook = next(iter(_related(packed, "").of("officeDocument").values()))
    root, related = fromstring(packed.read(workbook)), _related(packed, workbook)  # noqa: S314 - it declares nothing
    texts = [text for part in related.of("sharedStrings").values() for text in _texts(packed, part)]
    styles = next(iter(related.of("styles").values()), None)
    forms = _Forms(packed.read(styles) if styles else b"", is_from_1904=_is_from_1904(root))
    parts = related.of("worksheet")
    for sheet in _all(root, "sheet"):
        own = next(value for name, value in sheet.attrib.items() if _local(name) == "id" and name != "id")
        if own in parts:  # else it is a sheet of a picture
            yield _page(packed, parts[own], sheet.attrib["name"], texts, forms)


class _Related:
    """The parts that a part names."""

    def __init__(self, told: Sequence[tuple[str, str, str]]) -> None:
        self._told = told

    def of(self, kind: str) -> Mapping[str, str]:
        """Return the parts of a kind, by the ids by which they are named."""
        return {name: part for name, known, part in self._told if known == kind}


def _related(packed: ZipFile, part: str) -> _Related:
    folder = dirname(part)
    name = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
    found = _all(fromstring(packed.read(name)), "Relationship")  # noqa: S314
    return _Related([
        (one.attrib["Id"], one.attrib["Type"].rpartition("/")[2], normpath(join("/", folder, one.attrib["Target"]))[1:])
        for one in found
    ])  # fmt: skip


def _is_from_1904(root: Element) -> bool:
    return any(one.get("date1904") in ("1", "true") for one in _all(root, "workbookPr"))


def _texts(packed: ZipFile, part: str) -> Iterator[str]:
    with packed.open(part) as stream:
        for _, element in iterparse(stream):  # noqa: S314
            if _local(element.tag) == "si":
                yield _ESCAPED.sub("", _text_of(element))
                element.clear()


def _page(packed: ZipFile, part: str, title: str, texts: Sequence[str], forms: _Forms) -> Page:
    lines: list[tuple[int, list[Cell]]] = []
    merged, line = [], 0
    with packed.open(part) as stream:
        for _, element in iterparse(stream):  # noqa: S314
            tag = _local(element.tag)
            if tag == "row":
                line = int(element.get("r", line + 1))
                lines.append((line, _cells(element, texts, forms)))
                element.clear()
            elif tag == "mergeCell":
                merged.append(int(element.attrib["ref"].partition(":")[0].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ$")))
    width = max((len(cells) for _, cells in lines), default=0)
    return Page(title, [(line, cells + [EMPTY] * (width - len(cells))) for line, cells in lines], merged)


def _cells(row: Element, texts: Sequence[str], forms: _Forms) -> list[Cell]:
    found: list[Cell] = []
    for element in row:
        place = element.get("r")
        at = len(found) if place is None else _column(place.rstrip(_DIGITS))
        if at < _WIDEST:
            found += [EMPTY] * (at - len(found))
            found.append(_cell(element, texts, forms))
    return found


def _column(letters: str) -> int:
    """Return which column has a name, from 0.

    >>> _column("A"), _column("AB")
    (0, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _cell(element: Element, texts: Sequence[str], forms: _Forms) -> Cell:
    kind, said, formula = element.get("t", "n"), None, None
    for part in element:
        tag = _local(part.tag)
        if tag == "v":
            said = part.text
        elif tag == "is":
            said = _text_of(part)
        elif tag == "f":
            formula = part.text or ""
    if formula is None:
        return _saying(said, kind, element, texts, forms) if said else EMPTY
    if not said and kind != "str":
        return Cell(f"={formula}", "f", formula=f"={formula}")
    found = _saying(said, kind, element, texts, forms) if said else EMPTY
    return found._replace(formula=f"={formula}")


def _saying(said: str, kind: str, element: Element, texts: Sequence[str], forms: _Forms) -> Cell:
    if kind in _TEXTS:
        return Cell(texts[int(said)] if kind == "s" else said, "s")
    if kind == "b":
        return Cell(bool(int(said)), kind)
    return Cell(said, kind) if kind == "e" else forms.number(said, kind, int(element.get("s", 0)))


class _Forms:
    """What numbers are by the formats of their cells."""

    def __init__(self, styles: bytes, *, is_from_1904: bool) -> None:
        self._styles = styles or b"<none><cellXfs><xf/></cellXfs></none>"
        self._is_from_1904 = is_from_1904

    @cached_property
    def _known(self) -> Sequence[tuple[str, bool, bool]]:
        """The format of each style, whether it is one of dates, and whether of lengths of time."""
        from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

        root = fromstring(self._styles)  # noqa: S314
        own = {one.attrib["numFmtId"]: one.attrib["formatCode"] for one in _all(root, "numFmt")}
        ids = [style.get("numFmtId", "0") for styles in _all(root, "cellXfs") for style in styles]
        forms = [own.get(name, BUILTIN_FORMATS.get(int(name), _GENERAL)) for name in ids]
        return [(form, is_date_format(form), is_timedelta_format(form)) for form in forms]

    def number(self, said: str, kind: str, style: int) -> Cell:
        """Return a number, a date or a time."""
        from openpyxl.utils import datetime as dates

        form, is_date, is_length = self._known[style]
        if kind == "d":
            day: Any = dates.from_ISO8601(said)  # type: ignore[no-untyped-call]
            return Cell(day, kind, form)
        value = float(said) if set(said) & set(".eE") else int(said)
        if not is_date:
            return Cell(value, kind, form)
        try:
            epoch = dates.MAC_EPOCH if self._is_from_1904 else dates.WINDOWS_EPOCH
            return Cell(dates.from_excel(value, epoch, timedelta=is_length), "d", form)
        except (OverflowError, ValueError):
            return Cell("#VALUE!", "e")


def _text_of(element: Element) -> str:
    """Return a text, its parts of other looks too, without how it is pronounced."""
    runs = [child for child in element if _local(child.tag) in ("t", "r")]
    return "".join((run.text or "") if _local(run.tag) == "t" else _text_of(run) for run in runs)


def _all(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if _local(element.tag) == name]


def _local(name: str) -> str:
    return name[name.find("}") + 1 :]
