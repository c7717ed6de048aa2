"""Did you mean."""

from __future__ import annotations

import pytest

from actorgraph.model.suggestions import hint, nearest

KEYS = ["kind", "names", "aliases", "former", "since", "until", "country", "ids", "note", "sources"]


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("sinse", "since"),
        ("Since", "since"),
        ("alias", "aliases"),
        ("kinds", "kind"),
        ("country_", "country"),
        ("source", "sources"),
        ("untill", "until"),
    ],
)
def test_misspelt_word_finds_its_like(word, key):
    assert nearest(word, KEYS)[0] == key


@pytest.mark.parametrize("word", ["banana", "x", "", "!"])
def test_word_unlike_any_finds_nothing(word):
    assert nearest(word, KEYS) == ()


def test_likeliest_comes_first():
    assert (
        nearest("Malian Armed Force", ["Malian Air Force", "Malian Armed Forces", "Mali"])[0] == "Malian Armed Forces"
    )


def test_three_are_enough():
    assert len(nearest("Ansar", [f"Ansar {i}" for i in range(9)])) == 3


def test_part_of_a_name_finds_the_shortest_that_holds_it():
    assert nearest("Shabaab", ["Harakat al-Shabaab al-Mujahideen", "Friends of Shabaab in Kenya", "Mali"]) == (
        "Friends of Shabaab in Kenya",
        "Harakat al-Shabaab al-Mujahideen",
    )


def test_of_names_that_hold_it_the_shorter_comes_first_and_of_these_the_first_in_the_alphabet():
    names = ["An Army of the Friends of Shabaab", "Harakat al-Shabaab", "Enemies of Shabaab"]
    assert nearest("Shabaab", names) == ("Enemies of Shabaab", "Harakat al-Shabaab", names[0])


def test_two_letters_are_too_few_to_be_part_of_a_name():
    assert nearest("an", ["Union of Armed Groups of Anatolia"]) == ()


def test_candidates_are_found_through_diacritics():
    assert nearest("coperation militaire", ["Coopération militaire"]) == ("Coopération militaire",)


def test_spellings_of_one_candidate_are_told_once():
    assert nearest("Al-Qaidda", ["Al-Qaida", "al qaida"]) == ("Al-Qaida",)


def test_no_candidate_stands_twice():
    found = nearest("since", ["since", "since when", "since then"])
    assert len(found) == len(set(found))


def test_order_of_candidates_makes_no_difference():
    assert nearest("aliase", KEYS) == nearest("aliase", KEYS[::-1])


def test_hint_is_the_end_of_a_sentence():
    assert hint("sinse", KEYS) == "; did you mean 'since'?"


def test_hint_is_nothing_where_nothing_is_alike():
    assert hint("banana", KEYS) == ""
