"""A figure in sentences, for those who do not see it: who stands with whom, against whom."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from actorgraph.exporters.svg.remarks import capitalised, narrowing_words, sides_words, time_words
from actorgraph.model.period import Certainty
from actorgraph.wording.phrases import counted, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actorgraph.exporters.svg.subject import Drawing, Subject
    from actorgraph.scene.shown import ShownTie


def description_of(subject: Subject, drawing: Drawing, remarks: Iterable[str]) -> str:
    """Return a figure in a sentence per side, after its day and whose the sides are.

    Args:
        subject: What it is of.
        drawing: What is drawn.
        remarks: What the record lacks.
    """
    said = [time_words(subject), *narrowing_words(subject), sides_words(subject)]
    head = ". ".join(capitalised(part) for part in said if part)
    return " ".join([f"{head}." if head else "", *_sentences(subject, drawing), *remarks]).strip()


def _sentences(subject: Subject, drawing: Drawing) -> Iterator[str]:
    side_of = subject.sides.side_of
    now = [shown for shown in drawing.ties if shown.holds is not Certainty.NO]
    if not subject.sides.sides:
        yield f"{', '.join(map(subject.name, drawing.actors))}."
        return
    for side in (*range(len(subject.sides.sides)), None):
        members = [subject.name(actor) for actor in drawing.actors if side_of.get(actor) == side]
        if members:
            parts = [", ".join(members), *_towards(subject, side, now)]
            between = phrase("; ", subject.language)
            yield f"{capitalised(_named(subject, subject.side_name(side), between.join(parts)))}."


def _towards(subject: Subject, side: int | None, ties: Sequence[ShownTie]) -> Iterator[str]:
    """Yield with whom a side has friendly ties, and with whom hostile ones, and how many."""
    language = subject.language
    for sign, words in ((1, "friendly ties"), (-1, "hostile ties")):
        counts = Counter(_others(subject, side, (shown for shown in ties if shown.tie.type.sign == sign)))
        among = counts.pop(side, 0)
        told = [f"{phrase('among themselves', language)} ({among})"] if among else []
        order = sorted(counts, key=lambda other: (other is None, other or 0))
        told += [f"{subject.side_name(other)} ({counts[other]})" for other in order]
        if told:
            yield _named(subject, phrase(words, language), ", ".join(told))


def _others(subject: Subject, side: int | None, ties: Iterable[ShownTie]) -> Iterator[int | None]:
    """Yield the side at the other end of each tie of a side; that itself for a tie within it."""
    side_of = subject.sides.side_of
    for shown in ties:
        ends = [side_of.get(shown.tie.subject), side_of.get(shown.tie.object)]
        if side in ends:
            ends.remove(side)
            yield ends[0]


def _named(subject: Subject, name: str, text: str) -> str:
    return phrase("{name}: {text}", subject.language).format(name=name, text=text)


def count_words(subject: Subject, drawing: Drawing) -> str:
    """Return how many of all actors are drawn."""
    one, several, shown = "{shown} of {n} actor", "{shown} of {n} actors", len(drawing.actors)
    return counted(one, several, len(subject.dataset.actors), subject.language, shown=shown)
