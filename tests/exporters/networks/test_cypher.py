"""Cypher: values are literals and nothing else; that Neo4j runs all of it ``tests/programs`` shows."""

from __future__ import annotations

import re

import pytest

from actorgraph.exporters.networks.cypher import quoted
from networks import ties_of
from records import HOSTILE

LITERAL = re.compile(r"'(?:[^'\\]|\\.)*'")
ESCAPED = {"n": "\n", "r": "\r", "t": "\t"}


def plain(literal):
    """Read a literal as the language has it: first characters by number, then texts, then what is put together."""
    by_number = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), literal)
    parts = LITERAL.findall(by_number)
    assert " + ".join(parts) == by_number
    return "".join(re.sub(r"\\(.)", lambda match: ESCAPED.get(match[1], match[1]), part[1:-1]) for part in parts)


@pytest.mark.parametrize("text", [*HOSTILE, "\\\\u0027", "a\\", "\\'", "\x07\u202e", "\\u", "u"])
def test_a_literal_is_the_text(text):
    assert plain(quoted(text)) == text
    assert "\n" not in quoted(text)


def test_each_statement_ends_a_line_and_no_text_does(record, sent):
    statements = sent(record, "cypher").split(";\n")
    assert statements.pop() == ""
    words = {statement.split(" ")[0].split("\n")[0] for statement in statements}
    assert words <= {"CREATE", "UNWIND"}
    bare = LITERAL.sub("''", "\n".join(statements))
    assert not set(bare) & set('\\"<;')


def test_every_tie_is_merged_by_its_id(record, sent):
    text = sent(record, "cypher")
    rows = re.findall(r"^  \{a: .*, said: \{id: ((?:'(?:[^'\\]|\\.)*'(?: \+ )?)+), relation_type", text, re.MULTILINE)
    assert sorted(map(plain, rows)) == [tie.id for tie in ties_of(record)]


def test_large_records_go_in_several_statements(dataset_of, tie, sent):
    record = dataset_of([tie(f"A{number}", "B") for number in range(450)])
    assert sent(record, "cypher").count("MERGE (a)-[r:`SUPPORT` {id: row.said.id}]->(b)") == 3


def test_a_type_of_any_name_is_one_word(dataset_with, sent):
    record = dataset_with(
        relation_types={"non-aggression pact": {"plural": "pacts", "verb": "x", "sign": 1, "direction": "mutual",
                                                  "family": "diplomacy"}},
        pacts=["A <-> B"],
    )  # fmt: skip
    assert "[r:`NON_AGGRESSION_PACT` {" in sent(record, "cypher")
