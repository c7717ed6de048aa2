"""Whom a name means: labels as they stand, then names in any spelling, then names but for what can be left out."""

from __future__ import annotations

import pytest

from actorgraph.errors import AmbiguousNameError, UnknownNameError
from actorgraph.model.name_index import NameIndex


@pytest.fixture
def resolve(dataset_from):
    """Return the label of the actor that a name finds among some actors."""

    def find(name, actors):
        return dataset_from(f"actors: {{{actors}}}\n").resolve(name).label

    return find


FOLDED = (
    "'<b>': , b: , C++ Alliance: , C Alliance: , El Salvador: , Salvador: , Лидерій: , OPEC: , OPEC+: , G7: , g7+: "
)


@pytest.mark.parametrize(
    "label", ["<b>", "b", "C++ Alliance", "C Alliance", "El Salvador", "Salvador", "OPEC", "OPEC+", "G7", "g7+"]
)
@pytest.mark.parametrize("change", [str, str.lower, str.upper, str.swapcase])
def test_every_label_finds_its_own_actor(resolve, label, change):
    assert resolve(change(label), FOLDED) == label


@pytest.mark.parametrize(("one", "other"), [("Край", "Краи"), ("Їжак", "Іжак"), ("Саўка", "Саука")])
def test_a_letter_of_its_own_is_no_letter_with_an_accent(resolve, one, other):
    actors = f"{one}: , {other}: "
    assert (resolve(one.lower(), actors), resolve(other.upper(), actors)) == (one, other)


def test_a_label_wins_over_the_alias_of_another(resolve):
    actors = "Wagner: , Africa Corps: {aliases: [Wagner]}"
    assert resolve("Wagner", actors) == "Wagner"
    with pytest.raises(AmbiguousNameError):
        resolve("wagner", actors)


@pytest.mark.parametrize("name", ["(Al-Qaida)", "Qaida", "El Qaida", "al qaïda.", "“Al-Qaida”"])
def test_what_can_be_left_out_finds_where_nothing_else_does(resolve, name):
    assert resolve(name, "Al-Qaida: ") == "Al-Qaida"


def test_a_near_name_of_several_is_asked_back(resolve):
    with pytest.raises(AmbiguousNameError):
        resolve("C+ Alliance", FOLDED)


def test_each_actor_is_suggested_once(dataset_from):
    dataset = dataset_from("actors: {Front One: {aliases: [Front Onne, Front Onee]}, Front Ona: , Frond One: }\n")
    with pytest.raises(UnknownNameError) as error:
        dataset.resolve("Front Onx")
    found = [dataset.resolve(name).label for name in error.value.suggestions]
    assert sorted(found) == ["Frond One", "Front Ona", "Front One"]


def test_name_that_comes_after_a_question_is_found():
    index = NameIndex()
    index.add("JNIM", ["JNIM"])
    assert index.labels_of("Al-Qaida") == ()
    index.add("Al-Qaida", ["Al-Qaida", "The Base"])
    assert index.labels_of("the base") == index.labels_of("(The Base)") == ("Al-Qaida",)
