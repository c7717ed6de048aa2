"""Centrality against published values, against networkx, and at its edges."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import QuestionError, centrality, selection
from actorgraph.presenters import present
from actorgraph.queries.answers.doubts import ALL_TIMES
from actorgraph.queries.centrality import ALL_EQUAL, MEASURES


def pagerank(graph):
    return nx.pagerank(graph, tol=1e-14, max_iter=10_000)


def eigenvector(graph):
    return nx.eigenvector_centrality(graph, tol=1e-14, max_iter=1_000_000)


def katz(graph):
    if len(graph) == 1:  # of which networkx 3.6 makes a TypeError
        return dict.fromkeys(graph, 1.0)
    greatest = max(np.linalg.eigvalsh(nx.to_numpy_array(graph.to_undirected())))
    step = 0.85 / greatest if greatest > 1e-9 else 0.0
    return nx.katz_centrality_numpy(graph, alpha=step)


REFERENCES = {
    "degree": lambda graph: dict(graph.degree()),
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.closeness_centrality,
    "classic-closeness": lambda graph: nx.closeness_centrality(graph, wf_improved=False),
    "harmonic": nx.harmonic_centrality,
    "eigenvector": eigenvector,
}
DIRECTED = {
    "in-degree": lambda graph: dict(graph.in_degree()),
    "out-degree": lambda graph: dict(graph.out_degree()),
    "pagerank": pagerank,
    "katz": katz,
}
SIGNED = {"friendly-degree", "hostile-degree", "pn", "pn-in", "pn-out", "signed-eigenvector"}


def values(answer):
    return {row["actor"]: row["value"] for row in answer.rows()}


def test_every_measure_has_a_reference_here():
    assert {measure.name for measure in MEASURES} == set(REFERENCES) | set(DIRECTED) | SIGNED


def test_degrees_of_krackhardts_kite(dataset_of_graph):
    """Krackhardt (1990), Assessing the political landscape: Diane, node 3, has the highest degree: six."""
    answer = centrality(dataset_of_graph(nx.krackhardt_kite_graph()), "degree")
    assert values(answer) == {f"n {i}": d for i, d in enumerate([4, 4, 3, 6, 3, 5, 5, 3, 2, 1])}
    assert answer.ranked[0] == (1, "n 3", 6)


def test_betweenness_of_krackhardts_kite(dataset_of_graph):
    """Krackhardt (1990): Heather, node 7, is between the most others: 14 of 36 pairs."""
    found = values(centrality(dataset_of_graph(nx.krackhardt_kite_graph()), "betweenness"))
    published = [0.023, 0.023, 0.0, 0.102, 0.0, 0.231, 0.231, 0.389, 0.222, 0.0]
    assert [round(found[f"n {i}"], 3) for i in range(10)] == published


def test_betweenness_of_the_florentine_families(dataset_of_graph):
    """Padgett and Ansell (1993), Robust action and the rise of the Medici; values of Jackson (2008), section 2.1."""
    answer = centrality(dataset_of_graph(nx.florentine_families_graph()), "betweenness")
    found = {actor: round(value, 3) for actor, value in values(answer).items()}
    assert answer.ranked[0][:2] == (1, "Medici")
    assert (found["Medici"], found["Strozzi"], found["Guadagni"]) == (0.522, 0.103, 0.255)
    assert found["Pazzi"] == 0


@pytest.mark.parametrize("by", sorted(REFERENCES))
@settings(max_examples=60, deadline=None)
@given(pairs=st.lists(st.tuples(st.sampled_from("ABCDEFG"), st.sampled_from("ABCDEFG")), max_size=25))
def test_values_are_those_of_networkx_on_the_simple_graph(dataset_of, tie, by, pairs):
    dataset = dataset_of([tie(a, b, key=str(i)) for i, (a, b) in enumerate(pairs)], actors="ABCDEFG")
    graph = nx.Graph()
    graph.add_nodes_from("ABCDEFG")
    graph.add_edges_from((a, b) for a, b in pairs if a != b)
    if by == "classic-closeness" and not nx.is_connected(graph):
        with pytest.raises(QuestionError, match="harmonic"):
            centrality(dataset, by)
    else:
        assert values(centrality(dataset, by)) == pytest.approx(REFERENCES[by](graph), abs=1e-9)


def shares(values):
    return {actor: value / (len(values) - 1) for actor, value in values.items()}


OTHERS = {
    "degree": (True, nx.degree_centrality),
    "betweenness": (False, lambda graph: nx.betweenness_centrality(graph, normalized=False)),
    "classic-closeness": (
        False,
        lambda graph: {v: c / (len(graph) - 1) for v, c in nx.closeness_centrality(graph).items()},
    ),
    "harmonic": (True, lambda graph: {v: c / (len(graph) - 1) for v, c in nx.harmonic_centrality(graph).items()}),
    "in-degree": (True, nx.in_degree_centrality),
    "out-degree": (True, nx.out_degree_centrality),
}


@pytest.mark.parametrize("by", sorted(OTHERS))
@pytest.mark.parametrize("size", [34, 400])
def test_other_form_is_that_of_networkx(dataset_of_graph, by, size):
    club = nx.karate_club_graph() if size == 34 else nx.connected_watts_strogatz_graph(size, 4, 0.2, seed=1)
    graph = nx.DiGraph(list(club.edges)) if "-degree" in by else nx.Graph(list(club.edges))
    normalised, reference = OTHERS[by]
    found = values(centrality(dataset_of_graph(club), by, normalised=normalised))
    expected = reference(graph)
    assert max(abs(found[f"n {i}"] - expected[i]) for i in graph) < 1e-9


@pytest.mark.parametrize("by", ["friendly-degree", "hostile-degree"])
def test_degrees_of_a_sign_are_shares_of_others_too(tribes, by):
    raw, shares = (values(centrality(tribes, by, normalised=form)) for form in (False, True))
    assert shares == pytest.approx({actor: value / 15 for actor, value in raw.items()})


def test_answer_says_which_form_its_values_have(dataset_of, tie):
    dataset = dataset_of([tie("A", "B"), tie("B", "C")])
    asked = {"degree": None, "betweenness": None, "harmonic": True, "pagerank": None}
    found = {by: centrality(dataset, by, normalised=form).scope()["form"] for by, form in asked.items()}
    assert found == {"degree": "raw", "betweenness": "normalised", "harmonic": "normalised", "pagerank": None}
    assert "· normalised values ·" in present(centrality(dataset, normalised=True), "text")
    assert "· valeurs normalisées ·" in present(centrality(dataset, normalised=True), "text", "fr")


def test_default_form_can_be_asked_for(dataset_of, tie):
    dataset = dataset_of([tie("A", "B"), tie("B", "C")])
    assert centrality(dataset, normalised=False).ranked == centrality(dataset).ranked
    assert centrality(dataset, "betweenness", normalised=True).ranked == centrality(dataset, "betweenness").ranked


@pytest.mark.parametrize("by", ["closeness", "eigenvector", "pagerank", "katz", "pn", "pn-in", "pn-out"])
@pytest.mark.parametrize("normalised", [True, False])
def test_measure_of_one_form_has_no_other(dataset_of, by, normalised):
    with pytest.raises(QuestionError, match=f"{by} has only one form; those that have raw and"):
        centrality(dataset_of([]), by, normalised=normalised)


def test_number_of_ties_has_no_normalised_form(dataset_of):
    with pytest.raises(QuestionError, match="weighted values cannot be normalised"):
        centrality(dataset_of([]), weighted=True, normalised=True)


def test_every_measure_is_defined():
    for measure in MEASURES:
        said = measure.definition
        assert all((said.formula, said.disconnected, said.weights, said.direction, said.source)), measure.name
        assert (measure.form is None) == (measure.other is None) == (not said.other), measure.name


def test_harmonic_centrality_of_boldi_and_vigna(dataset_of_graph):
    """Boldi and Vigna (2014): in a star the centre has n - 1, a leaf 1 + (n - 2) / 2; others add nothing."""
    star = nx.star_graph(5)
    star.add_edge(6, 7)
    found = values(centrality(dataset_of_graph(star), "harmonic"))
    assert [found[f"n {i}"] for i in range(8)] == [5, 3, 3, 3, 3, 3, 1, 1]


def test_classic_closeness_is_refused_where_somebody_is_out_of_reach(dataset_of, tie):
    with pytest.raises(QuestionError, match=r"falls into 2 parts.*ask harmonic"):
        centrality(dataset_of([tie("A", "B")], actors="C"), "classic-closeness")
    assert centrality(dataset_of([tie("A", "B")]), "classic-closeness").found


def test_classic_closeness_is_refused_where_it_would_be_without_ties_in_doubt(dataset_of, tie):
    dataset = dataset_of([tie("A", "B"), tie("B", "C", confidence="low")])
    assert centrality(dataset, "classic-closeness").found
    with pytest.raises(QuestionError, match=r"without ties in doubt the graph is in parts.*ask harmonic"):
        centrality(dataset, "classic-closeness", robust=True)


def test_katz_says_that_it_is_that_of_networkx(dataset_of, tie):
    answer = centrality(dataset_of([tie("A", "B")]), "katz")
    assert answer.scope()["parameters"] == "as networkx has it, with alpha 0.85 / λ, beta 1, and a vector of length 1"
    assert "as networkx has it, with alpha 0.85 / λ, beta 1" in present(answer, "text")


@pytest.mark.parametrize("by", sorted(DIRECTED))
@settings(max_examples=60, deadline=None)
@given(
    pairs=st.lists(st.tuples(st.sampled_from("ABCDEFG"), st.sampled_from("ABCDEFG"), st.booleans()), max_size=25),
    actors=st.sampled_from(["ABCDEFG", "A", ""]),
)
def test_directed_values_are_those_of_networkx_on_the_directed_graph(dataset_of, tie, by, pairs, actors):
    inside = [(a, b, mutual) for a, b, mutual in pairs if a in actors and b in actors]
    ties = [tie(a, b, key=str(i), mutual=mutual) for i, (a, b, mutual) in enumerate(inside)]
    graph = nx.DiGraph()
    graph.add_nodes_from(actors)
    graph.add_edges_from((a, b) for a, b, _ in inside if a != b)
    graph.add_edges_from((b, a) for a, b, mutual in inside if a != b and mutual)
    expected = DIRECTED[by](graph) if actors else {}
    assert values(centrality(dataset_of(ties, actors=actors), by)) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("by", ["degree", "in-degree", "out-degree", "pagerank", "eigenvector"])
def test_number_of_ties_counts_where_it_is_asked_for(dataset_of, tie, by):
    ties = [tie("A", "B", key=str(i)) for i in range(3)] + [tie("C", "B"), tie("B", "C", "hostility")]
    graph = nx.DiGraph([("A", "B", {"weight": 3}), ("C", "B", {"weight": 1}), ("B", "C", {"weight": 1})])
    either = nx.Graph([("A", "B", {"weight": 3}), ("B", "C", {"weight": 2})])
    expected = {
        "degree": dict(either.degree(weight="weight")),
        "in-degree": dict(graph.in_degree(weight="weight")),
        "out-degree": dict(graph.out_degree(weight="weight")),
        "pagerank": nx.pagerank(graph, tol=1e-14, max_iter=10_000),
        "eigenvector": nx.eigenvector_centrality(either, weight="weight", tol=1e-14, max_iter=10_000),
    }
    answer = centrality(dataset_of(ties), by, weighted=True)
    assert values(answer) == pytest.approx(expected[by], abs=1e-9)
    assert "weight" in answer.scope()


def test_distance_and_pn_know_no_weight(dataset_of):
    for by in ("betweenness", "closeness", "pn"):
        with pytest.raises(QuestionError, match="knows no weight"):
            centrality(dataset_of([]), by, weighted=True)


def test_misspelt_measure_is_answered_with_a_suggestion(dataset_of):
    with pytest.raises(QuestionError, match="did you mean 'betweenness'"):
        centrality(dataset_of([]), "betweeness")


@pytest.mark.parametrize("by", sorted(REFERENCES))
def test_values_of_the_atlas_are_those_of_networkx(atlas, by):
    graph = nx.Graph()
    graph.add_nodes_from(atlas.actors)
    for relation in atlas.relations:
        if relation.status != "retracted" and relation.subject != relation.object:
            graph.add_edge(relation.subject, relation.object)
    if by == "classic-closeness" and not nx.is_connected(graph):
        with pytest.raises(QuestionError, match="falls into"):
            centrality(atlas, by, selection(atlas))
        return
    assert values(centrality(atlas, by, selection(atlas))) == pytest.approx(REFERENCES[by](graph), abs=1e-9)


def test_equal_values_share_a_rank_and_stand_in_alphabetical_order(dataset_of, tie):
    dataset = dataset_of([tie("D", "B"), tie("D", "A"), tie("D", "C"), tie("E", "A")])
    assert centrality(dataset).ranked == ((1, "D", 3), (2, "A", 2), (3, "B", 1), (3, "C", 1), (3, "E", 1))


@pytest.mark.parametrize(("top", "actors"), [(1, "D"), (2, "DA"), (3, "DABCE"), (9, "DABCE")])
def test_top_counts_ranks_and_keeps_all_that_share_one(dataset_of, tie, top, actors):
    dataset = dataset_of([tie("D", "B"), tie("D", "A"), tie("D", "C"), tie("E", "A")])
    assert "".join(actor for _, actor, _ in centrality(dataset, top=top).ranked) == actors


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_empty_dataset_has_no_ranks_by_any_measure(dataset_of, measure):
    assert not centrality(dataset_of([]), measure.name, robust=True).found


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_one_actor_alone_has_rank_one(dataset_of, measure):
    ((rank, actor, value),) = centrality(dataset_of([], actors="A"), measure.name).ranked
    of_nothing = {"eigenvector": 1, "pagerank": 1, "katz": 1, "pn": 1, "pn-in": 1, "pn-out": 1}
    assert (rank, actor) == (1, "A")
    assert value == pytest.approx(of_nothing.get(measure.name, 0))


def test_self_ties_count_for_nothing(dataset_of, tie):
    assert centrality(dataset_of([tie("A", "A"), tie("A", "B")])).ranked == ((1, "A", 1), (1, "B", 1))


def test_thousands_of_parallel_ties_count_once(dataset_of, tie):
    ties = [tie("A", "B", key=str(i)) for i in range(3000)] + [tie("B", "C")]
    assert centrality(dataset_of(ties)).ranked == ((1, "B", 2), (2, "A", 1), (2, "C", 1))


def test_only_ties_that_hold_on_the_day_of_the_dataset_count(dataset_of, tie):
    ties = [tie("A", "B", until="1999"), tie("A", "C", since="1990"), tie("A", "D", since="2005")]
    dataset = dataset_of(ties, as_of="2000")
    assert values(centrality(dataset))["A"] == 1
    assert values(centrality(dataset, "degree", selection(dataset)))["A"] == 3
    assert values(centrality(dataset, "degree", selection(dataset, as_of="2010")))["A"] == 2


def test_actors_whose_life_lies_elsewhere_are_left_out(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2000}
        actors:
          Past: {until: 1980}
          Future: {since: 2010}
          Present: {since: 1990}
          Undated: {}
        """
    )
    assert sorted(values(centrality(dataset))) == ["Present", "Undated"]
    assert len(centrality(dataset, "degree", selection(dataset)).ranked) == 4


