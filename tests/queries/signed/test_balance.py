"""Balance against published values, and at its edges."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actorgraph import QuestionError, balance, selection
from actorgraph.graph.frustration import Frustration
from actorgraph.graph.walks import MOST
from actorgraph.presenters import present
from actorgraph.queries.answers.answer import sources_of
from actorgraph.queries.signed import balance as module


def test_balance_of_the_highland_tribes(tribes):
    """Read (1954); Schoch (2023), signnet: 59 of 68 triads are balanced, 0.8676; the frustration index is 7."""
    answer = balance(tribes)
    assert answer.score.triads == {"+++": 19, "++-": 2, "+--": 40, "---": 7}
    assert round(answer.score.strict, 7) == 0.8676471
    assert (answer.score.frustration.lower, answer.score.frustration.upper) == (7, 7)
    assert answer.score.weak == 66 / 68
    assert len(answer.unbalanced) == 9


def test_indices_of_the_highland_tribes(tribes):
    """Schoch (2023), signnet, readme: walk balance 0.3575761, and 0.7586207 by frustration."""
    answer = balance(tribes)
    assert round(answer.walk, 7) == 0.3575761
    assert round(answer.score.line_index, 7) == 0.7586207
    assert answer.score.line_index == answer.score.line_index_bound
    assert answer.score.negative == 0.5
    assert (answer.as_dict()["walk"], answer.as_dict()["line_index"]) == (answer.walk, answer.score.line_index)


def test_indices_of_no_pair_are_none(dataset_of_signs):
    answer = balance(dataset_of_signs({"AB": 0}))
    assert (answer.walk, answer.score.line_index, answer.score.negative) == (None, None, None)
    assert answer.notes == ()


def test_line_index_is_told_with_its_bound_where_it_is_not_proven(dataset_of_signs):
    answer = balance(dataset_of_signs({"AB": 1, "AC": 1, "BC": -1}))
    unproven = replace(answer.score, frustration=Frustration(0, answer.score.frustration.misplaced))
    assert (unproven.line_index, unproven.line_index_bound) == (pytest.approx(1 / 3), 1)
    assert "index: 0.3333–1 ·" in present(replace(answer, score=unproven), "text", "en")


def test_walk_balance_of_a_large_component_is_not_told_and_that_is_said(dataset_of_signs):
    chain = {(f"a{i:03}", f"a{i + 1:03}"): 1 for i in range(MOST)}
    answer = balance(dataset_of_signs(chain))
    assert answer.walk is None
    assert "the walk balance is told of components of at most 500 actors" in list(map(str, answer.notes))


def test_camps_of_the_highland_tribes(tribes):
    """Schoch (2023): Gavev, Kotun, Nagad and Gama against the other twelve are one optimal division."""
    answer = balance(tribes)
    ((larger, smaller),) = answer.camps
    assert len(larger) + len(smaller) == 16
    published = {"Gavev", "Kotun", "Nagad", "Gama"}
    wrong = [p for p in answer.pairs.values() if (len(published & set(p.actors)) != 1) != (p.sign > 0)]
    assert len(wrong) == len(answer.misplaced) == 7


def test_triad_out_of_balance_has_its_ties_and_the_change_that_settles_it(dataset_of_signs):
    answer = balance(dataset_of_signs({"AB": 1, "AC": 1, "BC": -1}))
    rows = answer.rows()
    assert [(row["number"], row["triad"], row["from"], row["to"], row["sign"]) for row in rows] == [
        (1, "++-", "A", "B", 1),
        (1, "++-", "A", "C", 1),
        (1, "++-", "B", "C", -1),
        (None, None, *answer.misplaced[0].actors, answer.misplaced[0].sign),
    ]
    assert [row["change_to"] for row in rows] == [-1, None, None, None]
    assert [row["part"] for row in rows] == [*["triad out of balance"] * 3, "in the way of two camps"]
    (triad,) = answer.as_dict()["unbalanced"]
    assert triad["change"] == {"actors": ["A", "B"], "from": 1, "to": -1, "settles": 1, "upsets": 0}
    assert [pair["ties"][0]["type"] for pair in triad["pairs"]] == ["partnership", "partnership", "hostility"]


def test_pair_that_is_both_is_left_out_and_listed(dataset_of, tie):
    ties = [tie("A", "B"), tie("A", "B", "hostility"), tie("B", "C"), tie("A", "C")]
    answer = balance(dataset_of(ties))
    assert answer.score.pairs == 2
    assert [pair.actors for pair in answer.ambivalent] == [("A", "B")]
    (pair,) = answer.as_dict()["ambivalent"]
    assert [tie["sign"] for tie in pair["ties"]] == [1, -1]


def test_neutral_ties_self_ties_and_retracted_ties_make_no_pair(dataset_of, tie):
    ties = [tie("A", "B", "negotiation"), tie("A", "A"), tie("A", "C", status="retracted")]
    answer = balance(dataset_of(ties))
    assert not answer.found
    assert answer.score.strict is None


def test_thousands_of_parallel_ties_are_one_pair_shown_by_the_best(dataset_of, tie):
    ties = [tie("A", "B", "hostility", key=str(i), confidence="high" if i == 77 else "low") for i in range(3000)]
    answer = balance(dataset_of([*ties, tie("A", "C"), tie("B", "C")]))
    assert answer.score.pairs == 3
    (triad,) = answer.as_dict()["unbalanced"]
    assert (triad["pairs"][0]["tie_count"], triad["pairs"][0]["ties"][0]["id"]) == (3000, "77")
    assert triad["change"]["actors"] == ["A", "C"]


def test_only_ties_of_the_day_count(dataset_of, tie):
    ties = [tie("A", "B"), tie("B", "C"), tie("A", "C", "hostility", until="1990")]
    dataset = dataset_of(ties, as_of="2000")
    assert balance(dataset).score.pairs == 2
    assert balance(dataset, selection(dataset)).score.triads["++-"] == 1


def test_policies_change_one_sign_at_a_time_and_give_a_range(dataset_of, tie):
    ties = [tie("A", "B"), tie("B", "C"), tie("A", "C", "negotiation"), tie("A", "D"), tie("A", "D", "sanction")]
    answer = balance(dataset_of(ties), policies=True)
    assert [(str(policy.changed), policy.sign) for policy in answer.policies] == [
        ("as they are", None),
        ("negotiation", 1),
        ("negotiation", -1),
        ("sanction", 0),
        ("support", 0),
        ("both friends and enemies", 1),
        ("both friends and enemies", -1),
    ]
    assert answer.range == {"strict": (0.0, 1.0), "weak": (0.0, 1.0), "frustration": (0, 1)}
    assert [row["strict"] for row in answer.rows()][:3] == [None, 1, 0]
    assert answer.as_dict()["policies"][1]["changed"] == "negotiation"


def test_over_time_has_a_row_for_each_year_of_change_and_the_last_day(dataset_of, tie):
    ties = [
        tie("A", "B", since="1990-05", until="1999"),
        tie("B", "C", since="1991"),
        tie("A", "C", "hostility", since="1991", until="1995-03"),
        tie("C", "D", "negotiation", since="1980"),
    ]
    answer = balance(dataset_of(ties, as_of="2005-06-30"), over_time=True)
    rows = answer.rows()
    years = [1980, 1990, 1991, 1995, 1999, 2000]
    assert [row["date"] for row in rows] == [*(f"{year}-12-31" for year in years), "2005-06-30"]
    assert [row["pairs"] for row in rows] == [0, 1, 3, 2, 2, 1, 1]
    assert [row["strict"] for row in rows] == [None, None, 0, None, None, None, None]
    assert [moment["frustration"] for moment in answer.as_dict()["over_time"]] == [0, 0, 1, 0, 0, 0, 0]


def test_over_time_tells_of_the_year_in_which_an_actor_is_gone(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2020}
        actors: {A: {}, B: {}, C: {until: 2005-06}}
        partnerships: [{between: [A, B], since: 2000}, {between: [A, C], since: 2000}]
        rivalries: [{between: [B, C], since: 2000}]
        """
    )
    rows = balance(dataset, over_time=True).rows()
    assert [(row["date"], row["pairs"], row["frustration"]) for row in rows] == [
        ("2000-12-31", 3, 1),
        ("2005-12-31", 1, 0),
        ("2020-12-31", 1, 0),
    ]


