"""The networks of others, as networkx and Gephi write them, and files that are broken."""

from __future__ import annotations

import json
import tracemalloc

import networkx as nx
import pytest

from actorgraph.errors import UnreadableError
from actorgraph.importers import parsed
from actorgraph.importers.columns import columns_of
from actorgraph.importers.kinds import Types
from actorgraph.importers.networks import xml
from actorgraph.importers.networks.others import taken
from actorgraph.importers.proposal import proposal_of
from actorgraph.importers.readers import read_in
from actorgraph.importers.rows import Reading
from actorgraph.loading.packaged import packaged_types
from actorgraph.loading.plain import plain_text


def proposed(path, kind=None, **meant):
    theirs = taken(read_in(path, {}))
    reading = Reading(Types(packaged_types().values(), meant), kind)
    found = proposal_of(theirs.table, columns_of(theirs.table.heads, {}), reading, {})
    return plain_text(found.text), [row.reason for row in (*theirs.refused, *found.refused)]


def write(graph, path):
    if path.suffix == ".json":
        path.write_text(json.dumps(nx.node_link_data(graph, edges="links")), encoding="utf-8")
    else:
        {".graphml": nx.write_graphml, ".gexf": nx.write_gexf}[path.suffix](graph, path)
    return path


@pytest.mark.parametrize("name", ["n.graphml", "n.gexf", "n.json"])
def test_what_networkx_writes_comes_in(tmp_path, name):
    graph = nx.MultiDiGraph()
    graph.add_node(1, label="Reds", kind="armed group")
    graph.add_node(2, label="Blues")
    graph.add_node(3, label="Alone")
    graph.add_edge(1, 2, key="a", type="support", since="2010-03", note="x: y")
    graph.add_edge(2, 1, key="b", type="love", since=2011)
    path = write(graph, tmp_path / name)
    entry = {"from": "Reds", "to": "Blues", "since": "2010-03", "note": "x: y"}
    actors = {"Reds": {"kind": "armed group"}, "Alone": {}}
    reason = "'love' is no type of tie: say which is meant, as in --type-map 'love=TYPE'"
    assert proposed(path) == ({"actors": actors, "supports": [entry]}, [reason])
    assert proposed(path, love="hostility")[1] == []


def test_an_edge_without_a_direction_is_no_tie_that_runs_one_way(tmp_path):
    graph = nx.Graph([("A", "B", {"type": "support"}), ("A", "C", {"type": "hostility"})])
    said, reasons = proposed(write(graph, tmp_path / "n.graphml"))
    assert said == {"hostilities": [{"between": ["A", "C"]}]}
    assert reasons == ["it runs neither way, and a tie of the type 'support' runs one way"]


def test_two_nodes_of_one_name_stay_two(tmp_path):
    graph = nx.DiGraph()
    graph.add_node("x", label="Front")
    graph.add_node("y", label="front")
    graph.add_edge("x", "y", type="support")
    said, _ = proposed(write(graph, tmp_path / "n.graphml"))
    assert said == {"supports": [{"from": "Front (x)", "to": "front (y)"}]}


GEXF = (
    '<gexf xmlns="http://gexf.net/1.3"><graph defaultedgetype="directed" mode="dynamic">'
    "<nodes>{nodes}</nodes><edges>{edges}</edges></graph></gexf>"
)
NODES = '<node id="1" label="A"/><node id="2" label="B"/>'


@pytest.mark.parametrize(
    ("edge", "told"),
    [
        ('start="2010-01-02" end="None"/>', {"since": "2010-01-02"}),
        ('start="-Infinity" end="2011.0"/>', {"until": "2011"}),
        ('startopen="2010-01-02" endopen="2010-02-01"/>', {"since": "2010-01-03", "until": "2010-01-31"}),
        ('><spells><spell start="2010" end="2011"/></spells></edge>', {"since": "2010", "until": "2011"}),
        ('><spells><spell start="2013"/><spell start="2010-05-01T00:00:00" end="2011"/></spells></edge>',
         {"spells": [{"since": "2010-05-01", "until": "2011"}, {"since": "2013"}]}),
        ('intervals="&lt;[2010, 2011]; [2013-01-01, 2013-02-01)&gt;"/>',
         {"spells": [{"since": "2010", "until": "2011"}, {"since": "2013-01-01", "until": "2013-01-31"}]}),
        ('><spells/></edge>', {}),
    ],
)  # fmt: skip
def test_the_times_of_gexf_are_dates(tmp_path, edge, told):
    path = tmp_path / "n.gexf"
    path.write_text(GEXF.format(nodes=NODES, edges=f'<edge source="1" target="2" {edge}'), encoding="utf-8")
    assert proposed(path, kind="support") == ({"supports": [{"from": "A", "to": "B", **told}]}, [])


def test_edges_on_one_line_are_told_apart(tmp_path):
    edges = '<edge source="1" target="2" type="undirected"/><edge source="2" target="1"/><edge source="1" target="9"/>'
    path = tmp_path / "n.gexf"
    path.write_text(GEXF.format(nodes=NODES, edges=edges), encoding="utf-8")
    said, reasons = proposed(path, kind="hostility")
    assert said == {"hostilities": [{"between": ["A", "B"]}, {"from": "B", "to": "A"}]}
    assert reasons == ["there is no node '9'"]


