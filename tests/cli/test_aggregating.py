"""`aggregate`: what is asked, what is shown, and what comes into a dataset.

Cases are files of a corpus: a table, and beside it what was typed and all that is said then.
"""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest

CORPUS = Path(__file__).parents[1] / "corpus" / "aggregate"

GENERATED = """\
event_date,time_precision,event_type,actor1,actor2,source,fatalities
2025-09-03,1,Battles,JNIM,FAMa,Generated One; Generated Two,0
2025-10-15,3,Battles,FAMa,Nusrat al-Islam,Generated Two,0
2025-10-20,1,Battles,JNIM,Unidentified Armed Group (Mali),Generated Two,0
"""
"""Rows that nobody recorded, with names that the atlas knows."""


@pytest.fixture
def events(tmp_path, monkeypatch):
    """Tables of the corpus in the working folder."""
    for path in (*CORPUS.glob("*.csv"), *CORPUS.glob("*.yaml")):
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_what_is_said_of_a_table(run, events, case):
    typed, _, expected = case.read_text(encoding="utf-8").partition("\n")
    result = run(*shlex.split(typed.removeprefix("$ actorgraph ")))
    assert f"{result.stderr}{result.stdout}exit code {result.exit_code}\n" == expected


def test_all_forms_have_the_same_rows(run, events):
    told = run("aggregate", "acled.csv", "--format", "json").stdout
    rows = json.loads(told)["rows"]
    assert run("aggregate", "acled.csv", "-o", "dyads.parquet").exit_code == 0
    assert pq.read_table("dyads.parquet").to_pylist() == rows
    run("aggregate", "acled.csv", "-o", "dyads.csv")
    lines = Path("dyads.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].split(",")[:4] == ["actor_a", "actor_b", "direction", "events"]
    assert len(lines) == len(rows) + 1


def test_ties_come_into_a_copy_of_the_atlas_and_say_where_from(run, events, atlas_folder):
    shutil.copytree(atlas_folder, events / "graph")
    Path("atlas.csv").write_text(GENERATED, encoding="utf-8")
    words = ("aggregate", "atlas.csv", "--type", "hostility", "--snapshot", "2025-11-07", "--into", "graph")
    assert run(*words).exit_code == 1  # nobody can be asked
    assert not (events / "graph" / "acled-2025-11-07-hostility.yaml").exists()
    assert run(*words, "--yes").exit_code == 0
    checked = run("check", "--strict", "graph")
    assert checked.exit_code == 0, checked.stdout
    told = run("show", "JNIM", "-g", "graph").stdout
    assert "ACLED, export of 7 Nov 2025" in told
    assert run("render", "-g", "graph", "-o", "page.html").exit_code == 0
    assert "after ACLED, export of 7 Nov 2025" in Path("page.html").read_text(encoding="utf-8")
    assert run(*words, "--yes", "--types", "Battles").exit_code == 0
    assert (events / "graph" / "acled-2025-11-07-hostility-2.yaml").exists()


def test_a_tie_is_not_written_a_second_time_without_a_word(run, events):
    (events / "graph").mkdir()
    Path("graph/people.yaml").write_text("actors: {A: {}, B: {}, C: {}}\n", encoding="utf-8")
    rows = [GENERATED.partition("\n")[0], *(f"201{at}-01-02,1,Battles,A,B,X,0" for at in range(2))]
    asked = ("aggregate", "met.csv", "--type", "hostility", "--into", "graph", "--yes", "--snapshot")
    Path("met.csv").write_text("\n".join([*rows, ""]), encoding="utf-8")
    assert "recorded already" not in run(*asked, "2020-01-01").stderr
    again = run(*asked, "2020-01-01")
    assert (again.exit_code, again.stdout) == (0, "")
    assert "ties that are there already, and left out: 1\nnothing was changed\n" in again.stderr
    Path("graph/other.csv").write_text("actor_a,actor_b,direction,month,events,scope\n", encoding="utf-8")
    Path("graph/events.csv").write_text("actor_a,actor_b,direction,month,events,scope\n", encoding="utf-8")
    ties = Path("graph/acled-2020-01-01-hostility.yaml")
    before = ties.read_text(encoding="utf-8")
    beside = run(*asked, "2020-01-01", "--monthly-events", "events.csv")
    assert "of these, without the table, which --into gives them: 1\n" in beside.stderr
    after = ties.read_text(encoding="utf-8")
    assert after.replace("    monthly_events: events.csv\n", "") == before != after
    assert set(Path("graph").glob("*.yaml")) == {ties, Path("graph/people.yaml")}
    assert "nothing was changed" in run(*asked, "2020-01-01", "--monthly-events", "events.csv").stderr
    beside = run(*asked[:-2], "--dry-run", "--snapshot", "2020-01-01", "--monthly-events", "other.csv")
    assert "the hostility 'A <-> B' is recorded already, with other dates or otherwise" in beside.stderr
    Path("met.csv").write_text("\n".join([*rows, "2019-01-02,1,Battles,B,A,X,0", rows[1].replace("B", "C"), ""]))
    newer = run(*asked, "2021-01-01")
    told = (
        "the hostility 'A <-> B' is recorded already, with other dates or otherwise: graph/acled-2020-01-01-hostility"
    )
    assert told in newer.stderr
    assert "another tie comes beside each of these" in newer.stderr
    assert "'A <-> C'" not in newer.stderr


def test_a_tie_that_is_left_out_is_not_told_to_be_taken_out(run, events):
    (events / "graph").mkdir()
    Path("graph/people.yaml").write_text("actors: {A: {}, B: {}}\n", encoding="utf-8")
    rows = [GENERATED.partition("\n")[0], *(f"2010-01-02,1,{kind},A,B,X,0" for kind in ("Battles", "Riots"))]
    Path("met.csv").write_text("\n".join([*rows, ""]), encoding="utf-8")
    asked = ("aggregate", "met.csv", "--type", "hostility", "--by-type", "--into", "graph", "--snapshot", "2020-01-01")
    assert run(*asked, "--yes").exit_code == 0
    Path("met.csv").write_text("\n".join([*rows, "2011-01-02,1,Riots,A,B,X,0", ""]), encoding="utf-8")
    newer = run(*asked, "--dry-run").stderr
    assert "ties that are there already, and left out: 1\n" in newer
    assert newer.count("is recorded already") == 1, "Battles are said as they were"


def test_a_tie_of_events_far_apart_pauses_unless_it_is_said_not_to(run, events):
    rows = [GENERATED.partition("\n")[0], *(f"20{at}-01-02,1,Battles,A,B,X,0" for at in (10, 11, 17))]
    Path("met.csv").write_text("\n".join([*rows, ""]), encoding="utf-8")
    asked = ("aggregate", "met.csv", "--type", "hostility", "--snapshot", "2020-01-01", "--new-names")
    found = run(*asked, "--format", "yaml")
    spells = "      - {since: ..2010-01-02, until: 2011-01-02..}\n      - {since: ..2017-01-02, until: 2017-01-02..}\n"
    assert spells in found.stdout
    told = "a tie pauses after so many days without an event: 365; --pause says how many, 0 for no pause\n"
    assert told in found.stderr
    for days in ("0", "2400"):
        found = run(*asked, "--format", "yaml", "--pause", days)
        assert ("spells" in found.stdout, told in found.stderr) == (False, False)
    Path("graph").mkdir()
    Path("graph/people.yaml").write_text("actors: {A: {}, B: {}}\n", encoding="utf-8")
    assert run(*asked, "--into", "graph", "--yes").exit_code == 0
    assert "ties that are there already, and left out: 1\n" in run(*asked, "--into", "graph", "--yes").stderr
    assert "recorded already" in run(*asked, "--into", "graph", "--dry-run", "--pause", "300").stderr
    Path("met.csv").write_text("\n".join([*rows, "2012-01-02,1,Battles,A,C,X,0", ""]), encoding="utf-8")
    assert "pause" not in run(*asked, "--into", "graph", "--dry-run").stderr, (
        "the tie of which that is true is no new one"
    )
    assert "· possibly" in run("show", "A", "-g", "graph", "--as-of", "2014").stdout


def test_no_pause_is_told_of_ties_that_have_no_end(run, events):
    lines = ("payer,payee,date,amount", "A,B,2010-01-02,1", "A,B,2017-01-02,1", "")
    Path("paid.csv").write_text("\n".join(lines), encoding="utf-8")
    asked = ("--type", "founding", "--snapshot", "2020-01-01", "--new-names", "--format", "yaml", "--pause", "365")
    found = run("aggregate", "paid.csv", *asked)
    assert (found.exit_code, "a tie pauses" in found.stderr, "spells" in found.stdout) == (0, False, False)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            ("acled.csv", "--type", "hostility"),
            "--type and --monthly-events are of ties: ask for --format yaml or --into",
        ),
        (("acled.csv", "--unit", "EUR"), "--unit is of amounts, and 'acled' has none"),
        (
            ("payments.csv", "--unit", "euros", "--type", "support", "--format", "yaml", "--snapshot", "2022"),
            "the amount of a tie has a currency of three letters, such as EUR: 'euros' is none",
        ),
        (
            ("acled.csv", "--type", "hostility", "--into", ".", "--monthly-events", "evnts.csv"),
            "'evnts.csv' is not there: write it first, with --over-time month --format csv -o evnts.csv",
        ),
    ],
    ids=lambda said: said[0] if isinstance(said, tuple) else None,
)
def test_what_could_mean_nothing_is_refused(run, events, asked, told):
    result = run("aggregate", *asked)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"error: {told}")


