"""The documents behind a picture are those of what it draws, those cited for most of it first."""

from __future__ import annotations

from actorgraph import Selection
from actorgraph.scene.evidence import cited_for
from actorgraph.scene.sides import sides_of

RECORD = """
sources: {a: {title: a}, b: {title: b}, c: {title: c}, d: {title: d}, e: {title: e}}
supports:
  - {from: A, to: B, sources: [a, {source: b, page: 1}, {source: b, page: 2}]}
  - {from: B, to: C, sources: b, disputed_by: c}
  - {from: C, to: D, sources: d}
sides:
  - {name: We, members: [A, B], sources: [c, a, {source: a, page: 3}]}
  - {name: They, members: D, sources: e}
"""


def behind(dataset, actors):
    sides = sides_of(dataset, Selection().at_its_own_time(dataset))
    return [(source.id, count) for source, count in cited_for(actors, dataset.relations, sides)]


def test_only_what_is_drawn_is_counted_once_each(dataset_from):
    assert behind(dataset_from(RECORD), ["A", "B", "C"]) == [("a", 2), ("b", 2), ("c", 2)]
    assert behind(dataset_from(RECORD), ["C", "D"]) == [("d", 1), ("e", 1)]


def test_nobody_stands_for_everybody(dataset_from):
    assert behind(dataset_from(RECORD), []) == [("a", 2), ("b", 2), ("c", 2), ("d", 1), ("e", 1)]
