"""What bibliographies say of a document: its title in its own language, and what else its author wrote of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.model.dates import Known

if TYPE_CHECKING:
    from actorgraph.model.dates import CalendarDate, PartialDate
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A document as a bibliography tells it.

    Attributes:
        id: Its id in the record.
        title: Its title, in its own language if that is known; None if nobody gives one.
        author: Who wrote it.
        publisher: Who published it.
        date: When it was published, if that is a year, a month or a day.
        accessed: When it was last read, likewise.
        url: Where it is.
        language: Its language.
        notes: What has no field of its own: a date within bounds, other versions of its title, a copy, a grade, a note.
    """

    id: str
    title: str | None
    author: str | None
    publisher: str | None
    date: CalendarDate | None
    accessed: CalendarDate | None
    url: str | None
    language: str | None
    notes: tuple[str, ...]


def reference_of(source: Source) -> Reference:
    """Return a document as a bibliography tells it, each text on one line."""
    language = source.language or "en"

    def told(text: LocalText | None) -> str | None:
        return " ".join(text.in_(language).split()) if text else None

    title = told(source.title)
    versions = [" ".join(version.split()) for _, version in source.title.versions] if source.title else []
    further = {
        "date": source.date if _exact(source.date) is None else None,
        "accessed": source.accessed if _exact(source.accessed) is None else None,
        "archive": source.archive,
        "reliability": source.reliability,
    }
    notes = [f"title: {version}" for version in versions if version != title]
    notes += [f"{name}: {value}" for name, value in further.items() if value]
    notes += [note] if (note := told(source.note)) else []
    return Reference(
        id=source.id,
        title=title,
        author=told(source.author),
        publisher=told(source.publisher),
        date=_exact(source.date),
        accessed=_exact(source.accessed),
        url=source.url,
        language=source.language,
        notes=tuple(notes),
    )


def _exact(date: PartialDate | None) -> CalendarDate | None:
    """Return a date that is a year, a month or a day."""
    return date.first if date is not None and date.known is Known.AT else None
