"""Actors that relations use and nobody declares."""

from __future__ import annotations

import pytest

LINES = ["- al qaïda -> Mali", "- Al-Qaida -> Mali", "- Al-Qaida -> Niger", "- al-Qaida -> OPEC", "- OPEC+ -> OPEC"]


@pytest.mark.parametrize("lines", [LINES, LINES[::-1], LINES[2:] + LINES[:2]])
def test_undeclared_actor_is_called_by_its_most_frequent_spelling_wherever_that_stands(dataset_from, lines):
    dataset = dataset_from("\n".join(["supports:", *lines, ""]))
    assert list(dataset.actors) == ["Al-Qaida", "Mali", "Niger", "OPEC", "OPEC+"]
    assert dataset.hash == dataset_from("\n".join(["supports:", *LINES, ""])).hash


def test_undeclared_actor_is_not_taken_for_one_of_nearly_its_name(dataset_from):
    dataset = dataset_from("rivalries: [OPEC+ <-> OPEC, C <-> C++]\n")
    assert list(dataset.actors) == ["C", "C++", "OPEC", "OPEC+"]


def test_used_name_is_found_among_declared_actors_but_for_what_can_be_left_out(dataset_from):
    dataset = dataset_from("actors: {Al-Qaida: }\nsupports: [(Qaida) -> B]\n")
    assert list(dataset.actors) == ["Al-Qaida", "B"]
