"""What people read, in English and French."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ENGLISH = "en"
"""The language that messages are written in, and by which the others find theirs."""

CATALOGUES: Final = Path(__file__).with_name("locale")
"""Where the catalogues are, each a file named as its language."""

LANGUAGES: tuple[str, ...] = (ENGLISH, *sorted(path.stem for path in CATALOGUES.glob("*.po")))
"""The languages that answers and pictures can be asked for in: English, and those that have a catalogue."""
