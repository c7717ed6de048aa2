"""What the page knows besides the picture: every citation of every actor and tie, in both languages."""

from __future__ import annotations

import json

import pytest

from actorgraph.exporters.html.data import evidence_of
from actorgraph.model.dataset import FADING_DAYS
from actorgraph.model.selection import Selection
from actorgraph.wording import LANGUAGES
from actorgraph.wording.sources import source_words


@pytest.fixture(scope="module")
def evidence(atlas):
    """What the page knows of the atlas."""
    return evidence_of(atlas, atlas.relations, Selection(day=atlas.day))


def cites(citations, evidence):
    """Return what a list of citations has to look like, source by source."""
    expected = []
    for citation in citations:
        number = 1 + next(
            i for i, source in enumerate(evidence["sources"]) if source == described(citation.source, evidence)
        )
        values = {"source": number, "page": citation.page, "at": citation.at}
        values["quote"] = citation.quote.as_dict() if citation.quote else None
        expected.append({key: value for key, value in values.items() if value is not None})
    return expected


def said(text, language):
    """Return what a text of the page says in a language: one that is the same in all is written once."""
    return text if isinstance(text, str) else text[language]


def shown(entry):
    """Return the words of a source in each language, as the viewer puts them together."""
    return [", ".join(filter(None, (said(entry[part], each) for part in ("words", "date")))) for each in LANGUAGES]


def described(source, evidence):
    """Return the entry of a source, found by its words and its address."""
    words = [source_words(source, language, link=False) for language in LANGUAGES]
    found = [entry for entry in evidence["sources"] if (shown(entry), entry.get("url")) == (words, source.url)]
    assert len(found) == 1
    return found[0]


def test_every_tie_carries_all_its_citations_and_their_numbers_are_right(atlas, evidence):
    assert len(evidence["ties"]) == len(atlas.relations)
    for relation, tie in zip(atlas.relations, evidence["ties"], strict=True):
        assert tie.get("cites", []) == cites(relation.citations, evidence)
        assert tie.get("disputedBy", []) == cites(relation.disputed_by, evidence)


def test_every_actor_carries_all_its_citations_and_names(atlas, evidence):
    assert [entry["label"] for entry in evidence["actors"]] == list(atlas.actors)
    for actor, entry in zip(atlas.actors.values(), evidence["actors"], strict=True):
        assert entry.get("cites", []) == cites(actor.citations, evidence)
        named = {entry["label"], *(text for _, text in entry.get("names", [])), *entry.get("aliases", [])}
        named |= {text for former in entry.get("former", []) for text in former["name"].values()}
        assert named == set(actor.all_names())


def test_every_source_that_is_cited_is_listed_once(atlas, evidence):
    cited = {citation.source.id for citation in atlas.citations()}
    assert len(evidence["sources"]) == len(cited)


def test_sources_are_numbered_in_the_order_in_which_ties_and_then_actors_cite_them(evidence):
    entries = [*evidence["ties"], *evidence["actors"]]
    numbers = [c["source"] for entry in entries for c in entry.get("cites", []) + entry.get("disputedBy", [])]
    assert list(dict.fromkeys(numbers)) == list(range(1, len(evidence["sources"]) + 1))


def test_ties_name_their_actors_and_types(atlas, evidence):
    labels = [actor["label"] for actor in evidence["actors"]]
    types = {kind["name"] for kind in evidence["types"]}
    for relation, tie in zip(atlas.relations, evidence["ties"], strict=True):
        assert (labels[tie["from"]], labels[tie["to"]]) == (relation.subject, relation.object)
        assert tie["type"] == relation.type.name
        assert tie["type"] in types
        assert tie.get("mutual", False) is relation.mutual


