"""The spells of a tie, and what a tie with spells says of its time as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from actorgraph.loading.fields import Fields, Value, report_shape
from actorgraph.loading.nodes import Sequence
from actorgraph.loading.values import keys_of, period_from
from actorgraph.message import Message
from actorgraph.model.dates import PartialDate
from actorgraph.model.source import CITATIONS
from actorgraph.model.spell import Spell

if TYPE_CHECKING:
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.sources import SourceBook

_EXCLUDED = ("since", "until", "date")


def spell_fields(sources: SourceBook) -> Fields:
    """Return the keys of a spell, citing from a list of sources."""
    return Fields(Message.of("a spell"), *keys_of(Spell, {CITATIONS: sources.citations}))


def spells_value(sources: SourceBook) -> Value:
    """Return the kind of value that is a list of spells, citing from a list of sources."""
    fields = spell_fields(sources)

    def read(document: Document, node: Node) -> tuple[Spell, ...] | None:
        if type(node) is not Sequence:
            report_shape(document, node, "'spells' is a list: [{{since: 2004, until: 2009}}, {{since: 2012}}]")
            return None
        if not node.items:
            document.report("AG115", node, "a tie that paused has at least one spell")
        found = [(item, values) for item in node.items if (values := fields.read(document, item)) is not None]
        for item, values in found[:-1]:
            if "until" not in values:
                told = "a spell that another follows has an end: write 'until', 'unknown' if nobody knows when"
                document.report("AG104", item, told)
        return tuple(_spell(values) for _, values in found)

    return Value(read, {"type": "array", "items": fields.schema(), "minItems": 1})


def _spell(values: dict[str, Any]) -> Spell:
    since, until = values.pop("since", None), values.pop("until", None)
    if until is not None and until.is_unknown and since is not None:
        until = PartialDate.unknown(earliest=since.earliest)
    return Spell(period=period_from(since, until), **values)


def settle_spells(document: Document, node: Any, values: dict[str, Any], *, happens: Message | None) -> None:
    """Let the sources of a tie speak for each of its spells; report what excludes spells.

    Args:
        document: The file.
        node: The mapping of the tie.
        values: What it says; what its spells say has no place beside them.
        happens: What the tie is called if it happens on a date.
    """
    if happens is not None:
        document.report("AG108", node, "{a_tie} happens on a date and has no 'spells'", a_tie=happens)
    elif excluded := [key for key in _EXCLUDED if key in node.keys]:
        document.report("AG108", node, "'spells' excludes '{key}': write it in the spell", key=excluded[0])
    cited = values.get("citations", ())
    values["spells"] = tuple(
        replace(spell, citations=tuple(dict.fromkeys((*spell.citations, *cited)))) for spell in values["spells"]
    )
