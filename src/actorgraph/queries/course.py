"""How central actors were over time: a measure at the end of each year in which something changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar, Final

from actorgraph.errors import QuestionError
from actorgraph.graph.size import Size
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import iso
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.queries.answers.answer import Remark
from actorgraph.queries.answers.columns import ACTOR, Column, as_written, numbers
from actorgraph.queries.answers.measured import Measured, Network, network
from actorgraph.queries.answers.ranker import Ranker, Ranks
from actorgraph.queries.answers.rolling import of_wholes_over_time
from actorgraph.queries.answers.weights import WEIGHTS, check_weight, weight_notes
from actorgraph.queries.answers.years import doubts_on, last_days
from actorgraph.queries.centrality import WEIGHTED, Form, Measure, is_reversed

_TURNED: Final = (
    "days on which the greatest eigenvalue is negative, so that friends of high values lower a value, enemies raise "
    "it, and as status it cannot be read: {n}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRanks:
    """The ranking of a day.

    Attributes:
        day: The day, as an ordinal.
        ranked: All who are there, by rank; None where the measure is not defined on the graph of that day.
        tied: Those of them who have ties that count.
        surely_tied: Those who surely have.
    """

    day: int
    ranked: Ranks | None
    tied: frozenset[str]
    surely_tied: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Course(Measured):
    """A measure of centrality over time.

    Attributes:
        measure: The measure.
        form: Whether the values are raw or normalised; None if the measure has only one form.
        weighted: Whether the number of ties counted as a weight.
        weight: The fact by which ties counted; None if each counted alike.
        moments: The ranking of each day.
        top: Only the first ranks of the last day are told; None for all who ever had ties.
        types: The types of the ties.
    """

    measure: Measure
    form: Form | None
    weighted: bool
    weight: str | None
    moments: tuple[DayRanks, ...]
    top: int | None
    types: tuple[RelationType, ...]

    query: ClassVar[str] = "course"
    table: ClassVar[tuple[Column, ...]] = (
        *as_written("date"), ACTOR, *numbers("rank", "value"), *as_written("first_tied", "first_surely_tied"),
    )  # fmt: skip

    @property
    def told_by_rows(self) -> tuple[str, ...]:
        return ("day",)

    @property
    def narrowed_by_time(self) -> bool:
        return False

    @property
    def found(self) -> bool:
        return bool(self.actors) and any(moment.ranked for moment in self.moments)

    @cached_property
    def first_tied(self) -> dict[str, int]:
        """On which of the days each actor first has ties that count, surely or possibly."""
        return {label: moment.day for moment in reversed(self.moments) for label in moment.tied}

    @cached_property
    def first_surely_tied(self) -> dict[str, int]:
        """On which of the days each actor first surely has; nobody who does on none."""
        return {label: moment.day for moment in reversed(self.moments) for label in moment.surely_tied}

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """The actors that are told of: by the last day's ranks, then those who are not ranked on it by their names."""
        last = next((moment.ranked for moment in reversed(self.moments[-1:]) if moment.ranked is not None), ())
        ranked = [label for rank, label, _ in last if self.top is None or rank <= self.top]
        listed = [label for label in ranked if label in self.first_tied]
        others = sorted(self.first_tied.keys() - {label for _, label, _ in last}) if self.top is None else []
        return (*listed, *others)

    def values(self, label: str) -> list[float | None]:
        """Return the value of an actor on each day; None where it is not there, or nothing is defined."""
        return [found and found[1] for found in (self._of(moment).get(label) for moment in self.moments)]

    def signed(self) -> Iterable[RelationType]:
        return self.types if self.measure.signed else ()

    def scope(self) -> dict[str, Any]:
        measure = {"measure": self.measure.name, "form": self.form, "parameters": self.measure.parameters or None}
        weight = {"weight": WEIGHTED} if self.weighted else {}
        if self.weight is not None:
            weight = {"weight": WEIGHTS[self.weight]}
        return {**super().scope(), **measure, "projection": self.measure.projection, **weight, "over_time": True}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [
            {
                "date": iso(moment.day),
                "actor": label,
                "rank": self._of(moment)[label][0],
                "value": self._of(moment)[label][1],
                "first_tied": iso(self.first_tied[label]),
                "first_surely_tied": iso(day) if (day := self.first_surely_tied.get(label)) is not None else None,
            }
            for moment in self.moments
            for label in self.actors
            if label in self._of(moment)
        ]

    def payload(self) -> dict[str, Any]:
        """Return ``dates`` and ``rows``.

        Each row has the ``date``, the ``actor``, its ``rank`` and ``value`` on that day, and on which of the dates it
        is ``first_tied``: has a tie that counts, surely or possibly; and ``first_surely_tied``, null if it never surely
        has. There is no row where the actor is not there, or the measure is not defined.
        """
        return {"dates": [iso(moment.day) for moment in self.moments], "rows": self.rows()}

    @cached_property
    def _by_day(self) -> dict[int, dict[str, tuple[int, float]]]:
        return {
            moment.day: {label: (rank, value) for rank, label, value in moment.ranked or ()} for moment in self.moments
        }

    def _of(self, moment: DayRanks) -> dict[str, tuple[int, float]]:
        return self._by_day[moment.day]


