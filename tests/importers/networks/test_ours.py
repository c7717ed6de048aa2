"""Our own exports: YAML to a format of networks and back, every tie and all that the format carries compared."""

from __future__ import annotations

import json

import networkx as nx
import pytest

import records
from actorgraph import load
from actorgraph.exporters.contents import DOCUMENTS
from actorgraph.exporters.formats import exported, format_named
from actorgraph.importers.networks.added import is_ours, parted
from actorgraph.importers.networks.ours import back_from, sources_cited
from actorgraph.importers.readers import read_in
from actorgraph.importers.writing import Entry
from actorgraph.model.facts import exact_of
from actorgraph.model.selection import Selection
from networks import ties_of

FORMATS = {"graphml": ".graphml", "gexf": ".gexf", "node-link": ".json", "stix": ".stix", "dot": ".dot"}
HUNG = ("after fall", "with goma-2025", "after goma-2025", "before goma-2025")
SETS = ("graph", "examples/eastern-congo", "examples/florence", "examples/french-media")


@pytest.fixture(params=FORMATS)
def there_and_back(request, tmp_path):
    """Export a record, import it, and return what was read, what came back, and the dataset that it makes."""

    def go(record, selected=Selection(), dataset=None, beside=None):  # noqa: B008  (it is frozen)
        path = tmp_path / f"net{FORMATS[request.param]}"
        path.write_text(exported(record, selected, format_named(request.param))[0], encoding="utf-8")
        network = read_in(path, {})
        assert is_ours(network)
        parts = parted(network)
        assert (parts.ours, parts.table.rows, parts.actors, parts.left) == (network, (), (), ())
        found = back_from(network, dataset, beside or {})
        (tmp_path / "back.yaml").write_text(found.text, encoding="utf-8")
        return found, load(tmp_path / "back.yaml") if found.text and dataset is None else None

    go.format = request.param
    return go


@pytest.fixture(params=[*SETS, "rich", "hostile"])
def record(request, tmp_path):
    if request.param in SETS:
        return load(request.param)
    path = tmp_path / "record.yaml"
    path.write_text(json.dumps(getattr(records, request.param)(), ensure_ascii=False), encoding="utf-8")
    return load(path)


def whole(tie):
    """Return all that a tie says, but the kind and the words of its type and what is known of the documents."""
    said = exact_of(tie)
    ends = (
        tie.id,
        tie.type.name,
        tie.type.sign,
        tie.type.family,
        tie.type.lasting,
        tie.subject,
        tie.object,
        tie.mutual,
    )
    return (*ends, tie.event, tie.gathering, [c.source.id for c in tie.citations], tie.status, said)


def test_every_tie_comes_back(record, there_and_back):
    found, back = there_and_back(record)
    assert found.refused == ()
    theirs = {tie.id: whole(tie) for tie in back.relations}
    ours = {tie.id: whole(tie) for tie in ties_of(record)}
    assert theirs.keys() == ours.keys()
    unlike = {key: (ours[key], theirs[key]) for key in ours if ours[key] != theirs[key]}
    if there_and_back.format == "gexf":  # which carries no events: what hangs on one has the days that follow from it
        unlike = {key: tie for key, tie in unlike.items() if not any(hung in str(tie[0]) for hung in HUNG)}
    assert unlike == {}


def test_every_actor_comes_back(record, there_and_back):
    _, back = there_and_back(record)
    assert list(back.actors) == list(record.actors)
    for label, actor in record.actors.items():
        assert exact_of(back.actors[label]) == exact_of(actor)
        assert back.actors[label].declared == actor.declared


def test_documents_events_and_sides_come_back_where_the_format_has_them(record, there_and_back):
    _, back = there_and_back(record)
    assert str(back.title) == str(record.title)
    assert [back.as_of, back.license] == [record.as_of, record.license]
    losses = {content for loss in format_named(there_and_back.format).losses for content in loss.contents}
    if DOCUMENTS in losses:
        assert {source.id for tie in ties_of(record) for source in [c.source for c in tie.citations]} <= set(
            back.sources
        )
    else:
        assert [back.sources, back.events, back.sides] == [record.sources, record.events, record.sides]


READ = {
    ".graphml": nx.read_graphml,
    ".json": lambda path: nx.node_link_graph(json.loads(path.read_text()), edges="edges"),
}


def written_again(graph, path):
    if path.suffix == ".graphml":
        nx.write_graphml(graph, path)
    else:
        path.write_text(json.dumps(nx.node_link_data(graph, edges="edges")), encoding="utf-8")


@pytest.fixture(params=READ)
def through_networkx(request, tmp_path):
    """Export a record, let somebody change it in networkx, and return what its parts are."""

    def go(record, change=lambda _: None):
        path = tmp_path / f"net{request.param}"
        form = next(name for name, suffix in FORMATS.items() if suffix == request.param)
        path.write_text(exported(record, Selection(), format_named(form))[0], encoding="utf-8")
        graph = READ[request.param](path)
        change(graph)
        written_again(graph, path)
        network = read_in(path, {})
        assert is_ours(network)
        return parted(network)

    return go


def test_what_networkx_writes_again_is_what_was_written(record, through_networkx, tmp_path):
    parts = through_networkx(record)
    assert (parts.table.rows, parts.actors, parts.left) == ((), (), ())
    (tmp_path / "back.yaml").write_text(back_from(parts.ours, None, {}).text, encoding="utf-8")
    back = load(tmp_path / "back.yaml")
    ours, theirs = ({tie.id: whole(tie) for tie in ties} for ties in (ties_of(record), back.relations))
    unlike = {key: (ours[key], theirs[key]) for key in ours if ours[key] != theirs[key]}
    assert ours.keys() == theirs.keys()
    assert {key: pair for key, pair in unlike.items() if r"\r" not in str(pair[0])} == {}  # networkx drops carriages
    assert [actor.declared for actor in back.actors.values()] == [actor.declared for actor in record.actors.values()]