def test_answer_names_measure_projection_and_date(dataset_of, tie):
    scope = centrality(dataset_of([tie("A", "B")], as_of="2000-05"), "betweenness").as_dict()["scope"]
    assert scope["measure"] == "betweenness"
    assert scope["projection"].startswith("simple undirected graph")
    assert scope["as_of"] == "2000-05-31"


@pytest.mark.parametrize(("by", "top"), [("fame", None), ("degree", 0)])
def test_impossible_question_is_refused(dataset_of, by, top):
    with pytest.raises(QuestionError):
        centrality(dataset_of([]), by, top=top)


def test_closeness_of_krackhardts_kite(dataset_of_graph):
    """Krackhardt (1990): Fernando and Garth, nodes 5 and 6, are nearest to all others: 14 steps in sum."""
    answer = centrality(dataset_of_graph(nx.krackhardt_kite_graph()), "closeness")
    assert [(rank, actor) for rank, actor, _ in answer.ranked[:2]] == [(1, "n 5"), (1, "n 6")]
    published = [0.529, 0.529, 0.500, 0.600, 0.500, 0.643, 0.643, 0.600, 0.429, 0.310]
    assert [round(values(answer)[f"n {i}"], 3) for i in range(10)] == published


def test_centrality_of_the_florentine_marriages(dataset_of_graph):
    """Wasserman and Faust (1994), Social Network Analysis, chapter 5; the families with marriages, without Pucci."""
    dataset = dataset_of_graph(nx.florentine_families_graph())
    degree, closeness = (values(centrality(dataset, by)) for by in ("degree", "closeness"))
    assert (degree["Medici"], degree["Guadagni"], degree["Strozzi"]) == (6, 4, 4)
    assert [round(closeness[family], 3) for family in ("Medici", "Ridolfi", "Albizzi")] == [0.560, 0.500, 0.483]


