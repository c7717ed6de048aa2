"""Reports of problems as they stand on the screen."""

from __future__ import annotations

import json
from textwrap import dedent

import pytest

from actorgraph import read
from actorgraph.documents.terminal import Paint
from actorgraph.presenters.problems import problems_github, problems_json, problems_text, summary_text
from actorgraph.problems import Location, Problem
from actorgraph.rules import check


def screen(text):
    return dedent(text).strip("\n")


@pytest.fixture
def report(tmp_path, monkeypatch):
    """Return the problems and texts of files in the working folder."""
    monkeypatch.chdir(tmp_path)

    def of(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.yaml").write_text(dedent(text), encoding="utf-8")
        reading = read(["."])
        found = list(reading.problems)
        if reading.dataset is not None:
            found = sorted([*found, *check(reading.dataset)], key=lambda problem: problem.sort_key)
        return found, reading

    return of


def test_errors_show_the_line_and_the_place(report):
    found, reading = report(
        a="supports:\n  - {from: A, to: B, sinec: 2010}\n",
        b="actors:\n\tA: {}\n",
    )
    assert problems_text(found, reading.texts, Paint()) + "\n" + summary_text(found, None, 2) == screen(
        """
        a.yaml:2:22: AG101 a relation has no key 'sinec'; did you mean 'since'?
            2 |   - {from: A, to: B, sinec: 2010}
              |                      ^
        b.yaml:2:1: AG010 the line is indented with a tab: YAML wants spaces
            2 |  A: {}
              | ^
        2 files; 2 errors
        """
    )


def test_errors_and_doubts_in_french(report):
    found, reading = report(a="supports:\n  - {from: A, to: B, sinec: 2010}\n", b="allegiances:\n- A -> B\n")
    told = problems_text(found, reading.texts, Paint(), "fr") + "\n" + summary_text(found, None, 2, "fr")
    assert told == screen(
        """
        a.yaml:2:12: AG301 avertissement : l’acteur « A » n’est pas déclaré
            2 |   - {from: A, to: B, sinec: 2010}
              |            ^
        a.yaml:2:19: AG301 avertissement : l’acteur « B » n’est pas déclaré
            2 |   - {from: A, to: B, sinec: 2010}
              |                   ^
        a.yaml:2:22: AG101 une relation n’a pas de clé « sinec » ; vouliez-vous dire « since » ?
            2 |   - {from: A, to: B, sinec: 2010}
              |                      ^
        2 fichiers ; 1 erreur, 2 avertissements
        """
    )


def test_sound_data_is_summed_up_in_french(report):
    found, reading = report(a="actors: {A: {}, B: {}}\n")
    summary = summary_text(found, reading.dataset, 1, "fr")
    assert summary == "1 fichier : 2 acteurs, 0 relation, 0 source ; aucun problème"


def test_text_of_a_file_commands_no_terminal_in_french_either(report):
    found, reading = report(a='supports:\n  - {from: A, to: B, "x\\e[31m\\u202e": 1}\n')
    assert "\x1b" not in problems_text(found, reading.texts, Paint(), "fr")
    assert "\u202e" not in problems_text(found, reading.texts, Paint(), "fr")


def test_doubts_name_their_severity(report):
    found, reading = report(a="allegiances:\n- A -> B\n")
    assert problems_text(found, reading.texts, Paint()) + "\n" + summary_text(found, reading.dataset, 1) == screen(
        """
        a.yaml:2:3: AG301 warning: the actor 'A' is not declared
            2 | - A -> B
              |   ^
        a.yaml:2:3: AG304 warning: the allegiance 'A -> B' has no source
            2 | - A -> B
              |   ^
        a.yaml:2:8: AG301 warning: the actor 'B' is not declared
            2 | - A -> B
              |        ^
        1 file: 2 actors, 1 relation, 0 sources; 3 warnings
        """
    )


def test_sound_data_is_summed_up_in_a_line(report):
    found, reading = report(a="actors: {A: {}, B: {}}\n")
    assert summary_text(found, reading.dataset, 1) == "1 file: 2 actors, 0 relations, 0 sources; no problems"


def test_text_tells_at_most_twenty_of_a_kind(report):
    found, reading = report(a="supports:\n" + "".join(f"- A{i} -> B\n" for i in range(30)))
    text = problems_text(found, reading.texts, Paint(), all_by="--format json")
    assert text.count("AG304 warning") == 20
    assert "... and 10 more of AG304; --format json lists them all" in text


def test_json_has_exactly_the_documented_keys(report):
    found, reading = report(a="dataset: {title: A title, as_of: 2020}\nallegiances:\n- A -> B\n")
    content = json.loads(problems_json(found, reading.dataset))
    assert list(content) == ["query", "version", "dataset", "counts", "problems"]
    assert list(content["dataset"]) == ["title", "as_of", "hash", "actors", "relations", "sources"]
    assert content["counts"] == {"errors": 0, "warnings": 3, "notes": 0}
    assert content["problems"][0] == {
        "path": "a.yaml", "line": 3, "column": 3, "code": "AG301", "severity": "warning",
        "message": "the actor 'A' is not declared",
    }  # fmt: skip


def test_json_of_broken_data_has_no_dataset(report):
    found, reading = report(a="actors: [\n")
    content = json.loads(problems_json(found, reading.dataset))
    assert content["dataset"] is None
    assert content["counts"]["errors"] == 1


def test_github_format_is_one_command_a_problem():
    problems = [
        Problem.of("AG102", "unknown source '100%'\nsecond line", Location("a,b:c.yaml", 3, 5)),
        Problem.of("AG304", "no source", None),
        Problem.of("AG310", "stale", Location("x.yaml")),
    ]
    assert problems_github(problems).splitlines() == [
        "::error file=a%2Cb%3Ac.yaml,line=3,col=5,title=AG102::unknown source '100%25' second line",
        "::warning title=AG304::no source",
        "::notice file=x.yaml,line=1,col=1,title=AG310::stale",
    ]


def test_last_line_is_shown_and_nothing_where_there_is_no_line(report):
    problems = [
        Problem.of("AG304", "no source", Location("a.yaml", 2, 3)),
        Problem.of("AG304", "beyond the end", Location("a.yaml", 3, 1)),
        Problem.of("AG304", "of another file", Location("b.yaml", 1, 1)),
        Problem.of("AG304", "nowhere", None),
    ]
    assert problems_text(problems, {"a.yaml": "supports:\n- A -> B"}, Paint()) == screen(
        """
        a.yaml:2:3: AG304 warning: no source
            2 | - A -> B
              |   ^
        a.yaml:3:1: AG304 warning: beyond the end
        b.yaml:1:1: AG304 warning: of another file
        AG304 warning: nowhere
        """
    )


def test_long_line_is_cut_around_the_place(report):
    found, reading = report(a=f"supports: [{{from: A, to: B, note: {'x' * 300}, sinec: 2010}}]\n")
    lines = problems_text(found, reading.texts, Paint()).splitlines()
    assert lines[1].endswith("x…")
    assert "| …x" in lines[7]
    assert lines[7][lines[8].index("^") :] == "sinec: 2010}]"


def test_caret_stands_under_the_place_after_wide_letters(report):
    found, reading = report(a="supports: [{from: 中国, too: 2, to: B}]\n")
    lines = problems_text(found, reading.texts, Paint()).splitlines()
    caret = next(line for line in lines[lines.index("    1 | supports: [{from: 中国, too: 2, to: B}]", 2) + 1 :])
    assert caret.index("^") == lines[1].index("too: 2") + 2


def test_colours_mark_errors_and_doubts(report):
    found, reading = report(a="supports:\n- {from: A, to: B, sinec: 2010}\n")
    text = problems_text(found, reading.texts, Paint(enabled=True))
    assert "\x1b[1;31mAG101\x1b[0m" in text


def test_nothing_that_commands_a_terminal_gets_through(report):
    found, reading = report(a='supports: [{from: A, to: B, "si\\u001bn\\u202eec": 1}]\nfoo\x1b[31m: \u202e\n')
    assert found
    texts = (
        problems_text(found, reading.texts, Paint()),
        problems_json(found, None),
        problems_github(found),
    )
    for text in texts:
        assert not set(text) & {"\x1b", "\u202e"}
