"""Balance, blocs and robust rankings as people read them."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from actorgraph import balance, blocs, centrality, communities
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
    "· 5 actors, 3 edges, 3 components, the largest of 3 · sign policy: hostility −1, support +1"
)


def test_balance_explains_each_triad_out_of_balance_with_its_evidence(triangle):
    assert present(balance(triangle), "text").splitlines() == [
        "pairs that are friends or enemies: 3 · triads: +++ 0 · ++− 1 · +−− 0 · −−− 0",
        "triads in balance: 0% strictly, 0% if three may all be enemies",
        "frustration: 1 (pairs in the way of two camps; proven: no fewer can be)",
        "hostile pairs: 33% · normalised line index: 0.3333 · walk balance: 0.6858",
        "",
        "out of balance: Army, Front, League (++−)",
        "  Army ──support──▶ Front   since 2010 · high confidence   [1]",
        "  Army ──support──▶ League   since 2013   [1]   and 1 more tie between them",
        "  Front ◀─hostility─▶ League   since 2016 · medium confidence   [2]",
        "  settled if Army and League were hostile (triads this settles: 1, upsets: 0)",
        "",
        "in the way of two camps: one smallest set, of perhaps several",
        "  Front ◀─hostility─▶ League   since 2016 · medium confidence   [2]",
        "",
        "both friends and enemies, left out",
        "  Guard ──support──▶ Army   since 2015   [1]",
        "  Army ──hostility──▶ Guard   since 2018 · contested   [2]",
        "",
        "[1] Daily Post, 1 May 2019",
        "[2] Radio Nord, 2018",
        "alleged or contested ties count too: 1 of 6; --accepted leaves them out",
        SCOPE,
    ]


def test_balance_in_french(triangle):
    lines = present(balance(triangle), "text", "fr").splitlines()
    assert lines[:4] == [
        "paires amies ou ennemies : 3 · triades : +++ 0 · ++− 1 · +−− 0 · −−− 0",
        "triades en équilibre : 0 % au sens strict, 0 % si trois ennemis mutuels sont admis",
        "frustration : 1 (paires qui empêchent deux camps ; minimum prouvé)",
        "paires hostiles : 33 % · indice de frustration normalisé : 0,3333 · équilibre des marches : 0,6858",
    ]
    assert lines[9] == (
        "  équilibrée si le lien entre Army et League était hostile (triades ainsi rétablies : 1, rompues : 0)"
    )


def test_balance_without_triad_or_pair_says_so(dataset_of, tie):
    assert "no triad, so no score" in present(balance(dataset_of([tie("A", "B")])), "text")
    assert present(balance(dataset_of([])), "text").startswith("no two actors are friends or enemies\nscope:")


def test_only_division_into_camps_is_not_said_to_be_one_of_several(dataset_of, tie):
    lines = present(balance(dataset_of([tie("A", "B", "hostility")])), "text").splitlines()
    assert lines[4:6] == [
        "a division into two camps: A against B", "no source names these camps: they follow from the signs",
    ]  # fmt: skip


def test_division_that_may_be_one_of_several_says_so(dataset_of, tie):
    ties = [tie("A", "B", "hostility"), tie("B", "C", "hostility"), tie("A", "C", "hostility")]
    assert present(balance(dataset_of(ties)), "text", "fr").splitlines()[4:6] == [
        "une division en deux camps : A, B contre C",
        "aucune source ne nomme ces camps : ils découlent des signes, et une autre division peut faire aussi bien",
    ]


def test_three_enemies_are_not_called_what_only_the_strict_sense_calls_them(dataset_of, tie):
    ties = [tie("A", "B", "hostility"), tie("B", "C", "hostility"), tie("A", "C", "hostility")]
    lines = present(balance(dataset_of(ties)), "text").splitlines()
    assert lines[1] == "triads in balance: 0% strictly, 100% if three may all be enemies"
    assert "three enemies: A, B, C (−−−)" in lines


def test_balance_in_markdown_has_all_that_the_text_has(triangle):
    lines = present(balance(triangle), "markdown").splitlines()
    assert lines[0] == "pairs that are friends or enemies: 3 · triads: +++ 0 · ++− 1 · +−− 0 · −−− 0"
    for title in (
        "**out of balance: Army, Front, League (++−)**",
        "**in the way of two camps: one smallest set, of perhaps several**",
        "**both friends and enemies, left out**",
    ):
        assert title in lines
    assert "- Front ◀─hostility─▶ League · since 2016 · medium confidence \\[2\\]" in lines
    assert "2. Radio Nord, 2018" in lines
    assert lines[-1] == f"*{SCOPE}*"


def test_in_csv_signs_of_triads_are_no_formulas(triangle):
    rows = list(csv.DictReader(io.StringIO(present(balance(triangle), "csv"))))
    assert [(row["part"], row["triad"], row["from"], row["to"]) for row in rows] == [
        ("triad out of balance", "++-", "Army", "Front"),
        ("triad out of balance", "++-", "Army", "League"),
        ("triad out of balance", "++-", "Front", "League"),
        ("in the way of two camps", "", "Front", "League"),
        ("both friends and enemies", "", "Guard", "Army"),
        ("both friends and enemies", "", "Army", "Guard"),
    ]


def test_policies_are_a_table_below_the_range(triangle):
    lines = present(balance(triangle, policies=True), "text").splitlines()
    assert lines[4] == "under 5 policies on signs: strict 0% · weak 0% · frustration 0–1"
    assert [line.split("  ")[0] for line in lines[6:12]] == [
        "changed", "as they are", "hostility", "support", "both friends and enemies", "both friends and enemies",
    ]  # fmt: skip
    french = present(balance(triangle, policies=True), "markdown", "fr").splitlines()
    assert "| hostilité | 0 | 2 | 1 | 0 | 0 | 0 | 100 % | 100 % | 0 | 0 |" not in french
    assert [line.split(" | ")[0] for line in french if line.startswith("| ")][2:5] == [
        "| inchangé", "| hostilité", "| soutien",
    ]  # fmt: skip


def test_over_time_is_a_table(triangle):
    lines = present(balance(triangle, over_time=True), "text").splitlines()
    assert lines[5].split()[:2] == ["date", "pairs"]
    assert [line.split()[0] for line in lines[6:-2]] == [
        "2010-12-31", "2012-12-31", "2013-12-31", "2015-12-31", "2016-12-31", "2018-12-31", "2020-06-30",
    ]  # fmt: skip


def test_blocs_list_members_and_what_is_misplaced(triangle):
    assert present(blocs(triangle), "text").splitlines()[:8] == [
        "bloc 1 (2): Army, League",
        "alone against others: Front",
        "without a tie that counts: Guard, Island",
        "misplaced pairs: 1 (proven: no fewer can be)",
        "",
        "misplaced: friends in different blocs, enemies in one; other divisions may do as well",
        "  Army ──support──▶ Front   since 2010 · high confidence   [1]",
        "",
    ]


def test_blocs_in_markdown_list_what_is_misplaced_too(triangle):
    lines = present(blocs(triangle), "markdown", "fr").splitlines()
    assert lines[:8:2] == [
        "bloc 1 (2) : Army, League",
        "seuls contre d’autres : Front",
        "sans lien qui compte : Guard, Island",
        "paires mal placées : 1 (minimum prouvé)",
    ]
    assert "- Army ──soutien──▶ Front · depuis 2010 · confiance élevée \\[1\\]" in lines


def test_without_any_bloc_those_alone_are_told(dataset_of, tie):
    lines = present(blocs(dataset_of([tie("A", "B", "hostility")])), "text").splitlines()
    assert lines[:2] == ["no bloc of two or more", "alone against others: A, B"]


@pytest.mark.parametrize("how", ["text", "markdown"])
def test_communities_give_their_modularity(triangle, how):
    lines = list(filter(None, present(communities(triangle), how).splitlines()))
    assert lines[:3] == [
        "community 1 (2): Army, Guard",
        "community 2 (2): Front, League",
        "without a tie that counts: Island",
    ]


def test_unproven_answers_give_both_bounds(triangle):
    answer = balance(triangle)
    bounds = Frustration(0, answer.score.frustration.misplaced)
    unproven = present(replace(answer, score=replace(answer.score, frustration=bounds)), "text")
    assert "frustration: between 0 and 1 (pairs in the way of two camps; not proven)" in unproven
    assert "in the way of two camps: the smallest set found" in unproven
    divided = replace(blocs(triangle), frustration=Frustration(0, (("Army", "Front"),)))
    assert "misplaced pairs: between 0 and 1 (not proven)" in present(divided, "text")


def test_robust_ranking_shows_each_doubt_beside_the_rank(triangle):
    lines = present(centrality(triangle, robust=True, top=1), "text").splitlines()
    assert lines[:2] == [
        "rank  actor  value    (1)    (2)    (3)    (4)",
        "   1  Army       3  1 (3)  1 (3)  1 (3)  1 (3)",
    ]
    assert lines[2] == "(1) without ties of low confidence (1 left out): the same ranks down to 1"
    assert lines[4] == "(3) without ties that may not hold on the day (0 left out): there are none"


def test_change_at_the_top_is_named(dataset_of, tie):
    ties = [tie("A", "B", confidence="low"), tie("A", "C", confidence="low"), tie("D", "E")]
    text = present(centrality(dataset_of(ties), robust=True, top=1), "text")
    assert "(2 left out): other ranks down to 1: A 1 → 3, D 2 → 1, E 2 → 1" in text
    french = present(centrality(dataset_of(ties), robust=True, top=1), "text", "fr")
    assert "(écartés : 2) : rangs changés jusqu’au rang 1 : A 1 → 3, D 2 → 1, E 2 → 1" in french


def test_ranks_that_differ_do_not_look_alike(dataset_of, tie):
    ties = [tie("A", "B"), tie("A", "C"), tie("A", "D", "hostility"), tie("E", "F", "hostility")]
    answer = centrality(dataset_of(ties, actors=[f"x{i:03}" for i in range(200)]), "pn")
    lines = present(answer, "text").splitlines()
    told = {line.split()[2] for line in lines[1:] if line.split()[0].isdecimal()}
    assert len(told) == len({rank for rank, _, _ in answer.ranked}) == 5


def test_triads_beyond_those_shown_are_counted(dataset_of, tie, monkeypatch):
    monkeypatch.setattr("actorgraph.presenters.balance._TRIADS", 2)
    ties = [tie(end, other, mutual=True) for end in "AB" for other in "CDEF"] + [tie("A", "B", "hostility")]
    titles = {
        "en": ("more triads out of balance", "  2 more"), "fr": ("autres triades en déséquilibre", "  2 de plus"),
    }  # fmt: skip
    for language, (title, more) in titles.items():
        lines = present(balance(dataset_of(ties)), "text", language).splitlines()
        assert lines[lines.index(title) + 1] == more