YED = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key id="d0" for="node" yfiles.type="nodegraphics"/><key id="d1" for="edge" attr.name="type">
<default>support</default></key>
<graph edgedefault="directed">
<node id="n0"><data key="d0"><y:ShapeNode><y:NodeLabel>Reds</y:NodeLabel></y:ShapeNode></data>
<graph edgedefault="undirected"><node id="n1"/>
<edge source="n0" target="n1"><data key="d1">partnership</data></edge></graph></node>
<edge source="n0" target="n1"/><hyperedge/>
</graph></graphml>"""


def test_labels_of_yed_defaults_and_graphs_within_nodes_are_read(tmp_path):
    path = tmp_path / "n.graphml"
    path.write_text(YED, encoding="utf-8")
    assert proposed(path) == (
        {"partnerships": [{"between": ["Reds", "n1"]}], "supports": [{"from": "Reds", "to": "n1"}]},
        ["an edge of any number of ends is no tie between two"],
    )


LAUGHS = b'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<%s>&b;</%s>'


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("n.gexf", LAUGHS % (b"gexf", b"gexf"), "line 2: it declares a document type"),
        ("n.graphml", LAUGHS % (b"graphml", b"graphml"), "line 2: it declares a document type"),
        ("n.graphml", "<!DOCTYPE graphml><graphml/>".encode("utf-16"), "line 1: it declares a document type"),
        ("n.gexf", b"<gexf>\n<graph><nodes>", "line 2, column 15: it is no XML: no element found"),
        ("n.gexf", b"<gexf>\n<x a='\xe9'/></gexf>", "line 2, column 7: it is no XML: not well-formed"),
        ("n.gexf", b"<?xml version='1.0' encoding='UTF-7'?><gexf/>", "line 1: it is in an encoding"),
        ("n.gexf", b"<html/>", "line 1: it is 'html', not 'gexf'"),
        ("n.graphml", b"", "line 1, column 1: it is no XML: no element found"),
        ("n.json", b'{"nodes": [\n{"id"', "line 2, column 6: it is no JSON: "),
        ("n.json", b'{"nodes": [\n{"id": "\xe9"}]}', "line 2: it is not in UTF-8"),
    ],
)
def test_a_broken_file_is_told_in_one_line(tmp_path, name, data, why):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as refused:
        read_in(path, {})
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", ["n.graphml", "n.gexf", "n.json"])
def test_a_file_that_nobody_could_review_is_not_opened(tmp_path, name):
    path = tmp_path / name
    with path.open("wb") as stream:
        stream.truncate(1_000_000_000)
    with pytest.raises(UnreadableError, match="it is too large"):
        read_in(path, {})


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("n.graphml", b"<graphml><graph>" + b"<edge/>" * 2_000),
        ("n.json", b'{"nodes": [' + b"[]," * 2_000),
    ],
)
def test_what_would_grow_in_memory_is_not_read_on(tmp_path, monkeypatch, name, data):
    for module in (xml, parsed):
        monkeypatch.setattr(module, "MOST_PARTS", 1_000)
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match="it is too large"):
        read_in(path, {})


@pytest.mark.parametrize(
    ("root", "head", "one"),
    [
        ("gexf", '<attributes class="edge">{}</attributes>', '<attribute id="{n}"><default>x</default></attribute>'),
        ("graphml", "{}", '<key id="{n}" for="edge"><default>x</default></key>'),
    ],
)
def test_what_all_have_by_default_is_not_given_without_bounds(tmp_path, root, head, one):
    def written(many):
        path, defaults = tmp_path / f"{many}.{root}", head.format("".join(one.format(n=n) for n in range(many)))
        path.write_text(f"<{root}>{defaults}<graph>{'<edge/>' * many}</graph></{root}>")
        return path

    assert {len(edge.said) for edge in read_in(written(100), {}).edges} == {100}
    with pytest.raises(UnreadableError, match="it is too large"):
        read_in(written(2_500), {})


@pytest.mark.parametrize("text", ["<{}/>", "<edge label='{}'/>", "<!--{}-->", "<?{}?>", "&{};"])
def test_an_endless_name_is_not_begun_anew_with_each_block(tmp_path, text):
    path = tmp_path / "long.gexf"
    path.write_text("<gexf>\n" + text.format("a" * 3_000_000) + "</gexf>")
    with pytest.raises(UnreadableError, match="line 2: a tag or a comment has more than"):
        read_in(path, {})


def test_a_long_tag_is_read_wherever_it_stands_in_a_block(tmp_path):
    path, label = tmp_path / "long.gexf", "a" * 900_000
    path.write_text(f"<gexf>{' ' * 1_000_000}<edge label='{label}'/></gexf>")
    (edge,) = read_in(path, {}).edges
    assert edge.said == {"label": label}


def test_a_long_namespace_is_not_written_out_in_each_name(tmp_path):
    path = tmp_path / "long.gexf"
    many = " ".join(f"b:x{at}=''" for at in range(2_000))
    path.write_text(f"<b:gexf xmlns:b='{'u' * 100_000}' xmlns='v'><b:edge b:label='a' {many}/></b:gexf>")
    tracemalloc.start()
    try:
        (edge,) = read_in(path, {}).edges
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert edge.said == {"label": "a"}
    assert most < 20_000_000


def test_a_text_of_any_length_is_read(tmp_path):
    path = tmp_path / "long.gexf"
    path.write_text(f"<gexf>{'a' * 3_000_000}<!-- a --></gexf>{' ' * 3_000_000}")
    assert read_in(path, {}).edges == ()
