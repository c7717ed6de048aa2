"""An entry is changed in the style of its file, and no byte of the others."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.editing import Added, Removed, Revised, edited
from actorgraph.errors import EditError
from actorgraph.loading.plain import plain_text


def test_a_tie_in_short_keeps_its_ends():
    text = "supports:\n  - A -> B  # why\n  - A <-> B\n"
    edits = [Revised("supports", 0, {"since": "2010"}), Revised("supports", 1, {"since": "2011"})]
    assert edited("", text, edits) == (
        "supports:\n  - {from: A, to: B, since: 2010}  # why\n  - {between: [A, B], since: 2011}\n"
    )


TEXT = """\
# what this is
supports:
  - {from: A, to: B}  # why
  # about the next
  - from: C
    to: D   # said aside
    note: >-
      long
      text

  - E -> F

hostilities: [A -> B, {from: C, to: D}]
actors:
    JNIM:
        kind: armed group
        names: {en: x}   # kept
    X: {kind: state}
    Y:
"""


def change(*edits, text=TEXT):
    """The lines that changes take out and put in."""
    lines = difflib.unified_diff(text.split("\n"), edited("f", text, edits).split("\n"), lineterm="", n=0)
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


@pytest.mark.parametrize(
    ("edits", "lines"),
    [
        ([Revised("supports", 0, {"since": "2010", "to": None})],
         ["-  - {from: A, to: B}  # why", "+  - {from: A, since: 2010}  # why"]),
        ([Revised("supports", 1, {"note": "a: b", "sources": ["a", {"source": "b", "quote": "x, y"}]})],
         ["-    note: >-", "-      long", "-      text", '+    note: "a: b"',
          '+    sources: [a, {source: b, quote: "x, y"}]']),
        ([Revised("supports", 2, {"from": "E", "to": "F", "since": "~"})],
         ["-  - E -> F", '+  - {from: E, to: F, since: "~"}']),
        ([Removed("supports", 0)], ["-  - {from: A, to: B}  # why"]),
        ([Removed("supports", 0), Removed("supports", 1), Removed("supports", 2)],
         ["-supports:", "-  - {from: A, to: B}  # why", "-  - from: C", "-    to: D   # said aside", "-    note: >-",
          "-      long", "-      text", "-  - E -> F"]),
        ([Added("supports", {"from": "A", "to": "Z"})], ["+  - {from: A, to: Z}"]),
        ([Added("hostilities", {"from": "A", "to": "Z"}), Removed("hostilities", 0)],
         ["-hostilities: [A -> B, {from: C, to: D}]", "+hostilities: [{from: C, to: D}, {from: A, to: Z}]"]),
        ([Revised("actors", "JNIM", {"kind": "state"})],
         ["-        kind: armed group", "+        kind: state"]),
        ([Revised("actors", "Y", {"kind": "place"}), Added("actors", {"kind": "state"}, "NO: #1")],
         ["-    Y:", "+    Y: {kind: place}", '+    "NO: #1":', "+        kind: state"]),
        ([Added("sources", {"url": "https://example.org/#a"}, "s1")],
         ["+sources:", "+  s1: {url: https://example.org/#a}", "+"]),
    ],
)  # fmt: skip
def test_nothing_else_is_touched(edits, lines):
    assert change(*edits) == lines


def test_a_file_keeps_its_line_breaks():
    text = TEXT.replace("\n", "\r\n")
    told = edited("f", text, [Revised("supports", 0, {"since": "2010"})])
    assert told.count("\r\n") == told.count("\n") == text.count("\n")


def test_an_empty_file_gets_its_first_section():
    assert edited("f", "", [Added("supports", {"from": "A", "to": "B"})]) == "supports:\n  - {from: A, to: B}\n"


def test_new_sections_stand_apart_in_the_order_in_which_they_are_begun():
    edits = [Added("actors", {"kind": "state"}, "A"), Added("supports", {"from": "A", "to": "B"})]
    sections = "actors:\n  A: {kind: state}\n\nsupports:\n  - {from: A, to: B}\n"
    assert edited("f", "", edits) == sections
    assert edited("f", "# more\n", edits) == f"# more\n\n{sections}"


def test_what_is_written_in_an_unusual_way_is_left_to_its_author():
    with pytest.raises(EditError, match=r"cannot change 'odd\.yaml' in place"):
        edited("odd.yaml", "{supports: [A -> B], actors: {A: {}}}\n", [Removed("supports", 0)])


NASTY = ["~", "null", "", "NO", "2010", "012", "1e3", "a: b", "a #b", "- a", "[a", "{b", "it's", '"q"', "a\nb", " a ",
         "@a", "%a", "&a", "*a", "!a", "|", ">5%", "=1+1", "é", "جماعة", "a\\b", "?", ":", "---", "a:", "#a", "a, b",
         "]", ":0", "..", "...", "--- a"]  # fmt: skip
texts = st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=12)
entries = st.dictionaries(st.sampled_from(["from", "to", "note", "role", "since"]), texts, min_size=1)
LAYOUTS = {
    "braces": "supports:\n  - {{from: A, to: B}}\n  - {{from: C, to: D}}   # aside\n{more}",
    "lines": "supports:\n- from: A\n  to: B\n\n# next\n- from: C\n  to: D\n{more}",
    "deep": "supports:\n    -   from: A\n        to: B\n    -   from: C   # aside\n        to: D\n{more}",
    "one line": "supports: [{{from: A, to: B}}, {{from: C, to: D}}]\n{more}",
}


@settings(max_examples=60)
@given(layout=st.sampled_from(list(LAYOUTS)), fields=entries, entry=entries, at=st.integers(0, 1))
def test_whatever_is_said_is_read_back(layout, fields, entry, at):
    text = LAYOUTS[layout].format(more="# end\nactors:\n  A: {kind: state}   # last\n")
    told = edited("f", text, [Revised("supports", at, fields), Added("supports", entry), Removed("actors", "A")])
    said = plain_text(told)
    assert said["supports"][at] == {**plain_text(text)["supports"][at], **fields}
    assert said["supports"][2] == entry
    assert "# end" in told
    assert told.endswith("\n")


def test_comments_below_a_field_that_is_taken_out_are_about_the_next_one():
    text = (
        "supports:\n  - from: A\n    to: B   # friends\n    until: 2012   # gone\n    # about the note\n    note: x\n"
    )
    told = edited("", text, [Revised("supports", 0, {"until": None})])
    assert told == text.replace("    until: 2012   # gone\n", "")
    alone = text.replace("   # friends", "")
    assert edited("", alone, [Revised("supports", 0, {"until": None})]) == told.replace("   # friends", "")


PLAINLY = """\
supports:
  - from: A
    to: B   # friends
    since: 2010 # when
    names: {en: x, "fr": 'y', tags: [a, b]}
    sources:
      - source: s   # of it
        quote: one
      - t
  # about the next
  - {from: C, to: D, until: 2012, note: "x: y"}  # aside
  - E -> F   # short
  - "G -> H"
