"""Whatever stands in a table: rows in are rows used and rows told, and no sum is one that nobody meant."""

from __future__ import annotations

import csv
import random
from datetime import date
from decimal import Decimal

import pytest

from actorgraph import read
from actorgraph.aggregation.chosen import chosen
from actorgraph.aggregation.evidence import About
from actorgraph.aggregation.reasons import Reason
from actorgraph.aggregation.remarks import remarks_on
from actorgraph.aggregation.rows import covered

HEAD = ("actor1", "actor2", "event_date", "event_type", "time_precision", "fatalities", "source", "event_id_cnty")
NAMES = (
    "A", "B", " a", "A  b", "", " ", "NA", "-", "#N/A", "#REF!", "A\x00", "A\x01B", "B\u202eA", "\ufeffA", "A\x1eB",
    "Ä", "Ä", "A;B", "a,b", 'a"b', "A\nB", "A\tB", "x" * 300, "Civilians (X)", "\\N", "'", "\u00a0A",
)  # fmt: skip
DATES = (
    "2020-01-01", "20200101", "2020-01-01 00:00:00", "1 January 2020", "2020", "2020-02", "", "NA", "2020-02-30",
    "..2020", "01/02/2020", "43831", "9999-12-31", "0001-01-01", "2020-01-01T25:00", "now",
)  # fmt: skip
PRECISIONS = ("1", "2", "3", "1.0", "", "NA", "9", "day", "-1")
NUMBERS = (
    "0",
    "7",
    "+7",
    "7.0",
    "1 234",
    "1,234",
    "1.234",
    "1,5",
    "-7",
    "",
    "NA",
    "nan",
    "inf",
    "1e3",
    "9" * 16,
    "#REF!",
)
MEANT = {"0": 0, "7": 7, "+7": 7, "7.0": 7, "1 234": 1234}
SOURCES = ("X", "x; X", "X;Y", "", ";", "NA", "https://x.org/a;b", "a\x1eb", "x" * 500)
IDS = ("", "1", "2", "NA")


def row_of(chance):
    cells = [
        chance.choice(each) for each in (NAMES, NAMES, DATES, ("Battles", "", "-"), PRECISIONS, NUMBERS, SOURCES, IDS)
    ]
    if chance.random() < 0.1:
        return cells[: chance.randrange(1, 8)]
    return [*cells, "more"] if chance.random() < 0.05 else cells


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("asked", [{}, {"months": True}, {"least": 2, "types": ("battles",), "since": 737_000}])
def test_each_row_of_a_hostile_table_counts_or_is_told(aggregated, tmp_path, seed, asked):
    chance = random.Random(seed)
    path = tmp_path / "events.csv"
    rows = [row_of(chance) for _ in range(400)]
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([HEAD, *rows])
    found = aggregated(path, **asked)
    assert found.rows == len(rows) == found.used + found.below[1] + sum(found.left.values())
    few = {len(row) for row in rows} - {len(HEAD)}
    assert found.left[Reason.LINE] >= sum(len(row) in few for row in rows)
    if not asked:
        assert sum((dyad.number or 0) for dyad in found.dyads()) <= sum(MEANT.get(row[5], 0) for row in rows if row[5:])
        assert found.used > 0


@pytest.mark.parametrize("seed", range(3))
def test_a_sum_is_that_of_the_numbers_that_were_meant(aggregated, table, seed):
    chance = random.Random(seed)
    meant = [Decimal(chance.randrange(10**7)) / 10 ** chance.randrange(3) for _ in range(300)]
    for decimal, spelled in {"point": "{:,}", "comma": "{:,}", None: "{}"}.items():
        said = [spelled.format(each) for each in meant]
        if decimal == "comma":
            said = [each.translate(str.maketrans(",.", ".,")) for each in said]
        path = table("payer|payee|date|amount", *(f"A|B|2020-01-01|{each}" for each in said))
        (dyad,) = aggregated(path, decimal=decimal).dyads()
        assert dyad.number == sum(meant)


def test_a_word_for_nothing_is_no_id_no_end_no_type_and_nobody(aggregated, table):
    words = ("", "NA", " na ", "N/A", "NULL", "None", "-")
    lines, payments = [], []
    for at, word in enumerate(words):
        named = f"A{at},B{at},2020-01-01,{word},1,3,X,{word},{word},C{at}; {word}"
        lines += [named, named, f"A{at},{word},2020-01-02,Battles,1,3,X,{at},{word},{word}"]
        payments.append(f"A{at},B{at},2020-01-01,{word},1")
    acled = table(f"{','.join(HEAD)},assoc_actor_1,assoc_actor_2", *lines)
    found = aggregated(acled)
    assert {(dyad.a, dyad.events, dyad.typed) for dyad in found.dyads()} == {
        (f"A{at}", 2, (("", 2),)) for at in range(len(words))
    }
    assert (len(found), found.left) == (len(words), {Reason.NO_SECOND: len(words)})
    beside = aggregated(acled, together=True)
    pairs = {(each.a, each.b, each.events) for each in beside.dyads()}
    assert pairs == {(f"B{at}", f"C{at}", 2) for at in range(len(words))}
    assert (beside.alone, beside.left) == (len(words), {})
    loans = list(aggregated(table("payer,payee,date,end,amount", *payments)).dyads())
    assert len(loans) == len(words)
    assert {(loan.first, loan.last) for loan in loans} == {((737425, 737425), (737425, 737425))}


def test_a_name_counts_once_in_a_row_that_names_it_twice(aggregated, table, tmp_path):
    people = tmp_path / "people.yaml"
    people.write_text("actors: {B: {}}\n", encoding="utf-8")
    found = aggregated(table("from,to,date", "A,A,2020", "A,B,2020", "B,A,2020"), dataset=read(people).dataset)
    assert [(name.name, name.events) for name in found.unresolved] == [("A", 3)]


def test_a_least_number_by_type_is_told_to_be_that_of_a_type(aggregated, table):
    found = aggregated(table("from,to,date,type", "A,B,2020,raid", "A,B,2021,siege"), by_type=True, least=2)
    assert (found.below, list(chosen(found.question, "en"))) == ((2, 2), ["at least 2 events of a type"])
    assert "2 left out: of 2 types of two actors' events, of which they had fewer than 2" in map(
        str, remarks_on(found, About(found.question.layout, ("events.csv",)))
    )


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (("2020", "2020-06-10", "2020-08-20"), "2020-06-10..2020-08-20"),
        (("2020-03", "2020-05"), "2020-03-31..2020-05-01"),
        (("2020",), ""),
    ],
)
def test_a_table_covers_no_more_than_its_events_surely_reach(aggregated, table, dates, days):
    since, until = (date(2020, month, day).toordinal() for month, day in ((1, 1), (12, 31)))
    found = aggregated(table("from,to,date", *(f"A,B,{each}" for each in dates)), months=True, since=since, until=until)
    assert covered(found, None) == days
