"""`import`: what is shown, asked and written."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import openpyxl
import pytest

from actorgraph.api import read
from actorgraph.exporters.tables.csvs import files_of
from actorgraph.exporters.tables.xlsx import workbook_of
from actorgraph.loading.packaged import packaged_types
from sheets import book_of

TEXT = """\
# our record
actors: {Reds: {}, Blues: {}}
hostilities:
  - {from: Reds, to: Blues, since: 2010}   # since the flood
"""


@pytest.fixture
def exported(folder):
    """A folder with a dataset, and what was exported of it."""
    root = folder(ties=TEXT)
    (root / "graph").mkdir()
    (root / "ties.yaml").rename(root / "graph" / "ties.yaml")
    dataset = read(root / "graph").dataset
    book = book_of({"ties.yaml": TEXT}, dataset.types.values())
    (root / "book.xlsx").write_bytes(workbook_of(book, {}, {}, "en"))
    (root / "tables").mkdir()
    for name, text in files_of(book).items():
        (root / "tables" / name).write_text(text, encoding="utf-8", newline="")
    return root


def change(root, column, value):
    workbook = openpyxl.load_workbook(root / "book.xlsx")
    page = workbook["ties"]
    page.cell(2, [cell.value for cell in page[1]].index(column) + 1).value = value
    workbook.save(root / "book.xlsx")


def test_the_changes_are_shown_and_written_if_asked_for(exported, run):
    change(exported, "since", "2011")
    shown = run("import", "book.xlsx")
    assert shown.exit_code == 1
    assert shown.stdout.splitlines() == [
        "--- ties.yaml",
        "+++ ties.yaml",
        "@@ -1,4 +1,4 @@",
        " # our record",
        " actors: {Reds: {}, Blues: {}}",
        " hostilities:",
        "-  - {from: Reds, to: Blues, since: 2010}   # since the flood",
        "+  - {from: Reds, to: Blues, since: 2011}   # since the flood",
    ]
    assert shown.stderr == "nothing was written: --yes writes it\n"
    assert run("import", "book.xlsx", "--dry-run").exit_code == 0
    assert (exported / "graph" / "ties.yaml").read_text(encoding="utf-8") == TEXT
    written = run("import", "book.xlsx", "--yes")
    assert (written.exit_code, written.stdout.splitlines()[-1]) == (0, "graph/ties.yaml")
    assert (exported / "graph" / "ties.yaml").read_text(encoding="utf-8") == TEXT.replace("2010", "2011")
    assert run("import", "book.xlsx", "--yes").stdout == "nothing was changed\n"


def test_a_conflict_is_told_and_nothing_written(exported, run):
    change(exported, "since", "2011")
    path = exported / "graph" / "ties.yaml"
    path.write_text(TEXT.replace("2010", "2009"), encoding="utf-8")
    told = run("import", "book.xlsx", "--yes")
    assert (told.exit_code, told.stdout) == (1, "")
    assert told.stderr.splitlines() == [
        "sheet 'ties', line 2, column 'since': both were changed, from '2010' to '2011' in the sheet and to '2009' in "
        "the files",
        "nothing was written",
    ]
    assert "2009" in path.read_text(encoding="utf-8")


def test_a_name_that_nobody_has_is_asked_back(exported, run):
    change(exported, "to", "Bleus")
    told = run("import", "book.xlsx", "--yes")
    assert told.exit_code == 1
    assert "did you mean 'Blues'?" in told.stderr
    assert run("import", "book.xlsx", "--yes", "--new-names").exit_code == 0


def test_a_folder_of_csv_files_comes_back(exported, run):
    path = exported / "tables" / "ties.csv"
    path.write_text(path.read_text(encoding="utf-8-sig").replace("2010", "2012"), encoding="utf-8-sig")
    assert run("import", "tables", "--yes").exit_code == 0
    assert "since: 2012" in (exported / "graph" / "ties.yaml").read_text(encoding="utf-8")


def test_any_other_table_becomes_a_file(exported, run):
    (exported / "more.csv").write_text(
        "Actor,Target,Relation,Mood\nReds,Blues,support,\nA,B,love,glad\n", encoding="utf-8"
    )
    printed = run("import", "more.csv")
    assert (printed.exit_code, printed.stdout) == (0, "supports:\n  - {from: Reds, to: Blues}\n")
    assert printed.stderr.splitlines() == [
        "columns: --map from=Actor, to=Target, type=Relation",
        "columns left out: Mood",
        "line 3: 'love' is no type of tie: say which is meant, as in --type-map 'love=TYPE'",
        "1 row was not taken",
        f"the types are {', '.join(packaged_types())}",
        "1 row was taken",
    ]
    asked = run("import", "more.csv", "--into", "graph", "--type-map", "love=support", "--yes")
    assert asked.exit_code == 1
    assert "'A'" in asked.stderr
    assert asked.stderr.endswith("nothing was written: --new-names takes names that no actor has yet\n")
    written = run("import", "more.csv", "--into", "graph", "--type-map", "love=support", "--yes", "--new-names")
    assert written.stdout.splitlines()[-1] == "graph/more.yaml"
    assert "AG301" not in run("check").stderr
    assert "actors:\n  A: {}\n  B: {}\n" in (exported / "graph" / "more.yaml").read_text(encoding="utf-8")
    again = run("import", "more.csv", "--into", "graph")
    assert (again.exit_code, again.stdout) == (1, "")
    assert again.stderr.endswith("1 row was there already\n0 rows were taken\n")
    other = run("import", "more.csv", "--into", "graph", "--type", "hostility", "--yes")
    assert other.stdout.splitlines()[-1] == "graph/more-2.yaml"
    assert "support" in (exported / "graph" / "more.yaml").read_text(encoding="utf-8")


FRENCH = """\
sep=;
Brouillon
Acteur;Cible;Relation;Début;Source
Groupe A;Groupe B;allié;12/2017;https://e.org/y?a=1,2 https://e.org/b
Groupe A;Goupe B;est soutenu par;11/04/2018;Journal du Nord, 3 mai 2016
groupe a;C;bof;2011;
"""


def test_what_is_made_of_a_table_is_told(exported, run):
    (exported / "t.csv").write_text(FRENCH, encoding="utf-8")
    told = run("import", "t.csv", "--dates", "day-first", "--source-titles")
    assert told.stdout.startswith('sources:\n  journal-du-nord-3-mai-2016: {title: "Journal du Nord, 3 mai 2016"}\n')
    assert told.stderr.splitlines() == [
        "line 3 is taken for the heads",
        "columns: --map from=Acteur, to=Cible, type=Relation, since=Début, source=Source",
        "'allié' is taken for 'partnership'",
        "'est soutenu par' is taken for 'support', from the other end",
        "'groupe a' (1 row) is written as 'Groupe A' (2 rows)",
        "'Goupe B' (1 row) looks like 'Groupe B' (1 row)",
        "line 6: 'bof' is no type of tie: say which is meant, as in --type-map 'bof=TYPE'",
        "1 row was not taken",
        f"the types are {', '.join(packaged_types())}",
        "2 rows were taken",
    ]
    assert "--source-titles takes it as what it is called" in run("import", "t.csv").stderr
    assert run("import", "t.csv", "--head-line", "4").exit_code == 2


def test_a_value_that_no_row_has_is_told_with_what_looks_like_it(exported, run):
    (exported / "t.csv").write_text("from,to,type,Where\nA,B,support,Mali\n", encoding="utf-8")
    told = run("import", "t.csv", "--where", "Where=Maly")
    assert (told.exit_code, told.stderr) == (2, "error: no row says 'Where=Maly'; did you mean 'Mali'?\n")


def test_a_value_that_no_row_of_a_published_table_has_is_told_with_a_part_of_a_list_too(exported, run):
    table = str(PUBLISHED / "ucdp" / "ucdp-actor-221.csv")
    told = run("import", table, "--where", "Location=Maly")
    assert (told.exit_code, told.stderr) == (2, "error: no row says 'Location=Maly'; did you mean 'Mali'?\n")
    galaxy = str(PUBLISHED / "misp" / "threat-actor.json")
    told = run("import", galaxy, "--where", "country=CX")
    assert (told.exit_code, told.stderr.startswith("error: no entry says 'country=CX'")) == (2, True)


def test_the_line_of_the_heads_of_a_published_table_can_be_said_and_of_nothing_else(exported, run):
    table = (PUBLISHED / "ucdp" / "ucdp-actor-221.csv").read_text(encoding="utf-8")
    (exported / "ucdp.csv").write_text(f"Actors,of UCDP\n{table}", encoding="utf-8")
    assert run("import", "ucdp.csv", "--head-line", "2").stdout.startswith("sources:\n")
    assert run("export", "-o", "net.graphml").exit_code == 0
    for name in ("net.graphml", str(PUBLISHED / "misp" / "threat-actor.json")):
        told = run("import", name, "--head-line", "2")
        assert (told.exit_code, told.stderr) == (
            2,
            "error: --head-line is for tables: no other file has a line of heads\n",
        )


def test_what_is_said_of_columns_is_of_the_edges_that_were_added_to_an_export(exported, run):
    assert run("export", "-o", "net.dot").exit_code == 0
    text = (exported / "net.dot").read_text(encoding="utf-8").rstrip().removesuffix("}")
    (exported / "net.dot").write_text(f"{text}blues -> reds [how=love, dir=none, mood=glad];\n}}\n", encoding="utf-8")
    told = run("import", "net.dot", "--into", "graph", "--yes", "--map", "type=how", "--type-map", "love=partnership")
    assert (exported / "graph" / "net.yaml").read_text(encoding="utf-8") == (
        "partnerships:\n  - {between: [Blues, Reds]}\n"
    )
    assert told.stderr.splitlines()[1] == "columns: --map type=how, from=from, to=to"


def test_what_is_wrong_with_many_rows_is_told_once(exported, run):
    rows = "".join(f"A,B{n},support,02/03/2017\n" for n in range(25))
    (exported / "more.csv").write_text(f"from,to,type,since\n{rows}", encoding="utf-8")
    told = run("import", "more.csv").stderr
    assert f"lines {', '.join(map(str, range(2, 22)))}, …: '02/03/2017' is not a date" in told
    assert "25 rows were not taken" in told
    assert run("import", "more.csv", "--dates", "day-first").stdout.count("since: 2017-03-02") == 25


def test_of_several_files_all_are_written_or_none(exported, run):
    change(exported, "since", "2011")
    workbook = openpyxl.load_workbook(exported / "book.xlsx")
    page = workbook["ties"]
    heads = [cell.value for cell in page[1]]
    for head, value in {"type": "support", "from": "Reds", "to": "Blues", "file": "zz/a.yaml"}.items():
        page.cell(3, heads.index(head) + 1).value = value
    workbook.save(exported / "book.xlsx")
    (exported / "graph" / "zz").mkdir()
    (exported / "graph" / "zz" / "a.yaml").mkdir()
    told = run("import", "book.xlsx", "--yes")
    assert (told.exit_code, told.stderr) == (2, "error: cannot write 'graph/zz/a.yaml': is a directory\n")
    assert (exported / "graph" / "ties.yaml").read_text(encoding="utf-8") == TEXT


def test_a_column_that_is_gone_is_told(exported, run):
    path = exported / "tables" / "ties.csv"
    path.write_text(path.read_text(encoding="utf-8-sig").replace("since", "Début"), encoding="utf-8-sig")
    told = run("import", "tables", "--yes")
    assert (told.exit_code, told.stdout) == (0, "nothing was changed\n")
    assert told.stderr.splitlines() == [
        "sheet 'ties': the column 'Début' is none of the language's, and left out",
        "sheet 'ties': the column 'since' is gone; what it said stays",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["book.txt"], "cannot import 'book.txt': the name has to end in .csv, .tsv, .xlsx, .graphml, .gexf, .dot, "),
        (["gone.xlsx"], "cannot read 'gone.xlsx': no such file or directory"),
        (["graph"], "cannot read 'graph/_actorgraph.json': no such file or directory"),
        (["gone.csv", "--map", "from"], "'from' is no pair: write it as from=Actor"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(exported, run, words, message):
    told = run("import", *words)
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.startswith(f"error: {message}")
    assert told.stderr.count("\n") == 1


def test_a_network_becomes_a_file(exported, run):
    assert run("export", "-o", "net.graphml").exit_code == 0
    printed = run("import", "net.graphml")
    assert "hostilities:\n  - {from: Reds, to: Blues, since: 2010}\n" in printed.stdout
    assert printed.stderr == "1 entry was taken\n"
    again = run("import", "net.graphml", "--into", "graph", "--yes")
    assert (again.exit_code, again.stdout) == (1, "")
    assert again.stderr.splitlines() == ["1 entry was there already", "0 entries were taken"]
    edge = '{"source": 1, "target": 2, "type": "love"}'
    nodes = '[{"id": 1, "label": "Reds", "type": "party", "colour": "red"}, {"id": 2}]'
    (exported / "n.json").write_text(f'{{"nodes": {nodes}, "edges": [{edge}]}}', encoding="utf-8")
    told = run("import", "n.json", "--type-map", "love=support")
    assert told.stdout == "actors:\n  Reds: {kind: party}\nsupports:\n  - {from: Reds, to: 2}\n"
    assert told.stderr.splitlines()[:2] == ["nodes: kind=type", "attributes of nodes left out: colour"]
    first = run("import", "n.json", "--into", "graph", "--type-map", "love=support", "--new-names", "--yes")
    assert first.exit_code == 0
    (exported / "more.json").write_text(
        f'{{"nodes": {nodes}, "edges": [{edge}, {edge.replace("love", "hostility")}]}}', encoding="utf-8"
    )
    second = run("import", "more.json", "--into", "graph", "--type-map", "love=support", "--yes")
    assert second.exit_code == 0
    assert "actors:" not in second.stdout
    assert second.stderr.endswith("1 row was there already\n1 row was taken\n")
    assert run("import", "n.json").stderr.splitlines()[3].startswith("number 1: 'love' is no type of tie")


def test_an_edge_that_was_added_to_an_export_comes_and_nothing_twice(exported, run):
    assert run("export", "-o", "net.graphml").exit_code == 0
    graph = nx.read_graphml("net.graphml", force_multigraph=True)
    graph.add_edge("reds", "blues", key="new", relation_type="support", valid_from="2012", sources="nobody")
    graph.add_edge("reds", "blues", key="newer", relation_type="support", valid_from="2013", mood="glad")
    graph.add_node("greens", label="Greens", kind="party", colour="green")
    nx.write_graphml(graph, "more.graphml")
    written = run("import", "more.graphml", "--into", "graph", "--yes")
    assert (exported / "graph" / "more.yaml").read_text(encoding="utf-8") == (
        "actors:\n  Greens: {kind: party}\nsupports:\n  - {from: Reds, to: Blues, since: 2013}\n"
    )
    assert written.stderr.splitlines()[:4] == [
        "attributes left out: colour",
        "2 edges were added to what export wrote: they are read as rows of a table",
        "columns: --map from=from, to=to, type=relation_type, since=valid_from, source=sources",
        "columns left out: mood",
    ]
    assert "'nobody' is neither an address nor the id of a source" in written.stderr
    (exported / "more.graphml").rename(exported / "again.graphml")
    again = run("import", "again.graphml", "--into", "graph", "--yes")
    assert (again.exit_code, again.stdout) == (1, "")


def test_a_broken_network_writes_nothing(exported, run):
    (exported / "n.gexf").write_text("<gexf>\n<graph>", encoding="utf-8")
    told = run("import", "n.gexf", "--into", "graph", "--yes")
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == "error: cannot read 'n.gexf': line 2, column 8: it is no XML: no element found\n"


PUBLISHED = Path(__file__).parents[1] / "data"


def test_a_published_table_is_known_and_what_is_new_is_proposed(exported, run):
    table = str(PUBLISHED / "ucdp" / "ucdp-actor-221.csv")
    (exported / "graph" / "more.yaml").write_text(
        "actors: {AQMI: {ids: {ucdp: 539}}, JNIM: {}, A: {aliases: [GIA]}, B: {aliases: [GIA]}}\n", encoding="utf-8"
    )
    written = run("import", table, "--into", "graph", "--yes")
    assert written.exit_code == 0
    assert "'JNIM' is taken for 'JNIM', by the name alone" in written.stderr
    assert "'GIA' may be 'A', 'B': write ids: {ucdp: 538} where it is meant" in written.stderr
    assert "1 tie of theirs was left out" in written.stderr
    assert "  - {from: Ansar Dine, into: JNIM" in (exported / "graph" / "ucdp-actor-221.yaml").read_text("utf-8")


def test_a_line_of_a_published_table_that_is_no_row_is_told(exported, run):
    table = (PUBLISHED / "ucdp" / "ucdp-actor-221.csv").read_text(encoding="utf-8")
    (exported / "ucdp.csv").write_text(f"{table.rstrip()},,,one more\n", encoding="utf-8")
    told = run("import", "ucdp.csv").stderr.splitlines()
    assert told[0] == (
        f"line {len(table.splitlines())}: it has more cells than there are heads: "
        "put what has a separator in it in quotes"
    )


def test_new_names_are_declared_in_what_is_printed(exported, run):
    (exported / "t.csv").write_text("from,to,type\nA,B,support\n", encoding="utf-8")
    printed = run("import", "t.csv", "--new-names").stdout
    assert printed == "actors:\n  A: {}\n  B: {}\nsupports:\n  - {from: A, to: B}\n"


def test_a_part_of_any_table(exported, run):
    (exported / "t.csv").write_text("from,to,type,where\nA,B,support,Mali\nC,D,support,Niger\n", encoding="utf-8")
    assert run("import", "t.csv", "--where", "where=mali").stdout == "supports:\n  - {from: A, to: B}\n"


def test_json_that_is_no_galaxy(exported, run):
    (exported / "a.json").write_text("[]", encoding="utf-8")
    assert (
        "cannot read 'a.json': it is JSON of no format that is known: MISP galaxy, " in run("import", "a.json").stderr
    )
    galaxy = str(PUBLISHED / "misp" / "threat-actor.json")
    assert "left out: related similar (1)" in run("import", galaxy).stderr


@pytest.mark.parametrize(
    "option", ["--map from=A", "--type-map a=support", "--type support", "--dates day-first", "--source-titles"]
)
def test_an_option_that_says_nothing_of_a_file_is_refused(exported, run, option):
    assert run("export", "-o", "net.graphml").exit_code == 0
    name = option.split()[0]
    assert run("export", "--to", "json", "-o", "whole.json").exit_code == 0
    for what, told in {
        str(PUBLISHED / "misp" / "threat-actor.json"): "a file that is known by what it says",
        "net.graphml": "what export wrote",
        "book.xlsx": "what export wrote",
        "whole.json": "what export wrote",
    }.items():
        found = run("import", what, *option.split())
        assert (found.exit_code, found.stdout) == (2, "")
        assert (
            found.stderr == f"error: {name} says nothing of {told}: it is for tables, and for the networks of others\n"
        )


@pytest.mark.parametrize("empty", [True, False])
@pytest.mark.parametrize("source", ["book.xlsx", "tables", "whole.json"])
def test_a_folder_that_is_not_there_or_is_empty_becomes_a_dataset(exported, run, source, empty):
    if empty:
        (exported / "anew").mkdir()
    assert run("export", "--to", "json", "-o", "whole.json").exit_code == 0
    written = run("import", source, "--into", "anew", "--yes")
    assert written.exit_code == 0, written.stderr
    assert written.stdout.splitlines()[-1] == "anew/ties.yaml"
    told = (exported / "anew" / "ties.yaml").read_text(encoding="utf-8")
    assert told == ("actors:\n  Reds: {}\n  Blues: {}\n\nhostilities:\n  - {from: Reds, to: Blues, since: 2010}\n")
    assert read(exported / "anew").dataset.hash == read(exported / "graph").dataset.hash


def test_what_was_changed_in_a_sheet_is_in_the_dataset_that_is_begun_with_it(exported, run):
    change(exported, "since", "2011")
    assert run("import", "book.xlsx", "--into", "anew/deep", "--yes").exit_code == 0
    assert "since: 2011" in (exported / "anew" / "deep" / "ties.yaml").read_text(encoding="utf-8")


def test_a_table_begins_a_dataset(exported, run):
    (exported / "t.csv").write_text("from,to,type\nA,B,support\n", encoding="utf-8")
    assert run("import", "t.csv", "--into", "anew", "--yes", "--new-names").exit_code == 0
    assert (exported / "anew" / "t.yaml").read_text(encoding="utf-8") == (
        "actors:\n  A: {}\n  B: {}\nsupports:\n  - {from: A, to: B}\n"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"actorgraph": 2, "files": {}}', "it is not what export --to json writes"),
        ('{"actorgraph": 1, "files": {"a.yaml": {"x": [true]}}}', "it is not what export --to json writes"),
        ('{"actorgraph": 1, "files": ', "it is not what export --to json writes"),
        ('{"actorgraph": 1, "files": {"../a.yaml": {}}}', "is no file that could lie in the folder of a dataset"),
        ('{"actorgraph": 1, "files": {"/tmp/a.yaml": {}}}', "is no file that could lie in the folder of a dataset"),
        ('{"actorgraph": 1, "files": {".git/a.yaml": {}}}', "is no file that could lie in the folder of a dataset"),
        ('{"actorgraph": 1, "files": {"a.sh": {}}}', "is no file that could lie in the folder of a dataset"),
    ],
)
def test_json_of_somebody_else_writes_nothing(exported, run, text, told):
    (exported / "whole.json").write_text(text, encoding="utf-8")
    refused = run("import", "whole.json", "--into", "anew", "--yes")
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert not (exported / "anew").exists()


def test_json_goes_into_no_folder_that_has_files(exported, run):
    (exported / "whole.json").write_text(run("export", "--to", "json").stdout, encoding="utf-8")
    assert "'graph' has files already" in run("import", "whole.json", "--yes").stderr
    assert "'json' has all that the files say" in run("export", "--to", "json", "--only", "hostility").stderr


FOREIGN = ["wikidata/items.json", "followthemoney/entities.ftm.json", "stix/bundle.json", "bods/statements.json"]


@pytest.mark.parametrize("name", FOREIGN)
def test_what_others_publish_is_written_beside_the_record_and_checks(exported, run, name):
    written = run("import", str(PUBLISHED / name), "--into", "graph", "--yes")
    assert written.exit_code == 0, written.stderr
    assert "left out: " in written.stderr
    assert run("check", "graph").exit_code == 0
    again = run("import", str(PUBLISHED / name), "--into", "graph", "--yes")
    assert (again.exit_code, again.stdout) == (1, "")
    assert "there already" in again.stderr


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_broken_writes_nothing(exported, run, name):
    data = (PUBLISHED / name).read_bytes()
    before = sorted((exported / "graph").iterdir())
    for broken, told in {
        data[: len(data) * 2 // 3].rstrip() + b"{": "it is no JSON",
        data.replace(b'"id"', b'"i\xe9"', 1): "it is not in UTF-8",
        b"[" * 500 + data: "more than 100 things stand within one another",
        b"{}": "it is JSON of no format that is known: ",
    }.items():
        (exported / "broken.json").write_bytes(broken)
        found = run("import", "broken.json", "--into", "graph", "--yes")
        assert (found.exit_code, found.stdout, found.stderr.count("\n")) == (2, "", 1)
        assert found.stderr.startswith("error: cannot read 'broken.json': ")
        assert told in found.stderr
    assert sorted((exported / "graph").iterdir()) == before


def test_a_part_cannot_be_asked_for_of_what_has_no_columns(exported, run):
    found = run("import", str(PUBLISHED / "stix" / "bundle.json"), "--where", "a=b")
    assert (found.exit_code, found.stderr) == (2, "error: --where says nothing of STIX: it has no columns\n")


def test_another_table_of_a_publisher_is_told(exported, run):
    for name in ("ucdp-dyadic-211.csv", "ucdp-esd-ay-181.csv"):
        found = run("import", str(PUBLISHED / "ucdp" / name), "--into", "graph", "--yes")
        assert found.exit_code == 0
    assert "there already, after another data set of this publisher: support/government-of-" in found.stderr


def test_what_a_column_says_is_told_for_each_sheet(run, folder):
    folder(graph="supports: [{from: A, to: B, since: 2010}]\nactors: {A: {since: 2000}}\n")
    assert run("export", "-g", "graph.yaml", "-o", "book.xlsx").exit_code == 0
    said = {(row[0], row[1]): row[2] for row in openpyxl.load_workbook("book.xlsx")["columns"].values}
    assert said["actors", "since"] == "When it came to be."
    assert said["ties", "since"].startswith("From when it held")
    assert said["sources", "date"] == "When it was published."
    assert said["events", "date"] == "When it happened."
    assert all(said.values())
