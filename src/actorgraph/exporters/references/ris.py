"""RIS, which Zotero, EndNote and others read: a line for each field of a document, which begins with its tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.exporters.references.fields import reference_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.exporters.extract import Extract
    from actorgraph.exporters.references.fields import Reference
    from actorgraph.model.dates import CalendarDate

_END = "\r\n"


def ris(extract: Extract) -> str:
    """Return the documents as RIS; none is of a kind that the record would know, so all are generic."""
    blocks = (_lines(reference_of(source)) for source in extract.sources)
    return "".join(f"{tag}  - {value}{_END}" for block in blocks for tag, value in block)


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    known = {
        "ID": reference.id,
        "TI": reference.title,
        "AU": reference.author,
        "PB": reference.publisher,
        "PY": f"{reference.date.year:04}" if reference.date else None,
        "DA": _date(reference.date) if reference.date else None,
        "Y2": _date(reference.accessed) if reference.accessed else None,
        "UR": reference.url,
        "LA": reference.language,
    }
    yield "TY", "GEN"
    yield from ((tag, value) for tag, value in known.items() if value)
    yield from (("N1", note) for note in reference.notes)
    yield "ER", ""


def _date(date: CalendarDate) -> str:
    """Return a date whose parts may be unknown: year, month, day and what else is said of it."""
    month, day = (f"{part:02}" if part else "" for part in (date.month, date.day))
    return f"{date.year:04}/{month}/{day}/"
