"""What happened when: which moments there are, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import PartialDate, QuestionError, UnknownNameError, selection, timeline
from actorgraph.presenters import present
from actorgraph.queries.timeline.moments import Moment, What


@pytest.fixture(scope="module")
def war(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        sources: {radio: {date: 2001}}
        actors:
          Front: {since: 2001-05-01, former: [{name: Old Front, until: 2005-06}], sources: [radio]}
          Army: {until: unknown}
          Band: {}
        mergers:
          - {from: [Gang, Band], into: Front, date: 2001-05-01, sources: [radio]}
        hostilities:
          - {between: [Army, Front], since: 2001, until: 2003..2004, confidence: high}
          - {from: Front, to: Army, date: 2001-05}
        supports:
          - {from: Army, to: Other, since: ..2002}
          - {from: Band, to: Other, since: 1999, status: retracted}
          - {from: Band, to: Other}
        """
    )


def told(answer):
    return [(row["date"], row["what"], row["from"], row["to"]) for row in answer.rows()]


def test_everything_in_order(war):
    assert told(timeline(war)) == [
        ("2001", "begins", "Army", "Front"),
        ("2001-05-01", "happens", "Band; Gang", "Front"),
        ("2001-05-01", "begins", "Front", None),
        ("2001-05", "happens", "Front", "Army"),
        ("..2002", "begins", "Army", "Other"),
        ("2003..2004", "ends", "Army", "Front"),
        ("2005-06", "drops a name", "Front", None),
        ("unknown", "ends", "Army", None),
    ]


def test_rows_are_whole_of_an_actor_and_of_a_tie(war):
    columns = (
        "date", "what", "type", "from", "to", "name", "role", "support", "confidence", "status", "spells", "share",
        "votes", "amount", "count", "place", "tags", "monthly_events",
        "claimed_by", "denied_by", "disputed_by", "sources", "id", "ended_ties",
        "possibly_ended_ties", "outside_life_of", "parties", "mediators",
    )  # fmt: skip
    nothing, standing, held = (None,) * 15, (None, None, "high", "accepted", *(None,) * 10, ""), (None,) * 5
    rows, ended = {row["date"]: row for row in timeline(war).rows()}, "support/army/other/..2002"
    for expected in (
        ("2005-06", "drops a name", "actor", "Front", None, "Old Front", *nothing, "radio", "front", *held),
        (
            "2003..2004",
            "ends",
            "hostility",
            "Army",
            "Front",
            None,
            *standing,
            "",
            "hostility/army/front/2001",
            *held,
        ),
        ("unknown", "ends", "actor", "Army", None, None, *nothing, "", "army", None, ended, *held[2:]),
    ):
        assert tuple(rows[expected[0]].items()) == tuple(zip(columns, expected, strict=True))
    begun = [(row["type"], row["sources"]) for row in timeline(war).rows() if row["date"] == "2001-05-01"]
    assert begun == [("merger", "radio"), ("actor", "radio")]


def test_actors_of_whom_any_is_touched(war):
    assert {row["id"] for row in timeline(war, ["gang"]).rows()} == {"merger/band+gang/front/2001-05-01"}
    touched = told(timeline(war, ["Gang", "Other"]))  # the tie of Other with Army may have ended as Army did
    assert [row[2] for row in touched] == ["Band; Gang", "Army", "Army"]
    assert timeline(war, ["Gang", "GANG"]).actors == ("Gang",)


def test_among_keeps_ties_between_the_actors(war):
    assert told(timeline(war, ["Army", "Front", "Gang"], among=True)) == [
        row for row in told(timeline(war)) if row[3] != "Other"
    ]
    assert not any(m.relations for m in timeline(war, ["Army", "Gang"], among=True).moments)
    with pytest.raises(QuestionError, match="at least two"):
        timeline(war, ["Army"], among=True)


