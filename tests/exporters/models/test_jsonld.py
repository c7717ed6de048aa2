"""JSON-LD, read back as RDF by rdflib: every tie, and the terms of the Organization Ontology where they fit."""

from __future__ import annotations

import json
from urllib.parse import unquote

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from networks import all_of, ties_of

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own parser uses it

ORG = Namespace("http://www.w3.org/ns/org#")
AG = Namespace("urn:actorgraph:term:")
DCT = Namespace("http://purl.org/dc/terms/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
TIME = Namespace("http://www.w3.org/2006/time#")


def parsed(text):
    return Graph().parse(data=text, format="json-ld")


def name_of(iri):
    return unquote(str(iri).split(":", 3)[3])


def test_every_tie_comes_back(record, sent):
    graph = parsed(sent(record, "json-ld"))
    ties, _ = all_of(record)
    found = {name_of(iri): iri for iri in graph.subjects(RDF.type, AG.Tie)}
    assert found.keys() == ties.keys()
    for tie in ties_of(record):
        iri = found[tie.id]
        ends = [name_of(graph.value(iri, end)) for end in (AG.subject, AG.object)]
        assert ends == [record.actors[label].id for label in (tie.subject, tie.object)]
        for name, value in ties[tie.id].items():
            if name != "sources":
                assert graph.value(iri, AG[name]).toPython() == value, name
        assert {name_of(each) for each in graph.objects(iri, DCT.source)} == {c.source.id for c in tie.citations}


def test_every_actor_and_every_document_is_there(record, sent):
    graph = parsed(sent(record, "json-ld"))
    labels = {str(label) for label in graph.objects(None, SKOS.prefLabel)}
    assert set(record.actors) <= labels
    documents = {name_of(iri): iri for iri in graph.subjects(RDF.type, DCT.BibliographicResource)}
    assert documents.keys() == record.sources.keys()
    for source in record.sources.values():
        titles = {str(title) for title in graph.objects(documents[source.id], DCT.title)}
        assert titles == ({text for _, text in source.title.versions} if source.title else set())


def test_a_merger_is_one_event_of_change(rich, sent):
    graph = parsed(sent(rich, "json-ld"))
    [event] = graph.subjects(RDF.type, ORG.ChangeEvent)
    before = {name_of(iri) for iri in graph.objects(event, ORG.originalOrganization)}
    after = {name_of(iri) for iri in graph.objects(event, ORG.resultingOrganization)}
    assert [before, after] == [{"band", "crew"}, {"group"}]


def test_memberships_are_those_of_the_ontology(dataset_with, sent):
    record = dataset_with(
        actors={"A": {"kind": "person"}, "B": {"kind": "party"}, "C": {"kind": "person"}},
        leaderships=[{"from": "A", "to": "B", "role": {"en": "chair"}, "since": "2001-02-03", "until": "2004"}],
        memberships=[{"from": "A", "to": "C"}],
    )
    graph = parsed(sent(record, "json-ld"))
    [membership] = graph.subjects(RDF.type, ORG.Membership)
    assert [name_of(graph.value(membership, end)) for end in (ORG.member, ORG.organization)] == ["a", "b"]
    assert graph.value(graph.value(membership, ORG.role), SKOS.prefLabel) == Literal("chair", lang="en")
    interval = graph.value(membership, ORG.memberDuring)
    assert str(graph.value(graph.value(interval, TIME.hasBeginning), TIME.inXSDDate)) == "2001-02-03"
    assert graph.value(interval, TIME.hasEnd) is None


def test_it_asks_nobody_for_its_context(rich, sent):
    assert isinstance(json.loads(sent(rich, "json-ld"))["@context"], dict)
    assert all(isinstance(iri, URIRef) for iri in parsed(sent(rich, "json-ld")).predicates())
