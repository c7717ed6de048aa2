"""A message is its English, and knows what it was made from."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from actorgraph.errors import AmbiguousNameError, ExportError, QuestionError, ReadingError, UnknownNameError
from actorgraph.message import LIMIT, Message, abridged, and_also
from actorgraph.problems import Problem
from actorgraph.wording.told import told


def test_message_is_its_english_text():
    made = Message.of("unknown source '{source}'{advice}", source="a {b}", advice="")
    assert made == "unknown source 'a {b}'"
    assert (made.english, made.values["source"]) == ("unknown source '{source}'{advice}", "a {b}")
    assert json.dumps(made) == "\"unknown source 'a {b}'\""


def test_messages_stand_in_messages_and_texts_one_after_the_other():
    inner = Message.of("the name '{name}'", name="X")
    assert Message.of("{what} is one of {names}; {n:,}", what=inner, names=("a", "b"), n=1234) == (
        "the name 'X' is one of a, b; 1,234"
    )
    assert and_also(["a", "b", "c"]) == "a and b and c"
    assert and_also(["a"]) == "a"
    assert and_also(list("abcdefg")) == "a and b and c and d and e and f and g"
    assert and_also(list("abcdefgh")) == "a and b and c and d and e and f and 2 more"


def test_value_that_is_missing_is_refused():
    with pytest.raises(KeyError):
        Message.of("{tie} has no source")


def test_message_on_one_line_is_still_the_same_message():
    made = Message.of("'{text}' is no tie", text="a\n\tb" * 400).in_one_line()
    assert (made.english, made.values["text"]) == ("'{text}' is no tie", "a\n\tb" * 400)
    assert made == abridged("'" + "a b" * 400 + "' is no tie")
    assert len(made) <= LIMIT
    assert made.endswith("' is no tie")


def test_message_survives_being_copied():
    made = Message.of("{tie} has no source", tie="x")
    for same in (copy.copy(made), copy.deepcopy(made)):
        assert (same, same.english, same.values) == (made, made.english, made.values)


@pytest.mark.parametrize(
    "error",
    [
        QuestionError("the radius has to be at least 1"),
        QuestionError("'{until}' lies before '{since}'", until="{x}", since="2017"),
        UnknownNameError("{x}", ["A", "B"]),
        AmbiguousNameError("A", [("A", "a"), ("{B}", "b")]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_error_knows_the_message_that_it_shows(error):
    assert str(error) == error.message
    assert type(str(error)) is str
    assert type(error.message) is Message


def test_problem_says_a_message():
    problem = Problem.of("AG304", "{tie} has no source", None, tie="the tie")
    assert (problem.message, str(problem)) == ("the tie has no source", "AG304 the tie has no source")
    assert problem == Problem.saying("AG304", Message.of("the tie has no source"), None)


@pytest.mark.parametrize(
    "error",
    [
        AmbiguousNameError("x", [("A", "a"), ("B", "b")]),
        UnknownNameError("x", ["A"]),
        ExportError("a.html", "permission denied"),
        QuestionError("there is no list of '{what}'; the lists are {lists}", what="{y}", lists=("a", "b")),
        ReadingError([Problem.of("AG001", "cannot read '{path}': {reason}", None, path="a", reason="b")]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_error_that_comes_back_from_another_process_says_the_same(error):
    for again in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):  # noqa: S301  (of our own making)
        assert type(again) is type(error)
        assert (str(again), vars(again)) == (str(error), vars(error))
        assert told(again.message, "fr") == told(error.message, "fr")
