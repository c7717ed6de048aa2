"""What formats with a model of their own are told of a tie in words, and of a date as exactly as it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.model.dates import Known, iso

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Source


def known_date(date: PartialDate | None) -> str | None:
    """Return a date that is a year, a month or a day; None for one that is known within other bounds."""
    return date.written if date is not None and date.known is Known.AT else None


def known_day(date: PartialDate | None) -> str | None:
    """Return a date that is a day; None for one that is less exact."""
    return known_date(date) if date is not None and date.days == 1 else None


def in_words(tie: Relation) -> str:
    """Return type, sign, direction, dates as written, values, grade, status and ids of sources in one line."""
    return "; ".join(_parts(tie))


def _parts(tie: Relation) -> Iterator[str]:
    yield f"{tie.type.name} (sign {tie.type.sign})"
    if tie.mutual:
        yield "mutual"
    for period in tie.periods:
        ends = [f"{name} {date}" for name, date in (("since", period.since), ("until", period.until)) if date]
        if ends:
            yield " ".join(ends)
    for name in ("share", "votes", "amount", "count"):
        if (value := getattr(tie, name)) is not None:
            yield f"{name} {value}"
    if tie.confidence.written:
        yield f"confidence {tie.confidence.written}"
    yield f"status {tie.status}"
    for name, claims in (("claimed by", tie.claimed_by), ("denied by", tie.denied_by)):
        if claims:
            yield f"{name} {', '.join(dict.fromkeys(claim.actor for claim in claims))}"
    if tie.citations:
        yield f"sources {', '.join(source.id for source in sources_of(tie))}"


def sources_of(tie: Relation) -> list[Source]:
    """Return the documents that say so, each once."""
    return list({citation.source.id: citation.source for citation in tie.citations}.values())


def record_day(extract: Extract) -> str | None:
    """Return the day up to which the record goes, as ``YYYY-MM-DD``; None if nothing in it is dated."""
    day = extract.dataset.day
    return None if day is None else iso(day)
