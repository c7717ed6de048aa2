"""Who stands together, and where in a picture."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import actorgraph
from actorgraph import Dataset
from actorgraph.loading.packaged import packaged_types
from actorgraph.model.actor import Actor
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Certainty, Period
from actorgraph.model.side import COLOURS, Side
from actorgraph.model.span import Span

OKABE_ITO = {"#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"}
"""The palette as Wong has it (Nature Methods 8, 441, 2011)."""

ACTORS = "actors: {A: {since: 2010}, B: {until: 2012-06}, C: }\nsources: {s: {title: x}}\n"
SIDES = """
sides:
  - {name: First, members: [A, B], since: 2009, until: 2013, sources: [s]}
  - {name: Second, members: [C, B], colour: blue, note: x}
"""


def day(text):
    return date.fromisoformat(text).toordinal()


def told(sides):
    return [(str(side.name), side.members) for side in sides]


def test_colours_are_those_that_the_colour_blind_can_tell_apart():
    assert set(COLOURS.values()) == OKABE_ITO


def test_side_is_in_force_with_the_members_that_live_then(dataset_from):
    dataset = dataset_from(ACTORS + SIDES)
    assert told(dataset.sides) == [("First", ("A", "B")), ("Second", ("C", "B"))]
    assert told(dataset.sides_on(day("2008-12-31"))) == [("Second", ("C", "B"))]
    assert told(dataset.sides_on(day("2009-06-01"))) == [("First", ("B",)), ("Second", ("C", "B"))]
    assert told(dataset.sides_on(day("2010-03-01"))) == [("First", ("A", "B")), ("Second", ("C", "B"))]
    assert told(dataset.sides_on(day("2012-07-01"))) == [("First", ("A",)), ("Second", ("C",))]
    assert told(dataset.sides_on(day("2014-01-01"))) == [("Second", ("C",))]


def test_side_is_in_force_in_a_period_if_it_is_on_any_day_of_it(dataset_from):
    dataset = dataset_from(ACTORS + SIDES)
    period = Span(day("2012-12-31"), day("2020-01-01"))
    assert told(dataset.sides_on(period)) == [("First", ("A",)), ("Second", ("C",))]
    assert told(dataset.sides_on(Span())) == told(dataset.sides)


def test_member_that_lived_in_the_period_and_not_while_the_side_was_is_none(dataset_from):
    dataset = dataset_from("actors: {A: {since: 2015}, B: }\nsides: [{name: x, members: [A, B], until: 2012}]\n")
    assert told(dataset.sides_on(Span(day("2010-01-01"), day("2020-01-01")))) == [("x", ("B",))]


def test_side_of_which_nobody_lives_is_none(dataset_from):
    dataset = dataset_from("actors: {A: {until: 2012}}\nsides: [{name: x, members: [A]}]\n")
    assert dataset.sides_on(day("2013-01-01")) == ()


def test_end_that_nobody_knows_lies_before_the_day_of_the_record(dataset_from):
    text = "dataset: {as_of: 2020-06-30}\nactors: {A: }\nsides: [{name: x, members: A, since: 2010, until: unknown}]\n"
    dataset = dataset_from(text)
    assert [bool(dataset.sides_on(day(each))) for each in ("2009-12-31", "2015-01-01", "2020-06-29", "2020-06-30")] == [
        False, True, True, False,
    ]  # fmt: skip


dates = st.sampled_from([None, "1", "2", "3", "2..4", "..3", "3.."]).map(
    lambda text: text and PartialDate(text, *_bounds(text))
)


def _bounds(text):
    first, _, last = text.partition("..")
    return (int(first) if first else None, int(last) if last else None) if ".." in text else (int(first), int(first))


@given(
    side=st.builds(Period, dates, dates),
    life=st.builds(Period, dates, dates),
    first=st.integers(1, 5),
    n=st.integers(0, 2),
)
def test_membership_is_judged_day_by_day(side, life, first, n):
    """A member is there if on one day of the period both its life and the side can be in force."""
    dataset = Dataset(
        actors={"A": Actor(label="A", id="a", life=life)},
        sides=(Side(name=LocalText.plain("x"), members=("A",), period=side),),
    )
    expected = any(
        Certainty.NO not in (side.holds_on(each), life.holds_on(each)) for each in range(first, first + n + 1)
    )
    assert bool(dataset.sides_on(Span(first, first + n))) is expected


def test_side_of_an_actor_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="the side 'x' names 'A', which is no actor"):
        Dataset(sides=(Side(name=LocalText.plain("x"), members=("A",)),), types=packaged_types())


def hash_of(dataset_from, text):
    return dataset_from(text).hash


TIES = "actors: {A: , B: , C: }\nsources: {s: {title: x}, t: {title: y}}\nhostilities: [A -> B]\n"


@pytest.mark.parametrize(
    "text",
    [
        "positions: {landscape: {A: [1, 2]}}",
        "sides: [{name: x, members: [A, B], colour: blue, note: y, since: 2010}]",
        "sides: [{name: x, members: [A, B], sources: []}]",
        "dataset: {headline: x}",
        "dataset: {standfirst: {en: x}}",
        "dataset: {focus: [A, B]}",
    ],
)
def test_presentation_is_no_part_of_the_hash(dataset_from, text):
    assert hash_of(dataset_from, f"{TIES}{text}\n") == hash_of(dataset_from, TIES)


def claimed(*sides):
    return f"{TIES}sides: [{', '.join(sides)}]\n"


def test_side_that_cites_a_source_is_part_of_the_data(dataset_from):
    plain = "{name: x, members: [A, B], sources: [s]}"
    others = [
        "{name: y, members: [A, B], sources: [s]}",
        "{name: x, members: [A, C], sources: [s]}",
        "{name: x, members: [A, B], sources: [t]}",
        "{name: x, members: [A, B], sources: [s], since: 2010}",
        "{name: x, members: [A, B], sources: [s], note: z}",
    ]
    hashes = [hash_of(dataset_from, claimed(side)) for side in (plain, *others)]
    assert len({hash_of(dataset_from, TIES), *hashes}) == len(others) + 2
    assert hash_of(dataset_from, claimed(plain[:-1] + ", colour: blue}")) == hashes[0]
    assert hash_of(dataset_from, claimed(plain.replace("[A, B]", "[b, A]"))) == hashes[0]
    assert hash_of(dataset_from, claimed(plain, "{name: own, members: C}")) == hashes[0]


def test_order_of_sides_is_presentation(dataset_from):
    sides = [f"{{name: {name}, members: {name}, sources: [s]}}" for name in "ABC"]
    datasets = [dataset_from(claimed(*order)) for order in permutations(sides)]
    assert len({dataset.hash for dataset in datasets}) == 1
    assert len({told(dataset.sides)[0] for dataset in datasets}) == 3


def test_sides_of_the_atlas_stand_on_sources_and_apart(atlas):
    assert len(atlas.sides) == 4
    assert all(side.citations and side.colour is None for side in atlas.sides)
    for each in (day("2016-01-01"), day("2022-01-01"), day("2025-06-07"), atlas.day):
        members = [label for side in atlas.sides_on(each) for label in side.members]
        assert len(members) == len(set(members))
    assert [str(side.name) for side in atlas.sides_on(atlas.day)] == [
        "JNIM and Al-Qaeda", "The junta and its Russian partners", "Azawad Liberation Front",
    ]  # fmt: skip
    assert "Wagner" not in atlas.sides_on(atlas.day)[1].members


def test_sides_and_places_are_public():
    assert actorgraph.Side is Side
    assert actorgraph.Position(1, 2) == (1, 2, False)
