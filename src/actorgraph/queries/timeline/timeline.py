"""What happened when, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.asked import day_of, first_day_of
from actorgraph.model.cells import cell_of
from actorgraph.model.dataset import Dataset
from actorgraph.model.facts import plain_of
from actorgraph.model.forms import listed
from actorgraph.model.period import Certainty
from actorgraph.model.place import PLACE
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.model.source import CITATIONS, Source
from actorgraph.model.span import Span
from actorgraph.queries.answers.answer import Answer, event_of, span_dict, tie_row, whole_tie_dict
from actorgraph.queries.answers.columns import FROM, QUALITIES, TO, TYPE, Column, as_written, terms
from actorgraph.queries.answers.extent import pointers
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.timeline.moments import (
    Moment,
    ended_with_actors,
    moments_of_actors,
    moments_of_events,
    moments_of_ties,
    ties_of_events,
)


@dataclass(frozen=True, kw_only=True)
class Timeline(Answer):
    """Moments in the order of time.

    Attributes:
        actors: The labels of the actors asked about; none for all.
        among: Whether only ties between two of them were asked for.
        since: The first day asked for, as an ordinal; None if nothing bounds it.
        until: The last day asked for, likewise.
        moments: The moments.
    """

    actors: tuple[str, ...]
    among: bool
    since: int | None
    until: int | None
    moments: tuple[Moment, ...]

    query: ClassVar[str] = "timeline"
    table: ClassVar[tuple[Column, ...]] = (
        *as_written("date"), *terms("what"), TYPE, FROM, TO, *as_written("name"), *QUALITIES,
        *as_written("sources", "id", "ended_ties", "possibly_ended_ties", "outside_life_of", "parties", "mediators"),
    )  # fmt: skip

    @property
    def found(self) -> bool:
        return bool(self.moments)

    def cited(self) -> Iterable[Source]:
        return (citation.source for moment in self.moments for citation in moment.said_in)

    def scope(self) -> dict[str, Any]:
        asked = {"actors": list(self.actors), "among": self.among}
        return {**super().scope(), **asked, **span_dict(Span.of(self.since, self.until))}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [self._row(moment, language) for moment in self.moments]

    def payload(self) -> dict[str, Any]:
        """Return ``moments``.

        Each has its ``date`` as written, the ``earliest`` and ``latest`` day of it, ``what`` happened, the ``actor``
        and the ``name`` it happened to or the ``ties``, and ``sources``. Where parts are rolled up, a tie that goes on
        ``begins to count`` for a whole, or ``ceases to count``. What stands by itself in the record is an
        ``event`` with its ``id``, ``place`` and ``note``. Where an actor ends, ``ended_ties`` are those
        that ended with it though no date of theirs says so (``ended``: ``yes``, or ``possibly``); where a tie begins,
        ends or happens, ``outside_life_of`` are the actors that surely were not there then. Of
        an event at one table, ``parties`` and ``mediators``, where its author names them.
        """
        return {"moments": [self._moment(moment) for moment in self.moments]}

    def _row(self, moment: Moment, language: str) -> dict[str, Any]:
        first = moment.relations[0] if moment.relations else None
        place = {
            "date": moment.date.written,
            "what": str(moment.what),
            "type": first.type.name if first else "event" if moment.event else "actor",
            "from": moment.actor.label if moment.actor else _listed(r.subject for r in _first(moment)),
            "to": _listed(r.object for r in _first(moment)),
            "name": moment.name.in_(language) if moment.name else None,
            "sources": CITATIONS.flat(tuple(moment.citations)) or "",
            "id": event_of(first) if first else _id_of(moment),
            "ended_ties": listed(tie.id for tie, how in moment.ended if how is Certainty.YES),
            "possibly_ended_ties": listed(tie.id for tie, how in moment.ended if how is Certainty.POSSIBLY),
            "outside_life_of": listed(moment.outside),
            **({"place": PLACE.flat(moment.event.place)} if moment.event else {}),
            **{name: cell_of(labels) for name, labels in _at_table(first).items()},
        }
        return tie_row(first, self.when, self.columns, **place)

    def _moment(self, moment: Moment) -> dict[str, Any]:
        earliest, latest = span_dict(moment.date.span).values()
        event = moment.event
        return {
            **({"event": {"id": event.id, **plain_of(event, "place", "note")}} if event else {}),
            "date": moment.date.written,
            "earliest": earliest,
            "latest": latest,
            "what": str(moment.what),
            "actor": moment.actor.label if moment.actor else None,
            "name": moment.name.as_dict() if moment.name else None,
            "ties": [whole_tie_dict(relation, self.when) for relation in moment.relations],
            "sources": CITATIONS.plain(tuple(dict.fromkeys(moment.citations))),
            "ended_ties": [
                {"ended": str(certainty), **whole_tie_dict(tie, self.when)} for tie, certainty in moment.ended
            ],
            "outside_life_of": list(moment.outside),
            **(_at_table(first) if (first := next(iter(moment.relations), None)) and first.gathering else {}),
        }


@of_wholes
def timeline(
    dataset: Dataset,
    names: Iterable[str] = (),
    selected: Selection | None = None,
    *,
    among: bool = False,
    since: str | None = None,
    until: str | None = None,
) -> Timeline:
    """Return dated moments in the order of time.

    Args:
        dataset: The dataset.
        names: Names of actors; only what touches any of them. None of them for everything.
        selected: Which ties to tell of; None for everything recorded. Where it names types, a layer or a grade, the
            actors' own dates are left out.
        among: Only ties of which both ends are among the names.
        since: Only what can have happened in or after it, a date of the language.
        until: Only what can have happened in or before it.

    Returns:
        The moments; undated ties and actors have none, and how many such ties there are is remarked.

    Raises:
        UnknownNameError: If a name is no actor's.
        AmbiguousNameError: If a name is several actors'.
        QuestionError: If a date cannot be read, or ``until`` lies before ``since``.
    """
    labels = tuple(dict.fromkeys(dataset.resolve(name).label for name in names))
    chosen = (selected or Selection()).about(*labels)
    if among and len(labels) < 2:
        raise QuestionError("ties among actors need at least two of them")
    first = None if since is None else first_day_of(since)
    last = None if until is None else day_of(until)
    asked = Span.of(first, last)
    if asked.is_empty:
        raise QuestionError("'{until}' lies before '{since}'", until=str(until), since=str(since))
    events = list(ties_of_events(dataset, chosen, labels, among=among))
    ended = ended_with_actors(dataset, (tie for ties in events for tie in ties))
    moments = [moment for ties in events for moment in moments_of_ties(dataset, ties)]
    moments += moments_of_actors(dataset, chosen, labels, ended)
    moments += () if labels else moments_of_events(dataset, chosen)
    return Timeline(
        dataset=dataset,
        selected=chosen,
        notes=(*pointers(dataset, chosen, *labels), *_without_a_date([tie for ties in events for tie in ties])),
        actors=labels,
        among=among,
        since=first,
        until=last,
        moments=tuple(sorted((m for m in moments if not (m.date.span & asked).is_empty), key=lambda m: m.order)),
    )


def _without_a_date(ties: Sequence[Relation]) -> Iterator[Message]:
    """Yield how many of the ties that were asked about have no place among the moments."""
    if undated := sum(tie.is_undated for tie in ties):
        told = "without any date, so not told here: {n} of the {all} ties; show tells those of an actor"
        yield Message.of(told, n=undated, all=len(ties))


def _id_of(moment: Moment) -> str | None:
    about = moment.actor or moment.event
    return None if about is None else about.id


def _first(moment: Moment) -> Iterable[Relation]:
    """Return the ties between parties, or those of mediators if these alone are told of."""
    between = [tie for tie in moment.relations if not tie.is_of_mediator]
    return between or moment.relations


def _at_table(tie: Relation | None) -> dict[str, list[Any]]:
    """Return who sat on which side of the event of a tie, and who mediated; nobody if its author says nothing of it."""
    gathering = tie.gathering if tie else None
    if gathering is None:
        return {"parties": [], "mediators": []}
    return {"parties": [list(party) for party in gathering.parties], "mediators": list(gathering.mediators)}


def _listed(labels: Iterable[str]) -> str | None:
    return listed(dict.fromkeys(labels))
