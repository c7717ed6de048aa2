"""Problems for people, for programs, and for the margin of a pull request."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from actorgraph.documents.terminal import Paint, clean, escape_json, one_line, width
from actorgraph.problems import Severity
from actorgraph.wording.phrases import counted, phrase, term
from actorgraph.wording.told import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.problems import Location, Problem

PROBLEM_FORMATS: tuple[str, ...] = ("text", "json", "github")
"""How problems can be told."""

SHOWN_PER_CODE: Final = 20
"""In text, at most so many problems of one code are told in full."""

_EXCERPT_WIDTH = 110


def problems_text(
    problems: Sequence[Problem], texts: Mapping[str, str], paint: Paint, language: str = "en", *, all_by: str = ""
) -> str:
    """Return problems as lines of text, each with the line it is about and a caret under the place.

    Args:
        problems: The problems, in the order to tell them.
        texts: The text of each file by path, for the excerpts.
        paint: Colours.
        language: The language of the sentences.
        all_by: The words that list every problem, where only the first of a code are told.
    """
    lines_of = {path: text.split("\n") for path, text in texts.items()}
    counts: Counter[str] = Counter()
    parts = []
    for problem in problems:
        counts[problem.code] += 1
        if counts[problem.code] <= SHOWN_PER_CODE:
            parts.append(_headline(problem, paint, language))
            parts += _excerpt(problem.location, lines_of, paint)
    for code, count in sorted(counts.items()):
        if count > SHOWN_PER_CODE:
            words = "... and {n} more of {code}; {command} lists them all" if all_by else "... and {n} more of {code}"
            parts.append(counted(words, words, count - SHOWN_PER_CODE, language, code=code, command=all_by))
    return "\n".join(parts)


def summary_text(problems: Iterable[Problem], dataset: Dataset | None, files: int, language: str = "en") -> str:
    """Return one line: what was read and how many problems there are."""
    held = counted("{n:,} file", "{n:,} files", files, language)
    if dataset is not None:
        parts = (
            counted("{n:,} actor", "{n:,} actors", len(dataset.actors), language),
            counted("{n:,} relation", "{n:,} relations", len(dataset.relations), language),
            counted("{n:,} source", "{n:,} sources", len(dataset.sources), language),
        )
        held = phrase("{name}: {text}", language).format(name=held, text=", ".join(parts))
    return phrase("{read}; {found}", language).format(read=held, found=_found(problems, language))


def _found(problems: Iterable[Problem], language: str) -> str:
    """Say how many problems there are of each severity."""
    counts = Counter(problem.severity for problem in problems)
    found = {
        Severity.ERROR: counted("{n:,} error", "{n:,} errors", counts[Severity.ERROR], language),
        Severity.WARNING: counted("{n:,} warning", "{n:,} warnings", counts[Severity.WARNING], language),
        Severity.NOTE: counted("{n:,} note", "{n:,} notes", counts[Severity.NOTE], language),
    }
    return ", ".join(found[severity] for severity in Severity if counts[severity]) or phrase("no problems", language)


def problems_json(problems: Sequence[Problem], dataset: Dataset | None) -> str:
    """Return problems as one JSON object with ``problems`` and ``counts``."""
    counts = Counter(str(problem.severity) for problem in problems)
    content = {
        "query": "check",
        "version": 1,
        "dataset": None if dataset is None else _dataset(dataset),
        "counts": {f"{severity}s": counts[severity] for severity in Severity},
        "problems": [_row(problem) for problem in problems],
    }
    return escape_json(json.dumps(content, ensure_ascii=False, indent=2))


def problems_github(problems: Iterable[Problem]) -> str:
    """Return problems as GitHub workflow commands, which show them beside the lines of a pull request."""
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    lines = []
    for problem in problems:
        place = problem.location
        where = f"file={_property(clean(place.path))},line={place.line},col={place.column}," if place else ""
        message = one_line(problem.message).replace("%", "%25")
        lines.append(f"::{names[problem.severity]} {where}title={problem.code}::{message}")
    return "\n".join(lines)


def _headline(problem: Problem, paint: Paint, language: str) -> str:
    place = paint.bold(f"{one_line(str(problem.location))}: ") if problem.location else ""
    message = one_line(told(problem.message, language))
    if problem.severity is Severity.ERROR:
        return f"{place}{paint.red(problem.code)} {message}"
    doubt = phrase("{name}: {text}", language).format(name=term(problem.severity, language), text=message)
    return f"{place}{paint.yellow(problem.code)} {doubt}"


def _excerpt(place: Location | None, lines_of: Mapping[str, list[str]], paint: Paint) -> list[str]:
    lines = lines_of.get(place.path) if place else None
    if place is None or lines is None or place.line > len(lines):
        return []
    line = lines[place.line - 1].rstrip("\r")
    start = max(0, place.column - 1 - _EXCERPT_WIDTH // 2) if not _fits(line) else 0
    before = clean(line[start : place.column - 1].replace("\t", " "))
    after = clean(line[place.column - 1 : start + _EXCERPT_WIDTH].replace("\t", " "))
    lead = "…" if start else ""
    tail = "…" if start + _EXCERPT_WIDTH < len(line) else ""
    margin = f"{place.line:>5} | "
    caret = " " * (len(margin) - 2) + "| " + " " * width(lead + before) + "^"
    return [paint.dim(margin) + lead + before + after + tail, paint.dim(caret)]


def _fits(line: str) -> bool:
    """Whether a line can be shown whole; a very long one is not measured, for it is shown with each of its problems."""
    return len(line) <= 10 * _EXCERPT_WIDTH and width(line) <= _EXCERPT_WIDTH


def _row(problem: Problem) -> dict[str, Any]:
    place = problem.location
    return {
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "code": problem.code,
        "severity": str(problem.severity),
        "message": clean(problem.message),
    }


def _dataset(dataset: Dataset) -> dict[str, Any]:
    return {
        "title": dataset.title.as_dict() if dataset.title else None,
        "as_of": dataset.as_of_written,
        "hash": dataset.hash,
        "actors": len(dataset.actors),
        "relations": len(dataset.relations),
        "sources": len(dataset.sources),
    }


def _property(text: str) -> str:
    for character, escape in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(character, escape)
    return text
