"""The `story:` section: what an editor tells of the record, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.loading.fields import Field, Fields, Value, read_name, report_shape
from actorgraph.loading.nodes import Mapping, Sequence
from actorgraph.loading.sources import SUGGESTIONS_LIMIT
from actorgraph.loading.values import NAME_NODES, VALUES, keys_of
from actorgraph.message import Message
from actorgraph.model.forms import DATE, TEXT
from actorgraph.model.side import ACTORS
from actorgraph.model.source import CITATIONS
from actorgraph.model.story import PERIOD, Step

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from actorgraph.loading.cast import Cast
    from actorgraph.loading.fields import Schema
    from actorgraph.loading.nodes import Document, Node, Scalar
    from actorgraph.loading.sources import SourceBook
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.forms import Form

_SHOWN = ("actor", "actors", "tie", "event", "path")
"""What a step can show, one of these at the most."""
_TIMES: Final = ("day", "during")


def _read_day(document: Document, node: Node) -> PartialDate | None:
    day: PartialDate | None = VALUES[DATE].read(document, node)
    if day is None or day.latest is not None:
        return day
    told = "'{text}' has no last day: write a date such as 2017-03-02, 2017-03 or 2017"
    document.report("AG105", node, told, text=day.written)
    return None


def _read_id(document: Document, node: Node) -> Scalar | None:
    return read_name(document, node)


def _read_actor(document: Document, node: Node) -> tuple[Scalar, ...] | None:
    name = read_name(document, node)
    return None if name is None else (name,)


def step_fields(sources: SourceBook) -> Fields:
    """Return the keys of a step, citing from a list of sources."""
    own: dict[Form[Any], Value] = {
        ACTORS: NAME_NODES,
        DATE: Value(_read_day, VALUES[DATE].schema),
        PERIOD: VALUES[DATE],
        TEXT: Value(_read_id, VALUES[TEXT].schema),
        CITATIONS: sources.citations,
    }
    actor = Field("actor", Value(_read_actor, VALUES[TEXT].schema), "The actor that it shows.", kept="actors")
    return Fields(Message.of("a step"), *keys_of(Step, own), actor, required=("text",))


def story_schema(sources: SourceBook) -> Schema:
    """Return the JSON Schema of the section."""
    return {"type": "array", "items": step_fields(sources).schema()}


def read_story(
    sections: Iterable[tuple[Document, Node]],
    sources: SourceBook,
    cast: Cast,
    *,
    ties: Collection[str],
    events: Collection[str],
) -> tuple[Step, ...]:
    """Return the steps in the order in which they are written; a story is told in one place.

    Args:
        sections: What stands below `story:`, in every file.
        sources: The sources.
        cast: The actors.
        ties: The ids of the ties.
        events: The ids of the events.
    """
    reader = _Reader(step_fields(sources), cast, {"tie": ties, "event": events})
    steps: list[Step] = []
    first = None
    for document, node in sections:
        if first is not None:
            told = "the story is told in one place, and already stands at {place}"
            document.report("AG108", node, told, place=str(first))
            continue
        first = document.place(node)
        if type(node) is not Sequence:
            report_shape(document, node, "'story' is a list: start each step with '- text:'")
            continue
        steps += [step for item in node.items if (step := reader.read(document, item)) is not None]
    return tuple(steps)


class _Reader:
    """Reads steps, and looks up what they show."""

    def __init__(self, fields: Fields, cast: Cast, ids: dict[str, Collection[str]]) -> None:
        self.fields = fields
        self.cast = cast
        self.ids = ids
        self._unknown = 0

    def read(self, document: Document, node: Node) -> Step | None:
        """Return a step; None after reporting what is wrong with it."""
        values = self.fields.read(document, node)
        if values is None or type(node) is not Mapping:
            return None
        _check_one(document, node)
        for key in ("actors", "path"):
            if key in values:
                values[key] = self._labels(document, node, key, values[key])
        for key in self.ids.keys() & values.keys():
            values[key] = self._id(document, key, values[key])
        return Step(**values, origin=document.place(node)) if "text" in values else None

    def _labels(self, document: Document, node: Mapping, key: str, names: Iterable[Scalar]) -> tuple[str, ...]:
        named = [(document, name) for name in names]
        if key == "path" and len(named) != 2:
            document.report("AG106", node.get(key) or node, "a path is between two actors, as in [JNIM, FLA]")
            return ()
        return self.cast.each_once(named)

    def _id(self, document: Document, key: str, name: Scalar) -> str | None:
        if name.text in self.ids[key]:
            return name.text
        self._unknown += 1
        advice = document.adviser.hint(name.text, self.ids[key]) if self._unknown <= SUGGESTIONS_LIMIT else ""
        if key == "tie":
            document.report("AG117", name, "no tie has the id '{id}'{advice}", id=name.text, advice=advice)
        else:
            document.report("AG118", name, "no event has the id '{id}'{advice}", id=name.text, advice=advice)
        return None


def _check_one(document: Document, node: Mapping) -> None:
    """Report what stands beside another thing that a step shows, or beside another time."""
    shown, times = ([key for key, _ in node.entries if key.text in keys] for keys in (_SHOWN, _TIMES))
    for key in shown[1:]:
        told = "a step shows one thing: leave out '{key}' or '{other}'"
        document.report("AG108", key, told, key=shown[0].text, other=key.text)
    for key in times[1:]:
        told = "a step shows a day or a period: leave out '{key}' or '{other}'"
        document.report("AG108", key, told, key=times[0].text, other=key.text)
