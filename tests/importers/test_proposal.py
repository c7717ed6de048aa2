"""A table of anybody's as a file: what its heads and its words mean, and which rows cannot be taken."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import openpyxl
import pytest

from actorgraph.errors import QuestionError, UnreadableError
from actorgraph.importers.citing import sources_in
from actorgraph.importers.columns import columns_of
from actorgraph.importers.kinds import Types
from actorgraph.importers.proposal import proposal_of
from actorgraph.importers.rows import Reading, Spelling
from actorgraph.importers.tabular import table_in
from actorgraph.loading.packaged import packaged_types
from actorgraph.loading.plain import plain_text
from actorgraph.model.localtext import LocalText
from actorgraph.model.name_index import NameIndex

FRENCH = '''\
Acteur;Cible;Relation;Début;Lien vers la source;Remarque
Rouges;Bleus;allégeance;2017-03-02;https://example.org/a;
A;B;complice;2010;;
C;D;hostilité;2010-13;;x: y
E;;soutien;;;

G;"H ""les autres""";partenariat;2020;Le Monde;
G;H;partenariat;2020;;note, ici
'''


@pytest.fixture
def proposal(tmp_path):
    def of(text, name="t.csv", told=None, meant=None, encoding="utf-8", beside=MappingProxyType({}), **how):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        table = table_in(path)
        columns = columns_of(table.heads, told or {})
        types = Types(packaged_types().values(), meant or {})
        return proposal_of(table, columns, Reading(types, sources=sources_in(beside), **how), beside)

    return of


def test_a_table_is_a_file(proposal):
    found = proposal(FRENCH)
    assert plain_text(found.text) == {
        "allegiances": [{"from": "Rouges", "to": "Bleus", "since": "2017-03-02", "sources": ["https://example.org/a"]}],
        "partnerships": [{"between": ["G", "H"], "since": "2020", "note": "note, ici"}],
    }
    assert found.count == 2


def test_a_row_that_cannot_be_taken_is_told_with_its_line(proposal):
    assert [(row.line, row.reason) for row in proposal(FRENCH).refused] == [
        (3, "'complice' is no type of tie: say which is meant, as in --type-map 'complice=TYPE'"),
        (4, "'2010-13' does not exist: there is no month 13"),
        (5, "'to' is empty"),
        (7, "'Le Monde' is neither an address nor the id of a source: --source-titles takes it as what it is called"),
    ]
    assert proposal(FRENCH, meant={"complice": "partenariats"}).count == 3
    assert proposal(FRENCH, beside={"s.yaml": "sources: {Le Monde: {}}\n"}).count == 3
    with pytest.raises(QuestionError, match="there is no type 'partnershp'; did you mean 'partnership'"):
        proposal(FRENCH, meant={"complice": "partnershp"})


@pytest.mark.parametrize(
    ("heads", "told", "columns"),
    [
        ("Source,Target,Type", {}, {"from": 0, "to": 1, "type": 2}),
        ("From,To,Source,Start", {}, {"from": 0, "to": 1, "source": 2, "since": 3}),
        ("x,y,Source", {"from": "x", "to": "y"}, {"from": 0, "to": 1, "source": 2}),
        ("Acteur 1,Acteur 2,Type de lien,Date de début,Date de fin", {},
         {"from": 0, "to": 1, "type": 2, "since": 3, "until": 4}),
        ("SUBJECT,Object,Notes,Citation", {}, {"from": 0, "to": 1, "note": 2, "quote": 3}),
    ],
)  # fmt: skip
def test_heads_are_guessed(heads, told, columns):
    assert columns_of(tuple(heads.split(",")), told) == columns


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({}, "no column says 'from, to'; say which, as in --map from=HEAD,to=HEAD; the heads are 'x, y'"),
        ({"form": "x"}, "'form' is nothing that a column can say; did you mean 'from'?"),
        ({"from": "X1"}, "there is no column 'X1'"),
    ],
)
def test_what_nothing_says_is_asked(told, message):
    with pytest.raises(QuestionError) as refused:
        columns_of(("x", "y"), told)
    assert message in str(refused.value)


def test_all_ties_can_be_of_one_type(proposal):
    text = "from,to\nA,B\n"
    assert plain_text(proposal(text, kind="support").text) == {"supports": [{"from": "A", "to": "B"}]}
    with pytest.raises(QuestionError, match="no column says of which type the ties are"):
        proposal(text)


def test_what_windows_saves_is_read(proposal):
    assert proposal(FRENCH, encoding="cp1252").count == proposal(FRENCH, encoding="utf-8-sig").count == 2
    assert proposal(FRENCH.replace(";", "\t"), name="t.tsv").count == 2


def test_hostile_texts_stay_texts(proposal):
    nasty = ["=1+1", "a: b #c", "[x", "{y}", "- z", "*a", "!b", "'q'", "\\n", "<script>", "ab"]
    found = proposal("from,to\n" + "".join(f'"{one}","{one} 2"\n' for one in nasty), kind="support")
    assert [entry["from"] for entry in plain_text(found.text)["supports"]] == nasty


@pytest.mark.parametrize("data", [b"", b"from,to\n", b"\x00\x01\x02\xff", b'from,to\n"a,b\n'])
def test_what_is_no_table_is_told_in_one_line(tmp_path, data):
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match=r"cannot read '.*t\.csv': "):
        table_in(path)


def test_the_first_sheet_of_a_workbook_is_a_table(tmp_path):
    path = tmp_path / "t.xlsx"
    workbook = openpyxl.Workbook()
    for row in (["Actor", "Target", "Start"], ["A", "B", 2010], ["C", "D", None]):
        workbook.active.append(row)
    workbook.save(path)
    assert table_in(path).rows == ((2, ("A", "B", "2010")), (3, ("C", "D", "")))


def test_a_word_is_a_type_in_the_plural_too_and_none_that_two_are_called(proposal):
    found = proposal("from,to,type\nA,B,hostilités\nA,C,Allegiances\nA,D,complice\nA,E,complice\n")
    assert list(plain_text(found.text)) == ["hostilities", "allegiances"]
    assert found.rows.unknown == ("complice",)
    kinds = [replace(kind, label=LocalText.plain("aid")) for kind in packaged_types().values()]
    assert Types(kinds, {}).meant_by("aid") is None


def test_grades_are_read_in_other_words(proposal):
    words = {"confidence": {"moyenne": "medium"}}
    text = "from,to,type,confidence\nA,B,support,Moyenne\n"
    assert plain_text(proposal(text, words=words).text)["supports"][0]["confidence"] == "medium"


def test_a_type_that_is_none_is_told_with_those_that_there_are(proposal):
    with pytest.raises(QuestionError, match="there is no type 'zzz'; the types are merger, split, "):
        proposal(FRENCH, meant={"complice": "zzz"})


def test_days_are_read_once_it_is_said_what_comes_first(proposal):
    text = "from;to;type;since;until\nA;B;support;02/03/2017;13.4.2018\nA;C;support;31/12/2019;\n"
    assert proposal(text).count == 0
    assert plain_text(proposal(text, order="day-first").text)["supports"] == [
        {"from": "A", "to": "B", "since": "2017-03-02", "until": "2018-04-13"},
        {"from": "A", "to": "C", "since": "2019-12-31"},
    ]
    assert [row.reason for row in proposal(text, order="month-first").refused] == [
        "'2018-13-04' does not exist: there is no month 13",
        "'2019-31-12' does not exist: there is no month 31",
    ]


def test_all_that_is_wrong_with_a_row_is_told(proposal):
    text = "from,to,type,since,until,source,quote\n,B,love,02/03/17,2010-13,x,\nA,C,support,31/12/2010,,,y\n"
    found = proposal(text)
    assert [(row.line, len((row.reason, *row.more))) for row in found.refused] == [(2, 5), (3, 2)]
    assert [str(reason) for reason in (found.refused[1].reason, *found.refused[1].more)] == [
        "it has a quote or a page, and no source",
        "'31/12/2010' is not a date: say what comes first in all of them, as in --dates day-first",
    ]
    assert "write its year with four digits" in str(found.refused[0].more)
    assert "there is no month 13" in str(found.refused[0].more)


def test_a_month_and_its_year_need_no_order(proposal):
    said = plain_text(proposal("from;to;type;since;until\nA;B;support;12/2017;03/2018\n").text)
    assert said["supports"] == [{"from": "A", "to": "B", "since": "2017-12", "until": "2018-03"}]


def test_a_passive_runs_the_other_way(proposal):
    found = proposal("from;to;type\nA;B;est soutenu par\nA;C;est partenaire de\n")
    assert plain_text(found.text) == {
        "supports": [{"from": "B", "to": "A"}],
        "partnerships": [{"between": ["A", "C"]}],
    }
    assert [(word, meant.kind.name, meant.inverted) for word, meant in found.rows.meant] == [
        ("est soutenu par", "support", True)
    ]


def test_several_names_in_a_cell_are_several_where_an_event_has_several_and_refused_elsewhere(proposal):
    text = "from,to,type\nA; B,C,merger\nA; B,C,hostility\n"
    found = proposal(text)
    assert plain_text(found.text) == {"mergers": [{"from": ["A", "B"], "to": "C"}]}
    assert [row.reason for row in found.refused] == ["'A; B' may be several actors: give each a row of its own"]
    names = NameIndex()
    names.add("A; B", ["A; B"])
    assert proposal(text, names=names).count == 2


def test_spellings_of_one_name_are_joined_and_names_that_look_like_another_told(proposal):
    rows = "".join(f"Groupe A,B{n},support\n" for n in range(3))
    found = proposal(f"from,to,type\ngroupe à,X,support\n{rows}Goupe A,Y,support\n")
    assert [tie["from"] for tie in plain_text(found.text)["supports"]] == [*["Groupe A"] * 4, "Goupe A"]
    assert found.rows.joined == (Spelling("groupe à", 1, "Groupe A", 3),)
    assert found.rows.alike == (Spelling("Goupe A", 1, "Groupe A", 3),)
    names = NameIndex()
    names.add("groupe à", ["groupe à", "Goupe A"])
    assert (proposal(f"from,to,type\n{rows}Goupe A,Y,support\n", names=names).rows.alike) == ()


def test_a_document_that_no_row_cites_in_the_end_is_none(proposal):
    text = "from,to,type,since,source\nA,B,support,2010-13,The Paper\nA,B,support,2010,The Other\n"
    assert plain_text(proposal(text, titles=True).text) == {
        "sources": {"the-other": {"title": "The Other"}},
        "supports": [{"from": "A", "to": "B", "since": "2010", "sources": ["the-other"]}],
    }


def test_what_no_document_can_be_called_is_told_at_its_row(proposal):
    found = proposal("from,to,type,source\nA,B,support,\u202ePaper\nA,C,support,Paper\n", titles=True)
    told = ["U+202E RIGHT-TO-LEFT OVERRIDE may not stand in a text"]
    assert [(row.line, [row.reason, *row.more]) for row in found.refused] == [(2, told)]
    assert found.count == 1


@pytest.mark.parametrize(
    ("text", "day"), [("juin 2016", "2016-06"), ("3 février 2018", "2018-02-03"), ("NOV. 2019", "2019-11")]
)
def test_a_month_can_stand_by_its_name(proposal, text, day):
    said = plain_text(proposal(f"Qui;Envers qui;Nature du lien;Depuis\nA;B;soutien;{text}\n").text)
    assert said == {"supports": [{"from": "A", "to": "B", "since": day}]}


def test_a_month_by_half_its_name_and_a_day_that_it_has_not_are_refused(proposal):
    rows = proposal("from;to;type;since\nA;B;support;jui 2016\nA;C;support;31 juin 2016\n").refused
    assert [row.line for row in rows] == [2, 3]
    assert "June 2016 has 30 days" in rows[1].reason


def test_what_the_files_say_already_is_not_taken_twice(proposal):
    text = "from,to,type,since,source\nA,B,support,2017,https://e.org/a\nB,C,hostility,2018,https://e.org/b\n"
    first = proposal(text)
    again = proposal(text, beside={"graph/t.yaml": first.text})
    assert (again.text, again.count, again.known, again.refused) == ("", 0, 2, ())
    more = proposal(
        text.replace("org/b", "org/c") + "A,B,support,2019,https://e.org/a\n", beside={"graph/t.yaml": first.text}
    )
    assert plain_text(more.text) == {
        "supports": [{"from": "A", "to": "B", "since": "2019", "sources": ["https://e.org/a"]}]
    }
    assert (more.count, more.known) == (1, 1)
    assert [(row.line, row.reason) for row in more.refused] == [
        (3, "it stands at graph/t.yaml:4:5 already, with other evidence: add there what is new of it")
    ]


def test_a_merger_that_is_there_is_not_taken_twice(proposal):
    text = "from,to,type,date\nA; B,C,merger,2017\n"
    beside = {"graph/t.yaml": proposal(text).text}
    assert (proposal(text, beside=beside).count, proposal(text, beside=beside).known) == (0, 1)
    assert proposal(text.replace("A; B", "A; B; D"), beside=beside).count == 1
