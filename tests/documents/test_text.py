"""Every kind of block as plain text."""

from __future__ import annotations

import pytest

from actorgraph.documents.blocks import (
    GAP,
    Block,
    Document,
    Facts,
    Head,
    Lines,
    Marks,
    Note,
    Reference,
    Row,
    Scope,
    Sources,
    Table,
    Ties,
    Title,
    Tree,
)
from actorgraph.documents.terminal import Paint
from actorgraph.documents.text import text_of


def told(*blocks, paint=None):
    return text_of(Document(name="path", language="en", blocks=blocks), paint).split("\n")


def test_lines_stand_at_the_margin_and_items_are_set_in():
    assert told(Lines(texts=("one", "two")), Lines(texts=("three",), listed=True)) == ["one", "two", "  three"]


def test_block_apart_has_an_empty_line_before_it_unless_it_is_the_first():
    assert told(Title(text="a", apart=True), Title(text="b", apart=True)) == ["a", "", "b"]


def test_block_without_a_line_brings_no_empty_one():
    assert told(Title(text="a"), Lines(texts=(), apart=True), Sources(references=(), apart=True)) == ["a"]


def test_facts_line_up_and_what_is_below_hangs_under_the_last_cell():
    rows = (Row(("a", "1"), ("note",)), Row(("long", "2")))
    assert told(Facts(rows=rows)) == ["  a     1", "        note", "  long  2"]


def test_facts_of_three_cells_line_up_twice_and_need_no_margin():
    rows = (Row(("2012", "", "war"), ("note",)), Row(("2013-01", "ends", "truce")))
    assert told(Facts(rows=rows, indented=False)) == [
        "2012           war",
        "               note",
        "2013-01  ends  truce",
    ]


def test_wide_characters_take_two_columns():
    assert told(Facts(rows=(Row(("你好", "1")), Row(("abc", "2"))))) == ["  你好  1", "  abc   2"]


def test_chain_parts_arrow_and_standing_and_goes_deeper_below_an_item():
    rows = (Row(("A ─▶ B", ("since 2010", GAP, Marks((1, 2)))), ("also",)), Row(("A ─▶ Bee", "undated")))
    assert told(Ties(rows=rows)) == [
        "  A ─▶ B     since 2010   [1] [2]",
        "      also",
        "  A ─▶ Bee   undated",
    ]
    assert told(Ties(rows=rows[1:], depth=1)) == ["    A ─▶ Bee   undated"]


def test_table_puts_numbers_to_the_right_and_ends_no_line_with_spaces():
    table = Table(heads=(Head("rank", True), Head("actor")), rows=(("1", "JNIM"), ("12", "")))
    assert told(table) == ["rank  actor", "   1  JNIM", "  12"]


def test_tree_sources_note_and_scope():
    assert told(
        Tree(items=((1, "a"), (2, ("b ", Marks((1,)))))),
        Sources(references=(Reference(1, "The Paper", "https://example.org"), Reference(2, "", "https://b.org"))),
        Note(text="a remark"),
        Scope(text="scope: all"),
    ) == [
        "└─ a",
        "   └─ b [1]",
        "[1] The Paper, https://example.org",
        "[2] https://b.org",
        "a remark",
        "scope: all",
    ]


def test_colours_are_for_titles_heads_and_what_steps_back():
    assert told(Title(text="a"), Lines(texts=("b",)), Scope(text="c"), paint=Paint(True)) == [
        "\x1b[1ma\x1b[0m",
        "b",
        "\x1b[2mc\x1b[0m",
    ]
    rows = (Row(("x", "y"), ("z",)),)
    assert told(Facts(rows=rows), paint=Paint(True)) == ["  x  y", "\x1b[2m     z\x1b[0m"]
    assert told(Ties(rows=rows), paint=Paint(True))[1] == "\x1b[2m      z\x1b[0m"
    assert told(Table(heads=(Head("h"),), rows=(("c",),)), paint=Paint(True)) == ["\x1b[1mh\x1b[0m", "c"]


@pytest.mark.parametrize(
    "block",
    [
        Title(text="a\x1b[2Jb\nc"),
        Lines(texts=("a\x1b[2Jb\nc",)),
        Facts(rows=(Row(("a\x1b[2Jb\nc", "a\x1b[2Jb\nc"), ("a\x1b[2Jb\nc",)),)),
        Ties(rows=(Row(("a\x1b[2Jb\nc", "a\x1b[2Jb\nc"), ("a\x1b[2Jb\nc",)),)),
        Table(heads=(Head("a\x1b[2Jb\nc"),), rows=(("a\x1b[2Jb\nc",),)),
        Tree(items=((1, "a\x1b[2Jb\nc"),)),
        Note(text="a\x1b[2Jb\nc"),
        Sources(references=(Reference(1, "a\x1b[2Jb\nc", "https://a\x1b[2Jb"),)),
        Scope(text="a\x1b[2Jb\nc"),
    ],
)
def test_no_block_lets_a_text_command_the_terminal_or_break_a_line(block):
    lines = told(block)
    assert not any("\x1b" in line for line in lines)
    assert all("a\\x1b[2Jb c" in line for line in lines)


def test_block_of_no_kind_is_refused():
    with pytest.raises(TypeError):
        told(Block())


def test_columns_keep_their_places_where_names_run_from_right_to_left():
    heads = tuple(Head(text, is_numeric) for text, is_numeric in (("from", False), ("to", False), ("n", True)))
    rows = (("القاعدة", "حركة الشباب", "1"), ("A", "B", "10"))
    assert told(Table(heads=heads, rows=rows)) == [
        "from     to            n",
        "\u2066\u2068القاعدة\u2069  \u2068حركة الشباب\u2069   1\u2069",
        "A        B            10",
    ]