def test_betweenness_of_zacharys_club(dataset_of_graph):
    """Zachary (1977); the instructor, node 0, and the officer, node 33, are between most; degrees 16 and 17."""
    dataset = dataset_of_graph(nx.karate_club_graph())
    found = values(centrality(dataset, "betweenness"))
    assert (round(found["n 0"], 3), round(found["n 33"], 3)) == (0.438, 0.304)
    assert [entry[1:] for entry in centrality(dataset, top=2).ranked] == [("n 33", 17), ("n 0", 16)]


EVERETT_AND_BORGATTI = """
0 1 0 1 0 0 0 -1 -1 0
1 0 1 -1 1 -1 -1 0 0 0
0 1 0 1 -1 0 0 0 -1 0
1 -1 1 0 1 -1 -1 0 0 0
0 1 -1 1 0 1 0 -1 0 -1
0 -1 0 -1 1 0 1 0 1 -1
0 -1 0 -1 0 1 0 1 -1 1
-1 0 0 0 -1 0 1 0 1 0
-1 0 -1 0 0 1 -1 1 0 1
0 0 0 0 -1 -1 1 0 1 0
"""


def everett_and_borgatti():
    matrix = np.array([row.split() for row in EVERETT_AND_BORGATTI.split("\n") if row], dtype=int)
    places = "ABCDEFGHIJ"
    return {places[i] + places[j]: int(matrix[i, j]) for i, j in zip(*np.triu(matrix).nonzero(), strict=True)}


