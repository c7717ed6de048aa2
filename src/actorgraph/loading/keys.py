"""What can be the key of a mapping."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from actorgraph.loading.repairs import NO_SPACE, TOLD_SPACE
from actorgraph.message import Message

NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
"""The texts that are nothing at all if they stand without quotes."""

KEY_LIMIT: Final = 200


@lru_cache(maxsize=1024)
def why_no_key(text: str, plain: bool) -> tuple[str, Message] | None:
    """Return what keeps a text from being a key, with its code; a dataset has the same few keys again and again."""
    if plain and text == "<<":
        return "AG012", Message.of("merge keys are not allowed: write the keys out")
    if len(text) > KEY_LIMIT:
        return "AG017", Message.of("the key has {n} characters; the limit is {limit}", n=len(text), limit=KEY_LIMIT)
    if plain and text in NULLS:
        return "AG016", Message.of("a key is missing before ':'")
    return ("AG016", TOLD_SPACE) if plain and NO_SPACE.search(text) else None
