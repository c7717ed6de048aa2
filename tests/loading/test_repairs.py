"""A mistake is reported on its own line: each line of some files is broken in each way in which authors break them."""

from __future__ import annotations

import re
from functools import cache

import pytest

from actorgraph.api import Dataset
from actorgraph.loading import assemble
from actorgraph.loading.nodes import parse
from actorgraph.loading.shelves import none_there

KEY = re.compile(r" *(?:- +)?(?P<key>[^\s#'\"\[\]{},:-][^#:]*):(?= |$)")

FILE = """\
dataset:
  title:
    en: Mali under blockade
    fr: Le Mali sous blocus
  as_of: 2025-11-07
  authors: [A. Diallo, "B. Traoré"]
sources:
  ja-2025:
    title: "Mali : la junte est aux abois"
    publisher: Jeune Afrique
    date: 2025-11-07
  un-2024:
    title: Report
    date: 2024-02
actors:
  JNIM:
    kind: armed group
    names: {en: Group for the Support of Islam, fr: Groupe de soutien à l'islam}
    aliases: [GSIM, "Nusrat al-Islam"]
    since: 2017-03-02
  Al-Qaida:
    kind: armed group
    aliases:
      - AQ
      - Al-Qaeda
    note: {en: Known worldwide, fr: Connue partout}
  FAMa:
    kind: armed forces
    country: Mali
    since: 1960
allegiances:
  - from: JNIM
    to: Al-Qaida
    since: 2017-03-02
    sources: [ja-2025]
  - from: FAMa
    to: JNIM
    note:
      en: Invented
      fr: Inventé
    sources:
      - source: ja-2025
        page: 3
      - un-2024
hostilities:
  - {from: JNIM, to: FAMa, since: 2017, sources: [un-2024]}
  - between: [JNIM, FAMa]
    since: 2018
    until: 2019
  - FAMa -> Al-Qaida
"""


def breaks(line):
    """Yield a line as it is when something was forgotten, with the columns where that can be said to be."""
    depth = len(line) - len(line.lstrip(" "))
    start = depth + 1
    if key := KEY.match(line):
        colon = key.end()
        places = {start, key.start("key") + 1, colon, colon + 1}
        yield line[: colon - 1] + line[colon:], places
        if line[colon:]:
            yield line[:colon] + line[colon:].lstrip(" "), places
    if line.lstrip(" ").startswith("- "):
        for rest in (" " + line[start:], line[start + 1 :], "-" + line[start + 1 :]):
            yield line[:depth] + rest, {start, start + 1, start + 2}
    for more in (1, 2):
        yield " " * more + line, {start + more, len(key[0]) + more if key else 0}
        if depth >= more:
            yield line[more:], {start - more, len(key[0]) - more if key else 0}
    if depth:
        yield "\t" + line.lstrip(" "), {1, 2}
    for close, opening in ('""', "''", "][", "}{"):
        end = line.rfind(close)
        if end >= 0 and line.count(close) == (2 if close == opening else 1) and not line[end + 1 :].strip("]}"):
            yield line[:end] + line[end + 1 :], {start, line.index(opening) + 1, end, end + 1}


def errors(text):
    document = parse("graph.yaml", text)
    assemble([document], Dataset, none_there)
    return sorted((p for p in document.problems if p.severity == "error"), key=lambda problem: problem.sort_key)


@cache
def placed():
    """Return for each broken text whether line and column of the first error are right, with what was found."""
    lines = FILE.splitlines()
    assert errors(FILE) == []
    found = []
    for number, line in enumerate(lines):
        for broken, columns in breaks(line):
            first = next(iter(errors("\n".join([*lines[:number], broken, *lines[number + 1 :], ""]))), None)
            if first is not None:
                values = {len(key[0]) + 2} if (key := KEY.match(broken)) and first.code != "AG010" else set()
                right = first.location.line == number + 1
                found.append((right, right and first.location.column in columns | values, broken, str(first)))
    return found


def test_many_ways_to_break_a_file_are_tried():
    assert len(placed()) > 250


def test_line_is_right_in_99_of_100_broken_files():
    wrong = [(broken, error) for line, _, broken, error in placed() if not line]
    assert len(wrong) <= len(placed()) / 100, wrong


def test_column_is_right_in_98_of_100_broken_files():
    wrong = [(broken, error) for _, column, broken, error in placed() if not column]
    assert len(wrong) <= len(placed()) / 50, wrong


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ("actors:\n  JNIM\n    kind: state\n  FAMa:\n", (2, 3), "a ':' is missing after a key"),
        ("actors:\n  JNIM:\n    kind:state\n    country: Mali\n", (3, 5), "a space is missing after the ':'"),
        ("supports:\n  from: A\n    to: B\n", (2, 3), "a '-' is missing"),
        ("supports:\n  - from: A\n   to: B\n", (3, 4), "start it with 4 spaces"),
        ("supports:\n  - from: A\n    to: B\n   since: 2020\n", (4, 4), "start it with 4 spaces"),
        ("mergers:\n  - from: [A, B]\n     into: C\n", (3, 6), "start it with 4 spaces"),
        ("supports:\n  - from: A\n    to: B\n  from: C\n    to: D\n", (4, 3), "a '-' is missing"),
        ("supports:\n  -from: A\n    to: B\n", (2, 3), "a space is missing after the '-'"),
        ("actors:\n   A:\n  B:\n", (2, 4), "start it with 2 spaces"),
        ("actors:\n  A:{kind: state}\n", (2, 3), "a space is missing after the ':'"),
        ('actors:\n  A:\n    note: "x\n  B:\n    note: "y"\n', (3, 11), "a quote that was opened here is not closed"),
        ("actors:\n  A:\n  supports:\n  - A -> B\n", (3, 3), "'supports' is a section, no actor"),
    ],
)
def test_what_was_forgotten_is_said_where_it_was(text, place, advice):
    first = errors(text)[0]
    assert (first.location.line, first.location.column) == place
    assert advice in first.message


def test_two_mistakes_are_told_one_after_the_other():
    text = "actors:\n  A\n    kind: state\n  B:\n    kind: state\n  C:\n    kind: state\n  D\n    kind: state\n"
    assert [problem.location.line for problem in errors(text)] == [2]
    assert [problem.location.line for problem in errors(text.replace("A\n", "A:\n"))] == [8]


def test_long_lines_are_not_tried_out():
    text = "actors:\n  A: {note: " + "[" * 100_000 + "\n"
    assert [problem.location.line for problem in errors(text)] == [2]
