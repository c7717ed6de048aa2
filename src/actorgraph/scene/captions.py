"""What is said of a big change: who is named in it is called as on the day on which it is shown."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from actorgraph.documents.direction import oriented
from actorgraph.queries.answers.answer import event_of
from actorgraph.wording.dates import date_words
from actorgraph.wording.gatherings import gathering_words
from actorgraph.wording.phrases import counted, filled, phrase, term
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.model.dates import PartialDate
    from actorgraph.model.relation import Relation
    from actorgraph.model.snapshot import Snapshot

NUMBERS: Final = ("four", "five", "six", "seven", "eight", "nine", "ten")
"""Numbers that are written as words, from four on: fewer are named."""

_MERGER: Final = "merger"
_GROUP: Final = "armed group"
_NAMED: Final = 3
"""So many names can be read in the time that there is for a caption."""

_AT_TABLE: Final = 2 * _NAMED
"""So many can be named who sat at one table: parties read as fewer."""


def lineage_words(ties: Sequence[Relation], when: Snapshot, language: str) -> str:
    """Return who merges into whom, or what else joins, parts or renames actors."""
    befores, afters = _ends(ties)
    if ties[0].type.name != _MERGER or len(befores) < 2 or len(afters) > 1:
        return _event_words(when, ties, language)
    names = [when.called(label, language) for label in befores]
    after = when.called(afters[0], language)
    if len(names) <= _NAMED:
        told = phrase("{names} and {last} merge into {actor}", language)
        return told.format(names=", ".join(names[:-1]), last=names[-1], actor=after)
    groups = all(when.dataset.actors[label].kind == _GROUP for label in befores)
    told = phrase("{count} groups merge into {actor}" if groups else "{count} actors merge into {actor}", language)
    return told.format(count=number_words(len(names), language), actor=after)


def hostility_words(
    ties: Sequence[Relation], sides: Sequence[Mapping[str, str]], is_found: bool, when: Snapshot, language: str
) -> str:
    """Return that one of some ties, which are called by their event, is the first hostile one between two sides.

    Sides that were found are those of another day than the tie's, and no source names them.
    """
    one, other = (names[language] for names in sides)
    text = phrase("the first hostile tie that this record dates between “{one}” and “{other}”", language)
    told = text.format(one=one, other=other)
    if is_found:
        told = phrase("{text}, sides found in the ties that this page opens with", language).format(text=told)
    return _with_event(when, ties, told, language) if _is_one_event(ties) else told


def begun_words(ties: Sequence[Relation], happens: bool, when: Snapshot, language: str, *, narrowed: bool) -> str:
    """Return how many ties begin, or happen too, or which one does; of those drawn, where they are not all."""
    if happens and _is_one_event(ties):
        return _event_words(when, ties, language)
    if happens:
        told = counted("{n} tie begins or happens", "{n} ties begin or happen", len(ties), language)
    else:
        told = counted("{n} tie begins", "{n} ties begin", len(ties), language)
    return _with_whom(when, ties, of_those_drawn(told, language) if narrowed else told, language)


def ended_words(ties: Sequence[Relation], when: Snapshot, language: str, *, narrowed: bool) -> str:
    """Return how many ties end, or which one does; of those drawn, where they are not all."""
    told = counted("{n} tie ends", "{n} ties end", len(ties), language)
    return _with_whom(when, ties, of_those_drawn(told, language) if narrowed else told, language)


def of_those_drawn(told: str, language: str) -> str:
    """Return how many ties there are, as what is said of those that are drawn."""
    return phrase("among the ties drawn here, {text}", language).format(text=told)


def dated_words(date: PartialDate, caption: str, language: str) -> str:
    """Return what changed after the date, as it is known."""
    told = phrase("{name}: {text}", language).format(name=date_words(date, language), text=caption)
    return oriented(f"{told[0].upper()}{told[1:]}")


def number_words(number: int, language: str) -> str:
    """Return a number of four or more as a word, where it is a small one."""
    return term(NUMBERS[number - 4], language, context="number") if number < len(NUMBERS) + 4 else str(number)


def _with_whom(when: Snapshot, ties: Sequence[Relation], told: str, language: str) -> str:
    """Return how many ties there are and of which event they are, or which actor most of them have, if one does."""
    if _is_one_event(ties):
        return _with_event(when, ties, told, language)
    counts = Counter(end for tie in ties for end in {tie.subject, tie.object})
    actor, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    if 2 * count <= len(ties):
        return told
    whom = when.called(actor, language)
    if count == len(ties):
        return phrase("{text}, all with {actor}", language).format(text=told, actor=whom)
    return filled(phrase("{text}, {n} of them with {actor}", language), language, text=told, n=count, actor=whom)


def _with_event(when: Snapshot, ties: Sequence[Relation], told: str, language: str) -> str:
    return phrase("{text} ({more})", language).format(text=told, more=_event_words(when, ties, language))


def table_words(ties: Sequence[Relation], when: Snapshot, language: str) -> str | None:
    """Return who met at one table and who mediated; None of ties of none, or if too many sat there to be named."""
    if len({end for tie in ties for end in (tie.subject, tie.object)}) > _AT_TABLE or not _is_one_event(ties):
        return None
    parties_first = sorted(ties, key=lambda tie: tie.is_of_mediator)
    return gathering_words(parties_first, partial(_called, when, language), language)


def _event_words(when: Snapshot, ties: Sequence[Relation], language: str) -> str:
    """Return who is tied to whom by the ties of one event, the first few of them by name."""
    if (told := table_words(ties, when, language)) is not None:
        return told
    ties = sorted(ties, key=lambda tie: tie.is_of_mediator)
    ties = [tie for tie in ties if tie.type is ties[0].type]
    befores, afters = _ends(ties)
    ends = (list(dict.fromkeys((*befores, *afters))),) if ties[0].mutual else (befores, afters)
    text = " → ".join(listed_names(when, each, language) for each in ends)
    return phrase("{name}: {text}", language).format(name=label_words(ties[0].type, language), text=text)


def listed_names(when: Snapshot, labels: Sequence[str], language: str) -> str:
    """Return what actors are called, the first few of them by name."""
    named = labels if len(labels) <= _NAMED + 1 else labels[:_NAMED]
    names = [when.called(label, language) for label in named]
    more = len(labels) - len(named)
    return ", ".join([*names, filled(phrase("{n} more", language), language, n=more)] if more else names)


def _called(when: Snapshot, language: str, label: str) -> str:
    return when.called(label, language)


def _ends(ties: Sequence[Relation]) -> tuple[list[str], list[str]]:
    return list(dict.fromkeys(tie.subject for tie in ties)), list(dict.fromkeys(tie.object for tie in ties))


def _is_one_event(ties: Sequence[Relation]) -> bool:
    return len({event_of(tie) for tie in ties}) == 1
