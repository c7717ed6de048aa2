"""In what layouts tables of events come: which column says what, and what its order does and does not say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from actorgraph.aggregation.days import EXACT
from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.names import loose_key
from actorgraph.model.suggestions import hint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIELDS: Final = (
    "from", "to", "from-id", "to-id", "from-country", "to-country", "from-group", "to-group", "with-from", "with-to",
    "date", "end", "precision", "type", "number", "source", "id",
)  # fmt: skip
"""What a column can say of an event."""

_NEEDED: Final = ("from", "to", "date")
_BY_WORD: Final[Mapping[str, str]] = MappingProxyType({word: word for word in EXACT})
"""What a column of precision says that is of anybody's."""
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How the tables of a database are laid out.

    Attributes:
        name: What it is called on the command line.
        publisher: Whose database it is; None of a table of anybody's.
        heads: The heads that the column of each field can have, the likeliest first.
        known_by: Heads by which the layout is recognised.
        directed: Whether an event goes from the first actor to the second.
        directed_types: The types of event of which alone it does.
        number: What is counted beside events: ``fatalities`` or ``amount``; None if nothing is.
        precision: What the column of precision says: for each text how exact the day is, one of
            :data:`~actorgraph.aggregation.days.EXACT`.
        register: The name by which actors of a dataset give their names or numbers in the database.
        nobody: How a name begins that is nobody's in particular.
        placed: Whether a name is an actor with its country or known group only, since many are names of roles.
        one_sided: Whether events with one actor are usual.
        types: What the types of event are called that the table gives as numbers.
        addresses: Whether sources are addresses.
        headless: The heads of a table without any, by the number of its columns.
        remark: What is to be said of every table of the layout.
    """

    name: str
    publisher: str | None = None
    heads: Mapping[str, tuple[str, ...]]
    known_by: tuple[str, ...] = ()
    directed: bool = False
    directed_types: tuple[str, ...] = ()
    number: str | None = None
    precision: Mapping[str, str] = field(default_factory=lambda: _BY_WORD)
    register: str | None = None
    nobody: re.Pattern[str] | None = None
    placed: bool = False
    one_sided: bool = False
    types: Mapping[str, str] = field(default_factory=lambda: _NONE)
    addresses: bool = False
    headless: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    remark: Message | None = None


_NOBODY: Final = re.compile(r"(unidentified|unknown|civilians|protesters|rioters)\b", re.IGNORECASE)

ACLED: Final = Layout(
    name="acled",
    publisher="ACLED",
    heads={
        "from": ("actor1",),
        "to": ("actor2",),
        "with-from": ("assoc_actor_1",),
        "with-to": ("assoc_actor_2",),
        "date": ("event_date",),
        "precision": ("time_precision",),
        "type": ("event_type",),
        "number": ("fatalities",),
        "source": ("source",),
        "id": ("event_id_cnty",),
    },
    known_by=("actor1", "actor2", "event_date", "event_type"),
    number="fatalities",
    precision={"1": "day", "2": "week", "3": "month"},
    register="acled",
    nobody=_NOBODY,
    one_sided=True,
    remark=Message.of("ACLED's actor1 and actor2 imply no direction: nobody is said to have attacked"),
)
"""Columns after the codebook of the package acledR (dtacled.github.io/acledR), which has that of ACLED as a table; what
a ``time_precision`` of 1, 2 or 3 means (a day, a week or the like, a month) as ``calc_fatalities_acled`` of the package
mapme.biodiversity tells it after that codebook."""

_GDELT_BEGIN: Final = (
    "globaleventid", "sqldate", "monthyear", "year", "fractiondate",
    "actor1code", "actor1name", "actor1countrycode", "actor1knowngroupcode", "actor1ethniccode", "actor1religion1code",
    "actor1religion2code", "actor1type1code", "actor1type2code", "actor1type3code",
    "actor2code", "actor2name", "actor2countrycode", "actor2knowngroupcode", "actor2ethniccode", "actor2religion1code",
    "actor2religion2code", "actor2type1code", "actor2type2code", "actor2type3code",
    "isrootevent", "eventcode", "eventbasecode", "eventrootcode", "quadclass", "goldsteinscale", "nummentions",
    "numsources", "numarticles", "avgtone",
)  # fmt: skip
_PLACE: Final = ("type", "fullname", "countrycode", "adm1code", "lat", "long", "featureid")
_PLACE_2: Final = (*_PLACE[:4], "adm2code", *_PLACE[4:])


def _gdelt(place: Sequence[str], end: Sequence[str]) -> tuple[str, ...]:
    places = (f"{of}geo_{part}" for of in ("actor1", "actor2", "action") for part in place)
    return (*_GDELT_BEGIN, *places, *end)


_GDELT_HEADS: Final = (
    _gdelt(_PLACE, ("dateadded",)),
    _gdelt(_PLACE, ("dateadded", "sourceurl")),
    _gdelt(_PLACE_2, ("dateadded", "sourceurl")),
)

GDELT: Final = Layout(
    name="gdelt",
    publisher="GDELT Project",
    heads={
        "from": ("actor1name",),
        "to": ("actor2name",),
        "from-country": ("actor1countrycode",),
        "to-country": ("actor2countrycode",),
        "from-group": ("actor1knowngroupcode",),
        "to-group": ("actor2knowngroupcode",),
        "date": ("sqldate", "day"),
        "type": ("eventrootcode",),
        "source": ("sourceurl",),
        "id": ("globaleventid",),
    },
    known_by=("actor1name", "actor2name", "eventrootcode"),
    directed=True,
    register="gdelt",
    placed=True,
    one_sided=True,
    addresses=True,
    headless={len(heads): heads for heads in _GDELT_HEADS},
    remark=Message.of(
        "GDELT's events are coded by machine from reports: what is counted are reports of an action; "
        "a name stands with its country, since roles such as police have the same name in all"
    ),
)
"""Columns after "The GDELT Event Database Data Format Codebook" V2.0 of 19 February 2015, of 61 columns, and V1.03 of
25 August 2013, of 57 to March 2013 and 58 since (data.gdeltproject.org/documentation). By it a name of an ethnic, a
religious or a type match is that of the class, such as POLICE OFFICER; the country stands in ``CountryCode``, the code
of an organisation in ``KnownGroupCode``; both are empty where they could not be found out."""

UCDP_GED: Final = Layout(
    name="ucdp-ged",
    publisher="UCDP",
    heads={
        "from": ("side_a",),
        "to": ("side_b",),
        "from-id": ("side_a_new_id",),
        "to-id": ("side_b_new_id",),
        "date": ("date_start",),
        "end": ("date_end",),
        "precision": ("date_prec",),
        "type": ("type_of_violence",),
        "number": ("best", "best_est"),
        "source": ("source_office",),
        "id": ("id",),
    },
    known_by=("side_a", "side_b", "date_start", "type_of_violence"),
    directed_types=("one-sided violence",),
    number="fatalities",
    precision={"1": "day", "2": "week", "3": "week", "4": "month", "5": "year"},
    register="ucdp",
    nobody=_NOBODY,
    types={"1": "state-based conflict", "2": "non-state conflict", "3": "one-sided violence"},
    remark=Message.of("UCDP's sides imply no direction but in one-sided violence, which side a commits"),
)
"""Columns as the package ucdp (github.com/mcgirjau/ucdp) tells them after the UCDP GED Codebook: ``date_start`` is the
earliest day that an event can have been on and ``date_end`` the last one; what a ``date_prec`` of 1 to 5 means (a day,
two to six days, a week, a month, a year) as ``calc_fatalities_ucdp`` of the package mapme.biodiversity tells it."""

_ACTING: Final = (
    "from", "payer", "buyer", "sender", "contracting authority", "source actor", "attacker", "donor", "lender", "de",
    "payeur", "acheteur", "expéditeur", "attaquant", "assaillant", "donateur", "prêteur", "source",
)  # fmt: skip
"""Heads of a first column that say that its actor acts on the other."""
_TIE: Final = ("source", "target")
"""Heads of the two ends of a tie, side by side in this order; a source elsewhere is who tells of an event."""
_ACTED_ON: Final = (
    "to", "payee", "supplier", "recipient", "receiver", "beneficiary", "contractor", "target", "borrower",
    "vers", "bénéficiaire", "fournisseur", "titulaire", "destinataire", "cible", "donataire", "emprunteur",
)  # fmt: skip
"""Heads of a second column that say that its actor is the one acted on."""

COLUMNS: Final = Layout(
    name="columns",
    heads={
        "from": (*_ACTING, "actor1", "actor 1", "side a", "actor a"),
        "to": (*_ACTED_ON, "actor2", "actor 2", "side b", "actor b"),
        "date": ("date", "day", "event date", "payment date", "award date", "signed", "jour", "date de paiement"),
        "end": ("end", "until", "end date", "fin", "date de fin"),
        "type": ("type", "kind", "event type", "category", "nature", "catégorie"),
        "number": ("amount", "value", "fatalities", "deaths", "montant", "valeur", "number", "count"),
        "source": ("source", "sources", "url", "publisher", "register", "registre"),
    },
    number="amount",
)  # fmt: skip

LAYOUTS: Final = (ACLED, GDELT, UCDP_GED, COLUMNS)
"""Every layout there is; the last is for tables of anybody's."""


