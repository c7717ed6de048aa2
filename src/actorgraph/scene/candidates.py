"""The changes of a record that may be big ones, by their kinds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from itertools import chain, permutations, product
from typing import TYPE_CHECKING, Final

from actorgraph.model.derived import date_within
from actorgraph.model.relation import Status
from actorgraph.model.relation_type import Family
from actorgraph.model.selection import Selection
from actorgraph.model.span import ALWAYS, Span
from actorgraph.queries.answers.answer import event_of
from actorgraph.queries.timeline.moments import What, moments_of_ties
from actorgraph.scene.briefs import brief_begun, brief_ended, brief_lineage, named_ties
from actorgraph.scene.captions import begun_words, ended_words, hostility_words, lineage_words

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.relation import Relation
    from actorgraph.model.snapshot import Snapshot
    from actorgraph.queries.timeline.moments import Moment
    from actorgraph.scene.sides import DrawnSide, Sides

_WIDEST: Final = 366
"""What is dated to more days than these has no day on which to show it."""

_MANY: Final = 100
"""Nobody has so many ties of one type with another for one to go on as the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A change that may be a big one.

    Attributes:
        date: When it was.
        ties: The ties that begin, happen or end; the first of them stands for all in an order.
        weight: The one with the greatest is the biggest of its kind.
        caption: Says of the dataset on the day in a language what changed.
        brief: Says it of the ties that are named, where there is one line for it; None if that is the caption.
        is_end: Whether its ties end.
    """

    date: PartialDate
    ties: tuple[Relation, ...]
    weight: int
    caption: Callable[[Snapshot, str], str]
    brief: Callable[[Sequence[Relation], Snapshot, str], str] | None = None
    is_end: bool = False

    @property
    def day(self) -> int:
        """The first day on which it surely has come about, as an ordinal: ties that end hold on their last day."""
        return int(self.date.span.last) + self.is_end

    def named(self, cast: Container[str], when: Snapshot) -> Sequence[Relation]:
        """Return the ties that can be named in one line, rather those among who is in the picture."""
        is_lineage = self.ties[0].type.family is Family.SUCCESSION
        return self.ties if is_lineage or self.brief is None else named_ties(self.ties, cast, when)

    @property
    def order(self) -> tuple[int, int, str]:
        """What sorts those of one kind, the biggest first, and of equal ones the latest."""
        return -self.weight, -self.day, self.ties[0].id


def candidates(
    dataset: Dataset, relations: Sequence[Relation], sides: Sides, *, narrowed: bool = False
) -> tuple[list[Candidate], ...]:
    """Return the changes of each kind: of lineage, of hostility between sides, of how many ties there are.

    Args:
        dataset: The dataset.
        relations: The ties that are drawn.
        sides: The sides of the picture.
        narrowed: Whether ties were left out, whatever their time: then what is counted is not the record.
    """
    moments = [moment for moment in _moments(dataset, relations) if _is_dated(moment.date)]
    return (
        list(_of_lineage(moments, relations)),
        list(_of_hostility(dataset, relations, sides)),
        list(_of_many(moments, narrowed=narrowed)),
    )


def _moments(dataset: Dataset, relations: Iterable[Relation]) -> Iterator[Moment]:
    """Yield when ties that nobody contests begin, happen and end, those of one event together."""
    events: defaultdict[str, list[Relation]] = defaultdict(list)
    for tie in relations:
        if tie.status is Status.ACCEPTED:
            events[event_of(tie)].append(tie)
    going_on = _going_on(relations)
    for ties in events.values():
        for moment in moments_of_ties(dataset, ties):
            counted = moment.what in (What.COUNTED, What.UNCOUNTED)
            if not counted and not all((moment.what, tie.id) in going_on for tie in moment.relations):
                yield moment


def _going_on(relations: Iterable[Relation]) -> set[tuple[What, str]]:
    """Return which ends and which beginnings of ties are none of a tie that goes on, in other terms, as another one."""
    alike: defaultdict[tuple[str, str, str], list[Relation]] = defaultdict(list)
    for tie in relations:
        alike[tie.type.name, tie.subject, tie.object].append(tie)
    found: set[tuple[What, str]] = set()
    for one, other in chain.from_iterable(permutations(ties, 2) for ties in alike.values() if len(ties) < _MANY):
        if one.period.until and other.period.since:
            over, begun = one.period.ends, other.period.begins
            if over.first <= begun.first <= over.last + 1:
                found |= {(What.ENDS, one.id), (What.BEGINS, other.id)}
    return found


def _is_dated(date: PartialDate) -> bool:
    first, last = date.span
    return last - first < _WIDEST


def _is_lineage(moment: Moment) -> bool:
    return moment.what is What.HAPPENS and moment.relations[0].type.family is Family.SUCCESSION


def _of_lineage(moments: Iterable[Moment], relations: Iterable[Relation]) -> Iterator[Candidate]:
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for tie in relations:
        partners[tie.subject].add(tie.object)
        partners[tie.object].add(tie.subject)
    for moment in filter(_is_lineage, moments):
        ties = moment.relations
        weight = sum(len(partners[actor]) for actor in {end for tie in ties for end in (tie.subject, tie.object)})
        caption = partial(lineage_words, ties)
        yield Candidate(date=moment.date, ties=ties, weight=weight, caption=caption, brief=brief_lineage)


def _of_hostility(dataset: Dataset, drawn: Iterable[Relation], sides: Sides) -> Iterator[Candidate]:
    """Yield the first hostile tie of the whole record between two sides, where it is among those drawn."""
    places = _ever_on(dataset, sides)
    between: defaultdict[tuple[int, int], list[Relation]] = defaultdict(list)
    for tie in Selection().of(dataset):
        if tie.type.sign < 0 and tie.period.since is not None:
            pairs = product(places.get(tie.subject, ()), places.get(tie.object, ()))
            for one, other in {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}:
                between[one, other].append(tie)
    shown = {tie.id for tie in drawn}
    for (one, other), ties in between.items():
        pair = sides.sides[one], sides.sides[other]
        span, first = _first_of(ties)
        own = first[0].period.since
        date = own if own is not None and own.span == span else date_within(span)
        sound = all(tie.id in shown and _is_sound(tie) and _are_of(dataset, pair, tie) for tie in first)
        if date is not None and _is_dated(date) and sound:
            weight = sum(tie.id in shown for tie in ties)
            caption = partial(hostility_words, first, [side.names for side in pair], not sides.written)
            yield Candidate(date=date, ties=first, weight=weight, caption=caption)


def _ever_on(dataset: Dataset, sides: Sides) -> Mapping[str, set[int]]:
    """Return on which of the sides each actor stands, or stood on another day if an editor says who did when."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for number, side in enumerate(sides.sides):
        for members in _members(dataset, side) if side.written else [side.members]:
            for actor in members:
                places[actor].add(number)
    return places


