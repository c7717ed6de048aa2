"""Lines of a tree, drawn with box characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def tree_lines(items: Sequence[tuple[int, str]]) -> list[str]:
    r"""Return a tree as lines: each item, by its depth from 1 and its text, stands under the last less deep above it.

    >>> print("\n".join(tree_lines([(1, "a"), (2, "b"), (1, "c")])))
    ├─ a
    │  └─ b
    └─ c
    """
    lines: list[str] = []
    open_at: list[bool] = []
    for depth, text in reversed(items):
        has_younger = depth <= len(open_at) and open_at[depth - 1]
        open_at[depth - 1 :] = [*[False] * (depth - 1 - len(open_at)), True]
        stem = "".join("│  " if is_open else "   " for is_open in open_at[: depth - 1])
        lines.append(f"{stem}{'├─' if has_younger else '└─'} {text}")
    return lines[::-1]