def test_signed_eigenvector_of_the_network_of_everett_and_borgatti(dataset_of_signs):
    """Schoch (2023), signnet, documentation of `eigen_centrality_signed`: positive and negative degrees are alike."""
    found = values(centrality(dataset_of_signs(everett_and_borgatti()), "signed-eigenvector"))
    published = [
        -0.62214960, 1.00000000, -0.74518850, 1.00000000, -0.89990041, 0.64289592, 0.35828159, -0.37471921, -0.28087411,
        -0.07834568,
    ]  # fmt: skip
    assert [round(found[actor], 8) for actor in "ABCDEFGHIJ"] == published


@settings(max_examples=60, deadline=None)
@given(signs=st.dictionaries(st.sampled_from([a + b for a, b in combinations("ABCDE", 2)]), st.sampled_from([1, -1])))
def test_signed_eigenvector_solves_the_equation_that_defines_it(dataset_of_signs, signs):
    matrix = np.zeros((5, 5))
    for (a, b), sign in signs.items():
        i, j = "ABCDE".index(a), "ABCDE".index(b)
        matrix[i, j] = matrix[j, i] = sign
    eigenvalues = np.linalg.eigvalsh(matrix)
    greatest = max(abs(eigenvalues))
    positive = any(abs(value - greatest) < 1e-9 for value in eigenvalues)
    dominant = greatest if positive else -greatest
    dataset = dataset_of_signs(signs, actors="ABCDE")
    if greatest and sum(abs(value - dominant) < 1e-9 for value in eigenvalues) > 1:
        with pytest.raises(QuestionError, match="no status follows"):
            centrality(dataset, "signed-eigenvector")
        return
    found = values(centrality(dataset, "signed-eigenvector"))
    vector = np.array([found[actor] for actor in "ABCDE"])
    assert matrix @ vector == pytest.approx(dominant * vector, abs=1e-8)
    assert max(abs(vector)) == pytest.approx(1 if greatest else 0)
    notes = centrality(dataset, "signed-eigenvector").notes
    assert any("eigenvalue is negative" in str(note) for note in notes) == (dominant < -1e-9)


