"""Parts that count for their wholes: which ties there are then, when, and what they say."""

from __future__ import annotations

import pytest

import actorgraph
from actorgraph.exporters.html.page import page_of
from actorgraph.exporters.svg.figure import figure_of
from actorgraph.model.rolled import Rolled, pictured, rolled_up
from actorgraph.model.selection import selection

CONGO = """
    dataset: {as_of: 2025-01-01}
    sources: {a: {title: a, date: 2024}}
    actors: {DRC: , FARDC: , M23: , AFC: , Rwanda: , Unit: }
    memberships:
      - {from: FARDC, to: DRC, since: 1997}
      - {from: Unit, to: FARDC, since: 2000}
      - {from: M23, to: AFC, since: 2023-12-15}
    hostilities:
      - {between: [FARDC, M23], since: 2012, status: contested, sources: a}
    supports:
      - {from: Rwanda, to: M23, since: 2012}
      - {from: DRC, to: Unit, since: 2001}
    sides: [{name: {en: Kigali, fr: Camp de Kigali}, members: [Rwanda, M23]}]
"""


@pytest.fixture
def rolled(dataset_from):
    """Roll up a record that is written as a file: ``rolled(text, "membership", as_of="2024")``."""

    def roll(text, *names, ever=False, **options):
        dataset = dataset_from(text)
        found = rolled_up(dataset, selection(dataset, roll_up=names, **options), ever=ever)
        assert isinstance(found, Rolled)
        return found

    return roll


def told(dataset):
    return [
        (tie.subject, tie.object, str(tie.period.since), str(tie.period.until), tie.through and tie.through.parts)
        for tie in dataset.relations
    ]


def test_ties_of_parts_are_those_of_the_topmost_wholes_while_they_are_parts(rolled):
    assert told(rolled(CONGO, "membership")) == [
        ("DRC", "M23", "2012", "2023-12-14", ("FARDC",)),
        ("AFC", "DRC", "2023-12-15", "None", ("FARDC", "M23")),
        ("Rwanda", "M23", "2012", "2023-12-14", ()),
        ("Rwanda", "AFC", "2023-12-15", "None", ("M23",)),
    ]


def test_tie_of_a_whole_keeps_what_its_parts_have_said_of_it(rolled):
    tie = next(tie for tie in rolled(CONGO, "membership").relations if tie.id.endswith("for/drc/afc"))
    assert (tie.through.id, tie.status, [c.source.id for c in tie.citations], tie.mutual) == (
        "hostility/fardc/m23/2012", "contested", ["a"], True,
    )  # fmt: skip


def test_ties_inside_one_whole_are_kept_count_of(rolled):
    assert sorted(rolled(CONGO, "membership").inside) == [
        "membership/fardc/drc/1997", "membership/m23/afc/2023-12-15", "membership/unit/fardc/2000",
        "support/drc/unit/2001",
    ]  # fmt: skip


def test_record_keeps_its_hash_and_its_day(rolled):
    found = rolled(CONGO, "membership")
    assert (found.hash, found.day) == (found.record.hash, found.record.day)


def test_sides_are_wholes_too(rolled):
    found = rolled(CONGO, "sides")
    assert ("FARDC", "Kigali", "2012", "None", ("M23",)) in told(found)
    assert found.actors["Kigali"].label_in("fr") == "Camp de Kigali"
    assert "support/rwanda/m23/2012" in found.inside


def test_side_that_is_called_as_an_actor_is_told_from_it(rolled):
    found = rolled("supports: [Kigali -> B, C -> B]\nsides: [{name: Kigali, members: [C]}]\n", "sides")
    assert [tie.subject for tie in found.relations] == ["Kigali (2)", "Kigali"]


def test_whoever_is_a_part_of_two_is_not_rolled_up_and_told(rolled):
    found = rolled("memberships: [A -> B, A -> C]\nsupports: [A -> D]\n", "membership")
    assert found.wholes.torn == {"A": ("B", "C")}
    assert ("A", "D", "None", "None", None) in told(found)


def test_part_of_one_whole_after_another_is_none_of_two(rolled):
    text = "memberships: [{from: A, to: B, until: 2005}, {from: A, to: C, since: 2007}]\nsupports: [{from: A, to: D}]\n"
    found = rolled("dataset: {as_of: 2010}\n" + text, "membership")
    assert (found.wholes.torn, {tie.subject for tie in found.relations}) == ({}, {"A", "B", "C"})


