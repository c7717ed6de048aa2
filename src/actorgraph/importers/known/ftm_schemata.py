"""The schemata of FollowTheMoney that are actors or ties here, and which of their properties say what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.importers.known.types import KINSHIPS, LINKS

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema whose entities are ties.

    Attributes:
        section: The section of such ties.
        one: The property that names the first end.
        other: The property that names the second end.
        goal: The key of the second end.
        role: The property that says what one is to the other.
        date: Whether it happens once.
        otherwise: The role where nothing says it.
    """

    section: str
    one: str
    other: str
    goal: str = "to"
    role: str = "role"
    date: bool = False
    otherwise: str = ""


TIES: Final[Mapping[str, Schema]] = {
    "Membership": Schema("memberships", "member", "organization"),
    "Directorship": Schema("board memberships", "director", "organization"),
    "Ownership": Schema("ownerships", "owner", "asset"),
    "Succession": Schema("successions", "predecessor", "successor", "into", date=True),
    "Debt": Schema("loans", "creditor", "debtor"),
    "Associate": Schema(LINKS, "associate", "person", role="relationship", otherwise="associate"),
    "Family": Schema(KINSHIPS, "relative", "person", role="relationship"),
    "Employment": Schema(LINKS, "employee", "employer", otherwise="employee"),
    "Representation": Schema(LINKS, "agent", "client", otherwise="representative"),
    "UnknownLink": Schema(LINKS, "subject", "object"),
}
"""An associate or a relative is what the relationship says to the person, so that the tie runs from them."""

ACTORS: Final[Mapping[str, str]] = {
    "Person": "person",
    "Company": "company",
    "Organization": "organisation",
    "PublicBody": "public body",
    "LegalEntity": "",
}
"""The schemata of actors, and the kind of each; a legal entity may be anybody."""

NAMES: Final = ("name", "alias", "weakAlias")
FORMER: Final = "previousName"
LIVES: Final = (("since", ("incorporationDate", "birthDate")), ("until", ("dissolutionDate", "deathDate")))
COUNTRIES: Final = ("country", "mainCountry", "jurisdiction", "nationality")
IDS: Final[Mapping[str, str]] = {
    "wikidataId": "wikidata", "leiCode": "lei", "registrationNumber": "registration", "ogrnCode": "ogrn",
    "innCode": "inn",
}  # fmt: skip
"""The properties that identify somebody, and what the register of each is called."""
