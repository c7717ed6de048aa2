"""The few lines by which an article shows a page."""

from __future__ import annotations

import os
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Final, TextIO
from urllib.parse import quote, urldefrag, urlsplit

from actorgraph.errors import ExportError, reason_of
from actorgraph.message import Message

SANDBOX: Final = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
"""What the page may do in an article: never ``allow-same-origin``, which with scripts would undo the sandbox."""

_PIECE: Final = 64 * 1024
_END_OF_TITLE: Final = "</title>"
_MARK: Final = '<meta name="generator" content="actorgraph">'
_HEIGHT: Final = "min(80vh, 44rem)"


def iframe_of(page: str | Path, *, address: str | None = None, height: int | None = None) -> str:
    """Return a responsive iframe for a page that ``render`` wrote.

    Args:
        page: The page on disk; its title becomes the title of the frame.
        address: Where the page will be found; its file name if it will lie beside the article.
        height: The height of the frame in pixels; most of the window unless it is given.

    Raises:
        ExportError: If there is no such file, it is not such a page, or the address is none of the web.
    """
    path = Path(page)
    head = _head_of(path)
    attributes = {
        "src": f"{quote(os.fsencode(path.name)) if address is None else _checked(address)}#embed",
        "title": _title(head),
        "sandbox": SANDBOX,
        "loading": "lazy",
        "referrerpolicy": "no-referrer",
        "style": f"width: 100%; height: {_HEIGHT if height is None else f'{height}px'}; border: 0",
    }
    listed = " ".join(f'{name}="{_escaped(value)}"' for name, value in attributes.items())
    return f"<iframe {listed}></iframe>"


def _head_of(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            head = _up_to_title(stream)
    except OSError as error:
        raise ExportError(path.as_posix(), reason_of(error), doing="read") from None
    if _MARK not in head:
        raise ExportError(path.as_posix(), Message.of("it is not a page that 'actorgraph render' wrote"), doing="embed")
    return head


def _up_to_title(stream: TextIO) -> str:
    """Return the beginning of a page with the whole of its title, however long that is."""
    pieces = [stream.read(_PIECE)]
    while _MARK in pieces[0] and pieces[-1] and _END_OF_TITLE not in "".join(pieces[-2:]):
        pieces.append(stream.read(_PIECE))
    return "".join(pieces)


def _checked(address: str) -> str:
    """Return an address without its fragment, if following it can do no more than load a page."""
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        scheme = "none"
    if scheme not in ("", "http", "https") or not address.isprintable() or set(" \\") & set(address):
        reason = Message.of("an address begins with https:// or http://, or is relative")
        raise ExportError(address, reason, doing="embed")
    return urldefrag(address).url


def _escaped(value: str) -> str:
    """Return the text of an attribute in which nothing can end it, command a terminal or turn its direction."""
    return "".join(character if character.isprintable() else f"&#{ord(character)};" for character in escape(value))


def _title(head: str) -> str:
    finder = _TitleFinder()
    finder.feed(head)
    return " ".join(finder.title.split())


class _TitleFinder(HTMLParser):
    """Collects the text of the title."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  (the parser decides the signature)
        self._inside = tag == "title"

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "title"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.title += data
