"""What is said of a change where there is one line for it: who does what to whom, and how much more there is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from actorgraph.model.period import Certainty
from actorgraph.scene.captions import lineage_words, listed_names, of_those_drawn, table_words
from actorgraph.wording import ENGLISH
from actorgraph.wording.phrases import counted, phrase
from actorgraph.wording.types import inverse_words, verb_words

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from actorgraph.model.relation import Relation
    from actorgraph.model.snapshot import Snapshot


def brief_lineage(ties: Sequence[Relation], when: Snapshot, language: str) -> str:
    """Return who merges into whom, or else became whom."""
    one_became_one = len({tie.subject for tie in ties}) == 1
    return _sentence(ties, when, language) if one_became_one else lineage_words(ties, when, language)


def brief_begun(
    named: Sequence[Relation], when: Snapshot, language: str, *, ties: Sequence[Relation], narrowed: bool
) -> str:
    """Return who meets at a table, or what one actor begins, and how many more ties begin or happen.

    Args:
        named: Ties of one type that an actor has.
        when: The dataset on the day.
        language: The language.
        ties: All ties that begin or happen.
        narrowed: Whether ties were left out, whatever their time: then what is counted is not the record.
    """
    more = counted("{n} more new tie", "{n} more new ties", len(ties) - len(named), language)
    return _brief(named, when, language, ties=ties, more=of_those_drawn(more, language) if narrowed else more)


def brief_ended(
    named: Sequence[Relation], when: Snapshot, language: str, *, ties: Sequence[Relation], narrowed: bool
) -> str:
    """Return the same of ties that end."""
    more = counted("{n} more tie", "{n} more ties", len(ties) - len(named), language)
    more = of_those_drawn(more, language) if narrowed else more
    return phrase("ended: {text}", language).format(text=_brief(named, when, language, ties=ties, more=more))


def _brief(named: Sequence[Relation], when: Snapshot, language: str, *, ties: Sequence[Relation], more: str) -> str:
    """Return what is told of the ties that are named, and how many more there are, if there are any."""
    if (table := table_words(ties, when, language)) is not None:
        return table
    told = _sentence(named, when, language)
    return told if len(named) == len(ties) else phrase("{text}; {more}", language).format(text=told, more=more)


def named_ties(ties: Sequence[Relation], cast: Container[str], when: Snapshot) -> Sequence[Relation]:
    """Return what a sentence can tell: ties of one type that an actor has to most others, hostile ones first.

    Args:
        ties: The ties that begin, happen or end.
        cast: Who is in the picture: ties among them come before all others, and of these the ones that hold.
        when: The dataset on the day on which it is told.
    """
    if table_words(ties, when, ENGLISH) is not None:
        return ties  # who met is told as one
    among = [tie for tie in ties if tie.subject in cast and tie.object in cast]
    holding = [tie for tie in among if when.holds(tie) is Certainty.YES]
    groups: defaultdict[tuple[str, str, bool], list[Relation]] = defaultdict(list)
    for tie in holding or among or ties:
        groups[tie.type.name, tie.subject, True].append(tie)
        if tie.mutual or tie.type.inverse is not None:
            groups[tie.type.name, tie.object, False].append(tie)
    return min(groups.values(), key=_order)


def _order(ties: Sequence[Relation]) -> tuple[bool, bool, int, str]:
    return ties[0].type.sign >= 0, ties[0].is_of_mediator, -len(ties), ties[0].id


def _sentence(ties: Sequence[Relation], when: Snapshot, language: str) -> str:
    """Return what the one actor whom some ties of a type have in common does to the others, or they to it."""
    kind, is_subject = ties[0].type, len({tie.subject for tie in ties}) == 1
    verb = verb_words(kind, language) if is_subject else inverse_words(kind, language) or verb_words(kind, language)
    one = ties[0].subject if is_subject else ties[0].object
    others = dict.fromkeys(tie.object if is_subject else tie.subject for tie in ties)
    names = listed_names(when, list(others), language)
    return phrase("{subject} {verb} {object}", language).format(
        subject=when.called(one, language), verb=verb, object=names
    )