@pytest.mark.parametrize(
    ("since", "until", "dates"),
    [
        ("2004", None, ["2003..2004", "2005-06", "unknown"]),
        (None, "2000", ["..2002", "unknown"]),
        ("2001-06", "2001-06", ["2001", "..2002", "unknown"]),
        ("2005-06-30", "2005-07", ["2005-06", "unknown"]),
    ],
)
def test_window_keeps_what_can_have_happened_in_it(war, since, until, dates):
    assert [moment.date.written for moment in timeline(war, since=since, until=until).moments] == dates


@pytest.mark.parametrize(("since", "until"), [("2005", "2004"), ("..2004", None), (None, "2004.."), ("soon", None)])
def test_window_that_is_none_is_refused(war, since, until):
    with pytest.raises(QuestionError):
        timeline(war, since=since, until=until)


def test_ties_that_are_selected(war):
    assert {m.relations[0].type.name for m in timeline(war, [], selection(war, only=["hostility"])).moments} == {
        "hostility"
    }
    chosen = selection(war, as_of="2010", excluded=["merger"])
    assert told(timeline(war, [], chosen)) == [
        ("2001-05-01", "begins", "Front", None),
        ("..2002", "begins", "Army", "Other"),
        ("2005-06", "drops a name", "Front", None),
        ("unknown", "ends", "Army", None),
    ]


def test_nothing_dated_is_a_negative_answer(dataset_of, tie):
    assert not timeline(dataset_of([tie("A", "B")])).found
    assert not timeline(dataset_of([])).found
    with pytest.raises(UnknownNameError):
        timeline(dataset_of([]), ["A"])


dates = st.sampled_from(
    ["1998", "1998-03", "1998-03-02", "1998-01-01", "1997..1998-02", "..1998-02", "1998-02..", "1997-12-31"]
)


@settings(max_examples=200, deadline=None)
@given(drawn=st.lists(dates, min_size=2, max_size=6), order=st.randoms())
def test_order_is_by_first_day_then_by_last_whatever_the_order_of_the_lines(dataset_of, tie, drawn, order):
    ties = [tie("A", "B", "hostility", key=f"t{i}", since=date) for i, date in enumerate(drawn)]
    found = [moment.date for moment in timeline(dataset_of(ties)).moments]
    spans = [
        (d.earliest or d.latest, d.latest or 10**9) for d in found
    ]  # fmt: skip
    assert spans == sorted(spans)
    shuffled = list(ties)
    order.shuffle(shuffled)
    assert timeline(dataset_of(shuffled)).moments == timeline(dataset_of(ties)).moments


def test_unknown_end_of_a_dataset_without_bounds_comes_last(tie):
    unknown = Moment(date=PartialDate.unknown(), what=What.ENDS, relations=(tie("A", "B"),))
    late = Moment(date=PartialDate.parse("9998"), what=What.ENDS, relations=(tie("A", "B"),))
    assert late.order < unknown.order


def test_json_tells_the_span_of_each_date(war):
    moment = timeline(war, ["Gang"]).as_dict()["moments"][0]
    assert (moment["date"], moment["earliest"], moment["latest"]) == ("2001-05-01", "2001-05-01", "2001-05-01")
    assert [tie["from"] for tie in moment["ties"]] == ["Band", "Gang"]
    assert [source["id"] for source in moment["sources"]] == ["radio"]


LIVES = """
dataset: {as_of: 2025}
actors:
  A: {kind: armed group, until: 2012}
  B: {kind: armed group, since: 2011-05, until: 2012-03-02}
  C: {kind: armed group, until: 2012-03-02}
partnerships:
  - {between: [A, D], since: 2009, until: 2019}
  - {between: [A, E], since: 2009}
  - {between: [A, F], until: 2012}
  - {between: [A, C], since: 2010}
  - {between: [B, C], since: 2010}
hostilities:
  - {from: A, to: D, since: 2014}
  - {from: A, to: D, date: 2013}
foundings:
  - {from: A, to: G, date: 2014}
"""