def test_circles_are_not_rolled_up_and_told(rolled):
    found = rolled("memberships: [A -> B, B -> C, C -> A, D -> A]\nsupports: [D -> E, B -> E]\n", "membership")
    assert found.wholes.circling == ("A", "B", "C")
    assert {(tie.subject, tie.object) for tie in found.relations if tie.type.name == "support"} == {
        ("A", "E"), ("B", "E"),
    }  # fmt: skip


@pytest.mark.sweep
def test_chain_of_many_parts_is_followed_to_its_top(rolled):
    links = ", ".join(f"P{n} -> P{n + 1}" for n in range(2000))
    found = rolled(f"memberships: [{links}]\nsupports: [P0 -> X]\n", "membership")
    assert [(tie.subject, tie.object) for tie in found.relations] == [("P2000", "X")]


def test_succession_of_a_part_is_not_that_of_its_whole(rolled):
    found = rolled("memberships: [A -> B]\nmergers: [{from: A, into: C, date: 2001}]\n", "membership")
    assert [(tie.subject, tie.object) for tie in found.relations] == [("A", "C")]


def test_event_counts_for_the_whole_of_its_day_ever_after(rolled):
    text = "memberships: [{from: A, to: B, since: 2000, until: 2005}]\nfoundings: [{from: A, to: C, since: 2001}]\n"
    found = rolled("dataset: {as_of: 2010}\n" + text, "membership")
    assert told(found) == [("B", "C", "2001", "None", ("A",))]
    assert selection(found, as_of="2008").of(found)


def test_owner_is_the_whole_of_what_it_owns(rolled):
    found = rolled("ownerships: [A -> B]\nsupports: [B -> C]\n", "ownership")
    assert [(tie.subject, tie.object) for tie in found.relations] == [("A", "C")]


def test_membership_without_a_date_may_have_begun_later(rolled):
    text = "dataset: {as_of: 2010}\nmemberships: [A -> B]\nsupports: [{from: A, to: C, since: 2001}]\n"
    found = rolled(text, "membership")
    [tie] = found.relations
    holds = [str(selection(found, as_of=day).on(found).holds(tie)) for day in ("2005", "2010")]
    assert (tie.subject, holds) == ("B", ["possibly", "yes"])


def test_retracted_and_doubtful_memberships_make_no_parts(rolled):
    text = (
        "actors: {A: , B: , C: }\nmemberships: [{from: A, to: B, status: retracted}, {from: C, to: B, status: alleged}]"
        "\nsupports: [A -> D, C -> D]\n"
    )
    found = rolled(text, "membership", accepted=True)
    assert found.wholes.links == {}


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["partnership"], "nothing can be rolled up along 'partnership', which runs both ways"),
        (["membreship"], "there is no relation type 'membreship'; did you mean 'membership'?"),
    ],
)
def test_what_has_no_whole_is_refused(dataset_from, names, told):
    with pytest.raises(actorgraph.QuestionError, match=told.split(";", maxsplit=1)[0]):
        selection(dataset_from("{}\n"), roll_up=names)


def test_questions_tell_what_rolling_up_did(dataset_from):
    dataset = dataset_from(CONGO)
    asked = selection(dataset, roll_up=["membership"], as_of="2024-06-01")
    answer = actorgraph.neighbours(dataset, "DRC", asked)
    assert [row["neighbour"] for row in answer.rows()] == ["AFC"]
    assert answer.rows()[0]["through"] == {"id": "hostility/fardc/m23/2012", "parts": ["FARDC", "M23"]}
    assert answer.as_dict()["scope"]["roll_up"] == ["membership"]
    assert list(map(str, answer.notes)) == [
        "ties of parts that count for their wholes: 2",
        "ties inside one whole, left out: 4",
    ]


def test_graph_is_rolled_up(dataset_from):
    graph = dataset_from(CONGO).graph(as_of="2024-06-01", roll_up=["membership"])
    assert set(graph) == {"AFC", "DRC", "Rwanda"}
    assert {data["through"] for *_, data in graph.edges(data=True)} == {"FARDC; M23", "M23"}


def test_nothing_is_rolled_up_unasked(dataset_from):
    dataset = dataset_from(CONGO)
    assert rolled_up(dataset, selection(dataset)) is dataset
    assert "through" not in actorgraph.neighbours(dataset, "FARDC").rows()[0]


