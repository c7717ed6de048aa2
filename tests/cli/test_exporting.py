"""`export`: which format, where to, and what is said of what stays behind."""

from __future__ import annotations

import pytest

GRAPH = """
dataset: {as_of: 2020}
sources: {s: {title: T, publisher: P, date: 2019}}
actors: {A: {kind: state}, B: {kind: state}, C: {kind: state}}
hostilities:
  - {from: A, to: B, since: 2001, sources: [s]}
  - {from: B, to: A, status: retracted}
supports: [{from: C, to: A, since: 2010, sources: [{source: s, page: 3}]}]
"""
LEFT = "note: gexf cannot carry, and so leaves out: 1 retracted tie, 1 document beyond its id; --help says why\n"


@pytest.fixture
def here(folder):
    return folder(graph=GRAPH)


def export(run, *words):
    return run("export", "-g", "graph.yaml", *words)


def test_the_end_of_the_name_decides(run, here):
    done = export(run, "-o", "ties.GEXF")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "ties.GEXF\n", LEFT)
    assert (here / "ties.GEXF").read_text(encoding="utf-8").startswith('<?xml version="1.0" encoding="UTF-8"?>\n<gexf ')


@pytest.mark.parametrize("words", [["--to", "gexf"], ["--to", "gexf", "-o", "-"]])
def test_without_a_file_it_goes_to_standard_output(run, here, words):
    done = export(run, *words)
    assert done.stdout == (export(run, "-o", "x.gexf") and (here / "x.gexf").read_text(encoding="utf-8"))
    assert done.stderr == LEFT


def test_the_name_of_a_format_counts_more_than_that_of_the_file(run, here):
    assert export(run, "--to", "graphml", "-o", "ties.xml").exit_code == 0
    assert "<graphml" in (here / "ties.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "error: name a file, as in -o ties.gexf, or a format with --to\n"),
        (["-o", "-"], "error: name a file, as in -o ties.gexf, or a format with --to\n"),
        (["-o", "x.csv"], "error: 'x.csv' can be of several formats; say --to edges, "),
        (["-o", "x.doc"], "error: cannot tell the format of 'x.doc' by its end; known are .xlsx, .csv, "),
        (["-o", "no/x.gexf"], "error: cannot write 'no/x.gexf': there is no folder 'no'\n"),
        (
            ["-o", "graph.yaml", "--to", "gexf"],
            "error: cannot write 'graph.yaml': it is one of the files that are read\n",
        ),
        (["--to", "gexf", "--only", "feud"], "error: there is no relation type 'feud'"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line_and_nothing_is_written(run, here, words, said):
    done = export(run, *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert [path.name for path in here.iterdir()] == ["graph.yaml"]


def test_what_goes_out_can_be_chosen(run, here):
    assert "support/c/a" not in export(run, "--to", "edges", "--as-of", "2005").stdout
    assert "hostility/a/b" in export(run, "--to", "edges", "--as-of", "2005").stdout
    assert "hostility/a/b" not in export(run, "--to", "edges", "--only", "support").stdout


def test_nothing_is_said_where_nothing_is_left_out(run, folder):
    folder(graph="supports: [A -> B]")
    assert export(run, "--to", "graphml").stderr == ""


def test_help_says_what_each_format_keeps_and_why_it_leaves_out_what(run):
    told = run("export", "--help").stdout
    assert "\n  Formats:\n    edges (.csv): a table of the ties" in told
    assert "without steps of the story: a story is no part of a graph (GraphML Primer, section 2.4)" in told


def test_in_french(run, here):
    assert export(run, "--to", "gexf", "--lang", "fr").stderr.replace("\xa0", " ").replace("\u202f", " ") == (
        "note : gexf ne peut pas porter, et laisse donc de côté : 1 lien rétracté, "
        "1 document au-delà de son identifiant ; --help dit pourquoi\n"
    )


def test_bytes_go_to_standard_output_as_they_are(run, here):
    done = export(run, "--to", "parquet-edges")
    assert done.stdout_bytes[:4] == done.stdout_bytes[-4:] == b"PAR1"
    assert done.exit_code == 0


def test_bytes_do_not_go_to_a_terminal(run, here, monkeypatch):
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda self: True)
    done = export(run, "--to", "parquet-edges")
    assert done.exit_code == 2
    assert "error: it is no text: name a file with -o, or lead it into one" in done.stderr
