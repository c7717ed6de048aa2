"""Tags, places, kinds and countries as filters: within one any of several, of different ones all."""

from __future__ import annotations

import pytest

from actorgraph.errors import QuestionError
from actorgraph.model.selection import Selection, selection

MINES = """
dataset: {as_of: 2020}
sources: {s: {title: S}}
actors:
  DRC: {kind: state, country: DRC}
  Rwanda: {kind: state, country: Rwanda}
  FDLR: {kind: armed group, country: DRC, tags: [hutu, gold]}
  M23: {kind: armed group, country: DRC}
  Trader: {kind: company, country: Rwanda, tags: [Gold]}
  Old: {kind: armed group, until: 2000, tags: [gold]}
  Alone: {kind: state}
hostilities:
  - {id: war, between: [DRC, M23], since: 2012, place: Goma}
  - {id: border, between: [DRC, Rwanda], since: 2013, place: {name: {en: Goma, fr: Gôma}}, tags: [border]}
  - {id: rebels, between: [FDLR, M23], since: 2014, place: Masisi}
supports:
  - {id: trade, from: Trader, to: FDLR, since: 2011}
  - {id: help, from: Rwanda, to: M23, since: 2012, tags: [arms, gold]}
  - {id: self, from: M23, to: M23, since: 2012}
"""


@pytest.fixture(scope="module")
def mines(dataset_from):
    return dataset_from(MINES)


def ids(dataset, *asked, **words):
    return {tie.id for tie in selection(dataset, **words).about(*asked).of(dataset)}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ({"kinds": ["state"]}, {"border"}),
        ({"kinds": ["State", "armed  group"]}, {"war", "border", "rebels", "help", "self"}),
        ({"kinds": ["mission"]}, set()),  # a kind that is foreseen, and nobody's
        ({"countries": ["drc"]}, {"war", "rebels", "self"}),
        ({"kinds": ["armed group"], "countries": ["DRC"]}, {"rebels", "self"}),
        ({"tags": ["gold"]}, {"trade", "help"}),
        ({"tags": ["hutu"]}, set()),  # one actor has it, and no tie with itself
        ({"tags": ["hutu", "border"]}, {"border"}),
        ({"places": ["GOMA"]}, {"war", "border"}),
        ({"places": ["Goma", "Masisi"]}, {"war", "border", "rebels"}),
        ({"places": ["Goma"], "tags": ["border"]}, {"border"}),
        ({"places": ["Goma"], "kinds": ["company"]}, set()),
    ],
)
def test_ties_have_any_word_of_one_option_and_all_of_different_ones(mines, words, found):
    assert ids(mines, **words) == found


@pytest.mark.parametrize(
    ("asked", "words", "found"),
    [
        (["M23"], {"kinds": ["state"]}, {"war", "border", "help", "self"}),
        (["M23", "FDLR"], {"kinds": ["state"]}, {"war", "border", "help", "rebels", "self"}),
        (["M23"], {"tags": ["hutu"]}, {"rebels"}),
        (["FDLR", "M23"], {"tags": ["arms"]}, {"help"}),  # both are asked about, and neither has it
        (["M23"], {"places": ["Masisi"]}, {"rebels"}),
    ],
)
def test_ties_of_actors_that_are_asked_about_count_by_their_other_end(mines, asked, words, found):
    assert ids(mines, *asked, **words) == found


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ({"kinds": ["state"]}, ["Alone", "DRC", "Rwanda"]),
        ({"tags": ["gold"]}, ["FDLR", "M23", "Old", "Rwanda", "Trader"]),
        ({"places": ["Masisi"]}, ["FDLR", "M23"]),
        ({"places": ["Masisi"], "tags": ["hutu"]}, []),
        ({"only": ["support"]}, ["Alone", "DRC", "FDLR", "M23", "Old", "Rwanda", "Trader"]),
    ],
)
def test_actors_are_those_that_have_it_or_whose_ties_do(mines, words, actors):
    assert list(selection(mines, **words).actors_of(mines)) == actors


def test_actors_of_a_day_are_there_on_it(mines):
    actors, ties = selection(mines, as_of="2011", tags=["gold"]).network_of(mines)
    assert (actors, {tie.id for tie in ties}) == (("FDLR", "M23", "Rwanda", "Trader"), {"trade"})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"tags": ["goldd"]}, "no tie and no actor has the tag 'goldd'; did you mean 'gold'?"),
        ({"tags": ["x"]}, "no tie and no actor has the tag 'x'; there are border, arms, gold, hutu"),
        ({"places": ["Gomma"]}, "no tie and no event is in the place 'Gomma'; did you mean 'Goma'?"),
        ({"kinds": ["stat"]}, "no actor is of the kind 'stat'; did you mean 'state'?"),
        ({"countries": ["Rwandda"]}, "no actor is of the country 'Rwandda'; did you mean 'Rwanda'?"),
    ],
)
def test_a_word_that_nothing_has_is_refused(mines, words, told):
    with pytest.raises(QuestionError) as refused:
        selection(mines, **words)
    assert str(refused.value.message).startswith(told)


def test_where_nothing_has_any_there_is_nothing_to_name(dataset_of):
    with pytest.raises(QuestionError) as refused:
        selection(dataset_of([]), tags=["x"])
    assert str(refused.value.message) == "no tie and no actor has the tag 'x'"


def test_what_is_not_asked_for_is_not_told(mines):
    assert Selection().as_dict().keys() == {"as_of", "layer", "only", "except", "min_confidence"}
    asked = selection(mines, tags=["GOLD"], kinds=["state"])
    told = asked.as_dict()
    assert (told["tags"], told["kinds"], "places" in told) == (["gold", "Gold"], ["state"], False)
    assert (asked.is_narrowed, asked.asks_for_ties, Selection().is_narrowed) == (True, True, False)
    assert not selection(mines, kinds=["state"]).asks_for_ties
