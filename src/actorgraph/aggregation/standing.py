"""Which ties a dataset has already of those that dyads are to become: what is asked again is not written again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actorgraph.aggregation.evidence import evidence_words
from actorgraph.aggregation.proposal import source_id, times_of
from actorgraph.model.dates import written
from actorgraph.wording import ENGLISH

if TYPE_CHECKING:
    from actorgraph.aggregation.answer import Aggregate, Dyad
    from actorgraph.aggregation.evidence import About
    from actorgraph.editing import Plain
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.period import Period
    from actorgraph.model.relation import Relation
    from actorgraph.model.relation_type import RelationType


class Standing(NamedTuple):
    """What a dataset has of some dyads.

    Attributes:
        same: The dyads of which it has the tie that they are to become, with the same evidence after the same export.
        lacking: Those of these ties that do not name the table which they are to name.
        others: The ties of the type between the actors of other dyads, which say something else.
    """

    same: frozenset[Dyad] = frozenset()
    lacking: tuple[Relation, ...] = ()
    others: tuple[Relation, ...] = ()


def standing(found: Aggregate, about: About, kind: RelationType, dataset: Dataset, table: str | None) -> Standing:
    """Return what a dataset has already.

    Args:
        found: The dyads.
        about: Where their events are from.
        kind: The type of all ties.
        dataset: The dataset.
        table: The table of their events by month that all ties are to name, if there is one.
    """
    same: dict[Dyad, Relation] = {}
    others: dict[Relation, None] = {}
    for dyad in found.dyads():
        ties = [tie for tie in dataset.ties_of.get(dyad.a, ()) if tie.type.name == kind.name and _is_of(tie, dyad)]
        words = evidence_words(dyad, about, found.question, ENGLISH) if ties else ""
        said = next((tie for tie in ties if _is_said(tie, dyad, about, words, table)), None)
        if said is not None:
            same[dyad] = said
        else:
            others |= dict.fromkeys(ties)
    told = set(same.values())  # by type, two actors have several ties, each of which says what it does
    lacking = tuple(tie for tie in same.values() if table is not None and tie.monthly_events is None)
    return Standing(frozenset(same), lacking, tuple(tie for tie in others if tie not in told))


def _is_of(tie: Relation, dyad: Dyad) -> bool:
    """Whether a tie is of the two actors, and does not run the other way."""
    if dyad.directed and not tie.mutual:
        return (tie.subject, tie.object) == (dyad.a, dyad.b)
    return {tie.subject, tie.object} == {dyad.a, dyad.b}


def _is_said(tie: Relation, dyad: Dyad, about: About, words: str, table: str | None) -> bool:
    """Whether a tie says of the same export what a dyad does: the same days and evidence, and of no other table."""
    return (
        tie.note is not None
        and tie.note.in_(ENGLISH) == words
        and source_id(about) in {citation.source.id for citation in tie.citations}
        and _times(tie) == times_of(dyad, tie.type)
        and (table is None or tie.monthly_events is None or tie.monthly_events.file == table)
    )


def _times(tie: Relation) -> dict[str, Plain]:
    if tie.spells:
        return {"spells": [_days(spell.period) for spell in tie.spells]}
    return _days(tie.period)


def _days(period: Period) -> dict[str, Plain]:
    said = {"since": written(period.since), "until": written(period.until)}
    return {name: day for name, day in said.items() if day is not None}
