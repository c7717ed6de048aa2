"""`new` makes a folder that checks clean, draws, and can be added to."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.exporters.starter.starter import EXAMPLES

MADE = (".gitignore", "README.md", "actorgraph.schema.json", "graph/dataset.yaml", "graph/ties.yaml")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("example", EXAMPLES)
def test_folder_checks_clean(run, folder, monkeypatch, example, language):
    home = folder()
    result = run("new", "my war", "--vocabulary", example, "--lang", language)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [f"my war/{name}" for name in MADE]
    assert result.stderr.endswith("cd 'my war' && actorgraph check && actorgraph render\n")
    monkeypatch.chdir(home / "my war")
    assert run("check", "--strict").stdout.endswith("; no problems\n")
    assert run("fmt", "--check").exit_code == 0
    assert run("schema").stdout == (home / "my war" / "actorgraph.schema.json").read_text(encoding="utf-8")


def test_folder_draws_and_can_be_added_to(run, folder, monkeypatch):
    home = folder()
    assert run("new", ".").stderr == "now type actorgraph check && actorgraph render\n"
    assert run("render").stdout == "out/index.html\n"
    assert run("render", "-o", "war.svg").exit_code == 0
    added = run("add", "Hill Column fights Lake Republic", "--since", "2023", "--source", "gazette-2024", "--yes")
    assert added.exit_code == 0
    assert "  - {from: Hill Column, to: Lake Republic, since: 2023, sources: [gazette-2024]}\n" in (
        home / "graph" / "ties.yaml"
    ).read_text(encoding="utf-8")
    assert run("check", "--strict").exit_code == 0


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (".", "error: cannot write '.': the folder is not empty\n"),
        ("graph.yaml", "error: cannot write 'graph.yaml': it is not a folder\n"),
        ("a/b", "error: cannot write 'a/b': there is no folder 'a'\n"),
        (" ", "error: a path is empty: name a file or a folder\n"),
    ],
)
def test_what_is_there_is_left_alone(run, folder, name, message):
    folder(graph="")
    result = run("new", name)
    assert (result.exit_code, result.stderr) == (2, message)
    assert run("new", "war", "--vocabulary", "fairies").exit_code == 2


def test_folder_can_begin_with_a_table(run, folder, monkeypatch):
    home = folder()
    table = "Actor,Target,Relation,Source\nReds,'Blues: old',support,https://example.org/a\nA,B,love,\n"
    (home / "ties.csv").write_text(table, encoding="utf-8")
    made = run("new", "war", "--from", "ties.csv")
    assert made.exit_code == 1
    assert "line 3: 'love' is no type of tie" in made.stderr
    assert made.stderr.endswith(
        "1 row is not in it: take the folder away and say more of the table, or write it by hand\n"
    )
    assert run("new", "whole", "--from", "ties.csv", "--type-map", "love=support").exit_code == 0
    assert (home / "war/graph/dataset.yaml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../actorgraph.schema.json\n"
        "dataset:\n  title: war\n  vocabulary: armed politics\n\nactors:\n  \"'Blues: old'\":\n  Reds:\n"
    )
    assert "invented" not in (home / "war/README.md").read_text(encoding="utf-8")
    monkeypatch.chdir(home / "war")
    assert run("check").exit_code == 0
    assert run("fmt", "--check").exit_code == 0
    (home / "none.csv").write_text("Actor,Target,Type\nA,,support\n", encoding="utf-8")
    monkeypatch.chdir(home)
    refused = run("new", "other", "--from", "none.csv")
    assert refused.exit_code == 2
    assert refused.stderr.endswith("error: no row of the table is a tie: nothing was made\n")
    assert not (home / "other").exists()


def test_what_is_said_of_a_table_needs_one(run, folder):
    home = folder()
    told = run("new", "war", "--type", "support")
    assert (told.exit_code, (home / "war").exists()) == (2, False)
    assert told.stderr == "error: these options are of a table: name it, as in --from FILE\n"


@pytest.mark.parametrize("name", ["wikidata/items.json", "bods/statements.json"])
def test_folder_can_begin_with_what_others_publish(run, folder, monkeypatch, name):
    home = folder()
    source = Path(__file__).parents[1] / "data" / name
    assert run("new", "war", "--vocabulary", "companies", "--from", str(source)).exit_code == 0
    monkeypatch.chdir(home / "war")
    assert run("check").exit_code == 0
    assert "actors:" not in (home / "war/graph/dataset.yaml").read_text(encoding="utf-8")