def layout_named(name: str) -> Layout:
    """Return the layout of a name."""
    return next(each for each in LAYOUTS if each.name == name)


def layout_of(heads: Sequence[str]) -> Layout:
    """Return the layout that the heads of a table are those of; tables of anybody's are of the last."""
    keys = {head.strip().lower() for head in heads}
    return next((each for each in LAYOUTS[:-1] if keys.issuperset(each.known_by)), COLUMNS)


def headless_heads(width: int) -> tuple[str, ...] | None:
    """Return the heads of a table that has none, if there is a layout of so many columns."""
    return next((each.headless[width] for each in LAYOUTS if width in each.headless), None)


def columns_of(heads: Sequence[str], layout: Layout, told: Mapping[str, str]) -> dict[str, str]:
    """Return the head of the column of each field.

    Args:
        heads: The heads of the columns.
        layout: The layout; its heads are looked for without case.
        told: The head of the column of each field that was told.

    Raises:
        QuestionError: If there is no such field or column, or nothing says who, whom or when.
    """
    for name, head in told.items():
        if name not in FIELDS:
            raise QuestionError("'{field}' is nothing that a column can say{hint}", field=name, hint=hint(name, FIELDS))
        if head not in heads:
            raise QuestionError("there is no column '{name}'{hint}", name=head, hint=hint(head, heads))
    found = dict(told)
    keys: dict[str, list[str]] = {}
    for head in heads:
        keys.setdefault(loose_key(head), []).append(head)
    for name, words in layout.heads.items():
        if name in found:
            continue
        taken = set(found.values())
        denied = () if name != "from" or _has_tie(heads) else _TIE
        among = (keys.get(loose_key(word), []) for word in words if word not in denied)
        if guess := next((heads for heads in among if heads and not taken & set(heads)), None):
            found[name] = _only(name, guess)
    missing = [name for name in _NEEDED if name not in found]
    if missing:
        told_how = "no column says '{field}'; say which, as in --map {map}; the heads are {heads}"
        option = ",".join(f"{field}=HEAD" for field in missing)
        named = Message.of("'{word}'", word=", ".join(head for head in heads if head))
        raise QuestionError(told_how, field=", ".join(missing), map=option, heads=named)
    return {name: found[name] for name in FIELDS if name in found}


def _has_tie(heads: Sequence[str]) -> bool:
    keys = tuple(loose_key(head) for head in heads)
    return _TIE in pairwise(keys)


def _only(name: str, heads: Sequence[str]) -> str:
    if len(heads) > 1:
        told = "'{one}' and '{other}' can both say '{field}'; say which does, as in --map {field}=HEAD"
        raise QuestionError(told, one=heads[0], other=heads[1], field=name)
    return heads[0]


def is_directed(layout: Layout, columns: Mapping[str, str]) -> bool:
    """Whether an event goes from the first actor to the second; of anybody's tables both heads have to say so."""
    if layout is not COLUMNS:
        return layout.directed
    ends = (("from", _ACTING), ("to", _ACTED_ON))
    return all(loose_key(columns[end]) in {loose_key(head) for head in heads} for end, heads in ends)
