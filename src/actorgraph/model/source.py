"""Who says so: the documents, and the places in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from actorgraph.model.cells import cell_of
from actorgraph.model.dates import PartialDate
from actorgraph.model.facts import arranged, exact_of, fact, facts_of, full_of
from actorgraph.model.forms import (
    CHOICE,
    DATE,
    LANGUAGE,
    LOCAL_TEXT,
    TEXT,
    URL,
    Form,
    form,
    in_a_row,
    in_every_language,
    listed,
)
from actorgraph.model.localtext import LocalText
from actorgraph.problems import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document; what is known of it stands in its facts.

    Attributes:
        id: The key it is cited by, or its URL if it was cited by a bare one.
        origin: Where it was read; not part of its value.
    """

    id: str
    title: LocalText | None = fact(LOCAL_TEXT, "Its title.")
    publisher: LocalText | None = fact(LOCAL_TEXT, "Who published it.")
    author: LocalText | None = fact(LOCAL_TEXT, "Who wrote it.")
    date: PartialDate | None = fact(DATE, "When it was published.")
    url: str | None = fact(URL, "Where it is.")
    archive: str | None = fact(URL, "Where a copy is kept.")
    accessed: PartialDate | None = fact(DATE, "When it was last read.")
    language: str | None = fact(LANGUAGE, "Its language, such as en, fr or ar.")
    reliability: str | None = fact(CHOICE, "Reliability of the source: A to F of the Admiralty code.", words="ABCDEF")
    note: LocalText | None = fact(LOCAL_TEXT, "Anything else a reader should know.")
    origin: Location | None = field(default=None, compare=False, repr=False)

    @property
    def lacking(self) -> tuple[str, ...]:
        """Which of title and publisher nobody names; one that is cited by its address is called by it, and lacks none.

        >>> Source(id="ja", publisher=LocalText.plain("Jeune Afrique")).lacking
        ('title',)
        """
        named = {"title": self.title, "publisher": self.publisher}
        return () if self.id == self.url and not any(named.values()) else tuple(k for k, v in named.items() if not v)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A document and the place in it that says so.

    Attributes:
        source: The document.
    """

    source: Source
    quote: LocalText | None = fact(LOCAL_TEXT, "The words that say so.")
    page: str | None = fact(TEXT, "The page.")
    at: str | None = fact(TEXT, "Another locator: a time in a recording, a section.")


_OF_DOCUMENT: Final = arranged(
    {said.name: said.plain for said in facts_of(Source)},
    first=("publisher",),
    without=("author", "archive", "accessed", "language", "reliability", "note"),
)
_OF_PLACE: Final = {said.name: said.plain for said in facts_of(Citation)}


def _plain(citation: Citation) -> dict[str, Any]:
    """Return a citation as JSON has it; what is not known is left out."""
    told = {"id": citation.source.id}
    for value, table in ((citation.source, _OF_DOCUMENT), (citation, _OF_PLACE)):
        told |= {name: said for name, plain in table.items() if (said := plain(value)) is not None}
    return told


def _ids(citations: Iterable[Citation]) -> str | None:
    return listed(dict.fromkeys(citation.source.id for citation in citations))


def _places(citations: tuple[Citation, ...]) -> str | None:
    places = ((c.source.id, c.page and f"p. {c.page}", c.at, _quoted(c.quote)) for c in citations)
    return in_a_row(sorted(" ".join(part for part in place if part) for place in places))


def _quoted(quote: LocalText | None) -> str | None:
    return f'"{in_every_language(quote)}"' if quote else None


def _in_full(citations: Iterable[Citation]) -> list[dict[str, Any]]:
    return [{"id": citation.source.id, **full_of(citation)} for citation in citations]


def _cell(citations: Iterable[Citation]) -> Any:
    """Return the ids, if nothing else is said of any place."""
    cited = _in_full(citations)
    return cell_of(cited if any(len(place) > 1 for place in cited) else [place["id"] for place in cited])


def _exactly(citations: tuple[Citation, ...]) -> list[dict[str, Any]]:
    return sorted(({"source": c.source.id, **exact_of(c)} for c in citations), key=repr)


CITATIONS: Form[tuple[Citation, ...]] = form(
    (),
    lambda citations: [_plain(citation) for citation in citations],
    flat=_ids,
    whole=_places,
    full=_in_full,
    cell=_cell,
    exact=_exactly,
)
