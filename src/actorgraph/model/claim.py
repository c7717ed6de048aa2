"""What an actor itself says of a tie: that it is so, or that it is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from actorgraph.model.cells import cell_of
from actorgraph.model.facts import exact_of, full_of
from actorgraph.model.forms import Form, form, in_a_row, listed
from actorgraph.model.source import CITATIONS, Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """An actor that says something, and where.

    Attributes:
        actor: Its label.
        citation: The document in which it says so; None if nobody gives one.
    """

    actor: str
    citation: Citation | None = None


def citations_of(claims: Iterable[Claim]) -> Iterator[Citation]:
    """Yield the documents in which actors say what they say, repeats included."""
    return (claim.citation for claim in claims if claim.citation is not None)


def by_actor(claims: Iterable[Claim]) -> dict[str, list[Citation]]:
    """Return the documents of each actor, by its label, in the order of what is said."""
    found: dict[str, list[Citation]] = {}
    for claim in claims:
        found.setdefault(claim.actor, []).extend(citations_of([claim]))
    return found


def _plain(claims: Iterable[Claim]) -> list[dict[str, Any]]:
    return [{"actor": c.actor, **({"source": CITATIONS.plain((c.citation,))[0]} if c.citation else {})} for c in claims]


def _flat(claims: Iterable[Claim]) -> str | None:
    said = (f"{claim.actor} [{claim.citation.source.id}]" if claim.citation else claim.actor for claim in claims)
    return listed(dict.fromkeys(said))


def _whole(claims: Iterable[Claim]) -> str | None:
    places = ((c.actor, CITATIONS.whole((c.citation,)) if c.citation else None) for c in claims)
    return in_a_row(sorted(": ".join(part for part in place if part) for place in places))


def _in_full(claims: Iterable[Claim]) -> list[dict[str, Any]]:
    return [
        {"actor": c.actor, **({"source": c.citation.source.id, **full_of(c.citation)} if c.citation else {})}
        for c in claims
    ]


def _cell(claims: tuple[Claim, ...]) -> Any:
    """Return the names, if nobody gives a document."""
    return cell_of(_in_full(claims) if any(citations_of(claims)) else [claim.actor for claim in claims])


def _exactly(claims: Iterable[Claim]) -> list[dict[str, Any]]:
    said = (
        {"actor": c.actor, **({"source": c.citation.source.id, **exact_of(c.citation)} if c.citation else {})}
        for c in claims
    )
    return sorted(said, key=repr)


CLAIMS: Final[Form[tuple[Claim, ...]]] = form(
    (), _plain, flat=_flat, whole=_whole, full=_in_full, cell=_cell, exact=_exactly
)
"""Who says something, and in which documents."""
