"""The `sources:` section, and citations of its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.loading.addresses import is_address
from actorgraph.loading.fields import Field, Fields, Value, read_name, read_text, report_shape
from actorgraph.loading.nodes import Mapping, Scalar, Sequence
from actorgraph.loading.values import is_open, keys_of
from actorgraph.message import Message
from actorgraph.model.source import Citation, Source

if TYPE_CHECKING:
    from actorgraph.loading.nodes import Document, Node


SUGGESTIONS_LIMIT = 50
"""For so many misspelt names a likely one is looked for: where all are unknown, looking would take minutes."""


SOURCE = Fields(Message.of("a source"), *keys_of(Source))


class SourceBook:
    """The sources that are listed, and those that are cited by a bare address."""

    def __init__(self) -> None:
        self.by_id: dict[str, Source] = {}
        self._by_url: dict[str, Source] = {}
        self._plain: dict[str, Citation] = {}
        self._unknown = 0
        self.one = Value(self._read_source, {"type": "string"})
        self.citations = Value(self._read_list, {"oneOf": [_CITATION, {"type": "array", "items": _CITATION}]})

    def read_section(self, document: Document, node: Node) -> None:
        """Read one file's `sources:`."""
        if type(node) is not Mapping:
            report_shape(document, node, "'sources' maps a short id to each document")
            return
        for key, child in node.entries:
            values = SOURCE.read(document, child)
            if read_name(document, key) is None:
                continue
            if key.text in self.by_id:
                document.report("AG109", key, "the source '{source}' is listed twice", source=key.text)
            elif values is not None:
                self._add(Source(id=key.text, origin=document.place(key), **values))
            else:
                self._add(Source(id=key.text, origin=document.place(key)))

    def _add(self, source: Source) -> Source:
        self.by_id[source.id] = source
        for url in (source.url, source.archive):
            if url is not None:
                self._by_url.setdefault(url, source)
        return source

    def _read_source(self, document: Document, node: Node) -> Source | None:
        text = _read_scalar(document, node)
        return None if text is None else self._find(document, text)

    def _read_list(self, document: Document, node: Node) -> tuple[Citation, ...]:
        items = node.items if type(node) is Sequence else [node]
        return tuple([cited for item in items if (cited := self._read_one(document, item)) is not None])

    def _read_one(self, document: Document, node: Node) -> Citation | None:
        if type(node) is Scalar:
            return self._cite_plain(document, node)
        values = LOCATED.read(document, node)
        if values is None or "source" not in values:
            return None
        source = self._find(document, values.pop("source"))
        return None if source is None else Citation(source=source, **values)

    def _cite_plain(self, document: Document, node: Scalar) -> Citation | None:
        known = self._plain.get(node.text)
        if known is None:
            source = self._find(document, node)
            if source is None:
                return None
            known = self._plain[node.text] = Citation(source=source)
        return known

    def _find(self, document: Document, node: Scalar) -> Source | None:
        text = node.text
        source = self.by_id.get(text) or self._by_url.get(text)
        if source is not None:
            return source
        if is_address(text):
            return (
                self._add(Source(id=text, url=text, origin=document.place(node)))
                if is_open(document, node, text)
                else None
            )
        self._report_unknown(document, node)
        return None

    def _report_unknown(self, document: Document, node: Scalar) -> None:
        if read_text(document, node) is None:
            return
        self._unknown += 1
        advice = document.adviser.hint(node.text, self.by_id) if self._unknown <= SUGGESTIONS_LIMIT else ""
        document.report("AG102", node, "unknown source '{source}'{advice}", source=node.text, advice=advice)


def _read_scalar(document: Document, node: Node) -> Scalar | None:
    return node if read_text(document, node) is not None and type(node) is Scalar else None


LOCATED = Fields(
    Message.of("a citation"),
    Field("source", Value(_read_scalar, {"type": "string"}), "The id of a listed source, or a web address."),
    *keys_of(Citation),
    required=("source",),
)
_CITATION: dict[str, Any] = {"oneOf": [{"type": "string"}, LOCATED.schema()]}