def test_yearly_payments_do_not_pause(run, events):
    days = ("2018-01-10", "2019-01-12", "2020-01-15", "2023-01-10")
    Path("paid.csv").write_text("".join(["payer,payee,date,amount\n", *(f"A,B,{day},5\n" for day in days)]))
    asked = ("paid.csv", "--type", "support", "--format", "yaml", "--snapshot", "2024", "--new-names")
    assert "{since: ..2018-01-10, until: 2020-01-15..}" in run("aggregate", *asked).stdout


def test_a_row_of_each_reason_is_shown(run, events):
    rows = [
        *[",B,2020-01-01,5"] * 9,
        "A,,2020-01-01,5",
        "A,B,2020-13-01,5",
        "A,B,2020-01-01,-5",
        "A,B,2020-01-01,5 EUR",
    ]
    rows += ["A,B,2020-01-01,1.500", "A,B,2020-01-01,5"]
    Path("paid.csv").write_text("".join(f"{row}\n" for row in ("payer,payee,date,amount", *rows)), encoding="utf-8")
    wrong = json.loads(run("aggregate", "paid.csv", "--format", "json").stdout)["wrong"]
    assert [row["reason"] for row in wrong] == ["no_first", "no_second", "date", "number", "unclear", "unit"]
    few = json.loads(run("aggregate", "acled.csv", "--format", "json").stdout)["wrong"]
    assert [row["reason"] for row in few] == sorted((row["reason"] for row in few), key=["date", "number"].index)


