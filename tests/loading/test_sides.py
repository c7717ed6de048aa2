"""The `sides:` and `positions:` sections, and `focus` in the header."""

from __future__ import annotations

import pytest

from actorgraph.loading.values import OF_WORDS, VALUES
from actorgraph.model.facts import facts_of
from actorgraph.model.side import ACTORS, COLOUR, Position, Side
from actorgraph.model.source import CITATIONS


def told(dataset):
    return [(side.name.as_dict(), side.members, side.colour) for side in dataset.sides]


def test_side_says_all_that_it_can(load_text):
    text = """\
        sources: {ja: {title: x}}
        actors: {JNIM: {aliases: [GSIM]}, Army: }
        sides:
          - name: {en: Jihadists, fr: Djihadistes}
            members: [gsim, army]
            colour: reddish purple
            note: {fr: Selon l'article}
            since: 2012
            until: 2013-05
            sources: [{source: ja, page: 3}]
        """
    [side] = load_text(text).sides
    assert (side.name.in_("fr"), side.members, side.colour) == ("Djihadistes", ("JNIM", "Army"), "#CC79A7")
    assert (str(side.note), side.period.since.written, side.period.until.written) == (
        "Selon l'article", "2012", "2013-05",
    )  # fmt: skip
    assert [(citation.source.id, citation.page) for citation in side.citations] == [("ja", "3")]
    assert (side.origin.line, side.origin.column) == (4, 5)


def test_side_needs_no_more_than_a_name_and_a_member(load_text):
    assert told(load_text("actors: {A: }\nsides: [{name: x, members: a}]\n")) == [({"": "x"}, ("A",), None)]


def test_sides_may_stand_in_the_header_and_in_several_files(read_texts):
    texts = (
        "dataset: {sides: [{name: one, members: A}]}\nactors: {A: , B: , C: }\nsides: [{name: two, members: B}]\n",
        "sides: [{name: three, members: C}]\ndataset: {sides: [{name: four, members: C}]}\n",
    )
    reading = read_texts(*texts)
    assert [str(side.name) for side in reading.dataset.sides] == ["two", "one", "three", "four"]
    assert reading.problems == ()


def test_undeclared_actor_of_a_tie_can_be_named_in_any_spelling(load_text):
    text = "hostilities: [Al-Qaida -> B]\nsides: [{name: x, members: [al qaïda, b]}]\ndataset: {focus: AL QAIDA}\n"
    dataset = load_text(text)
    assert (dataset.sides[0].members, dataset.focus) == (("Al-Qaida", "B"), ("Al-Qaida",))


def test_side_makes_no_actor(found):
    assert found("sides: [{name: x, members: [A]}]\n") == [("AG116", 1, 29)]


def test_name_of_nobody_is_not_judged_while_a_file_is_unreadable(read_texts):
    assert [problem.code for problem in read_texts("sides: [{name: x, members: [A]}]\n", "a: [\n").problems] == [
        "AG010"
    ]


def test_member_that_is_misspelt_is_told_whom_was_meant(read_texts):
    [problem] = read_texts("actors: {JNIM: }\nsides: [{name: x, members: [JMIN]}]\n").problems
    assert problem.message == "no actor is called 'JMIN'; did you mean 'JNIM'?"


@pytest.mark.parametrize(("written", "kept"), [("'#0072b2'", "#0072b2"), ("sky blue", "#56B4E9"), ("black", "#000000")])
def test_colour_is_kept_in_one_form(load_text, written, kept):
    assert told(load_text(f"actors: {{A: }}\nsides: [{{name: x, members: A, colour: {written}}}]\n"))[0][2] == kept


def test_focus_keeps_its_order(load_text):
    dataset = load_text("dataset: {focus: [c, A]}\nactors: {A: , B: , C: }\n")
    assert dataset.focus == ("C", "A")
    assert load_text("dataset: {focus: []}\nactors: {A: }\n").focus == ()


def test_headline_and_standfirst_are_texts_in_languages(load_text):
    dataset = load_text("dataset: {headline: {en: War, fr: Guerre}, standfirst: x}\n")
    assert (dataset.headline.in_("fr"), str(dataset.standfirst)) == ("Guerre", "x")


def test_positions_are_numbers_by_layout_and_label(load_text):
    text = "actors: {A: {aliases: Alpha}, B: }\npositions: {portrait: {b: [-0, 3.25, above], alpha: [+1, -100000]}}\n"
    positions = load_text(text).positions
    assert positions == {"portrait": {"A": Position(1.0, -100000.0), "B": Position(0.0, 3.25, above=True)}}
    assert list(positions["portrait"]) == ["A", "B"]
    assert str(positions["portrait"]["B"].x) == "0.0"


def test_positions_of_several_files_are_joined(read_texts):
    texts = ("actors: {A: , B: }\npositions: {portrait: {A: [1, 2]}}\n", "positions: {portrait: {B: [3, 4]}}\n")
    assert read_texts(*texts).dataset.positions == {"portrait": {"A": Position(1, 2), "B": Position(3, 4)}}
    again = read_texts(*texts, "dataset: {positions: {portrait: {a: [5, 6]}}}\n")
    assert [(problem.code, problem.location.path[-6:]) for problem in again.problems] == [("AG109", "2.yaml")]


def test_dataset_without_them_has_none(load_text):
    dataset = load_text("actors: {A: }\n")
    assert (dataset.sides, dataset.positions, dataset.focus, dataset.headline, dataset.standfirst) == (
        (), {}, (), None, None,
    )  # fmt: skip


def test_every_form_of_a_side_can_be_read():
    readable = {*VALUES, *OF_WORDS, ACTORS, COLOUR, CITATIONS}
    assert {fact.form for fact in facts_of(Side)} <= readable
