"""What came last is told of what is seen, and only where it is known when it began."""

from __future__ import annotations

from actorgraph.scene.news import latest_of

RECORD = """
    dataset: {as_of: 2025}
    supports:
      - {from: A, to: B, since: 2019, id: old}
      - {from: B, to: C, since: 2024-03, id: new}
      - {from: A, to: C, since: 2021..2024, id: uncertain}
      - {from: C, to: D, since: 2025, id: elsewhere}
      - {from: A, to: B, since: ..2024, id: unbounded}
      - {from: C, to: A, id: undated}
"""


def test_the_two_that_began_last_among_those_who_are_seen(dataset_from):
    ties = dataset_from(RECORD).relations
    assert [tie.id for tie in latest_of("ABC", ties)] == ["new", "uncertain"]
    assert [tie.id for tie in latest_of("AB", ties)] == ["old"]
    assert [tie.id for tie in latest_of("CD", ties)] == ["elsewhere"]
    assert latest_of("A", ties) == ()
