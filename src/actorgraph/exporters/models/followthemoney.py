"""FollowTheMoney, the model of OpenSanctions and Aleph: entities, one on each line as JSON.

Membership, Ownership, Succession and Associate are ties that it has a word for, where both ends are what it wants them
to be; every other tie is an UnknownLink whose role is its type.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from actorgraph.documents.terminal import escape_json
from actorgraph.exporters.models.saying import in_words, known_date, sources_of
from actorgraph.model.relation_type import Family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.actor import Actor
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.relation import Relation

Properties = dict[str, list[str]]

_SCHEMATA: Final = {
    "person": "Person",
    "company": "Company",
    "state": "PublicBody",
    "government": "PublicBody",
    "armed forces": "PublicBody",
    "population": "LegalEntity",
    "place": "LegalEntity",
}
"""What an actor of a kind is; of any other it is an Organization."""
_ORGANISATIONS: Final = ("Organization", "Company", "PublicBody")
_LIFE: Final = {"Person": ("birthDate", "deathDate")}


def follow_the_money(extract: Extract) -> str:
    """Return what goes out as lines of JSON, actors first."""
    entities = (*(_actor(actor) for actor in extract.actors), *(_tie(tie, extract) for tie in extract.ties))
    return "".join(f"{escape_json(json.dumps(entity, ensure_ascii=False))}\n" for entity in entities)


def schema_of(actor: Actor) -> str:
    """Return the schema of an actor."""
    return _SCHEMATA.get(str(actor.kind), "Organization")


def entity_id(name: str) -> str:
    """Return the id of an entity: Latin letters, digits, dots and hyphens, and what tells it apart where that is less.

    >>> entity_id("al-qaeda"), entity_id("allegiance/jnim/al-qaeda/2017")
    ('al-qaeda', 'allegiance-jnim-al-qaeda-2017-2eea7ad9')
    """
    plain = re.sub(r"[^0-9A-Za-z.]+", "-", name).strip("-.")
    return plain if plain == name else f"{plain or 'id'}-{sha256(name.encode('utf-8')).hexdigest()[:8]}"


def _entity(identifier: str, schema: str, properties: dict[str, list[str | None]]) -> dict[str, Any]:
    said = {name: list(dict.fromkeys(filter(None, values))) for name, values in properties.items()}
    return {
        "id": entity_id(identifier),
        "schema": schema,
        "properties": {name: values for name, values in said.items() if values},
    }


def _english(text: LocalText | None) -> str | None:
    return None if text is None else str(text)


def _actor(actor: Actor) -> dict[str, Any]:
    schema = schema_of(actor)
    born, ended = _LIFE.get(schema, ("incorporationDate", "dissolutionDate"))
    former = [text for name in actor.former for _, text in name.name.versions]
    names = dict.fromkeys(actor.all_names())
    return _entity(
        actor.id,
        schema,
        {
            "name": [actor.label],
            "alias": [name for name in names if name != actor.label and name not in former],
            "previousName": [*former],
            born: [known_date(actor.life.since)],
            ended: [known_date(actor.life.until)],
            "keywords": [actor.kind, *actor.tags],
            "notes": [*_life(actor), _english(actor.note)],
            "wikidataId": [identifier for register, identifier in actor.ids if register == "wikidata"],
            "sourceUrl": [citation.source.url for citation in actor.citations],
        },
    )


def _life(actor: Actor) -> Iterator[str]:
    """Yield the dates of a life that are known within bounds only, and the country, which has to be a code there."""
    for name, date in (("since", actor.life.since), ("until", actor.life.until)):
        if date is not None and known_date(date) is None:
            yield f"{name} {date}"
    if actor.country:
        yield f"country {actor.country}"


def _tie(tie: Relation, extract: Extract) -> dict[str, Any]:
    subject, object_ = (extract.dataset.actors[label] for label in (tie.subject, tie.object))
    schema, one, other, named = _schema_of_tie(tie, schema_of(subject), schema_of(object_))
    sources = sources_of(tie)
    percentage = str(tie.share).removesuffix("%") if tie.share and tie.share.low == tie.share.high else None
    return _entity(
        tie.id,
        schema,
        {
            one: [entity_id(subject.id)],
            other: [entity_id(object_.id)],
            named: [" ".join([tie.type.name, *([f"({tie.role})"] if tie.role else [])])],
            "startDate": [known_date(tie.period.since)],
            "endDate": [known_date(tie.period.until)],
            **({"percentage": [percentage]} if schema == "Ownership" else {}),
            "summary": [in_words(tie)],
            "description": [_english(tie.note)],
            "recordId": [tie.id],
            "sourceUrl": [source.url for source in sources],
            "publisher": [_english(source.publisher) for source in sources],
        },
    )


def _schema_of_tie(tie: Relation, subject: str, object_: str) -> tuple[str, str, str, str]:
    """Return the schema of a tie, and the properties that name its two ends and its type."""
    if tie.type.name == "membership" and object_ in _ORGANISATIONS:
        return "Membership", "member", "organization", "role"
    if tie.type.name == "ownership" and object_ == "Company":
        return "Ownership", "owner", "asset", "role"
    if tie.type.family == Family.SUCCESSION:
        return "Succession", "predecessor", "successor", "role"
    if subject == object_ == "Person" and tie.type.sign > 0:
        return "Associate", "person", "associate", "relationship"
    return "UnknownLink", "subject", "object", "role"
