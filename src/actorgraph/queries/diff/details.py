"""What two records say otherwise of the same tie or the same actor, in the words of the language's keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeVar

from actorgraph.model.actor import Actor
from actorgraph.model.facts import arranged, facts_of
from actorgraph.model.relation import Relation
from actorgraph.model.source import CITATIONS, Citation
from actorgraph.queries.diff.changes import Detail

T = TypeVar("T")


def details_of_tie(old: Relation, new: Relation) -> Iterator[Detail]:
    """Yield what is said otherwise of a tie."""
    return _details(OF_TIE, old, new)


def details_of_actor(old: Actor, new: Actor) -> Iterator[Detail]:
    """Yield what is said otherwise of an actor."""
    return _details(OF_ACTOR, old, new)


def _details(told: Mapping[str, Callable[[T], str | None]], old: T, new: T) -> Iterator[Detail]:
    for name, whole in told.items():
        if whole(old) != whole(new):
            cited = _CITED.get(name, _nobody)
            yield Detail(name, whole(old), whole(new), cited=(cited(old), cited(new)))


def _nobody(_: Relation | Actor) -> tuple[Citation, ...]:
    return ()


def _nodes(tie: Relation) -> str:
    return " ↔ ".join(sorted((tie.subject, tie.object))) if tie.mutual else f"{tie.subject} → {tie.object}"


OF_TIE: Final[Mapping[str, Callable[[Relation], str | None]]] = arranged(
    {
        "type": lambda tie: tie.type.name,
        "nodes": _nodes,
        "sign": lambda tie: f"{tie.type.sign:+d}",
        **{fact.name: fact.whole for fact in facts_of(Relation)},
    },
    last=("sources", "disputed_by"),
)
"""What can be said of a tie, each as one text."""

OF_ACTOR: Final[Mapping[str, Callable[[Actor], str | None]]] = {
    "label": lambda actor: actor.label,
    **{fact.name: fact.whole for fact in facts_of(Actor)},
}
"""What can be said of an actor, likewise."""

_CITED: Final[Mapping[str, Callable[[Any], Any]]] = {
    fact.name: fact.of for kind in (Relation, Actor) for fact in facts_of(kind) if fact.form is CITATIONS
}
"""What consists of citations."""
