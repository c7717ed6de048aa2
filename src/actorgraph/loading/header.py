"""The `dataset:` section: what the dataset is, and what it must hold at the least."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.loading.fields import Field, Fields, Value
from actorgraph.loading.nodes import Mapping
from actorgraph.loading.values import COUNT, keys_of
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset

if TYPE_CHECKING:
    from collections.abc import Mapping as Dictionary

    from actorgraph.loading.nodes import Document, Node, Scalar

EXPECT = Fields(
    Message.of("'expect'"),
    Field("actors", COUNT, "At least so many actors."),
    Field("relations", COUNT, "At least so many relations."),
    Field("sources", COUNT, "At least so many sources."),
)


def _read_expect(document: Document, node: Node) -> list[tuple[Document, Scalar, int]] | None:
    values = EXPECT.read(document, node)
    if values is None or type(node) is not Mapping:
        return None
    return [(document, key, values[key.text]) for key, _ in node.entries if key.text in values]


HEADER = Fields(
    Message.of("'dataset'"),
    *keys_of(Dataset),
    Field("expect", Value(_read_expect, EXPECT.schema()), "Fail if the dataset holds less: {actors: 40}."),
)


class Header:
    """What the files together say of the dataset; each key may stand in one of them."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self._expected: list[tuple[Document, Scalar, int]] = []

    def read_section(self, document: Document, node: Node) -> None:
        """Read one file's `dataset:`."""
        values = HEADER.read(document, node)
        if values is None or type(node) is not Mapping:
            return
        for key, _ in node.entries:
            if key.text in self.values and key.text in values:
                document.report("AG108", key, "another file already states the dataset's '{key}'", key=key.text)
        self._expected += values.pop("expect", [])
        self.values = values | self.values

    def check_counts(self, counts: Dictionary[str, int]) -> None:
        """Report what the dataset has less of than it expects.

        Args:
            counts: How many actors, relations and sources there are.
        """
        for document, key, least in self._expected:
            if counts[key.text] < least:
                told = "of {what} the dataset expects at least {least}, and has {count}"
                document.report("AG112", key, told, least=least, what=key.text, count=counts[key.text])