def test_a_single_day_is_no_pause(run, events):
    result = run("aggregate", "acled.csv", "--pause", "1")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2, "error: a pause has two days at the least; --pause 0 is for none",
    )  # fmt: skip


def test_months_have_no_spells(run, events):
    result = run("aggregate", "acled.csv", "--over-time", "month", "--pause", "30")
    assert (result.exit_code, result.stderr) == (2, "error: ask for --pause or for --over-time, not for both\n")


def test_months_come_into_a_dataset_beside_its_ties(run, events, atlas_folder):
    shutil.copytree(atlas_folder, events / "graph")
    Path("atlas.csv").write_text(GENERATED, encoding="utf-8")
    asked = ("aggregate", "atlas.csv", "--during", "2025-09-01..2025-11-06", "--snapshot", "2025-11-07", "-g", "graph")
    assert run(*asked, "--over-time", "month", "-o", "graph/events.csv").exit_code == 0
    ties = (*asked[:6], "--type", "hostility", "--into", "graph", "--yes")
    assert run(*ties, "--monthly-events", "../events.csv").exit_code == 2
    assert run(*ties, "--monthly-events", "events.csv").exit_code == 0
    checked = run("check", "--strict", "graph")
    assert checked.exit_code == 0, checked.stdout
    told = run("show", "JNIM", "-g", "graph").stdout
    assert "monthly events: 2 events in 2 months from Sep 2025 to Oct 2025" in told


