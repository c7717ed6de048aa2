"""Every kind of block as Markdown."""

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
from actorgraph.documents.markdown import escaped, markdown_of

PAPER = Sources(references=(Reference(1, "The *Paper*", "https://example.org/a(1)"), Reference(2, "A letter")))


def told(*blocks):
    return markdown_of(Document(name="path", language="en", blocks=blocks)).split("\n")


def test_title_stands_out_or_is_a_heading():
    assert told(Title(text="a"), Title(text="b", level=2)) == ["**a**", "", "## b"]


def test_sentences_are_paragraphs_and_items_a_list():
    assert told(Lines(texts=("one", "two")), Lines(texts=("three", "four"), listed=True)) == [
        "one",
        "",
        "two",
        "",
        "- three",
        "- four",
    ]


def test_marks_are_links_to_the_sources_that_have_an_address():
    line = Lines(texts=(("since 2010", GAP, Marks((1, 2)), " · contested"),))
    assert told(line, PAPER) == [
        r"since 2010 [\[1\]](https://example.org/a%281%29) \[2\] · contested",
        "",
        r"1. [The \*Paper\*](https://example.org/a%281%29)",
        "2. A letter",
    ]


def test_sources_can_have_a_heading():
    lines = told(Title(text="a", level=1), Sources(references=(Reference(1, "b"),), heading="Sources"))
    assert lines == ["# a", "", "## Sources", "", "1. b"]


def test_facts_and_chains_are_lists_with_what_is_below_them():
    row = Row(("A ─▶ B", "since 2010"), ("also",))
    assert told(Facts(rows=(row,))) == ["- **A ─▶ B** since 2010", "  - also"]
    assert told(Ties(rows=(row,))) == ["- A ─▶ B · since 2010", "  - also"]


def test_empty_cells_of_facts_leave_no_gap():
    assert told(Facts(rows=(Row(("2012", "", "war")),))) == ["- **2012** war"]


def test_chain_under_an_item_belongs_to_its_list():
    item, chain = Lines(texts=("a",), listed=True), Ties(rows=(Row(("b", "c")),), depth=1)
    assert told(item, chain, item) == ["- a", "  - b · c", "- a"]
    assert told(item, Ties(rows=chain.rows)) == ["- a", "", "- b · c"]


def test_table_is_one():
    table = Table(heads=(Head("rank", True), Head("actor")), rows=(("1", "A|B"),))
    assert told(table) == ["| rank | actor |", "| ---: | --- |", r"| 1 | A\|B |"]


def test_tree_note_and_scope():
    assert told(Tree(items=((1, "a"), (2, "b"))), Note(text="x"), Scope(text="y")) == [
        "- a",
        "  - b",
        "",
        "x",
        "",
        "*y*",
    ]


def test_empty_block_leaves_no_gap():
    assert told(Title(text="a"), Lines(texts=()), Note(text="b")) == ["**a**", "", "b"]


@pytest.mark.parametrize("start", ["- x", "+ x", "1. x", "2) x", "# x", "> x"])
@pytest.mark.parametrize(
    "make",
    [
        lambda text: Lines(texts=(text,)),
        lambda text: Lines(texts=(text,), listed=True),
        lambda text: Ties(rows=(Row((text, "")),)),
        lambda text: Tree(items=((1, text),)),
        lambda text: Note(text=text),
    ],
)
def test_text_that_looks_like_an_item_or_a_heading_starts_none(make, start):
    (line,) = told(make(start))
    body = line.removeprefix("- ")
    assert not body.startswith(start)
    assert body.replace("\\", "").startswith(start)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://example.org"])
def test_only_addresses_of_the_web_become_links(url):
    lines = told(Lines(texts=((Marks((1,)),),)), Sources(references=(Reference(1, "x", url),)))
    assert lines == [r"\[1\]", "", "1. x"]


def test_mark_without_a_source_is_no_link():
    assert told(Lines(texts=((Marks((7,)),),))) == [r"\[7\]"]


def test_escaping_leaves_nothing_that_means_something():
    assert escaped(r"\`*_[]<>|#~$!&") == r"\\\`\*\_\[\]\<\>\|\#\~\$\!\&"


def test_block_of_no_kind_is_refused():
    with pytest.raises(TypeError):
        told(Block())


def test_lines_apart_are_no_item_of_the_nested_list_above_them():
    blocks = (
        Lines(texts=("A",), listed=True),
        Ties(rows=(Row(("A ──▶ B",)),), depth=1),
        Lines(texts=("not at the same time",), apart=True),
    )
    assert (
        markdown_of(Document(name="path", language="en", blocks=blocks)) == "- A\n  - A ──▶ B\n\nnot at the same time"
    )
