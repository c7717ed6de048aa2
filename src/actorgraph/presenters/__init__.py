"""Answers as text, JSON, CSV or Markdown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from actorgraph.presenters.balance import balance_markdown, balance_text
from actorgraph.presenters.blocs import blocs_markdown, blocs_text, communities_markdown, communities_text
from actorgraph.presenters.brokers import brokers_markdown, brokers_text
from actorgraph.presenters.centrality import ranking_summary, ranking_text
from actorgraph.presenters.diff import diff_markdown, diff_text
from actorgraph.presenters.lineage import lineage_markdown, lineage_text
from actorgraph.presenters.markdown import item_text
from actorgraph.presenters.path import path_summary, path_text
from actorgraph.presenters.show import profile_summary, profile_text
from actorgraph.presenters.surroundings import common_text, ego_summary, ego_text, neighbours_text
from actorgraph.presenters.tables import table_csv, table_markdown, table_text
from actorgraph.presenters.terminal import Paint, escape_json
from actorgraph.presenters.timeline import timeline_text
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.queries.answer import Answer

__all__ = ["FORMATS", "Paint", "present"]

_TEXTS: tuple[tuple[str, Callable[..., str]], ...] = (
    ("balance", balance_text),
    ("blocs", blocs_text),
    ("brokers", brokers_text),
    ("centrality", ranking_text),
    ("common", common_text),
    ("communities", communities_text),
    ("diff", diff_text),
    ("ego", ego_text),
    ("lineage", lineage_text),
    ("neighbours", neighbours_text),
    ("path", path_text),
    ("show", profile_text),
    ("timeline", timeline_text),
)
_MARKDOWNS: tuple[tuple[str, Callable[..., str]], ...] = (
    ("balance", balance_markdown),
    ("blocs", blocs_markdown),
    ("brokers", brokers_markdown),
    ("communities", communities_markdown),
    ("diff", diff_markdown),
    ("lineage", lineage_markdown),
)
_SUMMARIES: tuple[tuple[str, Callable[..., list[str]]], ...] = (
    ("centrality", ranking_summary),
    ("ego", ego_summary),
    ("path", path_summary),
    ("show", profile_summary),
)


def _text(answer: Answer, language: str, paint: Paint) -> str:
    return dict(_TEXTS).get(answer.query, table_text)(answer, language, paint)


def _json(answer: Answer, language: str, paint: Paint) -> str:
    return escape_json(json.dumps(answer.as_dict(), ensure_ascii=False, indent=2))


def _markdown(answer: Answer, language: str, paint: Paint) -> str:
    return dict(_MARKDOWNS).get(answer.query, _markdown_of_rows)(answer, language, paint)


def _markdown_of_rows(answer: Answer, language: str, paint: Paint) -> str:
    """Return a table; above it, what its rows amount to, where the text says so too."""
    summary = dict(_SUMMARIES).get(answer.query)
    lines = [f"- {item_text(line)}" for line in summary(answer, language)] if summary else []
    if not lines and not answer.rows():
        lines = [phrase("nothing found", language)]
    table = table_markdown(answer, language, paint).lstrip("\n")
    return "\n".join([*lines, *([""] if lines else []), table])


_FORMATS: tuple[tuple[str, Callable[[Answer, str, Paint], str]], ...] = (
    ("text", _text),
    ("json", _json),
    ("csv", table_csv),
    ("markdown", _markdown),
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
