"""What happened when: actors that begin, end and change their names, ties that begin and end, events.

A date known to the year or the month is a span of days. Moments stand in the order of the first day they can be, then
of the last; a date of which only the last day is known ("by 2017", an unknown end) stands at that day.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING, Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.graph.selection import Selection, day_of, first_day_of
from actorgraph.model.dates import UNKNOWN
from actorgraph.model.period import Certainty
from actorgraph.queries.base import Answer, citation_dict, event_of, flat_row, span_dict, whole_tie_dict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Citation, Source


class What(StrEnum):
    """What can happen at a moment; on the same date in this order."""

    HAPPENS = "happens"
    BEGINS = "begins"
    NAMED = "takes a name"
    RENAMED = "drops a name"
    ENDS = "ends"


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Something that happened at a date; to an actor, or to the ties of one event.

    Attributes:
        date: The date, as far as it is known.
        what: What happened.
        actor: The actor that began, ended or was named; None if it happened to ties.
        name: The name it took or dropped, if it did.
        relations: The ties that began, ended or happened: one, or all ties of one event.
    """

    date: PartialDate
    what: What
    actor: Actor | None = None
    name: LocalText | None = None
    relations: tuple[Relation, ...] = ()

    @property
    def citations(self) -> Iterator[Citation]:
        """Who says so, repeats included."""
        if self.actor is not None:
            yield from self.actor.citations
        for relation in self.relations:
            yield from relation.citations

    @property
    def order(self) -> tuple[object, ...]:
        """What sorts moments."""
        date = self.date
        latest = inf if date.latest is None else date.latest
        first = latest if date.written == UNKNOWN or date.earliest is None else date.earliest
        about = self.actor.label if self.actor is not None else event_of(self.relations[0])
        return first, latest, list(What).index(self.what), not self.actor, about, str(self.name)


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
    columns: ClassVar[tuple[str, ...]] = (
        "date", "what", "type", "from", "to", "name", "confidence", "status", "sources", "id",
    )  # fmt: skip

    @property
    def found(self) -> bool:
        return bool(self.moments)

    def cited(self) -> Iterable[Source]:
        return (citation.source for moment in self.moments for citation in moment.citations)

    def scope(self) -> dict[str, Any]:
        asked = {"actors": list(self.actors), "among": self.among}
        return {**super().scope(), **asked, **span_dict((self.since, self.until))}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [self._row(moment, language) for moment in self.moments]

    def payload(self) -> dict[str, Any]:
        """Return ``moments``.

        Each has its ``date`` as written, the ``earliest`` and ``latest`` day of it, ``what`` happened, the ``actor``
        and the ``name`` it happened to or the ``ties``, and ``sources``.
        """
        return {"moments": [self._moment(moment) for moment in self.moments]}

    def _row(self, moment: Moment, language: str) -> dict[str, Any]:
        first = moment.relations[0] if moment.relations else None
        values = {
            "date": moment.date.written,
            "what": str(moment.what),
            "type": first.type.name if first else "actor",
            "from": moment.actor.label if moment.actor else _joined(r.subject for r in moment.relations),
            "to": _joined(r.object for r in moment.relations) or None,
            "name": moment.name.in_(language) if moment.name else None,
            "confidence": (first.confidence.written if first else None) or None,
            "status": str(first.status) if first else None,
            "sources": [{"id": citation.source.id} for citation in moment.citations],
            "id": event_of(first) if first else moment.actor and moment.actor.id,
        }
        return flat_row(values, self.columns)

    def _moment(self, moment: Moment) -> dict[str, Any]:
        earliest, latest = span_dict((moment.date.earliest, moment.date.latest)).values()
        return {
            "date": moment.date.written,
            "earliest": earliest,
            "latest": latest,
            "what": str(moment.what),
            "actor": moment.actor.label if moment.actor else None,
            "name": moment.name.as_dict() if moment.name else None,
            "ties": [whole_tie_dict(relation, self.dataset, self.day) for relation in moment.relations],
            "sources": [citation_dict(citation) for citation in dict.fromkeys(moment.citations)],
        }


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
        The moments; undated ties and actors have none.

    Raises:
        UnknownNameError: If a name is no actor's.
        AmbiguousNameError: If a name is several actors'.
        QuestionError: If a date cannot be read, or ``until`` lies before ``since``.
    """
    chosen = selected or Selection()
    labels = tuple(dict.fromkeys(dataset.resolve(name).label for name in names))
    if among and len(labels) < 2:
        raise QuestionError("ties among actors need at least two of them")
    first = None if since is None else first_day_of(since)
    last = None if until is None else day_of(until)
    if first is not None and last is not None and last < first:
        raise QuestionError(f"'{until}' lies before '{since}'")
    moments = [*_of_actors(dataset, chosen, labels), *_of_ties(dataset, chosen, labels, among=among)]
    return Timeline(
        dataset=dataset,
        selected=chosen,
        actors=labels,
        among=among,
        since=first,
        until=last,
        moments=tuple(sorted((m for m in moments if _lies_in(m.date, first, last)), key=lambda m: m.order)),
    )


def _of_actors(dataset: Dataset, selected: Selection, labels: Sequence[str]) -> Iterator[Moment]:
    if selected.only or selected.layer or selected.min_confidence:
        return
    for label in labels or dataset.actors:
        actor = dataset.actors[label]
        if selected.day is not None and actor.life.holds_on(selected.day) is Certainty.NO:
            continue
        for date, what in ((actor.life.since, What.BEGINS), (actor.life.until, What.ENDS)):
            if date is not None:
                yield Moment(date=date, what=what, actor=actor)
        for former in actor.former:
            for date, what in ((former.period.since, What.NAMED), (former.period.until, What.RENAMED)):
                if date is not None:
                    yield Moment(date=date, what=what, actor=actor, name=former.name)


def _of_ties(dataset: Dataset, selected: Selection, labels: Sequence[str], *, among: bool) -> Iterator[Moment]:
    events: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in selected.of(dataset):
        events[event_of(relation)].append(relation)
    wanted = set(labels)
    needed = 2 if among else 1
    for ties in events.values():
        if labels and not any(len({tie.subject, tie.object} & wanted) >= needed for tie in ties):
            continue
        period, lasting = ties[0].period, ties[0].type.lasting
        if period.since is not None and (lasting or period.since == period.until):
            yield Moment(date=period.since, what=What.HAPPENS, relations=tuple(ties))
            continue
        for date, what in ((period.since, What.BEGINS), (period.until, What.ENDS)):
            if date is not None:
                yield Moment(date=date, what=what, relations=tuple(ties))


def _lies_in(date: PartialDate, first: int | None, last: int | None) -> bool:
    """Whether a date can be one of the days asked for."""
    too_early = first is not None and date.latest is not None and date.latest < first
    too_late = last is not None and date.earliest is not None and date.earliest > last
    return not too_early and not too_late


def _joined(labels: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(labels))
