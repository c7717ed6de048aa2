"""`render` writes where it was told and nowhere else."""

from __future__ import annotations

import pytest

TIES = "supports: [A -> B]\n"


@pytest.fixture
def cloned(folder):
    """A repository of somebody else, beside a file of the user's."""
    home = folder()
    (home / "notes.html").write_text("mine", encoding="utf-8")
    (home / "clone" / "graph").mkdir(parents=True)
    (home / "clone" / "graph" / "a.yaml").write_text(TIES, encoding="utf-8")
    return home / "clone"


def test_link_of_a_cloned_repository_is_not_followed(run, cloned, monkeypatch):
    monkeypatch.chdir(cloned)
    (cloned / "out").mkdir()
    (cloned / "out" / "index.html").symlink_to("../../notes.html")
    result = run("render")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(
        "error: cannot write 'out/index.html': it is a link that leads out of"
    )
    assert (cloned.parent / "notes.html").read_text(encoding="utf-8") == "mine"


def test_folder_of_a_cloned_repository_that_is_a_link_is_not_followed(run, cloned, monkeypatch):
    monkeypatch.chdir(cloned)
    (cloned.parent / "index.html").write_text("mine", encoding="utf-8")
    (cloned / "out").symlink_to("..")
    assert run("render").exit_code == 2
    assert (cloned.parent / "index.html").read_text(encoding="utf-8") == "mine"


def test_file_that_is_read_is_not_written(run, folder):
    home = folder()
    (home / "ties.html").write_text(TIES, encoding="utf-8")
    result = run("render", "-g", "ties.html", "-o", "./ties.html")
    assert result.exit_code == 2
    assert result.stderr.endswith("error: cannot write 'ties.html': it is one of the files that are read\n")
    assert (home / "ties.html").read_text(encoding="utf-8") == TIES


def test_page_is_written_over_an_old_one(run, folder):
    home = folder(graph=TIES)
    for _ in range(2):
        assert run("render", "-g", "graph.yaml").stdout == "out/index.html\n"
    assert (home / "out" / "index.html").stat().st_size > 100_000
