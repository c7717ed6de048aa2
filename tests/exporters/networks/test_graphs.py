"""GraphML and node-link JSON, read back by networkx: every tie, every actor, and all that is said of them."""

from __future__ import annotations

import json

import networkx as nx
import pytest

from networks import all_of, ties_of, told_of

READERS = {
    "graphml": lambda text: nx.parse_graphml(text, force_multigraph=True),
    "node-link": lambda text: nx.node_link_graph(json.loads(text), edges="edges"),
}


@pytest.fixture(params=READERS)
def read(request, sent):
    """Send a record and read it back, in one format after the other."""
    return lambda record: READERS[request.param](sent(record, request.param))


def test_every_tie_comes_back(record, read):
    found = {key: (one, other, told) for one, other, key, told in read(record).edges(keys=True, data=True)}
    assert sorted(found) == [tie.id for tie in ties_of(record)]
    for tie in ties_of(record):
        one, other, told = found[tie.id]
        assert [one, other] == [record.actors[label].id for label in (tie.subject, tie.object)]
        assert told_of(tie).items() <= told.items()


def test_nothing_that_is_said_is_changed(record, read):
    graph = read(record)
    ties, actors = all_of(record)
    assert {
        key: {k: v for k, v in told.items() if k != "id"} for _, _, key, told in graph.edges(keys=True, data=True)
    } == ties
    labels = {actor.id: actor.label for actor in record.actors.values()}
    assert dict(graph.nodes(data=True)) == {key: {"label": labels[key], **told} for key, told in actors.items()}


def test_the_graph_has_the_documents_the_events_and_the_sides(rich, read):
    said = read(rich).graph
    assert [said["title"], said["dataset_hash"], said["as_of"]] == ["Rich", rich.hash, "all"]
    documents, events, sides = (
        json.loads(said[name]) if isinstance(said[name], str) else said[name]
        for name in ("documents", "events", "sides")
    )
    assert documents[2] == {
        "id": "report",
        "title": {"en": "A report", "fr": "Un rapport"},
        "publisher": "Panel",
        "author": "A. Writer",
        "date": "2024-06-27",
        "url": "https://example.org/a?b=1&c=2",
        "archive": "https://example.org/archive",
        "accessed": "2025-01",
        "language": "en",
        "reliability": "B",
    }
    assert events == [{"id": "fall", "name": "the fall", "date": "2012-04-06", "sources": [{"id": "report"}]}]
    assert sides == [{"name": {"en": "North", "fr": "Nord"}, "members": ["Group", "Band", "Crew"], "colour": "#56B4E9"}]
