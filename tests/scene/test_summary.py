"""The summary of a large network: who belongs to which group, what is between them, and who is seen in each."""

from __future__ import annotations

from random import Random

import pytest

from actorgraph import Selection
from actorgraph.graph.layout.bends import curve
from actorgraph.scene.groups import MOST, groups_of
from actorgraph.scene.scene import drawn, scene_of
from actorgraph.scene.sides import Sides, sides_of
from actorgraph.scene.summary import SURVEYED, summary_of

MUTUAL = ("partnerships", "negotiations")


def random_text(seed, actors=60, ties=70):
    """Return random ties: some have ended, some are neutral, some join actors to themselves."""
    random = Random(seed)
    lines = ["dataset: {as_of: 2020}", "actors:", *(f"  A{i}: {{}}" for i in range(actors))]
    for section in ("hostilities", "partnerships", "memberships", "negotiations"):
        lines.append(f"{section}:")
        for _ in range(ties // 4):
            a, b = random.randrange(actors), random.randrange(actors)
            ends = f"between: [A{a}, A{b}]" if section in MUTUAL else f"from: A{a}, to: A{b}"
            if section in MUTUAL and a == b:
                continue
            until = ", until: 2010" if random.random() < 0.3 else ""
            lines.append(f"- {{{ends}, since: 2001{until}}}")
    lines += ["rivalries:", *(f"- {{from: A{i}, to: A{i}}}" for i in range(20))]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module", params=range(4))
def example(request, dataset_from):
    dataset = dataset_from(random_text(request.param))
    selected = Selection().at_its_own_time(dataset)
    _, ties = selected.network_of(dataset)
    ever = drawn(dataset, selected)
    sides = sides_of(dataset, selected)
    return dataset, ties, ever, sides, summary_of(dataset, ties, ever, sides)


def joined(one, other, ties, within):
    """Return whether a chain of ties among some actors joins two of them."""
    reached = {one}
    for _ in within:
        for tie in ties:
            ends = {tie.subject, tie.object}
            if ends <= within and ends & reached:
                reached |= ends
    return other in reached


def test_everybody_belongs_to_one_group_or_is_set_aside(example):
    dataset, _, ever, sides, summary = example
    members = [actor for group in summary.groups for actor in group.members]
    assert sorted([*members, *summary.alone]) == sorted(dataset.actors)
    tied = {end for tie in ever if tie.subject != tie.object for end in (tie.subject, tie.object)}
    assert set(summary.alone) == set(dataset.actors) - tied - sides.side_of.keys()


def test_a_group_is_a_side_or_a_part_of_those_of_none(example):
    _, _, ever, sides, summary = example
    loose = set(summary.groups and [a for g in summary.groups for a in g.members]) - sides.side_of.keys()
    for group in summary.groups:
        if group.lumped > 1:
            continue
        if group.side is not None:
            assert set(group.members) == {a for a, side in sides.side_of.items() if side == group.side}
        else:
            rest = loose - set(group.members)
            assert all(joined(group.lead, actor, ever, loose) for actor in group.members)
            assert not any(
                {t.subject, t.object} & rest and {t.subject, t.object} & set(group.members)
                for t in ever
                if {t.subject, t.object} <= loose
            )


def test_ties_between_groups_are_counted_by_their_signs(example):
    _, ties, _, _, summary = example
    for a, one in enumerate(summary.groups):
        for b, other in enumerate(summary.groups[a:], a):
            between = [
                tie.type.sign
                for tie in ties
                if tie.subject != tie.object
                and (
                    (tie.subject in one.members and tie.object in other.members)
                    or (tie.subject in other.members and tie.object in one.members)
                )
            ]
            expected = tuple(between.count(sign) for sign in (1, -1, 0))
            assert summary.counts.get((a, b), (0, 0, 0)) == expected


def test_too_many_groups_are_lumped_and_nobody_is_lost(dataset_from):
    pairs = "\n".join(f"- A{i} -> B{i}" for i in range(40))
    dataset = dataset_from(f"hostilities:\n{pairs}\n")
    nobody = Sides(sides=(), misplaced=(), written=False)
    groups, alone = groups_of(dataset, dataset.relations, nobody)
    assert len(groups) == MOST
    assert groups[-1].lumped == 40 - (MOST - 1)
    assert groups[-1].names == {"en": "25 smaller groups", "fr": "25 groupes plus petits"}
    assert sum(len(group.members) for group in groups) == 80
    assert alone == ()


def test_written_sides_are_kept_however_small(dataset_from):
    large = "\n".join(f"- A{i} -> B{i}\n- B{i} -> C{i}" for i in range(40))
    dataset = dataset_from(
        f"dataset: {{sides: [{{name: Us, members: [S1]}}]}}\nactors: {{S1: {{}}}}\nhostilities:\n{large}\n"
    )
    selected = Selection().at_its_own_time(dataset)
    groups, _ = groups_of(dataset, dataset.relations, sides_of(dataset, selected))
    assert (groups[0].names["en"], groups[0].members, groups[0].side) == ("Us", ("S1",), 0)


def test_names_of_groups_say_no_more_than_is_known(dataset_from):
    dataset = dataset_from("hostilities: [A -> B, C -> D, D -> E, F -> F]\nactors: {G: {}}\n")
    nobody = Sides(sides=(), misplaced=(), written=False)
    groups, alone = groups_of(dataset, dataset.relations, nobody)
    assert [group.names["en"] for group in groups] == ["D and others", "A and B"]
    assert alone == ("G", "F") or set(alone) == {"G", "F"}


def test_counts_stand_on_their_lines_and_on_nothing_else(example):
    *_, summary = example
    for plan in summary.plans.values():
        places = list(plan.tags.values())
        assert len(set(places)) == len(places)
        for (a, b), (x, y) in plan.tags.items():
            (ax, ay, _), (bx, by, _) = plan.circles[a], plan.circles[b]
            points = list(curve((ax, ay), (bx, by), plan.bends[a, b]))
            assert min(max(abs(px - x), abs(py - y)) for px, py in points) <= max(abs(ax - bx), abs(ay - by)) / 12 + 1
            for cx, cy, radius in plan.circles:
                assert (cx - x) ** 2 + (cy - y) ** 2 > radius**2


@pytest.mark.sweep
def test_only_those_that_matter_are_seen_of_a_group_that_is_too_large(dataset_from):
    chain = "\n".join(f"- {{between: [A{i}, A{i + 1}]}}" for i in range(SURVEYED))
    dataset = dataset_from(f"partnerships:\n{chain}\nactors: {{Lone: {{}}}}\n")
    scene = scene_of(dataset, Selection(), dataset.relations)
    (group,) = scene.summary.groups
    assert len(group.members) == SURVEYED + 1
    assert set(scene.summary.pictures[0].marks) < set(group.members)
    assert len(scene.summary.pictures[0].marks) == 60
    assert scene.summary.alone == ("Lone",)
    assert set(scene.whole) == set(group.members)


def test_few_actors_have_no_summary(dataset_from):
    dataset = dataset_from("supports: [A -> B]\n")
    assert scene_of(dataset, Selection(), dataset.relations).summary is None
