"""What a record can hold that not every format can carry, and how much of it there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.model.dataset import Dataset
from actorgraph.model.facts import facts_of
from actorgraph.model.period import Period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Citation


@dataclass(frozen=True, kw_only=True)
class Content:
    """Something that a record can hold.

    Attributes:
        one: One of it, as it is counted.
        many: Several.
        count: Returns how many there are in what goes out.
    """

    one: str
    many: str
    count: Callable[[Extract], int]


def _content(one: str, many: str, count: Callable[[Extract], int]) -> Content:
    return Content(one=one, many=many, count=count)


def _where(fits: Callable[[Relation], object]) -> Callable[[Extract], int]:
    return lambda extract: sum(bool(fits(tie)) for tie in extract.ties)


def _located(citations: Iterable[Citation]) -> int:
    return sum(bool(citation.quote or citation.page or citation.at) for citation in citations)


def _dates_of(extract: Extract) -> Iterator[PartialDate | None]:
    for tie in extract.ties:
        for period in tie.periods:
            yield from (period.since, period.until)
    for actor in extract.actors:
        yield from (actor.life.since, actor.life.until)


def _inexact_ends(tie: Relation) -> int:
    if tie.type.name != "ownership":
        return 0
    return sum(period.until is not None and period.until.days != 1 for period in tie.periods)


def _values(tie: Relation) -> int:
    return sum(value is not None for value in (tie.share, tie.votes, tie.amount, tie.count))


def _names(extract: Extract) -> int:
    return sum(len(actor.aliases) + len(actor.former) for actor in extract.actors)


def _header(extract: Extract) -> int:
    dataset = extract.dataset
    return sum(fact.is_said(fact.of(dataset)) for fact in facts_of(Dataset) if not fact.is_presentation)


RETRACTED: Final = _content("{n} retracted tie", "{n} retracted ties", lambda extract: extract.retracted)
"""What its authors withdrew would be taken for true anywhere else, so no format has it."""
TIES: Final = _content("{n} tie", "{n} ties", lambda extract: len(extract.ties))
NOT_OWNED: Final = _content(
    "{n} tie that is no ownership", "{n} ties that are no ownerships", _where(lambda tie: tie.type.name != "ownership")
)
ACTORS: Final = _content(
    "{n} actor beyond its name", "{n} actors beyond their names", lambda extract: len(extract.actors)
)
NAMES: Final = _content("{n} other name", "{n} other names", _names)
DOCUMENTS: Final = _content(
    "{n} document beyond its id", "{n} documents beyond their ids", lambda extract: len(extract.sources)
)
CITATIONS: Final = _content(
    "{n} citation",
    "{n} citations",
    lambda extract: sum(len(tie.said_in) + len(tie.gainsaid_in) for tie in extract.ties),
)
QUOTES: Final = _content("{n} quote or page", "{n} quotes and pages", lambda extract: _located(extract.citations()))
CLAIMS: Final = _content(
    "{n} claim or denial",
    "{n} claims and denials",
    lambda extract: sum(len(tie.claimed_by) + len(tie.denied_by) for tie in extract.ties),
)
VALUES: Final = _content(
    "{n} share, amount or count",
    "{n} shares, amounts and counts",
    lambda extract: sum(map(_values, extract.ties)),
)
SPELLS: Final = _content("{n} tie that paused", "{n} ties that paused", _where(lambda tie: tie.spells))
NOTES: Final = _content("{n} note", "{n} notes", _where(lambda tie: tie.note))
GRADES: Final = _content("{n} grade of evidence", "{n} grades of evidence", _where(lambda tie: tie.confidence.written))
INEXACT: Final = _content(
    "{n} date that is not exact to the day",
    "{n} dates that are not exact to the day",
    lambda extract: sum(date is not None and date.days != 1 for date in _dates_of(extract)),
)
OWNED_UNTIL: Final = _content(
    "{n} end of an ownership that is not exact to the day: by its dates alone it goes on",
    "{n} ends of ownerships that are not exact to the day: by their dates alone they go on",
    lambda extract: sum(map(_inexact_ends, extract.ties)),
)
MUTUAL: Final = _content("{n} mutual tie", "{n} mutual ties", _where(lambda tie: tie.mutual))
UNDATED: Final = _content("{n} tie without a date", "{n} ties without a date", _where(lambda tie: tie.is_undated))
EVENTS: Final = _content("{n} event by itself", "{n} events by themselves", lambda extract: len(extract.events))
SIDES: Final = _content("{n} side", "{n} sides", lambda extract: len(extract.sides))
SIDES_SAID: Final = _content(
    "{n} side beyond its name",
    "{n} sides beyond their names",
    lambda extract: sum(bool(side.period != Period() or side.note or side.citations) for side in extract.sides),
)
"""Sides of which more is said than who is on them."""
HEADER: Final = _content(
    "{n} statement about the record as a whole", "{n} statements about the record as a whole", _header
)
"""Its title, its licence, its authors and the like."""
STEPS: Final = _content("{n} step of the story", "{n} steps of the story", lambda extract: len(extract.dataset.story))
CONTENTS: Final = (
    RETRACTED, TIES, NOT_OWNED, ACTORS, NAMES, DOCUMENTS, CITATIONS, QUOTES, CLAIMS, VALUES, SPELLS, NOTES, GRADES,
    INEXACT, OWNED_UNTIL, MUTUAL, UNDATED, EVENTS, SIDES, SIDES_SAID,
    HEADER,
    STEPS,
)  # fmt: skip
"""All of them."""
