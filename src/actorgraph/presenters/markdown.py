"""What Markdown needs: texts that mean nothing to it, documents as links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actorgraph.presenters.terminal import clean, one_line
from actorgraph.wording.sources import source_words

if TYPE_CHECKING:
    from actorgraph.model.source import Source

_START = re.compile(r"^(\d*)([-+.)])(?=\s|$)")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~$!&])")


def escaped(text: str) -> str:
    """Return a text in which no character means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", one_line(text))


def item_text(text: str) -> str:
    """Return a text to stand first in an item of a list: one that starts as an item would starts no list of its own."""
    return _START.sub(r"\1\\\2", escaped(text))


def linked(source: Source, language: str) -> str:
    """Return a document in words, with a link to it if it has an address."""
    words = escaped(source_words(source, language, link=False))
    if not source.url:
        return words
    address = "".join(f"%{ord(c):02X}" if c in "<>() \\" else c for c in clean(source.url))
    return f"[{words or escaped(source.url)}]({address})"
