"""Ties that are written as ``A -> B``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from actorgraph.loading.plain import Plain

_ARROW: Final = re.compile(r"\s*(<[-=]+>|[-=]+>|↔|→)\s*")


def in_long(entry: Plain) -> dict[str, Plain]:
    """Return an entry as the mapping that it is or stands for; nothing if it stands for none.

    >>> in_long("A -> B"), in_long("A <-> B"), in_long({"from": "A"})
    ({'from': 'A', 'to': 'B'}, {'between': ['A', 'B']}, {'from': 'A'})
    """
    if isinstance(entry, dict):
        return entry
    parts = _ARROW.split(str(entry or ""), maxsplit=1)
    if len(parts) != 3:
        return {}
    one, arrow, other = parts[0].strip(), parts[1], parts[2].strip()
    return {"between": [one, other]} if arrow == "↔" or arrow.startswith("<") else {"from": one, "to": other}
