"""All that is recorded of one actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Facts, Lines, Row, Title, joined
from actorgraph.model.forms import in_every_language
from actorgraph.model.other_names import alias_citations, alias_name
from actorgraph.presenters.telling import Telling
from actorgraph.wording.authored import kind_words
from actorgraph.wording.dates import period_words
from actorgraph.wording.facts import further_words
from actorgraph.wording.types import inverse_words, label_words, verb_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block, Marks, Text
    from actorgraph.model.side import Side
    from actorgraph.queries.show import Profile, TieGroup


def blocks(answer: Profile, language: str) -> Iterator[Block]:
    """Yield an actor's names, life and note, then its ties by type."""
    tell = Telling(answer, language)
    yield Title(text=tell.called(answer.actor.label))
    rows = tuple(Row(fact) for fact in _facts(tell))
    if marks := tell.marks(answer.actor.citations):
        rows += (Row((tell.phrase("sources"), marks)),)
    if answer.sides:
        rows += (
            Row(
                (
                    tell.counted("side", "sides", len(answer.sides)),
                    joined((_side(tell, side) for side in answer.sides), "; "),
                )
            ),
        )
    yield Facts(rows=rows)
    for group in answer.groups:
        yield Title(text=_title(tell, group), apart=True)
        yield Facts(rows=tuple(_ties(tell, group)))
    if not answer.groups:
        yield Lines(texts=(tell.phrase("no ties"),), apart=True)
    yield from tell.closing(apart=True, scope_apart=True)


def _facts(tell: Telling[Profile]) -> Iterator[tuple[str, Text]]:
    actor, language = tell.answer.actor, tell.language
    yield from _names(tell)
    if actor.kind:
        yield tell.phrase("kind"), kind_words(actor.kind, language)
    if actor.country:
        yield tell.phrase("country"), actor.country
    if actor.life.since or actor.life.until:
        yield tell.phrase("life"), period_words(actor.life, language)
    if actor.ids:
        yield tell.phrase("ids"), ", ".join(f"{register} {value}" for register, value in actor.ids)
    yield from further_words(actor, language)
    if actor.note:
        yield tell.phrase("note"), actor.note.in_(language)
    if not actor.declared:
        yield tell.phrase("note"), tell.phrase("used in a tie but not declared")


def _names(tell: Telling[Profile]) -> Iterator[tuple[str, Text]]:
    """Yield what the actor is and was called; a name that has sources of its own has their marks."""
    actor, language = tell.answer.actor, tell.language
    if tell.called(actor.label) != (today := tell.answer.dataset.called(actor.label, language)):
        yield tell.phrase("named today"), today
    if actor.labels:
        yield tell.phrase("short name"), in_every_language(actor.labels) or ""
    versions = actor.names.versions if actor.names else ()
    said = {alias_name(alias): tell.marks(alias_citations(alias)) for alias in actor.aliases}
    for tag, text in versions:
        yield tag or tell.phrase("also called"), _marked(text, said.get(text, ()))
    others = {name: marks for name, marks in said.items() if name not in dict(versions).values()}
    if others:
        yield tell.phrase("also called"), joined((_marked(*named) for named in others.items()), ", ")
    for former in actor.former:
        text = f"{former.name.in_(language)} ({period_words(former.period, language)})"
        yield tell.phrase("formerly"), _marked(text, tell.marks(former.citations))


def _marked(text: str, marks: tuple[Marks, ...]) -> Text:
    return (text, *(part for mark in marks for part in (" ", mark))) if marks else text


def _side(tell: Telling[Profile], side: Side) -> Text:
    words = [side.name.in_(tell.language)]
    if side.period.since or side.period.until:
        words.append(period_words(side.period, tell.language))
    marks = tell.marks(side.citations)
    return _marked(" · ".join(words if marks else [*words, tell.phrase("no source")]), marks)


def _title(tell: Telling[Profile], group: TieGroup) -> str:
    """Return the type with the words between an actor and those below, or between those below and the actor."""
    kind, actor = group.sample.type, tell.called(tell.answer.actor.label)
    words = kind.verb if group.outward else kind.inverse
    if words == kind.label:  # there are no words for it, only a noun
        text = f"{actor} → …"
    elif words is None:
        text = f"… {'→' if kind.verb == kind.label else verb_words(kind, tell.language)} {actor}"
    else:
        text = f"{actor} {(verb_words if group.outward else inverse_words)(kind, tell.language)}"
    return tell.phrase("{name}: {text}", name=label_words(kind, tell.language), text=text)


def _ties(tell: Telling[Profile], group: TieGroup) -> Iterator[Row]:
    said = None
    for relation in group.relations:
        other = tell.called(relation.other(tell.answer.actor.label))
        note = relation.note
        same = note is not None and note == said
        below = () if note is None else (tell.phrase("same note") if same else note.in_(tell.language),)
        yield Row((other, tell.standing(relation)), below)
        said = note
