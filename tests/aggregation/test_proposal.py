"""Dyads as a file of ties, which say where they come from and no more than the table says."""

from __future__ import annotations

import pytest

from actorgraph import read
from actorgraph.aggregation.evidence import About, evidence_words
from actorgraph.aggregation.layouts import ACLED, COLUMNS
from actorgraph.aggregation.proposal import proposal_of
from actorgraph.errors import QuestionError
from actorgraph.loading.packaged import packaged_types
from actorgraph.loading.plain import plain_text
from actorgraph.model.dates import PartialDate

HEAD = "actor1,actor2,event_date,event_type,time_precision,fatalities,source"
DAYS = ("2010-03-01", "2011-01-01", "2012-05-01", "2012-05-02", "2025-11-10")
DAY = PartialDate.parse("2025-11-10")
ABOUT = About(ACLED, ("events.csv",), "ACLED", DAY)


def said(aggregated, path, about=ABOUT, language="en", **asked):
    found = aggregated(path, **asked)
    return [evidence_words(dyad, about, found.question, language) for dyad in found.dyads()]


def test_evidence_says_how_many_and_between_which_days(aggregated, table):
    path = table(HEAD, "A,B,2017-03-02,Battles,1,3,AFP; Reuters", "B,A,2025-11-07,Riots,1,1,AFP")
    assert said(aggregated, path) == [
        "2 events between 2 Mar 2017 and 7 Nov 2025 after ACLED, export of 10 Nov 2025 · on at least 2 days · "
        "4 fatalities · Battles (1), Riots (1) · told by 2 sources, most often AFP (2), Reuters (1)"
    ]
    assert said(aggregated, path, language="fr")[0].startswith(
        "2 événements entre le 2 mars 2017 et le 7 novembre 2025"
    )


def test_evidence_is_no_more_exact_than_the_table(aggregated, table):
    path = table(HEAD, "A,B,2017-03-15,Battles,3,,", "A,B,2025-11-07,Battles,2,,", "A,C,2017-03-15,Battles,3,,")
    assert said(aggregated, path) == [
        "2 events after ACLED, export of 10 Nov 2025, the first in Mar 2017, the last between 1 Nov 2025 and "
        "13 Nov 2025 · of 2 the day is not known · Battles (2)",
        "1 event in Mar 2017 after ACLED, export of 10 Nov 2025 · of 1 the day is not known · Battles (1)",
    ]


def test_evidence_says_which_events_were_asked_for(aggregated, table):
    path = table(HEAD, *(f"A,B,2020-02-1{at},{kind},1,0," for at, kind in enumerate(("Battles", "Battles", "Riots"))))
    asked = {"types": ("battles",), "since": DAY.earliest - 2200, "least": 2}
    assert said(aggregated, path, **asked)[0].endswith(
        " · Battles (2) · asked for: events since 2 Nov 2019, only battles, at least 2 events"
    )
    assert said(aggregated, path, language="fr", until=DAY.latest)[0].endswith(
        " · demandé\N{NO-BREAK SPACE}: événements jusqu’au 10 novembre 2025"
    )
    assert " · Riots (1)" in said(aggregated, path, by_type=True)[1]
    sides = table("actor1,assoc_actor_1,actor2,event_date", "A,C,B,2020-01-01", name="sides.csv")
    asked = {"columns": {"from": "actor1", "to": "actor2", "date": "event_date", "with-from": "assoc_actor_1"}}
    assert said(aggregated, sides, together=True, **asked) == [
        "1 event on 1 Jan 2020 after ACLED, export of 10 Nov 2025 · asked for: named on one side"
    ]


def test_a_proposal_makes_ties_that_began_by_the_first_event(aggregated, table):
    path = table(HEAD, "B,A,2017-03-15,Battles,3,3,AFP", "A,B,2019-01-01,Battles,1,,AFP")
    found = aggregated(path)
    text = proposal_of(found, ABOUT, packaged_types()["hostility"])
    (tie,) = plain_text(text)["hostilities"]
    assert tie["between"] == ["A", "B"]
    assert (tie["since"], tie["until"], tie["sources"]) == ("..2017-03", "2019-01-01..", ["acled-2025-11-10"])
    assert "sources:" not in proposal_of(found, ABOUT, packaged_types()["hostility"], {"acled-2025-11-10"}).splitlines()


def test_a_tie_holds_no_longer_than_its_last_event_says(aggregated, table, tmp_path):
    path = table(HEAD, "A,B,2010-03-02,Battles,1,3,AFP", "A,B,2012-05-15,Battles,3,,AFP", "A,C,2012-05-15,Battles,2,,")
    target = tmp_path / "ties.yaml"
    target.write_text(proposal_of(aggregated(path), ABOUT, packaged_types()["hostility"]), encoding="utf-8")
    dataset = read(target).dataset
    tie, short = dataset.relations
    held = {day: str(dataset.timing_of(tie).within(PartialDate.parse(day).span)) for day in DAYS}
    assert held == {"2010-03-01": "possibly", "2011-01-01": "yes", "2012-05-01": "yes", "2012-05-02": "possibly"} | {
        "2025-11-10": "possibly"
    }
    assert {str(dataset.timing_of(short).within(PartialDate.parse(day).span)) for day in DAYS} == {"possibly"}