def test_status_sets_the_camps_of_a_balanced_graph_apart(dataset_of_signs):
    found = values(centrality(dataset_of_signs({"AB": 1, "AC": -1, "BC": -1, "CD": 1}), "signed-eigenvector"))
    assert {actor for actor, value in found.items() if value > 0} in ({"A", "B"}, {"C", "D"})


def test_status_that_doubt_makes_undefined_is_refused_in_its_own_words(dataset_of, tie):
    ties = [tie("A", "B"), tie("C", "D"), tie("B", "C", confidence="low")]
    with pytest.raises(QuestionError, match="no status follows"):
        centrality(dataset_of(ties), "signed-eigenvector", robust=True)


@pytest.mark.parametrize("by", ["pn", "pn-in", "pn-out"])
def test_pn_of_the_network_of_everett_and_borgatti(dataset_of_signs, by):
    """Everett and Borgatti (2014), Networks containing negative ties, table 5; also in signnet's documentation.

    All ties are mutual, so that the three indices are one.
    """
    found = values(centrality(dataset_of_signs(everett_and_borgatti()), by))
    published = [0.9009747, 0.8613482, 0.9076997, 0.8613482, 0.8410658, 0.8496558, 0.8617321, 0.9015909, 0.8509848]
    assert [round(found[actor], 7) for actor in "ABCDEFGHIJ"] == [*published, 0.9072930]


