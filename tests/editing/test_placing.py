"""An entry goes where others like it are, and where its actors are."""

from __future__ import annotations

import pytest

from actorgraph.editing.placing import place_of_actor, place_of_tie
from actorgraph.errors import QuestionError
from actorgraph.loading import read_texts
from actorgraph.model.dataset import Dataset

FILES = {
    "graph/a.yaml": "supports: [A -> B, C -> D, D -> E]\nactors: {A: {}, B: {}, C: {}}\n",
    "graph/b.yaml": "supports: [F -> G]\nrivalries: [{between: [F, A]}, {between: [F, B]}]\nactors: {D: {}}\n",
    "graph/c.yaml": "negotiations: [{parties: [A, B], mediators: [G]}]\nhostilities: [A -> B]\n",
}


def place(kind, actors, files=FILES, folder="graph"):
    dataset = read_texts(files, of=Dataset).dataset
    found = place_of_tie(dataset, dataset.types[kind], actors, files, folder)
    return found.path, found.reason


@pytest.mark.parametrize(
    ("kind", "actors", "path", "reason"),
    [
        ("hostility", "FG", "graph/c.yaml", "the only file with 'hostilities'"),
        ("support", "AB", "graph/b.yaml", "of the 2 files with 'supports' the one with most ties of these two"),
        ("support", "CE", "graph/a.yaml", "of the 2 files with 'supports' the one with most ties of these two"),
        ("support", "XY", "graph/a.yaml", "of the 2 files with 'supports' the one with most of them"),
        ("mediation", "GA", "graph/additions.yaml", "no other file has 'mediations'"),
        ("merger", "AB", "graph/additions.yaml", "no other file has 'mergers'"),
    ],
)
def test_place_of_a_tie(kind, actors, path, reason):
    assert place(kind, actors) == (path, reason)


def test_only_file_takes_whatever_there_is():
    assert place("merger", "AB", {"a.yaml": "supports: [A -> B]\n"}, None) == ("a.yaml", "the only file")
    assert place("merger", "AB", {}) == ("graph/additions.yaml", "no other file has 'mergers'")


def test_files_without_a_folder_are_not_given_another():
    with pytest.raises(QuestionError, match="none of the files has 'mergers': name one of them with --file"):
        place("merger", "AB", FILES, None)


def test_place_of_an_actor():
    dataset = read_texts(FILES, of=Dataset).dataset
    assert [place_of_actor(dataset, f"graph/{name}.yaml") for name in "abc"] == [
        "graph/a.yaml", "graph/b.yaml", "graph/a.yaml",
    ]  # fmt: skip
    nobody = read_texts({"x.yaml": "supports: [A -> B]\n"}, of=Dataset).dataset
    assert place_of_actor(nobody, "x.yaml") == "x.yaml"
