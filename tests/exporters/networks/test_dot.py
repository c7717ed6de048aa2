"""DOT: nothing that is said gets out of its quotation marks; that Graphviz reads it, ``tests/programs`` shows."""

from __future__ import annotations

import re

from networks import ties_of, told_of

TEXT = r'"(?:[^"\\]|\\.)*"'
STATEMENT = re.compile(
    rf"  (?:({TEXT})(?: -> ({TEXT}))?|\w+)(?: ?\[((?:\w+=(?:{TEXT}|\w+)(?:, )?)*)\]|=({TEXT}))?;", re.DOTALL
)
ATTRIBUTE = re.compile(rf"(\w+)=({TEXT}|\w+)")


def statements(text):
    """Return the statements of a text that consists of nothing else."""
    inner = text.removeprefix("digraph actorgraph {\n").removesuffix("\n}\n")
    found, place = [], 0
    while place < len(inner):
        match = STATEMENT.match(inner, place)
        assert match, inner[place : place + 200]
        found.append(match)
        place = match.end() + 1
    return found


def plain(text):
    return re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.DOTALL) if text.startswith('"') else text


def test_every_tie_comes_back(record, sent):
    edges = {}
    for found in statements(sent(record, "dot")):
        if found[2]:
            said = {name: plain(value) for name, value in ATTRIBUTE.findall(found[3])}
            edges[said["tie"]] = (plain(found[1]), plain(found[2]), said)
    assert list(edges) == [tie.id for tie in ties_of(record)]
    for tie in ties_of(record):
        one, other, said = edges[tie.id]
        assert [one, other] == [record.actors[label].id for label in (tie.subject, tie.object)]
        told = {
            name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in told_of(tie).items()
        }
        assert told.items() <= said.items()
        assert said.get("dir") == ("none" if tie.mutual else None)


def test_every_actor_is_a_node_with_its_label(record, sent):
    nodes = [
        {name: plain(value) for name, value in ATTRIBUTE.findall(found[3])}
        for found in statements(sent(record, "dot"))
        if found[1] and not found[2]
    ]
    assert [said["label"].replace("&amp;", "&") for said in nodes] == list(record.actors)
