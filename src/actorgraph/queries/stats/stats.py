"""How much there is, layer by layer and year by year: actors, ties, density, centralisation, evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from actorgraph.graph.projections import SIMPLE
from actorgraph.model.course import course
from actorgraph.model.dataset import Dataset, fades_on
from actorgraph.model.dates import iso
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.model.snapshot import Snapshot
from actorgraph.model.span import Span
from actorgraph.model.timing import Timing
from actorgraph.queries.answers.answer import Answer
from actorgraph.queries.answers.columns import Column, as_written, numbers, shares, terms
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.answers.years import last_days
from actorgraph.queries.stats.remarks import remarks_at_once, remarks_over_time
from actorgraph.queries.stats.tallies import Statistic, Tallies

_COLUMNS: Final = (
    *as_written("as_of"), *terms("layer"), *numbers("actors", "tied", "ties", "pairs", "density", "centralisation"),
    *shares("hostile", "cited", "graded", "fading", "contested", "possible"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Statistics(Answer):
    """Statistics, in the order of time and of layers.

    Attributes:
        over_time: Whether they are told year by year.
        counted: What there is on each day in each layer.
    """

    over_time: bool
    counted: tuple[Statistic, ...]

    query: ClassVar[str] = "stats"

    @property
    def table(self) -> tuple[Column, ...]:  # type: ignore[override]
        turnover = (*numbers("begun", "ended"), *shares("jaccard")) if self.over_time else ()
        return (*_COLUMNS, *turnover)

    @property
    def told_by_rows(self) -> tuple[str, ...]:
        return ("day",)

    @property
    def narrowed_by_time(self) -> bool:
        return not self.over_time

    @property
    def found(self) -> bool:
        return bool(self.dataset.actors)

    def signed(self) -> Iterable[RelationType]:
        return (relation.type for relation in self.selected.at_all_times().of(self.dataset))

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "over_time": self.over_time, "projection": SIMPLE}

    def payload(self) -> dict[str, Any]:
        """Return ``rows``, one for each day and layer; null where a number is not defined.

        Over time, ``begun`` and ``ended`` count the ties that have come and gone since the row of the day before, and
        ``jaccard`` is the share of the ties of either day that are there on both; null on the first day.
        """
        return super().payload()

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        rows = []
        for statistic in self.counted:
            values = {name: getattr(statistic, name) for name in self.columns[1:]}
            rows.append({"as_of": self.selected.time if statistic.day is None else iso(statistic.day), **values})
        return rows


@of_wholes
def statistics(dataset: Dataset, selected: Selection | None = None, *, over_time: bool = False) -> Statistics:
    """Return how much there is in each layer.

    Args:
        dataset: The dataset.
        selected: Which ties count; None for those that hold as of the dataset's own date. If it names a layer, only
            that one is told of.
        over_time: Tell it for the last day of each year in which something can change, from the first dated tie to the
            day asked about (:func:`~actorgraph.queries.answers.years.last_days`).

    Returns:
        For each day, all ties and then each layer; an actor or a tie is in it if it is there surely or possibly,
        a tie only if both its actors are.
    """
    chosen = selected or Selection().at_its_own_time(dataset)
    days = last_days(dataset, chosen) if over_time else ()
    return Statistics(
        dataset=dataset,
        notes=tuple(remarks_over_time(dataset, chosen, days) if days else remarks_at_once(dataset, chosen)),
        selected=chosen,
        over_time=over_time,
        counted=tuple(_day_by_day(dataset, chosen, days) if days else _on(dataset, chosen)),
    )


def _on(dataset: Dataset, selected: Selection) -> Iterator[Statistic]:
    when = selected.on(dataset)
    actors, relations = selected.network_of(dataset)
    tallies = Tallies(dataset, selected)
    for tie in relations:
        if tie.subject != tie.object:
            tallies.add(tie)
            for quality in _qualities_on(tie, when):
                tallies.count(tie, quality, 1)
    return tallies.told(selected.day, len(actors))


def _day_by_day(dataset: Dataset, selected: Selection, days: Sequence[int]) -> Iterator[Statistic]:
    """Yield what there is on each of some days, in one sweep over what comes and goes from one to the next."""
    ties = (tie for tie in selected.at_all_times().of(dataset) if tie.subject != tie.object)
    timings = [(tie, dataset.timing_of(tie)) for tie in ties]
    doubts = [(doubt, span) for tie, timing in timings for doubt, span in _doubts(tie, timing)]
    sweep = zip(
        course(((label, dataset.lifetime_of(label).possible) for label in selected.actors_of(dataset)), days),
        course(dataset.days_of(tie for tie, _ in timings), days),
        course(doubts, days),
        strict=True,
    )
    tallies, actors = Tallies(dataset, selected), 0
    for day, (lives, held, doubted) in zip(days, sweep, strict=True):
        actors += len(lives.come) - len(lives.gone)
        for tie in held.come:
            tallies.add(tie)
        for tie in held.gone:
            tallies.remove(tie)
        for by, found in ((1, doubted.come), (-1, doubted.gone)):
            for tie, quality in found:
                tallies.count(tie, quality, by)
        yield from tallies.told(day, actors)


def _doubts(tie: Relation, timing: Timing) -> Iterator[tuple[tuple[Relation, str], Span]]:
    """Yield which of the shares a tie counts for on some of its days only, and on which."""
    for days in timing.doubtful:
        yield (tie, "possible"), days
    first = fades_on(tie)
    if first is not None:
        yield from (((tie, "fading"), Span(first) & days) for days in timing.days)


def _qualities_on(tie: Relation, when: Snapshot) -> tuple[str, ...]:
    """Return which of the shares a tie counts for at a time."""
    found = {"fading": when.dataset.is_fading(tie, when.day), "possible": when.holds(tie) is Certainty.POSSIBLY}
    return tuple(name for name, applies in found.items() if applies)
