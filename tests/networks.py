"""What tests of formats of networks compare with what a reader of the format has found."""

from __future__ import annotations

from actorgraph.exporters.extract import extract_of
from actorgraph.exporters.networks.attributes import ACTOR, TIE, said_of
from actorgraph.model.forms import listed
from actorgraph.model.selection import Selection


def ties_of(record):
    """Return the ties that go out."""
    return [tie for tie in record.relations if tie.status != "retracted"]


def told_of(tie):
    """Return what every format has to say of a tie, by the names of the contract of graphs."""
    told = {
        "relation_type": tie.type.name,
        "sign": tie.type.sign,
        "mutual": tie.mutual,
        "valid_from": tie.period.since and tie.period.since.written,
        "valid_until": tie.period.until and tie.period.until.written,
        "confidence": tie.confidence.written or None,
        "status": str(tie.status),
        "sources": listed(dict.fromkeys(cited.source.id for cited in tie.citations)),
    }
    return {name: value for name, value in told.items() if value is not None}


def all_of(record):
    """Return all that is said of each tie and of each actor, by their ids."""
    extract = extract_of(record, Selection())
    ties = {tie.id: said_of(TIE, tie, extract) for tie in extract.ties}
    return ties, {actor.id: said_of(ACTOR, actor, extract) for actor in extract.actors}
