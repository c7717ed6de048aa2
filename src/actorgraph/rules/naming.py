"""How rules name a tie in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.model.relation import Relation


_LABEL_LIMIT = 60
_LIST_LIMIT = 6


def quoted(labels: Sequence[str]) -> tuple[str, ...]:
    """Return labels in quotes, the last ones as a number where there are many."""
    shown = tuple(Message.of("'{word}'", word=_short(label)) for label in labels[:_LIST_LIMIT])
    more = len(labels) - len(shown)
    return (*shown, Message.of("{n} more", n=more)) if more else shown


def tie(relation: Relation) -> Message:
    """Return a tie as a person would write it in the short form."""
    arrow = "<->" if relation.mutual else "->"
    return Message.of(
        "the {type} '{subject} {arrow} {object}'",
        type=relation.type.name,
        subject=_short(relation.subject),
        arrow=arrow,
        object=_short(relation.object),
    )


def _short(label: str) -> str:
    return label if len(label) <= _LABEL_LIMIT else f"{label[: _LABEL_LIMIT - 3]}..."
