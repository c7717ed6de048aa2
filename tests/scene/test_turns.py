"""Who is on which side on which day: what the dataset says of the day, told as changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import Selection
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Period
from actorgraph.model.side import Side
from actorgraph.scene.sides import sides_of
from actorgraph.scene.turns import turns_of

DATES = st.none() | st.sampled_from(["2001", "2002-03", "2003-03-04", "2002..2004", "..2003", "2004.."])
SIDES = st.lists(
    st.tuples(st.sampled_from("XYZ"), st.sets(st.sampled_from("ABCD"), min_size=1), DATES, DATES), max_size=5
)


def period(since, until):
    return Period(since and PartialDate.parse_end(since), until and PartialDate.parse_end(until))


def on(turns, day):
    """Where the turns have everybody on a day."""
    found = {actor: side for first, actor, side in turns if first is None or first <= day}
    return {actor: side for actor, side in found.items() if side is not None}


@settings(max_examples=150, deadline=None)
@given(written=SIDES, lives=st.lists(st.tuples(DATES, DATES), min_size=4, max_size=4))
def test_turns_make_what_the_dataset_says_of_each_day(dataset_of, tie, written, lives):
    dataset = dataset_of([tie("A", "B")], actors="ABCD")
    actors = {
        label: replace(actor, life=period(*life))
        for (label, actor), life in zip(dataset.actors.items(), lives, strict=True)
    }
    sides = tuple(
        Side(name=LocalText.plain(name), members=tuple(sorted(members)), period=period(since, until))
        for name, members, since, until in written
    )
    dataset = replace(dataset, actors=actors, sides=sides)
    numbers = {side.name: number for number, side in enumerate(sides)}
    turns = turns_of(dataset, numbers)
    if not any(since or until for _, _, since, until in written):
        assert turns == ()
        return
    days = {first + step for first, _, _ in turns if first for step in (-1, 0, 1)} | {1, 731_000, 800_000}
    for day in days:
        there = {}
        for side in dataset.sides_on(day):
            for actor in side.members:
                there.setdefault(actor, numbers[side.name])
        assert on(turns, day) == there, day
    assert len(set(turns)) == len(turns)


def test_sides_of_one_name_are_one_side_and_others_keep_their_own_colour(dataset_from):
    dataset = dataset_from("""
        dataset: {as_of: 2024}
        hostilities: [A -> B, C -> B]
        sides:
          - {name: Old, members: [C], until: 2010}
          - {name: West, members: [A], until: 2015}
          - {name: West, members: [A, C], since: 2016, colour: orange}
          - {name: East, members: [B]}
    """)
    found = sides_of(dataset, Selection().at_its_own_time(dataset))
    assert [(side.names["en"], side.members) for side in found.sides] == [("West", ("A", "C")), ("East", ("B",))]
    assert [(side.names["en"], side.members) for side in found.others] == [("Old", ())]
    colours = [side.colour for side in (*found.sides, *found.others)]
    assert len(set(colours)) == 3
    assert on(found.turns, 730_000) == {"A": 0, "B": 1, "C": 2}
    assert on(found.turns, dataset.day) == {"A": 0, "B": 1, "C": 0} == found.side_of


def test_the_turns_of_the_atlas_end_where_its_page_begins(atlas):
    found = sides_of(atlas, Selection().at_its_own_time(atlas))
    assert on(found.turns, atlas.day) == found.side_of
    wagner = [(turn.day, turn.side) for turn in found.turns if turn.actor == "Wagner"]
    assert [side for _, side in wagner] == [1, None]


@pytest.mark.parametrize("text", ["", "sides: [{name: X, members: [A]}]"])
def test_without_dates_nothing_is_said_of_other_days(dataset_from, text):
    dataset = dataset_from(f"dataset: {{as_of: 2024}}\nhostilities: [A -> B]\n{text}\n")
    assert sides_of(dataset, Selection().at_its_own_time(dataset)).turns == ()
