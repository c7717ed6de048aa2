"""What two records say otherwise of the same tie or the same actor, in the words of the language's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.queries.diff.changes import Detail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from actorgraph.model.actor import Actor
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.period import Period
    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Citation


def details_of_tie(old: Relation, new: Relation) -> Iterator[Detail]:
    """Yield what is said otherwise of a tie."""
    for name, value in _OF_TIE:
        if value(old) != value(new):
            yield Detail(name, value(old), value(new))
    for name, cited in _CITED_BY_TIE:
        yield from _cited(name, cited(old), cited(new))


def details_of_actor(old: Actor, new: Actor) -> Iterator[Detail]:
    """Yield what is said otherwise of an actor."""
    for name, value in _OF_ACTOR:
        if value(old) != value(new):
            yield Detail(name, value(old), value(new))
    yield from _cited("sources", old.citations, new.citations)


def _written(date: object) -> str | None:
    return None if date is None else str(date)


def _nodes(tie: Relation) -> str:
    return " ↔ ".join(sorted((tie.subject, tie.object))) if tie.mutual else f"{tie.subject} → {tie.object}"


def _text(text: LocalText | None) -> str | None:
    return _joined(f"{tag}: {version}" if tag else version for tag, version in text.versions) if text else None


def _period(period: Period) -> str:
    return f"{period.since or ''} to {period.until or ''}".strip()


def _cited(name: str, old: tuple[Citation, ...], new: tuple[Citation, ...]) -> Iterator[Detail]:
    if _places(old) != _places(new):
        yield Detail(name, _places(old), _places(new), cited=(old, new))


def _places(citations: Iterable[Citation]) -> str | None:
    places = ((c.source.id, c.page and f"p. {c.page}", c.at, c.quote and f'"{c.quote}"') for c in citations)
    return _joined(sorted(" ".join(part for part in place if part) for place in places))


def _joined(parts: Iterable[str]) -> str | None:
    return "; ".join(parts) or None


_OF_TIE: tuple[tuple[str, Callable[[Relation], str | None]], ...] = (
    ("type", lambda tie: tie.type.name),
    ("nodes", _nodes),
    ("sign", lambda tie: f"{tie.type.sign:+d}"),
    ("since", lambda tie: _written(tie.period.since)),
    ("until", lambda tie: _written(tie.period.until)),
    ("role", lambda tie: _text(tie.role)),
    ("support", lambda tie: _joined(sorted(tie.support))),
    ("confidence", lambda tie: tie.confidence.written or None),
    ("status", lambda tie: str(tie.status)),
    ("note", lambda tie: _text(tie.note)),
)
_CITED_BY_TIE: tuple[tuple[str, Callable[[Relation], tuple[Citation, ...]]], ...] = (
    ("sources", lambda tie: tie.citations),
    ("disputed_by", lambda tie: tie.disputed_by),
)
_OF_ACTOR: tuple[tuple[str, Callable[[Actor], str | None]], ...] = (
    ("label", lambda actor: actor.label),
    ("kind", lambda actor: actor.kind),
    ("names", lambda actor: _text(actor.names)),
    ("aliases", lambda actor: _joined(sorted(actor.aliases))),
    ("former", lambda actor: _joined(sorted(f"{f.name} ({_period(f.period)})" for f in actor.former))),
    ("since", lambda actor: _written(actor.life.since)),
    ("until", lambda actor: _written(actor.life.until)),
    ("country", lambda actor: actor.country),
    ("ids", lambda actor: _joined(sorted(f"{register} {value}" for register, value in actor.ids))),
    ("note", lambda actor: _text(actor.note)),
)
