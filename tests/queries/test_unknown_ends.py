"""What had ended, nobody knows when: over on the day up to which authors looked, and bounded by no other date."""

from __future__ import annotations

import pytest

from actorgraph import diff_days, diff_records, neighbours, selection, timeline
from actorgraph.exporters.html.times import when_words
from actorgraph.model.dates import CalendarDate
from actorgraph.presenters import present

NO_BOUND = """
supports: [{from: A, to: B, since: 2001-02-01, until: unknown}]
actors: {C: {since: 2001, until: unknown}}
"""
LATER = "hostilities: [{from: D, to: E, since: 2003}]\n"


def day(text):
    """Return the first day of a date."""
    return CalendarDate.parse(text).first_day


@pytest.mark.parametrize("more", ["", LATER, "sources: {x: {title: X, date: 2003}}\n"])
def test_dates_of_others_bound_no_unknown_end(dataset_from, more):
    dataset = dataset_from(NO_BOUND + more)
    tie = next(tie for tie in dataset.relations if tie.subject == "A")
    held = [str(tie.period.holds_on(day(year))) for year in ("2001-02-01", "2002", "2040")]
    assert held == ["yes", "possibly", "possibly"]
    ends = [moment for moment in timeline(dataset).as_dict()["moments"] if moment["what"] == "ends"]
    assert [(moment["date"], moment["earliest"], moment["latest"]) for moment in ends] == [
        ("unknown", "2001-01-01", None),
        ("unknown", "2001-02-01", None),
    ]


def test_day_up_to_which_authors_looked_bounds_it(dataset_from):
    dataset = dataset_from(f"{NO_BOUND}{LATER}dataset: {{as_of: 2002}}\n")
    assert [tie.period.until.latest for tie in dataset.relations if tie.subject == "A"] == [day("2002-12-31") - 1]
    assert neighbours(dataset, "A", selection(dataset, as_of="2002")).rows() == []


@pytest.mark.parametrize("as_of", ["2000", "2001-02-01"])
def test_day_before_the_beginning_bounds_no_end(dataset_from, as_of):
    """Who tells of a beginning after the day up to which he looked has looked on; it is not over on its first day."""
    dataset = dataset_from(f"{NO_BOUND}dataset: {{as_of: {as_of}}}\n")
    assert dataset.relations[0].period.until.latest is None


@pytest.mark.parametrize("looked", ["", "dataset: {as_of: 2001-01-31}\n"])
def test_end_of_a_pause_and_of_what_follows_it_bound_each_other(dataset_from, looked):
    spells = "[{since: 2001-01, until: 2001-01-15..2001-03}, {until: unknown}]"
    dataset = dataset_from(f"negotiations: [{{between: [A, B], spells: {spells}}}]\n{LATER}{looked}")
    [first, last] = next(tie for tie in dataset.relations if tie.spells).spells
    assert last.period.until.latest == (day("2001-01-30") if looked else None)
    assert first.period.until.latest == (day("2001-01-28") if looked else day("2001-03-31"))


def test_former_name_is_over_on_the_day_up_to_which_authors_looked(dataset_from):
    record = "actors: {A: {former: [{name: Old A, since: 2001, until: unknown}]}}\n"
    ends = [
        dataset_from(record + looked).actors["A"].former[0].period.ends for looked in ("", "dataset: {as_of: 2010}")
    ]
    assert [span.bounds for span in ends] == [(day("2001"), None), (day("2001"), day("2010-12-31") - 1)]


@pytest.mark.parametrize("looked", ["", "dataset: {as_of: 2010}"])
def test_end_is_possible_between_any_two_days_after_the_beginning(dataset_from, looked):
    dataset = dataset_from(NO_BOUND + looked)
    changes = diff_days(dataset, day("2004"), day("2005")).changes
    told = [(str(change.kind), str(change.certainty), change.about) for change in changes]
    assert told == [("ended", "possibly", "actor"), ("ended", "possibly", "tie")]


def test_what_is_not_there_yet_has_not_ended(dataset_from):
    dataset = dataset_from(f"{NO_BOUND}dataset: {{as_of: 2010}}\n")
    told = {year: str(neighbours(dataset, "C", selection(dataset, as_of=year)).notes[0]) for year in ("2000", "2011")}
    assert told == {"2000": "'C' had not begun by then (2001)", "2011": "'C' had ended by then"}


def test_end_that_becomes_known_is_no_news_of_the_world(dataset_from):
    old, new = (
        dataset_from(f"actors: {{A: {{until: {end}}}}}\nsupports: [{{from: A, to: B, since: 2001}}]\n")
        for end in ("unknown", "2015")
    )
    lines = present(diff_records(old, new), "text", "en").splitlines()
    assert "  A · until: unknown date → 2015" in lines
    assert not any("ended" in line for line in lines)


def test_page_tells_no_last_day_of_it(dataset_from):
    dataset = dataset_from(NO_BOUND + LATER)
    tie = next(tie for tie in dataset.relations if tie.subject == "A")
    assert when_words(tie) == {
        "en": "from 1 Feb 2001, ended on an unknown date",
        "fr": "à partir du 1er février 2001, terminé à une date inconnue",
    }
