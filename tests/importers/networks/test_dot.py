"""DOT as people write it, and files that are broken."""

from __future__ import annotations

import pytest

from actorgraph.errors import UnreadableError
from actorgraph.importers.columns import columns_of
from actorgraph.importers.kinds import Types
from actorgraph.importers.networks import dot, dot_tokens
from actorgraph.importers.networks.others import taken
from actorgraph.importers.proposal import proposal_of
from actorgraph.importers.readers import read_in
from actorgraph.importers.rows import Reading
from actorgraph.loading.packaged import packaged_types
from actorgraph.loading.plain import plain_text


def write(folder, text):
    path = folder / "n.gv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def edges(folder, text):
    return [(*edge.ends, edge.directed) for edge in read_in(write(folder, text), {}).edges]


PEOPLE = r"""
# a comment of a preprocessor
strict digraph "who is who" { // and so on
  title="x"; rankdir=LR
  node [kind="armed group"] edge [type=support];
  reds [label="The \"Reds\"\nof \N"]
  blues [label=<The <b>Blues</b> &amp; all>];
  reds:n -> blues:s:e [since=2010, note="a" + " b"] /* in between */
  subgraph cluster_1 { node [kind=state] s; t -> s [type=hostility, dir=none] }
  { reds; blues } -> t [dir="back"];
}
"""


def test_what_people_write_comes_in(tmp_path):
    theirs = taken(read_in(write(tmp_path, PEOPLE), {}))
    reading = Reading(Types(packaged_types().values(), {}))
    found = proposal_of(theirs.table, columns_of(theirs.table.heads, {}), reading, {})
    reds, blues = 'The "Reds" of reds', "The Blues & all"
    assert (theirs.refused, found.refused, theirs.columns) == ((), (), {"kind": "kind"})
    assert plain_text(found.text) == {
        "actors": {
            reds: {"kind": "armed group"},
            blues: {"kind": "armed group"},
            "s": {"kind": "state"},
            "t": {"kind": "state"},
        },
        "supports": [
            {"from": reds, "to": blues, "since": "2010", "note": "a b"},
            {"from": "t", "to": reds},
            {"from": "t", "to": blues},
        ],
        "hostilities": [{"between": ["t", "s"]}],
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("graph{a--b--c}", [("a", "b", False), ("b", "c", False)]),
        ("digraph{a->{b c}->d}", [("a", "b", True), ("a", "c", True), ("b", "d", True), ("c", "d", True)]),
        ("strict graph{a--b; b--a [x=1]}", [("a", "b", False)]),
        ("graph{a--b; b--a}", [("a", "b", False), ("b", "a", False)]),
        ('digraph{"a\\\nb"->-1.5 "node"->Élan}', [("ab", "-1.5", True), ("node", "Élan", True)]),
        ("digraph{a=b}", []),
        ("DIGRAPH G{a->b[dir=both]}", [("a", "b", False)]),
        ('digraph{"\\\\"->"c\\"d"}', [("\\\\", 'c"d', True)]),
    ],
)
def test_edges(tmp_path, text, told):
    assert edges(tmp_path, text) == told


MANY = " ".join(f"a{number}" for number in range(2_000))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "line 1, column 1: it is no DOT"),
        ("digraph {\n a -> ", "line 2, column 7: it is no DOT"),
        ("digraph {\n a -> }", "line 2, column 7: it is no DOT"),
        ('digraph {\n a [label="x]; b }', "line 2, column 11: it is no DOT"),
        ("digraph {\n a [label=<<b>]; b }", "line 2, column 11: it is no DOT"),
        ("digraph { /* a }", "line 1, column 11: it is no DOT"),
        ("digraph { a [x y=] }", "line 1, column 18: it is no DOT"),
        ("<!DOCTYPE html><html/>", "line 1, column 1: it is no DOT"),
        (b"digraph {\n\xe9 }", "line 2: it is not in UTF-8"),
        ("digraph {a}".encode("utf-16"), "line 1: it is not in UTF-8"),
        ("digraph {\n" + "{" * 100_000, "line 2, column 100: more than 100 things stand within one another"),
        ("digraph {\na [x=" + "<" * 100_000, "line 2, column 106: more than 100 things stand within one another"),
        (f"digraph {{ {{{MANY}}} -> {{{MANY}}} }}", "it is too large"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_in_one_line(tmp_path, text, why):
    with pytest.raises(UnreadableError) as refused:
        read_in(write(tmp_path, text), {})
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(("module", "text"), [(dot_tokens, "graph{" + "x=1;" * 500), (dot, "graph{" + "a b c d e f")])
def test_what_would_grow_in_memory_is_not_read_on(tmp_path, monkeypatch, module, text):
    monkeypatch.setattr(module, "_MOST", 4 if module is dot else 1_000)
    with pytest.raises(UnreadableError, match="it is too large"):
        read_in(write(tmp_path, text), {})
