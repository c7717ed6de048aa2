"""Answers as text, JSON, CSV or Markdown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from actorgraph.presenters.path import path_text
from actorgraph.presenters.profile import profile_text
from actorgraph.presenters.tables import table_csv, table_markdown, table_text
from actorgraph.presenters.terminal import Paint

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.queries.base import Answer

__all__ = ["FORMATS", "Paint", "present"]

_TEXTS: tuple[tuple[str, Callable[..., str]], ...] = (("path", path_text), ("show", profile_text))


def _text(answer: Answer, language: str, paint: Paint) -> str:
    return dict(_TEXTS).get(answer.query, table_text)(answer, language, paint)


def _json(answer: Answer, language: str, paint: Paint) -> str:
    return json.dumps(answer.as_dict(), ensure_ascii=False, indent=2)


_FORMATS: tuple[tuple[str, Callable[[Answer, str, Paint], str]], ...] = (
    ("text", _text),
    ("json", _json),
    ("csv", table_csv),
    ("markdown", table_markdown),
)
FORMATS: tuple[str, ...] = tuple(name for name, _ in _FORMATS)
"""The formats an answer can be shown in."""


def present(answer: Answer, how: str, language: str = "en", paint: Paint | None = None) -> str:
    """Return an answer in a format, without a line break at the end.

    Args:
        answer: The answer.
        how: One of :data:`FORMATS`.
        language: ``en`` or ``fr``, for what is meant for people.
        paint: Colours; none by default.
    """
    return dict(_FORMATS)[how](answer, language, paint or Paint())
