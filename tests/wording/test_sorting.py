"""Names stand in the order of a language."""

from __future__ import annotations

from actorgraph.wording.sorting import sorted_in


def test_accents_and_capitals_do_not_part_letters_in_french():
    names = ["Zaïre", "école", "Ecole", "École", "cœur", "coffre", "Émirats", "eau", "Eau"]
    assert sorted_in(names, "fr") == ["cœur", "coffre", "Eau", "eau", "Ecole", "École", "école", "Émirats", "Zaïre"]


def test_english_names_stand_as_their_labels_do():
    assert sorted_in(["b", "É", "B", "a"], "en") == ["B", "a", "b", "É"]


def test_order_is_the_same_whatever_it_was():
    names = ["e", "é", "É", "E", "e\u0301", "œ", "oe", "𝒜", "a", ""]
    assert sorted_in(names, "fr") == sorted_in(reversed(names), "fr")
