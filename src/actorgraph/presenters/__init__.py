"""Answers as documents, and these as text, HTML, Markdown, JSON or CSV.

Each question has one presenter, a module that bears the name of the module of its answer, with a function ``blocks``
that yields the blocks of the document. It is imported when such an answer is shown.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Document
from actorgraph.documents.terminal import Paint

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.queries.answers.answer import Answer

__all__ = ["FORMATS", "Paint", "document_of", "present"]


def document_of(answer: Answer, language: str = "en") -> Document:
    """Return what an answer says, in a language, for any format.

    Args:
        answer: The answer.
        language: ``en`` or ``fr``.
    """
    _, _, name = type(answer).__module__.rpartition(".")
    presenter = import_module(f"actorgraph.presenters.{name}")
    return Document(name=answer.query, language=language, blocks=tuple(presenter.blocks(answer, language)))


def present(answer: Answer, how: str, language: str = "en", paint: Paint | None = None) -> str:
    """Return an answer in a format, without a line break at the end.

    Args:
        answer: The answer.
        how: One of :data:`FORMATS`.
        language: ``en`` or ``fr``, for what is meant for people.
        paint: Colours for text; none by default.
    """
    return dict(_FORMATS)[how](answer, language, paint or Paint())


def _text(answer: Answer, language: str, paint: Paint) -> str:
    from actorgraph.documents.text import text_of

    return text_of(document_of(answer, language), paint)


def _html(answer: Answer, language: str, paint: Paint) -> str:
    from actorgraph.documents.html import html_of

    return html_of(document_of(answer, language))


def _markdown(answer: Answer, language: str, paint: Paint) -> str:
    from actorgraph.documents.markdown import markdown_of

    return markdown_of(document_of(answer, language))


def _json(answer: Answer, language: str, paint: Paint) -> str:
    from actorgraph.documents.json import json_of

    return json_of(answer.as_dict())


def _csv(answer: Answer, language: str, paint: Paint) -> str:
    from actorgraph.presenters.tables import csv_of_answer

    return csv_of_answer(answer)


_FORMATS: tuple[tuple[str, Callable[[Answer, str, Paint], str]], ...] = (
    ("text", _text),
    ("json", _json),
    ("csv", _csv),
    ("markdown", _markdown),
    ("html", _html),
)
FORMATS: tuple[str, ...] = tuple(name for name, _ in _FORMATS)
"""The formats an answer can be shown in."""