def test_a_tie_whose_events_paused_may_not_have_held_in_between(aggregated, table, tmp_path):
    days = ("2010-03-02", "2010-05-15", "2012-05-02", "2013-05-02")
    path = table(HEAD, *(f"A,B,{day},Battles,{1 if day != days[2] else 3},3,AFP" for day in days))
    target = tmp_path / "ties.yaml"
    found = aggregated(path, pause=365)
    target.write_text(proposal_of(found, ABOUT, packaged_types()["hostility"]), encoding="utf-8")
    (tie,) = (dataset := read(target).dataset).relations
    assert [str(spell.period.since) for spell in tie.spells] == ["..2010-03-02", "..2012-05"]
    assert [str(spell.period.until) for spell in tie.spells] == ["2010-05-15..", "2013-05-02.."]
    asked = ("2010-04", "2011", "2012-06..2013-04", "2014")
    held = [str(dataset.timing_of(tie).within(PartialDate.parse(days).span)) for days in asked]
    assert held == ["yes", "possibly", "yes", "possibly"]
    assert (
        " · on at least 3 days · 1 pause of at least 365 days without any of them · "
        in said(aggregated, path, pause=365)[0]
    )
    assert " · 1 pause d’au moins 365 jours sans aucun d’eux · " in said(aggregated, path, language="fr", pause=365)[0]
    assert "pause" not in said(aggregated, path, pause=720)[0]


def test_what_stays_true_has_no_end(aggregated, table):
    path = table("payer,payee,date,amount", "Town,Firm,2020-01-02,10", "Town,Firm,2022-01-02,10")
    about = About(COLUMNS, ("payments.csv",), None, DAY)
    (tie,) = plain_text(proposal_of(aggregated(path, pause=365), about, packaged_types()["founding"]))["foundings"]
    assert (tie["since"], "until" in tie, "spells" in tie) == ("..2020-01-02", False, False)


def test_a_count_is_written_as_one(aggregated, table):
    path = table("from,to,date,count", "Town,Firm,2020-01-02,10", "Town,Firm,2020-01-03,2")
    found = aggregated(path)
    about = About(found.question.layout, ("deliveries.csv",), None, DAY)
    (tie,) = plain_text(proposal_of(found, about, packaged_types()["support"]))["supports"]
    assert (tie["count"], "amount" in tie) == ("12", False)
    assert "a count of 12" in tie["note"]["en"]


def test_a_proposal_is_refused_where_it_would_say_more_than_the_table(aggregated, table):
    found = aggregated(table(HEAD, "A,B,2017-03-15,Battles,3,3,AFP"))
    with pytest.raises(QuestionError, match="imply no direction"):
        proposal_of(found, ABOUT, packaged_types()["support"])
    with pytest.raises(QuestionError, match="such databases change"):
        proposal_of(found, About(ACLED, ("events.csv",), "ACLED"), packaged_types()["hostility"])


def test_payments_go_one_way_and_have_an_amount(aggregated, table):
    path = table("payer,payee,date,amount", "Town,Firm,2020-01-02,10.50", "Town,Firm,2021-01-02,20")
    about = About(COLUMNS, ("payments.csv",), None, DAY, "EUR")
    text = proposal_of(aggregated(path), about, packaged_types()["support"])
    (tie,) = plain_text(text)["supports"]
    assert (tie["from"], tie["to"], tie["amount"]) == ("Town", "Firm", "30.5 EUR")
    assert tie["note"]["en"].startswith("2 events between 2 Jan 2020 and 2 Jan 2021 after 'payments.csv', export of")


def test_what_is_proposed_reads_clean(aggregated, table, tmp_path):
    path = table(HEAD, '"A: ""b"" # {x}",\'C - [d],2017-03-15,Battles,1,3,"x: y"')
    target = tmp_path / "ties.yaml"
    target.write_text(proposal_of(aggregated(path), ABOUT, packaged_types()["hostility"]), encoding="utf-8")
    (tie,) = read(target).dataset.relations
    assert {tie.subject, tie.object} == {'A: "b" # {x}', "'C - [d]"}
    assert tie.mutual


def test_a_sum_that_is_the_least_is_written_as_the_language_has_it(aggregated, table, tmp_path):
    path = table("payer,payee,date,amount", "Town,Firm,2020-01-02,10", "Town,Firm,2021-01-02,")
    target = tmp_path / "ties.yaml"
    about = About(COLUMNS, ("payments.csv",), None, DAY, "EUR")
    target.write_text(proposal_of(aggregated(path), about, packaged_types()["support"]), encoding="utf-8")
    assert "amount: >=10 EUR" in target.read_text(encoding="utf-8").replace('"', "")
    checked = read(target)
    assert [str(tie.amount.written) for tie in checked.dataset.relations] == [">=10 EUR"]
    assert not [problem for problem in checked.problems if problem.code != "AG301"]
