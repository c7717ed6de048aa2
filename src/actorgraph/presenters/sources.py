"""The numbered list of sources under an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.terminal import clean
from actorgraph.wording.sources import source_words

if TYPE_CHECKING:
    from actorgraph.wording.sources import Bibliography


def sources_text(bibliography: Bibliography, language: str) -> list[str]:
    """Return one line per cited source, with its number."""
    return [clean(f"[{number}] {source_words(source, language)}") for number, source in bibliography.entries()]
