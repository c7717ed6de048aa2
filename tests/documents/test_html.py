"""Every kind of block as HTML, and nothing in it that is not ours."""

from __future__ import annotations

import html5lib
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
from actorgraph.documents.html import html_of

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&</section></p>"
ALLOWED = {"section", "p", "strong", "small", "ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td", "h2"}


def told(*blocks):
    return html_of(Document(name="path", language="en", blocks=blocks)).split("\n")[1:-1]


def every_block(text, url="https://example.org"):
    row = Row((text, (text, GAP, Marks((1,)))), (text,))
    return (
        Title(text=text),
        Title(text=text, level=1),
        Lines(texts=(text,)),
        Lines(texts=(text,), listed=True),
        Facts(rows=(row,)),
        Ties(rows=(row,)),
        Table(heads=(Head(text),), rows=((text,),)),
        Tree(items=((1, text), (2, text))),
        Note(text=text),
        Sources(references=(Reference(1, text, url),)),
        Scope(text=text),
    )


def test_section_names_the_question_and_its_language():
    lines = html_of(Document(name="path", language="fr", blocks=())).split("\n")
    assert lines == ['<section class="actorgraph actorgraph-path" lang="fr">', "</section>"]


def test_titles_lines_notes_and_scope():
    assert told(Title(text="a"), Title(text="b", level=1), Lines(texts=("c",)), Note(text="d"), Scope(text="e")) == [
        '<p class="actorgraph-title"><strong>a</strong></p>',
        '<h2 class="actorgraph-title">b</h2>',
        '<p class="actorgraph-line">c</p>',
        '<p class="actorgraph-note">d</p>',
        '<p class="actorgraph-scope"><small>e</small></p>',
    ]


def test_lists():
    row = Row(("a", "b"), ("c",))
    assert told(Lines(texts=("x",), listed=True)) == ['<ul class="actorgraph-lines">', "<li>x</li>", "</ul>"]
    assert told(Facts(rows=(row,)))[1] == "<li><strong>a</strong> b<ul><li>c</li></ul></li>"
    assert told(Ties(rows=(row,)))[1] == "<li>a · b<ul><li>c</li></ul></li>"


def test_table_has_heads_with_a_scope():
    table = Table(heads=(Head("rank", True), Head("actor")), rows=(("1", "JNIM"),))
    assert told(table) == [
        '<table class="actorgraph-table">',
        '<thead><tr><th scope="col" class="actorgraph-number">rank</th><th scope="col">actor</th></tr></thead>',
        "<tbody>",
        '<tr><td class="actorgraph-number">1</td><td>JNIM</td></tr>',
        "</tbody>",
        "</table>",
    ]


def test_tree_is_lists_in_lists():
    assert told(Tree(items=((1, "a"), (2, "b"), (3, "c"), (2, "d"), (1, "e")))) == [
        '<ul class="actorgraph-tree">',
        "<li>a",
        "<ul>",
        "<li>b",
        "<ul>",
        "<li>c",
        "</li></ul></li>",
        "<li>d",
        "</li></ul></li>",
        "<li>e",
        "</li></ul>",
    ]
    assert told(Tree(items=())) == []


def test_marks_and_sources_are_links_with_nothing_to_follow_back():
    link = '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer nofollow">'
    references = (Reference(1, "The Paper", "https://example.org/?a=1&b=2"), Reference(2, "A letter"))
    assert told(Lines(texts=(("x", GAP, Marks((1, 2))),)), Sources(references=references)) == [
        f'<p class="actorgraph-line">x {link}[1]</a> [2]</p>',
        '<ol class="actorgraph-sources">',
        f'<li value="1">{link}The Paper</a></li>',
        '<li value="2">A letter</li>',
        "</ol>",
    ]


def test_sources_can_have_a_heading():
    (heading, *_) = told(Sources(references=(Reference(1, "b"),), heading="Sources"))
    assert heading == '<h3 class="actorgraph-heading">Sources</h3>'


def test_no_source_makes_no_list():
    assert told(Sources(references=())) == []


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x", "//example.org", "x"])
def test_only_addresses_of_the_web_become_links(url):
    assert "<a " not in "".join(told(*every_block("x", url)))


def test_every_block_has_a_class_and_is_well_formed():
    text = html_of(Document(name="path", language="en", blocks=every_block("x")))
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    (section,) = parser.parseFragment(text)
    assert all(child.get("class", "").startswith("actorgraph-") for child in section)


def test_hostile_text_stays_text_in_every_block():
    text = html_of(Document(name=HOSTILE, language=HOSTILE, blocks=every_block(HOSTILE, "https://a.org/" + HOSTILE)))
    tree = html5lib.parseFragment(text, namespaceHTMLElements=False)
    elements = list(tree.iter())[1:]
    assert {element.tag for element in elements} <= ALLOWED
    assert {name for element in elements for name in element.attrib} <= {
        "class",
        "lang",
        "scope",
        "href",
        "rel",
        "value",
    }
    assert "".join(tree.itertext()).count("<script>alert(1)</script>") == 17


def test_text_that_turns_direction_or_commands_a_terminal_is_told_as_an_escape():
    assert "\u202e" not in "".join(told(*every_block("a\u202eb\x1b[2J")))


def test_block_of_no_kind_is_refused():
    with pytest.raises(TypeError):
        told(Block())
