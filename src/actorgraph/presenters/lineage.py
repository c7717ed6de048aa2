"""Ancestors and descendants as a tree: event by event, each with its date and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.model.period import Certainty
from actorgraph.presenters.markdown import escaped, item_text
from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_markdown, sources_text
from actorgraph.presenters.terminal import Paint, one_line
from actorgraph.presenters.ties import actors_text, standing_text
from actorgraph.presenters.tree import nested_list, tree_lines
from actorgraph.wording.dates import day_words, period_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sources import Bibliography

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.queries.lineage.kin import Kin
    from actorgraph.queries.lineage.lineage import Lineage

_EXISTED = {
    Certainty.YES: "{a} existed",
    Certainty.POSSIBLY: "{a} possibly existed",
    Certainty.NO: "{a} did not exist",
}
_HEADINGS = {"ancestor": "ancestors", "descendant": "descendants"}


def lineage_text(answer: Lineage, language: str, paint: Paint) -> str:
    """Return both trees, with numbered sources below."""
    bibliography = Bibliography()
    lines = [
        paint.bold(actors_text(answer, [answer.actor.label], language)),
        *(one_line(fact) for fact in _facts(answer, language)),
    ]
    for direction, tree in answer.trees:
        if tree:
            items = list(_items(answer, tree, bibliography, language))
            lines += [phrase(_HEADINGS[direction], language), *tree_lines(items)]
    lines += sources_text(bibliography, language)
    lines += [term(note, language) for note in answer.notes]
    return "\n".join([*lines, paint.dim(scope_words(answer, language))])


def lineage_markdown(answer: Lineage, language: str, paint: Paint) -> str:
    """Return both trees as nested lists, with numbered sources below."""
    bibliography = Bibliography()
    lines = [
        f"**{escaped(answer.dataset.called(answer.actor.label, language))}**",
        *(f"\n{escaped(fact)}" for fact in _facts(answer, language)),
    ]
    for direction, tree in answer.trees:
        if tree:
            items = [(depth, item_text(text)) for depth, text in _items(answer, tree, bibliography, language)]
            lines += ["", phrase(_HEADINGS[direction], language), "", *nested_list(items)]
    lines += sources_markdown(bibliography, language)
    lines += [f"\n{escaped(term(note, language))}" for note in answer.notes]
    return "\n".join([*lines, "", f"*{escaped(scope_words(answer, language))}*"])


def _facts(answer: Lineage, language: str) -> Iterator[str]:
    if not (answer.ancestors or answer.descendants):
        yield phrase("no ancestors and no descendants are recorded", language)
    if answer.existed is None:
        yield from _former(answer.actor, language)
    else:
        yield _on_the_day(answer, answer.existed, language)
    kin = {k.actor: k.existed for _, tree in answer.trees for k in tree}
    for certainty, words in ((Certainty.YES, "existing then"), (Certainty.POSSIBLY, "possibly existing then")):
        if named := [label for label, existed in sorted(kin.items()) if existed is certainty]:
            text = phrase("{name}: {text}", language)
            yield text.format(name=phrase(words, language), text=actors_text(answer, named, language))
    for cycle in answer.cycles:
        called = [answer.dataset.called(label, language) for label in (*cycle, cycle[0])]
        yield phrase("a cycle: {labels}", language).format(labels=" → ".join(called))


def _former(actor: Actor, language: str) -> Iterator[str]:
    """Tell the names that an actor bore before: a new name makes no new actor."""
    for former in actor.former:
        text = f"{former.name.in_(language)} ({period_words(former.period, language)})"
        yield phrase("{name}: {text}", language).format(name=phrase("formerly", language), text=text)


def _on_the_day(answer: Lineage, existed: Certainty, language: str) -> str:
    date = phrase("as of {date}", language).format(date=day_words(answer.day, language))
    parts = [phrase(_EXISTED[existed], language).format(a=answer.dataset.called(answer.actor.label, language))]
    for name, certainty in answer.called:
        words = "called {name}" if certainty is Certainty.YES else "possibly called {name}"
        parts.append(phrase(words, language).format(name=name.in_(language)))
    return phrase("{name}: {text}", language).format(name=date, text=" · ".join(parts))


def _items(
    answer: Lineage, tree: Sequence[Kin], bibliography: Bibliography, language: str
) -> Iterator[tuple[int, str]]:
    """Yield an item for each event, and under it one for each actor on its far side."""
    told: set[tuple[str, str]] = set()
    for kin in tree:
        if (kin.near, kin.event) not in told:
            told.add((kin.near, kin.event))
            yield 2 * kin.generation - 1, _event(answer, kin, bibliography, language)
        yield 2 * kin.generation, _actor(answer, kin, language)


def _event(answer: Lineage, kin: Kin, bibliography: Bibliography, language: str) -> str:
    label = kin.relation.type.label.in_(language)
    if kin.beside:
        beside = phrase("with {names}", language).format(names=actors_text(answer, kin.beside, language))
        label = f"{label} {beside}"
    standing = standing_text(answer, kin.relation, bibliography, language)
    return one_line(phrase("{name}: {text}", language).format(name=label, text=standing))


def _actor(answer: Lineage, kin: Kin, language: str) -> str:
    life = answer.dataset.actors[kin.actor].life
    parts = [answer.dataset.called(kin.actor, language)]
    if life.since or life.until:
        parts.append(period_words(life, language))
    parts += _former(answer.dataset.actors[kin.actor], language)
    if kin.existed in (Certainty.YES, Certainty.POSSIBLY):
        parts.append(phrase("existed then" if kin.existed is Certainty.YES else "possibly existed then", language))
    if kin.again:
        parts.append(term(kin.again, language))
    return one_line(" · ".join(parts))
