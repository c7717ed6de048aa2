"""Who says so: the documents, and the places in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.localtext import LocalText
    from actorgraph.problems import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document.

    Attributes:
        id: The key it is cited by, or its URL if it was cited by a bare one.
        title: Its title, as far as it is known.
        publisher: Who published it.
        author: Who wrote it.
        date: When it was published.
        url: Where it is (http or https).
        archive: Where a copy is kept.
        accessed: When it was last read.
        language: Its language, a BCP 47 tag.
        reliability: The reliability of the source, ``A`` to ``F`` of the Admiralty code.
        note: Anything else a reader should know.
        origin: Where it was read; not part of its value.
    """

    id: str
    title: LocalText | None = None
    publisher: LocalText | None = None
    author: LocalText | None = None
    date: PartialDate | None = None
    url: str | None = None
    archive: str | None = None
    accessed: PartialDate | None = None
    language: str | None = None
    reliability: str | None = None
    note: LocalText | None = None
    origin: Location | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A document and the place in it that says so.

    Attributes:
        source: The document.
        quote: The words that say so.
        page: The page.
        at: Another locator: a time in a recording, a section, a paragraph.
    """

    source: Source
    quote: LocalText | None = None
    page: str | None = None
    at: str | None = None
