"""`diff` on the command line: dates, paths and revisions, and how they are told apart."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from actorgraph.presenters import FORMATS

OLD = "dataset: {as_of: 2020}\nsupports:\n  - {from: A, to: B, since: 2001, sources: [https://example.org/a]}\n"
NEW = OLD.replace("2020", "2021") + "  - {from: A, to: C, since: 2021-03}\n  - {from: B, to: C, since: 2019}\n"


@pytest.fixture
def versions(folder):
    """Two folders, and a repository whose graph went from the one to the other."""
    here = folder()

    def git(*words):
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *words], cwd=here, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    for name, text in (("old", OLD), ("new", NEW)):
        (here / "graph").mkdir(exist_ok=True)
        (here / "graph" / "a.yaml").write_text(text, encoding="utf-8")
        git("add", "graph")
        git("commit", "-qm", name)
        (here / name).mkdir()
        (here / name / "a.yaml").write_text(text, encoding="utf-8")
    return here


@pytest.mark.parametrize(
    ("before", "after"), [("HEAD~1", "HEAD"), ("old", "new"), ("old/a.yaml", "HEAD"), ("main~1", "graph")]
)
def test_revisions_and_paths_tell_the_same(run, versions, before, after):
    result = run("diff", before, after, "--format", "json")
    assert result.exit_code == 0
    changes = json.loads(result.stdout)["changes"]
    assert [(c["cause"], c["change"], [tie["id"] for tie in c["ties"]]) for c in changes] == [
        ("world", "began", ["support/a/c/2021-03"]),
        ("record", "added", ["support/b/c/2019"]),
        ("unclear", "added", []),
    ]


def test_changelog_in_french(run, versions):
    text = run("diff", "HEAD~1", "HEAD", "--format", "markdown", "--lang", "fr").stdout
    before, after = re.match(r"# Ce qui a changé : HEAD\\~1 = (\w{10}) \(.*\) → HEAD = (\w{10}) ", text).groups()
    assert run("diff", before, after, "--format", "markdown", "--lang", "fr").stdout.startswith(
        f"# Ce qui a changé : {before} (état du dossier : 2020) → {after} (état du dossier : 2021)\n"
    )
    assert "- soutien : A → C · depuis mars 2021 · sans source\n" in text


def test_two_dates(run, versions):
    assert run("diff", "2018", "2019").exit_code == 0
    assert run("diff", "2002", "2003").exit_code == 1


def test_nothing_differs_is_a_negative_answer(run, versions):
    result = run("diff", "HEAD", "new")
    assert result.exit_code == 1
    assert "nothing differs" in result.stdout


def test_folder_that_is_called_like_a_date_can_be_named(run, versions):
    (versions / "old").rename(versions / "2017")
    assert run("diff", "./2017", "new").exit_code == 0
    assert run("diff", "2017", "new").exit_code == 2


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("HEAD", "mian"), "error: there is no date, file, folder or git revision 'mian'; did you mean 'main'?\n"),
        (("--", "--output=x", "HEAD"), "error: there is no date, file, folder or git revision '--output=x'\n"),
        (("HEAD~9", "HEAD"), "error: there is no date, file, folder or git revision 'HEAD~9'"),
        (("", "HEAD"), "error: there is no date, file, folder or git revision ''\n"),
        (("x" * 300, "HEAD"), f"error: there is no date, file, folder or git revision '{'x' * 300}'\n"),
        (("2017", "2018-02-30"), "error: '2018-02-30' does not exist: February 2018 has 28 days"),
        (("2017-13", "HEAD"), "error: '2017-13' does not exist"),
        (("2017", "HEAD"), "error: compare two dates, or two of files, folders and git revisions"),
        (("HEAD", "HEAD", "-g", "none"), "'HEAD' holds no .yaml file under 'none'"),
    ],
)
def test_what_cannot_be_compared_is_told_in_a_line(run, versions, words, message):
    result = run("diff", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert not (versions / "x").exists()


def test_broken_revision_is_told_with_its_place(run, versions):
    (versions / "graph" / "a.yaml").write_text("supports: [A B]\n", encoding="utf-8")
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@b.org", "-c", "commit.gpgsign=false", "commit", "-qam", "x"],
        cwd=versions, check=True,
    )  # fmt: skip
    result = run("diff", "HEAD~1", "HEAD")
    assert result.exit_code == 2
    assert result.stderr.startswith("HEAD:graph/a.yaml:1:")


def test_type_that_only_the_older_record_has_can_be_asked_for(run, versions):
    for name, text in (("old", "relation_types: {raid: {family: hostility}}\nraids: [A -> B]\n"), ("new", NEW)):
        (versions / name / "a.yaml").write_text(text, encoding="utf-8")
    result = run("diff", "old", "new", "--only", "raid", "--format", "json")
    assert [change["change"] for change in json.loads(result.stdout)["changes"]] == ["withdrawn"]


def test_path_with_a_line_break_is_told_in_one_line(run, versions):
    result = run("diff", "2018", "2019", "-g", "x\ny.yaml")
    assert result.exit_code == 2
    assert result.stderr.startswith("x y.yaml:1:1: AG001 ")
    assert len(result.stderr.splitlines()) == 2


@pytest.mark.parametrize("value", [".git", "{here}/.git"])
def test_variables_of_a_git_hook_lead_to_no_other_files(run, versions, monkeypatch, value):
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    (versions / "other").mkdir()
    (versions / "other" / "z.yaml").write_text("supports:\n  - X -> Y\n", encoding="utf-8")
    subprocess.run([*git, "add", "other"], check=True)
    subprocess.run([*git, "commit", "-qm", "other"], check=True)
    expected = run("diff", "HEAD~2", "HEAD", "--format", "csv").stdout
    monkeypatch.setenv("GIT_DIR", value.format(here=versions))
    assert run("diff", "HEAD~2", "HEAD", "--format", "csv").stdout == expected
    assert "X" not in expected


@pytest.mark.parametrize("how", FORMATS)
def test_type_that_only_the_older_record_has_can_be_told_and_asked_for(run, tmp_path, monkeypatch, how):
    monkeypatch.chdir(tmp_path)
    feud = "relation_types: {feud: {family: hostility, sign: -1}}\nactors: {A: {names: {en: A, fr: Afr}}, B: {}}\n"
    Path("old.yaml").write_text(f"{feud}feuds:\n  - A -> B\n", encoding="utf-8")
    Path("new.yaml").write_text("actors: {B: {}}\n", encoding="utf-8")
    for words in ((), ("--only", "feud")):
        result = run("diff", "old.yaml", "new.yaml", "--format", how, "--lang", "fr", *words)
        assert (result.exit_code, result.stderr) == (0, "")
        assert "feud" in result.stdout
        assert ("Afr" in result.stdout) == (how in ("text", "markdown", "html"))
