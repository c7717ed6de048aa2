"""An answer in the forms that people and programs read: a document, JSON, CSV, Parquet."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.chosen import chosen
from actorgraph.aggregation.evidence import number_told
from actorgraph.aggregation.excerpts import excerpt
from actorgraph.aggregation.quantities import AMOUNT, COUNT, FATALITIES
from actorgraph.aggregation.reasons import TOLD
from actorgraph.aggregation.remarks import alike_in, notes_on, remarks_on
from actorgraph.aggregation.rows import A_TO_B, covered, csv_text, heads_of, parquet, rows_of
from actorgraph.documents.blocks import Document, Head, Lines, Scope, Table
from actorgraph.documents.html import html_of
from actorgraph.documents.json import json_of
from actorgraph.documents.markdown import markdown_of
from actorgraph.documents.text import text_of
from actorgraph.model.dates import PartialDate, iso
from actorgraph.model.quantity import plain_number
from actorgraph.wording.dates import date_words
from actorgraph.wording.phrases import counted, filled, phrase, term
from actorgraph.wording.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.aggregation.answer import Aggregate
    from actorgraph.aggregation.evidence import About
    from actorgraph.aggregation.question import Question
    from actorgraph.documents.blocks import Block
    from actorgraph.documents.terminal import Paint

VERSION: Final = 1
DOCUMENTS: Final = ("text", "markdown", "html")
"""The forms that are read as they are."""
_SHOWN: Final = 40
"""So many rows a document has; other forms have all."""
_NUMERIC: Final = (
    "events",
    "fatalities",
    "amount",
    "count",
    "days_active",
    "events_undated",
    "events_unnumbered",
    "sources",
)
_TIMES: Final = ("first", "last", "month", "spells")
_LONG: Final = ("types", "most_cited", "events_undated", "events_unnumbered")
"""Columns that no document has room for."""


def told_as(found: Aggregate, about: About, how: str, language: str, paint: Paint) -> str | bytes:
    """Return an answer in a form.

    Args:
        found: The answer.
        about: Where the events are from.
        how: ``text``, ``markdown``, ``html``, ``json``, ``csv`` or ``parquet``.
        language: The language of what is meant for people.
        paint: Colours for text.
    """
    if how in DOCUMENTS:
        return f"{_shown(_document(found, about, language), how, paint)}\n"
    if how == "json":
        return f"{json_of(_as_dict(found, about))}\n"
    scope = scope_words(found.question, about, "en")
    if how == "csv":
        return f"{csv_text(found, scope, about.snapshot)}\n"
    return parquet(found, {"actorgraph": "aggregate", "scope": scope, **_record(about)})


def _shown(document: Document, how: str, paint: Paint) -> str:
    if how == "text":
        return text_of(document, paint)
    return markdown_of(document) if how == "markdown" else html_of(document)


def scope_words(question: Question, about: About, language: str) -> str:
    """Return what an answer is about, in one line."""
    parts = [about.title(language), *chosen(question, language)]
    if question.pause is not None:
        days = counted("{n:,} day", "{n:,} days", question.pause, language)
        parts.append(phrase("pauses of at least {days}", language).format(days=days))
    return " · ".join(parts)


def _document(found: Aggregate, about: About, language: str) -> Document:
    return Document(name="aggregate", language=language, blocks=tuple(_blocks(found, about, language)))


def _blocks(found: Aggregate, about: About, language: str) -> Iterator[Block]:
    heads = [name for name in heads_of(found) if name not in _LONG]
    rows = [row for _, row in zip(range(_SHOWN), rows_of(found, _SHOWN), strict=False)]
    if not rows:
        yield Lines(texts=(phrase("nothing found", language),))
    else:
        words = tuple(tuple(_cell(name, row, about, language) for name in heads) for row in rows)
        named = tuple(Head(term(name, language).replace("_", " "), name in _NUMERIC) for name in heads)
        yield Table(heads=named, rows=words)
    if (more := len(found) - len(rows)) > 0:
        one, many = "{n:,} more row: --format csv has all", "{n:,} more rows: --format csv has all"
        yield Lines(texts=(counted(one, many, more, language),))
    yield Lines(texts=tuple(told(remark, language) for remark in remarks_on(found, about)), apart=True)
    scope = scope_words(found.question, about, language)
    yield Scope(text=phrase("scope: {parts}", language).format(parts=scope))


def _cell(name: str, row: Mapping[str, Any], about: About, language: str) -> str:
    value = row[name]
    if value is None or value == "":
        return "–" if name in _NUMERIC else ""
    if name == "direction":
        return "→" if value == A_TO_B else "–"
    if name in _TIMES:
        return excerpt("; ".join(_spell(spell, language) for spell in value.split("; ")))
    if name == AMOUNT:
        return number_told(value, about, language, row["events_unnumbered"])
    if name in (FATALITIES, COUNT) and row["events_unnumbered"]:
        return f"≥ {filled('{n:,}', language, n=value)}"
    return filled("{n:,}", language, n=value) if name in _NUMERIC else excerpt(str(value))


def _spell(text: str, language: str) -> str:
    """Return a time in words: a day, or the first and the last of a spell."""
    days = dict.fromkeys(date_words(PartialDate.parse(day), language) for day in text.split(" to "))
    return " – ".join(days)


def _as_dict(found: Aggregate, about: About) -> dict[str, Any]:
    question = found.question
    return {
        "query": "aggregate",
        "version": VERSION,
        "table": {"layout": about.layout.name, "files": list(about.files), **_record(about)},
        "scope": {
            "columns": dict(question.columns),
            "number_is": question.layout.number,
            "since": None if question.since is None else iso(question.since),
            "until": None if question.until is None else iso(question.until),
            "types": list(question.types),
            "together": question.together,
            "direction": question.direction,
            "min_events": question.least,
            **({} if question.pause is None else {"pause": question.pause}),
            **({"covered": covered(found, about.snapshot)} if question.months else {}),
        },
        "rows": [{name: _plain(value) for name, value in row.items()} for row in rows_of(found)],
        "accounts": {
            "unit": "pairs" if question.together else "rows",
            "rows": found.rows,
            "pairs": found.pairs if question.together else None,
            "used": found.used,
            "unnumbered": found.unnumbered if question.layout.number else None,
            "alone": found.alone,
            "same_id": found.differing,
            "below": {"dyads": found.below[0], "events": found.below[1]},
            "left": {reason.name.lower(): count for reason, count in found.left.items()},
        },
        "wrong": [
            {"reason": row.reason.name.lower(), "told": TOLD[row.reason], "line": row.line, "values": row.said}
            for row in found.wrong
        ],
        "bad_lines": [asdict(bad) for bad in found.bad_lines],
        "unresolved": [
            {"name": each.name, "rows": each.events, "like": list(each.suggestions), "of": list(each.owners)}
            for each in found.unresolved
        ],
        "new": [{"name": each.name, "rows": each.events, "like": list(each.suggestions)} for each in found.cast.new],
        "bare": [{"name": each.name, "rows": each.events, "of": list(each.owners)} for each in found.cast.bare],
        "nobodies": [{"name": each.name, "rows": each.events} for each in found.cast.nobodies],
        "joined": [asdict(each) for each in found.cast.joined],
        "alike": [asdict(each) for each in alike_in(found)],
        "notes": [str(note) for note in notes_on(found, about)],
    }


def _plain(value: Any) -> Any:
    return plain_number(value) if isinstance(value, Decimal) else value


def _record(about: About) -> dict[str, str]:
    said = {"publisher": about.publisher, "snapshot": about.snapshot and about.snapshot.written, "unit": about.unit}
    return {name: str(value) for name, value in said.items() if value}
