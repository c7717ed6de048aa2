"""A table of anybody's as a file: what its heads and its words mean, and which rows cannot be taken."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import openpyxl
import pytest

from actorgraph.editing.plain import plain_text
from actorgraph.errors import QuestionError, UnreadableError
from actorgraph.importers.columns import columns_of
from actorgraph.importers.proposal import Reading, Types, proposal_of, sources_in
from actorgraph.importers.tabular import table_in
from actorgraph.loading.packaged import packaged_types
from actorgraph.model.localtext import LocalText

FRENCH = '''\
Acteur;Cible;Relation;Début;Lien vers la source;Remarque
Rouges;Bleus;allégeance;2017-03-02;https://example.org/a;
A;B;allié;2010;;
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
        (3, "'allié' is no type of tie: say which is meant, as in --type-map 'allié=TYPE'"),
        (4, "'2010-13' does not exist: there is no month 13"),
        (5, "'to' is empty"),
        (7, "'Le Monde' is neither an address nor the id of a source"),
    ]
    assert proposal(FRENCH, meant={"allié": "partnership"}).count == 3
    assert proposal(FRENCH, beside={"s.yaml": "sources: {Le Monde: {}}\n"}).count == 3
    with pytest.raises(QuestionError, match="there is no type 'partner'; did you mean 'partnership'"):
        proposal(FRENCH, meant={"allié": "partner"})


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
        ({}, "no column says 'from'; say which, as in --map from=HEAD; the heads are 'x, y'"),
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
    found = proposal("from,to,type\nA,B,hostilités\nA,C,Allegiances\nA,D,allié\nA,E,allié\n")
    assert list(plain_text(found.text)) == ["hostilities", "allegiances"]
    assert found.unknown == ("allié",)
    kinds = [replace(kind, label=LocalText.plain("aid")) for kind in packaged_types().values()]
    assert Types(kinds, {}).meant_by("aid") is None


def test_grades_are_read_in_other_words(proposal):
    words = {"confidence": {"moyenne": "medium"}}
    text = "from,to,type,confidence\nA,B,support,Moyenne\n"
    assert plain_text(proposal(text, words=words).text)["supports"][0]["confidence"] == "medium"


def test_a_type_that_is_none_is_told_with_those_that_there_are(proposal):
    with pytest.raises(QuestionError, match="there is no type 'zzz'; the types are merger, split, "):
        proposal(FRENCH, meant={"allié": "zzz"})


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
