"""Mermaid: nothing that is said is a word of the language; that Mermaid reads it, ``tests/programs`` shows."""

from __future__ import annotations

import re

from networks import ties_of

NODE = re.compile(r'  (a\d+)\["([^"]*)"\]')
LINK = re.compile(r'  (a\d+) (<-->|-->)\|"([^"]*)"\| (a\d+)')


def plain(text):
    return re.sub(r"#(\d+);", lambda match: chr(int(match[1])), text)


def test_every_actor_and_every_tie_is_there(record, sent):
    head, *lines = sent(record, "mermaid").splitlines()
    assert head == "flowchart LR"
    count = len(record.actors)
    nodes = [NODE.fullmatch(line) for line in lines[:count]]
    label_of = {node[1]: plain(node[2]) for node in nodes}
    assert list(label_of.values()) == list(record.actors)
    ties = ties_of(record)
    links = [LINK.fullmatch(line) for line in lines[count : count + len(ties)]]
    for tie, link in zip(ties, links, strict=True):
        assert [label_of[link[1]], label_of[link[4]]] == [tie.subject, tie.object]
        assert (link[2] == "<-->") is tie.mutual
        told = plain(link[3])
        assert told.startswith(f"{tie.type.name} ({tie.type.sign:+d})".replace("+0", "0"))
        assert str(tie.status) in told
        assert all(str(date) in told for date in (tie.period.since, tie.period.until) if date)
        assert all(cited.source.id in told for cited in tie.citations)
    assert all(line.startswith("  linkStyle ") for line in lines[count + len(ties) :])


def test_the_colours_are_those_of_the_signs(rich, sent):
    lines = sent(rich, "mermaid").splitlines()
    places = {
        int(place): line.split("stroke:")[1]
        for line in lines
        if line.startswith("  linkStyle ")
        for place in line.split()[1].split(",")
    }
    colours = {1: "#005b96", -1: "#ad3b00", 0: "#55606c"}
    assert [places[place] for place in range(len(places))] == [colours[tie.type.sign] for tie in ties_of(rich)]


def test_no_mark_of_the_language_is_left_in_a_text(hostile, sent):
    for text in re.findall(r'"([^"\n]*)"', sent(hostile, "mermaid")):
        assert not set(text) & set('"<>{}[]|`%@\\&*~^='), text
