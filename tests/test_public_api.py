"""What `import actorgraph` promises."""

from __future__ import annotations

import inspect
import subprocess
import sys
import typing
from dataclasses import replace
from importlib import metadata

import networkx as nx
import pytest

import actorgraph
from actorgraph import public


def test_all_is_sorted_and_there():
    assert actorgraph.__all__ == sorted(actorgraph.__all__)
    assert all(hasattr(actorgraph, name) for name in actorgraph.__all__)


def test_all_is_everything_that_is_public():
    listed = {
        name
        for name, value in vars(public).items()
        if not name.startswith("_") and not inspect.ismodule(value) and name != "annotations"
    }
    assert listed <= set(actorgraph.__all__)
    assert set(actorgraph.__all__) <= set(dir(actorgraph))


@pytest.mark.parametrize("name", actorgraph.__all__)
def test_everything_public_is_documented(name):
    assert inspect.getdoc(getattr(actorgraph, name))


@pytest.mark.parametrize("name", actorgraph.__all__)
def test_types_of_everything_public_can_be_looked_up(name):
    assert isinstance(typing.get_type_hints(getattr(actorgraph, name)), dict)


def test_version_is_that_of_the_package():
    assert actorgraph.__version__ == metadata.version("actorgraph")
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        actorgraph.__getattr__("nonsense")


@pytest.mark.parametrize(
    "code",
    [
        "from actorgraph import loading; loading.read",
        "from actorgraph.api import load",
        "import actorgraph.cli.main; actorgraph.paths",
        "from actorgraph import *; paths, Dataset",
        "from actorgraph import paths, loading",
        "import actorgraph; assert 'paths' in dir(actorgraph)",
        "import actorgraph; assert not hasattr(actorgraph, 'annotation')",
    ],
)
def test_everything_is_found_whatever_is_imported_first(code):
    subprocess.run([sys.executable, "-c", code], check=True)


def test_errors_share_one_root():
    errors = {name for name in actorgraph.__all__ if name.endswith("Error")}
    assert len(errors) == 6
    assert all(issubclass(getattr(actorgraph, name), actorgraph.ActorgraphError) for name in errors)


def test_load_ask_and_draw_a_graph(atlas_folder):
    dataset = actorgraph.load(atlas_folder)
    assert isinstance(dataset.graph(), nx.MultiDiGraph)
    answer = actorgraph.paths(dataset, "JNIM", "Al-Qaida")
    assert answer.chains[0].hops[0].relation.type.name == "allegiance"
    assert actorgraph.profile(dataset, "JNIM").actor.label == "JNIM"
    assert actorgraph.centrality(dataset).found
    assert actorgraph.balance(dataset).found
    assert actorgraph.blocs(dataset).found
    assert actorgraph.listing(dataset, "actors").found
    assert {problem.severity for problem in actorgraph.check(dataset)} <= {"note"}


def test_every_way_in_gives_one_class_that_can_do_the_same(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("supports: [{from: A, to: B, until: unknown}]\n", encoding="utf-8")
    loaded = actorgraph.load(path)
    for dataset in (loaded, actorgraph.read([path]).dataset, replace(loaded, license="CC0")):
        assert type(dataset) is actorgraph.Dataset
        assert list(dataset.graph().edges) == [("A", "B", "support/a/b")]


def test_a_dataset_is_checked_once_however_it_is_loaded(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    path.write_text("dataset: {as_of: 2017}\nsupports: [{from: A, to: B, until: unknown}]\n", encoding="utf-8")
    checks = []
    check = actorgraph.Dataset.__post_init__
    monkeypatch.setattr(actorgraph.Dataset, "__post_init__", lambda dataset: checks.append(check(dataset)))
    assert actorgraph.load(path).relations[0].period.until.latest is not None
    assert len(checks) == 1


def test_several_paths_make_one_dataset(tmp_path):
    (tmp_path / "a.yaml").write_text("supports: [A -> B]\n", encoding="utf-8")
    (tmp_path / "b.yml").write_text("supports: [B -> C]\n", encoding="utf-8")
    dataset = actorgraph.load(tmp_path / "a.yaml", str(tmp_path / "b.yml"))
    assert len(actorgraph.paths(dataset, "A", "C").chains[0].hops) == 2


def test_broken_files_raise_with_every_problem(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("supports: [{from: A, sinec: 1}, {to: B}]\n", encoding="utf-8")
    with pytest.raises(actorgraph.ReadingError) as caught:
        actorgraph.load(path)
    assert len(caught.value.problems) >= 3
    assert {problem.severity for problem in caught.value.problems} == {actorgraph.Severity.ERROR}
    assert actorgraph.read([path]).dataset is None


def test_graph_refuses_what_it_does_not_know(dataset_from):
    with pytest.raises(actorgraph.QuestionError):
        dataset_from("").graph(as_of="soon")


def test_import_brings_in_nothing_heavy():
    heavy = ("networkx", "numpy", "scipy", "rustworkx", "pyvis", "jinja2", "click")
    code = f"import sys, actorgraph; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


def test_one_path_may_stand_by_itself(atlas, atlas_folder):
    """A text is a list of letters, and the first of an absolute path is the whole disk."""
    for path in (atlas_folder, str(atlas_folder)):
        assert actorgraph.read(path).dataset.hash == atlas.hash
