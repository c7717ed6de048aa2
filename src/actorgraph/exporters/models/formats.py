"""The formats with a model of their own: what each keeps, and what it cannot carry."""

from __future__ import annotations

from typing import Final

from actorgraph.exporters.contents import (
    EVENTS,
    HEADER,
    NOT_OWNED,
    NOTES,
    OWNED_UNTIL,
    QUOTES,
    SIDES,
    SIDES_SAID,
    STEPS,
)
from actorgraph.exporters.format import Format, Loss
from actorgraph.exporters.models.bods import bods
from actorgraph.exporters.models.followthemoney import follow_the_money
from actorgraph.exporters.models.jsonld import json_ld
from actorgraph.exporters.models.stix import stix

MODELS: Final[tuple[Format, ...]] = (
    Format(
        name="followthemoney",
        suffixes=(".ftm", ".ijson"),
        keeps=(
            "entities of FollowTheMoney, one on a line: Membership, Ownership, Succession, Associate or UnknownLink; "
            "type, sign, dates, grade, status and ids of sources in the summary"
        ),
        losses=(
            Loss(
                contents=(QUOTES, EVENTS, SIDES, HEADER, STEPS),
                clause="a link has the properties of its schema alone (FollowTheMoney 4, schema Interval)",
            ),
        ),
        write=follow_the_money,
    ),
    Format(
        name="stix",
        suffixes=(".stix",),
        keeps="STIX 2.1: identities and relationships; all that is recorded of them and of the whole in an extension",
        losses=(
            Loss(
                contents=(STEPS,),
                clause="a relationship is between two objects (STIX 2.1, section 5.1)",
            ),
        ),
        write=stix,
    ),
    Format(
        name="bods",
        suffixes=(".bods",),
        keeps="BODS 0.4: who owns whom, shares and votes as ranges; dates that are no days stand in the details",
        losses=(
            Loss(
                contents=(NOT_OWNED, OWNED_UNTIL, QUOTES, NOTES, EVENTS, SIDES, HEADER, STEPS),
                clause="a relationship is an interest in an entity (BODS 0.4, relationship record, interests)",
            ),
        ),
        write=bods,
    ),
    Format(
        name="json-ld",
        suffixes=(".jsonld",),
        keeps="JSON-LD in terms of the W3C's Organization Ontology: all that is recorded of ties, actors and documents",
        losses=(
            Loss(
                contents=(EVENTS, SIDES_SAID, STEPS),
                clause="an event is a major change of organizations (The Organization Ontology, org:ChangeEvent)",
            ),
        ),
        write=json_ld,
    ),
)
