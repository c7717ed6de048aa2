"""What changed between two records of the same matter: the world, or what is said of it.

The day up to which the older record looked decides. What the newer one dates after that day happened in the world;
what it dates to that day or before, and says otherwise than the older one, is a correction or a completion of the
record; what it does not date, or dates around that day, cannot be told. Grades, sources and notes are always of the
record.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.model.names import name_key
from actorgraph.model.period import Certainty
from actorgraph.queries.base import in_time
from actorgraph.queries.changes import Cause, Change, Detail, Kind, by_event, is_point, signed_ties, signs_on, turn
from actorgraph.queries.details import details_of_actor, details_of_tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.relation import Relation


def changes_of(
    older: Dataset, newer: Dataset, before: Sequence[Relation], after: Sequence[Relation]
) -> Iterator[Change]:
    """Yield what a newer record tells otherwise than an older one.

    Args:
        older: The older record.
        newer: The newer record.
        before: The ties of the older one that are asked about, none of them retracted.
        after: The ties of the newer one, likewise.
    """
    horizon = older.day if older.as_of_written else None
    labels = _relabelled(older, newer)
    same_ends = [_with_labels(relation, labels) for relation in before]
    yield from by_event(_of_ties(same_ends, after, horizon))
    yield from _of_actors(older, newer, labels, horizon)
    yield from _turns(same_ends, after, older.day, newer.day)


def cause_of(date: PartialDate | None, horizon: int | None) -> Cause:
    """Return what a date that is new to the record says of the cause.

    Args:
        date: When it happened; None if nobody says.
        horizon: The last day that the older record covered (an ordinal); None if it covers no day.
    """
    if date is None or horizon is None:
        return Cause.UNCLEAR
    if date.earliest is not None and date.earliest > horizon:
        return Cause.WORLD
    if date.latest is not None and date.latest <= horizon:
        return Cause.RECORD
    return Cause.UNCLEAR


def _relabelled(older: Dataset, newer: Dataset) -> Mapping[str, str]:
    """Return the new label of each actor whose old one is gone, where it is a name of one new actor only."""
    labels = {}
    for label in older.actors.keys() - newer.actors.keys():
        found = newer.labels_of.get(name_key(label), ())
        if len(found) == 1 and found[0] not in older.actors:
            labels[label] = found[0]
    return labels


def _with_labels(relation: Relation, labels: Mapping[str, str]) -> Relation:
    subject, object_ = (labels.get(end, end) for end in (relation.subject, relation.object))
    if (subject, object_) == (relation.subject, relation.object):
        return relation
    return replace(relation, subject=subject, object=object_)


def _of_ties(before: Sequence[Relation], after: Sequence[Relation], horizon: int | None) -> Iterator[Change]:
    matched, gone, new = _matched(before, after)
    for old, tie in matched:
        yield from _changed_tie(old, tie, horizon)
    for tie in new:
        cause = cause_of(tie.period.since, horizon)
        happened = Kind.HAPPENED if is_point(tie) else Kind.BEGAN
        yield Change(kind=happened if cause is Cause.WORLD else Kind.ADDED, cause=cause, relations=(tie,))
    for tie in gone:
        yield Change(kind=Kind.WITHDRAWN, cause=Cause.RECORD, relations=(tie,))


def _changed_tie(old: Relation, tie: Relation, horizon: int | None) -> Iterator[Change]:
    details = list(details_of_tie(old, tie))
    if old.period.until is None and tie.period.until is not None and not is_point(tie):
        cause = cause_of(tie.period.until, horizon)
        if cause is not Cause.RECORD:
            yield Change(kind=Kind.ENDED, cause=cause, relations=(tie,))
            details = [detail for detail in details if detail.name != "until"]
    if details:
        yield Change(kind=Kind.CORRECTED, cause=Cause.RECORD, relations=(tie,), details=tuple(details))


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
            cause = cause_of(actor.life.since, horizon)
            yield Change(kind=Kind.BEGAN if cause is Cause.WORLD else Kind.ADDED, cause=cause, actor=actor)


def _changed_actor(old: Actor, actor: Actor, horizon: int | None) -> Iterator[Change]:
    details = list(details_of_actor(old, actor))
    if old.life.until is None and actor.life.until is not None:
        cause = cause_of(actor.life.until, horizon)
        if cause is not Cause.RECORD:
            yield Change(kind=Kind.ENDED, cause=cause, actor=actor)
            details = [detail for detail in details if detail.name != "until"]
    known = {str(former.name) for former in old.former}
    for former in actor.former:
        if str(former.name) not in known and cause_of(former.period.until, horizon) is Cause.WORLD:
            yield Change(kind=Kind.RENAMED, actor=actor, details=(Detail("name", str(former.name), None),))
            details = [detail for detail in details if detail.name not in ("label", "former")]
    if details:
        yield Change(kind=Kind.CORRECTED, cause=Cause.RECORD, actor=actor, details=tuple(details))


def _turns(before: Sequence[Relation], after: Sequence[Relation], old_day: int, new_day: int) -> Iterator[Change]:
    """Yield the pairs whose ties are of other signs: by correction, if the newer record says so of the older day."""
    was, then, now = signs_on(before, old_day), signs_on(after, old_day), signs_on(after, new_day)
    ties = signed_ties(after)
    for pair in sorted(was.keys() & now.keys()):
        if was[pair] != now[pair]:
            agree = then.get(pair) == was[pair]
            cause = Cause.WORLD if agree else Cause.RECORD if then.get(pair) == now[pair] else Cause.UNCLEAR
            yield turn(pair, was[pair], now[pair], ties[pair], cause)
