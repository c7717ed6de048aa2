"""Trees without places: what a file says, as texts, lists and mappings."""

from __future__ import annotations

from typing import TypeAlias

from actorgraph.loading.nodes import Mapping, Node, Scalar, parse

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""A text, nothing, a list or a mapping."""


def plain(node: Node | None) -> Plain:
    """Return what a node says.

    Args:
        node: A node of a tree; None says nothing.
    """
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return None
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items]


def plain_text(text: str) -> Plain:
    """Return what the text of a file says.

    >>> plain_text("supports: [{from: A, to: B, since: 2010}, ~]")
    {'supports': [{'from': 'A', 'to': 'B', 'since': '2010'}, None]}
    """
    return plain(parse("", text).root)
