"""What changed between two records of the same matter: the world, or what is said of it.

The day up to which the older record says that it looked decides; without one nothing can be told. What the newer one
dates after that day happened in the world; what it dates to that day or before, and says otherwise than the older one,
is a correction or a completion of the record; what it does not date, or dates around that day, cannot be told. Grades,
sources and notes are always of the record. A tie whose actor ended, which the older one did not know, ended with it: it
is told too, by the date of the actor.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.model.span import ALWAYS
from actorgraph.queries.answers.answer import in_time
from actorgraph.queries.diff.causes import cause_of, cause_of_end, cause_of_new, was_open
from actorgraph.queries.diff.changes import (
    Cause,
    Change,
    Detail,
    Kind,
    Signs,
    by_event,
    is_point,
    signed_ties,
    signs_after,
    turn,
)
from actorgraph.queries.diff.derived import derived_end, ends_of
from actorgraph.queries.diff.details import details_of_actor, details_of_event, details_of_tie
from actorgraph.queries.diff.spells import turns_of


def changes_of(older: Dataset, newer: Dataset, selected: Selection) -> Iterator[Change]:
    """Yield what a newer record tells otherwise than an older one.

    All ties are matched before any is left out: one that is graded lower now is not withdrawn.

    Args:
        older: The older record.
        newer: The newer record.
        selected: Which ties are asked about; a change is told if the older or the newer tie is among them.
    """
    horizon = None if older.as_of is None else older.as_of.latest
    labels = _relabelled(older, newer)
    relabelled = _with_new_labels(older, labels)
    before = Selection().of(relabelled)
    matched, gone, new = _matched(before, Selection().of(newer))
    old_ids, new_ids = ({tie.id for tie in selected.of(record)} for record in (older, newer))
    matched = [(old, tie) for old, tie in matched if old.id in old_ids or tie.id in new_ids]
    gone, new = [tie for tie in gone if tie.id in old_ids], [tie for tie in new if tie.id in new_ids]
    told = [*_of_ties(newer, matched, gone, new, horizon), *_ended_with_actors(relabelled, newer, matched, horizon)]
    changes = list(by_event(told))
    yield from changes
    if not selected.asks_for_ties:
        known = {labels.get(label, label) for label in selected.actors_of(older)} | {*selected.actors_of(newer)}
        found = _of_actors(older, newer, labels, horizon)
        yield from (change for change in found if change.actor and change.actor.label in known)
    there = {event.id for record in (older, newer) for event in selected.events_of(record)}
    yield from (change for change in _of_events(older, newer, horizon) if change.event and change.event.id in there)
    was = signs_after(relabelled, [*(old for old, _ in matched), *gone], older.judged_on())
    now = [*(tie for _, tie in matched), *new]
    yield from _turns(was, signs_after(newer, now, newer.judged_on()), now, changes)


def _relabelled(older: Dataset, newer: Dataset) -> Mapping[str, str]:
    """Return the new label of each actor whose old one is gone, where it is a name of one new actor only."""
    labels = {}
    for label in older.actors.keys() - newer.actors.keys():
        found = newer.names.labels_of(label)
        if len(found) == 1 and found[0] not in older.actors:
            labels[label] = found[0]
    return labels


def _with_new_labels(older: Dataset, labels: Mapping[str, str]) -> Dataset:
    if not labels:
        return older
    return replace(
        older,
        sides=(),  # they name old labels, and no tie is matched by them
        story=(),
        actors={labels.get(label, label): actor for label, actor in older.actors.items()},
        relations=tuple(_with_labels(relation, labels) for relation in older.relations),
    )


def _with_labels(relation: Relation, labels: Mapping[str, str]) -> Relation:
    subject, object_ = (labels.get(end, end) for end in (relation.subject, relation.object))
    if (subject, object_) == (relation.subject, relation.object):
        return relation
    return replace(relation, subject=subject, object=object_)


def _of_ties(
    newer: Dataset,
    matched: Sequence[tuple[Relation, Relation]],
    gone: Sequence[Relation],
    new: Sequence[Relation],
    horizon: int | None,
) -> Iterator[Change]:
    for old, tie in matched:
        yield from _changed_tie(old, tie, horizon, ended_with_actor=derived_end(newer, tie) is not None)
    for tie in new:
        cause = cause_of_new(tie.period, horizon)
        happened = Kind.HAPPENED if is_point(tie) else Kind.BEGAN
        yield Change(kind=happened if cause is Cause.WORLD else Kind.ADDED, cause=cause, relations=(tie,))
    for tie in gone:
        yield Change(kind=Kind.WITHDRAWN, cause=Cause.RECORD, relations=(tie,))


def _changed_tie(old: Relation, tie: Relation, horizon: int | None, *, ended_with_actor: bool) -> Iterator[Change]:
    details = list(details_of_tie(old, tie))
    if old.spells or tie.spells:
        yield from _changed_spells(old, tie, details, horizon)
        return
    is_no_end = is_point(tie) or ended_with_actor
    ended = None if is_no_end else cause_of_end(old.period.until, tie.period.until, horizon)
    if ended is not None:
        yield Change(kind=Kind.ENDED, cause=ended, relations=(tie,))
        details = _besides_the_end(details)
    if details:
        yield Change(kind=Kind.CORRECTED, cause=Cause.RECORD, relations=(tie,), details=tuple(details))


def _changed_spells(old: Relation, tie: Relation, details: list[Detail], horizon: int | None) -> Iterator[Change]:
    turns = turns_of(old, tie, horizon)
    for kind, cause in turns or ():
        yield Change(kind=kind, cause=cause, relations=(tie,))
    if turns:
        details = _besides_the_end(details, "since", "until", "spells")
    if details:
        yield Change(kind=Kind.CORRECTED, cause=Cause.RECORD, relations=(tie,), details=tuple(details))


def _besides_the_end(details: Iterable[Detail], *told: str) -> list[Detail]:
    """Return what is said otherwise besides an end, for which a source more is no correction."""
    return [detail for detail in details if detail.name not in (told or ("until",)) and not _adds_sources(detail)]


def _adds_sources(detail: Detail) -> bool:
    before, after = detail.cited
    return detail.name == "sources" and set(before) <= set(after)


def _ended_with_actors(
    older: Dataset, newer: Dataset, matched: Sequence[tuple[Relation, Relation]], horizon: int | None
) -> Iterator[Change]:
    """Yield the ties that ended since one of their actors did, of which the older record did not know."""
    for old, tie in matched:
        derived = derived_end(newer, tie)
        if derived is None or derived.date is None:
            continue
        before = derived_end(older, old)
        if before != derived and all(was_open(end, horizon) for end in ends_of(older, old, before)):
            held = newer.timing_of(tie).within(ALWAYS)
            cause = cause_of(derived.date, horizon)
            yield Change(kind=Kind.ENDED, cause=cause, certainty=held, relations=(tie,), derived=derived)


def _matched(
    before: Sequence[Relation], after: Sequence[Relation]
) -> tuple[list[tuple[Relation, Relation]], list[Relation], list[Relation]]:
    """Return the ties that stand in both records, those that are gone, and those that are new.

    Ids number ties that are otherwise alike, and hold the date: so what says the same is matched first, then what has
    the same id, then what is of one type between the same actors at a time that can be the same.
    """
    gone, new = list(before), list(after)
    matched: list[tuple[Relation, Relation]] = []
    for key in (_content, _identity):
        index = defaultdict(list)
        for tie in reversed(new):
            index[key(tie)].append(tie)
        found = [(old, index[key(old)].pop()) for old in gone if index[key(old)]]
        matched += found
        old_ids, new_ids = {old.id for old, _ in found}, {tie.id for _, tie in found}
        gone = [tie for tie in gone if tie.id not in old_ids]
        new = [tie for tie in new if tie.id not in new_ids]
    return _matched_in_time(matched, gone, new)


def _matched_in_time(
    matched: list[tuple[Relation, Relation]], gone: list[Relation], new: list[Relation]
) -> tuple[list[tuple[Relation, Relation]], list[Relation], list[Relation]]:
    """Match what is left between the same two actors in the order of time, each tie looked at once."""
    candidates: defaultdict[tuple[object, ...], list[Relation]] = defaultdict(list)
    for tie in sorted(new, key=lambda tie: (*in_time(tie.period), tie.id), reverse=True):
        candidates[_ends(tie)].append(tie)
    left_old, left_new = [], []
    for old in sorted(gone, key=lambda tie: (*in_time(tie.period), tie.id)):
        others = candidates[_ends(old)]
        while others and not _alike(old, others[-1]) and in_time(others[-1].period) < in_time(old.period):
            left_new.append(others.pop())
        if others and _alike(old, others[-1]):
            matched.append((old, others.pop()))
        else:
            left_old.append(old)
    return matched, left_old, [*left_new, *(tie for ties in candidates.values() for tie in ties)]


def _content(tie: Relation) -> object:
    return replace(tie, id="", event=None)


def _identity(tie: Relation) -> object:
    return tie.id, *sorted((tie.subject, tie.object))


def _ends(tie: Relation) -> tuple[object, ...]:
    ends = tuple(sorted((tie.subject, tie.object))) if tie.mutual else (tie.subject, tie.object)
    return tie.type.name, tie.mutual, ends


def _alike(one: Relation, other: Relation) -> bool:
    """Whether two ties of one type between the same actors can be one statement: same time, or same source."""
    if one.period.overlaps(other.period) is not Certainty.NO:
        return True
    return bool({c.source.id for c in one.citations} & {c.source.id for c in other.citations})


def _of_actors(older: Dataset, newer: Dataset, labels: Mapping[str, str], horizon: int | None) -> Iterator[Change]:
    kept = {labels.get(label, label) for label in older.actors}
    for label, actor in older.actors.items():
        now = newer.actors.get(labels.get(label, label))
        if now is None:
            yield Change(kind=Kind.WITHDRAWN, cause=Cause.RECORD, actor=actor)
        else:
            yield from _changed_actor(actor, now, horizon)
    for label, actor in newer.actors.items():
        if label not in kept:
            cause = cause_of_new(actor.life, horizon)
            yield Change(kind=Kind.BEGAN if cause is Cause.WORLD else Kind.ADDED, cause=cause, actor=actor)


def _of_events(older: Dataset, newer: Dataset, horizon: int | None) -> Iterator[Change]:
    for identifier, event in older.events.items():
        now = newer.events.get(identifier)
        if now is None:
            yield Change(kind=Kind.WITHDRAWN, cause=Cause.RECORD, event=event)
        elif details := tuple(details_of_event(event, now)):
            yield Change(kind=Kind.CORRECTED, cause=Cause.RECORD, event=now, details=details)
    for identifier, event in newer.events.items():
        if identifier not in older.events:
            cause = cause_of(event.date, horizon)
            yield Change(kind=Kind.HAPPENED if cause is Cause.WORLD else Kind.ADDED, cause=cause, event=event)


def _changed_actor(old: Actor, actor: Actor, horizon: int | None) -> Iterator[Change]:
    details = list(details_of_actor(old, actor))
    ended = cause_of_end(old.life.until, actor.life.until, horizon)
    if ended is not None:
        yield Change(kind=Kind.ENDED, cause=ended, actor=actor)
        details = _besides_the_end(details)
    known = {str(former.name) for former in old.former}
    for former in actor.former:
        if str(former.name) not in known and cause_of(former.period.until, horizon) is Cause.WORLD:
            yield Change.renamed(actor, former)
            details = [detail for detail in details if detail.name not in ("label", "former")]
    if details:
        yield Change(kind=Kind.CORRECTED, cause=Cause.RECORD, actor=actor, details=tuple(details))


def _turns(
    was: Mapping[tuple[str, str], Signs],
    now: Mapping[tuple[str, str], Signs],
    relations: Sequence[Relation],
    changes: Sequence[Change],
) -> Iterator[Change]:
    """Yield the pairs whose ties are of other signs than before, each with the cause of the ties that make it so."""
    ties = signed_ties(relations)
    causes: defaultdict[tuple[str, str, int], set[Cause]] = defaultdict(set)
    for change in changes:
        if change.kind is not Kind.CORRECTED or any(detail.name in _MOVING for detail in change.details):
            for tie in change.relations:
                one, other = sorted((tie.subject, tie.object))
                causes[one, other, tie.type.sign].add(change.cause)
    for pair in sorted(was.keys() & now.keys()):
        before, after = was[pair], now[pair]
        if before.possible != after.possible:
            found = set().union(*(causes[*pair, sign] for sign in before.possible ^ after.possible))
            yield turn(pair, before, after, ties[pair], _cause_of_turn(found))


def _cause_of_turn(causes: Set[Cause]) -> Cause:
    """Return the one cause of several ties; if none of them changed, time alone went on."""
    if len(causes) > 1:
        return Cause.UNCLEAR
    return next(iter(causes), Cause.WORLD)


_MOVING = ("type", "nodes", "sign", "since", "until", "spells")
"""What a correction has to be of to change who is friend and foe on a day."""