def _members(dataset: Dataset, side: DrawnSide, when: Span = ALWAYS) -> Iterator[tuple[str, ...]]:
    """Yield the members that an editor gives a side on some of the days."""
    for written in dataset.sides:
        if side.written and written.name == side.written.name and not (written.period.possible & when).is_empty:
            yield written.members


def _first_of(ties: Sequence[Relation]) -> tuple[Span, tuple[Relation, ...]]:
    """Return when the first of some ties began, and which of them can be the first."""
    begun = [tie.period.begins for tie in ties]
    span = Span(min(begins.first for begins in begun), min(begins.last for begins in begun))
    return span, tuple(tie for tie in ties if tie.period.begins.first <= span.last)


def _is_sound(tie: Relation) -> bool:
    """Whether nobody contests a tie, and it began when it is said to, instead of coming to count for a whole then."""
    return tie.status is Status.ACCEPTED and (tie.through is None or bool(tie.through.beginnings(tie.periods[0])))


def _are_of(dataset: Dataset, pair: Sequence[DrawnSide], tie: Relation) -> bool:
    """Return whether the ends of a tie can have stood on two sides when it began, where an editor says who did when."""
    if any(side.written is None for side in pair):
        return True
    one, other = ({actor for found in _members(dataset, side, tie.period.begins) for actor in found} for side in pair)
    return (tie.subject in one and tie.object in other) or (tie.subject in other and tie.object in one)


def _of_many(moments: Iterable[Moment], *, narrowed: bool) -> Iterator[Candidate]:
    found: defaultdict[tuple[bool, Span], list[Moment]] = defaultdict(list)
    for moment in moments:
        if not _is_lineage(moment) and moment.what not in (What.PAUSES, What.RESUMES):
            found[moment.what is What.ENDS, moment.date.span].append(moment)
    for (is_end, _), among in found.items():
        ties = tuple(tie for moment in among for tie in moment.relations)
        happens = any(moment.what is What.HAPPENS for moment in among)
        words = partial(ended_words, ties) if is_end else partial(begun_words, ties, happens)
        caption = partial(words, narrowed=narrowed)
        brief = partial(brief_ended if is_end else brief_begun, ties=ties, narrowed=narrowed)
        yield Candidate(
            date=among[0].date,
            ties=ties,
            weight=len(ties),
            caption=caption,
            brief=brief,
            is_end=is_end,
        )
