"""All that is recorded of one actor."""

from __future__ import annotations

import pytest

from actorgraph import AmbiguousNameError, UnknownNameError, profile, selection


@pytest.fixture(scope="module")
def dataset(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        sources:
          report: {title: A report, date: 2019}
          archive: {publisher: An archive}
        actors:
          Front:
            kind: armed group
            names: {en: The Front, fr: Le Front}
            aliases: [FRT]
            former: [{name: Old Front, until: 2005}]
            since: 2000
            until: 2015-06
            country: Nowhere
            ids: {wikidata: Q1}
            note: Seen once.
            sources: [archive]
          Army: {}
        hostilities:
          - Front <-> Army
          - {from: Front, to: Army, since: 2003}
        supports:
          - {from: Army, to: Front, since: 2010, until: 2011, sources: [report, {source: report, page: 3}]}
          - {from: Army, to: Front, since: ..2005, status: retracted}
          - {from: Front, to: Army, since: 2012}
          - {from: Front, to: Front}
          - {from: Stranger, to: Army}
        """
    )


def test_ties_are_grouped_by_type_and_direction_in_the_order_of_types(dataset):
    groups = profile(dataset, "frt").groups
    assert [(group.sample.type.name, group.outward, len(group.relations)) for group in groups] == [
        ("support", True, 2), ("support", False, 2), ("hostility", True, 2),
    ]  # fmt: skip


def test_ties_of_a_group_stand_in_order_of_time(dataset):
    since = [
        [str(relation.period.since) if relation.period.since else None for relation in group.relations]
        for group in profile(dataset, "Front").groups
    ]
    assert since == [[None, "2012"], ["..2005", "2010"], [None, "2003"]]


def test_retracted_tie_is_shown_unless_the_question_is_narrowed(dataset):
    assert [row["status"] for row in profile(dataset, "Front").rows()].count("retracted") == 1
    narrowed = profile(dataset, "Front", selection(dataset))
    assert [row["status"] for row in narrowed.rows()] == ["accepted"] * 5


def test_selection_narrows_the_ties(dataset):
    answer = profile(dataset, "Front", selection(dataset, as_of="2011", only=["support"]))
    assert [(row["from"], row["to"], row["since"]) for row in answer.rows()] == [
        ("Front", "Front", None), ("Army", "Front", "2010"),
    ]  # fmt: skip


def test_rows_name_each_source_once(dataset):
    assert [row["sources"] for row in profile(dataset, "Front").rows() if row["since"] == "2010"] == ["report"]


def test_sources_of_the_actor_and_of_its_ties_are_cited(dataset):
    assert [source.id for source in profile(dataset, "Front").cited()] == ["archive", "report", "report"]


def test_payload_holds_everything_about_the_actor(dataset):
    assert profile(dataset, "Old Front").as_dict()["actor"] == {
        "label": "Front",
        "id": "front",
        "kind": "armed group",
        "labels": {},
        "names": {"en": "The Front", "fr": "Le Front"},
        "aliases": ["FRT"],
        "former": [{"name": {"": "Old Front"}, "since": None, "until": "2005", "sources": []}],
        "distinct_from": [],
        "since": "2000",
        "until": "2015-06",
        "country": "Nowhere",
        "ids": {"wikidata": "Q1"},
        "tags": [],
        "note": "Seen once.",
        "declared": True,
        "sources": [{"id": "archive", "publisher": "An archive"}],
        "sides": [],
    }


def test_undeclared_actor_says_so(dataset):
    assert profile(dataset, "Stranger").as_dict()["actor"]["declared"] is False


def test_actor_without_ties_has_no_groups_and_is_still_an_answer(dataset_from):
    answer = profile(dataset_from("actors: {Alone: {}}\n"), "alone")
    assert answer.found
    assert answer.groups == ()


def test_names_that_cannot_be_resolved_are_refused(dataset_from):
    dataset = dataset_from("actors: {One: {aliases: [X Y]}, Two: {aliases: [X Y]}}\n")
    with pytest.raises(AmbiguousNameError, match="ask with an id, such as id:one"):
        profile(dataset, "x-y")
    with pytest.raises(UnknownNameError, match="no actor is called 'Three'"):
        profile(dataset, "Three")


@pytest.fixture(scope="module")
def sided(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020-06-30}
        sources: {report: {title: A report}, paper: {publisher: A paper}}
        actors: {A: {sources: [paper]}, B: }
        sides:
          - {name: {en: Rebels, fr: Rebelles}, members: [A], since: 2010, until: 2015, sources: [report]}
          - {name: Loyal, members: [B, A], since: 2016}
          - {name: Others, members: [B]}
        """
    )


def test_written_sides_of_an_actor_are_told_in_their_order(sided):
    assert [str(side.name) for side in profile(sided, "A").sides] == ["Rebels", "Loyal"]
    assert [str(side.name) for side in profile(sided, "B").sides] == ["Loyal", "Others"]
    assert [source.id for source in profile(sided, "A").cited()] == ["paper", "report"]
    assert profile(sided, "A").as_dict()["actor"]["sides"][0] == {
        "name": {"en": "Rebels", "fr": "Rebelles"}, "members": ["A"], "colour": None, "since": "2010", "until": "2015",
        "note": None, "sources": [{"id": "report", "title": "A report"}],
    }  # fmt: skip


@pytest.mark.parametrize(("as_of", "names"), [("2009", []), ("2012", ["Rebels"]), ("2018", ["Loyal"])])
def test_written_sides_are_those_of_the_day_that_is_asked_about(sided, as_of, names):
    assert [str(side.name) for side in profile(sided, "A", selection(sided, as_of=as_of)).sides] == names
