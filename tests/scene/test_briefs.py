"""What is said of a big change in a line: who does what to whom, hostile things first, and how much more there is."""

from __future__ import annotations

import pytest

from actorgraph.model.rolled import pictured
from actorgraph.model.selection import Selection, selection
from actorgraph.scene.changes import changes_of
from actorgraph.scene.scene import drawn
from actorgraph.scene.sides import sides_of

CASTS = {"here": ()}


def briefs(dataset, selected=None, language="en"):
    shown = (selected or Selection()).at_its_own_time(dataset)
    ties = drawn(dataset, shown)
    return [
        change.lines["here"].texts[language]
        for change in changes_of(dataset, shown, ties, sides_of(dataset, shown), CASTS).big
    ]


def test_the_last_changes_of_the_atlas(atlas):
    assert briefs(atlas)[-2:] == [
        "Between 6 Jun 2025 and 8 Jun 2025: Wagner was succeeded by Africa Corps",
        "Sep 2025: JNIM blockades Bamako, Southern Mali; 3 more new ties",
    ]
    assert "2 Mar 2017: four groups merge into JNIM" in briefs(atlas)
    last = "Septembre 2025\u00a0: JNIM impose un blocus à\u00a0: Bamako, sud du Mali\u202f; 3 liens nouveaux"
    assert briefs(atlas, language="fr")[-1] == last


@pytest.mark.parametrize(
    ("ties", "brief"),
    [
        ("supports: [{from: A, to: B, since: 2010}]", "2010: A supports B"),
        ("supports: [{from: A, to: [B, C], since: 2010}]", "2010: A supports B, C"),
        ("supports: [{from: [B, C], to: A, since: 2010}]", "2010: A is supported by B, C"),
        ("supports: [{from: A, to: [B, C, D, E, F], since: 2010}]", "2010: A supports B, C, D, 2 more"),
        ("partnerships: [{between: [B, A], since: 2010}, {between: [C, A], since: 2010}]",
         "2010: A is a partner of B, C"),
        # what is hostile is told first, however many friends there are
        ("supports: [{from: A, to: [B, C], since: 2010}]\nhostilities: [{from: D, to: E, since: 2010}]",
         "2010: D fights E; 2 more new ties"),
        ("supports: [{from: A, to: [B, C], since: 2010}, {from: D, to: E, since: 2010}]",
         "2010: A supports B, C; 1 more new tie"),
        ("splits: [{from: A, into: B, date: 2010}]", "2010: A split, giving B"),
        ("mergers: [{from: [A, B], into: C, date: 2010}]", "2010: A and B merge into C"),
        ("supports: [{from: A, to: [B, C], until: 2010}]", "2010: ended: A supports B, C"),
    ],
)  # fmt: skip
def test_who_does_what_to_whom(dataset_from, ties, brief):
    assert briefs(dataset_from(f"dataset: {{as_of: 2020}}\n{ties}\n")) == [brief]


def test_on_a_narrowed_page_what_more_there_is_is_what_is_drawn(dataset_from):
    text = "dataset: {as_of: 2020}\nsupports: [{from: A, to: [B, C], since: 2010}]\n"
    dataset = dataset_from(f"{text}partnerships: [{{between: [C, D], since: 2010}}]\nhostilities: [A -> D]\n")
    narrowed = selection(dataset, only=["support", "partnership"])
    assert briefs(dataset, narrowed) == ["2010: A supports B, C; among the ties drawn here, 1 more new tie"]


def test_those_in_the_picture_are_named_before_all_others(dataset_from):
    text = "hostilities: [{from: A, to: [B, C], since: 2010}]\nsupports: [{from: D, to: E, since: 2010}]\n"
    dataset = dataset_from(f"dataset: {{as_of: 2020}}\n{text}")
    ties = drawn(dataset, Selection().at_its_own_time(dataset))
    casts = {"all": set("ABCDE"), "some": {"A", "C", "D"}, "friends": {"D", "E"}, "none": {"A"}}
    (change,) = changes_of(dataset, Selection(), ties, sides_of(dataset, Selection()), casts).latest
    assert {name: line.texts["en"] for name, line in change.lines.items()} == {
        "all": "2010: A fights B, C; 1 more new tie",
        "some": "2010: A fights C; 2 more new ties",
        "friends": "2010: D supports E; 2 more new ties",
        "none": "2010: A fights B, C; 1 more new tie",
    }


def test_who_meets_at_a_table_is_told_as_one_event(dataset_from):
    table = "{parties: [[A], [B, C]], mediators: [D, E], since: 2010}"
    dataset = dataset_from(f"dataset: {{as_of: 2020}}\nnegotiations: [{table}]\n")
    assert briefs(dataset) == ["2010: negotiation between A and B + C, mediated by D, E"]
    table = "{parties: [[A], [B, C, F, G]], mediators: [D, E], since: 2010}"
    dataset = dataset_from(f"dataset: {{as_of: 2020}}\nnegotiations: [{table}]\n")
    assert briefs(dataset) == ["2010: A talks with B, C, F, G; 10 more new ties"]


def test_tie_that_came_to_count_for_a_whole_did_not_begin_then(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2020}
        memberships: [{from: B, to: C, since: 2015}]
        hostilities: [{from: A, to: B, since: 2010}]
        """
    )
    chosen = selection(dataset, roll_up=["membership"])
    assert briefs(pictured(dataset, chosen), chosen) == ["2010: A fights B"]