def test_pair_that_more_stands_behind_is_not_the_one_to_change(dataset_of, tie):
    ties = [*(tie("A", "B", key=f"k{i}") for i in range(50)), tie("A", "C"), tie("B", "C", "hostility", key="x")]
    ((_, change),) = balance(dataset_of(ties)).unbalanced
    assert change.pair == ("A", "C")


def test_range_over_policies_reaches_down_to_what_is_proven(dataset_of_signs):
    answer = balance(dataset_of_signs({"AB": 1, "AC": 1, "BC": -1}), policies=True)
    first = answer.policies[0]
    bounds = Frustration(0, first.score.frustration.misplaced)
    unproven = replace(answer, policies=(replace(first, score=replace(first.score, frustration=bounds)),))
    assert unproven.range["frustration"] == (0, 1)
    assert replace(answer, policies=(first,)).range["frustration"] == (1, 1)
    assert unproven.as_dict()["policies"][0]["frustration_proven"] is False


def test_course_over_time_needs_a_date(dataset_of, tie):
    with pytest.raises(QuestionError, match="no date"):
        balance(dataset_of([tie("A", "B")]), over_time=True)
    with pytest.raises(QuestionError, match="not for both"):
        balance(dataset_of([tie("A", "B")], as_of="2000"), over_time=True, policies=True)


