"""A galaxy of actors: the clusters are those of the extract in tests/data/misp."""

from __future__ import annotations

import pytest

from actorgraph.errors import QuestionError
from actorgraph.importers.readers import read_in

GALAXY = "misp/threat-actor.json"


def test_clusters_are_actors_with_their_names_and_references(trial):
    found = trial(GALAXY)
    assert not found.problems
    said = found.tree["actors"]["APT2"]
    assert said["ids"] == {"misp": "0ca45163-e223-4167-b1af-f088ed14a93d"}
    assert said["country"] == "CN"
    assert "PUTTER PANDA" in said["aliases"]
    assert said["sources"][0] == "misp-threat-actor-349"
    assert all("distinct_from" not in actor for actor in found.tree["actors"].values())


def test_relations_that_are_no_ties_are_counted(trial):
    assert trial(GALAXY).said.untold == {"related similar": 1}


def test_only_clusters_that_are_asked_for(trial):
    assert list(trial(GALAXY, {"country": "RU"}).tree["actors"]) == ["SaintBear"]
    with pytest.raises(QuestionError, match="no entry has a field 'nation'"):
        trial(GALAXY, {"nation": "RU"})


@pytest.mark.parametrize(
    "cluster", ['"x"', "null", '{"value": 3}', '{"meta": []}', '{"value": "A", "meta": {"synonyms": 3}}']
)
def test_broken_clusters_break_nothing(tmp_path, cluster):
    path = tmp_path / "a.json"
    path.write_text(f'{{"category": "actor", "values": [{cluster}]}}', encoding="utf-8")
    said = read_in(path, {})
    assert len(said.actors) + len(said.unread) == 1
