"""What a workbook may unpack to and declare, looked at before anything is built of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile, ZipInfo

TOO_LARGE: Final = Message.of("it is too large when it is unpacked")
"""What is said of a workbook that is more than its limits, in bytes, in elements or in cells."""

_BLOCK: Final = 1 << 24
"""So many bytes are looked at at once."""
_MOST_SPREAD: Final = 2_000_000
"""Over so many cells may merged ones and links be spread: openpyxl makes each of them."""
_DECLARED: Final = (b"<!DOCTYPE", b"<!ENTITY", b"\0")
_BEFORE: Final = b" \t\r\n\xef\xbb\xbf\xfe\xff\0"
"""What can stand before the first element of XML: blanks, and the marks of encodings."""
_SPREAD: Final = re.compile(rb"(?:mergeCell|hyperlink)\s[^<]*")
_REF: Final = re.compile(rb"""\bref\s*=\s*["']([^"']*)""")
_AREA: Final = re.compile(rb"\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})")


class Limits(NamedTuple):
    """How much a workbook may be.

    Attributes:
        size: So many bytes when it is unpacked: a small file can pretend to be a large one.
        marks: So many begins and ends of elements; a cell has some four, and needs more memory than its bytes.
    """

    size: int
    marks: int


def refusal_of(packed: ZipFile, most: Limits) -> Message | None:
    """Return why a workbook is not even opened: what it unpacks to, or what its XML could grow to."""
    parts = packed.infolist()
    if sum(part.file_size for part in parts) > most.size:
        return TOO_LARGE
    marks = spread = 0
    for part in parts:
        for data in _pieces(packed, part):
            if any(declared in data for declared in _DECLARED):
                return Message.of("it declares what no workbook declares")
            marks += data.count(b"<")
            spread += sum(map(_cells_of, _SPREAD.findall(data)))
            if marks > most.marks or spread > _MOST_SPREAD:
                return TOO_LARGE
    return None


def _pieces(packed: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    """Yield a part in pieces that end before an element or with the part; nothing of one that is no XML.

    What a part is says its beginning: whoever made it could give it any name.
    """
    with packed.open(part) as stream:
        data = stream.read(_BLOCK)
        if data.lstrip(_BEFORE)[:1] not in (b"", b"<"):
            return
        while more := stream.read(_BLOCK):
            cut = max(data.rfind(b"<"), 0)
            yield data[:cut]
            data = data[cut:] + more
        yield data


def _cells_of(element: bytes) -> int:
    """Return over how many cells an element is spread; more than any may, if that cannot be told.

    >>> _cells_of(b'mergeCell ref="A1:C2"'), _cells_of(b'mergeCell ref="A1&#58;C2"')
    (6, 2000001)
    """
    return sum(map(_size_of, _REF.findall(element)))


def _size_of(ref: bytes) -> int:
    if b":" not in ref and b"&" not in ref:
        return 1
    if not (area := _AREA.fullmatch(ref.upper())):
        return _MOST_SPREAD + 1
    left, top, right, bottom = area.groups()
    return (abs(_column(right) - _column(left)) + 1) * (abs(int(bottom) - int(top)) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
