"""What there is: actors, relations, types and sources."""

from __future__ import annotations

import pytest

from actorgraph import QuestionError, listing, selection
from actorgraph.presenters import present
from actorgraph.queries.list import LISTS


@pytest.fixture(scope="module")
def dataset(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        sources:
          post-2019: {title: {en: The letter, fr: La lettre}, publisher: Daily Post, date: 2019, url: https://example.org/1}
          uncited: {note: A private archive}
        actors:
          Al-Qaïda: {kind: armed group, names: {ar: القاعدة}, aliases: [AQ]}
          Army: {since: 1960, until: 2015}
        supports:
          - from: Army
            to: Al-Qaïda
            since: 2010
            until: 2011
            confidence: B2
            sources: [post-2019, {source: post-2019, page: 2}]
          - {from: Army, to: Army}
        hostilities:
          - Army <-> Al-Qaïda
          - {from: Army, to: Town, status: retracted}
        """
    )


def column(answer, name):
    return [row[name] for row in answer.rows()]


def test_actors_come_with_life_and_number_of_ties(dataset):
    unsaid = dict.fromkeys(("labels", "names", "aliases", "former", "distinct_from", "country", "ids", "tags", "note"))
    unsaid |= {"sources": ""}
    names = {**unsaid, "names": "القاعدة", "aliases": "AQ", "declared": True}
    life = {"since": None, "until": None}
    assert listing(dataset, "actors").rows() == [
        {"actor": "Al-Qaïda", "kind": "armed group", **life, "ties": 2, "id": "al-qaida", **names},
        {"actor": "Army", "kind": None, "since": "1960", "until": "2015", "ties": 3, "id": "army", **unsaid,
         "declared": True},
        {"actor": "Town", "kind": None, **life, "ties": 0, "id": "town", **unsaid, "declared": False},
    ]  # fmt: skip


def test_relations_come_with_dates_grade_and_sources(dataset):
    assert listing(dataset, "relations").rows()[-1] == {
        "from": "Army", "type": "support", "to": "Army", "direction": "one-way", "since": None, "until": None,
        "holds": "no", "role": None, "support": None, "confidence": None, "status": "accepted", "spells": None,
        "share": None, "votes": None, "amount": None, "count": None,
        "claimed_by": None, "denied_by": None, "place": None, "tags": None, "monthly_events": None,
        "disputed_by": "", "sources": "",
        "id": "support/army/army", "event": None, "note": None,
    }  # fmt: skip
    assert column(listing(dataset, "relations"), "sources") == ["", "post-2019", ""]
    assert column(listing(dataset, "relations"), "direction") == ["mutual", "one-way", "one-way"]
    assert column(listing(dataset, "relations"), "confidence") == [None, "B2", None]


UNDATED = """
    dataset: {as_of: 2025-11-07}
    leaderships: [{from: Assimi, to: Junta}]
    hostilities: [{from: Group, to: Junta, since: 2008}]
"""


@pytest.mark.parametrize("asked", [{"as_of": "2010"}, {"during": "2010..2011"}])
def test_relations_of_a_time_say_which_only_possibly_hold_in_it(dataset_from, asked):
    dataset = dataset_from(UNDATED)
    answer = listing(dataset, "relations", selected=selection(dataset, **asked))
    assert column(answer, "holds") == ["yes", "possibly"]
    head, *rows = present(answer, "text").splitlines()
    assert "holds" in head
    assert [("possibly" in row, "yes" in row) for row in rows[:2]] == [(False, False), (True, False)]


@pytest.mark.parametrize("what", ["actors", "types", "sources"])
def test_lists_that_count_ties_say_if_some_only_possibly_hold(dataset_from, what):
    dataset = dataset_from(UNDATED)
    asked = {"as_of": "2010"}, {"during": "2010..2011"}, {}, {"as_of": "2025-11-07"}
    notes = [listing(dataset, what, selected=selection(dataset, **each)).notes for each in asked]
    assert notes == [
        ("ties that only possibly hold on the day are counted too",),
        ("ties that only possibly hold in the period are counted too",),
        (),
        (),
    ]


def test_whether_ties_hold_is_not_said_of_all_times_nor_searched(dataset_from):
    dataset = dataset_from(UNDATED)
    assert "holds" not in present(listing(dataset, "relations"), "text")
    assert listing(dataset, "relations", search="yes").rows() == []


def test_types_come_with_sign_and_number_of_ties(dataset):
    rows = {row["type"]: row for row in listing(dataset, "types").rows()}
    assert (rows["support"]["sign"], rows["support"]["ties"], rows["support"]["section"]) == (1, 2, "supports")
    assert (rows["hostility"]["sign"], rows["hostility"]["ties"], rows["hostility"]["meaning"]) == (
        -1, 1, "A fights B",
    )  # fmt: skip
    assert rows["sanction"]["ties"] == 0


def test_sources_come_with_the_number_of_ties_that_cite_them(dataset):
    unsaid = dict.fromkeys(("author", "archive", "accessed", "language", "reliability", "note"))
    assert listing(dataset, "sources").rows() == [
        {
            "id": "post-2019", "publisher": "Daily Post", "title": "The letter", "date": "2019", "ties": 1,
            "url": "https://example.org/1", **unsaid,
        },
        {"id": "uncited", "publisher": None, "title": None, "date": None, "ties": 0, "url": None, **unsaid,
         "note": "A private archive"},
    ]  # fmt: skip


def test_retracted_ties_are_left_out_and_the_answer_says_so(dataset):
    (note,) = listing(dataset, "relations").notes
    assert note == "retracted ties are left out; show tells those of an actor"
    assert not listing(dataset, "actors").notes
    assert {tie.status for tie in dataset.relations} == {"accepted", "retracted"}


def test_rows_can_be_asked_for_in_french(dataset):
    assert listing(dataset, "sources").rows("fr")[0]["title"] == "La lettre"
    meanings = {row["type"]: row["meaning"] for row in listing(dataset, "types").rows("fr")}
    assert meanings["hostility"] == "A combat B"


@pytest.mark.parametrize("text", ["al qaida", "AL‑QAÏDA", "القاعدة", "aq", "qaid"])
def test_search_finds_every_name_in_every_spelling(dataset, text):
    assert column(listing(dataset, "actors", search=text), "actor") == ["Al-Qaïda"]
    assert len(listing(dataset, "relations", search=text).rows()) == 2


@pytest.mark.parametrize(
    ("what", "text", "found"),
    [
        ("sources", "lettre", ["post-2019"]),
        ("sources", "daily", ["post-2019"]),
        ("sources", "private archive", ["uncited"]),
        ("types", "soutient", ["support"]),
        ("types", "hostilities", ["hostility"]),
        ("actors", "zzz", []),
    ],
)
def test_search_looks_into_every_column_and_language(dataset, what, text, found):
    answer = listing(dataset, what, search=text)
    key = {"sources": "id", "types": "type", "actors": "actor"}[what]
    assert column(answer, key) == found
    assert answer.found is bool(found)


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ({"as_of": "2012"}, ["hostility/al-qaida/army", "support/army/army"]),
        ({"layer": "hostile"}, ["hostility/al-qaida/army"]),
        ({"min_confidence": "high"}, ["support/army/al-qaida/2010"]),
    ],
)
def test_selection_narrows_the_relations_and_the_counts(dataset, options, ids):
    selected = selection(dataset, **options)
    assert column(listing(dataset, "relations", selected=selected), "id") == ids
    assert sum(column(listing(dataset, "types", selected=selected), "ties")) == len(ids)


@pytest.mark.parametrize("what", LISTS)
def test_rows_have_the_columns_and_plain_values(atlas, what):
    answer = listing(atlas, what)
    assert answer.rows() or what == "events"  # of which the atlas has none
    for row in answer.rows():
        assert tuple(row) == answer.columns
        assert {type(value) for value in row.values()} <= {str, int, bool, type(None)}


def test_counts_of_the_atlas_add_up(atlas):
    assert len(listing(atlas, "actors").rows()) == len(atlas.actors)
    assert len(listing(atlas, "relations").rows()) == len(atlas.relations)
    assert sum(column(listing(atlas, "types"), "ties")) == len(atlas.relations)


def test_unknown_list_is_refused(dataset):
    with pytest.raises(QuestionError, match="there is no list of 'people'; the lists are actors"):
        listing(dataset, "people")


SIDED = """
dataset: {as_of: 2020}
sources: {s: {title: x}}
actors: {Chad: {names: {en: Chad, fr: Tchad}, until: 2015}, Front: {aliases: [FRT]}}
sides:
  - {name: {en: Rebels, fr: Rebelles}, members: [Front, Chad], since: 2010, colour: blue, note: y, sources: [s]}
  - {name: Early, members: [Chad], until: 2009}
"""


def test_sides_come_with_all_that_is_said_of_them(dataset_from):
    assert listing(dataset_from(SIDED), "sides").rows("fr") == [
        {"name": "Rebelles", "members": "Front; Chad", "since": "2010", "until": None, "colour": "#0072B2",
         "sources": "s", "note": "y"},
        {"name": "Early", "members": "Chad", "since": None, "until": "2009", "colour": None, "sources": "",
         "note": None},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("as_of", "found"),
    [("2009", [("Early", "Chad")]), ("2012", [("Rebels", "Front; Chad")]), ("2016", [("Rebels", "Front")])],
)
def test_sides_of_a_day_have_the_members_of_that_day(dataset_from, as_of, found):
    dataset = dataset_from(SIDED)
    rows = listing(dataset, "sides", selected=selection(dataset, as_of=as_of)).rows()
    assert [(row["name"], row["members"]) for row in rows] == found


@pytest.mark.parametrize(
    ("text", "found"), [("rebelles", ["Rebels"]), ("tchad", ["Rebels", "Early"]), ("frt", ["Rebels"])]
)
def test_sides_are_found_by_their_names_and_those_of_their_members(dataset_from, text, found):
    assert column(listing(dataset_from(SIDED), "sides", search=text), "name") == found


KIN = """
relation_types:
  marriage: {family: {name: kinship, label: {en: kin, fr: parenté}}, direction: mutual}
  descent: {family: {name: kinship}, inverse: x}
marriages: [{between: [A, B]}]
descents: [{from: A, to: B}]
"""


@pytest.mark.parametrize(("language", "told"), [("en", "kin"), ("fr", "parenté")])
def test_family_of_an_authors_own_is_told_in_the_language(dataset_from, language, told):
    answer = listing(dataset_from(KIN), "types")
    lines = [line for line in present(answer, "text", language).splitlines() if line.startswith(("marriage", "desc"))]
    assert len(lines) == 2
    assert all(told in line for line in lines)
    assert {row["family"] for row in answer.as_dict()["rows"] if row["type"] in ("marriage", "descent")} == {"kinship"}
