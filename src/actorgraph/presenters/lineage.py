"""Ancestors and descendants as a tree: event by event, each with its date and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Lines, Title, Tree, composed, joined
from actorgraph.model.derived import period_of
from actorgraph.model.period import Certainty
from actorgraph.presenters.telling import Telling
from actorgraph.wording.dates import day_words, period_words
from actorgraph.wording.phrases import phrase
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.documents.blocks import Block, Text
    from actorgraph.model.actor import Actor
    from actorgraph.queries.lineage.kin import Kin
    from actorgraph.queries.lineage.lineage import Lineage

_EXISTED = {
    Certainty.YES: "{a} existed",
    Certainty.POSSIBLY: "{a} possibly existed",
    Certainty.NO: "{a} did not exist",
}
_HEADINGS = {"ancestor": "ancestors", "descendant": "descendants"}


def blocks(answer: Lineage, language: str) -> Iterator[Block]:
    """Yield what is known of the actor itself, then both trees."""
    tell = Telling(answer, language)
    yield Title(text=tell.called(answer.actor.label))
    yield Lines(texts=tuple(_facts(tell)))
    for direction, tree in answer.trees:
        if tree:
            yield Lines(texts=(tell.phrase(_HEADINGS[direction]),))
            yield Tree(items=tuple(_items(tell, tree)))
    yield from tell.closing()


def _facts(tell: Telling[Lineage]) -> Iterator[Text]:
    answer = tell.answer
    if not (answer.ancestors or answer.descendants):
        yield tell.phrase("no ancestors and no descendants are recorded")
    if answer.existed is None:
        yield from _former(tell, answer.actor)
    else:
        yield _on_the_day(tell, answer.existed)
    yield from _existing(tell)
    for cycle in answer.cycles:
        yield tell.phrase("a cycle: {labels}", labels=" → ".join(map(tell.called, (*cycle, cycle[0]))))


def _former(tell: Telling[Lineage], actor: Actor) -> Iterator[Text]:
    """Tell the names that an actor bore before, and who says so of each: a new name makes no new actor."""
    for former in actor.former:
        text = f"{former.name.in_(tell.language)} ({period_words(former.period, tell.language)})"
        told = tell.phrase("{name}: {text}", name=tell.phrase("formerly"), text=text)
        yield joined((told, *((mark,) for mark in tell.marks(former.citations))), " ")


def _existing(tell: Telling[Lineage]) -> Iterator[str]:
    """Say who of the lineage existed on the day asked about, surely and possibly."""
    kin = {k.actor: k.existed for _, tree in tell.answer.trees for k in tree}
    for certainty, words in ((Certainty.YES, "existing then"), (Certainty.POSSIBLY, "possibly existing then")):
        if named := [label for label, existed in sorted(kin.items()) if existed is certainty]:
            yield tell.phrase("{name}: {text}", name=tell.phrase(words), text=tell.actors(named))


def _on_the_day(tell: Telling[Lineage], existed: Certainty) -> str:
    during = tell.answer.selected.during
    if during is None:
        date = tell.phrase("as of {date}", date=day_words(tell.answer.when.day, tell.language))
    else:
        date = period_words(period_of(during), tell.language)
    parts = [tell.phrase(_EXISTED[existed], a=tell.called(tell.answer.actor.label))]
    title = tell.called(tell.answer.actor.label)
    for name, certainty in tell.answer.called:
        if certainty is Certainty.YES and name.in_(tell.language) == title:
            continue  # it is named so above
        words = "called {name}" if certainty is Certainty.YES else "possibly called {name}"
        parts.append(tell.phrase(words, name=name.in_(tell.language)))
    return tell.phrase("{name}: {text}", name=date, text=" · ".join(parts))


def _items(tell: Telling[Lineage], tree: Sequence[Kin]) -> Iterator[tuple[int, Text]]:
    """Yield an item for each event wherever an actor is followed, and under it one for each actor on its far side."""
    events: list[str] = []
    for kin in tree:
        if events[kin.generation - 1 :][:1] != [kin.event]:
            yield 2 * kin.generation - 1, _event(tell, kin)
        events[kin.generation - 1 :] = [kin.event]
        yield 2 * kin.generation, _actor(tell, kin)


def _event(tell: Telling[Lineage], kin: Kin) -> Text:
    label = label_words(kin.relation.type, tell.language)
    if kin.beside:
        label = f"{label} {tell.phrase('with {names}', names=tell.actors(kin.beside))}"
    return composed(phrase("{name}: {text}", tell.language), name=label, text=tell.standing(kin.relation))


def _actor(tell: Telling[Lineage], kin: Kin) -> Text:
    actor = tell.answer.dataset.actors[kin.actor]
    parts: list[Text] = [tell.called(kin.actor)]
    if actor.life.since or actor.life.until:
        parts.append(period_words(actor.life, tell.language))
    parts += _former(tell, actor)
    if kin.existed in (Certainty.YES, Certainty.POSSIBLY):
        parts.append(tell.phrase("existed then" if kin.existed is Certainty.YES else "possibly existed then"))
    if kin.again:
        parts.append(tell.term(kin.again))
    return joined(parts, " · ")
