"""JSON-LD with the terms of the W3C's Organization Ontology, and those of Dublin Core, FOAF and Time beside it.

Memberships, and those of leaders, are memberships there, and what merged, split or was succeeded is one event of change
with all before it and all after it. Every tie is also a tie of ours, with all that is said of it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from actorgraph.documents.json import json_of
from actorgraph.exporters.models.saying import known_day
from actorgraph.exporters.networks.attributes import ACTOR, TIE, said_of
from actorgraph.model.relation_type import Family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.actor import Actor
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Source

_OWN: Final = "urn:actorgraph:term:"
_CONTEXT: Final = {
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "dcmitype": "http://purl.org/dc/dcmitype/",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "ag": _OWN,
}
_CLASSES: Final = {"person": "foaf:Person", "population": "foaf:Group", "place": "dct:Location"}
"""What an actor of a kind is; of any other it is an organization."""


def json_ld(extract: Extract) -> str:
    """Return what goes out as JSON-LD that asks nobody for its context."""
    changes: defaultdict[str, list[Relation]] = defaultdict(list)
    for tie in extract.ties:
        if tie.type.family == Family.SUCCESSION:
            changes[tie.event or tie.id].append(tie)
    graph = [
        _record(extract),
        *(_actor(actor, extract) for actor in extract.actors),
        *(_tie(tie, extract) for tie in extract.ties),
        *(_change(event, ties, extract) for event, ties in changes.items()),
        *(_document(source) for source in extract.sources),
    ]
    return json_of({"@context": _CONTEXT, "@graph": graph}) + "\n"


def _iri(kind: str, name: str) -> str:
    return f"urn:actorgraph:{kind}:{quote(name, safe='/.-_~')}"


def _ref(kind: str, name: str) -> dict[str, str]:
    return {"@id": _iri(kind, name)}


def _told(text: LocalText | None) -> list[dict[str, str]]:
    """Return a text in each of its languages."""
    if text is None:
        return []
    return [{"@value": version, **({"@language": tag} if tag else {})} for tag, version in text.versions]


def _record(extract: Extract) -> dict[str, Any]:
    dataset = extract.dataset
    said = {
        "dct:title": _told(dataset.title),
        "dct:description": _told(dataset.description),
        "dct:creator": list(dataset.authors),
        "dct:license": dataset.license,
        "ag:recorded_until": dataset.as_of_written,
        "ag:as_of": extract.selected.time,
    }
    told = {name: value for name, value in said.items() if value}
    return {"@id": f"urn:actorgraph:record:{dataset.hash}", "@type": "dcmitype:Dataset", **told}


def _actor(actor: Actor, extract: Extract) -> dict[str, Any]:
    kind = _CLASSES.get(str(actor.kind), "org:Organization")
    return {
        "@id": _iri("actor", actor.id),
        "@type": kind,
        "skos:prefLabel": actor.label,
        "foaf:name": _told(actor.names),
        "skos:altLabel": [name for name in dict.fromkeys(actor.all_names()) if name != actor.label],
        "dct:source": _sources(dict.fromkeys(citation.source.id for citation in actor.citations)),
        **_own(said_of(ACTOR, actor, extract)),
    }


def _own(said: dict[str, Any]) -> dict[str, Any]:
    return {f"ag:{name}": value for name, value in said.items() if name != "sources"}


def _sources(ids: dict[str, None]) -> list[dict[str, str]]:
    return [_ref("source", name) for name in ids]


def _tie(tie: Relation, extract: Extract) -> dict[str, Any]:
    subject, object_ = (_ref("actor", extract.id_of[label]) for label in (tie.subject, tie.object))
    is_member = tie.type.name in ("membership", "leadership") and _is_organization(tie.object, extract)
    return {
        "@id": _iri("tie", tie.id),
        "@type": ["ag:Tie", *(["org:Membership"] if is_member else [])],
        "ag:subject": subject,
        "ag:object": object_,
        **({"org:member": subject, "org:organization": object_} if is_member else {}),
        **({"org:role": {"skos:prefLabel": _told(tie.role)}} if is_member and tie.role else {}),
        **({"org:memberDuring": when} if is_member and (when := _during(tie)) else {}),
        "dct:source": _sources(dict.fromkeys(citation.source.id for citation in tie.citations)),
        **_own(said_of(TIE, tie, extract)),
    }


def _is_organization(label: str, extract: Extract) -> bool:
    return str(extract.dataset.actors[label].kind) not in _CLASSES


def _during(tie: Relation) -> list[dict[str, Any]]:
    """Return the times of a tie whose ends are exact to the day; others stand as they are written beside it."""
    return [_interval(found) for period in tie.periods if (found := dict(_ends(period.since, period.until)))]


def _ends(since: Any, until: Any) -> Iterator[tuple[str, str]]:
    for name, date in (("time:hasBeginning", since), ("time:hasEnd", until)):
        if day := known_day(date):
            yield name, day


def _interval(ends: dict[str, str]) -> dict[str, Any]:
    return {
        "@type": "time:Interval",
        **{name: {"time:inXSDDate": {"@value": day, "@type": "xsd:date"}} for name, day in ends.items()},
    }


def _change(event: str, ties: list[Relation], extract: Extract) -> dict[str, Any]:
    """Return what became of whom; between those that are no organizations it is a change of ours alone."""
    before, after = (dict.fromkeys(getattr(tie, end) for tie in ties) for end in ("subject", "object"))
    return {
        "@id": _iri("event", event),
        "@type": "org:ChangeEvent"
        if all(_is_organization(label, extract) for label in (*before, *after))
        else "ag:Change",
        "org:originalOrganization": [_ref("actor", extract.id_of[label]) for label in before],
        "org:resultingOrganization": [_ref("actor", extract.id_of[label]) for label in after],
        "ag:tie": [_ref("tie", tie.id) for tie in ties],
    }


def _document(source: Source) -> dict[str, Any]:
    said: dict[str, Any] = {
        "dct:identifier": source.id,
        "dct:title": _told(source.title),
        "dct:publisher": _told(source.publisher),
        "dct:creator": _told(source.author),
        "dct:issued": source.date and source.date.written,
        "foaf:page": {"@id": quote(source.url, safe="%/:?#[]@!$&'()*+,;=~-._")} if source.url else None,
        "dct:language": source.language,
        "ag:archive": source.archive,
        "ag:accessed": source.accessed and source.accessed.written,
        "ag:reliability": source.reliability,
        "ag:note": _told(source.note),
    }
    told = {name: value for name, value in said.items() if value}
    return {"@id": _iri("source", source.id), "@type": "dct:BibliographicResource", **told}
