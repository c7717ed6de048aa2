"""The network that is drawn: as many nodes and edges as actors and ties, each looking as it should."""

from __future__ import annotations

import copy
from itertools import pairwise

import pytest

from actorgraph.exporters.html.network import network_of
from actorgraph.model.actor import KINDS, Actor
from actorgraph.model.localtext import LocalText
from actorgraph.model.relation import Status
from actorgraph.scene.labels import box_of, lines_of, short_label
from actorgraph.scene.picture import radius_of
from actorgraph.scene.scene import boxes_of
from actorgraph.scene.style import PLAIN, shape_of

HOSTILE_NAMES = [
    "__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "0", "1", "NaN", "null", "undefined",
    "true", "length", "id", "n0", "e0", "valueOf", "Infinity", "-1",
]  # fmt: skip


def drawn(dataset, places=()):
    return network_of(dataset, dataset.relations, dict(places))


@pytest.fixture(scope="module")
def of_atlas(atlas):
    """The network of the atlas."""
    return drawn(atlas)


def edge(dataset, type_name, **wanted):
    """Return the edge of the one tie of a type with such attributes."""
    found = [
        edge
        for relation, edge in zip(dataset.relations, drawn(dataset).edges, strict=True)
        if relation.type.name == type_name and all(getattr(relation, k) == v for k, v in wanted.items())
    ]
    assert len(found) == 1
    return found[0]


def side(edge):
    """Return on which side of the line from the lower to the higher node a tie bends, and how far."""
    smooth = edge["smooth"]
    if smooth is False:
        return 0.0
    bend = smooth["roundness"] if smooth["type"] == "curvedCW" else -smooth["roundness"]
    return bend if edge["from"] < edge["to"] else -bend


def test_every_actor_is_a_node_and_every_tie_an_edge(atlas, of_atlas):
    assert [node["label"] for node in of_atlas.nodes] == [short_label(label) for label in atlas.actors]
    assert len(of_atlas.edges) == len(atlas.relations)
    labels = list(atlas.actors)
    ends = [(labels[int(edge["from"][1:])], labels[int(edge["to"][1:])]) for edge in of_atlas.edges]
    assert ends == [(relation.subject, relation.object) for relation in atlas.relations]


def test_ids_are_made_up(atlas, of_atlas):
    assert [node["id"] for node in of_atlas.nodes] == [f"n{i}" for i in range(len(atlas.actors))]
    assert [edge["id"] for edge in of_atlas.edges] == [f"e{i}" for i in range(len(atlas.relations))]


def test_names_that_are_properties_of_objects_are_actors_like_any_other(dataset_with):
    ties = [{"from": a, "to": b} for a, b in pairwise(HOSTILE_NAMES)]
    dataset = dataset_with(actors=dict.fromkeys(HOSTILE_NAMES), allegiances=ties)
    network = drawn(dataset)
    assert {node["label"] for node in network.nodes} == set(HOSTILE_NAMES)
    assert len(network.edges) == len(ties)
    assert {end for edge in network.edges for end in (edge["from"], edge["to"])} == {n["id"] for n in network.nodes}


def test_parallel_ties_and_ties_against_each_other_are_kept(small):
    ends = [{edge["from"], edge["to"]} for edge in drawn(small).edges]
    assert ends.count({"n0", "n1"}) == 3


def test_a_tie_with_itself_is_kept(dataset_with):
    dataset = dataset_with(actors={"A": None}, hostilities=["A <-> A", {"from": "A", "to": "A", "since": "2001"}])
    first, second = drawn(dataset).edges
    assert (first["from"], first["to"], second["from"], second["to"]) == ("n0", "n0", "n0", "n0")
    assert first["selfReference"] != second["selfReference"]


def test_an_actor_without_ties_is_drawn(dataset_with):
    network = drawn(dataset_with(actors={"A": None, "B": None}))
    assert [node["label"] for node in network.nodes] == ["A", "B"]
    assert network.edges == []


def test_nothing_is_drawn_of_nothing(dataset_with):
    network = drawn(dataset_with(actors=None))
    assert (network.nodes, network.edges) == ([], [])


def test_only_the_ties_that_are_asked_for_are_drawn_and_every_actor(small):
    network = network_of(small, small.relations[:1], {})
    assert (len(network.nodes), len(network.edges)) == (3, 1)


def test_actors_stand_where_they_are_put(small):
    network = network_of(small, small.relations, {"A": (1.0, 2.0), "B": (3.0, 4.0), "C": (5.0, 6.0)})
    boxes = boxes_of(small, small.relations)
    middles = [
        (node["x"], node["y"] + box[1] / 2 - node["size"])
        for node, box in zip(network.nodes, boxes.values(), strict=True)
    ]
    assert middles == [(1, 2), (3, 4), (5, 6)]


