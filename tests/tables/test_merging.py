"""Sheets that come back change the entries that they say, and nothing else; what both sides changed is a conflict."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.api import read
from actorgraph.loading.plain import plain_text
from actorgraph.tables.sheets import SheetError
from sheets import book_of
from tables.conftest import Desk

TEXT = """\
# ties of a made-up valley
hostilities:
  - {from: Reds, to: [Blues, Greens], since: 2010}   # since the flood
  - Reds -> Whites
supports:
  - from: Blues
    to: Greens
    sources:
      - paper
      - {source: book, quote: "they help; always", page: 3}
    note: {en: a note, fr: une note}
"""
ACTORS = """\
actors:
  Reds: {kind: armed group, aliases: [The Reds, "Red; Army"]}
  Blues:
    kind: state   # as others call it
sources:
  paper: {title: The Paper, date: 2010-02}
  book: {title: "A: Book"}
"""


def change(desk):
    """The lines that come and go."""
    files = desk.files()
    found = []
    for file in sorted(files):
        lines = difflib.unified_diff(desk.texts.get(file, "").split("\n"), files[file].split("\n"), lineterm="", n=0)
        found += [line for line in list(lines)[2:] if not line.startswith("@@")]
    return found


def test_sheets_that_were_not_changed_change_nothing(desk):
    asked = desk(ties=TEXT, actors=ACTORS)
    assert asked.merge().differences == ()
    assert asked.files() == asked.texts


def test_rows_say_what_their_author_wrote(desk):
    asked = desk(ties=TEXT, actors=ACTORS)
    assert asked.row("ties", 0).cells == {
        "ref": "T1", "type": "hostility", "from": "Reds", "to": "Blues; Greens", "since": "2010", "file": "ties.yaml"
    }  # fmt: skip
    assert asked.row("ties", 1).cells["to"] == "Whites"
    assert asked.row("ties", 2).cells["sources"] == "paper"
    assert asked.row("citations", 0).cells == {"of": "T3", "source": "book", "quote": "they help; always", "page": "3"}
    assert asked.row("actors", 0).cells["aliases"] == "[The Reds, Red; Army]"


def test_a_cell_is_a_field(desk):
    asked = desk(ties=TEXT, actors=ACTORS)
    asked.say("ties", 0, since="2011-03", until="2012")
    asked.say("ties", 1, confidence="high")
    asked.say("actors", 1, kind="", country="X")
    assert change(asked) == [
        "-    kind: state   # as others call it",
        "+    country: X",
        "-  - {from: Reds, to: [Blues, Greens], since: 2010}   # since the flood",
        "-  - Reds -> Whites",
        "+  - {from: Reds, to: [Blues, Greens], since: 2011-03, until: 2012}   # since the flood",
        "+  - {from: Reds, to: Whites, confidence: high}",
    ]


def test_a_text_of_several_languages_is_changed_in_one(desk):
    asked = desk(ties=TEXT, actors=ACTORS)
    asked.say("ties", 2, **{"note (fr)": "autre"})
    assert change(asked) == ["-    note: {en: a note, fr: une note}", "+    note: {en: a note, fr: autre}"]


def test_citations_come_and_go(desk):
    asked = desk(ties=TEXT, actors=ACTORS)
    asked.say("citations", 0, page="4")
    asked.add("citations", of="T1", source="paper", quote="war")
    asked.add("citations", of="actor: Reds", source="book")
    files = asked.files()
    said = plain_text(files["ties.yaml"])
    assert said["supports"][0]["sources"] == ["paper", {"source": "book", "quote": "they help; always", "page": "4"}]
    assert said["hostilities"][0]["sources"] == [{"source": "paper", "quote": "war"}]
    assert plain_text(files["actors.yaml"])["actors"]["Reds"]["sources"] == [{"source": "book"}]
    asked.add("citations", of="T9", source="book")
    with pytest.raises(SheetError, match="sheet 'citations', line 99, column 'of': 'T9' is nothing"):
        asked.merge()


def test_rows_come_go_and_move(desk):
    asked = desk(ties=TEXT, actors=ACTORS)
    rows = asked.there.sheets["ties"].rows
    asked.put("ties", [rows[2], rows[0]])  # sorted anew, the second one taken out
    asked.add("ties", ref="mine", type="partnership", between="Blues; Whites", file="ties.yaml")
    asked.add("ties", type="support", **{"from": "Reds", "to": "Whites"})
    asked.add("actors", actor="Whites", kind="state")
    assert change(asked) == [
        "+  Whites:",
        "+    kind: state",
        "-  - Reds -> Whites",
        "+  - from: Reds",
        "+    to: Whites",
        "+partnerships:",
        "+  - {between: [Blues, Whites]}",
        "+",
    ]


def test_a_tie_of_another_type_goes_to_its_section(desk):
    asked = desk(ties=TEXT)
    asked.say("ties", 1, type="rivalry", to="", between="Reds; Whites", **{"from": ""})
    said = plain_text(asked.files()["ties.yaml"])
    assert said["rivalries"] == [{"between": ["Reds", "Whites"]}]
    assert len(said["hostilities"]) == 1
    asked.say("ties", 1, type="rivalri")
    with pytest.raises(SheetError, match=r"there is no type 'rivalri'; did you mean 'rivalry'\?"):
        asked.files()
    asked.say("ties", 1, type="soutien")
    with pytest.raises(SheetError, match=r"there is no type 'soutien'; the types are merger, split, "):
        asked.files()


def test_what_the_files_changed_meanwhile_stays(desk):
    asked = desk(ties=TEXT, actors=ACTORS)
    asked.say("ties", 0, until="2012")
    asked.say("ties", 2, since="2001")
    asked.texts["ties.yaml"] = TEXT.replace("hostilities:\n", "hostilities:\n  - New -> Old\n").replace(
        "note: {en: a", "note: {en: the"
    )
    said = plain_text(asked.files()["ties.yaml"])
    assert said["hostilities"][:2] == [
        "New -> Old",
        {"from": "Reds", "to": ["Blues", "Greens"], "since": "2010", "until": "2012"},
    ]
    assert said["supports"][0]["since"] == "2001"
    assert said["supports"][0]["note"]["en"] == "the note"


def test_what_both_sides_changed_is_a_conflict(desk):
    asked = desk(ties=TEXT, actors=ACTORS)
    asked.say("ties", 0, since="2011")
    asked.drop("ties", 2)
    asked.say("actors", 1, kind="people")
    asked.texts = {
        "ties.yaml": TEXT.replace("since: 2010", "since: 2009").replace("a note", "another"),
        "actors.yaml": ACTORS.replace("state", "people"),  # both say the same
    }
    found = asked.merge()
    assert found.differences == ()
    assert [(one.column, one.before, one.here, one.there) for one in found.conflicts] == [
        ("since", "2010", "2009", "2011"),
        (None, "T3; support; Blues; Greens", "T3; support; Blues; Greens", None),
    ]


def test_a_row_that_was_copied_is_a_new_entry(desk):
    asked = desk(ties=TEXT)
    rows = asked.there.sheets["ties"].rows
    asked.put("ties", [*rows, rows[0]])
    asked.say("ties", 3, to="Browns")
    said = plain_text(asked.files()["ties.yaml"])
    assert said["hostilities"][-1] == {"from": "Reds", "to": "Browns", "since": "2010"}
    assert len(said["hostilities"]) == 3


def test_a_cell_that_is_no_yaml_is_told(desk):
    asked = desk(ties=TEXT)
    asked.say("ties", 0, spells="[{since: 2010")
    with pytest.raises(SheetError, match="sheet 'ties', line 2, column 'spells': it begins with"):
        asked.files()


texts = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=10).filter(
    lambda text: text.strip() == text and text[0] not in '[{"'
)
cells = st.fixed_dictionaries(
    {"from": texts.filter(lambda text: text[0] not in '[{"' and ";" not in text)},
    optional={"note": texts, "since": texts},
)


@settings(max_examples=60)
@given(data=st.data(), entries=st.lists(cells, min_size=1, max_size=5))
def test_sheets_that_come_back_are_what_the_files_then_say(types, data, entries):
    from actorgraph.editing import Added, edited

    asked = Desk({"a.yaml": edited("a", "", [Added("supports", entry) for entry in entries])}, types)
    for place in data.draw(st.sets(st.integers(0, len(entries) - 1))):
        told = data.draw(cells)
        asked.say("ties", place, **{name: told.get(name, "") for name in told})
    for told in data.draw(st.lists(cells, max_size=2)):
        asked.add("ties", type="support", **told)
    again = book_of(asked.files(), types)
    matter = [
        {k: v for k, v in row.cells.items() if k not in ("ref", "file")} for row in asked.there.sheets["ties"].rows
    ]
    found = [{k: v for k, v in row.cells.items() if k not in ("ref", "file")} for row in again.sheets["ties"].rows]
    assert {str(sorted(row.items())) for row in found} == {str(sorted(row.items())) for row in matter}


def test_the_atlas_is_as_it_was(types):
    reading = read("graph")
    asked = Desk(dict(reading.texts), reading.dataset.types.values())
    assert asked.files() == asked.texts
