"""What people read, in English and French."""

from __future__ import annotations

LANGUAGES: tuple[str, ...] = ("en", "fr")
"""The languages that answers and pictures can be asked for in."""
