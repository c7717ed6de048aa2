"""What a measure says of the graph it is taken on."""

from __future__ import annotations

import pytest

from actorgraph import balance, blocs, brokers, centrality, communities, selection
from actorgraph.model.selection import Selection
from actorgraph.model.snapshot import Snapshot
from actorgraph.presenters import present
from actorgraph.presenters.scope import row_scope_words, scope_words
from actorgraph.queries.answers.measured import network


def ranking(dataset, selected=None):
    return centrality(dataset, selected=selected)


MEASURES = [ranking, communities, brokers, blocs, balance]
UNSIGNED = [ranking, communities, brokers]
OVERRULED = "events that no longer count, since a later tie of the opposite sign has begun (latest word): 1"

FALLEN_OUT = """
    dataset: {as_of: 2020}
    actors: {A: {}, B: {}, C: {}}
    foundings: [{from: A, to: B, date: 1990}]
    hostilities: [{between: [A, B], since: 2001, until: 2005}]
    supports: [{from: B, to: C, since: 1990}]
    """


@pytest.fixture(scope="module")
def fallen_out(dataset_from):
    return dataset_from(FALLEN_OUT)


@pytest.fixture(scope="module")
def talks(dataset_from):
    return dataset_from(
        """
        partnerships: [{between: [A, B, C, D, E, F, G, H]}, {between: [X, Y]}]
        hostilities: [A <-> X]
        actors: {Z: {}}
        """
    )


@pytest.mark.parametrize("ask", MEASURES)
def test_size_of_the_graph_stands_in_the_scope_of_every_format(talks, ask):
    answer = ask(talks)
    assert answer.as_dict()["scope"]["graph"] == {"nodes": 11, "edges": 30, "components": 2, "largest_component": 10}
    for how in ("text", "markdown", "html"):
        assert "11 actors, 30 edges, 2 components, the largest of 10" in present(answer, how)
    assert "11 acteurs, 30 arêtes, 2 composantes, 10 dans la plus grande" in scope_words(answer, "fr")
    assert "components" not in row_scope_words(answer)


@pytest.mark.parametrize(
    ("by", "graph"),
    [
        ("in-degree", {"nodes": 4, "edges": 4, "components": 2, "largest_component": 3}),
        ("hostile-degree", {"nodes": 4, "edges": 1, "components": 3, "largest_component": 2}),
        ("pn", {"nodes": 4, "edges": 3, "components": 2, "largest_component": 3}),
    ],
)
def test_size_is_that_of_the_projection(dataset_of, tie, by, graph):
    ties = [tie("A", "B"), tie("A", "B", "hostility", mutual=True), tie("B", "C", "support"), tie("C", "B", "support")]
    assert centrality(dataset_of(ties, actors="D"), by).scope()["graph"] == graph


@pytest.mark.parametrize("ask", MEASURES)
def test_tie_between_many_says_that_it_counts_as_a_clique(talks, ask):
    told = "one tie between 8 actors counts as 28 ties, one for each pair of them"
    assert told in ask(talks).notes
    assert "un lien entre 8 acteurs compte pour 28 liens, un par paire" in present(ask(talks), "text", "fr")
    assert not any("each pair" in note for note in ask(talks, selection(talks, layer="hostile")).notes)


def test_ties_between_many_are_told_together(dataset_from):
    dataset = dataset_from("partnerships: [{between: [A, B, C]}, {between: [A, B, C, D]}, {between: [A, B]}]")
    told = "2 ties between more than two actors count as 9, one for each pair; the largest has 4"
    assert told in communities(dataset).notes


@pytest.mark.parametrize(
    "entry", ["partnerships: [{from: A, to: [B, C]}]", "hostilities: [{from: [A, B], to: [B, C]}]"]
)
def test_lists_that_are_no_between_make_no_clique(dataset_from, entry):
    assert not any("each pair" in note for note in communities(dataset_from(entry)).notes)


def test_whoever_asks_for_hostile_types_alone_is_not_told_that_they_count(talks):
    chosen = {name: selection(talks, only=[name, "merger"]) for name in ("hostility", "partnership")}
    assert not any("hostile" in note for only in chosen.values() for note in communities(talks, only).notes)


def test_merger_of_many_and_neutral_talks_make_no_clique_of_signs(dataset_from):
    dataset = dataset_from("mergers: [{from: [A, B, C], into: D}]\nnegotiations: [{between: [A, B, C]}]")
    assert communities(dataset).notes == ("one tie between 3 actors counts as 3 ties, one for each pair of them",)
    assert blocs(dataset).notes == ()


