"""`add` shows what it would write, asks, and writes that and nothing else."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from actorgraph.cli.main import main

GRAPH = """\
# what is known
sources:
  ja: {title: T, publisher: P, date: 2025-11-07}
actors:
  North Front: {kind: armed group, aliases: [NF], sources: [ja]}
  Hill Army: {kind: armed forces, aliases: [HA]}
supports:
  - {from: NF, to: HA, since: 2010, sources: [ja]}   # as it says
"""
ADDED = "  - {from: NF, to: HA, since: 2025-09, sources: [ja]}\n"
SENTENCE = ("add", "north front supports hill army", "--since", "2025-09", "--source", "ja", "-g", "graph.yaml")


@pytest.fixture
def graph(folder):
    """A dataset of one file."""
    return folder(graph=GRAPH) / "graph.yaml"


def test_without_a_terminal_it_shows_and_writes_nothing(run, graph):
    result = run(*SENTENCE)
    assert result.exit_code == 1
    assert result.stdout == (
        "--- graph.yaml\n+++ graph.yaml\n@@ -6,3 +6,4 @@\n"
        "   Hill Army: {kind: armed forces, aliases: [HA]}\n supports:\n"
        f"   - {{from: NF, to: HA, since: 2010, sources: [ja]}}   # as it says\n+{ADDED}"
    )
    assert result.stderr == (
        "into 'graph.yaml': the only file with 'supports'\n"
        "the support 'North Front -> Hill Army' is recorded already, with other dates or otherwise: graph.yaml:8:5\n"
        "nothing is written: there is nobody to ask; --yes writes\n"
    )
    assert graph.read_text(encoding="utf-8") == GRAPH


def test_dry_run_only_shows(run, graph):
    assert run(*SENTENCE, "--dry-run", "--yes").exit_code == 0
    assert graph.read_text(encoding="utf-8") == GRAPH


def test_yes_writes_without_asking(run, graph):
    assert run(*SENTENCE, "--yes").stdout.endswith(f"+{ADDED}graph.yaml\n")
    assert graph.read_text(encoding="utf-8") == GRAPH + ADDED
    assert run("check", "--strict", "graph.yaml").exit_code == 0
    again = run(*SENTENCE, "--yes")
    assert "AG305 warning: the support 'North Front -> Hill Army' already stands at graph.yaml:8:5" not in again.stderr
    assert "AG305 warning: the support 'North Front -> Hill Army' already stands at graph.yaml:9:5" in again.stderr


@pytest.mark.parametrize(("answer", "language", "written"), [
    ("y\n", "en", True), (" YES \n", "en", True), ("\n", "en", False), ("", "en", False), ("n\n", "en", False),
    ("o\n", "fr", True), ("oui\n", "fr", True), ("non\n", "fr", False),
])  # fmt: skip
def test_somebody_at_a_terminal_is_asked(graph, monkeypatch, answer, language, written):
    monkeypatch.setattr("actorgraph.cli.adding.is_attended", lambda: True)
    result = CliRunner().invoke(main, [*SENTENCE, "--lang", language], input=answer)
    assert result.exit_code == (0 if written else 1)
    question = "Write it? [y/N] " if language == "en" else "L’écrire\u202f? [o/N] "
    assert question in result.stderr
    assert (graph.read_text(encoding="utf-8") == GRAPH + ADDED) is written


def test_every_field_is_written(run, graph):
    result = run(
        "add", "HA is supported by NF", "--date", "2025-09", "--role", "ally: of old", "--note", "n", "--confidence",
        "B2", "--status", "alleged", "--source", "ja", "--quote", "a, b", "-g", "graph.yaml", "--yes",
    )  # fmt: skip
    assert result.exit_code == 0
    assert graph.read_text(encoding="utf-8").splitlines()[-1] == (
        '  - {from: NF, to: HA, date: 2025-09, role: "ally: of old", confidence: B2, status: alleged, note: n, '
        'sources: [{source: ja, quote: "a, b"}]}'
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--since", "soon"), "AG105 'soon' is not a date"),
        (("--source", "jb"), "AG102 unknown source 'jb'"),
        (("--source", "http://"), "AG111 'http://' is no web address"),
        (("--confidence", "great"), "AG106 'great' is no grade of confidence"),
        (("--since", "2010", "--date", "2010"), "AG108 'date' excludes 'since' and 'until'"),
    ],
)
def test_an_error_stops_it(run, graph, words, message):
    result = run("add", "NF supports HA", *words, "-g", "graph.yaml", "--yes")
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.endswith("error: with this tie the data would have errors; nothing is written\n")
    assert graph.read_text(encoding="utf-8") == GRAPH


def test_an_unknown_name_is_told_and_can_be_declared(run, graph):
    result = run("add", "Red Column supports HA", "-g", "graph.yaml", "--yes")
    assert result.exit_code == 2
    assert result.stderr == (
        "error: no actor is called 'Red Column'; a new actor is declared with its kind, as by "
        '--declare "Red Column=armed group"\n'
    )
    declared = ("--declare", "Red Column=armed group", "-g", "graph.yaml", "--yes")
    assert run("add", "Red Column supports HA", "--source", "ja", *declared).exit_code == 0
    text = graph.read_text(encoding="utf-8")
    assert "  Red Column: {kind: armed group}\n" in text
    assert text.endswith("  - {from: Red Column, to: HA, sources: [ja]}\n")
    assert run("check", "--strict", "graph.yaml").exit_code == 0


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("NF=x", "'NF' is an actor already: 'North Front'"),
        ("red column", "'red column' declares nobody: write a name and its kind"),
        ("=x", "'=x' declares nobody"),
        ("Blue=x", "'Blue' is declared, and not in the tie"),
    ],
)
def test_only_a_new_actor_of_the_tie_can_be_declared(run, graph, typed, message):
    result = run("add", "NF supports HA", "--declare", typed, "-g", "graph.yaml", "--yes")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"error: {message}")
    assert graph.read_text(encoding="utf-8") == GRAPH


def test_a_new_file_is_begun_in_the_folder(run, folder):
    home = folder()
    (home / "graph").mkdir()
    words = ("--declare", "A=state", "--declare", "B=state", "--source", "https://example.org/a", "--yes")
    result = run("add", "A sanctions B", "--since", "2020", *words)
    assert result.stderr == "into 'graph/additions.yaml': no other file has 'sanctions'\n"
    assert (home / "graph" / "additions.yaml").read_text(encoding="utf-8") == (
        "actors:\n  A: {kind: state}\n  B: {kind: state}\n\n"
        "sanctions:\n  - {from: A, to: B, since: 2020, sources: [https://example.org/a]}\n"
    )
    assert run("check", "--strict").exit_code == 0
    more = run("add", "B fights A", "--source", "https://example.org/a", "--file", "graph/wars/b.yaml", "--yes")
    assert more.stderr.endswith("error: cannot write 'graph/wars/b.yaml': there is no folder 'graph/wars'\n")
    assert run("add", "B fights A", "--file", "graph/b.yaml", "--yes").stdout.endswith("\ngraph/b.yaml\n")


@pytest.mark.parametrize("name", ["other.yaml", "graph/a.txt", "graph/.a.yaml", "graph/../b.yaml", "/dev/null"])
def test_a_file_that_would_not_be_read_is_not_written(run, folder, name):
    home = folder()
    (home / "graph").mkdir()
    folder(**{"graph/a": GRAPH})
    result = run("add", "NF supports HA", "--file", name, "--yes")
    assert result.exit_code == 2
    assert f"error: '{name}' is no file of the dataset, and cannot become one" in result.stderr


def test_data_with_errors_is_not_added_to(run, folder):
    folder(graph="supports: [A >> B]\n")
    result = run("add", "A supports B", "-g", "graph.yaml", "--yes")
    assert result.exit_code == 2
    assert result.stderr.endswith("error: 1 error in the data; nothing was answered\n")


def test_what_cannot_be_changed_in_place_is_said(run, folder):
    home = folder(graph="{supports: [A -> B], rivalries: []}\n")
    result = run("add", "A supports B", "--since", "2010", "-g", "graph.yaml", "--yes")
    assert result.exit_code == 2
    assert result.stderr == (
        "error: cannot change 'graph.yaml' in place, as it is written in an unusual way: change it by hand\n"
    )
    assert (home / "graph.yaml").read_text(encoding="utf-8") == "{supports: [A -> B], rivalries: []}\n"


def test_it_speaks_french(run, graph):
    result = run("add", "l'HA reçoit le soutien de NF", "-g", "graph.yaml", "--lang", "fr")
    assert result.stderr.splitlines()[0] == (
        "dans « graph.yaml » : le seul fichier qui a « supports »".replace("« ", "«\u00a0").replace(" »", "\u00a0»")
        .replace(" :", "\u00a0:")
    )  # fmt: skip


def test_all_that_a_tie_says_can_be_said(folder, run):
    root = folder(ties="actors: {A: {kind: company}, B: {kind: company}}\nownerships:\n  - {from: A, to: B}\n")
    said = ["--share", ">50%", "--votes", "53%", "--amount", "290000 EUR", "--count", "300", "--place", "Kidal",
            "--tag", "north", "--tag", "gold", "--claimed-by", "A", "--denied-by", "B", "--since", "2010"]  # fmt: skip
    added = run("add", "A -> B", "--type", "ownership", *said, "-g", str(root), "--yes")
    assert added.exit_code == 0, added.stderr
    assert (
        '{from: A, to: B, since: 2010, share: ">50%", votes: 53%, amount: 290000 EUR, count: 300, claimed_by: [A], '
        "denied_by: [B], place: Kidal, tags: [north, gold]}"
    ) in added.stdout


@pytest.mark.parametrize(
    ("option", "value"),
    [("--share", "much"), ("--amount", "5"), ("--count", "some"), ("--support", "love"), ("--claimed-by", "B -> C")],
)
def test_what_the_language_refuses_is_not_written(folder, run, option, value):
    root = folder(ties="actors: {A: {kind: state}, B: {kind: state}}\nsupports:\n  - {from: A, to: B}\n")
    before = (root / "ties.yaml").read_text(encoding="utf-8")
    refused = run("add", "A supports B", option, value, "-g", str(root), "--yes")
    assert (refused.exit_code, (root / "ties.yaml").read_text(encoding="utf-8")) in [(2, before)]
