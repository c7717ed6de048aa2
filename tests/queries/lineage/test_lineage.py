"""Who came from whom: trees, days, cycles."""

from __future__ import annotations

import random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import Certainty, QuestionError, lineage, selection
from actorgraph.queries.lineage.kin import CYCLE_LIMIT, Again


@pytest.fixture(scope="module")
def family(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        actors:
          Front:
            since: 2001
            former: [{name: Old Front, since: 2001, until: 2005-06}, Nameless]
          League: {since: 1990, until: 2001}
        mergers:
          - {from: [League, Band], into: Front, date: 2001-05-01}
        splits:
          - {from: Root, into: [League, Band], date: 1990}
          - {from: Front, into: [Left, Right], date: 2010..2012, status: contested}
        successions:
          - {from: Left, into: Left Union, date: 2015}
          - {from: Right, into: Nobody, status: retracted}
        hostilities:
          - Front -> Left
        """
    )


def tree(kin):
    return [(one.generation, one.actor, one.again) for one in kin]


def test_tree_goes_through_events_to_the_first_and_the_last(family):
    answer = lineage(family, "front")
    assert tree(answer.ancestors) == [
        (1, "Band", None), (2, "Root", None), (1, "League", None), (2, "Root", None),
    ]  # fmt: skip
    assert tree(answer.descendants) == [(1, "Left", None), (2, "Left Union", None), (1, "Right", None)]


def test_event_of_several_stays_one_and_names_those_beside(family):
    answer = lineage(family, "League")
    (front, *_) = answer.descendants
    assert front.beside == ("Band",)
    assert front.event == "merger/band+league/front/2001-05-01"
    assert [kin.beside for kin in answer.ancestors] == [("Band",)]
    assert len({kin.event for kin in lineage(family, "Front").ancestors if kin.generation == 1}) == 1


def test_shared_ancestor_is_shown_once_in_full(dataset_of, tie):
    ties = [
        tie("Eve", "Root", "split"),
        *(tie("Root", x, "split") for x in "AB"),
        *(tie(x, "Z", "merger") for x in "AB"),
    ]
    answer = lineage(dataset_of(ties), "Z")
    assert tree(answer.ancestors) == [
        (1, "A", None), (2, "Root", None), (3, "Eve", None), (1, "B", None), (2, "Root", Again.SHOWN),
    ]  # fmt: skip
    assert answer.cycles == ()


@pytest.mark.parametrize(
    ("day", "existed", "called", "then"),
    [
        ("1989", "no", [], []),
        ("1990", "no", [], ["Band", "League", "Root"]),
        ("1995", "no", [], ["Band", "League", "Root"]),
        ("2001-06-01", "possibly", [("Old Front", "possibly"), ("Nameless", "possibly")], ["Root"]),
        ("2003", "yes", [("Old Front", "yes"), ("Nameless", "possibly")], ["Root"]),
        ("2005-06-15", "yes", [("Old Front", "possibly"), ("Nameless", "possibly")], ["Root"]),
        ("2009", "yes", [("Nameless", "possibly")], ["Root"]),
        ("2013", "yes", [("Nameless", "possibly")], ["Left", "Right", "Root"]),
    ],
)
def test_day_says_who_existed_and_what_the_actor_was_called(family, day, existed, called, then):
    answer = lineage(family, "Front", selection(family, as_of=day))
    assert answer.existed == existed
    assert [(str(name), str(certainty)) for name, certainty in answer.called] == called
    kin = {one.actor: one.existed for one in (*answer.ancestors, *answer.descendants)}
    assert len(kin) == 6
    assert sorted(label for label, there in kin.items() if there == "yes") == then


def test_without_a_day_nothing_is_said_of_one(family):
    answer = lineage(family, "Front")
    assert (answer.existed, answer.called) == (None, ())
    assert {kin.existed for kin in answer.ancestors} == {None}


def test_generations_stop_early_and_selection_narrows(family):
    assert tree(lineage(family, "Front", generations=1).ancestors) == [(1, "Band", None), (1, "League", None)]
    assert lineage(family, "Front", selection(family, only=["split"])).ancestors == ()
    narrow = lineage(family, "Front", selection(family, layer="hostile"))
    assert (narrow.ancestors, narrow.descendants) == ((), ())
    with pytest.raises(QuestionError, match="at least 1"):
        lineage(family, "Front", generations=0)


def test_retracted_and_other_ties_are_no_lineage(family):
    assert "Nobody" not in {kin.actor for kin in lineage(family, "Front").descendants}
    assert not lineage(family, "Nobody").found


def test_cycle_is_a_finding(dataset_of, tie):
    answer = lineage(dataset_of([tie("B", "C", "split"), tie("C", "A", "merger"), tie("A", "B", "split")]), "B")
    assert answer.cycles == (("A", "B", "C"),)
    assert tree(answer.descendants) == [(1, "C", None), (2, "A", None), (3, "B", Again.CYCLE)]
    assert tree(answer.ancestors) == [(1, "A", None), (2, "C", None), (3, "B", Again.CYCLE)]


def test_rows_are_ties_with_their_own_ends_and_say_why_they_end(dataset_of, tie):
    ties = [tie("A", "B", "split", since="2001"), tie("B", "A", "merger", since="2003", confidence="high")]
    columns = (
        "direction", "generation", "from", "type", "to", "since", "role", "support", "confidence", "status",
        "spells", "share", "votes", "amount", "count", "place", "tags", "monthly_events",
        "claimed_by", "denied_by", "disputed_by", "existed", "again", "sources", "event",
    )  # fmt: skip
    split = ("split", "A", "B", "2001", None, "split/a/b/2001")
    merger = ("merger", "B", "A", "2003", "high", "merger/b/a/2003")
    nothing = (None,) * 8
    rows = [("ancestor", 1, *merger, None), ("ancestor", 2, *split, "cycle")]
    rows += [("descendant", 1, *split, None), ("descendant", 2, *merger, "cycle")]
    said = (None, None, "")
    assert lineage(dataset_of(ties), "A").rows() == [
        dict(zip(columns, values, strict=True))
        for values in (
            (
                direction,
                generation,
                start,
                kind,
                end,
                since,
                None,
                None,
                grade,
                "accepted",
                *nothing,
                *said,
                None,
                again,
                "",
                event,
            )
            for direction, generation, kind, start, end, since, grade, event, again in rows
        )
    ]


def test_actor_that_succeeds_itself_is_a_cycle_of_one(dataset_of, tie):
    answer = lineage(dataset_of([tie("A", "A", "succession")]), "A")
    assert answer.cycles == (("A",),)
    assert tree(answer.ancestors) == [(1, "A", Again.CYCLE)]


def test_very_many_cycles_are_told_up_to_a_limit(dataset_of, tie):
    ties = [tie(a, b, "succession") for i in range(60) for a, b in (("A", f"B{i:02}"), (f"B{i:02}", "A"))]
    answer = lineage(dataset_of(ties), "A")
    assert len(answer.cycles) == CYCLE_LIMIT
    assert answer.notes == (f"only the first {CYCLE_LIMIT} cycles are told",)


def test_chain_of_thousands_of_renames_is_followed_to_its_end(dataset_of, tie):
    ties = [tie(f"N{i}", f"N{i + 1}", "succession") for i in range(3000)]
    answer = lineage(dataset_of(ties), "N3000")
    assert answer.ancestors[-1].actor == "N0"
    assert answer.ancestors[-1].generation == 3000


ends = st.lists(st.tuples(st.sampled_from("ABCDEF"), st.sampled_from("ABCDEF")), max_size=14, unique=True)


@settings(max_examples=200, deadline=None)
@given(pairs=ends)
def test_kin_and_cycles_are_those_of_networkx(dataset_of, tie, pairs):
    answer = lineage(dataset_of([tie(a, b, "merger") for a, b in pairs], actors="ABCDEF"), "A")
    graph = nx.DiGraph(pairs)
    graph.add_node("A")
    assert {kin.actor for kin in answer.ancestors} - {"A"} == nx.ancestors(graph, "A")
    assert {kin.actor for kin in answer.descendants} - {"A"} == nx.descendants(graph, "A")
    eldest = {label for label in graph if not graph.in_degree(label)}
    founded = eldest.union(*(nx.descendants(graph, label) for label in eldest))
    assert bool(answer.cycles) == (not ({"A"} | nx.ancestors(graph, "A")) <= founded)
    for cycle in answer.cycles:
        assert all(graph.has_edge(a, b) for a, b in zip(cycle, (*cycle[1:], cycle[0]), strict=True))
    for direction in (answer.ancestors, answer.descendants):
        shown = [one.actor for one in direction if one.again is None]
        leaves = {label for label in shown if shown.count(label) > 1}
        steps = graph.predecessors if direction is answer.ancestors else graph.successors
        assert all(not list(steps(label)) for label in leaves)


@pytest.mark.parametrize(
    ("kind", "later", "existed"),
    [("split", None, "yes"), ("merger", None, "possibly"), ("succession", None, "possibly"), ("merger", "2012", "yes")],
)
def test_only_what_absorbs_an_actor_leaves_a_doubt_and_a_later_tie_lifts_it(dataset_of, tie, kind, later, existed):
    ties = [tie("Old", "New", kind, since="2010"), *([tie("Old", "Army", "hostility", since=later)] if later else [])]
    dataset = dataset_of(ties)
    assert lineage(dataset, "Old", selection(dataset, as_of="2015")).existed == existed


def test_who_joined_a_parent_after_a_split_is_no_ancestor_of_what_split_off(dataset_from):
    dataset = dataset_from(
        """
        mergers:
          - {from: Elder, into: Parent, since: 1990}
          - {from: Late, into: Parent, since: 2010}
          - {from: Undated, into: Parent}
        splits:
          - {from: Parent, into: Child, since: 2000}
          - {from: Parent, into: Younger, since: 2015}
        """
    )
    assert [kin.actor for kin in lineage(dataset, "Child").ancestors] == ["Parent", "Undated", "Elder"]
    assert [kin.actor for kin in lineage(dataset, "Younger").ancestors] == ["Parent", "Undated", "Elder", "Late"]
    assert [kin.actor for kin in lineage(dataset, "Late").descendants] == ["Parent", "Younger"]
    assert [kin.actor for kin in lineage(dataset, "Elder").descendants] == ["Parent", "Child", "Younger"]


def test_events_known_within_bounds_are_followed_if_they_can_be_in_order(dataset_from):
    text = """
    mergers: [{{from: Elder, into: Parent, since: {}}}]
    splits: [{{from: Parent, into: Child, since: 2000-06}}]
    """
    for since, expected in (("2000", 2), ("2000-07", 1), ("1999..2005", 2), ("..2005", 2), ("2001..", 1)):
        assert len(lineage(dataset_from(text.format(since)), "Child").ancestors) == expected


@pytest.mark.parametrize("since", ["{year}", "{year}..", "..{year}", "{year}..2100"])
@pytest.mark.parametrize("back", [True, False])
def test_row_of_actors_that_part_and_come_back_is_as_long_as_it_is(dataset_from, since, back):
    """Whichever way is followed first: 2 to the power of 40 ways lead through it."""
    lengths = []
    for turn in (1, -1):
        ends = [
            (f"N{i}", f"{'LR'[side]}{i}", f"N{i + 1}", 1500 + turn * (2 * i + side))
            for i in range(40)
            for side in (0, 1)
        ]
        ties = [
            f"  - {{from: {a}, into: {b}, date: {since.format(year=year)}}}"
            for start, way, end, year in ends
            for a, b in ((start, way), (way, end))
        ]
        dataset = dataset_from("splits:\n" + "\n".join(ties) + "\n")
        answer = lineage(dataset, "N40" if back else "N0")
        lengths.append(len(answer.ancestors if back else answer.descendants))
    assert max(lengths) <= 4 * 40


def test_many_ways_of_many_bounds_stay_few(dataset_from):
    """Each of the bounds that an actor is reached under can let more of it be told, no more than that."""
    draw = random.Random(0)
    ties = []
    for i in range(60):
        for side in "LR":
            ties += [f"{{from: N{i}, into: {side}{i}, date: {draw.randint(1500, 1900)}..}}"]
            ties += [f"{{from: {side}{i}, into: N{i + 1}}}"]
        ties += [f"{{from: N{i}, into: Leaf{i}, date: {draw.randint(1500, 1900)}}}"]
    dataset = dataset_from("splits:\n" + "".join(f"  - {tie}\n" for tie in ties))
    assert len(lineage(dataset, "N0").descendants) < 2 * len(ties)


def test_generation_that_was_cut_off_below_is_told_where_there_is_room(dataset_from):
    text = (
        "splits: [{from: A, into: B}, {from: B, into: C}, {from: A, into: C}, {from: C, into: D}, {from: D, into: E}]"
    )
    assert tree(lineage(dataset_from(text), "A", generations=3).descendants) == [
        (1, "B", None), (2, "C", None), (3, "D", None), (1, "C", None), (2, "D", None), (3, "E", None),
    ]  # fmt: skip


def test_way_back_that_alone_can_have_begun_an_actor_is_none(dataset_from):
    """A came of B in January, before B came of A: after that nothing brings A back."""
    text = """
    actors: {B: {since: 1999}}
    splits: [{from: A, into: B, date: 2001-01..2001-02}, {from: B, into: A, date: 2001}]
    """
    dataset = dataset_from(text)
    assert tree(lineage(dataset, "A").descendants) == [(1, "B", None)]
    assert tree(lineage(dataset, "B").descendants) == [(1, "A", None), (2, "B", Again.RETURN)]
    assert lineage(dataset, "A").cycles == ()


def test_cycle_beside_what_is_asked_about_or_not_followed_is_not_told(dataset_from):
    dataset = dataset_from(
        """
        splits: [{from: A, into: B, date: 2001}, {from: C, into: D, date: 2002}]
        mergers: [{from: B, into: A, date: 2003}, {from: D, into: C, date: 2004}]
        """
    )
    assert lineage(dataset, "A").cycles == (("A", "B"),)
    assert lineage(dataset, "D").cycles == (("C", "D"),)
    assert lineage(dataset, "A", selection(dataset, only=["split"])).cycles == ()


def test_what_an_event_leaves_nothing_of_is_said_by_its_type(dataset_from):
    text = """
        relation_types: {absorption: {family: succession, lasting: yes, ending: ENDING}}
        absorptions: [{from: A, to: B, date: 2001}]
        """
    for ending, existed in (("yes", Certainty.POSSIBLY), ("no", Certainty.YES)):
        dataset = dataset_from(text.replace("ENDING", ending))
        assert lineage(dataset, "A", selection(dataset, as_of="2005")).existed is existed


@pytest.mark.parametrize(
    ("text", "day", "existed"),
    [
        ("mergers: [{from: A, into: B, date: 2010}]", "2009", "possibly"),
        ("mergers: [{from: A, into: B, date: 2010}]", "2010-06", "possibly"),
        ("mergers: [{from: A, into: B}]\nactors: {A: {since: 1990}}", "2009", "possibly"),
        ("mergers: [{from: A, into: B, date: 2010}]\nactors: {A: {since: 1990}}", "2009", "yes"),
        ("mergers: [{from: A, into: B, date: 2010}]\nactors: {A: {since: 1990}}", "2010-06", "possibly"),
        ("mergers: [{from: A, into: B, date: 2010}]\nactors: {A: {since: 1990, until: 2010-09}}", "2010-06", "yes"),
        ("mergers: [{from: A, into: B, date: 2010}]\nhostilities: [{from: A, to: C, since: 2010-09}]\n"
         "actors: {A: {since: 1990}}", "2010-06", "yes"),
        ("mergers: [{from: [A, B], into: A, date: 2010}]\nactors: {A: {since: 1990}}", "2012", "yes"),
        ("mergers: [{from: [A, B], into: A, date: 2010}]\nactors: {B: {since: 1990}}", "2012", "yes"),
        ("successions: [{from: A, into: B, date: 2010}, {from: B, into: A, date: 2014}]", "2012", "possibly"),
        ("successions: [{from: A, into: B, date: 2010}, {from: B, into: A, date: 2014}]", "2015", "yes"),
    ],
)  # fmt: skip
def test_who_may_have_gone_into_another_by_the_day_existed_possibly(dataset_from, text, day, existed):
    dataset = dataset_from(f"{text}\n")
    assert lineage(dataset, "A", selection(dataset, as_of=day)).existed == existed


def test_ties_that_are_not_followed_say_who_existed_all_the_same(dataset_from):
    dataset = dataset_from("splits: [{from: R, into: A, date: 2000}]\nmergers: [{from: A, into: B, date: 2010}]\n")
    assert lineage(dataset, "A", selection(dataset, as_of="2012", only=["split"])).existed == "possibly"


@pytest.mark.parametrize(
    ("life", "period", "existed"),
    [
        ("since: 2003, until: 2005", "2000..2010", "yes"),
        ("since: 2003, until: 2005", "2001..", "yes"),
        ("since: 2003, until: 2005", "2006..2010", "no"),
        ("since: 2005-06", "2001..2005", "yes"),
        ("since: 2003..2005", "2004", "possibly"),
    ],
)
def test_actor_existed_in_a_period_if_it_did_on_any_day_of_it(dataset_from, life, period, existed):
    dataset = dataset_from(f"actors: {{A: {{{life}}}}}\nmemberships:\n  - A -> B\n")
    assert lineage(dataset, "A", selection(dataset, during=period)).existed == existed