def test_what_somebody_adds_to_an_export_is_a_table_and_the_rest_stays_ours(through_networkx):
    def change(graph):
        added = {"relation_type": "support", "valid_from": "2024", "sources": "dw-2024-01-25", "weight": 2}
        graph.add_edge("jnim", "mali", key="newone", **added)
        graph.add_node("zzz", label="Nouveau", kind="armed group", colour="red")
        graph.add_node("second", label="JNIM")
        graph.add_edge("zzz", "stranger", relation_type="hostility", mutual=True)

    record = load("graph")
    parts = through_networkx(record, change)
    heads = dict(zip(parts.table.heads, zip(*(cells for _, cells in parts.table.rows), strict=True), strict=True))
    assert [heads["from"], heads["to"], heads["valid_from"]] == [
        ("JNIM", "Nouveau"),
        ("Mali", "stranger"),
        ("2024", ""),
    ]
    assert parts.table.mutual == (False, True)
    assert [(entry.key, entry.value) for entry in parts.actors] == [
        ("Nouveau", {"kind": "armed group"}),
        ("JNIM (second)", {}),
    ]
    assert parts.left == ("colour",)
    assert sources_cited(parts.ours) == set(record.sources)
    found = back_from(parts.ours, record, {}, [Entry(0, "supports", {"from": "JNIM", "to": "Mali", "since": "2024"})])
    assert found.text == "supports:\n  - {from: JNIM, to: Mali, since: 2024}\n"
    assert back_from(parts.ours, record, {}).text == ""


def in_networkx(record, tmp_path):
    path = tmp_path / "net.graphml"
    path.write_text(exported(record, Selection(), format_named("graphml"))[0], encoding="utf-8")
    return nx.read_graphml(path, force_multigraph=True)


def beside_itself(record, path):
    return back_from(parted(read_in(path, {})).ours, record, {})


def test_ties_that_were_numbered_anew_are_still_there(tmp_path):
    record = load("graph")
    graph = in_networkx(record, tmp_path)
    nx.write_gexf(graph, tmp_path / "again.gexf")
    numbered = nx.MultiDiGraph()
    numbered.add_nodes_from(graph.nodes(data=True))
    numbered.add_edges_from(graph.edges(data=True))
    nx.write_graphml(numbered, tmp_path / "numbered.graphml")
    for name in ("again.gexf", "numbered.graphml"):
        found = beside_itself(record, tmp_path / name)
        assert (found.text, found.refused) == ("", ())


def test_a_tie_that_lost_its_direction_is_refused(tmp_path):
    record = load("graph")
    nx.write_graphml(in_networkx(record, tmp_path).to_undirected(), tmp_path / "u.graphml")
    found = beside_itself(record, tmp_path / "u.graphml")
    told = "it is a tie that runs one way, and the file says no more which way that is"
    assert (found.text, {row.reason for row in found.refused}) == ("", {told})
    assert len(found.refused) == sum(not tie.mutual for tie in record.relations)


def test_nothing_is_new_beside_the_record_itself(there_and_back):
    record = load("graph")
    found, _ = there_and_back(record, dataset=record)
    assert (found.text, found.count, found.refused) == ("", 0, ())
    assert found.known > 100


THEIRS = """\
actors: {A: {kind: state}, C: {}}
hostilities:
  - {from: A, to: B, since: 2010, note: x}
  - {from: A, to: C}
supports:
  - A -> B
"""
OURS = """\
hostilities:
  - {from: A, to: B, since: 2010, note: y}
"""


def read(tmp_path, text):
    path = tmp_path / "record.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_only_what_is_new_comes_and_what_differs_is_told(tmp_path, there_and_back):
    found, _ = there_and_back(read(tmp_path, THEIRS), dataset=read(tmp_path, OURS), beside={"ours.yaml": OURS})
    assert found.text == (
        "actors:\n  A: {kind: state}\n  C: {}\nhostilities:\n  - {from: A, to: C}\nsupports:\n  - {from: A, to: B}\n"
    )
    assert [row.reason for row in found.refused] == [
        "'hostility/a/b/2010' is there already, and what is said of it differs"
    ]


def test_what_was_rolled_up_is_no_record(there_and_back):
    record = load("graph")
    found, _ = there_and_back(record, Selection(roll_up=("membership",)))
    assert any("rolled up" in row.reason for row in found.refused)


MERGER = """\
actors: {A: {kind: state}, B: {kind: party}, C: {}}
mergers: [{from: [A, B], into: C, date: 2010}]
"""


def test_an_event_is_one_entry_again(tmp_path, there_and_back):
    found, _ = there_and_back(read(tmp_path, MERGER))
    assert "mergers:\n  - {from: [A, B], into: C, date: 2010}\n" in found.text


def test_a_tie_of_an_event_of_which_others_stayed_behind_is_no_event(tmp_path, there_and_back):
    found, back = there_and_back(read(tmp_path, PARTIES), Selection(only=("negotiation",)))
    assert "mediators" not in found.text
    assert [(tie.id, tie.subject, tie.object) for tie in back.relations] == [("negotiation/a/b/2010", "A", "B")]


PARTIES = """\
actors: {A: {kind: state}}
negotiations: [{parties: [A, B], mediators: [C], since: 2010}]
"""