def test_wrong_rows_are_told_to_programs_too(run, events):
    told = json.loads(run("aggregate", "acled.csv", "--format", "json").stdout)
    said = {"date": "2017-02-30", "from": "NRF", "to": "FANo", "type": "Battles", "number": "0"}
    words = "no date, or one that cannot be"
    assert told["wrong"][0] == {"reason": "date", "told": words, "line": None, "values": said}
    assert [(bad["path"], bad["line"], bad["text"][:3]) for bad in told["bad_lines"]] == [("acled.csv", 9, "X8,")]
    named = json.loads(run("aggregate", "acled.csv", "-g", "people.yaml", "--format", "json").stdout)
    assert named["nobodies"] == [{"name": "Unidentified Armed Group (Nowhere)", "rows": 1}]
    assert "associated actors are not among them; --together asks for them" in named["notes"]


def test_names_that_differ_by_a_slip_are_told(run, events):
    lines = ["from,to,date", *["JNIM,Groupe A,2020"] * 3, "jnim,Goupe A,2020"]
    Path("met.csv").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    told = run("aggregate", "met.csv").stdout
    assert "'jnim' (rows: 1) is written as 'JNIM' (rows: 3)" in told
    assert "'Goupe A' (rows: 1) looks like 'Groupe A' (rows: 3); they stay two actors" in told
    found = json.loads(run("aggregate", "met.csv", "--format", "json").stdout)
    assert found["joined"] == [{"name": "jnim", "rows": 1, "other": "JNIM", "others": 3}]
    assert [each["name"] for each in found["alike"]] == ["Goupe A"]


@pytest.mark.parametrize(
    ("head", "asked", "kind"),
    [("morts", (), "fatalities"), ("Montant", (), "amount"), ("count", (), "count"), ("n", (), None),
     ("n", ("--number-is", "nothing"), ""), ("n", ("--number-is", "fatalities"), "fatalities"),
     ("n", ("--unit", "EUR"), "amount")],
)  # fmt: skip
def test_what_numbers_are_is_said_by_their_head_or_by_a_person(run, events, head, asked, kind):
    Path("met.csv").write_text(f"from,to,date,{head}\nA,B,2020,7\n", encoding="utf-8")
    result = run("aggregate", "met.csv", "--map", f"number={head}", *asked, "--format", "json")
    if kind is None:
        assert (result.exit_code, "nothing says what the numbers of 'n' are" in result.stderr) == (2, True)
        return
    found = json.loads(result.stdout)
    if not kind:
        assert (found["scope"]["number_is"], "number" in found["scope"]["columns"]) == (None, False)
        return
    assert (found["scope"]["number_is"], found["rows"][0][kind]) == (kind, 7)
    assert f"numbers: --number-is {kind}" in result.stderr


def test_what_numbers_are_is_not_said_against_a_database(run, events):
    assert "are its fatalities" in run("aggregate", "acled.csv", "--number-is", "amount").stderr
    Path("met.csv").write_text("from,to,date,deaths\nA,B,2020,7\n", encoding="utf-8")
    assert "--unit is of amounts" in run("aggregate", "met.csv", "--unit", "EUR").stderr
    Path("met.csv").write_text("from,to,date\nA,B,2020\n", encoding="utf-8")
    assert "no column says a number" in run("aggregate", "met.csv", "--number-is", "count").stderr
    assert "amount" not in run("aggregate", "met.csv", "--format", "csv").stdout


def test_new_names_are_declared_in_what_is_proposed(run, events):
    asked = ("aggregate", "acled.csv", "--type", "hostility", "--snapshot", "2025-11-10", "--new-names")
    shutil.copytree(events, events / "graph", ignore=lambda _, names: [n for n in names if n != "people.yaml"])
    assert "actors:\n  Armed Force of Nowhere: {}\n" in run(*asked, "-g", "graph", "--format", "yaml").stdout
    assert run(*asked, "--into", "graph", "--yes").exit_code == 0
    assert "Armed Force of Nowhere: {}" in Path("graph/acled-2025-11-10-hostility.yaml").read_text(encoding="utf-8")
    assert "AG301" not in run("check", "graph").stdout
    assert run("fmt", "--check", "-g", "graph").exit_code == 0


