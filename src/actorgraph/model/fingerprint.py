"""One short number for all that a dataset says, so that a picture can name the data it was made from."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.period import Period
    from actorgraph.model.relation import Relation
    from actorgraph.model.relation_type import RelationType
    from actorgraph.model.source import Citation, Source


def fingerprint(dataset: Dataset) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a dataset's content.

    It changes if and only if something the dataset says changes: files, folders, comments and the order of lines
    make no difference.
    """
    content = {
        "title": _text(dataset.title),
        "description": _text(dataset.description),
        "as_of": _written(dataset.as_of),
        "license": dataset.license,
        "authors": dataset.authors,
        "types": [_type(t) for _, t in sorted(dataset.types.items())],
        "sources": [_source(s) for s in dataset.sources.values()],
        "actors": [_actor(a) for a in dataset.actors.values()],
        "relations": [_relation(r) for r in dataset.relations],
    }
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]


def _source(source: Source) -> list[object]:
    return [
        source.id,
        *(_text(text) for text in (source.title, source.publisher, source.author, source.note)),
        *(_written(date) for date in (source.date, source.accessed)),
        source.url,
        source.archive,
        source.language,
        source.reliability,
    ]


def _type(kind: RelationType) -> list[object]:
    return [
        kind.name,
        *(_text(text) for text in (kind.label, kind.verb, kind.inverse)),
        kind.direction,
        kind.sign,
        kind.family,
        kind.lasting,
        kind.colour,
        kind.dash,
        kind.symbol,
    ]


def _actor(actor: Actor) -> list[object]:
    return [
        actor.label,
        actor.kind,
        _text(actor.names),
        sorted(actor.aliases),
        _any_order((_text(f.name), _period(f.period)) for f in actor.former),
        _period(actor.life),
        actor.country,
        sorted(actor.ids),
        _text(actor.note),
        _citations(actor.citations),
    ]


def _relation(relation: Relation) -> list[object]:
    return [
        relation.id,
        relation.type.name,
        relation.subject,
        relation.object,
        relation.mutual,
        _period(relation.period),
        _text(relation.role),
        sorted(relation.support),
        relation.confidence.written,
        relation.status,
        _citations(relation.citations),
        _citations(relation.disputed_by),
        _text(relation.note),
        relation.event,
    ]


def _citations(citations: Iterable[Citation]) -> list[object]:
    return _any_order((c.source.id, _text(c.quote), c.page, c.at) for c in citations)


def _any_order(items: Iterable[object]) -> list[object]:
    return sorted(items, key=repr)


def _period(period: Period) -> tuple[str | None, str | None]:
    return _written(period.since), _written(period.until)


def _written(date: object) -> str | None:
    return None if date is None else str(date)


def _text(text: LocalText | None) -> tuple[tuple[str, str], ...] | None:
    return tuple(sorted(text.versions)) if text else None
