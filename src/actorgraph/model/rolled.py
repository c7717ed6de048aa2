"""A dataset in which parts count for their wholes: what the army of a state does is done by the state.

Who is a part of whom is what ties of some types say, or the sides. On a day a tie is that of the wholes to which its
actors belong on it, up to the topmost; a tie inside one whole is none. What succession says of a part, it does not say
of the whole: where one faction merged with another, their parties did not. So such ties stay with the parts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Final

from actorgraph.model.actor import Actor
from actorgraph.model.ascent import MAYBE, Piece, pieces_of, stays_of
from actorgraph.model.confidence import Level
from actorgraph.model.dataset import Dataset
from actorgraph.model.names import slug
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation import Relation, Status, Through
from actorgraph.model.relation_type import Family
from actorgraph.model.span import ALWAYS
from actorgraph.model.timing import Timing
from actorgraph.model.wholes import Link, Wholes, links_of, links_of_side, wholes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.selection import Selection
    from actorgraph.model.side import Side
    from actorgraph.model.snapshot import Snapshot
    from actorgraph.model.span import Span

SIDES: Final = "sides"
"""What is written where it is the sides that are wholes."""


@dataclass(frozen=True, kw_only=True, repr=False)
class Rolled(Dataset):
    """A dataset whose ties are those of the wholes.

    Attributes:
        record: The dataset as it was recorded.
        wholes: Who is a part of whom.
        timings: When each tie holds that is not as it was recorded, by its id.
        spells: The same of each of its spells, by its id and their dates, if it paused.
        inside: The ids of the ties that are inside one whole at some time, with these times.
    """

    record: Dataset = field(default_factory=Dataset)
    wholes: Wholes = field(default_factory=lambda: Wholes(links={}, torn={}, circling=()))
    timings: Mapping[str, Timing] = field(default_factory=dict)
    spells: Mapping[tuple[str, Period], Timing] = field(default_factory=dict)
    inside: Mapping[str, tuple[Timing, ...]] = field(default_factory=dict)

    @property
    def hash(self) -> str:
        """What the record says: rolling up says nothing that it does not."""
        return self.record.hash

    @property
    def day(self) -> int | None:
        """The day of the record."""
        return self.record.day

    @property
    def course(self) -> Span | None:
        """The days of the record, if all its ties are events."""
        return self.record.course

    def timing_of(self, tie: Relation) -> Timing:
        """Return when a tie holds: while its parts have it and count for their wholes."""
        timing = self.timings.get(tie.id)
        if timing is None:
            return super().timing_of(tie)
        return self.spells[tie.id, tie.period] if timing.spells and not tie.spells else timing

    def occurrence_of(self, tie: Relation) -> Timing:
        """Return when a tie took place; an event of a part that only possibly counted for its whole possibly did."""
        timing = self.timings.get(tie.id)
        if timing is None:
            return super().occurrence_of(tie)
        if not tie.type.lasting:
            return self.timing_of(tie)
        happened = super().occurrence_of(tie)
        return Timing((*happened.stretches, MAYBE)) if MAYBE in timing.stretches else happened

    def absorbed(self, when: Snapshot | None) -> frozenset[str]:
        """Return the actors that are nothing but parts: they count for their wholes, and have no tie of their own.

        Args:
            when: The day or the period; None for all time.
        """
        return frozenset(part for part, links in self.wholes.links.items() if self._is_absorbed(part, links, when))

    def _is_absorbed(self, part: str, links: Iterable[Link], when: Snapshot | None) -> bool:
        if when is None:
            return not self.ties_of.get(part)
        span = when.span
        surely = any(link.timing.certain & span == span for link in links)
        return surely and all(when.holds(tie) is Certainty.NO for tie in self.ties_of.get(part, ()))


def rolled_up(dataset: Dataset, selected: Selection, *, ever: bool = False) -> Dataset:
    """Return a dataset as a question is asked of it: rolled up, if that is asked for, or else as it is.

    Args:
        dataset: The dataset.
        selected: What is asked: along which types, at which time, and how sure the ties of parts to wholes must be.
        ever: Whether other times than that are looked at, too.
    """
    if not selected.roll_up or isinstance(dataset, Rolled):
        return dataset
    span = ALWAYS if ever or selected.is_timeless else selected.on(dataset).span
    named = _with_sides(dataset) if SIDES in selected.roll_up else {}
    added = {actor.label: actor for actor, _ in named.values()}
    peopled = replace(dataset, actors=dict(sorted({**dataset.actors, **added}.items())))
    of_sides = (link for actor, side in named.values() for link in links_of_side(side, actor.label, dataset))
    wholes = wholes_of([*_links(dataset, selected), *of_sides], span)
    ties, timings, inside = _ties_of(dataset, peopled, wholes)
    spells = {
        (tie.id, spell.period): time
        for tie in ties
        if tie.spells and tie.id in timings
        for spell, time in zip(tie.spells, timings[tie.id].spells, strict=True)
    }
    kept = {each.name: getattr(dataset, each.name) for each in fields(Dataset)}
    kept |= {"actors": peopled.actors, "relations": ties, "sides": tuple(_sides(dataset, named))}
    return Rolled(**kept, record=dataset, wholes=wholes, timings=timings, spells=spells, inside=inside)


def pictured(dataset: Dataset, selected: Selection) -> Dataset:
    """Return a dataset as a picture of every day shows it: rolled up, if that is asked for, without what is then bare.

    Parts that have no tie of their own on any day are left out, unless the story names them or they say something of
    a tie.
    """
    rolled = rolled_up(dataset, selected, ever=True)
    if not isinstance(rolled, Rolled):
        return dataset
    named = {label for step in rolled.story for label in (*step.actors, *step.path)}
    named |= {claim.actor for tie in rolled.relations for claim in (*tie.claimed_by, *tie.denied_by)}
    bare = rolled.absorbed(None) - named
    left = {label: actor for label, actor in rolled.actors.items() if label not in bare}
    members = ((side, tuple(label for label in side.members if label in left)) for side in rolled.sides)
    return replace(
        rolled,
        actors=left,
        sides=tuple(replace(side, members=kept) for side, kept in members if kept),
        focus=tuple(label for label in rolled.focus if label in left),
    )


def _links(dataset: Dataset, selected: Selection) -> Iterator[Link]:
    """Yield what the ties of the types say that are as sure as is asked for, and neither contested nor merely alleged.

    A tie of a whole would be told as accepted, on the word of a part that is none for sure.
    """
    least = Level[selected.min_confidence.upper()] if selected.min_confidence else Level.LOW
    for tie in dataset.relations:
        if tie.type.name not in selected.roll_up:
            continue
        if tie.confidence.level >= least and tie.status is Status.ACCEPTED:
            yield from links_of(tie, dataset)


def _with_sides(dataset: Dataset) -> dict[int, tuple[Actor, Side]]:
    """Return an actor for each side, called as no other is."""
    labels, ids = set(dataset.actors), {actor.id for actor in dataset.actors.values()}
    found = {}
    for place, side in enumerate(dataset.sides):
        label = name = str(side.name)
        number = 1
        while label in labels or slug(label) in ids:
            number += 1
            label = f"{name} ({number})"
        labels.add(label)
        ids.add(slug(label))
        found[place] = (Actor(label=label, id=slug(label), labels=side.name if label == name else None), side)
    return found


def _sides(dataset: Dataset, named: Mapping[int, tuple[Actor, Side]]) -> Iterator[Side]:
    """Yield the sides, each with the actor that stands for it."""
    for place, side in enumerate(dataset.sides):
        yield replace(side, members=(named[place][0].label, *side.members)) if place in named else side


def _ties_of(
    record: Dataset, peopled: Dataset, wholes: Wholes
) -> tuple[tuple[Relation, ...], dict[str, Timing], dict[str, tuple[Timing, ...]]]:
    stays = stays_of(wholes.links)
    used = {tie for links in wholes.links.values() for link in links for tie in link.ties}
    taken = Counter(tie.id for tie in record.relations)
    ties: list[Relation] = []
    timings: dict[str, Timing] = {}
    inside: defaultdict[str, list[Timing]] = defaultdict(list)
    for tie in record.relations:
        timing = record.timing_of(tie)
        if tie.id in used:
            inside[tie.id].append(timing)
        elif tie.type.family == Family.SUCCESSION or stays.keys().isdisjoint((tie.subject, tie.object)):
            ties.append(tie)
        else:
            pieces = tuple(pieces_of(tie, timing, stays))
            if len(pieces) == 1 and (pieces[0].subject, pieces[0].object) == (tie.subject, tie.object):
                ties.append(tie)  # its actors always count for themselves while it holds
                continue
            for piece in pieces:
                if piece.subject == piece.object and tie.subject != tie.object:
                    inside[tie.id].append(piece.timing)
                else:
                    ties.append(made := _tie_of(tie, piece, peopled, taken))
                    timings[made.id] = piece.timing
    return tuple(sorted(ties, key=lambda tie: tie.id)), timings, {name: tuple(found) for name, found in inside.items()}


def _tie_of(tie: Relation, piece: Piece, peopled: Dataset, taken: Counter[str]) -> Relation:
    """Return a tie for a time of one: that of its wholes says what it stands for."""
    ends = ((tie.subject, piece.subject), (tie.object, piece.object))
    changed = [(part, whole) for part, whole in ends if part != whole]
    whom = ("for", *(peopled.actors[whole].id for _, whole in changed)) if changed else ("alone",)
    identifier = base = "/".join((tie.id, *whom))
    while taken[identifier]:
        taken[base] += 1
        identifier = f"{base}/{taken[base]}"
    taken[identifier] += 1
    subject, object_ = piece.subject, piece.object
    if tie.mutual and object_ < subject:
        subject, object_ = object_, subject
    through = Through(tie=tie, parts=tuple(dict.fromkeys(part for part, _ in changed)))
    is_of_whole = piece.object != tie.object or (tie.mutual and changed)  # a share in a part is none in its whole
    return replace(
        tie,
        id=identifier,
        subject=subject,
        object=object_,
        period=piece.period,
        spells=piece.spells,
        through=through,
        event=tie.event if piece.period == tie.period else None,
        gathering=None if changed else tie.gathering,
        share=None if is_of_whole else tie.share,
        votes=None if is_of_whole else tie.votes,
    )