def test_course_over_time_rolls_up_what_was_a_part_once(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2010}
        memberships: [{from: A, to: B, since: 2000, until: 2004}]
        supports: [{from: A, to: C, since: 2001, until: 2003}, {from: C, to: D, since: 2001}]
        """
    )
    asked = selection(dataset, roll_up=["membership"], as_of="2010")
    course = actorgraph.centrality_over_time(dataset, "degree", asked)
    assert "B" in {row["actor"] for row in course.rows()}


def test_picture_leaves_out_who_is_nothing_but_a_part_unless_it_is_named(dataset_from):
    text = CONGO.replace("sides:", "story: [{text: x, actors: [Unit]}]\n    sides:")
    dataset = dataset_from(text)
    found = pictured(dataset, selection(dataset, roll_up=["membership"]))
    assert set(found.actors) == {"AFC", "DRC", "M23", "Rwanda", "Unit"}


def test_picture_without_rolling_up_is_of_the_record(dataset_from):
    dataset = dataset_from(CONGO)
    assert pictured(dataset, selection(dataset)) is dataset


def test_page_and_figures_say_through_whom(dataset_from):
    dataset = dataset_from(CONGO)
    asked = selection(dataset, roll_up=["membership"])
    page = page_of(dataset, asked)
    assert "through FARDC, M23 (hostility/fardc/m23/2012)" in page
    assert "parts count for their wholes (membership)" in page
    assert all(figure_of(dataset, asked, view=view) for view in ("network", "matrix", "timeline"))


def test_one_who_is_called_like_markup_stays_text(dataset_from):
    dataset = dataset_from('memberships: ["<b>x</b> -> B"]\nsupports: ["<b>x</b> -> C"]\n')
    page = page_of(dataset, selection(dataset, roll_up=["membership"]))
    assert "<b>x" not in page


PAUSED = """
    dataset: {as_of: 2025-01-01}
    actors: {DRC: , FARDC: , M23: , Unit: , Patron: }
    memberships:
      - {from: FARDC, to: DRC, since: 1997}
      - {from: Unit, to: M23, spells: [{since: 2000-01-01, until: 2002-12-31}, {since: 2010-01-01}]}
    hostilities:
      - {between: [FARDC, M23], spells: [{since: 1990, until: 1995}, {since: 2012, until: 2013}, {since: 2021}]}
    supports:
      - {from: Patron, to: Unit, since: 1999-01-01}
"""


def holders(dataset, day):
    when = selection(dataset, as_of=day).on(dataset)
    return {
        (tie.subject, tie.object): str(when.holds(tie)) for tie in dataset.relations if str(when.holds(tie)) != "no"
    }


@pytest.mark.parametrize(
    ("day", "held"),
    [
        ("2005-06-01", {("Patron", "Unit"): "yes"}),
        ("2001-06-01", {("Patron", "M23"): "yes"}),
        ("2012-12-31", {("Patron", "M23"): "yes", ("DRC", "M23"): "yes"}),
        ("2016-01-01", {("Patron", "M23"): "yes"}),
        ("2024-01-01", {("Patron", "M23"): "yes", ("DRC", "M23"): "yes"}),
    ],
)
def test_a_pause_is_a_pause_for_the_whole_too(rolled, day, held):
    assert holders(rolled(PAUSED, "membership", ever=True), day) == held


def test_a_tie_of_a_whole_has_the_spells_in_which_its_part_belonged_to_it(rolled):
    [own, whole] = [tie for tie in rolled(PAUSED, "membership", ever=True).relations if tie.type.name == "hostility"]
    assert [str(spell.period.since) for spell in whole.spells] == ["2012", "2021"]
    assert (own.spells, str(own.period.since), str(own.period.until)) == ((), "1990", "1995")


def test_parts_by_one_and_the_same_event_are_so_together(rolled):
    """Nobody knows on which day of the year both became parts; but neither was one without the other."""
    dataset = rolled(
        """
dataset: {as_of: 2005}
memberships: [{from: [A, B], to: Whole, since: 2001}]
hostilities: [{from: A, to: B, since: 2000}]
""",
        "membership",
        as_of="2001-06-01",
    )
    assert holders(dataset, "2001-06-01") == {("A", "B"): "possibly"}


def test_a_part_acts_on_its_own_only_while_it_lives(rolled):
    """Whenever in the year the unit came to be, it was one of the army from its first day."""
    dataset = rolled(
        """
dataset: {as_of: 2005}
actors: {Unit: {since: 2001}, Army: {}, Enemy: {}}
memberships: [{from: Unit, to: Army, since: 2001-01-01}]
hostilities: [{from: Unit, to: Enemy, since: 2000-01-01}]
""",
        "membership",
        as_of="2001-06-01",
    )
    assert holders(dataset, "2001-06-01") == {("Army", "Enemy"): "possibly"}
