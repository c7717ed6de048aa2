"""A page that ``render`` wrote, as whoever embeds it finds it: title, language, steps, and of what data it is."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final, TextIO

from actorgraph.errors import ExportError, reason_of
from actorgraph.message import Message
from actorgraph.model.dates import PartialDate, iso
from actorgraph.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from actorgraph.model.dataset import Dataset

_PIECE: Final = 64 * 1024
_END_OF_TITLE: Final = "</title>"
_MARK: Final = '<meta name="generator" content="actorgraph">'
_UNDATED: Final = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A page.

    Attributes:
        title: What it is called, on one line.
        language: The language it opens in.
        steps: The day of each step of its story, as an ordinal, or its period; None of one that has neither.
        path: Where it is; None if it is nowhere on this disk.
    """

    title: str
    language: str
    steps: tuple[int | Span | None, ...] = ()
    path: Path | None = None

    def check_of(self, dataset: Dataset) -> None:
        """Refuse to answer for a page from other data than its own.

        Args:
            dataset: The dataset that it is to be of.

        Raises:
            ExportError: If it is of another, or of another state of it.
        """
        if self.path is not None and dataset.hash not in self.path.read_text(encoding="utf-8", errors="replace"):
            reason = Message.of("it is of other data than this dataset: name its files with -g, or draw it anew")
            raise ExportError(self.path.as_posix(), reason, doing="embed")


def listed_times(steps: Iterable[int | Span | None]) -> str:
    """Return the days and periods of steps as a page has them at its head.

    >>> listed_times([735292, Span(735292), None])
    '2014-02-28 2014-02-28.. none'

    Args:
        steps: The day of each step, as an ordinal, or its period.
    """
    return " ".join(map(_listed, steps))


def _listed(time: int | Span | None) -> str:
    if isinstance(time, Span):
        return "..".join("" if day is None else iso(day) for day in time.bounds)
    return _UNDATED if time is None else iso(time)


def _times_in(listed: str) -> Iterator[int | Span | None]:
    for text in listed.split():
        if text == _UNDATED:
            yield None
        else:
            date = PartialDate.parse(text)
            yield date.span if ".." in text else date.latest


def rendered_at(path: Path) -> Rendered:
    """Return what stands at the head of a page.

    Args:
        path: Where it is.

    Raises:
        ExportError: If there is no such file, or it is not such a page.
    """
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            head = _up_to_title(stream)
    except OSError as error:
        raise ExportError(path.as_posix(), reason_of(error), doing="read") from None
    if _MARK not in head:
        raise ExportError(path.as_posix(), Message.of("it is not a page that 'actorgraph render' wrote"), doing="embed")
    reader = _HeadReader()
    reader.feed(head)
    steps = tuple(_times_in(reader.steps))
    return Rendered(title=" ".join(reader.title.split()), language=reader.language, steps=steps, path=path)


def _up_to_title(stream: TextIO) -> str:
    """Return the beginning of a page with the whole of its title, however long that is."""
    pieces = [stream.read(_PIECE)]
    while _MARK in pieces[0] and pieces[-1] and _END_OF_TITLE not in "".join(pieces[-2:]):
        pieces.append(stream.read(_PIECE))
    return "".join(pieces)


class _HeadReader(HTMLParser):
    """Collects the language, the times of the steps and the text of the title."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.language = ""
        self.steps = ""
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "title"
        said = dict(attrs)
        if tag == "html":
            self.language = said.get("lang") or ""
            self.steps = said.get("data-steps") or ""

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "title"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.title += data