@pytest.mark.parametrize(("by", "index"), [("pn-out", 0), ("pn-in", 1)])
@settings(max_examples=60, deadline=None)
@given(ties=st.dictionaries(st.tuples(*[st.sampled_from("ABCDE")] * 2), st.sampled_from([1, 0, -1]), max_size=15))
def test_directed_pn_solves_the_system_that_defines_it(dataset_of, tie, by, index, ties):
    kinds = {1: "support", 0: "negotiation", -1: "sanction"}
    dataset = dataset_of([tie(a, b, kinds[s], mutual=s == 0) for (a, b), s in ties.items()], actors="ABCDE")
    matrix = np.zeros((5, 5))
    for (a, b), sign in ties.items():
        if a != b:
            matrix["ABCDE".index(a), "ABCDE".index(b)] = {1: 1, 0: 0, -1: -2}[sign] / 8
    matrix = matrix.T if index else matrix
    expected = np.linalg.solve(np.eye(5) - matrix @ matrix.T, (np.eye(5) + matrix) @ np.ones(5))
    assert values(centrality(dataset, by)) == pytest.approx(dict(zip("ABCDE", expected, strict=True)), abs=1e-9)


def test_dense_parts_that_are_nearly_alike_have_what_iteration_shows(dataset_of_graph):
    """The two greatest eigenvalues agree to sixteen digits; a solver alone may put either part first."""
    graph = nx.barbell_graph(6, 24)
    graph.add_edge(16, 36)
    found = values(centrality(dataset_of_graph(graph), "eigenvector"))
    expected = nx.eigenvector_centrality(graph, tol=1e-12, max_iter=100_000)
    assert max(abs(found[f"n {i}"] - expected[i]) for i in graph) < 1e-6