def test_who_has_no_place_stands_in_the_middle(small):
    assert {node["x"] for node in network_of(small, small.relations, {}).nodes} == {0.0}


def test_contested_ties_are_dotted(small):
    assert edge(small, "hostility", status=Status.CONTESTED)["dashes"] == [2, 5]
    assert edge(small, "allegiance")["dashes"] is False


def test_one_way_ties_have_an_arrow_and_mutual_ties_none(small):
    assert edge(small, "partnership")["arrows"] == ""
    assert edge(small, "allegiance")["arrows"] == "to"


def test_a_tie_alone_is_straight(small):
    assert edge(small, "partnership")["smooth"] is False


def test_parallel_ties_lie_side_by_side_whichever_way_they_run(small):
    sides = [side(edge) for edge in drawn(small).edges if {edge["from"], edge["to"]} == {"n0", "n1"}]
    assert len(sides) == len(set(sides)) == 3
    assert 0.0 in sides


@pytest.mark.parametrize("count", [2, 3, 8, 40, 1000])
def test_many_parallel_ties_are_distinct_and_stay_near_their_actors(dataset_with, count):
    ties = [{"from": "AB"[i % 2], "to": "BA"[i % 2], "id": f"tie{i}"} for i in range(count)]
    edges = drawn(dataset_with(actors={"A": None, "B": None}, hostilities=ties)).edges
    sides = [side(edge) for edge in edges]
    assert len(set(sides)) == count
    assert max(map(abs, sides)) <= 0.8
    assert sum(sides) == pytest.approx(0, abs=1e-3)


def test_kinds_have_shapes_and_unknown_kinds_the_plain_one():
    looks = {(shape_of(kind).name, shape_of(kind).filled) for kind in KINDS}
    assert len(looks) == len(KINDS)
    assert shape_of("economic sector") == shape_of(None) == shape_of("__class__") == PLAIN


def test_actors_with_more_ties_are_larger_up_to_a_limit(small):
    size = {node["label"]: node["size"] for node in drawn(small).nodes}
    assert size["B"] > size["A"] > size["C"]
    assert radius_of(60) == radius_of(60_000)


def test_the_dataset_is_left_as_it_was(atlas, of_atlas):
    before, print_of_before = copy.deepcopy(atlas.relations), repr(atlas.actors)
    first, second = drawn(atlas), of_atlas
    assert atlas.relations == before
    assert repr(atlas.actors) == print_of_before
    assert (first.nodes, first.edges, first.options) == (second.nodes, second.edges, second.options)


def test_nothing_moves(of_atlas):
    options = of_atlas.options
    assert options["physics"] == {"enabled": False}
    assert options["layout"] == {"improvedLayout": False}


def test_ties_have_the_dash_of_their_type(atlas, of_atlas):
    for relation, edge in zip(atlas.relations, of_atlas.edges, strict=True):
        if relation.status is not Status.CONTESTED:
            assert edge["dashes"] == (list(relation.type.dash) or False)


def test_colours_are_left_to_the_viewer_which_knows_the_day_and_the_screen(of_atlas):
    for item in (*of_atlas.nodes, *of_atlas.edges):
        assert not {"color", "opacity", "font", "hidden", "title"} & set(item)


def test_long_labels_are_cut_in_the_picture():
    assert short_label("a" * 200 + "z") == "a" * 33 + "…" + "a" * 25 + "z"
    assert short_label("b" * 60) == "b" * 60
    assert box_of(Actor(label="a" * 200, id="a"), 10) == box_of(Actor(label="a" * 33 + "…" + "a" * 26, id="a"), 10)


def test_labels_are_broken_between_words():
    assert lines_of("Malian Armed Forces") == ["Malian Armed", "Forces"]
    assert lines_of("x" * 40) == ["x" * 40]
    assert lines_of("") == [""]
    one, two = (box_of(Actor(label=label, id="a"), 10) for label in ("Malian Armed", "Malian Armed Forces"))
    assert two[1] > one[1]
    assert two[0] == one[0]


def test_boxes_have_room_for_wide_letters(small):
    assert box_of(Actor(label="東京都庁", id="a"), 1)[0] > box_of(Actor(label="abcd", id="b"), 1)[0]
    assert set(boxes_of(small, small.relations)) == set(small.actors)


def test_narrow_letters_need_less_room_and_accents_none():
    narrow, common, wide, accented = (box_of(Actor(label=label * 20, id="a"), 1)[0] for label in ("i", "e", "M", "é"))
    assert 2 * narrow < common < wide / 1.5
    assert accented == common


def test_boxes_have_room_for_the_label_in_every_language():
    names = LocalText((("en", "Mali"), ("fr", "République du Mali")))
    assert box_of(Actor(label="Mali", id="mali", names=names), 1) == box_of(
        Actor(label="République du Mali", id="m"), 1
    )
