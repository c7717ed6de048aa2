"""Rows that come back under other keys, names or heads are still what they were."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actorgraph.loading.plain import plain_text
from actorgraph.tables.sheets import Row, SheetError

TEXT = """\
actors:
  Reds: {kind: x, sources: [{source: book, quote: q}]}
supports:
  - {from: Reds, to: Blues, since: 2010, note: n, sources: [{source: book, quote: q}, {source: book, quote: r}]}
  - {from: A, to: B}
"""


@pytest.fixture
def asked(desk):
    return desk(t=TEXT)


def said(files):
    return plain_text(files["t.yaml"])


def test_rows_sorted_without_their_keys_change_nothing(asked):
    one, two = asked.there.sheets["ties"].rows
    asked.put("ties", [replace(one, cells=two.cells), replace(two, cells=one.cells)])
    assert asked.files() == asked.texts
    asked.put("ties", [replace(one, cells={**two.cells, "since": "2011"}), replace(two, cells=one.cells)])
    assert asked.files() == {"t.yaml": TEXT.replace("{from: A, to: B}", "{from: A, to: B, since: 2011}")}


def test_citations_that_are_sorted_change_nothing(asked):
    actor, one, two = asked.there.sheets["citations"].rows
    asked.put("citations", [two, actor, one])
    assert asked.files() == asked.texts


def test_a_copy_of_a_row_is_another_entry_and_takes_no_citations(asked):
    rows = asked.there.sheets["ties"].rows
    asked.put("ties", [replace(rows[0], cells={**rows[0].cells, "to": "C"}), *rows])
    supports = said(asked.files())["supports"]
    assert supports == [*plain_text(TEXT)["supports"], {"from": "Reds", "to": "C", "since": "2010", "note": "n"}]


def test_what_is_called_otherwise_keeps_its_citations(asked):
    asked.say("actors", 0, actor="Scarlets")
    asked.say("ties", 0, ref="mine", until="2012")
    found = said(asked.files())
    assert found["actors"] == {"Scarlets": plain_text(TEXT)["actors"]["Reds"]}
    assert found["supports"][0] == {**plain_text(TEXT)["supports"][0], "until": "2012"}


def test_a_name_of_two_rows_that_is_cited_is_an_error(asked):
    asked.say("ties", 0, ref="T9", until="2012")
    asked.say("ties", 1, ref="T9", until="2012")
    asked.add("citations", of="T9", source="book")
    with pytest.raises(SheetError, match="'T9' is what two rows are called: lines 2 and 3"):
        asked.merge()


def test_a_column_that_is_gone_takes_nothing_with_it(asked):
    rows = [
        replace(row, cells={head: text for head, text in row.cells.items() if head != "since"})
        for row in asked.there.sheets["ties"].rows
    ]
    columns = tuple(head for head in asked.there.sheets["ties"].columns if head != "since")
    asked.put("ties", rows)
    asked.there.sheets["ties"] = replace(asked.there.sheets["ties"], columns=columns)
    asked.say("ties", 0, until="2012")
    assert asked.merge().gone == (("ties", "since"),)
    assert said(asked.files())["supports"][0] == {**plain_text(TEXT)["supports"][0], "until": "2012"}


def test_a_row_that_names_another_file_goes_there(desk):
    asked = desk(t=TEXT, u="supports: [X -> Y]\n")
    asked.say("ties", 1, file="v.yaml")
    files = asked.files()
    assert files["v.yaml"] == "supports:\n  - {from: A, to: B}\n"
    assert said(files)["supports"] == plain_text(TEXT)["supports"][:1]
    asked.say("ties", 1, file="../v.yaml")
    with pytest.raises(SheetError, match="is no file of the dataset"):
        asked.files()


def test_of_two_entries_with_the_same_ends_nobody_can_say_which_one_is_left(desk):
    asked = desk(t="supports:\n  - {from: A, to: B, since: 2010}\n  - {from: A, to: B, since: 2015}\n")
    asked.texts = {"t.yaml": "supports:\n  - {from: A, to: B, since: 2016}\n"}
    asked.say("ties", 0, note="of the first")
    assert [(found.here, found.column) for found in asked.merge().conflicts] == [(None, None)]


def test_actors_whose_names_are_numbers_are_not_each_other(desk):
    asked = desk(t="actors:\n  313: {kind: x}\n  17: {kind: y}\n")
    asked.texts = {"t.yaml": "actors:\n  17: {kind: y, country: Z}\n  313: {kind: x, country: Z}\n"}
    asked.say("actors", 0, kind="w")
    assert said(asked.files())["actors"] == {"17": {"kind": "y", "country": "Z"}, "313": {"kind": "w", "country": "Z"}}


def test_a_row_of_nothing_but_a_key_is_no_row(asked):
    asked.put("ties", [*asked.there.sheets["ties"].rows, Row("nobody's", {"type": "support", "between": "A; B"}, 9)])
    assert len(said(asked.files())["supports"]) == 3


def test_a_tie_of_another_type_takes_its_comments_along(desk):
    text = (
        "supports:\n  - {from: A, to: B}   # why\n"
        "  - from: A   # one\n    # two\n    to: C\n"
        "hostilities:\n  - {from: D, to: E}\n"
    )
    asked = desk(t=text)
    asked.say("ties", 0, type="hostility")
    asked.say("ties", 1, type="hostility")
    assert asked.files()["t.yaml"] == (
        "hostilities:\n  - {from: D, to: E}\n  - {from: A, to: B}  # why\n  # one\n  # two\n  - {from: A, to: C}\n"
    )
    asked = desk(t=text)
    asked.say("ties", 0, type="membership")
    assert asked.files()["t.yaml"].endswith("\n\nmemberships:\n  - {from: A, to: B}  # why\n")
