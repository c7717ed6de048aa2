"""Files are set in one way, say the same afterwards, keep every comment, and are not touched a second time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.editing.comments import comments_of
from actorgraph.editing.formatting import errors_in, formatted
from actorgraph.errors import EditError
from actorgraph.loading.plain import plain_text

ROOT = Path(__file__).parents[2]
SHIPPED = sorted([*ROOT.glob("graph/*.yaml"), *ROOT.glob("examples/*/graph/**/*.yaml")])
CORPUS = sorted(
    [*(ROOT / "tests" / "corpus" / "valid").glob("*.yaml"), *(ROOT / "tests/corpus/doubtful").glob("*.yaml")]
)

LONG = " ".join(["a", "long", "name"] * 16)


def text_of(path):
    return path.read_bytes().decode("utf-8-sig")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_shipped_files_are_set_already(path):
    assert formatted(str(path), text_of(path)) == text_of(path)


@pytest.mark.parametrize("sort", [False, True])
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_corpus_says_the_same(path, sort):
    text = text_of(path)
    told = formatted(str(path), text, sort=sort)
    assert formatted(str(path), told, sort=sort) == told
    assert sorted(comments_of(told)) == sorted(comments_of(text))
    if not sort:
        assert plain_text(told) == plain_text(text)
    assert told.count("\r\n") == (told.count("\n") if "\r\n" in text else 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ""),
        ("# nothing yet\n", "# nothing yet\n"),
        ("supports:\n- A -> B\n-   {from: A,to: 'B'}\n", "supports:\n  - A -> B\n  - {from: A, to: 'B'}\n"),
        ("actors:\n    A:\n        kind: state\n    B:\n", "actors:\n  A:\n    kind: state\n  B:\n"),
        ("---\nactors: {A: , B: ~}\n...\n", "---\nactors: {A: , B: ~}\n...\n"),
        ("# what\n---   # here\nactors: {A: }\n", "# what\n---   # here\nactors: {A: }\n"),
        ('actors: {"a\\u00a0\\"b": {note: "\\u200f"}}\n', 'actors: {"a\\u00a0\\"b": {note: "\\u200f"}}\n'),
        ("supports:\r\n- A -> B\r\n", "supports:\r\n  - A -> B\r\n"),
        ("\n\n  \nsupports: [A -> B]\n", "supports: [A -> B]\n"),
        ("---\n\n\nsupports: [A -> B]\n", "---\n\n\nsupports: [A -> B]\n"),
        ("supports: [A -> B]", "supports: [A -> B]\n"),
        ("actors:\n  A: {note: >-\n    x}\n", None),
        ("sources: [  {source: a} ]\n", "sources: [{source: a}]\n"),
        (f"actors:\n    {LONG}: {{}}\n", f"actors:\n  {LONG}: {{}}\n"),
        ("supports:\n- {from: A}\n# next\n- {from: B}  # why\n\n# last\n- [a]  # no\n",
         "supports:\n  - {from: A}\n  # next\n  - {from: B}  # why\n\n  # last\n  - [a]  # no\n"),
        ("supports:\n- from: A\n  to: B\n  note: >\n     long\n     text\n\n\n# last\n",
         "supports:\n  - from: A\n    to: B\n    note: >\n      long\n      text\n\n\n# last\n"),
    ],
)  # fmt: skip
def test_how_files_are_set(text, told):
    if told is None:
        assert errors_in("f", text)
    else:
        assert formatted("f", text) == told


@pytest.mark.parametrize("text", ["ownerships:\n  - {from: A, to: B}\n  - from: A\n    to: B\n    count: >5\n"])
def test_what_would_be_lost_is_left_to_its_author(text):
    with pytest.raises(EditError, match="cannot change 'f' in place"):
        formatted("f", text)


def test_errors_are_those_of_the_file_alone():
    assert [problem.code for problem in errors_in("f", "supports: [{from: A, from: B}]\n")] == ["AG011"]
    assert errors_in("f", "supports: [{from: A, sources: [unknown]}]\nnonsense: 1\n") == ()


WORDS = ["A", "al-B", "C d", "'it''s'", '"q: \\u00e9"', '"x # y"', "é", "جماعة", "2017-03", "..2017", "~", "NO", "1e3"]
words = st.sampled_from(WORDS)
remarks = st.sampled_from(["", "", "", "  # why", " # a: b", "    #x"])
lines_between = st.sampled_from(["", "", "", "", "\n", "\n\n", "{indent}# about the next\n", "\n{indent}# a group\n\n"])


@st.composite
def flows(draw):
    """An entry in braces."""
    keys = draw(st.lists(st.sampled_from(["from", "to", "note", "since", "sources"]), min_size=1, unique=True))
    space = draw(st.sampled_from(["", " "]))
    values = [draw(words) if key != "sources" else f"[{draw(words)},{space}{{source: {draw(words)}}}]" for key in keys]
    return "{" + f",{space}".join(f"{key}: {value}" for key, value in zip(keys, values, strict=True)) + "}"


BLOCKS = ["", "{0}note: >-\n{0}  long\n{0}  text\n", "{0}sources:\n{0}- a  # why\n{0}- {{source: b}}\n"]


@st.composite
def entries(draw, *, listed, indent, number):
    """An entry of a section, with what stands above it."""
    start = f"{indent}-{' ' * draw(st.integers(1, 3))}" if listed else f"{indent}k{number}: "
    above = draw(lines_between).format(indent=indent)
    if draw(st.booleans()):
        return f"{above}{start}{draw(flows())}{draw(remarks)}\n"
    deeper = " " * len(start) if listed else indent * 2
    more = f"{deeper}to: {draw(words)}{draw(remarks)}\n{draw(st.sampled_from(BLOCKS)).format(deeper)}"
    if listed:
        return f"{above}{start}from: {draw(words)}{draw(remarks)}\n{more}"
    return f"{above}{start.rstrip()}{draw(remarks)}\n{more}"


@st.composite
def files(draw):
    """A file in any way of setting it: indentation, dashes, braces, blocks, comments, empty lines."""
    text = draw(st.sampled_from(["", "# what this is\n\n", "# what this is\n", "---\n"]))
    sections = st.sampled_from(["supports", "actors", "sources", "rivalries"])
    for section in draw(st.lists(sections, min_size=1, unique=True)):
        listed = section in ("supports", "rivalries")
        indent = " " * draw(st.sampled_from([0, 2, 4] if listed else [1, 2, 4]))
        text += f"{draw(lines_between).format(indent='')}{section}:{draw(remarks)}\n"
        for number in range(draw(st.integers(1, 4))):
            text += draw(entries(listed=listed, indent=indent, number=number))
    return text + draw(st.sampled_from(["", "\n", "# end\n", "\n# end\n"]))


def unordered(said):
    return {name: sorted(part, key=repr) if isinstance(part, list) else part for name, part in said.items()}


@settings(max_examples=100)
@given(text=files(), sort=st.booleans())
def test_whatever_is_set_says_the_same(text, sort):
    assert errors_in("f", text) == ()
    told = formatted("f", text, sort=sort)
    assert formatted("f", told, sort=sort) == told
    one, other = plain_text(text), plain_text(told)
    assert sorted(comments_of(told)) == sorted(comments_of(text))
    if sort:
        one, other = unordered(one), unordered(other)
    else:
        assert list(one) == list(other)
        assert comments_of(told) == comments_of(text)
    assert one == other


@settings(max_examples=100)
@given(text=st.text(st.sampled_from("ab:- \n#'\"{}[],|>~"), max_size=40))
def test_no_text_is_changed_into_another(text):
    if errors_in("f", text):
        return
    try:
        told = formatted("f", text)
    except EditError:
        return
    assert plain_text(told) == plain_text(text)
    assert comments_of(told) == comments_of(text)
    assert formatted("f", told) == told
