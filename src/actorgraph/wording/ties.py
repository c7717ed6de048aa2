"""Ties in words: what they are, how sure, how they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.model.facts import facts_of
from actorgraph.model.forms import QUANTITIES
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation, Status
from actorgraph.wording.dates import on_words, period_words
from actorgraph.wording.facts import fact_words, further_words
from actorgraph.wording.gatherings import gathering_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sorting import sorted_in
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.period import Period
    from actorgraph.model.snapshot import Snapshot

_SIGNS: Final = {1: "friendly", 0: "neutral", -1: "hostile"}


def sign_words(sign: int, language: str) -> str:
    """Return ``friendly``, ``hostile`` or ``neutral``."""
    return phrase(_SIGNS[sign], language)


def statement_words(relations: Sequence[Relation], called: Callable[[str], str], language: str) -> str:
    """Return who is tied to whom by one tie, or by all of one event: the type, and the actors on either side.

    It is no sentence: nothing says whether a name is singular or plural, and a verb would have to agree with it.

    Args:
        relations: The ties.
        called: Returns what an actor is called, by its label.
        language: ``en`` or ``fr``.
    """
    if (told := gathering_words(relations, called, language)) is not None:
        return told
    first = relations[0]
    subjects, objects = (
        list(dict.fromkeys(map(called, labels)))
        for labels in zip(*((relation.subject, relation.object) for relation in relations), strict=True)
    )
    ends = f"{', '.join(subjects)} → {', '.join(objects)}"
    if first.mutual:
        ends = ", ".join(sorted_in({*subjects, *objects}, language))
    return phrase("{name}: {text}", language).format(name=label_words(first.type, language), text=ends)


def grade_words(relation: Relation, language: str) -> list[str]:
    """Return what tells a tie from another: support, role, grade, doubts, and what else can be said of ties."""
    further = (phrase("{name}: {text}", language).format(name=n, text=t) for n, t in further_words(relation, language))
    bare = [fact_words(fact, relation, language) for fact in _BARE]
    return [words for words in (*bare[:2], *further, *bare[2:]) if words]


_FACTS: Final = {fact.name: fact for fact in facts_of(Relation)}
_BARE: Final = tuple(_FACTS[name] for name in ("support", "role", "confidence", "status"))
"""What is told without its name, the first two of it before anything else."""


def time_words(relation: Relation, language: str) -> str:
    """Return when a tie held, with its pauses, or when it happened.

    >>> from actorgraph.model.dates import PartialDate
    >>> from actorgraph.model.period import Period
    >>> one, other = Period(until=PartialDate.parse("2009")), Period(since=PartialDate.parse("2012"))
    >>> in_turn_words([one, other], "en")
    'until 2009, again since 2012'
    """
    if len(relation.periods) > 1:
        return in_turn_words(relation.periods, language)
    return period_words(relation.period, language, event=relation.type.lasting)


def in_turn_words(periods: Iterable[Period], language: str) -> str:
    """Return several periods in words, one after the other."""
    first, *others = (period_words(period, language) for period in periods)
    again = phrase("again {period}", language)
    return ", ".join([first, *(again.format(period=words) for words in others)])


def standing_words(relation: Relation, when: Snapshot, language: str) -> list[str]:
    """Return what a reader must know of a tie besides its type: period, grade, doubts, whether it has ended.

    Args:
        relation: The tie.
        when: The dataset on the day, or in the period, to judge by.
        language: ``en`` or ``fr``.
    """
    words = [time_words(relation, language)]
    words += through_words(relation, lambda label: when.called(label, language), language)
    words += grade_words(relation, language)
    if _is_possible(relation, when):
        words.append(term(Certainty.POSSIBLY, language))
    if (end := _end_words(relation, when, language)) is not None:
        words.append(end)
    elif when.dataset.is_fading(relation, when.day) and relation.last_evidenced:
        date = on_words(relation.last_evidenced, language)
        words.append(phrase("last evidenced {date}", language).format(date=date))
    return words


def through_words(relation: Relation, called: Callable[[str], str], language: str) -> list[str]:
    """Return which parts have a tie of a whole, and the id of the tie that it stands for; nothing of a recorded tie.

    Of one that counts so for some of the time of that tie only, that is said.

    Args:
        relation: The tie.
        called: Returns what an actor is called, by its label.
        language: ``en`` or ``fr``.
    """
    if relation.through is None:
        return []
    through = relation.through
    if not through.parts:
        return [phrase("at other times counted for a whole ({id})", language).format(id=through.id)]
    told = phrase("through {actors} ({id})", language)
    if through.is_bounded(relation.periods):
        told = phrase("through {actors} ({id}), at other times counted otherwise", language)
    return [told.format(actors=", ".join(map(called, through.parts)), id=through.id)]


def panel_words(relation: Relation, dataset: Dataset, language: str) -> Iterator[tuple[str, str]]:
    """Yield what is said of a tie by name beside its values: what it stands for first, if it is that of a whole."""
    for words in through_words(relation, lambda label: dataset.called(label, language), language):
        yield phrase("rolled up", language), words
    yield from further_words(relation, language, besides=QUANTITIES)


def never_words(relation: Relation, dataset: Dataset, language: str) -> str | None:
    """Say of a tie why no reading of the dates lets it hold on any day; None if one does."""
    if not dataset.timing_of(relation).possible.is_empty:
        return None
    if all(period.is_backwards for period in relation.periods):
        return phrase("never held: by its dates it ended before it began", language)
    return phrase("never held while both actors were there", language)


def _is_possible(relation: Relation, when: Snapshot) -> bool:
    """Whether a tie possibly holds, or has possibly happened; the date of an event tells enough if no day was asked."""
    if relation.status is Status.RETRACTED:
        return False
    if relation.type.lasting:
        first, last = when.dataset.occurrence_of(relation).possible
        return (when.asked or relation.period.since is not None) and first <= when.span.last < last
    return (when.asked or not relation.period.is_one_day) and when.holds(relation) is Certainty.POSSIBLY


def _pause_words(relation: Relation, when: Snapshot, language: str) -> str | None:
    """Say of a tie that it surely had paused, if it surely does not hold and a later spell was still to come."""
    if not relation.spells or when.holds(relation) is not Certainty.NO or relation.status is Status.RETRACTED:
        return None
    possible = when.dataset.timing_of(relation).possible
    return phrase("paused", language) if possible.covers(when.day) else None


def _end_words(relation: Relation, when: Snapshot, language: str) -> str | None:
    """Say that a state is over, though its dates do not tell, or that it never was; None if they do or it is not."""
    period = relation.period
    if period.is_one_day or relation.type.lasting:
        return None
    if (never := never_words(relation, when.dataset, language)) is not None:
        return never
    if (paused := _pause_words(relation, when, language)) is not None:
        return paused
    if period.until is not None and period.holds_on(when.day) is Certainty.NO:
        return None if period.until.is_unknown or relation.goes_on else phrase("ended", language)
    dataset = when.dataset
    ends = {label: dataset.actors[label].life.ends.last for label in (relation.subject, relation.object)}
    first = min(ends, key=lambda label: ends[label])
    if ends[first] >= when.day:
        return None
    return phrase("ended with {actor}", language).format(actor=when.called(first, language))
