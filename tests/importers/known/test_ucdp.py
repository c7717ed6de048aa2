"""The tables of UCDP: the values are those of the extracts in tests/data/ucdp, which cite their data sets."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.errors import QuestionError
from actorgraph.importers.known.rows import named_in
from actorgraph.importers.known.years import times_of
from actorgraph.importers.readers import read_in

DATA = Path(__file__).parents[2] / "data"
ACTORS, DYADS, SUPPORT = "ucdp/ucdp-actor-221.csv", "ucdp/ucdp-dyadic-211.csv", "ucdp/ucdp-esd-ay-181.csv"


@pytest.mark.parametrize("name", [ACTORS, DYADS, SUPPORT])
def test_the_file_checks_and_is_the_same_each_time(trial, name):
    found = trial(name)
    assert not found.problems
    assert found.found.text == trial(name).found.text
    assert list(found.tree)[:2] == ["sources", "actors"]


@pytest.mark.parametrize(
    ("name", "source"), [(ACTORS, "ucdp-actor-22.1"), (DYADS, "ucdp-dyadic-21.1"), (SUPPORT, "ucdp-esd-18.1")]
)
def test_the_data_set_is_the_source_with_its_version_and_licence(trial, name, source):
    said = trial(name).tree["sources"]
    assert list(said) == [source]
    assert said[source]["publisher"] == "Uppsala Conflict Data Program"
    assert said[source]["note"]["en"].startswith("Licence: CC BY 4.0.")


def test_an_actor_has_its_names_of_today_and_of_former_times(trial):
    said = trial(ACTORS).tree["actors"]["AQIM"]
    assert said["names"] == {"en": "al-Qaida Organization in the Islamic Maghreb"}
    assert [former["name"] for former in said["former"]] == [
        "GSPC",
        "Groupe salafiste pour la prédication et le combat",
        "Salafist Group for Preaching and Combat",
    ]
    assert said["ids"] == {"ucdp": "539"}
    assert said["kind"] == "armed group"


def test_splits_mergers_and_groups_that_were_joined(trial):
    tree = trial(ACTORS).tree
    ends = {
        section: [(tie["from"], tie.get("into", tie.get("to"))) for tie in tree[section]]
        for section in tree
        if section not in ("sources", "actors")
    }
    assert ("GIA", "AQIM") in ends["splits"]
    assert ("Ansar Dine", "JNIM") in ends["mergers"]
    assert ends["memberships"] == [("FLM", "Ansar Dine"), ("FLM", "JNIM")]
    temporary = [tie for tie in tree["splits"] if "note" in tie]
    assert [tie["into"] for tie in temporary] == ["Janjaweed - Moro faction"]


def test_namesakes_have_their_numbers(trial):
    actors = trial(ACTORS).tree["actors"]
    namesakes = [name for name in actors if name.startswith("PLA ")]
    assert len(namesakes) == 2
    assert actors[namesakes[0]]["distinct_from"] == [namesakes[1]]
    assert actors[namesakes[0]]["aliases"][0] == "PLA"


def test_years_are_one_tie_that_paused(trial):
    fights = {tuple(tie["between"]): tie for tie in trial(DYADS).tree["hostilities"]}
    assert fights["Government of Mali", "CMA"]["spells"] == [
        {"since": "2012", "until": "2012..2013"},
        {"since": "2014", "until": "2015.."},
    ]
    assert fights["Government of Mali", "AQIM"]["spells"][0] == {"since": "2009-06-10", "until": "2009..2012"}
    assert fights["Government of Mali", "JNIM"]["until"] == "2020.."


def test_several_actors_of_one_side_each_fight(trial):
    fights = [
        tie["between"][1] for tie in trial(DYADS).tree["hostilities"] if tie["between"][0] == "Government of Egypt"
    ]
    assert fights == ["Government of France", "Government of Israel", "Government of United Kingdom"]


def test_states_with_troops_on_a_side_support_it(trial):
    supports = {tie["from"]: tie for tie in trial(DYADS).tree["supports"]}
    assert supports["Government of Rwanda"] == {
        "from": "Government of Rwanda",
        "to": "Government of Mali",
        "since": "2013",
        "until": "2015",
        "support": ["troops"],
        "sources": [{"source": "ucdp-dyadic-21.1", "at": "dyad_id 11985, 11986, 12575"}],
    }


def test_what_nobody_attributes_is_attributed_to_nobody(trial):
    supports = {(tie["from"], tie["to"]): tie for tie in trial(SUPPORT).tree["supports"]}
    assert "support" not in supports["Government of Armenia", "Government of Mali"]
    assert supports["Ansar Dine", "CMA"]["note"]["en"] == "infrastructure: 2012"


def test_names_with_commas_are_told_apart_by_their_numbers(trial):
    found = trial(SUPPORT)
    assert "Interahamwe, ex-FAR" in found.tree["actors"]
    assert [str(row.reason) for row in found.said.unread] == [
        "'Puntland State of Somalia' are not told apart by their numbers, '671,11545'"
    ] * 3


def test_nothing_is_guessed_of_two_unknown_names():
    assert named_in(["1", "2"], "a, b, c", {}) is None


def test_a_year_that_is_not_listed_is_no_word_against_a_tie():
    assert times_of([1975, 1976], (), {}) == {"since": "..1975", "until": "1976.."}
    assert times_of([2016, 2017], [2010, 2019], {}) == {"since": "2011..2016", "until": "2017..2018"}
    assert times_of([2016, 2017], [2015, 2018], {}) == {"since": "2016", "until": "2017"}
    assert times_of([2013, 2016], (), {2013: "2013-03-02"}) == {
        "spells": [{"since": "2013-03-02", "until": "2013..2015"}, {"since": "2016", "until": "2016.."}]
    }


def test_only_rows_that_are_asked_for(trial):
    found = trial(ACTORS, {"location": "burkina faso"})
    assert {"AQIM", "JNIM", "GIA"} <= set(found.tree["actors"])
    assert "Ansar Dine" not in found.tree["actors"]


def test_a_column_that_is_not_there(trial):
    with pytest.raises(QuestionError, match="there is no column 'Locatoin'"):
        trial(ACTORS, {"Locatoin": "Mali"})


@pytest.mark.parametrize("name", [DYADS, SUPPORT])
def test_a_year_that_is_none_is_told_with_its_line(tmp_path, name):
    heads, first, second, *_ = (DATA / name).read_text(encoding="utf-8").splitlines()
    year = "2012" if name == DYADS else first.split(",")[2]
    path = tmp_path / "t.csv"
    path.write_text("\n".join([heads, first.replace(f",{year},", ",soon,"), second]), encoding="utf-8")
    said = read_in(path, {})
    assert (said.unread[0].line, str(said.unread[0].reason)) == (2, "'soon' in the column 'year' is no number")


def test_who_is_there_already_is_not_repeated(trial):
    beside = "actors:\n  AQMI: {ids: {ucdp: 539}}\n  JNIM: {}\n  A: {aliases: [GIA]}\n  B: {aliases: [GIA]}\n"
    found = trial(ACTORS, beside=beside)
    assert not {"AQIM", "AQMI", "JNIM", "GIA"} & set(found.tree["actors"])
    assert found.found.cast.by_name == (("JNIM", "JNIM"),)
    assert [(actor.name, labels) for actor, labels in found.found.cast.ambiguous] == [("GIA", ("A", "B"))]
    assert found.found.without == 1


def test_another_number_is_another_actor(trial):
    found = trial(ACTORS, beside="actors: {JNIM: {ids: {ucdp: 1}}}\n")
    assert found.tree["actors"]["JNIM (UCDP 6716)"]["aliases"][0] == "JNIM"


def test_what_was_taken_before_is_not_proposed_again(trial):
    first = trial(DYADS).found.text
    again = trial(DYADS, beside=first)
    assert again.found.text == ""
    assert again.found.present == len(again.said.ties)


def test_another_table_of_the_publisher_proposes_only_what_goes_further(trial):
    first = trial(DYADS).found.text
    beside = trial(SUPPORT, beside=first)
    assert not beside.problems
    told = {(tie.subject, tie.object) for tie in beside.found.elsewhere}
    proposed = {(tie["from"], tie["to"]): tie for tie in beside.tree["supports"]}
    there = {(tie["from"], tie["to"]): tie for tie in trial(DYADS).tree["supports"]}
    assert told
    assert told == told & there.keys() - proposed.keys()
    assert len(beside.said.ties) == len(proposed) + len(told) + beside.found.without
    for ends, tie in proposed.items():
        if ends in there:
            assert "note" in tie or tie.get("support") != ["troops"] or tie.get("since") != there[ends].get("since")


def test_a_newer_version_proposes_only_ties_whose_years_differ(trial):
    tree = trial(DYADS).tree
    fights = tree["hostilities"]
    older = trial(DYADS).found.text.replace("ucdp-dyadic-21.1", "ucdp-dyadic-20.1")
    again = trial(DYADS, beside=older)
    assert again.found.text == ""
    assert again.found.present == len(again.said.ties)
    since = next(tie["since"] for tie in fights if "since" in tie)
    changed = trial(DYADS, beside=older.replace(f"since: {since}", "since: 1990", 1))
    assert changed.found.ties == 1
    assert changed.tree["hostilities"][0]["since"] == since


def test_a_tie_the_other_way_is_another_tie(trial):
    text = trial(DYADS).found.text
    swapped = text.replace(
        "{from: Government of Rwanda, to: Government of Mali", "{from: Government of Mali, to: Government of Rwanda"
    )
    assert [tie["from"] for tie in trial(DYADS, beside=swapped).tree["supports"]] == ["Government of Rwanda"]
