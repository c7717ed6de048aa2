"""How rules name a tie, a side, a life in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.period import Period
    from actorgraph.model.relation import Relation
    from actorgraph.model.side import Side


_LABEL_LIMIT = 60
_LIST_LIMIT = 6


def quoted(labels: Sequence[str]) -> tuple[str, ...]:
    """Return labels in quotes, the last ones as a number where there are many."""
    shown = tuple(Message.of("'{word}'", word=short(label)) for label in labels[:_LIST_LIMIT])
    more = len(labels) - len(shown)
    return (*shown, Message.of("{n} more", n=more)) if more else shown


def tie(relation: Relation) -> Message:
    """Return a tie as a person would write it in the short form."""
    arrow = "<->" if relation.mutual else "->"
    return Message.of(
        "the {type} '{subject} {arrow} {object}'",
        type=relation.type.name,
        subject=short(relation.subject),
        arrow=arrow,
        object=short(relation.object),
    )


def by_spell(relations: Iterable[Relation]) -> Iterator[tuple[Relation, Relation]]:
    """Yield every tie twice, one that paused once for each of its spells: as if that were a tie, and as it is."""
    for relation in relations:
        if relation.spells:
            yield from ((spell, relation) for spell in relation.by_spell())
        else:
            yield relation, relation


def spell_name(spell: Relation, relation: Relation) -> Message:
    """Return what a tie is called, or one of its spells, by its dates."""
    if spell is relation:
        return tie(relation)
    return Message.of("the spell {dates} of {tie}", dates=_dates(spell.period), tie=tie(relation))


def side_name(side: Side) -> str:
    """Return what a side is called."""
    return short(str(side.name))


def date(known: PartialDate | None) -> str:
    """Return a date as it is written; nothing if there is none."""
    if known is None:
        return ""
    return Message.of("an unknown date") if known.is_unknown else str(known)


def life(actor: Actor) -> Message:
    """Return when an actor lived, as far as it is said."""
    return _dates(actor.life)


def _dates(period: Period) -> Message:
    since, until = date(period.since), date(period.until)
    bounds = "{since} to {until}" if since and until else "{since} to" if since else "to {until}"
    return Message.of(bounds, since=since, until=until)


def short(label: str) -> str:
    """Return a name that fits a sentence."""
    return label if len(label) <= _LABEL_LIMIT else f"{label[: _LABEL_LIMIT - 3]}..."