@pytest.mark.parametrize(
    ("kind", "by", "expected"),
    [
        ("sanction", "pn-out", {"A": 0.5, "B": 1}),
        ("sanction", "pn-in", {"A": 1, "B": 0.5}),
        ("sanction", "pn", {"A": 0.5, "B": 0.5}),
        ("support", "pn-out", {"A": 2, "B": 1}),
        ("support", "pn-in", {"A": 1, "B": 2}),
        ("support", "pn", {"A": 2, "B": 2}),
    ],
)
def test_pn_of_one_arrow_between_two_actors(dataset_of, tie, kind, by, expected):
    """``(I - BB')^-1 (I + B) 1``, ``B`` being -1 or 1/2 from A to B; where that is singular, the solution next to 0."""
    assert values(centrality(dataset_of([tie("A", "B", kind)]), by)) == pytest.approx(expected)


@pytest.mark.parametrize("by", ["pn", "pn-in", "pn-out"])
@pytest.mark.parametrize("size", [2, 3, 4, 5, 6, 8])
def test_where_all_are_enemies_of_all_pn_is_a_half(dataset_of_signs, by, size):
    """So it is for any number by the undirected index, and the directed system has no other symmetric solution."""
    signs = {a + b: -1 for a, b in combinations("ABCDEFGH"[:size], 2)}
    answer = centrality(dataset_of_signs(signs), by)
    assert answer.ranked == tuple((1, actor, 0.5) for actor in "ABCDEFGH"[:size])


def test_actors_who_are_both_friends_and_enemies_count_as_both(dataset_of, tie):
    both = dataset_of([tie("A", "B"), tie("A", "B", "hostility")], actors="ABC")
    for by in ("friendly-degree", "hostile-degree"):
        assert values(centrality(both, by)) == {"A": 1, "B": 1, "C": 0}
    assert values(centrality(both, "pn"))["A"] == pytest.approx(1 / (1 + 1 / 4))


def test_eigenvector_is_shared_by_equal_components_and_0_elsewhere(dataset_of_graph):
    graph = nx.disjoint_union_all([nx.complete_graph(3), nx.complete_graph(3), nx.path_graph(4)])
    found = values(centrality(dataset_of_graph(graph), "eigenvector"))
    assert [round(found[f"n {i}"], 9) for i in range(10)] == [round(6**-0.5, 9)] * 6 + [0] * 4


@pytest.mark.parametrize("by", ["eigenvector", "katz", "pagerank", "closeness", "harmonic"])
@pytest.mark.sweep
def test_large_graphs_have_the_values_of_networkx_too(dataset_of_graph, by):
    graph = nx.gnm_random_graph(1200, 2400, seed=3)
    found = values(centrality(dataset_of_graph(graph), by))
    if by == "eigenvector":
        expected = nx.eigenvector_centrality_numpy(graph.subgraph(max(nx.connected_components(graph), key=len)))
        expected = dict.fromkeys(graph, 0) | expected
    elif by in DIRECTED:
        arrows = nx.DiGraph()
        arrows.add_nodes_from(graph)
        arrows.add_edges_from(graph.edges)
        expected = DIRECTED[by](arrows)
    else:
        expected = REFERENCES[by](graph)
    assert max(abs(found[f"n {i}"] - expected[i]) for i in graph) < 1e-9


