"""What every format of networks says of an actor and of a tie: flat texts and numbers, by name.

The names are those of :mod:`actorgraph.graph.build`, and there are more of them, so that nothing that is said of a tie
stays behind where attributes can be had: what is no single text or number is JSON (:func:`~.cells.cell_of`). What is
not known is left out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from actorgraph.model.actor import Actor
from actorgraph.model.dates import iso, written
from actorgraph.model.facts import facts_of
from actorgraph.model.forms import QUANTITIES, listed
from actorgraph.model.quantity import Quantity, plain_number
from actorgraph.model.relation import Relation
from actorgraph.model.source import CITATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.facts import Fact
    from actorgraph.model.source import Citation
    from actorgraph.model.span import Span

Value = str | int | float | bool
"""What an attribute can be."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """Something that is said of an actor, or of a tie.

    Attributes:
        name: What it is called.
        type: What it is: a text, a whole number, another number, or yes or no.
        of: Returns it, or None if it is not known.
    """

    name: str
    type: type[str] | type[int] | type[float] | type[bool]
    of: Callable[[Any, Extract], Any]


def said_of(table: Iterable[Attribute], thing: Actor | Relation, extract: Extract) -> dict[str, Value]:
    """Return what is said of an actor or of a tie, by the names of a table."""
    return {each.name: value for each in table if (value := each.of(thing, extract)) is not None}


_RENAMED: Final[Mapping[str, str]] = {"since": "valid_from", "until": "valid_until", "spells": "held"}
_BORN: Final[Mapping[str, str]] = {"since": "born", "until": "ended", "names": "full_names"}


def _located(of: Callable[[Any], tuple[Citation, ...]]) -> Callable[[Any, Extract], str | None]:
    """Return what gives citations with their quotes and pages, if any of them has one."""

    def cell(thing: Any, _: Extract) -> str | None:
        places = CITATIONS.full(of(thing))
        return json.dumps(places, ensure_ascii=False) if any(len(place) > 1 for place in places) else None

    return cell


def _sides(actor: Actor, extract: Extract) -> str | None:
    return listed(str(side.name) for side in extract.sides if actor.label in side.members)


def _possible(end: int) -> Callable[[Relation, Extract], str | None]:
    """Return what gives the first or the last day on which a tie can hold."""
    return lambda tie, extract: _bound_of(extract.dataset.timing_of(tie).possible, end)


def _sure(end: int) -> Callable[[Relation, Extract], str | None]:
    """Return what gives the first or the last day on which a tie surely holds; of what paused there is no one first."""
    return lambda tie, extract: None if tie.spells else _bound_of(extract.dataset.timing_of(tie).certain, end)


def _bound_of(span: Span, end: int) -> str | None:
    bound = None if span.is_empty else span.bounds[end]
    return None if bound is None else iso(bound)


_TIMES: Final = (
    Attribute("first_day", str, _possible(0)),
    Attribute("last_day", str, _possible(1)),
    Attribute("sure_from", str, _sure(0)),
    Attribute("sure_until", str, _sure(1)),
)
"""Between which days a tie can hold, and between which it surely does, while both its actors live."""


def _bound(name: str, end: str) -> Callable[[Relation, Extract], float | None]:
    def bound(tie: Relation, _: Extract) -> float | None:
        quantity: Quantity | None = getattr(tie, name)
        number = None if quantity is None else plain_number(getattr(quantity, end))
        return None if number is None else float(number)

    return bound


def _parties(tie: Relation, _: Extract) -> str | None:
    return json.dumps(tie.gathering.parties, ensure_ascii=False) if tie.gathering else None


def _mediators(tie: Relation, _: Extract) -> str | None:
    return listed(tie.gathering.mediators) if tie.gathering else None


def _facts(kind: type, names: Mapping[str, str], without: Iterable[str] = ()) -> list[Attribute]:
    """Return an attribute for each fact of a class but its sources, as a cell of a table has it."""
    left = {"sources", *without}
    return [
        Attribute(names.get(fact.name, fact.name), str, _cell(fact)) for fact in facts_of(kind) if fact.name not in left
    ]


def _cell(fact: Fact) -> Callable[[Any, Extract], str | None]:
    """Return what gives a fact as a text; what has a default that means something is always told."""

    def cell(thing: Any, _: Extract) -> str | None:
        kept = fact.of(thing)
        return _text(fact.form.cell(kept)) if fact.is_said(kept) or fact.words else None

    return cell


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


_QUANTITIES: Final = tuple(fact.name for fact in facts_of(Relation) if fact.form in QUANTITIES)
_FIRST: Final = ("since", "until", "confidence", "status")
_OF_TIE: Final = {attribute.name: attribute for attribute in _facts(Relation, _RENAMED)}

TIE: Final[tuple[Attribute, ...]] = (
    Attribute("relation_type", str, lambda tie, _: tie.type.name),
    Attribute("sign", int, lambda tie, _: tie.type.sign),
    Attribute("family", str, lambda tie, _: str(tie.type.family)),
    Attribute("mutual", bool, lambda tie, _: tie.mutual),
    Attribute("lasting", bool, lambda tie, _: tie.type.lasting),
    _OF_TIE["valid_from"],
    _OF_TIE["valid_until"],
    *_TIMES,
    Attribute("holds", str, lambda tie, extract: _text(extract.holds(tie))),
    _OF_TIE["confidence"],
    Attribute("level", int, lambda tie, _: int(tie.confidence.level)),
    _OF_TIE["status"],
    Attribute("last_evidenced", str, lambda tie, _: written(tie.last_evidenced)),
    Attribute("sources", str, lambda tie, _: CITATIONS.flat(tie.citations)),
    Attribute("citations", str, _located(lambda tie: tie.citations)),
    *_facts(Relation, _RENAMED, _FIRST),
    *(Attribute(f"{name}_{end}", float, _bound(name, end)) for name in _QUANTITIES for end in ("low", "high")),
    Attribute("event", str, lambda tie, _: tie.event),
    Attribute("parties", str, _parties),
    Attribute("mediators", str, _mediators),
    Attribute("through", str, lambda tie, _: listed(tie.through.parts) if tie.through else None),
    Attribute("stands_for", str, lambda tie, _: tie.through.id if tie.through else None),
)
"""What is said of a tie besides its id and its two ends."""

ACTOR: Final[tuple[Attribute, ...]] = (
    Attribute("names", str, lambda actor, _: listed(dict.fromkeys(actor.all_names()))),
    *_facts(Actor, _BORN),
    Attribute("sources", str, lambda actor, _: CITATIONS.flat(actor.citations)),
    Attribute("citations", str, _located(lambda actor: actor.citations)),
    Attribute("side", str, _sides),
    Attribute("declared", bool, lambda actor, _: actor.declared),
)
"""What is said of an actor besides its id and its label."""
