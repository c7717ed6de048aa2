"""What documents of others cite and when they say that something held, as the language has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.importers.known.statements import Document
from actorgraph.loading.addresses import is_address, why_no_address
from actorgraph.loading.keys import KEY_LIMIT
from actorgraph.model.dates import DateError, PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.editing import Plain

_DAY: Final = 10
"""So many characters of a time are its day."""


class Library:
    """Collects the documents that statements cite, each once."""

    def __init__(self) -> None:
        self._said: dict[str, dict[str, Plain]] = {}

    @property
    def documents(self) -> tuple[Document, ...]:
        """Those of which more is said than their address."""
        return tuple(Document(name, said) for name, said in self._said.items())

    def listed(self, name: str, said: Mapping[str, Plain]) -> str:
        """Return the id of a document; what is said of it again replaces what was said, if it is later."""
        known = self._said.setdefault(name, dict(said))
        for key, value in said.items():
            if key not in known or (key == "accessed" and str(value) > str(known[key])):
                known[key] = value
        return name

    def address(self, url: str, said: Mapping[str, Plain]) -> str:
        """Return how a web address is cited: as it is, or as a document if more is known of it."""
        if said and len(url) <= KEY_LIMIT:
            return self.listed(url, {**said, "url": url})
        return url


def is_web(text: str) -> bool:
    """Whether a text is a web address that can be cited."""
    return is_address(text) and why_no_address(text) is None


def date_in(text: str) -> str | None:
    """Return a year, a month or a day that a text says, also one with a time; None if it says none.

    >>> date_in("2017-03"), date_in("2017-03-02T10:00:00Z"), date_in("2017-02-30"), date_in("soon")
    ('2017-03', '2017-03-02', None, None)
    """
    day = text[:_DAY] if text[_DAY : _DAY + 1] in ("T", " ") else text
    try:
        return None if ".." in day else PartialDate.parse(day).written
    except DateError:
        return None
