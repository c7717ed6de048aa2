"""The Beneficial Ownership Data Standard 0.4: who owns whom, by which shares and votes, as statements."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from uuid import NAMESPACE_URL, uuid5

from actorgraph.documents.terminal import escape_json
from actorgraph.exporters.models.saying import in_words, known_day, record_day, sources_of
from actorgraph.model.quantity import plain_number

if TYPE_CHECKING:
    from actorgraph.exporters.extract import Extract
    from actorgraph.model.actor import Actor
    from actorgraph.model.quantity import Quantity
    from actorgraph.model.relation import Relation

_ENTITIES: Final = {
    "company": "registeredEntity",
    "state": "state",
    "government": "stateBody",
    "armed forces": "stateBody",
}
"""What an actor of a kind is; of any other that is no person it is a legal entity."""
_UNDATED: Final = "1970-01-01"


def owns(tie: Relation, extract: Extract) -> bool:
    """Whether a tie is one of ownership that BODS has: in an entity, which a person is not."""
    return tie.type.name == "ownership" and extract.dataset.actors[tie.object].kind != "person"


def bods(extract: Extract) -> str:
    """Return the ownerships that go out as BODS 0.4, each after the statements about its two ends."""
    ties = [tie for tie in extract.ties if owns(tie, extract)]
    labels = {end for tie in ties for end in (tie.subject, tie.object)}
    maker = _Maker(extract)
    statements = [maker.of_actor(actor) for actor in extract.actors if actor.label in labels]
    statements += [maker.of_tie(tie) for tie in ties]
    return escape_json(json.dumps(statements, ensure_ascii=False, indent=2)) + "\n"


class _Maker:
    """Makes the statements of one record, whose ids are the same for the same record."""

    def __init__(self, extract: Extract) -> None:
        self._extract = extract
        self._day = record_day(extract) or _UNDATED
        self._record = str(extract.dataset.title or "")

    def of_actor(self, actor: Actor) -> dict[str, Any]:
        kind = "person" if actor.kind == "person" else "entity"
        details = _person(actor) if kind == "person" else _entity(actor)
        return self._statement(kind, actor.id, actor.id, details)

    def of_tie(self, tie: Relation) -> dict[str, Any]:
        id_of = self._extract.id_of
        details = {
            "isComponent": False,
            "subject": id_of[tie.object],
            "interestedParty": id_of[tie.subject],
            "interests": [interest for spell in tie.by_spell() for interest in _interests(spell)],
        }
        statement = self._statement("relationship", tie.id, id_of[tie.object], details)
        sources = sources_of(tie)
        told = "; ".join(f"{source.id}: {source.title or source.publisher or source.url or ''}" for source in sources)
        url = next((source.url for source in sources if source.url), None)
        return statement | ({"source": {"description": told, **({"url": url} if url else {})}} if sources else {})

    def _statement(self, kind: str, record: str, subject: str, details: dict[str, Any]) -> dict[str, Any]:
        dataset = self._extract.dataset
        return {
            "statementId": str(uuid5(NAMESPACE_URL, f"actorgraph:{self._record}:{kind}:{record}:{dataset.hash}")),
            "statementDate": self._day,
            "declarationSubject": subject,
            "recordId": record,
            "recordType": kind,
            "recordStatus": "new",
            "recordDetails": details,
            "publicationDetails": {
                "publicationDate": self._day,
                "bodsVersion": "0.4",
                "publisher": {"name": "; ".join(dataset.authors) or self._record or "actorgraph"},
            },
        }


def _person(actor: Actor) -> dict[str, Any]:
    names = [name for name in dict.fromkeys(actor.all_names()) if name != actor.label]
    return {
        "isComponent": False,
        "personType": "knownPerson",
        "names": [{"fullName": actor.label}, *({"type": "alternative", "fullName": name} for name in names)],
    }


def _entity(actor: Actor) -> dict[str, Any]:
    names = [name for name in dict.fromkeys(actor.all_names()) if name != actor.label]
    founded, dissolved = known_day(actor.life.since), known_day(actor.life.until)
    return {
        "isComponent": False,
        "entityType": {
            "type": _ENTITIES.get(str(actor.kind), "legalEntity"),
            **({"details": str(actor.kind)} if actor.kind else {}),
        },
        "name": actor.label,
        **({"alternateNames": names} if names else {}),
        **({"jurisdiction": {"name": actor.country}} if actor.country else {}),
        **({"foundingDate": founded} if founded else {}),
        **({"dissolutionDate": dissolved} if dissolved else {}),
    }


def _interests(tie: Relation) -> list[dict[str, Any]]:
    """Return what somebody has in what is owned; whether through others too, the record does not say of a tie.

    Nor does it say by what it is owned, where it gives neither shares nor votes.
    """
    since, until = known_day(tie.period.since), known_day(tie.period.until)
    common = {
        "directOrIndirect": "unknown",
        "details": in_words(tie),
        **({"startDate": since} if since else {}),
        **({"endDate": until} if until else {}),
    }
    counted = {"shareholding": tie.share, "votingRights": tie.votes}
    found = [{"type": kind, "share": _share(said), **common} for kind, said in counted.items() if said is not None]
    return found or [{"type": "unknownInterest", **common}]


def _share(quantity: Quantity) -> dict[str, Any]:
    """Return a share as far as it is known."""
    low, high = plain_number(quantity.low), plain_number(quantity.high)
    if low == high:
        return {"exact": low}
    return {
        "exclusiveMinimum" if quantity.low_open else "minimum": low,
        **({} if high is None else {"exclusiveMaximum" if quantity.high_open else "maximum": high}),
    }
