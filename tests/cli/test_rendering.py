"""`render` writes where it was told and nowhere else."""

from __future__ import annotations

import re

import pytest

from actorgraph.exporters.html import page

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


def test_page_that_has_no_place_is_not_drawn(run, folder, monkeypatch):
    folder(graph=TIES)
    monkeypatch.setattr(page, "page_of", None)
    result = run("render", "-g", "graph.yaml", "-o", "nowhere/page.html")
    assert result.exit_code == 2
    assert result.stderr == "error: cannot write 'nowhere/page.html': there is no folder 'nowhere'\n"


def test_page_is_written_over_an_old_one(run, folder):
    home = folder(graph=TIES)
    for _ in range(2):
        assert run("render", "-g", "graph.yaml").stdout == "out/index.html\n"
    assert (home / "out" / "index.html").stat().st_size > 100_000


def test_suffix_of_the_name_decides_what_is_drawn(run, folder):
    home = folder(graph=TIES)
    assert run("render", "-g", "graph.yaml", "-o", "war.SVG").stdout == "war.SVG\n"
    network = (home / "war.SVG").read_text(encoding="utf-8")
    assert network.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    options = ("--view", "matrix", "--lang", "fr", "--title", "La guerre")
    assert run("render", "-g", "graph.yaml", "-o", "war.svg", *options).stdout == "war.svg\n"
    matrix = (home / "war.svg").read_text(encoding="utf-8")
    assert matrix != network
    assert ">La guerre</title>" in matrix
    assert 'lang="fr"' in matrix
    assert sorted(path.name for path in home.iterdir()) == ["graph.yaml", "war.SVG", "war.svg"]


def test_figure_is_written_whole_or_not_at_all(run, folder):
    home = folder(graph=TIES)
    (home / "war.svg").write_text("old", encoding="utf-8")
    assert run("render", "-g", "none.yaml", "-o", "war.svg").exit_code == 2
    assert run("render", "-g", "graph.yaml", "-o", "none/war.svg").exit_code == 2
    assert (home / "war.svg").read_text(encoding="utf-8") == "old"


@pytest.fixture
def dataset(folder):
    """A folder with a dataset."""
    home = folder()
    (home / "graph").mkdir()
    (home / "graph" / "ties.yaml").write_text(TIES, encoding="utf-8")
    return home / "graph"


def test_layout_prints_what_pins_everybody(run, dataset):
    printed = run("layout").stdout
    assert printed.startswith('positions:\n  landscape:\n    "A": [')
    assert [line.strip() for line in printed.splitlines() if line.endswith(":")] == [
        "positions:", "landscape:", "portrait:", "landscape_all:", "portrait_all:",
    ]  # fmt: skip


def test_layout_writes_a_file_that_the_next_layout_leaves_as_it_is(run, dataset):
    assert run("layout", "--write").stdout == "graph/positions.yaml\n"
    text = (dataset / "positions.yaml").read_text(encoding="utf-8")
    assert run("layout").stdout == text
    (dataset / "positions.yaml").write_text("# by hand\n" + re.sub(r'"A": \[-?', '"A": [-90', text), encoding="utf-8")
    assert run("layout").stdout != text
    assert run("layout", "--afresh", "--write").exit_code == 0
    assert (dataset / "positions.yaml").read_text(encoding="utf-8") == text


def test_places_of_an_actor_who_has_another_name_now_stop_no_answer_and_go_with_the_next_layout(run, dataset):
    assert run("layout", "--write").exit_code == 0
    ties = dataset / "ties.yaml"
    ties.write_text(ties.read_text(encoding="utf-8").replace("A", "Another"), encoding="utf-8")
    assert "AG323 warning: no actor is called 'A'" in run("check").stdout
    assert run("list", "actors").exit_code == 0
    assert run("layout", "--write").exit_code == 0
    written = (dataset / "positions.yaml").read_text(encoding="utf-8")
    assert '"Another": [' in written
    assert '"A": [' not in written
    assert "AG323" not in run("check").stdout


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("positions.yaml", "positions:\n  landscape: {A: [1, 2]}\nsupports: [B -> C]\n", "'graph/positions.yaml' says"),
        ("positions.yaml", "{positions: {landscape: {A: [1, 2]}}}\n", "'graph/positions.yaml' says more than where"),
        ("more.yaml", "positions: {landscape: {A: [1, 2]}}\n", "actors are pinned in other files; take 'positions'"),
    ],
)
def test_layout_overwrites_nothing_else(run, dataset, name, text, told):
    (dataset / name).write_text(text, encoding="utf-8")
    result = run("layout", "--write")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[-1].startswith(f"error: cannot write places: {told}")
    assert (dataset / name).read_text(encoding="utf-8") == text


def test_layout_writes_beside_the_one_folder_it_reads(run, dataset):
    for words in (("-g", "graph/ties.yaml"), ("-g", "graph", "-g", "graph/ties.yaml")):
        result = run("layout", "--write", *words)
        assert (result.exit_code, result.stderr) == (
            2,
            "error: cannot write places: name the one folder of the dataset, as in -g graph\n",
        )
    assert not (dataset / "positions.yaml").exists()


def test_weight_is_for_the_timeline_and_for_what_ties_say(run, folder):
    folder(graph=TIES)
    result = run("render", "-g", "graph.yaml", "-o", "a.svg", "--weight", "share")
    assert (result.exit_code, result.stderr[-16:]) == (2, "--view timeline\n")
    result = run("render", "-g", "graph.yaml", "-o", "a.html", "--weight", "share")
    assert (result.exit_code, "no tie that is drawn says 'share'" in result.stderr) == (2, True)


def test_steps_that_a_page_does_not_tell_are_counted(run, folder):
    story = "story: [{text: x, event: fall}, {text: y}]\nevents: {fall: {name: The fall, date: 2018-05-02}}\n"
    folder(graph=TIES + story)
    result = run("render", "-g", "graph.yaml", "-o", "a.html", "--layer", "hostile")
    told = "1 step of the story is left out: it shows an event that is not on this page"
    assert (result.exit_code, told in result.stderr) == (0, True)
    assert "left out" not in run("render", "-g", "graph.yaml", "-o", "a.html").stderr
