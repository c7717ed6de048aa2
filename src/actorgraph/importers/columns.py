"""Which column of a table of anybody's says what: told, or guessed from its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.names import loose_key
from actorgraph.model.suggestions import hint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIELDS: Final = (
    "from", "to", "type", "since", "until", "date", "role", "note", "confidence", "status", "share", "votes", "amount",
    "count", "source", "quote", "page",
)  # fmt: skip
"""What a column can say of a tie."""

_HEADS: Final[Mapping[str, tuple[str, ...]]] = {
    "from": ("source actor", "actor", "actor 1", "actor1", "side a", "subject", "source node", "acteur", "acteur 1",
             "origine", "sujet", "de", "from", "a", "parent", "owner", "who", "qui"),
    "to": ("target", "target actor", "actor 2", "actor2", "side b", "object", "cible", "acteur 2", "objet", "vers",
           "to", "b", "owned", "partner", "partenaire", "whom", "with whom", "avec qui", "envers qui"),
    "type": ("type", "relation", "relation type", "relationship", "tie", "kind of tie", "lien", "type de lien",
             "type of tie", "type of relation", "type de relation", "nature du lien", "nature de la relation",
             "kind"),
    "since": ("since", "start", "start date", "begin", "begins", "from date", "debut", "depuis", "date de debut",
              "valid from"),
    "until": ("until", "end", "end date", "fin", "jusque", "jusqu a", "date de fin", "valid until"),
    "date": ("date", "day", "jour", "event date"),
    "role": ("role",),
    "note": ("note", "notes", "comment", "comments", "remark", "remarque", "commentaire", "description"),
    "confidence": ("confidence", "grade", "confiance", "fiabilite"),
    "status": ("status", "statut"),
    "share": ("share", "part", "percent", "percentage", "pourcentage", "share of capital"),
    "votes": ("votes", "voting rights", "droits de vote"),
    "amount": ("amount", "montant"),
    "count": ("count", "number", "nombre"),
    "source": ("source", "sources", "url", "link", "reference", "lien vers la source", "adresse"),
    "quote": ("quote", "quotation", "citation", "extrait"),
    "page": ("page",),
}  # fmt: skip


_SOURCE: Final = ("source",)
_TARGET: Final = ("target", "cible")
"""Tables of networks call the ends of a tie source and target: then a source is no document."""


def columns_of(heads: Sequence[str], told: Mapping[str, str]) -> dict[str, int]:
    """Return in which column each field stands.

    Args:
        heads: The heads of the columns.
        told: The head of the column of each field that was told; the others are guessed, each column once.

    Raises:
        QuestionError: If there is no such field or column, or nothing says who is tied to whom.
    """
    found: dict[str, int] = {}
    for field, head in told.items():
        if field not in FIELDS:
            raise QuestionError(
                "'{field}' is nothing that a column can say{hint}", field=field, hint=hint(field, FIELDS)
            )
        if head not in heads:
            raise QuestionError("there is no column '{name}'{hint}", name=head, hint=hint(head, heads))
        found[field] = heads.index(head)
    keys = [loose_key(head) for head in heads]
    for field in FIELDS:
        words = (*_HEADS[field], *(_SOURCE if field == "from" and set(_TARGET) & set(keys) else ()))
        free = [at for at in range(len(heads)) if at not in found.values()]
        guess = next((at for word in words for at in free if keys[at] == loose_key(word)), None)
        if field not in found and guess is not None:
            found[field] = guess
    missing = [field for field in ("from", "to") if field not in found]
    if missing:
        named = Message.of("'{word}'", word=", ".join(head for head in heads if head))
        told_how = "no column says '{field}'; say which, as in --map {map}; the heads are {heads}"
        option = ",".join(f"{field}=HEAD" for field in missing)
        raise QuestionError(told_how, field=", ".join(missing), map=option, heads=named)
    return found
