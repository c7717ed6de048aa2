"""Who can have begun by when, and on which days events of lineage can have come about."""

from __future__ import annotations

from datetime import date

import pytest

from actorgraph.model.descent import Descent, labels_of
from actorgraph.model.span import Span


def days(*span):
    return Span(*(date.fromisoformat(day).toordinal() for day in span))


@pytest.mark.parametrize(
    ("lives", "when", "expected"),
    [
        ("A: {}", "date: 2010-06", ("2010-06-01", "2010-06-30")),
        ("A: {until: 2010-06-10}", "date: 2010-06", ("2010-06-01", "2010-06-11")),
        ("B: {until: 2010-06-10}", "date: 2010-06", ("2010-06-01", "2010-06-10")),
        ("A: {since: 2010-06-10}", "date: 2010-06", ("2010-06-10", "2010-06-30")),
        ("B: {since: 2010-06-10}", "date: 2010-06", ("2010-06-09", "2010-06-30")),
        ("A: {since: 2001..2003, until: 2005}", "role: x", ("2001-01-01", "2006-01-01")),
        ("A: {until: 2009}", "date: 2010-06", ("2010-06-01", "2010-06-30")),
        ("C: {until: 2010-06-10}", "date: 2010-06", ("2010-06-01", "2010-06-11")),
    ],
)
def test_event_lies_within_the_lives_of_all_its_actors_if_its_date_lets_it(dataset_from, lives, when, expected):
    dataset = dataset_from(f"actors: {{{lives}}}\nmergers: [{{from: [A, C], into: B, {when}}}]\n")
    assert set(Descent(dataset).spans.values()) == {days(*expected)}


def test_cycle_is_told_from_the_tie_that_came_too_early(dataset_from):
    text = "successions: [{from: Z, into: A, date: 2001}, {from: A, into: Z, date: 2003}, {from: Z, into: B}]\n"
    descent = Descent(dataset_from(text))
    (chain,) = descent.cycles(["Z"])
    assert [(tie.subject, tie.object) for tie in chain] == [("Z", "A"), ("A", "Z")]
    assert labels_of(chain) == ("A", "Z")
    assert list(descent.cycles(["A"])) == []


def test_knots_of_thousands_without_a_cycle_are_walked_once(dataset_from):
    """All of them come of one that was there before; nothing has to be looked for."""
    ties = "".join(f"  - N{i} -> N{(i + 1) % 3000}\n" for i in range(3000))
    descent = Descent(dataset_from(f"actors: {{N0: {{since: 1990}}}}\nsuccessions:\n{ties}"))
    assert list(descent.cycles([f"N{i}" for i in range(3000)])) == []
