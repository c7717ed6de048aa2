"""GEXF: every tie as an edge of its own, with the days on which it holds, places and colours."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

import actorgraph
from actorgraph.exporters.extract import extract_of
from actorgraph.exporters.networks.gexf import gexf
from actorgraph.model.dates import iso
from actorgraph.model.period import Certainty
from actorgraph.model.selection import Selection
from networks import all_of, ties_of, told_of

NAMES = {"g": "http://gexf.net/1.3", "v": "http://gexf.net/1.3/viz"}


def parsed(text):
    return ET.fromstring(text)  # noqa: S314  (it is of our own)


def edges(text):
    return {edge.get("id"): edge for edge in parsed(text).iterfind(".//g:edge", NAMES)}


def spells(element):
    return [(spell.get("start"), spell.get("end")) for spell in element.iterfind("g:spells/g:spell", NAMES)]


def certainties(element):
    return [
        (value.get("value"), value.get("start"), value.get("end"))
        for value in element.iterfind("g:attvalues/g:attvalue[@for='certainty']", NAMES)
    ]


def by_networkx(text):
    """Return the graph as networkx reads it, which takes a graph to be directed as a whole."""
    for mixed in (' type="undirected"', ' defaultedgetype="mutual"'):
        text = text.replace(mixed, mixed.partition("=")[0] + '="directed"')
    return nx.read_gexf(io.BytesIO(text.encode()))


def test_every_tie_comes_back_with_all_that_is_said_of_it(record, sent):
    graph = by_networkx(sent(record, "gexf"))
    found = {told["id"]: (one, other, told) for one, other, told in graph.edges(data=True)}
    ties, actors = all_of(record)
    assert len(found) == graph.number_of_edges() == len(ties)
    for tie in ties_of(record):
        one, other, told = found[tie.id]
        assert [one, other] == [record.actors[label].id for label in (tie.subject, tie.object)]
        assert told_of(tie).items() <= told.items()
        assert ties[tie.id].items() <= told.items()
    for key, said in actors.items():
        assert said.items() <= graph.nodes[key].items()


def test_no_two_edges_of_a_kind_lie_between_the_same_nodes(record, sent):
    taken = set()
    for edge in edges(sent(record, "gexf")).values():
        ways = [(edge.get("source"), edge.get("target"))]
        ways += [ways[0][::-1]] if edge.get("type") == "undirected" else []
        wanted = {(*way, edge.get("kind")) for way in ways}
        assert taken.isdisjoint(wanted)
        taken |= wanted


def test_an_edge_is_there_while_its_tie_can_hold_and_says_whether_it_surely_does(record, sent):
    found = edges(sent(record, "gexf"))
    for tie in ties_of(record):
        timing = record.timing_of(tie)
        edge = found[tie.id]
        days = [bound for span in timing.days for bound in span.bounds if bound is not None]
        for day in {day + step for day in [*days, record.judged_on()] for step in (-1, 0, 1) if day + step > 0}:
            told = iso(day)
            answer = [value for value, start, end in certainties(edge) if (start or "0") <= told <= (end or "9999-99")]
            there = not spells(edge) or any((start or "0") <= told <= (end or "9999-99") for start, end in spells(edge))
            holds = record.on(_day(day), throughout=False, asked=True).holds(tie)
            assert there == (holds is not Certainty.NO), (tie.id, told)
            assert answer == ([] if holds is Certainty.NO else [str(holds)]), (tie.id, told)


def _day(day):
    from actorgraph.model.span import Span

    return Span(day, day)


def test_spells_of_a_tie_that_paused(rich, sent):
    # its second may have lasted until the third began, within a year: no day of that is surely a pause
    edge = edges(sent(rich, "gexf"))["hostility/group/army/2011"]
    assert spells(edge) == [("2011-01-01", "2013-01-31"), ("2015-05-06", None)]


def test_an_edge_without_dates_is_always_there(rich, sent):
    edge = edges(sent(rich, "gexf"))["ownership/person/holding"]
    assert spells(edge) == []
    assert certainties(edge) == [("possibly", None, "2025-06-29"), ("yes", "2025-06-30", None)]


def test_a_tie_outside_the_life_of_its_actor_is_not_there_at_all_times(dataset_with, sent):
    record = dataset_with(
        actors={"A": {"until": "1990"}, "B": None},
        supports=[{"from": "A", "to": "B", "since": "2001", "until": "2003"}],
    )
    [edge] = edges(sent(record, "gexf")).values()
    assert [spells(edge), certainties(edge)] == [[("2001-01-01", "2003-12-31")], []]


def test_nodes_have_places_and_the_colours_of_the_page(atlas, atlas_scene, sent):
    root = parsed(sent(atlas, "gexf"))
    marks = atlas_scene.landscape.all.marks
    for node in root.iterfind(".//g:node", NAMES):
        place, colour = node.find("v:position", NAMES), node.find("v:color", NAMES)
        x, y = marks[node.get("label")]
        assert (float(place.get("x")), float(place.get("y"))) == pytest.approx((x, -y), abs=0.051)
        assert all(0 <= int(colour.get(part)) <= 255 for part in "rgb")
    colours = {edge.find("v:color", NAMES).get("r") for edge in root.iterfind(".//g:edge", NAMES)}
    assert colours == {str(int(colour[1:3], 16)) for colour in ("#005b96", "#ad3b00", "#55606c")}


def test_it_has_neither_a_clock_nor_a_version(rich, sent):
    [meta] = parsed(sent(rich, "gexf")).iterfind("g:meta", NAMES)
    assert meta.attrib == {}
    assert meta.findtext("g:creator", None, NAMES) == "actorgraph"
    assert meta.findtext("g:description", None, NAMES) == (
        f"Rich; dataset {rich.hash}; time all; recorded until 2025-06-30; licence CC-BY-4.0"
    )


def test_colours_of_sides_that_were_found_are_said_to_be(dataset_with, sent):
    found = dataset_with(hostilities=["A -> D"], partnerships=["A <-> B", "B <-> C"])
    told = parsed(sent(found, "gexf")).findtext("g:meta/g:description", None, NAMES)
    assert told.endswith("colours are of sides found in the ties, which no source names")


def test_without_a_look_it_has_neither_places_nor_colours(rich):
    assert "viz:color" not in gexf(replace(extract_of(rich, Selection()), look=None))


DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
CHANNEL = re.compile(r"[0-9]{1,2}|1[0-9]{2}|2[0-4][0-9]|25[0-5]")
ANY = re.compile(r"[^\n]*")
G, V = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
CLASSES, MODES = re.compile("node|edge"), re.compile("static|dynamic")
SCHEMA = {
    "gexf": ({"version": re.compile(r"1\.3")}, {}, ["meta", "graph"]),
    "meta": ({}, {"lastmodifieddate": DAY}, ["creator", "keywords", "description"]),
    "creator": ({}, {}, []),
    "description": ({}, {}, []),
    "graph": (
        {},
        {"defaultedgetype": re.compile("directed|undirected|mutual"), "mode": re.compile("static|dynamic|slice"),
         "timeformat": re.compile("integer|double|date|dateTime"),
         "timerepresentation": re.compile("interval|timestamp"),
         "start": DAY, "end": DAY},
        ["attributes", "nodes", "edges"],
    ),
    "attributes": ({"class": CLASSES}, {"mode": MODES}, ["attribute"]),
    "attribute": ({"id": ANY, "title": ANY, "type": re.compile("string|integer|double|boolean")}, {}, []),
    "nodes": ({}, {}, ["node"]),
    "node": ({"id": ANY}, {"label": ANY, "start": DAY, "end": DAY}, ["attvalues", "spells", "color", "position"]),
    "edges": ({}, {}, ["edge"]),
    "edge": (
        {"id": ANY, "source": ANY, "target": ANY},
        {"type": re.compile("directed|undirected|mutual"), "label": ANY, "weight": NUMBER, "kind": ANY},
        ["attvalues", "spells", "color"],
    ),
    "attvalues": ({}, {}, ["attvalue"]),
    "attvalue": ({"value": re.compile(".*", re.DOTALL)}, {"for": ANY, "start": DAY, "end": DAY}, []),
    "spells": ({}, {}, ["spell"]),
    "spell": ({}, {"start": DAY, "end": DAY}, []),
    "color": ({"r": CHANNEL, "g": CHANNEL, "b": CHANNEL}, {}, []),
    "position": ({"x": NUMBER, "y": NUMBER}, {"z": NUMBER}, []),
}  # fmt: skip
"""What elements need, may have, and hold, as far as we write it (specs/1.3 of gephi/gexf: gexf.rnc and its parts)."""


def test_nothing_stands_in_it_that_the_schema_has_not(atlas):
    root = parsed(actorgraph.export(atlas, "gexf"))
    met = set()
    for element in root.iter():
        space, name = element.tag[: element.tag.index("}") + 1], element.tag.partition("}")[2]
        assert space == (V if name in ("color", "position") else G)
        needed, allowed, within = SCHEMA[name]
        said = {key: value for key, value in element.attrib.items() if not key.startswith("{")}
        assert needed.keys() <= said.keys() <= needed.keys() | allowed.keys(), name
        for key, value in said.items():
            assert (needed | allowed)[key].fullmatch(value), (name, key, value)
        children = [child.tag.partition("}")[2] for child in element]
        assert set(children) <= set(within)
        if name not in ("meta", "graph", "attributes", "nodes", "edges", "attvalues", "spells"):
            assert len(set(children)) == len(children)  # each once at most
        met.add(name)
    assert met == set(SCHEMA)
    assert [child.tag for child in root] == [f"{G}meta", f"{G}graph"]
    order = [child.tag.removeprefix(G) for child in root[1]]
    assert order == sorted(order, key=["attributes", "nodes", "edges"].index)
