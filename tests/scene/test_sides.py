"""The sides of a picture are the blocs that the question finds, and say whom they are named after."""

from __future__ import annotations

from dataclasses import replace

from actorgraph import Selection, selection
from actorgraph.queries.signed.blocs import blocs
from actorgraph.scene.sides import COLOURS, LEAST, sides_of

WAR = """
dataset: {as_of: 2024}
partnerships:
  - between: [A, B, C]
    since: 2020
  - between: [D, E, F, G]
    since: 2020
  - between: [H, I]
    since: 2020
hostilities:
  - {from: A, to: D, since: 2021}
  - {from: B, to: D, since: 2021}
  - {from: H, to: D, since: 2021}
"""


def drawn(dataset):
    return sides_of(dataset, Selection().at_its_own_time(dataset))


def test_sides_are_the_blocs_of_three_or_more(atlas):
    atlas = replace(atlas, sides=())
    found, answer = drawn(atlas), blocs(atlas)
    assert not found.written
    assert [side.members for side in found.sides] == [bloc for bloc in answer.blocs if len(bloc) >= LEAST]
    assert set(found.misplaced) == {pair for pair in answer.frustration.misplaced if set(pair) <= set(found.side_of)}
    assert len(found.sides) >= 2


def test_a_side_is_named_after_its_most_central_member(dataset_from):
    found = drawn(dataset_from(WAR))
    assert [side.names for side in found.sides] == [
        {"en": "D and others", "fr": "D et d’autres"},
        {"en": "A and others", "fr": "A et d’autres"},
    ]


def test_whoever_is_in_no_side_has_none(dataset_from):
    found = drawn(dataset_from(WAR))
    assert found.side_of == {**dict.fromkeys("DEFG", 0), **dict.fromkeys("ABC", 1)}


def test_names_are_those_of_the_language(dataset_from):
    found = drawn(dataset_from(WAR + "actors:\n  D: {names: {en: D, fr: Dé}}\n"))
    assert found.sides[0].names == {"en": "D and others", "fr": "Dé et d’autres"}


def test_friends_on_different_sides_are_misplaced(dataset_from):
    found = drawn(
        dataset_from(WAR.replace("hostilities:", "supports:\n  - {from: C, to: G, since: 2022}\nhostilities:"))
    )
    assert found.misplaced == (("C", "G"),)


def test_nobody_is_misplaced_who_is_on_no_side(dataset_from):
    """H and I are a bloc of two: too few for a side, so that a friend of theirs does not stand in the way of any."""
    war = f"{WAR}  - {{from: I, to: D, since: 2021}}\nsupports:\n  - {{from: I, to: G, since: 2022}}\n"
    assert blocs(dataset_from(war)).frustration.misplaced == (("G", "I"),)
    assert drawn(dataset_from(war)).misplaced == ()


def test_there_are_colours_for_the_largest_sides_alone(dataset_from):
    groups = "\n".join(f"  - between: [A{i}, B{i}, C{i}]" for i in range(8))
    enemies = "\n".join(f"  - A{i} -> A{(i + 1) % 8}" for i in range(8))
    found = drawn(dataset_from(f"partnerships:\n{groups}\nhostilities:\n{enemies}\n"))
    assert [side.colour for side in found.sides] == [*COLOURS, None, None, None]


def test_friends_of_friends_who_have_no_enemy_are_no_side(dataset_from):
    """Marriages between all families of a town divide it into no camps, and make nobody the ally of all others."""
    assert drawn(dataset_from("partnerships:\n  - A <-> B\n  - B <-> C\n  - C <-> D\n")).sides == ()
    quarrel = "partnerships:\n  - between: [A, B, C, D]\n  - between: [X, Y, Z]\nhostilities:\n  - A -> B\n"
    assert drawn(dataset_from(quarrel)).sides == ()
    assert len(drawn(dataset_from(f"{quarrel}  - A -> X\n")).sides) == 2


def test_nobody_has_no_side(dataset_from):
    assert drawn(dataset_from("actors: {A: {}}\n")).sides == ()


WRITTEN = """
sides:
  - {name: {en: North, fr: Nord}, members: [A, D], since: 2023}
  - {name: South, members: [B, E], colour: orange}
  - {name: Old, members: [F, G], until: 2020}
"""


def test_what_an_editor_wrote_stands_in_place_of_what_is_found(dataset_from):
    found = drawn(dataset_from(WAR + WRITTEN))
    assert found.written
    assert [(side.names["fr"], side.members) for side in found.sides] == [("Nord", ("A", "D")), ("South", ("B", "E"))]


def test_sides_without_a_colour_take_one_that_nobody_has(dataset_from):
    found = drawn(dataset_from(WAR + WRITTEN.replace("orange", "bluish green")))
    assert [side.colour for side in found.sides] == ["#CC79A7", "#009E73"]


def test_enemies_on_one_written_side_and_friends_on_two_are_misplaced(dataset_from):
    assert drawn(dataset_from(WAR + WRITTEN)).misplaced == (("A", "B"), ("A", "D"), ("D", "E"))


def test_sides_that_are_not_in_force_on_the_day_are_found(dataset_from):
    text = WAR + "sides: [{name: Old, members: [F, G], until: 2020}]"
    assert not drawn(dataset_from(text)).written


def test_ties_that_may_hold_in_the_past_for_want_of_a_date_make_no_sides_there(dataset_from):
    undated = dataset_from(
        "dataset: {as_of: 2024}\npartnerships:\n  - between: [A, B, C]\n  - {between: [D, E], since: 2020}\n"
        "hostilities:\n  - {from: A, to: D, since: 2020}\n"
    )
    assert [side.members for side in drawn(undated).sides] == [("A", "B", "C")]
    assert sides_of(undated, selection(undated, as_of="2021")).sides == ()


def test_what_is_merely_alleged_puts_nobody_on_a_side(dataset_from):
    alleged = WAR.replace("hostilities:", "supports:\n  - {from: X, to: A, since: 2021, status: alleged}\nhostilities:")
    assert "X" not in drawn(dataset_from(alleged)).side_of
    assert "X" in drawn(dataset_from(alleged.replace(", status: alleged", ""))).side_of
