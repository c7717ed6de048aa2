"""The sources that a cell of a table cites: ids, addresses, several of them, or what a document is called."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from actorgraph.loading.plain import plain_text
from actorgraph.message import Message
from actorgraph.model.names import slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from actorgraph.editing import Plain

_BREAK: Final = re.compile(r"\n|;(?=\s|$|https?://)", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_AROUND: Final = " ,:;()<>[]–—-"
_OPTION: Final = "--source-titles"
_LONGEST: Final = 60


@dataclass(slots=True)
class Citing:
    """Reads cells, and remembers the documents that it found in them.

    Attributes:
        ids: The ids of the sources that there are.
        titles: The id of each source by what it is called.
        takes_titles: Whether a text that is neither an id nor an address is what a document is called.
        found: What is said of each document that a cell told of, by its id.
    """

    ids: Collection[str] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    takes_titles: bool = False
    found: dict[str, dict[str, Plain]] = field(default_factory=dict)

    def cited_in(self, cell: str) -> tuple[list[str], list[Message]]:
        """Return the ids and addresses that a cell cites, and what of it is neither."""
        cited: dict[str, None] = {}
        wrong: list[Message] = []
        for piece in self._pieces(cell):
            addresses = _addresses_in(piece)
            text = " ".join(_ADDRESS.sub(" ", piece).split()).strip(_AROUND) if addresses else piece
            if piece in self.ids:
                cited[piece] = None
            elif not text:
                cited |= dict.fromkeys(addresses)
            elif len(addresses) > 1:
                told = "'{text}' stands beside several addresses: put a semicolon between sources"
                wrong.append(Message.of(told, text=text))
            elif self.takes_titles and any(map(str.isalnum, text)):
                cited[self._document(text, *addresses)] = None
            else:
                told = "'{source}' is neither an address nor the id of a source: {option} takes it as what it is called"
                wrong.append(Message.of(told, source=text, option=_OPTION))
        return list(cited), wrong

    def _pieces(self, cell: str) -> Iterator[str]:
        if cell in self.ids:
            yield cell
            return
        for piece in filter(None, (part.strip() for part in _BREAK.split(cell))):
            parts = [part.strip() for part in piece.split(",")]
            yield from parts if all(part in self.ids for part in parts) else [piece]

    def _document(self, title: str, url: str = "") -> str:
        """Return the id of a document by what it is called; it is the same whatever else the table says."""
        if title in self.titles and not url:
            return self.titles[title]
        said: dict[str, Plain] = {"title": title, **({"url": url} if url else {})}
        key = slug(title)[:_LONGEST].strip("-")
        if key in self.ids or self.found.get(key, said) != said:
            key = f"{key}-{hashlib.sha256(f'{title} {url}'.encode()).hexdigest()[:8]}"
        self.found[key] = said
        return key


def sources_in(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the sources that files have: what each is called, or nothing, by its id."""
    said = [plain_text(text) for text in texts.values()]
    sections = [tree.get("sources") for tree in said if isinstance(tree, dict)]
    return {
        name: _title(source) for section in sections if isinstance(section, dict) for name, source in section.items()
    }


def _title(source: Plain) -> str:
    title = source.get("title") if isinstance(source, dict) else None
    return title if isinstance(title, str) else ""


def _addresses_in(piece: str) -> list[str]:
    """Return the addresses of a piece; what stands between several is none of theirs."""
    found = _ADDRESS.findall(piece)
    return found if found == [piece] else [address.rstrip(",;)>") for address in found]
