"""Doubts about ties between the same two actors."""

from __future__ import annotations

import pytest

from actorgraph import rules

REPEATED, BOTH, SELF = "AG305", "AG307", "AG309"


def test_tie_of_an_actor_with_itself_is_doubtful(doubts):
    assert len(doubts(SELF, "hostilities: [A -> A]\n")) == 1


def test_tie_of_an_actor_with_itself_by_another_name_is_doubtful(doubts):
    assert len(doubts(SELF, "actors: {A: {aliases: [AA]}}\nhostilities: [A -> AA]\n")) == 1


def test_tie_between_two_actors_is_fine(doubts):
    assert doubts(SELF, "hostilities: [A -> B]\n") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("mergers: [{from: [A2, A], into: A}]", 0),
        ("splits: [{from: A, into: [A, B]}]", 0),
        ("mergers: [{from: [A], into: [A]}]", 1),
        ("mergers: [A -> A, A2 -> A]", 1),
    ],
)
def test_actor_that_goes_on_in_an_event_of_several_is_not_tied_to_itself(doubts, text, count):
    assert len(doubts(SELF, f"{text}\n")) == count


def two(one, other, section="hostilities"):
    return f"{section}:\n  - {{{one}}}\n  - {{{other}}}\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("from: A, to: B", "from: A, to: B"),
        ("from: A, to: B, since: 2017", "from: A, to: B, since: 2017"),
        ("from: A, to: B, since: 2017", "from: A, to: B, since: 2017, note: x, confidence: high"),
        ("between: [A, B]", "between: [B, A]"),
        ("from: A, to: B, role: x", "from: A, to: B, role: x"),
    ],
)
def test_same_tie_twice_is_doubtful(doubts, one, other):
    assert len(doubts(REPEATED, two(one, other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("from: A, to: B", "from: B, to: A"),
        ("from: A, to: B", "from: A, to: C"),
        ("from: A, to: B, since: 2017", "from: A, to: B, since: 2018"),
        ("from: A, to: B, since: 2017", "from: A, to: B, since: 2017, until: 2018"),
        ("from: A, to: B, role: x", "from: A, to: B, role: y"),
        ("from: A, to: B, support: arms", "from: A, to: B, support: money"),
        ("from: A, to: B", "between: [A, B]"),
    ],
)
def test_ties_that_differ_are_fine(doubts, one, other):
    assert doubts(REPEATED, two(one, other)) == []


def test_same_pair_in_two_types_is_fine(doubts):
    assert doubts(REPEATED, "hostilities: [A -> B]\nsanctions: [A -> B]\n") == []


def test_same_tie_thrice_is_told_twice_at_the_later_ones(load_text):
    found = rules.check(load_text("hostilities:\n  - A -> B\n  - A -> B\n  - A -> B\n"))
    assert [p.location.line for p in found if p.code == REPEATED] == [3, 4]


def test_same_tie_names_the_place_of_the_first(doubts):
    [message] = doubts(REPEATED, "hostilities:\n  - A -> B\n  - A -> B\n")
    assert message.endswith("graph.yaml:2:5")


def friend(values):
    return f"partnerships:\n  - {{between: [A, B], {values}}}\n"


def foe(values):
    return f"hostilities:\n  - {{from: B, to: A, {values}}}\n"


@pytest.mark.parametrize(
    ("friendly", "hostile"),
    [
        ("since: 2015", "since: 2018"),
        ("since: 2015, until: 2019", "since: 2018"),
        ("role: x", "role: x"),
        ("role: x", "since: 2018"),
        ("since: 2015, until: 2018-01-01", "since: 2018-01-01"),
        ("since: 2015", "date: 2018-01-01"),
    ],
)
def test_friend_and_foe_at_once_is_doubtful(doubts, friendly, hostile):
    assert len(doubts(BOTH, friend(friendly) + foe(hostile))) == 1


@pytest.mark.parametrize(
    ("hostile", "when"),
    [("since: 2018-01-01", ", on one day alone: 2018-01-01"), ("since: 2017-12-31", ""), ("date: 2017", "")],
)
def test_friend_and_foe_on_one_day_alone_says_which(doubts, hostile, when):
    [told] = doubts(BOTH, friend("since: 2015, until: 2018-01-01") + foe(hostile))
    assert told.split(" hold at the same time")[1] == when


@pytest.mark.parametrize(
    ("friendly", "hostile"),
    [
        ("since: 2015, until: 2017", "since: 2018"),
        ("since: 2015, until: 2018", "since: 2018"),
        ("since: 2018", "since: 2015, until: 2018"),
        ("since: 2015, until: 2018-01-01", "since: 2018-01-02"),
        ("since: 2015, until: unknown", "since: 2018"),
        ("since: 2015", "since: 2018, status: retracted"),
        ("since: 2015, status: retracted", "since: 2018"),
    ],
)
def test_friend_and_foe_in_turn_is_fine(doubts, friendly, hostile):
    assert doubts(BOTH, friend(friendly) + foe(hostile)) == []


@pytest.mark.parametrize("section", ["negotiations", "splits", "mergers", "foundings", "successions"])
def test_foe_with_talks_or_a_common_past_is_fine(doubts, section):
    ends = "between: [A, B]" if section == "negotiations" else "from: A, to: B"
    assert doubts(BOTH, f"{section}: [{{{ends}}}]\n{foe('role: x')}") == []


def test_foe_of_the_friend_of_another_is_fine(doubts):
    assert doubts(BOTH, "partnerships: [{between: [A, B]}]\nhostilities: [B -> C]\n") == []


def test_sign_that_a_dataset_changes_counts(doubts):
    text = f"relation_types: {{negotiation: {{sign: +1}}}}\nnegotiations: [{{between: [A, B]}}]\n{foe('role: x')}"
    assert len(doubts(BOTH, text)) == 1


def test_friend_and_foe_is_told_at_the_later_of_the_two(load_text):
    found = rules.check(load_text(foe("role: x") + friend("role: x")))
    assert [p.location.line for p in found if p.code == BOTH] == [4]


def test_correction_of_a_retracted_tie_is_no_repetition(load_text):
    text = "hostilities:\n  - {from: A, to: B, since: 2020, status: retracted}\n  - {from: A, to: B, since: 2020}\n"
    assert "AG305" not in {problem.code for problem in rules.check(load_text(text))}