"""


@pytest.mark.parametrize(
    ("place", "fields", "lines"),
    [
        (0, {"since": "2011-02", "names": {"en": "x", "fr": "it's: z", "tags": ["a", "c"]}},
         ["-    since: 2010 # when", """-    names: {en: x, "fr": 'y', tags: [a, b]}""",
          "+    since: 2011-02 # when", """+    names: {en: x, "fr": "it's: z", tags: [a, c]}"""]),
        (0, {"sources": [{"source": "s", "quote": "two", "page": "3"}, "u"]},
         ["-        quote: one", "-      - t", "+        quote: two", "+        page: 3", "+      - u"]),
        (0, {"until": "2012", "since": None},
         ["-    since: 2010 # when", "+    until: 2012"]),
        (1, {"until": None, "from": "Z", "tags": ["a"]},
         ['-  - {from: C, to: D, until: 2012, note: "x: y"}  # aside',
          '+  - {from: Z, to: D, note: "x: y", tags: [a]}  # aside']),
        (1, {"until": None, "note": None, "since": "2010"},
         ['-  - {from: C, to: D, until: 2012, note: "x: y"}  # aside',
          "+  - {from: C, to: D, since: 2010}  # aside"]),
        (2, {"from": "E", "to": "G"}, ["-  - E -> F   # short", "+  - {from: E, to: G}   # short"]),
        (3, {"from": "E", "to": "G"}, ['-  - "G -> H"', "+  - {from: E, to: G}"]),
    ],
)  # fmt: skip
def test_what_stands_plainly_changes_where_it_stands(place, fields, lines):
    assert change(Revised("supports", place, fields), text=PLAINLY) == lines


def test_a_file_too_large_for_the_thorough_way_is_changed_in_linear_time():
    """Each entry by itself takes the thorough way two milliseconds: this would be ten seconds, and is a quarter."""
    text = "supports:\n" + "".join(f"  - from: A{i}\n    to: B\n    since: 2010   # {i}\n" for i in range(5000))
    told = edited("", text, [Revised("supports", at, {"since": "2011", "note": "x"}) for at in range(5000)])
    assert (
        told
        == text.replace("2010   # ", "2011   # ")
        .replace("\n  - ", "\n    note: x\n  - ")
        .replace("supports:\n    note: x\n", "supports:\n")
        + "    note: x\n"
    )


def test_a_field_that_says_nothing_stays_as_it_is():
    text = "supports:\n  - from: A\n    to: B\n    until:\n    since: 2010\n"
    assert edited("", text, [Revised("supports", 0, {"since": "2011"})]) == text.replace("2010", "2011")


@pytest.mark.parametrize("text", ["supports:\n  - A -> B\n  - {from: A, to: C}\n", "supports: [A -> B, A -> C]\n"])
def test_all_that_a_file_says_can_be_taken_out(text):
    gone = [Removed("supports", 0), Removed("supports", 1)]
    assert edited("", text, gone) == ""
    assert edited("", f"# ours\n{text}", gone) == "# ours\n"
