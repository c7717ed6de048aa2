"""An actor that is called otherwise is called so wherever it is named, and nothing else is changed."""

from __future__ import annotations

import pytest

from actorgraph.editing import Revised, edited
from actorgraph.editing.renaming import Renames, with_names
from actorgraph.errors import EditError

TEXT = """\
dataset:
  focus: [Reds]   # who matters
  note: Reds are many
actors:
  Reds: {kind: state, aliases: [Red Army], distinct_from: [Blues]}   # ours
  Blues:
    kind: state   # theirs
    note: Reds
supports:
  - {from: Reds, to: Blues, note: Reds, claimed_by: [reds, {actor: "Reds", source: s, quote: Reds}]}  # a
  - from: Red Army
    to: [Blues, 'Reds']
  - Reds -> Blues   # b
negotiations:
  - {parties: [[Reds, X], [Blues]], mediators: [Reds]}
sides: [{name: Reds, members: [Reds]}]
story:
  - {tie: support/reds/blues, text: Reds help.}
  - {actor: Reds, text: x}
positions: {landscape: {Reds: [1, 2], Blues: [3, 4]}}
"""

AFTER = """\
dataset:
  focus: [Scarlets]   # who matters
  note: Reds are many
actors:
  Reds: {kind: state, aliases: [Red Army], distinct_from: [Blues]}   # ours
  Blues:
    kind: state   # theirs
    note: Reds
supports:
  - {from: Scarlets, to: Blues, note: Reds, claimed_by: [Scarlets, {actor: Scarlets, source: s, quote: Reds}]}  # a
  - from: Red Army
    to: [Blues, Scarlets]
  - Scarlets -> Blues   # b
negotiations:
  - {parties: [[Scarlets, X], [Blues]], mediators: [Scarlets]}
sides: [{name: Reds, members: [Scarlets]}]
story:
  - {tie: support/scarlets/blues, text: Reds help.}
  - {actor: Scarlets, text: x}
positions: {landscape: {Scarlets: [1, 2], Blues: [3, 4]}}
"""


def test_it_is_called_so_wherever_it_is_named():
    assert with_names("", TEXT, Renames({"Reds": "Scarlets"})) == AFTER
    assert with_names("", TEXT.replace("\n", "\r\n"), Renames({"Reds": "Scarlets"})) == AFTER.replace("\n", "\r\n")
    assert with_names("", TEXT, Renames({"Greens": "Scarlets"})) == TEXT


def test_two_that_change_their_names_do_so_at_once():
    assert with_names("", "supports: [A -> B, {from: B, to: A}]\n", Renames({"A": "B", "B": "A"})) == (
        "supports: [B -> A, {from: A, to: B}]\n"
    )


def test_a_name_that_stands_on_two_lines_is_left_to_its_author():
    with pytest.raises(EditError):
        with_names("f.yaml", "supports:\n  - from: A\n      B\n    to: C\n", Renames({"A B": "D"}))


def test_who_is_called_otherwise_keeps_place_and_comments():
    edits = [Revised("actors", "Reds", {}, "Scarlets"), Revised("actors", "Blues", {"note": "x"}, "B: C")]
    told = edited("", TEXT, edits)
    assert told == TEXT.replace("  Reds: {kind", "  Scarlets: {kind").replace("  Blues:\n", '  "B: C":\n').replace(
        "    note: Reds\nsupports", "    note: x\nsupports"
    )
    odd = "actors:\n  A:   # who\n    note: >-\n      long\n  B: {}\n"
    assert edited("", odd, [Revised("actors", "A", {"note": "x"}, "C")]) == (
        "actors:\n  C:   # who\n    note: >-\n      x\n  B: {}\n"
    )


CITED = """\
sources:
  book: {title: book}   # a book
events:
  flood: {name: flood, date: 2010, sources: [book]}
  after: {name: x, date: after flood}
supports:
  - {from: book, to: flood, since: "with flood", until: before  flood, note: flood, sources: [book, {source: book}]}
  - {from: A, to: B, disputed_by: book, denied_by: [{actor: A, source: book, quote: book}]}
story:
  - {event: flood, day: after flood, text: flood, sources: book}
"""

CITED_AFTER = """\
sources:
  book: {title: book}   # a book
events:
  flood: {name: flood, date: 2010, sources: [tome]}
  after: {name: x, date: after deluge}
supports:
  - {from: book, to: flood, since: with deluge, until: before  deluge, note: flood, sources: [tome, {source: tome}]}
  - {from: A, to: B, disputed_by: tome, denied_by: [{actor: A, source: tome, quote: book}]}
story:
  - {event: deluge, day: after deluge, text: flood, sources: tome}
"""


def test_a_source_and_an_event_are_called_so_wherever_they_are_cited():
    names = Renames(sources={"book": "tome"}, events={"flood": "deluge"})
    assert with_names("", CITED, names) == CITED_AFTER