def ended(answer):
    return {
        moment["actor"]: {(tie["from"], tie["to"], tie["ended"]) for tie in moment["ended_ties"]}
        for moment in answer.as_dict()["moments"]
        if moment["ended_ties"]
    }


WITH_A = {("A", "D", "yes"), ("A", "E", "yes"), ("A", "C", "possibly")}


def test_end_of_an_actor_tells_the_ties_that_ended_with_it(dataset_from):
    lives = dataset_from(LIVES)
    assert ended(timeline(lives)) == {
        "A": WITH_A, "B": {("B", "C", "yes")}, "C": {("A", "C", "possibly"), ("B", "C", "yes")},
    }  # fmt: skip
    [row] = [row for row in timeline(lives).rows() if row["from"] == "A" and row["type"] == "actor"]
    assert row["ended_ties"] == "partnership/a/d/2009; partnership/a/e/2009"
    assert row["possibly_ended_ties"] == "partnership/a/c/2010"


def test_end_of_who_was_not_asked_about_is_told_with_the_ties_that_it_ended(dataset_from):
    lives = dataset_from(LIVES)
    assert ended(timeline(lives, ["D"])) == {"A": {("A", "D", "yes")}}
    assert ended(timeline(lives, ["A", "C"], among=True)) == {
        "A": {("A", "C", "possibly")}, "C": {("A", "C", "possibly")},
    }  # fmt: skip
    assert ended(timeline(lives, [], selection(lives, only=["partnership"])))["A"] == WITH_A
    assert ended(timeline(lives, [], selection(lives, layer="hostile"))) == {}


def test_what_is_dated_outside_a_life_is_told_to_be(dataset_from):
    moments = timeline(dataset_from(LIVES)).as_dict()["moments"]
    told = {(m["what"], m["date"], m["ties"][0]["type"]): m["outside_life_of"] for m in moments if m["ties"]}
    assert {key: labels for key, labels in told.items() if labels} == {
        ("begins", "2010", "partnership"): ["B"],
        ("ends", "2019", "partnership"): ["A"],
        ("begins", "2014", "hostility"): ["A"],
        ("happens", "2013", "hostility"): ["A"],
    }


def test_screen_sums_up_what_ended_with_an_actor(dataset_from):
    lives = dataset_from(LIVES)
    text = present(timeline(lives), "text")
    assert "A · 2 ties ended with it: D, E · 1 tie possibly ended with it: C   no source" in text
    assert "partnership: A, D · outside the life of A   no source" in text
    assert "2 liens prennent fin en même temps" in present(timeline(lives), "text", "fr")


def test_events_of_a_place_are_told_with_its_ties(dataset_from):
    dataset = dataset_from(
        """
        actors: {A: , B: }
        hostilities: [{from: A, to: B, since: 2012, place: Beni}]
        events:
          fall: {name: the fall, date: 2012-11-20, place: {name: {en: Goma, fr: Goma-ville}, at: [-1.68, 29.23]}}
          vote: {name: a vote, date: 2013}
        """
    )
    found = timeline(dataset, selected=selection(dataset, places=["goma ville"]))
    assert [str(moment.name) for moment in found.moments] == ["the fall"]
    assert not timeline(dataset, selected=selection(dataset, places=["Goma"], kinds=["state"])).found
    assert [m.relations[0].id for m in timeline(dataset, selected=selection(dataset, places=["Beni"])).moments] == [
        "hostility/a/b/2012"
    ]


def test_ties_without_any_date_are_counted(dataset_from):
    dataset = dataset_from("supports: [{from: A, to: B, since: 2003}, {from: C, to: D}]\nmergers: [{from: B, into: C}]")
    told = "without any date, so not told here: {} of the {} ties; show tells those of an actor"
    notes = {names: timeline(dataset, names).notes for names in ((), ("A",), ("D",))}
    assert notes == {(): (told.format(2, 3),), ("A",): (), ("D",): (told.format(1, 1),)}