def test_only_types_that_are_drawn_are_in_the_legend(small):
    known = evidence_of(small, small.relations[:1], Selection(day=small.day))
    assert [kind["name"] for kind in known["types"]] == [small.relations[0].type.name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_ours_is_there_in_both_languages(evidence, language):
    texts = [tie["when"] for tie in evidence["ties"] if "when" in tie]
    texts += [tie[key] for tie in evidence["ties"] for key in ("confidence", "lastEvidenced") if key in tie]
    texts += [source["words"] for source in evidence["sources"]]
    texts += [actor["life"] for actor in evidence["actors"] if "life" in actor]
    texts += [kind[words] for kind in evidence["types"] for words in ("label", "verb")]
    assert all(said(text, language) for text in texts)


def test_the_two_languages_differ_where_they_should(evidence):
    notes = [tie["note"] for tie in evidence["ties"] if "note" in tie]
    assert len([note for note in notes if said(note, "en") != said(note, "fr")]) > len(notes) / 2
    assert evidence["title"] == {"en": "Mali under blockade", "fr": "Le Mali sous blocus"}


def test_places_in_documents_are_kept(small):
    known = evidence_of(small, small.relations, Selection(day=small.day))
    allegiance = next(tie for tie in known["ties"] if tie["type"] == "allegiance")
    source = known["sources"][allegiance["cites"][0]["source"] - 1]
    assert allegiance["cites"][0]["page"] == "4"
    assert (shown(source)[0], source["url"]) == ('"A paper", 2019', "https://example.org/paper")


def test_a_source_that_is_only_an_address_has_an_address(small):
    known = evidence_of(small, small.relations, Selection(day=small.day))
    bare = next(source for source in known["sources"] if source["url"] == "https://example.org/other")
    assert shown(bare) == ["", ""]


def test_contested_ties_say_so_and_who_disputes_them(small):
    contested = [
        tie for tie in evidence_of(small, small.relations, Selection(day=small.day))["ties"] if "status" in tie
    ]
    assert [tie["status"] for tie in contested] == ["contested"]
    assert contested[0]["disputedBy"] == contested[0]["cites"]


def test_what_is_not_known_is_left_out(evidence):
    for entry in evidence["actors"] + evidence["ties"] + evidence["sources"]:
        assert all(value is not None and value != [] and value is not False for value in entry.values())


def test_an_empty_dataset_has_no_evidence(dataset_with):
    known = evidence_of(dataset_with(actors=None), (), Selection(day=1))
    assert (known["actors"], known["ties"], known["sources"], known["types"]) == ([], [], [], [])
    assert (known["title"], known["day"]) == (None, None)


def test_it_can_be_written_as_json(evidence):
    written = json.dumps(evidence, allow_nan=False)
    assert json.dumps(json.loads(written)) == written


def test_ties_carry_what_the_viewer_needs_to_judge_whether_they_hold_and_fade(atlas, evidence):
    assert evidence["day"] == atlas.day
    assert evidence["fadingDays"] == FADING_DAYS
    for relation, tie in zip(atlas.relations, evidence["ties"], strict=True):
        for name, date in (("since", relation.period.since), ("until", relation.period.until)):
            assert tie.get(name) == (date and [date.earliest, date.latest])
        newest = relation.last_evidenced
        assert tie.get("evidenced") == (newest and newest.latest)
        assert tie.get("lasting", False) is relation.type.lasting
        assert tie["level"] == relation.confidence.level


def test_lives_carry_their_bounds(dataset_with):
    actors = {"A": {"since": "2010", "until": "2011-03"}, "B": None}
    known = evidence_of(dataset_with(actors=actors), (), Selection(day=1))
    first, second = known["actors"]
    assert (first["since"], first["until"]) == ([733773, 734137], [734197, 734227])
    assert not {"since", "until", "life"} & set(second)


def test_an_actor_has_labels_only_where_a_language_calls_it_otherwise(atlas, evidence):
    for actor, entry in zip(atlas.actors.values(), evidence["actors"], strict=True):
        called = {language: actor.label_in(language) for language in LANGUAGES}
        assert entry.get("labels", dict.fromkeys(LANGUAGES, actor.label)) == called
    assert any("labels" in entry for entry in evidence["actors"])


def test_the_id_of_a_tie_is_shortened_by_what_the_tie_says_already(atlas, evidence):
    for relation, tie in zip(atlas.relations, evidence["ties"], strict=True):
        ends = [evidence["actors"][tie[end]]["id"] for end in ("from", "to")]
        rest = tie["id"]
        whole = "/".join([tie["type"], *ends]) + rest if not rest or rest.startswith("/") else rest
        assert whole == relation.id


def test_an_id_that_an_author_gave_stands_whole(dataset_with):
    ends = {"from": "A", "to": "B"}
    ties = [{**ends, "id": "mine"}, {**ends, "id": "hostility/a/bc"}, ends]
    dataset = dataset_with(actors={"A": None, "B": None}, hostilities=ties)
    known = evidence_of(dataset, dataset.relations, Selection(day=dataset.day))
    assert sorted(tie["id"] for tie in known["ties"]) == ["", "hostility/a/bc", "mine"]


CLAIMED = """
sources: {s: {title: x, publisher: y, date: 2024}}
actors: {A: , B: , C: {names: {fr: Cé}}, Q: }
supports:
  - {from: A, to: B, since: 2020, sources: s, claimed_by: C, denied_by: [{actor: A, source: s, page: 3}, B]}
  - {from: C, to: B, since: 2020, status: alleged, claimed_by: {actor: A, source: s}}
negotiations: [{parties: [[A], [B, C]], mediators: Q, since: 2020, sources: s}]
"""


def test_who_claims_and_denies_is_on_the_page_by_number(dataset_from):
    data = dataset_from(CLAIMED)
    told = evidence_of(data, data.relations, Selection())
    ties = {(tie["type"], tie["from"], tie["to"]): tie for tie in told["ties"]}
    assert ties["support", 0, 1]["claimedBy"] == [{"actor": 2}]
    assert ties["support", 0, 1]["deniedBy"] == [{"actor": 0, "source": 1, "page": "3"}, {"actor": 1}]
    assert ties["support", 2, 1]["status"] == "alleged"


def test_table_is_told_on_the_page_once(dataset_from):
    data = dataset_from(CLAIMED)
    told = evidence_of(data, data.relations, Selection())
    assert told["tables"] == {
        1: {
            "en": "negotiation between A and B + C, mediated by Q",
            "fr": "négociation entre A et B + Cé, médiation\u00a0: Q",
        }
    }
    assert {tie["event"] for tie in told["ties"] if tie["type"] != "support"} == {1}


def test_page_of_accepted_ties_says_how_many_were_left_out(dataset_from):
    data = dataset_from(CLAIMED)
    chosen = Selection(accepted=True)
    told = evidence_of(data, chosen.of(data), chosen)
    assert told["unaccepted"] == 1
    assert told["chosen"] == {
        "en": "accepted ties only: 1 other left out", "fr": "liens acceptés seulement\u00a0: 1 autre écarté",
    }  # fmt: skip
    assert "unaccepted" not in evidence_of(data, data.relations, Selection())
