"""Every file of the corpus is read, and is found to have exactly the problems its first line names.

``# expect: AG102 5:14, AG105 7:12`` lists code, line and column. In ``invalid/`` every error is expected, and
everything expected is found: warnings that come along need not be listed. In ``doubtful/`` the list is complete,
and there is a dataset. In ``valid/`` nothing is found at all.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actorgraph import read, rules
from actorgraph.problems import CODES, Severity

CORPUS = Path(__file__).parents[1] / "corpus"
EXPECTED = re.compile(r"(AG\d{3}) (\d+):(\d+)")
READ_ELSEWHERE = {"AG001", "AG002", "AG004"}


def files(folder):
    return [pytest.param(path, id=path.stem) for path in sorted((CORPUS / folder).glob("*.yaml"))]


def expected(path):
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert first.startswith("# expect: ")
    return sorted((code, int(line), int(column)) for code, line, column in EXPECTED.findall(first))


def places(problems):
    return sorted((p.code, p.location.line, p.location.column) for p in problems)


def everything_found(path):
    reading = read([path])
    doubts = rules.check(reading.dataset) if reading.dataset else ()
    return [*reading.problems, *doubts]


@pytest.mark.parametrize("path", files("invalid"))
def test_invalid_file_has_the_errors_it_names_and_no_other(path):
    problems = read([path]).problems
    unlisted = [p for p in problems if p.severity is not Severity.ERROR]
    listed = [p for p in unlisted if places([p])[0] in expected(path)]
    assert places([p for p in problems if p not in unlisted] + listed) == expected(path)


@pytest.mark.parametrize("path", files("invalid"))
def test_invalid_file_makes_no_dataset(path):
    assert read([path]).dataset is None


@pytest.mark.parametrize("path", files("doubtful"))
def test_doubtful_file_has_the_doubts_it_names_and_no_other(path):
    assert places(everything_found(path)) == expected(path)


@pytest.mark.parametrize("path", files("doubtful"))
def test_doubtful_file_makes_a_dataset(path):
    assert read([path]).dataset is not None


@pytest.mark.parametrize("path", files("valid"))
def test_valid_file_raises_no_doubt(path):
    assert everything_found(path) == []


@pytest.mark.parametrize("path", [*files("invalid"), *files("doubtful")])
def test_messages_are_single_printable_lines_of_bearable_length(path):
    for problem in everything_found(path):
        assert len(problem.message) <= 500
        assert problem.message.replace("\u200d", "").replace("\u00ad", "").replace("\ue000", "").isprintable()


@pytest.mark.parametrize("code", [code.name for code in CODES if code.name not in READ_ELSEWHERE])
def test_every_code_is_expected_by_some_file(code):
    paths = [*(CORPUS / "invalid").glob("*.yaml"), *(CORPUS / "doubtful").glob("*.yaml")]
    assert any(code == found for path in paths for found, _, _ in expected(path))


def test_problems_of_a_file_come_from_top_to_bottom():
    found = read([CORPUS / "invalid" / "several-in-one-file.yaml"]).problems
    assert list(found) == sorted(found, key=lambda problem: problem.sort_key)


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("unknown-section", "did you mean 'hostilities'?"),
        ("unknown-key-of-dataset", "did you mean 'title'?"),
        ("unknown-key-of-source", "did you mean 'publisher'?"),
        ("unknown-key-of-actor", "did you mean 'aliases'?"),
        ("unknown-key-of-relation", "did you mean 'confidence'?"),
        ("unknown-key-of-citation", "did you mean 'page'?"),
        ("unknown-key-of-relation-type", "did you mean 'colour'?"),
        ("unknown-source-of-relation", "did you mean 'ja-2025-11-07'?"),
        ("value-support", "did you mean 'money'?"),
        ("date-single-digits", "write '2017-03-02'"),
        ("date-no-such-day", "February 2017 has 28 days"),
        ("arrow-backwards", "'B -> A'"),
        ("yaml-unclosed-double-quote", "a quote that was opened here is not closed"),
        ("yaml-unclosed-list", "'[' is not closed"),
        ("yaml-unclosed-mapping", "'{' is not closed"),
        ("yaml-tab-indentation", "tab"),
        ("yaml-colon-in-plain-text", "put the text in quotes"),
        ("yaml-text-after-quotes", "put the whole text in quotes"),
        ("yaml-missing-space-after-colon", "with ':' and a space"),
        ("yaml-missing-colon", "a ':' is missing after a key"),
    ],
)
def test_message_says_what_to_do(name, advice):
    problems = read([CORPUS / "invalid" / f"{name}.yaml"]).problems
    assert advice in next(problem.message for problem in problems if problem.severity is Severity.ERROR)
