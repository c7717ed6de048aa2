"""What the page knows about actors, ties and sources: plain values, each text in English and French."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from actorgraph.exporters.html.style import shape_of
from actorgraph.model.dataset import FADING_DAYS
from actorgraph.model.relation import Status
from actorgraph.wording import LANGUAGES
from actorgraph.wording.authored import kind_words
from actorgraph.wording.dates import date_words, period_words
from actorgraph.wording.phrases import term
from actorgraph.wording.sources import Bibliography, document_words, publication_words
from actorgraph.wording.ties import confidence_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.dates import PartialDate
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
    ties = [{"id": _rest_of_id(relation, dataset), **_tie(relation, numbers, bibliography)} for relation in relations]
    actors = [_actor(actor, bibliography) for actor in dataset.actors.values()]
    used = {relation.type.name for relation in relations}
    return {
        "title": _text(dataset.title),
        "description": _text(dataset.description),
        "day": day if dataset.as_of_written else None,
        "fadingDays": FADING_DAYS,
        "license": dataset.license,
        "authors": list(dataset.authors),
        "hash": dataset.hash,
        "kinds": _kinds(dataset.actors.values()),
        "types": [_type(kind) for kind in dataset.types.values() if kind.name in used],
        "actors": actors,
        "ties": ties,
        "sources": [_source(source) for _, source in bibliography.entries()],
    }


def _kinds(actors: Iterable[Actor]) -> list[list[Any]]:
    kinds = dict.fromkeys(actor.kind for actor in actors if actor.kind)
    return [[kind, _both(partial(kind_words, kind))] for kind in kinds]


def _type(kind: RelationType) -> dict[str, Any]:
    return {
        "name": kind.name,
        "label": _text(kind.label),
        "verb": _text(kind.verb),
        "sign": kind.sign,
        "family": str(kind.family),
        "colour": kind.colour,
        "dash": list(kind.dash),
        "symbol": kind.symbol,
    }


def _actor(actor: Actor, bibliography: Bibliography) -> dict[str, Any]:
    shape = shape_of(actor.kind)
    return _known(
        {
            "label": actor.label,
            "labels": _labels(actor),
            "id": actor.id,
            "kind": actor.kind,
            "shape": shape.name,
            "filled": shape.filled,
            "names": list(actor.names.versions) if actor.names else [],
            "aliases": list(actor.aliases),
            "former": [{"name": _text(former.name), "period": _period(former.period)} for former in actor.former],
            "life": _period(actor.life) if actor.life.since or actor.life.until else None,
            "since": _bounds(actor.life.since),
            "until": _bounds(actor.life.until),
            "country": actor.country,
            "ids": [list(pair) for pair in actor.ids],
            "note": _text(actor.note),
            "cites": _cites(actor.citations, bibliography),
        }
    )


def _labels(actor: Actor) -> dict[str, str] | str | None:
    labels = _both(actor.label_in)
    return None if labels == actor.label else labels


def _tie(relation: Relation, numbers: dict[str, int], bibliography: Bibliography) -> dict[str, Any]:
    evidenced = relation.last_evidenced
    return _known(
        {
            "type": relation.type.name,
            "from": numbers[relation.subject],
            "to": numbers[relation.object],
            "mutual": relation.mutual,
            "when": _both(lambda language: period_words(relation.period, language, event=relation.type.lasting)),
            "since": _bounds(relation.period.since),
            "until": _bounds(relation.period.until),
            "evidenced": evidenced.latest if evidenced else None,
            "lasting": relation.type.lasting,
            "level": int(relation.confidence.level),
            "confidence": _both(lambda language: confidence_words(relation.confidence, language))
            if relation.confidence.written
            else None,
            "status": None if relation.status is Status.ACCEPTED else str(relation.status),
            "lastEvidenced": _both(lambda language: date_words(evidenced, language)) if evidenced else None,
            "role": _text(relation.role),
            "support": [_both(partial(term, kind)) for kind in relation.support],
            "note": _text(relation.note),
            "cites": _cites(relation.citations, bibliography),
            "disputedBy": _cites(relation.disputed_by, bibliography),
        }
    )


def _rest_of_id(relation: Relation, dataset: Dataset) -> str:
    """Return what follows the type and the actors in an id, from the slash on; any other id is whole.

    Nothing follows them in the id of a tie without dates.
    """
    subject, object_ = dataset.actors[relation.subject], dataset.actors[relation.object]
    rest = relation.id.removeprefix(f"{relation.type.name}/{subject.id}/{object_.id}")
    return rest if not rest or rest.startswith("/") else relation.id


def _source(source: Source) -> dict[str, Any]:
    return _known(
        {
            "words": _both(lambda language: document_words(source, language)),
            "date": _both(lambda language: publication_words(source, language)),
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


def _period(period: Any) -> dict[str, str] | str:
    return _both(lambda language: period_words(period, language))


def _bounds(date: PartialDate | None) -> list[int | None] | None:
    return None if date is None else [date.earliest, date.latest]


def _both(words: Callable[[str], str]) -> dict[str, str] | str:
    """Return the words in each language, or once if they are the same."""
    versions = {language: words(language) for language in LANGUAGES}
    return versions if len(set(versions.values())) > 1 else versions[LANGUAGES[0]]


def _text(text: LocalText | None) -> dict[str, str] | None:
    return text.as_dict() if text else None


def _known(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known, so that the file stays small."""
    return {name: value for name, value in values.items() if value is not None and value != [] and value is not False}
