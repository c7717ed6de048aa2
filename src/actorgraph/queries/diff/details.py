"""What two records say otherwise of the same tie or the same actor, in the words of the language's keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from actorgraph.model.actor import Actor
from actorgraph.model.event import Event
from actorgraph.model.facts import Fact, arranged, facts_of
from actorgraph.model.relation import Relation
from actorgraph.model.source import CITATIONS
from actorgraph.queries.diff.changes import Detail

Said = tuple[Callable[[Any], str | None], Fact | None]
"""How a thing is told as one text, and the fact that it is, if it is one."""


def details_of_tie(old: Relation, new: Relation) -> Iterator[Detail]:
    """Yield what is said otherwise of a tie."""
    return _details(OF_TIE, old, new)


def details_of_actor(old: Actor, new: Actor) -> Iterator[Detail]:
    """Yield what is said otherwise of an actor."""
    return _details(OF_ACTOR, old, new)


def details_of_event(old: Event, new: Event) -> Iterator[Detail]:
    """Yield what is said otherwise of an event."""
    return _details(OF_EVENT, old, new)


def _details(told: Mapping[str, Said], old: object, new: object) -> Iterator[Detail]:
    for name, (whole, fact) in told.items():
        if whole(old) != whole(new):
            cited = (fact.of(old), fact.of(new)) if fact and fact.form is CITATIONS else ((), ())
            yield Detail(name, whole(old), whole(new), cited=cited, form=fact.form if fact else None)


def _facts(kind: type) -> dict[str, Said]:
    return {fact.name: (fact.whole, fact) for fact in facts_of(kind)}


def _nodes(tie: Relation) -> str:
    return " ↔ ".join(sorted((tie.subject, tie.object))) if tie.mutual else f"{tie.subject} → {tie.object}"


OF_TIE: Final[Mapping[str, Said]] = arranged(
    {
        "type": (lambda tie: tie.type.name, None),
        "nodes": (_nodes, None),
        "sign": (lambda tie: f"{tie.type.sign:+d}" if tie.type.sign else "0", None),
        **_facts(Relation),
    },
    last=("sources", "claimed_by", "denied_by", "disputed_by"),
)
"""What can be said of a tie."""

OF_EVENT: Final[Mapping[str, Said]] = _facts(Event)
"""What can be said of an event."""

OF_ACTOR: Final[Mapping[str, Said]] = {"label": (lambda actor: actor.label, None), **_facts(Actor)}
"""What can be said of an actor."""
