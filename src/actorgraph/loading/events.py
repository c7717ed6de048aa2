"""The `events:` section, and the dates that hang on what stands there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from actorgraph.loading.fields import Fields, read_name, report_shape
from actorgraph.loading.nodes import Mapping, Scalar
from actorgraph.loading.sources import SUGGESTIONS_LIMIT
from actorgraph.loading.values import keys_of
from actorgraph.message import Message
from actorgraph.model.dates import DateError, PartialDate
from actorgraph.model.event import Event, hung, parts_of
from actorgraph.model.localtext import LocalText
from actorgraph.model.source import CITATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.loading.fields import Schema
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.sources import SourceBook

_ID: Final = re.compile(r"\w[\w./+-]{0,199}")
_CYCLE_TOLD: Final = 6
"""A message has no room for more of a chain."""


class Calendar:
    """When events happened, found out before anything hangs on them."""

    def __init__(self, sections: Iterable[tuple[Document, Node]]) -> None:
        """Find the date of each event; report those that hang on themselves.

        Args:
            sections: What stands below `events:`, in every file.
        """
        self._entries: dict[str, tuple[Document, Mapping]] = {}
        self._dates: dict[str, PartialDate | None] = {}
        self._unknown = 0
        for document, node in sections:
            for key, child in node.entries if type(node) is Mapping else ():
                if type(child) is Mapping:
                    self._entries.setdefault(key.text, (document, child))
        for identifier in self._entries:
            self._find(identifier)

    def read(self, document: Document, node: Node, text: str) -> PartialDate | None:
        """Return a date that hangs on an event; None after reporting why it is none."""
        parts = parts_of(text)
        if parts is None or (parts[1] not in self._entries and parts[1][:4].isdigit()):
            _report_plain(document, node, text)
            return None
        identifier = parts[1]
        if identifier not in self._entries:
            self._unknown += 1
            advice = document.adviser.hint(identifier, self._entries) if self._unknown <= SUGGESTIONS_LIMIT else ""
            document.report("AG118", node, "no event has the id '{id}'{advice}", id=identifier, advice=advice)
            return None
        date = self._dates[identifier]
        try:
            return None if date is None else hung(text, parts[0], self._name_of(identifier), date)
        except DateError as error:
            document.tell("AG105", node, error.message)
            return None

    def _find(self, identifier: str) -> None:
        """Find the date of an event, and before that those of the events that it hangs on."""
        chain: dict[str, None] = {}
        found: str | None = identifier
        while found is not None and found not in self._dates and found not in chain:
            chain[found] = None
            found = self._anchor(found)
        if found in chain:
            self._report_cycle(found, list(chain)[list(chain).index(found) :])
        for name in reversed(chain):
            self._dates.setdefault(name, self._date_of(name))

    def _anchor(self, identifier: str) -> str | None:
        """Return the event that the date of an event hangs on."""
        parts = parts_of(self._text_of(identifier))
        return parts[1] if parts and parts[1] in self._entries else None

    def _date_of(self, identifier: str) -> PartialDate | None:
        """Return the date of an event; None if it cannot be read, which is told where the event is."""
        text, anchor = self._text_of(identifier), self._anchor(identifier)
        parts, date = parts_of(text), self._dates.get(anchor or "")
        try:
            if parts is None or anchor is None:
                return PartialDate.parse(text)
            return None if date is None else hung(text, parts[0], self._name_of(anchor), date)
        except DateError:
            return None

    def _report_cycle(self, first: str, chain: list[str]) -> None:
        self._dates |= dict.fromkeys(chain)
        document, node = self._entries[first]
        steps = [Message.of("'{one}' {date}", one=name, date=self._text_of(name)) for name in chain[:_CYCLE_TOLD]]
        more = [Message.of("{n} more", n=len(chain) - _CYCLE_TOLD)] if len(chain) > _CYCLE_TOLD else []
        told = "the date of '{id}' hangs on itself: {chain}"
        document.report("AG119", node.get("date") or node, told, id=first, chain=(*steps, *more))

    def _text_of(self, identifier: str) -> str:
        node = self._entries[identifier][1].get("date")
        return node.text if type(node) is Scalar else ""

    def _name_of(self, identifier: str) -> LocalText:
        node = self._entries[identifier][1].get("name")
        if type(node) is Mapping:
            versions = tuple((key.text, child.text) for key, child in node.entries if type(child) is Scalar)
            return LocalText(versions) if versions else LocalText.plain(identifier)
        return LocalText.plain(node.text if type(node) is Scalar and node.text else identifier)


def event_fields(sources: SourceBook) -> Fields:
    """Return the keys of an event, citing from a list of sources."""
    keys = keys_of(Event, {CITATIONS: sources.citations})
    return Fields(Message.of("an event"), *keys, required=("name", "date"))


def events_schema(sources: SourceBook) -> Schema:
    """Return the JSON Schema of the section."""
    return {"type": "object", "additionalProperties": event_fields(sources).schema()}


def read_events(sections: Iterable[tuple[Document, Node]], sources: SourceBook) -> dict[str, Event]:
    """Return the events by their ids, sorted.

    Args:
        sections: What stands below `events:`, in every file.
        sources: The sources.
    """
    fields = event_fields(sources)
    found: dict[str, Event] = {}
    for document, node in sections:
        if type(node) is not Mapping:
            report_shape(document, node, "'events' maps an id to each event")
            continue
        for key, child in node.entries:
            values = fields.read(document, child)
            if key.text in found:
                document.report("AG109", key, "the event '{id}' is listed twice", id=key.text)
            elif _is_id(document, key) and values is not None and {"name", "date"} <= values.keys():
                found[key.text] = Event(id=key.text, origin=document.place(key), **values)
    return dict(sorted(found.items()))


def _is_id(document: Document, key: Scalar) -> bool:
    if read_name(document, key) is None or _ID.fullmatch(key.text):
        return _ID.fullmatch(key.text) is not None
    told = "'{text}' cannot be an id: use letters, digits and . _ - / +"
    document.report("AG114", key, told, text=key.text)
    return False


def _report_plain(document: Document, node: Node, text: str) -> None:
    """Report a text that is no date, not even one that hangs on an event."""
    try:
        PartialDate.parse(text)
    except DateError as error:
        document.tell("AG105", node, error.message)
