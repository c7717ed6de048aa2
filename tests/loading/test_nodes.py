"""YAML as a tree of texts with places."""

from __future__ import annotations

import pytest
import yaml

from actorgraph.loading import nodes
from actorgraph.loading.nodes import SCALAR_LIMIT, Mapping, Scalar, Sequence, parse

TRAPS = [
    "NO", "on", "off", "yes", "y", "n", "true", "False", "012", "0o14", "0x1F", "1e3", "1_000", "1.10", ".inf", ".nan",
    "12:30", "12:30:45", "2017-03-02", "2017-03-02T10:00:00Z", "2017-02-30", "=", "5" * 5000, "C#", "a:b", "-x", "+1",
]  # fmt: skip


def plain(node):
    """Return a tree as lists, dicts and strings; None where nothing stands."""
    if isinstance(node, Mapping):
        return {key.text: plain(child) for key, child in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return None if node.is_null else node.text


def tree(text):
    return plain(parse("graph.yaml", text).root)


def places(text):
    return [(p.code, p.location.line, p.location.column) for p in parse("graph.yaml", text).problems]


@pytest.mark.parametrize("text", TRAPS)
def test_plain_scalar_stays_text_verbatim(text):
    assert tree(f"a: {text}\n") == {"a": text}


@pytest.mark.parametrize("text", TRAPS)
def test_plain_key_stays_text_verbatim(text):
    assert tree(f"{text[:200]}: a\n") == {text[:200]: "a"}


@pytest.mark.parametrize("text", ["~", "null", "Null", "NULL", ""])
def test_plain_null_is_nothing(text):
    assert tree(f"a: {text}\n") == {"a": None}


@pytest.mark.parametrize("text", ["~", "null", "Null", "NULL", "", "  ", "NO", "# no comment", "a: b", "[a]"])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_quoted_scalar_is_text(text, quote):
    assert tree(f"a: {quote}{text}{quote}\n") == {"a": text}


def test_every_scalar_of_the_valid_corpus_is_what_yaml_calls_text(corpus):
    for path in sorted((corpus / "valid").glob("*.yaml")):
        text = path.read_text(encoding="utf-8-sig")
        read = [e.value for e in yaml.parse(text, Loader=yaml.BaseLoader) if isinstance(e, yaml.ScalarEvent)]
        assert list(scalars(parse("graph.yaml", text).root)) == read


def scalars(node):
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    elif isinstance(node, Mapping):
        for key, child in node.entries:
            yield key.text
            yield from scalars(child)


def test_block_texts_keep_their_lines():
    assert tree("a: |\n  one # no comment\n  two: x\n") == {"a": "one # no comment\ntwo: x\n"}


def test_folded_text_is_one_line():
    assert tree("a: >-\n  one\n  two\n") == {"a": "one two"}


def test_nodes_know_their_places():
    root = parse("graph.yaml", "é: x\nactors:\n  - {from: é, to: [a, 'b']}\n").root
    relation = root.get("actors").items[0]
    ends = relation.get("to")
    assert [(n.line, n.column) for n in (relation, relation.get("from"), ends, *ends.items)] == [
        (3, 5),
        (3, 12),
        (3, 19),
        (3, 20),
        (3, 23),
    ]


def test_keys_know_their_places():
    keys = [key for key, _ in parse("graph.yaml", "a: 1\n'b': 2\n").root.entries]
    assert [(key.line, key.column) for key in keys] == [(1, 1), (2, 1)]


def test_column_counts_characters_and_not_bytes():
    assert places("{é😀: x, é😀: y}\n") == [("AG011", 1, 9)]


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "---\n", "---\n...\n"])
def test_empty_file_has_no_problem(text):
    assert places(text) == []


def test_first_of_two_values_is_kept():
    assert tree("a: 1\na: 2\n") == {"a": "1"}


def test_refused_key_is_left_out_with_what_follows_it():
    assert tree("? [x]\n: {b: c}\na: 1\n") == {"a": "1"}


def test_alias_is_left_out():
    assert tree("a: *x\nb: [*x, 1]\n") == {"b": ["1"]}


def test_anchored_value_is_still_read():
    assert tree("a: &x 1\n") == {"a": "1"}


def test_long_text_is_refused():
    assert places(f"a: '{'x' * (SCALAR_LIMIT + 1)}'\n") == [("AG017", 1, 4)]


def test_text_at_the_limit_is_fine():
    assert places(f"a: '{'x' * SCALAR_LIMIT}'\n") == []


def test_sixteen_levels_are_fine():
    assert places("[" * 16 + "]" * 16) == []


def test_seventeen_levels_are_refused():
    assert places("[" * 17 + "]" * 17) == [("AG015", 1, 17)]


def test_comment_after_a_space_is_a_comment():
    assert places("a: JNIM # a group\nb: JNIM  #a group\n") == []


def test_hash_right_after_a_space_is_a_doubt():
    assert places("a: Boko Haram #1\n") == [("AG018", 1, 4)]


def test_hash_without_a_space_belongs_to_the_text():
    assert tree("a: C#\n") == {"a": "C#"}


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_line_break_counts(line_break):
    text = line_break.join(["a: x", "b: y #z", "a: w", ""])
    assert places(text) == [("AG018", 2, 4), ("AG011", 3, 1)]


def test_tab_in_the_indentation_is_named():
    [problem] = parse("graph.yaml", "a:\n\tb: c\n").problems
    assert "tab" in problem.message


def test_long_message_is_cut_in_the_middle():
    document = parse("graph.yaml", "a: b\n")
    document.report("AG101", document.root, f"{'x' * 5000}; did you mean 'y'?")
    assert len(document.problems[0].message) <= 500
    assert document.problems[0].message.endswith("; did you mean 'y'?")


def test_message_stays_on_one_line():
    document = parse("graph.yaml", "a: b\n")
    document.report("AG101", document.root, "one\ntwo\r\nthree\tfour")
    assert document.problems[0].message == "one two three four"


def test_parser_without_libyaml_builds_the_same_tree(corpus, monkeypatch):
    text = (corpus / "valid" / "relation-in-full.yaml").read_text(encoding="utf-8")
    with_libyaml = tree(text)
    monkeypatch.setattr(nodes, "PARSER", yaml.BaseLoader)
    assert tree(text) == with_libyaml


def bombs():
    aliases = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    merges = "a: &a {x: 1}\n" + "".join(
        f"{new}: &{new} {{<<: [{','.join([f'*{old}'] * 9)}]}}\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    return {
        "aliases": aliases,
        "merges": merges,
        "brackets": "[" * 1_000_000,
        "braces": "{" * 1_000_000,
        "braces with keys": "{a: " * 100_000,
        "dashes": "- " * 100_000,
        "question marks": "? " * 100_000,
        "keys on one line": "a: " * 100_000,
        "quote": '"' + "x" * 1_000_000,
        "lines of keys": "".join(f"{' ' * i}a:\n" for i in range(500)),
    }


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in bombs().items()])
def test_bomb_is_refused(text):
    assert parse("graph.yaml", text).problems


def test_many_keys_of_one_mapping_are_read():
    document = parse("graph.yaml", "".join(f"k{i}: v\n" for i in range(20_000)))
    assert len(document.root.entries) == 20_000


def test_value_that_is_missing_is_blamed_on_its_key():
    document = parse("a.yaml", "sources:\n  a: {title: x}\n  ? b\n")
    [(_, sources)] = document.root.entries
    assert [(node.line, node.column) for _, node in sources.entries] == [(2, 6), (3, 5)]