@pytest.mark.parametrize("ask", UNSIGNED)
def test_hostile_ties_in_an_unsigned_measure_are_counted(talks, ask):
    told = "hostile ties count as friendly ones do: 1 of 30; the friendly layer has friendly ties alone"
    assert told in ask(talks).notes
    for layer in ("friendly", "hostile"):
        assert not any("hostile" in note for note in ask(talks, selection(talks, layer=layer)).notes)


def test_measures_of_signs_need_no_such_note(talks):
    answers = [blocs(talks), balance(talks), *(centrality(talks, by) for by in ("pn", "pn-in", "hostile-degree"))]
    assert not any("hostile" in note for answer in answers for note in answer.notes)


def test_hostile_ties_with_themselves_count_for_nothing(dataset_of, tie):
    assert centrality(dataset_of([tie("A", "A", "hostility"), tie("A", "B")])).notes[:-1] == ()


@pytest.mark.parametrize("ask", MEASURES)
def test_founding_is_no_friendship_once_there_has_been_war(fallen_out, ask):
    answer = ask(fallen_out)
    assert OVERRULED in answer.notes
    assert answer.scope()["graph"]["edges"] == 1
    assert answer.scope()["event_policy"] == "latest word"


@pytest.mark.parametrize("ask", MEASURES)
def test_founding_counts_before_the_war(fallen_out, ask):
    answer = ask(fallen_out, selection(fallen_out, as_of="2000"))
    assert OVERRULED not in answer.notes
    assert answer.scope()["graph"]["edges"] == 2


@pytest.mark.parametrize("chosen", [{"as_of": "all"}, {"as_of": "2020", "layer": "lineage"}])
def test_events_count_where_all_times_or_lineage_do(dataset_from, chosen):
    dataset = dataset_from(
        """
        dataset: {as_of: 2020}
        successions: [{from: A, into: B, date: 1990}]
        hostilities: [{between: [A, B], since: 2001, until: 2005}]
        """
    )
    assert OVERRULED in ranking(dataset).notes
    answer = ranking(dataset, selection(dataset, **chosen))
    assert OVERRULED not in answer.notes
    assert answer.scope()["graph"]["edges"] == 1
    assert answer.scope()["event_policy"] is None


def test_layer_counts_as_its_types_do(fallen_out):
    """What a tie of another layer overrules is overruled in this one too."""
    for by in ({"layer": "friendly"}, {"only": ["founding", "support"]}):
        answer = centrality(fallen_out, selected=selection(fallen_out, as_of="2020", **by))
        assert [value for _, _, value in answer.ranked] == [1, 1, 0]


def test_policy_on_events_stands_beside_the_policy_on_signs(fallen_out):
    before = selection(fallen_out, as_of="2003")
    assert "sign policy: hostility −1, support +1" in scope_words(blocs(fallen_out, before), "en")
    early = selection(fallen_out, as_of="2000")
    assert scope_words(blocs(fallen_out, early), "en").endswith(
        "sign policy: founding +1, support +1 · events: latest word"
    )
    assert scope_words(blocs(fallen_out, early), "fr").endswith(
        "événements : dernier mot".replace(" :", "\N{NO-BREAK SPACE}:")
    )


def test_balance_over_time_and_under_other_signs_judges_events_each_time(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2020}
        foundings: [{from: A, to: B, date: 1990}]
        hostilities: [{between: [A, B], since: 2001..2003, until: 2005}]
        supports: [{from: B, to: C, since: 1990}]
        """
    )
    rows = balance(dataset, over_time=True).rows()
    assert [(row["date"][:4], row["pairs"]) for row in rows] == [
        ("1990", 2),
        ("2001", 1),
        ("2003", 2),
        ("2005", 2),
        ("2006", 1),
        ("2020", 1),
    ]
    at_war = selection(dataset, as_of="2004")
    found = {
        (policy.changed, policy.sign): policy.score.pairs for policy in balance(dataset, at_war, policies=True).policies
    }
    assert found["as they are", None] == 2
    assert found["hostility", 0] == 2
    assert found["support", 0] == 1


def test_each_tie_is_judged_once_for_a_measure(fallen_out, monkeypatch):
    judged, judge = [], Snapshot._judged
    monkeypatch.setattr(Snapshot, "_judged", lambda when, tie: judged.append(tie.id) or judge(when, tie))
    chosen = network(fallen_out, Selection(day=fallen_out.day))
    chosen.notes(signed=False)
    assert sorted(judged) == [tie.id for tie in fallen_out.relations]
