"""Dyad-years, the unit of conflict research: a row for each two actors and each year in which they have a tie.

A state counts in each year in which it can hold on some day, an event in the year in which it took place. Whether it
surely does has three answers, as everywhere, and each row tells what is sure and what is possible apart. Years are from
the first date of the ties that go out to the record's own day; of a day or a period that was asked for, those of it, of
which nothing but that day or period is looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from actorgraph.documents.csv import csv_of, harmless
from actorgraph.model.forms import listed
from actorgraph.model.period import Certainty
from actorgraph.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.relation import Relation

_SIGNS: Final = {"friendly": 1, "hostile": -1, "neutral": 0}
HEADS: Final = (
    "year", "actor_a", "actor_b", "id_a", "id_b", "holds", *_SIGNS, "types", "possible_types", "ties", "possible_ties",
    "undated_ties", "sources",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Row:
    """What two actors have in a year.

    Attributes:
        year: The year.
        actors: Their labels, in alphabetical order.
        sure: The ties that surely hold or happen in it, in the order of their ids.
        possible: Those of which it is possible and no more.
    """

    year: int
    actors: tuple[str, str]
    sure: list[Relation] = field(default_factory=list)
    possible: list[Relation] = field(default_factory=list)


def dyad_years(extract: Extract) -> str:
    """Return a row for each two actors and each year in which they have a tie, surely or possibly, as CSV.

    ``friendly``, ``hostile`` and ``neutral`` say whether there is a tie of that sign: yes, possibly or no. Of the ties
    that are possible, ``undated_ties`` are those of which nobody says any date.
    """
    rows = (_cells(row, extract) for row in _rows(extract))
    return csv_of(HEADS, ([harmless(cells[head]) for head in HEADS] for cells in rows)) + "\n"


def _rows(extract: Extract) -> list[_Row]:
    """Return the rows, by the two actors and then by the year."""
    years = years_of(extract)
    found: dict[tuple[tuple[str, str], int], _Row] = {}
    for at, tie in enumerate(extract.ties):
        extract.on_progress(at / len(extract.ties))
        timing = extract.dataset.occurrence_of(tie)
        actors = min(tie.subject, tie.object), max(tie.subject, tie.object)
        for year, days in years.items():
            answer = timing.within(days)
            if answer is not Certainty.NO:
                row = found.setdefault((actors, year), _Row(year, actors))
                (row.sure if answer is Certainty.YES else row.possible).append(tie)
    return [found[key] for key in sorted(found)]


def years_of(extract: Extract) -> dict[int, Span]:
    """Return the years that there can be rows of, each with the days of it that count; none where nothing is dated."""
    day = extract.selected.day
    asked = extract.selected.during or (Span() if day is None else Span(day, day))
    known = _known_days(extract)
    if extract.dataset.day is None or not known:
        return {}
    span = Span(min(known), max(known)) if extract.selected.is_timeless else _bounded(asked, known)
    first, last = (date.fromordinal(int(end)).year for end in span)
    years = (
        (year, Span(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())) for year in range(first, last + 1)
    )
    return {year: days & asked for year, days in years}


def _bounded(asked: Span, known: list[int]) -> Span:
    """Return days that are asked about, an end that nothing bounds being that of what is known."""
    first, last = asked.bounds
    return Span(min(known) if first is None else first, max(known) if last is None else last)


def _known_days(extract: Extract) -> list[int]:
    """Return the days between which years are told: those of the dates of ties, and the record's own.

    What is to end after it makes no rows of years that nobody knows anything of.
    """
    own = extract.dataset.judged_on()
    periods = [period for tie in extract.ties for period in tie.periods]
    begun = _days_of(period.since for period in periods)
    ended = _days_of(period.until for period in periods)
    return [*begun, *(day for day in ended if day <= own), own]


def _days_of(dates: Iterable[PartialDate | None]) -> list[int]:
    """Return the days that bound dates; what nobody knows the date of is bounded by other dates alone."""
    known = (date for date in dates if date is not None and not date.is_unknown)
    return [day for date in known for day in (date.earliest, date.latest) if day is not None]


def _cells(row: _Row, extract: Extract) -> dict[str, Any]:
    one, other = row.actors
    ties = sorted((*row.sure, *row.possible), key=lambda tie: tie.id)
    return {
        "year": row.year,
        "actor_a": one,
        "actor_b": other,
        "id_a": extract.id_of[one],
        "id_b": extract.id_of[other],
        "holds": str(Certainty.YES if row.sure else Certainty.POSSIBLY),
        **{name: str(_answer(row, sign)) for name, sign in _SIGNS.items()},
        "types": _types(row.sure),
        "possible_types": _types(row.possible),
        "ties": listed(tie.id for tie in row.sure),
        "possible_ties": listed(tie.id for tie in row.possible),
        "undated_ties": listed(tie.id for tie in row.possible if tie.is_undated),
        "sources": listed(dict.fromkeys(cited.source.id for tie in ties for cited in tie.citations)),
    }


def _answer(row: _Row, sign: int) -> Certainty:
    """Say whether two actors have a tie of a sign."""
    if any(tie.type.sign == sign for tie in row.sure):
        return Certainty.YES
    return Certainty.POSSIBLY if any(tie.type.sign == sign for tie in row.possible) else Certainty.NO


def _types(ties: Iterable[Relation]) -> str | None:
    return listed(sorted({tie.type.name for tie in ties}))