def test_all_triads_are_counted_though_not_all_are_listed(dataset_of_signs, monkeypatch):
    monkeypatch.setattr(module, "TRIAD_LIMIT", 1)
    answer = balance(dataset_of_signs({"AB": 1, "AC": 1, "BC": -1, "AD": 1, "BD": 1}))
    assert len(answer.unbalanced) == 1
    assert answer.score.triads["++-"] + answer.score.triads["+++"] == 2
    assert answer.notes or answer.score.triads["++-"] == 1


def test_json_has_the_documented_keys(tribes):
    content = balance(tribes).as_dict()
    assert list(content)[4:] == [
        "pairs", "negative", "triads", "strict", "weak", "frustration", "frustration_bound", "frustration_proven",
        "line_index", "line_index_bound", "walk", "camps", "frustrated", "ambivalent", "unbalanced", "notes",
    ]  # fmt: skip
    assert content["scope"]["projection"].startswith("signed undirected graph")


@pytest.mark.parametrize(("triads", "notes"), [(3, ()), (4, ("there are more triads out of balance than are listed",))])
def test_more_triads_than_are_listed_leave_a_note(dataset_of_signs, monkeypatch, triads, notes):
    monkeypatch.setattr("actorgraph.queries.signed.balance.TRIAD_LIMIT", 3)
    others = "CDEF"[:triads]
    signs = {"AB": -1} | {f"{end}{other}": 1 for other in others for end in "AB"}
    answer = balance(dataset_of_signs(signs))
    assert (len(answer.unbalanced), answer.notes) == (3, notes)
    assert answer.score.triads["++-"] == triads


def test_sources_of_triads_out_of_balance_and_of_pairs_in_the_way_are_cited_where_these_are_told(dataset_of, tie):
    ties = [tie("A", "B", "hostility", cited=("2001",)), tie("A", "C", cited=("2002",)), tie("B", "C", cited=("2003",))]
    dataset = dataset_of(ties, as_of="2010")
    told = [source.id for source in balance(dataset).cited()]
    assert told[:3] == ["d2001", "d2002", "d2003"]
    assert set(told[3:]) == {source.id for pair in balance(dataset).misplaced for source in sources_of(pair.ties)}
    assert list(balance(dataset, policies=True).cited()) == list(balance(dataset, over_time=True).cited()) == []
