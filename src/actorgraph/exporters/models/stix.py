"""STIX 2.1: actors as identities, ties as relationships, and what STIX has no property for in an extension of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from uuid import NAMESPACE_URL, uuid5

from actorgraph.documents.json import json_of
from actorgraph.exporters.models.saying import in_words, known_day, record_day, sources_of
from actorgraph.exporters.networks.attributes import ACTOR, TIE, said_of
from actorgraph.exporters.networks.record import RECORD

if TYPE_CHECKING:
    from actorgraph.exporters.extract import Extract
    from actorgraph.model.actor import Actor
    from actorgraph.model.confidence import Confidence
    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Source

_CLASSES: Final = {"person": "individual", "armed group": "group", "coalition": "group", "population": "class"}
"""Of the vocabulary of identity classes; an actor of any other kind is an organization."""
_WORDS: Final = {"low": 15, "medium": 50, "high": 85}
_CREDIBILITY: Final = {"1": 90, "2": 70, "3": 50, "4": 30, "5": 10}
"""Confidence on the scale of STIX (STIX 2.1, appendix A: None, Low, Med, High; Admiralty Credibility)."""
_UNDATED: Final = "1970-01-01"


def stix(extract: Extract) -> str:
    """Return what goes out as a bundle; its objects were made on the day of the record, since there is no clock."""
    maker = _Maker(extract)
    objects = [
        maker.author(),
        maker.extension(),
        *(maker.identity(actor) for actor in extract.actors),
        *(maker.relationship(tie) for tie in extract.ties),
    ]
    return json_of({"type": "bundle", "id": maker.id("bundle", extract.dataset.hash), "objects": objects}) + "\n"


class _Maker:
    """Makes the objects of one bundle, whose ids are the same for the same record."""

    def __init__(self, extract: Extract) -> None:
        self._extract = extract
        self._time = f"{record_day(extract) or _UNDATED}T00:00:00.000Z"
        self._record = str(extract.dataset.title or "")

    def id(self, kind: str, name: str) -> str:
        return f"{kind}--{uuid5(NAMESPACE_URL, f'actorgraph:{self._record}:{kind}:{name}')}"

    def author(self) -> dict[str, Any]:
        """Return who made the record, with all that is said of the record as a whole."""
        name = "; ".join(self._extract.dataset.authors) or self._record or "actorgraph"
        record = {key: value for key, of in RECORD.items() if (value := of(self._extract))}
        return {**self._common("identity", ""), "name": name, **self._extended(record)}

    def extension(self) -> dict[str, Any]:
        return {
            **self._common("extension-definition", "actorgraph"),
            "created_by_ref": self.id("identity", ""),
            "name": "actorgraph",
            "description": "What a record of actors and ties says that STIX has no property for.",
            "schema": "https://json-schema.org/draft/2020-12/schema",
            "version": "1.0.0",
            "extension_types": ["property-extension"],
        }

    def identity(self, actor: Actor) -> dict[str, Any]:
        sources = list({citation.source.id: citation.source for citation in actor.citations}.values())
        return {
            **self._common("identity", actor.id),
            "name": actor.label,
            "identity_class": _CLASSES.get(str(actor.kind), "organization"),
            **({"labels": list(actor.tags)} if actor.tags else {}),
            **self._cited(sources),
            **self._extended({"actor_id": actor.id, **said_of(ACTOR, actor, self._extract)}),
        }

    def relationship(self, tie: Relation) -> dict[str, Any]:
        id_of = self._extract.id_of
        confidence = _confidence(tie.confidence)
        return {
            **self._common("relationship", tie.id),
            "relationship_type": re.sub(r"[^a-z0-9]+", "-", tie.type.name).strip("-") or "related-to",
            "source_ref": self.id("identity", id_of[tie.subject]),
            "target_ref": self.id("identity", id_of[tie.object]),
            "description": in_words(tie),
            **_times(tie),
            **({} if confidence is None else {"confidence": confidence}),
            **self._cited(sources_of(tie)),
            **self._extended({"tie_id": tie.id, **said_of(TIE, tie, self._extract)}),
        }

    def _common(self, kind: str, name: str) -> dict[str, Any]:
        return {
            "type": kind,
            "spec_version": "2.1",
            "id": self.id(kind, name),
            "created": self._time,
            "modified": self._time,
        }

    def _extended(self, said: dict[str, Any]) -> dict[str, Any]:
        extension = {"extension_type": "property-extension", **said}
        return {"extensions": {self.id("extension-definition", "actorgraph"): extension}}

    def _cited(self, sources: list[Source]) -> dict[str, Any]:
        return {"external_references": [_reference(source) for source in sources]} if sources else {}


def _reference(source: Source) -> dict[str, str]:
    """Return a document as a reference, which names its publisher."""
    said = {
        "source_name": str(source.publisher or source.id),
        "description": str(source.title) if source.title else None,
        "url": source.url,
        "external_id": source.id,
    }
    return {name: value for name, value in said.items() if value}


def _confidence(confidence: Confidence) -> int | None:
    """Return how sure an author is, from 0 to 100; of an Admiralty code its second half says so."""
    written = confidence.written
    return _WORDS.get(written, _CREDIBILITY.get(written[1:]))


def _times(tie: Relation) -> dict[str, str]:
    """Return the times of a tie that are exact to the day; others stand as they are written in the extension."""
    since, until = known_day(tie.period.since), known_day(tie.period.until)
    start = {"start_time": f"{since}T00:00:00Z"} if since else {}
    return start | ({"stop_time": f"{until}T23:59:59Z"} if until and (not since or since <= until) else {})
