"""The `dataset:` section: what the dataset is, and what it must hold at the least."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.loading.fields import Field, Fields, Value, read_text, report_shape
from actorgraph.loading.nodes import Mapping, Scalar
from actorgraph.loading.packaged import DEFAULT, VOCABULARY
from actorgraph.loading.positions import POSITIONS
from actorgraph.loading.sides import sides_schema
from actorgraph.loading.sources import SourceBook
from actorgraph.loading.story import story_schema
from actorgraph.loading.values import NAME_NODES, VALUES, WHOLE_NUMBER, keys_of, one_of
from actorgraph.message import Message
from actorgraph.model.actor import KINDS, OwnKind
from actorgraph.model.dataset import Dataset
from actorgraph.model.forms import LOCAL_NAME
from actorgraph.model.side import ACTORS

if TYPE_CHECKING:
    from collections.abc import Mapping as Dictionary

    from actorgraph.loading.cast import Cast
    from actorgraph.loading.fields import Schema
    from actorgraph.loading.nodes import Document, Node

EXPECT = Fields(
    Message.of("'expect'"),
    Field("actors", WHOLE_NUMBER, "At least so many actors."),
    Field("relations", WHOLE_NUMBER, "At least so many relations."),
    Field("sources", WHOLE_NUMBER, "At least so many sources."),
)


def _read_expect(document: Document, node: Node) -> list[tuple[Document, Scalar, int]] | None:
    values = EXPECT.read(document, node)
    if values is None or type(node) is not Mapping:
        return None
    return [(document, key, values[key.text]) for key, _ in node.entries if key.text in values]


KIND = Fields(
    Message.of("a kind of your own"),
    Field("label", VALUES[LOCAL_NAME], "What it is called, per language."),
    Field("like", one_of(KINDS), "The kind whose shape it has in pictures; otherwise it is the plain one."),
)


_KINDS: Final[Schema] = {"type": "object", "additionalProperties": {"oneOf": [{"type": "null"}, KIND.schema()]}}


def _read_kinds(document: Document, node: Node) -> dict[str, OwnKind] | None:
    if type(node) is not Mapping:
        report_shape(document, node, "'kinds' maps a word to each kind, such as {{bank: {{like: company}}}}")
        return None
    found = {}
    for key, child in node.entries:
        word = read_text(document, key)
        values = {} if type(child) is Scalar and child.is_null else KIND.read(document, child) or {}
        if word in KINDS:
            document.report("AG106", key, "the kind '{text}' is there already", text=word)
        elif word is not None:
            found[word] = OwnKind.of(word, **values)
    return found


def _section(schema: Schema) -> Value:
    """Return the kind of value that is a section, which is read where sections are."""
    return Value(lambda *_: None, schema)


HEADER = Fields(
    Message.of("'dataset'"),
    *keys_of(Dataset, {ACTORS: NAME_NODES}),
    Field("vocabulary", VOCABULARY, f"Which relation types it has, of one field or several; else {DEFAULT}."),
    Field(
        "kinds",
        Value(_read_kinds, _KINDS),
        "Kinds of your own.",
    ),
    Field("sides", _section(sides_schema(SourceBook())), "What can stand in the section `sides:` too."),
    Field("positions", _section(POSITIONS.schema()), "What can stand in the section `positions:` too."),
    Field("story", _section(story_schema(SourceBook())), "What can stand in the section `story:` too."),
    Field("expect", Value(_read_expect, EXPECT.schema()), "Fail if the dataset holds less: {actors: 40}."),
)


class Header:
    """What the files together say of the dataset; each key may stand in one of them."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.kinds: dict[str, OwnKind] = {}
        self.vocabularies: tuple[str, ...] = ()
        self._stated: set[str] = set()
        self._focus: list[tuple[Document, Scalar]] = []
        self._expected: list[tuple[Document, Scalar, int]] = []

    def read_section(self, document: Document, node: Node) -> None:
        """Read one file's `dataset:`."""
        values = HEADER.read(document, node)
        if values is None or type(node) is not Mapping:
            return
        for key, _ in node.entries:
            if key.text in self._stated and key.text in values:
                document.report("AG108", key, "another file already states the dataset's '{key}'", key=key.text)
        self._stated |= values.keys() - {"expect"}
        self.kinds = values.pop("kinds", None) or self.kinds
        self.vocabularies = values.pop("vocabulary", None) or self.vocabularies
        self._expected += values.pop("expect", [])
        self._focus += [(document, name) for name in values.get("focus", ())]
        self.values = values | self.values

    def find_focus(self, cast: Cast) -> None:
        """Look up the actors that a picture begins with."""
        self.values["focus"] = cast.each_once(self._focus)

    def check_counts(self, counts: Dictionary[str, int]) -> None:
        """Report what the dataset has less of than it expects.

        Args:
            counts: How many actors, relations and sources there are.
        """
        for document, key, least in self._expected:
            if counts[key.text] < least:
                told = "of {what} the dataset expects at least {least}, and has {count}"
                document.report("AG112", key, told, least=least, what=key.text, count=counts[key.text])