def test_a_tie_of_long_ago_is_not_said_to_hold(run, events):
    text = f"{GENERATED.partition(chr(10))[0]}\n2010-01-02,1,Battles,A,B,X,0\n2012-03-04,1,Battles,A,B,X,0\n"
    Path("old.csv").write_text(text, encoding="utf-8")
    asked = ("aggregate", "old.csv", "--type", "hostility", "--snapshot", "2025-11-10", "--new-names")
    (events / "graph").mkdir()
    Path("graph/ties.yaml").write_text(run(*asked, "--format", "yaml").stdout, encoding="utf-8")
    day = ("-g", "graph", "--as-of", "2025-11-10")
    for question in (("path", "A", "B"), ("neighbours", "A"), ("show", "A")):
        assert "until 4 Mar 2012 at the earliest · possibly" in run(*question, *day).stdout
    assert '"holds": "possibly"' in run("neighbours", "A", *day, "--format", "json").stdout
    assert json.loads(run("stats", *day, "--format", "json").stdout)["rows"][0]["possible"] == 1


def test_an_engine_that_is_none_is_refused(run, events):
    assert "is no engine; known are duckdb" in run("aggregate", "acled.csv", "--engine", "oracle").stderr
    assert "is no amount of memory" in run("aggregate", "acled.csv", "--memory", "much").stderr


def test_what_is_written_for_a_time_is_removed(run, events, monkeypatch):
    (events / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(events / "temporary"))
    assert run("aggregate", "acled.csv").exit_code == 0
    assert run("aggregate", "acled.csv", "--types", "Nothing").exit_code == 2
    assert not list((events / "temporary").iterdir())


def test_a_file_of_ties_that_nobody_could_read_is_not_written(run, events):
    Path("pay.csv").write_text("from,to,date,amount\nTown,Firm,2020-01-01,3\n", encoding="utf-8")
    asked = ("aggregate", "pay.csv", "--snapshot", "2020-02-01", "--type", "support", "-o", "ties.yaml")
    assert (run(*asked, "--unit", "€ x").exit_code, Path("ties.yaml").exists()) == (2, False)
    assert run(*asked, "--unit", "EUR").exit_code == 0
    Path("pay.csv").write_text(f"from,to,date,amount\n{'x' * 201},Firm,2020-01-01,3\n", encoding="utf-8")
    result = run(*asked[:-2], "--format", "yaml")
    assert (result.exit_code, result.stdout, "the limit is 200" in result.stderr) == (1, "", True)


@pytest.mark.parametrize("more", [(), ("--over-time", "month")])
def test_an_export_is_of_no_day_before_its_events_and_of_none_to_come(run, events, more):
    Path("pay.csv").write_text("from,to,date,amount\nTown,Firm,2020-03-01,3\n", encoding="utf-8")
    result = run("aggregate", "pay.csv", "--snapshot", "2020-02", *more)
    assert (result.exit_code, "there is an event of 2020-03-01" in result.stderr) == (2, True)
    assert "is yet to come" in run("aggregate", "pay.csv", "--snapshot", "9000", *more).stderr
    assert run("aggregate", "pay.csv", "--snapshot", "2020-03", *more).exit_code == 0


def test_months_have_no_types(run, events):
    assert "not for both" in run("aggregate", "acled.csv", "--over-time", "month", "--by-type").stderr


@pytest.mark.parametrize("since", ["..2020", "2019..2020", "2019.."])
def test_a_beginning_is_one_date(run, events, since):
    result = run("aggregate", "acled.csv", "--since", since)
    assert (result.exit_code, "--since takes one date" in result.stderr) == (2, True)
    assert run("aggregate", "acled.csv", "--during", "..2020").exit_code == 0


def test_a_direction_that_was_asked_for_is_told(run, events):
    Path("ged.csv").write_text("side_a,side_b,date_start,type_of_violence,best\nA,B,2020,3,1\n", encoding="utf-8")
    told = run("aggregate", "ged.csv", "--undirected").stdout
    assert "as asked, the order of two actors means nothing; UCDP's sides imply" in told
    assert "both ways as one" in told
    assert json.loads(run("aggregate", "ged.csv", "--undirected", "--format", "json").stdout)["scope"]["direction"] == (
        "undirected"
    )
    assert "--undirected takes both ways for one" in run("aggregate", "ged.csv").stdout
    Path("met.csv").write_text("Group A,Group B,date\nX,Y,2020\n", encoding="utf-8")
    asked = ("aggregate", "met.csv", "--map", "from=Group A,to=Group B")
    assert "imply no direction; --directed takes" in run(*asked).stdout
    assert "each event goes from 'Group A' to 'Group B'" in run(*asked, "--directed").stdout
    assert "not for both" in run(*asked, "--directed", "--undirected").stderr
