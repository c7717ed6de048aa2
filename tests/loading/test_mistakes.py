"""What people write first is answered with how to write it."""

from __future__ import annotations

import pytest

from actorgraph.loading.mistakes import SECTIONS_MEANT
from actorgraph.loading.packaged import packaged_types
from actorgraph.loading.vocabulary import SECTIONS

PLURALS = {kind.plural for kind in packaged_types().values()}


@pytest.fixture
def told(read_texts):
    """Return the messages of the errors in a text."""
    return lambda text: [p.message for p in read_texts(text).problems if p.severity == "error"]


@pytest.mark.parametrize(
    ("entry", "meant"),
    [
        ("M23 <-> FARDC since 2012", "{between: [M23, FARDC], since: 2012}"),
        ("M23 -> FARDC since 2012-03 until 2013", "{from: M23, to: FARDC, since: 2012-03, until: 2013}"),
        ("M23 -> FARDC (since 2012)", "{from: M23, to: FARDC, since: 2012}"),
        ("M23 -> FARDC until 2013", "{from: M23, to: FARDC, until: 2013}"),
        ("M23 -> [FARDC, FDLR]", "{from: M23, to: [FARDC, FDLR]}"),
        ("M23, FDLR -> FARDC", "{from: [M23, FDLR], to: FARDC}"),
        ("M23 <-> FARDC, FDLR", "{between: [M23, FARDC, FDLR]}"),
    ],
)
def test_short_form_with_more_than_two_names_is_answered_with_the_entry_that_is_meant(told, entry, meant):
    assert told(f"hostilities:\n- {entry}\n") == [f"a short form has two names and an arrow, no more: write {meant}"]
    assert told(f"hostilities:\n- {meant}\n") == []


@pytest.mark.parametrize("name", ["Smith, John", "Treaty since 1990", "[x]"])
def test_declared_actor_may_have_any_name(told, name):
    assert told(f'actors: {{"{name}": , B: }}\nsupports: ["{name} -> B", "B -> {name}"]\n') == []


@pytest.mark.parametrize("name", ["FARDC 2", "Division 12", "Battle in Goma", "Since", "G5"])
def test_name_with_a_number_is_no_date(told, name):
    assert told(f"supports: [A -> {name}]\n") == []


@pytest.mark.parametrize("word", ["vs", "vs.", "versus", "against", "contre", "--"])
def test_word_instead_of_an_arrow_is_answered_with_an_arrow(told, word):
    assert told(f"hostilities:\n- M23 {word} FARDC\n") == [f"'M23 {word} FARDC' is no tie: write 'M23 -> FARDC'"]
    assert told(f"partnerships:\n- M23 {word} FARDC\n") == [f"'M23 {word} FARDC' is no tie: write 'M23 <-> FARDC'"]


@pytest.mark.parametrize(
    ("line", "written"),
    [
        (
            "- between: [A, B], since: 2022",
            "several keys on one line need braces: write - {between: [A, B], since: 2022}",
        ),
        ("- from: A, to: B", "several keys on one line need braces: write - {from: A, to: B}"),
        ("- {from: A: x, to: B}", "a ':' followed by a space starts a value: write from: \"A: x\""),
    ],
)
def test_line_that_is_no_yaml_is_answered_with_what_is(told, line, written):
    assert told(f"partnerships:\n{line}\n") == [written]


@pytest.mark.parametrize(("word", "section"), SECTIONS_MEANT.items())
def test_section_by_another_word_is_answered_with_its_name(told, word, section):
    assert section in PLURALS | set(SECTIONS)
    assert told(f"{word}: []\n") == [f"there is no section '{word}'; did you mean '{section}'?"]


def test_type_that_is_not_complete_is_one_problem(told):
    assert len(told("relation_types: {endowment: {verb: endows}}\nendowments: [A -> B]\n")) == 1
    assert len(told("relation_types: {gift: {verb: gives, plural: given}}\ngiven: [A -> B]\ngifts: []\n")) == 2
