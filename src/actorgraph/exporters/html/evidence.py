"""What the page knows about actors, ties and sources: plain values, each text in English and French."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.exporters.html.style import shape_of
from actorgraph.model.relation import Status
from actorgraph.wording import LANGUAGES
from actorgraph.wording.dates import date_words, day_words, period_words
from actorgraph.wording.sources import Bibliography, source_words
from actorgraph.wording.ties import confidence_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.relation import Relation
    from actorgraph.model.relation_type import RelationType
    from actorgraph.model.source import Citation, Source


def evidence_of(dataset: Dataset, relations: Sequence[Relation], day: int) -> dict[str, Any]:
    """Return what the page shows besides the picture; actors and ties stand in the order of the network's ids.

    Args:
        dataset: The dataset.
        relations: The ties that are drawn.
        day: The day the picture shows, as an ordinal.
    """
    bibliography = Bibliography()
    numbers = {label: i for i, label in enumerate(dataset.actors)}
    ties = [_tie(relation, dataset, day, numbers, bibliography) for relation in relations]
    actors = [_actor(actor, bibliography) for actor in dataset.actors.values()]
    used = {relation.type.name for relation in relations}
    return {
        "title": _text(dataset.title),
        "description": _text(dataset.description),
        "asOf": _both(lambda language: day_words(day, language)) if dataset.as_of_written else None,
        "license": dataset.license,
        "authors": list(dataset.authors),
        "hash": dataset.hash,
        "types": [_type(kind) for kind in dataset.types.values() if kind.name in used],
        "actors": actors,
        "ties": ties,
        "sources": [_source(source) for _, source in bibliography.entries()],
    }


def _type(kind: RelationType) -> dict[str, Any]:
    return {
        "name": kind.name,
        "label": _text(kind.label),
        "verb": _text(kind.verb),
        "inverse": _text(kind.inverse),
        "sign": kind.sign,
        "colour": kind.colour,
        "dash": list(kind.dash),
        "symbol": kind.symbol,
    }


def _actor(actor: Actor, bibliography: Bibliography) -> dict[str, Any]:
    shape = shape_of(actor.kind)
    return _known(
        {
            "label": actor.label,
            "id": actor.id,
            "kind": actor.kind,
            "shape": shape.name,
            "filled": shape.filled,
            "names": list(actor.names.versions) if actor.names else [],
            "aliases": list(actor.aliases),
            "former": [{"name": _text(former.name), "period": _period(former.period)} for former in actor.former],
            "life": _period(actor.life) if actor.life.since or actor.life.until else None,
            "country": actor.country,
            "ids": [list(pair) for pair in actor.ids],
            "note": _text(actor.note),
            "cites": _cites(actor.citations, bibliography),
        }
    )


def _tie(
    relation: Relation, dataset: Dataset, day: int, numbers: dict[str, int], bibliography: Bibliography
) -> dict[str, Any]:
    fading = dataset.is_fading(relation, day)
    evidenced = relation.last_evidenced
    return _known(
        {
            "id": relation.id,
            "type": relation.type.name,
            "from": numbers[relation.subject],
            "to": numbers[relation.object],
            "mutual": relation.mutual,
            "when": _both(lambda language: period_words(relation.period, language, event=relation.type.lasting)),
            "holds": str(relation.holds_on(day)),
            "level": int(relation.confidence.level),
            "confidence": _both(lambda language: confidence_words(relation.confidence, language))
            if relation.confidence.written
            else None,
            "status": None if relation.status is Status.ACCEPTED else str(relation.status),
            "fading": _both(lambda language: date_words(evidenced, language)) if fading and evidenced else None,
            "role": _text(relation.role),
            "support": list(relation.support),
            "note": _text(relation.note),
            "event": relation.event,
            "cites": _cites(relation.citations, bibliography),
            "disputedBy": _cites(relation.disputed_by, bibliography),
        }
    )


def _source(source: Source) -> dict[str, Any]:
    return _known(
        {
            "words": _both(lambda language: source_words(source, language, link=False)),
            "url": source.url,
            "archive": source.archive,
            "language": source.language,
            "reliability": source.reliability,
            "note": _text(source.note),
        }
    )


def _cites(citations: Iterable[Citation], bibliography: Bibliography) -> list[dict[str, Any]]:
    return [
        _known({"source": bibliography.number(c.source), "quote": _text(c.quote), "page": c.page, "at": c.at})
        for c in citations
    ]


def _period(period: Any) -> dict[str, str]:
    return _both(lambda language: period_words(period, language))


def _both(words: Callable[[str], str]) -> dict[str, str]:
    return {language: words(language) for language in LANGUAGES}


def _text(text: LocalText | None) -> dict[str, str] | None:
    return text.as_dict() if text else None


def _known(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known, so that the file stays small."""
    return {name: value for name, value in values.items() if value is not None and value != [] and value is not False}
