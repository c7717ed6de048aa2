"""What a file says, written anew: a line for each entry, as this program sets what it writes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.editing.roundtrip import flow
from actorgraph.errors import EditError
from actorgraph.loading.plain import plain_text

if TYPE_CHECKING:
    from actorgraph.loading.plain import Plain


def text_of(path: str, said: Plain) -> str:
    """Return the text of a file that says something.

    Args:
        path: The file, for messages.
        said: What it is to say.

    Raises:
        EditError: If no text says so: it is nothing that was ever read of one.

    >>> print(text_of("", {"actors": {"A": {"kind": "state"}}, "supports": ["A -> B", {"from": "A"}]}), end="")
    actors:
      A: {kind: state}
    <BLANKLINE>
    supports:
      - A -> B
      - {from: A}
    """
    sections = said if isinstance(said, dict) else {}
    text = "\n".join(_section(name, entries) for name, entries in sections.items())
    if (plain_text(text) or {}) != (said or {}):
        raise EditError(path)
    return text


def _section(name: str, entries: Plain) -> str:
    if isinstance(entries, dict) and entries:
        return f"{flow(name)}:\n" + "".join(f"  {flow(key)}: {flow(entry)}\n" for key, entry in entries.items())
    if isinstance(entries, list) and entries:
        return f"{flow(name)}:\n" + "".join(f"  - {flow(entry)}\n" for entry in entries)
    return f"{flow(name)}: {flow(entries)}\n"