@of_wholes_over_time
def centrality_over_time(
    dataset: Dataset,
    by: str = "degree",
    selected: Selection | None = None,
    *,
    top: int | None = None,
    weighted: bool = False,
    weight: str | None = None,
    normalised: bool | None = None,
) -> Course:
    """Return how central actors were on the last day of each year in which something changed, up to the day asked for.

    Args:
        dataset: The dataset.
        by: The name of one of :data:`~actorgraph.graph.measures.MEASURES`.
        selected: Which ties count; its day, or else the dataset's, is the last.
        top: Only the first so many ranks of the last day; None for all who have ties on any of the days.
        weighted: Let the number of ties between two actors count as a weight.
        weight: Let ties count by what they say, as in :func:`~actorgraph.queries.centrality.centrality`.
        normalised: Whether values are normalised or raw; None for the form that the measure has by default.

    Raises:
        QuestionError: If there is no such measure, weight or form, ``top`` is below 1, or the dataset has no date.
    """
    ranker = Ranker.asked(by, normalised=normalised, weighted=weighted, weight=weight)
    if top is not None and top < 1:
        raise QuestionError("the number of ranks has to be at least 1")
    chosen = selected or Selection().at_its_own_time(dataset)
    if dataset.day is None:
        raise QuestionError("there is no date in the dataset, so there is no course over time")
    days = last_days(dataset, chosen)
    whole = [network(dataset, replace(chosen, day=day, during=None)) for day in days]
    if weight is not None:
        check_weight(weight, (tie for counted in whole for tie in counted.relations))
    found = [counted.weighed(weight) for counted in whole]
    left_out = () if weight is None else weight_notes(whole[-1].relations, weight)
    ranked = [_ranked(ranker, counted) for counted in found]
    turned = sum(is_reversed(ranker, counted, ranks or ()) for counted, (ranks, _) in zip(found, ranked, strict=True))
    return Course(
        dataset=dataset,
        selected=chosen,
        notes=(
            *_notes(found[-1], ranker.measure, days, sum(ranks is None for ranks, _ in ranked)),
            *((Message.of(_TURNED, n=turned),) if turned else ()),
            *left_out,
        ),
        size=ranked[-1][1],
        measure=ranker.measure,
        form=ranker.form,
        weighted=weighted,
        weight=weight,
        moments=tuple(
            DayRanks(
                day=day,
                ranked=ranks,
                tied=_tied(counted.relations),
                surely_tied=_tied(tie for tie in counted.relations if counted.when.holds(tie) is Certainty.YES),
            )
            for day, (ranks, _), counted in zip(days, ranked, found, strict=True)
        ),
        top=top,
        types=tuple(dict.fromkeys(relation.type for counted in found for relation in counted.relations)),
    )


def _ranked(ranker: Ranker, counted: Network) -> tuple[Ranks | None, Size]:
    """Return the ranking, or None where the measure is not defined, and the size of the graph."""
    try:
        return ranker.of(counted.actors, counted.relations)
    except QuestionError:
        return None, ranker.size(counted.actors, counted.relations)


def _tied(relations: Iterable[Relation]) -> frozenset[str]:
    return frozenset(end for tie in relations if tie.subject != tie.object for end in (tie.subject, tie.object))


def _notes(last: Network, measure: Measure, days: Sequence[int], undefined: int) -> tuple[Remark | Message, ...]:
    """Return what has to be said of the ties of the last day and of all days, and where nothing is defined."""
    dataset = last.when.dataset
    ties = (tie for tie in last.selected.at_all_times().of(dataset) if tie.subject != tie.object)
    notes = dict.fromkeys((*last.notes(signed=measure.signed), *doubts_on(dataset, ties, days)))
    if not undefined:
        return tuple(notes)
    return (*notes, Message.of("days on which the measure is not defined, and nobody has a value: {n}", n=undefined))
