"""What people read, in English and French."""

from __future__ import annotations

from importlib import resources

ENGLISH = "en"
"""The language that messages are written in, and by which the others find theirs."""

LANGUAGES: tuple[str, ...] = (
    ENGLISH,
    *sorted(file.name.removesuffix(".po") for file in resources.files(__name__).joinpath("locale").iterdir()),
)
"""The languages that answers and pictures can be asked for in: English, and those that have a catalogue."""
