"""All that is recorded of one actor, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_text
from actorgraph.presenters.terminal import Paint, clean, one_line, pad, width
from actorgraph.presenters.ties import standing_text
from actorgraph.wording.authored import kind_words
from actorgraph.wording.dates import period_words
from actorgraph.wording.phrases import phrase
from actorgraph.wording.sources import Bibliography

if TYPE_CHECKING:
    from actorgraph.model.actor import Actor
    from actorgraph.queries.show import Profile, TieGroup


def profile_text(answer: Profile, language: str, paint: Paint) -> str:
    """Return an actor's names, life and ties, grouped by type, with numbered sources below."""
    bibliography = Bibliography()
    lines = [paint.bold(clean(answer.dataset.called(answer.actor.label, language)))]
    facts = _facts(answer.actor, language)
    if marks := bibliography.cite(answer.actor.citations):
        facts.append((phrase("sources", language), marks))
    longest = max((width(name) for name, _ in facts), default=0)
    lines += [f"  {pad(name, longest)}  {text}" for name, text in facts]
    for group in answer.groups:
        lines += ["", *_group(answer, group, bibliography, language, paint)]
    if not answer.groups:
        lines += ["", phrase("no ties", language)]
    if sources := sources_text(bibliography, language):
        lines += ["", *sources]
    return "\n".join([*lines, "", paint.dim(scope_words(answer, language))])


def profile_summary(answer: Profile, language: str) -> list[str]:
    """Return the actor and what is known of it besides its ties, a line each."""
    named = phrase("{name}: {text}", language)
    facts = [named.format(name=name, text=text) for name, text in _facts(answer.actor, language)]
    return [clean(answer.dataset.called(answer.actor.label, language)), *facts]


def _facts(actor: Actor, language: str) -> list[tuple[str, str]]:
    facts: list[tuple[str, str]] = []
    for tag, text in actor.names.versions if actor.names else ():
        facts.append((tag or phrase("also called", language), text))
    if actor.aliases:
        facts.append((phrase("also called", language), ", ".join(actor.aliases)))
    for former in actor.former:
        dates = period_words(former.period, language)
        facts.append((phrase("formerly", language), f"{former.name.in_(language)} ({dates})"))
    if actor.kind:
        facts.append((phrase("kind", language), kind_words(actor.kind, language)))
    if actor.country:
        facts.append((phrase("country", language), actor.country))
    if actor.life.since or actor.life.until:
        facts.append((phrase("life", language), period_words(actor.life, language)))
    if actor.ids:
        facts.append((phrase("ids", language), ", ".join(f"{register} {value}" for register, value in actor.ids)))
    if actor.note:
        facts.append((phrase("note", language), actor.note.in_(language)))
    if not actor.declared:
        facts.append((phrase("note", language), phrase("used in a tie but not declared", language)))
    return [(clean(name), one_line(text)) for name, text in facts]


def _group(answer: Profile, group: TieGroup, bibliography: Bibliography, language: str, paint: Paint) -> list[str]:
    kind = group.sample.type
    verb = (kind.verb if group.outward else kind.inverse).in_(language)
    called = answer.dataset.called
    others = [clean(called(relation.other(answer.actor.label), language)) for relation in group.relations]
    longest = max(map(width, others))
    title = phrase("{name}: {text}", language)
    title = title.format(name=kind.label.in_(language), text=f"{called(answer.actor.label, language)} {verb}")
    lines = [paint.bold(one_line(title))]
    said = None
    for relation, other in zip(group.relations, others, strict=True):
        lines.append(f"  {pad(other, longest)}  {standing_text(answer, relation, bibliography, language)}")
        if relation.note:
            note = phrase("same note", language) if relation.note == said else relation.note.in_(language)
            lines.append(paint.dim(f"  {' ' * longest}  {one_line(note)}"))
        said = relation.note
    return lines
