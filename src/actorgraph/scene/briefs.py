"""What is said of a big change where there is one line for it: who does what to whom, and how much more there is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from actorgraph.scene.captions import lineage_words, listed_names, of_those_drawn, table_words
from actorgraph.wording.phrases import counted, phrase
from actorgraph.wording.types import inverse_words, verb_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.model.relation import Relation
    from actorgraph.model.snapshot import Snapshot


def brief_lineage(ties: Sequence[Relation], when: Snapshot, language: str) -> str:
    """Return who merges into whom, or else became whom."""
    one_became_one = len({tie.subject for tie in ties}) == 1
    return _sentence(ties, when, language) if one_became_one else lineage_words(ties, when, language)


def brief_begun(ties: Sequence[Relation], when: Snapshot, language: str, *, narrowed: bool) -> str:
    """Return who meets at a table, or what one actor begins, and how many more ties there are.

    Hostile things come first, then those with most others; who mediates comes last.

    Args:
        ties: The ties that begin or happen.
        when: The dataset on the day.
        language: The language.
        narrowed: Whether ties were left out, whatever their time: then what is counted is not the record.
    """
    if (table := table_words(ties, when, language)) is not None:
        return table
    most = _biggest(ties)
    told = _sentence(most, when, language)
    if len(most) == len(ties):
        return told
    more = counted("{n} more tie", "{n} more ties", len(ties) - len(most), language)
    more = of_those_drawn(more, language) if narrowed else more
    return phrase("{text}; {more}", language).format(text=told, more=more)


def _biggest(ties: Sequence[Relation]) -> list[Relation]:
    """Return the ties of one type that an actor has to most others: those that a sentence can tell."""
    groups: defaultdict[tuple[str, str, bool], list[Relation]] = defaultdict(list)
    for tie in ties:
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
