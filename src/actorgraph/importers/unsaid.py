"""A cell in which something stands that says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.message import Message


class NoText(str):
    """What stands in a cell that says nothing which could be taken, and why: it matters only if somebody asks for it.

    Attributes:
        reason: Why not.
    """

    reason: Message

    def __new__(cls, text: str, reason: Message) -> NoText:
        """Make one of what stands there."""
        made = super().__new__(cls, text)
        made.reason = reason
        return made
