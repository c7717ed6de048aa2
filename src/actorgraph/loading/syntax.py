"""What a YAML parser complains of, told where the mistake is, with what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actorgraph.loading.repairs import likeliest_repair
from actorgraph.message import Message
from actorgraph.problems import Location, Problem

if TYPE_CHECKING:
    import yaml

LINE_BREAK = re.compile(r"\r\n?|\n")
_ADVICE = {
    "cannot start any token": "put the text in quotes",
    "mapping values are not allowed": "a ':' followed by a space starts a value: put the text in quotes",
    "could not find expected ':'": "a ':' is missing after a key",
    "did not find expected ',' or ']'": "a list that was opened with '[' is not closed",
    "did not find expected ',' or '}'": "a mapping that was opened with '{{' is not closed",
    "did not find expected '-' indicator": "the line does not line up with the list above it",
    "did not find expected key": "the line does not line up with the keys above it",
    "found unexpected end of stream": "a quote that was opened here is not closed",
    "block sequence entries are not allowed": "a list cannot start here: put it on a line of its own",
    "did not find expected alphabetic or numeric character": "'*' and '&' have a meaning here: put the text in quotes",
    "found incompatible YAML document": "leave the %YAML directive out",
}
_KEYS_ON_A_LINE = re.compile(r"(?P<before> *(?:- +)?)(?P<keys>\w+: [^{}#]*, *\w+: [^{}#]*)")
_COLON_IN_BRACES = re.compile(r"[{,] *(?P<key>\w+): +(?P<value>[^\s,{}\[\]\"'][^,{}\[\]\"']*: [^,{}\[\]\"']*)(?=[,}])")
_FOLDED = re.compile(r"\b(?P<key>share|votes|amount|count): +(?P<value>>=?[ 0-9.]+(?:%| [A-Z]{3}\b)?)")
_TYPED = 500
"""People type no longer lines; on longer ones looking for what they meant would take long."""
_CONTINUES = "this line continues the text above it: line the keys up, and write 'key: value' with ':' and a space"
_GOES_ON = "text goes on after a closing quote or bracket: put the whole text in quotes"
_CONTEXTS_THAT_OPEN = ("simple key", "flow sequence", "flow mapping", "quoted scalar")


def syntax_problem(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """Place a parser's complaint where the author's mistake is, not where the parser gave up."""
    tab = re.search(r"^ *\t", text, re.MULTILINE)
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and ("end of stream" in problem or any(c in context for c in _CONTEXTS_THAT_OPEN)):
        mark = error.context_mark
    lines = LINE_BREAK.split(text)
    gave_up = error.problem_mark or error.context_mark
    place = min(gave_up.line, len(lines) - 1) if gave_up else None
    line = mark.line if mark else 0
    column = mark.column if mark else 0
    if tab and text.count("\n", 0, tab.start()) in (line, line - 1):
        message = Message.of("the line is indented with a tab: YAML wants spaces")
        line, column = text.count("\n", 0, tab.start()), len(tab[0]) - 1
    elif mistake := _mistaken(lines[line : line + 1]):
        message, column = mistake
    elif place is not None and (repair := likeliest_repair(lines, place)):
        line, column = repair.line, repair.column
        message = Message.of("the YAML cannot be parsed: {detail}", detail=repair.advice)
    else:
        advice = _advice(problem, lines[line : line + 1], column)
        detail = problem if not context else f"{problem} {context}"
        message = Message.of("the YAML cannot be parsed: {detail}", detail=advice or detail)
    return Problem.saying("AG010", message.in_one_line(), Location(path, min(line + 1, len(lines)), column + 1))


def _mistaken(lines: list[str]) -> tuple[Message, int] | None:
    """Return what an author meant by a line that is no YAML, with the column, from 0, where it goes wrong."""
    line = lines[0] if lines and len(lines[0]) <= _TYPED else ""
    if match := _KEYS_ON_A_LINE.fullmatch(line):
        told = "several keys on one line need braces: write {entry}"
        return Message.of(told, entry=f"{match['before'].lstrip()}{{{match['keys'].strip()}}}"), match.start("keys")
    if match := _COLON_IN_BRACES.search(line):
        told, entry = (
            "a ':' followed by a space starts a value: write {entry}",
            f'{match["key"]}: "{match["value"].strip()}"',
        )
        return Message.of(told, entry=entry), match.start("value")
    if match := _FOLDED.search(line):
        entry = f'{match["key"]}: "{match["value"].strip()}"'
        return Message.of("a '>' starts a text on the lines below: write {entry}", entry=entry), match.start("value")
    return None


def _advice(problem: str, lines: list[str], column: int) -> str:
    """Say what an author can do about a parser's complaint, or nothing."""
    before = lines[0][:column].strip() if lines else ""
    if "mapping values are not allowed" in problem and ":" not in before:
        return Message.of(_CONTINUES)
    if "did not find expected key" in problem and before:
        return Message.of(_GOES_ON)
    return next((Message.of(advice) for words, advice in _ADVICE.items() if words in problem), "")
