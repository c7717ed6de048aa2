"""The dyads of a table are what they are by definition, whatever the file and however much memory there is."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from itertools import combinations

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from actorgraph import read
from actorgraph.aggregation.reasons import Reason
from actorgraph.errors import QuestionError
from actorgraph.model.dates import PartialDate
from aggregation.oracle import days, dyads, spells

ASKED = ("events", "number", "first", "last", "days", "dated", "types", "typed", "sources", "cited")


def values(dyad):
    return {name: getattr(dyad, name) for name in ASKED}


@pytest.mark.parametrize("end", ["csv", "parquet"])
def test_dyads_are_those_of_the_definition(aggregated, generated, generated_rows, end):
    found = aggregated(generated[end])
    assert {(dyad.a, dyad.b): values(dyad) for dyad in found.dyads()} == dyads(generated_rows)
    assert not any(dyad.directed for dyad in found.dyads())
    assert found.rows == len(generated_rows) == found.used + sum(found.left.values())


@pytest.mark.parametrize("pause", [1, 40, 365])
def test_spells_are_those_of_the_definition(aggregated, generated, generated_rows, pause):
    found = list(aggregated(generated["parquet"], pause=pause).dyads())
    assert {(dyad.a, dyad.b): list(dyad.spells) for dyad in found} == spells(generated_rows, pause)
    assert any(len(dyad.spells) > 1 for dyad in found)
    assert pause == 1 or any(len(dyad.spells) == 1 for dyad in found)


@pytest.mark.parametrize("pause", [3_652_059, 2**31, 2**63, 10**30])
def test_no_pause_is_longer_than_all_days(aggregated, table, pause):
    path = table("payer,payee,date,amount", "Town,Firm,0001-01-01,1", "Town,Firm,9998-12-31,1")
    (whole,) = aggregated(path, pause=pause).dyads()
    (parted,) = aggregated(path, pause=3_000_000).dyads()
    assert (len(whole.spells), len(parted.spells)) == (1, 2)


@pytest.mark.parametrize("months", [False, True])
def test_more_events_can_be_asked_for_than_an_engine_counts(aggregated, table, months):
    found = aggregated(table("payer,payee,date", "Town,Firm,2020-01-01"), least=10**30, months=months)
    assert (len(found), found.below) == (0, (1, 1))


def test_each_type_has_spells_of_its_own_and_what_is_not_asked_for_parts_none(aggregated, generated, generated_rows):
    found = aggregated(generated["parquet"], pause=100, by_type=True, types=("Riots", "Battles"))
    for kind in ("Riots", "Battles"):
        told = {(dyad.a, dyad.b): list(dyad.spells) for dyad in found.dyads() if dyad.type == kind}
        assert told == spells([row for row in generated_rows if row["event_type"] == kind], 100)
    assert not any(dyad.spells for dyad in aggregated(generated["parquet"]).dyads())


def test_a_small_memory_gives_the_same(aggregated, generated):
    assert list(aggregated(generated["csv"], memory="100MB").dyads()) == list(aggregated(generated["csv"]).dyads())


def test_dyads_stand_in_the_order_of_their_events(aggregated, generated):
    order = [(-dyad.events, dyad.a, dyad.b) for dyad in aggregated(generated["csv"]).dyads()]
    assert order == sorted(order)


def test_a_period_takes_what_surely_was_in_it(aggregated, generated, generated_rows):
    asked = PartialDate.parse("2013-02..2014")
    found = aggregated(generated["parquet"], since=asked.earliest, until=asked.latest)
    inside = [
        row
        for row in generated_rows
        if asked.earliest <= days(row)[0].toordinal() and days(row)[1].toordinal() <= asked.latest
    ]
    assert {(dyad.a, dyad.b): values(dyad) for dyad in found.dyads()} == dyads(inside)
    assert found.left[Reason.MAYBE_OUTSIDE] > 0
    assert found.rows == found.used + sum(found.left.values())


def test_types_can_be_chosen_and_told_apart(aggregated, generated, generated_rows):
    found = aggregated(generated["parquet"], types=("riots", "Battles"), by_type=True)
    for kind in ("Riots", "Battles"):
        expected = dyads(row for row in generated_rows if row["event_type"] == kind)
        told = {(dyad.a, dyad.b): dyad.events for dyad in found.dyads() if dyad.type == kind}
        assert told == {pair: dyad["events"] for pair, dyad in expected.items()}
    with pytest.raises(QuestionError, match="no event is of the type 'Riot'; did you mean 'Riots'"):
        aggregated(generated["parquet"], types=("Riot",))


def test_dyads_of_few_events_are_counted(aggregated, generated):
    whole, found = aggregated(generated["parquet"]), aggregated(generated["parquet"], least=5)
    assert [*found.dyads()] == [dyad for dyad in whole.dyads() if dyad.events >= 5]
    assert found.used + found.below[1] == whole.used
    assert len(found) + found.below[0] == len(whole)


def test_who_is_named_on_one_side(aggregated, generated, generated_rows):
    expected, alone = Counter(), 0
    for row in generated_rows:
        pairs = set()
        for actor, others in (("actor1", "assoc_actor_1"), ("actor2", "assoc_actor_2")):
            names = {name.strip() for name in (row[actor], *row[others].split(";"))} - {""}
            pairs.update(combinations(sorted(names), 2))
        expected.update(pairs)
        alone += not pairs
    found = aggregated(generated["parquet"], together=True)
    assert {(dyad.a, dyad.b): dyad.events for dyad in found.dyads()} == expected
    assert (found.alone, found.pairs) == (alone, expected.total())


def test_each_row_asked_for_those_on_one_side_counts_or_is_told(aggregated, table):
    head = "actor1,assoc_actor_1,actor2,assoc_actor_2,event_date,event_type,fatalities"
    path = table(
        head,
        "A,B; C,D,,2020-01-01,Battles,1",
        ",B;C,D,,2020-01-01,Battles,1",
        "A,;,D, ; ,2020-01-01,Battles,1",
        "A,B,B,A,2020-01-01,Battles,1",
        "A,B,D,,2020-02-30,Battles,1",
        "A,B",
    )
    found = aggregated(path, together=True)
    assert {(dyad.a, dyad.b): dyad.events for dyad in found.dyads()} == {("A", "B"): 2, ("A", "C"): 1, ("B", "C"): 2}
    assert (found.rows, found.alone, found.pairs, found.used) == (6, 1, 6, 5)
    assert found.left == {Reason.DATE: 1, Reason.LINE: 1}


def test_an_actor_of_several_names_is_one_on_its_side(aggregated, table, tmp_path):
    actors = tmp_path / "actors.yaml"
    actors.write_text("actors: {Reds: {aliases: [RA]}, Blues: {}, Greens: {}}\n", encoding="utf-8")
    head = "actor1,assoc_actor_1,actor2,assoc_actor_2,event_date,event_type,fatalities"
    rows = ("Reds,RA;Blues,Blues,RA;Nobody,2020-01-01,Battles,1", "Reds,RA,Greens,,2020-01-01,Battles,1")
    found = aggregated(table(head, *rows), together=True, dataset=read(actors).dataset)
    assert [(dyad.a, dyad.b, dyad.events) for dyad in found.dyads()] == [("Blues", "Reds", 1)]
    assert found.left == {Reason.UNKNOWN: 2, Reason.SELF: 1}
    assert [(name.name, name.events) for name in found.unresolved] == [("Nobody", 1)]


def test_months_are_those_in_which_an_event_surely_was(aggregated, generated, generated_rows):
    expected = defaultdict(int)
    for row in generated_rows:
        one, other = row["actor1"], row["actor2"]
        first, last = days(row)
        if one and other and one != other:
            month = f"{first:%Y-%m}" if f"{first:%Y-%m}" == f"{last:%Y-%m}" else None
            expected[min(one, other), max(one, other), month] += 1
    found = aggregated(generated["parquet"], months=True)
    assert {(month.a, month.b, month.month): month.events for month in found.months()} == expected
    few = aggregated(generated["parquet"], months=True, least=20)
    assert few.used + few.below[1] == found.used


def test_a_workbook_is_read_with_its_lines(aggregated, tmp_path):
    book = openpyxl.Workbook()
    for row in (("Payer", "Payee", "Date", "Amount"), ("A", "B", "2020-01-02", 10.25), ("A", "B", "2020-02-30", 1)):
        book.active.append(row)
    book.save(tmp_path / "payments.xlsx")
    found = aggregated(tmp_path / "payments.xlsx")
    assert [(d.a, d.b, str(d.number), d.directed) for d in found.dyads()] == [("A", "B", "10.2500", True)]
    assert [(wrong.reason, wrong.line) for wrong in found.wrong] == [(Reason.DATE, 3)]


def test_only_some_events_of_ucdp_have_a_direction(aggregated, table):
    head = "side_a,side_a_new_id,side_b,side_b_new_id,date_start,date_end,type_of_violence,best,source_office"
    path = table(
        head,
        "Zeds,7,Blues,8,2020-01-01 00:00:00,2020-01-03 00:00:00,2,4,AFP",
        "Zeds,7,Civilians,1,2020-02-01,2020-02-01,3,2,AFP;Reuters",
    )
    one, other = sorted(aggregated(path).dyads(), key=lambda dyad: dyad.directed)
    assert (one.a, one.b, one.directed, one.typed) == ("Blues", "Zeds", False, (("non-state conflict", 1),))
    assert (other.a, other.b, other.directed, other.number) == ("Zeds", "Civilians", True, 2)
    assert one.first[1] - one.first[0] == 2


def test_tables_of_gdelt_have_no_heads(aggregated, table):
    def row(number, **said):
        cells = [str(number), "20230301", *[""] * 59]
        for at, text in said.items():
            cells[int(at[1:])] = text
        return "\t".join(cells)

    url = "https://www.example.org/a;b/c"
    path = table(
        row(1, c6="MALI", c7="MLI", c16="FRANCE", c17="FRA", c28="19", c60=url),
        row(2, c6="MALI", c7="MLI", c16="FRANCE", c17="FRA", c28="13", c60='he said "so'),
        row(3, c6="MALI", c7="MLI", c28="13", c60=url),
        row(4, c6="POLICE", c7="MLI", c16="UNITED NATIONS", c18="UNO", c28="13", c60=url),
        row(5, c6="POLICE", c7="KEN", c16="UNITED NATIONS", c18="UNO", c28="13", c60=url),
        row(6, c6="POLICE", c16="UNITED NATIONS", c18="UNO", c28="13", c60=url),
    )
    found = aggregated(path)
    dyad, *roles = found.dyads()
    assert (dyad.a, dyad.b, dyad.directed, dyad.events, dyad.number) == ("MALI (MLI)", "FRANCE (FRA)", True, 2, None)
    assert dyad.cited == (("example.org", 1), ('he said "so', 1))
    assert [(role.a, role.b) for role in roles] == [
        ("POLICE (KEN)", "UNITED NATIONS (UNO)"),
        ("POLICE (MLI)", "UNITED NATIONS (UNO)"),
    ]
    assert found.left == {Reason.NO_SECOND: 1, Reason.PLACE: 1}


def test_names_of_gdelt_mean_nobody_without_their_countries(aggregated, table):
    path = table("sqldate,actor1name,actor2name,eventrootcode", "20200101,POLICE,REBEL,19")
    with pytest.raises(QuestionError, match="no column says of which country an actor is"):
        aggregated(path)


@pytest.mark.parametrize(
    ("heads", "directed"),
    [
        ("from,to", True),
        ("Payer,Payee", True),
        ("attacker,target", True),
        ("source,target", True),
        ("expéditeur,destinataire", True),
        ("donor,recipient", True),
        ("actor1,actor2", False),
        ("from,actor2", False),
        ("actor1,to", False),
        ("Group A,Group B", False),
        ("Actor1Name,Actor2Name", False),
        ("side_1,side_2", False),
    ],
)
def test_only_heads_that_say_so_make_events_go_one_way(aggregated, table, heads, directed):
    one, other = heads.split(",")
    path = table(f"{heads},date", "Zeds,Blues,2020-01-01")
    (dyad,) = aggregated(path, columns={"from": one, "to": other}).dyads()
    assert (dyad.a, dyad.directed) == (("Zeds", True) if directed else ("Blues", False))


@pytest.mark.parametrize("heads", ["from,to", "actor1,actor2"])
def test_whether_events_go_one_way_can_be_said(aggregated, table, heads):
    path = table(f"{heads},date", "Zeds,Blues,2020-01-01")
    (told,) = aggregated(path, direction="directed").dyads()
    assert (told.a, told.directed) == ("Zeds", True)
    (told,) = aggregated(path, direction="undirected").dyads()
    assert (told.a, told.directed) == ("Blues", False)


def test_both_ways_are_one_if_that_is_asked_of_any_layout(aggregated, table):
    head = "side_a,side_b,date_start,type_of_violence,best"
    path = table(head, "Zeds,Blues,2020-01-01,3,1", "Blues,Zeds,2020-01-01,2,1")
    found = aggregated(path, direction="undirected")
    assert [(dyad.directed, dyad.events) for dyad in found.dyads()] == [(False, 2)]
    assert len(aggregated(path)) == 2
    with pytest.raises(QuestionError, match="--directed cannot be: UCDP's sides imply no direction"):
        aggregated(path, direction="directed")


@pytest.mark.parametrize("name", ["ev[1].csv", "ev*.csv", "ev?.csv", "ev[1].parquet", "ev*.parquet", "ev?.parquet"])
def test_the_name_of_a_file_is_no_pattern(aggregated, tmp_path, name):
    lines = {"asked": "from,to,date\nA,B,2020-01-01\n", "other": "from,to,date\nC,D,2020-01-01\n"}
    for path, which in ((tmp_path / name, "asked"), (tmp_path / f"ev1{path_end(name)}", "other")):
        if path.suffix == ".csv":
            path.write_text(lines[which], encoding="utf-8")
        else:
            rows = list(csv.DictReader(lines[which].splitlines()))
            pq.write_table(pa.Table.from_pylist(rows), path)
    assert [(dyad.a, dyad.b) for dyad in aggregated(tmp_path / name).dyads()] == [("A", "B")]


def path_end(name):
    return f".{name.rpartition('.')[2]}"


@pytest.mark.parametrize("months", [False, True])
def test_events_without_a_number_are_counted(aggregated, table, months):
    lines = ("A,B,2020-01-01,10", "A,B,2020-01-02,", "A,B,2020-01-03,")
    found = aggregated(table("payer,payee,date,amount", *lines), months=months)
    (row,) = found.months() if months else found.dyads()
    assert (row.events, row.number, row.unnumbered, found.unnumbered) == (3, 10, 2, 2)
