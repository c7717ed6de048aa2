"""Which names are one name, and which only look like each other."""

from __future__ import annotations

import pytest

from actorgraph.model.spelling import alike, labels_of


def test_the_spelling_that_stands_most_often_is_the_label():
    often = {"groupe a": 1, "Groupe A": 9, "Groupe-A": 1, "El Bé": 1, "Goupe A": 1}
    assert labels_of(often) == {"groupe a": "Groupe A", "Groupe-A": "Groupe A"}


@pytest.mark.parametrize(
    ("rare", "common"),
    [("Goupe A", "Groupe A"), ("JMIN", "JNIM"), ("El Qaida", "Al-Qaida"), ("Armée malienme", "Armée malienne"),
     ("Front national libre", "Front libre national")],
)  # fmt: skip
def test_a_slip_is_told(rare, common):
    assert alike({rare: 1, common: 2}) == alike({common: 2, rare: 1}) == [(rare, common)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Groupe A", "Groupe B"), ("Division 1", "Division 2"), ("CMFPR-1", "CMFPR-12"), ("Mali", "Bali"),
     ("Iran", "Iraq"), ("Niger", "Nigeria"), ("Mali", "Malian Armed Forces"), ("!", "?"),
     ("North Front", "South Front")],
)  # fmt: skip
def test_what_differs_by_more_than_a_slip_is_not(one, other):
    assert alike({one: 1, other: 2}) == []


def test_many_names_that_all_look_alike_are_compared_with_one_only():
    names = {f"Mouvement{letter}": 1 for letter in map(chr, range(ord("а"), ord("а") + 30))}
    assert len(alike({**names, "Mouvement": 5})) == 30
