"""Balance, blocs and robust rankings as people read them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actorgraph import balance, blocs, centrality
from actorgraph.graph.frustration import Frustration
from actorgraph.presenters import present


@pytest.fixture(scope="module")
def triangle(dataset_from):
    """Two friends of an army who are enemies, a pair that is both, and a bystander."""
    return dataset_from(
        """
        dataset: {as_of: 2020-06-30}
        sources: {post: {publisher: Daily Post, date: 2019-05-01}, radio: {publisher: Radio Nord, date: 2018}}
        actors: {Army: {}, Front: {}, League: {}, Guard: {}, Island: {}}
        supports:
          - {from: Army, to: Front, since: 2010, confidence: high, sources: [post]}
          - {from: Army, to: League, since: 2012, confidence: low, sources: [radio]}
          - {from: Army, to: League, since: 2013, sources: [post]}
          - {from: Guard, to: Army, since: 2015, sources: [post]}
        hostilities:
          - {between: [Front, League], since: 2016, confidence: medium, sources: [radio]}
          - {from: Army, to: Guard, since: 2018, status: contested, sources: [radio]}
        """
    )


SIGNED = (
    "signed undirected graph: two actors are friends if all their signed ties are friendly, enemies if all are "
    "hostile; pairs that are both are left out and listed; neutral ties and self-ties make no edge"
)
SCOPE = (
    f"scope: as of 30 Jun 2020 · record up to 30 Jun 2020 · all layers · {SIGNED} "
    "· sign policy: hostility −1, support +1"
)


def test_balance_explains_each_triad_out_of_balance_with_its_evidence(triangle):
    assert present(balance(triangle), "text").splitlines() == [
        "signed pairs: 3 · triads: +++ 0 · ++− 1 · +−− 0 · −−− 0",
        "balance of triads: strict 0, weak 0",
        "frustration: 1 (of 3 pairs; fewer are impossible)",
        "two camps: Army, League against Front",
        "",
        "out of balance: Army, Front, League (++−)",
        "  Army ──support──▶ Front   since 2010 · high confidence   [1]",
        "  Army ──support──▶ League   since 2013   [1]   and 1 more tie between them",
        "  Front ◀─hostility─▶ League   since 2016 · medium confidence   [2]",
        "  settled if Army and League were hostile (triads this settles: 1, upsets: 0)",
        "",
        "in the way of two camps (one smallest set; there may be others)",
        "  Army ──support──▶ Front   since 2010 · high confidence   [1]",
        "",
        "both friends and enemies, left out",
        "  Guard ──support──▶ Army   since 2015   [1]",
        "  Army ──hostility──▶ Guard   since 2018 · contested   [2]",
        "",
        "[1] Daily Post, 1 May 2019",
        "[2] Radio Nord, 2018",
        SCOPE,
    ]


def test_balance_in_french(triangle):
    lines = present(balance(triangle), "text", "fr").splitlines()
    assert lines[:4] == [
        "paires signées : 3 · triades : +++ 0 · ++− 1 · +−− 0 · −−− 0",
        "équilibre des triades : strict 0, faible 0",
        "frustration : 1 (sur 3 paires ; minimum prouvé)",
        "deux camps : Army, League contre Front",
    ]
    assert lines[9] == (
        "  équilibrée si le lien entre Army et League était hostile (triades ainsi rétablies : 1, rompues : 0)"
    )


def test_balance_without_triad_or_pair_says_so(dataset_of, tie):
    assert "no triad, so no score" in present(balance(dataset_of([tie("A", "B")])), "text")
    assert present(balance(dataset_of([])), "text").startswith("no two actors are friends or enemies\nscope:")


def test_balance_in_markdown_has_summary_table_and_sources(triangle):
    text = present(balance(triangle), "markdown")
    assert text.startswith("- signed pairs: 3 · triads: +++ 0")
    assert "| 1 | ++- | Front | hostility | League | -1 |" in text
    assert "- radio: Radio Nord, 2018" in text


def test_policies_are_a_table_below_the_range(triangle):
    lines = present(balance(triangle, policies=True), "text").splitlines()
    assert lines[4] == "under 5 policies on signs: strict 0 · weak 0 · frustration 0–1"
    assert [line.split("  ")[0] for line in lines[6:12]] == [
        "changed", "as they are", "hostility", "support", "both friends and enemies", "both friends and enemies",
    ]  # fmt: skip


def test_over_time_is_a_table(triangle):
    lines = present(balance(triangle, over_time=True), "text").splitlines()
    assert lines[5].split()[:2] == ["date", "pairs"]
    assert [line.split()[0] for line in lines[6:-1]] == [
        "2010-12-31", "2012-12-31", "2013-12-31", "2015-12-31", "2016-12-31", "2018-12-31", "2020-06-30",
    ]  # fmt: skip


def test_blocs_list_members_and_what_is_misplaced(triangle):
    assert present(blocs(triangle), "text").splitlines()[:8] == [
        "bloc 1 (2): Army, League",
        "alone against others: Front",
        "without such a tie: Guard, Island",
        "misplaced: 1 (of 3 pairs; fewer are impossible)",
        "",
        "misplaced: friends in different blocs, enemies in one (other divisions may do as well)",
        "  Army ──support──▶ Front   since 2010 · high confidence   [1]",
        "",
    ]


def test_plain_blocs_give_their_modularity(triangle):
    lines = present(blocs(triangle, plain=True), "text").splitlines()
    assert lines[-2].startswith("modularity: ")


def test_unproven_answers_give_both_bounds(triangle):
    answer = balance(triangle)
    bounds = Frustration(0, answer.score.frustration.misplaced)
    unproven = replace(answer, score=replace(answer.score, frustration=bounds))
    assert "frustration: between 0 and 1 (of 3 pairs; not proven)" in present(unproven, "text")
    divided = replace(blocs(triangle), frustration=Frustration(0, (("Army", "Front"),)))
    assert "misplaced: 1 (of 3 pairs; not proven, at least 0)" in present(divided, "text")


def test_robust_ranking_shows_each_doubt_beside_the_rank(triangle):
    lines = present(centrality(triangle, robust=True, top=1), "text").splitlines()
    assert lines[:2] == [
        "rank  actor  value    (1)    (2)    (3)    (4)",
        "   1  Army       3  1 (3)  1 (3)  1 (3)  1 (3)",
    ]
    assert lines[2] == "(1) without ties of low confidence (1 left out): the same actors down to rank 1"


def test_change_at_the_top_is_named(dataset_of, tie):
    ties = [tie("A", "B", confidence="low"), tie("A", "C", confidence="low"), tie("D", "E")]
    text = present(centrality(dataset_of(ties), robust=True, top=1), "text")
    assert "(2 left out): new down to rank 1: D, E · gone: A" in text
    french = present(centrality(dataset_of(ties), robust=True, top=1), "text", "fr")
    assert "(écartés : 2) : nouveau jusqu'au rang 1 : D, E · disparu : A" in french