@pytest.mark.parametrize(("size", "chain"), [(20, 30), (10, 12), (6, 8), (5, 1), (210, 5), (8, 900)])
def test_two_dense_parts_on_a_chain_are_alike(dataset_of_graph, size, chain):
    """Their eigenvectors have nearly the same eigenvalue, and a solver may return any mix of them."""
    graph = nx.barbell_graph(size, chain)
    answer = centrality(dataset_of_graph(graph), "eigenvector")
    found, ranks = values(answer), {actor: rank for rank, actor, _ in answer.ranked}
    last = len(graph) - 1
    expected = nx.eigenvector_centrality(graph, tol=1e-14, max_iter=100_000)
    assert len(answer.ranked) == len(graph)
    for i in graph:
        assert found[f"n {i}"] == pytest.approx(expected[i], abs=1e-9)
        assert ranks[f"n {i}"] == ranks[f"n {last - i}"]


def test_bytes_of_parallel_betweenness_are_the_same_each_time(dataset_of_graph):
    dataset = dataset_of_graph(nx.gnm_random_graph(1100, 3000, seed=1))
    first, second = (centrality(dataset, "betweenness").ranked for _ in range(2))
    assert first == second


def doubtful(dataset_of, tie):
    ties = [
        tie("A", "B", confidence="low"),
        tie("A", "C", status="contested"),
        tie("A", "D", since="1990..2010"),
        tie("B", "E"),
        tie("B", "F"),
    ]
    return dataset_of(ties, as_of="2000")


def test_robust_ranks_again_without_each_kind_of_doubt(dataset_of, tie):
    answer = centrality(doubtful(dataset_of, tie), robust=True, top=1)
    assert {(actor, value) for _, actor, value in answer.ranked} == {("A", 3), ("B", 3)}
    found = {
        variant.doubt.name: (variant.left_out, variant.values["A"], variant.values["B"]) for variant in answer.variants
    }
    assert found == {
        "ties of low confidence": (1, 2, 2),
        "contested ties": (1, 2, 3),
        "ties that may not hold on the day": (1, 2, 3),
        "all of these": (3, 0, 2),
    }
    assert answer.moved(answer.variants[1]) == [("A", 1, 2)]
    assert [len(variant.ranked) for variant in answer.variants] == [6] * 4


def test_robust_rows_stand_beside_and_json_has_the_whole_rankings(dataset_of, tie):
    answer = centrality(doubtful(dataset_of, tie), robust=True, top=1)
    assert answer.rows()[0]["rank without contested ties"] == 2
    assert {tuple(row) for row in answer.rows()} == {answer.columns}
    robust = answer.as_dict()["robust"]
    rows = [("B", 1, 3.0), ("A", 2, 2.0), *((actor, 3, 1.0) for actor in "DEF"), ("C", 6, 0.0)]
    assert robust[1] == {
        "without": "contested ties", "left_out": 1, "top": 1, "moved": [{"actor": "A", "from": 1, "to": 2}],
        "rows": [{"rank": rank, "actor": actor, "value": value} for actor, rank, value in rows],
    }  # fmt: skip
    assert [[moved["actor"] for moved in variant["moved"]] for variant in robust[:3]] == [[], ["A"], ["A"]]
    assert {"actor": "A", "from": 1, "to": 4} in robust[3]["moved"]
    assert set(robust[0]["rows"][0]) == {"rank", "actor", "value"}


def test_ties_that_hold_only_possibly_leave_a_note(dataset_of, tie):
    assert centrality(doubtful(dataset_of, tie)).notes
    assert not centrality(dataset_of([tie("A", "B"), tie("B", "C")], as_of="2000")).notes


def test_ranking_that_ranks_nobody_says_so(dataset_of, tie):
    dataset = dataset_of([tie("A", "B"), tie("B", "C")])
    assert centrality(dataset, "hostile-degree").notes == (ALL_EQUAL,)
    assert centrality(dataset_of([], actors="A")).notes == ()


def test_ties_of_all_times_leave_a_note(dataset_of, tie):
    dated = dataset_of([tie("A", "B", since="1990"), tie("B", "C")])
    assert centrality(dated, selected=selection(dated, as_of="all")).notes == (ALL_TIMES,)
    undated = dataset_of([tie("A", "B"), tie("B", "C")])
    assert centrality(undated, selected=selection(undated, as_of="all")).notes == ()
