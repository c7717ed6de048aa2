"""An event of several actors is one bar or mark, joined to all of them; ties that merely begin together are not."""

from __future__ import annotations

from actorgraph.scene.timeline.together import guests_of, host_of, together

TALKS = """
dataset: {as_of: 2020}
sources: {s: {title: x, publisher: y, date: 2020}}
negotiations:
  - {parties: [[A], [B, C]], mediators: [M], since: 2018-03, sources: [s]}
  - {parties: [[A], [B]], date: 2019-03-01, sources: [s]}
hostilities: [{from: [A, B], to: Z, since: 2015, sources: [s]}, {from: [A, B], to: Z, date: 2016-02-03, sources: [s]}]
mergers: [{from: [P, Q], into: R, date: 2017, sources: [s]}]
"""


def grouped(timeline, text):
    return [[bar.tie.id for bar in group] for group in together(timeline(text).bars)]


def test_one_event_is_drawn_as_one(timeline):
    sizes = sorted(map(len, grouped(timeline, TALKS)))
    # Two battles of one day, a table of two ties and three mediations, all else alone, mergers as curves of their own.
    assert sizes == [1, 1, 1, 1, 1, 2, 5]


def test_what_it_was_comes_before_who_mediated(timeline):
    (table,) = [group for group in together(timeline(TALKS).bars) if len(group) == 5]
    assert table[0].tie.type.name == "negotiation"
    assert host_of(table, dict.fromkeys("ABCM", 1) | {"C": 2}) == "C"
    assert set(guests_of(table, "C")) == {"A", "B", "M"}


def test_what_is_told_otherwise_stays_apart(timeline):
    text = "dataset: {as_of: 2020}\nhostilities: [{between: [A, B, C], date: 2016-02-03}]\n"
    assert [len(group) for group in grouped(timeline, text)] == [3]
    assert [len(group) for group in grouped(timeline, text.replace("date: 2016-02-03", "since: 2016"))] == [1, 1, 1]
