"""The matrix against its definition, on random ties."""

from __future__ import annotations

from random import Random

from actorgraph.model.selection import Selection
from actorgraph.scene import matrix as module
from actorgraph.scene.matrix import matrix_of
from actorgraph.scene.shown import shown_ties
from actorgraph.scene.sides import DrawnSide, Sides
from actorgraph.scene.standings import Standing

KINDS = ("support", "hostility", "negotiation")


def _ties(random, tie, count):
    return [
        tie(
            *random.choices("ABCDEFGH", k=2),
            random.choice(KINDS),
            key=f"t{i}",
            since=random.choice(["2010", "2020", None]),
            status=random.choice(["accepted", "accepted", "contested"]),
        )
        for i in range(count)
    ]


def _standing(ties):
    signs = {each.tie.type.sign for each in ties}
    if signs >= {1, -1}:
        return Standing.BOTH
    return Standing.FRIEND if 1 in signs else Standing.ENEMY if -1 in signs else Standing.NEITHER


def test_cells_and_counts_are_as_defined(dataset_of, tie):
    random = Random(8)
    for _ in range(40):
        dataset = dataset_of(_ties(random, tie, random.randrange(1, 25)), as_of="2020-06-01")
        actors = list(dataset.actors)
        members = [tuple(actors[:2]), tuple(actors[2:4])]
        drawn = tuple(DrawnSide(names={"en": "x"}, members=each, colour=None) for each in members)
        sides = Sides(sides=drawn, misplaced=(), written=True)
        ties = [each for each in shown_ties(dataset, Selection(day=dataset.day)) if each.tie.subject != each.tie.object]
        found = matrix_of(ties, sides)
        ends = {end for each in ties for end in (each.tie.subject, each.tie.object)}
        assert sorted(found.actors) == sorted(ends)
        for one in ends:
            for other in ends:
                if one >= other:
                    continue
                between = [each for each in ties if {each.tie.subject, each.tie.object} == {one, other}]
                certain = [each for each in between if each.is_certain]
                if not between:
                    assert (one, other) not in found.cells
                    continue
                cell = found.cells[one, other]
                assert cell.standing is _standing(certain or between)
                firm = cell.is_doubtful or any(each.is_certain and not each.is_pale for each in between)
                assert cell.lacks == (set() if firm else {lack for each in between for lack in each.lacks})
                assert cell.is_doubtful is (not certain or _standing(certain) is not _standing(between))
        side_of = sides.side_of
        for block, counts in found.counts.items():
            inside = [
                each
                for each in ties
                if each.tie.type.sign
                and frozenset((side_of.get(each.tie.subject), side_of.get(each.tie.object))) == block
            ]
            assert counts.friendly == sum(each.is_certain and each.tie.type.sign > 0 for each in inside)
            assert counts.hostile == sum(each.is_certain and each.tie.type.sign < 0 for each in inside)
            assert counts.doubtful == sum(not each.is_certain for each in inside)


def test_rows_go_side_by_side_and_friends_together(dataset_of, tie):
    dataset = dataset_of(
        [tie("A", "D"), tie("B", "E"), tie("B", "E", key="again"), tie("A", "C", "hostility"), tie("S", "T")]
    )
    side = DrawnSide(names={"en": "x"}, members=("S", "T", "Z"), colour=None)
    found = matrix_of(shown_ties(dataset, Selection()), Sides(sides=(side,), misplaced=(), written=True))
    assert [(rows.side, rows.actors) for rows in found.rows] == [(0, ("S", "T")), (None, ("A", "D", "B", "E", "C"))]


def test_of_too_many_those_with_most_ties_are_left(dataset_of, tie, monkeypatch):
    monkeypatch.setattr(module, "LIMIT", 3)
    dataset = dataset_of([tie("A", "B"), tie("A", "C"), tie("A", "D"), tie("C", "D")])
    found = matrix_of(shown_ties(dataset, Selection()), Sides(sides=(), misplaced=(), written=False))
    assert found.actors == ("A", "C", "D")
    assert sorted(found.cells) == [("A", "C"), ("A", "D"), ("C", "D")]
